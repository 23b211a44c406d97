/** What handlers work with: everything that is known about the articles, and what the bot remembers. */

import type {
  Answer,
  ArticleInfo,
  ArticleSummary,
  ArticleView,
  CheckedClaim,
  Figure,
  PassageRef,
  Quote,
} from '../model.js';
import type { Keeper } from '../store/keeper.js';
import type { Memory } from './memory.js';
import type { RateLimit } from './rate-limit.js';

export interface AskOptions {
  /** Ties follow-ups together: whatever names one person's talk in one place. */
  readonly conversation?: string;
  /** Questions that were asked before, oldest first: the conversation as the message remembers it. */
  readonly after?: readonly string[];
  /** Only this article answers. */
  readonly articleId?: string;
}

/** Answers a question; may take its time. */
export type Ask = (question: string, options: AskOptions) => Answer | Promise<Answer>;

/** All that is asked about the articles. */
export interface Desk {
  readonly ask: Ask;
  /** Forgets the conversations whose names are meant. */
  forget(isMeant: (conversation: string) => boolean): void;
  /** In the order of the corpus. */
  articles(): readonly ArticleSummary[];
  article(id: string): ArticleView | undefined;
  /** Words that were quoted once; `undefined` where they or their article are gone. */
  locate(ref: PassageRef): Quote | undefined;
  /** Best first. */
  figures(what: string, options: { readonly articleId?: string; readonly when?: string }): Promise<readonly Figure[]>;
  /** Questions, titles, or what a figure measures or when, that hold what has been typed so far, best first. */
  complete(field: 'question' | 'title' | 'what' | 'when', typed: string, limit: number): Promise<readonly string[]>;
  /** Those of `texts` that hold what has been typed, best first. */
  choose(texts: readonly string[], typed: string, limit: number): readonly string[];
  /** What the articles say to a text, claim by claim. */
  check(text: string): Promise<readonly CheckedClaim[]>;
  /** The article that comes nearest to a question, be it far from answering it. */
  nearest(question: string): ArticleInfo | undefined;
  /** Questions that the articles answer. */
  examples(): readonly string[];
}

/** The index that is in use. */
export interface Shelf {
  about(): { readonly articles: number; readonly passages: number; readonly builtAt: number };
  /**
   * Takes over the index as it is on disk now.
   *
   * Rejects with a YinjuError where that cannot be used; the one so far stays then.
   */
  reload(): Promise<{ readonly isNew: boolean; readonly articles: number; readonly passages: number }>;
}

export interface Services {
  readonly desk: Desk;
  readonly memory: Memory;
  /** Questions, votes and settings that outlast a restart. */
  readonly keeper: Keeper;
  readonly rateLimit: RateLimit;
  readonly shelf: Shelf;
  /** When the bot was started, milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** `2026-01-31`, where the bot runs. */
export function today({ now }: Pick<Services, 'now'>): string {
  const date = new Date(now());
  const padded = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;
}
