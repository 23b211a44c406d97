/** What the articles nearly tell: another amount, edition, group, place or time, in the sentence that comes nearest. */
import { describe, expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { news, TODAY } from '../../support/articles.js';
import { refused } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COUNTIES } from '../../support/corpora/counties.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { DRONE_TRIALS } from '../../support/corpora/drone-trials.js';
import { GLASSWORKS } from '../../support/corpora/glassworks.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { MARATHON } from '../../support/corpora/marathon.js';
import { PORCELAIN } from '../../support/corpora/porcelain.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';

describe('another amount', () => {
  refused([
    [LOW_ALTITUDE, '一辆氢能公交车卖多少钱', 'by a subsidy for a price'],
    [LOW_ALTITUDE, '鹭影智飞的创始人是谁', 'by the founder of another company'],
    [DRONE_PARK, '云雀茶业利润多少', 'another amount of the same company'],
    [LAKE_FERRY, '境外游客的签证费多少', 'a fee, where people are counted'],
    [MARATHON, '栎桥机器人研发费用多少', 'what is spent on research where a price is told'],
    [SHIPBUILDING, '雾港园区2023年的产值'],
    [CITY_YEAR, '栖川2020年电动车产量是多少', 'a share where an amount is asked for'],
    [CITY_YEAR, '栖川2022年一般公共预算收入是多少', 'a threshold'],
    [CITY_YEAR, '目前栖川甲类人才有多少人', 'the number of a version'],
    [KELP, '采购了几台服务器', 'an amount of money for machines'],
    [LIBRARIES, '银杏书屋占地多大'],
    [LIBRARIES, '方知远今年多大了'],
    [LIBRARIES, '流动书车一辆卖多少钱'],
  ]);
});

describe('another edition, phase or grade', () => {
  refused([
    [DRONE_PARK, '到霞浦一等座多少钱', 'another grade'],
    [DRONE_PARK, '第三批备案有几个', 'one batch, where all are told'],
    [RIVER_PARKS, '宁洲高铁首日发送了多少旅客', 'for the first day by the first year'],
    [RIVER_PARKS, '安洲茶博会第十届有多少企业参展', 'for an edition by the one before'],
    [PORCELAIN, '新窑三期投资多少', 'is refused of a phase that is not there'],
    [TRAM_AND_SEEDS, '松禾63的平均亩产是多少', 'another variety of the same series'],
    [TRAM_AND_SEEDS, '电车9号线什么时候开通的', 'a line that there is not'],
    [MARATHON, '芦湾马拉松女子国内第一是谁', 'the women where men are told of before a semicolon'],
    [MARATHON, '上一届展会有多少企业参展', 'the edition before'],
    [MARATHON, '下一届展会的展位收费多少', 'the edition to come'],
    [MARATHON, '栎桥机器人A轮融资了多少钱', 'a company whose like is named behind a date'],
    [CITY_YEAR, '第十一届栖川影展放映了多少部影片', 'another edition, told before'],
    [HARBOURS, '第三届水运成果展在哪里召开', 'where another of a numbered series was held'],
    [COAST, '鹿鸣生物D轮融资多少'],
    [TEA_MARKET, '云栖茶厂二期产茶多少'],
    [STAR_VALLEY, '第五批项目什么时候申报'],
  ]);
});

describe('another group or thing', () => {
  refused([
    [DRONE_PARK, '重庆有哪些数字小镇', 'what a list of places has in common'],
    [LAKE_FERRY, '苔湖国内游客有多少人', 'guests from the country, where those from abroad are counted'],
    [RIVER_PARKS, '沅岭流域园区报告2019年营业收入', 'of a year by another company'],
    [MARATHON, '老师赞成亲子跑的占多少', 'teachers where parents are told of'],
    [MARATHON, '2024年全省进口了多少台机器人', 'what came from abroad where it was made'],
    [DRONE_TRIALS, '襄阳租房补贴多少', 'of what is the opposite'],
    [CITY_YEAR, '沔山门票多少钱', 'what another sight costs'],
    [HARBOURS, '贵州的游船码头设在哪里', 'where something is that a list of places has together'],
  ]);
});

describe('another place', () => {
  refused([
    [LOW_ALTITUDE, '西部六省2023年人工智能产业规模多大', 'of another part of the country'],
    [LAKE_FERRY, '宁波水质几类', 'a place that is nowhere spoken of'],
    [RIVER_PARKS, '潭曲市2020年GDP是多少', 'of a place that is told of otherwise'],
    [RIVER_PARKS, '安洲市有多少常住人口', 'of a place of which another bulletin tells'],
    [CITY_YEAR, '青岛港2022年集装箱吞吐量是多少', 'another port'],
    [AIRPORTS, '白鹭酒店在全国开了多少家店', 'by the shops of one city'],
    [COUNTIES, '苇川县常住人口多少', 'another place'],
    [HARBOURS, '南昌青云谱区的航标最高补贴多少钱', 'the amount of another district of the same city'],
    [KELP, '湖北省有几个重点项目', 'another province'],
    [LIBRARIES, '郑州市的社区图书馆有几家', 'that no article names'],
    [LIBRARIES, '开封市的流动书车有几辆', 'with a figure that only others have'],
  ]);
});

describe('another time', () => {
  refused([
    [LAKE_FERRY, '鲸屿航运2019年投了几艘渡船', 'another year than the article is of'],
    [DRONE_TRIALS, '2016年宜昌GDP排名', 'of another year, where another rank is told'],
    [CITY_YEAR, '仁穗医疗2020/21年度收入有多少', 'another business year'],
    [COUNTIES, '硖岭市2019年地区生产总值是多少', 'another year'],
    [TEA_PARKS, '27号那天穆云舟几点到茶会馆', 'another day'],
    [TEA_PARKS, '岚溪2023年新增多少家茶企', 'a year that only the title of a plan holds'],
    [
      news([TODAY, '海川船舶前三季度营收45.2亿元，同比增长12.3%；净利润3.2亿元。']),
      '海川船舶净利润增长多少',
      'growth of another amount',
    ],
    [
      news([TODAY, '普查显示，雾港市常住人口104.8万人，60岁及以上人口占15.3%。']),
      '雾港市65岁以上人口占比多少',
      'another age',
    ],
    [
      news([TODAY, '海川船舶公布，公司前10月交付船舶325艘，同比增长36.5%。']),
      '海川船舶10月交付了多少艘',
      'ten months for one',
    ],
    [
      news([TODAY, '闽海省今年早稻总产量149.6亿斤，播种面积1824万亩。目前晚稻长势良好。']),
      '闽海省晚稻总产量多少',
      'is none of another season',
    ],
  ]);
});

describe('what is told', () => {
  it.each([
    ['芦湾马拉松男子国内第一是谁', '郭启明'],
    ['展会有多少企业参展', '212家'],
    ['家长赞成亲子跑的占多少', '64%'],
    ['2024年全省机器人产量多少', '3.1万台'],
    ['栎桥机器人B轮融资了多少钱', '2亿元'],
    ['医院新院区有多少床位', '640张'],
  ])('while what is told is answered: %s, %s', (question, told) => {
    const { figure, quotes } = answererOver(MARATHON).ask(question);
    expect(`${figure?.text} ${quotes[0]?.text}`).toContain(told);
  });
});

describe('what only stands near', () => {
  refused([
    [GLASSWORKS, '湖州有玻璃产业园吗', 'a place that is told of something else'],
    [GLASSWORKS, '厦门大学有玻璃专业吗', 'a university that the articles never name'],
    [GLASSWORKS, '绍兴门票多少钱', 'a price that the articles never tell'],
    [GLASSWORKS, '汐浦玻璃集团的流失率多少', 'another rate'],
    [GLASSWORKS, '汐浦玻璃集团二号厂房的出租率', 'what is numbered otherwise'],
    [GLASSWORKS, '绍兴 新电影', 'keywords that end in what the articles never speak of'],
    [GLASSWORKS, ['汐浦节能规划的第二章叫什么', '第三章呢'], 'another chapter'],
  ]);
});
