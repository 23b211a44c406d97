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
  'words.md': article(
    'id: words\ntitle: 墨湾见闻\npublisher: 墨湾报\npublished: "2024-10-10"\ntext: original',
    `
墨湾大道改造工期8个月，涉及居民300户。墨湾亏损企业有320家，亏损额15亿元。全长沙有120家墨湾茶馆。

墨湾茶税占地方财政收入的12%，达3亿元。墨湾数码去年完成3轮融资，共5亿元。

墨湾第一批项目10家，第二批项目20家。墨湾公园新建了绿道。墨湾数码现有三百多名工人。林建国2018年3月任墨湾市市长。墨湾公园停车每小时5元。“4+7”政策从墨湾试起。

安远市副市长戚南、安远市副市长戚南两次到访。戚南今年捐款30万元。安远市长孟知非说，茶要慢慢卖。次日，安远市长孟知非下乡。
`,
  ),
  'plan.md': article(
    'id: plan\ntitle: 澜州的两份规划\npublisher: 澜州观察\npublished: "2024-09-01"\ntext: original',
    `
《澜州数字规划》提出，到2025年建成5个园区。澜州还印发了《澜州链网计划》，对未来三年作出安排。链网计划力争到2026年建成10个平台。

2014年，一场借贷风波搅动澜州。随后几十家企业停业。城市信用因此受损，有人把存款转到外地。
`,
  ),
  'visit.md': article(
    'id: visit\ntitle: 桐江市长的杭州之行\npublisher: 桐江日报\npublished: "2023-11-20"\ntext: original',
    `
11月4日晚，安怀瑾一行走访杭州链港。桐江市长安怀瑾说，这一趟不虚此行。桐江市长安怀瑾连夜返程。

11月5日，受桐江市长安怀瑾委托，副市长戚南考察了杭州另外两家企业。

桐江从2016年开始陆续出台园区政策。桐江在2016年底开始了对园区的探索。1958年，桐江发生了大水，也正是在这一年，水文站建成。

“链桐通”平台由磐桐科技承建。磐桐科技是首家入驻企业，今年2月获得融资。该公司成立于2015年3月。

桐江园区占地90亩，入驻率97%。“人才十二条”已兑现资金3260万元。第四批项目10月申报。白皮书建议，到2026年，全市核心企业达到200家；核心企业现有58家。全市存续企业有363家，其中有300家注册在城东。
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
    ['an area, and no share', '桐江园区占地多少', '90亩'],
    ['what is, and not what is proposed for a later year', '桐江核心企业有几家', '58家'],
    ['the date that tells more closely', '桐江什么时候开始搞园区的', '2016年底'],
    ['a visit by the name that goes with the office', '桐江市长去杭州走访是哪一天', '11月4日'],
    ['a company of which the next sentence speaks as 该公司', '磐桐科技是哪年成立的', '2015年3月'],
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

  it.each([
    ['a length of time, and no households', '墨湾大道改造工期是多少', '8个月'],
    ['companies, and no loss', '墨湾亏损企业有多少', '320家'],
    ['a city, and no length', '全长沙有多少家墨湾茶馆', '120家'],
    ['a share of local revenue', '墨湾茶税占地方财政收入的多少', '12%'],
    ['rounds, and no money', '墨湾数码完成了多少轮融资', '3轮'],
    ['workers for staff', '墨湾数码有多少员工', '三百多名'],
    ['when somebody took office', '林建国什么时候担任墨湾市市长', '2018年3月'],
    ['a fee without its name', '墨湾公园停车费多少', '5元'],
  ])('tells %s apart: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it('compares two lots of one row, and takes no deputy for the head', () => {
    expect(answerer.ask('墨湾第二批项目比第一批多几家').status).toBe('answered');
    const { units } = answerer.explain('安远市长今年捐款多少').question;
    const names = units.flatMap(({ alternatives }) => alternatives);
    expect(names).toContain('孟知非');
    expect(names).not.toContain('戚南');
    expect(answerer.ask('4+7是什么政策').status).toBe('answered');
    expect(answerer.ask('4+7等于几').status).toBe('not_found');
  });

  it('quotes a quotation with who said it', () => {
    expect(answerer.ask('卜昭怎么看盖楼').quotes[0]?.text).toBe('“谷里不能只盖楼，不养人。”青屏区区长卜昭说。');
  });

  it('quotes a year with the sentence that tells it, and gives no day for a year', () => {
    expect(answerer.ask('水文站是哪一年建成的').quotes[0]?.text).toContain('1958年');
    expect(answerer.ask('安怀瑾哪一年走访链港').figure?.text).not.toBe('11月4日');
  });

  it('says what something is by the word behind its name', () => {
    expect(answerer.ask('链桐通是什么').quotes[0]?.text).toContain('“链桐通”平台');
  });

  it.each(['桐江有几家产业园', '第五批项目什么时候申报', '安怀瑾是哪年当上市长的'])(
    'refuses %s, where another is told',
    (question) => {
      expect(answerer.ask(question).status).toBe('not_found');
    },
  );

  it.each([
    ['某市要求教师有什么学历', '要求教师'],
    ['听说下半年有几个项目', '下半年'],
    ['这部门有几个人', '部门'],
    ['感谢信写给谁', '感谢信'],
    ['达到底线的企业有几家', '底线'],
    ['这条例外规定是什么', '条例'],
  ])('leaves the words of %s whole: %s', (question, words) => {
    expect(answerer.explain(question).question.content).toContain(words);
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
