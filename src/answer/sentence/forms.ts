/** What a sentence is by its form, whatever is asked. */
import { SAYS } from '../../text/saying-words.js';

/** `question`: it asks, and is answered elsewhere; `empty`: it says nothing by itself, as a headline or 某某说。 behind what was said. */
export type Form = 'question' | 'empty' | 'statement';

const QUESTION = /[?]["'”’』」)\]]*$/;

/** (二)落地应用: a line that ends in nothing, as headings do; what it announces is said below it. */
const HEADLINE =
  /^(?:[^。!?;,、:\d]{1,24}|[一二三四五六七八九十\d]{1,3}[、.][^。!?;]{1,30})[^。!?;:,、"'”’」』)\]\s\d]$/;

/** 某某说。 behind what was said: it says nothing by itself. */
export const ATTRIBUTION = new RegExp(
  `^(?:[他她]|[^,。;:“”"「」]{2,24})(?:(?<![小传学没])说|(?<![之名简俗统职昵])称|(?<![街绿大知车轨频隧通管河渠报跑赛航])道|${SAYS})。$`,
);

/** Characters of the longest of these. */
const LONGEST_ATTRIBUTION = 28;

/** What a folded sentence is by its form. */
export function formOf(folded: string): Form {
  if (QUESTION.test(folded)) return 'question';
  const isEmpty = HEADLINE.test(folded) || (folded.length <= LONGEST_ATTRIBUTION && ATTRIBUTION.test(folded));
  return isEmpty ? 'empty' : 'statement';
}
