/**
 * The database file: opening, versions, transactions, and the lock. The only importer of SQLite, which runs as WebAssembly: no
 * native module, nothing to download or compile. Knows no table but through `schema.ts`.
 */
import { accessSync, constants, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { messageOf, StoreError } from '../errors.js';
import { MIGRATIONS } from './schema.js';

export const DATABASE_FILE = 'yinju.db';

/** A lock older than this, in milliseconds, was left by a process that was killed: ours hold it for far less. */
const ORPHANED_AFTER_MS = 60_000;

/** Memory for pages: without it, every page of a long list is read anew. */
const CACHE_KIB = 32_768;

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface DatabaseOptions {
  /** Never writes, and makes nothing where there is no database. */
  readonly readOnly?: boolean;
  /** Milliseconds to wait, blocking, for another process; none by default. */
  readonly patience?: number;
  /** What makes each version of the previous one: see `schema.ts`. */
  readonly migrations?: readonly string[];
}

export class Database {
  readonly #db: InstanceType<typeof sqlite.Database>;
  readonly #path: string;

  /** @throws StoreError where the file is missing, locked, broken, full or of a newer version */
  constructor(folder: string, { readOnly = false, patience = 0, migrations = MIGRATIONS }: DatabaseOptions = {}) {
    this.#path = join(folder, DATABASE_FILE);
    if (readOnly) expectFile(this.#path);
    this.#freeOrphan();
    this.#db = attempt(this.#path, () => new sqlite.Database(this.#path, { readOnly, fileMustExist: readOnly }));
    try {
      this.#attempt(() => {
        this.#db.exec(
          `PRAGMA busy_timeout = ${patience}; PRAGMA cache_size = -${CACHE_KIB}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON`,
        );
        this.#migrate(migrations, readOnly);
      });
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  all(sql: string, values: readonly Value[] = []): Row[] {
    return this.#attempt(() => this.#db.all(sql, [...values]) as Row[]);
  }

  /** @returns rows changed */
  run(sql: string, values: readonly Value[] = []): number {
    return this.#attempt(() => this.#db.run(sql, [...values]).changes);
  }

  /** Runs a statement for every list of values, in one transaction. */
  runAll(sql: string, lists: Iterable<readonly Value[]>): void {
    this.transaction(() => {
      this.#attempt(() => {
        const statement = this.#db.prepare(sql);
        try {
          for (const values of lists) statement.run([...values]);
        } finally {
          statement.finalize();
        }
      });
    });
  }

  /** All of `work`, or nothing of it. */
  transaction<T>(work: () => T): T {
    if (this.#db.inTransaction) return work();
    this.#attempt(() => this.#db.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      this.#attempt(() => this.#db.exec('COMMIT'));
      return result;
    } catch (error) {
      // A full disk has rolled back by itself.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Bytes of the file. */
  get size(): number {
    return statSync(this.#path).size;
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }

  #migrate(migrations: readonly string[], readOnly: boolean): void {
    const version = this.#version();
    if (version === migrations.length) return;
    if (version > migrations.length) {
      throw new StoreError(`${this.#path} was written by a newer version of yinju. Update yinju.`);
    }
    if (readOnly)
      throw new StoreError(`${this.#path} is of an older version. Start the bot once: it brings it up to date.`);
    this.#db.exec('BEGIN EXCLUSIVE');
    try {
      // Another process may have been faster.
      for (const step of migrations.slice(this.#version())) this.#db.exec(step);
      this.#db.exec(`PRAGMA user_version = ${migrations.length}`);
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  #version(): number {
    return Number((this.#db.get('PRAGMA user_version') as Row | null)?.user_version ?? 0);
  }

  #attempt<T>(work: () => T): T {
    try {
      return attempt(this.#path, work);
    } catch (error) {
      this.#freeOrphan();
      throw error;
    }
  }

  /** This build of SQLite locks with a folder, which outlives a process that is killed. */
  #freeOrphan(): void {
    const lock = `${this.#path}.lock`;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > ORPHANED_AFTER_MS) rmdirSync(lock);
  }
}

/** @throws StoreError where there is no such file, or it is somebody else's */
function expectFile(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new StoreError(`There is no ${path}: the bot keeps its store elsewhere (DATA_DIR), or has not been run.`);
    throw new StoreError(`${path} cannot be read (${code}). Run this as the user who runs the bot.`);
  }
}

/** What SQLite throws, in words for who runs the bot. */
function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const message = messageOf(error);
    if (/malformed|not a database/.test(message)) {
      throw new StoreError(`${path} is broken (${message}). Move it away, or restore it from a backup.`);
    }
    if (/locked/.test(message)) throw new StoreError(`${path} is locked by another process.`);
    if (/full|I\/O/.test(message)) {
      throw new StoreError(`${path} cannot be written (${message}). Is the disk full, or the folder somebody else's?`);
    }
    throw new StoreError(`${path} cannot be used: ${message}.`);
  }
}
