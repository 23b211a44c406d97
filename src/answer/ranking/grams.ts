/** The question's grams: characters, pairs of characters, Latin words and numbers, each with the weight of its rarity. */
import type { Span } from '../../model.js';
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { inverseFrequency } from '../../search/rarity.js';
import { isFunctionWord } from '../question/function-words.js';
import { QUOTED } from '../question/keywords.js';
import type { Question } from '../question/question.js';
import { isAbbreviation, LATIN_WORD } from '../question/unit.js';
import { isWholeWord } from '../sentence/match-unit.js';
import { WEIGHTS } from './weights.js';

export interface Gram {
  readonly text: string;
  /** Inverse document frequency times what its form counts for. */
  readonly weight: number;
  /** Whether no longer number, or Latin word, may hold it: digits, or letters, may not touch it. */
  readonly whole: boolean;
  /** Offset in the content that it came from. */
  readonly at: number;
  /** Whether it comes from an earlier question. */
  readonly inherited: boolean;
}

/** Grams of the question's content and of what it takes over from earlier questions; each once. */
export function gramsOfQuestion(question: Question, library: Library): Gram[] {
  const grams = new Map<string, Gram>();
  collect(question, 1, false);
  if (question.inherited === undefined) return [...grams.values()];
  const own = [...grams.values()].reduce((sum, { weight }) => sum + weight, 0);
  collect(question.inherited, WEIGHTS.inherited, true);
  // Words of its own, where it has any, say what a follow-up is after: what it takes over may not outweigh them by much.
  const isTelling = question.units.some(({ kind }) => kind !== 'other');
  const taken = [...grams.values()].reduce((sum, { weight, inherited }) => sum + (inherited ? weight : 0), 0);
  const share = isTelling ? Math.min(1, (WEIGHTS.inheritedMost * own) / Math.max(taken, Number.MIN_VALUE)) : 1;
  return [...grams.values()].map((gram) => (gram.inherited ? { ...gram, weight: share * gram.weight } : gram));

  function collect(
    { content, segments }: Pick<Question, 'content' | 'segments'>,
    share: number,
    inherited: boolean,
  ): void {
    const total = library.passageCount;
    const add = (text: string, at: number, factor: number, count: number, whole = false) => {
      const weight = share * factor * inverseFrequency(count, total);
      const known = grams.get(text);
      if (known === undefined || known.weight < weight) grams.set(text, { text, weight, whole, at, inherited });
    };
    // “区块链之城” is one term, whatever words it is made of.
    const quoted = [...content.matchAll(QUOTED)].map(({ index, 0: whole }) => [index, index + whole.length] as const);
    const isQuoted = (at: number) => quoted.some(([from, to]) => at >= from && at < to);
    segments.forEach((segment, i) => {
      const { text, kind, start } = segment;
      if (kind === 'number' || kind === 'latin') {
        const bare = text.replaceAll(',', '');
        add(
          bare,
          start,
          WEIGHTS.token,
          library.engine.vocabulary.get(bare) ?? 0,
          kind === 'number' || isAbbreviation(bare),
        );
        return;
      }
      if (kind !== 'han') return;
      const isOne = isQuoted(start);
      const own = isFunctionWord(text) && !isOne ? WEIGHTS.functionWord : 1;
      for (let k = 0; k < text.length; k++) {
        add(text.charAt(k), start + k, own * WEIGHTS.unigram, library.gramCount(gramKey(content, start + k, 1)));
        if (k + 1 < text.length)
          add(text.slice(k, k + 2), start + k, own, library.gramCount(gramKey(content, start + k, 2)));
      }
      const next = segments[i + 1];
      if (next?.kind === 'han') {
        const at = start + text.length - 1;
        const isOfFunction = isFunctionWord(next.text) && !isOne;
        const factor =
          (isOne && isQuoted(next.start) ? 1 : WEIGHTS.crossWord) *
          Math.min(own, isOfFunction ? WEIGHTS.functionWord : 1);
        add(content.slice(at, at + 2), at, factor, library.gramCount(gramKey(content, at, 2)));
      }
    });
  }
}

/** Whether a gram was cut out of a span of the content that it comes from. */
export function isWithin({ at, text }: Gram, { start, end }: Span): boolean {
  return at >= start && at + text.length <= end;
}

/** How often `gram` stands in a folded text, counted up to `most`. */
export function occurrences({ text, whole }: Gram, folded: string, most: number): number {
  let count = 0;
  for (let at = folded.indexOf(text); at >= 0 && count < most; at = folded.indexOf(text, at + 1)) {
    if (!whole || isWhole(folded, at, at + text.length)) count++;
  }
  return count;
}

/** Whether the number or the Latin word between `start` and `end` is no part of a longer one. */
export function isWhole(folded: string, start: number, end: number): boolean {
  return LATIN_WORD.test(folded.charAt(start)) ? isWholeWord(folded, start, end) : isWholeNumber(folded, start, end);
}

function isWholeNumber(folded: string, start: number, end: number): boolean {
  const isDigit = (at: number) => folded.charCodeAt(at) >= 0x30 && folded.charCodeAt(at) <= 0x39;
  return (
    !isDigit(start - 1) &&
    !isDigit(end) &&
    !(folded.charAt(end) === '.' && isDigit(end + 1)) &&
    !(folded.charAt(start - 1) === '.' && isDigit(start - 2))
  );
}
