/** Who holds an office, what somebody is, whose data it is, which work is meant; and follow-ups of such questions. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Invented people and bodies; the places are real. */
const CORPUS = {
  'yards.md': article(
    'id: yards\ntitle: 船厂见闻\npublisher: 船舶周报\npublished: "2024-05-06"\ntext: original',
    `
# 一、行业现状

澜星造船董事长顾怀远说，订单已排到2028年。

简单美船业董事长陆知行表示，明年要扩建三号船坞。

舟山市船舶工业发展领导小组办公室执行副主任沈望舒介绍，全市船厂没有一家停工。

浙江省工业和信息化厅印发《造船业三年行动计划》，对岸电补贴作出规定。

舟海数据网数据显示，在2023年中国造船城市活跃度排行榜中，台州排名第四。

作家梁秋实在长篇小说《潮信》里写过这座船厂。

2023年3月15日，东海船舶检验中心在宁波市梅山港区揭牌。
`,
  ),
  'counts.md': article(
    'id: counts\ntitle: 浙江渔业企业有多少\npublisher: 船舶周报\npublished: "2024-05-07"\ntext: original',
    `
浙江有渔业企业213家，其中台州占88家。

舟山集聚了61家渔业企业，已开发出的产品包括：渔船、游艇、海工船。

当时舟山的民间借贷规模有300亿，涉及47家企业。
`,
  ),
};

describe('holders and sources', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each<[figure: string | undefined, question: string]>([
    ['澜星造船董事长', '顾怀远是谁'],
    ['执行副主任', '沈望舒是什么职务'],
    ['顾怀远', '澜星造船 董事长'],
    ['浙江省工业和信息化厅', '造船业三年行动计划是哪个部门印发的'],
    ['舟海数据网', '造船城市活跃度的数据是哪家网站的'],
    ['《潮信》', '梁秋实写的是哪本小说'],
    ['宁波市梅山港区', '东海船舶检验中心在哪里揭牌'],
  ])('gives %s for %s', (figure, question) => {
    const { figure: given, quotes } = answerer.ask(question);
    expect(quotes.length).toBeGreaterThan(0);
    if (figure !== '舟海数据网') expect(given?.text).toBe(figure);
    else expect(quotes[0]?.text).toContain(figure);
  });

  it('finds a list that is announced by the last keyword', () => {
    expect(answerer.ask('舟山渔业 已开发产品').quotes[0]?.text).toContain('产品包括');
  });

  it.each<[figure: string | undefined, turns: readonly string[]]>([
    ['陆知行', ['澜星造船董事长是谁', '简单美船业呢']],
    ['陆知行', ['澜星造船董事长是谁', '简单美船业的呢']],
    ['61家', ['浙江有多少渔业企业', '舟山呢']],
    ['88家', ['浙江有多少渔业企业', '台州占几家']],
    ['61家', ['浙江有多少渔业企业', '谢谢', '舟山呢']],
    [undefined, ['浙江有多少渔业企业', '谢谢']],
    // The items of the list that was quoted.
    ['游艇', ['舟山开发出的产品有哪些', '第二个呢']],
    ['海工船', ['舟山开发出的产品有哪些', '第三个是什么']],
    ['游艇', ['舟山开发出的产品有哪些', '第三个是什么', '那第二个是什么']],
  ])('gives %s in the end for %s', (figure, turns) => {
    const conversation = turns.join();
    const answers = turns.map((question) => answerer.ask(question, { conversation }));
    expect(answers.at(-1)?.figure?.text).toBe(figure);
  });

  it.each<[question: string]>([['谢谢'], ['你好'], ['你是谁']])('names nothing missing for %s', (question) => {
    const { status, missing } = answerer.ask(question);
    expect(status).toBe('not_found');
    expect(missing).toBeUndefined();
  });

  it('quotes no heading', () => {
    for (const { text } of answerer.ask('造船行业现状').quotes.slice(1)) expect(text).not.toMatch(/^一、/);
  });
});
