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
