/** Questions with sides: which is more, how much each has, by how much they differ. */
import { describe, expect, it } from 'vitest';
import { answererOver, firstQuotes } from '../support/answerer.js';
import { quoted, quotedTogether, sides } from '../support/cases.js';
import { CITY_REPORTS } from '../support/corpora/city-reports.js';
import { COAST } from '../support/corpora/coast.js';
import { COLD_CHAIN } from '../support/corpora/cold-chain.js';
import { DRONE_TRIALS } from '../support/corpora/drone-trials.js';
import { KELP } from '../support/corpora/kelp.js';
import { LAKE_FERRY } from '../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../support/corpora/low-altitude.js';
import { RIVER_PARKS } from '../support/corpora/river-parks.js';
import { TEA_PARKS } from '../support/corpora/tea-parks.js';
import { TERMS } from '../support/corpora/terms.js';

describe('in one sentence', () => {
  quoted([
    [LOW_ALTITUDE, '西安岭北园和绵阳沱江园哪个企业多', '沱江园44家', 'has both names'],
    [CITY_REPORTS, '沮河港比汉北园晚开园多久', '晚了近两年', 'compares where the question does'],
    [RIVER_PARKS, '茶博会金奖潭曲和安洲谁拿得多', '潭曲9个', 'asks of both places'],
    [COLD_CHAIN, '广西和福建的冷链货量谁高', '位于广东、福建之后'],
    [
      LIBRARIES,
      '洛阳市和新乡市谁的社区图书馆多',
      '分别为36家、22家、17家',
      'may stand in one sentence, which is then the first',
    ],
  ]);
});

describe('in several', () => {
  quotedTogether([
    [LAKE_FERRY, '鲸屿航运和砚港客运谁赚得多', ['1860万元', '920万元'], 'more'],
    [LAKE_FERRY, '苔湖景区和芦汀古镇哪个门票收入高', ['5200万元', '3100万元'], 'higher'],
    [LAKE_FERRY, '鲸屿航运和砚港客运的新船哪个先投用', ['2025年9月', '2026年5月'], 'earlier'],
    [TEA_PARKS, '雾洲和桐坑哪个茶企多 各有几家', ['86家', '12家'], 'of two parks, asked with a space'],
    [TEA_PARKS, '雾洲比桐坑多几家茶企', ['86家', '12家'], 'of which one is more than the other'],
    [TEA_PARKS, '雾洲茶业园批复和桐坑茶业园挂牌 谁早', ['2021年3月2日', '2020年6月'], 'of two events'],
    [TEA_PARKS, '雾洲的茶企和桐坑的 哪个多', ['86家', '12家'], 'of which the second says only whose'],
    [TEA_PARKS, '岚溪和樟浦的制茶师分别占多少', ['6.2%', '9.5%'], 'in sentences beside each other'],
  ]);

  it('quotes both sides of vs', () => {
    const quoted = firstQuotes(answererOver(KELP), '潮岬 vs 青澳 海藻企业');
    expect(quoted).toContain('310家');
    expect(quoted).toContain('潮岬');
  });

  it('have a quote each', () => {
    const { status, quotes } = answererOver(LIBRARIES).ask('新乡市和开封市的馆藏图书分别是多少');
    expect(status).toBe('answered');
    expect(quotes.map(({ text }) => text).join('')).toContain('95万册');
  });

  it('of a change are the first value and the last', () => {
    const said = answererOver(LIBRARIES)
      .ask('洛阳市的流动书车从2018年到2021年增加了多少')
      .quotes.map(({ text }) => text);
    expect(said.join('')).toContain('8辆');
    expect(said.join('')).toContain('25辆');
  });

  it('does not take what stands behind 其他几个 for what is counted', () => {
    expect(answererOver(LIBRARIES).ask('洛阳市和其他几个市的社区图书馆分别多少家').status).not.toBe('not_found');
  });
});

describe('each with its figure', () => {
  sides([
    [TEA_PARKS, '雾洲和桐坑各有几家茶企', ['雾洲 86家', '桐坑 12家'], 'of two parks'],
    [TEA_PARKS, '雾洲比桐坑多几家茶企', ['雾洲 86家', '桐坑 12家'], 'of which one is more than the other'],
    [TEA_PARKS, '雾洲和桐坑两个茶业园谁的茶企多', ['雾洲 86家', '桐坑 12家'], 'of which is more'],
    [
      TEA_PARKS,
      '雾洲茶业园批复和桐坑茶业园挂牌 谁早',
      ['雾洲茶业园批复 2021年3月2日', '桐坑茶业园挂牌 2020年6月'],
      'of two events',
    ],
    [TEA_PARKS, '岚溪和樟浦的制茶师分别占多少', ['岚溪 6.2%', '樟浦 9.5%'], 'of one sentence'],
    [TEA_PARKS, '霧洲和桐坑各有幾家茶企', ['霧洲 86家', '桐坑 12家'], 'as they were typed'],
    [TEA_PARKS, '桐坑和浙江哪个先挂牌', ['桐坑 2020年6月'], 'of one of them, where the other has none'],
    [TEA_PARKS, '雾洲和桐坑有什么不同', [], 'of none, where no figure is asked for'],
    [TEA_PARKS, '雾洲有几家茶企', [], 'of none, where nothing is weighed'],
  ]);

  it.each([
    ['of each of two places', '宜昌和襄阳有几项低空试点备案', ['宜昌 11项', '襄阳 6项']],
    ['of each, where a follow-up names two', '那宜昌和襄阳呢', ['宜昌 11项', '襄阳 6项']],
  ])('is given %s: %s', (_, question, figures) => {
    const conversation = question;
    answererOver(DRONE_TRIALS).ask('湖北有几项低空试点备案', { conversation });
    const { sides = [] } = answererOver(DRONE_TRIALS).ask(question, { conversation });
    expect(sides.map(({ side, figure }) => `${side} ${figure?.text}`)).toEqual(figures);
  });

  it('what is between two places is that of neither', () => {
    const told = answererOver(TERMS)
      .ask('中国和越南的逆差是多少')
      .sides?.filter(({ figure }) => figure !== undefined);
    expect(told ?? []).toEqual([]);
  });

  it.each<[question: string]>([['厦门和泉州的渔业产业园哪个多？'], ['厦门和泉州的渔业产业园哪个多']])(
    'asks each side of %s',
    (question) => {
      expect(
        answererOver(COAST)
          .ask(question)
          .sides?.map(({ figure }) => figure?.text),
      ).toEqual(['6家', '5家']);
    },
  );

  it('takes both sides from the sentence that has both', () => {
    const { sides } = answererOver(COAST).ask('厦门和福建各有多少渔业企业');
    expect(sides?.map(({ figure }) => figure?.text)).toEqual(['300家', '363家']);
  });
});
