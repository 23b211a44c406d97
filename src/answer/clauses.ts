/** Clauses of a sentence: what stands between its commas and semicolons. */
import type { Quantity } from '../text/quantities.js';

/** Those of `quantities` that stand in a clause of which `isMeant` holds. */
export function quantitiesOfClauses(
  folded: string,
  quantities: readonly Quantity[],
  isMeant: (clause: string) => boolean,
): Quantity[] {
  if (quantities.length === 0) return [];
  const meant = [...folded.matchAll(/[^,，;；。]+/g)].filter(({ 0: clause }) => isMeant(clause));
  return quantities.filter(({ start }) =>
    meant.some(({ index, 0: clause }) => start >= index && start < index + clause.length),
  );
}
