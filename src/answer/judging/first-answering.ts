/** The sentence that answers: the best one, or one below it where the best has something against it. */
import type { Library } from '../../search/library.js';
import { isOffice } from '../../text/offices.js';
import { isMeasured } from '../question/implied.js';
import { allUnits, type Question } from '../question/question.js';
import { isSubject } from '../question/subjects.js';
import type { Unit, UnitKind } from '../question/unit.js';
import type { RankedSentence, Ranking } from '../ranking/rank.js';
import { amountUnits } from '../sentence/amounts.js';
import { isAnyThere, isThere } from '../sentence/match-unit.js';
import { namesEditions, namesPhases } from '../sentence/ordinals.js';
import { goesOnAbout } from '../sentence/pronouns.js';
import { wantsQuantity } from '../sentence/quantities-asked.js';
import { isSameParagraph, textBefore } from '../sentence/sentence-at.js';
import { type Confidence, type ConfidencePart, confidence } from './confidence.js';
import type { Found } from './found.js';

/** Sentences from the top that may be the answer where those before them are of another place or time, and where they lack a figure. */
const CONSIDERED = 5;
const CONSIDERED_FOR_FIGURE = 8;
/** How sure a lower sentence must be at least to answer in place of the best. */
const LEAST_SURE = 0.3;
/** How much surer it must be than another lower one that ranks before it. */
const NOTICEABLY = 0.15;
/** … and than the best where that answers, but seems to count something else, or says next to nothing of the question itself. */
const MUCH_SURER = 1.5;
/** How much less sure one may be that counts all, where the best counts the first lot. */
const MUCH_LESS_SURE = 1;
/** What the sentence itself must hold of the question where the best counts something else. */
const MOSTLY = 0.3;
/** Share of what the best says that another date must be told with. */
const LEAST_OF_EVENT = 0.3;

type Parts = Confidence['parts'];

/** The best sentence that has something against it, so that one below it may answer in its place. */
interface Weak extends Confidence {
  /** What it has against it is no more than that it counts something else. */
  readonly isMiscount: boolean;
}

/**
 * The best sentence that answers. Where it speaks of another time, place or body, or lacks the kind of thing asked for, the surest
 * of those a little lower may be meant; more is asked of that, since several are tried. Where the best holds too little, none
 * below it holds more.
 */
export function firstAnswering(question: Question, ranking: Ranking, library: Library): RankedSentence | undefined {
  const considered = wantsQuantity(question) ? CONSIDERED_FOR_FIGURE : CONSIDERED;
  const [top, ...lower] = ranking.sentences.slice(0, considered);
  if (top === undefined) return undefined;
  const best: Found = { sentence: top, question, ranking };
  const own = confidence(best, library);
  const weak = weaknessOf(own);
  const instead = weak && surestBelow(best, weak, lower, library);
  // What speaks of the same and lacks the figure may introduce the sentence that has it.
  return instead ?? (own.answers ? top : undefined);
}

/** Undefined where the best sentence answers, or none below it will. */
function weaknessOf(own: Confidence): Weak | undefined {
  const hasAny = (list: readonly ConfidencePart[]) => list.some((part) => own.parts.has(part));
  const isMiss = hasAny(MISSES);
  const isMiscount = !isMiss && hasAny(MISCOUNTS);
  const isWeak = own.answers ? hasAny(WEAKNESSES) : isMiss || isMiscount;
  return isWeak ? { ...own, isMiscount } : undefined;
}

/** The surest of those below the best that may stand in for it; of those that are about as sure the one that ranks first. */
function surestBelow(
  best: Found,
  weak: Weak,
  lower: readonly RankedSentence[],
  library: Library,
): RankedSentence | undefined {
  const { question, sentence: top } = best;
  let surest: { sentence: RankedSentence; value: number } | undefined;
  for (const sentence of lower) {
    if (!mayStandIn(question, sentence, top, weak)) continue;
    const { value, parts } = confidence({ ...best, sentence }, library);
    if (isNoBetter(parts, weak)) continue;
    const least = Math.max(leastFor(weak), surest === undefined ? LEAST_SURE : surest.value + NOTICEABLY);
    if (value >= least && tellsFigure(parts, weak)) surest = { sentence, value };
  }
  return surest?.sentence;
}

/** Whether a lower sentence has all that it must have to stand in for the best. */
function mayStandIn(question: Question, sentence: RankedSentence, top: RankedSentence, weak: Weak): boolean {
  return NEEDED_INSTEAD.every(({ where, needs }) => !where(weak, question) || needs(question, sentence, top));
}

/** What a lower sentence needs, where the best has something against it. */
interface Need {
  readonly where: (weak: Weak, question: Question) => boolean;
  readonly needs: (question: Question, sentence: RankedSentence, top: RankedSentence) => boolean;
}

const NEEDED_INSTEAD: readonly Need[] = [
  // What a list says of 贵州 and others is no answer, nor is what is said of none of them.
  { where: ({ parts }) => parts.has('shared'), needs: namesPlace },
  { where: ({ parts }, { asks }) => parts.has('shared') && asks.has('number'), needs: countsAtAll },
  {
    where: ({ parts }) => parts.has('otherOrdinal'),
    needs: ({ folded }, sentence) => namesPhases(folded, sentence.folded) && namesEditions(folded, sentence),
  },
  { where: ({ answers }) => !answers, needs: saysSomething },
  // GDP of another year gives way to nothing that is no GDP.
  {
    where: ({ parts }) => parts.has('contradiction'),
    needs: (question, sentence, top) =>
      !lacksMeasuredOfTop(question, sentence, top) && isOfSameSubject(question, sentence, top),
  },
  // Another amount than the one asked for gives way to nothing that does not name it.
  { where: ({ parts }) => parts.has('otherAmount'), needs: namesAmount },
  {
    where: ({ answers, isMiscount }) => !answers && isMiscount,
    needs: (question, sentence, top) => saysMore(sentence, top) || countsAsked(question, sentence),
  },
  // Where the best names who is asked about and lacks the figure, none answers that is about somebody else.
  {
    where: ({ answers, parts }) => !answers && parts.has('noQuantity'),
    needs: (question, sentence, top) =>
      !namesSubject(question, top) || (speaksOfSubject(question, sentence) && isUnderName(question, sentence, top)),
  },
  // What says next to nothing of the question is no surer for saying it of another.
  {
    where: ({ answers, parts }) => answers && parts.has('otherEvent'),
    needs: (_, sentence, top) => saidBy(sentence) >= LEAST_OF_EVENT * saidBy(top),
  },
  // What counts nothing that is asked for, or not all, gives way only to what counts it.
  { where: ({ answers, parts }) => answers && (parts.has('notCounted') || parts.has('some')), needs: countsAtAll },
  { where: ({ parts }, { counted }) => parts.has('planned') && counted !== undefined, needs: countsAtAll },
  // Another event gives way to the one of 该公司 alone.
  {
    where: ({ answers, parts }) => !answers && parts.has('otherEvent'),
    needs: ({ units }, sentence) => goesOnAbout(units, sentence),
  },
  // Another office gives way to nothing that names none of those asked about.
  { where: ({ parts }) => parts.has('otherOffice'), needs: namesOffice },
  // Who made one thing is not told by who made another.
  { where: ({ parts }) => parts.has('noMaker'), needs: speaksOfSubject },
];

/** Whether a lower sentence is no better than the best: of another event as well, or of no place where the best is of another. */
function isNoBetter(own: Parts, { answers, parts }: Weak): boolean {
  return (
    (!answers && parts.has('otherEvent') && own.has('otherEvent')) ||
    // A figure of elsewhere gives way to none of nowhere.
    (parts.has('elsewhere') && own.has('missingPlace'))
  );
}

/** Whether a lower sentence lacks no figure; in place of a figure of another place, none answers that counts something else. */
function tellsFigure(own: Parts, { parts }: Weak): boolean {
  return !own.has('noQuantity') && !own.has('otherAmount') && !(parts.has('elsewhere') && own.has('notCounted'));
}

/** How sure the first that stands in for the best must be. */
function leastFor({ answers, value, parts }: Weak): number {
  if (!answers) return LEAST_SURE;
  const margin = parts.has('some') ? -MUCH_LESS_SURE : parts.has('noQuantity') ? 0 : MUCH_SURER;
  return Math.max(LEAST_SURE, value + margin);
}

/** What is measured stands in the best sentence and not in this one. */
function lacksMeasuredOfTop(question: Question, { folded }: RankedSentence, top: RankedSentence): boolean {
  return allUnits(question).some(
    (unit) => isMeasured(unit.text) && isThere(unit, top.folded) && !isThere(unit, folded),
  );
}

/** Where the best's passage speaks of what the question asks the amount of, so does this one's. */
function isOfSameSubject(question: Question, sentence: RankedSentence, top: RankedSentence): boolean {
  const told = allUnits(question).filter(
    (unit) => isNaming(unit) && !isMeasured(unit.text) && isAnyThere([unit], wholeOf(top)),
  );
  return told.length === 0 || isAnyThere(told, wholeOf(sentence));
}

function isNaming({ kind }: Unit): boolean {
  return kind === 'name' || kind === 'place' || kind === 'noun';
}

/** Title, heading and text of a sentence's passage. */
function wholeOf({ passage: { title, text } }: RankedSentence): string {
  return `${title}\n${text}`;
}

/** Says more of the question than the best, and not too little. */
function saysMore(sentence: RankedSentence, top: RankedSentence): boolean {
  return saidBy(sentence) > Math.max(saidBy(top), MOSTLY);
}

/** Counts what is asked for, of whom the sentences before name (该园区有企业108家) or of a place that it names itself (湖南以13项居首位). */
function countsAsked(question: Question, sentence: RankedSentence): boolean {
  return (
    sentence.features.counted > 0 &&
    (goesOnAbout(question.units, sentence) || namesPlace(question, sentence) || namesSubject(question, sentence))
  );
}

/** Share of the question that a sentence itself holds. */
function saidBy({ evidence }: RankedSentence): number {
  return evidence?.missing.length === 0 ? evidence.own : 0;
}

/** Whether a sentence itself says anything of the question. */
function saysSomething(question: Question, sentence: RankedSentence): boolean {
  const units = allUnits(question).filter(({ kind }) => kind !== 'date');
  return units.length === 0 || isAnyThere(units, sentence.folded) || goesOnAbout(units, sentence);
}

/** Whether a sentence has one of the amounts that the question names; so does any where it names none. */
function namesAmount(question: Question, { folded }: RankedSentence): boolean {
  const amounts = amountUnits(question);
  return amounts.length === 0 || isAnyThere(amounts, folded);
}

/** Whether a sentence or the one before it in its paragraph names what the question is about, or it goes on about that. */
function speaksOfSubject(question: Question, sentence: RankedSentence): boolean {
  const { folded, passage, index } = sentence;
  const subjects = allUnits(question).filter(isSubject);
  const isBegun = isSameParagraph(passage, index - 1, index);
  return (
    isAnyThere(subjects, folded) ||
    isAnyThere(subjects.filter(isName), passage.title) ||
    (isBegun && isAnyThere(subjects, textBefore(sentence))) ||
    goesOnAbout(subjects, sentence)
  );
}

/** Whether its paragraph so far, or its title, has a name that the best sentence has: what is said of the place alone is said of somebody else. */
function isUnderName(question: Question, { passage, index }: RankedSentence, top: RankedSentence): boolean {
  const names = allUnits(question).filter((unit) => isName(unit) && isThere(unit, top.folded));
  const soFar = passage.sentences.filter((_, other) => other <= index && isSameParagraph(passage, other, index));
  return [passage.title, ...soFar].some((text) => isAnyThere(names, text));
}

/** Whether a sentence names an office that the question asks about. */
function namesOffice({ units }: Question, { folded }: RankedSentence): boolean {
  const offices = units.filter(({ text }) => isOffice(text));
  return offices.length === 0 || isAnyThere(offices, folded);
}

function isName({ kind }: Unit): boolean {
  return kind === 'name';
}

/** Whether a sentence itself names a person or body that the question is about. */
function namesSubject(question: Question, sentence: RankedSentence): boolean {
  return holdsKind('name', question, sentence);
}

function namesPlace(question: Question, sentence: RankedSentence): boolean {
  return holdsKind('place', question, sentence);
}

function holdsKind(kind: UnitKind, question: Question, { folded }: RankedSentence): boolean {
  return allUnits(question).some((unit) => unit.kind === kind && isThere(unit, folded));
}

/** Whether a sentence counts what is asked for at all. */
function countsAtAll(_: Question, { features }: RankedSentence): boolean {
  return features.counted > 0;
}

/** What a sentence may have against it that one below it may not have. */
const MISSES: readonly ConfidencePart[] = [
  'shared',
  'contradiction',
  'otherPlace',
  'elsewhere',
  'otherOffice',
  'onBehalf',
  'otherOrdinal',
  'otherEvent',
  'missingYear',
  'planned',
  'lacksFocus',
  'noMaker',
  'noQuantity',
  'nothingNew',
  'thingOfYesNo',
  'unrelated',
  'nameless',
  'otherSubject',
];
/** … and what it may have that one below it must make up for by saying more of the question. */
const MISCOUNTS: readonly ConfidencePart[] = ['notCounted', 'otherFigure'];
/** What a sentence that answers may have against it, so that one below it which is much surer answers in its place. */
const WEAKNESSES: readonly ConfidencePart[] = [
  'thingOfYesNo',
  'noQuantity',
  'notCounted',
  'otherEvent',
  'otherFigure',
  'otherAmount',
  'nameless',
  'unrelated',
  'otherSubject',
  'some',
];
