import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GramCounter, type GramTable, gramCount, gramKey, packGrams, unpackGrams } from '../../src/search/grams.js';
import { foldText } from '../../src/text/fold.js';
import { anyText } from '../support/arbitraries.js';

/** The key of a gram of one or two units. */
const key = (gram: string) => gramKey(gram, 0, gram.length === 1 ? 1 : 2);

function countGrams(texts: readonly string[]): GramTable {
  const counter = new GramCounter();
  for (const text of texts) counter.add(text);
  return counter.table();
}

const folded = anyText.map(foldText);

describe('grams', () => {
  it('are characters and pairs of neighbours, no marks, no blanks', () => {
    const { keys } = countGrams(['茶馆，a1 ']);
    expect([...keys]).toEqual(['茶', '馆', '茶馆', 'a', '1', 'a1'].map(key).sort((a, b) => a - b));
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

  it('of passages that are taken back are as if they had never been counted', () => {
    fc.assert(
      fc.property(fc.array(folded, { maxLength: 6 }), fc.array(folded, { maxLength: 6 }), (stay, go) => {
        const counter = new GramCounter();
        for (const text of go) counter.add(text);
        counter.addTable(countGrams(stay));
        for (const text of go) counter.remove(text);
        expect(counter.table()).toEqual(countGrams(stay));
      }),
    );
  });

  it('of tens of thousands of kinds are all kept', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const table = countGrams([text, text.slice(0, 10_000)]);
    expect(table.keys).toHaveLength(20_000 + 19_999);
    expect(gramCount(table, key(text.slice(9_998, 10_000)))).toBe(2);
    expect(gramCount(table, key(text.slice(10_000, 10_002)))).toBe(1);
  });

  it('come back from the file as they were', () => {
    fc.assert(
      fc.property(fc.array(folded, { maxLength: 6 }), (texts) => {
        const table = countGrams(texts);
        expect(unpackGrams(packGrams(table))).toEqual(table);
      }),
    );
  });
});
