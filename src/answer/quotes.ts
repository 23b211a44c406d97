/** The quotes of an answer: each says something that those before it do not. */
import type { Quote, Source } from '../model.js';
import { gramKey } from '../search/grams.js';
import { foldText } from '../text/fold.js';
import type { Found } from './finding.js';
import { allUnits } from './question.js';
import { quoteOf, rangeFor } from './quote.js';

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
  for (const { sentence, question, ranking } of found.slice(0, 3 * MAX_QUOTES)) {
    const quote = quoteOf(sentence, ranking.grams, allUnits(question), rangeFor(sentence, ranking));
    if (kept.some((earlier) => overlaps(earlier.quote, quote))) continue;
    const said = saidBy(quote.text);
    const same = kept.find((earlier) => saysTheSame(earlier.said, said));
    if (same !== undefined) {
      const isKnown = [same.quote, ...same.alsoIn].some(({ articleId }) => articleId === quote.articleId);
      if (!isKnown) same.alsoIn.push(quote);
      continue;
    }
    if (kept.length === MAX_QUOTES) break;
    // The first may have been chosen before one of a higher score that speaks of another time or place.
    const score = Math.min(quote.score, kept.at(-1)?.quote.score ?? quote.score);
    kept.push({ quote: { ...quote, score }, alsoIn: [], said });
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

interface Said {
  readonly text: string;
  /** Keys of its pairs of characters. */
  readonly pairs: ReadonlySet<number>;
  readonly numbers: string;
}

function saidBy(quote: string): Said {
  const folded = foldText(quote);
  const text = folded.replace(/[\s\p{P}]/gu, '');
  const pairs = new Set<number>();
  for (let i = 0; i + 2 <= text.length; i++) pairs.add(gramKey(text, i, 2));
  return { text, pairs, numbers: (folded.match(/\d+(?:\.\d+)?/g) ?? []).join(' ') };
}

function saysTheSame(a: Said, b: Said): boolean {
  if (a.text === b.text) return true;
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  if (small.text.length < SHORT || a.numbers !== b.numbers || large.pairs.size > 2 * small.pairs.size) return false;
  let shared = 0;
  for (const pair of small.pairs) if (large.pairs.has(pair)) shared++;
  return shared >= SAME * small.pairs.size;
}
