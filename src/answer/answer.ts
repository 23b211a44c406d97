/** What a line asks → a question; what was found for it → the answer, from a loaded library. Pure: the same to the same library gives the same. */
import type { Answer, AnsweredSide, Quote, ShortAnswer } from '../model.js';
import type { Library } from '../search/library.js';
import { answeredSides } from './answered-sides.js';
import type { Finding } from './judging/found.js';
import { shortAnswer } from './judging/short-answer.js';
import { missingTerms } from './missing-terms.js';
import { asksWhich } from './question/comparison.js';
import { parseQuestion } from './question/parse-question.js';
import type { Question } from './question/question.js';
import { highlighting } from './quoting/quote.js';
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
      : shortAnswer({ ...first, question: first.side ?? first.question }, library);
  const quotes = quotesOf(found);
  const answered = answeredSides(sides ?? [], quotes, library);
  const answer = {
    ...common,
    ...(figure !== undefined && { figure }),
    ...(answered.length > 0 && { sides: answered }),
    ...(unanswered !== undefined && { unanswered }),
    quotes: withFigures(quotes, figure, answered),
  };
  return { question, finding, best: first.sentence, answer };
}

/** The quotes with the figures that they give among what is highlighted. */
function withFigures(
  quotes: readonly Quote[],
  figure: ShortAnswer | undefined,
  sides: readonly AnsweredSide[],
): Quote[] {
  return quotes.map((quote, i) => {
    const own = [...(i === 0 ? [figure] : []), ...sides.filter((side) => side.quote === i).map((side) => side.figure)];
    const texts = own.flatMap((figure) => figure?.text ?? []);
    return texts.length === 0 ? quote : highlighting(quote, texts);
  });
}
