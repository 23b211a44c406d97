/**
 * What the bot remembers between two questions, in memory only: what was asked last by whom and where. For completions and for
 * the lines above an answer; whatever a button needs is in its message instead.
 */
import { QUESTIONS } from './limits.js';

/** Milliseconds after which a conversation is over; that of `answer/conversation.ts`. */
const CONVERSATION_LASTS = 30 * 60 * 1000;
/** Recent questions of one person, people and conversations that are remembered. */
const RECENT = 5;
const PEOPLE = 5_000;
const CONVERSATIONS = 5_000;

export class Memory {
  private readonly recent = new Map<string, readonly string[]>();
  private readonly chains = new Map<string, { readonly questions: readonly string[]; readonly at: number }>();

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number = Date.now) {}

  /** Notes a question for the completions of who asked it. */
  noteQuestion(userId: string, question: string): void {
    const others = this.recentQuestions(userId).filter((other) => other !== question);
    keep(this.recent, userId, [question, ...others].slice(0, RECENT), PEOPLE);
  }

  /** The latest first. */
  recentQuestions(userId: string): readonly string[] {
    return this.recent.get(userId) ?? [];
  }

  /**
   * Notes a question of a conversation.
   *
   * @param isFollowUp whether it was understood from those before it
   * @returns the questions that lead to it, oldest first, itself last
   */
  continue(conversation: string, question: string, isFollowUp: boolean): readonly string[] {
    const found = this.chains.get(conversation);
    const isOver = found === undefined || this.now() - found.at > CONVERSATION_LASTS;
    const before = isFollowUp && !isOver ? found.questions : [];
    return this.restart(conversation, [...before, question]);
  }

  /** The conversation is these questions from now on, oldest first. */
  restart(conversation: string, questions: readonly string[]): readonly string[] {
    const kept = questions.slice(-QUESTIONS);
    keep(this.chains, conversation, { questions: kept, at: this.now() }, CONVERSATIONS);
    return kept;
  }
}

/** Sets an entry, and drops the one not set for longest where there are too many. */
function keep<V>(map: Map<string, V>, key: string, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}
