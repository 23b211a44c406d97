/** What is answered where that is more than one thing: which quote has it, and the short answer. */

import type { AnsweredSide, Quote } from '../model.js';
import type { Library } from '../search/library.js';
import type { SideFound } from './judging/found.js';
import { shortAnswer } from './judging/short-answer.js';
import type { RankedSentence } from './ranking/rank.js';
import { spanOf } from './sentence/sentence-at.js';

/** In the order of the question. If every side gets the same figure from one quote, nobody can tell whose it is: none is shown. */
export function answeredSides(sides: readonly SideFound[], quotes: readonly Quote[], library: Library): AnsweredSide[] {
  const answered = sides.flatMap((side) => {
    const { name, asked, question } = side;
    const quote = quotes.findIndex((quote) => isQuotedIn(quote, side.sentence));
    if (quote < 0) return [];
    // 看法有什么不同 asks for no figure of either.
    const isForWords = question.asks.size === 0 && ASKS_FOR_WORDS.test(question.text);
    const figure = isForWords ? undefined : shortAnswer(side, library);
    const said = { side: name, ...(asked !== undefined && { asked }) };
    return [{ ...said, ...(figure !== undefined && { figure }), quote }];
  });
  const told = new Set(answered.map(({ figure, quote }) => `${quote} ${figure?.text ?? ''}`));
  return told.size === 1 && answered.length > 1 ? answered.map(({ figure: _, ...side }) => side) : answered;
}

const ASKS_FOR_WORDS = /什么|甚麼|什麼|怎么|怎麼|如何|哪些|不同|区别|區別|看法|观点|觀點/;

function isQuotedIn(quote: Quote, sentence: RankedSentence): boolean {
  const { start = 0, end = 0 } = spanOf(sentence) ?? {};
  return quote.articleId === sentence.at.article.info.id && quote.start <= start && end <= quote.end;
}
