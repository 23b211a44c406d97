/** Follow-ups about who ranks before, what things are called, of which year a report is, and what is not of the place asked about before. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'chips.md': article(
    'id: chips\ntitle: 东南芯片园观察\npublisher: 集成电路周报\npublished: "2022-09-20"\ntext: original',
    `
东南六省的芯片项目备案中，福建以26项居首位，浙江19项，江西7项。可以看到，备案大多扎堆省会，因为省会聚集着资金和人才。

清源研究院的人才报告指出，芯片人才厦门占比4.8%，仅次于上海（31.2%）和无锡（12.6%）。

厦门是东南最早布局芯片园的城市，2015年6月，“鹭江芯片孵化基地”和“集美封测创新中心”同时落户集美软件园。

《2021年中国芯片园发展报告》评估了芯片园的综合竞争力，厦门芯片园位列第9位。
`,
  ),
  'policy.md': article(
    'id: policy\ntitle: 厦门的芯片政策\npublisher: 鹭海财经\npublished: "2022-10-12"\ntext: original',
    `
2022年2月，工信局公布2022年厦门市芯片重点项目名单，其中，把14个封测项目列为重点项目。市政府工作报告提出，推动设立知识产权交易中心。

厦门的芯片扶持政策里，融资补贴一项有2亿元基金，场地补贴一项对租金和装修有资金支持。

3月8日下午3点，考察团来到中芯楼。约好7点会谈，直到8点半才落座。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

describe('a follow-up', () => {
  it.each<[what: string, text: string, ...turns: string[]]>([
    ['asks who ranks before', '仅次于上海', '厦门的芯片人才占比多少', '前面还有谁'],
    ['asks which of all has the most', '福建以26项居首位', '江西芯片项目备案几项', '太原呢', '六省里谁最多'],
    ['asks what they are called', '“鹭江芯片孵化基地”和', '东南最早的芯片园落在厦门哪个园区', '分别叫什么'],
    ['asks whether it is subsidised', '对租金和装修', '厦门的芯片扶持政策有哪些', '租金补不补'],
  ])('%s: %s', (_, text, ...turns) => {
    expect(askInTurn(answerer, ...turns)?.quotes[0]?.text).toContain(text);
  });

  it.each<[what: string, figure: string, ...turns: string[]]>([
    ['asks of which year a report is', '2021年', '厦门芯片园的综合竞争力是哪份报告评的', '报告是哪一年的'],
    ['asks of another event', '8点半', '考察团几点来到中芯楼', '后面那场会谈几点才坐下来谈'],
  ])('%s: %s', (_, figure, ...turns) => {
    expect(askInTurn(answerer, ...turns)?.figure?.text).toBe(figure);
  });
});

it('what gets onto a list is counted, and no list', () => {
  expect(answerer.ask('2022年厦门有几个封测项目进了芯片重点项目名单').figure?.text).toBe('14个');
});

it('什么交易中心 is told by a 交易中心 with a name', () => {
  expect(answerer.ask('政府工作报告说要设个什么交易中心').quotes[0]?.text).toContain('知识产权交易中心');
});
