/** What says that a figure is not exactly so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSaid, spansOfFigure } from '../../src/text/bounds.js';

describe('a figure as its text says it', () => {
  it.each([
    ['100家', '全市逾100家企业入驻。', '逾100家'],
    ['10个', '建成10个以上平台。', '10个以上'],
    ['十公里', '距西湖不到十公里。', '不到十公里'],
    ['47家', '產業園已超過47家。', '超過47家'],
    ['5个', '建成5个左右园区', '5个左右'],
    ['300萬元', '購房補貼最高可達300萬元。', '最高可達300萬元'],
    ['200万元', '给予最高200万元的扶持。', '最高200万元'],
    ['118亿', '其中约有118亿出现问题', '约有118亿'],
    ['12家', '附近有12家店', '12家'],
    ['12家', '附近12家店', '12家'],
    ['2家', '共12家，约2家停业', '约2家'],
    ['2020年', '约2020年', '2020年'],
    ['第9个', '约第9个', '第9个'],
    ['300万元', '合约300万元', '300万元'],
    ['3家', '没有这个数', '3家'],
    ['', '约3家', ''],
  ])('%s in %s', (figure, text, said) => {
    expect(asSaid(figure, text)).toBe(said);
  });

  it.each([
    ['5家', '甲县5家，乙县15家', [2]],
    ['五家', '二十五家里的五家', [6]],
    ['2019年', '2019年和2019年底', [0, 6]],
    ['第9个', '是第9个', [1]],
    ['', '5家', []],
  ])('%j stands in %j by itself', (figure, text, starts) => {
    expect(spansOfFigure(text, figure)).toEqual(starts.map((start) => ({ start, end: start + figure.length })));
  });

  it('holds the figure, and stands in the text where that does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before}100家${after}`;
        const said = asSaid('100家', text);
        expect(said).toContain('100家');
        expect(text).toContain(said);
      }),
    );
  });
});
