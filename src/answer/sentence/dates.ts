/** Times that a question names, and those that a sentence speaks of: by their numbers, or as 去年 and 上年. */

import { monthsOf } from '../../text/parts-of-year.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { RELATIVE_YEAR, THIS_YEAR, YEAR_AGO } from '../../text/time-words.js';
import { allUnits, type Question } from '../question/question.js';
import { quantitiesOfClauses } from './clauses.js';
import { isAnyThere } from './match-unit.js';
import { isOnlyCompared, isTimeOfWhatFollows, publishedOn } from './periods.js';
import { wantsQuantity } from './quantities-asked.js';
import type { ReadPassage } from './read-passage.js';
import { isInTitle } from './titles.js';

/** 由上年的9.8亿元降至6.1亿元: what was in the year before has a figure of its own. */
const YEAR_BEFORE = /[上前]一?年(?:[末底]|同期)?的?[为是]?$/;
/** 每公斤16.4元,去年是19.8元 */
const LAST_YEAR = /[去今]年|上一?年|(?<![目此以])前一个?(?:年度?|财年)/;
const RIGHT_BEHIND =
  /([去今]年|上一?年)(?:度|同期|全年)?的?(?:[约近为是达有仅]|则为|只有|(?:净?亏损|盈利)|\p{Script=Han}{1,3}[到至])?$/u;
const YEAR_AGO_ASKED = /[去上]年.{0,4}(?:季|半年|月|同期)/;
/** What was in the same part of the year before. */
const SAME_PART = /[去上]一?年同期/;
const OF_SAME_PART = new RegExp(`${SAME_PART.source}[^,。;\\d]{0,8}$`);
/** What may stand between a date and the figure of it: 2023年末的19.3万架. */
const BESIDE =
  /^[初底末]?(?:同期)?的?(?:,?全年)?(?:人[次数])?(?:预计|预期|有望)?将?会?(?:[约近为是达有仅超逾]|超过|突破|接近|\p{Script=Han}{1,3}[到至]|\p{Script=Han}{0,2}(?:[升降增减涨跌落]|提高|扩大|减少)为|\p{Script=Han}{1,6},(?:达到?|[为至仅])约?)?$/u;

/** The dates that a question names. Those of earlier questions still hold for figures, 它的校长是谁 asks of no year; 设备损失多少 of no day. */
function datesAsked(question: Question): Quantity[] {
  const { quantities, inherited } = question;
  const hasOwn = question.units.some(({ kind }) => kind === 'noun');
  const taken = wantsQuantity(question)
    ? (inherited?.quantities ?? []).filter(({ day }) => day === undefined || !hasOwn)
    : [];
  return [...quantities, ...taken].filter(({ kind }) => kind === 'date');
}

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

/** 年内, and no 3年内; 上年, and no 以上年. */
const OF_THIS_YEAR = new RegExp(`${THIS_YEAR}|(?<![\\d一二两三四五六七八九十几数半多])年内`);
const OF_YEAR_AGO = new RegExp(YEAR_AGO);

const SAME_YEAR = /^(?:当年|同年)/;

/** 现任总经理: of the day on which it was told. */
const IN_OFFICE = /现任/;

/** The years that a sentence means by 去年 and 今年, told by when its article was published. */
function relativeYears({ sentences, at }: ReadPassage, index: number): number[] {
  const year = publishedOn(at)?.year;
  const said = sentences[index] ?? '';
  if (year === undefined) return [];
  return [...(OF_THIS_YEAR.test(said) ? [year] : []), ...(OF_YEAR_AGO.test(said) ? [year - 1] : [])];
}

/** The years before those that a sentence names, where it tells a figure of the year before in a clause that speaks of what is asked. */
function yearsBefore(question: Question, folded: string, found: readonly Quantity[]): number[] {
  const units = allUnits(question).filter(({ kind }) => kind === 'noun' || kind === 'verb' || kind === 'other');
  const ofAsked = quantitiesOfClauses(folded, found, (clause) => isAnyThere(units, clause));
  const isTold = ofAsked.some(({ start }) => YEAR_BEFORE.test(folded.slice(0, start)));
  return isTold ? found.flatMap(yearsOf).map((year) => year - 1) : [];
}

/**
 * Whether the question names a year (or a month) and the sentence another. A sentence without a date is of the date last
 * named before it.
 */
export function contradictsDates(question: Question, passage: ReadPassage, index: number): boolean {
  if (isOfOtherSeason(question, passage, index) || isOfThisYear(question, passage.sentences[index] ?? '')) return true;
  const own = datesAsked(question);
  if (own.length === 0) return false;
  const found = passage.quantities(index);
  const said = passage.sentences[index] ?? '';
  // 11月4日 is the 2020年11月4日 that is asked about, whatever year was named before it.
  const isNamedDay = own.some(
    ({ month, day }) =>
      month !== undefined &&
      found.some((date) => date.kind === 'date' && date.year === undefined && date.month === month && date.day === day),
  );
  if (isNamedDay) return false;
  if (isOfOtherYear(own, said) || isOfOtherPart(own, partsToldBefore(passage, index))) return true;
  if (contradictsYears(own, question, passage, index) || contradictsMonths(own, question, found)) return true;
  return isOfOtherDay(own, found);
}

/** 2019年 is asked for, and what the sentence tells is of 2018年. */
function contradictsYears(
  asked: readonly Quantity[],
  question: Question,
  passage: ReadPassage,
  index: number,
): boolean {
  const wanted = asked.flatMap(yearsOf);
  if (wanted.length === 0) return false;
  const told = yearsTold(question, passage, index, wanted);
  return told.length > 0 && !told.some((year) => wanted.includes(year));
}

/** The years of what a sentence tells: its own; else those named before it, in the title, or of publication. */
function yearsTold(
  question: Question,
  passage: ReadPassage,
  index: number,
  wanted: readonly number[],
): readonly number[] {
  const found = passage.quantities(index);
  const said = passage.sentences[index] ?? '';
  const named = [
    ...withoutSpans(said, found)
      .filter((date) => !isOnlyCompared(date, said))
      .flatMap(yearsOf),
    ...yearsBefore(question, said, found),
    ...relativeYears(passage, index),
  ];
  if (named.length > 0) return named;
  // 公司成立于2014年。当年销售1.2万辆。
  const ofBefore = SAME_YEAR.test(said) ? passage.quantities(index - 1).flatMap(yearsOf) : [];
  if (ofBefore.length > 0) return ofBefore;
  const published = publishedOn(passage.at)?.year;
  if (published !== undefined && question.asks.has('person') && IN_OFFICE.test(said)) return [published];
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const text = passage.sentences[earlier] ?? '';
    const years = passage
      .quantities(earlier)
      .filter((date) => isTimeOfWhatFollows(date, text))
      .flatMap(yearsOf);
    if (years.length > 0) return years;
  }
  const titled = passage.titleQuantities.flatMap(yearsOf);
  return titled.length > 0 || !wantsQuantity(question) ? titled : yearsOfPublication(passage, wanted);
}

/** 8月 is asked for, and the sentence tells of 9月, or of 第三季度. */
function contradictsMonths(asked: readonly Quantity[], question: Question, found: readonly Quantity[]): boolean {
  const wanted = asked.flatMap(({ month }) => month ?? []);
  if (wanted.length === 0) return false;
  const told = found.flatMap(({ month }) => month ?? []);
  if (told.length > 0) return !told.some((month) => wanted.includes(month));
  // 第二季营收 for 8月营收
  const isOfMonth = question.quantities.some(({ month }) => month !== undefined) && !REPORTED.test(question.folded);
  const parts = partsOfYear(found);
  const own = partsOfYear(question.quantities);
  return isOfMonth && wantsQuantity(question) && parts.length > 0 && !parts.some((part) => own.includes(part));
}

/** 春节 is asked about, and the sentence tells of 1至9月, in a text that says nothing of 春节 up to there; 五月一日 is 五一. */
function isOfOtherSeason(question: Question, passage: ReadPassage, index: number): boolean {
  const asked = SEASON_ASKED.exec(question.folded)?.[0];
  if (asked === undefined || !wantsQuantity(question) || question.asks.has('date')) return false;
  const { sentences, title } = passage;
  // 国庆假期 for 春节假期, though the sentence before tells of 春节.
  const begins: readonly string[] = (sentences[index] ?? '').slice(0, SEASON_WITHIN).match(EVERY_SEASON) ?? [];
  if (begins.length > 0 && !begins.includes(asked)) return true;
  if ([title, ...sentences.slice(0, index + 1)].some((text) => text.includes(asked))) return false;
  const dates = passage.quantities(index).filter(({ kind, month }) => kind === 'date' && month !== undefined);
  const isDayOff = ({ month, day, until }: Quantity) =>
    month === MONTHS_OF_SEASONS[asked] && until?.month === undefined && day !== undefined && day <= LAST_DAY_OFF;
  if (dates.some(isDayOff)) return false;
  return dates.length > 0 || SEASON_ASKED.test(sentences[index] ?? '');
}

/** Those that every year has in the same month, in its first week. */
const MONTHS_OF_SEASONS: Readonly<Record<string, number>> = { 元旦: 1, 五一: 5, 国庆: 10 };
const LAST_DAY_OFF = 8;

const SEASON_ASKED =
  /五一(?![\p{Script=Han}]{0,4}[路街村]|广场|大[街桥道]|桥|公园|商圈|新村)|国庆|春节|元旦|端午|中秋|清明(?![村镇上])/u;
/** Characters at the beginning of a sentence in which it says of what holidays it tells. */
const SEASON_WITHIN = 6;
const EVERY_SEASON = new RegExp(SEASON_ASKED, 'gu');

/** 5日 is asked for, and the sentence tells of 4日. */
function isOfOtherDay(asked: readonly Quantity[], found: readonly Quantity[]): boolean {
  const wanted = asked.filter(({ day }) => day !== undefined);
  const said = found.filter(({ kind, day }) => kind === 'date' && day !== undefined);
  return (
    wanted.length > 0 &&
    said.length > 0 &&
    !wanted.some((own) => said.some((date) => daysOf(date).includes(own.day ?? 0)))
  );
}

/** Every day of a date or of a range of days within one month. */
function daysOf({ day = 0, until }: Quantity): number[] {
  if (until?.day === undefined) return [day];
  return until.day < day ? ALL_DAYS : ALL_DAYS.slice(day - 1, until.day);
}

const ALL_DAYS = Array.from({ length: 31 }, (_, i) => i + 1);

/** 第三季度 is asked for, and the sentence tells of 上半年. */
function isOfOtherPart(asked: readonly Quantity[], found: readonly Quantity[]): boolean {
  const wanted = partsOfYear(asked);
  const said = partsOfYear(found);
  return wanted.length > 0 && said.length > 0 && !said.some((part) => wanted.includes(part));
}

/** The quantities of a sentence, or of the one that a semicolon joins it to, where that alone names a part of the year: 前三季度收入38亿元;净利润2亿元. */
function partsToldBefore(passage: ReadPassage, index: number): readonly Quantity[] {
  let at = index;
  while (partsOfYear(passage.quantities(at)).length === 0 && passage.sentences[at - 1]?.endsWith(';')) at--;
  return passage.quantities(at);
}

/** 8月披露的半年报, 3月末: a month of no figures. */
const REPORTED = /披露|公布|发布|宣布|月[末底]/;

/** The halves and quarters of a year among dates. */
function partsOfYear(dates: readonly Quantity[]): string[] {
  return dates.flatMap(({ text }) => monthsOf(text)?.join() ?? []);
}

/** The year in which a text was published that names none: its figures are of then. */
function yearsOfPublication(passage: ReadPassage, wanted: readonly number[]): number[] {
  const year = publishedOn(passage.at)?.year;
  const isNamed = passage.sentences.some((_, index) =>
    passage.quantities(index).some((found) => yearsOf(found).some((own) => wanted.includes(own))),
  );
  return year === undefined || isNamed ? [] : [year, year - 1];
}

/** 今年3月 is asked for, and the sentence tells of 去年 and names no year. A bare 今年 may be told beside a 去年 that it is set against. */
function isOfOtherYear(asked: readonly Quantity[], folded: string): boolean {
  const said: readonly string[] = folded.match(RELATIVE_YEARS) ?? [];
  const wanted = asked.flatMap(({ text, year }) => (year === undefined && /^[今去前明]年/.exec(text)?.[0]) || []);
  // 今年一季度亏损3亿元,上年同期4亿元
  if (wanted.includes('去年') && SAME_PART.test(folded)) return false;
  return wanted.length > 0 && said.length > 0 && !/\d{4}年/.test(folded) && !said.some((word) => wanted.includes(word));
}

const RELATIVE_YEARS = new RegExp(`${RELATIVE_YEAR}|明年`, 'g');

/** 今年预期300亿元 for 去年收入多少: of no other year does the sentence tell. */
function isOfThisYear(question: Question, folded: string): boolean {
  return (
    wantsQuantity(question) &&
    /(?<!过)去年(?!同期)/.test(question.folded) &&
    !/今年/.test(question.folded) &&
    /^(?:预计|预期)?今年/.test(folded) &&
    !/[去上前]一?年|\d{4}年/.test(folded)
  );
}

/** 《规划(2020-2025年)》提出到2025年: the plan's title names its years, and not that of each thing planned. */
function withoutSpans(folded: string, found: readonly Quantity[]): readonly Quantity[] {
  const dates = found.filter(({ kind, year }) => kind === 'date' && year !== undefined);
  if (dates.every((date) => isInTitle(folded, date))) return found;
  return found.map((date) => {
    if (!isInTitle(folded, date)) return date;
    const { until, ...first } = date;
    return first;
  });
}

/** Every year of a date or of a range of years. */
function yearsOf({ year, until }: Quantity): number[] {
  if (year === undefined) return [];
  const last = Math.max(year, until?.year ?? year);
  return Array.from({ length: Math.min(last - year, LONGEST_RANGE) + 1 }, (_, i) => year + i);
}

/** Years of a range that are looked at. */
const LONGEST_RANGE = 100;
