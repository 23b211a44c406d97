/** The quotes of an answer: each says something that those before it do not. */
import type { Quote, Source } from '../../model.js';
import { gramKey } from '../../search/grams.js';
import { type Folded, fold } from '../../text/fold.js';
import type { Found } from '../judging/found.js';
import { allUnits } from '../question/question.js';
import type { Ranking } from '../ranking/rank.js';
import { highlights, markedWords, quoteOf } from './quote.js';
import { rangeFor } from './range.js';

/** Most quotes in an answer. */
const MAX_QUOTES = 10;
/** Two quotes of which one holds this share of the other's pairs of characters, and the same numbers, say the same. */
const SAME = 0.8;
/** Shorter texts share their pairs by chance, in characters. */
const SHORT = 12;

/**
 * Quotes of `found`, made until there are enough. One that says what an earlier one says, in another article, is named
 * there as a further source.
 */
export function quotesOf(found: readonly Found[]): Quote[] {
  const kept: { quote: Quote; alsoIn: Quote[]; said: Said }[] = [];
  const marked = new Map<Ranking, readonly string[]>();
  for (const { sentence, question, ranking } of found.slice(0, 3 * MAX_QUOTES)) {
    const isQuoted = (quote: Quote) => kept.some((earlier) => overlaps(earlier.quote, quote));
    let quote = quoteOf(sentence, rangeFor(sentence, ranking, question));
    // What is quoted already is not quoted again, but what stands beside it may be new.
    if (isQuoted(quote)) quote = quoteOf(sentence, { from: sentence.index, to: sentence.index });
    if (isQuoted(quote)) continue;
    const said = new Said(quote.text);
    const same = kept.find((earlier) => saysTheSame(earlier.said, said));
    if (same !== undefined) {
      const isKnown = [same.quote, ...same.alsoIn].some(({ articleId }) => articleId === quote.articleId);
      if (!isKnown) same.alsoIn.push(quote);
      continue;
    }
    if (kept.length === MAX_QUOTES) break;
    // The first may have been chosen before one of a higher score that speaks of another time or place.
    const score = Math.min(quote.score, kept.at(-1)?.quote.score ?? quote.score);
    const words = marked.get(ranking) ?? markedWords(ranking.grams, allUnits(question));
    marked.set(ranking, words);
    kept.push({ quote: { ...quote, highlights: highlights(said.folded, words), score }, alsoIn: [], said });
  }
  return kept.map(({ quote, alsoIn }) => (alsoIn.length === 0 ? quote : { ...quote, alsoIn: alsoIn.map(sourceOf) }));
}

function sourceOf({ articleId, title, publisher, published, url, kind, paragraph }: Quote): Source {
  return {
    articleId,
    title,
    kind,
    paragraph,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

function overlaps(a: Quote, b: Quote): boolean {
  return a.articleId === b.articleId && a.start < b.end && b.start < a.end;
}

/** What a quote says, as far as it is compared with others. */
class Said {
  readonly folded: Folded;
  /** Folded, letters and digits alone. */
  readonly text: string;
  readonly numbers: string;
  private known: ReadonlySet<number> | undefined;

  constructor(quote: string) {
    this.folded = fold(quote);
    const { text } = this.folded;
    this.text = text.replace(/[\s\p{P}]+/gu, '');
    this.numbers = (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ');
  }

  /** Keys of its pairs of characters; most quotes differ in their numbers already. */
  get pairs(): ReadonlySet<number> {
    if (this.known !== undefined) return this.known;
    const pairs = new Set<number>();
    for (let i = 0; i + 2 <= this.text.length; i++) pairs.add(gramKey(this.text, i, 2));
    this.known = pairs;
    return pairs;
  }
}

function saysTheSame(a: Said, b: Said): boolean {
  if (a.text === b.text) return true;
  if (a.numbers !== b.numbers) return false;
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  if (small.text.length < SHORT || large.pairs.size > 2 * small.pairs.size) return false;
  let shared = 0;
  for (const pair of small.pairs) if (large.pairs.has(pair)) shared++;
  return shared >= SAME * small.pairs.size;
}
