/** A question taken apart: what is asked for, what must be there, and the words that evidence is sought by. */
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Segment } from '../../text/segment.js';
import type { Asked } from './asking.js';
import type { Unit } from './unit.js';

export interface Question {
  /** As typed. */
  readonly text: string;
  /** The same, folded. */
  readonly folded: string;
  /**
   * Folded, asking words and politeness blanked out. Its offsets are those of `folded` only as parsed: a follow-up that exchanges a
   * word, 那娄底呢, keeps `folded` and has this put together anew. See `isAligned`.
   */
  readonly content: string;
  readonly segments: readonly Segment[];
  readonly asks: ReadonlySet<Asked>;
  /** The measure word asked for: 家 of 多少家. */
  readonly measure?: string;
  /** Noun that 几 numbers directly, its first character: 线 of 几线城市, 环 of 几环. */
  readonly numbered?: string;
  /** Units that 多远, 多重, 面积 and the like are answered in. */
  readonly dimension?: RegExp;
  /** What is counted: 企业 of 多少家企业. */
  readonly counted?: Unit;
  /** What a sentence says that answers in so many words. */
  readonly tells?: RegExp;
  /** What a sentence must say that tells the particulars asked for: 电话 or a number for the telephone. */
  readonly particulars?: readonly RegExp[];
  /** Who several people are is asked: 等他的是哪四位. */
  readonly isForPersons?: true;
  /** What a follow-up exchanged for what was asked before: evidence without it is none. */
  readonly focus?: readonly Unit[];
  /** How exact a date is asked for. */
  readonly dateParts?: readonly ('year' | 'month' | 'day' | 'until')[];
  /** Nothing but asking words: 是哪天. It asks for something only where something was asked before. */
  readonly isBare?: true;
  /** What kind of answer is wanted is told by a noun alone: 娄底 排名. */
  readonly isImplied?: true;
  /** Dates and numbers that the question itself names. */
  readonly quantities: readonly Quantity[];
  /** What evidence must hold. */
  readonly units: readonly Unit[];
  /** What a follow-up takes over from the questions before it. */
  readonly inherited?: Inherited;
  /** A figure that has been given already and is not meant again, folded. */
  readonly given?: string;
  /** Folded text that the answer has on top: the item of a list that is asked for, the one who says what was quoted. */
  readonly item?: string;
  /** What was quoted last is not meant again: 现在呢 asks what has become of it, 第二个呢 for the next. */
  readonly beyond?: 'later' | 'next' | 'whole' | 'sequel';
}

/** The part of earlier questions that a follow-up still means. */
export interface Inherited extends Pick<Question, 'content' | 'segments' | 'quantities' | 'units'> {
  /** Where the last answer stood: passages near it are likelier. */
  readonly anchor?: { readonly passage: number; readonly paragraph: number };
  /** Folded text of the last answer, which is known by now. */
  readonly quoted?: string;
}

/** Whether an offset in `content` is the same in `folded`; told by their lengths, which may be the same by chance. */
export function isAligned({ folded, content }: Pick<Question, 'folded' | 'content'>): boolean {
  return folded.length === content.length;
}

/**
 * The units that evidence is weighed by: the question's own, then those taken over from earlier questions. The offsets of each are
 * those in the content of the question that brought it, and not to be compared between the two.
 */
export function allUnits({ units, inherited }: Question): readonly Unit[] {
  return inherited === undefined ? units : [...units, ...inherited.units];
}
