import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/search/vocabulary.js';

const term = fc.string({ unit: fc.constantFrom('茶', '馆', '街', 'a', '𠮷', '1'), minLength: 1, maxLength: 4 });
const termCounts = fc
  .uniqueArray(fc.tuple(term, fc.integer({ min: 1, max: 9 })), { selector: ([text]) => text })
  .map((entries) => entries.sort(([a], [b]) => (a < b ? -1 : 1)));

const vocabularyOf = (entries: readonly (readonly [string, number])[]) =>
  new Vocabulary(
    entries.map(([text]) => text),
    Uint32Array.from(entries, ([, count]) => count),
  );

describe('a vocabulary', () => {
  it('knows its terms and no others', () => {
    fc.assert(
      fc.property(termCounts, term, (entries, wanted) => {
        const vocabulary = vocabularyOf(entries);
        expect(vocabulary.size).toBe(entries.length);
        expect([...vocabulary.startingWith('')]).toEqual(entries);
        expect(vocabulary.get(wanted)).toBe(new Map(entries).get(wanted));
        expect(vocabulary.has(wanted)).toBe(new Map(entries).has(wanted));
      }),
    );
  });

  it('tells what its terms begin with', () => {
    fc.assert(
      fc.property(termCounts, (entries) => {
        const firsts = new Set(entries.map(([text]) => text.charAt(0)));
        expect([...vocabularyOf(entries).firsts()]).toEqual([...firsts]);
      }),
    );
  });

  it('finds those that begin with a text, and those with a character in second place', () => {
    fc.assert(
      fc.property(termCounts, term, (entries, wanted) => {
        const vocabulary = vocabularyOf(entries);
        expect([...vocabulary.startingWith(wanted)]).toEqual(entries.filter(([text]) => text.startsWith(wanted)));
        const second = wanted.charAt(0);
        expect([...vocabulary.withSecond(second)]).toEqual(entries.filter(([text]) => text.charAt(1) === second));
      }),
    );
  });
});
