/** What the store has to tell about questions and votes: counts, unanswered ones in groups, feedback. Reads only. */
import type { AnswerStatus } from '../model.js';
import type { Database, Row, Value } from './database.js';
import { QUESTION_FIELDS, type QuestionRecord, VOTE_FIELDS, type VoteRecord } from './records.js';
import { groupSimilar } from './similar.js';

/** What is looked at. */
export interface Scope {
  /** One server; all of them, and direct messages, where absent. */
  readonly server?: string;
  /** Milliseconds since 1970. */
  readonly since?: number;
}

export type Counts = Readonly<Record<AnswerStatus, number>> & {
  /** Milliseconds, half of all and 95 % of all within it; null where nothing was asked. */
  readonly medianLatency: number | null;
  readonly slowLatency: number | null;
  readonly up: number;
  readonly down: number;
};

/** Questions that ask the same, none of which was answered. */
export interface UnansweredGroup {
  /** The wording that was used most. */
  readonly question: string;
  readonly count: number;
  /** People who asked. */
  readonly people: number;
  /** When it was asked last, milliseconds since 1970. */
  readonly last: number;
  readonly wordings: readonly string[];
  /** Id of one of the questions: names the group. */
  readonly id: string;
}

/** A vote and what it is about. */
export type Feedback = Pick<VoteRecord, 'vote' | 'reason' | 'at'> & {
  readonly of: Pick<QuestionRecord, 'question' | 'status' | 'article' | 'quote'>;
};

function within({ server, since }: Scope, time = 'at'): { readonly where: string; readonly values: Value[] } {
  const parts = [`${time} >= ?`, ...(server === undefined ? [] : ['server = ?'])];
  return { where: parts.join(' AND '), values: [since ?? 0, ...(server === undefined ? [] : [server])] };
}

/** Oldest first. */
export function questionsIn(db: Database, scope: Scope): QuestionRecord[] {
  const { where, values } = within(scope);
  const rows = db.all(`SELECT ${QUESTION_FIELDS.join(', ')} FROM questions WHERE ${where} ORDER BY at`, values);
  return rows as unknown as QuestionRecord[];
}

export function countsIn(db: Database, scope: Scope): Counts {
  const { where, values } = within(scope);
  const byStatus = db.all(`SELECT status, count(*) AS count FROM questions WHERE ${where} GROUP BY status`, values);
  const latency = (share: number) => {
    const [row] = db.all(
      `SELECT latency FROM questions WHERE ${where} ORDER BY latency
       LIMIT 1 OFFSET (SELECT CAST(count(*) * ${share} AS INTEGER) FROM questions WHERE ${where})`,
      [...values, ...values],
    );
    return row === undefined ? null : Number(row.latency);
  };
  const voted = within(scope, 'v.at');
  const byVote = db.all(
    `SELECT vote, count(*) AS count FROM votes v JOIN questions q ON q.id = v.question WHERE ${voted.where} GROUP BY vote`,
    voted.values,
  );
  const count = (rows: readonly Row[], name: string, value: Value) =>
    Number(rows.find((row) => row[name] === value)?.count ?? 0);
  return {
    answered: count(byStatus, 'status', 'answered'),
    conflicting: count(byStatus, 'status', 'conflicting'),
    not_found: count(byStatus, 'status', 'not_found'),
    medianLatency: latency(0.5),
    slowLatency: latency(0.95),
    up: count(byVote, 'vote', 1),
    down: count(byVote, 'vote', -1),
  };
}

/** Those asked most first, the latest first among them; handled ones are left out until somebody asks them again. */
export function unansweredIn(db: Database, scope: Scope): UnansweredGroup[] {
  const { where, values } = within(scope);
  // All of it is in the index, in the order of the questions.
  const rows = db.all(
    `SELECT question, count(*) AS count, max(at) AS last, min(id) AS id, group_concat(DISTINCT person) AS people
     FROM questions INDEXED BY questions_unanswered WHERE status = 'not_found' AND handled IS NULL AND ${where}
     GROUP BY question`,
    values,
  ) as unknown as { question: string; count: number; last: number; id: string; people: string }[];
  const byCount = (a: { count: number; last: number }, b: { count: number; last: number }) =>
    b.count - a.count || b.last - a.last;
  return groupSimilar(rows.sort(byCount))
    .map((members) => ({
      question: members[0]?.question ?? '',
      count: members.reduce((sum, { count }) => sum + count, 0),
      people: new Set(members.flatMap(({ people }) => people.split(','))).size,
      last: Math.max(...members.map(({ last }) => last)),
      wordings: members.map(({ question }) => question),
      id: members[0]?.id ?? '',
    }))
    .sort(byCount);
}

/** Votes on questions of that scope, by the question's id. */
export function votesIn(db: Database, scope: Scope): Map<string, VoteRecord[]> {
  const { where, values } = within(scope, 'q.at');
  const rows = db.all(
    `SELECT ${VOTE_FIELDS.map((field) => `v.${field}`).join(', ')}
     FROM votes v JOIN questions q ON q.id = v.question WHERE ${where} ORDER BY v.at`,
    values,
  ) as unknown as VoteRecord[];
  const byQuestion = new Map<string, VoteRecord[]>();
  for (const vote of rows) byQuestion.set(vote.question, [...(byQuestion.get(vote.question) ?? []), vote]);
  return byQuestion;
}

/** The latest first. */
export function feedbackIn(db: Database, scope: Scope): Feedback[] {
  const { where, values } = within(scope, 'v.at');
  const rows = db.all(
    `SELECT v.vote, v.reason, v.at, q.question, q.status, q.article, q.quote
     FROM votes v JOIN questions q ON q.id = v.question WHERE ${where} ORDER BY v.at DESC`,
    values,
  ) as unknown as (Omit<Feedback, 'of'> & Feedback['of'])[];
  return rows.map(({ vote, reason, at, ...of }) => ({ vote, reason, at, of }));
}
