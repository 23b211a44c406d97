/** Question → answer, from a loaded library. Pure: the same question to the same library gives the same answer. */
import type { Answer, AnsweredSide, Quote, ShortAnswer } from '../model.js';
import type { Library } from '../search/library.js';
import type { Vocabulary } from '../search/vocabulary.js';
import { fold, originalSlice } from '../text/fold.js';
import type { WordClass } from '../text/segment.js';
import { answeredSides } from './answered-sides.js';
import { type Finding, find } from './judging/finding.js';
import { shortAnswer } from './judging/short-answer.js';
import { asksWhich } from './question/comparison.js';
import { isFunctionWord } from './question/function-words.js';
import { parseQuestion, type Question } from './question/question.js';
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

/** Words of the question, as typed, that the corpus never mentions: what things are called, or, where it knows all of these, what is said of them. */
function missingTerms({ text: typed, segments, isBare }: Question, { engine, segmenter }: Library): string[] {
  if (isBare === true) return [];
  const original = fold(typed);
  const folded = original.text;
  // 2021年收入 speaks of 收入.
  const isDated = (i: number) => segments[i - 1]?.kind === 'number';
  const words = segments
    .map(({ text, kind }, i) => ({ kind, text: isDated(i) ? text.replace(/^年(?=..)/, '') : text }))
    .filter(({ text, kind }) => kind !== 'other' && text.length > 1 && !isFunctionWord(text) && !ANYTHING.test(text))
    .map(({ text }) => text)
    .filter((word) => folded.includes(word) && !isCutWrong(word, folded, engine.vocabulary));
  const missing = [...new Set(words)].filter((word) => !engine.vocabulary.has(word.replaceAll(',', '')));
  const names = missing.filter((word) => /\d/.test(word) || NAMING.has(segmenter.classOf(word)));
  const told = names.length > 0 ? names : missing.filter((word) => segmenter.classOf(word) === 'verb');
  return told.map((word) => {
    const start = folded.indexOf(word);
    return originalSlice(typed, original, { start, end: start + word.length });
  });
}

/** Classes of words for what things are called. */
const NAMING: ReadonlySet<WordClass> = new Set(['place', 'name', 'noun', 'unknown']);

/** 沙比 of 跟星沙比: its first character ends a word of the corpus with the one before. */
function isCutWrong(word: string, folded: string, vocabulary: Vocabulary): boolean {
  const at = folded.indexOf(word);
  return at > 0 && vocabulary.has(folded.slice(at - 1, at + 1)) && !vocabulary.has(word);
}

/** Words that mean whatever there is, or only how and when it is asked. */
const ANYTHING =
  /^(?:东西|事情|事儿|玩意儿?|[一两三四五六七八九十几][样件]|最后|一共|总共|类似|实际|一下|今天|第[一二三四五六七八九十]个)$/;
