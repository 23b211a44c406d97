/** Every entry against anything: no crash, no hang, nothing polluted. `npm run test:fuzz` tries a million inputs over all of them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../src/commands/ask.js';
import { loadConfig } from '../../src/config.js';
import { parseArticle, parseFields } from '../../src/corpus/front-matter.js';
import { passages } from '../../src/corpus/passages.js';
import { parseAliases, parseDictionary } from '../../src/corpus/word-lists.js';
import { kindOf } from '../../src/discord/custom-id.js';
import { escapeInline, unescapeInline } from '../../src/discord/markdown.js';
import { YinjuError } from '../../src/errors.js';
import { parseQuestions } from '../../src/evaluation/score.js';
import { parseAddress } from '../../src/import/address.js';
import { decode } from '../../src/import/decode.js';
import { extract } from '../../src/import/extract.js';
import { readHtml } from '../../src/import/html.js';
import { idOfAddress } from '../../src/import/identify.js';
import { importPage } from '../../src/import/import-page.js';
import { load } from '../../src/import/sources.js';
import { readMarkdown, readText } from '../../src/import/text.js';
import { FORMAT, readManifest } from '../../src/search/index-file.js';
import { foldText } from '../../src/text/fold.js';
import { quantities } from '../../src/text/quantities/quantities.js';
import { qingheDesk } from '../support/desk.js';
import { folderOf, temporaryFolder } from '../support/folder.js';
import { INPUTS, mutate, randomFrom, SEED } from '../support/mutate.js';

const HANG_MS = 1_000;
/** Characters that Discord lets an option have. */
const LONGEST_OPTION = 6_000;

const ARTICLE = readFileSync('tests/support/articles.ts', 'utf8').slice(0, 400);
const MARKDOWN = `---\nid: a-b\ntitle: 茶\ntext: original\nauthors: [甲, 乙]\npublished: "2021-03-05"\n---\n\n第一段。\n\n## 标题\n\n2020年新开128家。\n`;
const HTML = `<html><head><title>茶</title><meta property="og:title" content="茶"></head><body><article><h1>茶</h1><p>第一段，新开128家。</p><table><tr><td>1</td></tr></table></article><div class="share">分享</div></body></html>`;
const MANIFEST = JSON.stringify({
  format: FORMAT,
  generation: '0123456789abcdef',
  fingerprints: { corpus: 'a', segmentation: 'b' },
  counts: { articles: 1 },
  files: { 'text.bin': { bytes: 1, sha256: 'c' } },
});
/** Pages that are articles: what is made of them gets further into the import than a made-up one does. */
const pages = (extension: string) =>
  readdirSync('tests/import/pages')
    .filter((name) => name.endsWith(extension))
    .map((name) => readFileSync(join('tests/import/pages', name), 'utf8'));
const [HTML_PAGES, TEXT_PAGES] = [pages('.html'), pages('.txt')];

interface Entry {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly run: (input: string) => unknown;
  /** Of all inputs; the quick ones get most. */
  readonly share: number;
}

const folder = temporaryFolder();
const corpus = join(folder, 'corpus');
mkdirSync(corpus);
const desk = qingheDesk();

/** As `yinju import` does it, up to what would be written. */
async function imported(input: string): Promise<void> {
  const at = join(folder, 'page.html');
  writeFileSync(at, input);
  const loaded = await load({ kind: 'file', at, name: 'page.html' });
  const place = { folder: join(corpus, 'imported'), articles: [], stored: new Map(), exists: () => false };
  importPage('page', { kind: 'file', at, name: 'page.html' }, loaded, place, { given: {}, keepNoise: false });
}

const ENTRIES: readonly Entry[] = [
  { name: 'front matter', seeds: [MARKDOWN, ARTICLE], run: parseArticle, share: 0.06 },
  { name: 'YAML', seeds: ['a: b\nc: [d, e]\n', '甲: [乙]\n'], run: parseFields, share: 0.1 },
  { name: 'Markdown', seeds: [MARKDOWN], run: (text) => extract(readMarkdown(text)), share: 0.04 },
  { name: 'plain text', seeds: [MARKDOWN, ...TEXT_PAGES], run: (text) => extract(readText(text)), share: 0.03 },
  { name: 'HTML', seeds: [HTML], run: (text) => extract(readHtml(text)), share: 0.02 },
  { name: 'whole pages', seeds: [...HTML_PAGES, ...TEXT_PAGES], run: imported, share: 0.01 },
  { name: 'bytes of a page', seeds: [HTML], run: (text) => decode(Buffer.from(text, 'latin1')), share: 0.03 },
  {
    name: 'addresses',
    seeds: ['http://a.example/b/c.html?d=e#f', 'https://[::1]:80/'],
    run: (text) => idOfAddress(parseAddress(text).href),
    share: 0.08,
  },
  {
    name: 'word lists',
    seeds: ['茶馆\n青禾\n', '青禾县 青禾\nGDP 地区生产总值'],
    run: (text) => [parseDictionary(text), parseAliases(text)],
    share: 0.08,
  },
  { name: 'passages', seeds: [MARKDOWN], run: passages, share: 0.08 },
  {
    name: 'figures',
    seeds: ['2019年为1640.58亿元，增长6.5%', '一千零二十万'],
    run: (text) => quantities(foldText(text)),
    share: 0.09,
  },
  {
    name: 'manifest of an index',
    seeds: [MANIFEST],
    run(text) {
      writeFileSync(join(folder, 'manifest.json'), text);
      return readManifest(folder);
    },
    share: 0.04,
  },
  {
    name: 'questions',
    seeds: ['青禾县2020年新开了多少家茶馆', '那2019年呢'],
    run: (text) => desk.ask(text.slice(0, 300), { conversation: text.slice(0, 2) }),
    share: 0.02,
  },
  { name: 'completions', seeds: ['青禾', 'chag'], run: (text) => desk.complete('question', text, 25), share: 0.03 },
  {
    name: 'figures asked for',
    seeds: ['茶馆', '2020年'],
    run: (text) => desk.figures(text.slice(0, 80), { when: text.slice(-4) }),
    share: 0.01,
  },
  {
    name: 'claims to check',
    seeds: ['青禾县新开茶馆128家。'],
    run: (text) => desk.check(text.slice(0, 300)),
    share: 0.004,
  },
  {
    name: 'lines of --jsonl',
    seeds: ['{"id":"1","question":"茶馆","conversation":"a"}'],
    run: readRequest,
    share: 0.08,
  },
  {
    name: 'question files',
    seeds: ['{"id":"1","question":"茶馆","gold":["128家"]}'],
    run: parseQuestions,
    share: 0.03,
  },
  { name: 'custom ids', seeds: ['1:more:a:b', '1:context:qinghe:0:5'], run: kindOf, share: 0.1 },
  {
    name: 'markdown of messages',
    seeds: ['**a** [b](c)', '-# 茶'],
    run: (text) => unescapeInline(escapeInline(text.slice(0, LONGEST_OPTION))),
    share: 0.04,
  },
  {
    name: 'environment',
    seeds: ['abc.def-g', '127.0.0.1:9464', 'http://a:b@c:1', 'off'],
    run: (text) =>
      loadConfig(
        {},
        { DISCORD_TOKEN: text, MONITOR: text, HTTPS_PROXY: text, NO_PROXY: text, INDEX_DIR: text },
        { home: folder, standing: folder },
      ),
    share: 0.026,
  },
];

/** Runs an entry. @returns whether it was refused, and milliseconds */
async function attempt({ name, run }: Entry, input: string): Promise<{ isRefused: boolean; took: number }> {
  const shown = JSON.stringify(input.length > 2_000 ? `${input.slice(0, 2_000)}…` : input);
  // Of our own computing: what others do on the machine is no fault of the input.
  const before = process.cpuUsage();
  let isRefused = false;
  try {
    const running = run(input);
    if (running instanceof Promise) await running;
  } catch (error) {
    // A sentence for a person is an answer; anything else is a crash.
    if (!(error instanceof YinjuError)) throw new Error(`${name}, ${shown}`, { cause: error });
    isRefused = true;
  }
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1_000;
  if (took > HANG_MS) throw new Error(`${name}: ${took.toFixed(0)} ms for ${shown}`);
  if (Object.keys(Object.prototype).length > 0) throw new Error(`${name} pollutes all objects, ${shown}`);
  return { isRefused, took };
}

const rows: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${rows.join('\n')}\nseed ${SEED}\n`);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  // No input has led outside: what there is was there, or is a file of these tests.
  expect(readdirSync(folder).filter((name) => !['corpus', 'manifest.json', 'page.html'].includes(name))).toEqual([]);
  expect(readdirSync(corpus)).toEqual([]);
});

it('the shares are all of it', () => {
  expect(ENTRIES.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
});

it.each(ENTRIES)('$name', { timeout: 1_800_000 }, async (entry) => {
  const random = randomFrom(SEED);
  const count = Math.ceil(INPUTS * entry.share);
  const began = performance.now();
  let refused = 0;
  let slowest = 0;
  for (let i = 0; i < count; i++) {
    const { isRefused, took } = await attempt(entry, mutate(entry.seeds, random));
    if (isRefused) refused++;
    slowest = Math.max(slowest, took);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  rows.push(
    `${entry.name.padEnd(24)}${String(count).padStart(9)} tried${String(refused).padStart(9)} refused${slowest.toFixed(0).padStart(6)} ms at most${seconds.padStart(6)} s in all`,
  );
});

describe('very long', () => {
  const LENGTH = INPUTS > 100_000 ? 20_000 : 2_000;
  const PIECES = [
    'a',
    '0',
    ' ',
    '\n',
    '茶',
    '零',
    '(',
    '[',
    '《',
    '<',
    '"',
    '#',
    '-',
    '|',
    '*',
    '>',
    '&',
    '.',
    ',',
    '。',
    ':',
    '\\',
    '/',
    '\t \n',
    '茶 ',
    '1万',
    '- ',
    '<b>',
  ];
  it.each(ENTRIES)('$name', { timeout: 120_000 }, async (entry) => {
    for (const piece of PIECES) {
      const run = piece.repeat(LENGTH / piece.length);
      const [seed = ''] = entry.seeds;
      const middle = Math.floor(seed.length / 2);
      for (const input of [`${run}!`, seed.slice(0, middle) + run + seed.slice(middle)]) await attempt(entry, input);
    }
  });
});

it('a corpus of hostile files is refused file by file', async () => {
  const { readCorpus } = await import('../../src/corpus/read-corpus.js');
  const hostile = folderOf({
    'a.md': '---\n__proto__: {x: 1}\nid: ../../x\ntitle: t\ntext: original\n---\nx',
    'b.md': '\0\0\0',
  });
  expect(() => readCorpus(hostile)).toThrow(YinjuError);
  expect(readdirSync(hostile).map((name) => basename(name))).toEqual(['a.md', 'b.md']);
});
