/** Whose figure it is: of which place, company or edition. */
import { describe } from 'vitest';
import { article } from '../../support/articles.js';
import { figures, quoted, refused, withoutFigure } from '../../support/cases.js';
import { ANNUAL_REPORTS } from '../../support/corpora/annual-reports.js';
import { BATTERIES } from '../../support/corpora/batteries.js';
import { CITY_REPORTS } from '../../support/corpora/city-reports.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { TOWN_NEWS } from '../../support/corpora/town-news.js';

/** Invented figures of real places. */
const TEA_COUNTS = {
  'tea.md': article(
    'id: tea\ntitle: 福建的茶园区\npublisher: 茶业周报\npublished: "2023-05-06"\ntext: original',
    `
福建茶业已形成泉州、南平两个主产城市+4大茶叶园区的格局。

过去半年里，福建先后设立了两个省级茶叶园区，都在武夷山脚下。

目前，福建省有四个茶叶园区，其中两个为省级园区。

南平是福建茶业的领头羊，目前共有7家茶叶合作社。

这是南平之后福建设立的第二家省级园区。目前该园区引进茶叶企业96家，在谈的还有40家。

华东六个省市里，福建的茶最出名，其他五个省市的茶也各有拥趸。
`,
  ),
  'fair.md': article(
    'id: fair\ntitle: 泉州茶博会\npublisher: 茶业周报\npublished: "2023-05-08"\ntext: original',
    `
在离海边不到三公里的会展中心，五家国内知名茶叶企业的代表正等着开幕。

泉州市茶叶产业园共引进包括闽芽、山岚等23家茶叶企业。
`,
  ),
  'towns.md': article(
    'id: towns\ntitle: 几座城市的家底\npublisher: 城市周报\npublished: "2023-06-01"\ntext: original',
    `
郑州是河南省会，河南的上市公司有100家，其中郑州占35家。

甘肃是西部省份，兰州有高校29所。

长沙、岳阳、常德三市拥有博物馆86家。

广东有6家国内知名船厂。
`,
  ),
};

describe('of a place', () => {
  figures([
    [DRONE_PARK, '四川成都有几家', '2家', 'a city, with the province that it lies in'],
    [DRONE_PARK, '粤省落地的产业园有几家', '7家', 'a province by its short name'],
    [CITY_REPORTS, '衢州2023年末的常住人口总数是多少', '228.4万人', 'of the city of the report'],
    [TEA_MARKET, '云泽茶市年成交额多少', '12亿元', 'a city that is at the head of the country'],
    [STAR_VALLEY, '全长沙有多少家墨湾茶馆', '120家', 'a city, and no length'],
    [KELP, '湖南省有几个重点项目', '9个', 'one that is called so elsewhere in the sentence'],
    [LIBRARIES, '开封市的社区图书馆有几家', '22家', 'has its own figure'],
    [LIBRARIES, '新乡市的社区图书馆有多少家', '17家', 'has its own among those given respectively'],
    [LIBRARIES, '开封市馆藏图书多少', '95万册', 'has its own where another is named later'],
    [BATTERIES, '北京算法工程师的平均年薪多少', '38.2万元', 'of the place that another is compared with'],
    [BATTERIES, '成都算法工程师年薪多少', '23.6万元', 'of each such place'],
  ]);
});

describe('how many a place has', () => {
  figures([
    [ANNUAL_REPORTS, '台州是几线城市', '四线', 'a place that is left out'],
    [TEA_MARKET, '江西有多少家茶企业', '31家', 'a province, where the title is about the whole'],
    [TEA_PARKS, '全国有多少家茶业园', '310家', 'the country’s, and no province’s'],
    [TEA_PARKS, '武夷山有几个茶业园', '92个', 'what all lie in a place'],
    [TEA_COUNTS, '泉州有几家茶叶企业', '23家'],
    [TEA_COUNTS, '泉州有幾家茶葉企業', '23家'],
    [TEA_COUNTS, '福建有几个茶叶园区', '4大'],
    [TEA_COUNTS, '福建现在有几个茶叶园区', '四个'],
    [TEA_COUNTS, '福建有几个省级茶叶园区', '两个'],
    [TEA_COUNTS, '福建有几座主产城市', '两个'],
    [TEA_COUNTS, '南平有几家茶叶合作社', '7家'],
    [TEA_COUNTS, '华东几个省市', '六个'],
    [TEA_COUNTS, '郑州有多少家上市公司', '35家', 'whom a clause says more of than the first one did'],
    [TEA_COUNTS, '河南有多少家上市公司', '100家', 'whom a clause says more of than the first one did'],
    [TEA_COUNTS, '兰州有多少所高校', '29所', 'whom a clause says more of than the first one did'],
    [TEA_COUNTS, '岳阳和长沙、常德一共有几家博物馆', '86家', 'all of a list'],
    [TEA_COUNTS, '广东有几家知名船厂', '6家', 'what is called 国内 of one place'],
  ]);

  quoted([
    [RIVER_PARKS, '潭曲、宁坪、安洲三市一共有多少家省级以上园区', '园区41家', 'counts what a row of places has'],
  ]);

  withoutFigure([
    [ANNUAL_REPORTS, '舟山是几线城市', 'a place that is left out'],
    [TEA_COUNTS, '泉州有几个茶叶园区', 'a list of which the place is one'],
    [TEA_COUNTS, '泉州有几家茶叶园区', 'a list of which the place is one'],
    [TEA_COUNTS, '福建一共有几家茶叶合作社', 'of a part'],
    [TEA_COUNTS, '福建有多少家茶叶企业', 'of whoever was there'],
  ]);

  refused([
    [TOWN_NEWS, '汕头有多少家备案企业', 'gives no figure of a list for one of it'],
    [ANNUAL_REPORTS, '舟山是几线城市', 'a place that is left out'],
  ]);
});

describe('of a company, a park, a fair, a person', () => {
  figures([
    [LOW_ALTITUDE, '衡阳雁溪园2022年产值多少', '6.6亿元', 'is that of a name behind its place'],
    [LAKE_FERRY, '郁听澜几岁', '38岁', 'whom 她 means'],
    [CITY_REPORTS, '汉北园占地多少亩', '2750亩', 'of the park itself, not of one that came later'],
    [CITY_REPORTS, '汉北国际物流园哪天开园的', '2019年9月20日', 'of its own day'],
    [CITY_REPORTS, '第十一届台中智慧机械展接单金额多少', '45.2億元', 'of the fair that the title names'],
    [BATTERIES, '鹿鸣储能在全国铺了多少台换电箱', '8600台', 'of a company in the whole country'],
    [BATTERIES, '2023年鹿鸣储能在全国五十强排第几', '第18位', 'of a company among those of the country'],
    [BATTERIES, '早潮科技第一笔订单有多少套', '1500套', 'of a reply in an interview'],
  ]);
});
