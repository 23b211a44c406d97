import { describe, expect, it } from 'vitest';
import { dateIn, parseByLine, personNames } from '../../src/import/by-line.js';

describe('a by-line', () => {
  it.each<[string, object]>([
    ['2021-03-05 09:12:40来源:山城周刊编辑:小方', { source: '山城周刊', authors: [], date: '2021-03-05', rest: '' }],
    ['文章来源:青禾晚报  作者:林小满 周一苇', { source: '青禾晚报', authors: ['林小满', '周一苇'], rest: '' }],
    ['來源：柳灣日報　記者：王小舟　2021年11月28日', { source: '柳灣日報', authors: ['王小舟'], date: '2021-11-28' }],
    ['本报记者 林小满 通讯员 周一苇', { authors: ['林小满', '周一苇'] }],
    ['2021-11-28 08:30 柳灣日報／ 記者王小舟／柳灣報導', { authors: ['王小舟'], date: '2021-11-28' }],
    ['发布时间：2022-01-30 15:20　成文日期：2022-01-28', { date: '2022-01-30', dateIs: 'published' }],
    ['更新时间：2022-01-30', { authors: [], rest: '' }],
    ['作者：张 三', { authors: ['张三'] }],
    ['作者：John Smith', { authors: ['John Smith'] }],
    ['来源：网络 作者：佚名', { authors: [] }],
    ['（责任编辑：温如玉）', { authors: [], rest: '' }],
    ['转自：《地理杂志》2018年第11期', { source: '地理杂志', authors: [] }],
    ['青禾在线 07-15 10:22 1.2万阅读', { authors: [], rest: '青禾在线', isStamp: true }],
    ['楼主 | 发表于 2021-10-24 21:07 | 只看该作者 | 倒序浏览', { authors: [], date: '2021-10-24' }],
  ])('%s', (text, expected) => {
    const line = parseByLine(text);
    expect(line).toMatchObject(expected);
    if (!('date' in expected)) expect(line?.date).toBeUndefined();
    if (!('source' in expected)) expect(line?.source).toBeUndefined();
  });

  it.each(['小城茶香', '1468 天前', '7798', '他说，作者是谁并不重要。'])('is not “%s”', (text) => {
    expect(parseByLine(text)).toBeUndefined();
  });
});

describe('a date', () => {
  it.each<[string, string | undefined]>([
    ['2021-03-05T08:00:00+08:00', '2021-03-05'],
    ['2021年3月5日 星期五', '2021-03-05'],
    ['２０２１／３／５', '2021-03-05'],
    ['2021年3月', '2021-03'],
    ['2021-02-30', undefined],
    ['1900/1/1 0:00:00', undefined],
    ['昨天', undefined],
  ])('in %s', (text, expected) => {
    expect(dateIn(text)).toBe(expected);
  });
});

describe('names', () => {
  it.each<[string, string[]]>([
    ['林小满、周一苇 报道', ['林小满', '周一苇']],
    ['林小满 评论(37)', ['林小满']],
    ['王小文', ['王小文']],
    ['周一苇 李图', ['周一苇', '李图']],
    ['文一苇', ['文一苇']],
    ['王小文 文', ['王小文']],
    ['林小满 文/图', ['林小满']],
    ['林小满文/图', ['林小满']],
    ['欧阳小满文', ['欧阳小满']],
    ['林小满摄', ['林小满']],
    ['青禾晚报编辑部', ['青禾晚报编辑部']],
    ['', []],
  ])('in %s', (value, expected) => {
    expect(personNames(value)).toEqual(expected);
  });
});
