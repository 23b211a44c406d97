/** Aims, stages and years of a row, names behind places, and who is meant where several are told of. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'valley.md': article(
    'id: valley\ntitle: 溪口链谷一年\npublisher: 皖江观察\npublished: "2021-05-20"\ntext: original',
    `
合肥溪口链谷区块链产业园（下称“溪口链谷”）5月18日举行座谈会。截至2021年4月底，该园区累计入驻企业58家，其中区块链企业35家，而开园当天区块链企业仅有7家。

2020年，园区实际产值15.3亿元，低于18亿元的目标。自2021年3月1日起，园区取消房租减半，改为返还租金。
`,
  ),
  'four.md': article(
    'id: four\ntitle: 四座低空园比一比\npublisher: 航空周报\npublished: "2023-08-10"\ntext: original',
    `
四个园区分别是西安岭北无人系统产业园（简称“岭北园”）、株洲银翼低空产业园（简称“银翼园”）、绵阳沱江低空科技园（简称“沱江园”）和衡阳雁溪低空示范园（简称“雁溪园”）。

截至2023年6月底，岭北园有企业103家，银翼园71家，沱江园44家，雁溪园19家。2022年，岭北园实现产值80.5亿元，增长12.1%；银翼园产值49.3亿元，增长20.2%；沱江园28.7亿元，增长36.0%；雁溪园6.6亿元。

厂房租金方面，岭北园每平方米每月36元，银翼园20元，沱江园15元。岭北园获批低空航线20条，银翼园11条，沱江园8条。
`,
  ),
  'wing.md': article(
    'id: wing\ntitle: 走进银翼园\npublisher: 湘江财经\npublished: "2023-09-20"\ntext: original',
    `
走进株洲市的银翼低空产业园（下称“银翼园”），试车台的声音隔着两条街都能听见。园区管理办公室的材料显示，截至2023年6月底，银翼园共有企业79家，其中高新技术企业30家。

园区最大的企业是湘翼动力，董事长骆青禾说，公司明年将推出首款混合动力系统。负责人希望获得一笔2600万元的信用贷款。

株洲排在第六位，比上年上升一位；衡阳首次进入前三十，排第二十一位。
`,
  ),
  'drone.md': article(
    'id: drone\ntitle: 一家无人机公司的四轮融资\npublisher: 创投周刊\npublished: "2023-03-20"\ntext: original',
    `
2017年5月，鹭影智飞获得2500万元A轮融资；2019年11月完成1.2亿元B轮融资；2022年8月完成3.5亿元C轮融资，由锦帆基金领投，投后估值28亿元。

2020年至2022年，公司营业收入分别为1.1亿元、2.4亿元和4.6亿元。鹭影智飞现任总经理尤雨泽此前在一家研究所工作。

同园的钟楼数据去年搬走。该公司创始人路遥安说，搬走是因为免租期结束。园区里员工最多的是鹭影智飞，共有390人。
`,
  ),
  'tower.md': article(
    'id: tower\ntitle: 数字港烂尾始末\npublisher: 湘江财经\npublished: "2022-10-20"\ntext: original',
    `
衡阳数字港2018年12月动工，设计24层，建到11层时因资金断裂停工，成为烂尾楼。平台停止兑付时，待偿本金为5.4亿元。

全市银行网点的平均上网率只有48%，三年后要提高到70%以上。
`,
  ),
  'energy.md': article(
    'id: energy\ntitle: 中部六省产业报告\npublisher: 产业周报\npublished: "2024-03-20"\ntext: original',
    `
报告显示，2023年中部六省人工智能产业规模为3210亿元，同比增长19.4%。协会预计，2024年中部六省人工智能产业规模将达到3900亿元左右。

在新区登记的氢能汽车，重型卡车每辆补贴16万元，公交车每辆补贴22万元。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

describe('the figure', () => {
  it.each([
    ['is of all, not of a part', '2021年4月底溪口链谷有多少家企业入驻', '58家'],
    ['is of the day that is meant', '溪口链谷开园那天有几家区块链企业', '7家'],
    ['is the aim', '溪口链谷2020年的产值目标是多少', '18亿元'],
    ['is no aim', '溪口链谷2020年的产值是多少', '15.3亿元'],
    ['dates what goes on from then', '溪口链谷从什么时候取消房租减半', '2021年3月1日'],
    ['is that of a name behind its place', '衡阳雁溪园2022年产值多少', '6.6亿元'],
    ['is that of a name in a row', '绵阳沱江园有多少企业', '44家'],
    ['is of its place in a row of years', '鹭影智飞2021年营收多少', '2.4亿元'],
    ['is of the last year of a row', '鹭影智飞2022年营业收入', '4.6亿元'],
    ['is what was sold in a round', '鹭影智飞A轮融了多少', '2500万元'],
    ['is what came after a round', '鹭影智飞C轮之后估值多少', '28亿元'],
    ['is how far it came', '衡阳数字港盖到几层停工的', '11层'],
    ['is an amount of principal', '平台停止兑付时还欠多少本金', '5.4亿元'],
    ['is so now and no aim', '全市银行网点现在平均上网率多少', '48%'],
    ['counts no provinces', '协会预计2024年规模达到多少', '3900亿元'],
    ['is the rank behind another', '衡阳排第几', '第二十一位'],
    ['is a loan', '负责人想贷多少款', '2600万元'],
    ['is who holds the office by now', '2023年鹭影智飞的总经理是谁', '尤雨泽'],
  ])('%s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });
});

describe('the first quote', () => {
  it.each([
    ['is of next year', '湘翼动力的老板还说明年要推什么产品', '混合动力系统'],
    ['has both names', '西安岭北园和绵阳沱江园哪个企业多', '沱江园44家'],
  ])('%s: %s', (_, question, text) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(text);
  });
});

describe('nothing is answered', () => {
  it.each([
    ['of another part of the country', '西部六省2023年人工智能产业规模多大'],
    ['by a subsidy for a price', '一辆氢能公交车卖多少钱'],
    ['by the founder of another company', '鹭影智飞的创始人是谁'],
    ['of taxes', '西安岭北园2022年缴了多少税'],
  ])('%s: %s', (_, question) => {
    expect(answerer.ask(question)).toMatchObject({ status: 'not_found', quotes: [] });
  });
});

it.each([['株洲银翼园2023年6月底有多少家企业'], ['银翼园到2023年6月底有几家企业']])(
  'articles that tell it of a name in a row and by itself disagree: %s',
  (question) => {
    const { status, quotes } = answerer.ask(question);
    expect(status).toBe('conflicting');
    expect(new Set(quotes.slice(0, 2).map(({ articleId }) => articleId))).toEqual(new Set(['four', 'wing']));
  },
);

it.each<[what: string, figure: string, ...turns: string[]]>([
  ['keeps the name of which another amount is asked', '28.7亿元', '绵阳沱江园有多少企业', '产值呢'],
  ['keeps it further on', '15元', '绵阳沱江园有多少企业', '产值呢', '租金多少'],
])('a follow-up %s: %s', (_, figure, ...turns) => {
  expect(askInTurn(answerer, ...turns)?.figure?.text).toBe(figure);
});
