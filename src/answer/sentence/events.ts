/** When something happened: the dates that stand in one clause with what a question asks the date of, and whether a sentence tells of that at all. */
import { isPersonName } from '../../text/family-names.js';
import { findAll } from '../../text/find-all.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Question } from '../question/question.js';
import { formsOf, type Unit } from '../question/unit.js';
import { clauseFrom, quantitiesOfClauses } from './clauses.js';
import { isThere } from './match-unit.js';
import { wantsQuantity } from './quantities-asked.js';
import type { SentenceAt } from './sentence-at.js';

/** What happened, where it is asked when: 上市 of 某公司哪年上市. */
function eventAsked({ asks, units }: Question): Unit | undefined {
  return asks.has('date') ? units.findLast(({ kind }) => kind === 'noun' || kind === 'verb') : undefined;
}

/** Dates in the clauses that speak of the event; rather of those in which it happened first than of those in which it did again. */
export function datesOfEvent(question: Question, folded: string, dates: readonly Quantity[]): Quantity[] {
  const first = datesOfFirstEvent(question, folded, dates);
  return first.length > 0 ? first : datesIn(question, folded, dates, (clause, form) => clause.includes(form));
}

/** Those in which it happened first, where the question does not ask when it did again. */
export function datesOfFirstEvent(question: Question, folded: string, dates: readonly Quantity[]): Quantity[] {
  const isAgain = AGAIN.test(question.folded);
  return datesIn(question, folded, dates, isAgain ? (clause, form) => clause.includes(form) : hasForTheFirstTime);
}

function datesIn(
  question: Question,
  folded: string,
  dates: readonly Quantity[],
  tells: (clause: string, form: string) => boolean,
): Quantity[] {
  const event = eventAsked(question);
  if (event === undefined) return [];
  const forms = formsOf(event);
  return quantitiesOfClauses(folded, dates, (clause) => forms.some((form) => tells(clause, form)));
}

/** 4日重新开馆 does not tell when something 开馆. */
function hasForTheFirstTime(clause: string, form: string): boolean {
  return findAll(clause, form).some((at) => !AGAIN_BEFORE.test(clause.slice(0, at)));
}

const AGAIN = /重新|恢复|再[次度]/;
const AGAIN_BEFORE = new RegExp(`(?:${AGAIN.source})$`);

export type EventLack = 'otherEvent' | 'noEvent' | 'otherDateOfLife';

const EVENTFUL = ['date', 'time', 'duration', 'organisation', 'place'] as const;
/** A verb with so many synonyms is known well enough to be missed. */
const SYNONYMS = 2;
/** What happens once: no other date comes near it. */
const ONCE = /^(?:成立|创[立办]|建校|出生|诞生|毕业|[去逝]世|当选|上任|就任|入职|退休)$/;

const GRADUATED = /毕业[于自]|哪[所个](?:大学|学校|高校|院校)的?毕业(?!生|去|率|设)/;
/** 成立后哪年上市 asks when something else was. */
const DATES_ANOTHER = /^(?:之?[后前]|以[来后前]|时|的时候)/;

/** A body or a place to work in is founded with these, too. */
const OPENED = /揭牌|挂牌|获批|批准|落成|落户|开[园业馆]|诞生/;
const FOUNDED = /^(?:成立|创[立办])$/;

/**
 * 哪年出生 is not answered by another date of the same person: 出生, or a word for it, stands neither in the sentence nor beside it.
 *
 * @param holdsAsked whether the sentence has a date or whatever else is asked for
 */
export function lackOfEvent(question: Question, sentence: SentenceAt, holdsAsked: boolean): EventLack | undefined {
  const { asks, units, content } = question;
  if (!EVENTFUL.some((asked) => asks.has(asked))) return undefined;
  if (isOnlyAimedAt(question, sentence)) return 'noEvent';
  const last = units.findLast(({ kind, text }) => kind !== 'other' && text.length > 1);
  const once =
    asks.has('date') || GRADUATED.test(question.folded)
      ? units.find(({ text, end }) => ONCE.test(text) && !DATES_ANOTHER.test(content.slice(end)))
      : undefined;
  const event = once ?? last;
  if (event === undefined || (once === undefined && (event.kind !== 'verb' || event.alternatives.length < SYNONYMS)))
    return undefined;
  const happensOnce = once !== undefined;
  if (FOUNDED.test(event.text) && isOfAnother(question, sentence.folded)) return 'otherDateOfLife';
  const isSaid = isThere(event, sentence.folded) || (FOUNDED.test(event.text) && OPENED.test(sentence.folded));
  if (isSaid || (!happensOnce && isToldBeside(event, asks.has('date'), sentence))) return undefined;
  if (happensOnce) return 'otherDateOfLife';
  if (asks.has('organisation') && question.tells?.test(sentence.folded) === true) return undefined;
  return wantsQuantity(question) && !holdsAsked ? 'noEvent' : 'otherEvent';
}

/** 甲公司在某地注册成立乙公司 tells when 乙公司 was founded: what is asked about stands before the verb, and another behind it. */
function isOfAnother({ units }: Question, folded: string): boolean {
  const names = units.filter(({ kind }) => kind === 'name' || kind === 'latin');
  // Nobody asks when a person was founded, and 张三哪年创办的茶馆 names what was.
  const mayBeEither = units.some(({ kind }) => kind === 'noun') || names.some(({ text }) => isPersonName(text));
  const founding = [...folded.matchAll(FOUNDS)];
  return (
    names.length > 0 &&
    !mayBeEither &&
    founding.length > 0 &&
    founding.every(({ index, 0: said }) => {
      const clause = clauseFrom(folded, index + said.length);
      return names.every((name) => isThere(name, folded.slice(0, index)) && !isThere(name, clause));
    })
  );
}

/** Founds something that is named behind it: no 成立于, 成立之后, 成立的. */
const FOUNDS =
  /(?:成立|创[立办建]|设立|组建)了?(?=\p{Script=Han}{3})(?![于以之时后前至的起来和与并仪大典]|[一两三四五六七八九十]?周年|\d)/gu;

/** 达到上市要求 for 哪年上市: no date is told, and the event is one that is only worked towards. */
function isOnlyAimedAt({ asks, units }: Question, { folded, quantities }: SentenceAt): boolean {
  const event = units.at(-1)?.text ?? '';
  const at = folded.indexOf(event);
  return (
    asks.has('date') &&
    event.length > 1 &&
    at >= 0 &&
    quantities.every(({ kind }) => kind !== 'date') &&
    /^(?:的?(?:要求|条件|标准|资格|门槛|计划|准备|目标))/.test(folded.slice(at + event.length))
  );
}

/** What was on a day that a sentence beside this one names was not on the day that this one names. */
function isToldBeside(event: Unit, isForDate: boolean, { passage, index }: SentenceAt): boolean {
  const isDated = (at: number) => isForDate && passage.quantities(at).some(({ kind }) => kind === 'date');
  return [index - 1, index + 1].some((at) => !isDated(at) && isThere(event, passage.sentences[at] ?? ''));
}
