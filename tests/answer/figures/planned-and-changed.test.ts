/** What is planned is not what is so; and what a figure was, came to or grew by. */
import { describe } from 'vitest';
import { news, TODAY } from '../../support/articles.js';
import { figures, quoted, refused, withoutFigure } from '../../support/cases.js';
import { ANNUAL_REPORTS } from '../../support/corpora/annual-reports.js';
import { CITY_REPORTS } from '../../support/corpora/city-reports.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COLD_CHAIN } from '../../support/corpora/cold-chain.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { GLASSWORKS } from '../../support/corpora/glassworks.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { PORCELAIN } from '../../support/corpora/porcelain.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TOWN_NEWS } from '../../support/corpora/town-news.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';
import { WHARF } from '../../support/corpora/wharf.js';

describe('planned or so', () => {
  figures([
    [LOW_ALTITUDE, '溪口链谷2020年的产值目标是多少', '18亿元', 'is the aim'],
    [LOW_ALTITUDE, '溪口链谷2020年的产值是多少', '15.3亿元', 'is no aim'],
    [CITY_REPORTS, '衢州 2024年 GDP 增长目标', '6.5%', 'aimed at as a rate'],
    [TOWN_NEWS, '青禾县年度造林目标已经完成了多少亩', '3.8万亩', 'what is done of an aim'],
    [TOWN_NEWS, '栖川市今年实际使用外资要达到多少', '11亿美元', '实际使用外资 that is aimed at'],
    [SHIPBUILDING, '到2027年要建几个园', '8个'],
    [COLD_CHAIN, '广西要推动多少家商户用上冷链', '2万家'],
    [COLD_CHAIN, '广西到2023年多少家商户用上冷链', '2万家'],
    [COLD_CHAIN, '目前广西冷链从业人员有多少人', '14万人'],
    [ANNUAL_REPORTS, '海屿越南工厂什么时候投产', '2025年三季度', 'what was put off'],
    [ANNUAL_REPORTS, '海屿越南工厂原计划什么时候投产', '2024年底', 'what was put off'],
    [STAR_VALLEY, '星澜谷算力规模多大', '1800P', 'a size in any unit, and no plan'],
    [STAR_VALLEY, '澜州低空经济总规模是多少', '120亿元', 'what is rather than what is planned'],
    [STAR_VALLEY, '桐江核心企业有几家', '58家', 'what is, and not what is proposed for a later year'],
  ]);

  quoted([
    [LOW_ALTITUDE, '湘翼动力的老板还说明年要推什么产品', '混合动力系统', 'is of next year'],
    [TRAM_AND_SEEDS, '谷种所2024年的试验田目标', '力争建成6座', 'what is aimed at'],
  ]);

  withoutFigure([
    [COLD_CHAIN, '广西现在有多少家商户用上冷链'],
    [COLD_CHAIN, '广西2021年用上冷链的商户多少家'],
  ]);

  refused([[RIVER_PARKS, '鹿鸣数科2020年实际收入是多少', 'by what was only expected']]);
});

describe('then and now', () => {
  figures([
    [LOW_ALTITUDE, '全市银行网点现在平均上网率多少', '48%', 'is so now and no aim'],
    [RIVER_PARKS, '仁济医院扩建后会有多少床', '980床', 'of the stage asked about'],
    [RIVER_PARKS, '仁济医院现在有多少床', '620床', 'of today'],
    [PORCELAIN, '云陂瓷业联盟有多少家会员', '236家', 'what has become of it'],
    [PORCELAIN, '瓷业联盟最初有多少家会员', '18家', 'what was so at first, where that is asked'],
    [WHARF, '柳埠现在还剩几家伞厂', '三家', 'what is left'],
    [WHARF, '苇港投资现在还持有多少股份', '8.6%', 'what is still held'],
    [TRAM_AND_SEEDS, '电车公司有多少辆电车', '131辆', 'of a change, what it came to'],
    [TRAM_AND_SEEDS, '电车公司原来有多少辆电车', '48辆', 'of a change, what it was before'],
    [TRAM_AND_SEEDS, '电车终点站现在有多少人', '2.7万人', 'what is now, and not what is planned'],
    [CITY_YEAR, '剩饭率后来降到多少', '11%', 'a share that fell to'],
    [ANNUAL_REPORTS, '常德油田原油产量多少', '906万吨', 'what it came to, and what it broke through'],
    [ANNUAL_REPORTS, '常德油田原油产量突破多少', '900万吨', 'what it came to, and what it broke through'],
    [TEA_MARKET, '茶厂现在每公斤补贴多少', '9元', 'what it is now'],
    [TEA_MARKET, '云泽茶馆目前多少家', '387家', 'now, and not of a later year'],
    [news([TODAY, '雾港文创园目前入驻企业将近4000家，去年是3200家。']), '雾港文创园现在有多少家企业', '4000家'],
  ]);
});

describe('what was added, and all there are', () => {
  figures([
    [DRONE_PARK, '全市新能源装机一共多少', '1250万千瓦', 'all, and not what is added'],
    [DRONE_PARK, '全市今年一共新增就业多少人', '12万人', 'additions that are asked for'],
    [DRONE_PARK, '全市累计新建公园多少座', '35座', 'new ones that are asked for'],
    [DRONE_PARK, '滨江小区住宅一共多少户', '300户', 'what is new, and no addition'],
    [PORCELAIN, '云陂大桥全长多少公里', '55公里', 'a length, and not what it grew by'],
    [ANNUAL_REPORTS, '小巨人企业总共多少家', '26家', 'all there are, and not what is new'],
    [ANNUAL_REPORTS, '2023年旅游业总量多少亿', '63.2亿元', 'what it came to, and not what it broke through'],
    [news([TODAY, '今年以来，雾港市新增高新技术企业86家，总数达到1230家。']), '雾港市有多少家高新技术企业', '1230家'],
    [
      news([TODAY, '2023年闽海省居民人均预期寿命达到78.6岁，比2020年提高1.2岁。']),
      '闽海省居民预期寿命是多少',
      '78.6岁',
    ],
  ]);
});

describe('by how much it changed', () => {
  figures([
    [
      news([TODAY, '闽海省月最低工资标准一档由1930元提高到2100元，增加170元，12月1日起执行。']),
      '闽海省最低工资涨了多少',
      '170元',
    ],
    [
      news([TODAY, '11月19日24时起，闽海省汽油价格每吨下调140元，柴油每吨下调135元。']),
      '闽海省汽油价格降了多少',
      '140元',
    ],
    [news([TODAY, '2023年末，闽海省常住人口6568万人，比上年末减少36万人。']), '闽海省常住人口减少了多少', '36万人'],
    [
      news([TODAY, '年报显示，海川船舶2023年员工增加1.2万人，研发人员占比17.8%。']),
      '海川船舶员工增加了多少人',
      '1.2万人',
    ],
    [
      news([TODAY, '前三季度，闽海省城镇调查失业率为5.1%，比上年同期下降0.2个百分点。']),
      '闽海省失业率下降了多少',
      '0.2个百分点',
    ],
    [
      news([TODAY, '前三季度，海川船舶营收同比增长36.7%至462.3亿元，归母净利润23.7亿元。']),
      '海川船舶前三季度营收多少',
      '462.3亿元',
    ],
    [news([TODAY, '昨天收盘，雾港指数报3260.56点，涨幅1.2%，成交额8200亿元。']), '雾港指数涨幅多少', '1.2%'],
    [news([TODAY, '潮州大学今年本科招生计划比去年增加420人，新增名额在两个专业。']), '潮州大学今年扩招多少人', '420人'],
    [
      news([TODAY, '海川船舶员工人数比上年末减少1260人。公司解释，裁员集中在维修业务。']),
      '海川船舶裁了多少人',
      '1260人',
    ],
  ]);
});

describe('how far something came', () => {
  figures([
    [GLASSWORKS, '汐浦玻璃集团去年上缴利税多少', '1.7亿元', 'and not what is expected of this year'],
    [GLASSWORKS, '下一届汐浦玻璃展几号开幕', '2026年4月10日', 'the next, and not the one that the text tells of'],
    [GLASSWORKS, '汐浦玻璃集团去年往国外卖了多少钱', '4.2亿元', 'what 出口 tells'],
    [GLASSWORKS, '汐浦玻璃集团有多少人上班', '5216人', 'those employed'],
    [GLASSWORKS, '汐浦玻璃展前前后后来了多少人', '8.6万人次'],
    [GLASSWORKS, '汐浦玻璃去年营业收入多少', '6.42亿元', 'behind 做到, and not the figure of an earlier year'],
    [GLASSWORKS, '汐浦玻璃器皿板块2023年亏了多少', '910万元', 'behind 收窄到'],
    [GLASSWORKS, '汐浦玻璃器皿板块2021年亏损多少', '4600万元', 'in the clause behind'],
    [GLASSWORKS, '汐浦玻璃检验站点要增加到几个', '310个', 'what 增至 tells'],
    [GLASSWORKS, '汐浦新厂区什么时候能开工生产', '2026年8月', 'when 投产 is planned'],
  ]);
});
