/** The conversations that are remembered, in memory only: the last questions as they were understood; forgotten after half an hour. */
import type { Turn } from './turn.js';

/** Milliseconds after which a conversation is forgotten. */
const FORGET_AFTER = 30 * 60 * 1000;
/** Turns that a conversation remembers, and that all of them together may remember. */
const MOST_TURNS = 6;
const MOST_TURNS_OF_ALL = 4000;

export class Conversations {
  /** The one that was spoken in last comes last. */
  private readonly kept = new Map<string, { turns: Turn[]; at: number }>();
  private keptTurns = 0;

  /** @param now milliseconds; a clock of the caller's, for tests */
  constructor(private readonly now: () => number = Date.now) {}

  /** The turns of a conversation, the last one last; none where it was forgotten. */
  turns(key: string): readonly Turn[] {
    const found = this.kept.get(key);
    if (found === undefined || this.now() - found.at > FORGET_AFTER) return [];
    return found.turns;
  }

  /** Adds a turn. One that begins a new topic and was answered leaves of the turns before it the last one alone. */
  remember(key: string, turn: Turn, isNewTopic: boolean): void {
    const before = isNewTopic && turn.quoted !== '' ? this.turns(key).slice(-1) : this.turns(key);
    this.forget(key);
    const turns = [...before, turn].slice(-MOST_TURNS);
    const at = this.now();
    this.kept.set(key, { turns, at });
    this.keptTurns += turns.length;
    for (const [oldest, { at: since }] of this.kept) {
      if (this.keptTurns <= MOST_TURNS_OF_ALL && at - since <= FORGET_AFTER) break;
      this.forget(oldest);
    }
  }

  /** Forgets the conversations whose keys are meant. */
  forgetThose(isMeant: (key: string) => boolean): void {
    for (const key of [...this.kept.keys()].filter(isMeant)) this.forget(key);
  }

  private forget(key: string): void {
    this.keptTurns -= this.kept.get(key)?.turns.length ?? 0;
    this.kept.delete(key);
  }
}
