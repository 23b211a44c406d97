/** When what a sentence says was so: as its dates tell, those before it, or the day on which the article was published. */

import type { PassageAt } from '../../search/library.js';
import { whenOf } from '../../text/figure-time.js';
import { monthsOf } from '../../text/parts-of-year.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { remembered } from '../../text/remembered.js';
import { NOW, RELATIVE_YEAR } from '../../text/time-words.js';
import { AIMED } from './aims.js';
import { clauseAt, clauseBefore } from './clauses.js';
import type { ReadPassage } from './read-passage.js';
import type { SentenceAt } from './sentence-at.js';
import { isInTitle } from './titles.js';

/** A time as far as it is known. */
export interface Period {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** First and last month, where it is a half, a quarter or another run of months. */
  readonly part?: readonly [number, number];
  /** Not told by the text: when the article was published. */
  readonly isOfArticle?: true;
  /** Told of what a sentence before says. */
  readonly isOfBefore?: true;
  /** The year of what happened, which may be that of the figure as well. */
  readonly yearOfEvent?: number;
}

/** The time that the sentence gives, else the one of the sentences before, else when the article was published. */
export function periodOf(sentence: SentenceAt, figure: Quantity): Period | undefined {
  const { folded, quantities: found, passage, index } = sentence;
  const published = publishedOn(passage.at);
  const date = whenOf(found, figure, folded);
  // 2017年起家,如今有640人: now, and not then.
  const isNow = date !== undefined && AS_OF_NOW.test(clauseBefore(folded.slice(date.end), figure.start - date.end));
  const own = isNow ? undefined : date;
  const said = relativeYear(folded.slice(own?.end ?? 0, figure.start));
  if (published !== undefined && said !== undefined) return yearMeant(said, published);
  if (own !== undefined) {
    const period = periodOfDate(own, sentence);
    const isEvent = isOfEvent(folded, own, figure) || isBeginning(folded, own, figure);
    if (!isEvent || published === undefined || period === undefined) return period;
    return { ...published, yearOfEvent: period.year };
  }
  const clause = clauseAt(folded, figure.start);
  if (published !== undefined && AS_OF_NOW.test(clause)) return dayOf(published);
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const text = passage.sentences[earlier] ?? '';
    const before = passage.quantities(earlier).findLast((quantity) => isTimeOfWhatFollows(quantity, text));
    if (before !== undefined) return ofBefore(dated(before));
    const year = BEGINS_WITH_YEAR.exec(text)?.groups?.year;
    if (published !== undefined && year !== undefined) return ofBefore(yearMeant(year, published));
  }
  const titled = passage.titleQuantities.find(({ kind, year }) => kind === 'date' && year !== undefined);
  if (titled !== undefined) return dated(titled);
  // 已有47家: what may change is of the day on which it was told.
  return published !== undefined && SO_FAR.test(clause) ? dayOf(published) : published;
}

/** A time that is only likely to be that of the sentences behind as well. */
function ofBefore(period: Period | undefined): Period | undefined {
  return period && { ...period, isOfBefore: true };
}

/** The year that 去年 is of a text published then. */
function yearMeant(word: string, published: Period): Period {
  return { year: published.year - (YEARS_BACK[word] ?? 0) };
}

/** Whether a date may be the time of the sentences behind it too: no title, no plan, and nothing that is only compared with or gone on from. */
export function isTimeOfWhatFollows(date: Quantity, folded: string): boolean {
  return (
    date.year !== undefined &&
    // 《一九九八年的雨》 tells no time.
    !isInTitle(folded, date) &&
    !isThenOfShare(date, folded) &&
    !COMPARED_WITH.test(folded.slice(0, date.start)) &&
    !GOES_ON.test(folded.slice(date.end)) &&
    !BEGAN_BEFORE.test(folded.slice(0, date.start)) &&
    !BEGAN_BEHIND.test(folded.slice(date.end)) &&
    !AIMED.test(clauseAt(folded, date.start))
  );
}

/** 增速较2023年回落: a year that has no figure of its own, and is only compared with. */
export function isOnlyCompared(date: Quantity, folded: string): boolean {
  if (isThenOfShare(date, folded)) return true;
  return (
    COMPARED_WITH.test(folded.slice(0, date.start)) &&
    !/^[初底末]?(?:同期)?的?[为达]?到?(?:约|近|超)?\d/.test(folded.slice(date.end))
  );
}

/** 恢复到2019年的90%: a year whose figure is the whole that a share is of. */
function isThenOfShare({ start, end }: Quantity, folded: string): boolean {
  return RECOVERED.test(folded.slice(0, start)) && SHARE_OF_IT.test(folded.slice(end));
}

/** 仅小于1998年的4760立方米 */
const COMPARED_WITH = /(?:[小大高低少多早晚优好快强弱]于|相当于|(?<![占同环对])比|较|超过|追平|刷新)$/;
/** 恢复到2019年的104% */
const RECOVERED = /(?:恢复|回升|达到?|相当于|为|占)[到至]?$/;
const SHARE_OF_IT = /^(?:同期)?的[约近]?\d{1,4}(?:\.\d{1,3})?(?:%|成)/;
/** 1954年建站以来, 2021年10月起任主任 */
const GOES_ON = /^(?:年?[初底末])?(?:[^,。;]{0,8}(?:以来|至今)|起(?!草|步|火|飞|诉))/;

/** 公司成立于2018年, 1985年出生: since when there is somebody, and no time of what is said of them next. */
const BEGINNING = '成立|创立|创办|动工|开工|奠基|开业|通车|落成';
const BEGAN = `(?:${BEGINNING}|创建|设立|始建|组建|注册|出生|开[园馆]|通航)`;
const BEGAN_BEFORE = new RegExp(`(?:${BEGAN}|建|生)于$`);
const BEGAN_BEHIND = new RegExp(`^(?:\\d{1,2}月)?(?:\\d{1,2}日)?${BEGAN}(?=[,。;]|的|于|$)`);

/** The 今年 or 去年 that stands last in a text. */
function relativeYear(text: string): string | undefined {
  return text.match(RELATIVE_FIGURES)?.at(-1);
}

/** A year of which a figure is told, rather than of its end or of the same time in it. */
const OF_FIGURES = `${RELATIVE_YEAR}(?!同期|[初中底末均])`;
const RELATIVE_FIGURES = new RegExp(OF_FIGURES, 'g');

/** 目前有47家: of the day on which it was told, whatever date was named before. */
const AS_OF_NOW = new RegExp(`${NOW}|至今`);
const SO_FAR = /现[有已共]|截至|累计|已(?:经|有|达|建|引|吸|入)/;

/** 去年出口1260辆, where it has no other date, dates the sentences behind it as well. */
const BEGINS_WITH_YEAR = new RegExp(`^["“「]?(?<year>${OF_FIGURES})`);

/** A day that counts as told by the text. */
function dayOf({ isOfArticle: _, ...day }: Period): Period {
  return day;
}

/** The day on which a passage's article was published, as far as it is known. */
export function publishedOn({ article }: PassageAt): Period | undefined {
  const { published } = article.info;
  return published === undefined ? undefined : dayOfPublication(published);
}

const dayOfPublication = remembered((date): Period | undefined => {
  const [year, month, day] = date.split('-').map(Number);
  return year ? { year, ...(month && { month }), ...(day && { day }), isOfArticle: true } : undefined;
}, 2_000);

/** 到2025年达到200家 of an article of 2021: the date that stands last before a figure, where it is of a year still to come. */
export function aheadOf({ passage, folded, quantities: found }: SentenceAt, figure: Quantity): Quantity | undefined {
  const date = found.findLast((own) => own.year !== undefined && own.end <= figure.start && !isInTitle(folded, own));
  if (date?.year === undefined) return undefined;
  const published = publishedOn(passage.at);
  if (published === undefined || date.year <= published.year) return undefined;
  const between = folded.slice(date.end, figure.start);
  return SO_FAR.test(between) || AS_OF_NOW.test(between) ? undefined : date;
}

/** 2017年11月动工,总投资238亿元: the date is that of what happened, which a clause of its own tells. */
function isOfEvent(folded: string, date: Quantity, figure: Quantity): boolean {
  if (date.end > figure.start) return false;
  const [first = '', ...clauses] = folded.slice(date.end, figure.start).split(/[,;]/);
  return clauses.length > 0 && /^\p{Script=Han}{2,8}$/u.test(first) && EVENT.test(first);
}

/** 设立于1996年,记录到251种, 建于1934年的礼堂有座位1080个: the date is that of how old it is, which a figure behind it does not share. */
function isBeginning(folded: string, date: Quantity, figure: Quantity): boolean {
  const behind = folded.slice(date.end, figure.start);
  return (
    date.end <= figure.start && BEGAN_BEFORE.test(folded.slice(0, date.start)) && /^(?:,|[^,。;]{0,2}的)/.test(behind)
  );
}

/** A clause that is an event and no span of time. */
const EVENT = new RegExp(
  `(?:${BEGINNING}|开建|获批|启动|投产|建成|竣工|完工|封顶|(?<!地)下水|首航|开通|上市|揭牌|挂牌)$`,
);

/** A date of a sentence as far as it says; where it names no year, 次年 is told from the year named before, others from the day of publication. */
export function periodOfDate(date: Quantity, sentence: SentenceAt): Period | undefined {
  const since = YEARS_SINCE[date.text.slice(0, 2)];
  if (date.year !== undefined || since === undefined)
    return dated(date) ?? datedFrom(date, publishedOn(sentence.passage.at));
  const year = yearBefore(date, sentence);
  return year === undefined ? undefined : dated({ ...date, year: year + since });
}

/** The year that is named last before a date. */
function yearBefore(date: Quantity, { quantities: found, passage, index }: SentenceAt): number | undefined {
  const own = found.findLast(({ end, year }) => end <= date.start && year !== undefined)?.year;
  return own ?? yearNamedBefore(passage, index);
}

/** The year that is named last before a sentence. */
export function yearNamedBefore(passage: ReadPassage, index: number): number | undefined {
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const year = passage.quantities(earlier).findLast((quantity) => quantity.year !== undefined)?.year;
    if (year !== undefined) return year;
  }
  return undefined;
}

/** Years told from the one named before. */
const YEARS_SINCE: Readonly<Record<string, number>> = { 当年: 0, 同年: 0, 次年: 1, 翌年: 1 };

function dated({ year, month, day, text }: Quantity): Period | undefined {
  if (year === undefined) return undefined;
  const part = monthsOf(text);
  return part === undefined
    ? { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
    : { year, part };
}

/** 去年5月, 12月28日: the year is told from the day of publication, of which what has no year is the last such day. */
function datedFrom(own: Quantity, published: Period | undefined): Period | undefined {
  if (published === undefined) return undefined;
  const { year, ...since } = published;
  const back = YEARS_BACK[own.text.slice(0, 2)] ?? (isAfter(own, since) ? 1 : 0);
  return dated({ ...own, year: year - back });
}

/** Years told from the one of publication. */
const YEARS_BACK: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2, 明年: -1 };

function isAfter(a: Pick<Quantity, 'month' | 'day'>, b: Pick<Quantity, 'month' | 'day'>): boolean {
  if (a.month === undefined || b.month === undefined) return false;
  return a.month > b.month || (a.month === b.month && (a.day ?? 0) > (b.day ?? 31));
}

/** Equal as far as both say; a time that one does not say is another time. If either is not told of the figure itself, years alone are compared. */
export function isSameTime(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.yearOfEvent !== undefined || b.yearOfEvent !== undefined)
    return [a.year, a.yearOfEvent].some((year) => year !== undefined && (year === b.year || year === b.yearOfEvent));
  if (a.part?.join() !== b.part?.join() && !hasMonthIn(a, b) && !hasMonthIn(b, a)) return false;
  if (a.year !== b.year || isOnlyLikely(a) || isOnlyLikely(b)) return a.year === b.year;
  const agree = (x?: number, y?: number) => x === undefined || y === undefined || x === y;
  return agree(a.month, b.month) && agree(a.day, b.day);
}

/** Not told of the figure itself. */
function isOnlyLikely({ isOfArticle, isOfBefore }: Period): boolean {
  return isOfArticle === true || isOfBefore === true;
}

/** 5月 beside 上半年, of which it is; so may be a day of publication beside 一季度. */
function hasMonthIn({ month, isOfArticle }: Period, { part }: Period): boolean {
  return part !== undefined && month !== undefined && (isOfArticle === true || (month >= part[0] && month <= part[1]));
}

/** Later as far as both say. If either is only a publication date, years alone are compared. */
export function isLater(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.year === b.year && a.part !== undefined && b.part !== undefined) return a.part[1] > b.part[1];
  if (a.isOfArticle || b.isOfArticle) return a.year > b.year;
  return (
    a.year > b.year ||
    (a.year === b.year && a.month !== undefined && b.month !== undefined && a.month > b.month) ||
    (a.year === b.year && a.month === b.month && a.day !== undefined && b.day !== undefined && a.day > b.day)
  );
}
