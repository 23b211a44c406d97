import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberForms, spellOut } from '../../../src/answer/question/number-forms.js';
import { foldText } from '../../../src/text/fold.js';
import { parseNumber } from '../../../src/text/numerals.js';
import { quantities } from '../../../src/text/quantities/quantities.js';

const formsOf = (text: string) => quantities(foldText(text)).flatMap(numberForms);

describe('a number spelled out', () => {
  it.each<[number, string | undefined]>([
    [0, '零'],
    [7, '七'],
    [10, '十'],
    [25, '二十五'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1020, '一千零二十'],
    [3003, '三千零三'],
    [10000, undefined],
    [2.5, undefined],
    [-5, undefined],
  ])('%d is %s', (value, spelled) => {
    expect(spellOut(value)).toBe(spelled);
  });

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.nat(9999), (value) => {
        expect(parseNumber(spellOut(value) ?? '')).toBe(value);
      }),
    );
  });
});

describe('other ways to write', () => {
  it.each<[string, string[]]>([
    ['二十五家', ['25', '二十五']],
    ['2.5万人', ['25000', '25,000', '2.5万']],
    ['1640.58亿元', ['164058000000', '164,058,000,000', '1640.58亿']],
    ['第三名', ['3', '三']],
    ['90%', ['90', '九十', '百分之九十']],
    ['七成', ['70%', '百分之七十']],
    ['三分之一', ['1/3']],
    ['1/3', ['三分之一']],
    ['2020年2月27日', ['2020.2.27', '2020-02-27', '2020/2/27', '2月27日']],
    ['2020年2月', ['2020.2', '2020-02']],
    ['二〇二〇年', ['2020年', '2020']],
    ['2020', ['2020年']],
    ['十一月', ['11月']],
    ['2月27日', ['二月二十七日']],
    ['3到5个', ['3~5个', '3-5个']],
    ['2016年至2020年', ['2016-2020年', '2016年到2020年', '2016年—2020年']],
    ['10%至15%', ['10%~15%']],
    ['15‰', ['1.5%']],
    ['一半', ['50%', '二分之一']],
    ['上半年', ['1-6月', '前6月']],
    ['前三季度', ['1-9月']],
    ['1至10月', ['前10月', '1-10月', '1月—10月']],
  ])('%s', (text, wanted) => {
    expect(formsOf(text)).toEqual(expect.arrayContaining(wanted));
  });

  it.each(['数十家', '1:0', '晚上十点'])('there are none of %s', (text) => {
    expect(formsOf(text)).toEqual([]);
  });

  it.each(['1至6月', '今年1-6月', '2023年1-6月'])('%s is no January', (text) => {
    expect(formsOf(text).filter((form) => /(?:^|[年.])1月?$/.test(form))).toEqual([]);
  });

  it('a negative number has no large scale', () => {
    expect(formsOf('-3.2%')).not.toContain('-0.00032万');
  });
});
