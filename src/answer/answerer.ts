/** What the bot, the terminal and the command line ask: a library and the conversations about it. */
import { performance } from 'node:perf_hooks';
import type { Answer } from '../model.js';
import type { Library } from '../search/library.js';
import type { Explained } from './answer.js';
import { Conversations } from './conversation/conversations.js';
import { answerLine } from './line.js';

export interface AskOptions {
  /** Ties follow-ups together: whatever names one person's talk in one place. */
  readonly conversation?: string;
}

export class Answerer {
  /** @param article the number of the only one that is asked; empty where all are */
  constructor(
    readonly library: Library,
    private readonly conversations = new Conversations(),
    private readonly article = '',
  ) {}

  /** Asks one article only, in conversations of its own, which are forgotten together with these. */
  restrictedTo(article: number): Answerer {
    return new Answerer(this.library.restrictedTo(article), this.conversations, `${article}`);
  }

  /** Forgets the conversations whose names are meant. */
  forget(isMeant: (conversation: string) => boolean): void {
    this.conversations.forgetThose((key) => isMeant(key.slice(key.indexOf('/') + 1)));
  }

  ask(text: string, options: AskOptions = {}): Answer {
    return this.explain(text, options).answer;
  }

  /** The answer with all that led to it. */
  explain(text: string, { conversation }: AskOptions = {}): Explained & { readonly answer: Answer } {
    const started = performance.now();
    const key = conversation === undefined ? undefined : `${this.article}/${conversation}`;
    const before = key === undefined ? [] : this.conversations.turns(key);
    const { explained, shown, turns } = answerLine(text, before, this.library);
    const answer: Answer = {
      ...explained.answer,
      ...(shown.length > 0 && { understood: shown }),
      tookMs: Math.round((performance.now() - started) * 100) / 100,
    };
    if (key !== undefined)
      for (const [i, turn] of turns.entries()) this.conversations.remember(key, turn, i === 0 && shown.length === 0);
    return { ...explained, answer };
  }
}
