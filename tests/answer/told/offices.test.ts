/** Who holds an office, and what somebody is. */
import { describe, expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { figures, quoted, refused, withoutFigure } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { ANNUAL_REPORTS } from '../../support/corpora/annual-reports.js';
import { BATTERIES } from '../../support/corpora/batteries.js';
import { CITY_REPORTS } from '../../support/corpora/city-reports.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COUNTIES } from '../../support/corpora/counties.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { PORCELAIN } from '../../support/corpora/porcelain.js';
import { PORT_DATA } from '../../support/corpora/port-data.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SEA_WIND } from '../../support/corpora/sea-wind.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { SHIPYARDS } from '../../support/corpora/shipyards.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';

describe('who holds an office', () => {
  figures([
    [LOW_ALTITUDE, '2023年鹭影智飞的总经理是谁', '尤雨泽', 'is who holds the office by now'],
    [CITY_REPORTS, '沮河港总经理是谁', '邓若棠', 'of whose office it is'],
    [PORCELAIN, '云陂市长是谁，谢谢', '程远山', 'who holds an office'],
    [SHIPYARDS, '顾怀远是谁', '澜星造船董事长'],
    [SHIPYARDS, '沈望舒是什么职务', '常务副主任'],
    [SHIPYARDS, '澜星造船 董事长', '顾怀远'],
    [SEA_WIND, '陶景川什么职务', '澜峰科技董事长'],
    [CITY_YEAR, '仁穗医疗的行政总裁是哪位', '方砚之', 'the one who is head of all'],
    [ANNUAL_REPORTS, '海屿财务总监叫啥', '秦若水', 'an office by its title'],
    [ANNUAL_REPORTS, '湖上来客导演是谁', '段明远', 'an office by its title'],
  ]);

  quoted([
    [RIVER_PARKS, '鹿鸣数科现在的CEO是谁', '蓝若溪接任', 'tells what is so by now'],
    [TRAM_AND_SEEDS, '谷种所所长是谁', '50岁的所长闵青山', 'an officer by age'],
    [SHIPBUILDING, '雾港基金谁管的', '创始合伙人罗见微'],
    [COUNTIES, '渡口公司的老板是谁', '董事长贺云栖', 'the head of all, and not of a part'],
    [STAR_VALLEY, '澜度软件的总经理是谁', '公司总经理应晚舟', 'with whom who is said to be 公司总经理'],
    [PORT_DATA, '汀州港航局姓谢的副局长叫啥', '谢朝安', 'who has a surname'],
    [
      BATTERIES,
      '坪石二矿关停时镇党委书记是谁',
      '现任区长助理的蓝若溪',
      'who held an office is told of the time when something happened',
    ],
  ]);

  it('names no figure of those who are asked about beside an office', () => {
    expect(answererOver(KELP).ask('市长去青澳见了谁').figure).toBeUndefined();
    expect(answererOver(KELP).ask('潮岬市长').figure?.text).toBe('卫疏影');
  });

  it('is answered with the name beside it', () => {
    expect(answererOver(LIBRARIES).ask('洛阳市图书馆馆长是谁').figure?.text).toBe('沈砚秋');
    expect(answererOver(LIBRARIES).ask('青松书局的董事长是谁').figure?.text).toBe('贺兰舟');
  });
});

describe('nobody who holds another', () => {
  withoutFigure([[LIBRARIES, '银杏书屋的董事长是谁', 'is not answered with the holder of another body’s']]);

  refused([
    [LAKE_FERRY, '轮渡公司的总裁是谁', 'who is at the head, where a deputy is named'],
    [HARBOURS, '九江渔市的负责人叫什么名字', 'the name of an officer whom the text leaves nameless'],
    [HARBOURS, '星渚航运董事长是谁', 'an office where a list gives it to another body'],
    [KELP, '青澳市长', 'the head of another city'],
  ]);

  it('by who heads another association', () => {
    expect(answererOver(AIRPORTS).ask('深圳市时装协会会长是谁').figure?.text).not.toBe('李国强');
  });

  it('compares two lots of one row, and takes no deputy for the head', () => {
    expect(answererOver(STAR_VALLEY).ask('墨湾第二批项目比第一批多几家').status).toBe('answered');
    const { units } = answererOver(STAR_VALLEY).explain('安远市长今年捐款多少').question;
    const names = units.flatMap(({ alternatives }) => alternatives);
    expect(names).toContain('孟知非');
    expect(names).not.toContain('戚南');
    expect(answererOver(STAR_VALLEY).ask('4+7是什么政策').status).toBe('answered');
    expect(answererOver(STAR_VALLEY).ask('4+7等于几').status).toBe('not_found');
  });
});

describe('what somebody is', () => {
  quoted([
    [AIRPORTS, '李承志是做什么的', '一名木匠', 'what somebody is'],
    [HARBOURS, '骆闻笛是什么来头', '水运研究院院士', 'is told by the office in full'],
    [HARBOURS, '闻一舟是做什么的', '船东协会会长闻一舟'],
    [HARBOURS, '闻一舟是什么身份', '船东协会会长闻一舟'],
    [HARBOURS, '闻一舟是谁', '船东协会会长闻一舟'],
    [TEA_MARKET, '柏青禾 职务', '云栖茶厂厂长', 'what somebody is'],
  ]);
});
