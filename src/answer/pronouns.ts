/** Sentences that begin with a pronoun: what they say is of whom the sentence before names. */
import { isAnyThere } from './match-unit.js';
import type { RankedSentence } from './rank.js';
import type { Unit } from './units.js';

const PRONOUN = /^["“「]?[他她它]们?(?!人|山|国)/;

/** 她今年41岁: whether the sentence begins with a pronoun, and the one before says any of `units`. */
export function goesOnAbout(
  units: readonly Unit[],
  { folded, passage, index }: Pick<RankedSentence, 'folded' | 'passage' | 'index'>,
): boolean {
  const before = passage.sentences[index - 1] ?? '';
  return PRONOUN.test(folded) && isAnyThere(units, before);
}
