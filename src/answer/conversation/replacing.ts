/** 那长沙呢, 2017年呢, 揭牌呢: the last question with its place, its year, its name or its words exchanged. */
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { foldText } from '../../text/fold.js';
import { isOffice } from '../../text/offices.js';
import { dimensionAsked } from '../question/dimensions.js';
import { isMeasured } from '../question/implied.js';
import { isNumberedName, renumbered } from '../question/numbered-names.js';
import { partsOf } from '../question/parse-question.js';
import type { Inherited, Question } from '../question/question.js';
import { isSubject, namesCompound } from '../question/subjects.js';
import { tellingOf } from '../question/telling.js';
import { type Unit, WHOLE } from '../question/unit.js';
import { areOpposite } from '../sentence/opposites.js';
import { exchangeOf, isAmountByItself, isExchanged, isWholeOf, QUALIFIES, takesOwnerOf } from './exchanged.js';
import { ofProvince } from './place-meant.js';
import { type Manner, mannerOf, type Resolved, type Turn } from './turn.js';

/** The last question with its place, its year, its name or its words exchanged. */
export function replace(typed: Question, last: Turn, library: Library): Resolved {
  const former = partsOf(last.content, library).units;
  const asked = withNumberedName(ofProvince(typed, last, library), former, library);
  const isOfOwner = takesOwnerOf(asked.units, former);
  const question =
    !isOfOwner && namesCompound(asked, library)
      ? { ...asked, units: asked.units.map(asName) }
      : withHolder(asked, former, library);
  const exchange = exchangeOf(question.units, former, last);
  const kept = former.filter(
    (unit) => !isExchanged(unit, exchange) && !question.units.some(({ text }) => text === unit.text),
  );
  const content = [question.content.replace(/呢|^那么?/g, ' ').trim(), ...kept.map(({ text }) => text)].join(' ');
  const parts = withDistrict(partsOf(content, library), question, library);
  // 三年行动计划呢 after 规划的目标 asks for what is aimed at.
  const tells = question.tells ?? tellingOf(content);
  const onlyWords = question.units.every(
    ({ kind, text }) => (kind === 'noun' || kind === 'verb' || kind === 'other') && !WHOLE.test(text),
  );
  const isForWhole = question.units.some(({ text }) => WHOLE.test(text));
  return {
    question: {
      text: question.text,
      folded: question.folded,
      ...mannerAsked(question, last, isOfOwner),
      ...(tells !== undefined && { tells }),
      ...(question.particulars !== undefined && { particulars: question.particulars }),
      ...parts,
      focus: parts.units.filter(
        (unit) => isOfFocus(unit, question, last) && !kept.some(({ text }) => text === unit.text),
      ),
      ...(onlyWords && { inherited: softened(former, [...question.units, ...kept], last, library) }),
      // What has been given is that of the part: 全省呢.
      ...((onlyWords || isForWhole) && last.figure !== undefined && { given: foldText(last.figure) }),
    },
    shown: [...question.units, ...kept].map(({ text }) => text),
  };
}

/** How it is asked: by the new words where they ask, else as the last question did. */
function mannerAsked(question: Question, last: Turn, isOfOwner: boolean): Manner {
  const before = isOfOwner ? last.manner : mannerMeant(last, question);
  const manner = mannerKept(question, before, isOfOwner);
  const dimension = dimensionAsked(question.folded) ?? manner.dimension;
  return mannerOf({ ...manner, ...(dimension !== undefined && { dimension }) });
}

function mannerKept(question: Question, before: Manner, isOfOwner: boolean): Manner {
  if (question.asks.size > 0) return withCounted(withNumber(question, before), before);
  if (isOfOwner) return before;
  return asksAspect(question) ? NOTHING_OF_ITS_KIND : countedAnew(before, question);
}

/** 那长沙呢, 签约呢: a word that a sentence must have to be about what is asked now. */
function isOfFocus(unit: Unit, { units, asks }: Question, { quoted }: Turn): boolean {
  const isForEvent = units.every(({ kind }) => kind === 'verb');
  return (
    isSubject(unit) ||
    unit.kind === 'date' ||
    isNumberedName(unit) ||
    isForEvent ||
    ATTRIBUTE.test(unit.text) ||
    (asks.size === 0 && isUnheard(unit)) ||
    isWholeOf(unit, quoted)
  );
}

/** 后果呢: what is said of the matter, and no figure or name as was asked for before. */
function asksAspect({ units }: Question): boolean {
  return units.length > 0 && units.every(({ text }) => ASPECT.test(text));
}

const ASPECT = /^(?:后果|影响|意义|作用|好处|背景|措施|经过|过程|起因|教训|问题|困难)$/;
const NOTHING_OF_ITS_KIND: Manner = { asks: new Set() };

/** What is asked of somebody in place of something else, and is not told by that. */
const ATTRIBUTE =
  /^(?:.{0,2}人口|.{0,2}人数|.{0,3}收入|.{0,2}利润|营收|.{0,3}产值|.{0,2}税收?|.{0,2}成本|.{0,2}工资|.{0,2}薪资|.{0,2}市值|.{0,2}估值|[进出]口额?)$/;

/** 南浦呢, 家具呢: a thing that the corpus never speaks of is told by nothing else; 实际呢 and 男女比例呢 may be. */
function isUnheard({ kind, text, known }: Unit): boolean {
  return (
    kind === 'noun' &&
    !known &&
    !QUALIFIES.test(text) &&
    !/^(?:实际|具体|理论|最终|预期|原定)$|比$|比[例重]|率$/.test(text)
  );
}

function asName(unit: Unit): Unit {
  return unit.kind === 'noun' ? { ...unit, kind: 'name' } : unit;
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

/** 二号呢 after 启明一号哪年首飞: the number is that of the same name. */
function withNumberedName(question: Question, former: readonly Unit[], library: Library): Question {
  const [unit, ...others] = question.units;
  const sibling = former.find((own) => isNumberedName(own) && own.text.endsWith('号'));
  if (unit === undefined || others.length > 0 || sibling === undefined) return question;
  const name = renumbered(sibling.text, unit.text);
  return name === undefined
    ? question
    : { ...question, ...partsOf(question.content.replace(unit.text, name), library) };
}

/** 上城区呢: a district that no dictionary has, and that is cut into words, is one place. */
function withDistrict<T extends Pick<Question, 'content' | 'units'>>(
  parts: T,
  { content, units }: Question,
  library: Library,
): T {
  const text = DISTRICT.exec(content)?.groups?.district;
  if (text === undefined || units.some((unit) => unit.text === text)) return parts;
  const start = parts.content.indexOf(text);
  const end = start + text.length;
  const known = [...text.slice(1)].every((_, at) => library.gramCount(gramKey(text, at, 2)) > 0);
  const district: Unit = { text, start, end, kind: 'place', weight: 1, alternatives: [], known };
  return { ...parts, units: [district, ...parts.units.filter((unit) => unit.start >= end || unit.end <= start)] };
}

const DISTRICT =
  /^ {0,8}(?:那么?)?(?<district>(?![老新旧主])\p{Script=Han}{2,3}[区县](?<!园区|社区|景区|校区|厂区|片区|小区))呢? {0,8}$/u;

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
  // 人均呢 and 农村的呢 ask of the same amount.
  const isSameAmount = (text: string) => QUALIFIES.test(text) || words.some((word) => areOpposite(text, word));
  const things = units.filter(({ kind, text }) => kind === 'noun' && !isSameAmount(text));
  const wasMeasured = manner.asks.has('money') && words.some(isMeasured);
  if (!wasMeasured || things.length === 0 || units.some(({ text, kind }) => kind !== 'noun' || isMeasured(text)))
    return manner;
  const [counted] = things.slice(-1);
  return { asks: new Set([...manner.asks, 'number']), ...(counted !== undefined && { counted }) };
}

/** 上链企业呢 after 建几个产业园: 企业 are counted now, and not by 个; 博士呢 after 硕士年龄上限 asks of the same age. */
function countedAnew({ measure, counted, ...manner }: Manner, { units }: Question): Manner {
  const thing = units.findLast(
    ({ kind, text }) => kind === 'noun' && text.length > 1 && !WHOLE.test(text) && !/共|总|计$/.test(text),
  );
  if (thing !== undefined && counted !== undefined && !MEASURED.test(counted.text))
    return { ...manner, counted: thing };
  return { ...manner, ...(measure !== undefined && { measure }), ...(counted !== undefined && { counted }) };
}

/** What is measured rather than counted. */
const MEASURED = /^(?:.{0,2}年龄|[上下]限|.{0,2}(?:身高|体重|长度|高度|温度|浓度|价格|评分|得分))$/;

/** What the new words stand in for still counts a little: 实际呢 is about the same agenda; but 常住人口呢 about no GDP. */
function softened(former: readonly Unit[], kept: readonly Unit[], { anchor }: Turn, library: Library): Inherited {
  const isOfAmount = kept.some(isAmountByItself);
  const dropped = former.filter(
    (own) => !kept.some(({ text }) => text === own.text) && !(isOfAmount && isAmountByItself(own)),
  );
  const parts = partsOf(dropped.map(({ text }) => text).join(' '), library);
  return { ...parts, ...(anchor !== undefined && { anchor }) };
}
