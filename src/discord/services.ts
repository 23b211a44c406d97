/** What handlers work with: everything that is known about the articles, and what the bot remembers. No behaviour. */
import type { Answer } from '../model.js';

export interface AskOptions {
  /** Ties follow-ups together: whatever names one person's talk in one place. */
  readonly conversation?: string;
}

/** Answers a question; may take its time. */
export type Ask = (question: string, options: AskOptions) => Answer | Promise<Answer>;

export interface Services {
  readonly ask: Ask;
}
