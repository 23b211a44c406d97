/** The units in which it is told what 多远, 多重, 面积 and the like ask for. */

import { isPersonName } from '../../text/family-names.js';
import { RATE } from '../../text/share-words.js';
import { NOW } from '../../text/time-words.js';

/** The units in which what a folded question names is told. */
export function dimensionAsked(folded: string): RegExp | undefined {
  // 裴砚秋多大了
  const whose = HOW_OLD.exec(folded)?.[1];
  if (whose !== undefined && isPersonName(whose)) return YEARS_OF_AGE;
  return DIMENSIONS.find(([asking]) => asking.test(folded))?.[1];
}

const HOW_OLD = new RegExp(`^(\\p{Script=Han}{2,4}?)(?:今年|${NOW})?有?多大了?(?=[? 。]|$)`, 'u');
const YEARS_OF_AGE = /岁/;

/** 水深, and no 节水深化. */
export const DEPTH = '(?<!节)[埋水]深(?![化圳入度远])';
/** 全长, and no 全长沙 or 安全长效. */
export const WHOLE_LENGTH = '(?<!安|健)全长(?![沙春江安治城白期效远三兴])';

/** What heights and depths are told in. */
const SHORT_LENGTHS = '英尺|英寸|厘米|公分|公尺|毫米|微米|纳米|米|cm|mm|m|丈|尺';

/** Words that ask for a quantity of one dimension, and its units. */
const DIMENSIONS: readonly (readonly [asking: RegExp, units: RegExp])[] = [
  [/面积|占地|多大面积/, /平方|亩|公顷|km2|m2/],
  [
    new RegExp(`(?<!${RATE}[^,。?]{0,8})多[高深宽厚]|${DEPTH}|高度|深度|宽度|厚度|海拔|身高`),
    new RegExp(`^(?:${SHORT_LENGTHS})$`),
  ],
  [
    new RegExp(`多远|距离|多长|${WHOLE_LENGTH}|总长(?!期)|长度|里程`),
    new RegExp(`^(?:${SHORT_LENGTHS}|公里|千米|海里|英里|光年|km|里)$`),
  ],
  [/人数(?:是|有|为|达)?(?:多少)?[? 呢]*$/, /[人名位员户]/],
  [/多重|重量|体重|载重/, /吨|斤|克|磅|^(?:kg|mg)$/],
  [new RegExp(`几周?岁|多大年[纪龄]|[他她](?:今年|${NOW})?(?:有)?多大|年龄|今年多大|多大岁数`), /岁/],
  // 产业园有多大
  [
    /(?:园区?|基地|广场|[厂校景新]区|机场|开发区|[湖岛])(?:到底|究竟|总共|一共)?有?多大(?=[? 。呢呀啊]|$)/,
    /平方|亩|公顷|km2|m2/,
  ],
  [/温度|气温|体温/, /度|℃|°/],
  [/震.{0,6}(?:多[大强]|几级)|震级/, /级/],
  [/评分|得分|分数|比分/, /^分$/],
  [new RegExp(`(?:网络延迟|时延)(?=(?:${NOW})?(?:是|有|为|达)?多少(?![个家班次趟台])|$)`), /^(?:毫秒|微秒|秒)$/],
  [/多快|时速/, /公里|千米|米|km|马赫/],
  [/客[流运]量?(?!高峰)[^,趟列班车]{0,4}(?:多少|几(?!趟|列|班))|客流量? *$/, /人/],
];

/** 大桥 长度: the name of a dimension that a question ends in, behind what it is asked of. */
export const NAMES_DIMENSION = /(?<=[^ ] {0,8})(?:[长高宽厚深]度|重量)(?=[ ?]{0,8}$)/;
