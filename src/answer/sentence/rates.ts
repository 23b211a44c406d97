/** Amounts that are told by the head, by the day or at most: 人均11万元, 平均每天40万件, 最高2000万元. */
import { CHANGED_BY } from '../../text/change-words.js';
import { AT_MOST, GIVEN, LIMIT } from '../../text/limit-words.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { clauseBefore } from './clauses.js';

const OF_EACH = /[人户]均(?!预期寿命|寿命)[^,;。、\d]{0,14}$/;
/** 人均生产总值11万元,增长5%. */
const GROWTH_OF_EACH = new RegExp(`[人户]均[^,;。、\\d]{0,14}\\d[\\d.万亿]{0,12}元,[^,;。\\d]{0,8}${CHANGED_BY}$`);
const ASKS_PER_HEAD = /均|每|一个?[人户家]|收入|工资|薪|消费|[挣赚]|增收|开销|花销/;

/** 人均收入, 每户, 工资: whether a folded question asks for what falls to each. */
export function asksPerHead(asked: string): boolean {
  return ASKS_PER_HEAD.test(asked);
}

/** 人均生产总值11万元 */
export function isOfEach({ start }: Quantity, folded: string): boolean {
  return OF_EACH.test(folded.slice(0, start));
}

/** 5% of 人均生产总值11万元,增长5%, where it is asked of the whole. */
export function isGrowthOfEach(asked: string, { kind, start }: Quantity, folded: string): boolean {
  return kind === 'percent' && /gdp|生产总值|经济/.test(asked) && GROWTH_OF_EACH.test(folded.slice(0, start));
}

/** 人均, 日均: told by each of something, where 年均 may be of the whole; the source of a pattern. */
export const BY_EACH = '[人户亩次日件]均';
/** Of each person or household. */
export const PER_HEAD = /[人户]均/;

/** 人均 is asked for, and the sentence tells of it in another place. */
export function isNotPerHead(asked: string, { kind, unit, start }: Quantity, folded: string): boolean {
  if (!PER_HEAD.test(asked) || !PER_HEAD.test(folded)) return false;
  // 人均收入分别为6万元和3万元
  const before = folded.slice(0, start).replace(ROW, '');
  // 人均GDP排名第5,数值写作11.28
  if (kind === 'rank' || (kind === 'number' && unit === undefined)) return !PER_HEAD.test(before);
  return (kind === 'money' || kind === 'number') && !OF_EACH.test(before);
}

const ROW = /(?:\d[\d.]{0,12}[十百千万亿]{0,2}\p{Script=Han}{1,2}[、和与及]){1,6}$/u;

/** 平均每天40万件 for 一天多少: what is told by the day, the month or the year, as it is asked for. */
export function fitsRate(asked: string, { start }: Quantity, folded: string): boolean {
  // 博士每月1500元,硕士800元: what else the clause says may tell of whom.
  const clause = clauseBefore(folded, start).replace(ABOUT, '');
  return RATES.some((rate) => {
    const rest = rate.test(asked) && rate.test(clause) ? clause.replace(rate, '') : undefined;
    // 每小时可采摘约900个 for 一小时能摘多少个
    return rest !== undefined && (rest.length < 2 || (rest.length < 4 && [...rest].some((own) => asked.includes(own))));
  });
}

const ABOUT = /平均|人均|大约|超过?|达到?|约|近|可以?|能|要|有|就|为/g;
const RATES = [
  /[一每]天|每日|日均/,
  /[一每]个月|每月|月均/,
  /[一每]年(?![级底末初])|年均/,
  /[一每]个?小时|时均/,
  /[一每]场|场均/,
];

/** 单个企业最高2000万元, where the most is asked for that can be had. */
export function fitsMost(asked: string, { start }: Quantity, folded: string): boolean {
  return ASKS_MOST.test(asked) && MOST_BEFORE.test(clauseBefore(folded, start));
}

/** 空置率最高的是东北,达到44.6%, where it is asked how high the highest is: the figure behind that word, before another of its sort. */
export function isOfExtreme(asked: string, { start }: Quantity, folded: string): boolean {
  const extreme = EXTREME.exec(asked)?.[1];
  if (extreme === undefined) return false;
  const before = folded.slice(0, start);
  const told = before.slice(Math.max(0, before.search(LAST_EXTREME)));
  return told.startsWith(extreme) && TOLD_OF_EXTREME.test(told);
}

/** 最高的是东北,达到 */
const TOLD_OF_EXTREME = /^最.的?(?:是|为)[^,。;\d比]{1,14},?(?:达到?了?|高达|为|有|约|仅|只有|是)?$/;

const EXTREME = /(最[高低大小长短快慢])的.{1,14}(?:多[少高低大小长快]|几)/;
const LAST_EXTREME = /最[高低大小长短快慢](?!.*最[高低大小长短快慢])/;

const ASKS_MOST = new RegExp(`最[多高](?:能|可以?|会|${GIVEN})|${LIMIT}`);
const MOST_BEFORE = new RegExp(`(?:${AT_MOST})[^,。;\\d]{0,6}$`);
