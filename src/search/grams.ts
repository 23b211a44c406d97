/** How many passages hold each character and each pair of neighbouring characters: the rarity that ranking weighs by. */

/** Sorted keys and their counts. A pair's key is both units, a single character's its unit alone. */
export interface GramTable {
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
}

/** Key of the gram at `at`: one unit or two. */
export function gramKey(text: string, at: number, length: 1 | 2): number {
  const first = text.charCodeAt(at);
  return length === 1 ? first : first * 0x10000 + text.charCodeAt(at + 1);
}

/** Whether a unit counts: letters, digits, Han characters; no marks, no blanks. */
export function isGramUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    unit === 0x3007 ||
    (unit >= 0xc0 && unit < 0x2000)
  );
}

/** Distinct gram keys of a folded text, sorted. */
export function gramsOf(folded: string): number[] {
  const keys = new Set<number>();
  let previous = false;
  for (let i = 0; i < folded.length; i++) {
    const counts = isGramUnit(folded.charCodeAt(i));
    if (counts) keys.add(gramKey(folded, i, 1));
    if (counts && previous) keys.add(gramKey(folded, i - 1, 2));
    previous = counts;
  }
  return [...keys].sort((a, b) => a - b);
}

/** Counts over all passages. */
export function countGrams(passages: Iterable<string>): GramTable {
  const counts = new Map<number, number>();
  for (const folded of passages) for (const key of gramsOf(folded)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = Uint32Array.from(counts.keys()).sort();
  return { keys, counts: keys.map((key) => counts.get(key) ?? 0) };
}

/** Number of passages that hold the gram with this key; by binary search. */
export function gramCount({ keys, counts }: GramTable, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return counts[middle] ?? 0;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
