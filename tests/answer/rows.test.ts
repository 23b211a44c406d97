/** Which figure is meant where a text tells several in a row: one after the other, of parts, of years, of places that no dictionary has. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'annual.md': article(
    'id: annual\ntitle: "2023年硖岭市统计公报"\npublisher: 硖岭统计\npublished: "2024-03-20"\ntext: original',
    `
2023年，湖北省硖岭市实现地区生产总值812.4亿元，增长6.1%。硖岭市人均地区生产总值74200元。2022年和2021年，全市地区生产总值分别为765.8亿元和701.3亿元。

分县来看，硖岭市的滨湾区、苇川县、榆泊县的地区生产总值依次为388.2亿元、241.5亿元和182.7亿元。滨湾区常住人口41.6万人。

2023年，硖岭制茶厂营业收入9.4亿元，净利润则由上年的1.2亿元降至8600万元。

全市共有公园64座，其中滨湾区31座、苇川县19座、榆泊县14座。游客累计接待4126万人次，2023年接待387万人次。
`,
  ),
  'relief.md': article(
    'id: relief\ntitle: 苇川县灾后重建\npublisher: 河谷日报\npublished: "2024-02-11"\ntext: original',
    `
河谷日报记者从苇川县了解到，截至1月30日，洪水共造成12人遇难、87人受伤，其中苇川县遇难9人。修复经费合计2亿9,100万元，省级财政出了1.2亿元。

渡口二桥一期、二期和三期先后于2016年、2018年和2021年通车，其中二期全长1.9公里。桥上每千瓦时电费0.6元，用国产设备的比重为34%。

工程师的平均年薪在苇川县为18.2万元，在榆泊县为15.6万元，在滨湾区为22.9万元。

该县法务负责人任石安不愿置评。渡口公司的董事长贺云栖说，靠的是全县的人手，桥才没有垮。

所谓浮梁，是指用船连成的桥面。渡口公司用的GTR（一种能自己浮起的梁，长度可变）共有40根。
`,
  ),
};

describe('of several figures in a row', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['the whole, and not the share of each', '硖岭市地区生产总值是多少', '812.4亿元'],
    ['the share of each where that is asked', '硖岭人均GDP多少', '74200元'],
    ['the year that stands in the same place', '硖岭2021年GDP是多少', '701.3亿元'],
    ['the county that stands in the same place', '苇川县的地区生产总值是多少', '241.5亿元'],
    ['the item of a list behind the name', '苇川县有几座公园', '19座'],
    ['the clause that alone has the name', '榆泊县的工程师一年能拿多少薪水', '15.6万元'],
    ['the year before, told as such', '硖岭制茶厂2022年赚了多少', '1.2亿元'],
    ['one year, and not all so far', '硖岭2023年接待了多少游客', '387万人次'],
    ['what is told of another figure than that of the part', '洪水造成受伤的有多少', '87人'],
    ['an amount with a comma', '修复经费合计多少', '2亿9,100万元'],
    ['a share before any other number', '渡口二桥用国产设备的比重多少', '34%'],
    ['the one of several stages', '渡口二桥二期哪年通车', '2018年'],
  ])('%s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['the head of all, and not of a part', '渡口公司的老板是谁', '董事长贺云栖'],
    ['what a term means, behind it in brackets', 'GTR是什么意思', '能自己浮起的梁'],
    ['what a term means in so many words', '浮梁是什么', '用船连成的桥面'],
  ])('%s: %s', (_, question, said) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(said);
  });

  it.each([
    ['another place', '苇川县常住人口多少'],
    ['another year', '硖岭市2019年地区生产总值是多少'],
  ])('does not answer for %s: %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });

  it('answers a follow-up about another item of the row', () => {
    const conversation = 'rows';
    expect(answerer.ask('滨湾区有几座公园', { conversation }).figure?.text).toBe('31座');
    expect(answerer.ask('榆泊县呢', { conversation }).figure?.text).toBe('14座');
  });
});
