/** Words that set one thing against another, or tell it from its like: what is said of 男子组 is no answer about 女子组. */

import { remembered } from '../../text/remembered.js';
import type { Question } from '../question/question.js';
import { isThere } from './match-unit.js';

/** Each with what it is set against. */
const OPPOSITES = [
  ['男', '女'],
  ['进口', '出口'],
  ['东部', '西部'],
  ['东部', '中部'],
  ['中部', '西部'],
  ['城镇', '农村'],
  ['城市', '农村'],
  ['城市', '乡村'],
  ['室内', '室外'],
  ['线上', '线下'],
  ['公立', '私立'],
  ['新建', '二手'],
  ['全程', '半程'],
  ['上半年', '下半年'],
  ['上游', '下游'],
  ['国有', '民营'],
  ['公办', '民办'],
  ['境内', '境外'],
  ['国内', '境外'],
  ['国内', '海外'],
  ['国内', '国外'],
  ['首班', '末班'],
  ['流入', '流出'],
  ['顺差', '逆差'],
  ['租房', '购房'],
  ['租房', '买房'],
  ['房租', '购房'],
  ['房租', '买房'],
  ['收入', '支出'],
  ['存款', '贷款'],
  ['硕士', '博士'],
  ['本科', '专科'],
  ['批发', '零售'],
  ['户籍', '常住'],
  ['同比', '环比'],
  ['早稻', '晚稻'],
  ['夏粮', '秋粮'],
  ['旺季', '淡季'],
  ['白天', '夜间'],
  ['大型', '小型'],
  ['中型', '小型'],
  ['大型', '中型'],
  ['轻型', '重型'],
  ['家长', '老师'],
  ['家长', '教师'],
  ['家长', '学生'],
  ['学生', '老师'],
  ['学生', '教师'],
  ['医生', '护士'],
  ['金奖', '银奖'],
  ['金奖', '铜奖'],
  ['银奖', '铜奖'],
  ['冠军', '亚军'],
  ['冠军', '季军'],
  ['亚军', '季军'],
  ['首日', '首年'],
  ['首周', '首年'],
  ['首月', '首年'],
  ['单程', '往返'],
  ['门诊', '急诊'],
  ['夏季', '冬季'],
  ['春季', '秋季'],
  ['主场', '客场'],
  ['单打', '双打'],
  ['初中', '高中'],
  ['高考', '中考'],
  ['地铁', '公交'],
  ['新房', '二手房'],
  ['城区', '郊区'],
  ['预赛', '决赛'],
  ['初赛', '决赛'],
  ['一审', '二审'],
  ['工作日', '周末'],
  ['正取', '备取'],
  ['买入', '卖出'],
  ['增持', '减持'],
  ['涨幅', '跌幅'],
  ['白班', '夜班'],
  ['早班', '晚班'],
  ['左岸', '右岸'],
  ['南岸', '北岸'],
  ['东岸', '西岸'],
] as const;

/** Each word with what is its opposite, both ways round. */
const DIRECTED = OPPOSITES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);

/** 农村 and 城镇居民: whether two words are set against each other. */
export function areOpposite(a: string, b: string): boolean {
  return DIRECTED.some(([own, other]) => a.includes(own) && b.includes(other) && !a.includes(other));
}

/** 重型 and 中型: two words that tell apart what is otherwise named alike, and no 一期 and 二期. */
export function areContrasting(a: string, b: string): boolean {
  const [first, other] = [a.charAt(0), b.charAt(0)];
  const isAlikeBehind = a.length > 1 && a.slice(1) === b.slice(1) && !/^[一二三四五六七八九十a-z]/.test(a);
  return isAlikeBehind && first !== other && CONTRAST.includes(first) && CONTRAST.includes(other);
}

/** Characters that tell apart what is otherwise named alike: 上游 and 下游, 一级 and 三级. */
export const CONTRAST = 'abcdefg首上中下前后左右东西南北一二三四五六七八九十大小新老男女甲乙丙内外初高重轻长短快慢';

/** Whether a sentence says the opposite of a word of the question, and the word nowhere. */
export function saysOpposite({ units, folded: asked }: Pick<Question, 'units' | 'folded'>, folded: string): boolean {
  if (isOfOtherGrade(asked, folded) || isOfOtherThreshold(asked, folded)) return true;
  // 中小型 are of both sizes.
  if (/[大中小]{2}型/.test(folded) && /[大中小]型/.test(asked)) return false;
  // 城镇和农村居民 are both of them.
  const saysOther = ({ own, other }: Opposed) => folded.includes(other) && !folded.includes(own);
  return units.some((unit) => opposed(unit.text).some(saysOther) && !isThere(unit, folded));
}

/** A part of a word, and what the word becomes with its opposite. */
interface Opposed {
  readonly own: string;
  readonly other: string;
}

/** 租房 of 租房补贴 with 购房补贴; most words have none. */
const opposed = remembered(
  (text): readonly Opposed[] =>
    DIRECTED.filter(([own]) => text.includes(own)).map(([own, other]) => ({ own, other: text.replace(own, other) })),
  2_000,
);

/** 60岁以上 for 65岁以上: the sentence tells of thresholds in the same unit, and of none that the folded question asks about. */
function isOfOtherThreshold(asked: string, folded: string): boolean {
  const [, number, unit] = THRESHOLD.exec(asked) ?? [];
  if (number === undefined || unit === undefined) return false;
  const told = [...folded.matchAll(EVERY_THRESHOLD)].filter(([, , theirs]) => theirs === unit);
  return told.length > 0 && !told.some(([, theirs]) => theirs === number);
}

const THRESHOLD = /(?<![\d.])(\d{1,6}(?:\.\d{1,3})?)周?(岁|万元|亿元|平方?米|公里|吨)[(]?[及或]?以[上下]/;
const EVERY_THRESHOLD = new RegExp(THRESHOLD, 'g');

/** 二等座 for 一等座: the sentence tells of grades, and of none that the folded question asks about. */
function isOfOtherGrade(asked: string, folded: string): boolean {
  const meant = asked.match(GRADE);
  if (meant === null) return false;
  const said = folded.match(GRADE);
  return said !== null && !meant.some((grade) => said.includes(grade));
}

const GRADE = /[一二三四特]等(?=[座舱奖功品])/g;
