/** What is quoted: whole sentences with those that they cannot be understood without, no headline, nothing beside the point; and what is marked. */
import { expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { quoted } from '../../support/cases.js';
import { CRANES } from '../../support/corpora/cranes.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { DRONE_TRIALS } from '../../support/corpora/drone-trials.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { POTTERY } from '../../support/corpora/pottery.js';
import { SHIPYARDS } from '../../support/corpora/shipyards.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { WHARF } from '../../support/corpora/wharf.js';

quoted([
  [
    DRONE_PARK,
    '大不等于强是谁说的',
    '茶商会解释说',
    'quotes what somebody says who is named by a pronoun alone with the sentence before',
  ],
  [HARBOURS, '湖区发展有哪两个关键的年头', '2008年', 'what is announced is quoted with the announcement'],
]);

it.each([
  ['the figure', '柏坪窑炉厂去年营业收入多少', ['2.7亿元']],
  ['every figure', '砚溪陶瓷小镇去年产值多少，增长了多少个百分点', ['8.3亿元', '12.4%']],
])('highlights %s in its quote: %s', (_, question, figures) => {
  const [quote] = answererOver(POTTERY).ask(question).quotes;
  const marked = quote?.highlights.map(([start, end]) => quote.text.slice(start, end)) ?? [];
  for (const figure of figures) expect(marked.some((text) => text.includes(figure))).toBe(true);
});

it('quotes no heading', () => {
  for (const { text } of answererOver(SHIPYARDS).ask('造船行业现状').quotes.slice(1)) expect(text).not.toMatch(/^一、/);
});

it('what only stands near the answer is not quoted with it', () => {
  const texts = answererOver(WHARF)
    .ask('草螟虫是什么虫？')
    .quotes.map(({ text }) => text);
  expect(texts.join('\n')).not.toMatch(/铜钟|门票|持有/);
});

it('leaves a quote with whole numbers in bold', () => {
  const [quote] = answererOver(DRONE_TRIALS).ask('哪1家企业做整机').quotes;
  expect(quote?.highlights.map(([start, end]) => quote.text.slice(start, end))).not.toContain('1家企业');
});

it('quotes a quotation with who said it', () => {
  expect(answererOver(STAR_VALLEY).ask('卜昭怎么看盖楼').quotes[0]?.text).toBe(
    '“谷里不能只盖楼，不养人。”青屏区区长卜昭说。',
  );
});

it('quotes a sentence rather than a headline', () => {
  expect(answererOver(KELP).ask('海藻加工').quotes[0]?.text).not.toMatch(/^海藻加工迈上台阶/);
});

it('that say the same are one quote with two sources', () => {
  const { quotes } = answererOver(LIBRARIES).ask('夜间开放从什么时候开始');
  const same = quotes.filter(({ text }) => text.includes('夜间开放从2019年5月开始'));
  expect(same).toHaveLength(1);
  expect([same[0]?.articleId, ...(same[0]?.alsoIn ?? []).map(({ articleId }) => articleId)].sort()).toEqual([
    'library-repost',
    'library-yearbook',
  ]);
});

it('the quote is no half of brackets', () => {
  const [quote] = answererOver(CRANES).ask('苇塘协议的英文名').quotes;
  expect(quote?.text).toMatch(/^苇塘协议\(又名鹤约；英文：Reed Pact\)，是/);
});

it('the quote holds all that semicolons join', () => {
  expect(answererOver(CRANES).ask('苇源渔业做什么生意').quotes[0]?.text).toMatch(/分成两家：.*鹤影旅游，经营码头。$/);
});
