/** Words that only look like what a rule is about: each was once read too widely. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'airports.md': article(
    'id: airports\ntitle: 中部机场的一年\npublisher: 航空周报\npublished: "2024-04-12"\ntext: original',
    `
武汉机场去年旅客吞吐量为2586万人次，长沙机场去年旅客吞吐量为2724万人次。

2022年，青石机场旅客吞吐量为310万人次，新开通国内航线12条，通航城市达到61个。2023年青石机场旅客吞吐量为402万人次，新开通国内航线27条，通航城市达到83个。

海州亚冬会2017年举办，当年接待游客860万人次。
`,
  ),
  'works.md': article(
    'id: works\ntitle: 临江的工程和账\npublisher: 临江晚报\npublished: "2024-04-20"\ntext: original',
    `
体育中心原计划投资3亿元，最终花了4.2亿元。体育中心一期花了1.6亿元，二期花了2.6亿元。体育中心总共花了4.2亿元。

沧海钢铁有职工1.26万人。去年公司用工成本上升，旺季用工缺口达3000人。

身高2.26米的张明是队里最高的球员，臂展2.3米。

白鹭酒店在上海开了18家店，明年走向全国。

护照办理要7个工作日，大厅的改造耗时4个月。医保缴费期到12月31日，有窗口排队排到11月。

徽商论坛签约项目42个，签约金额260亿元。

生活津贴：本科生每月1200元，大专生每月700元，最长发放24个月。

鹭岛光电全年归母净利润3.16亿元，扣非净利润2.58亿元。
`,
  ),
  'people.md': article(
    'id: people\ntitle: 几位人物和几家公司\npublisher: 人物周刊\npublished: "2024-05-20"\ntext: original',
    `
李承志是一名木匠，做了三十年农具。李承志将于下月赴京领奖。

白露物流是一家冷链运输企业。白露物流将在明年上市，估值为32亿元。

小雨的手术费用是9.6万元。据医院介绍，小雨恢复良好。手术费是爱心企业家周先生出的。

论坛上，元宇宙成为最热的话题。深圳市家具协会会长李国强致辞。

江城啤酒文化周8月1日开幕，8月18日闭幕。8月5日突降暴雨，疏散游客2000人。

安平胶囊2月获批上市。
`,
  ),
  'abroad.md': article(
    'id: abroad\ntitle: 药企出海\npublisher: 医药日报\npublished: "2024-12-20"\ntext: original',
    `
下半年，安平胶囊、康宁口服液、益心片在欧盟获批上市。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

it.each([
  ['all that was spent, and no part or plan', '临江市体育中心总共花了多少钱', '4.2亿元'],
  ['who works somewhere, and not who is lacking', '沧海钢铁有多少员工', '1.26万人'],
  ['what the tallest is said to be', '队里最高的球员身高多少', '2.26米'],
  ['how long it takes, and not how long something else took', '办护照要等多久', '7个工作日'],
  ['until when a term runs, and no queue', '医保缴费期到什么时候', '12月31日'],
  ['of one degree, and of no other', '大专生每月能领多少生活津贴', '700元'],
  ['a profit with all that is in it', '鹭岛光电的净利润多少', '3.16亿元'],
  ['a date that another event does not contradict', '安平胶囊什么时候获批上市', '2月'],
])('the figure is %s: %s', (_, question, figure) => {
  expect(answerer.ask(question).figure?.text).toBe(figure);
});

it.each([
  ['what somebody is', '李承志是做什么的', '一名木匠'],
  ['what a company is', '白露物流是做什么的', '冷链运输企业'],
  ['when it ends, and no evacuation', '江城啤酒文化周什么时候结束', '8月18日闭幕'],
])('the first quote tells %s: %s', (_, question, text) => {
  expect(answerer.ask(question).quotes[0]?.text).toContain(text);
});

describe('nothing is answered', () => {
  it.each([
    ['by the shops of one city', '白鹭酒店在全国开了多少家店'],
    ['by what became a topic', '什么是元宇宙'],
    ['of a company that is nowhere', '星辰科技是什么公司'],
  ])('%s: %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });

  it('by who heads another association', () => {
    expect(answerer.ask('深圳市时装协会会长是谁').figure?.text).not.toBe('李国强');
  });
});

it.each<[what: string, figure: string, ...turns: string[]]>([
  ['of another airport', '2724万人次', '武汉机场去年旅客吞吐量多少', '长沙机场呢'],
  ['of the year asked about', '12条', '青石机场2022年旅客吞吐量多少', '新开通了多少条航线'],
  ['of an event and its own year', '860万人次', '青石机场2023年旅客吞吐量多少', '海州亚冬会当年接待了多少游客'],
  ['of all that was signed', '260亿元', '徽商论坛签约项目几个', '总额呢'],
])('a follow-up is answered with the figure %s: %s', (_, figure, ...turns) => {
  expect(askInTurn(answerer, ...turns)?.figure?.text).toBe(figure);
});

it('who paid is no source', () => {
  expect(
    askInTurn(answerer, '小雨的手术费用是多少', '谁出的')
      ?.quotes.map(({ text }) => text)
      .join('\n'),
  ).toContain('周先生');
});
