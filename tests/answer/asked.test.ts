/** What a question asks of two sides, of the second in a row, of a year, of a person called 她; and where two articles disagree. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, firstQuotes } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'ferry.md': article(
    'id: ferry\ntitle: 苔湖轮渡新航线开通\npublisher: 苔湖日报\npublished: "2024-07-18"\ntext: original',
    `
苔湖轮渡的西岸航线7月1日开通，由鲸屿航运经营，投入9艘渡船，全程21.4公里，单程35分钟，平均每天1240人次乘坐。

按乘客人数算，鲸屿航运排在首位，砚港客运以41.2万人次居次，渚田船务38.5万人次排第三。鲸屿航运上半年净利润1860万元，砚港客运净利润920万元，去年是1130万元。

苔湖全湖水质为Ⅲ类。渡口旁的PM2.5年均浓度24微克/立方米。境外游客有3700人。

全程票价28元，半程16元，儿童票价9元。

鲸屿航运创始人郁听澜说，船会越来越多。她今年38岁，在芦汀镇长大，以前是一名灯塔看守员。

轮渡公司副总裁麦知秋参加了首航。砚港客运的渡船已在去年3月下水，计划2026年5月投用。鲸屿航运的新船2025年9月投用。

大雨之后，渡口7月3日凌晨4时抢通。

上座率为何跌到六成？郁听澜归咎于天气：一个月里有19天下雨。
`,
  ),
  'lake.md': article(
    'id: lake\ntitle: 苔湖上半年旅游账本\npublisher: 湖区旅游报\npublished: "2024-09-02"\ntext: original',
    `
鲸屿航运经营的西岸航线在7月1日开通，全程23.8公里，是苔湖轮渡最长的一条。

轮渡公司总工程师周立群登上了首航的船。轮渡公司总工程师周立说，新船更稳。

苔湖景区上半年门票收入5200万元，芦汀古镇门票收入3100万元。
`,
  ),
};

describe('of what is asked', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['a class in Roman numerals', '苔湖水质几类', 'Ⅲ类'],
    ['no number that is part of a name', '苔湖渡口PM2.5是多少', '24微克/立方米'],
    ['ships by another measure word', '西岸航线投了几条船', '9艘'],
    ['a length of time, and no date', '西岸航线开一趟要多少分钟', '35分钟'],
    ['people by the number of rides', '西岸航线一天多少人坐', '1240人次'],
    ['the last year’s, told as such', '砚港客运去年净利润多少', '1130万元'],
    ['one of a list by the noun before it', '苔湖轮渡 半程票价', '16元'],
    ['a place in a row that no number tells', '砚港客运乘客人数排第几', '居次'],
    ['whom 她 means', '郁听澜几岁', '38岁'],
  ])('gives %s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['苔湖轮渡 单程', '35分钟'],
    ['鲸屿航运 净利润', '1860万元'],
    ['苔湖轮渡 渡船', undefined],
  ])('keywords are given the figure right behind the last of them: %s', (question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['the reason beside what it explains', '苔湖轮渡上座率为什么跌了', '归咎于天气'],
    ['where somebody comes from', '郁听澜在哪里长大', '芦汀镇'],
  ])('quotes %s: %s', (_, question, said) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(said);
  });

  it.each([
    ['more', '鲸屿航运和砚港客运谁赚得多', ['1860万元', '920万元']],
    ['higher', '苔湖景区和芦汀古镇哪个门票收入高', ['5200万元', '3100万元']],
    ['earlier', '鲸屿航运和砚港客运的新船哪个先投用', ['2025年9月', '2026年5月']],
  ])('quotes both sides where it asks which is %s: %s', (_, question, sides) => {
    const quoted = firstQuotes(answerer, question);
    for (const side of sides) expect(quoted).toContain(side);
  });

  it.each([
    ['another year than the article is of', '鲸屿航运2019年投了几艘渡船'],
    ['guests from the country, where those from abroad are counted', '苔湖国内游客有多少人'],
    ['a place that is nowhere spoken of', '宁波水质几类'],
    ['who is at the head, where a deputy is named', '轮渡公司的总裁是谁'],
    ['a fee, where people are counted', '境外游客的签证费多少'],
  ])('is refused for %s: %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });

  it('is in dispute where two articles tell of one thing, the year of which only their own dates tell', () => {
    const answer = answerer.ask('西岸航线全长多少公里');
    expect(answer.status).toBe('conflicting');
    expect(answer.quotes.slice(0, 2).map(({ articleId }) => articleId)).toEqual(
      expect.arrayContaining(['ferry', 'lake']),
    );
  });

  it('has two sides where one name holds the other', () => {
    const answer = answerer.ask('轮渡公司总工程师叫周立还是周立群');
    expect(answer.status).toBe('conflicting');
  });

  it('is answered to the hour for 什么时候, and to the day for 哪天', () => {
    expect(answerer.ask('渡口是什么时候抢通的').figure?.text).toBe('7月3日凌晨4时');
    expect(answerer.ask('渡口是哪天抢通的').figure?.text).toBe('7月3日');
  });

  it('the second in a row is who comes next', () => {
    const conversation = 'row';
    expect(answerer.ask('苔湖轮渡乘客人数最多的是谁', { conversation }).quotes[0]?.text).toContain('鲸屿航运');
    expect(answerer.ask('第二呢', { conversation }).quotes[0]?.text).toContain('砚港客运');
  });

  it('what is said to be another question takes nothing over', () => {
    const conversation = 'topic';
    answerer.ask('郁听澜几岁', { conversation });
    const answer = answerer.ask('换个问题，苔湖水质几类', { conversation });
    expect(answer.figure?.text).toBe('Ⅲ类');
    expect(answer.understood).toBeUndefined();
  });
});
