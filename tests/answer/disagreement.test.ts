/** When two articles tell different values of one thing at one time, and when they only tell it otherwise. */
import { describe, expect, it } from 'vitest';
import { answererOver, firstQuotes } from '../support/answerer.js';
import { article, news, TODAY } from '../support/articles.js';
import { disagreeing, figures } from '../support/cases.js';
import { COAST } from '../support/corpora/coast.js';
import { LAKE_FERRY } from '../support/corpora/lake-ferry.js';
import { LIBRARIES } from '../support/corpora/libraries.js';
import { LOW_ALTITUDE } from '../support/corpora/low-altitude.js';
import { PORCELAIN } from '../support/corpora/porcelain.js';
import { ROPE_FERRY } from '../support/corpora/rope-ferry.js';
import { STAR_VALLEY } from '../support/corpora/star-valley.js';
import { TEA_MARKET } from '../support/corpora/tea-market.js';
import { WIND_PARKS } from '../support/corpora/wind-parks.js';

/** All of it is invented. */
const RIVER_TOWN = {
  'ferry.md': article(
    'id: ferry\ntitle: 沅渡轮渡退役记\npublisher: 沅渡日报\npublished: "2023-06-02"\ntext: original',
    `
“鹭洲3号”1961年下水，船长31.4米，今年3月停航，捐给了沅渡航运馆。

轮渡公司今年五一加开夜游专线，票价20元，5月1日夜游专线运客3600人次。

沅渡市2022年末户籍人口214.7万人，是沅水中游最大的城市。2022年沅渡温泉旅游收入19.6亿元。

2022年沅渡港货物吞吐量为3127.4万吨，渡口却只剩两处。

今年4月，沅渡市第二医院一次采购9台呼吸机，单台价格18万元，由航运公司捐资。
`,
  ),
  'museum.md': article(
    'id: museum\ntitle: 沅渡航运馆开馆\npublisher: 沅水周刊\npublished: "2023-05-20"\ntext: original',
    `
馆里最大的展品是退役渡轮“鹭洲3号”。该船1958年下水，长29.8米，在沅水上跑了六十多年。

轮渡公司为开馆加开夜游专线，票价20元，五月一日夜游专线运送乘客2900人次。
`,
  ),
  'bulletin.md': article(
    'id: bulletin\ntitle: 沅渡市2022年统计公报\npublisher: 沅渡市统计局\npublished: "2023-03-18"\ntext: original',
    `
年末全市户籍人口213.9万人，比上年末减少0.4万人。全年实现旅游收入38.2亿元。

全年沅渡港货物吞吐量3127万吨，增长2.3%。
`,
  ),
  'hospital.md': article(
    'id: hospital\ntitle: 沅渡市第二医院添设备\npublisher: 沅渡晚报\npublished: "2023-05-06"\ntext: original',
    `
重症医学科主任骆一舟介绍，今年4月采购了7台呼吸机，单台21万元，护士也添了12名。
`,
  ),
};

/** All of it is invented. */
const SPELLINGS = {
  'visit.md': article(
    'id: visit\ntitle: 海川船舶参观记\npublisher: 雾港观察\npublished: "2024-03-08"\ntext: original',
    `
等候的有海川船舶董事长周启、明潮科技总经理林月白两人，他们对雾港的热情表示感谢。

雾港市副市长何一鸣出席了活动。
`,
  ),
  'plan.md': article(
    'id: plan\ntitle: 海川船舶的打算\npublisher: 船舶周报\npublished: "2024-03-20"\ntext: original',
    `
海川船舶董事长周启明说，公司明年在雾港再建一座船坞。

明潮科技总经理林月白说，新产品下月下线。雾港市副市长曹远看了样机。
`,
  ),
};

describe('they disagree', () => {
  disagreeing([
    [RIVER_TOWN, '沅渡户籍人口', ['214.7万人', '213.9万人'], 'values told to the same place'],
    [RIVER_TOWN, '鹭洲3号有多长', ['31.4米', '29.8米'], 'a length where the year is that of another event'],
    [RIVER_TOWN, '鹭洲3号哪年下水的', ['1961年', '1958年'], 'a date of what 该船 points back to'],
    [RIVER_TOWN, '五一夜游专线运了多少人', ['3600人次', '2900人次'], 'a holiday and its day'],
    [RIVER_TOWN, '沅渡市第二医院买了几台呼吸机', ['9台', '7台'], 'a sentence that begins with another name'],
    [PORCELAIN, '瓷业联盟和鹭帆的供货合约金额多少', ['2.1亿元', '2.4亿元'], '合约 is no 约'],
    [
      PORCELAIN,
      '云陂瓷博会有多少人次到场',
      ['8.7万人次', '9.6万人次'],
      'who came is told before and behind the number',
    ],
    [PORCELAIN, '青窑瓷业在全国瓷企排第几', ['第7名', '第8名'], '去年 is a year'],
    [PORCELAIN, '云陂瓷博会可容纳多少人', ['3.6万人', '3.25万名'], 'people are counted by several words'],
    [
      ROPE_FERRY,
      '修沅岭大桥共花了多少钱',
      ['7.4亿元', '8.1亿元'],
      'money told by other words, by articles of two years',
    ],
    [ROPE_FERRY, '沅岭大桥有多长', ['1.86公里', '1.93公里'], 'a length stays as it was told'],
    [ROPE_FERRY, '断缆事故首名伤员几点送到医院', ['当晚8时10分', '当晚8时40分'], 'hours of a day'],
    [ROPE_FERRY, '龙舟赛开幕式几点开始', ['7点半', '8点'], 'hours with a half'],
    [ROPE_FERRY, '龙舟赛枫溪队第几名', ['第二名', '第三位'], 'ranks of one contest, in two measure words'],
    [ROPE_FERRY, '渡口旁的戏台是哪年建的', ['1921年', '1926年'], '建于1921年的 and 1926年落成'],
    [ROPE_FERRY, '沅岭县公交线路条数', ['23条', '25条'], '条数 counts'],
    [ROPE_FERRY, '沅岭县撤渡建桥项目数', ['18个', '21个'], '项目数 counts'],
    [ROPE_FERRY, '沅岭大桥造价，两篇说的一样吗', ['7.4亿元', '8.1亿元'], 'asked whether two articles say the same'],
  ]);

  it.each([['株洲银翼园2023年6月底有多少家企业'], ['银翼园到2023年6月底有几家企业']])(
    'articles that tell it of a name in a row and by itself disagree: %s',
    (question) => {
      const { status, quotes } = answererOver(LOW_ALTITUDE).ask(question);
      expect(status).toBe('conflicting');
      expect(new Set(quotes.slice(0, 2).map(({ articleId }) => articleId))).toEqual(new Set(['four', 'wing']));
    },
  );

  it('is in dispute where two articles tell of one thing, the year of which only their own dates tell', () => {
    const answer = answererOver(LAKE_FERRY).ask('西岸航线全长多少公里');
    expect(answer.status).toBe('conflicting');
    expect(answer.quotes.slice(0, 2).map(({ articleId }) => articleId)).toEqual(
      expect.arrayContaining(['ferry', 'lake']),
    );
  });

  it('has two sides where one name holds the other', () => {
    const answer = answererOver(LAKE_FERRY).ask('轮渡公司总工程师叫周立还是周立群');
    expect(answer.status).toBe('conflicting');
  });

  it('a month of one half of the year disagrees with the other half, whatever else stands in the row', () => {
    const { status, quotes } = answererOver(WIND_PARKS).ask('宁波风电园是2020年什么时候落地的');
    expect(status).toBe('conflicting');
    expect(new Set(quotes.slice(0, 2).map(({ articleId }) => articleId))).toEqual(new Set(['wind', 'ningbo']));
  });

  it('tells a rank in two scopes as a disagreement', () => {
    const { status, quotes } = answererOver(COAST).ask('宁德云溪渔业产业园是第几个渔业产业园');
    expect(status).toBe('conflicting');
    expect(
      quotes
        .slice(0, 2)
        .map(({ articleId }) => articleId)
        .sort(),
    ).toEqual(['again', 'ninth']);
  });

  it('finds a disagreement where the sentence before says what happened, and no year that is only compared with dates it', () => {
    expect(answererOver(STAR_VALLEY).ask('集团把多少员工转到高处').status).toBe('conflicting');
    expect(answererOver(STAR_VALLEY).ask('星澜谷总投资多少').status).toBe('conflicting');
  });

  it('that give different values for the same thing at the same time conflict', () => {
    const { status, quotes, figure } = answererOver(LIBRARIES).ask('2020年洛阳市的社区图书馆有多少家');
    expect(status).toBe('conflicting');
    expect(figure).toBeUndefined();
    const said = quotes.map(({ text }) => text).join('');
    expect(said).toContain('36家');
    expect(said).toContain('41家');
  });

  it.each([
    [
      '2023年，芦城市地区生产总值4190亿元，居全省第4位。',
      '2023年，芦城市地区生产总值在全省排名第5位。',
      '芦城市2023年地区生产总值全省排第几',
    ],
    ['截至10月底，雾港市建成充电站1200个。', '截至10月底，雾港市建成充电站1560座。', '雾港市建成多少充电站'],
  ])('%s %s', (one, other, question) => {
    const answerer = answererOver(news(['2024-11-18', one], [TODAY, other]));
    expect(answerer.ask(question).status).toBe('conflicting');
  });

  it('who holds an office is told with both spellings of a name', () => {
    const answerer = answererOver(SPELLINGS);
    expect(answerer.ask('海川船舶的董事长叫什么名字').status).toBe('conflicting');
    const quotes = firstQuotes(answerer, '海川船舶的董事长叫什么名字');
    expect(quotes).toContain('董事长周启明说');
    expect(quotes).toContain('董事长周启、');
  });
});

describe('they agree', () => {
  figures([
    [ROPE_FERRY, '沅岭县有多少渡口', '36处', 'what changes is told later'],
    [TEA_MARKET, '去年云泽茶展观众多少', '79万人次', 'an amount that another says by about as much'],
  ]);

  it.each([
    ['one is the other rounded', '2022年沅渡港货物吞吐量多少'],
    ['one tells alone', '夜游专线票价'],
    ['one tells of a part', '2022年沅渡旅游收入多少'],
  ])('agree where %s', (_, question) => {
    expect(answererOver(RIVER_TOWN).ask(question).status).toBe('answered');
  });

  it('takes two names of one place for one, and 约 for no more than its last place', () => {
    expect(answererOver(TEA_MARKET).ask('雾港茶业总产值排第几').status).toBe('answered');
    expect(answererOver(TEA_MARKET).ask('2024年雾港茶园产值多少').status).toBe('conflicting');
  });

  it('of other times develop: the latest is given where no time is asked for', () => {
    expect(answererOver(LIBRARIES).ask('洛阳市的流动书车有多少辆')).toMatchObject({
      status: 'answered',
      figure: { text: '25辆' },
    });
    expect(answererOver(LIBRARIES).ask('2018年洛阳市的流动书车有多少辆')).toMatchObject({
      status: 'answered',
      figure: { text: '8辆' },
    });
  });

  it.each([
    ['雾港软件园有入驻企业300多家。', '雾港软件园有入驻企业362家。', '雾港软件园有多少家入驻企业'],
    ['雾港马拉松报名人数超过10万人。', '雾港马拉松报名人数12.6万人。', '雾港马拉松报名人数多少'],
    ['雾港仓库火灾造成至少12人遇难。', '雾港仓库火灾造成14人遇难。', '雾港仓库火灾造成多少人遇难'],
    ['雾港机场扩建工程总投资430亿元。', '雾港机场扩建工程已完成投资231亿元。', '雾港机场扩建工程总投资多少'],
    ['2023年末，雾港市常住人口1051.3万人。', '2023年末，雾港市户籍人口821.5万人。', '雾港市有多少人口'],
    ['雾港地铁2号线日均客流72万人次。', '10月1日，雾港地铁2号线单日客流达到118万人次。', '雾港地铁2号线客流多少'],
    ['本周雾港市场草莓批发价每斤6.5元。', '本周雾港市场草莓批发价每公斤13元。', '雾港市场草莓批发价多少'],
    [
      '雾港市2023年地区生产总值3668亿元，总量位居全省第5位。',
      '2023年，雾港市地区生产总值居全省第5位。',
      '雾港市2023年地区生产总值全省排第几',
    ],
    ['2023年上半年，雾港市接待游客1210万人次。', '2023年，雾港市接待游客2630万人次。', '雾港市2023年接待游客多少'],
    ['一季度，海川船舶净利润1.2亿元。', '二季度，海川船舶净利润1.9亿元。', '海川船舶净利润多少'],
    ['雾港隧道于2021年3月开工建设。', '雾港隧道2021年9月开工，明年通车。', '雾港隧道哪年开工'],
    ['芦城县黑茶产量居全国第一。', '芦城县黑茶产量居全省第一。', '芦城县黑茶产量排第几'],
    ['雾港电厂一期工程总投资32亿元。', '雾港电厂二期工程总投资45亿元。', '雾港电厂总投资多少'],
    ['雾港夜市每晚7时开市。', '雾港夜市每晚7点半前后开市。', '雾港夜市几点开市'],
    ['雾港茶展开市一周后成交额达到2.6亿元。', '雾港茶展成交额2.1亿元。', '雾港茶展成交额多少'],
  ])('%s %s', (one, other, question) => {
    const answerer = answererOver(news(['2024-11-18', one], [TODAY, other]));
    expect(answerer.ask(question).status).toBe('answered');
  });

  it.each(['明潮科技的总经理是谁', '雾港市副市长是谁'])('%s finds no disagreement', (question) => {
    expect(answererOver(SPELLINGS).ask(question).status).toBe('answered');
  });
});
