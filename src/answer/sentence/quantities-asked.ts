/** Which quantities could be what a question asks for: of the kind, measure, dimension and date that it wants. */
import { RISES_OR_FALLS } from '../../text/change-words.js';
import type { Quantity, QuantityKind } from '../../text/quantities/quantity.js';
import type { Asked } from '../question/asking.js';
import { MEASURES_SIZE } from '../question/counted.js';
import { isSameMeasure } from '../question/number-forms.js';
import type { Question } from '../question/question.js';

/** What answers 多少家: no money, share or rank. */
const COUNTS: readonly QuantityKind[] = ['count', 'number', 'duration'];
/** What answers 多少, where nothing tells the unit. */
export const OF_ANY_UNIT: readonly QuantityKind[] = [...COUNTS, 'money', 'percent'];
const SHARES: readonly QuantityKind[] = ['percent', 'fraction'];

/** Kinds of quantity that may answer a kind of question, the fitting one first. */
export const QUANTITY_FOR: Readonly<Partial<Record<Asked, readonly QuantityKind[]>>> = {
  number: [...OF_ANY_UNIT, 'fraction', 'rank'],
  money: ['money', 'number'],
  percent: [...SHARES, 'number'],
  fraction: ['fraction', 'percent'],
  rank: ['rank'],
  date: ['date', 'time'],
  time: ['time', 'date'],
  duration: ['duration', 'date'],
};

/** Those of them that answer by themselves. */
export const PLAINLY: typeof QUANTITY_FOR = {
  number: COUNTS,
  money: ['money'],
  percent: SHARES,
  fraction: ['fraction'],
  rank: ['rank'],
  date: ['date'],
  time: ['time'],
  duration: ['duration'],
};

/** Whether a quantity is asked for, rather than a name or a statement. */
export function wantsQuantity({ asks }: Pick<Question, 'asks'>): boolean {
  return [...asks].some((asked) => asked in QUANTITY_FOR);
}

/** Quantities of `found` that could answer, those that the question itself names left out. */
export function fittingQuantities(question: Question, found: readonly Quantity[]): Quantity[] {
  if (found.length === 0) return [];
  return found.filter((quantity) => mayAnswer(question, quantity) && !isGiven(question, quantity));
}

/** Those of them that are told in the measure asked for. */
export function measuredQuantities(question: Question, found: readonly Quantity[]): Quantity[] {
  return fittingQuantities(question, found).filter((quantity) => fitsMeasure(question, quantity));
}

/** Words for what is told as a length of time. */
const TIMED = /[时期年月日天龄历史寿命假休]$|[天月年时]数$|经验|资历|学制|年限/;

/** 工期 and 产假 are told as lengths of time. */
export function isTimed(word: string): boolean {
  return TIMED.test(word);
}

/** 第三代 is the third of a row, and no rank. */
const ORDINAL_MEASURES = '代批次届期季章条款步天年轮卷集节';

/** Measure words that lengths of time are counted by. */
const OF_TIME = /[年月天日时周期秒分岁载季]/;

/** Measure words that count bodies, things and people, and are no size of anything. */
const COUNTS_THINGS = /^[家个座所名位人项]$/;

/** 企业数量 is told by a count, and by no share. */
const HOW_MANY = /数量|[个家]数(?!字)|总数/;

/** What is measured in tons, people and the like. */
const OF_AMOUNT = /(?:[产销运客流]|吞吐|发电|出货)量|人[数口]|面积|里程|总数$/;
const ASKS_SHARE_OR_CHANGE = new RegExp(`[率比占变]|份额|百分|多于|少于|${RISES_OR_FALLS}`);

/** 31% are no 产量. */
export function isShareForAmount({ counted, folded }: Question, kind: QuantityKind): boolean {
  return (
    SHARES.includes(kind) && counted !== undefined && OF_AMOUNT.test(counted.text) && !ASKS_SHARE_OR_CHANGE.test(folded)
  );
}

/** Whether a quantity is of a kind that may answer, and counts nothing else by its own words. */
export function mayAnswer(question: Question, { kind, measure: own = '', unit = '', values }: Quantity): boolean {
  const { asks, measure, counted, folded, dimension } = question;
  if (kind === 'rank' && own !== '' && ORDINAL_MEASURES.includes(own) && !folded.includes(own)) return false;
  // 58岁 is nothing but an age.
  if (own.endsWith('岁') && dimension?.test(own) !== true && !/岁|多大|龄|年纪|寿|限|门槛/.test(folded)) return false;
  // 三年 and 九年 count no 企业.
  if (kind === 'duration' && counted !== undefined && !asks.has('duration') && !isTimed(counted.text)) return false;
  // 两年 is no 亩.
  if (kind === 'duration' && measure !== undefined && measure !== ANY_MEASURE && !OF_TIME.test(measure)) return false;
  // 四个 are no 分.
  if (kind === 'count' && measure !== undefined && DEGREES.includes(measure) && own === ANY_MEASURE) return false;
  const isCount = measure !== undefined || (counted !== undefined && (HOW_MANY.test(folded) || isCountOf(question)));
  // 十公里 is no number of 企业.
  if (isCount && MEASURES_SIZE.test(own) && COUNTS_THINGS.test(measure ?? ANY_MEASURE)) return false;
  if (isShareForAmount(question, kind)) return false;
  // 400亿 is no number of 企业.
  if (kind === 'number' && /亿/.test(unit) && isCountOf(question)) return false;
  // 3号斜井 counts nothing.
  if (own === '号' && kind !== 'rank' && !/号|门牌|地址|球衣|码/.test(folded)) return false;
  // 世界500强 are no five hundred of anything.
  if (own === '强' && !folded.includes(own)) return false;
  // 第一个省级园区 is no rank of what is ranked.
  if (
    kind === 'rank' &&
    /[个家张条座项批]/.test(own) &&
    (values[0] === 1 ? /排|名次|位次/ : /排名|名次|位次/).test(folded)
  )
    return false;
  for (const asked of asks)
    if ((asked === 'number' && isCount ? COUNTS : QUANTITY_FOR[asked])?.includes(kind)) return true;
  return false;
}

/** 多少企业 is told by no share; 多少收入 and 多少订单 may be told in any unit. */
function isCountOf(question: Question): boolean {
  const { counted, folded } = question;
  if (counted === undefined || !BODIES.test(counted.text)) return false;
  return !isAskedBehind(question) || folded.includes(`${counted.text}有多少`);
}

/** Companies, parks and the like. */
export const BODY_WORDS = '(?:企业|公司|园区?|机构|医院|银行|协会|学校|工厂|门店)';
/** A word that ends in one of these. */
export const BODIES = new RegExp(`${BODY_WORDS}$`);

/** 补偿多少, 营业额有多少: what stands before 多少 may be told in any unit; 多少企业 asks for a count. */
export function isAskedBehind({ folded, counted }: Question): boolean {
  const at = counted === undefined ? -1 : folded.indexOf(counted.text);
  const asking = folded.search(/多少|几/);
  // 零售价呢 asks for as much as 零售价多少.
  return at >= 0 && (asking < 0 || at < asking);
}

/** 118亿: an amount of money to which no currency is written. */
export function isAmount({ kind, unit }: Quantity): boolean {
  return kind === 'number' && unit !== undefined && /[万亿]/.test(unit);
}

/** 哪一天 wants a day, 哪年 a year. */
export function fitsDate({ dateParts }: Question, quantity: Quantity): boolean {
  return quantity.kind !== 'date' || (dateParts ?? []).every((part) => quantity[part] !== undefined);
}

/** A day is asked for, and a month of a year is told: no more may be known. */
export function isToldByMonth({ asks, dateParts }: Question, found: readonly Quantity[]): boolean {
  const isForDay = asks.has('date') && dateParts?.includes('day') === true && !dateParts.includes('until');
  return (
    isForDay && found.some(({ kind, year, month }) => kind === 'date' && year !== undefined && month !== undefined)
  );
}

/** 多远 wants a length; what is printed without a unit may be one. */
export function fitsDimension({ dimension }: Question, { measure, unit }: Quantity): boolean {
  return dimension === undefined || (measure ?? unit) === undefined || dimension.test(measure ?? unit ?? '');
}

/** The measure word that counts any thing: 四个. */
export const ANY_MEASURE = '个';
/** Measures of turns and of time, which count no things. */
const TURNS = '批轮次届期代倍度岁回遍趟';
/** Measures that no thing is counted by: 四个 are no 分. */
const DEGREES = '分米克吨斤亩升元';

/** Nouns for people, and the measure words that count them. */
const PERSONS = /(?:员工|职工|雇员|人员|人才|人手|学生|教师|老师|医生|护士|居民|人口|观众|旅客|乘客|游客|工人|农民)$/;
/** What nouns for people end in; of others 名 is no measure. */
const MAY_BE_PERSONS =
  /(?:[人者员生师工户家手匠客民长官兵友迷星徒女男孩童士才职力岗额众队班团]|(?<![床座车泊摊展舱机学])位)$/;
const COUNTS_PERSONS = /^(?:[人名位员口户个]|人次)$/;

/** 多少家 wants 家. */
export function fitsMeasure({ measure, counted }: Question, quantity: Quantity): boolean {
  // 19家 are no employees.
  const isOfPersons = measure === undefined || COUNTS_PERSONS.test(measure);
  if (isOfPersons && counted !== undefined && quantity.measure !== undefined && PERSONS.test(counted.text))
    return COUNTS_PERSONS.test(quantity.measure);
  // 164名 are no beds.
  if (quantity.measure === '名' && measure === undefined && counted !== undefined && !MAY_BE_PERSONS.test(counted.text))
    return false;
  // Things that are counted without a measure word are no turns: 三批 are not 备案数.
  if (measure === undefined)
    return counted === undefined || quantity.measure === undefined || !TURNS.includes(quantity.measure);
  return (
    quantity.measure === undefined ||
    isSameMeasure(measure, quantity.measure) ||
    // 个 counts any thing.
    (quantity.kind === 'count' &&
      ((measure === ANY_MEASURE && !TURNS.includes(quantity.measure)) ||
        (quantity.measure === ANY_MEASURE && !TURNS.includes(measure) && !DEGREES.includes(measure))))
  );
}

/** What a question itself names, or the last answer gave. */
export function isGiven({ quantities, given }: Question, quantity: Quantity): boolean {
  return quantity.text === given || quantities.some((own) => means(own, quantity));
}

/** 三百多家 of a question is the 363家 of a text, and not its 300家. */
function means(own: Quantity, quantity: Quantity): boolean {
  const [least] = own.values;
  const [value] = quantity.values;
  if (!/[多余]/.test(own.text) || least === undefined || value === undefined) return isSameValue(own, quantity);
  // 1200多 ends before 1300, 20多 before 30.
  const step = 10 ** (String(least).length - String(least).replace(/(?<!0)0+$/, '').length);
  return own.kind === quantity.kind && ((value > least && value < least + step) || own.text === quantity.text);
}

/** Whether two quantities are of the same value, whatever they count; dates and times tell the same. */
export function isSameValue(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'time' || b.kind === 'time') return a.text === b.text;
  if (a.kind === 'date' || b.kind === 'date') {
    return (
      a.kind === b.kind &&
      a.year === b.year &&
      a.month === b.month &&
      a.day === b.day &&
      (a.year ?? a.month ?? a.day) !== undefined
    );
  }
  return (
    a.values.length > 0 && a.values.length === b.values.length && a.values.every((value, i) => value === b.values[i])
  );
}
