/** A sentence where it stands. */
import type { Sentence } from '../../model.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { ReadPassage } from './read-passage.js';

export interface SentenceAt {
  readonly passage: ReadPassage;
  /** Position of the sentence in its passage. */
  readonly index: number;
  readonly folded: string;
  readonly quantities: readonly Quantity[];
}

/** Where a sentence stands in the text of its article, and in which paragraph. */
export function spanOf({ passage, index }: Pick<SentenceAt, 'passage' | 'index'>): Sentence | undefined {
  return passage.at.passage.sentences[index];
}

/** What the sentence right before one of a passage says, folded; empty where there is none. */
export function textBefore({ passage, index }: Pick<SentenceAt, 'passage' | 'index'>): string {
  return passage.sentences[index - 1] ?? '';
}

/** Whether a passage has sentences at both positions, and they are of the same paragraph. */
export function isSameParagraph({ at }: ReadPassage, a: number, b: number): boolean {
  const { sentences } = at.passage;
  const paragraph = sentences[a]?.paragraph;
  return paragraph !== undefined && paragraph === sentences[b]?.paragraph;
}

/** Position of the first sentence of the paragraph in which one of the passage stands. */
export function startOfParagraph(passage: ReadPassage, index: number): number {
  let start = index;
  while (isSameParagraph(passage, start - 1, index)) start--;
  return start;
}

/** Whether a semicolon joins a sentence to the next one of its paragraph. */
export function joinsNext(passage: ReadPassage, index: number): boolean {
  return passage.sentences[index]?.endsWith(';') === true && isSameParagraph(passage, index, index + 1);
}
