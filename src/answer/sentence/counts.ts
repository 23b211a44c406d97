/** Whether a quantity of a sentence counts what a question counts. */
import type { Quantity } from '../../text/quantities/quantity.js';
import { NOUN_CLASSES, type Segmenter } from '../../text/segment.js';
import { isOfSoMany, TOTAL } from '../question/counted.js';
import { isMeasured } from '../question/implied.js';
import { isSameMeasure } from '../question/number-forms.js';
import type { Question } from '../question/question.js';
import { formsOf, type Unit } from '../question/unit.js';
import { clauseBefore, phraseFrom } from './clauses.js';
import { isThere } from './match-unit.js';
import {
  ANY_MEASURE,
  BODIES,
  BODY_WORDS,
  fittingQuantities,
  isSameValue,
  measuredQuantities,
} from './quantities-asked.js';

/** Characters after a quantity within which stands what it counts. */
const COUNTED_WITHIN = 12;
/** Characters before a quantity within which stands what is measured. */
const MEASURED_WITHIN = 12;
/** What a figure counts that counts some of what is asked for. */
const QUALIFIED = 0.8;
/** 产业园的数量已达到47家: what a total is of. */
const TOTAL_BEFORE = new RegExp(`^(?<of>.{2,}?)(?:${TOTAL})(?:已经?)?(?:达到?了?|为|有|是|超过?|约)?$`);
/** Between what is counted and its number: 备案已达到1238个. */
const REACHES = /(?:已经?|共|总共|累计|达到?了?|有|为|是|超过?|突破|约|近|逾){1,4}$/;
const ASPECT = /^(?:方面|层面|维度|环节|方向|角度|部分|阶段)/;
const CLAUSE = /[,、;:。]/;
const AMONG = /^[^,、;:。\d]{0,8}(?:之?中|里面?|当中),/;
const PART_OF_WHOLE = /\d[\p{Script=Han}]{1,2},其中(?:约|近|仅)?有?$/u;

/** 两个主力城市+3大产业园区, 四家企业和两个园区: where what a quantity counts ends. */
const NO_LONGER_COUNTED = /[的,、;:。+]|\d|[一二三四五六七八九十两][个家大座条项]/;

/** 3万家企业 and 企业3万家 count 企业; 六个省份的企业 counts 省份. */
export function counts(counted: Unit, { start, end }: Quantity, folded: string): boolean {
  // 项目和园区四个方面
  const aspect = ASPECT.exec(folded.slice(end))?.[0];
  if (aspect !== undefined && !counted.text.includes(aspect)) return false;
  const after = folded.slice(end, end + COUNTED_WITHIN).split(NO_LONGER_COUNTED)[0] ?? '';
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

/** 利用率已升至81% for 利用率多少: a half where what is measured stands right before a figure that fits, else 0. */
export function measuredShare(question: Question, measured: Unit, folded: string, found: readonly Quantity[]): number {
  const isOf = ({ start }: Quantity) => {
    const before = clauseBefore(folded, start).slice(-MEASURED_WITHIN);
    return formsOf(measured).some((form) => before.includes(form));
  };
  return fittingQuantities(question, found).some(isOf) ? 0.5 : 0;
}

/** 总投资52亿元 for 总投资多少, and not the amount of 电价0.34元 in the same sentence: `all` are those to be told apart. */
export function isOfOtherMeasured(
  { units }: Question,
  { start }: Quantity,
  all: readonly Quantity[],
  folded: string,
  segmenter: Segmenter,
): boolean {
  const measured = units.findLast(({ text }) => isMeasured(text));
  if (measured === undefined) return false;
  const forms = formsOf(measured);
  const isBehind = (own: Quantity) => {
    const before = clauseBefore(folded, own.start).replace(REACHES, '');
    return forms.some((form) => before.endsWith(form));
  };
  const clause = clauseBefore(folded, start);
  return (
    all.some(isBehind) &&
    !forms.some((form) => clause.includes(form)) &&
    segmenter.segment(clause).some(({ text }) => isMeasured(text))
  );
}

/** 6家区块链产业园 for 多少家企业: behind the measure word stand nouns, and what is asked for is none of them. */
export function countsAnother(counted: Unit, quantity: Quantity, folded: string, segmenter: Segmenter): boolean {
  if (quantity.measure === undefined || counts(counted, quantity, folded)) return false;
  // 企业有363家,其中300家注册在成都: the part is of what the whole is of.
  if (PART_OF_WHOLE.test(folded.slice(0, quantity.start)) && !isThere(counted, folded)) return true;
  const total = TOTAL_BEFORE.exec(
    folded
      .slice(0, quantity.start)
      .split(/[,;:。!?]/)
      .at(-1) ?? '',
  )?.groups?.of;
  if (total !== undefined) return !isThere(counted, total);
  const behind = phraseFrom(folded, quantity.end);
  // 四川省企业有363家 for 几家产业园
  if (behind === '') return isCountBefore(counted, quantity, folded, segmenter);
  const words = segmenter.segment(behind);
  // 六个省份的企业; 两个园区相继成立
  const until = words.findIndex(({ text }) => !NOUN_CLASSES.has(segmenter.classOf(text)));
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

/** 人才 and 补贴 of 人才补贴: money of which there are many sorts, and the sort. */
export function amountAsked(units: readonly Unit[], content: string): { measured: Unit; sort: Unit } | undefined {
  const measured = units.findLast(({ text }) => OF_MANY_SORTS.test(text));
  const sort = measured && units.find((unit) => unit.end === measured.start && OF_SORT.has(unit.kind));
  return measured !== undefined && sort !== undefined && content.includes(sort.text + measured.text)
    ? { measured, sort }
    : undefined;
}

/** 融资补贴1亿元 for 人才补贴: the amount asked about stands before the figure, and is that of something else. */
export function measuresOther(
  { units, content }: Question,
  { start }: Quantity,
  folded: string,
  segmenter: Segmenter,
): boolean {
  const { measured, sort } = amountAsked(units, content) ?? {};
  if (measured === undefined || sort === undefined) return false;
  const clause = clauseBefore(folded, start);
  const at = clause.lastIndexOf(measured.text);
  if (at < 0 || isThere(sort, clause)) return false;
  const before = segmenter.segment(clause.slice(0, at)).at(-1)?.text ?? '';
  return before.length > 1 && !OF_NO_SORT.test(before) && ['noun', 'verb'].includes(segmenter.classOf(before));
}

/** Money that is given for many sorts of things. */
const OF_MANY_SORTS = /^(?:补贴|补助|奖励|资助|基金|贷款?|扶持|津贴|奖金|总额|余额|支出|费用)$/;
const OF_SORT: ReadonlySet<string> = new Set(['noun', 'verb', 'name']);
/** Before such money and no sort of it. */
const OF_NO_SORT = /^(?:政府|财政|资金|专项|一次性|最高|给予|获得|提供|申请|发放|享受|可以|设立|产业|相关|各类|配套)$/;

/** 16家区块链企业 for 几家产业园: bodies of another sort stand right behind. */
export function countsOtherBody(counted: Unit, { end }: Quantity, folded: string): boolean {
  const behind = /^[\p{Script=Han}a-z]{0,12}/u.exec(folded.slice(end))?.[0] ?? '';
  return BODIES.test(counted.text) && NAMES_BODIES.test(behind) && !isThere(counted, behind);
}

const NAMES_BODIES = new RegExp(`^.{0,8}?${BODY_WORDS}`);
/** Counts companies, parks and the like, which are told apart. */
const OF_BODIES = '家';

/** Whether the noun right before a number and its verb is what it counts, and the clause has nothing of what is asked for. */
function isCountBefore(counted: Unit, { start, measure }: Quantity, folded: string, segmenter: Segmenter): boolean {
  const clause = clauseBefore(folded, start).replace(REACHES, '');
  const last = segmenter.segment(clause).at(-1)?.text ?? '';
  const isThing = last.length > 1 && segmenter.classOf(last) === 'noun';
  const isOther = isThing && BODIES.test(last) && BODIES.test(counted.text);
  return isOther && measure === OF_BODIES && !isThere(counted, folded);
}

/** 极曜L7交付9870辆 for 极曜交付多少辆: the clause names a model, and not the whole. */
export function isOfModel({ units, content }: Question, { start }: Quantity, folded: string): boolean {
  const names = units.filter(({ kind }) => kind === 'name');
  if (names.length === 0) return false;
  const clause = clauseBefore(folded, start);
  return names.some(({ text }) => {
    const at = clause.lastIndexOf(text);
    const model = at < 0 ? undefined : MODEL.exec(clause.slice(at + text.length))?.[0];
    return model !== undefined && !content.includes(model);
  });
}

const MODEL = /^[a-z][a-z\d-]{0,7}/;

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

/** Whether a folded sentence has nothing of what the question says right before what it counts: 区块链 of 多少区块链企业. */
function lacksSort({ units, focus }: Question, counted: Unit, folded: string): boolean {
  const at = units.findIndex(({ text }) => text === counted.text);
  const [sort, own] = [units[at - 1], units[at]];
  if (sort === undefined || own === undefined || own.start - sort.end > 1) return false;
  // 中医院 in place of 人民医院
  if (focus?.some(({ text }) => text.endsWith(counted.text))) return false;
  return OF_SORT.has(sort.kind) && !isThere(sort, folded);
}

/**
 * How plainly a sentence counts what is asked for, or lists as many as the question tells: 1 where it stands right beside a
 * figure that fits (三个产业园区 for 几个产业园区), 0.8 where a figure counts it less plainly, 0.5 where only the measure word or
 * the number of the list tells, 0.4 where the figure is vague (数十家), comes back to what was told (35家企业中) or is not of the
 * sort asked for (73家企业 for 多少区块链企业), 0 for other figures.
 */
export function countedShare(question: Question, folded: string, found: readonly Quantity[]): number {
  const { counted, measure, numbered } = question;
  if (isOfSoMany(question)) {
    const told = found.filter(({ kind }) => kind === 'count');
    return told.some((quantity) => question.quantities.some((own) => isSameValue(own, quantity))) ? 0.5 : 0;
  }
  if (numbered !== undefined || (counted === undefined && measure === undefined)) return 0;
  const fitting = measuredQuantities(question, found);
  if (counted !== undefined) {
    const counting = fitting.filter((quantity) => counts(counted, quantity, folded));
    // 数十家 tells less than 73家, and 35家企业中 comes back to what has been told.
    const isVague = ({ values, end }: Quantity) => values.length === 0 || AMONG.test(folded.slice(end));
    if (counting.length > 0 && counting.every(isVague)) return QUALIFIED / 2;
    const isExact = (quantity: Quantity) => measure !== OF_GREAT || quantity.measure === OF_GREAT;
    // 73家企业 for 多少区块链企业
    if (counting.length > 0 && lacksSort(question, counted, folded)) return QUALIFIED / 2;
    if (counting.some((quantity) => isExact(quantity) && countsPlainly(question, counted, quantity, folded))) return 1;
    if (counting.length > 0) return QUALIFIED;
  }
  return measure !== undefined &&
    measure !== ANY_MEASURE &&
    fitting.some((quantity) => isSameMeasure(quantity.measure, measure))
    ? 0.5
    : 0;
}

/** 几大园区 asks for 三大 rather than for 两个. */
const OF_GREAT = '大';
