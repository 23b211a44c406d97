/** How much it tells that a passage has a term. */

/** Inverse document frequency as BM25 has it (Robertson and Spärck Jones), never negative. */
export function inverseFrequency(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
