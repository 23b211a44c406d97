/** Whose figure it is beside one that it is compared with, what a company has in the whole country, rates, and replies of an interview. */
import { beforeAll, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'cells.md': article(
    'id: cells\ntitle: 一座矿镇的储能账\npublisher: 能源观察\npublished: "2024-04-12"\ntext: original',
    `
2015年9月，坪石二矿关停，两千多名工人离岗。时任坪石镇党委书记、现任区长助理的蓝若溪回忆，当天没有人说话。

2021年迁来的鹿鸣储能专做换电箱，目前已在31个城市铺设8600台。在2023年的全国储能五十强名单上，本省有两家企业：鹿鸣储能列第18位，白石能源列第40位。

鹿鸣储能推出的“寒松”电芯循环寿命2100次，零下30摄氏度时容量保持率76%。

2022年，该公司出台奖励办法，专项资金定为每年2亿元：首次进入全国五十强的供应商奖励300万元；年销售额突破1亿元、3亿元、5亿元的，分别奖励20万元、60万元、90万元。在2022年的名单上，鹿鸣储能的名次是第25位。

事后公司建设了电芯检测中心，2023年6月启用，可开展47项检测。新工厂计划招工310人。

依托水电，坪石算力园的电价只有每度0.31元，机柜9000个，总投资37亿元。
`,
  ),
  'pay.md': article(
    'id: pay\ntitle: 薪水与空房\npublisher: 城市数据\npublished: "2024-05-20"\ntext: original',
    `
2023年，西安算法工程师平均年薪21.3万元，低于成都的23.6万元，更远低于北京的38.2万元。

普查显示，写字楼平均空置率为24.5%；空置率最高的是东北，达到39.7%，最低的是海南，为15.2%。
`,
  ),
  'talk.md': article(
    'id: talk\ntitle: 对话早潮科技\npublisher: 创业周报\npublished: "2024-06-18"\ntext: original',
    `
记者：早潮科技的第一笔订单是怎么来的？

段青川：2020年4月，无锡一家工厂要了1500套，总价19万元。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

it.each([
  ['of the place that another is compared with', '北京算法工程师的平均年薪多少', '38.2万元'],
  ['of each such place', '成都算法工程师年薪多少', '23.6万元'],
  ['of a company in the whole country', '鹿鸣储能在全国铺了多少台换电箱', '8600台'],
  ['of a company among those of the country', '2023年鹿鸣储能在全国五十强排第几', '第18位'],
  ['at a temperature written otherwise', '寒松零下三十度时容量保持率多少', '76%'],
  ['of an amount that stands right before it', '坪石算力园总投资多少', '37亿元'],
  ['of a rate where it is highest', '写字楼空置率最高的地区有多高', '39.7%'],
  ['of what is rewarded outside of a row', '鹿鸣储能对首次进入五十强的供应商奖励多少', '300万元'],
  ['of a reply in an interview', '早潮科技第一笔订单有多少套', '1500套'],
])('the figure is that %s: %s', (_, question, figure) => {
  expect(answerer.ask(question).figure?.text).toBe(figure);
});

it.each<[what: string, figure: string, ...turns: string[]]>([
  ['of the year before', '第25位', '2023年鹿鸣储能在全国五十强排第几', '前一年呢'],
  ['of another thing, whatever the year', '47项', '2022年鹿鸣储能定的专项资金每年多少', '检测中心能做多少项检测'],
  ['of people who are hired', '310人', '鹿鸣储能铺了多少台换电箱', '新工厂打算招多少工人'],
  ['of a price', '19万元', '早潮科技第一笔订单有多少套', '总价多少'],
])('a follow-up is answered with the figure %s: %s', (_, figure, ...turns) => {
  expect(askInTurn(answerer, ...turns)?.figure?.text).toBe(figure);
});

it('who held an office is told of the time when something happened', () => {
  expect(answerer.ask('坪石二矿关停时镇党委书记是谁').quotes[0]?.text).toContain('现任区长助理的蓝若溪');
});
