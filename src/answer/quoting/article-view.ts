/** Places in articles: paragraphs as readers count them, and words that were quoted once and are to be found again. */
import type { ArticleParagraph, ArticleView, PassageRef, Quote } from '../../model.js';
import type { Library } from '../../search/library.js';
import type { StoredArticle } from '../../search/stored.js';
import { digestOf } from '../../text/digest.js';
import { sliceAsQuote } from './quote.js';

/** The article by its id, for readers. */
export function viewArticle(library: Library, id: string): ArticleView | undefined {
  const number = library.numberOf(id);
  if (number === undefined) return undefined;
  const article = library.article(number);
  const { info, body, figures } = article;
  return { info, characters: body.length, paragraphs: paragraphsOf(article), figures };
}

/** From the first sentence of a paragraph to its last; they may be in several passages. */
function paragraphsOf({ body, passages }: StoredArticle): ArticleParagraph[] {
  const found: ArticleParagraph[] = [];
  for (const { heading, sentences } of passages) {
    for (const { paragraph: number, start: from, end } of sentences) {
      const last = found.at(-1);
      const isSame = last?.number === number;
      const start = isSame ? last.start : from;
      if (isSame) found.pop();
      found.push({ number, start, end, text: body.slice(start, end), ...(heading !== undefined && { heading }) });
    }
  }
  return found;
}

/**
 * The words that `ref` names, as a quote. Where they are not where they stood, they are looked for in the whole article; where
 * they are nowhere, or the article is gone, there is none.
 */
export function locate(library: Library, { articleId, start, length, digest }: PassageRef): Quote | undefined {
  const number = library.numberOf(articleId);
  if (number === undefined) return undefined;
  const article = library.article(number);
  const isThere = (at: number) => digestOf(article.body.slice(at, at + length)) === digest;
  const starts = article.passages.flatMap(({ sentences }) => sentences.map((sentence) => sentence.start));
  const at = isThere(start) ? start : starts.find(isThere);
  return at === undefined ? undefined : quoteAt(article, at, at + length);
}

/** A slice of an article as a quote; `undefined` where there is no sentence. */
function quoteAt(article: StoredArticle, start: number, end: number): Quote | undefined {
  const passage = article.passages.find((candidate) => candidate.start <= start && start < candidate.end);
  const sentence = passage?.sentences.find((candidate) => start < candidate.end);
  if (passage === undefined || sentence === undefined || end > article.body.length) return undefined;
  return sliceAsQuote(article, passage.heading, sentence.paragraph, { start, end });
}
