import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GramMatcher } from '../../../src/answer/ranking/gram-matcher.js';
import { type Gram, occurrences } from '../../../src/answer/ranking/grams.js';
import { codeUnits } from '../../../src/text/code-units.js';

const piece = fc.constantFrom('茶', '馆', '茶馆', '街', 'a', 'ab', '1', '12', '.', '，', '𠮷');
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const gram = fc.oneof(
  fc.constantFrom('茶', '馆', '茶馆', '馆茶', 'aab', '茶茶').map((own) => ({ text: own, whole: false })),
  fc.constantFrom('1', '12', '1.2', 'a', 'ab').map((own) => ({ text: own, whole: true })),
);
const grams = fc
  .uniqueArray(gram, { selector: (own) => own.text })
  .map((list) => list.map((own, at): Gram => ({ ...own, weight: 1, at, inherited: false })));

it('grams are counted together as each is by itself', () => {
  fc.assert(
    fc.property(grams, text, fc.integer({ min: 1, max: 4 }), fc.nat(5), (list, folded, most, row) => {
      const counts = new Float64Array(row + 3 * list.length);
      const tally = row + list.length;
      new GramMatcher(list).count(folded, codeUnits(folded), most, counts, row, 0, folded.length, tally);
      const expected = list.map((own) => occurrences(own, folded, most));
      expect([...counts.subarray(row)]).toEqual([...expected, ...expected.map((own) => Math.min(1, own)), ...expected]);
      expect([...counts.subarray(0, row)]).toEqual(new Array(row).fill(0));
    }),
  );
});

it('words are counted with the grams, each by itself, and no further than the text', () => {
  const words = fc.array(fc.constantFrom('茶', '馆街', 'ab', '12', '茶馆街'), { maxLength: 4 });
  fc.assert(
    fc.property(grams, words, text, fc.nat(10), fc.nat(10), (list, others, folded, from, length) => {
      const matcher = new GramMatcher(list, others);
      const counts = new Float64Array(3 * matcher.width);
      const until = Math.min(folded.length, from + length);
      matcher.count(folded, codeUnits(folded), 2, counts, 0, Math.min(from, until), until, matcher.width);
      const own = folded.slice(from, until);
      const expected = others.map((word) =>
        occurrences({ text: word, whole: false, weight: 0, at: 0, inherited: false }, own, 2),
      );
      expect([...counts.subarray(list.length, matcher.width)]).toEqual(expected);
    }),
  );
});

it.each([
  ['gt', 'tngt和gt-r', 1],
  ['gt', 'gtr', 0],
  ['1.2', '11.2和1.2', 1],
])('%s stands in %s %i times', (text, folded, times) => {
  expect(occurrences({ text, whole: true, weight: 0, at: 0, inherited: false }, folded, 9)).toBe(times);
});
