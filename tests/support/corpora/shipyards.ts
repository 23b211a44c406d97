/** Invented people and bodies; the places are real. */
import { article } from '../articles.js';

export const SHIPYARDS = {
  'yards.md': article(
    'id: yards\ntitle: 船厂见闻\npublisher: 船舶周报\npublished: "2024-05-06"\ntext: original',
    `
# 一、行业现状

澜星造船董事长顾怀远说，订单已排到2028年。

简单美船业董事长陆知行表示，明年要扩建三号船坞。

舟山市船舶工业发展领导小组办公室常务副主任沈望舒介绍，全市船厂没有一家停工。

浙江省工业和信息化厅印发《造船业三年行动计划》，对岸电补贴作出规定。

舟海数据网数据显示，在2023年中国造船城市活跃度排行榜中，台州排名第四。

作家梁秋实在长篇小说《潮信》里写过这座船厂。

2023年3月15日，东海船舶检验中心在宁波市梅山港区揭牌。
`,
  ),
  'counts.md': article(
    'id: counts\ntitle: 浙江渔业企业有多少\npublisher: 船舶周报\npublished: "2024-05-07"\ntext: original',
    `
浙江有渔业企业213家，其中台州占88家。

舟山集聚了61家渔业企业，已开发出的产品包括：渔船、游艇、海工船。

当时舟山的民间借贷规模有300亿，涉及47家企业。
`,
  ),
};
