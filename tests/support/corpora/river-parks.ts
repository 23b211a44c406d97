/** All of it is invented. */
import { article } from '../articles.js';

export const RIVER_PARKS = {
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
