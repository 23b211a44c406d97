import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.js';

it('what is remembered is what would be computed, and the last texts are computed once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20).map(String)), fc.integer({ min: 1, max: 5 }), (texts, size) => {
      const computed: string[] = [];
      const compute = remembered((text) => {
        computed.push(text);
        return [text];
      }, size);
      texts.forEach((text, i) => {
        const before = computed.length;
        expect(compute(text)).toEqual([text]);
        const lately = new Set<string>();
        for (let k = i - 1; k >= 0 && lately.size < size; k--) lately.add(texts[k] ?? '');
        if (lately.has(text)) expect(computed).toHaveLength(before);
      });
    }),
  );
});
