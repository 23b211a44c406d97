/** All of it is invented. */
import { article } from '../articles.js';

export const CRANES = {
  'cranes.md': article(
    'id: cranes\ntitle: 苇塘协议三十年\npublisher: 苇塘日报\npublished: "2024-03-11"\ntext: original',
    `
苇塘协议确立了两条规矩，渔民和观鸟的人都要遵守。苇塘协议(又名鹤约；英文：Reed Pact)，是沿湖九个村子在1994年订下的保护约定。

沿湖的公司在2012年分成两家：一家叫苇源渔业，做鱼塘和冷库的生意；另一家叫鹤影旅游，经营码头。旅客一年有十二万人。

看鸟人梁栖桐1931年在湖心岛出生。1952年至1960年，他做过码头的记账员和渡工。1960年起他做鱼塘的看守，1968年做队长，1968年至1975年他还做过小学的校工。

老渡船今年迎来第96周年纪念，今年是第96周年。
`,
  ),
};
