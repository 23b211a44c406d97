/** Titles that are names, places told in rows, what is so by now, and what only looks like the thing asked for. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'report.md': article(
    'id: report\ntitle: 沅岭流域园区报告\npublisher: 流域观察\npublished: "2021-02-10"\ntext: original',
    `
报告统计，截至2020年底，潭曲、宁坪、安洲三市共有省级以上园区41家，比上年增加3家。三市园区入驻企业合计1.62万家。

从城市看，潭曲市以20家园区居首，园区产值3120亿元。宁坪市有园区12家，产值1540亿元，增长7.7%。安洲市9家园区产值820亿元，同比下降2.2%。

其中光电子产值最大，为2410亿元。园区的主导产业可以归为三类：光电子、新材料和装备。新材料产值只有650亿元，但增长最快。
`,
  ),
  'bulletin.md': article(
    'id: bulletin\ntitle: 宁坪市2020年统计公报\npublisher: 宁坪市统计局\npublished: "2021-03-10"\ntext: original',
    `
初步核算，全年地区生产总值1986.4亿元，增长4.1%。年末全市常住人口301.2万人。

城镇登记失业率为2.95%。
`,
  ),
  'company.md': article(
    'id: company\ntitle: 鹿鸣数科完成两亿元B轮融资\npublisher: 潭曲财讯\npublished: "2020-09-12"\ntext: original',
    `
鹿鸣数科成立于2017年4月，总部设在潭曲高新区。创始人兼首席执行官齐岳曾在一家船厂做工程师。公司有三个主要产品：调度平台、存证系统和仓单系统。

齐岳预计，2020年收入将超过8000万元。公司2019年营业收入4100万元。

本轮资金的一半用于研发，其余补充流动资金。公司计划年底前再招80人。
`,
  ),
  'company-later.md': article(
    'id: company-later\ntitle: 两年后再访鹿鸣数科\npublisher: 潭曲财讯\npublished: "2022-10-12"\ntext: original',
    `
鹿鸣数科客户增加到900家。自2022年6月1日起，齐岳改任董事长，首席执行官由原首席技术官蓝若溪接任。

公司总部也从潭曲高新区搬到云杉软件园。
`,
  ),
  'railway.md': article(
    'id: railway\ntitle: 宁洲高铁今日开通\npublisher: 潭曲日报\npublished: "2021-12-29"\ntext: original',
    `
宁洲高铁全长121.3公里，设计时速350公里。全线有桥梁31座、隧道12座，桥隧比达77.1%。最长的白石岭隧道全长8.46公里，贯通时间推迟了半年。

集团董事长介绍，预计通车首年发送旅客520万人次。宁坪到安洲全程票价为二等座55元、一等座88元、商务座165元。
`,
  ),
  'fair.md': article(
    'id: fair\ntitle: 第九届安洲茶博会闭幕\npublisher: 潭曲日报\npublished: "2021-10-20"\ntext: original',
    `
为期三天的第九届安洲茶叶博览会（简称“安洲茶博会”）10月18日闭幕。本届茶博会共有640家企业参展。

安洲市副市长段青川宣布，第十届茶博会定于2022年9月9日至11日举行。

大会评出金奖产品30个，其中潭曲9个、安洲7个、宁坪5个。
`,
  ),
  'hospital.md': article(
    'id: hospital\ntitle: 仁濟醫院擴建動土\npublisher: 島嶼時報\npublished: "2022-04-09"\ntext: original',
    `
仁濟醫院目前有620床，擴建後將增為980床。

醫院的鹽業文物館休館20個月，5日重新開館。鹽業文物館2003年8月開館，休館前的2019年，全年參觀人次為9.4萬，館方希望重新開館後第一年達到20萬人次。

集團在港區共有三個碼頭，即二號、五號及八號碼頭，僱用1,150名員工。港區去年裝卸貨物。港區管理局8日公布碼頭業績。
`,
  ),
  'loan.md': article(
    'id: loan\ntitle: 港區集團簽綠色貸款\npublisher: 島嶼時報\npublished: "2022-03-18"\ntext: original',
    `
財務總監透露，集團與六間銀行簽訂20億元綠色貸款，年期四年，由東滙銀行牽頭。資金會用來更換電動拖車。
`,
  ),
  'orchid.md': article(
    'id: orchid\ntitle: 素萼\npublisher: 草木志\ntext: original',
    '素萼原产于热带，全株有毒，误食会引起呕吐和心跳加快。花期为五至八月。',
  ),
  'orchid-other.md': article(
    'id: orchid-other\ntitle: 长茎素萼\npublisher: 草木志\ntext: original',
    '长茎素萼的茎有毒，误食素萼会引起腹泻，皮肤触及素萼会红肿。素萼花期为三至八月。',
  ),
  'brands.md': article(
    'id: brands\ntitle: 海澜汽车的牌子\npublisher: 车志\ntext: original',
    '集团旗下品牌包括MAESTRO和TNGT等，是当地最大的品牌集团之一。\n\n海澜公司还生产数款跑车，包括Z系列和GT。',
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

describe('the first quote', () => {
  it.each([
    ['is of the article that has the name for its title', '误食素萼有什么危害', '全株有毒'],
    ['has a short Latin word as a word', 'GT是哪个品牌旗下的跑车', '包括Z系列和GT'],
    ['counts what a row of places has', '潭曲、宁坪、安洲三市一共有多少家省级以上园区', '园区41家'],
    ['is the thing that the question describes', '宁洲高铁最长的隧道叫什么，有多长', '白石岭'],
    ['is of no founding year', '2020年B轮的时候，鹿鸣数科的三个主要产品是什么', '三个主要产品'],
    ['tells of the edition itself', '第十届安洲茶博会什么时候举行', '第十届茶博会定于'],
    ['tells what is so by now', '鹿鸣数科现在的CEO是谁', '蓝若溪接任'],
    ['tells where something is by now', '鹿鸣数科总部现在在哪里', '搬到云杉软件园'],
    ['tells which they are', '集团在港区有哪几个码头', '二號'],
    ['tells what money is for', '鹿鸣数科B轮的钱打算怎么用', '用于研发'],
    ['asks of both places', '茶博会金奖潭曲和安洲谁拿得多', '潭曲9个'],
  ])('%s: %s', (_, question, text) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(text);
  });
});

describe('the figure', () => {
  it.each([
    ['of the stage asked about', '仁济医院扩建后会有多少床', '980床'],
    ['of today', '仁济医院现在有多少床', '620床'],
    ['of the first opening', '盐业文物馆什么时候开馆的', '2003年8月'],
    ['of the second one', '盐业文物馆哪天重新开馆', '5日'],
    ['of a year across a comma', '盐业文物馆2019年有多少人参观', '9.4萬'],
    ['of a class of seats, which is no list', '宁坪到安洲二等座票价多少', '55元'],
    ['of a place in a row', '宁坪市有多少家园区', '12家'],
  ])('%s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });
});

describe('nothing is answered', () => {
  it.each([
    ['of a place that is told of otherwise', '潭曲市2020年GDP是多少'],
    ['of a place of which another bulletin tells', '安洲市有多少常住人口'],
    ['by a measure that nothing names', '宁坪2020年CPI涨了多少'],
    ['by what was only expected', '鹿鸣数科2020年实际收入是多少'],
    ['for the first day by the first year', '宁洲高铁首日发送了多少旅客'],
    ['for an edition by the one before', '安洲茶博会第十届有多少企业参展'],
    ['of a year by another company', '沅岭流域园区报告2019年营业收入'],
  ])('%s: %s', (_, question) => {
    expect(answerer.ask(question)).toMatchObject({ status: 'not_found', quotes: [] });
  });
});

describe('a follow-up', () => {
  it.each<[what: string, figure: string, ...turns: string[]]>([
    ['keeps the amount of which another thing is asked', '650亿元', '三市园区的光电子产值是多少', '新材料呢'],
    ['asks of a place in a row', '12家', '潭曲有多少家园区', '那宁坪呢'],
    ['names itself what it points back to', '3120亿元', '安洲市有多少家园区', '回到潭曲，它的园区产值是多少'],
    ['asks of a year of its own', '20萬人次', '盐业文物馆2019年有多少人参观', '重新开馆第一年呢'],
    ['is understood in Cantonese', '四年', '港區集團嘅綠色貸款由邊間銀行牽頭', '年期幾耐？'],
  ])('%s: %s', (_, figure, ...turns) => {
    expect(askInTurn(answerer, ...turns)?.figure?.text).toBe(figure);
  });
});
