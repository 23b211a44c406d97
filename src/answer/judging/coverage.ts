/** How much of a question's grams a passage holds. */
import type { Library } from '../../search/library.js';
import { allUnits, type Question } from '../question/question.js';
import { type Gram, isWithin } from '../ranking/grams.js';
import { isThere } from '../sentence/match-unit.js';

/** With so many passages the corpus's own rarities and equal weights count the same. */
const TRUSTED_PASSAGES = 100;

/** Share of the grams' weight that a text holds: word for word, and with what it says otherwise. */
export interface Coverage {
  readonly literal: number;
  readonly whole: number;
}

/**
 * Shares of the question's grams that the passage, title or heading holds. How rare a gram is can be told only from many
 * passages; in a small corpus the weights are drawn towards each other, but for what is held word for word.
 */
export function coverage(question: Question, grams: readonly Gram[], text: string, library: Library): Coverage {
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
    if (isHeld || otherwise.some((unit) => isWithin(gram, unit))) whole += drawn;
  }
  return total === 0 ? { literal: 0, whole: 0 } : { literal: literal / total, whole: whole / drawnTotal };
}
