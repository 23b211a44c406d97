/** Parts of a whole, editions of a row, years before and prizes: each asked for itself. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { quantities } from '../../src/text/quantities/quantities.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'bulletin.md': article(
    'id: bulletin\ntitle: 栖川市2022年统计公报\npublisher: 栖川市统计局\npublished: "2023-03-20"\ntext: original',
    `
全年全市居民人均可支配收入31200元，增长5.1%。其中城镇居民39800元，增长4.1%；农村居民20100元，增长6.2%。

整车零部件的本地配套率2020年为31%，2022年提高到46%。2022年全市电动车产量达到9.4万辆。

注：规模以上工业统计范围为年主营业务收入2000万元及以上的工业法人单位。
`,
  ),
  'robots.md': article(
    'id: robots\ntitle: 雁回机器人的一年\npublisher: 栖川财经\npublished: "2023-02-20"\ntext: original',
    `
2022年，雁回机器人出货2310台，同比增长41%；营业收入2.64亿元，净利润780万元，首次转正。

市里提出，到2025年整车零部件的本地配套率要达到60%，产量达到20万辆。
`,
  ),
  'movers.md': article(
    'id: movers\ntitle: 搬运机产业年报发布\npublisher: 工业周报\npublished: "2025-03-12"\ntext: original',
    `
2024年，全国搬运机产量为42.8万台，比上年增长14.6%；国内市场销量31.2万台，增速较2023年回落2.7个百分点。

协会同时把2023年的销量由此前公布的31.6万台修订为30万台。
`,
  ),
  'valleys.md': article(
    'id: valleys\ntitle: 数谷热\npublisher: 数据周刊\npublished: "2021-06-20"\ntext: original',
    `
昆明市是国内最早布局数谷的城市，2016年11月第一个数谷落户昆明。之后，昆明市接连建了3个数谷。

今年先后设立了两个省级数谷：2月18日，首个省级数谷（大理雁滩）正式获批；4月9日，第二个省级数谷（昆明星渚）获批。
`,
  ),
  'blades.md': article(
    'id: blades\ntitle: 栖川叶片回收业调查\npublisher: 能源周报\npublished: "2023-08-15"\ntext: original',
    `
据测算，2023年全国退役叶片约4.6万吨，到2025年将达到11万吨，2030年超过40万吨。

第三季度，澜锋科技实现营业收入14.3亿元；净利润1.16亿元。前三季度累计营业收入38.05亿元，同比下降3.2%；净利润2.48亿元。

一年来，每份午餐用盐量从3.4克降到2.6克，剩饭率由23%降到了11%。主持人叶书豪教授主持了午餐评估。

第八届温泉节11月18日开幕，期间举办了千人泡汤活动，单日最高接待游客5.1万人次。澜锋科技当天缩短生产线换型时间52分钟。

改造经费由中央补助六成，市里负担三成，住户自付一成。
`,
  ),
  'museum.md': article(
    'id: museum\ntitle: 栖川海事馆参观须知\npublisher: 栖川发布\npublished: "2024-05-10"\ntext: original',
    `
海事馆对身高1.2米及以下儿童免票，导览志愿者考试成绩达到60分及以上即为合格。

《栖川风物志》至今已印了7版，累计发行12万册。

第三届茶博会昨日开幕。两年前的第二届茶博会成交额达1亿元。本届茶博会共有312家企业参展。

合湾隧道按合同应当于2023年完工，总投资45亿元。
`,
  ),
  'kite.md': article(
    'id: kite\ntitle: 青鸢科技2022年年报\npublisher: 栖川财经\npublished: "2023-04-20"\ntext: original',
    `
公司2022年实现营业收入18.6亿元，同比增长12%。其中，青鸢海外公司营业收入3.2亿元；青鸢软件公司营业收入1.1亿元。

公司供应占全国市场的23%，今年累计卖出滑翔机3.1万架。
`,
  ),
  'policy.md': article(
    'id: policy\ntitle: 栖川“雁归计划”2.0版解读\npublisher: 栖川人才\npublished: "2022-08-02"\ntext: original',
    `
年龄上，博士不超过45周岁，硕士不超过40周岁。

2.0版把人才分为甲、乙、丙三类，甲类顶尖人才购房补贴最高260万元。无房的硕士每人每月补贴1200元。
`,
  ),
  'hospital.md': article(
    'id: hospital\ntitle: 仁穗医疗集团公布2022/23年度业绩\npublisher: 栖川财经\npublished: "2023-06-28"\ntext: original',
    `
年内收入38.6亿元，按年上升9.3%；股东应占溢利2.94亿元，较上年度的1.87亿元增加57.2%。

行政总裁方砚之则指出，药物成本仍在上升。截至年结日，员工总数5120人，其中医生610人、护士2240人。

最受关注的是仁穗东院错配血液事件。调查小组认为，成因是两名护士没有覆核病人手带。
`,
  ),
  'football.md': article(
    'id: football\ntitle: 栖川雁队赛季总结\npublisher: 栖川体育\npublished: "2022-12-26"\ntext: original',
    `
这是俱乐部2013年成立以来的最好名次。不过，栖川雁队离冲超名额仍差7分。

头号射手卡洛斯打进19球，列射手榜第二；中场宋逸航送出12次助攻，排在助攻榜首位。
`,
  ),
  'film.md': article(
    'id: film\ntitle: 栖川影展闭幕\npublisher: 栖川晚报\npublished: "2023-11-26"\ntext: original',
    `
第十二届栖川影展25日闭幕，杜若岚执导的《盐仓以北》夺下最高荣誉“白榉大奖”。

本届影展放映168部影片，单场票价由50元调高为60元。最佳导演由温彦庭以《远汛》获得，最佳男主角为贺知舟。
`,
  ),
  'port.md': article(
    'id: port\ntitle: 栖川港半年生产简报\npublisher: 黄海航运\npublished: "2023-07-19"\ntext: original',
    `
2022年全年，栖川港完成货物吞吐量4.21亿吨；完成集装箱吞吐量470.3万标准箱。青岛的泰航航运在此设有办事处。

最早的一批外销车是2020年8月从栖川港发往比利时的120辆物流车。

清沔河全长87公里，流经栖川，最后注入沔江。

码头对面的沔山今年换了门票的样式，游客夸它好看。对岸有渡船，也有茶摊。云台古镇离码头两公里，票价80元。
`,
  ),
  'charging.md': article(
    'id: charging\ntitle: 充电桩不够用\npublisher: 栖川晚报\npublished: "2023-02-11"\ntext: original',
    `
充电设施同样跟不上。截至2022年底，全市建成公共充电桩7320个，车桩比为5.1比1。市发改委副主任游牧之解释，主要原因是老城区配电容量不足。

11月5日，受市长委托，城投公司董事长梁听雨、招商局局长邵明远继续考察了两家企业。
`,
  ),
};

describe('what is asked for by itself', () => {
  let answerer: Answerer;
  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['a part that is told behind the whole', '栖川城镇居民人均可支配收入多少', '39800元'],
    ['the last of several parts', '栖川农村居民人均可支配收入多少', '20100元'],
    ['an age, in the clause that asks', '申请人才补贴，硕士年龄上限是多少', '40周岁'],
    ['the year before', '仁穗医疗前一个年度的股东应占溢利是多少', '1.87亿元'],
    ['the one who is head of all', '仁穗医疗的行政总裁是哪位', '方砚之'],
    ['all of them rather than two in a story', '仁穗医疗集团有多少名护士', '2240人'],
    ['what is lacking, in a club founded in another year', '栖川雁队2022赛季离冲超名额差几分', '7分'],
    ['a year to come, of several', '2030年全国退役叶片会有多少', '40万吨'],
    ['a quarter, told before a semicolon', '澜锋科技第三季度净利润多少', '1.16亿元'],
    ['a share that fell to', '剩饭率后来降到多少', '11%'],
    ['visitors rather than the name of an event', '第八届温泉节一天最多来了多少人', '5.1万人次'],
    ['the smallest share of a row', '改造经费住户自付几成', '一成'],
    ['who did something', '主持午餐评估的教授是哪位', '叶书豪'],
    ['the whole, of whom the title tells', '青鸢科技2022年营业收入是多少', '18.6亿元'],
    ['a threshold that is asked for', '海事馆身高多少以下儿童免票', '1.2米'],
    ['editions of a book', '《栖川风物志》一共印了多少版', '7'],
    ['this edition, behind another one', '第三届茶博会有多少家企业参展', '312家'],
    ['a year in which something should be done', '合湾隧道2023年总投资多少', '45亿元'],
    ['a share of what is supplied', '青鸢科技供应占全国多少', '23%'],
    ['the price of a ticket', '栖川影展一张票卖多少钱', '60元'],
    ['the first time', '栖川的车头一回外销是什么时候', '2020年8月'],
  ])('is answered: %s', (_, question, figure) => {
    const { status, figure: given } = answerer.ask(question);
    expect(status).toBe('answered');
    expect(given?.text).toBe(figure);
  });

  it.each([
    ['a prize that is called as an office is', '栖川影展 最佳导演', '温彦庭'],
    ['a reason behind a few words', '栖川的充电设施怎么会跟不上', '配电容量不足'],
    ['a reason that is called 成因', '仁穗东院为什么会错配血液', '两名护士没有覆核'],
    ['two people', '11月5日继续考察的是哪两位', '梁听雨'],
    ['one of a sort that stands in it', '清沔河最后流到哪条河里去', '沔江'],
  ])('is quoted: %s', (_, question, said) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(said);
  });

  it.each([
    ['a share where an amount is asked for', '栖川2020年电动车产量是多少'],
    ['a threshold', '栖川2022年一般公共预算收入是多少'],
    ['the number of a version', '目前栖川甲类人才有多少人'],
    ['what another sight costs', '沔山门票多少钱'],
    ['another edition, told before', '第十一届栖川影展放映了多少部影片'],
    ['another port', '青岛港2022年集装箱吞吐量是多少'],
    ['another business year', '仁穗医疗2020/21年度收入有多少'],
  ])('is refused: %s', (_, question) => {
    expect(answerer.ask(question)).toMatchObject({ status: 'not_found', quotes: [] });
  });
});

describe('a follow-up', () => {
  it.each<[what: string, figure: string | undefined, ...turns: string[]]>([
    ['keeps the age that is asked for', '45周岁', '申请人才补贴，硕士年龄上限是多少', '博士呢'],
    ['asks for another amount of the same name', '780万元', '雁回机器人2022年营业收入多少', '那2022年的净利润呢'],
    ['asks for a share again', '60%', '栖川整车零部件2022年本地配套率是多少', '那2025年要做到多少'],
    ['means the city that was quoted', '3个', '国内最早的数谷是哪一个', '那座城市后来又建了几个数谷'],
    ['exchanges a town with what goes with its name', '2月18日', '昆明星渚的数谷是哪天获批的', '那大理的呢'],
    ['is refused for an edition that is not told', undefined, '第八届温泉节一天最多来了多少人', '第九届呢'],
    // 卖出 asks for what was sold, and no share.
    ['asks for something else than a share', '3.1万架', '青鸢科技供应占全国市场多少', '今年累计卖出多少'],
    // 产量呢 leaves no 销量 behind.
    ['exchanges one amount for another', '30万台', '2024年搬运机国内销量多少', '产量呢', '2023年的销量改成多少了'],
  ])('%s: %s', (_, figure, ...turns) => {
    expect(askInTurn(answererOver(CORPUS), ...turns)?.figure?.text).toBe(figure);
  });
});

describe('quantities', () => {
  it.each([
    ['整车零部件和零件', []],
    ['不超过45周岁', ['45周岁']],
    ['2022/23年度收入', ['2022/23年度']],
    ['1999/00赛季和2022/2023学年', ['1999/00赛季', '2022/2023学年']],
  ])('%s has %j', (text, found) => {
    expect(quantities(text).map((own) => own.text)).toEqual(found);
  });
});
