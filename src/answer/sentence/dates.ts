/** The dates that a question names, and which figures of a sentence are those of one of them: told by their numbers, or as 去年 and 上年. */

import { monthsOf } from '../../text/parts-of-year.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { allUnits, type Question } from '../question/question.js';
import { wantsQuantity } from './quantities-asked.js';

/** The dates that a question names. Those of earlier questions still hold for figures, 它的校长是谁 asks of no year; 设备损失多少 of no day. */
export function datesAsked(question: Question): Quantity[] {
  const { quantities, inherited } = question;
  const hasOwn = question.units.some(({ kind }) => kind === 'noun');
  const taken = wantsQuantity(question)
    ? (inherited?.quantities ?? []).filter(({ day }) => day === undefined || !hasOwn)
    : [];
  return [...quantities, ...taken].filter(({ kind }) => kind === 'date');
}

/** 由上年的9.8亿元降至6.1亿元: what was in the year before has a figure of its own. */
export const YEAR_BEFORE = /[上前]一?年(?:[末底]|同期)?的?[为是]?$/;
/** 每公斤16.4元,去年是19.8元 */
const LAST_YEAR = /[去今]年|上一?年|(?<![目此以])前一个?(?:年度?|财年)/;
const RIGHT_BEHIND =
  /([去今]年|上一?年)(?:度|同期|全年)?的?(?:[约近为是达有仅]|则为|只有|(?:净?亏损|盈利)|\p{Script=Han}{1,3}[到至])?$/u;
const YEAR_AGO_ASKED = /[去上]年.{0,4}(?:季|半年|月|同期)/;
/** What was in the same part of the year before. */
export const SAME_PART = /[去上]一?年同期/;
const OF_SAME_PART = new RegExp(`${SAME_PART.source}[^,。;\\d]{0,8}$`);
/** What may stand between a date and the figure of it: 2023年末的19.3万架. */
const BESIDE =
  /^[初底末]?(?:同期)?的?(?:,?全年)?(?:人[次数])?(?:预计|预期|有望)?将?会?(?:[约近为是达有仅超逾]|超过|突破|接近|\p{Script=Han}{1,3}[到至]|\p{Script=Han}{0,2}(?:[升降增减涨跌落]|提高|扩大|减少)为|\p{Script=Han}{1,6},(?:达到?|[为至仅])约?)?$/u;

/** Those of `fitting` that stand right behind a date of the question, or behind 上年 where that is the year asked about. */
export function quantitiesOfDate(
  question: Question,
  folded: string,
  found: readonly Quantity[],
  fitting: readonly Quantity[],
): Quantity[] {
  const asked = datesAsked(question);
  // 上年 of a report is the year before that of which it tells, and 去年 may be that.
  const usual = (word: string | undefined) => word?.replace(/^前一.*/, '上年').replace('一', '');
  const lastYear = usual(LAST_YEAR.exec(question.folded)?.[0]);
  const ofThen = fitting.filter(({ start }) => usual(RIGHT_BEHIND.exec(folded.slice(0, start))?.[1]) === lastYear);
  if (lastYear !== undefined && ofThen.length > 0) return ofThen;
  // 上年同期净亏损18.2亿元 is what was in 去年一季度.
  const ofSamePart = YEAR_AGO_ASKED.test(question.folded)
    ? fitting.filter(({ start }) => OF_SAME_PART.test(folded.slice(0, start)))
    : [];
  if (ofSamePart.length > 0) return ofSamePart;
  if (asked.length === 0) return [];
  const dates = found.filter(({ kind }) => kind === 'date');
  const meant = dates.filter((date) => asked.some((own) => isOfPeriod(date, own)));
  const isBeforeMeant = (at: number) => {
    const year = dates.findLast(({ end, year }) => end <= at && year !== undefined)?.year;
    return year !== undefined && asked.some((own) => own.year === year - 1) && YEAR_BEFORE.test(folded.slice(0, at));
  };
  // 2月27日新增15例: what is asked about may stand between.
  const words = allUnits(question).map(({ text }) => text);
  const isBeside = (between: string) =>
    BESIDE.test(words.reduce((rest, word) => (between.includes(word) ? rest.replace(word, '') : rest), between));
  return fitting.filter(
    ({ start }) => meant.some(({ end }) => end <= start && isBeside(folded.slice(end, start))) || isBeforeMeant(start),
  );
}

/** 2023年末 is a date of 2023年, 去年 that of 去年; a quarter or a half is of no other but itself. */
function isOfPeriod(date: Quantity, own: Quantity): boolean {
  const part = monthsOf(own.text)?.join();
  // 前三季度 behind 2023年一季度 is of that year, too.
  if (part !== undefined) return monthsOf(date.text)?.join() === part && (date.year ?? own.year) === own.year;
  if (own.year === undefined) return own.month === undefined ? date.text === own.text : date.month === own.month;
  return (
    date.year === own.year &&
    (own.month === undefined || date.month === own.month) &&
    (own.day === undefined || date.day === own.day)
  );
}

/** 2018年5月 lies in 2018年上半年, and in 2018年: unlike `isOfPeriod`, by the months that both have. */
export function liesIn(date: Quantity, period: Quantity): boolean {
  if (date.kind !== 'date' || period.kind !== 'date' || date.year !== period.year) return false;
  if (period.month !== undefined) return date.month === period.month;
  const months = monthsOf(period.text);
  if (months === undefined) return true;
  const own = date.month === undefined ? monthsOf(date.text) : ([date.month, date.month] as const);
  return own !== undefined && own[0] >= months[0] && own[1] <= months[1];
}
