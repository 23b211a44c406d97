/** 那长沙呢, 2017年呢, 揭牌呢: the last question with its place, its year, its name or its words exchanged. */
import type { Library } from '../../search/library.js';
import { foldText } from '../../text/fold.js';
import { isOffice } from '../../text/offices.js';
import { isProvince } from '../../text/places.js';
import { NOW, RELATIVE_YEAR } from '../../text/time-words.js';
import { dimensionAsked } from '../question/dimensions.js';
import { HEAD, ORDINAL } from '../question/following.js';
import { isMeasured } from '../question/implied.js';
import { isNumberedName } from '../question/numbered-names.js';
import { type Inherited, parseQuestion, partsOf, type Question } from '../question/question.js';
import { isPerson, isSubject, namesCompound } from '../question/subjects.js';
import { tellingOf } from '../question/telling.js';
import { type Unit, WHOLE } from '../question/unit.js';
import { LOT } from '../sentence/lots.js';
import { areContrasting } from '../sentence/parts.js';
import type { Resolved } from './conversation.js';
import type { Manner, Turn } from './conversations.js';

/** What was so at first, and is no part of what has become of it. */
export const FIRST = new RegExp(`^(?:${LOT.source}|最初|起初|当初)$`);

/** The last question with its place, its year, its name or its words exchanged. */
export function replace(typed: Question, last: Turn, library: Library): Resolved {
  const asked = ofProvince(typed, last, library);
  const former = partsOf(last.content, library).units;
  const question = namesCompound(asked, library)
    ? { ...asked, units: asked.units.map(asName) }
    : withHolder(asked, former, library);
  const before = mannerMeant(last, question);
  const kept = former.filter(
    (unit) =>
      !isExchanged(unit, question, last.words, former) && !question.units.some(({ text }) => text === unit.text),
  );
  const content = [question.content.replace(/呢|^那么?/g, ' ').trim(), ...kept.map(({ text }) => text)].join(' ');
  const parts = partsOf(content, library);
  const { asks, measure, dateParts, counted, ...taken } =
    question.asks.size > 0 ? withCounted(withNumber(question, before), before) : countedAnew(before, question);
  const dimension = dimensionAsked(question.folded) ?? taken.dimension;
  // 三年行动计划呢 after 规划的目标 asks for what is aimed at.
  const tells = question.tells ?? tellingOf(content);
  const onlyWords = question.units.every(
    ({ kind, text }) => (kind === 'noun' || kind === 'verb' || kind === 'other') && !WHOLE.test(text),
  );
  const isForEvent = question.units.every(({ kind }) => kind === 'verb');
  const isForWhole = question.units.some(({ text }) => WHOLE.test(text));
  return {
    question: {
      text: question.text,
      folded: question.folded,
      asks,
      ...(measure !== undefined && { measure }),
      ...(dateParts !== undefined && { dateParts }),
      ...(counted !== undefined && { counted }),
      ...(dimension !== undefined && { dimension }),
      ...(tells !== undefined && { tells }),
      ...(question.particulars !== undefined && { particulars: question.particulars }),
      ...parts,
      focus: parts.units.filter(
        (unit) =>
          (isSubject(unit) ||
            unit.kind === 'date' ||
            isNumberedName(unit) ||
            isForEvent ||
            ATTRIBUTE.test(unit.text)) &&
          question.units.some(({ text }) => text === unit.text),
      ),
      ...(onlyWords && { inherited: softened(former, [...question.units, ...kept], last, library) }),
      // What has been given is that of the part: 全省呢.
      ...((onlyWords || isForWhole) && last.figure !== undefined && { given: foldText(last.figure) }),
    },
    shown: [...question.units, ...kept].map(({ text }) => text),
  };
}

/** 全省呢 after what was quoted of 四川省 and 成都: the one province that it names. */
function ofProvince(question: Question, { quoted }: Turn, library: Library): Question {
  if (!question.units.some(({ text }) => text === '全省')) return question;
  const provinces = library
    .names(quoted)
    .flatMap(({ text, kind }) => (kind === 'place' && isProvince(text) ? text.replace(/省$/, '') : []));
  const [only, ...others] = new Set(provinces);
  if (only === undefined || others.length > 0) return question;
  return { ...parseQuestion(question.folded.replace('全省', `${only}省`), library), text: question.text };
}

/** What an amount is qualified by. */
const QUALIFIES = /^(?:人均|户均|亩均|同比|环比|名义|平均|增速|增幅|增长率|涨幅|降幅|排名|名次|占比|比重)$/;

/** What is asked of somebody in place of something else, and is not told by that. */
const ATTRIBUTE =
  /^(?:.{0,2}人口|.{0,2}人数|.{0,3}收入|.{0,2}利润|营收|.{0,3}产值|.{0,2}税收?|.{0,2}成本|.{0,2}工资|.{0,2}薪资|.{0,2}市值|.{0,2}估值|[进出]口额?)$/;

/** Asks for all there are by now. */
const BY_NOW = new RegExp(`^(?:总共|一共|共|总计|合计|总数|${NOW})$`);

/** 去年 takes the place of 2022年. */
const YEAR = new RegExp(`^(?:${RELATIVE_YEAR}|上年|明年)$`);

function asName(unit: Unit): Unit {
  return unit.kind === 'noun' ? { ...unit, kind: 'name' } : unit;
}

/**
 * A place takes the place of a place, a year that of a year; a name that of a name, or of a place where there is none;
 * words that of the words that the last question brought. What stands before a word that both have is exchanged too:
 * 星沙产业园 for 长沙产业园.
 */
function isExchanged(unit: Unit, question: Question, before: readonly string[], former: readonly Unit[]): boolean {
  const { units } = question;
  // 人均呢 after GDP排第几 asks for the GDP of each.
  if (units.every(({ text }) => QUALIFIES.test(text))) return QUALIFIES.test(unit.text);
  // B轮呢 after A轮
  if (units.some(isLetter)) return isLetter(unit);
  // 重型呢 after 中型车补贴多少
  if (units.some(({ text }) => areContrasting(text, unit.text))) return true;
  if (units.every(({ text }) => former.some((other) => areContrasting(text, other.text)))) return false;
  const kinds = new Set(units.map(({ kind, text }) => (WHOLE.test(text) ? 'place' : kind)));
  // 首批几家 · 现在总共呢
  if (FIRST.test(unit.text) && units.some(({ text }) => BY_NOW.test(text))) return true;
  // 创业贷: a character that goes with what is exchanged.
  const whole = wordBefore(unit, former);
  if (whole !== undefined) return isExchanged(whole, question, before, former);
  // 链兴资本: what follows a name goes with it, but where a place takes its own (星沙园区 · 娄底呢).
  const name =
    unit.kind === 'noun' && !kinds.has('place')
      ? former.find(({ kind, end }) => kind === 'name' && end === unit.start)
      : undefined;
  if (name !== undefined && !isPerson(name) && units.every(isSubject)) return true;
  if (isOfHolder(unit, former, units) && [...kinds].some((kind) => NAMING.has(kind))) return true;
  if (ORDINAL.test(unit.text)) return units.some(({ text }) => ORDINAL.test(text));
  if (unit.kind === 'date' && units.some(({ text }) => YEAR.test(text))) return true;
  if (unit.kind === 'date' || unit.kind === 'number') return kinds.has('date') || kinds.has('number');
  const [head] = units;
  const next = former[former.indexOf(unit) + 1];
  if (head !== undefined && next !== undefined && units[1]?.text === next.text && unit.end === next.start) return true;
  if (kinds.has('place'))
    return (
      isSubject(unit) && (unit.kind === 'place' || !(isPerson(unit) || former.some(({ kind }) => kind === 'place')))
    );
  if (kinds.has('name') && beginningOf(former).includes(unit)) return true;
  if (kinds.has('name') || [...units].some(isSubject))
    return (
      isSubject(unit) && (unit.kind !== 'place' || !former.some((other) => other.kind !== 'place' && isSubject(other)))
    );
  // 什么时候签约 · 揭牌呢
  if ([...kinds].every((kind) => kind === 'verb')) return unit.kind === 'verb';
  if (!kinds.has('noun') && !kinds.has('latin')) return false;
  // 购房补贴最高多少 · 创业贷呢
  return ['noun', 'name', 'latin'].includes(unit.kind) && before.includes(unit.text);
}

/** 复杂 and 美 that a question begins with: words in a row that name nothing by themselves may be a name that no dictionary has. */
function beginningOf(former: readonly Unit[]): readonly Unit[] {
  const until = former.findIndex(({ kind, start }, i) => kind !== 'other' || start !== (former[i - 1]?.end ?? 0));
  const run = until < 0 ? former : former.slice(0, until);
  return run.length > 1 ? run : [];
}

/** The A of A轮. */
function isLetter({ kind, text }: Unit): boolean {
  return kind === 'latin' && text.length === 1;
}

/** The noun that a single character ends, where no other word begins behind it. */
function wordBefore({ kind, text, start, end }: Unit, units: readonly Unit[]): Unit | undefined {
  const isLoose = kind === 'other' && text.length === 1 && !units.some((unit) => unit.start === end);
  return isLoose ? units.find((unit) => unit.end === start && unit.kind === 'noun' && unit.text.length > 1) : undefined;
}

/** 复杂美呢 after 数秦董事长是谁: what is the name of a body before an office, though by itself it is words that name nothing. */
function withHolder(question: Question, former: readonly Unit[], library: Library): Question {
  const office = former.find(({ text }) => isOffice(text));
  if (office === undefined || question.units.length < 2 || question.units.some(({ kind }) => kind !== 'other'))
    return question;
  const name = question.content.replace(/的? {0,2}呢? {0,2}$/, '').trim();
  const holder = partsOf(`${name}${office.text}`, library).units.find(({ text }) => text === name);
  return holder?.kind === 'name' ? { ...question, content: name, units: [holder] } : question;
}

/** What takes the place of who holds an office; a place does where none was named with it. */
const NAMING: ReadonlySet<string> = new Set(['name', 'latin', 'place']);

/** 复杂美董事长 is exchanged whole: the office, and what stands right before it, unless that is a place or a person. */
function isOfHolder(unit: Unit, former: readonly Unit[], units: readonly Unit[]): boolean {
  const office = former.findIndex(({ text }) => isOffice(text) || HEAD.test(text));
  if (office < 0) return false;
  let first = office;
  // 复杂美的老板: 的 may stand between.
  while (first > 0 && (former[first]?.start ?? 0) - (former[first - 1]?.end ?? 0) <= 1) first--;
  const at = former.indexOf(unit);
  const holder = former.slice(first, office);
  const isOfBody = holder.length > 0 && !holder.some((own) => own.kind === 'place' || isPerson(own));
  // 复杂美呢 asks who holds the same office there.
  const isOfSame = !units.some((own) => isPerson(own) || isOffice(own.text));
  return isOfBody && at >= first && (isOfSame ? at < office : at <= office);
}

/** Measure words of what was counted without one. */
const COUNTS_BODIES: ReadonlySet<string> = new Set(['家', '个']);

/** 其中长沙有几项 after 湖南有几项备案 counts 备案 too. */
export function withCounted(question: Question, before: Manner): Question {
  // 有多少企业 · 成都占几家
  const isOfBodies = before.measure === undefined && COUNTS_BODIES.has(question.measure ?? '');
  const isSame = question.measure !== undefined && (question.measure === before.measure || isOfBodies);
  return question.counted === undefined && before.counted !== undefined && isSame
    ? { ...question, counted: before.counted }
    : question;
}

/** 其中长沙占多少 after 有多少项 may be told by a number as well as by a share. */
function withNumber(question: Question, before: Manner): Question {
  const { asks, folded } = question;
  if (!asks.has('percent') || !before.asks.has('number') || !/占了?[多几]/.test(folded)) return question;
  return { ...question, asks: new Set([...asks, 'number']) };
}

/** 服务平台呢 after 营收呢: what was measured in money gives way to what is counted. */
function mannerMeant({ manner, words }: Turn, { units }: Question): Manner {
  const things = units.filter(({ kind }) => kind === 'noun');
  const wasMeasured = manner.asks.has('money') && words.some(isMeasured);
  if (!wasMeasured || things.length === 0 || units.some(({ text, kind }) => kind !== 'noun' || isMeasured(text)))
    return manner;
  const [counted] = things.slice(-1);
  return { asks: new Set([...manner.asks, 'number']), ...(counted !== undefined && { counted }) };
}

/** 上链企业呢 after 建几个产业园: 企业 are counted now, and not by 个. */
function countedAnew({ measure, counted, ...manner }: Manner, { units }: Question): Manner {
  const thing = units.findLast(
    ({ kind, text }) => kind === 'noun' && text.length > 1 && !WHOLE.test(text) && !/共|总|计$/.test(text),
  );
  if (thing !== undefined && counted !== undefined) return { ...manner, counted: thing };
  return { ...manner, ...(measure !== undefined && { measure }), ...(counted !== undefined && { counted }) };
}

/** What the new words stand in for still counts a little: 实际呢 is about the same agenda. */
function softened(former: readonly Unit[], kept: readonly Unit[], { anchor }: Turn, library: Library): Inherited {
  const dropped = former.filter(({ text }) => !kept.some((unit) => unit.text === text));
  const parts = partsOf(dropped.map(({ text }) => text).join(' '), library);
  return { ...parts, ...(anchor !== undefined && { anchor }) };
}
