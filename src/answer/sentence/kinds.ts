/** Whether a text holds the kind of answer that a question wants, and which of its quantities could be it. */

import { isPersonName } from '../../text/family-names.js';
import { findAll } from '../../text/find-all.js';
import { BESIDE_NAME, isOffice } from '../../text/offices.js';
import type { Quantity, QuantityKind } from '../../text/quantities.js';
import type { Named } from '../../text/segment.js';
import type { Asked } from '../question/asking.js';
import { isOfSoMany } from '../question/counted.js';
import { isSameMeasure } from '../question/number-forms.js';
import { allUnits, type Question } from '../question/question.js';
import { formsOf, phrasesOf } from '../question/unit.js';
import { ASKS_UNTIL } from './changes.js';
import type { NamesOf } from './place.js';

/** Kinds of quantity that may answer a kind of question, the fitting one first. */
export const QUANTITY_FOR: Readonly<Partial<Record<Asked, readonly QuantityKind[]>>> = {
  number: ['count', 'number', 'duration', 'money', 'percent', 'fraction', 'rank'],
  money: ['money', 'number'],
  percent: ['percent', 'fraction', 'number'],
  fraction: ['fraction', 'percent'],
  rank: ['rank'],
  date: ['date', 'time'],
  time: ['time', 'date'],
  duration: ['duration', 'date'],
};

/** Whether a quantity is asked for, rather than a name or a statement. */
export function wantsQuantity({ asks }: Pick<Question, 'asks'>): boolean {
  return [...asks].some((asked) => asked in QUANTITY_FOR);
}

/** A number or mark that names a thing: 080917T, 600519, GB 2312-80. */
export const CODE =
  /(?<![\da-z.,-])(?=[a-z-]*\d)(?:[a-z]{1,4}[ /-]?)?\d{2,}(?:-\d{2,})*[a-z]{0,2}(?![\da-z%年月日号个家万亿元人名项位.,])/;

/** Before the items of a list whose length is told. */
const EACH = /分别[为是]|依次[为是]/;

/** Words that go with an answer of the kind. */
const CUES: Readonly<Partial<Record<Asked, RegExp>>> = {
  reason: /动因|起因|初衷|在于|源于|归因|旨在|之所以|因为|由于|因此|因而|所以|原因|为了|导致|使得|鉴于|缘于|出于|从而/,
  definition: /是|指|称为|即/,
  list: /、|包括|包含|分为|等/,
  title: /《/,
  code: CODE,
};

/** What answers 多少家: no money, share or rank. */
const COUNTS = QUANTITY_FOR.number?.slice(0, 3);

/** Quantities of `found` that could answer, those that the question itself names left out. */
export function fittingQuantities(question: Question, found: readonly Quantity[]): Quantity[] {
  if (found.length === 0) return [];
  return found.filter((quantity) => mayAnswer(question, quantity) && !isGiven(question, quantity));
}

/** 第三代 is the third of a row, and no rank. */
const ORDINAL_MEASURES = '代批次届期季章条款步天年轮卷集节';

function mayAnswer({ asks, measure, folded }: Question, { kind, measure: own = '', values }: Quantity): boolean {
  if (kind === 'rank' && own !== '' && ORDINAL_MEASURES.includes(own) && !folded.includes(own)) return false;
  // 58岁 is nothing but an age.
  if (own === '岁' && !/岁|多大|龄|年纪|寿|限|门槛/.test(folded)) return false;
  // 世界500强 are no five hundred of anything.
  if (own === '强' && !folded.includes(own)) return false;
  // 第一个省级园区 is no rank of what is ranked.
  if (kind === 'rank' && values[0] === 1 && /[个家张条座项批]/.test(own) && /排|名次|位次/.test(folded)) return false;
  for (const asked of asks)
    if ((asked === 'number' && measure !== undefined ? COUNTS : QUANTITY_FOR[asked])?.includes(kind)) return true;
  return false;
}

/**
 * What a sentence's names say of the kinds that only names can answer. Words that go with them are looked for first: to find the
 * names costs much more.
 */
export function holdsNamed(question: Question, folded: string, namesOf: NamesOf): boolean {
  const { asks, content } = question;
  if (asks.has('place') && REGION.test(folded)) return true;
  if (asks.has('person') && (BESIDE_NAME.test(folded) || (DONE_BY.test(content) && BODY.test(folded)))) return true;
  if (asks.has('organisation') && BODY.test(folded)) return true;
  if (asksWhoThatIs(question) && (namesOffice(question, folded) || introduces(question, folded))) return true;
  const kinds = [...asks].flatMap((asked) => NAME_FOR[asked] ?? []);
  if (kinds.length === 0) return false;
  return namesOf(folded).some(
    ({ text, kind }) => kinds.includes(kind) && !content.includes(text.replace(/(?<=..)[省市县区州]$/, '')),
  );
}

/** 工程院院士陈某: a sentence that says what a person is by more than the office, right before the name. */
export function introduces(question: Question, folded: string): boolean {
  // 陈某去某地是干嘛的 asks no longer what he is.
  const isAboutOne = question.units.every(({ text, kind }) => kind === 'name' || kind === 'noun' || isOffice(text));
  if (!isAboutOne || !asksWhoThatIs(question)) return false;
  // 鹊桥智控 is a noun and a name.
  const named = allUnits(question).filter(({ kind }) => kind === 'name' || kind === 'noun');
  const phrases = phrasesOf(named).filter((phrase) =>
    named.some(({ kind, text }) => kind === 'name' && phrase.includes(text)),
  );
  return phrases.some((text) =>
    findAll(folded, text).some((at) => TITLED.test(folded.slice(0, at)) || OCCUPIED.test(folded.slice(0, at))),
  );
}

/** 张三是谁 is answered by what he is. */
function asksWhoThatIs({ asks, units }: Question): boolean {
  return asks.has('office') || (asks.has('person') && units.length === 1);
}

/** 落户昆明市: a sentence that says where something is, by the words before the place. */
export function locates({ asks, content, units }: Question, folded: string, namesOf: NamesOf): boolean {
  if (!asks.has('place')) return false;
  if (units.some(({ text }) => findAll(folded, text).some((at) => LIES.test(folded.slice(at + text.length)))))
    return true;
  return (
    LOCATING.test(folded) &&
    namesOf(folded).some(
      ({ text, kind, start }) =>
        kind === 'place' &&
        !content.includes(text.slice(0, 2)) &&
        LOCATED.test(folded.slice(Math.max(0, start - 6), start)),
    )
  );
}

/** 水库位于某县: behind the name of what is asked about. */
const LIES =
  /^(?:[^,;。]{0,4}(?:位于|地处|坐落[于在]|落户|选址)|是[^,;。]{2,14}(?:一[座个])(?:县级市|地级市|省会|城市|小城|县城?|小?镇|村庄?|古城|岛屿?|市)(?!\p{Script=Han}))/u;
const LOCATING = /[在于]|地处|落户|落地|选址|迁|来自/;
const LOCATED = /(?:[在于]|地处|落户|落地|选址|迁[至往到入]|来自)(?:了|中国|我国)?$/;

/** The kind of name that answers a kind of question. */
const NAME_FOR: Readonly<Partial<Record<Asked, Named['kind']>>> = {
  place: 'place',
  person: 'person',
  organisation: 'body',
};

/** 办公室主任张三, 张三任主任: an office right beside a name that the question has. */
function namesOffice(question: Question, folded: string): boolean {
  const { content } = question;
  const names = allUnits(question)
    .filter(({ kind }) => kind === 'name' || kind === 'noun')
    .flatMap(formsOf);
  return names.some((text) => {
    const at = folded.indexOf(text);
    if (at < 0) return false;
    const after = folded.slice(at + text.length, at + text.length + 8).split(/[,。;]/)[0] ?? '';
    // 陈纯院士 of a question says nothing new; 某公司创始人 is somebody else.
    const linked = isPersonName(text) ? '' : '(?=[是任为担出就当,])';
    const fresh = [
      new RegExp(`(?:${BESIDE_NAME.source})$`).exec(folded.slice(Math.max(0, at - 6), at)),
      new RegExp(`^${linked}(?:,?[是任为]|担任|出任|就任|当选)?[^,。;]{0,5}?(${BESIDE_NAME.source})`).exec(after),
    ].map((found) => found?.[1] ?? found?.[0]);
    return fresh.some((office) => office !== undefined && !content.includes(office));
  });
}

/** Short names of regions that the dictionary does not have as places: 北上广, 京津冀. */
const REGION =
  /[东中西南北]部(?!分|门|件|位|署|队|委|长)|东北|西北|华[东南北中]|西南|东南|沿海|内陆|北上[广深杭浙]|京津冀?|长三角|珠三角|大湾区|江浙沪?/;

/** What bodies do as well as people: 是谁出台的. */
const DONE_BY =
  /管(?!委)|打理|接手|办|创立|成立|出台|印发|发布|制定|主办|承办|牵头|负责|建设?|开发|运营|收购|投资|出资|批准|举办|颁|签|批(?![评量发])/;

/** Words that end the name of a body. */
export const BODY =
  /公司|集团|银行|大学(?!生|毕业|城)|学院|研究院|研究所|协会|学会|委员会|办公室|(?<!为)中心|(?:(?<![餐客舞歌大])厅|(?<!(?<!安)全|[布结格战时当败僵开牌定])局|(?<!(?<!安)全|(?<!海)外|(?<!障)一|[内中东西南北上下底顶头腰腿背胸胃大前后局脑面])部|(?<!部)署)(?!面(?![向对])|限(?!期)|位(?![于居])|[分门势域])|机构|政府|法院|医院|报社|出版社|俱乐部|央行|国务院|证监会|银保监会|发改委|网信办/;

/** 专做逆变器的某某公司: before a name, what it does. */
const OCCUPIED = /(?:做|从事|承接|主营|专注于?|经营|生产|研发|开发|提供|主打)[^,、。;]{2,14}的$/;
/** Before a name: the office, and whose it is. */
const TITLED = new RegExp(`\\p{Script=Han}{2}(?:${BESIDE_NAME.source})$`, 'u');

/** A sentence that gives the reason in so many words, rather than one with a consequence. */
export function givesReason({ asks }: Question, folded: string): boolean {
  return asks.has('reason') && GIVES_REASON.test(folded);
}

const GIVES_REASON =
  /[原动起]因|缘由|理由|初衷|之所以|[靠凭]的是|凭借|凭着|(?:是|主要|正)因为?|一方面.{2,60}另一方面|由于|源于|缘于|出于|得益于|归因|归功|归咎|归结|在于|目的是|旨在|为了/;

/** 四线, 准一线 for 几线. */
export function numberedPattern(numbered: string): RegExp {
  return new RegExp(
    `[准新]?(?:(?<!\\d)\\d+|[一二三四五六七八九十两]+)(?:[、~-](?:\\d+|[一二三四五六七八九十两]+))?${numbered}`,
    'u',
  );
}

/** Whether a sentence holds, in its words or in the quantities found in it, something of the kind that is asked for. */
export function holdsAsked(question: Question, folded: string, found: readonly Quantity[]): boolean {
  const { numbered } = question;
  if (numbered !== undefined) return numberedPattern(numbered).test(folded);
  return [...question.asks].some((asked) => {
    const kinds = plainKinds(question, asked);
    if (kinds === undefined) return CUES[asked]?.test(folded) || (isOfSoMany(question) && EACH.test(folded));
    if (asked === 'rank' && PLACED.test(folded)) return true;
    return found.some(
      (quantity) =>
        (kinds.includes(quantity.kind) || (asked === 'money' && isAmount(quantity))) &&
        !isGiven(question, quantity) &&
        (!isInTitle(folded, quantity) || isSpanAsked(question, quantity)) &&
        fitsMeasure(question, quantity) &&
        fitsDimension(question, quantity) &&
        fitsDate(question, quantity),
    );
  });
}

/** 仅次于北京, 位于河南、湖北之后: ranks without a number. */
const PLACED = /仅次于|位[于居列][^,。;]{1,14}之后|居首|首位|之首|榜首|垫底|末位(?!淘汰)|居次|领跑|前列(?!腺)/;

/** Kinds of quantity that answer by themselves; undefined where what is asked for is none. */
function plainKinds(question: Question, asked: Asked): readonly QuantityKind[] | undefined {
  const kinds = QUANTITY_FOR[asked];
  // 收视率 may be told as a plain number.
  if (asked === 'percent') return kinds?.slice(0, question.isImplied === true ? 3 : 2);
  // 谈到什么时候: until a day, or an hour.
  if (asked === 'date' && ASKS_UNTIL.test(question.folded)) return kinds;
  if (asked !== 'number') return kinds?.slice(0, 1);
  const isOfAnyUnit = question.measure === undefined && (question.counted === undefined || isAskedBehind(question));
  return isOfAnyUnit ? kinds?.slice(0, 5) : COUNTS;
}

/** 补偿多少, 营业额有多少: what stands before 多少 may be told in any unit; 多少企业 asks for a count. */
function isAskedBehind({ folded, counted }: Question): boolean {
  const at = counted === undefined ? -1 : folded.indexOf(counted.text);
  const asking = folded.search(/多少|几/);
  // 零售价呢 asks for as much as 零售价多少.
  return at >= 0 && (asking < 0 || at < asking);
}

/** 《…规划(2020-2022年)》: part of a title, and not what is asked. */
export function isInTitle(folded: string, { kind, start }: Quantity): boolean {
  return kind === 'date' && folded.lastIndexOf('《', start) > folded.lastIndexOf('》', start);
}

/** 规划是哪年到哪年的: a span in its title answers. */
export function isSpanAsked({ dateParts }: Question, { until }: Quantity): boolean {
  return until !== undefined && dateParts?.includes('until') === true;
}

/** 118亿: an amount of money to which no currency is written. */
export function isAmount({ kind, unit }: Quantity): boolean {
  return kind === 'number' && unit !== undefined && /[万亿]/.test(unit);
}

/** 哪一天 wants a day, 哪年 a year. */
export function fitsDate({ dateParts }: Question, quantity: Quantity): boolean {
  return quantity.kind !== 'date' || (dateParts ?? []).every((part) => quantity[part] !== undefined);
}

/** 多远 wants a length; what is printed without a unit may be one. */
export function fitsDimension({ dimension }: Question, { measure, unit }: Quantity): boolean {
  return dimension === undefined || (measure ?? unit) === undefined || dimension.test(measure ?? unit ?? '');
}

export const ANY_MEASURE = '个';
/** Measures of turns and of time, which count no things. */
const TURNS = '批轮次届期代倍度岁回遍趟';
/** Measures that no thing is counted by: 四个 are no 分. */
const DEGREES = '分米克吨斤亩升元';

/** Nouns for people, and the measure words that count them. */
const PERSONS = /(?:员工|职工|雇员|人员|人才|人手|学生|教师|老师|医生|护士|居民|人口|观众|旅客|乘客|游客|工人|农民)$/;
/** What nouns for people end in; of others 名 is no measure. */
const MAY_BE_PERSONS = /[人者员生师工户家手匠客民长官兵友迷星徒女男孩童士才职力岗位额众队班团]$/;
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
function isGiven({ quantities, given }: Question, quantity: Quantity): boolean {
  return quantity.text === given || quantities.some((own) => means(own, quantity));
}

/** 三百多家 of a question is the 363家 of a text, and not its 300家. */
function means(own: Quantity, quantity: Quantity): boolean {
  const [least] = own.values;
  const [value] = quantity.values;
  if (!/[多余]/.test(own.text) || least === undefined || value === undefined) return isSame(own, quantity);
  // 1200多 ends before 1300, 20多 before 30.
  const step = 10 ** (String(least).length - String(least).replace(/(?<!0)0+$/, '').length);
  return own.kind === quantity.kind && ((value > least && value < least + step) || own.text === quantity.text);
}

export function isSame(a: Quantity, b: Quantity): boolean {
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
