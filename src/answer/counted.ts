/** What a question counts, 企业 of 多少家企业, and whether a quantity of a text counts it. */
import type { Span } from '../model.js';
import type { Quantity } from '../text/quantities.js';
import type { Segment, Segmenter } from '../text/segment.js';
import { isMeasured } from './asking.js';
import { clauseBefore } from './clauses.js';
import { ANY_MEASURE, fitsMeasure, fittingQuantities, isOfSoMany, isSame } from './kinds.js';
import { isThere } from './match-unit.js';
import { isSameMeasure } from './number-forms.js';
import { WHOLE } from './place.js';
import type { Question } from './question.js';
import { formsOf, type Unit } from './units.js';

/** Characters after a quantity within which stands what it counts. */
const COUNTED_WITHIN = 12;
/** What anything may have. */
const OF_ANYTHING = /^(?:规模|金额|资金|数额|总额|费用|价格)$/;
/** Characters before a quantity within which stands what is measured. */
const MEASURED_WITHIN = 12;
/** Words that say only that something is counted. */
const COUNTING = /^(?:数量|数目|个数|总数|家数|数)$/;
/** What may stand between what is counted and the phrase that asks how many. */
const BEFORE_COUNT =
  /^(?: |全[国省市县]|国内|的?(?:数量|数目|总数|数)|一?共|总共|目前|现在|如今|大概|大约|到底|究竟|都|已经?|有|是|为|达到?|最[多少]|呢|,)*$/;
/** What a figure counts that counts some of what is asked for. */
const QUALIFIED = 0.8;
/** 产业园的数量已达到47家: what a total is of. */
const TOTAL_BEFORE = /^(?<of>.{2,}?)(?:数量|数目|总数|家数)(?:已经?)?(?:达到?了?|为|有|是|超过?|约)?$/;
/** Between what is counted and its number: 备案已达到1238个. */
const REACHES = /(?:已经?|共|总共|累计|达到?了?|有|为|是|超过?|突破|约|近|逾){1,4}$/;
/** Units of length, area, mass, volume, power and time: what has so many of them is not counted. */
const MEASURES_SIZE = /^(?:.*[米里顷亩吨斤克升瓦伏度]|千瓦时|小时|分钟)$/;
/** Of what is counted they tell where it is. */
const LOCAL = /内|外|本地|当地|[上中下]$/;
/** What goes on about what is counted. */
const ENDS_COUNTED = /^(?:的|[被列都已能会要]|加入|入选|参[加与]|落户|入驻|获[得批奖]|通过|进入|上榜|达到|超过|成为)/;
const NOUNS: ReadonlySet<string> = new Set(['noun', 'place', 'name', 'unknown']);
const CLAUSE = /[,、;:。]/;

/** 成都 产业园 数量 and 企业数 ask as 多少产业园 and 多少企业 do. */
export function countAsked(content: string, segments: readonly Segment[]): Span | undefined {
  const total = /数量|数目|个数|总数|家数/.exec(content);
  if (total !== null) return { start: total.index, end: total.index + total[0].length };
  return segments.find(
    ({ text, start }, i) => text === '数' && segments[i - 1]?.end === start && (segments[i - 1]?.text.length ?? 0) > 1,
  );
}

/** The last noun of those that follow the asking phrase, else the last one before it in the same clause. */
export function countedUnit(
  content: string,
  units: readonly Unit[],
  asking: { start: number; end: number },
  measure?: string,
): Unit | undefined {
  const nouns = units.filter(
    ({ kind, text }) =>
      (kind === 'noun' || kind === 'name') && text.length > 1 && !COUNTING.test(text) && !WHOLE.test(text),
  );
  const stop = content.slice(asking.end).search(/[,、;。?!]/);
  const until = stop < 0 ? content.length : asking.end + stop;
  const beside = nouns.find(({ start }) => start === asking.end);
  // 几家企业的人在酒店 counts no 酒店.
  if (beside !== undefined && /^(?:的人)?[在被把跟和与同向对从由给]/.test(content.slice(beside.end))) return beside;
  // 几家园区的能力, 把几家园区列为重点: 园区 are counted.
  let owner = measure === undefined ? undefined : beside;
  for (let next = owner; next !== undefined; next = nouns.find(({ start }) => start === owner?.end)) owner = next;
  if (owner !== undefined && ENDS_COUNTED.test(content.slice(owner.end)) && !LOCAL.test(owner.text)) return owner;
  const behind = nouns.findLast(({ start }) => start >= asking.end && start < until);
  // 大桥有几公里 counts no 大桥.
  if (measure !== undefined && MEASURES_SIZE.test(measure)) return behind;
  return (
    behind ??
    // 企业有多少家 counts 企业; 买房能补多少 counts no 买房.
    nouns.findLast(({ end }) => end <= asking.start && BEFORE_COUNT.test(content.slice(end, asking.start)))
  );
}

/** 3万家企业 and 企业3万家 count 企业; 六个省份的企业 counts 省份. */
export function counts(counted: Unit, { start, end }: Quantity, folded: string): boolean {
  const after = folded.slice(end, end + COUNTED_WITHIN).split(/[的,、;:。]/)[0] ?? '';
  const until = start - (REACHES.exec(folded.slice(Math.max(0, start - 8), start))?.[0].length ?? 0);
  const before =
    folded
      .slice(Math.max(0, until - counted.text.length - 2), until)
      .split(CLAUSE)
      .at(-1) ?? '';
  return formsOf(counted).some((word) => after.includes(word) || before.includes(word));
}

/** 两个省级产业园 counts only some of the 产业园; what the question says too does not narrow it. */
function countsPlainly({ content }: Question, counted: Unit, { end }: Quantity, folded: string): boolean {
  const after = folded.slice(end, end + COUNTED_WITHIN);
  const at = Math.min(
    ...formsOf(counted)
      .map((word) => after.indexOf(word))
      .filter((found) => found >= 0),
  );
  return !Number.isFinite(at) || [...after.slice(0, at)].every((character) => content.includes(character));
}

/** 利用率 of 利用率多少: what is measured, where nothing is counted. */
export function measuredUnit(question: Question): Unit | undefined {
  const { counted, measure, numbered, units } = question;
  if (isOfSoMany(question) || [counted, measure, numbered].some((asked) => asked !== undefined)) return undefined;
  return units.findLast(
    ({ kind, text }) => kind === 'noun' && text.length > 1 && isMeasured(text) && !OF_ANYTHING.test(text),
  );
}

/** 利用率已升至81% for 利用率多少: a half where what is measured stands right before a figure that fits, else 0. */
export function measuredShare(question: Question, measured: Unit, folded: string, found: readonly Quantity[]): number {
  const isOf = ({ start }: Quantity) => {
    const before = clauseBefore(folded, start).slice(-MEASURED_WITHIN);
    return formsOf(measured).some((form) => before.includes(form));
  };
  return fittingQuantities(question, found).some(isOf) ? 0.5 : 0;
}

/** 6家区块链产业园 for 多少家企业: behind the measure word stand nouns, and what is asked for is none of them. */
export function countsAnother(counted: Unit, quantity: Quantity, folded: string, segmenter: Segmenter): boolean {
  if (quantity.measure === undefined || counts(counted, quantity, folded)) return false;
  const total = TOTAL_BEFORE.exec(
    folded
      .slice(0, quantity.start)
      .split(/[,;:。!?]/)
      .at(-1) ?? '',
  )?.groups?.of;
  if (total !== undefined) return !isThere(counted, total);
  const behind = /^[^,、;:。!?(]*/.exec(folded.slice(quantity.end))?.[0] ?? '';
  const words = segmenter.segment(behind);
  // 六个省份的企业; 两个园区相继成立
  const until = words.findIndex(({ text }) => !NOUNS.has(segmenter.classOf(text)));
  const run = until < 0 ? words : words.slice(0, until);
  if (run.length > 0) {
    const things = behind.slice(0, run.at(-1)?.end);
    // 16个茶业项目列为重点项目
    const isNamedSo = things.endsWith(counted.text.slice(-2)) && folded.includes(counted.text);
    return !isNamedSo && !isThere(counted, things);
  }
  if (isThere(counted, behind)) return false;
  const classes = words.map(({ text }) => segmenter.classOf(text));
  return classes.at(-1) === 'noun' && !classes.includes('verb');
}

/** 六个省份 for 多少项备案: another measure word than the one asked for, with another word right behind it. */
export function countsOther({ counted, measure }: Question, quantity: Quantity, folded: string): boolean {
  return (
    counted !== undefined &&
    measure !== undefined &&
    measure !== ANY_MEASURE &&
    quantity.measure === ANY_MEASURE &&
    /^\p{Script=Han}/u.test(folded.slice(quantity.end)) &&
    !counts(counted, quantity, folded)
  );
}

/**
 * How plainly a sentence counts what is asked for, or lists as many as the question tells: 1 where it stands right beside a
 * figure that fits (三个产业园区 for 几个产业园区), half where only the measure word or the number of the list tells, 0 for other
 * figures.
 */
export function countedShare(question: Question, folded: string, found: readonly Quantity[]): number {
  const { counted, measure, numbered } = question;
  if (isOfSoMany(question)) {
    const told = found.filter(({ kind }) => kind === 'count');
    return told.some((quantity) => question.quantities.some((own) => isSame(own, quantity))) ? 0.5 : 0;
  }
  if (numbered !== undefined || (counted === undefined && measure === undefined)) return 0;
  const fitting = fittingQuantities(question, found).filter((quantity) => fitsMeasure(question, quantity));
  if (counted !== undefined) {
    const counting = fitting.filter((quantity) => counts(counted, quantity, folded));
    if (counting.some((quantity) => countsPlainly(question, counted, quantity, folded))) return 1;
    if (counting.length > 0) return QUALIFIED;
  }
  return measure !== undefined &&
    measure !== ANY_MEASURE &&
    fitting.some((quantity) => isSameMeasure(quantity.measure, measure))
    ? 0.5
    : 0;
}
