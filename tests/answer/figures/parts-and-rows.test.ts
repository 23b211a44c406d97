/** Which of several figures in one sentence is meant: the whole or a part, a place in a row, a phase, a grade. */
import { describe } from 'vitest';
import { news, TODAY } from '../../support/articles.js';
import { figures } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { ANNUAL_REPORTS } from '../../support/corpora/annual-reports.js';
import { BATTERIES } from '../../support/corpora/batteries.js';
import { CITY_REPORTS } from '../../support/corpora/city-reports.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COUNTIES } from '../../support/corpora/counties.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { GLASSWORKS } from '../../support/corpora/glassworks.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { PORCELAIN } from '../../support/corpora/porcelain.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TOWN_NEWS } from '../../support/corpora/town-news.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';

describe('the whole and its parts', () => {
  figures([
    [LOW_ALTITUDE, '2021年4月底溪口链谷有多少家企业入驻', '58家', 'is of all, not of a part'],
    [DRONE_PARK, '霞浦有几家产业园', '三个', 'the whole, by whatever measure word'],
    [CITY_REPORTS, '恒泰2023年手术有几台', '4.92萬台', 'of all'],
    [CITY_REPORTS, '恒泰2023年机器手臂手术有几台', '1130台', 'of a part'],
    [CITY_YEAR, '栖川城镇居民人均可支配收入多少', '39800元', 'a part that is told behind the whole'],
    [CITY_YEAR, '栖川农村居民人均可支配收入多少', '20100元', 'the last of several parts'],
    [CITY_YEAR, '青鸢科技2022年营业收入是多少', '18.6亿元', 'the whole, of whom the title tells'],
    [AIRPORTS, '临江市体育中心总共花了多少钱', '4.2亿元', 'all that was spent, and no part or plan'],
    [ANNUAL_REPORTS, '驰曜6月交付多少辆', '18260辆', 'all of them'],
    [ANNUAL_REPORTS, '驰曜L7 6月交付多少辆', '8140辆', 'one model'],
    [ANNUAL_REPORTS, '常德公交集团有多少公交车', '5400辆', 'the whole before its noun, a part behind the same noun'],
    [HARBOURS, '湖区出问题的游船贷款有多少钱', '120亿元', 'the part'],
    [HARBOURS, '湖区的游船贷款规模约有多少', '500亿元', 'the whole'],
    [HARBOURS, '江西省那两百多家夜航船厂，在九江的有多少家', '200家', 'what the question does not say itself'],
    [COAST, '鹿鸣生物有多少项发明专利', '139项'],
    [COAST, '三明市出口额有多少', '215.2亿元', 'a part told behind the whole'],
    [
      news([
        TODAY,
        '2021年、2022年和2023年，海川船舶营业收入分别为3.2亿元、4.1亿元和5.6亿元，净利润分别为0.4亿元、0.6亿元和0.9亿元。',
      ]),
      '海川船舶2023年净利润多少',
      '0.9亿元',
      'the second row of three years',
    ],
    [
      news([TODAY, '事故造成一人死亡、三人受伤，原因正在调查。']),
      '事故造成几人死亡',
      '一人',
      'one where another number stands beside it',
    ],
    [
      news([TODAY, '2023年，雾港市累计接待游客4015万人次，入境游客75万人次。']),
      '雾港市2023年接待游客多少',
      '4015万人次',
    ],
  ]);
});

describe('rows: each has the value that stands in its place', () => {
  figures([
    [LOW_ALTITUDE, '绵阳沱江园有多少企业', '44家', 'is that of a name in a row'],
    [LOW_ALTITUDE, '鹭影智飞2021年营收多少', '2.4亿元', 'is of its place in a row of years'],
    [LOW_ALTITUDE, '鹭影智飞2022年营业收入', '4.6亿元', 'is of the last year of a row'],
    [DRONE_PARK, '贵州企业所得税率是多少', '15%', 'what holds for each of three'],
    [DRONE_PARK, '贵州降雨量多少', '340毫米', 'one of a row of three'],
    [
      DRONE_PARK,
      '贵州的园区收入多少',
      '14亿元',
      'gives for one of three what it has itself, and not what they have together',
    ],
    [CITY_REPORTS, '2023年衢州农村居民人均可支配收入多少钱', '33950元', 'of each in a row'],
    [CITY_REPORTS, '2023年衢州城镇居民人均可支配收入多少', '60120元', 'of the first in a row'],
    [RIVER_PARKS, '宁坪市有多少家园区', '12家', 'of a place in a row'],
    [TRAM_AND_SEEDS, '3号线哪年投入运营', '2019年', 'the one of 分别 that is named'],
    [TRAM_AND_SEEDS, '下行班次的准点率是多少', '64%', 'beside what is contrasted'],
    [CITY_YEAR, '改造经费住户自付几成', '一成', 'the smallest share of a row'],
    [ANNUAL_REPORTS, '平江县存款余额增长多少', '8.3%', 'each of two balances by its own rate'],
    [ANNUAL_REPORTS, '平江县贷款余额增长多少', '11.6%', 'each of two balances by its own rate'],
    [ANNUAL_REPORTS, '平江县城市低保标准多少钱', '870元', 'each of two standards'],
    [ANNUAL_REPORTS, '平江县农村低保标准多少钱', '640元', 'each of two standards'],
    [COUNTIES, '硖岭2021年GDP是多少', '701.3亿元', 'the year that stands in the same place'],
    [COUNTIES, '苇川县的地区生产总值是多少', '241.5亿元', 'the county that stands in the same place'],
    [COUNTIES, '苇川县有几座公园', '19座', 'the item of a list behind the name'],
    [COUNTIES, '榆泊县的工程师一年能拿多少薪水', '15.6万元', 'the clause that alone has the name'],
    [COUNTIES, '洪水造成受伤的有多少', '87人', 'what is told of another figure than that of the part'],
    [HARBOURS, '上饶鄱阳的省级游船码头哪天批下来的', '4月19日', 'that of the half which names the subject'],
    [HARBOURS, '九江庐山码头哪天获批', '3月8日', 'that of the first half'],
    [HARBOURS, '九江渔市几月开张', '2018年8月', 'the date that stands before the name'],
    [HARBOURS, '上饶渔市几月开张', '11月', 'that of the second in the list'],
    [BATTERIES, '鹿鸣储能对首次进入五十强的供应商奖励多少', '300万元', 'of what is rewarded outside of a row'],
  ]);
});

describe('phases, rounds and batches', () => {
  figures([
    [LOW_ALTITUDE, '鹭影智飞A轮融了多少', '2500万元', 'is what was sold in a round'],
    [LOW_ALTITUDE, '鹭影智飞C轮之后估值多少', '28亿元', 'is what came after a round'],
    [DRONE_PARK, '第二批茶企名单有几家', '5家', 'one of two batches of which each has as many'],
    [DRONE_PARK, '云雀茶业B轮融资多少', '2亿元', 'what is invested in a company, in other words'],
    [CITY_REPORTS, '智慧云县一期投资多少', '1.3亿元', 'of the first phase'],
    [PORCELAIN, '新窑二期投资多少', '9亿元', 'the phase asked about'],
    [COUNTIES, '渡口二桥二期哪年通车', '2018年', 'the one of several stages'],
    [COAST, '鹿鸣生物A轮融资多少', '3200万元'],
    [COAST, '鹿鸣生物B轮融资了多少钱', '1.1亿元'],
    [COAST, '三明市妇幼医院首期开放多少张床位', '500张', 'the first phase'],
    [COAST, '星轨航天Pre-A轮融资多少', '6000万元'],
    [KELP, '潮岬海藻园引进了几家企业', '23家', 'all of them, and not the first lot'],
  ]);
});

describe('grades and classes', () => {
  figures([
    [LAKE_FERRY, '苔湖轮渡 半程票价', '16元', 'one of a list by the noun before it'],
    [TOWN_NEWS, '栖川动物园成人门票多少钱', '50元', 'the price of whoever is no child'],
    [TOWN_NEWS, '鹿岭滑雪场平日票价多少', '240元', 'the price of other days'],
    [RIVER_PARKS, '宁坪到安洲二等座票价多少', '55元', 'of a class of seats, which is no list'],
    [AIRPORTS, '大专生每月能领多少生活津贴', '700元', 'of one degree, and of no other'],
    [COAST, '莆田的可选类改造有多少项', '23项'],
    [COAST, '莆田的基础类改造有多少项', '7项'],
    [STAR_VALLEY, '中型氢能车补贴多少', '26万元', 'one of two that differ in a character'],
  ]);
});

describe('a row that names its measure once', () => {
  figures([
    [GLASSWORKS, '汐浦玻璃釉料的自给率是多少', '27%', 'in the clause behind its name'],
    [GLASSWORKS, ['汐浦玻璃釉料的自给率是多少', '窑炉呢'], '72%', 'the one that stands with the measure'],
    [GLASSWORKS, ['汐浦玻璃特等奖奖金多少', '二等奖呢'], '2万元', 'behind 各'],
    [GLASSWORKS, '汐浦玻璃最大的股东持股多少', '28.4%', 'of the first, and no third largest'],
    [GLASSWORKS, '汐浦玻璃的会员价多少', '320元', 'a price in money'],
    [GLASSWORKS, '汐浦厂区专用铁路 长度', '14.6公里', 'though the articles never say 长度'],
  ]);
});
