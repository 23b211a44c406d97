/** One line of a conversation and its answer, be it to several questions at once. */

import type { Library } from '../search/library.js';
import { smallTalk } from '../text/small-talk.js';
import { answerFound, type Explained, readQuestion } from './answer.js';
import { resolve } from './conversation/resolve.js';
import { type Turn, turnOf } from './conversation/turn.js';
import { find } from './judging/finding.js';
import { findTogether } from './judging/together.js';
import { askedTogether } from './question/asked-together.js';
import { comparisonOf } from './question/comparison.js';
import type { Question } from './question/question.js';
import { spanOf } from './sentence/sentence-at.js';

export interface AnsweredLine {
  readonly explained: Explained;
  /** What carried over from the lines before, as shown; empty where nothing did. */
  readonly shown: readonly string[];
  /** What is to be remembered: a turn for each question of the line. */
  readonly turns: readonly Turn[];
}

/** The answer to what was typed after `turns`, the last one last. */
export function answerLine(text: string, turns: readonly Turn[], library: Library): AnsweredLine {
  return answerTogether(text, turns, library) ?? answerOne(readQuestion(text, library), turns, library);
}

/** Undefined where the line is one question, or the first of its questions is not answered. */
function answerTogether(text: string, turns: readonly Turn[], library: Library): AnsweredLine | undefined {
  const parts = askedTogether(text).map((part) => readQuestion(part, library));
  const further = parts.slice(1);
  if (parts.length === 0 || further.some(asksNothingNew)) return undefined;
  const typed = readQuestion(text, library);
  const { question: whole } = resolve(typed, turns, library);
  if (comparisonOf(whole, library) !== undefined) {
    // 哪个多 各有几家 asks once what two are weighed by; of 人口多少 下辖几个县 neither figure is told by a side's name alone.
    const isOfMore = further.some(({ units }) => units.some(({ kind }) => kind === 'noun'));
    return isOfMore ? withoutSides(answerOne(typed, turns, library)) : undefined;
  }
  const lines: AnsweredLine[] = [];
  for (const part of parts)
    lines.push(answerOne(part, [...turns, ...lines.flatMap((earlier) => earlier.turns)], library));
  const asked = lines.map(({ explained: { question, finding } }) => ({ text: question.text, question, finding }));
  const finding = findTogether(asked, find(whole, library), library);
  const [first] = lines;
  if (finding === undefined || first === undefined) return undefined;
  return {
    explained: answerFound({ ...first.explained.question, text }, finding, library),
    shown: first.shown,
    turns: lines.flatMap((line) => line.turns),
  };
}

function withoutSides({ explained, ...line }: AnsweredLine): AnsweredLine {
  const { sides: _, unanswered: __, ...answer } = explained.answer;
  return { ...line, explained: { ...explained, answer } };
}

/** 多少家, 具体多少: asks again how much, and says nothing else. */
function asksNothingNew({ content, asks, isBare }: Question): boolean {
  return (
    (isBare === true || SAYS_NOTHING.test(content)) && [...asks].every((kind) => kind === 'number' || kind === 'money')
  );
}

const SAYS_NOTHING =
  /^(?:[我你您想说有是会要个人吗呢啊的了共总请能,? ]|知道|告诉|具体|大概|大约|到底|究竟|左右){0,20}$/;

function answerOne(asked: Question, turns: readonly Turn[], library: Library): AnsweredLine {
  // 谢谢 asks nothing, and what is asked next follows up what was asked before it.
  if (smallTalk(asked.text) !== undefined)
    return { explained: answerFound(asked, find(asked, library), library), shown: [], turns: [] };
  const { question: dated, undated, shown, about } = resolve(asked, turns, library);
  const finding = find(dated, library);
  const question = finding.found.length === 0 ? (undated ?? dated) : dated;
  const explained = answerFound(question, question === dated ? finding : find(question, library), library);
  const { best } = explained;
  const paragraph = best && spanOf(best)?.paragraph;
  const anchor =
    best === undefined || paragraph === undefined ? turns.at(-1)?.anchor : { passage: best.at.number, paragraph };
  const turn = turnOf(question, explained.answer, anchor);
  // Who counted it is asked of what was quoted; what that was about is still spoken of.
  return { explained, shown, turns: [about === undefined ? turn : { ...turn, ...about, quoted: turn.quoted }] };
}
