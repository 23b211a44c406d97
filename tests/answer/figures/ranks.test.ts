/** Ranks, and what comes in numbered order: first, last, behind whom; lines, editions, versions. */
import { describe } from 'vitest';
import { figures, quoted, refused, withoutFigure } from '../../support/cases.js';
import { ANNUAL_REPORTS } from '../../support/corpora/annual-reports.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COLD_CHAIN } from '../../support/corpora/cold-chain.js';
import { CRANES } from '../../support/corpora/cranes.js';
import { DRONE_PARK } from '../../support/corpora/drone-park.js';
import { DRONE_TRIALS } from '../../support/corpora/drone-trials.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../../support/corpora/low-altitude.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TRAM_AND_SEEDS } from '../../support/corpora/tram-and-seeds.js';

describe('ranks', () => {
  figures([
    [LOW_ALTITUDE, '衡阳排第几', '第二十一位', 'is the rank behind another'],
    [LAKE_FERRY, '砚港客运乘客人数排第几', '居次', 'a place in a row that no number tells'],
    [DRONE_TRIALS, '湖北的低空试点备案排第几', '首位', 'of the rank behind brackets'],
    [HARBOURS, '九江渔市是中部地区第几个渔市', '第7个', 'the rank within what is asked'],
    [HARBOURS, '船闸数据平台在评比中排第几', '首位', 'a first place that no number says'],
    [LIBRARIES, '安阳市人均借书在全省排第几', '排名第8', 'by the longer words around it'],
    [LIBRARIES, '安阳市馆藏总量在全省排第几', '排名第11', 'by the other'],
  ]);

  quoted([
    [DRONE_PARK, '推广车辆老二是谁', '云栖其次', 'who is second'],
    [DRONE_PARK, '推广最差的是哪个', '垫底的是鹭洲', 'who is last'],
    [DRONE_PARK, '北洛的推广车辆排在哪两个市后面', '排在澄州和云栖之后', 'before whom somebody stands'],
    [DRONE_PARK, '头一回进前三的是哪个', '霞浦', 'what is so for the first time'],
    [TRAM_AND_SEEDS, '四家谷种所哪家的品种最多', '居首位', 'which of several is the most'],
    [COLD_CHAIN, '谁排第十四', '钦州位列第14位'],
    [COLD_CHAIN, '哪个园区排第14', '钦州位列第14位'],
    [COAST, '男子1000米第一名是谁', '凌志远', 'finds who came first by what first places are called'],
    [TEA_MARKET, '雾港总产值在全省排在谁后面', '景岭、云州之后', 'a rank behind others'],
    [STAR_VALLEY, '澜州排前三的是哪几个区县', '居前三位', 'who is among the first three'],
    [KELP, '潮岬海藻人才排名', '仅次于青澳', 'a rank without a number'],
  ]);
});

describe('numbered lines, editions and versions', () => {
  figures([
    [CITY_YEAR, '第三届茶博会有多少家企业参展', '312家', 'this edition, behind another one'],
    [COLD_CHAIN, '广西第二个冷链示范区什么时候获批', '5月21日'],
    [COLD_CHAIN, '广西第一个冷链示范区什么时候获批', '2021年3月2日'],
    [ANNUAL_REPORTS, 'Vela Watch 2多少钱', '1499元', 'another version of a product'],
    [ANNUAL_REPORTS, '岳阳地铁2号线日均客流多少', '31.5万人次', 'a numbered line'],
    [ANNUAL_REPORTS, '岳阳地铁4号线多长', '25.7公里', 'a numbered line'],
    [COAST, '海燕鸥是今年第几个台风', '第11号', 'a number in a name'],
    [CRANES, '老渡船今年多少周年', '第96周年', 'a number in a row keeps what it numbers'],
  ]);

  quoted([[KELP, '全国首个博物馆在哪', '海藻博物馆', 'the first of its own kind']]);

  withoutFigure([
    [ANNUAL_REPORTS, 'Vela Watch 3多少钱', 'another version of a product'],
    [ANNUAL_REPORTS, '岳阳地铁5号线多长', 'a numbered line'],
  ]);

  refused([
    [ANNUAL_REPORTS, 'Vela Watch 3多少钱', 'another version of a product'],
    [ANNUAL_REPORTS, '岳阳地铁5号线多长', 'a numbered line'],
  ]);
});
