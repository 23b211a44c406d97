/** Bulletins of cities and provinces: what is of all, per head, only compared with, or of a part; and whose office it is. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'report.md': article(
    'id: report\ntitle: 衢州2024年政府工作报告看点\npublisher: 三衢观察\npublished: "2024-01-18"\ntext: original',
    `
报告显示，2023年全市地区生产总值2104.2亿元，同比增长6.1%。城镇和农村居民人均可支配收入分别为60120元和33950元，分别增长5.2%和7.4%，城乡收入比缩小至1.77。

常山港航运枢纽于2023年10月20日通航，该工程总投资31.2亿元。年末常住人口228.4万人，比上年末增加0.3万人。

今年的主要预期目标是：地区生产总值增长6.5%左右，新增城镇就业2.8万人以上。
`,
  ),
  'tourism.md': article(
    'id: tourism\ntitle: 贵州省2023年旅游公报\npublisher: 黔行旅讯\npublished: "2024-03-08"\ntext: original',
    `
2023年，全省旅游市场强劲复苏。全年接待游客5.63亿人次，恢复到2019年的101%；实现旅游总收入6410亿元，同比增长26.5%。

春节假期，全省接待游客2640万人次；国庆假期旅游收入297亿元。
`,
  ),
  'rivals.md': article(
    'id: rivals\ntitle: 两个物流园\npublisher: 江汉财经\npublished: "2023-01-15"\ntext: original',
    `
沮河智慧物流港（下称“沮河港”）2021年5月16日开园，占地1840亩，比汉北园晚了近两年。该港总经理邓若棠说，全年货物吞吐量达1012万吨。

汉北国际物流园（下称“汉北园”）2019年9月20日开园，占地2750亩，总投资44亿元。
`,
  ),
  'smart.md': article(
    'id: smart\ntitle: 智慧云县项目开工\npublisher: 闽西日报\npublished: "2022-09-20"\ntext: original',
    `
云枢数据以2.2亿元中标智慧云县项目，其中一期投资1.3亿元，二期投资0.9亿元。
`,
  ),
  'hospital.md': article(
    'id: hospital\ntitle: 恆泰醫療體系年度報告\npublisher: 南方時報\npublished: "2024-02-06"\ntext: original',
    `
恆泰醫療體系（下稱「恆泰」）公布2023年度報告。手術共4.92萬台，其中機器手臂手術1130台，居南部醫院之首。
`,
  ),
  'fair.md': article(
    'id: fair\ntitle: 第十一屆台中智慧機械展閉幕\npublisher: 中台時報\npublished: "2023-11-20"\ntext: original',
    `
第十一屆台中智慧機械展（簡稱「智機展」）11月15日至18日在台中舉行。四天共吸引參觀者6.3萬人次。

本屆參展廠商602家。現場接單金額45.2億元，預估後續商機118億元。
`,
  ),
};

/** What is said of one thing in words that other rules might take for another. */
const PLAIN = {
  'a.md': article(
    'id: a\ntitle: 栖川文旅消息\npublisher: 栖川日报\npublished: "2023-05-16"\ntext: original',
    `
栖川动物园门票每人50元，儿童半价。

鹿岭滑雪场周一至周五全天票价240元，周末330元。

镜湖景区因大雪于3月4日关闭，3月11日恢复开放。

全县共有2.8万人在开园当天走进青桐乐园，其中外地游客9000人。

端午假期，栖川文旅市场火热。

3天里全市实现旅游收入5.9亿元，恢复到五一假期日均水平的七成。
`,
  ),
  'b.md': article(
    'id: b\ntitle: 栖川经济消息\npublisher: 栖川日报\npublished: "2023-05-16"\ntext: original',
    `
截至9月底，青禾县已造林3.8万亩，占年度目标任务5万亩的76%。

方案明确，栖川市今年实际使用外资力争达到11亿美元。

广州、深圳、汕头等城市共有备案企业148家。

去年，栖川市细颗粒物平均浓度为31微克/立方米，优良天数308天。

2009年，德禾汽车在重庆立项。公司成立于2013年。当年销售汽车1.1万辆。

栖川市居民用水价格调到每吨3.1元，污水处理费从0.7元提高到1.2元。

康泰养老院共有养老床位560张，入住老人410人。

星禾智能完成B轮融资2.3亿元，本轮由光谷资本牵头。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

it.each([
  ['of each in a row', '2023年衢州农村居民人均可支配收入多少钱', '33950元'],
  ['of the first in a row', '2023年衢州城镇居民人均可支配收入多少', '60120元'],
  ['of the city of the report', '衢州2023年末的常住人口总数是多少', '228.4万人'],
  ['aimed at as a rate', '衢州 2024年 GDP 增长目标', '6.5%'],
  ['of a year that only another is compared with', '2023年贵州旅游总收入', '6410亿元'],
  ['of the park itself, not of one that came later', '汉北园占地多少亩', '2750亩'],
  ['of its own day', '汉北国际物流园哪天开园的', '2019年9月20日'],
  ['of the first phase', '智慧云县一期投资多少', '1.3亿元'],
  ['of all', '恒泰2023年手术有几台', '4.92萬台'],
  ['of a part', '恒泰2023年机器手臂手术有几台', '1130台'],
  ['of the fair that the title names', '第十一届台中智慧机械展接单金额多少', '45.2億元'],
  ['of whose office it is', '沮河港总经理是谁', '邓若棠'],
])('gives the figure %s: %s', (_, question, figure) => {
  expect(answerer.ask(question).figure?.text).toBe(figure);
});

it('compares where the question does', () => {
  expect(answerer.ask('沮河港比汉北园晚开园多久').quotes[0]?.text).toContain('晚了近两年');
});

describe('nothing is answered', () => {
  it.each([['of one holiday by another', '贵州2023年春节假期旅游收入多少']])('%s: %s', (_, question) => {
    expect(answerer.ask(question).figure?.text).not.toBe('297亿元');
  });
});

describe('what is said plainly', () => {
  let plain: Answerer;
  beforeAll(() => {
    plain = answererOver(PLAIN);
  });

  it.each([
    ['the price of whoever is no child', '栖川动物园成人门票多少钱', '50元'],
    ['the price of other days', '鹿岭滑雪场平日票价多少', '240元'],
    ['when something is open again', '镜湖景区哪天开放', '3月11日'],
    ['what stands before its stage', '青桐乐园开园那天来了多少人', '2.8万人'],
    ['a holiday compared with another', '栖川端午假期旅游收入多少', '5.9亿元'],
    ['what is done of an aim', '青禾县年度造林目标已经完成了多少亩', '3.8万亩'],
    ['实际使用外资 that is aimed at', '栖川市今年实际使用外资要达到多少', '11亿美元'],
    ['a measure by its other name', '栖川市PM2.5平均浓度是多少', '31微克/立方米'],
    ['当年 of a year of founding', '德禾汽车2013年销售汽车多少辆', '1.1万辆'],
    ['a price by the ton', '栖川市居民用水价格涨到多少', '3.1元'],
    ['beds by another measure word', '康泰养老院有多少床', '560张'],
  ])('tells %s: %s', (_, question, figure) => {
    expect(plain.ask(question).figure?.text).toBe(figure);
  });

  it('finds who led a round in another word', () => {
    expect(plain.ask('星禾智能B轮融资是谁领投的').quotes[0]?.text).toContain('光谷资本牵头');
  });

  it('gives no figure of a list for one of it', () => {
    expect(plain.ask('汕头有多少家备案企业').status).toBe('not_found');
  });
});
