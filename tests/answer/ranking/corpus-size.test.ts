import { describe, expect, it } from 'vitest';
import { fewness, manyness, smallness } from '../../../src/answer/ranking/corpus-size.js';

const SIZES = [0, 1, 50, 500, 5000, 100_000];

describe.each([
  ['smallness', smallness, -1],
  ['fewness', fewness, -1],
  ['manyness', manyness, 1],
])('%s', (_, of, direction) => {
  it('lies between 0 and 1, and goes one way with the number of passages', () => {
    const values = SIZES.map((passageCount) => of({ passageCount }));
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(values).toEqual(values.toSorted((a, b) => direction * (a - b)));
    expect(values[0]).toBe(direction < 0 ? 1 : 0);
  });
});

it.each([
  ['smallness', smallness, 500, 0.5],
  ['fewness', fewness, 500, 0.25],
  ['fewness', fewness, 4501, 0],
  ['manyness', manyness, 250, 0.25],
  ['manyness', manyness, 100_000, 0.995],
])('%s of so many passages', (_, of, passageCount, value) => {
  expect(of({ passageCount })).toBeCloseTo(value, 3);
});
