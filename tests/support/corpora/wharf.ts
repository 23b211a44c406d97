/** All of it is invented; 武汉 and 郑州 are places to a dictionary. */
import { article } from '../articles.js';

export const WHARF = {
  'umbrellas.md': article(
    'id: umbrellas\ntitle: 柳埠的伞和船\npublisher: 柳埠晚报\npublished: "2024-06-18"\ntext: original',
    `
柳埠从前有二十几家伞厂，一年出两万把，如今只剩三家。大股东苇港投资上月减持了1.2%的股份，目前还剩8.6%。

展览的头一件展品是“苇顺号”的铜钟。该船1933年下水，1962年在台风中沉没。

展览门票40元，学生半价，星期三免费入场。

柳埠中学今年七年级12个班540人，高一8个班400人。

柳埠法院今年1至8月受理带货纠纷214件，超过去年全年的188件。

草螟虫是一种会迁飞的害虫，幼虫爱吃豆叶。镇里的草螟虫今年最多，百株有380头。
`,
  ),
  'plan.md': article(
    'id: plan\ntitle: 柳埠码头产业\npublisher: 柳埠晚报\npublished: "2021-05-18"\ntext: original',
    `
5月7日，柳埠市印发《柳埠市码头产业三年行动计划（2021-2023年）》（下称“三年计划”），列出了任务。

柳埠市的码头产业园引进了16家码头企业。去年有73家企业停付利息，都在柳埠。

码头服务备案里，武汉9项，郑州1项，都是货运平台。

柳埠市的码头产业园在东门外。青澳市有210家码头企业。
`,
  ),
};
