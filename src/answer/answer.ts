/** Question → answer, from a loaded library. Pure: the same question to the same library gives the same answer. */
import { performance } from 'node:perf_hooks';
import type { Answer } from '../model.js';
import type { Library } from '../search/library.js';
import { type Finding, find } from './judging/finding.js';
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
  const { status, ranking, found, isSided } = find(question, library);
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
  const isOfOneSide = isSided === true && (asksDifference(question.folded) || asksWhich(question.folded));
  const figure =
    status === 'conflicting' || isOfOneSide
      ? undefined
      : shortAnswer(first.side ?? first.question, first.sentence, first.ranking.grams, library);
  const answer: Answer = {
    ...common,
    ...(figure !== undefined && { figure }),
    quotes: quotesOf(found),
    tookMs: took(),
  };
  return { question, ranking, best: first.sentence, answer };
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
