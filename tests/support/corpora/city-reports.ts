/** All of it is invented. */
import { article } from '../articles.js';

export const CITY_REPORTS = {
  'report.md': article(
    'id: report\ntitle: 衢州2024年政府工作报告看点\npublisher: 三衢观察\npublished: "2024-01-18"\ntext: original',
    `
报告显示，2023年全市地区生产总值2104.2亿元，同比增长6.1%。城镇和农村居民人均可支配收入分别为60120元和33950元，分别增长5.2%和7.4%，城乡收入比缩小至1.77。

常山港航运枢纽于2023年10月20日通航，该工程总投资31.2亿元。年末常住人口228.4万人，比上年末增加0.3万人。

今年的主要预期目标是：地区生产总值增长6.5%左右，新增城镇就业2.8万人以上。
`,
  ),
  'tourism.md': article(
    'id: tourism\ntitle: 贵州省2023年旅游公报\npublisher: 黔行旅讯\npublished: "2024-03-08"\ntext: original',
    `
2023年，全省旅游市场强劲复苏。全年接待游客5.63亿人次，恢复到2019年的101%；实现旅游总收入6410亿元，同比增长26.5%。

春节假期，全省接待游客2640万人次；国庆假期旅游收入297亿元。
`,
  ),
  'rivals.md': article(
    'id: rivals\ntitle: 两个物流园\npublisher: 江汉财经\npublished: "2023-01-15"\ntext: original',
    `
沮河智慧物流港（下称“沮河港”）2021年5月16日开园，占地1840亩，比汉北园晚了近两年。该港总经理邓若棠说，全年货物吞吐量达1012万吨。

汉北国际物流园（下称“汉北园”）2019年9月20日开园，占地2750亩，总投资44亿元。
`,
  ),
  'smart.md': article(
    'id: smart\ntitle: 智慧云县项目开工\npublisher: 闽西日报\npublished: "2022-09-20"\ntext: original',
    `
云枢数据以2.2亿元中标智慧云县项目，其中一期投资1.3亿元，二期投资0.9亿元。
`,
  ),
  'hospital.md': article(
    'id: hospital\ntitle: 恆泰醫療體系年度報告\npublisher: 南方時報\npublished: "2024-02-06"\ntext: original',
    `
恆泰醫療體系（下稱「恆泰」）公布2023年度報告。手術共4.92萬台，其中機器手臂手術1130台，居南部醫院之首。
`,
  ),
  'fair.md': article(
    'id: fair\ntitle: 第十一屆台中智慧機械展閉幕\npublisher: 中台時報\npublished: "2023-11-20"\ntext: original',
    `
第十一屆台中智慧機械展（簡稱「智機展」）11月15日至18日在台中舉行。四天共吸引參觀者6.3萬人次。

本屆參展廠商602家。現場接單金額45.2億元，預估後續商機118億元。
`,
  ),
};
