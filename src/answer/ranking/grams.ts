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
  /** Inverse document frequency times what its form counts for: from 0, without a bound. */
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
  const own = heaviest(gramsOf(question, 1, false, library));
  if (question.inherited === undefined) return own;
  const all = heaviest([...own, ...gramsOf(question.inherited, WEIGHTS.inherited, true, library)]);
  // Words of its own, where it has any, say what a follow-up is after: what it takes over may not outweigh them by much.
  const isTelling = question.units.some(({ kind }) => kind !== 'other');
  const most = WEIGHTS.inheritedMost * weightOf(own);
  const taken = weightOf(all.filter(({ inherited }) => inherited));
  const share = isTelling ? Math.min(1, most / Math.max(taken, Number.MIN_VALUE)) : 1;
  return all.map((gram) => (gram.inherited ? { ...gram, weight: share * gram.weight } : gram));
}

/** Of each text the heaviest gram, where its first one stood. */
function heaviest(grams: readonly Gram[]): Gram[] {
  const byText = new Map<string, Gram>();
  for (const gram of grams) {
    const known = byText.get(gram.text);
    if (known === undefined || known.weight < gram.weight) byText.set(gram.text, gram);
  }
  return [...byText.values()];
}

function weightOf(grams: readonly Gram[]): number {
  return grams.reduce((sum, { weight }) => sum + weight, 0);
}

/** Grams of a content, from its beginning to its end, some of them more than once. */
function gramsOf(
  { content, segments }: Pick<Question, 'content' | 'segments'>,
  share: number,
  inherited: boolean,
  library: Library,
): Gram[] {
  const gramOf = (text: string, at: number, factor: number, count: number, whole = false): Gram => ({
    text,
    weight: share * factor * inverseFrequency(count, library.passageCount),
    whole,
    at,
    inherited,
  });
  const gramAt = (at: number, length: 1 | 2, factor: number) =>
    gramOf(content.slice(at, at + length), at, factor, library.gramCount(gramKey(content, at, length)));
  // “区块链之城” is one term, whatever words it is made of.
  const quoted = [...content.matchAll(QUOTED)].map(({ index, 0: whole }) => [index, index + whole.length] as const);
  const isQuoted = (at: number) => quoted.some(([from, to]) => at >= from && at < to);
  return segments.flatMap(({ text, kind, start }, i) => {
    if (kind === 'number' || kind === 'latin') {
      const bare = text.replaceAll(',', '');
      const isWhole = kind === 'number' || isAbbreviation(bare);
      return [gramOf(bare, start, WEIGHTS.token, library.engine.vocabulary.get(bare) ?? 0, isWhole)];
    }
    if (kind !== 'han') return [];
    const found: Gram[] = [];
    const last = start + text.length - 1;
    const isOne = isQuoted(start);
    const own = isFunctionWord(text) && !isOne ? WEIGHTS.functionWord : 1;
    for (let at = start; at <= last; at++) {
      found.push(gramAt(at, 1, own * WEIGHTS.unigram));
      if (at < last) found.push(gramAt(at, 2, own));
    }
    const next = segments[i + 1];
    if (next?.kind === 'han') {
      const isOfFunction = isFunctionWord(next.text) && !isOne;
      const joined = isOne && isQuoted(next.start) ? 1 : WEIGHTS.crossWord;
      found.push(gramAt(last, 2, joined * Math.min(own, isOfFunction ? WEIGHTS.functionWord : 1)));
    }
    return found;
  });
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
