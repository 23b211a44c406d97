/** The program as its user meets it: commands, exit codes, and what it says when something is wrong. */
import { readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../src/build.js';
import { readCorpus } from '../src/corpus/read-corpus.js';
import { readManifest } from '../src/search/index-file.js';
import { Library } from '../src/search/library.js';
import { article, QINGHE, TEAHOUSES } from './support/articles.js';
import { expectError, run, start } from './support/cli.js';
import { temporaryFolder, writeFiles } from './support/folder.js';

/** A folder with `corpus/` and, unless told otherwise, the index of it. */
function project(files: Readonly<Record<string, string | Uint8Array>> = QINGHE, indexed = true): string {
  const home = temporaryFolder();
  writeFiles(join(home, 'corpus'), files);
  if (indexed) buildIndex(readCorpus(join(home, 'corpus')), join(home, 'index'));
  return home;
}

const QUESTION = '青禾县2020年新开了多少家茶馆';
const json = (line: string): Record<string, unknown> => JSON.parse(line);

/** Shared by the tests that change nothing. */
let home: string;
beforeAll(() => {
  home = project();
});

describe('help', () => {
  it('names every command, and every command has its own', async () => {
    const { stdout, code } = await run(['--help'], { cwd: home });
    expect(code).toBe(0);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name = '']) => name);
    expect(names).toEqual(
      expect.arrayContaining(['start', 'build', 'ask', 'figures', 'articles', 'import', 'bot', 'register', 'eval']),
    );
    const readme = readFileSync('README.md', 'utf8');
    for (const name of names) {
      const { stdout: own, code: ownCode } = await run([name, '--help'], { cwd: home });
      expect(own.startsWith(`usage: yinju ${name}`)).toBe(true);
      expect(ownCode).toBe(0);
      expect(readme, `the README's table of commands`).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'));
    }
  });
});

describe.concurrent('used wrongly, it exits 2', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['serve'], /^yinju: "serve" is no command\. See yinju --help\.$/m],
    ['an unknown option', ['ask', '--loud', 'x'], /^yinju: Unknown option '--loud'\. See yinju ask --help\.$/m],
    [
      'an option without its value',
      ['ask', '--index'],
      /^yinju: Option '--index <value>' argument.* See yinju ask --help\.$/m,
    ],
    ['no question', ['ask'], /^yinju: There is no QUESTION\./],
    ['an empty question', ['ask', '--json', ''], /^yinju: There is no QUESTION\./],
    ['a question of blanks', ['ask', ' ', '\u3000'], /^yinju: There is no QUESTION\./],
    ['a question beside --jsonl', ['ask', '--jsonl', 'x'], /^yinju: --jsonl reads the questions from stdin/],
    [
      'threads that are no number',
      ['build', '--threads', 'many'],
      /^yinju: --threads: "many" is no number from 0 to 99\.$/m,
    ],
    ['an argument too many', ['build', 'x'], /^yinju: .*See yinju build --help\.$/m],
    ['a question file that is not there', ['eval', 'none.jsonl'], /^yinju: The question file cannot be read: /],
    ['a missing token for the bot', ['bot'], /^yinju: DISCORD_TOKEN is not set\./],
    ['a missing token for registering', ['register'], /^yinju: DISCORD_TOKEN is not set\./],
    ['nothing to do: no token, no terminal, nothing on stdin', ['start'], /^yinju: .*A service needs the token/m],
  ])('%s', async (_, args, message) => {
    expectError(await run(args, { cwd: home }), 2, message);
  });

  it('no command at all shows the overview', async () => {
    const { code, stdout } = await run([], { cwd: home });
    expect(stdout).toContain('usage: yinju COMMAND');
    expect(code).toBe(2);
  });

  it('wrong settings, all named at once', async () => {
    const env = { LOG_LEVEL: 'loud', DISCORD_GUILD_ID: 'x' };
    expectError(await run(['ask', 'x'], { cwd: home, env }), 2, /DISCORD_GUILD_ID: .*\n.*LOG_LEVEL: /);
  });
});

describe.concurrent('asking', () => {
  it('answers for reading, with source', async () => {
    const { code, stdout, stderr } = await run(['ask', QUESTION], { cwd: home });
    expect(stdout).toContain('新开茶馆128家');
    expect(stdout).toContain('《小城茶香》 · 青禾晚报 · 2021-03-05 · 第 2 段');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('answers a stream in order, with an error in place of a line that cannot be read', async () => {
    const lines = [
      JSON.stringify({ id: 'a', question: QUESTION, note: 'ignored' }),
      '{"question":',
      '[]',
      JSON.stringify({ id: 'b' }),
      '',
      JSON.stringify({ id: 'c', question: '？！' }),
      JSON.stringify({ id: 'd', question: '茶'.repeat(6000) }),
      JSON.stringify({ id: 'e', question: '\u0000\u001b[2J😀' }),
      JSON.stringify({ id: 'f', question: 1 }),
      JSON.stringify({ id: 7, question: QUESTION }),
    ];
    const { code, stdout } = await run(['ask', '--jsonl'], { cwd: home, input: lines.join('\n') });
    const answers = stdout.trimEnd().split('\n').map(json);
    expect(answers.map(({ id, status, error }) => [id, status ?? error])).toEqual([
      ['a', 'answered'],
      [undefined, 'line 2: is not JSON'],
      [undefined, 'line 3: is not an object'],
      ['b', expect.stringMatching(/^line 4: "question": /)],
      ['c', 'not_found'],
      ['d', expect.any(String)],
      ['e', 'not_found'],
      ['f', expect.stringMatching(/^line 9: "question": /)],
      [undefined, expect.stringMatching(/^line 10: "id": /)],
    ]);
    expect(answers.every(({ v }) => v === 1)).toBe(true);
    expect(code).toBe(1);
  });

  it('answers as an object, and what is not found is no failure', async () => {
    const question = '火星的轨道';
    const { code, stdout } = await run(['ask', '--json', question], { cwd: home });
    expect(json(stdout)).toMatchObject({ v: 1, question, status: 'not_found', quotes: [] });
    expect(code).toBe(0);
  });

  it('over a pipe, start answers a question a line', async () => {
    const { code, stdout } = await run(['start'], { cwd: home, input: `${QUESTION}\n\n老街的石桥是谁补好的\r\n` });
    expect(stdout).toContain('新开茶馆128家');
    expect(stdout).toContain('温如玉');
    expect(stdout.match(/^引据> /gm)).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('start says how it is used, thanks back without losing the thread, and ends when told to', async () => {
    const lines = [QUESTION, '谢谢！', '营业收入呢', '？', '再见', '老街的石桥是谁补好的'];
    const { code, stdout, stderr } = await run(['start'], { cwd: home, input: lines.join('\n') });
    const replies = stdout.split(/^引据> .*\n\n/m).slice(1);
    expect(replies).toEqual([
      expect.stringContaining('128家'),
      '我在。想查什么，直接写问题就好；“帮助”看用法，“退出”退出。\n\n',
      expect.stringContaining('3.27亿元'),
      expect.stringMatching(/^一行一个问题，.*\n.*那长沙呢/),
      '再见。\n\n',
    ]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('start ends when told to, also where nothing was asked and more could come', async () => {
    const child = start(['start'], { cwd: home });
    const ended = new Promise((done) => child.on('close', done));
    child.stdin?.write('exit\n');
    expect(await text(child.stdout)).toBe('引据> exit\n\n再见。\n\n');
    expect(await ended).toBe(0);
  });
});

describe('the other commands', () => {
  it('build counts what it found, and says which articles had not changed', async () => {
    const { code, stdout } = await run(['build'], { cwd: home });
    expect(stdout).toMatch(/^articles {4}3 \(3 unchanged\)\npassages /);
    expect(stdout).toContain(join(home, 'index'));
    expect(code).toBe(0);
  });

  it('build makes the same index on any number of threads', async () => {
    const paragraph =
      '茶馆的账本写得更细：2020年营业收入为3.27亿元，同比增长6.5%，从业人员4,180人。石匠温如玉补好了三座石桥。';
    // Two articles fill a batch, so that there is more than one for each thread.
    const long = (i: number) =>
      article(`id: long-${i}\ntitle: 账本${i}\ntext: brief`, `${paragraph}\n\n`.repeat(1200 + i));
    const cwd = project(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.md`, long(i)])), false);
    const manifests = [];
    for (const threads of ['0', '1', '2']) {
      const index = `index-${threads}`;
      const { code, stderr } = await run(['build', '--threads', threads, '--index', index], { cwd });
      expect([code, stderr]).toEqual([0, '']);
      manifests.push(readManifest(join(cwd, index)));
    }
    expect(manifests[0]?.counts.articles).toBe(5);
    expect(manifests[1]).toEqual(manifests[0]);
    expect(manifests[2]).toEqual(manifests[0]);
  });

  it('articles and figures list what there is', async () => {
    const { stdout: list } = await run(['articles'], { cwd: home });
    expect(list.split('\n')[0]).toMatch(/^liuwan-ferry\t柳灣渡口停航\t柳灣週報\t2022\toriginal\t\d+\t$/);
    const { stdout, code } = await run(['figures', '--json', '营业收入'], { cwd: home });
    expect(JSON.parse(stdout)[0]).toMatchObject({
      text: '3.27亿元',
      value: 3.27,
      unit: '亿元',
      articleId: 'qinghe-teahouses',
    });
    expect(code).toBe(0);
  });

  it.each([
    ['for reading', [], ''],
    ['as JSON', ['--json'], '[]\n'],
  ])('figures that fit nothing say so beside the result, %s', async (_, options, result) => {
    const { code, stdout, stderr } = await run(['figures', ...options, '火星的', '轨道'], { cwd: home });
    expect([code, stdout, stderr]).toEqual([0, result, 'No figure of the articles fits "火星的 轨道".\n']);
  });

  it('figures for a program name the article by its id, without names of columns', async () => {
    const { stdout } = await run(['figures', '营业收入'], { cwd: home });
    expect(stdout.split('\n')[0]).toMatch(/^3\.27亿元\t.*营业收入\t2020年\tqinghe-teahouses:\d+$/);
  });

  it('eval scores a file, and exits 1 below the floor', async () => {
    const questions = [
      { id: '1', question: QUESTION, gold: ['新开茶馆128家'] },
      { id: '2', question: QUESTION, gold: ['别的'] },
      { id: '3', question: '火星的轨道', gold: [] },
    ];
    writeFiles(home, { 'questions.jsonl': questions.map((question) => JSON.stringify(question)).join('\n') });
    const floor = ['--floor', 'hit@1=60,refused=100'];
    const { code, stdout, stderr } = await run(['eval', 'questions.jsonl', ...floor], { cwd: home });
    expect(stdout).toMatch(/^all +50\.0% 1\/2 .*100\.0% 1\/1/m);
    expect(stderr).toBe('yinju: hit@1 is 50.0 %, below the floor of 60 %.\n');
    expect(code).toBe(1);
  });
});

describe.concurrent('a corpus that cannot be built is refused, with every problem and its place', () => {
  const FRONT = 'id: b\ntitle: 题\ntext: brief';
  it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['no article', { 'README.md': '说明' }, /^yinju: There is no article in .*corpus\. /],
    [
      'not UTF-8',
      { 'b.md': Buffer.from('---\nid: b\n\xb5\xcb\n---\n', 'latin1') },
      /^yinju: b\.md: is not UTF-8; save it as UTF-8$/m,
    ],
    [
      'an unknown and a missing field',
      { 'b.md': article('id: b\ntext: brief\nauthor: 甲', '正文。') },
      /^yinju: b\.md:1: title: is missing\nb\.md:4: author: is not a known field; known are /,
    ],
    [
      'an id twice',
      { 'b.md': article(FRONT, '正文。'), 'c.md': article(FRONT, '正文。') },
      /^yinju: c\.md: id: "b" is also the id of b\.md; ids are unique$/m,
    ],
    [
      'a javascript address',
      { 'b.md': article(`${FRONT}\nurl: javascript:alert(1)`, '正文。') },
      /^yinju: b\.md:5: url: must be an http or https address$/m,
    ],
    [
      'a file address',
      { 'b.md': article(`${FRONT}\nurl: file:///etc/passwd`, '正文。') },
      /^yinju: b\.md:5: url: must be an http or https address$/m,
    ],
    ['an article without text', { 'b.md': article(FRONT, '') }, /^yinju: b\.md: the article has no text$/m],
    [
      'a line of 20 MB',
      { 'b.md': article(FRONT, '茶'.repeat(7_000_000)) },
      /^yinju: b\.md: has 7000000 characters; split it into articles of at most 2000000$/m,
    ],
  ])('%s', async (_, files, message) => {
    const cwd = project(files, false);
    expectError(await run(['build'], { cwd }), 1, message);
    expect(readdirSync(cwd)).toEqual(['corpus']);
  });

  it('and the index that was there serves on as it is', async () => {
    const cwd = project();
    writeFiles(join(cwd, 'corpus'), { 'b.md': article('id: b', '正文。') });
    expectError(await run(['build'], { cwd }), 1, /title: is missing/);
    expect(Library.open(join(cwd, 'index')).articleCount).toBe(3);
  });
});

describe.concurrent('an index that cannot be used is noticed and made anew', () => {
  const manifest = (cwd: string) => join(cwd, 'index/manifest.json');
  const data = (cwd: string, name: string) =>
    join(cwd, 'index', readManifest(join(cwd, 'index'))?.generation ?? '', name);
  const edit = (path: string, change: (bytes: Buffer) => Buffer) => writeFileSync(path, change(readFileSync(path)));
  const flip = (bytes: Buffer) => {
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    return bytes;
  };

  it.each<[string, (cwd: string) => void, RegExp]>([
    ['missing', (cwd) => rmSync(join(cwd, 'index'), { recursive: true }), /^There is no index in .* Building it …$/m],
    [
      'of another version',
      (cwd) => edit(manifest(cwd), (bytes) => Buffer.from(bytes.toString().replace(/"format": \d+/, '"format": 999'))),
      /is of format 999; this program reads format \d+\. Building it …$/m,
    ],
    [
      'cut short',
      (cwd) => edit(data(cwd, 'postings.bin'), (bytes) => bytes.subarray(0, -5)),
      /damaged: postings\.bin is not what was written\. Building it …$/m,
    ],
    [
      'with a bit turned over',
      (cwd) => edit(data(cwd, 'articles.jsonl'), flip),
      /damaged: articles\.jsonl is not what was written\. Building it …$/m,
    ],
    [
      'stale',
      (cwd) => writeFiles(join(cwd, 'corpus'), { 'teahouses.md': TEAHOUSES.replace('128家', '228家') }),
      /^The corpus has changed since the index was built\. Building it …$/m,
    ],
  ])('%s', async (_, spoil, notice) => {
    const cwd = project();
    spoil(cwd);
    const { code, stdout, stderr } = await run(['articles'], { cwd });
    expect(stderr).toMatch(notice);
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(code).toBe(0);
    const now = readCorpus(join(cwd, 'corpus'));
    expect(Library.open(join(cwd, 'index')).article(2).body).toBe(now.articles[2]?.body);
  });

  it('but without a corpus it can only be refused', async () => {
    const cwd = project();
    edit(data(cwd, 'postings.bin'), flip);
    rmSync(join(cwd, 'corpus'), { recursive: true });
    expectError(await run(['ask', QUESTION], { cwd }), 1, /^yinju: The corpus folder .*corpus does not exist\./m);
  });

  it('nor is it said to be built where there is no corpus to build it from', async () => {
    const result = await run(['ask', '--corpus', 'elsewhere', '--index', 'new', QUESTION], { cwd: home });
    expectError(
      result,
      1,
      /^There is no index in .*new\.\nyinju: The corpus folder .*elsewhere does not exist\. .*\n$/,
    );
  });
});

describe('a folder that cannot be written', () => {
  it('is told of', async () => {
    const cwd = project(QINGHE, false);
    writeFiles(cwd, { file: '' });
    const message =
      /^yinju: The index cannot be written to .*: .*\. Make the folder writable or name another with --index\.$/m;
    expectError(await run(['build', '--index', 'file/index'], { cwd }), 1, message);
  });

  it('still serves the index that it holds', async () => {
    const cwd = project();
    writeFiles(join(cwd, 'corpus'), { 'teahouses.md': TEAHOUSES.replace('128家', '228家') });
    // Where the new generation would go stands a file: the same as a folder without write permission, for any user.
    const next = project({ ...QINGHE, 'teahouses.md': TEAHOUSES.replace('128家', '228家') });
    const generation = readManifest(join(next, 'index'))?.generation ?? '';
    const child = start(['ask', QUESTION], { cwd });
    writeFileSync(join(cwd, 'index', `${generation}.tmp-${child.pid}`), '');
    const [output, notes] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(notes).toContain('The older index serves on.');
    expect(output).toContain('新开茶馆128家');
  });
});

/** All that a stream gives. */
async function text(stream: AsyncIterable<unknown> | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

describe('a build that is killed', () => {
  /** Kills a build when `moment` says so, and waits until it is gone. */
  async function killed(cwd: string, moment: (kill: () => void) => () => void): Promise<void> {
    const child = start(['build'], { cwd });
    const done = moment(() => child.kill('SIGKILL'));
    await new Promise((gone) => child.on('close', gone));
    done();
  }

  it('at any moment leaves an index that answers, and nothing that the next build does not clear away', async () => {
    const cwd = project();
    const index = join(cwd, 'index');
    writeFiles(join(cwd, 'corpus'), { 'teahouses.md': TEAHOUSES.replace('128家', '228家') });
    const after = (milliseconds: number) => (kill: () => void) => {
      const timer = setTimeout(kill, milliseconds);
      return () => clearTimeout(timer);
    };
    /** At the nth change in the index folder: while it is being written. */
    const atChange = (nth: number) => (kill: () => void) => {
      let changes = 0;
      const watcher = watch(index, () => {
        if (++changes === nth) kill();
      });
      return () => watcher.close();
    };
    for (const moment of [after(100 + 900 * Math.random()), atChange(1), atChange(2)]) {
      await killed(cwd, moment);
      expect(Library.open(index).article(2).body).toMatch(/新开茶馆[12]28家/);
    }
    const { stdout, code } = await run(['ask', QUESTION], { cwd });
    expect(stdout).toContain('新开茶馆228家');
    expect(code).toBe(0);
    const { generation } = buildIndex(readCorpus(join(cwd, 'corpus')), index).manifest;
    const left = readdirSync(index).filter((name) => name !== 'corpus-cache.json');
    expect(left.sort()).toEqual([generation, 'manifest.json'].sort());
  });
});
