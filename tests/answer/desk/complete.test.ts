import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../support/arbitraries.js';
import { qingheDesk } from '../../support/desk.js';
import { nastyText } from '../../support/nasty-text.js';

describe('completing', () => {
  const desk = qingheDesk();

  it.each([
    ['茶馆', '全县茶馆总数达到多少家'],
    ['茶館', '全县茶馆总数达到多少家'],
    ['chaguan', '全县茶馆总数达到多少家'],
    ['cg', '全县茶馆总数达到多少家'],
    ['cg zongshu', '全县茶馆总数达到多少家'],
    ['2020 茶馆 收入', '2020年全县茶馆营业收入为多少亿元'],
    ['谁在喝', '谁在喝茶'],
    ['老街新', '老街新事'],
  ])('%s offers %s', async (typed, expected) => {
    expect(await desk.complete('question', typed, 25)).toContain(expected);
  });

  it.each(['', ' ', '，', '潜水艇', 'qwx'])('%j offers nothing', async (typed) => {
    expect(await desk.complete('question', typed, 25)).toEqual([]);
  });

  it('offers few and short texts, none twice, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, nastyText), async (typed) => {
        const offered = await desk.complete('question', typed, 7);
        expect(offered.length).toBeLessThanOrEqual(7);
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered.every((text) => text.length <= 100 && text.trim() !== '')).toBe(true);
      }),
    );
  });

  it('chooses among given texts, and has the first of a field where nothing is typed', async () => {
    expect(desk.choose(['小城茶香', '老街新事'], 'laojie', 5)).toEqual(['老街新事']);
    expect(await desk.complete('title', '', 2)).toEqual(['柳灣渡口停航', '老街新事']);
  });
});
