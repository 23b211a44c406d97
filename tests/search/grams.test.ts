import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGrams, gramCount, gramKey, gramsOf } from '../../src/search/grams.js';
import { foldText } from '../../src/text/fold.js';
import { anyText } from '../support/arbitraries.js';

/** The key of a gram of one or two units. */
const key = (gram: string) => gramKey(gram, 0, gram.length === 1 ? 1 : 2);

describe('grams', () => {
  it('are characters and pairs of neighbours, no marks, no blanks', () => {
    expect(gramsOf('茶馆，a1 ')).toEqual(['茶', '馆', '茶馆', 'a', '1', 'a1'].map(key).sort((a, b) => a - b));
  });

  it('are counted once a passage', () => {
    const table = countGrams(['茶茶茶', '茶馆', '石桥']);
    expect(['茶', '茶茶', '茶馆', '馆', '桥', '馆茶'].map((gram) => gramCount(table, key(gram)))).toEqual([
      2, 1, 1, 1, 1, 0,
    ]);
  });

  it('are found as often as the texts hold them', () => {
    fc.assert(
      fc.property(
        fc.array(anyText.map(foldText), { maxLength: 8 }),
        fc.constantFrom('茶', '茶馆', 'a', '1', '区', '12'),
        (texts, gram) => {
          expect(gramCount(countGrams(texts), key(gram))).toBe(texts.filter((text) => text.includes(gram)).length);
        },
      ),
    );
  });
});
