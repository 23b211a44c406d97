import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedTogether } from '../../../src/answer/question/asked-together.js';
import { anyText } from '../../support/arbitraries.js';

it.each([
  ['娄底GDP多少，排第几', ['娄底GDP多少', '排第几']],
  ['什么时候挂牌 几家企业', ['什么时候挂牌', '几家企业']],
  ['娄底 产业园', []],
  ['娄底，产业园有几家', []],
  ['谁都知道小镇，产值多少', []],
  ['小地方没多少钱，拿什么引企业', []],
  ['好几家公司都说缺人，缺多少', []],
  ['产值多少', []],
  ['', []],
])('%j asks %j together', (text, parts) => {
  expect(askedTogether(text)).toEqual(parts);
});

it('tells questions apart without changing them, whatever is typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parts = askedTogether(text);
      expect(parts.length).not.toBe(1);
      let at = 0;
      for (const part of parts) {
        at = text.indexOf(part, at);
        expect(at).toBeGreaterThanOrEqual(0);
        at += part.length;
      }
    }),
  );
});
