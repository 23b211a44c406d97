/**
 * Follow-ups: what a question takes over from those before it in the same conversation. Decided from the questions alone,
 * so that what was refused can be followed up too; an answer lends but the name that 他 means and the figure that is known by now.
 */

import type { Library } from '../../search/library.js';
import { foldText } from '../../text/fold.js';
import { AMOUNTS, type Asked } from '../question/asking.js';
import { NEW_TOPIC, POINTS_BACK } from '../question/follow-up-words.js';
import { partsOf } from '../question/parse-question.js';
import { isScope } from '../question/places-asked.js';
import type { Question } from '../question/question.js';
import { isPerson, isSubject, namesCompound } from '../question/subjects.js';
import { type Unit, WHOLE } from '../question/unit.js';
import { beyondOf, namesNext, toldAsPlaced } from './asked-beyond.js';
import { inQuotedMeasure, withThingCounted } from './counted-before.js';
import { withNamed } from './former-and-latter.js';
import { inherit } from './inheriting.js';
import { ofItem } from './list-items.js';
import { personMeant, withPerson } from './person-meant.js';
import { withPlace } from './place-meant.js';
import { replace } from './replacing.js';
import { ofSource } from './source-asked.js';
import type { Resolved, Turn } from './turn.js';
import { withYear, withYearAlone } from './year-meant.js';

/** What `question` means after `turns`, the last one last. */
export function resolve(typed: Question, turns: readonly Turn[], library: Library): Resolved {
  const latest = turns.at(-1);
  if (latest === undefined) return { question: typed, shown: [] };
  const last = withThingCounted(latest, library);
  const asked = inQuotedMeasure(typed, last, library);
  const named = withPerson(withNamed(asked, turns, library), turns, library);
  const question = withYearAlone(withPlace(named, last, library), last, library);
  const folded = question.folded.trim();
  if (isNewTopic(question, folded)) return { question, shown: [] };
  const ofQuoted = ofSource(question, turns, library) ?? ofItem(question, last, library);
  if (ofQuoted !== undefined) return ofQuoted;
  const beyond = beyondOf(question, last);
  // 现在呢 and 第二个呢 take the place of nothing.
  const hasOwn = question.units.length > 0 ? !namesNext(question) : beyond !== 'later' && beyond !== 'sequel';
  if (question.isBare !== true && !COMPARED.test(folded) && hasOwn && isReplacement(question, folded, last, library))
    return replace(question, last, library);
  const isOfBefore = question !== named || asksPlaceOf(question, last);
  if ((!isOfBefore && !isElliptic(question, folded)) || namesCompound(question, library))
    return { question, shown: question === asked ? [] : question.units.map(({ text }) => text) };
  const from = antecedent(question, turns) ?? personMeant(folded, turns, library) ?? last;
  return goOn(question, from, beyond, library);
}

/** A question that goes on with what an earlier one was about, be it with what is beyond what was quoted. */
function goOn(question: Question, from: Turn, beyond: Question['beyond'], library: Library): Resolved {
  const folded = question.folded.trim();
  const isUpdate = beyond === 'later';
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
      ...(beyond === 'sequel' && { asks: new Set<Asked>() }),
      // 跟长沙比呢 after its GDP may be told by 1/7.
      ...(COMPARED.test(folded) && meant.asks.size > 0 && { asks: new Set<Asked>(['fraction', ...meant.asks]) }),
      ...(beyond !== undefined && { beyond }),
      ...(namesNext(question) && toldAsPlaced(question)),
    },
    ...(undated !== undefined && { undated }),
    shown,
  };
}

/** 跟长沙比呢, 跟长沙差多少: another is set beside what was asked about, and takes no place. */
const COMPARED =
  /^(?:那么?)?[跟和与同].{1,12}?(?:相?比较?|比起来)(?:呢|如何|怎么?样|咋样|,?(?:谁|哪[个家边])更?[多高大早少强快])?[?。!\s]*$|^(?:那么?)?[跟和与同比].{1,12}?(?:相差|差(?=了?[多几])|差距)了?(?:有|是)?(?:多少|多大|几倍)?[呢啊呀]?[?。! ]*$|(?:的|是[它他她这那]个?)(?:几分之几|百分之几|几成|几倍|多少倍)|(?:相当于|等于|约为|大概是).{2,6}的多少/;
/** 其中成都的: a part of what was asked about. */
const PART_OF = /^其中/;
/** 结果几点到的: what came of it, and not what was planned. */
const AFTER_ALL = /^(?:那么?)?(?:结果|到头来|最[后终]|实际上?)(?=[几多什啥哪谁怎咋是呢用花谈])/;

/** 换个问题,某地有几家: said to be something else, and it names what. */
function isNewTopic({ units }: Question, folded: string): boolean {
  const rest = folded.replace(NEW_TOPIC, '');
  return rest !== folded && units.some(isSubject) && !POINTS_BACK.test(rest);
}

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

/** 那长沙呢, 2017年呢, 实际呢. */
const REPLACES =
  /^(?:那么?|然后|还有|至于)?[,\s]*(?:.{1,16}?的?呢|\p{Script=Han}{2,8}?(?:那边|那里|里)?(?:也有|有)(?:吗|没有?))[?。!\s]*$/u;

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
