/** What a question asks for, and what is left of it: asking words that longer words hold, and nouns that only seem to ask for an amount. */
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/answer/question/parse-question.js';
import { answererOver } from '../support/answerer.js';
import { article, QINGHE } from '../support/articles.js';
import { libraryOf } from '../support/desk.js';

const library = libraryOf(QINGHE);

function asked(question: string): string[] {
  return [...parseQuestion(question, library).asks];
}

describe('a question asks', () => {
  it.each([
    ['几何光学又称什么', []],
    ['20几所学校的校长在哪里开会', ['place']],
    ['未来几年谁来修桥', ['person']],
    ['灯塔有何里程碑', []],
    ['会员数在9月28日至10月3日期间达到多少个', ['number']],
    ['哪位船长长期住在灯塔里', ['person']],
    ['人口最多的区是哪一个区', []],
    ['船长出于什么目的设计了评分方法', []],
    ['评分是多少', ['number']],
    ['茶园面积', ['number']],
    ['渡口从哪时候开始收费', ['date']],
    ['灯塔什么時後修好', ['date']],
    ['试用不得少于几日', ['duration']],
    ['退票后几天到账', ['duration']],
    ['这种茶又被称之为什么', []],
    ['为什么称它为茶王', ['reason']],
    ['没有零的符号，如何处理', ['manner']],
    ['灯塔收录在哪部小说', ['title']],
    ['老船长的故乡在哪边', ['place']],
    ['灯塔位在何处', ['place']],
    ['渡轮多钱', ['money']],
  ])('%s: %j', (question, kinds) => {
    expect(asked(question)).toEqual(kinds);
  });

  it.each([
    ['那不勒斯的港口归谁管', '那不勒斯的港口'],
    ['以销售额来说下萨克森邦的第一名是哪家企业', '下萨克森邦'],
    ['A-135系统部署在哪里', 'a-135系统部署'],
    ['医学论文中有两种概念吗', '医学论文中'],
    ['邮票的材料多元吗', '材料多元'],
    ['桥上发生了什么事件', '事件'],
    ['杜林拥有几座博物馆', '杜林拥有'],
    ['暴雨造成什么伤害', '暴雨造成'],
    ['茶楼是第几代师傅传下来的', '茶楼'],
    ['报道里说的茶楼在哪里', '茶楼'],
  ])('%s about %s', (question, kept) => {
    expect(parseQuestion(question, library).content).toContain(kept);
  });

  it.each([
    ['茶楼是第几代师傅传下来的', '代'],
    ['报道里说的茶楼在哪里', '报道'],
  ])('%s not about %s', (question, blanked) => {
    expect(parseQuestion(question, library).content).not.toContain(blanked);
  });
});

/** All of it is invented. */
const CORPUS = {
  'cranes.md': article(
    'id: cranes\ntitle: 苇塘协议三十年\npublisher: 苇塘日报\npublished: "2024-03-11"\ntext: original',
    `
苇塘协议确立了两条规矩，渔民和观鸟的人都要遵守。苇塘协议(又名鹤约；英文：Reed Pact)，是沿湖九个村子在1994年订下的保护约定。

沿湖的公司在2012年分成两家：一家叫苇源渔业，做鱼塘和冷库的生意；另一家叫鹤影旅游，经营码头。旅客一年有十二万人。

看鸟人梁栖桐1931年在湖心岛出生。1952年至1960年，他做过码头的记账员和渡工。1960年起他做鱼塘的看守，1968年做队长，1968年至1975年他还做过小学的校工。

老渡船今年迎来第96周年纪念，今年是第96周年。
`,
  ),
};

describe('of its answer', () => {
  const answerer = answererOver(CORPUS);

  it('what a term of two words is comes first, also with a question mark', () => {
    expect(answerer.ask('什么是苇塘协议？').quotes[0]?.text).toContain('保护约定');
  });

  it('the quote is no half of brackets', () => {
    const [quote] = answerer.ask('苇塘协议的英文名').quotes;
    expect(quote?.text).toMatch(/^苇塘协议\(又名鹤约；英文：Reed Pact\)，是/);
  });

  it('the quote holds all that semicolons join', () => {
    expect(answerer.ask('苇源渔业做什么生意').quotes[0]?.text).toMatch(/分成两家：.*鹤影旅游，经营码头。$/);
  });

  it('another date of a life is none of a death', () => {
    const answer = answerer.ask('梁栖桐去世的时间是');
    expect(answer.figure).toBeUndefined();
  });

  it('from one year to another is no other time', () => {
    expect(answerer.ask('1952年到1960年梁栖桐做过什么').quotes[0]?.text).toContain('码头的记账员');
  });

  it('a number in a row keeps what it numbers', () => {
    expect(answerer.ask('老渡船今年多少周年').figure?.text).toBe('第96周年');
  });
});
