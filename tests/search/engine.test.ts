import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEngine, Engine } from '../../src/search/engine.js';

const PASSAGES = [
  { text: ['茶馆', '老街', '128'], title: ['小城'] },
  { text: ['石桥', '老街'], title: ['新事'] },
  { text: [], title: [] },
  { text: ['渡口', 'baas'], title: ['停航'] },
];

function load() {
  const { json, vocabulary } = buildEngine(PASSAGES);
  return Engine.load(json, vocabulary);
}

describe('the engine', () => {
  it('recalls the passages that hold a term in text or title, numbered as they came', () => {
    const engine = load();
    const recalled = (...terms: string[]) =>
      engine
        .recall(terms, 10)
        .map(({ passage }) => passage)
        .sort();
    expect(recalled('老街')).toEqual([0, 1]);
    expect(recalled('停航')).toEqual([3]);
    expect(recalled('128', 'baas')).toEqual([0, 3]);
    expect(recalled('飞船')).toEqual([]);
    expect(recalled()).toEqual([]);
  });

  it('puts the passage with more of the terms first, and gives no more than wanted', () => {
    expect(load().recall(['老街', '茶馆'], 1)).toMatchObject([{ passage: 0 }]);
  });

  it('knows in how many passages each term stands', () => {
    const { vocabulary } = buildEngine(PASSAGES);
    expect(vocabulary.get('老街')).toBe(2);
    expect(vocabulary.get('停航')).toBe(1);
    expect(vocabulary.has('飞船')).toBe(false);
  });

  it('counts passages without terms too, so that numbers stay right', () => {
    expect(load().size).toBe(PASSAGES.length);
  });

  it('recalls exactly the passages that hold the term, for any terms', () => {
    const term = fc.constantFrom('茶', '茶馆', '茶馆子', 'a', 'ab', '~', '!AA', '10', '1');
    fc.assert(
      fc.property(fc.array(fc.array(term, { maxLength: 6 }), { maxLength: 8 }), term, (texts, wanted) => {
        const { json, vocabulary } = buildEngine(texts.map((text) => ({ text, title: [] })));
        const found = Engine.load(json, vocabulary)
          .recall([wanted], 100)
          .map(({ passage }) => passage);
        expect(found.sort()).toEqual(texts.flatMap((text, i) => (text.includes(wanted) ? [i] : [])));
      }),
    );
  });
});
