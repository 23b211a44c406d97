/** What a sentence is by its form, whatever is asked. */
import { ATTRIBUTION, LONGEST_ATTRIBUTION } from './pronouns.js';

/** `question`: it asks, and is answered elsewhere; `empty`: it says nothing by itself, as a headline or 某某说。 behind what was said. */
export type Form = 'question' | 'empty' | 'statement';

const QUESTION = /[?]["'”’』」)\]]*$/;

/** (二)落地应用: a line that ends in nothing, as headings do; what it announces is said below it. */
const HEADLINE =
  /^(?:[^。!?;,、:\d]{1,24}|[一二三四五六七八九十\d]{1,3}[、.][^。!?;]{1,30})[^。!?;:,、"'”’」』)\]\s\d]$/;

export function formOf(folded: string): Form {
  if (QUESTION.test(folded)) return 'question';
  const isEmpty = HEADLINE.test(folded) || (folded.length <= LONGEST_ATTRIBUTION && ATTRIBUTION.test(folded));
  return isEmpty ? 'empty' : 'statement';
}
