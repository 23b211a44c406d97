/** What kind of figure is asked for: a count of things or people, an amount, a share, a size; and none where only another kind is told. */
import { describe } from 'vitest';
import { news, TODAY } from '../../support/articles.js';
import { figures, quoted, refused, withheld, withoutFigure } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { ANNUAL_REPORTS } from '../../support/corpora/annual-reports.js';
import { BATTERIES } from '../../support/corpora/batteries.js';
import { CHIPS } from '../../support/corpora/chips.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COLD_CHAIN } from '../../support/corpora/cold-chain.js';
import { COUNTIES } from '../../support/corpora/counties.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { DRONE_TRIALS } from '../../support/corpora/drone-trials.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { MARATHON } from '../../support/corpora/marathon.js';
import { PORCELAIN } from '../../support/corpora/porcelain.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { TOWN_NEWS } from '../../support/corpora/town-news.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';
import { WHARF } from '../../support/corpora/wharf.js';

describe('a count of things', () => {
  figures([
    [LOW_ALTITUDE, '协会预计2024年规模达到多少', '3900亿元', 'counts no provinces'],
    [DRONE_PARK, '机场多少个航班延迟', '12个', 'flights, and no time'],
    [DRONE_PARK, '功率半导体企业有多少家', '16家', 'companies by what they make'],
    [LAKE_FERRY, '西岸航线投了几条船', '9艘', 'ships by another measure word'],
    [TOWN_NEWS, '康泰养老院有多少床', '560张', 'beds by another measure word'],
    [SHIPBUILDING, '那晚在茶馆等市长的有几家企业代表', '三家'],
    [SHIPBUILDING, '全省有多少育种项目进了2023年重点名单', '12个'],
    [DRONE_TRIALS, '湖北有几个低空试点备案', '17项', 'of what is counted, and not of 六个省份'],
    [DRONE_TRIALS, '宜昌有几家低空公司', '230家', 'of all, and not of those that the text comes back to'],
    [DRONE_TRIALS, '宜昌低空企业数量', '230家', 'that is a count and no share'],
    [CITY_YEAR, '《栖川风物志》一共印了多少版', '7', 'editions of a book'],
    [ANNUAL_REPORTS, '常德有多少国企', '57家', 'one of two in a row'],
    [CHIPS, '2022年厦门有几个封测项目进了芯片重点项目名单', '14个', 'what gets onto a list is counted, and no list'],
    [HARBOURS, '浙江目前几家渔市', '8家', 'a number that 目前 stands before'],
    [COAST, '茂源大厦有多少个单位', '168个'],
    [COAST, '洽谈会签约项目有多少个', '88个'],
    [TEA_MARKET, '风波涉及多少茶庄', '73家', 'a number rather than 数十家'],
    [TEA_MARKET, '茶学堂有多少门课程', '12门', 'what is counted by its own measure word'],
    [STAR_VALLEY, '墨湾亏损企业有多少', '320家', 'companies, and no loss'],
    [STAR_VALLEY, '墨湾数码完成了多少轮融资', '3轮', 'rounds, and no money'],
    [KELP, '卫疏影提了几点要求', '三点', 'the points'],
    [LIBRARIES, '安阳市有几项读书会备案', '14项', 'by the measure word asked for'],
    [LIBRARIES, '安阳市有多少家书店出了问题', '12家', 'of the kind counted'],
    [TEA_PARKS, '农业农村局把几个项目列为重点', '14个', 'what stands before the verb that goes on'],
    [news([TODAY, '首届雾港围棋赛设男子、女子和少年三个组，共有32支队伍参赛。']), '雾港围棋赛分几个组', '三个'],
    [news([TODAY, '芦城县有亿元企业256家，工业税收62亿元。']), '芦城县有多少亿元企业', '256家'],
  ]);

  withoutFigure([[LIBRARIES, '安阳市有几家电影院', 'of what stands nowhere beside a number']]);
});

describe('a count of people', () => {
  figures([
    [LAKE_FERRY, '西岸航线一天多少人坐', '1240人次', 'people by the number of rides'],
    [PORCELAIN, '瓷业有多少职工', '4200人', 'people by a measure of people'],
    [PORCELAIN, '引进了几类人才', '5类', 'kinds of people'],
    [WHARF, '柳埠中学今年七年级招多少人', '540人', 'people, and no classes'],
    [CITY_YEAR, '仁穗医疗集团有多少名护士', '2240人', 'all of them rather than two in a story'],
    [CITY_YEAR, '第八届温泉节一天最多来了多少人', '5.1万人次', 'visitors rather than the name of an event'],
    [AIRPORTS, '沧海钢铁有多少员工', '1.26万人', 'who works somewhere, and not who is lacking'],
    [STAR_VALLEY, '墨湾数码有多少员工', '三百多名', 'workers for staff'],
    [LIBRARIES, '洽谈会有多少人参加', '300人', 'of people, whatever the measure word'],
    [news([TODAY, '芦城县有村干部2136名，覆盖433个村。']), '芦城县有多少村干部', '2136名'],
  ]);
});

describe('no count of something else', () => {
  refused([
    [HARBOURS, '浙江有多少家夜航企业', 'how many of a kind where others are counted'],
    [HARBOURS, '夜航贷款牵涉多少人', 'how many people where an amount stands'],
    [STAR_VALLEY, '桐江有几家产业园'],
  ]);
});

describe('money and other amounts', () => {
  figures([
    [LOW_ALTITUDE, '衡阳数字港盖到几层停工的', '11层', 'is how far it came'],
    [LOW_ALTITUDE, '平台停止兑付时还欠多少本金', '5.4亿元', 'is an amount of principal'],
    [LOW_ALTITUDE, '负责人想贷多少款', '2600万元', 'is a loan'],
    [DRONE_PARK, '整机企业最多能拿多少补助', '2000万元', 'the most that can be had'],
    [TOWN_NEWS, '栖川市居民用水价格涨到多少', '3.1元', 'a price by the ton'],
    [TRAM_AND_SEEDS, '谷种所一年经费有多少', '3100万元', 'what is spent, in any unit'],
    [TRAM_AND_SEEDS, '电车起步价几块', '3元', 'a fare asked in 块'],
    [CITY_YEAR, '栖川雁队2022赛季离冲超名额差几分', '7分', 'what is lacking, in a club founded in another year'],
    [CITY_YEAR, '栖川影展一张票卖多少钱', '60元', 'the price of a ticket'],
    [COLD_CHAIN, '钦州仓储补贴多少钱', '3000万元'],
    [AIRPORTS, '鹭岛光电的净利润多少', '3.16亿元', 'a profit with all that is in it'],
    [ANNUAL_REPORTS, '海屿四季度净利润', '0.96亿元', 'another amount of the same company'],
    [ANNUAL_REPORTS, '海屿四季度营收', '28.4亿元', 'another amount of the same company'],
    [ANNUAL_REPORTS, '海屿四季度营收环比', '9.1%', 'another amount of the same company'],
    [ANNUAL_REPORTS, '海屿一季度亏损多少', '3.1亿元', 'another amount of the same company'],
    [ANNUAL_REPORTS, '海屿市值', '163亿元', 'another amount of the same company'],
    [ANNUAL_REPORTS, '常德纺织被罚款多少', '400万元', 'no other amount'],
    [COUNTIES, '修复经费合计多少', '2亿9,100万元', 'an amount with a comma'],
    [TEA_MARKET, '六婆家去年卖了多少', '2.6亿元', 'money, and no age'],
    [STAR_VALLEY, '墨湾公园停车费多少', '5元', 'a fee without its name'],
    [KELP, '潮岬的海藻基金规模多大', '2亿元', 'that of the fund, beside a word that is also a county'],
    [TEA_PARKS, '岚溪给茶企最高多少扶持', '150万元', 'money, and not the years in which it is paid'],
    [BATTERIES, '坪石算力园总投资多少', '37亿元', 'of an amount that stands right before it'],
    [news([TODAY, '去年，芦城县争取上级资金42.6亿元，完成固定资产投资86亿元。']), '芦城县争取上级资金多少', '42.6亿元'],
    [news([TODAY, '2023年，闽海省农村居民人均可支配收入20921元，增长7%。']), '闽海省农民一年挣多少钱', '20921元'],
    [news([TODAY, '前三季度，自几内亚进口铝土矿8200万吨，占进口总量的七成。']), '从几内亚进口了多少铝土矿', '8200万吨'],
  ]);
});

describe('shares, rates and differences', () => {
  figures([
    [DRONE_PARK, '全市试飞在园区完成的占多少', '三成二', 'tenths and hundredths'],
    [DRONE_PARK, '小区里二手房卖不动的占多少', '八成', 'tenths, and what begins with a numeral'],
    [PORCELAIN, '云陂电瓷贷款利率比外地低多少', '0.7个百分点', 'how far two are apart'],
    [PORCELAIN, '窑炉利用率多少', '81%', 'what is measured'],
    [SHIPBUILDING, '雾港园区的补贴按研发费用的多少给', '12%'],
    [CITY_YEAR, '青鸢科技供应占全国多少', '23%', 'a share of what is supplied'],
    [ANNUAL_REPORTS, '平江县去年GDP增速', '5.4%', 'what falls to each person grows by another rate'],
    [ANNUAL_REPORTS, '平江县人均GDP增长多少', '6.1%', 'what falls to each person grows by another rate'],
    [COUNTIES, '硖岭市地区生产总值是多少', '812.4亿元', 'the whole, and not the share of each'],
    [COUNTIES, '硖岭人均GDP多少', '74200元', 'the share of each where that is asked'],
    [COUNTIES, '渡口二桥用国产设备的比重多少', '34%', 'a share before any other number'],
    [COAST, '漳州市2022年人均生产总值是多少', '11.28'],
    [COAST, '莆田水稻每亩补贴多少', '120元', 'told in words for it alone'],
    [TEA_MARKET, '茶厂一天发多少件茶包', '33万件', 'a day'],
    [TEA_MARKET, '两个方案相差多少', '30万元', 'how far two are apart, and no least of one'],
    [TEA_MARKET, '茶包卖到国外的占多少', '一半', 'a share in words'],
    [STAR_VALLEY, '墨湾茶税占地方财政收入的多少', '12%', 'a share of local revenue'],
    [BATTERIES, '写字楼空置率最高的地区有多高', '39.7%', 'of a rate where it is highest'],
    [
      news([TODAY, '海川船舶总裁在会上说：“今年海外收入占比已经超过六成”。公司在海外建了厂。']),
      '海川船舶海外收入占比多少',
      '六成',
    ],
    [
      news([TODAY, '歌手在雾港的三场演唱会共吸引观众12.6万人，平均每场4.2万人。']),
      '雾港演唱会平均每场多少观众',
      '4.2万人',
    ],
  ]);
});

describe('sizes, ages and classes', () => {
  figures([
    [DRONE_PARK, '鹭洲无人机产业园有多大', '4.6平方公里', 'how large a park is'],
    [DRONE_PARK, '裴砚秋多大了', '46岁', 'how old somebody is'],
    [DRONE_PARK, '茶叶市场有多大', '500亿元', 'a market, and no area'],
    [LAKE_FERRY, '苔湖水质几类', 'Ⅲ类', 'a class in Roman numerals'],
    [LAKE_FERRY, '苔湖渡口PM2.5是多少', '24微克/立方米', 'no number that is part of a name'],
    [TRAM_AND_SEEDS, '北坡体育馆最多能坐多少人', '1.8万人', 'how many fit in'],
    [CITY_YEAR, '申请人才补贴，硕士年龄上限是多少', '40周岁', 'an age, in the clause that asks'],
    [CITY_YEAR, '海事馆身高多少以下儿童免票', '1.2米', 'a threshold that is asked for'],
    [AIRPORTS, '队里最高的球员身高多少', '2.26米', 'what the tallest is said to be'],
    [STAR_VALLEY, '桐江园区占地多少', '90亩', 'an area, and no share'],
    [LIBRARIES, '安阳算几线城市啊', '四线', 'a tier'],
  ]);
});

describe('beside the last of several keywords', () => {
  figures([
    [LAKE_FERRY, '苔湖轮渡 单程', '35分钟'],
    [LAKE_FERRY, '鲸屿航运 净利润', '1860万元'],
    [HARBOURS, '船闸数据平台代码是多少', 'JX2080', 'a code by its noun alone'],
    [TEA_MARKET, '雾港茶业股票代码', '300750', 'a code behind another number'],
    [STAR_VALLEY, '场景基金', '6亿元', 'a fund, which stands behind its amount'],
    [STAR_VALLEY, 'PUE', '1.21', 'a name of Latin letters alone'],
    [STAR_VALLEY, '星澜谷 综合电价', '0.36元', 'what is measured in the last word'],
    [STAR_VALLEY, '澜州 加氢站 数量', '16座', 'a thing that no dictionary has as a word'],
    [LIBRARIES, '图书策划 专业代码', 'SC-20190742', 'a code'],
    [TEA_PARKS, '雾洲 茶企 数量', '86家', 'what a named park goes on to count'],
  ]);

  quoted([[PORCELAIN, '鹭帆 联盟', '鹭帆', 'stands where both keywords do']]);

  withoutFigure([[LAKE_FERRY, '苔湖轮渡 渡船']]);
});

describe('none, where none is of that kind', () => {
  withheld([
    [PORCELAIN, '青窑瓷业和白坯瓷业哪个收入多', 'of one side, where it is asked which is more'],
    [PORCELAIN, '青窑瓷业和白坯瓷业收入差多少', 'of one side, where it is asked how far they are apart'],
  ]);

  withoutFigure([
    [MARATHON, '佟小雀得了多少分', 'no goals, score or serves are points'],
    [COLD_CHAIN, '3000万元专项出自哪份报告'],
    [COLD_CHAIN, '钦州人才补贴多少钱'],
    [COLD_CHAIN, '人才補貼 欽州'],
  ]);
});
