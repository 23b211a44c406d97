/**
 * Follow-ups: what a question takes over from those before it in the same conversation. Decided from the questions alone,
 * so that what was refused can be followed up too; an answer lends but the name that 他 means and the figure that is known by now.
 */

import type { Answer } from '../../model.js';
import type { Library } from '../../search/library.js';
import { escaped } from '../../text/escaped.js';
import { isPersonName } from '../../text/family-names.js';
import { foldText } from '../../text/fold.js';
import { parseNumber } from '../../text/numerals.js';
import { SAYS } from '../../text/saying.js';
import type { Asked } from '../question/asking.js';
import { NEW_TOPIC, POINTS_BACK, SIMILAR } from '../question/following.js';
import { spellOut } from '../question/number-forms.js';
import { placedAs } from '../question/own-words.js';
import { partsOf, reworded } from '../question/parse-question.js';
import { isScope } from '../question/places-asked.js';
import type { Inherited, Question } from '../question/question.js';
import { isPerson, isSubject, namesCompound } from '../question/subjects.js';
import { type Unit, WHOLE } from '../question/unit.js';
import { peopleIn } from '../sentence/names-in.js';
import type { Resolved, Turn } from './conversations.js';
import {
  AFTER_ALL,
  ASKS_SOURCE,
  BESIDES_IT,
  COMPARED,
  MORE,
  NAMES_SOURCE,
  ORDINAL,
  PART_OF,
  REPLACES,
  SEQUEL,
  TOTAL_OF_ALL,
  UPDATE,
  YEAR_ALONE,
  YEAR_BESIDE,
} from './follow-up-words.js';
import { withNamed } from './former-and-latter.js';
import { AMOUNTS, inherit } from './inheriting.js';
import { itemAsked } from './list-items.js';
import { withPlace } from './place-meant.js';
import { replace } from './replacing.js';

/** What `question` means after `turns`, the last one last. */
export function resolve(typed: Question, turns: readonly Turn[], library: Library): Resolved {
  const latest = turns.at(-1);
  if (latest === undefined) return { question: typed, shown: [] };
  const last = withThingCounted(latest, library);
  const asked = inQuotedMeasure(typed, last, library);
  const named = withPerson(withNamed(asked, turns, library), turns, library);
  const placed = withPlace(named, last, library);
  const question = YEAR_ALONE.test(placed.folded) ? withYear(placed, last, library) : placed;
  const folded = question.folded.trim();
  if (isNewTopic(question, folded)) return { question, shown: [] };
  const answered = ASKS_SOURCE.test(folded) ? turns.findLast(({ quoted }) => quoted !== '') : undefined;
  if (answered !== undefined) return sourceOf(question, answered, library);
  const item = itemAsked(folded, last);
  if (item !== undefined) return itemOf(item, question, last, library);
  const beyond = beyondOf(question, folded, last);
  const isUpdate = beyond === 'later';
  const isSequel = beyond === 'sequel';
  const isNext = namesNext(question);
  // 现在呢 and 第二个呢 take the place of nothing.
  const hasOwn = question.units.length > 0 ? !isNext : !isUpdate && !isSequel;
  if (question.isBare !== true && !COMPARED.test(folded) && hasOwn && isReplacement(question, folded, last, library))
    return replace(question, last, library);
  const goesOn = question !== named || asksPlaceOf(question, last);
  if ((!goesOn && !isElliptic(question, folded)) || namesCompound(question, library))
    return { question, shown: question === asked ? [] : question.units.map(({ text }) => text) };
  const from = antecedent(question, turns) ?? personMeant(folded, turns, library) ?? last;
  const { question: meant, undated, shown } = inherit(withYear(question, from, library), from, isUpdate, library);
  // What has been given is that of the whole, of a part, or of then.
  const isGiven =
    isUpdate ||
    beyond === 'whole' ||
    AFTER_ALL.test(folded) ||
    (PART_OF.test(folded) && meant.asks === from.manner.asks);
  return {
    question: {
      ...meant,
      ...(isGiven && from.figure !== undefined && { given: foldText(from.figure) }),
      ...(isSequel && { asks: new Set<Asked>() }),
      // 跟长沙比呢 after its GDP may be told by 1/7.
      ...(COMPARED.test(folded) && meant.asks.size > 0 && { asks: new Set<Asked>(['fraction', ...meant.asks]) }),
      ...(beyond !== undefined && { beyond }),
      ...(isNext && toldAsPlaced(question)),
    },
    ...(undated !== undefined && { undated }),
    shown,
  };
}

/** 哪四个 after 4家园区: so many in the measure of what was quoted. */
function inQuotedMeasure(question: Question, { quoted }: Turn, library: Library): Question {
  const number = WHICH_OF_SO_MANY.exec(question.folded)?.groups?.number ?? '';
  const value = parseNumber(number);
  if (value === undefined) return question;
  const counted = new RegExp(`(?:(?<!\\d)${value}|${spellOut(value) ?? value})${TOLD_ONE_BY_ONE}`).exec(quoted)?.[0];
  return counted === undefined
    ? question
    : reworded(question, question.folded.replace(new RegExp(`${number}${TOLD_ONE_BY_ONE}`), counted), library);
}

/** The measure words of what can be told one by one. */
const TOLD_ONE_BY_ONE = '[个家项座种条款位所]';
const WHICH_OF_SO_MANY = new RegExp(
  `^(?:那么?)?(?:都|分别)?是?哪(?<number>[二两三四五六七八九十\\d]{1,3})${TOLD_ONE_BY_ONE}[呢啊呀]?[?。! ]*$`,
);

/** 第一批来了几家, answered by 10家企业入驻: what was counted is 企业, though the question did not say so. */
function withThingCounted(turn: Turn, library: Library): Turn {
  const { manner, figure, quoted, content } = turn;
  if (manner.counted !== undefined || manner.measure === undefined || figure === undefined) return turn;
  const number = foldText(figure);
  const at = quoted.indexOf(number);
  const behind = /^[\p{Script=Han}a-z]+/u.exec(quoted.slice(at + number.length))?.[0] ?? '';
  if (at < 0 || behind === '') return turn;
  let counted: Unit | undefined;
  for (const unit of partsOf(behind, library).units) {
    if (unit.kind !== 'noun' || unit.start !== (counted?.end ?? 0)) break;
    counted = unit;
  }
  return counted === undefined
    ? turn
    : { ...turn, manner: { ...manner, counted }, content: `${content} ${counted.text}` };
}

/** What is asked beyond what was quoted last: 后来呢, 现在呢, 第二个呢, 总共呢. */
function beyondOf(question: Question, folded: string, last: Turn): Question['beyond'] {
  // 后来呢 after 有几家 asks how many there are since.
  if (SEQUEL.test(folded) && ![...last.manner.asks].some((asked) => AMOUNTS.has(asked))) return 'sequel';
  if (UPDATE.test(folded)) return 'later';
  const isMore = (question.isBare === true && MORE.test(folded)) || BESIDES_IT.test(folded) || SIMILAR.test(folded);
  if (namesNext(question) || isMore) return 'next';
  return question.isBare === true && TOTAL_OF_ALL.test(folded) ? 'whole' : undefined;
}

/** 第三个呢 is told by what comes third, and otherwise by a row of three at the least. */
function toldAsPlaced({ units }: Question): Pick<Question, 'tells' | 'particulars'> {
  const ordinal = units[0]?.text ?? '';
  const tells = placedAs(ordinal);
  const place = parseNumber(ordinal.slice(1, -1)) ?? 0;
  if (place < 3 || !/[个家座所]$/.test(ordinal)) return { tells };
  return { tells, particulars: [new RegExp(`${tells.source}|(?:[、;][^、;]{2,}){${place - 1}}`)] };
}

/** 第二个呢 */
function namesNext({ units }: Question): boolean {
  return units.length > 0 && units.every(({ text }) => ORDINAL.test(text));
}

/** 换个问题,某地有几家: said to be something else, and it names what. */
function isNewTopic({ units }: Question, folded: string): boolean {
  const rest = folded.replace(NEW_TOPIC, '');
  return rest !== folded && units.some(isSubject) && !POINTS_BACK.test(rest);
}

/** 第二年5月 after a question about 2016 is 2017年5月. */
function withYear(question: Question, from: Turn, library: Library): Question {
  const found = YEAR_BESIDE.exec(question.folded);
  const years = new Set(partsOf(from.content, library).quantities.flatMap(({ year }) => year ?? []));
  const [year] = years;
  if (found === null || year === undefined || years.size > 1) return question;
  // What was quoted may have told it in these words: 而上一年是1.04亿元.
  if (found.groups?.former !== undefined && FORMER_YEAR.test(from.quoted)) return question;
  const meant = year + (found.groups?.next === undefined ? (found.groups?.former === undefined ? 0 : -1) : 1);
  return reworded(question, question.folded.replace(found[0], `${meant}年`), library);
}

const FORMER_YEAR = /(?<![比较])[上前]一?年(?![级度])(?=[^,。;]{0,6}\d)/;

/** 长沙呢; 那长沙有几家: a name or a few words in place of those of the last question. */
function isReplacement({ units, asks, counted }: Question, folded: string, last: Turn, library: Library): boolean {
  const fresh = units.filter(({ text, kind }) => kind !== 'other' && !last.content.includes(text));
  if (REPLACES.test(folded)) return fresh.length <= 3 && (asks.size === 0 || units.length <= 3);
  const content = units.filter(({ kind }) => kind !== 'other');
  // 在湖南排第几 after 娄底GDP多少 asks of the same.
  if (content.length === 0 || !content.every(isSubject) || content.every((unit) => isScope(unit, folded))) return false;
  // 成都? after 上海有几家
  const [only] = content;
  const isAlone = asks.size === 0 && content.length === 1 && only?.text === folded.replace(/[?。! ]{1,4}$/, '');
  const isLike = (unit: Unit) => unit.kind === only?.kind && isPerson(unit) === isPerson(only);
  if (isAlone && partsOf(last.content, library).units.some(isLike)) return true;
  // 娄底有多少 asks of 娄底 what was asked before.
  const asksAmount = [...asks].some((asked) => AMOUNTS.has(asked)) && counted === undefined;
  // 娄底一等座多少钱 has words of its own, and asks for something else.
  const isOfItsOwn = units.length > content.length && ![...asks].some((asked) => last.manner.asks.has(asked));
  return (
    (asksAmount && !isOfItsOwn) ||
    /^换[成到]/.test(folded) ||
    /^那么?(?!个|些|家|份|里|位|座|条|项|次|款|部)/.test(folded)
  );
}

/** A question that names no subject of its own, or points back, or leaves out what it is about: 市长支持吗. */
function isElliptic({ units, asks, isBare }: Question, folded: string): boolean {
  if (isBare) return true;
  const subjects = units.filter((unit) => isSubject(unit) && !isScope(unit, folded));
  const content = units.filter(({ kind }) => kind !== 'other');
  if (POINTS_BACK.test(folded) || COMPARED.test(folded))
    return subjects.length <= 1 && !subjects.some(({ text }) => isPointedAt(text, folded));
  if (/^那/.test(folded) && subjects.length > 0) return false;
  // 全国网信办备案总共多少 is asked of the whole country, and whole.
  if (content.length > 2 && content.some((unit) => WHOLE.test(unit.text) && !isScope(unit, folded))) return false;
  if (content.some((unit) => isElsewhere(unit, folded))) return false;
  if (subjects.length === 1 && asks.has('yesno'))
    return content.length === 2 && content.some(({ kind }) => kind === 'verb');
  return subjects.length === 0 && content.length <= 3;
}

/** 再说回娄底,它的GDP: the question has itself what it points back to. */
function isPointedAt(text: string, folded: string): boolean {
  const at = folded.indexOf(text);
  const before = folded.slice(at, POINTS_BACK.exec(folded)?.index ?? 0);
  return at >= 0 && before.includes(',');
}

/** 在上海哪里 after 上海最早的园区: what names nothing but a place that was named before asks of what was spoken of there. */
function asksPlaceOf({ units, asks }: Question, last: Turn): boolean {
  return (
    asks.has('place') &&
    units.length > 0 &&
    units.every(({ text, kind }) => kind === 'place' && last.content.includes(text))
  );
}

/** 火星上有多少人: a place that the corpus never speaks of is no part of what was asked before. */
function isElsewhere({ text, known, alternatives }: Unit, folded: string): boolean {
  return !known && alternatives.length === 0 && /^[上里内中]/.test(folded.slice(folded.indexOf(text) + text.length));
}

/** The last turn that speaks of what the question points at: 那份指导意见. */
function antecedent({ units }: Question, turns: readonly Turn[]): Turn | undefined {
  const nouns = units.filter(({ kind, text }) => (kind === 'noun' || kind === 'name') && text.length > 1);
  if (nouns.length === 0) return undefined;
  const holds = (text: string) => nouns.every((noun) => text.includes(noun.text));
  return (
    turns.findLast(({ quoted }) => holds(quoted)) ??
    turns.findLast(({ content }) => holds(content)) ??
    turns.findLast(({ content, quoted }) => nouns.some(({ text }) => content.includes(text) || quoted.includes(text)))
  );
}

/** 他: the last turn that names a person, or was answered with the name of one. */
function personMeant(folded: string, turns: readonly Turn[], library: Library): Turn | undefined {
  if (!/[他她](?!们)/.test(folded)) return undefined;
  // 高航是谁 is answered with an office.
  const isAnswered = ({ manner, figure = '' }: Turn) => manner.asks.has('person') && isPersonName(foldText(figure));
  const turn = turns.findLast((turn) => isAnswered(turn) || partsOf(turn.content, library).units.some(isPerson));
  return turn !== undefined && isAnswered(turn)
    ? { ...turn, content: `${foldText(turn.figure ?? '')} ${turn.content}` }
    : turn;
}

/** 他是哪家的 after 谁要共建基金: the person who was the answer, and nothing else of what was asked before. */
function withPerson(question: Question, turns: readonly Turn[], library: Library): Question {
  const { folded, asks, units } = question;
  const { manner, figure = '' } = turns.at(-1) ?? {};
  const name = foldText(figure);
  const isMeant = manner?.asks.has('person') && isPersonName(name) && /^[他她](?!们|人)/.test(folded);
  const isOfPerson = [...asks].some((kind) => OF_PERSON.has(kind)) && units.every(({ kind }) => kind === 'other');
  return isMeant && isOfPerson ? reworded(question, folded.replace(/^[他她]/, name), library) : question;
}

const OF_PERSON: ReadonlySet<Asked> = new Set(['organisation', 'office', 'definition']);

/** The last question again, for one of what its answer lists. */
function itemOf(item: string, question: Question, { content, anchor }: Turn, library: Library): Resolved {
  const parts = partsOf(content, library);
  const inherited = { ...partsOf('', library), ...(anchor !== undefined && { anchor }) };
  const tells = new RegExp(escaped(item));
  return {
    question: { ...question, ...parts, asks: new Set<Asked>(['list']), tells, item, inherited },
    shown: [...parts.units.map(({ text }) => text), item],
  };
}

/** Who says what was quoted: that sentence may name its source itself, so it may be quoted again. */
function sourceOf(question: Question, about: Turn, library: Library): Resolved {
  const { content, quoted, anchor } = about;
  // 律师宋某透露: the one who says so.
  const teller = peopleIn(quoted, library.segmenter).find(({ end }) => TELLS.test(quoted.slice(end)));
  const inherited = { ...partsOf(quoted, library), ...(anchor !== undefined && { anchor }) };
  return {
    question: {
      ...question,
      ...partsOf('', library),
      asks: new Set(),
      tells: NAMES_SOURCE,
      inherited,
      ...(teller !== undefined && { item: quoted.slice(teller.start, teller.end) }),
    },
    shown: partsOf(content, library).units.map(({ text }) => text),
    about,
  };
}

const TELLS = new RegExp(`^(?:在[^,。;]{0,12})?(?:爆料|证实|[说称]|${SAYS})`);

/** What a question is about, for those that follow it up; what was exchanged is not spoken of any more. */
function topicOf(question: Question): string {
  const { focus, inherited } = question;
  const content = withoutAlternatives(question);
  return focus === undefined ? [content, inherited?.content ?? ''].join(' ').trim() : content;
}

/** 某园 of 某园是全国第9个还是中部第9个. */
function withoutAlternatives({ content, units }: Question): string {
  const at = content.search(ALTERNATIVES);
  return at >= 0 && units.some((unit) => isSubject(unit) && unit.end <= at) ? content.slice(0, at).trim() : content;
}

const ALTERNATIVES = /是[^是,。; ]{2,12}还是[^,。; ]{2,12} {0,3}$/;

/** What is remembered of a question and its answer. */
export function turnOf(
  question: Question,
  answer: Pick<Answer, 'quotes' | 'figure'>,
  anchor: Inherited['anchor'],
): Turn {
  const { asks, measure, dateParts, counted, dimension, units } = question;
  return {
    manner: {
      asks,
      ...(measure !== undefined && { measure }),
      ...(dateParts !== undefined && { dateParts }),
      ...(counted !== undefined && { counted }),
      ...(dimension !== undefined && { dimension }),
    },
    words: units.map(({ text }) => text),
    content: topicOf(question),
    quoted: foldText(answer.quotes[0]?.text ?? ''),
    ...(answer.figure !== undefined && { figure: answer.figure.text }),
    ...(anchor !== undefined && { anchor }),
  };
}
