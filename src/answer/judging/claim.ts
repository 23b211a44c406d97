/** What a sentence says that another may contradict. */
import type { Quantity } from '../../text/quantities/quantity.js';
import type { RankedSentence } from '../ranking/rank.js';
import type { Period } from '../sentence/periods.js';

export interface Claim {
  readonly sentence: RankedSentence;
  readonly figure: Quantity;
  readonly when?: Period;
}
