/** What the articles nearly tell: another edition, trade, group or company, in the sentence that comes nearest. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'race.md': article(
    'id: race\ntitle: 芦湾马拉松鸣枪\npublisher: 芦湾晨报\npublished: "2024-10-21"\ntext: original',
    `
芦湾马拉松昨天开跑，来自各地的跑者有一万八千人。男子全程冠军由邹远帆夺得，成绩2小时19分；国内第一名是郭启明，成绩2小时21分。

本届展会设在终点广场，共有212家企业参展，观众6.4万人次，每个展位收费1.2万元。

问卷由家长填写，赞成让孩子参加亲子跑的占64%。
`,
  ),
  'robots.md': article(
    'id: robots\ntitle: 机器人一年账\npublisher: 芦湾晨报\npublished: "2025-02-11"\ntext: original',
    `
2024年，全省机器人产量为3.1万台，比上年增长12%。

栎桥机器人（下称栎桥）2019年在芦湾成立，主营搬运机器人，去年完成2亿元B轮融资。

芦湾医院去年9月采购了4台康复机器人，单台36万元，供货方是栎桥机器人。
`,
  ),
  'match.md': article(
    'id: match\ntitle: 排球联赛落幕\npublisher: 芦湾体育\npublished: "2024-05-06"\ntext: original',
    `
第三局芦湾队7比11落后，主教练换上18岁的佟小雀，她接连发出3个好球，全队士气大振。

2020年6月，鹭澄获得松沙资本领投的4200万元A轮融资，松沙资本同时投了两家传感器企业。

医院新院区计划启用床位640张，眼下还缺护士120名。
`,
  ),
};

describe('what is only nearly told', () => {
  let answerer: Answerer;
  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['the women where men are told of before a semicolon', '芦湾马拉松女子国内第一是谁'],
    ['the edition before', '上一届展会有多少企业参展'],
    ['the edition to come', '下一届展会的展位收费多少'],
    ['teachers where parents are told of', '老师赞成亲子跑的占多少'],
    ['what came from abroad where it was made', '2024年全省进口了多少台机器人'],
    ['what is spent on research where a price is told', '栎桥机器人研发费用多少'],
    ['a company whose like is named behind a date', '栎桥机器人A轮融资了多少钱'],
  ])('is refused: %s, %s', (_, question) => {
    expect(answerer.ask(question)).toMatchObject({ status: 'not_found', quotes: [] });
  });

  it.each([
    ['芦湾马拉松男子国内第一是谁', '郭启明'],
    ['展会有多少企业参展', '212家'],
    ['家长赞成亲子跑的占多少', '64%'],
    ['2024年全省机器人产量多少', '3.1万台'],
    ['栎桥机器人B轮融资了多少钱', '2亿元'],
    ['医院新院区有多少床位', '640张'],
  ])('while what is told is answered: %s, %s', (question, told) => {
    const { figure, quotes } = answerer.ask(question);
    expect(`${figure?.text} ${quotes[0]?.text}`).toContain(told);
  });

  it('no goals, score or serves are points', () => {
    expect(answerer.ask('佟小雀得了多少分').figure).toBeUndefined();
  });
});
