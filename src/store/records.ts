/** What the store keeps, record by record. `PRIVACY.md` names every field, and a test compares the two. */
import type { AnswerStatus, Locale } from '../model.js';

/** A question that was put to the bot. */
export interface QuestionRecord {
  /** Random, in the vote buttons under the answer. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Discord's id of the server; null in direct messages and where the bot is not in the server. */
  readonly server: string | null;
  /** HMAC of the user's id: see `identity.ts`. */
  readonly person: string;
  readonly question: string;
  readonly status: AnswerStatus;
  /** From the question to its answer, milliseconds. */
  readonly latency: number;
  /** The best quote: its article and where its words are; null where nothing was found. */
  readonly article: string | null;
  readonly quote: string | null;
  /** When somebody marked it as handled, milliseconds since 1970. */
  readonly handled: number | null;
}

export type VoteValue = 1 | -1;

/** What one person thinks of one answer. */
export interface VoteRecord {
  /** Id of the question. */
  readonly question: string;
  readonly person: string;
  readonly vote: VoteValue;
  /** What was wrong, in the person's words; null where they did not say. */
  readonly reason: string | null;
  readonly at: number;
}

/** What the managers of a server have chosen; what is absent is as for every server. */
export interface ServerSettings {
  /** Answers to `/ask` and `/figure` are private unless the asker says otherwise. */
  readonly isPrivate?: boolean;
  /** Where mentions are answered; everywhere where absent. */
  readonly channels?: readonly string[];
  /** Whether answers carry vote buttons. */
  readonly votes?: boolean;
  /** Questions a minute; 0 is no limit. */
  readonly perPerson?: number;
  readonly perServer?: number;
  /** Language of public answers; the server's own where absent. */
  readonly language?: Locale;
  /** Channel that gets the weekly digest. */
  readonly digest?: string;
  /** When it got the last one, or when it was chosen; milliseconds since 1970. */
  readonly digestAt?: number;
}

/** Columns of the two tables that are about people, in the order of the interfaces above. */
export const QUESTION_FIELDS = [
  'id',
  'at',
  'server',
  'person',
  'question',
  'status',
  'latency',
  'article',
  'quote',
  'handled',
] as const satisfies readonly (keyof QuestionRecord)[];
export const VOTE_FIELDS = [
  'question',
  'person',
  'vote',
  'reason',
  'at',
] as const satisfies readonly (keyof VoteRecord)[];
