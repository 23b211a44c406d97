/** What tells a thing in so many words, particulars that nothing else tells, what is planned, what follow-ups take over, and where articles differ. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'valley.md': article(
    'id: valley\ntitle: 星澜谷这两年\npublisher: 澜州日报\npublished: "2024-06-20"\ntext: original',
    `
星澜谷在澜州市青屏区揭牌，占地3平方公里，总投资36亿元。截至今年5月底，星澜谷建成机柜4200架，算力规模达到1800P。

市发改委主任仲屿表示，力争到2026年算力规模突破5000P。办理入园手续平均需要3.5个工作日。

澜州深度软件有限公司（下称“澜度软件”）主攻图像检索。公司总经理应晚舟介绍，最初只有9个人。

“谷里不能只盖楼，不养人。”青屏区区长卜昭说。2023年以来，区里累计投入8亿元。

星澜谷设立6亿元场景基金。园区综合电价每千瓦时0.36元，电能利用效率（PUE）降至1.21。

资金来源上，国企出四成，其余是贷款。产业多集中在芯片设计，被外界称为“芯谷”的星澜谷由此得名。

针对假冒产品，协会推行“一箱一码”。
`,
  ),
  'interview.md': article(
    'id: interview\ntitle: 星澜谷管委会答问\npublisher: 谷城周刊\npublished: "2024-07-03"\ntext: original',
    `
三期加起来，星澜谷总投资41亿元。

园区7月2日夜里进水。那一夜，集团把132名员工转到高处。设备损失约260万元，7月9日恢复供电。
`,
  ),
  'flood.md': article(
    'id: flood\ntitle: 澜州洪水纪实\npublisher: 水利报\npublished: "2024-07-30"\ntext: original',
    `
7月2日，澜江水位仅低于1998年的洪峰。星澜谷的集团把151名员工转到高处。

新建的泵站7月底完工。核心系统的切换放在明年五一假期。
`,
  ),
  'report.md': article(
    'id: report\ntitle: 澜州市低空经济报告\npublisher: 澜州市统计局\npublished: "2024-03-10"\ntext: original',
    `
2023年，澜州低空经济总规模达到120亿元。2023年5月印发的行动方案提出，到2025年总规模达到300亿元。

在澜州十个区县中，云溪、青屏、北洛居前三位。青屏区的产业园有25家由政府主导，全市产业园已超过47家，云溪区有6家产业园，另有十家企业签约。

## 存在问题

一是关键部件依赖外地，二是审批慢。

每辆重型氢能车补贴42万元，中型车26万元。全市有加氢站16座，新建的两条管线已通气。一次7纳米流片的费用在2亿元上下。

凌沧重工去年净亏损1.6亿元，创始人是61岁的闻仲平。
`,
  ),
  'plan.md': article(
    'id: plan\ntitle: 澜州的两份规划\npublisher: 澜州观察\npublished: "2024-09-01"\ntext: original',
    `
《澜州数字规划》提出，到2025年建成5个园区。澜州还印发了《澜州链网计划》，对未来三年作出安排。链网计划力争到2026年建成10个平台。

2014年，一场借贷风波搅动澜州。随后几十家企业停业。城市信用因此受损，有人把存款转到外地。
`,
  ),
};

/** The answers of one conversation. */
function talk(answerer: Answerer, questions: readonly string[]) {
  const conversation = questions.join();
  return questions.map((question) => answerer.ask(question, { conversation }));
}

describe('what is told, and what is taken over', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['a size in any unit, and no plan', '星澜谷算力规模多大', '1800P'],
    ['working days', '办理入园手续要多久', '3.5个工作日'],
    ['what is rather than what is planned', '澜州低空经济总规模是多少', '120亿元'],
    ['one of two that differ in a character', '中型氢能车补贴多少', '26万元'],
    ['a fund, which stands behind its amount', '场景基金', '6亿元'],
    ['a name of Latin letters alone', 'PUE', '1.21'],
    ['what is measured in the last word', '星澜谷 综合电价', '0.36元'],
    ['a thing that no dictionary has as a word', '澜州 加氢站 数量', '16座'],
    ['a unit in letters', '一次7nm流片要多少钱', '2亿元'],
    ['a day off', '核心系统什么时候切换', '明年五一假期'],
  ])('gives the figure of %s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['in which district', '星澜谷在哪个区', '青屏区揭牌'],
    ['where something is gathered', '产业集中在什么地方', '集中在芯片设计'],
    ['what is called so', '芯谷是哪座园区', '被外界称为“芯谷”'],
    ['where money comes from', '星澜谷的资金从哪里来', '国企出四成'],
    ['which problems there are', '澜州低空经济存在哪些问题', '依赖外地'],
    ['who is among the first three', '澜州排前三的是哪几个区县', '居前三位'],
    ['how something is dealt with', '怎么打击假冒产品', '一箱一码'],
    ['with whom who is said to be 公司总经理', '澜度软件的总经理是谁', '公司总经理应晚舟'],
  ])('quotes what tells %s: %s', (_, question, said) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(said);
  });

  it('quotes a quotation with who said it', () => {
    expect(answerer.ask('卜昭怎么看盖楼').quotes[0]?.text).toBe('“谷里不能只盖楼，不养人。”青屏区区长卜昭说。');
  });

  it.each(['应晚舟的电话', '澜度软件的总部在哪里', '澜度软件有多少员工', '澜度软件什么时候上市', '应晚舟的身高'])(
    'refuses %s, which nothing tells',
    (question) => {
      expect(answerer.ask(question).status).toBe('not_found');
    },
  );

  it('finds a disagreement where the sentence before says what happened, and no year that is only compared with dates it', () => {
    expect(answerer.ask('集团把多少员工转到高处').status).toBe('conflicting');
    expect(answerer.ask('星澜谷总投资多少').status).toBe('conflicting');
  });

  it.each([
    ['all of them after a part', ['全市有多少家产业园是政府主导的', '总共有多少家'], '47家'],
    ['what was counted before', ['青屏区有多少家产业园是政府主导的', '云溪区有几家'], '6家'],
    ['one of two that differ in a character', ['中型氢能车补贴多少', '重型呢'], '42万元'],
    ['another number, whatever day was asked of', ['7月2日集团转移了多少员工', '设备损失多少'], '260万元'],
    ['an age', ['凌沧重工的创始人是谁', '他多大了'], '61岁'],
  ])('gives %s in a follow-up', (_, questions, figure) => {
    expect(talk(answerer, questions).at(-1)?.figure?.text).toBe(figure);
  });

  it('keeps in a follow-up that aims were asked for', () => {
    const [, answer] = talk(answerer, ['数字规划的目标是什么', '链网计划呢']);
    expect(answer?.quotes[0]?.text).toContain('力争到2026年');
  });

  it('goes on with what happened next where no number was asked', () => {
    const [, answer] = talk(answerer, ['2014年澜州发生了什么风波', '后来呢']);
    expect(answer?.quotes[0]?.text).toMatch(/停业|受损/);
    expect(answer?.figure).toBeUndefined();
  });
});
