/** All of it is invented. */
import { article } from '../articles.js';

export const MARATHON = {
  'race.md': article(
    'id: race\ntitle: 芦湾马拉松鸣枪\npublisher: 芦湾晨报\npublished: "2024-10-21"\ntext: original',
    `
芦湾马拉松昨天开跑，来自各地的跑者有一万八千人。男子全程冠军由邹远帆夺得，成绩2小时19分；国内第一名是郭启明，成绩2小时21分。

本届展会设在终点广场，共有212家企业参展，观众6.4万人次，每个展位收费1.2万元。

问卷由家长填写，赞成让孩子参加亲子跑的占64%。
`,
  ),
  'robots.md': article(
    'id: robots\ntitle: 机器人一年账\npublisher: 芦湾晨报\npublished: "2025-02-11"\ntext: original',
    `
2024年，全省机器人产量为3.1万台，比上年增长12%。

栎桥机器人（下称栎桥）2019年在芦湾成立，主营搬运机器人，去年完成2亿元B轮融资。

芦湾医院去年9月采购了4台康复机器人，单台36万元，供货方是栎桥机器人。
`,
  ),
  'match.md': article(
    'id: match\ntitle: 排球联赛落幕\npublisher: 芦湾体育\npublished: "2024-05-06"\ntext: original',
    `
第三局芦湾队7比11落后，主教练换上18岁的佟小雀，她接连发出3个好球，全队士气大振。

2020年6月，鹭澄获得松沙资本领投的4200万元A轮融资，松沙资本同时投了两家传感器企业。

医院新院区计划启用床位640张，眼下还缺护士120名。
`,
  ),
};
