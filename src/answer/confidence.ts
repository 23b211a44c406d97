/**
 * Whether the best evidence answers at all. A logistic score over how much of the question the evidence holds, with what
 * must not be: another place, another year, a name that is nowhere. `docs/ranking.md` tells how it was fitted.
 */
import type { Library } from '../search/library.js';
import { isMeasured } from './asking.js';
import { countedShare } from './counted.js';
import { definedTerm, explains } from './definition.js';
import type { Gram } from './grams.js';
import { BODY, fitsDimension, fittingQuantities, wantsQuantity } from './kinds.js';
import { isThere } from './match-unit.js';
import { isListOfOtherLength, lackOfCounted, type Miscount, otherFigure } from './miscounts.js';
import { isOtherOffice } from './office.js';
import { isOfOtherNumber } from './ordinals.js';
import { isAboutOther, lacksName } from './others.js';
import { allUnits, type Question } from './question.js';
import type { RankedSentence, Ranking } from './rank.js';
import type { Unit } from './units.js';

/** Weights of the logistic score, against which stands `needed`. */
const WEIGHT = {
  held: 3.9,
  coverage: 1.8,
  /** The passage's score in the ranking: BM25 and window, as a share of the question's weight. */
  passage: 1.7,
  /** For each name that evidence and context lack. */
  missing: -0.4,
  /** For each place; every dictionary has the places, so that they are not just written otherwise. */
  missingPlace: -0.5,
  /** … more in a small corpus. */
  missingPlaceInFew: -0.4,
  /** A follow-up's new word stands not in the sentence. */
  lacksFocus: -8,
  /** For a year that they lack where a figure is asked. */
  missingYear: -1,
  contradiction: -8,
  otherPlace: -0.5,
  /** The sentence begins with another than whom the question names; in a small corpus, where all passages have the same words. */
  otherSubject: -3,
  shared: -8,
  /** The figures of the sentence are those of another place. */
  elsewhere: -8,
  /** The office asked about is that of another body. */
  otherOffice: -8,
  /** What is measured, GDP or 收入, stands nowhere in the passage, and the best sentence has it. */
  unmeasured: -3,
  /** A quantity or a name is asked for, and the sentence itself says nothing of the question. */
  unrelated: -1.2,
  /** … nor anything but little of it, and lacks a name that the question has; in a small corpus. */
  nameless: -2.5,
  /** What is counted stands not in the sentence, nor in the one before. */
  notCounted: -1.5,
  /** … and the corpus never speaks of it. */
  neverCounted: -3.5,
  /** The same where the sentence holds little else of the question either. */
  countsAnother: -5,
  /** A measure is asked for, and the figures are of others: 六个省份 for 几家企业. */
  otherFigure: -3,
  /** … where what they count stands right behind them: 6家产业园 for 几家企业. */
  otherCounted: -5,
  /** … or where nothing tells that an amount has that measure: 400亿 for 多少人. */
  bareAmount: -4,
  /** 4个园区分别叫什么 where nothing near tells of four. */
  otherLength: -4.5,
  /** A follow-up of which the sentence says nothing that was not asked before. */
  nothingNew: -1.7,
  /** For a noun of a follow-up for a figure that the corpus never mentions: 展位有多大. */
  unheard: -3,
  /** 什么是X where nothing found says what X is. */
  notExplained: -7,
  /** A body is asked for, and neither the sentence nor those beside it name one; in a small corpus. */
  noBody: -3.5,
  /** 第三届 where the sentence speaks of 第二届. */
  otherOrdinal: -4.5,
  /** A date, a body or a place is asked for, and what happened is said neither in the question's word nor in one of the same meaning. */
  otherEvent: -2,
  /** More so where the sentence has no date either. */
  noEvent: -3,
  /** No quantity of the kind asked for. */
  noQuantity: {
    number: 0,
    date: -1.3,
    time: -1.3,
    duration: -0.4,
    rank: -4,
    money: -2.2,
    percent: -2,
    fraction: -1.4,
  },
  /** The same where the question names the measure: 多少家. */
  noMeasured: -3.6,
  /** So many times that, where a number is asked for in so many words and nothing of the passage has one. */
  nowhere: 2.5,
  /** The same in a follow-up, whose own words are few. */
  noneFollowing: -5,
} as const;
/** What an answer needs in a large corpus, where more matches by chance … */
const NEEDED = 4.2;
/** … and how much less in a tiny one; so many passages are in the middle. */
const LENIENCE = 0.45;
const MANY_PASSAGES = 500;
/** A verb with so many synonyms is known well enough to be missed. */
const SYNONYMS = 2;
/** Share of the units' weight that is next to nothing for a sentence alone, and that is little where it lacks a name too. */
const UNRELATED = 0.12;
const NAMELESS = 0.2;
/** Weight of a follow-up's own units from which it says something that can be missed. */
const LEAST_NEW = 0.55;

/** With so many passages the corpus's own rarities and equal weights count the same. */
const TRUSTED_PASSAGES = 100;

export interface Confidence {
  /** Above 0 where it answers, more so the surer it is. */
  readonly value: number;
  readonly answers: boolean;
  /** What speaks for and against, for the explanation. */
  readonly parts: Readonly<Record<string, number>>;
}

export function confidence(
  question: Question,
  ranking: Ranking,
  sentence: RankedSentence,
  library: Library,
): Confidence {
  const { evidence } = sentence;
  if (evidence === undefined) return { value: Number.NEGATIVE_INFINITY, answers: false, parts: {} };
  const isForQuantity = wantsQuantity(question);
  const dates = evidence.missing.filter(({ kind }) => kind === 'date');
  const places = evidence.missing.filter(({ kind }) => kind === 'place');
  const { sentences, title } = sentence.passage;
  const whole = [...sentences, title].join('\n');
  const trust = library.passageCount / (library.passageCount + MANY_PASSAGES);
  const parts = {
    held: WEIGHT.held * evidence.held,
    coverage: WEIGHT.coverage * coverage(question, ranking.grams, whole, library),
    passage: WEIGHT.passage * sentence.passageScore,
    needed: -needed(library),
    missing: WEIGHT.missing * (evidence.missing.length - dates.length - places.length),
    missingPlace: (WEIGHT.missingPlace + (1 - trust) * WEIGHT.missingPlaceInFew) * places.length,
    lacksFocus: evidence.lacksFocus ? WEIGHT.lacksFocus : 0,
    missingYear: (isForQuantity ? WEIGHT.missingYear : WEIGHT.missing) * dates.length,
    contradiction: evidence.contradicts ? WEIGHT.contradiction : 0,
    otherPlace: speaksOfOtherPlace(question, sentence, library) ? WEIGHT.otherPlace : 0,
    otherSubject: isAboutOther(question, sentence, library) ? (1 - trust) * WEIGHT.otherSubject : 0,
    shared: evidence.isShared ? WEIGHT.shared : 0,
    elsewhere: evidence.isElsewhere ? WEIGHT.elsewhere : 0,
    otherOffice: isOtherOffice(question, sentence) ? WEIGHT.otherOffice : 0,
    unmeasured: isForQuantity && lacksMeasured(question, ranking, whole) ? WEIGHT.unmeasured : 0,
    unrelated: isUnrelated(question, sentence, UNRELATED) ? WEIGHT.unrelated : 0,
    nameless: isNameless(question, sentence) ? (1 - trust) * WEIGHT.nameless : 0,
    notCounted: weightOf(lackOfCounted(question, sentence)),
    otherFigure: weightOf(otherFigure(question, sentence, library.segmenter)),
    otherLength: isListOfOtherLength(question, sentence) ? WEIGHT.otherLength : 0,
    nothingNew: saysNothingNew(question, sentence) ? WEIGHT.nothingNew : 0,
    unheard: isForQuantity ? WEIGHT.unheard * unheardOf(question, whole).length : 0,
    notExplained: isUnexplained(question, ranking) ? WEIGHT.notExplained : 0,
    noBody: lacksBody(question, sentence) ? (1 - trust) * WEIGHT.noBody : 0,
    otherOrdinal: isOfOtherNumber(question, sentence.folded) ? WEIGHT.otherOrdinal : 0,
    otherEvent: otherEvent(question, sentence),
    noQuantity:
      isForQuantity && !sentence.holdsAsked
        ? lackOf(question) * (isNowhere(question, sentence) ? WEIGHT.nowhere : 1)
        : 0,
  };
  const value = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { value, answers: value >= 0, parts };
}

function weightOf(miscount: Miscount | undefined): number {
  return miscount === undefined ? 0 : WEIGHT[miscount];
}

function needed({ passageCount }: Library): number {
  return NEEDED - (LENIENCE * MANY_PASSAGES) / (passageCount + MANY_PASSAGES);
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

/** What it costs that the sentence has no quantity of the kind asked for. */
function lackOf({ asks, inherited, measure, dimension, focus }: Question): number {
  const kinds = [...asks].filter((kind): kind is keyof typeof WEIGHT.noQuantity => kind in WEIGHT.noQuantity);
  const isPlain = measure === undefined && dimension === undefined;
  const own = isPlain ? Math.max(...kinds.map((kind) => WEIGHT.noQuantity[kind])) : WEIGHT.noMeasured;
  const isFollowing = focus !== undefined || (inherited !== undefined && inherited.units.length > 0);
  return isFollowing ? Math.min(WEIGHT.noneFollowing, own) : own;
}

/**
 * Share of the question's grams that the passage, title or heading holds. How rare a gram is can be told only from many
 * passages; in a small corpus the weights are drawn towards each other.
 */
function coverage(question: Question, grams: readonly Gram[], text: string, library: Library): number {
  const trust = library.passageCount / (library.passageCount + TRUSTED_PASSAGES);
  const mean = grams.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, grams.length);
  const otherwise = allUnits(question).filter((unit) => !text.includes(unit.text) && isThere(unit, text));
  let total = 0;
  let held = 0;
  for (const gram of grams) {
    const weight = trust * gram.weight + (1 - trust) * Math.min(mean, gram.weight);
    total += weight;
    if (
      text.includes(gram.text) ||
      otherwise.some(({ start, end }) => gram.at >= start && gram.at + gram.text.length <= end)
    )
      held += weight;
  }
  return total === 0 ? 0 : held / total;
}

/**
 * The question is about a place and the sentence about another: 长沙 is not answered with what is said of 娄底, though 长沙
 * stands in the title. Where a place is asked for, the sentence may name it.
 */
function speaksOfOtherPlace(question: Question, { folded, passage, index }: RankedSentence, library: Library): boolean {
  if (question.asks.has('place')) return false;
  const places = allUnits(question).filter(({ kind }) => kind === 'place');
  if (places.length === 0 || places.some((place) => isThere(place, folded))) return false;
  const before = passage.sentences[index - 1] ?? '';
  return library.segmenter
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

function isUnrelated(question: Question, { evidence }: RankedSentence, least: number): boolean {
  const { asks, units } = question;
  const isAsked = wantsQuantity(question) || NAMED.some((asked) => asks.has(asked));
  return isAsked && units.length > 0 && (evidence?.own ?? 0) < least;
}

function isNameless(question: Question, sentence: RankedSentence): boolean {
  return isUnrelated(question, sentence, NAMELESS) && lacksName(question, sentence.folded);
}

const NAMED = ['person', 'organisation', 'place'] as const;

function saysNothingNew({ asks, units, inherited }: Question, { folded }: RankedSentence): boolean {
  // 是什么时候的事: such words stand in no text.
  const isFollowing = inherited !== undefined && inherited.units.length > 0 && !asks.has('date') && !asks.has('time');
  const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
  return isFollowing && weight > LEAST_NEW && units.every((unit) => !isThere(unit, folded));
}

/** Own nouns of a follow-up that neither the corpus nor the passage has, in whatever words. */
function unheardOf({ units, inherited, focus }: Question, whole: string): Unit[] {
  if (inherited === undefined || focus !== undefined) return [];
  return units.filter((unit) => unit.kind === 'noun' && !unit.known && !isThere(unit, whole));
}

function isUnexplained(question: Question, { sentences }: Ranking): boolean {
  const term = definedTerm(question);
  return term !== undefined && !sentences.some(({ folded }) => explains(term, folded));
}

function lacksBody({ asks }: Question, { holdsAsked, passage, index }: RankedSentence): boolean {
  if (holdsAsked || !asks.has('organisation')) return false;
  return [index - 1, index, index + 1].every((at) => !SOME_BODY.test(passage.sentences[at] ?? ''));
}

const SOME_BODY = new RegExp(`${BODY.source}|企业|厂商`);

const EVENTFUL = ['date', 'time', 'duration', 'organisation', 'place'] as const;

function otherEvent(question: Question, sentence: RankedSentence): number {
  if (!lacksEvent(question, sentence)) return 0;
  return wantsQuantity(question) && !sentence.holdsAsked ? WEIGHT.noEvent : WEIGHT.otherEvent;
}

/** 哪年出生 is not answered by another date of the same person: where 出生 has synonyms, one of them would stand there. */
function lacksEvent({ asks, units }: Question, { folded, passage, index }: RankedSentence): boolean {
  if (!EVENTFUL.some((asked) => asks.has(asked))) return false;
  const event = units.findLast(({ kind, text }) => kind !== 'other' && text.length > 1);
  if (event?.kind !== 'verb' || event.alternatives.length < SYNONYMS) return false;
  const near = [passage.sentences[index - 1] ?? '', folded, passage.sentences[index + 1] ?? ''];
  return near.every((text) => !isThere(event, text));
}
