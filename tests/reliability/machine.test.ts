/** Faults of the machine: processes killed at any moment, disks that are full, files that change. `npm run test:faults` kills often. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/build.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { CorpusError, IndexError } from '../../src/errors.js';
import { readManifest } from '../../src/search/index-file.js';
import { Library } from '../../src/search/library.js';
import { article, QINGHE, TEAHOUSES } from '../support/articles.js';
import { expectError, run, start } from '../support/cli.js';
import { temporaryFolder, writeFiles } from '../support/folder.js';

/** Kills of each command. */
const KILLS = Number(process.env.KILLS ?? 1);
const PATIENCE_MS = 20_000 + 10_000 * KILLS;

const corpus = (count: number) => ({ ...QINGHE, 'teahouses.md': TEAHOUSES.replace('128家', `${count}家`) });

/** A folder with a corpus and the index of it. */
function project(count = 128): string {
  const home = temporaryFolder();
  writeFiles(join(home, 'corpus'), corpus(count));
  buildIndex(readCorpus(join(home, 'corpus')), join(home, 'index'));
  return home;
}

const indexOf = (home: string) => join(home, 'index');
const says = (home: string) => {
  const library = Library.open(indexOf(home));
  const { body } = library.article(library.numberOf('qinghe-teahouses') ?? 2);
  library.close();
  return Number(/新开茶馆(\d+)家/.exec(body)?.[1]);
};

/** Starts a command and kills it after `milliseconds`, if it has not ended by then. */
async function killed(args: readonly string[], cwd: string, milliseconds: number): Promise<boolean> {
  const child = start(args, { cwd });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const patience = new AbortController();
  const ended = await Promise.race([
    closed,
    delay(milliseconds, 'late', { signal: patience.signal }).catch(() => 'late'),
  ]);
  patience.abort();
  child.kill('SIGKILL');
  return (await closed) === null && ended === 'late';
}

describe('kill -9', () => {
  it('of a build leaves an index that answers, the old one or the new', { timeout: PATIENCE_MS }, async () => {
    const home = project(100);
    const began = performance.now();
    await run(['build'], { cwd: home });
    const whole = performance.now() - began;
    for (let round = 1; round <= KILLS; round++) {
      writeFiles(join(home, 'corpus'), corpus(100 + round));
      const before = says(home);
      await killed(['build'], home, whole * (0.4 + 0.7 * Math.random()));
      expect([before, 100 + round]).toContain(says(home));
    }
    expect((await run(['build'], { cwd: home })).code).toBe(0);
    expect(says(home)).toBe(100 + KILLS);
    const left = readdirSync(indexOf(home)).filter((name) => name !== 'corpus-cache.json');
    expect(left.sort()).toEqual([readManifest(indexOf(home))?.generation, 'manifest.json'].sort());
  });

  it('of an import leaves whole articles or none', { timeout: PATIENCE_MS }, async () => {
    const paragraph = '清晨五点半，第一壶水已经烧开，老街上的人渐渐多了起来，茶馆一家挨着一家，谁也不急着走。';
    const page = (name: string) =>
      `${name}\n\n${Array.from({ length: 9 }, (_, i) => `${i}${paragraph}`).join('\n\n')}\n`;
    const names = Array.from({ length: 20 }, (_, i) => `page-${i}`);
    const home = temporaryFolder();
    writeFiles(home, Object.fromEntries(names.map((name) => [`saved/${name}.txt`, page(name)])));
    writeFiles(join(home, 'corpus'), QINGHE);
    const folder = join(home, 'corpus/imported');
    for (let round = 0; round < KILLS; round++) {
      await killed(['import', 'saved'], home, 300 + 900 * Math.random());
      // Each file is whole: the corpus, with what has been imported, can be read.
      expect(readCorpus(join(home, 'corpus')).articles.length).toBeGreaterThanOrEqual(3);
    }
    expect(await run(['import', 'saved'], { cwd: home })).toMatchObject({ code: 0 });
    const left = readdirSync(folder);
    expect(left.filter((name) => name.endsWith('.md'))).toHaveLength(names.length);
    expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a write that fails', () => {
  it('on a disk that is full leaves the old index, and is told of', async () => {
    const home = project(128);
    const next = project(228);
    writeFiles(join(home, 'corpus'), corpus(228));
    const child = start(['build'], { cwd: home });
    // The file that the build is about to write is one that takes nothing.
    const folder = join(indexOf(home), `${readManifest(indexOf(next))?.generation}.tmp-${child.pid}`);
    mkdirSync(folder);
    if (existsSync('/dev/full')) symlinkSync('/dev/full', join(folder, 'text.bin'));
    else mkdirSync(join(folder, 'text.bin'));
    let stderr = '';
    child.stderr?.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
    expect(stderr).toMatch(
      /^yinju: The index cannot be written to .*: (?:ENOSPC|EISDIR).* Make the folder writable or/m,
    );
    expect(says(home)).toBe(128);
    // What was written is gone again: the disk is full as it is.
    expect(existsSync(folder)).toBe(false);
    expect((await run(['build'], { cwd: home })).code).toBe(0);
    expect(says(home)).toBe(228);
  });

  it('in a folder of somebody else leaves the old index, and is told of', async () => {
    const home = project(128);
    writeFiles(join(home, 'corpus'), corpus(228));
    chmodSync(home, 0o755);
    chmodSync(indexOf(home), 0o555);
    // Root may write anywhere: it tests as nobody.
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    expectError(await run(['build'], { cwd: home, ...uid }), 1, /^yinju: The index cannot be written to .*EACCES/m);
    chmodSync(indexOf(home), 0o755);
    expect(says(home)).toBe(128);
  });
});

it('an article that changes during the build is told of, and the old index serves on', () => {
  const home = project(128);
  writeFiles(join(home, 'corpus'), corpus(228));
  const read = readCorpus(join(home, 'corpus'));
  writeFiles(join(home, 'corpus'), corpus(328));
  expect(() => buildIndex(read, indexOf(home))).toThrow(CorpusError);
  expect(says(home)).toBe(128);
});

it('a byte that is turned over, anywhere in any file, is noticed', () => {
  const home = project();
  const manifest = readManifest(indexOf(home));
  const generation = join(indexOf(home), manifest?.generation ?? '');
  const files = readdirSync(generation);
  expect(files).toEqual(Object.keys(manifest?.files ?? {}).sort());
  for (const name of files) {
    const path = join(generation, name);
    const bytes = readFileSync(path);
    for (let round = 0; round < 5; round++) {
      const spoilt = Buffer.from(bytes);
      const at = Math.floor(Math.random() * bytes.length);
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      writeFileSync(path, spoilt);
      expect(() => Library.open(indexOf(home)), `${name}, byte ${at}`).toThrow(IndexError);
      writeFileSync(path, bytes.subarray(0, at));
      expect(() => Library.open(indexOf(home)), `${name}, cut at ${at}`).toThrow(IndexError);
    }
    writeFileSync(path, bytes);
  }
  expect(says(home)).toBe(128);
});

describe('builds at once', () => {
  it('into one folder, of two corpora, leave an index that is whole', { timeout: PATIENCE_MS }, async () => {
    const home = temporaryFolder();
    const corpora = [1, 2, 3].map((number) => writeFiles(join(home, `corpus-${number}`), corpus(100 * number)));
    for (let round = 0; round < Math.min(KILLS, 10); round++) {
      const builds = corpora.map((folder) => run(['build', '--corpus', folder], { cwd: home }));
      for (const { code, stderr } of await Promise.all(builds)) expect([code, stderr]).toEqual([0, '']);
      expect([100, 200, 300]).toContain(says(home));
    }
    const left = readdirSync(indexOf(home)).filter((name) => name !== 'corpus-cache.json');
    expect(left).toHaveLength(2);
  });
});

describe('a build that runs out of memory', () => {
  /** Megabytes: enough for the program, and not for an article as long as a book. */
  const HEAP = '--max-old-space-size=64';
  const book = Array.from(
    { length: 50_000 },
    (_, i) => `第${i}家茶馆在老街上，门口的石板路是${i}年前铺的，来往的人很多。`,
  );
  const withBook = () => {
    const home = project(128);
    const front = 'id: book\ntitle: 茶馆\ntext: original';
    writeFiles(join(home, 'corpus'), { 'book.md': article(front, book.join('\n\n').slice(0, 1_900_000)) });
    return home;
  };
  const ADVICE = /^yinju: The build needs more memory .* --max-old-space-size=512 .*NODE_OPTIONS\.$/m;

  it.each([
    ['by its options, on one thread', ['--threads', '0'], { node: [HEAP] }],
    ['by its options, on several', ['--threads', '2'], { node: [HEAP] }],
    ['by NODE_OPTIONS', [], { env: { NODE_OPTIONS: HEAP } }],
  ])('%s, says what to do, and leaves the old index', async (_, options, how) => {
    const home = withBook();
    expectError(await run(['build', ...options], { cwd: home, ...how }), 1, ADVICE);
    expect(says(home)).toBe(128);
    // What was begun is gone.
    const left = readdirSync(indexOf(home)).filter((name) => name !== 'corpus-cache.json');
    expect(left.sort()).toEqual([readManifest(indexOf(home))?.generation, 'manifest.json'].sort());
  });

  it('before a question is answered, says what to do, and answers from the old index', async () => {
    const home = withBook();
    const { code, stdout, stderr } = await run(['ask', '青禾县2020年新开茶馆多少家'], { cwd: home, node: [HEAP] });
    expect(stderr).toMatch(/--max-old-space-size=512 .* The older index serves on\.$/m);
    expect(stdout).toContain('128家');
    expect(code).toBe(0);
  });

  it('succeeds with what it was told to give it', { timeout: 90_000 }, async () => {
    const home = withBook();
    const { code } = await run(['build'], { cwd: home, node: ['--max-old-space-size=512'], lasting: true });
    expect(code).toBe(0);
    expect(readManifest(indexOf(home))?.counts.articles).toBe(4);
  });
});
