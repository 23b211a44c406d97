/** Sentences that begin by pointing back: what they say is of whom the sentences before name. */

import { IT, THE_SAID } from '../../text/pointing-words.js';
import { NOW } from '../../text/time-words.js';
import type { Unit } from '../question/unit.js';
import { isAnyThere } from './match-unit.js';
import type { SentenceAt } from './sentence-at.js';

const SENTENCE_START = new RegExp(`^["“「]?(?:(?:${NOW}|此前|截至[^,]{1,12}),?)?`, 'u');
const PRONOUN = new RegExp(`${SENTENCE_START.source}(?:${IT}|${THE_SAID}|这(?:也?是|[家个座条项]))`, 'u');

/** Sentences before that may name whom a pronoun means. */
const REACH = 2;

/** 她今年41岁, 该园区有108家: whether the sentence begins by pointing back, and those before it say any of `units`. */
export function goesOnAbout(units: readonly Unit[], { folded, passage, index }: SentenceAt): boolean {
  if (!PRONOUN.test(folded)) return false;
  const before = passage.sentences.slice(Math.max(0, index - REACH), index);
  return before.some((text) => isAnyThere(units, text));
}
