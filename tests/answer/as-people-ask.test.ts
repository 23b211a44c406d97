/** Words of speech that mean nothing by themselves, what is asked without saying so, and follow-ups of a name alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'drones.md': article(
    'id: drones\ntitle: 鹭洲无人机产业园这一年\npublisher: 鹭洲日报\npublished: "2024-12-05"\ntext: original',
    `
鹭洲无人机产业园占地4.6平方公里，2022年4月开园。园区主任裴砚秋今年46岁。到10月底，全市新能源装机达到1250万千瓦。

企业为什么愿意来？裴砚秋把原因归纳为三点：空域好批、配套齐、电价低。

鹭洲对整机企业按投资额的15%给予补助，一次性奖励300万元，单个企业最高2000万元。去年共发放补助1.5亿元，涉及58家。

今年要新增新能源装机320万千瓦。

所谓低空物流，是指用无人机在300米以下空域运送货物。全市试飞有三成二在园区完成。
`,
  ),
  'ranking.md': article(
    'id: ranking\ntitle: 六个园区排出座次\npublisher: 园区观察\npublished: "2024-08-02"\ntext: original',
    `
推广车辆最多的是澄州，812辆；云栖其次，537辆；垫底的是鹭洲，只有29辆。今年首次跻身前三的是霞浦。北洛的推广车辆排在澄州和云栖之后。

在中西部，云南、贵州、四川三省的园区共收入60亿元。分省看，云南收入21亿元，贵州收入14亿元，四川收入25亿元。

成都独占2家，昆明1家。澄州的备案项目有七成集中在城东。备案分3批，共14个。

霞浦有三个产业园，其中两家为省级产业园，分别在城南和城北。

服务平台形成准入、评估、运营、融资四大功能板块。广东落地的产业园有7家。像重庆、海南、澄州等地，也都打造自己的数字小镇。
`,
  ),
  'others.md': article(
    'id: others\ntitle: 鹭洲茶市\npublisher: 鹭洲商报\npublished: "2024-09-09"\ntext: original',
    `
鹭洲茶市本周成交平稳，春茶每斤均价180元。茶农说，雨水多，采得慢。

全市今年一共新增就业12万人，累计新建公园35座。滨江小区新建住宅共300户，车位200个。

云南、贵州、四川三省企业所得税率均为15%，降雨量依次为210毫米、340毫米和520毫米。

茶叶市场规模达到500亿元。小区里八成二手房卖不动。机场12个航班延迟，功率半导体企业有16家。

前两批茶企各5家，名单已公布。茶市旅客人数前三个季度500万人。云雀茶业完成B轮投资2亿元，总投资9亿元。

到霞浦二等座52元。鹭洲茶企的一厂总投资3亿元，二厂有员工600人。

茶商会解释说，下滑是因为集采。“大不等于强。”她说。

澄州的茶园收入3亿元，霞浦的茶园收入2亿元。
`,
  ),
};

/** The answers of one conversation. */
function talk(answerer: Answerer, questions: readonly string[]) {
  const conversation = questions.join();
  return questions.map((question) => answerer.ask(question, { conversation }));
}

describe('as people ask', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['how large a park is', '鹭洲无人机产业园有多大', '4.6平方公里'],
    ['how old somebody is', '裴砚秋多大了', '46岁'],
    ['the most that can be had', '整机企业最多能拿多少补助', '2000万元'],
    ['all, and not what is added', '全市新能源装机一共多少', '1250万千瓦'],
    ['tenths and hundredths', '全市试飞在园区完成的占多少', '三成二'],
    ['the whole, by whatever measure word', '霞浦有几家产业园', '三个'],
    ['a city, with the province that it lies in', '四川成都有几家', '2家'],
    ['a province by its short name', '粤省落地的产业园有几家', '7家'],
  ])('gives the figure of %s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['who is second', '推广车辆老二是谁', '云栖其次'],
    ['who is last', '推广最差的是哪个', '垫底的是鹭洲'],
    ['before whom somebody stands', '北洛的推广车辆排在哪两个市后面', '排在澄州和云栖之后'],
    ['what is so for the first time', '头一回进前三的是哪个', '霞浦'],
    ['what a word means', '什么叫低空物流', '所谓低空物流'],
    ['which of so many', '服务平台的四个板块', '四大功能板块'],
    ['a share written otherwise', '澄州的7成备案项目集中在哪', '七成集中在城东'],
    ['the reason, however much', '企业干嘛这么愿意来', '归纳为三点'],
  ])('quotes %s: %s', (_, question, said) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(said);
  });

  it.each([
    ['additions that are asked for', '全市今年一共新增就业多少人', '12万人'],
    ['new ones that are asked for', '全市累计新建公园多少座', '35座'],
    ['what is new, and no addition', '滨江小区住宅一共多少户', '300户'],
    ['what holds for each of three', '贵州企业所得税率是多少', '15%'],
    ['one of a row of three', '贵州降雨量多少', '340毫米'],
    ['a market, and no area', '茶叶市场有多大', '500亿元'],
    ['tenths, and what begins with a numeral', '小区里二手房卖不动的占多少', '八成'],
    ['flights, and no time', '机场多少个航班延迟', '12个'],
    ['companies by what they make', '功率半导体企业有多少家', '16家'],
    ['one of two batches of which each has as many', '第二批茶企名单有几家', '5家'],
    ['a part of the year, and no list', '茶市旅客人数 前三个季度', '500万人'],
    ['what is invested in a company, in other words', '云雀茶业B轮融资多少', '2亿元'],
  ])('tells %s apart: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['another grade', '到霞浦一等座多少钱'],
    ['a sort of thing that nothing speaks of', '低空物流用的是哪条公链'],
    ['another amount of the same company', '云雀茶业利润多少'],
    ['one batch, where all are told', '第三批备案有几个'],
    ['what a list of places has in common', '重庆有哪些数字小镇'],
  ])('refuses %s: %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });

  it('quotes what somebody says who is named by a pronoun alone with the sentence before', () => {
    expect(answerer.ask('大不等于强是谁说的').quotes[0]?.text).toContain('茶商会解释说');
  });

  it('gives for one of three what it has itself, and not what they have together', () => {
    expect(answerer.ask('贵州的园区收入多少').figure?.text).toBe('14亿元');
  });

  it.each([
    ['a place alone', ['云南的园区收入多少', '贵州'], '14亿元'],
    ['a place with a question mark', ['云南的园区收入多少', '四川？'], '25亿元'],
  ])('takes %s for what is exchanged', (_, questions, figure) => {
    expect(talk(answerer, questions).at(-1)?.figure?.text).toBe(figure);
  });
});
