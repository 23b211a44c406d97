/** What is found for a question: sentences of its ranking, and which of them are to be quoted. */
import type { AnswerStatus } from '../../model.js';
import type { Question } from '../question/question.js';
import type { RankedSentence, Ranking } from '../ranking/rank.js';

/** A sentence with the question that it was found for, and the ranking that it is of: a side of a comparison has its own. */
export interface Found {
  readonly sentence: RankedSentence;
  readonly question: Question;
  readonly ranking: Ranking;
  /** The first side, where the sentence answers several: one figure is given. */
  readonly side?: Question;
}

export interface SideFound extends Found {
  /** What the question calls the side; empty where it names none. */
  readonly name: string;
  /** The question of several in one line that it answers. */
  readonly asked?: string;
}

/** What is found for a side that is asked by itself. */
export interface SideAnswer extends Pick<Found, 'question' | 'ranking'> {
  /** What the question calls the side. */
  readonly name: string;
  readonly best?: RankedSentence;
}

export interface Finding {
  readonly status: AnswerStatus;
  /** The ranking of the whole question. */
  readonly ranking: Ranking;
  /** In the order in which they are to be quoted: what answers, then further reading. */
  readonly found: readonly Found[];
  /** What answers each side, where the question weighs or asks two or three; what disagrees, where the articles do. */
  readonly sides?: readonly SideFound[];
  /** What of the question nothing answers, where something answers the rest: the names of sides. */
  readonly unanswered?: readonly string[];
}
