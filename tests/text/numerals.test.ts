import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseApproximate, parseNumber, scaleOf } from '../../src/text/numerals.js';
import { anyText } from '../support/arbitraries.js';

describe('the value of a number', () => {
  it.each<[string, number | undefined]>([
    ['25', 25],
    ['1,640.58', 1640.58],
    ['二十五', 25],
    ['十', 10],
    ['两百', 200],
    ['一千零二十', 1020],
    ['一百零五', 105],
    ['一百五', 150],
    ['一万二', 12000],
    ['二〇二〇', 2020],
    ['三点五', 3.5],
    ['零点八', 0.8],
    ['三亿五千万', 350000000],
    ['1亿2000万', 120000000],
    ['3万5千', 35000],
    ['1万2', 12000],
    ['12亿5', 1250000000],
    ['二三', undefined],
    ['十四五', undefined],
    ['三点五点六', undefined],
    ['万', undefined],
    [`${'7'.repeat(50)}千万亿`, undefined],
    ['', undefined],
    ['茶', undefined],
  ])('%j is %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each<[string, readonly number[] | undefined]>([
    ['三四', [3, 4]],
    ['三五', [3, 5]],
    ['二三十', [20, 30]],
    ['十七八', [17, 18]],
    ['两三百', [200, 300]],
    ['一两', [1, 2]],
    ['一两百', [100, 200]],
    ['十一两', [11, 12]],
    ['两两', undefined],
    ['三九', undefined],
    ['三', undefined],
    ['34', undefined],
  ])('%j stands for %j', (text, values) => {
    expect(parseApproximate(text)).toEqual(values);
  });

  it.each<[string, number]>([
    ['', 1],
    ['万', 1e4],
    ['千万', 1e7],
    ['亿', 1e8],
    ['万亿', 1e12],
  ])('the scale %j multiplies by %d', (word, scale) => {
    expect(scaleOf(word)).toBe(scale);
  });

  it('is a finite number or none, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^[零一二两三十百千万亿点\d,.]{0,20}$/)), (text) => {
        const value = parseNumber(text);
        expect(value === undefined || typeof value === 'number').toBe(true);
        expect(() => parseApproximate(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
