/** Which time, place, rate and thing a figure is of, what is told behind a question or a claim, and follow-ups about all of that. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'fair.md': article(
    'id: fair\ntitle: 云泽茶市\npublisher: 云泽日报\npublished: "2024-11-18"\ntext: original',
    `
云泽茶市规模居全国前列，年成交额达12亿元。2010年6月，恒泽茶业在深交所上市。

云泽茶馆目前387家，2025年增加到500家。云泽茶税2021年为30亿元，比去年多4亿元；由前年的9.8万吨降至6.1万吨。

去年云泽茶展观众约79万人次。云泽县茶馆近年来大幅减少，产值排名全省第五，仅次于岳麓。
`,
  ),
  'fair-again.md': article(
    'id: fair-again\ntitle: 云泽茶展见闻\npublisher: 茶与城\npublished: "2024-11-20"\ntext: original',
    `
由于暴雨，云泽机场取消了航班。去年云泽茶展观众76万人次。
`,
  ),
  'tea.md': article(
    'id: tea\ntitle: 雾港茶业这一年\npublisher: 雾港日报\npublished: "2024-11-18"\ntext: original',
    `
2023年一季度，雾港茶厂产茶12.5吨，前三季度产茶41吨。雾港茶厂上半年加工茶饼3万块，目前年加工能力5万块。

茶厂每公斤补贴茶农15元，2024年起降至9元。茶厂去年发出茶包1.2亿件，平均每天33万件，一半以上卖到国外。

雾港茶业总产值位列江西省第9名。云栖茶厂2017年带着11名茶工起家，如今有茶工640人。

卖茶酱的“六婆家”排在第二，老板娘58岁，去年销售额2.6亿元。雾港茶厂出厂价每公斤22元，零售价达到38元。

风波中，雾港数十家茶庄停业。据商会介绍，风波共涉及73家茶庄。雾港茶业上市20周年，股票代码300750。

全国以茶为主业的企业有153家，比上年多35家。按企业数量排名，福建以34家居第一，江西31家排第二。

甲方案最低50万元，乙方案至少80万元，两个方案相差30万元。茶学堂有藏书3万册、12门课程。
`,
  ),
  'talk.md': article(
    'id: talk\ntitle: 对话雾港市长闻人舟\npublisher: 茶与城\npublished: "2024-12-02"\ntext: original',
    `
8月，记者见到雾港市长闻人舟。闻人舟2021年从省农科院调来，2022年3月1日与云栖茶厂签了约。闻人舟对云栖茶厂的新茶表示赞赏。5月6日，受闻人舟委托，副市长计南乔考察了白沙茶园。

闻人舟说，雾港的茶园之间还谈不上竞争。

闻人舟认为，一方面茶园都小，各卖各的；另一方面市场还早，没有到竞争的地步。

记者：市长最担心什么？

闻人舟：霜冻。去年一场倒春寒，毁了三成新芽。

雾港采取了“以老茶园换新民宿”模式，由村里出地，企业出钱。在饮料之外，雾港的茶也用在药品、化妆品上。

雾港市茶叶协会会长晏如初、云栖茶厂厂长柏青禾等人出席。按照《雾港茶业发展规划（2021-2026年）》，雾港要建3~5个茶文化园。

从总产值看，雾港位于景岭、云州之后，在全省并不突出。茶博园计划2028年投入使用。
`,
  ),
  'report.md': article(
    'id: report\ntitle: 雾港茶业报告\npublisher: 茶研所\npublished: "2024-12-20"\ntext: original',
    `
雾港茶业总产值居江西省第9名。茶博园今年11月动工。2024年雾港茶园产值约79亿元。
`,
  ),
  'statistics.md': article(
    'id: statistics\ntitle: 雾港统计\npublisher: 统计月刊\npublished: "2024-12-22"\ntext: original',
    `
2024年雾港茶园产值86亿元，比上年增长两成。
`,
  ),
};

/** The first quote of each answer, empty where there is none. */
function conversation(answerer: Answerer, questions: readonly string[]): string[] {
  const conversation = questions.join();
  return questions.map((question) => answerer.ask(question, { conversation }).quotes[0]?.text ?? '');
}

describe('then and there', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['a quarter in digits', '2023年1季度雾港茶厂产茶多少', '12.5吨'],
    ['several quarters', '2023年前三季度雾港茶厂产茶多少吨', '41吨'],
    ['half a year, where 目前 stands before another', '雾港茶厂今年上半年加工多少茶饼', '3万块'],
    ['what it is now', '茶厂现在每公斤补贴多少', '9元'],
    ['a day', '茶厂一天发多少件茶包', '33万件'],
    ['money, and no age', '六婆家去年卖了多少', '2.6亿元'],
    ['a number rather than 数十家', '风波涉及多少茶庄', '73家'],
    ['a code behind another number', '雾港茶业股票代码', '300750'],
    ['a province, where the title is about the whole', '江西有多少家茶企业', '31家'],
    ['how far two are apart, and no least of one', '两个方案相差多少', '30万元'],
    ['what is counted by its own measure word', '茶学堂有多少门课程', '12门'],
    ['a share in words', '茶包卖到国外的占多少', '一半'],
    ['the years of a plan, from its title', '雾港茶业发展规划是哪年到哪年的', '2021-2026年'],
    ['the opening, whatever another article says of the building', '茶博园哪年投入使用', '2028年'],
    ['a city that is at the head of the country', '云泽茶市年成交额多少', '12亿元'],
    ['what happened after it was founded', '恒泽茶业成立后哪年上市', '2010年6月'],
    ['now, and not of a later year', '云泽茶馆目前多少家', '387家'],
    ['an amount that another says by about as much', '去年云泽茶展观众多少', '79万人次'],
  ])('gives the figure of %s: %s', (_, question, figure) => {
    const answer = answerer.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.figure?.text).toBe(figure);
  });

  it.each([
    ['who did it, and nobody for whom it was done', '谁受委托考察了白沙茶园', '计南乔'],
    ['reasons told behind the claim', '雾港茶园之间为什么谈不上竞争', '一方面茶园都小'],
    ['what is answered, and not what is asked', '市长最担心什么', '霜冻'],
    ['a phrase by the sentence that has it', '以老茶园换新民宿是什么意思', '由村里出地'],
    ['what is told beside', '雾港的茶除了饮料还用在哪些方面', '药品、化妆品'],
    ['what somebody is', '柏青禾 职务', '云栖茶厂厂长'],
    ['what somebody thinks', '市长怎么评价云栖茶厂的新茶', '表示赞赏'],
    ['a rank behind others', '雾港总产值在全省排在谁后面', '景岭、云州之后'],
    ['a range in another form', '雾港要建3到5个什么园', '3~5个茶文化园'],
  ])('quotes %s: %s', (_, question, said) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(said);
  });

  it('dates a figure as its clause says', () => {
    expect(answerer.ask('云栖茶厂有茶工多少人').figure).toMatchObject({ text: '640人', when: '如今' });
    expect(answerer.ask('六婆家销售额').figure).toMatchObject({ text: '2.6亿元', what: '销售额', when: '去年' });
  });

  it('takes two names of one place for one, and 约 for no more than its last place', () => {
    expect(answerer.ask('雾港茶业总产值排第几').status).toBe('answered');
    expect(answerer.ask('2024年雾港茶园产值多少').status).toBe('conflicting');
  });

  it.each(['闻人舟毕业于哪所大学', '云栖茶厂二期产茶多少', '闻人舟是哪年当选市长的', '你能帮我写一篇关于茶的文章吗'])(
    'refuses %s',
    (question) => {
      expect(answerer.ask(question).status).toBe('not_found');
    },
  );

  it.each([
    [['六婆家和云栖茶厂谁大', '前者去年销售额多少'], '2.6亿元'],
    [['闻人舟哪年调来的', '柏青禾呢', '前者和谁签了约'], '云栖茶厂签了约'],
    [['雾港茶厂和云栖茶厂怎么样', '前者每公斤补贴多少', '后者有茶工多少人'], '茶工640人'],
    [['雾港茶厂出厂价多少', '零售价呢'], '零售价达到38元'],
    [['茶厂每公斤补贴多少', '好的谢谢，换个话题，云栖茶厂有茶工多少人'], '茶工640人'],
  ])('understands what %j ends with', (questions, said) => {
    expect(conversation(answerer, questions).at(-1)).toContain(said);
  });

  it('tells more when asked for more', () => {
    const [first, more] = conversation(answerer, ['雾港茶厂有什么补贴', '还有呢']);
    expect(more).not.toBe('');
    expect(more).not.toBe(first);
  });

  it('gives no reason of another article, and no rank for whom something is behind', () => {
    expect(answerer.ask('云泽县茶馆为什么大幅减少').quotes[0]?.text).not.toContain('暴雨');
    expect(answerer.ask('云泽产值排在哪个市后面').figure).toBeUndefined();
  });

  it('names what it lacks by what things are called', () => {
    expect(answerer.ask('水晶宫赚钱的三样东西闯出来了吗').missing).toEqual(['水晶宫']);
  });
});
