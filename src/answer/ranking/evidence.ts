/** How much of what a question means a sentence holds, by itself and with what stands around it. */

import type { NamesOf } from '../../text/segment.js';
import { isMeasured } from '../question/implied.js';
import { asksForNation, isWithinNation, placesOfFigure } from '../question/places-asked.js';
import type { Question } from '../question/question.js';
import { nameBehind, type Unit } from '../question/unit.js';
import { ABSENT, isThere } from '../sentence/match-unit.js';
import { isNamedOnlyToCompare, isOneOfMany, isOnlyOfBodies } from '../sentence/named-in-passing.js';
import { contradictsDates } from '../sentence/other-dates.js';
import { goesOnAbout } from '../sentence/pronouns.js';
import { fittingQuantities } from '../sentence/quantities-asked.js';
import { isSameParagraph, joinsNext, type SentenceAt } from '../sentence/sentence-at.js';
import type { UnitMatches } from '../sentence/unit-matches.js';
import { ownQuantities } from '../sentence/whose-figure.js';
import { EVIDENCE_WEIGHTS } from './weights.js';

/** How far the sentences stand that are near. The next one counts within the paragraph alone: what another paragraph begins with is not about this sentence. */
const NEIGHBOURS = [-1, 1, -2];

export interface Evidence {
  /** Share of the units' weight that sentence and context hold, 0 to 1. */
  readonly held: number;
  /** The same of the sentence alone. */
  readonly own: number;
  /** Names, dates, numbers and Latin words that neither holds. */
  readonly missing: readonly Unit[];
  /** A place asked about is one of a list of which something is said all together. */
  readonly isShared: boolean;
  /** A figure of a place is asked, and those of the sentence are of others. */
  readonly isElsewhere: boolean;
  /** A follow-up exchanged a word, and the sentence does not have it. */
  readonly lacksFocus: boolean;
  /** The sentence speaks of another year or month than the question. */
  readonly contradicts: boolean;
}

/** @param matches of the sentence's passage with all of the question's units */
export function evidenceFor(
  question: Question,
  sentence: SentenceAt,
  namesOf: NamesOf,
  matches: UnitMatches,
): Evidence {
  const { passage, index, folded } = sentence;
  let total = 0;
  let held = 0;
  let own = 0;
  let isShared = false;
  const missing: Unit[] = [];
  let lacksFocus = false;
  for (const [position, unit] of matches.units.entries()) {
    const isFocus = question.focus?.some(({ text }) => text === unit.text) === true;
    const enumerated = isOneOfMany(question, unit, folded);
    isShared ||= enumerated;
    const isCompared = isNamedOnlyToCompare(question, unit, folded);
    const isOfBody = isFocus && unit.kind === 'place' && isOnlyOfBodies(question, unit, folded);
    const isPassing = enumerated || isCompared || isOfBody;
    const here = isPassing ? EVIDENCE_WEIGHTS.enumerated : matches.inSentence(position, index);
    const best = heldAround(position, here, sentence, matches);
    const weight = unit.weight * (position < question.units.length ? 1 : EVIDENCE_WEIGHTS.inherited);
    total += weight;
    held += weight * best;
    own += weight * here;
    if (isFocus && here < ABSENT && !isMeantBySentence(position, sentence, matches, namesOf)) lacksFocus = true;
    if (best < ABSENT && !['verb', 'other', 'noun'].includes(unit.kind)) missing.push(unit);
  }
  return {
    isElsewhere: isElsewhere(question, sentence, namesOf),
    held: total === 0 ? 0 : held / total,
    own: total === 0 ? 0 : own / total,
    isShared,
    lacksFocus,
    missing,
    contradicts: contradictsDates(question, passage, index),
  };
}

/**
 * How much of a unit the sentence holds, or what stands around it, which counts the less the farther it stands: 0 to 1.
 *
 * @param position of the unit in `matches.units`
 * @param here how much the sentence itself holds
 */
function heldAround(position: number, here: number, { passage, index }: SentenceAt, matches: UnitMatches): number {
  const { near, title, passage: anywhere } = EVIDENCE_WEIGHTS;
  let best = here;
  if (best < near)
    for (const beside of NEIGHBOURS)
      if (beside < 0 || isSameParagraph(passage, index, index + beside))
        best = Math.max(best, near * matches.inSentence(position, index + beside));
  if (best < near && isToldByName(position, matches, index)) best = near;
  if (best < title) best = Math.max(best, title * matches.inTitle(position));
  if (best < anywhere) best = Math.max(best, anywhere * matches.inAny(position));
  return best;
}

/** Whether a sentence that does not have a unit is about it all the same, by what stands before. */
function isMeantBySentence(position: number, sentence: SentenceAt, matches: UnitMatches, namesOf: NamesOf): boolean {
  const unit = matches.units[position];
  return (
    (unit !== undefined && goesOnAbout([unit], sentence)) ||
    isGoneOnAbout(position, sentence, matches, namesOf) ||
    isDatedBefore(position, sentence, matches) ||
    isToldInRow(position, sentence, matches)
  );
}

/** 衡阳 of 衡阳雁城园, where the sentence has the name. */
function isToldByName(position: number, matches: UnitMatches, index: number): boolean {
  const unit = matches.units[position];
  const name = unit && nameBehind(unit, matches.units);
  return name !== undefined && matches.inSentence(matches.units.indexOf(name), index) >= 1;
}

/** The sentence names nobody and no place, and the one before it in the paragraph names the one of the unit. */
function isGoneOnAbout(
  position: number,
  { passage, index, folded }: SentenceAt,
  matches: UnitMatches,
  namesOf: NamesOf,
): boolean {
  const kind = matches.units[position]?.kind;
  return (
    (kind === 'place' || kind === 'name') &&
    isSameParagraph(passage, index - 1, index) &&
    matches.inSentence(position, index - 1) >= ABSENT &&
    namesOf(folded).length === 0
  );
}

/** 甲园产值80亿元;乙园28亿元: what is measured stands before a semicolon that joins the sentence. */
function isToldInRow(position: number, { passage, index }: SentenceAt, matches: UnitMatches): boolean {
  if (!isMeasured(matches.units[position]?.text ?? '')) return false;
  for (let at = index - 1; at >= 0 && joinsNext(passage, at); at--)
    if (matches.inSentence(position, at) >= ABSENT) return true;
  return false;
}

/** The sentence has no date, and the last one before it in its paragraph that has one names the date of the unit. */
function isDatedBefore(position: number, { passage, index }: SentenceAt, matches: UnitMatches): boolean {
  if (matches.units[position]?.kind !== 'date') return false;
  const isDated = (at: number) => passage.quantities(at).some(({ kind }) => kind === 'date');
  let at = index;
  while (!isDated(at) && isSameParagraph(passage, at - 1, index)) at--;
  return at < index && matches.inSentence(position, at) >= ABSENT;
}

/** Whether a figure of a place is asked, and those of the sentence are of others. */
function isElsewhere(question: Question, sentence: SentenceAt, namesOf: NamesOf): boolean {
  if (question.numbered !== undefined && isLeftOut(question, sentence.folded)) return true;
  // Without such a place the sentence's quantities need not be found.
  if (placesOfFigure(question).length === 0 && !asksForNation(question) && !isWithinNation(question)) return false;
  // 湖南省第一个 tells nothing of whose amount follows.
  const fitting = fittingQuantities(question, sentence.quantities).filter(
    ({ kind }) => kind !== 'rank' || question.asks.has('rank'),
  );
  return fitting.length > 0 && ownQuantities(question, sentence, fitting, namesOf).length === 0;
}

/** 在长沙之外,四线城市娄底: a place that a sentence names only to speak of others. */
function isLeftOut({ units, folded: asked }: Question, folded: string): boolean {
  if (!LEFT_OUT.test(folded) || LEFT_OUT.test(asked)) return false;
  const rest = folded.replace(EVERY_LEFT_OUT, '');
  return units.some((unit) => unit.kind === 'place' && isThere(unit, folded) && !isThere(unit, rest));
}

const LEFT_OUT = /(?:在|除了?)[^,。;]{2,8}[之以]?外(?=[,的])/;
const EVERY_LEFT_OUT = new RegExp(LEFT_OUT, 'g');
