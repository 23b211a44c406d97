/** Every entry against anything: no crash, no hang, nothing polluted. `npm run test:fuzz` tries a million inputs over all of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { parseArticle, parseFields } from '../../src/corpus/front-matter.js';
import { passages } from '../../src/corpus/passages.js';
import { COMPONENTS } from '../../src/discord/components/index.js';
import { kindOf } from '../../src/discord/custom-id.js';
import { escapeInline, unescapeInline } from '../../src/discord/markdown.js';
import { MODALS } from '../../src/discord/modals/index.js';
import { YinjuError } from '../../src/errors.js';
import { decode } from '../../src/import/decode.js';
import { extract } from '../../src/import/extract.js';
import { readHtml } from '../../src/import/html.js';
import { readMarkdown, readText } from '../../src/import/text.js';
import { readManifest } from '../../src/search/index-file.js';
import { foldText } from '../../src/text/fold.js';
import { quantities } from '../../src/text/quantities.js';
import { startBot } from '../support/bot.js';
import { qingheDesk } from '../support/desk.js';
import { folderOf, temporaryFolder } from '../support/folder.js';

/** Inputs over all entries. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 4_000);
/** The short form is the same each time; the long one is another. */
const SEED = Number(
  process.env.FUZZ_SEED ?? (process.env.FUZZ_INPUTS === undefined ? 1 : Math.floor(Math.random() * 2 ** 31)),
);
const HANG_MS = 1_000;
/** Longest run of one piece, and one input in so many has it. */
const LONG = 4_000;
const SELDOM = 200;

/** mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NASTY = [
  ...'__proto__ constructor prototype toString 1: : :: --- *** &a *a !!js/function <<: {{ }} [ ] ( ) " / % %00'.split(
    ' ',
  ),
  ...'../ /etc/passwd <script> <!-- --> &#0; &#x110000; &amp <table> <td> 茶馆 128家 1640.58亿元 2019年 一千零二十'.split(
    ' ',
  ),
  ...'。 ， “ ” 1e999 -0 NaN null true ~ {"__proto__":{"polluted":1}} 0x10 ٣'.split(' '),
  ...["'", '`', '\\', '..\\', '\0', '\n', '\r\n', '\t', '\ud83d', '\ude00', '\u0301', '\u202e', '\ufeff', ' '],
];

/** Something like one of `seeds`: cut, joined, repeated, with what does not belong there. */
function mutate(seeds: readonly string[], random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  let text = pick(seeds);
  for (let change = 0; change < 1 + random() * 4; change++) {
    const at = Math.floor(random() * (text.length + 1));
    const until = Math.min(text.length, at + Math.floor(random() * 20));
    const piece = random() < 0.7 ? pick(NASTY) : pick(seeds).slice(0, Math.floor(random() * 40));
    const times = random() < 1 / SELDOM ? Math.floor(LONG / Math.max(1, piece.length)) : 1;
    text = text.slice(0, at) + piece.repeat(times) + text.slice(random() < 0.5 ? at : until);
  }
  return text;
}

const ARTICLE = readFileSync('tests/support/articles.ts', 'utf8').slice(0, 400);
const MARKDOWN = `---\nid: a-b\ntitle: 茶\ntext: original\nauthors: [甲, 乙]\npublished: "2021-03-05"\n---\n\n第一段。\n\n## 标题\n\n2020年新开128家。\n`;
const HTML = `<html><head><title>茶</title><meta property="og:title" content="茶"></head><body><article><h1>茶</h1><p>第一段，新开128家。</p><table><tr><td>1</td></tr></table></article><div class="share">分享</div></body></html>`;
const MANIFEST = JSON.stringify({
  format: 2,
  generation: '0123456789abcdef',
  fingerprints: { corpus: 'a', segmentation: 'b' },
  counts: { articles: 1 },
  files: { 'text.bin': { bytes: 1, sha256: 'c' } },
});

interface Entry {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly run: (input: string) => unknown;
  /** Of all inputs. */
  readonly share: number;
}

const manifestFolder = temporaryFolder();
const desk = qingheDesk();
const ENTRIES: readonly Entry[] = [
  { name: 'front matter', seeds: [MARKDOWN, ARTICLE], run: parseArticle, share: 0.1 },
  { name: 'YAML', seeds: ['a: b\nc: [d, e]\n', '甲: [乙]\n'], run: parseFields, share: 0.1 },
  { name: 'Markdown', seeds: [MARKDOWN], run: (text) => extract(readMarkdown(text)), share: 0.05 },
  { name: 'plain text', seeds: [MARKDOWN], run: (text) => extract(readText(text)), share: 0.05 },
  { name: 'HTML', seeds: [HTML], run: (text) => extract(readHtml(text)), share: 0.03 },
  { name: 'bytes of a page', seeds: [HTML], run: (text) => decode(Buffer.from(text, 'latin1')), share: 0.05 },
  { name: 'passages', seeds: [MARKDOWN], run: passages, share: 0.1 },
  {
    name: 'figures',
    seeds: ['2019年为1640.58亿元，增长6.5%', '一千零二十万'],
    run: (text) => quantities(foldText(text)),
    share: 0.1,
  },
  {
    name: 'manifest of an index',
    seeds: [MANIFEST],
    run(text) {
      writeFileSync(join(manifestFolder, 'manifest.json'), text);
      return readManifest(manifestFolder);
    },
    share: 0.05,
  },
  {
    name: 'questions',
    seeds: ['青禾县2020年新开了多少家茶馆', '那2019年呢'],
    run: (text) => desk.ask(text.slice(0, 300)),
    share: 0.02,
  },
  { name: 'completions', seeds: ['青禾', 'chag'], run: (text) => desk.complete('question', text, 25), share: 0.05 },
  {
    name: 'claims to check',
    seeds: ['青禾县新开茶馆128家。'],
    run: (text) => desk.check(text.slice(0, 300)),
    share: 0.005,
  },
  { name: 'custom ids', seeds: ['1:more:a:b', '1:context:qinghe:0:5'], run: kindOf, share: 0.2 },
  {
    name: 'markdown of messages',
    seeds: ['**a** [b](c)', '-# 茶'],
    run: (text) => unescapeInline(escapeInline(text)),
    share: 0.075,
  },
  {
    name: 'environment',
    seeds: ['abc.def-g', '127.0.0.1:9464', 'http://a:b@c:1', 'off'],
    run: (text) =>
      loadConfig(
        {},
        { DISCORD_TOKEN: text, MONITOR: text, HTTPS_PROXY: text, NO_PROXY: text, INDEX_DIR: text },
        {
          home: manifestFolder,
          standing: manifestFolder,
        },
      ),
    share: 0.02,
  },
];

const rows: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${rows.join('\n')}\nseed ${SEED}\n`);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it.each(ENTRIES)('$name', { timeout: 900_000 }, ({ name, seeds, run, share }) => {
  const random = randomFrom(SEED);
  const count = Math.ceil(INPUTS * share);
  let refused = 0;
  let slowest = 0;
  for (let i = 0; i < count; i++) {
    const input = mutate(seeds, random);
    const began = performance.now();
    try {
      run(input);
    } catch (error) {
      // A sentence for a person is an answer; anything else is a crash.
      if (!(error instanceof YinjuError)) throw new Error(`${name}, ${JSON.stringify(input)}`, { cause: error });
      refused++;
    }
    const took = performance.now() - began;
    slowest = Math.max(slowest, took);
    if (took > HANG_MS) throw new Error(`${name}: ${took.toFixed(0)} ms for ${JSON.stringify(input).slice(0, 2_000)}`);
    expect(Object.keys(Object.prototype)).toHaveLength(0);
  }
  rows.push(
    `${name.padEnd(24)}${String(count).padStart(9)} tried${String(refused).padStart(9)} refused${slowest.toFixed(0).padStart(6)} ms at most`,
  );
});

it('custom ids that a client has forged get an answer and nothing else', { timeout: 600_000 }, async () => {
  const random = randomFrom(SEED);
  const { server, lines } = await startBot();
  const kinds = [...COMPONENTS, ...MODALS].map(({ kind }) => kind);
  const count = Math.ceil(INPUTS / 200);
  for (let i = 0; i < count; i++) {
    const kind = kinds[i % kinds.length] ?? '';
    const forged =
      mutate([`1:${kind}`, `1:${kind}:AAAAAAAAAAA:0:0`, `1:${kind}:qinghe-teahouses:0:9:a`], random).slice(0, 100) ||
      'x';
    const body = { components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: forged }] }] };
    const { type } = await server.press(server.plant({ body, flags: 0 }), forged).acknowledged;
    expect([4, 5, 6, 7, 9]).toContain(type);
  }
  expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  rows.push(`${'forged custom ids'.padEnd(24)}${String(count).padStart(9)} tried`);
});

it('a corpus of hostile files is refused file by file', async () => {
  const { readCorpus } = await import('../../src/corpus/read-corpus.js');
  const folder = folderOf({
    'a.md': '---\n__proto__: {x: 1}\nid: ../../x\ntitle: t\ntext: original\n---\nx',
    'b.md': '\0\0\0',
  });
  expect(() => readCorpus(folder)).toThrow(YinjuError);
});
