/** `yinju questions` over a store, as whoever runs the bot meets it. */
import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Keeper } from '../../src/store/keeper.js';
import { Store } from '../../src/store/store.js';
import { recordingLog } from '../support/bot.js';
import { expectError, run } from '../support/cli.js';
import { temporaryFolder } from '../support/folder.js';

const NOTED = { server: null, userId: '1100000000000000005', latency: 1.4, article: null, quote: null } as const;
const OLD = new Date('2026-01-30T12:00:00').getTime();
const NEW = new Date('2026-01-31T12:00:00').getTime();

/** A folder with a store in it that a bot has open. */
function asked(): string {
  const home = temporaryFolder();
  const keeper = new Keeper({ folder: join(home, 'data'), days: 90, log: recordingLog().log, now: () => NEW });
  onTestFinished(() => keeper.close());
  keeper.note({ ...NOTED, at: OLD, question: '火星上有\n多少人', status: 'not_found' });
  keeper.note({ ...NOTED, at: NEW, question: '火星上有多少人\u001b[J', status: 'not_found' });
  keeper.note({ ...NOTED, at: NEW + 1, question: '茶馆', status: 'answered' });
  keeper.use((store) => store.counts({}));
  return home;
}

const cellsOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

it('lists what was asked, oldest first, a line each, whatever it holds', async () => {
  const { stdout, code } = await run(['questions'], { cwd: asked() });
  expect(code).toBe(0);
  expect(cellsOf(stdout)).toEqual([
    [new Date(OLD).toISOString(), 'not_found', '1 ms', '火星上有 多少人'],
    [new Date(NEW).toISOString(), 'not_found', '1 ms', '火星上有多少人 [J'],
    [new Date(NEW + 1).toISOString(), 'answered', '1 ms', '茶馆'],
  ]);
});

it('as JSON, an object a line, from a day on', async () => {
  const { stdout } = await run(['questions', '--json', '--since', '2026-01-31'], { cwd: asked() });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ question, at }) => [question, at])).toEqual([
    ['火星上有多少人\u001b[J', new Date(NEW).toISOString()],
    ['茶馆', new Date(NEW + 1).toISOString()],
  ]);
  expect(JSON.stringify(lines)).not.toContain(NOTED.userId);
});

it('tells the votes and what was said to be wrong, and nothing of whom /privacy has forgotten', async () => {
  const home = temporaryFolder();
  const keeper = new Keeper({ folder: join(home, 'data'), days: 90, log: recordingLog().log, now: () => NEW });
  onTestFinished(() => keeper.close());
  const [asker, voter] = [NOTED.userId, '1100000000000000006'];
  const id = keeper.note({ ...NOTED, at: NEW, question: '茶馆', status: 'answered' }) ?? '';
  keeper.note({ ...NOTED, userId: voter, at: NEW, question: '火星上有多少人', status: 'not_found' });
  keeper.note({ ...NOTED, at: NEW, question: '火星上有多少人？', status: 'not_found' });
  keeper.use((store) => {
    store.toggleVote(id, keeper.person(voter), -1, NEW);
    store.giveReason(id, keeper.person(voter), '年份不对');
    store.toggleVote(id, keeper.person(asker), 1, NEW + 1);
  });
  const json = async (...args: string[]) => {
    const { stdout } = await run(['questions', '--json', ...args], { cwd: home });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  expect((await json()).find(({ question }) => question === '茶馆')?.votes).toEqual([
    { vote: -1, reason: '年份不对' },
    { vote: 1, reason: null },
  ]);
  expect(cellsOf((await run(['questions'], { cwd: home })).stdout)).toContainEqual([
    ...[new Date(NEW).toISOString(), 'answered', '1 ms', '茶馆'],
    ...['👎 年份不对', '👍'],
  ]);
  const [gone, left] = [keeper.person(voter), keeper.person(asker)];
  keeper.use((store) => store.forget(gone));
  const text = JSON.stringify([await json(), await json('--unanswered')]);
  expect([text.includes(gone), text.includes('年份不对'), text.includes(left)]).toEqual([false, false, true]);
  expect(await json('--unanswered')).toMatchObject([{ question: '火星上有多少人？', count: 1, people: 1 }]);
});

it('--unanswered in groups', async () => {
  const cwd = asked();
  const { stdout } = await run(['questions', '--unanswered'], { cwd });
  expect(cellsOf(stdout).map(([count]) => count)).toEqual(['2']);
  const { stdout: json } = await run(['questions', '--unanswered', '--json'], { cwd });
  expect(JSON.parse(json)).toMatchObject({ count: 2, people: 1, last: new Date(NEW).toISOString() });
});

it('--backup copies the store, and never over a file', async () => {
  const cwd = asked();
  const folder = temporaryFolder();
  const file = join(folder, 'yinju.db');
  expect((await run(['questions', '--backup', file], { cwd })).code).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const copy = new Store(folder, { readOnly: true });
  expect(copy.questions({})).toHaveLength(3);
  copy.close();
  expectError(await run(['questions', '--backup', file], { cwd }), 2, 'is there already');
});

it.each([
  ['without a store', [], 1, /There is no .*yinju\.db: the bot keeps its store elsewhere \(DATA_DIR\)/],
  ['with a day that is none', ['--since', '2026-02-31x'], 2, /is no day/],
] as const)('%s says so', async (_, args, code, message) => {
  const cwd = temporaryFolder();
  expectError(await run(['questions', ...args], { cwd }), code, message);
  expect(existsSync(join(cwd, 'data'))).toBe(false);
});

it('with a broken store says what to do', async () => {
  const cwd = asked();
  writeFileSync(join(cwd, 'data', 'yinju.db'), Buffer.alloc(9_000, 7));
  expectError(await run(['questions'], { cwd }), 1, /is broken .* Move it away/);
});

it('of a store that somebody else runs, says who may read it', async () => {
  const cwd = asked();
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, 'data'), 0o700);
  // Root may read anything: it tests as nobody.
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) chmodSync(join(cwd, 'data'), 0);
  const asNobody = await run(['questions'], { cwd, ...(isRoot && { uid: 65_534 }) });
  chmodSync(join(cwd, 'data'), 0o700);
  expectError(asNobody, 1, /cannot be read \(EACCES\)\. Run this as the user who runs the bot/);
});
