/**
 * What the bot remembers between two questions, in memory only: what was asked last by whom and where. For completions and for
 * the lines above an answer; whatever a button needs is in its message instead.
 */
import { QUESTIONS } from './limits.js';

/** Milliseconds after which a talk is over; as long as `answer/conversation/conversations.ts` remembers one. */
const TALK_LASTS = 30 * 60 * 1000;
/** Recent questions of one person, people and talks that are remembered: as many as conversations, whose answers are asked about. */
const RECENT = 5;
const PEOPLE = 2_000;
const TALKS = 2_000;

/** What one person asks in one place, one question leading to the next. */
interface Talk {
  readonly name: string;
  /** Oldest first. */
  readonly questions: readonly string[];
  readonly at: number;
}

export class Memory {
  private readonly recent = new Map<string, readonly string[]>();
  private readonly talks = new Map<string, Talk>();
  private started = 0;

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

  /** Drops what was remembered of one person, their talks too. */
  forget(userId: string): void {
    this.recent.delete(userId);
    for (const place of this.talks.keys()) if (place.endsWith(`:${userId}`)) this.talks.delete(place);
  }

  /** What was asked last in a place, while the talk goes on. */
  lastIn(place: string): string | undefined {
    return this.current(place)?.questions.at(-1);
  }

  /** Whether what was asked last there was understood from what was asked before. */
  isFollowUp(place: string): boolean {
    return (this.current(place)?.questions.length ?? 0) > 1;
  }

  /** What names the talk that goes on in a place, for whoever answers: another name for every talk. */
  talkIn(place: string): string {
    return this.current(place)?.name ?? this.beginIn(place, []);
  }

  /** Begins a new talk in a place, as if these questions had been asked in it. */
  beginIn(place: string, questions: readonly string[]): string {
    this.started++;
    const name = `${place}#${this.started}`;
    this.keepTalk(place, { name, questions: questions.slice(-QUESTIONS), at: this.now() });
    return name;
  }

  /**
   * Notes a question of the talk in a place.
   *
   * @param isFollowUp whether it was understood from those before it
   * @returns the questions that lead to it, oldest first, itself last
   */
  note(place: string, question: string, isFollowUp: boolean): readonly string[] {
    const talk = this.current(place);
    const questions = [...(isFollowUp ? (talk?.questions ?? []) : []), question].slice(-QUESTIONS);
    if (talk !== undefined) this.keepTalk(place, { ...talk, questions, at: this.now() });
    return questions;
  }

  private keepTalk(place: string, talk: Talk): void {
    keep(this.talks, place, talk, TALKS);
    for (const [other, { at }] of this.talks) {
      if (talk.at - at <= TALK_LASTS) break;
      this.talks.delete(other);
    }
  }

  private current(place: string): Talk | undefined {
    const talk = this.talks.get(place);
    return talk === undefined || this.now() - talk.at > TALK_LASTS ? undefined : talk;
  }
}

/** Whether a talk of this name is one of this person's, in whatever place. */
export function isTalkOf(userId: string, name: string): boolean {
  return name.slice(0, name.lastIndexOf('#')).endsWith(`:${userId}`);
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
