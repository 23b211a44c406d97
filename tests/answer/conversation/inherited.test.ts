/** Follow-ups that go on with what the last question was about, 是哪一年, 他多大了; those that take nothing over, and those that nothing answers. */
import { describe, expect, it } from 'vitest';
import { answererOver, askInTurn } from '../../support/answerer.js';
import { record } from '../../support/articles.js';
import { figures, quoted, refused, withoutFigure } from '../../support/cases.js';
import { AIRPORTS } from '../../support/corpora/airports.js';
import { BATTERIES } from '../../support/corpora/batteries.js';
import { CHIPS } from '../../support/corpora/chips.js';
import { CITY_YEAR } from '../../support/corpora/city-year.js';
import { COAST } from '../../support/corpora/coast.js';
import { COLD_CHAIN } from '../../support/corpora/cold-chain.js';
import { HARBOURS } from '../../support/corpora/harbours.js';
import { KELP } from '../../support/corpora/kelp.js';
import { LAKE_FERRY } from '../../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../../support/corpora/libraries.js';
import { RIVER_PARKS } from '../../support/corpora/river-parks.js';
import { SHIPBUILDING } from '../../support/corpora/shipbuilding.js';
import { SHIPYARDS } from '../../support/corpora/shipyards.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { TEA_MARKET } from '../../support/corpora/tea-market.js';
import { TEA_PARKS } from '../../support/corpora/tea-parks.js';
import { WIND_PARKS } from '../../support/corpora/wind-parks.js';

/** One invented article, a line a paragraph. */
const COMPANY = record(
  '2018年4月，红叶公司融资2.3亿元。',
  '2021年7月，红叶公司向灾区捐款800万元。',
  '2017年10月红叶公司招聘应届生60人。',
  '2019年6月，红叶公司裁员120人。',
);

describe('what it was about', () => {
  figures([
    // 卖出 asks for what was sold, and no share.
    [CITY_YEAR, ['青鸢科技供应占全国市场多少', '今年累计卖出多少'], '3.1万架', 'asks for something else than a share'],
    [
      COLD_CHAIN,
      ['全国首张冷链电子提单在哪儿开的', '具体哪天'],
      '2019年10月21日',
      'is a day of what the last question was about',
    ],
    [AIRPORTS, ['青石机场2022年旅客吞吐量多少', '新开通了多少条航线'], '12条', 'of the year asked about'],
    [CHIPS, ['考察团几点来到中芯楼', '后面那场会谈几点才坐下来谈'], '8点半', 'asks of another event'],
    [
      COAST,
      ['宁德云溪渔业产业园是全国第9个还是华东第9个', '首批进了几家企业'],
      '10家',
      'of an either-or question its subject is left',
    ],
    [
      COAST,
      ['宁德云溪渔业产业园是全国第9个还是华东第9个', '首批进了几家企业', '现在一共多少家'],
      '16家',
      'of an either-or question its subject is left',
    ],
    [STAR_VALLEY, ['7月2日集团转移了多少员工', '设备损失多少'], '260万元', 'another number, whatever day was asked of'],
    [LIBRARIES, ['智读中心编目了多少种图书', '是哪一年'], '2020年', 'of nothing but asking words goes on'],
    [
      BATTERIES,
      ['2022年鹿鸣储能定的专项资金每年多少', '检测中心能做多少项检测'],
      '47项',
      'of another thing, whatever the year',
    ],
    [BATTERIES, ['鹿鸣储能铺了多少台换电箱', '新工厂打算招多少工人'], '310人', 'of people who are hired'],
    [BATTERIES, ['早潮科技第一笔订单有多少套', '总价多少'], '19万元', 'of a price'],
  ]);

  quoted([
    [CHIPS, ['厦门的芯片扶持政策有哪些', '租金补不补'], '对租金和装修', 'asks whether it is subsidised'],
    [WIND_PARKS, ['国家能源办的风电项目备案有多少个', '主要集中在哪'], '闽浙粤鲁', 'asks where most are'],
  ]);

  it('that asks for something new is not answered with the sentence just quoted', () => {
    const answer = askInTurn(answererOver(HARBOURS), '九江夜航平台发放了什么证', '拿过什么奖没有');
    expect(answer?.quotes[0]?.text).toContain('水运创新奖');
  });

  it.each([
    ['红叶公司什么时候捐款', '多少钱', '800万元'],
    ['红叶公司什么时候招聘', '几个人', '60人'],
  ])('%s and then %s is of that event', (first, then, figure) => {
    expect(askInTurn(answererOver(COMPANY), first, then)?.figure?.text).toBe(figure);
  });

  it('goes on beside what was asked about a name that does not stand there', () => {
    const conversation = 'beside';
    expect(answererOver(TEA_PARKS).ask('穆云舟几点到的茶会馆', { conversation }).figure?.text).toBe('傍晚6点');
    expect(answererOver(TEA_PARKS).ask('会谈约好几点开始', { conversation }).figure?.text).toBe('7点');
  });
});

describe('whom, when or where it was about', () => {
  figures([
    [CITY_YEAR, ['国内最早的数谷是哪一个', '那座城市后来又建了几个数谷'], '3个', 'means the city that was quoted'],
    [COLD_CHAIN, ['北海银行2020年净利润多少', '董事长是谁'], '赵岚', 'is the head of whom the text goes on about'],
    [CHIPS, ['厦门芯片园的综合竞争力是哪份报告评的', '报告是哪一年的'], '2021年', 'asks of which year a report is'],
    [COAST, ['青松灯具厂是谁创办的', '它有多少工人'], '四十六人', 'a text names its subject once and goes on'],
    [STAR_VALLEY, ['凌沧重工的创始人是谁', '他多大了'], '61岁', 'an age'],
  ]);

  quoted([
    [SHIPBUILDING, ['雾港什么时候打造造船园区', '南浦呢', '雾港那会儿为什么要打造'], '老船厂的工人'],
    [
      HARBOURS,
      ['江西省船东协会会长是谁', '他觉得小码头需要什么'],
      '更需要灯塔',
      'asks of the person who was the answer',
    ],
    [COAST, ['鹿鸣生物的创始人是谁', '他是哪家的'], '秦守拙', 'go on with the person who was the answer'],
    [
      LIBRARIES,
      ['2016年安阳市设立了什么中心', '第二年5月又开了什么会'],
      '2017年5月',
      'counts its year from the one asked about before',
    ],
  ]);

  it('finds the year that a follow-up tells in the other script', () => {
    const conversation = 'year';
    answererOver(KELP).ask('2021年潮岬海藻園挂牌了嗎', { conversation });
    expect(answererOver(KELP).ask('當年引進幾家企業', { conversation }).understood?.join(' ')).toContain('2021');
  });
});

describe('in Cantonese', () => {
  figures([[RIVER_PARKS, ['港區集團嘅綠色貸款由邊間銀行牽頭', '年期幾耐？'], '四年', 'is understood in Cantonese']]);
});

describe('nothing is taken over', () => {
  figures([
    [
      RIVER_PARKS,
      ['安洲市有多少家园区', '回到潭曲，它的园区产值是多少'],
      '3120亿元',
      'names itself what it points back to',
    ],
    [
      AIRPORTS,
      ['青石机场2023年旅客吞吐量多少', '海州亚冬会当年接待了多少游客'],
      '860万人次',
      'of an event and its own year',
    ],
    [
      LIBRARIES,
      ['开封市的社区图书馆有几家', '洛阳市读者满意度是多少'],
      '91.5%',
      'with a subject of its own inherits nothing',
    ],
  ]);

  quoted([[TEA_MARKET, ['茶厂每公斤补贴多少', '好的谢谢，换个话题，云栖茶厂有茶工多少人'], '茶工640人']]);

  withoutFigure([[SHIPYARDS, ['浙江有多少渔业企业', '谢谢']]]);

  it('what is said to be another question takes nothing over', () => {
    const conversation = 'topic';
    answererOver(LAKE_FERRY).ask('郁听澜几岁', { conversation });
    const answer = answererOver(LAKE_FERRY).ask('换个问题，苔湖水质几类', { conversation });
    expect(answer.figure?.text).toBe('Ⅲ类');
    expect(answer.understood).toBeUndefined();
  });

  it('that names what the corpus has in so many words is none', () => {
    const answer = askInTurn(answererOver(HARBOURS), '湖区船东协会会长是谁', '浪花像素是几月上线的');
    expect(answer?.quotes[0]?.text).toContain('浪花像素于6月上线');
  });
});

describe('nothing answers', () => {
  withoutFigure([
    [CITY_YEAR, ['第八届温泉节一天最多来了多少人', '第九届呢'], 'is refused for an edition that is not told'],
    [COLD_CHAIN, ['沁鲜科技在钦州注册了什么公司', '它老板是谁'], 'is no head of another company'],
  ]);

  refused([
    [SHIPBUILDING, ['芦城创业园有几家准独角兽', '都是哪几家']],
    [SHIPBUILDING, ['2018年打造滨海造船园区的是雾港哪个区', '高新区2019年呢', '下河区呢']],
    [
      WIND_PARKS,
      ['福建落地的风电园有几家', '那北京呢'],
      'about a place is not answered by who works in a body named so',
    ],
    [HARBOURS, ['夜航平台获得了什么奖', '主持人是谁'], 'about an office that nobody has is refused'],
    [HARBOURS, ['湖区船东协会会长是谁', '养猫吗'], 'about which nothing new is said is refused'],
    [COAST, ['听潮码是什么', '多少人在用']],
    [COAST, ['听潮码是什么', '它一共投了多少钱']],
    [LIBRARIES, ['开封市的社区图书馆有几家', '郑州市呢'], 'about a place that the articles lack is refused'],
    [LIBRARIES, ['洛阳市2021年有多少辆流动书车', '花了多少钱'], 'is refused in a follow-up too'],
    [
      LIBRARIES,
      ['安阳市的洽谈会有多少人参加', '展位有多大'],
      'for a figure of what no article mentions is not answered',
    ],
  ]);
});
