/** Follow-ups that exchange something of the last question: 那长沙呢, 2021年呢, 产值呢. */
import { describe, expect, it } from 'vitest';
import { answererOver, answersInTurn } from '../../support/answerer.js';
import { figures, quoted } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { BATTERIES } from '../../support/corpora/batteries.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COUNTIES } from '../../support/corpora/counties.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { DRONE_TRIALS } from '../../support/corpora/drone-trials.js';
import { GLASSWORKS } from '../../support/corpora/glassworks.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { PORT_DATA } from '../../support/corpora/port-data.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SHIPYARDS } from '../../support/corpora/shipyards.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { WHARF } from '../../support/corpora/wharf.js';

describe('a place', () => {
  figures([
    [DRONE_PARK, ['云南的园区收入多少', '贵州'], '14亿元', 'a place alone'],
    [DRONE_PARK, ['云南的园区收入多少', '四川？'], '25亿元', 'a place with a question mark'],
    [RIVER_PARKS, ['潭曲有多少家园区', '那宁坪呢'], '12家', 'asks of a place in a row'],
    [SHIPYARDS, ['浙江有多少渔业企业', '舟山呢'], '61家'],
    [SHIPYARDS, ['浙江有多少渔业企业', '台州占几家'], '88家'],
    [SHIPYARDS, ['浙江有多少渔业企业', '谢谢', '舟山呢'], '61家'],
    [WHARF, ['青澳有多少家码头企业', '柳埠呢'], '16家', 'a place that takes another’s counts what was counted there'],
    [
      CITY_YEAR,
      ['昆明星渚的数谷是哪天获批的', '那大理的呢'],
      '2月18日',
      'exchanges a town with what goes with its name',
    ],
    [AIRPORTS, ['武汉机场去年旅客吞吐量多少', '长沙机场呢'], '2724万人次', 'of another airport'],
    [STAR_VALLEY, ['青屏区有多少家产业园是政府主导的', '云溪区有几家'], '6家', 'what was counted before'],
    [LIBRARIES, ['开封市的社区图书馆有几家', '新乡市呢'], '17家', 'exchanges the place'],
    [LIBRARIES, ['开封市的社区图书馆有几家', '新乡市有多少'], '17家', 'asks of a place what was asked before'],
    [PORT_DATA, ['鹭海的港口人才占比多少', '那泉州咧'], '9.4%', 'in dialect'],
  ]);

  it('keeps what is counted where a place takes the place of a name', () => {
    const conversation = 'other park';
    expect(answererOver(DRONE_TRIALS).ask('翎羽园区有多少企业', { conversation }).figure?.text).toBe('64家');
    expect(answererOver(DRONE_TRIALS).ask('襄阳那个呢', { conversation }).figure?.text).toBe('38家');
  });
});

describe('a time or an event', () => {
  figures([
    [RIVER_PARKS, ['盐业文物馆2019年有多少人参观', '重新开馆第一年呢'], '20萬人次', 'asks of a year of its own'],
    [CITY_YEAR, ['栖川整车零部件2022年本地配套率是多少', '那2025年要做到多少'], '60%', 'asks for a share again'],
    [HARBOURS, ['湖安船厂的子公司什么时候完成注册的', '揭牌呢'], '2020年1月', 'asks of another event'],
    [LIBRARIES, ['2018年洛阳市的流动书车有多少辆', '2021年呢'], '25辆', 'exchanges the year'],
    [BATTERIES, ['2023年鹿鸣储能在全国五十强排第几', '前一年呢'], '第25位', 'of the year before'],
  ]);
});

describe('a name, an amount, a thing', () => {
  figures([
    [LOW_ALTITUDE, ['绵阳沱江园有多少企业', '产值呢'], '28.7亿元', 'keeps the name of which another amount is asked'],
    [LOW_ALTITUDE, ['绵阳沱江园有多少企业', '产值呢', '租金多少'], '15元', 'keeps it further on'],
    [
      RIVER_PARKS,
      ['三市园区的光电子产值是多少', '新材料呢'],
      '650亿元',
      'keeps the amount of which another thing is asked',
    ],
    [SHIPYARDS, ['澜星造船董事长是谁', '简单美船业呢'], '陆知行'],
    [SHIPYARDS, ['澜星造船董事长是谁', '简单美船业的呢'], '陆知行'],
    [CITY_YEAR, ['申请人才补贴，硕士年龄上限是多少', '博士呢'], '45周岁', 'keeps the age that is asked for'],
    [
      CITY_YEAR,
      ['雁回机器人2022年营业收入多少', '那2022年的净利润呢'],
      '780万元',
      'asks for another amount of the same name',
    ],
    // 产量呢 leaves no 销量 behind.
    [
      CITY_YEAR,
      ['2024年搬运机国内销量多少', '产量呢', '2023年的销量改成多少了'],
      '30万台',
      'exchanges one amount for another',
    ],
    [COAST, ['鹿鸣生物A轮融资多少', 'B轮呢'], '1.1亿元'],
    [COAST, ['漳州市2022年生产总值是多少', '人均呢'], '11.28'],
    [COAST, ['三明市城镇居民人均可支配收入是多少', '农村的呢'], '22904元', 'a text names its subject once and goes on'],
    [STAR_VALLEY, ['中型氢能车补贴多少', '重型呢'], '42万元', 'one of two that differ in a character'],
  ]);

  quoted([
    [
      HARBOURS,
      ['湖安船厂愿意做什么', '星渚航运呢'],
      '培训船员',
      'about another is answered by the sentence that begins with it',
    ],
    [TEA_MARKET, ['雾港茶厂出厂价多少', '零售价呢'], '零售价达到38元'],
  ]);

  it('answers a follow-up about another item of the row', () => {
    const conversation = 'rows';
    expect(answererOver(COUNTIES).ask('滨湾区有几座公园', { conversation }).figure?.text).toBe('31座');
    expect(answererOver(COUNTIES).ask('榆泊县呢', { conversation }).figure?.text).toBe('14座');
  });

  it('keeps in a follow-up that aims were asked for', () => {
    const [, answer] = answersInTurn(answererOver(STAR_VALLEY), '数字规划的目标是什么', '链网计划呢');
    expect(answer?.quotes[0]?.text).toContain('力争到2026年');
  });
});

describe('an amount of what was spoken of', () => {
  figures([
    [GLASSWORKS, ['汐浦新厂区什么时候投产', '占地呢'], '236亩', 'and no date again'],
    [GLASSWORKS, ['汐浦新厂区什么时候投产', '总投资呢'], '15.2亿元', 'of the same site'],
    [GLASSWORKS, ['澄光二号哪年点火的', '一号呢'], '2019年6月', 'the number of the same name'],
    [GLASSWORKS, ['汐浦玻璃馆在中部是第几座', '全国呢'], '全国第6座', 'within what a rank is'],
    [GLASSWORKS, ['汐浦玻璃平板玻璃收入多少', '艺术摆件呢'], '2.6亿元', 'of two words in place of two'],
  ]);
});
