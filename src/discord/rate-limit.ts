/**
 * Who may ask again when: questions a minute for a person and for a server, and questions that were answered in the same channel a
 * moment ago. In memory only; decides, and says nothing.
 */
import type { ServerSettings } from '../store/records.js';
import { wordingOf } from '../store/similar.js';

/** Questions a minute, where a server has no limits of its own; 0 is no limit. */
export const DEFAULT_LIMITS = { perPerson: 20, perServer: 300 } as const;

const MINUTE_MS = 60_000;

export interface Refusal {
  readonly limit: 'person' | 'server';
  /** When to try again, milliseconds since 1970. */
  readonly until: number;
  /** Whether it is the first since they were let through: in plain sight it is said once. */
  readonly isFirst: boolean;
}

export interface Place {
  readonly channel: string;
  readonly question: string;
  /** The one article that is asked; empty where all are. */
  readonly only: string;
}

interface Answered {
  readonly at: number;
  readonly link: string;
  readonly messageId: string;
}

/** Rate limits of people and servers, and what was answered in a channel a moment ago. */
export class RateLimit {
  /** Each map has the latest last: what is over goes as soon as something is added. */
  readonly #asked = new Map<string, number[]>();
  readonly #answered = new Map<string, Answered>();
  /** Until when people have been told to wait. */
  readonly #told = new Map<string, number>();

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly settings: (server: string | null) => ServerSettings,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts a question, unless there were too many. @returns why it must wait */
  admit(userId: string, server: string | null): Refusal | undefined {
    const { perPerson, perServer } = { ...DEFAULT_LIMITS, ...this.settings(server) };
    // Each server by itself: what somebody asks elsewhere is no concern of those who manage this one.
    const name = `person:${server ?? ''}:${userId}`;
    const everybody = server === null ? undefined : `server:${server}`;
    const at = this.now();
    dropFirst(this.#asked, (times) => at - (times.at(-1) ?? 0) >= MINUTE_MS);
    dropFirst(this.#told, (until) => until <= at);
    const refusal =
      refused('person', this.#times(name), perPerson) ??
      (everybody === undefined ? undefined : refused('server', this.#times(everybody), perServer));
    if (refusal !== undefined) {
      const isFirst = (this.#told.get(name) ?? 0) <= at;
      this.#told.delete(name);
      this.#told.set(name, refusal.until);
      return { ...refusal, isFirst };
    }
    for (const key of [name, everybody]) {
      if (key === undefined) continue;
      const times = [...this.#times(key), at];
      this.#asked.delete(key);
      this.#asked.set(key, times);
    }
    return undefined;
  }

  /** The answer that was given to the same question in the same channel less than a minute ago. */
  already(place: Place): string | undefined {
    const found = this.#answered.get(keyOf(place));
    return found === undefined || this.now() - found.at >= MINUTE_MS ? undefined : found.link;
  }

  /** @param link leads to the message */
  answered(place: Place, messageId: string, link: string): void {
    const now = this.now();
    dropFirst(this.#answered, ({ at }) => now - at >= MINUTE_MS);
    const key = keyOf(place);
    this.#answered.delete(key);
    this.#answered.set(key, { at: now, link, messageId });
  }

  /** The answer is not there any more. */
  removed(messageId: string): void {
    for (const [key, answered] of this.#answered) if (answered.messageId === messageId) this.#answered.delete(key);
  }

  /** The articles are others now: what was answered may be answered otherwise. */
  forgetAnswers(): void {
    this.#answered.clear();
  }

  /** When the questions of the last minute were asked, oldest first. */
  #times(key: string): number[] {
    const since = this.now() - MINUTE_MS;
    return (this.#asked.get(key) ?? []).filter((at) => at > since);
  }
}

/** Drops the first entries that are over. */
function dropFirst<V>(entries: Map<string, V>, isOver: (value: V) => boolean): void {
  for (const [key, value] of entries) {
    if (!isOver(value)) return;
    entries.delete(key);
  }
}

function refused(
  limit: Refusal['limit'],
  times: readonly number[],
  most: number,
): Omit<Refusal, 'isFirst'> | undefined {
  if (most === 0 || times.length < most) return undefined;
  return { limit, until: (times.at(-most) ?? 0) + MINUTE_MS };
}

function keyOf({ channel, question, only }: Place): string {
  return `${channel}\n${only}\n${wordingOf(question)}`;
}
