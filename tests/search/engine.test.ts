import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/search/engine.js';
import { PostingWriter } from '../../src/search/postings.js';
import { VarintReader } from '../../src/search/varint.js';
import { Vocabulary } from '../../src/search/vocabulary.js';

interface PassageTerms {
  readonly text: readonly string[];
  readonly title: readonly string[];
}

const PASSAGES: readonly PassageTerms[] = [
  { text: ['茶馆', '老街', '128'], title: ['小城'] },
  { text: ['石桥', '老街'], title: ['新事'] },
  { text: [], title: [] },
  { text: ['渡口', 'baas'], title: ['停航'] },
];

/** An engine over postings in memory. */
function engineOf(passages: readonly PassageTerms[]): Engine {
  const terms = [...new Set(passages.flatMap(({ text, title }) => [...text, ...title]))].sort();
  const count = (list: readonly string[], term: string) => list.filter((other) => other === term).length;
  const lists = terms.map((term) => {
    const held = passages.flatMap(({ text, title }, i) => (text.includes(term) || title.includes(term) ? [i] : []));
    const writer = new PostingWriter();
    for (const i of held) writer.add(i, count(passages[i]?.text ?? [], term), count(passages[i]?.title ?? [], term));
    return { count: held.length, bytes: writer.take() };
  });
  const lengths = (of: (passage: PassageTerms) => readonly string[]) =>
    Uint32Array.from(passages, (passage) => Math.max(1, new Set(of(passage)).size));
  return new Engine({
    vocabulary: new Vocabulary(
      terms,
      Uint32Array.from(lists, (list) => list.count),
    ),
    passageCount: passages.length,
    textLengths: lengths(({ text }) => text),
    titleLengths: lengths(({ title }) => title),
    readPostings(term, columns) {
      const list = lists[term];
      if (list !== undefined) columns.add(new VarintReader(list.bytes), list.count);
    },
  });
}

/** MiniSearch's scores, best first, where it holds all passages. */
function scoresOf(passages: readonly PassageTerms[], wanted: readonly string[]): Map<number, number> {
  const whole = new MiniSearch<{ id: number; text: string; title: string }>({
    fields: ['text', 'title'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (text) => text || null,
  });
  passages.forEach(({ text, title }, id) => {
    whole.add({ id, text: text.join(' '), title: title.join(' ') });
  });
  const found = whole.search(wanted.join(' '), { combineWith: 'OR', boost: { title: 0.4 } });
  return new Map(found.map(({ id, score }) => [id as number, score]));
}

describe('the engine', () => {
  it('recalls the passages that hold a term in text or title, numbered as they came', () => {
    const engine = engineOf(PASSAGES);
    const recalled = (...terms: string[]) => engine.recallAnyOrder(terms, 10).sort();
    expect(recalled('老街')).toEqual([0, 1]);
    expect(recalled('停航')).toEqual([3]);
    expect(recalled('128', 'baas')).toEqual([0, 3]);
    expect(recalled('飞船')).toEqual([]);
    expect(recalled()).toEqual([]);
  });

  it('prefers the passage with more of the terms, and gives no more than wanted', () => {
    expect(engineOf(PASSAGES).recallAnyOrder(['老街', '茶馆'], 1)).toEqual([0]);
  });

  it('counts passages without terms too, so that numbers stay right', () => {
    expect(engineOf(PASSAGES).size).toBe(PASSAGES.length);
  });

  it('recalls exactly the passages that hold the term, for any terms, and again the second time', () => {
    const term = fc.constantFrom('茶', '茶馆', '茶馆子', 'a', 'ab', '~', '!AA', '10', '1');
    fc.assert(
      fc.property(fc.array(fc.array(term, { maxLength: 6 }), { maxLength: 8 }), term, (texts, wanted) => {
        const engine = engineOf(texts.map((text) => ({ text, title: [] })));
        for (let time = 0; time < 2; time++) {
          const found = engine.recallAnyOrder([wanted], 100);
          expect(found.sort()).toEqual(texts.flatMap((text, i) => (text.includes(wanted) ? [i] : [])));
        }
      }),
    );
  });

  const term = fc.constantFrom('茶', '馆', '街', '桥', '江', '船', 'a', '1');
  const list = fc.array(term, { maxLength: 8 });
  const asked = fc.uniqueArray(term, { minLength: 1, maxLength: 4 });

  it('leaves out none that MiniSearch over all passages would put among the wanted', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 40 }), asked, fc.integer({ min: 1, max: 12 }), (texts, wanted, limit) => {
        const passages = texts.map((text) => ({ text, title: [] }));
        const all = scoresOf(passages, wanted);
        const found = engineOf(passages).recallAnyOrder(wanted, limit);
        expect(found).toHaveLength(Math.min(limit, all.size));
        expect(new Set(found).size).toBe(found.length);
        const last = [...all.values()][found.length - 1] ?? 0;
        for (const passage of found) expect(all.get(passage)).toBeGreaterThan(last - 1e-8);
      }),
    );
  });

  it('takes of two passages the one that MiniSearch over all passages scores higher, titles and all', () => {
    const passage = fc.record({ text: list, title: list });
    const other = fc.record({ text: fc.array(fc.constantFrom('书', '信')), title: fc.constant([]) });
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 2 }),
        fc.array(other, { maxLength: 10 }),
        asked,
        (two, others, wanted) => {
          const all = scoresOf([...two, ...others], wanted);
          const found = engineOf([...two, ...others]).recallAnyOrder(wanted, 1);
          expect(found).toHaveLength(Math.min(1, all.size));
          const best = Math.max(...all.values());
          for (const passage of found) expect(all.get(passage)).toBeCloseTo(best, 8);
        },
      ),
    );
  });

  it('gives of many passages those that hold most', () => {
    // 900 passages with the frequent term, every ninth with the rare one too.
    const many = Array.from({ length: 900 }, (_, i) => ({ text: i % 9 === 4 ? ['街', '桥'] : ['街'], title: [] }));
    const found = engineOf(many).recallAnyOrder(['街', '桥'], 100);
    expect(found).toHaveLength(100);
    expect(found.map((passage) => passage % 9)).toEqual(found.map(() => 4));
  });
});
