/** Clauses of a sentence: what stands between its commas and semicolons. */
import type { Quantity } from '../text/quantities.js';

export const CLAUSE_END = /[,，;；。]/;

/** What stands before `at` in its clause. */
export function clauseBefore(folded: string, at: number): string {
  return folded.slice(0, at).split(CLAUSE_END).at(-1) ?? '';
}

/** The clause that `at` is in. */
export function clauseAt(folded: string, at: number): string {
  return clauseBefore(folded, at) + (folded.slice(at).split(CLAUSE_END)[0] ?? '');
}

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
