/** Question → answer, from a loaded library. Pure: the same question to the same library gives the same answer. */
import { performance } from 'node:perf_hooks';
import type { Answer, Quote } from '../model.js';
import type { Library } from '../search/library.js';
import { confidence } from './confidence.js';
import { isFunctionWord } from './grams.js';
import { allUnits, parseQuestion, type Question } from './question.js';
import { quoteOf, rangeFor } from './quote.js';
import { type RankedSentence, type Ranking, rank } from './rank.js';
import { shortAnswer } from './short-answer.js';

/** Most quotes in an answer. */
const MAX_QUOTES = 10;
/** Most characters of a question that are looked at; the rest cannot name anything that the beginning did not. */
export const MAX_QUESTION = 1000;
/** Sentences from the top that may be the answer where those before them are of another place or time. */
const CONSIDERED = 5;
/** A further quote must come this close to the first. */
const LEAST_SHARE_OF_BEST = 0.5;

export interface Explained {
  readonly question: Question;
  readonly ranking: Ranking;
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
  return { ...parseQuestion(text.slice(0, MAX_QUESTION), library), text };
}

/** @param given a figure that is not meant */
export function answerParsed(question: Question, library: Library, given?: string): Explained {
  const started = performance.now();
  const ranking = rank(question, library);
  const common = { v: 1, question: question.text } as const;
  const took = () => Math.round((performance.now() - started) * 100) / 100;
  const best = firstAnswering(question, ranking, library);
  if (best === undefined) {
    const missing = missingTerms(question, library);
    const answer: Answer = {
      ...common,
      status: 'not_found',
      quotes: [],
      ...(missing.length > 0 && { missing }),
      tookMs: took(),
    };
    return { question, ranking, answer };
  }
  const figure = shortAnswer(question, best, ranking.grams, library, given);
  const further = ranking.sentences.filter(
    (sentence) => sentence !== best && sentence.score >= LEAST_SHARE_OF_BEST * best.score,
  );
  const units = allUnits(question);
  const quotes = distinct([best, ...further].slice(0, 3 * MAX_QUOTES), (sentence) =>
    quoteOf(sentence, ranking.grams, units, rangeFor(sentence)),
  );
  const answer: Answer = {
    ...common,
    status: 'answered',
    ...(figure !== undefined && { figure }),
    quotes,
    tookMs: took(),
  };
  return { question, ranking, best, answer };
}

/**
 * The best sentence, if it answers. Where it speaks of another time or place, one a little lower may be the one that was
 * asked for; where it holds too little, none below it holds more.
 */
function firstAnswering(question: Question, ranking: Ranking, library: Library): RankedSentence | undefined {
  for (const sentence of ranking.sentences.slice(0, CONSIDERED)) {
    const { answers, parts } = confidence(question, ranking, sentence, library);
    if (answers) return sentence;
    if (parts.shared) return undefined;
    if (!parts.contradiction && !parts.otherPlace && !parts.elsewhere && !parts.missingYear && !parts.lacksFocus)
      return undefined;
  }
  return undefined;
}

/** Words of the question that the corpus never mentions. */
function missingTerms({ segments }: Question, library: Library): string[] {
  const words = segments
    .filter(({ text, kind }) => kind !== 'other' && text.length > 1 && !isFunctionWord(text))
    .map(({ text }) => text);
  return [...new Set(words)].filter((word) => !library.engine.vocabulary.has(word.replaceAll(',', '')));
}

/** Quotes of `sentences`, made until there are enough: the first of those that say the same words or share a part. */
function distinct(sentences: readonly RankedSentence[], quoteFor: (sentence: RankedSentence) => Quote): Quote[] {
  const kept: Quote[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences) {
    const quote = quoteFor(sentence);
    const key = quote.text.replace(/[\s\p{P}]/gu, '');
    const overlaps = kept.some(
      ({ articleId, start, end }) => articleId === quote.articleId && start < quote.end && quote.start < end,
    );
    if (seen.has(key) || overlaps) continue;
    seen.add(key);
    // The first may have been chosen before one of a higher score that speaks of another time or place.
    kept.push({ ...quote, score: Math.min(quote.score, kept.at(-1)?.score ?? quote.score) });
    if (kept.length === MAX_QUOTES) break;
  }
  return kept;
}
