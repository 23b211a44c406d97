import { describe, expect, it } from 'vitest';
import { BESIDE_NAME, OFFICE } from '../../src/text/offices.js';

const offices = (text: string) => [...text.matchAll(OFFICE)].map(([office]) => office);

describe('an office', () => {
  it.each<[string, string[]]>([
    ['青禾县县长陆怀瑾说', ['县长']],
    ['禾声科技CEO'.toLowerCase(), ['ceo']],
    ['常务副市长和局长', ['常务副市长', '局长']],
    ['市长春节前来过', ['市长']],
    ['行长兴奋地说', ['行长']],
    ['校长大力推行', ['校长']],
    ['市长江小满', ['市长']],
    ['区长安排了人手', ['区长']],
    ['队长跑了出来', ['队长']],
    ['院长治学很严', ['院长']],
    ['市长城市管理得好', ['市长']],
    ['组长途经老街', ['组长']],
    ['市长期望', ['市长']],
    ['行长到分行调研', ['行长']],
    ['市长江大明', ['市长']],
    ['校长线上开讲', ['校长']],
    ['市长街头走访', ['市长']],
  ])('is in %s', (text, expected) => {
    expect(offices(text)).toEqual(expected);
    expect(BESIDE_NAME.test(text)).toBe(!expected.includes('ceo'));
  });

  it.each([
    '城市长期发展',
    '银行长沙分行',
    '银行长春分行',
    '银行长治分行',
    '农商银行长兴支行',
    '银行长葛市支行',
    '全市长寿老人',
    '学校长廊',
    '本市长大的孩子',
    '城市长跑赛',
    '全市长江岸线',
    '全市长城文化公园',
    '社区长者食堂',
    '小区长椅',
    '城市长时间停电',
    '作家协会长篇小说奖',
  ])('is not in %s', (text) => {
    expect(offices(text)).toEqual([]);
    expect(BESIDE_NAME.test(text.replace('作家', ''))).toBe(false);
  });
});
