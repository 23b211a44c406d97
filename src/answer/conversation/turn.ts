/** A question of a conversation and its answer: what is remembered of them, and what a question is understood to ask after others. */
import type { Answer } from '../../model.js';
import { foldText } from '../../text/fold.js';
import type { Inherited, Question } from '../question/question.js';
import { isSubject } from '../question/subjects.js';

/** What a follow-up may take over of how something was asked. */
export type Manner = Pick<Question, 'asks' | 'measure' | 'dateParts' | 'counted' | 'dimension'>;

/** How a question asks, and nothing else of it. */
export function mannerOf({ asks, measure, dateParts, counted, dimension }: Manner): Manner {
  return {
    asks,
    ...(measure !== undefined && { measure }),
    ...(dateParts !== undefined && { dateParts }),
    ...(counted !== undefined && { counted }),
    ...(dimension !== undefined && { dimension }),
  };
}

/** A question as it was understood, and where its answer stood; no more than follow-ups need, since thousands are kept. */
export interface Turn {
  readonly manner: Manner;
  /** Its own units. */
  readonly words: readonly string[];
  /** Own content and what it took over. */
  readonly content: string;
  /** Folded text of the best quote; empty where there was none. */
  readonly quoted: string;
  readonly figure?: string;
  readonly anchor?: NonNullable<Inherited['anchor']>;
}

/** A question with what it takes over. */
export interface Resolved {
  readonly question: Question;
  /** The same without the date that it took over, for where nothing of that time answers. */
  readonly undated?: Question;
  /** What carries over, as shown: 长沙 · GDP · 2019年; empty where nothing does. */
  readonly shown: readonly string[];
  /** Asks of what this turn was quoted for, and leaves that to talk about: 谁统计的. */
  readonly about?: Turn;
}

/** What a question is about, for those that follow it up; what was exchanged is not spoken of any more. */
function topicOf(question: Question): string {
  const { focus, inherited } = question;
  const content = withoutAlternatives(question);
  return focus === undefined ? [content, inherited?.content ?? ''].join(' ').trim() : content;
}

/** 某园 of 某园是全国第9个还是中部第9个. */
function withoutAlternatives({ content, units }: Question): string {
  const at = content.search(ALTERNATIVES);
  return at >= 0 && units.some((unit) => isSubject(unit) && unit.end <= at) ? content.slice(0, at).trim() : content;
}

const ALTERNATIVES = /是[^是,。; ]{2,12}还是[^,。; ]{2,12} {0,3}$/;

/** What is remembered of a question and its answer. */
export function turnOf(
  question: Question,
  answer: Pick<Answer, 'quotes' | 'figure'>,
  anchor: Inherited['anchor'],
): Turn {
  return {
    manner: mannerOf(question),
    words: question.units.map(({ text }) => text),
    content: topicOf(question),
    quoted: foldText(answer.quotes[0]?.text ?? ''),
    ...(answer.figure !== undefined && { figure: answer.figure.text }),
    ...(anchor !== undefined && { anchor }),
  };
}
