/** When something happened, at what hour, how long it took; and of which year or period a figure is. */
import { describe, expect, it } from 'vitest';
import { answererOver } from '../../support/answerer.js';
import { news, record, TODAY } from '../../support/articles.js';
import { figures, quoted, refused, withoutFigure } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { ANNUAL_REPORTS } from '../../support/corpora/annual-reports.js';
import { CITY_REPORTS } from '../../support/corpora/city-reports.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COLD_CHAIN } from '../../support/corpora/cold-chain.js';
import { COUNTIES } from '../../support/corpora/counties.js';
import { CRANES } from '../../support/corpora/cranes.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { DRONE_TRIALS } from '../../support/corpora/drone-trials.js';
import { HARBOUR_ACCOUNTS } from '../../support/corpora/harbour-accounts.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { PORCELAIN } from '../../support/corpora/porcelain.js';
import { PORT_DATA } from '../../support/corpora/port-data.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { TERMS } from '../../support/corpora/terms.js';
import { TOWN_NEWS } from '../../support/corpora/town-news.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';
import { WHARF } from '../../support/corpora/wharf.js';

/** One invented article, a line a paragraph. */
const FOUNDERS = record(
  '2015年，张三在青禾县创办红叶茶馆，三年后又开了两家分店。',
  '马华于1999年在深圳创立飞鸟科技，后来又成立飞鸟基金会。',
  '2003年，北川慈善会发起成立青禾基金会。',
);

describe('the date', () => {
  figures([
    [TOWN_NEWS, '镜湖景区哪天开放', '3月11日', 'when something is open again'],
    [RIVER_PARKS, '盐业文物馆什么时候开馆的', '2003年8月', 'of the first opening'],
    [RIVER_PARKS, '盐业文物馆哪天重新开馆', '5日', 'of the second one'],
    [WHARF, '苇顺号哪一年沉没的', '1962年', 'what happened to 该船'],
    [TRAM_AND_SEEDS, '电车公司什么时候上市的', '2009年7月', 'the date of the clause that tells the event'],
    [TRAM_AND_SEEDS, '2号线东延段什么时候能通车', '2026年底', 'the date of the clause, of several in a row'],
    [
      DRONE_TRIALS,
      '宜昌最早什么时候有低空产业园',
      '2019年4月',
      'of the event, and not of the day up to which something was counted',
    ],
    [CITY_YEAR, '栖川的车头一回外销是什么时候', '2020年8月', 'the first time'],
    [COLD_CHAIN, '钦州冷链指数哪天发布的', '2020年11月'],
    [AIRPORTS, '安平胶囊什么时候获批上市', '2月', 'a date that another event does not contradict'],
    [ANNUAL_REPORTS, '云梦站换乘厅什么时候启用', '2023年8月', 'each of two in a row'],
    [ANNUAL_REPORTS, '巴陵站换乘厅什么时候启用', '11月', 'each of two in a row'],
    [ANNUAL_REPORTS, '船舶重点项目名单什么时候公布', '3月份', 'no year in the name of a list'],
    [ANNUAL_REPORTS, '湖上来客第三季什么时候播出', '8月11日', 'no other number'],
    [TEA_MARKET, '雾港茶业发展规划是哪年到哪年的', '2021-2026年', 'the years of a plan, from its title'],
    [TEA_MARKET, '茶博园哪年投入使用', '2028年', 'the opening, whatever another article says of the building'],
    [TEA_MARKET, '恒泽茶业成立后哪年上市', '2010年6月', 'what happened after it was founded'],
    [STAR_VALLEY, '核心系统什么时候切换', '明年五一假期', 'a day off'],
    [STAR_VALLEY, '桐江什么时候开始搞园区的', '2016年底', 'the date that tells more closely'],
    [STAR_VALLEY, '桐江市长去杭州走访是哪一天', '11月4日', 'a visit by the name that goes with the office'],
    [STAR_VALLEY, '磐桐科技是哪年成立的', '2015年3月', 'a company of which the next sentence speaks as 该公司'],
    [STAR_VALLEY, '林建国什么时候担任墨湾市市长', '2018年3月', 'when somebody took office'],
    [
      HARBOUR_ACCOUNTS,
      '渔业项目什么时候启动申报的',
      '2021年底',
      'the one is told at which it began, and not the year that a project is of',
    ],
  ]);

  quoted([
    [RIVER_PARKS, '第十届安洲茶博会什么时候举行', '第十届茶博会定于', 'tells of the edition itself'],
    [WHARF, '展览星期几不用买票', '星期三', 'a day of the week is told by its name'],
    [AIRPORTS, '江城啤酒文化周什么时候结束', '8月18日闭幕', 'when it ends, and no evacuation'],
    [PORT_DATA, '潮信云仓几几年设立的', '2019年5月', 'in which year'],
  ]);

  withoutFigure([[WHARF, '三年计划哪年印发的', 'the year in a plan’s title is not when it was published']]);

  it('quotes a year with the sentence that tells it, and gives no day for a year', () => {
    expect(answererOver(STAR_VALLEY).ask('水文站是哪一年建成的').quotes[0]?.text).toContain('1958年');
    expect(answererOver(STAR_VALLEY).ask('安怀瑾哪一年走访链港').figure?.text).not.toBe('11月4日');
  });
});

describe('the hour', () => {
  figures([
    [SHIPBUILDING, '那晚聊到几点才散', '凌晨时分'],
    [COAST, '海湾博物馆 开放时间', '9时至17时30分'],
    [COAST, '海湾博物馆几点开门', '9时'],
    [COAST, '海湾博物馆几点关门', '17时30分'],
    [KELP, '几点才入座', '9点半', 'the time before 才'],
    [LIBRARIES, '柳市长几点到的阅读推广中心', '晚上7点半', 'a time of day'],
    [PORT_DATA, '汀州市长那场谈话到几点才散', '深夜11点', 'until when it lasted'],
    [TEA_PARKS, '穆市长他们谈到什么时候才告别', '子夜时分', 'an hour that is told by no number'],
    [TEA_PARKS, '28号那天穆云舟几点到茶会馆', '傍晚6点', 'the hour of a day without its month'],
  ]);

  it('is answered to the hour for 什么时候, and to the day for 哪天', () => {
    expect(answererOver(LAKE_FERRY).ask('渡口是什么时候抢通的').figure?.text).toBe('7月3日凌晨4时');
    expect(answererOver(LAKE_FERRY).ask('渡口是哪天抢通的').figure?.text).toBe('7月3日');
  });
});

describe('how long, from when, until when', () => {
  figures([
    [LOW_ALTITUDE, '溪口链谷从什么时候取消房租减半', '2021年3月1日', 'dates what goes on from then'],
    [LAKE_FERRY, '西岸航线开一趟要多少分钟', '35分钟', 'a length of time, and no date'],
    [PORCELAIN, '瓷业办法什么时候施行', '2024年1月1日', 'a date from which something holds'],
    [DRONE_TRIALS, '签约那天让人家等了多久', '两个多小时', 'where somebody else is only 人家'],
    [AIRPORTS, '办护照要等多久', '7个工作日', 'how long it takes, and not how long something else took'],
    [AIRPORTS, '医保缴费期到什么时候', '12月31日', 'until when a term runs, and no queue'],
    [ANNUAL_REPORTS, '两家省级船厂前后隔了多久', '三个月', 'the time between two events'],
    [TERMS, '优惠政策有效期到什么时候', '2025年12月31日', 'until when something holds'],
    [STAR_VALLEY, '办理入园手续要多久', '3.5个工作日', 'working days'],
    [STAR_VALLEY, '墨湾大道改造工期是多少', '8个月', 'a length of time, and no households'],
    [PORT_DATA, '蓝若溪参观云杉数科实际用了多长时间', '两个小时', 'how long something took'],
    [PORT_DATA, '蓝若溪那趟在云杉数科最后花了多久', '两个小时', 'how long it took in other words'],
    [
      news([TODAY, '《雾港市电动自行车管理办法》已经通过，自2024年12月1日起施行。']),
      '雾港市电动自行车管理办法什么时候生效',
      '2024年12月1日',
    ],
    [
      news([TODAY, '1—6月，闽海省出口茶叶2.3万吨，货值6.2亿元。']),
      '闽海省上半年出口茶叶多少吨',
      '2.3万吨',
      '1—6月 is the first half',
    ],
    [
      news([TODAY, '1—3月，芦城市轨道交通装备产业产值336亿元。']),
      '芦城市一季度轨道交通装备产业产值多少',
      '336亿元',
      '1—3月 is the first quarter',
    ],
    [news([TODAY, '雾港至芦城高铁今天开通，两地车程只要一小时，二等座票价76元。']), '雾港到芦城坐高铁要多久', '一小时'],
  ]);
});

describe('of founding, birth and death', () => {
  figures([
    [DRONE_TRIALS, '襄翎航空是哪年成立的', '2021年9月', 'is still that of the company that was founded'],
    [FOUNDERS, '张三什么时候创办茶馆', '2015年'],
    [FOUNDERS, '马华什么时候创立飞鸟科技', '1999年'],
    [FOUNDERS, '北川慈善会哪年成立基金会', '2003年'],
  ]);

  withoutFigure([[FOUNDERS, '北川慈善会什么时候成立']]);

  refused([[DRONE_TRIALS, '飞翎是哪年成立的', 'when a founder was founded']]);

  it('another date of a life is none of a death', () => {
    const answer = answererOver(CRANES).ask('梁栖桐去世的时间是');
    expect(answer.figure).toBeUndefined();
  });
});

describe('a figure of a year', () => {
  figures([
    [LAKE_FERRY, '砚港客运去年净利润多少', '1130万元', 'the last year’s, told as such'],
    [CITY_REPORTS, '2023年贵州旅游总收入', '6410亿元', 'of a year that only another is compared with'],
    [TOWN_NEWS, '德禾汽车2013年销售汽车多少辆', '1.1万辆', '当年 of a year of founding'],
    [RIVER_PARKS, '盐业文物馆2019年有多少人参观', '9.4萬', 'of a year across a comma'],
    [WHARF, '柳埠法院去年全年受理带货纠纷多少件', '188件', 'last year, and not this'],
    [CITY_YEAR, '仁穗医疗前一个年度的股东应占溢利是多少', '1.87亿元', 'the year before'],
    [CITY_YEAR, '2030年全国退役叶片会有多少', '40万吨', 'a year to come, of several'],
    [CITY_YEAR, '合湾隧道2023年总投资多少', '45亿元', 'a year in which something should be done'],
    [ANNUAL_REPORTS, '海屿去年一季度亏了多少', '4.6亿元', 'the year before'],
    [ANNUAL_REPORTS, '过去10年常德粮食产量增长多少', '3.4%', 'a span of years'],
    [COUNTIES, '硖岭制茶厂2022年赚了多少', '1.2亿元', 'the year before, told as such'],
    [COUNTIES, '硖岭2023年接待了多少游客', '387万人次', 'one year, and not all so far'],
    [TERMS, '全县新开茶馆多少家', '128家', 'of a year that is over'],
    [TERMS, '有几家企业签约', '35家', 'of what has happened before'],
    [TERMS, '2019年和2020年新增茶园多少亩', '500亩', 'of two years together'],
    [COAST, '鹿鸣生物2022年营业收入是多少', '21.3亿元'],
    [COAST, '鹿鸣生物2023年营业收入', '9.8亿元'],
    [KELP, '2022年海藻新规给企业多少补贴', '80万元', 'a year’s, where what is said lasts three'],
  ]);

  quoted([[CRANES, '1952年到1960年梁栖桐做过什么', '码头的记账员', 'from one year to another is no other time']]);
});

describe('a figure of a part of a year, a holiday, a day', () => {
  figures([
    [LOW_ALTITUDE, '溪口链谷开园那天有几家区块链企业', '7家', 'is of the day that is meant'],
    [DRONE_PARK, '茶市旅客人数 前三个季度', '500万人', 'a part of the year, and no list'],
    [TOWN_NEWS, '青桐乐园开园那天来了多少人', '2.8万人', 'what stands before its stage'],
    [TOWN_NEWS, '栖川端午假期旅游收入多少', '5.9亿元', 'a holiday compared with another'],
    [WHARF, '柳埠法院今年1到8月受理带货纠纷多少件', '214件', 'from one month to another, however joined'],
    [CITY_YEAR, '澜锋科技第三季度净利润多少', '1.16亿元', 'a quarter, told before a semicolon'],
    [ANNUAL_REPORTS, '海屿1-9月出口收入多少', '7.8亿元', 'what is done of an aim'],
    [ANNUAL_REPORTS, '岳阳1至9月旅游收入多少', '731亿元', 'of some months'],
    [TEA_MARKET, '2023年1季度雾港茶厂产茶多少', '12.5吨', 'a quarter in digits'],
    [TEA_MARKET, '2023年前三季度雾港茶厂产茶多少吨', '41吨', 'several quarters'],
    [TEA_MARKET, '雾港茶厂今年上半年加工多少茶饼', '3万块', 'half a year, where 目前 stands before another'],
  ]);

  withoutFigure([
    [ANNUAL_REPORTS, '驰曜8月营收多少', 'another month'],
    [ANNUAL_REPORTS, '岳阳春节旅游收入多少', 'what is of some months tells nothing of a holiday'],
  ]);

  refused([[ANNUAL_REPORTS, '岳阳春节旅游收入多少', 'what is of some months tells nothing of a holiday']]);

  it.each([['of one holiday by another', '贵州2023年春节假期旅游收入多少']])('%s: %s', (_, question) => {
    expect(answererOver(CITY_REPORTS).ask(question).figure?.text).not.toBe('297亿元');
  });
});

describe('what an answer says of its time', () => {
  it('is not dated by the clause after it', () => {
    expect(answererOver(PORCELAIN).ask('新窑二期投资多少').figure?.when).toBeUndefined();
  });

  it('dates a figure as its clause says', () => {
    expect(answererOver(TEA_MARKET).ask('云栖茶厂有茶工多少人').figure).toMatchObject({ text: '640人', when: '如今' });
    expect(answererOver(TEA_MARKET).ask('六婆家销售额').figure).toMatchObject({
      text: '2.6亿元',
      what: '销售额',
      when: '去年',
    });
  });
});
