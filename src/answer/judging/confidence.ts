/**
 * Whether the best evidence answers at all. A logistic score over how much of the question the evidence holds, with what
 * must not be: another place, another year, a name that is nowhere. `docs/ranking.md` tells how it was fitted.
 */

import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { isOffice } from '../../text/offices.js';
import { definedTerm, explainerOf } from '../question/definition.js';
import { isMeasured } from '../question/implied.js';
import { isNumberedName } from '../question/numbered-names.js';
import { allUnits, type Question } from '../question/question.js';
import { namesPersons } from '../question/telling.js';
import type { Unit } from '../question/unit.js';
import { wantsWork } from '../question/wants-work.js';
import { fewness, manyness, smallness } from '../ranking/corpus-size.js';
import type { Evidence } from '../ranking/evidence.js';
import type { Gram } from '../ranking/grams.js';
import type { RankedSentence, Ranking } from '../ranking/rank.js';
import { isOfSome } from '../sentence/changes.js';
import { countedShare } from '../sentence/counts.js';
import { type EventLack, lackOfEvent } from '../sentence/events.js';
import { fitsDimension, fitsMeasure, fittingQuantities, isToldByMonth, wantsQuantity } from '../sentence/kinds.js';
import { lacksMaker } from '../sentence/makers.js';
import { isAnyThere, isThere } from '../sentence/match-unit.js';
import { BODY } from '../sentence/names-asked.js';
import { isOtherOffice } from '../sentence/office.js';
import { saysOpposite } from '../sentence/opposites.js';
import { isOfOtherNumber, isPhase } from '../sentence/ordinals.js';
import { isAboutOther, lacksName } from '../sentence/others.js';
import { isNotYet } from '../sentence/plans.js';
import { goesOnAbout } from '../sentence/pronouns.js';
import { WEIGHT } from './confidence-weights.js';
import { isAdrift, saysNothingNew, unheardOf } from './following-up.js';
import { isListOfOtherLength, lackOfCounted, type Miscount, measuresAnother, otherFigure } from './miscounts.js';

/** What an answer needs in a large corpus, where more matches by chance, and how much less in a tiny one. */
const NEEDED = 4.2;
const LENIENCE = 0.45;
/** Share of the grams held word for word that speaks neither for an answer nor against it. */
const LITERAL = 0.47;
/** The same of the units that the sentence itself holds. */
const OWN = 0.45;
/** More words than that, set apart, are a text rather than keywords. */
const MOST_KEYWORDS = 6;
/** Share of the units' weight that is next to nothing for a sentence alone, and that is little where it lacks a name too. */
const UNRELATED = 0.12;
const NAMELESS = 0.2;

/** With so many passages the corpus's own rarities and equal weights count the same. */
const TRUSTED_PASSAGES = 100;

export interface Confidence {
  /** Above 0 where it answers, more so the surer it is. */
  readonly value: number;
  readonly answers: boolean;
  /** What speaks for and against; none where there is no evidence. */
  readonly parts: Readonly<Partial<Record<ConfidencePart, number>>>;
}

/** What the score is the sum of. */
export type ConfidencePart = keyof ReturnType<typeof weighed>;

/** How sure it is that a sentence answers; it does not where its evidence was not weighed. */
export function confidence(
  question: Question,
  ranking: Ranking,
  sentence: RankedSentence,
  library: Library,
): Confidence {
  const { evidence } = sentence;
  if (evidence === undefined) return { value: Number.NEGATIVE_INFINITY, answers: false, parts: {} };
  const parts = weighed(question, ranking, sentence, evidence, library);
  const value = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { value, answers: value >= 0, parts };
}

function weighed(question: Question, ranking: Ranking, sentence: RankedSentence, evidence: Evidence, library: Library) {
  const isForQuantity = wantsQuantity(question);
  // What goes on about a name need not repeat it.
  const missing = evidence.missing.filter((unit) => unit.kind !== 'name' || question.units.includes(unit));
  const dates = missing.filter(({ kind }) => kind === 'date');
  const places = missing.filter(({ kind }) => kind === 'place');
  const { sentences, title } = sentence.passage;
  const whole = [...sentences, title].join('\n');
  const covered = coverage(question, ranking.grams, whole, library);
  const few = fewness(library);
  const many = manyness(library);
  const lacksQuantity = isForQuantity && !sentence.holdsAsked && !isToldByMonth(question, sentence.quantities);
  return {
    held: WEIGHT.held * evidence.held,
    coverage: WEIGHT.coverage * covered.whole,
    literalInMany: many * WEIGHT.literalInMany * (covered.literal - LITERAL),
    ownInMany: many * WEIGHT.ownInMany * (evidence.own - OWN),
    passage: WEIGHT.passage * sentence.passageScore,
    needed: LENIENCE * smallness(library) - NEEDED,
    missing: WEIGHT.missing * (missing.length - dates.length - places.length),
    missingCompound: few > 0 && lacksCompound(question, whole, library) ? few * WEIGHT.missingKnown : 0,
    missingKnown: few * WEIGHT.missingKnown * missing.filter(({ kind, known }) => kind === 'name' && known).length,
    missingPlace: (WEIGHT.missingPlace + few * WEIGHT.missingPlaceInFew) * places.length,
    placeOfYesNo: isWhetherThere(question, places) ? few * WEIGHT.placeOfYesNo : 0,
    unknownPlace: few * WEIGHT.unknownPlace * places.filter(({ known }) => !known).length,
    persons: question.isForPersons === true && namesPersons(sentence.folded) ? WEIGHT.persons : 0,
    untold: question.particulars?.some((tells) => !tells.test(sentence.folded)) ? WEIGHT.untold : 0,
    work: wantsWork(question.folded) ? WEIGHT.work : 0,
    lacksFocus: evidence.lacksFocus ? WEIGHT.lacksFocus : 0,
    missingYear: (isForQuantity ? WEIGHT.missingYear : WEIGHT.missing) * dates.length,
    contradiction: evidence.contradicts ? WEIGHT.contradiction : 0,
    otherPlace: speaksOfOtherPlace(question, sentence, library) ? WEIGHT.otherPlace : 0,
    otherSubject: few > 0 && isAboutOther(question, sentence, library) ? few * WEIGHT.otherSubject : 0,
    shared: evidence.isShared ? WEIGHT.shared : 0,
    elsewhere: evidence.isElsewhere ? WEIGHT.elsewhere : 0,
    opposite: saysOpposite(question, sentence.folded) ? WEIGHT.opposite : 0,
    onBehalf: isOnBehalf(question, sentence.folded) ? WEIGHT.onBehalf : 0,
    otherOffice: isOtherOffice(question, sentence) ? WEIGHT.otherOffice : 0,
    unmeasured: isForQuantity && lacksMeasured(question, ranking, whole) ? WEIGHT.unmeasured : 0,
    unrelated: isUnrelated(question, sentence, UNRELATED) ? WEIGHT.unrelated : 0,
    nameless: few > 0 && isNameless(question, sentence, library) ? few * WEIGHT.nameless : 0,
    notCounted: weightOf(lackOfCounted(question, sentence)),
    otherAmount: few > 0 && measuresAnother(question, sentence, library.segmenter) ? few * WEIGHT.otherAmount : 0,
    otherFigure: weightOf(otherFigure(question, sentence, library.segmenter)),
    planned: isForQuantity && isNotYet(question, sentence) ? WEIGHT.planned : 0,
    some: countsSome(question, sentence) ? WEIGHT.some : 0,
    otherLength: isListOfOtherLength(question, sentence) ? WEIGHT.otherLength : 0,
    missingClass: few > 0 && lacksClass(question, whole) ? few * WEIGHT.missingClass : 0,
    missingHead: lacksHead(question, whole) ? WEIGHT.missingHead + few * WEIGHT.missingHeadInFew : 0,
    adrift: isAdrift(question, sentence) ? WEIGHT.adrift : 0,
    nothingNew: saysNothingNew(question, sentence) ? WEIGHT.nothingNew : 0,
    unheard:
      isForQuantity && !isAnyThere(question.units, sentence.folded)
        ? WEIGHT.unheard * unheardOf(question, whole).length
        : 0,
    notExplained: isUnexplained(question, ranking) ? WEIGHT.notExplained : 0,
    untitled: lacksTitle(question, sentence) ? WEIGHT.untitled : 0,
    noMaker: lacksMaker(question, sentence) ? few * WEIGHT.noMaker : 0,
    noBody: lacksBody(question, sentence) ? few * WEIGHT.noBody : 0,
    otherOrdinal:
      isOfOtherNumber(question, sentence.folded) ||
      evidence.missing.some((unit) => isNumberedName(unit) || isPhase(unit))
        ? WEIGHT.otherOrdinal
        : 0,
    otherEvent: weightOf(lackOfEvent(question, sentence)),
    noQuantity: lacksQuantity ? lackOf(question) * (isNowhere(question, sentence) ? WEIGHT.nowhere : 1) : 0,
    noneInFew: lacksQuantity && isAskedOutright(question) ? few * lackInFew(question) : 0,
  };
}

/** 启明重汽: a question begins with two words that the corpus has side by side in a few passages, and the passage has neither. */
function lacksCompound({ units: [first, second], content }: Question, whole: string, library: Library): boolean {
  if (first === undefined || second?.start !== first.end) return false;
  const areLacked = [first, second].every(
    (unit) =>
      unit.text.length === 2 && OF_COMPOUND.has(unit.kind) && unit.alternatives.length === 0 && !isThere(unit, whole),
  );
  const count = areLacked ? library.gramCount(gramKey(content, first.end - 1, 2)) : 0;
  return count > 0 && count <= FEW_PASSAGES;
}

const OF_COMPOUND: ReadonlySet<string> = new Set(['noun', 'verb', 'name']);
/** Passages in which a compound stands that is a name of its own. */
const FEW_PASSAGES = 3;

/** 受某市长委托: somebody else did what follows. */
function isOnBehalf({ units, folded: asked }: Question, folded: string): boolean {
  const { who } = ON_BEHALF.exec(folded)?.groups ?? {};
  return (
    who !== undefined &&
    units.some((unit) => (unit.kind === 'name' || isOffice(unit.text)) && isThere(unit, who)) &&
    !/委托|代表|代为|替|派(?!出所)/.test(asked)
  );
}

const ON_BEHALF = /受(?<who>[^,。;]{2,16}?)的?(?:委托|指派|委派|之托)/;

function weightOf(lack: Miscount | EventLack | undefined): number {
  return lack === undefined ? 0 : WEIGHT[lack];
}

/** 首批6家 or 两个省级园区 is all that the sentence counts of what is asked for. */
function countsSome(question: Question, { folded, quantities, features }: RankedSentence): boolean {
  if (question.counted === undefined || features.kind === 0) return false;
  const fitting = fittingQuantities(question, quantities).filter((quantity) => fitsMeasure(question, quantity));
  return fitting.length > 0 && fitting.every((quantity) => isOfSome(question.folded, quantity, folded));
}

function isNowhere(question: Question, { passage }: RankedSentence): boolean {
  if (question.isImplied === true) return false;
  const isPlain = question.counted === undefined || question.measure === undefined;
  return passage.sentences.every((text, index) => {
    const found = passage.quantities(index);
    return isPlain
      ? fittingQuantities(question, found).every((quantity) => !fitsDimension(question, quantity))
      : countedShare(question, text, found) === 0;
  });
}

function lackInFew({ asks }: Question): number {
  return asks.has('date') || asks.has('duration') ? WEIGHT.noDateInFew : WEIGHT.noneInFew;
}

/** A quantity is asked for in so many words, and by no follow-up. */
function isAskedOutright({ isImplied, inherited, focus }: Question): boolean {
  return isImplied !== true && inherited === undefined && focus === undefined;
}

/** What it costs that the sentence has no quantity of the kind asked for. */
function lackOf({ asks, inherited, measure, dimension, focus }: Question): number {
  const kinds = [...asks].filter((kind): kind is keyof typeof WEIGHT.noQuantity => kind in WEIGHT.noQuantity);
  const isPlain = measure === undefined && dimension === undefined;
  const own = isPlain ? Math.max(...kinds.map((kind) => WEIGHT.noQuantity[kind])) : WEIGHT.noMeasured;
  const isFollowing = focus !== undefined || inherited !== undefined;
  return isFollowing ? Math.min(WEIGHT.noneFollowing, own) : own;
}

/** Share of the grams' weight that a text holds: word for word, and with what it says otherwise. */
interface Coverage {
  readonly literal: number;
  readonly whole: number;
}

/**
 * Shares of the question's grams that the passage, title or heading holds. How rare a gram is can be told only from many
 * passages; in a small corpus the weights are drawn towards each other, but for what is held word for word.
 */
function coverage(question: Question, grams: readonly Gram[], text: string, library: Library): Coverage {
  const trust = library.passageCount / (library.passageCount + TRUSTED_PASSAGES);
  const total = grams.reduce((sum, { weight }) => sum + weight, 0);
  const mean = total / Math.max(1, grams.length);
  const otherwise = allUnits(question).filter((unit) => !text.includes(unit.text) && isThere(unit, text));
  let literal = 0;
  let drawnTotal = 0;
  let whole = 0;
  for (const gram of grams) {
    const drawn = trust * gram.weight + (1 - trust) * Math.min(mean, gram.weight);
    drawnTotal += drawn;
    const isHeld = text.includes(gram.text);
    if (isHeld) literal += gram.weight;
    if (isHeld || otherwise.some(({ start, end }) => gram.at >= start && gram.at + gram.text.length <= end))
      whole += drawn;
  }
  return total === 0 ? { literal: 0, whole: 0 } : { literal: literal / total, whole: whole / drawnTotal };
}

/**
 * The question is about a place and the sentence about another: 长沙 is not answered with what is said of 娄底, though 长沙
 * stands in the title. Where a place is asked for, the sentence may name it.
 */
function speaksOfOtherPlace(question: Question, sentence: RankedSentence, library: Library): boolean {
  const { folded, passage, index } = sentence;
  if (question.asks.has('place')) return false;
  const places = allUnits(question).filter(({ kind }) => kind === 'place');
  if (places.length === 0 || places.some((place) => isThere(place, folded))) return false;
  // 这是湖南省首个: it goes on about the place that the sentence before names.
  if (goesOnAbout(places, sentence)) return false;
  const before = passage.sentences[index - 1] ?? '';
  return library
    .names(folded)
    .some(
      ({ kind, text }) => kind === 'place' && (!before.includes(text) || !places.some((own) => isThere(own, before))),
    );
}

/** 2019年成都GDP is not answered by another amount of 成都, where the corpus has the GDP of others. */
function lacksMeasured({ units }: Question, { sentences: [best] }: Ranking, whole: string): boolean {
  if (best === undefined) return false;
  const measured = units.find(({ text }) => isMeasured(text));
  return measured !== undefined && isThere(measured, best.folded) && !isThere(measured, whole);
}

function isUnrelated(question: Question, sentence: RankedSentence, least: number): boolean {
  const { asks, units } = question;
  const isAsked = wantsQuantity(question) || NAMED.some((asked) => asks.has(asked));
  return isAsked && units.length > 0 && (sentence.evidence?.own ?? 0) < least && !goesOnAbout(units, sentence);
}

function isNameless(question: Question, sentence: RankedSentence, library: Library): boolean {
  if (!isUnrelated(question, sentence, NAMELESS)) return false;
  const { folded, passage, index } = sentence;
  // An article that is titled with the name need not repeat it, nor one that names nobody what the one before is about.
  if (![folded, passage.title].every((text) => lacksName(question, text))) return false;
  const before = library.names(folded).length === 0 ? (passage.sentences[index - 1] ?? '') : '';
  return lacksName(question, before);
}

const NAMED = ['person', 'organisation', 'place', 'title'] as const;

/** Whether a text lacks the head of a keyword, of several that spaces set apart. */
function lacksHead({ folded, content, units, inherited }: Question, whole: string): boolean {
  const keywords = [...folded.matchAll(/\S+/g)];
  if (inherited !== undefined || keywords.length < 2 || keywords.length > MOST_KEYWORDS) return false;
  return keywords.some(({ 0: keyword, index }) => {
    // One that asks, 目标几家, is more than its nouns.
    if (!content.startsWith(keyword, index)) return false;
    const head = units.findLast(({ start, end }) => start >= index && end <= index + keyword.length);
    // 资助金额: an amount need not say that it is one.
    const isAmount = head !== undefined && isMeasured(head.text) && !head.text.endsWith('率');
    return head?.kind === 'noun' && !isAmount && !isThere(head, whole);
  });
}

/** 用的是哪条公链, where the passage has no 公链. */
function lacksClass({ folded, units }: Question, whole: string): boolean {
  const asked = WHICH.exec(folded);
  if (asked === null) return false;
  const unit = units.find(({ start }) => start === asked.index + asked[0].length);
  return unit?.kind === 'noun' && unit.text.length > 1 && !isThere(unit, whole);
}

/** Before what is one of a sort, and no body or place, whose names need not say what they are. */
const WHICH = /哪(?:一|几)?[条款种项类支部]/;

/** 某院士去过某市吗, where that is the only place of the question and the evidence lacks it. */
function isWhetherThere({ asks, units }: Question, missing: readonly Unit[]): boolean {
  return asks.has('yesno') && missing.length === 1 && units.filter(({ kind }) => kind === 'place').length === 1;
}

function isUnexplained(question: Question, { sentences }: Ranking): boolean {
  const term = definedTerm(question);
  if (term === undefined) return false;
  const explains = explainerOf(term);
  return !sentences.some(({ folded }) => explains(folded));
}

function lacksTitle({ asks }: Question, sentence: RankedSentence): boolean {
  return asks.has('title') && isNowhereNear(/《/, sentence);
}

function lacksBody({ asks, tells }: Question, sentence: RankedSentence): boolean {
  return (
    asks.has('organisation') &&
    !sentence.holdsAsked &&
    tells?.test(sentence.folded) !== true &&
    isNowhereNear(SOME_BODY, sentence)
  );
}

/** Neither in the sentence nor in those beside it. */
function isNowhereNear(wanted: RegExp, { passage, index }: RankedSentence): boolean {
  return [index - 1, index, index + 1].every((at) => !wanted.test(passage.sentences[at] ?? ''));
}

const SOME_BODY = new RegExp(`${BODY.source}|企业|厂商`);
