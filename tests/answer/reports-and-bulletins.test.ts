/** Texts full of figures, as bulletins and annual reports are: each question gets the figure of its own measure, part, model and time. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Invented figures; the places are real. */
const CORPUS = {
  'bulletin.md': article(
    'id: bulletin\ntitle: 平江县2023年统计公报\npublisher: 县统计局\npublished: "2024-04-02"\ntext: original',
    `
全年人均地区生产总值51280元，比上年增长6.1%。全年地区生产总值312.4亿元，比上年增长5.4%。

年末各项存款余额388.1亿元，各项贷款余额341.7亿元，分别增长8.3%和11.6%。

城乡低保标准分别提高到每人每月870元和640元。

全市新增国家级重点小巨人企业7家，总数达到26家。

2023年旅游业总量突破60亿元，达到63.2亿元。
`,
  ),
  'annual.md': article(
    'id: annual\ntitle: 海屿股份2023年年报\npublisher: 财经晚报\npublished: "2024-03-28"\ntext: original',
    `
分季度看，海屿股份第四季度实现营收28.4亿元，环比下降9.1%；归母净利润0.96亿元，环比下降41.7%。

一季报显示，海屿股份今年一季度营收22.7亿元，净亏损3.1亿元，上年同期净亏损4.6亿元。

截至收盘，海屿股份报18.42元，总市值163亿元。

海屿股份的越南工厂原计划2024年底投产，现推迟至2025年三季度。

财务总监秦若水称，今年资本开支将控制在9亿元以内。

今年1至9月，海屿股份出口收入7.8亿元，全年目标为出口收入12亿元。
`,
  ),
  'cars.md': article(
    'id: cars\ntitle: 驰曜6月交付创新高\npublisher: 汽车周报\npublished: "2024-07-01"\ntext: original',
    `
6月，驰曜汽车共交付新车18260辆，同比增长52.3%。

分车型看，6月交付的车辆中，驰曜L7交付8140辆，驰曜S5交付6020辆，驰曜MINI交付4100辆。

驰曜在7月20日的发布会上推出手表Vela Watch 2，售价1499元。

驰曜第二季度营收87.3亿元，毛利率14.2%。
`,
  ),
  'metro.md': article(
    'id: metro\ntitle: 岳阳地铁客流\npublisher: 城市早报\npublished: "2024-06-03"\ntext: original',
    `
今年5月，岳阳地铁线网日均客流为80.6万人次，其中1号线36.1万人次，2号线31.5万人次。

按照规划，岳阳地铁4号线全长25.7公里，设站19座。

地铁的两个换乘站相继启用，分别为2023年8月启用的云梦站换乘厅，11月启用的巴陵站换乘厅。

今年1至9月，岳阳市累计接待游客7120万人次，实现旅游收入731亿元。
`,
  ),
  'cities.md': article(
    'id: cities\ntitle: 几座城市的船厂\npublisher: 城市早报\npublished: "2024-05-06"\ntext: original',
    `
在舟山之外，四线城市台州也成为浙江造船的主力。

过去五个月里，浙江先后批准两家省级船厂：1月12日，首家省级船厂在台州获批，三个月后的4月12日，第二家省级船厂在舟山获批。

3月份，浙江省经信厅公布2024年浙江省船舶重点项目名单。
`,
  ),
  'people.md': article(
    'id: people\ntitle: 常德这十年\npublisher: 城市早报\npublished: "2023-05-06"\ntext: original',
    `
常德公交集团拥有5400辆公交车，新能源公交车4700辆。

过去10年，常德市粮食产量年均增长3.4%。2010年，常德有门店260家。

常德市有国企57家，民营企业9.6万家。

常德油田原油产量突破900万吨大关，达到906万吨，天然气产量210亿立方米。

因虚增利润，常德纺织被处以400万元罚款，公司去年利润1200万元。

《湖上来客》第三季将于8月11日播出，导演段明远说不会再拍。

中国罕见病联盟统计，常德有患者1300人。
`,
  ),
};

describe('a text full of figures', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each<[figure: string | undefined, question: string]>([
    // What falls to each person grows by another rate, and each of two balances by its own.
    ['5.4%', '平江县去年GDP增速'],
    ['6.1%', '平江县人均GDP增长多少'],
    ['8.3%', '平江县存款余额增长多少'],
    ['11.6%', '平江县贷款余额增长多少'],
    ['870元', '平江县城市低保标准多少钱'],
    ['640元', '平江县农村低保标准多少钱'],
    ['26家', '小巨人企业总共多少家'],
    ['63.2亿元', '2023年旅游业总量多少亿'],
    // Another amount, and that of the year before.
    ['0.96亿元', '海屿四季度净利润'],
    ['28.4亿元', '海屿四季度营收'],
    ['9.1%', '海屿四季度营收环比'],
    ['3.1亿元', '海屿一季度亏损多少'],
    ['4.6亿元', '海屿去年一季度亏了多少'],
    ['163亿元', '海屿市值'],
    ['7.8亿元', '海屿1-9月出口收入多少'],
    // What was put off, and whose office it is.
    ['2025年三季度', '海屿越南工厂什么时候投产'],
    ['2024年底', '海屿越南工厂原计划什么时候投产'],
    ['秦若水', '海屿财务总监叫啥'],
    // The whole and a model, and another version of a product.
    ['18260辆', '驰曜6月交付多少辆'],
    ['8140辆', '驰曜L7 6月交付多少辆'],
    ['1499元', 'Vela Watch 2多少钱'],
    [undefined, 'Vela Watch 3多少钱'],
    [undefined, '驰曜8月营收多少'],
    // Numbered lines.
    ['31.5万人次', '岳阳地铁2号线日均客流多少'],
    ['25.7公里', '岳阳地铁4号线多长'],
    [undefined, '岳阳地铁5号线多长'],
    ['2023年8月', '云梦站换乘厅什么时候启用'],
    ['11月', '巴陵站换乘厅什么时候启用'],
    // 1至9月 tells nothing of a holiday.
    ['731亿元', '岳阳1至9月旅游收入多少'],
    [undefined, '岳阳春节旅游收入多少'],
    // A place that is left out, the time between two events, and the year in the name of a list.
    ['四线', '台州是几线城市'],
    [undefined, '舟山是几线城市'],
    ['三个月', '两家省级船厂前后隔了多久'],
    ['3月份', '船舶重点项目名单什么时候公布'],
    // The whole before its noun and a part behind the same noun, spans of years, and words that only look like another amount or time.
    ['5400辆', '常德公交集团有多少公交车'],
    ['3.4%', '过去10年常德粮食产量增长多少'],
    ['57家', '常德有多少国企'],
    ['906万吨', '常德油田原油产量多少'],
    ['900万吨', '常德油田原油产量突破多少'],
    ['400万元', '常德纺织被罚款多少'],
    ['8月11日', '湖上来客第三季什么时候播出'],
    ['段明远', '湖上来客导演是谁'],
  ])('is quoted with %s for %s', (figure, question) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each<[question: string]>([
    ['Vela Watch 3多少钱'],
    ['岳阳地铁5号线多长'],
    ['舟山是几线城市'],
    ['岳阳春节旅游收入多少'],
  ])('does not answer %s', (question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });
});
