/** What looks alike and is not: another province, another first, another office, and words that only look like asking. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, firstQuotes } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'kelp.md': article(
    'id: kelp\ntitle: 潮岬海藻产业报告\npublisher: 潮岬日报\npublished: "2023-10-18"\ntext: original',
    `
湖南省列了9个海藻项目为重点项目。潮岬市海藻园2021年5月挂牌，首批引进澜藻生物等6家企业。目前潮岬市海藻园共引进企业23家。

该园区已开发出的产品包括：藻胶、藻油和饲料添加剂。园区的产品由三家公司经销，产品大多出口，产品质量稳定。

凤凰涅槃，老厂新生。规模2亿元，潮岬蓝藻股权基金成为全省首家海藻基金。潮岬市民间借贷资金规模曾有300亿。

2022年底，海藻新规三年内给予企业80万元补贴，一次给予个人3万元。次年3月又加了一条，养殖户可贷款。

潮岬省内第一个海藻加工标准在桐岛发布。全国首个海藻博物馆也选在潮岬市，由桐岛公司捐建，海藻标准馆藏丰富。

潮岬的海藻人才占全国的4.7%，仅次于青澳。增材打印(AM)也用到了藻胶。藻胶入选世界100强材料。
`,
  ),
  'visit.md': article(
    'id: visit\ntitle: 潮岬代表团访青澳\npublisher: 潮岬晚报\npublished: "2023-11-02"\ntext: original',
    `
青澳的海藻企业有310家。潮岬市长卫疏影11月1日到青澳考察，约好8点会谈，直到9点半才入座。

在宾馆等候多时的澜藻生物董事长邬青禾、桐岛公司总经理祁连舟、青藻学会会长时雨三人与市长握手。

卫疏影提出了三点要求：引企业、降成本、育人才。潮岬市周边几个镇都种海藻。青澳也是海藻碳汇首批试点城市之一，潮岬正推进碳汇试点。

办法分为5个专项行动，分别是育苗、加工、储运、品牌和研究。

所谓藻碳，是指海藻吸收的二氧化碳。藻碳交易去年启动，藻碳价格走高。

海藻加工迈上台阶

海藻加工为何落后？根子在设备老旧。报告点出三处短板：一是储运能力偏低；二是育苗成本太高；三是品牌不响。
`,
  ),
};

describe('what looks alike', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['one that is called so elsewhere in the sentence', '湖南省有几个重点项目', '9个'],
    ['all of them, and not the first lot', '潮岬海藻园引进了几家企业', '23家'],
    ['that of the fund, beside a word that is also a county', '潮岬的海藻基金规模多大', '2亿元'],
    ['a year’s, where what is said lasts three', '2022年海藻新规给企业多少补贴', '80万元'],
    ['the time before 才', '几点才入座', '9点半'],
    ['the points', '卫疏影提了几点要求', '三点'],
  ])('gives %s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['a list', '园区开发了哪些产品', '藻胶、藻油'],
    ['those who are named with their offices', '在宾馆等市长的都有谁', '邬青禾'],
    ['a rank without a number', '潮岬海藻人才排名', '仅次于青澳'],
    ['the long name of an abbreviation', 'AM是什么', '增材打印'],
    ['what a bare figure is of', '4.7%是什么', '海藻人才'],
    ['what is so, and not what is aimed at', '青澳是碳汇试点吗', '首批试点城市'],
    ['the first of its own kind', '全国首个博物馆在哪', '海藻博物馆'],
    ['a list in the other script', '5個專項行動分別是哪些', '育苗'],
    ['what a term is', '藻碳啥意思', '是指海藻吸收'],
    ['a list behind semicolons whole', '报告点了哪三处短板', '二是育苗成本太高；三是品牌不响'],
    ['what answers a question of the text', '海藻加工为什么落后', '设备老旧'],
  ])('quotes %s: %s', (_, question, said) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(said);
  });

  it.each([
    ['another province', '湖北省有几个重点项目'],
    ['the head of another city', '青澳市长'],
    ['an amount of money for machines', '采购了几台服务器'],
    ['capital that is not told', '澜藻生物注册资本'],
    ['a greeting', '在吗'],
    ['asking words alone', '多少'],
    ['an assent', '好的'],
    ['whether something is so in a place that is not spoken of', '澜藻生物的邬青禾去过三亚吗'],
  ])('is refused for %s: %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });

  it('quotes a sentence rather than a headline', () => {
    expect(answerer.ask('海藻加工').quotes[0]?.text).not.toMatch(/^海藻加工迈上台阶/);
  });

  it('names no figure of those who are asked about beside an office', () => {
    expect(answerer.ask('市长去青澳见了谁').figure).toBeUndefined();
    expect(answerer.ask('潮岬市长').figure?.text).toBe('卫疏影');
  });

  it('quotes both sides of vs', () => {
    const quoted = firstQuotes(answerer, '潮岬 vs 青澳 海藻企业');
    expect(quoted).toContain('310家');
    expect(quoted).toContain('潮岬');
  });

  it.each([
    '潮岬重点解决什么',
    '潮岬周边几个镇种海藻',
    '海藻的知识点解析',
    '海藻园的网点样板有几个',
    '渔民而家人不管',
    '窗边位置多少钱',
    '考点解封了吗',
  ])('understands no Cantonese where there is none: %s', (question) => {
    expect(answerer.explain(question).question.folded).toBe(question);
  });

  it('understands Cantonese', () => {
    expect([...answerer.explain('潮岬点解种海藻').question.asks]).toContain('reason');
    expect([...answerer.explain('潮岬边日种海藻').question.asks]).toContain('date');
  });

  it.each([
    ['a teacher', '老师 工资', '老师'],
    ['a family', '谁照顾他的家人', '家人'],
    ['what is not right', '密码不对 怎么办', '密码'],
  ])('blanks no word that is asked about: %s', (_, question, word) => {
    expect(answerer.explain(question).question.content).toContain(word);
  });

  it('finds the year that a follow-up tells in the other script', () => {
    const conversation = 'year';
    answerer.ask('2021年潮岬海藻園挂牌了嗎', { conversation });
    expect(answerer.ask('當年引進幾家企業', { conversation }).understood?.join(' ')).toContain('2021');
  });
});
