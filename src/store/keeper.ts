/**
 * What stands between the bot and its store, so that no answer ever waits for a disk: questions are written a little later, many
 * in one transaction; settings are read from memory; a store that is locked, full or broken is tried again later, and said to be so
 * once. Never throws where a question is answered; throws a StoreError where somebody wants something of the store itself.
 */
import { mkdirSync } from 'node:fs';
import { messageOf, StoreError } from '../errors.js';
import type { Logger } from '../log.js';
import { type Identify, identifier } from './identity.js';
import type { QuestionRecord, ServerSettings } from './records.js';
import { newId, Store } from './store.js';

/** Milliseconds from a question to its being written; from a failure to the next attempt; between two clean-ups. */
const WRITE_AFTER_MS = 250;
const RETRY_AFTER_MS = 5_000;
const EXPIRE_EVERY_MS = 60 * 60 * 1000;
/** Questions that wait for a store that does not serve: the oldest are dropped beyond. */
const WAITING = 5_000;
/** Of these, what is written in one go: about 40 ms, in which nobody is answered. */
const WRITTEN_AT_ONCE = 500;
/** Old questions that are deleted in one go: as long. */
const EXPIRED_AT_ONCE = 1_000;
const DAY_MS = 24 * 60 * 60 * 1000;

export type NewQuestion = Omit<QuestionRecord, 'id' | 'person' | 'handled'> & { readonly userId: string };

export interface KeeperOptions {
  /** Made where it is missing. */
  readonly folder: string;
  /** Days that questions are kept; 0 keeps none. */
  readonly days: number;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export class Keeper {
  #store: Store | undefined;
  #identify: Identify | undefined;
  #settings = new Map<string, ServerSettings>();
  #waiting: QuestionRecord[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #tidying: NodeJS.Timeout | undefined;
  #expiredAt = 0;
  #isFailing = false;
  #isClosed = false;
  readonly #now: () => number;

  constructor(private readonly options: KeeperOptions | undefined) {
    this.#now = options?.now ?? Date.now;
    if (options === undefined) return;
    this.#serve();
    // Where nobody asks anything, what is old goes all the same.
    this.#tidying = setInterval(() => this.#serve(), EXPIRE_EVERY_MS).unref();
  }

  /** Whether questions are kept at all. */
  get keepsQuestions(): boolean {
    return this.options !== undefined && this.options.days > 0;
  }

  get days(): number {
    return this.options?.days ?? 0;
  }

  /** Keeps a question. @returns its id, for votes; `undefined` where it is not kept */
  note({ userId, ...question }: NewQuestion): string | undefined {
    if (!this.keepsQuestions || this.#isClosed || this.#identify === undefined) return undefined;
    const record = { ...question, id: newId(), person: this.#identify(userId), handled: null };
    this.#waiting.push(record);
    if (this.#waiting.length > WAITING) this.#waiting.splice(0, this.#waiting.length - WAITING);
    this.#serveAfter(this.#isFailing ? RETRY_AFTER_MS : WRITE_AFTER_MS);
    return record.id;
  }

  /** From memory; as it was last read where the store does not serve. */
  settings(server: string | null): ServerSettings {
    return (server === null ? undefined : this.#settings.get(server)) ?? {};
  }

  saveSettings(server: string, settings: ServerSettings): void {
    this.use((store) => store.saveSettings(server, settings));
    this.#settings.set(server, settings);
  }

  /** Servers with a weekly digest, by the channel that gets it. */
  digests(): { server: string; channel: string }[] {
    return [...this.#settings].flatMap(([server, { digest }]) =>
      digest === undefined ? [] : [{ server, channel: digest }],
    );
  }

  /** @throws StoreError where there is no store */
  person(userId: string): string {
    if (this.#identify === undefined) this.#open();
    if (this.#identify === undefined) throw new StoreError('There is no store.');
    return this.#identify(userId);
  }

  /**
   * Does something with the store, everything written that was noted before.
   *
   * @throws StoreError where it does not serve; what `work` throws
   */
  use<T>(work: (store: Store) => T): T {
    const store = this.#ready();
    try {
      const result = work(store);
      this.#recovered();
      return result;
    } catch (error) {
      // Whatever else it is, the store serves.
      if (error instanceof StoreError) this.#failed(error);
      throw error;
    }
  }

  /** Writes what waits. */
  close(): void {
    if (this.#isClosed) return;
    if (this.#waiting.length > 0) this.#serve(WAITING);
    clearTimeout(this.#timer);
    clearInterval(this.#tidying);
    this.#isClosed = true;
    this.#store?.close();
    this.#store = undefined;
  }

  #ready(): Store {
    try {
      const store = this.#open();
      this.#write(store);
      return store;
    } catch (error) {
      this.#failed(error);
      throw error instanceof StoreError ? error : new StoreError(messageOf(error), { cause: error });
    }
  }

  #open(): Store {
    if (this.options === undefined || this.#isClosed) throw new StoreError('There is no store.');
    const { folder } = this.options;
    if (this.#store !== undefined && !this.#store.isReplaced) return this.#store;
    // Moved away, or restored from a backup.
    this.#store?.close();
    this.#store = undefined;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#identify ??= identifier(folder);
    const store = new Store(folder);
    try {
      this.#settings = store.settings();
    } catch (error) {
      store.close();
      throw error;
    }
    this.#store = store;
    return store;
  }

  /** @param most questions that are written */
  #write(store: Store, most = WAITING): void {
    if (this.#waiting.length > 0) {
      const next = this.#waiting.slice(0, most);
      store.add(next);
      this.#waiting.splice(0, next.length);
    }
    // A clock that was put back must not put off what is due.
    const since = this.#now() - this.#expiredAt;
    if (since >= 0 && since < EXPIRE_EVERY_MS) return;
    const before = this.keepsQuestions ? this.#now() - this.days * DAY_MS : Number.MAX_SAFE_INTEGER;
    if (store.expire(before, EXPIRED_AT_ONCE)) this.#expiredAt = this.#now();
    // More of them: after a time in which nothing ran, a day's or a year's.
    else this.#serveAfter(WRITE_AFTER_MS);
  }

  #serveAfter(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#serve();
    }, milliseconds).unref();
  }

  /** Opens the store where it is not open, and writes what waits; where that cannot be done, again later. */
  #serve(most = WRITTEN_AT_ONCE): void {
    try {
      this.#write(this.#open(), most);
      this.#recovered();
      if (this.#waiting.length > 0) this.#serveAfter(WRITE_AFTER_MS);
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (this.options === undefined || this.#isClosed) return;
    this.#serveAfter(RETRY_AFTER_MS);
    if (this.#isFailing) return;
    this.#isFailing = true;
    this.options.log.error(`the store does not serve, and the bot answers without it: ${messageOf(error)}`);
  }

  #recovered(): void {
    if (!this.#isFailing) return;
    this.#isFailing = false;
    this.options?.log.info('the store serves again');
  }
}
