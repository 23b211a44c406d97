/** What looks like several questions, another date or a former state, and is none. */
import { expect, it } from 'vitest';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Answers over one invented article for each group of cases. */
function over(...paragraphs: string[]) {
  return answererOver({
    'record.md': article(
      'id: record\ntitle: 记录\npublished: "2023-01-01"\ntext: original',
      `\n${paragraphs.join('\n\n')}\n`,
    ),
  });
}

const life = over(
  '李敏1975年出生在长沙。',
  '2003年，李敏在上海获得博士学位。',
  '赵刚1960年出生，2021年在柳湾镇退休，2001年在青禾县结婚。',
  '赵刚的新书《为什么出发，怎么到达》2021年出版，销量5万册。',
  '云山县有茶馆120家、学校30所、医院8家，人口42万人。',
  '云山县有许多大学，学生共4万人。',
);

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
  const answer = life.ask(question);
  expect([answer.figure?.text, answer.sides]).toEqual([figure, undefined]);
});

const founders = over(
  '2015年，张三在青禾县创办红叶茶馆，三年后又开了两家分店。',
  '马华于1999年在深圳创立飞鸟科技，后来又成立飞鸟基金会。',
  '2003年，北川慈善会发起成立青禾基金会。',
);

it.each([
  ['张三什么时候创办茶馆', '2015年'],
  ['马华什么时候创立飞鸟科技', '1999年'],
  ['北川慈善会哪年成立基金会', '2003年'],
  ['北川慈善会什么时候成立', undefined],
])('what is founded is what the question names: %s', (question, date) => {
  expect(founders.ask(question).figure?.text).toBe(date);
});

const terms = over(
  '优惠政策有效期截至2025年12月31日，由县商务局负责解释。',
  '过去一年全县新开茶馆128家，目前全县茶馆达563家。',
  '此前已有35家企业签约，目前投产12家。',
  '去年中国与越南的逆差为120亿美元。',
  '2019年与2020年两年新增茶园500亩。',
);

it.each([
  ['until when something holds', '优惠政策有效期到什么时候', '2025年12月31日'],
  ['of a year that is over', '全县新开茶馆多少家', '128家'],
  ['of what has happened before', '有几家企业签约', '35家'],
  ['of two years together', '2019年和2020年新增茶园多少亩', '500亩'],
])('a figure is %s: %s', (_, question, figure) => {
  expect(terms.ask(question).figure?.text).toBe(figure);
});

it('what is between two places is that of neither', () => {
  const told = terms.ask('中国和越南的逆差是多少').sides?.filter(({ figure }) => figure !== undefined);
  expect(told ?? []).toEqual([]);
});

it.each([
  ['红叶公司什么时候捐款', '多少钱', '800万元'],
  ['红叶公司什么时候招聘', '几个人', '60人'],
])('%s and then %s is of that event', (first, then, figure) => {
  const company = over(
    '2018年4月，红叶公司融资2.3亿元。',
    '2021年7月，红叶公司向灾区捐款800万元。',
    '2017年10月红叶公司招聘应届生60人。',
    '2019年6月，红叶公司裁员120人。',
  );
  company.ask(first, { conversation: 'event' });
  expect(company.ask(then, { conversation: 'event' }).figure?.text).toBe(figure);
});

it('what a line asks of one is not said to be unanswered for a word of it', () => {
  const people = over('王小红是青禾县茶馆协会会长，1998年在柳湾镇开了第一家茶馆。');
  expect(people.ask('王小红是谁，做什么工作').unanswered).toBeUndefined();
});

it('a suggestion does not give one place the figure of another', () => {
  const county = over('2020年，云山县在上海举办推介会，新签企业35家，全县企业共3200家。');
  expect(county.ask('云山县有多少潜水艇企业').suggestions?.join(' ') ?? '').not.toContain('上海');
});
