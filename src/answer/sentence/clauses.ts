/** Clauses of a sentence: what stands between its commas and semicolons. */
import type { Span } from '../../model.js';
import type { Quantity } from '../../text/quantities/quantity.js';

/** What ends a clause, in folded text. */
export const CLAUSE_END = /[,;。]/;

/** What stands before `at` in its clause. */
export function clauseBefore(folded: string, at: number): string {
  let start = at;
  while (start > 0 && !endsClause(folded.charCodeAt(start - 1))) start--;
  return folded.slice(start, at);
}

/** Whether a code unit is one of `CLAUSE_END`; to ask this of each costs less than to split the text. */
function endsClause(unit: number): boolean {
  return unit === 0x2c || unit === 0x3b || unit === 0x3002;
}

/** What stands from `at` on in its clause. */
export function clauseFrom(folded: string, at: number): string {
  return folded.slice(at).split(CLAUSE_END)[0] ?? '';
}

/** What stands from `at` on before any mark, a comma of a row and a bracket too: the phrase behind a number. */
export function phraseFrom(folded: string, at: number): string {
  return /^[^,、;:。!?(+]*/.exec(folded.slice(at))?.[0] ?? '';
}

/** The clause that `at` is in. */
export function clauseAt(folded: string, at: number): string {
  return clauseBefore(folded, at) + clauseFrom(folded, at);
}

/** The clauses of a folded sentence, in order. */
export function clausesOf(folded: string): (Span & { readonly text: string })[] {
  return [...folded.matchAll(/[^,;。]+/g)].map(({ index: start, 0: text }) => ({
    text,
    start,
    end: start + text.length,
  }));
}

/** Those of `quantities` that begin within a span. */
export function quantitiesWithin(quantities: readonly Quantity[], { start, end }: Span): Quantity[] {
  return quantities.filter((quantity) => quantity.start >= start && quantity.start < end);
}

/** Those of `quantities` that stand in a clause of which `isMeant` holds. */
export function quantitiesOfClauses(
  folded: string,
  quantities: readonly Quantity[],
  isMeant: (clause: string) => boolean,
): Quantity[] {
  if (quantities.length === 0) return [];
  return clausesOf(folded)
    .filter(({ text }) => isMeant(text))
    .flatMap((clause) => quantitiesWithin(quantities, clause));
}
