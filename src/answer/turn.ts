/** One line of a conversation and its answer, be it to several questions at once. */
import type { Library } from '../search/library.js';
import { answerFound, answerParsed, type Explained, readQuestion } from './answer.js';
import { resolve, turnOf } from './conversation/conversation.js';
import type { Turn } from './conversation/conversations.js';
import { find } from './judging/finding.js';
import { findTogether } from './judging/together.js';
import { askedTogether } from './question/asked-together.js';
import { comparisonOf } from './question/comparison.js';

export interface AnsweredLine {
  readonly explained: Explained;
  /** What carried over from the lines before, as shown; empty where nothing did. */
  readonly shown: readonly string[];
  /** What is to be remembered: a turn for each question of the line. */
  readonly turns: readonly Turn[];
}

/** The answer to what was typed after `turns`, the last one last. */
export function answerLine(text: string, turns: readonly Turn[], library: Library): AnsweredLine {
  return answerTogether(text, turns, library) ?? answerOne(text, turns, library);
}

/** Undefined where the line is one question, or the first of its questions is not answered. */
function answerTogether(text: string, turns: readonly Turn[], library: Library): AnsweredLine | undefined {
  const parts = askedTogether(text);
  if (parts.length === 0) return undefined;
  const { question: whole } = resolve(readQuestion(text, library), turns, library);
  // 哪个多 各有几家 asks once what two are weighed by.
  if (comparisonOf(whole, library) !== undefined) return undefined;
  const lines: AnsweredLine[] = [];
  for (const part of parts)
    lines.push(answerOne(part, [...turns, ...lines.flatMap((earlier) => earlier.turns)], library));
  const asked = lines.map(({ explained: { question, finding } }, i) => ({ text: parts[i] ?? '', question, finding }));
  const finding = findTogether(asked, find(whole, library), library);
  const [first] = lines;
  if (finding === undefined || first === undefined) return undefined;
  return {
    explained: answerFound({ ...first.explained.question, text }, finding, library),
    shown: first.shown,
    turns: lines.flatMap((line) => line.turns),
  };
}

function answerOne(text: string, turns: readonly Turn[], library: Library): AnsweredLine {
  const { question, shown } = resolve(readQuestion(text, library), turns, library);
  const explained = answerParsed(question, library);
  const { best } = explained;
  const paragraph = best?.at.passage.sentences[best.index]?.paragraph;
  const anchor =
    best === undefined || paragraph === undefined ? turns.at(-1)?.anchor : { passage: best.at.number, paragraph };
  return { explained, shown, turns: [turnOf(question, explained.answer, anchor)] };
}
