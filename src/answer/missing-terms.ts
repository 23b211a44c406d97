/** Words of a question that the corpus never mentions, for a refusal to name. */
import type { Library } from '../search/library.js';
import type { Vocabulary } from '../search/vocabulary.js';
import { fold, originalSlice } from '../text/fold.js';
import { KIND_BEHIND } from '../text/places.js';
import { NOUN_CLASSES } from '../text/segment.js';
import { isFunctionWord } from './question/function-words.js';
import type { Question } from './question/question.js';

/** Words of the question, as typed, that the corpus never mentions: what things are called, or, where it knows all of these, what is said of them. */
export function missingTerms({ text: typed, segments, isBare }: Question, { engine, segmenter }: Library): string[] {
  if (isBare === true) return [];
  const original = fold(typed);
  const folded = original.text;
  // 2021年收入 speaks of 收入.
  const isDated = (i: number) => segments[i - 1]?.kind === 'number';
  const words = segments
    .map(({ text, kind }, i) => ({ kind, text: isDated(i) ? text.replace(/^年(?=..)/, '') : text }))
    .filter(({ text, kind }) => kind !== 'other' && text.length > 1 && !isFunctionWord(text) && !ANYTHING.test(text))
    .map(({ text }) => text)
    .filter((word) => folded.includes(word) && !isCutWrong(word, folded, engine.vocabulary));
  const isMentioned = (word: string) =>
    engine.vocabulary.has(word.replaceAll(',', '')) ||
    (segmenter.classOf(word) === 'place' && engine.vocabulary.has(word.replace(KIND_BEHIND, '')));
  const missing = [...new Set(words)].filter((word) => !isMentioned(word));
  const names = missing.filter((word) => /\d/.test(word) || NOUN_CLASSES.has(segmenter.classOf(word)));
  const told = names.length > 0 ? names : missing.filter((word) => segmenter.classOf(word) === 'verb');
  return told.map((word) => {
    const start = folded.indexOf(word);
    return originalSlice(typed, original, { start, end: start + word.length });
  });
}

/** 沙比 of 跟星沙比: its first character ends a word of the corpus with the one before. */
function isCutWrong(word: string, folded: string, vocabulary: Vocabulary): boolean {
  const at = folded.indexOf(word);
  return at > 0 && vocabulary.has(folded.slice(at - 1, at + 1)) && !vocabulary.has(word);
}

/** Words that mean whatever there is, or only how and when it is asked. */
const ANYTHING =
  /^(?:东西|事情|事儿|玩意儿?|[一两三四五六七八九十几][样件]|最后|一共|总共|类似|实际|一下|今天|第[一二三四五六七八九十]个)$/;
