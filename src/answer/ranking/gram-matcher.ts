/** Counts a question's grams in folded texts, all of them in one pass over the text: sixty passages are read for each question. */
import { type Gram, isWhole } from './grams.js';

/**
 * By code unit the first of the grams of `holder` that begin with it, counted from 1: most units of a text are passed over by one
 * look. There is one such table, since it is larger than what it holds; the matcher that counts makes it its own.
 */
const begins = new Uint16Array(0x10000);
/** Filter on the low 11 bits of a code unit, 0 where `begins` has nothing for any such unit; small enough for the processor's cache. */
const mayBegin = new Uint8Array(0x800);
const LAST_BITS = mayBegin.length - 1;
let holder: GramMatcher | undefined;

export class GramMatcher {
  /** Of the grams. */
  readonly weights: Float64Array;
  /** Grams and words together: as many numbers belong to each text. */
  readonly width: number;
  /** Of each the next that begins with the same unit, counted from 1, its length, its second unit, and whether it may be no part of a longer word. */
  private readonly next: Uint16Array;
  private readonly lengths: Uint16Array;
  private readonly seconds: Uint16Array;
  private readonly mustBeWhole: Uint8Array;
  private readonly texts: readonly string[];

  /**
   * @param grams none of them empty
   * @param words what else is looked for, as parts of longer words too; with the grams fewer than 65,536, none of them empty
   */
  constructor(grams: readonly Gram[], words: readonly string[] = []) {
    this.texts = [...grams.map(({ text }) => text), ...words];
    this.width = this.texts.length;
    this.weights = new Float64Array(grams.length);
    this.next = new Uint16Array(this.width);
    this.lengths = new Uint16Array(this.width);
    this.seconds = new Uint16Array(this.width);
    this.mustBeWhole = new Uint8Array(this.width);
    grams.forEach(({ weight, whole }, g) => {
      this.weights[g] = weight;
      if (whole) this.mustBeWhole[g] = 1;
    });
    this.texts.forEach((text, g) => {
      this.lengths[g] = text.length;
      this.seconds[g] = text.charCodeAt(1);
    });
  }

  /**
   * Counts how often each gram, and after these each word, stands in `folded` between `from` and `until`, up to `most`, as
   * `occurrences` counts a single one. No number may be cut by these.
   *
   * @param units of `folded`
   * @param counts what is added to, from `row` on: an array for each text would cost more than the counting
   * @param tally where in `counts` two more rows stand, in which is added up: of each gram and word the texts that have it, and its
   *   occurrences
   */
  count(
    folded: string,
    units: Uint16Array,
    most: number,
    counts: Float64Array,
    row: number,
    from: number,
    until: number,
    tally: number,
  ): void {
    if (holder !== this) this.hold();
    const { next, lengths, seconds, mustBeWhole, width } = this;
    for (let at = from; at < until; at++) {
      const unit = units[at] ?? 0;
      if (mayBegin[unit & LAST_BITS] === 0) continue;
      for (let one = begins[unit] ?? 0; one !== 0; one = next[one - 1] ?? 0) {
        const g = one - 1;
        const length = lengths[g] ?? 0;
        if (length > 1 && (at + length > until || seconds[g] !== units[at + 1])) continue;
        if (length > 2 && !folded.startsWith(this.texts[g] ?? '', at)) continue;
        const counted = counts[row + g] ?? 0;
        if (counted >= most || (mustBeWhole[g] === 1 && !isWhole(folded, at, at + length))) continue;
        counts[row + g] = counted + 1;
        if (counted === 0) counts[tally + g] = (counts[tally + g] ?? 0) + 1;
        counts[tally + width + g] = (counts[tally + width + g] ?? 0) + 1;
      }
    }
  }

  /** Takes `begins` over. */
  private hold(): void {
    for (const text of holder?.texts ?? []) begins[text.charCodeAt(0)] = 0;
    mayBegin.fill(0);
    holder = this;
    this.texts.forEach((text, g) => {
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
