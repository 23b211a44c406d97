/**
 * The store over one database: writing questions, votes and settings, telling and deleting what is held on somebody. Every method
 * throws a StoreError where the database cannot serve; `keeper.ts` is what the bot talks to.
 */
import { randomBytes } from 'node:crypto';
import { Database, type DatabaseOptions } from './database.js';
import {
  QUESTION_FIELDS,
  type QuestionRecord,
  type ServerSettings,
  VOTE_FIELDS,
  type VoteRecord,
  type VoteValue,
} from './records.js';
import {
  type Counts,
  countsIn,
  type Feedback,
  feedbackIn,
  questionsIn,
  type Scope,
  type UnansweredGroup,
  unansweredIn,
  votesIn,
} from './reports.js';

const ID_BYTES = 9;

/** Unguessable: whoever knows it has seen the answer. */
export function newId(): string {
  return randomBytes(ID_BYTES).toString('base64url');
}

/** Everything that is held on one person. */
export interface Held {
  readonly questions: readonly QuestionRecord[];
  readonly votes: readonly VoteRecord[];
}

const insert = (table: string, fields: readonly string[]) =>
  `INSERT OR REPLACE INTO ${table} (${fields.join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`;

export class Store {
  readonly #db: Database;

  /** @throws StoreError where the database cannot be opened */
  constructor(folder: string, options?: DatabaseOptions) {
    this.#db = new Database(folder, options);
  }

  add(questions: readonly QuestionRecord[]): void {
    this.#db.runAll(
      insert('questions', QUESTION_FIELDS),
      questions.map((question) => QUESTION_FIELDS.map((field) => question[field])),
    );
  }

  question(id: string): QuestionRecord | undefined {
    const [row] = this.#db.all(`SELECT ${QUESTION_FIELDS.join(', ')} FROM questions WHERE id = ?`, [id]);
    return row as unknown as QuestionRecord | undefined;
  }

  vote(question: string, person: string): VoteRecord | undefined {
    const [row] = this.#db.all(`SELECT ${VOTE_FIELDS.join(', ')} FROM votes WHERE question = ? AND person = ?`, [
      question,
      person,
    ]);
    return row as unknown as VoteRecord | undefined;
  }

  /** Votes, or takes the same vote back. @returns the vote that counts now */
  toggleVote(question: string, person: string, vote: VoteValue, at: number): VoteValue | undefined {
    return this.#db.transaction(() => {
      if (this.vote(question, person)?.vote === vote) {
        this.#db.run('DELETE FROM votes WHERE question = ? AND person = ?', [question, person]);
        return undefined;
      }
      this.#db.run(insert('votes', VOTE_FIELDS), [question, person, vote, null, at]);
      return vote;
    });
  }

  /** Says what was wrong. @returns false where there is no vote against it, or none any more */
  giveReason(question: string, person: string, reason: string): boolean {
    return (
      this.#db.run('UPDATE votes SET reason = ? WHERE question = ? AND person = ? AND vote = -1', [
        reason,
        question,
        person,
      ]) > 0
    );
  }

  settings(): Map<string, ServerSettings> {
    const rows = this.#db.all('SELECT server, value FROM settings');
    return new Map(rows.map(({ server, value }) => [String(server), JSON.parse(String(value)) as ServerSettings]));
  }

  saveSettings(server: string, settings: ServerSettings): void {
    this.#db.run(insert('settings', ['server', 'value']), [server, JSON.stringify(settings)]);
  }

  heldOn(person: string): Held {
    const questions = this.#db.all(
      `SELECT ${QUESTION_FIELDS.join(', ')} FROM questions WHERE person = ? ORDER BY at DESC`,
      [person],
    );
    const votes = this.#db.all(`SELECT ${VOTE_FIELDS.join(', ')} FROM votes WHERE person = ? ORDER BY at DESC`, [
      person,
    ]);
    return { questions: questions as unknown as QuestionRecord[], votes: votes as unknown as VoteRecord[] };
  }

  /** Deletes a person's questions, all votes on them, and the person's votes. @returns questions and votes of the person */
  forget(person: string): { questions: number; votes: number } {
    return this.#db.transaction(() => {
      const votes = this.#db.run('DELETE FROM votes WHERE person = ?', [person]);
      this.#db.run('DELETE FROM votes WHERE question IN (SELECT id FROM questions WHERE person = ?)', [person]);
      return { questions: this.#db.run('DELETE FROM questions WHERE person = ?', [person]), votes };
    });
  }

  /**
   * Deletes what is older, votes too, of so many questions at most.
   *
   * @returns whether there is nothing older left
   */
  expire(before: number, most = 1e9): boolean {
    return this.#db.transaction(() => {
      const old = 'SELECT id FROM questions WHERE at < ? ORDER BY at LIMIT ?';
      this.#db.run(`DELETE FROM votes WHERE question IN (${old})`, [before, most]);
      return this.#db.run(`DELETE FROM questions WHERE id IN (${old})`, [before, most]) < most;
    });
  }

  /** Marks all unanswered questions of these wordings. @returns how many */
  handle(wordings: readonly string[], scope: Scope, at: number): number {
    return this.#db.transaction(() => {
      let handled = 0;
      const server = scope.server === undefined ? '' : ' AND server = ?';
      for (const wording of wordings) {
        handled += this.#db.run(
          `UPDATE questions SET handled = ? WHERE question = ? AND status = 'not_found' AND handled IS NULL${server}`,
          [at, wording, ...(scope.server === undefined ? [] : [scope.server])],
        );
      }
      return handled;
    });
  }

  questions(scope: Scope): QuestionRecord[] {
    return questionsIn(this.#db, scope);
  }

  votes(scope: Scope): Map<string, VoteRecord[]> {
    return votesIn(this.#db, scope);
  }

  counts(scope: Scope): Counts {
    return countsIn(this.#db, scope);
  }

  unanswered(scope: Scope): UnansweredGroup[] {
    return unansweredIn(this.#db, scope);
  }

  feedback(scope: Scope): Feedback[] {
    return feedbackIn(this.#db, scope);
  }

  /** Copies the database, whole, while others use it; the file must not be there. */
  backup(path: string): void {
    this.#db.copyTo(path);
  }

  /** Whether the file is not the one any more that was opened. */
  get isReplaced(): boolean {
    return this.#db.isReplaced;
  }

  get size(): number {
    return this.#db.size;
  }

  close(): void {
    this.#db.close();
  }
}
