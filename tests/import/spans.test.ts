import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineCounter, merged, without } from '../../src/import/spans.js';

const spans = fc
  .array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 8 })
  .map((list) => list.map(([start, length]) => ({ start, end: start + length + 1 })));
const offsets = (list: readonly { start: number; end: number }[]) =>
  list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));

it('merged spans hold the same offsets, each once', () => {
  fc.assert(
    fc.property(spans, (list) => {
      expect(offsets(merged(list))).toEqual([...new Set(offsets(list))].sort((a, b) => a - b));
    }),
  );
});

it('what is taken out is out, and nothing else', () => {
  fc.assert(
    fc.property(spans, spans, (pieces, holes) => {
      const out = new Set(offsets(holes));
      expect(offsets(without(merged(pieces), merged(holes)))).toEqual(
        offsets(merged(pieces)).filter((offset) => !out.has(offset)),
      );
    }),
  );
});

it('lines are counted from 1', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a\n]{0,40}$/), fc.nat(40), (text, offset) => {
      const at = Math.min(offset, text.length);
      expect(lineCounter(text)(at)).toBe(text.slice(0, at).split('\n').length);
    }),
  );
});
