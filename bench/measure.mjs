/**
 * Measures one engine in a process of its own and prints one JSON object: milliseconds, bytes.
 *
 *   node --expose-gc measure.mjs WHAT DATA     WHAT: a peer, or yinju-build, yinju-change, yinju-bot, segmenting
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS } from './peers.mjs';

/** Questions asked before any is timed, and those that are timed then, as of a program that has just been started. */
const WARM_UP = 200;
const TIMED = 800;

const [what, data] = process.argv.slice(2);
const lines = (name) =>
  readFileSync(join(data, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const rss = () => {
  globalThis.gc?.();
  return process.memoryUsage().rss;
};

/**
 * Milliseconds that `work` takes. On a machine that does other things too the clock tells more of those than of the work; for
 * work on one thread the processor's time is then nearer, so the lesser of the two counts.
 */
async function timed(work, threads = 1) {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const wall = performance.now() - started;
  return [threads === 1 ? Math.min(wall, (user + system) / 1000) : wall, result, (user + system) / 1000];
}

/** Milliseconds of the last questions, as of a program that has been running for a while, and of the first. */
async function ask(search) {
  const times = [];
  for (const { question } of lines('questions.jsonl')) times.push((await timed(() => search(question)))[0]);
  return { times: times.slice(-TIMED), early: times.slice(WARM_UP, WARM_UP + TIMED) };
}

async function peer(name) {
  const engine = await PEERS[name]();
  const passages = lines('passages.jsonl');
  const path = join(data, `${name.replace(/\W+/g, '-')}.db`);
  engine.search(await engine.build(passages.slice(0, 50), path), '预热');
  const [build, index] = await timed(() => engine.build(passages, path));
  const asked = await ask((question) => engine.search(index, question));
  const memory = rss();
  if (engine.onDisk) {
    const [open] = await timed(() => engine.search(engine.open(path), '预热'));
    return { build, open, ...asked, rss: memory, disk: engine.bytes(path) };
  }
  if (engine.save === undefined) return { build, ...asked, rss: memory };
  const bytes = engine.save(index);
  const [open] = await timed(() => engine.load(bytes));
  return { build, open, ...asked, rss: memory, disk: bytes.length };
}

const index = join(data, 'index');
const corpus = join(data, 'corpus');

/** What `yinju build` does. */
async function builder() {
  const { CorpusCache } = await import('../dist/corpus/corpus-cache.js');
  const { readCorpus } = await import('../dist/corpus/read-corpus.js');
  const { buildIndexInParallel } = await import('../dist/build.js');
  return async () => {
    const cache = CorpusCache.read(index);
    const report = await buildIndexInParallel(readCorpus(corpus, cache), index);
    cache.write(index);
    return report;
  };
}

const OWN = {
  /** jieba alone, on one core: what no build can do without. */
  async segmenting() {
    const { createSegmenter } = await import('../dist/text/segment.js');
    const { foldText } = await import('../dist/text/fold.js');
    const [dictionary, segmenter] = await timed(() => createSegmenter([]));
    const texts = lines('passages.jsonl').map(({ text }) => foldText(text));
    const [segmenting] = await timed(() => {
      for (const text of texts) segmenter.segment(text);
    });
    return { dictionary, segmenting };
  },
  async 'yinju-build'() {
    rmSync(index, { recursive: true, force: true });
    const build = await builder();
    const [time, { manifest }, cpu] = await timed(build, Number.POSITIVE_INFINITY);
    const { counts, files } = manifest;
    const disk = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      build: time,
      cpu,
      peak: process.resourceUsage().maxRSS * 1024,
      counts,
      disk,
      text: files['text.bin'].bytes,
    };
  },
  /** One article is changed: the dictionary is loaded before the clock starts. */
  async 'yinju-change'() {
    const build = await builder();
    const { createSegmenter } = await import('../dist/text/segment.js');
    createSegmenter([]).segment('预热');
    const name = readdirSync(corpus, { recursive: true }).find((path) => path.endsWith('.md'));
    const file = join(corpus, name);
    const before = readFileSync(file);
    await build();
    writeFileSync(file, `${before}\n又建了3家茶馆。\n`);
    const [change, { reused, manifest }] = await timed(build);
    writeFileSync(file, before);
    await build();
    const total = manifest.counts.articles;
    if (reused !== total - 1) throw new Error(`${reused} of ${total} articles were taken over`);
    return { change };
  },
  /** What the bot holds: everything that it imports, the dictionary, the index; whole answers. */
  async 'yinju-bot'() {
    await import('../dist/discord/client.js');
    const { Library } = await import('../dist/search/library.js');
    const { Answerer } = await import('../dist/answer/answerer.js');
    const [open, library] = await timed(() => Library.open(index));
    const answerer = new Answerer(library);
    const asked = await ask((question) => answerer.ask(question));
    return { open, ...asked, rss: rss() };
  },
};

if (!existsSync(data)) mkdirSync(data, { recursive: true });
process.stdout.write(`${JSON.stringify(await (OWN[what] ?? (() => peer(what)))())}\n`);
