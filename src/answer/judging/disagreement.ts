/** Whether two figures of one thing say something else. */
import type { Question } from '../question/question.js';
import { clauseBefore } from '../sentence/clauses.js';
import { isSameTime, type Period, periodOfDate } from '../sentence/periods.js';
import type { Claim } from './claim.js';

/** Values closer than this, as a share, are one value rounded, unless both are told more closely; with 约, 近, 超 and the like, the second at most. */
const ROUNDED = 0.006;
const APPROXIMATELY = 0.15;
const LOOSELY = 0.05;
/** How far a value may be beyond a bound that it is told by: 12.6万 is 超过10万. */
const BEYOND = 0.4;
/** Of two values of one thing none is so many times the other. */
const FAR_APART = 20;
/** Two values of what may be one thing are no more apart. */
const CLOSE = 1.35;
/** What the arithmetic of decimals may add. */
const HARDLY_MORE = 1 + 1e-9;
const APPROXIMATE_BEFORE = /(?:约|(?<![附最新])近|超|逾|不到|大概)(?:为|有|达|过)?$/;
const APPROXIMATE_AFTER = /^(?:[余多]|左右|以上|上下)/;
/** What a rank is within: 全国第9, 中部第9. */
const SCOPE =
  /(?:全国|全球|世界|亚洲|国内|全省|全市|全区|[东西中南北]部(?:地区|[六五四三]省)?|[东西南北华]{2}(?:地区)?|(?:(?![全位居列在值量排名为])\p{Script=Han}){2,3}(?:省|市|州|县)(?:内|各地)?)/gu;

/** Whether the values differ by more than what rounding and 约 allow, or ranks by their scope. */
export function disagree(a: Claim, b: Claim, dateParts?: Question['dateParts']): boolean {
  if (a.figure.kind === 'rank') return disagreeOnRank(a, b);
  if (a.figure.kind === 'date') return disagreeOnDate(a, b, dateParts?.join() === 'year');
  if (a.figure.kind === 'time') return disagreeOnHour(a, b);
  const [x, y] = [a.figure.values[0], b.figure.values[0]];
  if (x === undefined || y === undefined || a.figure.values.length > 1 || b.figure.values.length > 1) return false;
  const gap = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), Number.MIN_VALUE);
  if (areFarApart(a, b)) return false;
  // 超10万 may be any number beyond.
  const [more, less] = x > y ? [a, b] : [b, a];
  if (gap <= BEYOND && (saysBeyond(less) || saysBelow(more))) return false;
  const coarser = Math.max(placeOf(x), placeOf(y)) / Math.max(Math.abs(x), Math.abs(y));
  return gap > Math.max(Math.min(ROUNDED, coarser), ...[a, b].map(latitude)) * HARDLY_MORE;
}

/** 2984亿元 and 2.35亿元 are not of the same, 2930名护士 and 两名护士 neither. */
export function areFarApart({ figure: a }: Claim, { figure: b }: Claim): boolean {
  const [x, y] = [a, b].map(({ values: [value = 0] }) => Math.abs(value)) as [number, number];
  return Math.max(x, y) > FAR_APART * Math.min(x, y);
}

/** Whether two numbers are as near as those that two give of one thing, whatever they call it. */
export function areClose({ figure: { kind, values: a } }: Claim, { figure: { values: b } }: Claim): boolean {
  if (kind === 'date') return false;
  if (kind === 'rank' || kind === 'time') return true;
  const [x, y] = [a, b].map(([value = 0]) => Math.abs(value)) as [number, number];
  return Math.max(x, y) <= CLOSE * Math.min(x, y);
}

/** How far from its number a value may be that is told with 约 and the like: by one of its last place, 1 of 约79, and a twentieth at least. */
function latitude(claim: Claim): number {
  const value = Math.abs(claim.figure.values[0] ?? 0);
  if (!isApproximate(claim) || value === 0) return 0;
  return Math.min(APPROXIMATELY, Math.max(LOOSELY, placeOf(value) / value));
}

/** What a number's last digit that is not 0 counts: 0.1 of 465.8, 100 of 1,600. */
function placeOf(value: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  let place = 10 ** Math.floor(Math.log10(size));
  while (Math.abs(size / place - Math.round(size / place)) > 1e-6) place /= 10;
  return place;
}

function saysBeyond({ sentence: { folded }, figure: { start, text } }: Claim): boolean {
  return /[多余]/.test(text) || /(?:(?:超|逾|突破)过?|至少|不少于|不低于|已致|已有)$/.test(folded.slice(0, start));
}

function saysBelow({ sentence: { folded }, figure: { start } }: Claim): boolean {
  return /(?:(?<![附最新])近|不到|接近|至多|不足|不超过)$/.test(folded.slice(0, start));
}

function isApproximate({ sentence: { folded }, figure: { start, end, text } }: Claim): boolean {
  return (
    /[余多几数]/.test(text) ||
    APPROXIMATE_BEFORE.test(folded.slice(Math.max(0, start - 4), start)) ||
    APPROXIMATE_AFTER.test(folded.slice(end, end + 2))
  );
}

/** One rank in two scopes, or two ranks in one, or of one contest where neither says among whom. */
function disagreeOnRank(a: Claim, b: Claim): boolean {
  const [scope, other] = [scopeOf(a), scopeOf(b)];
  const isSameValue = a.figure.values[0] === b.figure.values[0];
  if (scope === undefined && other === undefined) return !isSameValue;
  if (scope === undefined || other === undefined) return false;
  // The first in the country is the first in the province.
  if (isSameValue && a.figure.values[0] === 1) return false;
  return isSameValue !== (scope === other);
}

function scopeOf({ sentence: { folded }, figure: { start, text } }: Claim): string | undefined {
  const scope = (`${clauseBefore(folded, start)}${text}`.match(SCOPE) ?? folded.slice(0, start).match(SCOPE))?.at(-1);
  return scope?.replace(/^(?:[位名]列|[在居列为是占])|地区|(?<=..)内$|各地$/g, '').replace('国内', '全国');
}

/** Hours of a day that differ, or their minutes where both tell them; neither of them about. */
function disagreeOnHour(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ figure }) => hourOf(figure.text));
  if (x === undefined || y === undefined || isApproximate(a) || isApproximate(b)) return false;
  return x.hour !== y.hour || (x.minute !== undefined && y.minute !== undefined && x.minute !== y.minute);
}

/** 晚上7点半 is 19:30; undefined of what no number tells. */
function hourOf(text: string): { hour: number; minute?: number } | undefined {
  const { part = '', digits, half, minutes } = CLOCK_TIME.exec(text)?.groups ?? {};
  if (digits === undefined) return undefined;
  const isLate = /下午|傍晚|晚|夜/.test(part) && Number(digits) < 12;
  const hour = Number(digits) + (isLate ? 12 : 0);
  if (half !== undefined) return { hour, minute: half === '半' ? 30 : 0 };
  return minutes === undefined ? { hour } : { hour, minute: Number(minutes) };
}

const CLOCK_TIME =
  /(?<part>[凌清早上中下傍晚夜深当午晨]{0,4})(?<digits>\d{1,2})[点时:](?:钟?(?<half>[半整])|(?<minutes>\d{1,2}))?/;

/** Dates that one more exact form cannot reconcile. */
function disagreeOnDate(a: Claim, b: Claim, isForYear: boolean): boolean {
  const [x, y] = [a, b].map(({ sentence, figure }) => withoutPart(periodOfDate(figure, sentence)));
  if (x === undefined || y === undefined) return false;
  if (isForYear) return x.year !== y.year;
  const [half, other] = [halfOf(a), halfOf(b)];
  // 5月 is not 下半年, but 在欧盟 may be of another event.
  const isOfOneEvent = SOMEWHERE.test(a.sentence.folded) === SOMEWHERE.test(b.sentence.folded);
  return !isSameTime(x, y) || (isOfOneEvent && half !== undefined && other !== undefined && half !== other);
}

/** Halves of a year are compared by themselves. */
function withoutPart(period: Period | undefined): Period | undefined {
  if (period === undefined) return undefined;
  const { part: _, ...rest } = period;
  return rest;
}

const SOMEWHERE = /在\p{Script=Han}{2}/u;

/** The half of its year that a date is in, where it tells. */
function halfOf({ figure: { text, month, end }, sentence: { folded } }: Claim): 1 | 2 | undefined {
  // 下半年开工的引桥: of that alone.
  if (/^[^,。;]{1,6}的/.test(folded.slice(end))) return undefined;
  if (month !== undefined) return month <= 6 ? 1 : 2;
  if (text.includes('上半年')) return 1;
  return text.includes('下半年') ? 2 : undefined;
}
