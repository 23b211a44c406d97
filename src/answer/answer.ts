/** Question → answer, from a loaded library. Pure: the same question to the same library gives the same answer. */
import type { Answer, AnsweredSide, Quote } from '../model.js';
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

/** An answer with all that led to it; how long it took is known where it was asked for. */
export interface Explained {
  readonly question: Question;
  readonly finding: Finding;
  /** The sentence that answers. */
  readonly best?: RankedSentence;
  readonly answer: Omit<Answer, 'tookMs'>;
}

/** Parses what was typed, as much of it as is looked at. */
export function readQuestion(text: string, library: Library): Question {
  return { ...parseQuestion(text.slice(0, MAX_QUESTION).trim(), library), text };
}

export function answerParsed(question: Question, library: Library): Explained {
  return answerFound(question, find(question, library), library);
}

/** The answer that quotes what was found. */
export function answerFound(question: Question, finding: Finding, library: Library): Explained {
  const { status, ranking, found, sides, unanswered } = finding;
  const common = { v: 1, question: question.text, status } as const;
  const [first] = found;
  if (first === undefined) {
    const missing = missingTerms(question, library);
    const suggestions = suggestionsFor(question, ranking, library);
    const answer = {
      ...common,
      quotes: [],
      ...(missing.length > 0 && { missing }),
      ...(suggestions.length > 0 && { suggestions }),
    };
    return { question, finding, answer };
  }
  // What one side has is not how far the two are apart, nor which of them has more.
  const isOfOneSide =
    sides?.some(({ name }) => name !== '') === true && (asksDifference(question.folded) || asksWhich(question.folded));
  const figure =
    status === 'conflicting' || isOfOneSide
      ? undefined
      : shortAnswer(first.side ?? first.question, first.sentence, first.ranking.grams, library);
  const quotes = quotesOf(found);
  const answer = {
    ...common,
    ...(figure !== undefined && { figure }),
    ...(sides !== undefined && { sides: answeredSides(sides, quotes, library) }),
    ...(unanswered !== undefined && { unanswered }),
    quotes,
  };
  return { question, finding, best: first.sentence, answer };
}

/** The quote of each side, and its short answer. The same one of a sentence for all of them is of one of them, or of all together. */
function answeredSides(sides: readonly SideFound[], quotes: readonly Quote[], library: Library): AnsweredSide[] {
  const answered = sides.flatMap(({ name, sentence, question, ranking }) => {
    const quote = quotes.findIndex((quote) => isQuotedIn(quote, sentence));
    if (quote < 0) return [];
    const figure = shortAnswer(question, sentence, ranking.grams, library);
    return [{ side: name, ...(figure !== undefined && { figure }), quote }];
  });
  const told = new Set(answered.map(({ figure, quote }) => `${quote} ${figure?.text ?? ''}`));
  return told.size === 1 && answered.length > 1 ? answered.map(({ side, quote }) => ({ side, quote })) : answered;
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
