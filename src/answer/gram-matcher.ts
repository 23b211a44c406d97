/** Counts a question's grams in folded texts, all of them in one pass over the text: sixty passages are read for each question. */
import { type Gram, isWholeNumber } from './grams.js';

/** No gram. */
const NONE = -1;

export class GramMatcher {
  readonly weights: Float64Array;
  /**
   * A hash table with linear probing from the unit that grams begin with to the first of these grams: most units of a text are
   * passed over by one look. No gram begins with unit 0.
   */
  private readonly units: Uint16Array;
  private readonly firsts: Int32Array;
  /** Of each gram the next that begins with the same unit, its length, its second unit, and whether it is a number. */
  private readonly next: Int32Array;
  private readonly lengths: Int32Array;
  private readonly seconds: Uint16Array;
  private readonly isNumber: Uint8Array;

  constructor(private readonly grams: readonly Gram[]) {
    const size = 1 << (34 - Math.clz32(grams.length));
    this.weights = new Float64Array(grams.length);
    this.units = new Uint16Array(size);
    this.firsts = new Int32Array(size);
    this.next = new Int32Array(grams.length).fill(NONE);
    this.lengths = new Int32Array(grams.length);
    this.seconds = new Uint16Array(grams.length);
    this.isNumber = new Uint8Array(grams.length);
    grams.forEach(({ text, weight, number }, g) => {
      this.weights[g] = weight;
      this.lengths[g] = text.length;
      this.seconds[g] = text.charCodeAt(1);
      this.isNumber[g] = number ? 1 : 0;
      const unit = text.charCodeAt(0);
      if (text === '' || unit === 0) return;
      const slot = this.slot(unit);
      if (this.units[slot] === unit) this.next[g] = this.firsts[slot] ?? NONE;
      this.units[slot] = unit;
      this.firsts[slot] = g;
    });
  }

  /**
   * Counts how often each gram stands in `folded` between `from` and `until`, up to `most`, as `occurrences` counts a single one.
   * No number may be cut by these.
   *
   * @param counts what is added to, from `row` on: an array for each text would cost more than the counting
   */
  count(
    folded: string,
    most: number,
    counts: Float64Array,
    row: number,
    from = 0,
    until: number = folded.length,
  ): void {
    const { units, firsts, next, lengths, seconds, isNumber } = this;
    const mask = units.length - 1;
    for (let at = from; at < until; at++) {
      const unit = folded.charCodeAt(at);
      let slot = unit & mask;
      while (units[slot] !== unit && units[slot] !== 0) slot = (slot + 1) & mask;
      if (units[slot] === 0) continue;
      for (let g = firsts[slot] ?? NONE; g !== NONE; g = next[g] ?? NONE) {
        const length = lengths[g] ?? 0;
        if (length > 1 && (seconds[g] !== folded.charCodeAt(at + 1) || at + length > until)) continue;
        if (length > 2 && !folded.startsWith(this.grams[g]?.text ?? '', at)) continue;
        const counted = counts[row + g] ?? 0;
        if (counted >= most) continue;
        if (isNumber[g] === 0 || isWholeNumber(folded, at, at + length)) counts[row + g] = counted + 1;
      }
    }
  }

  private slot(unit: number): number {
    const { units } = this;
    let slot = unit & (units.length - 1);
    while (units[slot] !== unit && units[slot] !== 0) slot = (slot + 1) & (units.length - 1);
    return slot;
  }
}

/** Rows of zeros in memory that is used again: an array of its own for each passage costs more than what is counted in it. */
export class Rows {
  private memory = new Float64Array(1 << 14);
  private used = 0;

  /** `length` zeros, good until `clear`. */
  take(length: number): Float64Array {
    if (this.used + length > this.memory.length) {
      // What was given out keeps the memory that it is in.
      this.memory = new Float64Array(2 * Math.max(this.memory.length, length));
      this.used = 0;
    }
    const rows = this.memory.subarray(this.used, this.used + length);
    this.used += length;
    return rows.fill(0);
  }

  /** Takes back all that was given. */
  clear(): void {
    this.used = 0;
  }
}
