/** Question → answer, from a loaded library. Pure: the same question to the same library gives the same answer. */
import { performance } from 'node:perf_hooks';
import type { Answer, Quote, SideFigure } from '../model.js';
import type { Library } from '../search/library.js';
import { type Finding, find, type SideFound } from './judging/finding.js';
import { shortAnswer } from './judging/short-answer.js';
import { asksWhich } from './question/comparison.js';
import { isFunctionWord } from './question/function-words.js';
import { parseQuestion, type Question } from './question/question.js';
import { quotesOf } from './quoting/quotes.js';
import type { RankedSentence } from './ranking/rank.js';
import { asksDifference } from './sentence/changes.js';
import { suggestionsFor } from './suggest.js';

/** Most characters of a question that are looked at; the rest cannot name anything that the beginning did not. */
export const MAX_QUESTION = 1000;

export interface Explained extends Pick<Finding, 'ranking'> {
  readonly question: Question;
  /** The sentence that answers. */
  readonly best?: RankedSentence;
  readonly answer: Answer;
}

/** The answer to a question that stands by itself, with all that led to it. */
export function explainQuestion(text: string, library: Library): Explained {
  return answerParsed(readQuestion(text, library), library);
}

/** Parses what was typed, as much of it as is looked at. */
export function readQuestion(text: string, library: Library): Question {
  return { ...parseQuestion(text.slice(0, MAX_QUESTION).trim(), library), text };
}

export function answerParsed(question: Question, library: Library): Explained {
  const started = performance.now();
  const { status, ranking, found, sides } = find(question, library);
  const common = { v: 1, question: question.text, status } as const;
  const took = () => Math.round((performance.now() - started) * 100) / 100;
  const [first] = found;
  if (first === undefined) {
    const missing = missingTerms(question, library);
    const suggestions = suggestionsFor(question, ranking, library);
    const answer: Answer = {
      ...common,
      quotes: [],
      ...(missing.length > 0 && { missing }),
      ...(suggestions.length > 0 && { suggestions }),
      tookMs: took(),
    };
    return { question, ranking, answer };
  }
  // What one side has is not how far the two are apart, nor which of them has more.
  const isOfOneSide = sides !== undefined && (asksDifference(question.folded) || asksWhich(question.folded));
  const figure =
    status === 'conflicting' || isOfOneSide
      ? undefined
      : shortAnswer(first.side ?? first.question, first.sentence, first.ranking.grams, library);
  const quotes = quotesOf(found);
  const ofSides = status === 'conflicting' ? [] : sideFigures(sides ?? [], quotes, library);
  const answer: Answer = {
    ...common,
    ...(figure !== undefined && { figure }),
    ...(ofSides.length > 0 && { sides: ofSides }),
    quotes,
    tookMs: took(),
  };
  return { question, ranking, best: first.sentence, answer };
}

/** The short answer for each side that has one. None where both were given the same one of a sentence: it is of one of them, or of both together. */
function sideFigures(sides: readonly SideFound[], quotes: readonly Quote[], library: Library): SideFigure[] {
  const figures = sides.flatMap(({ name, sentence, question, ranking }) => {
    const figure = shortAnswer(question, sentence, ranking.grams, library);
    const quote = quotes.findIndex((quote) => isQuotedIn(quote, sentence));
    return figure === undefined || quote < 0 ? [] : [{ side: name, figure, quote }];
  });
  const isSame = figures.every(
    ({ figure: { text }, quote }) => text === figures[0]?.figure.text && quote === figures[0].quote,
  );
  return isSame && figures.length > 1 ? [] : figures;
}

function isQuotedIn(quote: Quote, { at, index }: RankedSentence): boolean {
  const { start = 0, end = 0 } = at.passage.sentences[index] ?? {};
  return quote.articleId === at.article.info.id && quote.start <= start && end <= quote.end;
}

/** Words of the question that the corpus never mentions: what things are called, or, where it knows all of these, what is said of them. */
function missingTerms({ segments }: Question, { engine, segmenter }: Library): string[] {
  const words = segments
    .filter(({ text, kind }) => kind !== 'other' && text.length > 1 && !isFunctionWord(text) && !ANYTHING.test(text))
    .map(({ text }) => text);
  const missing = [...new Set(words)].filter((word) => !engine.vocabulary.has(word.replaceAll(',', '')));
  const names = missing.filter((word) => segmenter.classOf(word) !== 'verb' && segmenter.classOf(word) !== 'other');
  return names.length > 0 ? names : missing;
}

/** Words that mean whatever there is. */
const ANYTHING = /^(?:东西|事情|事儿|玩意儿?|[一两三四五六七八九十几][样件])$/;
