/** A sentence where it stands. */
import type { PassageAt } from '../../search/library.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { ReadPassage } from './read-passage.js';

export interface SentenceAt {
  readonly passage: ReadPassage;
  readonly at: PassageAt;
  /** Position of the sentence in its passage. */
  readonly index: number;
  readonly folded: string;
  readonly quantities: readonly Quantity[];
}

/** Whether a passage has sentences at both positions, and they are of the same paragraph. */
export function isSameParagraph({ passage }: Pick<PassageAt, 'passage'>, a: number, b: number): boolean {
  const { sentences } = passage;
  const paragraph = sentences[a]?.paragraph;
  return paragraph !== undefined && paragraph === sentences[b]?.paragraph;
}

/** Position of the first sentence of the paragraph in which one of the passage stands. */
export function startOfParagraph(at: Pick<PassageAt, 'passage'>, index: number): number {
  let start = index;
  while (isSameParagraph(at, start - 1, index)) start--;
  return start;
}

/** Whether a semicolon joins a sentence to the next one of its paragraph. */
export function joinsNext({ at, passage }: Pick<SentenceAt, 'at' | 'passage'>, index: number): boolean {
  return passage.sentences[index]?.endsWith(';') === true && isSameParagraph(at, index, index + 1);
}
