/** Several questions in one line: each has its figure and its sentence, and what the articles do not answer is said. */
import { expect, it } from 'vitest';
import { answererOver } from '../support/answerer.js';
import { record } from '../support/articles.js';
import { figures } from '../support/cases.js';
import { POTTERY } from '../support/corpora/pottery.js';

/** One invented article, a line a paragraph. */
const LIFE = record(
  '李敏1975年出生在长沙。',
  '2003年，李敏在上海获得博士学位。',
  '赵刚1960年出生，2021年在柳湾镇退休，2001年在青禾县结婚。',
  '赵刚的新书《为什么出发，怎么到达》2021年出版，销量5万册。',
  '云山县有茶馆120家、学校30所、医院8家，人口42万人。',
  '云山县有许多大学，学生共4万人。',
);

figures([
  [POTTERY, ['柏坪窑炉厂卖了几座窑炉，收入多少', '出口呢'], '9000万元', 'is followed up like the last of them'],
]);

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
  const { figure, sides = [], quotes, unanswered } = answererOver(POTTERY).ask(question);
  expect(sides.map((side) => side.figure?.text)).toEqual(figures);
  expect(sides.map(({ side }) => side).join('')).toBe('');
  for (const { figure, quote } of sides) expect(quotes[quote]?.text).toContain(figure?.text);
  expect(figure?.text).toBe(figures[0]);
  expect(unanswered).toBeUndefined();
});

it('quotes a reason and a date for each', () => {
  const { sides = [], quotes } = answererOver(POTTERY).ask('小镇为什么选在砚溪，什么时候挂牌的');
  expect(quotes[sides[0]?.quote ?? -1]?.text).toContain('高岭土');
  expect(sides[1]?.figure?.text).toBe('2019年5月8日');
});

it('says which of them the articles do not answer', () => {
  const { status, figure, unanswered } = answererOver(POTTERY).ask('柏坪窑炉厂有多少工人，注册资本多少');
  expect([status, figure?.text, unanswered]).toEqual(['answered', '260名', ['注册资本多少']]);
});

it('refuses where none is answered', () => {
  const { status, unanswered } = answererOver(POTTERY).ask('柏坪造船厂有多少条船，什么时候下水');
  expect([status, unanswered]).toEqual(['not_found', undefined]);
});

it('goes on with what was asked before', () => {
  const conversation = 'before';
  answererOver(POTTERY).ask('砚溪陶瓷小镇什么时候挂牌的', { conversation });
  const { sides = [], understood } = answererOver(POTTERY).ask('占地多少亩，投资多少', { conversation });
  expect(sides.map(({ figure }) => figure?.text)).toEqual(['320亩', '4.6亿元']);
  expect(understood).toContain('砚溪');
});

it.each([
  ['李敏什么时候、在哪里获得博士学位', '2003年'],
  ['李敏哪一年、从哪个大学获得博士学位', '2003年'],
  ['赵刚什么时候，在哪里结婚', '2001年'],
  ['《为什么出发，怎么到达》销量多少册', '5万册'],
  ['云山县有许多大学，有多少学生', '4万人'],
  ['云山县有几家茶馆，具体多少', '120家'],
  ['云山县有几家茶馆，你知道多少说多少', '120家'],
  ['云山县有几家茶馆，谁能告诉我', '120家'],
])('%s is one question', (question, figure) => {
  const answer = answererOver(LIFE).ask(question);
  expect([answer.figure?.text, answer.sides]).toEqual([figure, undefined]);
});

it('what a line asks of one is not said to be unanswered for a word of it', () => {
  const people = answererOver(record('王小红是青禾县茶馆协会会长，1998年在柳湾镇开了第一家茶馆。'));
  expect(people.ask('王小红是谁，做什么工作').unanswered).toBeUndefined();
});
