/** Sentences that tell who several people are: 校长张某某、院士李某某. */
import { BESIDE_NAME } from '../../text/offices.js';

/** Whether a sentence names people with their offices in a row: hardly anything else tells who several people are. */
export function namesPersons(folded: string): boolean {
  return PERSONS_IN_A_ROW.test(folded);
}

const PERSONS_IN_A_ROW = new RegExp(
  `(?:${BESIDE_NAME.source})\\p{Script=Han}{2,4}[、和及与][^,。;、]{0,24}?(?:${BESIDE_NAME.source})\\p{Script=Han}{2}`,
  'u',
);
