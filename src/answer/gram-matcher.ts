/** Counts a question's grams in folded texts, all of them in one pass over the text: sixty passages are read for each question. */
import { type Gram, isWholeNumber } from './grams.js';

/**
 * By code unit the first of the grams of `holder` that begin with it, counted from 1: most units of a text are passed over by one
 * look. There is one such table, since it is larger than what it holds; the matcher that counts makes it its own.
 */
const begins = new Uint16Array(0x10000);
/** Not 0 for the last bits of the units that `begins` has something for: so small that it is always at hand for the processor. */
const mayBegin = new Uint8Array(0x800);
const LAST_BITS = mayBegin.length - 1;
let holder: GramMatcher | undefined;

export class GramMatcher {
  readonly weights: Float64Array;
  /** Of each gram the next that begins with the same unit, counted from 1, its length, its second unit, and whether it is a number. */
  private readonly next: Uint16Array;
  private readonly lengths: Uint16Array;
  private readonly seconds: Uint16Array;
  private readonly isNumber: Uint8Array;

  /** @param grams fewer than 65,536, none of them empty */
  constructor(private readonly grams: readonly Gram[]) {
    this.weights = Float64Array.from(grams, ({ weight }) => weight);
    this.next = new Uint16Array(grams.length);
    this.lengths = Uint16Array.from(grams, ({ text }) => text.length);
    this.seconds = Uint16Array.from(grams, ({ text }) => text.charCodeAt(1));
    this.isNumber = Uint8Array.from(grams, ({ number }) => (number ? 1 : 0));
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
    if (holder !== this) this.hold();
    const { next, lengths, seconds, isNumber } = this;
    for (let at = from; at < until; at++) {
      const unit = folded.charCodeAt(at);
      if (mayBegin[unit & LAST_BITS] === 0) continue;
      for (let one = begins[unit] ?? 0; one !== 0; one = next[one - 1] ?? 0) {
        const g = one - 1;
        const length = lengths[g] ?? 0;
        if (length > 1 && (seconds[g] !== folded.charCodeAt(at + 1) || at + length > until)) continue;
        if (length > 2 && !folded.startsWith(this.grams[g]?.text ?? '', at)) continue;
        const counted = counts[row + g] ?? 0;
        if (counted >= most) continue;
        if (isNumber[g] === 0 || isWholeNumber(folded, at, at + length)) counts[row + g] = counted + 1;
      }
    }
  }

  /** Takes `begins` over. */
  private hold(): void {
    for (const { text } of holder?.grams ?? []) begins[text.charCodeAt(0)] = 0;
    mayBegin.fill(0);
    holder = this;
    this.grams.forEach(({ text }, g) => {
      const unit = text.charCodeAt(0);
      this.next[g] = begins[unit] ?? 0;
      begins[unit] = g + 1;
      mayBegin[unit & LAST_BITS] = 1;
    });
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
