/** Sentences that give the name of one who holds an office by another character or one less: 周启 and 周启明 for the same chairman. */
import type { Library } from '../../search/library.js';
import { isSameSentence, type RankedSentence } from '../ranking/rank.js';
import { nameBeside } from '../sentence/office.js';
import type { Found } from './found.js';

/** Characters of a person's name from which one that differs is a slip. */
const LONG_ENOUGH = 3;

/**
 * The best sentence and the first that names the holder of the office otherwise spelled; undefined where all agree. Another name altogether is
 * that of another who held it.
 */
export function spelledOtherwise(
  { question, sentence: best, ranking: { sentences } }: Found,
  { segmenter }: Library,
): readonly RankedSentence[] | undefined {
  if (!question.asks.has('person')) return undefined;
  const nameIn = (sentence: RankedSentence) => {
    const span = nameBeside(question, sentence, segmenter);
    return span && sentence.folded.slice(span.start, span.end);
  };
  const name = nameIn(best);
  if (name === undefined) return undefined;
  const family = name.charAt(0);
  const other = sentences.find((sentence) => {
    // A slip keeps the family name; names are looked for only where that stands.
    const mayName = sentence.folded.includes(family) && !isSameSentence(sentence, best);
    const theirs = mayName ? nameIn(sentence) : undefined;
    return theirs !== undefined && isSlip(name, theirs);
  });
  return other && [best, other];
}

/** Whether two names of one family differ by a single character, put in or another. */
function isSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long === short || long.charAt(0) !== short.charAt(0) || long.length < LONG_ENOUGH) return false;
  if (long.length === short.length)
    return [...long].filter((character, at) => character !== short.charAt(at)).length === 1;
  return (
    long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}
