/**
 * Measures Yinju and other engines on the same passages and questions, one after the other, each in a process of its own, and
 * prints a table. What is measured is said in docs/performance.md.
 *
 *   npm run bench -- [--sizes 1000,10000,100000] [--engines yinju,flat,…] [--corpus DIR] [--work DIR] [--limit SECONDS] [--write]
 *
 * --corpus takes an own folder of articles in place of generated ones, --write puts the table and the plots into docs/.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { passages } from '../dist/corpus/passages.js';
import { readCorpus } from '../dist/corpus/read-corpus.js';
import { generate, questionsOf } from './generate.mjs';
import { PEERS } from './peers.mjs';
import { plot } from './plot.mjs';

const here = import.meta.dirname;
const docs = join(here, '../docs');
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    engines: { type: 'string', default: '' },
    corpus: { type: 'string' },
    work: { type: 'string', default: join(tmpdir(), 'yinju-bench') },
    limit: { type: 'string', default: '600' },
    write: { type: 'boolean', default: false },
  },
});
/** Above so many passages only those are measured that are made for it: the others take hours or more memory than there is. */
const LARGE = 20_000;
const MADE_FOR_LARGE = /^(?:flat|SQLite|Xapian)/;
const chosen = values.engines.split(',').filter(Boolean);
const isChosen = (name) =>
  chosen.length === 0 || chosen.some((part) => name.toLowerCase().includes(part.toLowerCase()));

/** The folder with corpus, passages and questions of about so many passages. */
function prepare(size) {
  const folder = join(values.work, String(size));
  if (values.corpus !== undefined) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(values.corpus, join(folder, 'corpus'), { recursive: true });
  } else if (!existsSync(join(folder, 'passages.jsonl'))) {
    generate(folder, Number(size));
  }
  const texts = [];
  for (const { body } of readCorpus(join(folder, 'corpus')).articles)
    for (const { start, end } of passages(body)) texts.push(body.slice(start, end));
  writeFileSync(join(folder, 'passages.jsonl'), texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''));
  if (values.corpus !== undefined) writeFileSync(join(folder, 'questions.jsonl'), questionsOf(texts));
  return { folder, count: texts.length };
}

function measure(what, folder) {
  process.stderr.write(`  ${what} …\n`);
  const [program, args] =
    what === 'Xapian'
      ? ['/usr/bin/python3', [join(here, 'xapian-peer.py'), folder, join(folder, 'xapian')]]
      : [process.execPath, ['--expose-gc', '--max-old-space-size=12000', join(here, 'measure.mjs'), what, folder]];
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 1000 * Number(values.limit),
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    process.stderr.write(`    none: ${error?.message ?? stderr.trim().split('\n').at(-1)}\n`);
    return undefined;
  }
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

const at = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(share * times.length)];

/** The whole of `yinju ask` over the project's own articles, as a person waits for it. */
function firstAnswer() {
  const index = join(values.work, 'own');
  const times = Array.from({ length: 6 }, () => {
    const started = performance.now();
    spawnSync(process.execPath, [
      join(here, '../dist/cli.js'),
      'ask',
      '娄底 产业园',
      '--corpus',
      join(here, '../corpus'),
      '--index',
      index,
    ]);
    return performance.now() - started;
  });
  // The first one builds the index.
  return at(times.slice(1), 0.5);
}

/** What was measured before in the same folder stays, so that engines and sizes can be measured one at a time. */
const KEPT = join(values.work, 'results.json');
const kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : { sizes: {} };
const results = [];
for (const size of values.corpus === undefined ? values.sizes.split(',') : ['own']) {
  process.stderr.write(`${size} passages\n`);
  const { folder, count } = prepare(size);
  const rows = new Map(Object.entries(kept.sizes[size]?.rows ?? {}));
  const keep = (name, row) => {
    if (row === undefined) return;
    rows.set(name, row);
    kept.sizes[size] = { count, rows: Object.fromEntries(rows) };
    writeFileSync(KEPT, JSON.stringify(kept));
  };
  if (isChosen('yinju')) {
    const { dictionary, segmenting } = measure('segmenting', folder);
    const build = measure('yinju-build', folder);
    const { change } = measure('yinju-change', folder);
    keep('Yinju, whole answers', { dictionary, segmenting, ...build, change, ...measure('yinju-bot', folder) });
  }
  for (const name of [...Object.keys(PEERS), 'Xapian'])
    if (isChosen(name) && (count <= LARGE || MADE_FOR_LARGE.test(name))) keep(name, measure(name, folder));
}
const ORDER = ['Yinju, whole answers', ...Object.keys(PEERS), 'Xapian'];
for (const { count, rows } of Object.values(kept.sizes).sort((a, b) => a.count - b.count))
  results.push({
    count,
    rows: new Map(ORDER.flatMap((name) => (rows[name] === undefined ? [] : [[name, rows[name]]]))),
  });

const seconds = (ms) => (ms === undefined ? '–' : (ms / 1000).toPrecision(3));
const ratioOf = (times) => (times < 1 ? `1/${(1 / times).toPrecision(2)}` : times.toPrecision(2));
const mega = (bytes) => (bytes === undefined ? '–' : (bytes / 1e6).toFixed(0));
const out = [`${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node.js ${process.version}.`, ''];
for (const { count, rows } of results) {
  const naive = rows.get('MiniSearch, jieba words');
  out.push(`### ${count.toLocaleString('en-US')} passages`, '');
  out.push('| engine | median ms | p99 ms | to naive MiniSearch | build s | open s | memory MB | on disk MB |');
  out.push('|---|---|---|---|---|---|---|---|');
  for (const [name, row] of rows) {
    const median = at(row.times, 0.5);
    const ratio = naive === undefined ? '–' : ratioOf(median / at(naive.times, 0.5));
    out.push(
      `| ${name} | ${median.toPrecision(3)} | ${at(row.times, 0.99).toPrecision(3)} | ${ratio} | ${seconds(row.build)} | ${seconds(row.open)} | ${mega(row.rss)} | ${mega(row.disk)} |`,
    );
  }
  const own = rows.get('Yinju, whole answers');
  if (own !== undefined) {
    const { segmenting, dictionary, build, cpu, peak, change, disk, text, early } = own;
    out.push(
      '',
      `Yinju at this size: answers soon after the start (800 after the first 200) ${at(early, 0.5).toPrecision(3)} ms, 99 % in ${at(early, 0.99).toPrecision(3)} ms; segmenting alone on one core ${seconds(segmenting)} s (dictionary ${seconds(dictionary)} s beside it); the build, dictionaries included, ${seconds(build)} s by the clock and ${seconds(cpu)} s of processor time on all threads, ${mega(peak)} MB at its peak; after one article was changed ${seconds(change)} s; index beside the text ${((disk - text) / count).toFixed(0)} bytes a passage.`,
    );
  }
  out.push('');
}
if (isChosen('yinju')) {
  kept.first = firstAnswer();
  writeFileSync(KEPT, JSON.stringify(kept));
}
if (kept.first !== undefined)
  out.push(`First answer of \`yinju ask\` over the project's own articles: ${seconds(kept.first)} s.`, '');
process.stdout.write(out.join('\n'));

if (values.write) {
  const series = (value) => {
    const lines = new Map();
    for (const { count, rows } of results)
      for (const [name, row] of rows) {
        const measured = value(row);
        if (measured !== undefined) lines.set(name, [...(lines.get(name) ?? []), [count, measured]]);
      }
    return lines;
  };
  const plots = {
    median: ['A question, median', 'ms', ({ times }) => at(times, 0.5)],
    p99: ['A question, 99th percentile', 'ms', ({ times }) => at(times, 0.99)],
    build: ['Build', 's', ({ build }) => build / 1000],
    open: ['Open', 's', ({ open }) => open && open / 1000],
    memory: ['Memory', 'MB', ({ rss }) => rss / 1e6],
  };
  for (const [name, [title, unit, value]] of Object.entries(plots))
    writeFileSync(join(docs, `performance-${name}.svg`), plot(title, unit, series(value)));
  const page = join(docs, 'performance.md');
  const [before] = readFileSync(page, 'utf8').split('<!-- measured -->');
  writeFileSync(page, `${before}<!-- measured -->\n\n${out.join('\n')}`);
}
