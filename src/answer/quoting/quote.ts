/** A ranked sentence → a quote: an exact slice of its article with what matched in it. */
import type { Quote, Sentence, Span } from '../../model.js';
import type { StoredArticle } from '../../search/stored.js';
import { spansOfFigure } from '../../text/bounds.js';
import { findAll } from '../../text/find-all.js';
import { type Folded, fold, foldText, toOriginal } from '../../text/fold.js';
import type { Unit } from '../question/unit.js';
import type { Gram } from '../ranking/grams.js';
import type { RankedSentence } from '../ranking/rank.js';
import type { Range } from './range.js';

/** Grams lighter than this share of the heaviest are not worth a highlight. */
const HIGHLIGHT_SHARE = 0.2;

/** The quote of a sentence: the range around it, in which nothing is marked yet. */
export function quoteOf(ranked: RankedSentence, range: Range): Quote {
  const { article, passage } = ranked.at;
  const [first, last]: (Sentence | undefined)[] = [passage.sentences[range.from], passage.sentences[range.to]];
  if (first === undefined || last === undefined)
    throw new RangeError(`no sentences ${range.from} to ${range.to} in the passage`);
  const [start, end] = [first.start, last.end];
  const quote = sliceAsQuote(article, passage.heading, first.paragraph, { start, end });
  return { ...quote, score: Math.round(ranked.score * 1000) / 1000 };
}

/** A slice of an article with its source: nothing marked in it, and no score. */
export function sliceAsQuote(
  { info, body }: Pick<StoredArticle, 'info' | 'body'>,
  heading: string | undefined,
  paragraph: number,
  { start, end }: Span,
): Quote {
  const { id: articleId, title, publisher, published, url, text: kind } = info;
  return {
    text: body.slice(start, end),
    articleId,
    title,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    kind,
    ...(heading !== undefined && { heading }),
    paragraph,
    start,
    end,
    highlights: [],
    score: 0,
  };
}

/** The words of a question that are marked in its quotes, folded: those of its units, and grams that are not too light. */
export function markedWords(grams: readonly Gram[], units: readonly Unit[]): readonly string[] {
  const least = HIGHLIGHT_SHARE * grams.reduce((most, { weight }) => Math.max(most, weight), 0);
  const heavy = grams.filter(({ text: gram, weight }) => weight >= least && gram.length > 1);
  const words = units
    .flatMap(({ text: word, alternatives }) => [word, ...alternatives])
    .filter((word) => word.length > 1);
  return [...new Set([...words, ...heavy.map(({ text: gram }) => gram)])];
}

/** Where `words` stand in a text, in its own offsets: sorted, apart, whole characters. */
export function highlights(folded: Folded, words: readonly string[]): [number, number][] {
  const found: Span[] = [];
  for (const word of words) {
    for (const start of findAll(folded.text, word)) {
      const span = { start, end: start + word.length };
      if (!splitsNumber(folded.text, span)) found.push(toOriginal(folded, span));
    }
  }
  return merged(found);
}

/** 4家 is no part of 44家 that says anything. */
function splitsNumber(text: string, { start, end }: Span): boolean {
  return NUMBER_AROUND.test(text.slice(start - 1, start + 1)) || NUMBER_AROUND.test(text.slice(end - 1, end + 1));
}

const NUMBER_AROUND = /^\d\d$/;

/** A quote with the figures that it gives among its highlights. */
export function highlighting(quote: Quote, figures: readonly string[]): Quote {
  const folded = fold(quote.text);
  const found = figures.flatMap((figure) => spansOfFigure(folded.text, foldText(figure)));
  const before = quote.highlights.map(([start, end]) => ({ start, end }));
  return { ...quote, highlights: merged([...before, ...found.map((span) => toOriginal(folded, span))]) };
}

function merged(found: Span[]): [number, number][] {
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const spans: [number, number][] = [];
  for (const { start, end } of found) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
