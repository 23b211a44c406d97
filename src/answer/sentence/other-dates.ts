/** Whether a sentence tells of another year, season, month or day than the one that a question asks about. */

import { monthsOf } from '../../text/parts-of-year.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { RELATIVE_YEAR, THIS_YEAR, YEAR_AGO } from '../../text/time-words.js';
import { allUnits, type Question } from '../question/question.js';
import { quantitiesOfClauses } from './clauses.js';
import { datesAsked, SAME_PART, YEAR_BEFORE } from './dates.js';
import { isAnyThere } from './match-unit.js';
import { isOnlyCompared, isTimeOfWhatFollows, publishedOn } from './periods.js';
import { wantsQuantity } from './quantities-asked.js';
import type { ReadPassage } from './read-passage.js';
import { isInTitle } from './titles.js';

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

/** 年内, and no 3年内; 上年, and no 以上年. */
const OF_THIS_YEAR = new RegExp(`${THIS_YEAR}|(?<![\\d一二两三四五六七八九十几数半多])年内`);
const OF_YEAR_AGO = new RegExp(YEAR_AGO);

/** The years before those that a sentence names, where it tells a figure of the year before in a clause that speaks of what is asked. */
function yearsBefore(question: Question, folded: string, found: readonly Quantity[]): number[] {
  const units = allUnits(question).filter(({ kind }) => kind === 'noun' || kind === 'verb' || kind === 'other');
  const ofAsked = quantitiesOfClauses(folded, found, (clause) => isAnyThere(units, clause));
  const isTold = ofAsked.some(({ start }) => YEAR_BEFORE.test(folded.slice(0, start)));
  return isTold ? found.flatMap(yearsOf).map((year) => year - 1) : [];
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

/** The year in which a text was published that names none: its figures are of then. */
function yearsOfPublication(passage: ReadPassage, wanted: readonly number[]): number[] {
  const year = publishedOn(passage.at)?.year;
  const isNamed = passage.sentences.some((_, index) =>
    passage.quantities(index).some((found) => yearsOf(found).some((own) => wanted.includes(own))),
  );
  return year === undefined || isNamed ? [] : [year, year - 1];
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

/** 8月披露的半年报, 3月末: a month of no figures. */
const REPORTED = /披露|公布|发布|宣布|月[末底]/;

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

/** The halves and quarters of a year among dates. */
function partsOfYear(dates: readonly Quantity[]): string[] {
  return dates.flatMap(({ text }) => monthsOf(text)?.join() ?? []);
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

/** Every year of a date or of a range of years. */
function yearsOf({ year, until }: Quantity): number[] {
  if (year === undefined) return [];
  const last = Math.max(year, until?.year ?? year);
  return Array.from({ length: Math.min(last - year, LONGEST_RANGE) + 1 }, (_, i) => year + i);
}

/** Years of a range that are looked at. */
const LONGEST_RANGE = 100;
