/** The other engines, each as it is most commonly set up for Chinese: build from passages, ask for the ten best. */

import { rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldText } from '../dist/text/fold.js';
import { createSegmenter } from '../dist/text/segment.js';

const require = createRequire(import.meta.url);
const HITS = 10;

const segmenter = () => {
  const { segment } = createSegmenter([]);
  return (text) => segment(foldText(text)).flatMap(({ text: word, kind }) => (kind === 'other' ? [] : [word]));
};

/** Pairs of neighbouring Han characters, and whole words of other scripts. */
function bigrams(text, size = 2) {
  const grams = [];
  for (const run of foldText(text).match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
    if (!/^\p{Script=Han}/u.test(run) || run.length < size) grams.push(run);
    else for (let i = 0; i + size <= run.length; i++) grams.push(run.slice(i, i + size));
  }
  return grams;
}

async function miniSearch(tokenize) {
  const { default: MiniSearch } = await import('minisearch');
  const options = { fields: ['text'], tokenize, processTerm: (term) => term };
  return {
    build(passages) {
      const index = new MiniSearch(options);
      index.addAll(passages);
      return index;
    },
    save: (index) => Buffer.from(JSON.stringify(index)),
    load: (bytes) => MiniSearch.loadJSON(bytes.toString(), options),
    search: (index, question) => index.search(question).slice(0, HITS),
  };
}

function sqlite(tokenizer, grams) {
  const Database = require('better-sqlite3');
  const open = (path) => {
    const database = new Database(path);
    return { database, query: undefined };
  };
  const quoted = (question) => [...new Set(grams(question))].map((gram) => `"${gram}"`).join(' OR ');
  return {
    onDisk: true,
    build(passages, path) {
      rmSync(path, { force: true });
      const index = open(path);
      index.database.pragma('journal_mode = OFF');
      index.database.exec(`CREATE VIRTUAL TABLE p USING fts5(text, tokenize = '${tokenizer}', content = '')`);
      const insert = index.database.prepare('INSERT INTO p (rowid, text) VALUES (?, ?)');
      const stored = tokenizer === 'trigram' ? foldText : (text) => grams(text).join(' ');
      index.database.transaction(() => {
        for (const { id, text } of passages) insert.run(id, stored(text));
      })();
      return index;
    },
    bytes: (path) => statSync(path).size,
    open,
    search(index, question) {
      index.query ??= index.database.prepare(`SELECT rowid FROM p WHERE p MATCH ? ORDER BY rank LIMIT ${HITS}`);
      const match = quoted(question);
      return match === '' ? [] : index.query.all(match);
    },
  };
}

/** BM25 over arrays of numbers, the same words as MiniSearch gets: what is possible when nothing else is asked for. */
function flat() {
  const words = segmenter();
  return {
    build(passages) {
      const lists = new Map();
      const lengths = new Float64Array(passages.length);
      for (const { id, text } of passages) {
        const counts = new Map();
        for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
        lengths[id] = counts.size;
        for (const [word, count] of counts) {
          const list = lists.get(word);
          if (list === undefined) lists.set(word, [id, count]);
          else list.push(id, count);
        }
      }
      for (const [word, list] of lists) lists.set(word, Uint32Array.from(list));
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      return { lists, lengths, average, scores: new Float64Array(passages.length) };
    },
    search({ lists, lengths, average, scores }, question) {
      const touched = [];
      for (const word of new Set(words(question))) {
        const list = lists.get(word) ?? [];
        const weight = Math.log(1 + (lengths.length - list.length / 2 + 0.5) / (list.length / 2 + 0.5));
        for (let i = 0; i < list.length; i += 2) {
          const id = list[i];
          if (scores[id] === 0) touched.push(id);
          scores[id] += (weight * list[i + 1] * 2.2) / (list[i + 1] + 1.2 * (0.25 + (0.75 * lengths[id]) / average));
        }
      }
      const best = [];
      for (const id of touched) {
        if (best.length === HITS && scores[id] <= scores[best[HITS - 1]]) continue;
        let at = best.length;
        while (at > 0 && scores[best[at - 1]] < scores[id]) at--;
        best.splice(at, 0, id);
        best.length = Math.min(best.length, HITS);
      }
      for (const id of touched) scores[id] = 0;
      return best;
    },
  };
}

async function flexSearch() {
  const { Index, Charset } = await import('flexsearch');
  return {
    build(passages) {
      const index = new Index({
        tokenize: 'strict',
        encoder: Charset.CJK,
        context: { resolution: 5, depth: 2, bidirectional: true },
      });
      for (const { id, text } of passages) index.add(id, text);
      return index;
    },
    search: (index, question) => index.search(question, { limit: HITS, suggest: true }),
  };
}

async function orama() {
  const { create, insertMultiple, search } = await import('@orama/orama');
  const { createTokenizer } = await import('@orama/tokenizers/mandarin');
  return {
    async build(passages) {
      const index = create({
        schema: { text: 'string' },
        components: { tokenizer: createTokenizer({ language: 'mandarin' }) },
      });
      await insertMultiple(
        index,
        passages.map(({ id, text }) => ({ id: String(id), text })),
        500,
      );
      return index;
    },
    search: (index, question) => search(index, { term: question, limit: HITS }),
  };
}

function lunr() {
  const engine = require('lunr');
  require('lunr-languages/lunr.stemmer.support')(engine);
  require('lunr-languages/lunr.zh')(engine);
  return {
    build: (passages) =>
      engine(function () {
        this.use(engine.zh);
        this.ref('id');
        this.field('text');
        for (const passage of passages) this.add(passage);
      }),
    save: (index) => Buffer.from(JSON.stringify(index)),
    load: (bytes) => engine.Index.load(JSON.parse(bytes.toString())),
    search: (index, question) => index.search(question.replace(/[-+:^~*]/g, ' ')).slice(0, HITS),
  };
}

export const PEERS = {
  'flat BM25': flat,
  'MiniSearch, jieba words': () => miniSearch(segmenter()),
  'MiniSearch, bigrams': () => miniSearch((text) => bigrams(text)),
  FlexSearch: flexSearch,
  'Orama, Mandarin': orama,
  'lunr, zh': lunr,
  'SQLite FTS5, bigrams': () => sqlite('unicode61', bigrams),
  'SQLite FTS5, trigram': () => sqlite('trigram', (text) => bigrams(text, 3)),
};
