/**
 * Whether the best evidence answers at all. A logistic score over how much of the question the evidence holds, with what
 * must not be: another place, another year, a name that is nowhere. `docs/ranking.md` tells how it was fitted.
 */

import type { Library } from '../../search/library.js';
import { isNumberedName } from '../question/numbered-names.js';
import type { Unit } from '../question/unit.js';
import { wantsWork } from '../question/wants-work.js';
import { fewness, manyness, smallness } from '../ranking/corpus-size.js';
import type { Evidence } from '../ranking/evidence.js';
import type { RankedSentence } from '../ranking/rank.js';
import { isAboutOther } from '../sentence/about-other.js';
import { type EventLack, lackOfEvent } from '../sentence/events.js';
import { lacksMaker } from '../sentence/makers.js';
import { isAnyThere } from '../sentence/match-unit.js';
import { isOtherOffice } from '../sentence/office.js';
import { saysOpposite } from '../sentence/opposites.js';
import { isOfOtherNumber, isPhase } from '../sentence/ordinals.js';
import { namesPersons } from '../sentence/persons-named.js';
import { isNotYet } from '../sentence/plans.js';
import { isToldByMonth, wantsQuantity } from '../sentence/quantities-asked.js';
import { textBefore } from '../sentence/sentence-at.js';
import { WEIGHT } from './confidence-weights.js';
import { coverage } from './coverage.js';
import { isAdrift, saysNothingNew, unheardOf } from './following-up.js';
import type { Found } from './found.js';
import {
  countsSome,
  isListOfOtherLength,
  lackOfCounted,
  type Miscount,
  measuresAnother,
  otherFigure,
} from './miscounts.js';
import { isAskedOutright, isNowhere, isUnexplained, lackInFew, lackOf, lacksBody, lacksTitle } from './missing-kind.js';
import {
  isOfUnknownBody,
  isWhetherThere,
  lacksClass,
  lacksCompound,
  lacksHead,
  lacksThingAsked,
  passageLacksMeasured,
  unknownMeasures,
} from './missing-words.js';
import { isNameless, isOnBehalf, isUnrelated, speaksOfOtherPlace } from './of-another.js';

/** What an answer needs in a large corpus, where more matches by chance, and how much less in a tiny one. */
const NEEDED = 4.2;
const LENIENCE = 0.45;
/** Share of the grams held word for word that speaks neither for an answer nor against it. */
const LITERAL = 0.47;
/** The same of the units that the sentence itself holds. */
const OWN = 0.45;

export interface Confidence {
  /** Log-odds, less what is needed: above 0 where it answers, more so the surer it is. */
  readonly value: number;
  readonly answers: boolean;
  /** What speaks for and against, without what is 0; none where there is no evidence. */
  readonly parts: ReadonlyMap<ConfidencePart, number>;
}

/** What the score is the sum of. */
export type ConfidencePart = PartOf<ReturnType<typeof weighed>[number]>;
type PartOf<Group> = Group extends unknown ? keyof Group : never;

/** How sure it is that a sentence answers; it does not where its evidence was not weighed. */
export function confidence(found: Found, library: Library): Confidence {
  const { evidence } = found.sentence;
  const parts = new Map<ConfidencePart, number>();
  if (evidence === undefined) return { value: Number.NEGATIVE_INFINITY, answers: false, parts };
  let value = 0;
  for (const group of weighed(caseOf(found, evidence, library))) {
    const told: Readonly<Record<string, number>> = group;
    for (const name of Object.keys(told)) {
      const part = told[name] ?? 0;
      value += part;
      if (part !== 0) parts.set(name as ConfidencePart, part);
    }
  }
  return { value, answers: value >= 0, parts };
}

/** What is weighed, and what several parts need of it. */
interface Case extends Found {
  readonly evidence: Evidence;
  readonly library: Library;
  readonly isForQuantity: boolean;
  /** The sentences of the passage and its title. */
  readonly whole: string;
  /** Units that the evidence lacks. What goes on about a name need not repeat it. */
  readonly missing: readonly Unit[];
  /** How much counts that counts in small corpora alone. */
  readonly few: number;
}

function caseOf(found: Found, evidence: Evidence, library: Library): Case {
  const { question, sentence } = found;
  return {
    ...found,
    evidence,
    library,
    isForQuantity: wantsQuantity(question),
    whole: [...sentence.passage.sentences, sentence.passage.title].join('\n'),
    missing: evidence.missing.filter((unit) => unit.kind !== 'name' || question.units.includes(unit)),
    few: fewness(library),
  };
}

/** All parts in their groups, in the order in which they are added up. */
function weighed(own: Case) {
  return [
    held(own),
    lackedNames(own),
    toldOtherwise(own),
    ofAnother(own),
    unrelated(own),
    miscounted(own),
    lackedWords(own),
    nothingOfKind(own),
    otherEvents(own),
    noQuantity(own),
  ] as const;
}

/** A weight where something is so. */
function where(isSo: boolean, weight: number): number {
  return isSo ? weight : 0;
}

/** The same of what counts in small corpora alone; elsewhere it is not even looked at. */
function inFew({ few }: Case, isSo: () => boolean, weight: number): number {
  return few > 0 && isSo() ? few * weight : 0;
}

/** What of the question the evidence holds, and what it must come to. */
function held({ question, ranking, sentence, evidence, library, whole }: Case) {
  const covered = coverage(question, ranking.grams, whole, library);
  const many = manyness(library);
  return {
    held: WEIGHT.held * evidence.held,
    coverage: WEIGHT.coverage * covered.whole,
    literalInMany: many * WEIGHT.literalInMany * (covered.literal - LITERAL),
    ownInMany: many * WEIGHT.ownInMany * (evidence.own - OWN),
    passage: WEIGHT.passage * sentence.passageScore,
    needed: LENIENCE * smallness(library) - NEEDED,
  };
}

/** The names and places that the evidence lacks. */
function lackedNames(own: Case) {
  const { question, library, whole, missing, few } = own;
  const places = missing.filter(({ kind }) => kind === 'place');
  return {
    missing: WEIGHT.missing * missing.filter(({ kind }) => kind !== 'date' && kind !== 'place').length,
    unknownMeasure:
      few * WEIGHT.unknownMeasure * (own.isForQuantity ? unknownMeasures(question, missing, whole).length : 0),
    missingCompound: inFew(own, () => lacksCompound(question, whole, library), WEIGHT.missingKnown),
    missingKnown: few * WEIGHT.missingKnown * missing.filter(({ kind, known }) => kind === 'name' && known).length,
    missingPlace: (WEIGHT.missingPlace + few * WEIGHT.missingPlaceInFew) * places.length,
    placeOfYesNo: inFew(own, () => isWhetherThere(question, places), WEIGHT.placeOfYesNo),
    thingOfYesNo: inFew(own, () => lacksThingAsked(question, own.sentence, library), WEIGHT.thingOfYesNo),
    unknownPlace: few * WEIGHT.unknownPlace * places.filter(({ known }) => !known).length,
  };
}

/** What a question of its sort must be told with, and what it is a question of at all. */
function toldOtherwise({ question, sentence, evidence, isForQuantity, missing }: Case) {
  const dates = missing.filter(({ kind }) => kind === 'date');
  const isUntold = question.particulars?.some((tells) => !tells.test(sentence.folded)) === true;
  const isTold = question.tells?.test(sentence.folded) === true;
  return {
    persons: where(question.isForPersons === true && namesPersons(sentence.folded), WEIGHT.persons),
    untold: where(isUntold, WEIGHT.untold),
    told: where(isTold && (!isForQuantity || sentence.holdsAsked), WEIGHT.told),
    work: where(wantsWork(question.folded), WEIGHT.work),
    lacksFocus: where(evidence.lacksFocus, WEIGHT.lacksFocus),
    missingYear: (isForQuantity ? WEIGHT.missingYear : WEIGHT.missing) * dates.length,
  };
}

/** Another date, place, body or office. */
function ofAnother(own: Case) {
  const { question, sentence, evidence, library, whole } = own;
  return {
    contradiction: where(evidence.contradicts, WEIGHT.contradiction),
    otherPlace: where(speaksOfOtherPlace(question, sentence, library), WEIGHT.otherPlace),
    otherSubject: inFew(
      own,
      () => isAboutOther(question, sentence, library) || isOfUnknownBody(question, whole),
      WEIGHT.otherSubject,
    ),
    shared: where(evidence.isShared, WEIGHT.shared),
    elsewhere: where(evidence.isElsewhere, WEIGHT.elsewhere),
    opposite: where(saysOpposite(question, withClauseBefore(sentence)), WEIGHT.opposite),
    onBehalf: where(isOnBehalf(question, sentence.folded), WEIGHT.onBehalf),
    otherOffice: where(isOtherOffice(question, sentence), WEIGHT.otherOffice),
  };
}

/** The sentence with what stands before its semicolon: 男子冠军是甲;国内第一是乙 tells of men. */
function withClauseBefore(sentence: RankedSentence): string {
  const before = textBefore(sentence);
  return before.endsWith(';') ? before + sentence.folded : sentence.folded;
}

/** Nothing of what is asked about. */
function unrelated(own: Case) {
  const { question, ranking, sentence, library, isForQuantity, whole } = own;
  return {
    unmeasured: where(isForQuantity && passageLacksMeasured(question, ranking, whole), WEIGHT.unmeasured),
    unrelated: where(isUnrelated(question, sentence), WEIGHT.unrelated),
    nameless: inFew(own, () => isNameless(question, sentence, library), WEIGHT.nameless),
  };
}

/** Figures that count something else, not all, or what is not yet. */
function miscounted(own: Case) {
  const { question, sentence, library, isForQuantity } = own;
  const { segmenter } = library;
  return {
    notCounted: weightOf(lackOfCounted(question, sentence)),
    otherAmount: inFew(own, () => measuresAnother(question, sentence, segmenter), WEIGHT.otherAmount),
    otherFigure: weightOf(otherFigure(question, sentence, segmenter)),
    planned: where(isForQuantity && isNotYet(question, sentence), WEIGHT.planned),
    some: where(countsSome(question, sentence), WEIGHT.some),
    otherLength: where(isListOfOtherLength(question, sentence), WEIGHT.otherLength),
  };
}

/** Words that the passage lacks, and those of a follow-up. */
function lackedWords(own: Case) {
  const { question, sentence, isForQuantity, whole } = own;
  const isUnnamed = isForQuantity && !isAnyThere(question.units, sentence.folded);
  return {
    missingHead: inFew(own, () => lacksHead(question, whole), WEIGHT.missingHead),
    missingClass: inFew(own, () => lacksClass(question, whole), WEIGHT.missingClass),
    adrift: where(isAdrift(question, sentence), WEIGHT.adrift),
    nothingNew: where(saysNothingNew(question, sentence), WEIGHT.nothingNew),
    unheard: isUnnamed ? WEIGHT.unheard * unheardOf(question, whole).length : 0,
  };
}

/** Neither an explanation, a title, a maker nor a body where one is asked for. */
function nothingOfKind(own: Case) {
  const { question, ranking, sentence } = own;
  return {
    notExplained: where(isUnexplained(question, ranking), WEIGHT.notExplained),
    untitled: where(lacksTitle(question, sentence), WEIGHT.untitled),
    noMaker: inFew(own, () => lacksMaker(question, sentence), WEIGHT.noMaker),
    noBody: inFew(own, () => lacksBody(question, sentence), WEIGHT.noBody),
  };
}

/** Another of a row, or another event. */
function otherEvents({ question, sentence, evidence }: Case) {
  const isOtherOrdinal =
    isOfOtherNumber(question, sentence) || evidence.missing.some((unit) => isNumberedName(unit) || isPhase(unit));
  return {
    otherOrdinal: where(isOtherOrdinal, WEIGHT.otherOrdinal),
    otherEvent: weightOf(lackOfEvent(question, sentence, sentence.holdsAsked)),
  };
}

/** No quantity of the kind asked for. */
function noQuantity({ question, sentence, isForQuantity, few }: Case) {
  const isLacking = isForQuantity && !sentence.holdsAsked && !isToldByMonth(question, sentence.quantities);
  return {
    noQuantity: isLacking ? lackOf(question) * (isNowhere(question, sentence) ? WEIGHT.nowhere : 1) : 0,
    noneInFew: isLacking && isAskedOutright(question) ? few * lackInFew(question) : 0,
  };
}

function weightOf(lack: Miscount | EventLack | undefined): number {
  return lack === undefined ? 0 : WEIGHT[lack];
}
