/**
 * The database file: opening, versions, transactions. The only importer of SQLite, a native module that comes compiled. Knows no
 * table but through `schema.ts`.
 */
import { accessSync, closeSync, constants, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Libsql from 'libsql';
import { messageOf, StoreError } from '../errors.js';
import { MIGRATIONS } from './schema.js';

export const DATABASE_FILE = 'yinju.db';

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
  readonly #db: Libsql.Database;
  readonly #path: string;
  readonly #file: number | undefined;

  /** @throws StoreError where the file is missing, locked, broken, full or of a newer version */
  constructor(folder: string, { readOnly = false, patience = 0, migrations = MIGRATIONS }: DatabaseOptions = {}) {
    this.#path = join(folder, DATABASE_FILE);
    if (readOnly) expectFile(this.#path);
    this.#db = attempt(this.#path, () => open(this.#path));
    this.#file = fileAt(this.#path);
    try {
      this.#attempt(() => {
        // The last of these reads. What fails has prepared no statement yet: each keeps the file open until it is collected.
        this.#db.exec(
          `PRAGMA busy_timeout = ${patience}; PRAGMA cache_size = -${CACHE_KIB}; PRAGMA synchronous = FULL;
           PRAGMA secure_delete = ON; SELECT count(*) FROM sqlite_master`,
        );
        this.#migrate(migrations, readOnly);
        // Not opened for reading only: what a killed process has left amid a write must be put right first.
        if (readOnly) this.#db.exec('PRAGMA query_only = ON');
      });
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  all(sql: string, values: readonly Value[] = []): Row[] {
    return this.#attempt(() => this.#db.prepare(sql).all([...values]) as Row[]);
  }

  /** @returns rows changed */
  run(sql: string, values: readonly Value[] = []): number {
    return this.#attempt(() => this.#db.prepare(sql).run([...values]).changes);
  }

  /** Runs a statement for every list of values, in one transaction. */
  runAll(sql: string, lists: Iterable<readonly Value[]>): void {
    this.transaction(() => {
      this.#attempt(() => {
        const statement = this.#db.prepare(sql);
        for (const values of lists) statement.run([...values]);
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
      if (this.#db.inTransaction) this.#attempt(() => this.#db.exec('ROLLBACK'));
      throw error;
    }
  }

  /** Copies the file, whole or not at all, while others use it; `path` must not be there. */
  copyTo(path: string): void {
    this.#attempt(() => {
      const [before] = this.#db.prepare('PRAGMA query_only').all() as Row[];
      // SQLite fills an empty file too, and would let everybody read one that it makes.
      closeSync(openSync(path, 'wx', 0o600));
      try {
        this.#db.exec('PRAGMA query_only = OFF');
        this.#db.prepare('VACUUM INTO ?').run([path]);
      } catch (error) {
        rmSync(path, { force: true });
        throw error;
      } finally {
        this.#db.exec(`PRAGMA query_only = ${before?.query_only ?? 0}`);
      }
    });
  }

  /** Whether the file was moved away, or another one put in its place, since it was opened. */
  get isReplaced(): boolean {
    return fileAt(this.#path) !== this.#file;
  }

  /** Bytes of the file. */
  get size(): number {
    return statSync(this.#path).size;
  }

  close(): void {
    if (this.#db.open) this.#db.close();
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
    const [row] = this.#db.prepare('PRAGMA user_version').all() as Row[];
    return Number(row?.user_version ?? 0);
  }

  #attempt<T>(work: () => T): T {
    return attempt(this.#path, work);
  }
}

/** What tells a file from another at the same path; `undefined` where there is none. */
function fileAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

/** Loaded when it is needed: where there is no module for a system, the bot lacks its store and nothing else. */
function sqlite(): typeof Libsql {
  try {
    return createRequire(import.meta.url)('libsql') as typeof Libsql;
  } catch (error) {
    const [reason] = messageOf(error).split('\n');
    throw new StoreError(
      `SQLite cannot be loaded (${reason}). Install again, on this system and with optional packages.`,
    );
  }
}

function open(path: string): Libsql.Database {
  const Sqlite = sqlite();
  // SQLite would let everybody read it.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  return new Sqlite(path);
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
