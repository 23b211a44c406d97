import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Keeper } from '../../src/store/keeper.js';
import { Store } from '../../src/store/store.js';
import { recordingLog } from '../support/bot.js';
import { temporaryFolder } from '../support/folder.js';
import { lock } from '../support/lock.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const ASKED = {
  server: null,
  userId: '1100000000000000005',
  status: 'not_found',
  latency: 1,
  article: null,
  quote: null,
} as const;

function keeperOf(folder: string, days = 90, now: () => number = Date.now) {
  const { log, lines } = recordingLog();
  const keeper = new Keeper({ folder, days, log, now });
  onTestFinished(() => keeper.close());
  const ask = (question: string, at = now()) => keeper.note({ ...ASKED, at, question });
  return { keeper, ask, said: () => lines.map(({ msg }) => String(msg)) };
}

function kept(folder: string): string[] {
  const store = new Store(folder, { readOnly: true });
  const questions = store.questions({}).map(({ question }) => question);
  store.close();
  return questions;
}

it('writes questions by itself, and the last ones when it is closed', async () => {
  const folder = temporaryFolder();
  const { keeper, ask, said } = keeperOf(folder);
  ask('一');
  await expect.poll(() => kept(folder)).toEqual(['一']);
  ask('二');
  keeper.close();
  expect(kept(folder)).toEqual(['一', '二']);
  expect(said()).toEqual([]);
});

it('with 0 days keeps nothing, and gives nothing to vote on', () => {
  const folder = temporaryFolder();
  const { keeper, ask } = keeperOf(folder, 0);
  expect(ask('一')).toBeUndefined();
  keeper.close();
  expect(kept(folder)).toEqual([]);
});

const HOUR_MS = 60 * 60 * 1000;

it('deletes what is older than its days, be anything asked or not', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = temporaryFolder();
  let now = Date.now();
  const { ask, keeper } = keeperOf(folder, 90, () => now);
  ask('旧');
  vi.advanceTimersByTime(1_000);
  now += 50 * DAY_MS;
  ask('新');
  vi.advanceTimersByTime(HOUR_MS);
  expect(kept(folder)).toEqual(['旧', '新']);
  now += 41 * DAY_MS;
  vi.advanceTimersByTime(HOUR_MS);
  expect(kept(folder)).toEqual(['新']);
  keeper.close();
});

it('deletes much that is old in portions, so that nobody waits for it', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = temporaryFolder();
  const store = new Store(folder);
  const { userId: _, ...asked } = ASKED;
  const old = (i: number) => ({ ...asked, id: `id-${i}`, person: 'p', question: '旧', at: i, handled: null });
  store.add(Array.from({ length: 2_500 }, (_, i) => old(i)));
  store.close();
  const { keeper } = keeperOf(folder);
  const left: number[] = [];
  for (let i = 0; i < 3; i++) {
    left.push(kept(folder).length);
    vi.advanceTimersByTime(1_000);
  }
  expect(left).toEqual([1_500, 0, 0]);
  keeper.close();
});

it('a clock that was put back puts nothing off', () => {
  const folder = temporaryFolder();
  const right = Date.now();
  let now = right + 1_000 * DAY_MS;
  const { ask, keeper } = keeperOf(folder, 90, () => now);
  now = right;
  ask('太旧', right - 91 * DAY_MS);
  keeper.close();
  expect(kept(folder)).toEqual([]);
});

it.each([
  [30, ['新']],
  [0, []],
])('with %i days, what was kept for longer is gone as soon as it starts', (days, left) => {
  const folder = temporaryFolder();
  const first = keeperOf(folder);
  first.ask('旧', Date.now() - 50 * DAY_MS);
  first.ask('新');
  first.keeper.close();
  expect(kept(folder)).toEqual(['旧', '新']);
  keeperOf(folder, days);
  expect(kept(folder)).toEqual(left);
});

it.each([
  ['locked', (folder: string) => void lock(folder), /locked by another process/],
  ['broken', (folder: string) => writeFileSync(join(folder, 'yinju.db'), Buffer.alloc(9_000, 7)), /is broken/],
  [
    'without a folder to be in',
    (folder: string) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, '');
    },
    /EEXIST|ENOTDIR/,
  ],
  ['without its key', (folder: string) => writeFileSync(join(folder, 'key'), ''), /holds no key/],
])('a store that is %s takes questions without a word more than one in the log', (_, spoil, reason) => {
  const folder = temporaryFolder();
  spoil(folder);
  const { keeper, ask, said } = keeperOf(folder);
  for (let i = 0; i < 20; i++) ask(`问题${i}`);
  expect(keeper.settings('1')).toEqual({});
  for (let i = 0; i < 3; i++) expect(() => keeper.use((store) => store.counts({}))).toThrow(reason);
  keeper.close();
  expect(said()).toHaveLength(1);
  expect(said()[0]).toMatch(/the store does not serve/);
  expect(said()[0]).toMatch(reason);
});

it('writes what waited when the lock is gone, and says so', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = temporaryFolder();
  const { keeper, ask, said } = keeperOf(folder);
  keeper.saveSettings('1', { votes: false });
  const release = lock(folder);
  ask('一');
  vi.advanceTimersByTime(1_000);
  expect(said()).toEqual([expect.stringMatching(/locked/)]);
  expect(keeper.settings('1')).toEqual({ votes: false });
  release();
  vi.advanceTimersByTime(10_000);
  expect(kept(folder)).toEqual(['一']);
  expect(said()).toEqual([expect.stringMatching(/locked/), 'the store serves again']);
});

it.each([
  ['locked', lock],
  [
    'without its key',
    (folder: string) => {
      const [key, aside] = [join(folder, 'key'), join(folder, 'aside')];
      renameSync(key, aside);
      writeFileSync(key, '');
      return () => renameSync(aside, key);
    },
  ],
])('a store that was %s when the bot started is opened by itself: nobody needs to ask for it', (_, spoil) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = temporaryFolder();
  const before = keeperOf(folder);
  before.keeper.saveSettings('1', { isPrivate: true });
  before.keeper.close();
  const mend = spoil(folder);
  const { keeper, ask } = keeperOf(folder);
  expect(keeper.settings('1')).toEqual({});
  mend();
  vi.advanceTimersByTime(10_000);
  expect(keeper.settings('1')).toEqual({ isPrivate: true });
  expect(ask('一')).toBeDefined();
  keeper.close();
  expect(kept(folder)).toEqual(['一']);
});

it('a defect of what is done with the store comes out as it is, and is no failure of the store', () => {
  const { keeper, said } = keeperOf(temporaryFolder());
  const defect = new TypeError('no such thing');
  const work = () => {
    throw defect;
  };
  expect(() => keeper.use(work)).toThrow(defect);
  expect(said()).toEqual([]);
});

it('writes thousands that waited, the oldest first, a few hundred at a time', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = temporaryFolder();
  const { keeper, ask } = keeperOf(folder);
  const release = lock(folder);
  const start = Date.now();
  for (let i = 0; i < 6_000; i++) ask(`${i}`, start + i);
  vi.advanceTimersByTime(1_000);
  release();
  vi.advanceTimersByTime(5_000);
  const some = kept(folder);
  expect(some).toEqual(Array.from({ length: some.length }, (_, i) => `${1_000 + i}`));
  expect([some.length > 0, some.length < 5_000]).toEqual([true, true]);
  keeper.close();
  expect(kept(folder)).toHaveLength(5_000);
});

it('takes the file that is there, once the one that broke is moved away', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = temporaryFolder();
  const { keeper, ask, said } = keeperOf(folder);
  writeFileSync(join(folder, 'yinju.db'), Buffer.alloc(9_000, 7));
  ask('一');
  vi.advanceTimersByTime(20_000);
  expect(said()).toEqual([expect.stringMatching(/is broken/)]);
  renameSync(join(folder, 'yinju.db'), join(folder, 'broken.db'));
  vi.advanceTimersByTime(10_000);
  expect(said().at(-1)).toBe('the store serves again');
  keeper.close();
  expect(kept(folder)).toEqual(['一']);
});
