/** Several questions in one line: each has its figure and its sentence, and what the articles do not answer is said. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { askedTogether } from '../../src/answer/question/asked-together.js';
import { answererOver } from '../support/answerer.js';
import { anyText } from '../support/arbitraries.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'pottery.md': article(
    'id: pottery\ntitle: 砚溪陶瓷小镇见闻\npublisher: 砚溪日报\npublished: "2023-06-02"\ntext: original',
    `
砚溪陶瓷小镇2019年5月8日挂牌，由镇上的老窑工孟怀砂提议设立。小镇占地320亩，总投资4.6亿元。

目前小镇入驻陶企57家，在谈的有21家，带动就业1900人。去年产值达到8.3亿元，同比增长12.4%。

全省六个陶瓷小镇中，砚溪以57家(东窑31家，西窑26家)居首位。

小镇之所以选在砚溪，是因为这里的高岭土储量大，运费也低。

陶艺节每年10月举办，去年来了3.5万名游客。
`,
  ),
  'kiln.md': article(
    'id: kiln\ntitle: 柏坪窑炉厂的账\npublisher: 砚溪晚报\npublished: "2023-07-11"\ntext: original',
    `
柏坪窑炉厂去年卖出窑炉140座，营业收入2.7亿元，其中出口9000万元。

厂长汤砺之说，厂里有工人260名，平均年龄51岁。
`,
  ),
};

describe('of what is asked in one line', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['in one sentence', '砚溪陶瓷小镇去年产值多少，增长了多少个百分点', ['8.3亿元', '12.4%']],
    ['in one sentence, the second first', '柏坪窑炉厂出口多少钱，卖了几座窑炉', ['9000万元', '140座']],
    ['in two sentences', '砚溪陶瓷小镇什么时候挂牌的，入驻了多少家陶企', ['2019年5月8日', '57家']],
    ['with a blank between them', '小镇入驻了几家陶企 在谈的还有几家', ['57家', '21家']],
    ['with a conjunction', '砚溪陶瓷小镇占地多少亩以及总投资多少钱', ['320亩', '4.6亿元']],
    ['three of them', '陶瓷小镇占地多少亩、总投资多少、入驻多少家陶企', ['320亩', '4.6亿元', '57家']],
    ['a rank behind brackets', '砚溪有多少家陶企,在全省排第几', ['57家', '首位']],
    ['in traditional characters', '砚溪陶瓷小鎮什麼時候掛牌的，入駐了多少家陶企', ['2019年5月8日', '57家']],
  ])('gives a figure to each %s: %s', (_, question, figures) => {
    const { figure, sides = [], quotes, unanswered } = answerer.ask(question);
    expect(sides.map((side) => side.figure?.text)).toEqual(figures);
    expect(sides.map(({ side }) => side).join('')).toBe('');
    for (const { figure, quote } of sides) expect(quotes[quote]?.text).toContain(figure?.text);
    expect(figure?.text).toBe(figures[0]);
    expect(unanswered).toBeUndefined();
  });

  it.each([
    ['the figure', '柏坪窑炉厂去年营业收入多少', ['2.7亿元']],
    ['every figure', '砚溪陶瓷小镇去年产值多少，增长了多少个百分点', ['8.3亿元', '12.4%']],
  ])('highlights %s in its quote: %s', (_, question, figures) => {
    const [quote] = answerer.ask(question).quotes;
    const marked = quote?.highlights.map(([start, end]) => quote.text.slice(start, end)) ?? [];
    for (const figure of figures) expect(marked.some((text) => text.includes(figure))).toBe(true);
  });

  it('quotes a reason and a date for each', () => {
    const { sides = [], quotes } = answerer.ask('小镇为什么选在砚溪，什么时候挂牌的');
    expect(quotes[sides[0]?.quote ?? -1]?.text).toContain('高岭土');
    expect(sides[1]?.figure?.text).toBe('2019年5月8日');
  });

  it('says which of them the articles do not answer', () => {
    const { status, figure, unanswered } = answerer.ask('柏坪窑炉厂有多少工人，注册资本多少');
    expect([status, figure?.text, unanswered]).toEqual(['answered', '260名', ['注册资本多少']]);
  });

  it('refuses where none is answered', () => {
    const { status, unanswered } = answerer.ask('柏坪造船厂有多少条船，什么时候下水');
    expect([status, unanswered]).toEqual(['not_found', undefined]);
  });

  it.each([
    ['another year', '砚溪陶瓷小镇2016年产值多少', '产值'],
    ['what a name has, where what was asked of it is not told', '柏坪窑炉厂的注册资本是多少', '柏坪'],
  ])('refused, it offers whole questions that are answered: %s', (_, question, part) => {
    const { status, suggestions = [] } = answerer.ask(question);
    expect(status).toBe('not_found');
    expect(suggestions.join(' ')).toContain(part);
    for (const suggestion of suggestions) {
      expect(suggestion).not.toContain(' ');
      expect(answerer.ask(suggestion).status).not.toBe('not_found');
    }
  });

  it('is followed up like the last of them', () => {
    const conversation = 'together';
    answerer.ask('柏坪窑炉厂卖了几座窑炉，收入多少', { conversation });
    expect(answerer.ask('出口呢', { conversation }).figure?.text).toBe('9000万元');
  });

  it('goes on with what was asked before', () => {
    const conversation = 'before';
    answerer.ask('砚溪陶瓷小镇什么时候挂牌的', { conversation });
    const { sides = [], understood } = answerer.ask('占地多少亩，投资多少', { conversation });
    expect(sides.map(({ figure }) => figure?.text)).toEqual(['320亩', '4.6亿元']);
    expect(understood).toContain('砚溪');
  });
});

it.each([
  ['娄底GDP多少，排第几', ['娄底GDP多少', '排第几']],
  ['什么时候挂牌 几家企业', ['什么时候挂牌', '几家企业']],
  ['娄底 产业园', []],
  ['娄底，产业园有几家', []],
  ['谁都知道小镇，产值多少', []],
  ['小地方没多少钱，拿什么引企业', []],
  ['好几家公司都说缺人，缺多少', []],
  ['产值多少', []],
  ['', []],
])('%j asks %j together', (text, parts) => {
  expect(askedTogether(text)).toEqual(parts);
});

it('tells questions apart without changing them, whatever is typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parts = askedTogether(text);
      expect(parts.length).not.toBe(1);
      let at = 0;
      for (const part of parts) {
        at = text.indexOf(part, at);
        expect(at).toBeGreaterThanOrEqual(0);
        at += part.length;
      }
    }),
  );
});
