/** All of it is invented. */
import { article } from '../articles.js';

export const HARBOUR_ACCOUNTS = {
  'harbour.md': article(
    'id: harbour\ntitle: 雾港的账本\npublisher: 雾港观察\npublished: "2024-02-08"\ntext: original',
    `
2023年，雾港市GDP为820亿元，约为海州的1/6，增速为5.2%。海州市2023年新增企业4.1万家。

此外，在2021年底启动的2022年全省渔业项目申报中，网箱首次纳入支持范围。
`,
  ),
};
