/** What nothing tells: things that no article has, particulars of somebody, small talk and orders; and what a refusal says and offers. */
import { describe, expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { article, record } from '../../support/articles.js';
import { refused } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { COAST } from '../../support/corpora/coast.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { POTTERY } from '../../support/corpora/pottery.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { SHIPYARDS } from '../../support/corpora/shipyards.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';

/** All of it is invented. */
const SALT = {
  'salt.md': article(
    'id: salt\ntitle: 自贡的盐\npublisher: 川南周报\npublished: "2022-03-04"\ntext: original',
    `
2021年自贡市盐业产值为41亿元，贡井区有盐企12家。

自流井区的老盐场改成了博物馆，大安区的井架还立着。那时的盐船一直开到云南。
`,
  ),
};

describe('what is not spoken of', () => {
  refused([
    [LOW_ALTITUDE, '西安岭北园2022年缴了多少税', 'of taxes'],
    [DRONE_PARK, '低空物流用的是哪条公链', 'a sort of thing that nothing speaks of'],
    [RIVER_PARKS, '宁坪2020年CPI涨了多少', 'by a measure that nothing names'],
    [AIRPORTS, '星辰科技是什么公司', 'of a company that is nowhere'],
    [COAST, '秦守拙的父亲是做什么的'],
    [COAST, '园区一平米补多少'],
    [KELP, '澜藻生物注册资本', 'capital that is not told'],
  ]);
});

describe('particulars', () => {
  refused([
    [TRAM_AND_SEEDS, '谷种所的粮仓是哪家公司建的', 'who made it, where nothing is said of making'],
    [SHIPBUILDING, '卫朝的雾港宣传片是哪年拍的'],
    [HARBOURS, '闻一舟是哪一年出生的', 'a year in which nothing is said to have happened'],
    [TEA_MARKET, '闻人舟毕业于哪所大学'],
    [TEA_MARKET, '闻人舟是哪年当选市长的'],
    [STAR_VALLEY, '安怀瑾是哪年当上市长的'],
    [STAR_VALLEY, '应晚舟的电话'],
    [STAR_VALLEY, '澜度软件的总部在哪里'],
    [STAR_VALLEY, '澜度软件有多少员工'],
    [STAR_VALLEY, '澜度软件什么时候上市'],
    [STAR_VALLEY, '应晚舟的身高'],
    [TEA_PARKS, '卞知夏是哪年出生的', 'when somebody was born, where another date is told'],
    [TEA_PARKS, '云岫茶业是哪一年成立的', 'when a company was founded, where it signed something'],
    [TEA_PARKS, '穆云舟是哪里人', 'where somebody comes from'],
  ]);
});

describe('small talk and orders', () => {
  refused([
    [TEA_MARKET, '你能帮我写一篇关于茶的文章吗'],
    [KELP, '在吗', 'a greeting'],
    [KELP, '多少', 'asking words alone'],
    [KELP, '好的', 'an assent'],
    [TEA_PARKS, '帮我写首关于茶的诗', 'a poem'],
    [TEA_PARKS, '现在几点了', 'the time of day'],
    [TEA_PARKS, '谢谢', 'thanks'],
  ]);
});

describe('words that are missing', () => {
  it.each<[question: string]>([['谢谢'], ['你好'], ['你是谁']])('names nothing missing for %s', (question) => {
    const { status, missing } = answererOver(SHIPYARDS).ask(question);
    expect(status).toBe('not_found');
    expect(missing).toBeUndefined();
  });

  it.each<[missing: readonly string[] | undefined, question: string]>([
    [['房价'], '自贡房价多少'],
    [['房價'], '自貢最後的房價多少'],
    // 云南 is 云南省, and the articles have it.
    [undefined, '云南省的盐业产值'],
    [['判刑'], '最后有人被判刑吗'],
    // The last character of a name and the word behind it are no word.
    [undefined, '跟大安比呢,大安的井架多高'],
  ])('lacks %j for %s', (missing, question) => {
    const { status, missing: named } = answererOver(SALT).ask(question);
    expect(status).toBe('not_found');
    expect(named).toEqual(missing);
  });

  it('names what it lacks by what things are called', () => {
    expect(answererOver(TEA_MARKET).ask('水晶宫赚钱的三样东西闯出来了吗').missing).toEqual(['水晶宫']);
  });
});

describe('questions that are offered', () => {
  it.each([
    ['another year', '砚溪陶瓷小镇2016年产值多少', '产值'],
    ['what a name has, where what was asked of it is not told', '柏坪窑炉厂的注册资本是多少', '柏坪'],
  ])('refused, it offers whole questions that are answered: %s', (_, question, part) => {
    const { status, suggestions = [] } = answererOver(POTTERY).ask(question);
    expect(status).toBe('not_found');
    expect(suggestions.join(' ')).toContain(part);
    for (const suggestion of suggestions) {
      expect(suggestion).not.toContain(' ');
      expect(answererOver(POTTERY).ask(suggestion).status).not.toBe('not_found');
    }
  });

  it('offers what can be asked of the same place', () => {
    const { status, suggestions } = answererOver(SALT).ask('自贡房价多少');
    expect(status).toBe('not_found');
    expect(suggestions?.[0]).toContain('自贡市盐业产值');
    expect(answererOver(SALT).ask(suggestions?.[0] ?? '').figure?.text).toBe('41亿元');
  });

  it('a suggestion does not give one place the figure of another', () => {
    const county = answererOver(record('2020年，云山县在上海举办推介会，新签企业35家，全县企业共3200家。'));
    expect(county.ask('云山县有多少潜水艇企业').suggestions?.join(' ') ?? '').not.toContain('上海');
  });

  it('offers what the articles do answer', () => {
    const { status, suggestions = [] } = answererOver(LIBRARIES).ask('洛阳市2015年的馆藏图书有多少');
    expect(status).toBe('not_found');
    for (const suggestion of suggestions) expect(answererOver(LIBRARIES).ask(suggestion).status).not.toBe('not_found');
  });

  it('offers nothing where nothing is near', () => {
    expect(answererOver(LIBRARIES).ask('红烧肉怎么做').suggestions).toBeUndefined();
  });
});
