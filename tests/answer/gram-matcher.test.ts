import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GramMatcher } from '../../src/answer/gram-matcher.js';
import { type Gram, occurrences } from '../../src/answer/grams.js';

const piece = fc.constantFrom('茶', '馆', '茶馆', '街', 'a', 'ab', '1', '12', '.', '，', '𠮷');
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const gram = fc.oneof(
  fc.constantFrom('茶', '馆', '茶馆', '馆茶', 'ab', '茶茶').map((own) => ({ text: own, number: false })),
  fc.constantFrom('1', '12', '1.2').map((own) => ({ text: own, number: true })),
);
const grams = fc
  .uniqueArray(gram, { selector: (own) => own.text })
  .map((list) => list.map((own, at): Gram => ({ ...own, weight: 1, at, inherited: false })));

it('grams are counted together as each is by itself', () => {
  fc.assert(
    fc.property(grams, text, fc.integer({ min: 1, max: 4 }), fc.nat(5), (list, folded, most, row) => {
      const counts = new Float64Array(row + list.length);
      new GramMatcher(list).count(folded, most, counts, row);
      expect([...counts.subarray(row)]).toEqual(list.map((own) => occurrences(own, folded, most)));
      expect([...counts.subarray(0, row)]).toEqual(new Array(row).fill(0));
    }),
  );
});
