/** Counts a question's grams in folded texts, all of them in one pass over the text: sixty passages are read for each question. */
import { type Gram, isWholeNumber } from './grams.js';

export class GramMatcher {
  readonly weights: Float64Array;
  /** A bit for each unit that a gram begins with: most units of a text are passed over by one look. */
  private readonly begins = new Uint8Array(0x10000 / 8);
  private readonly byFirst = new Map<number, number[]>();

  constructor(private readonly grams: readonly Gram[]) {
    this.weights = Float64Array.from(grams, ({ weight }) => weight);
    grams.forEach(({ text }, g) => {
      if (text === '') return;
      const unit = text.charCodeAt(0);
      const list = this.byFirst.get(unit);
      if (list !== undefined) list.push(g);
      else this.byFirst.set(unit, [g]);
      this.begins[unit >> 3] = (this.begins[unit >> 3] ?? 0) | (1 << (unit & 7));
    });
  }

  /**
   * Counts how often each gram stands in `folded`, up to `most`, as `occurrences` counts a single one.
   *
   * @param counts what is added to, from `row` on: an array for each text would cost more than the counting
   */
  count(folded: string, most: number, counts: Float64Array, row: number): void {
    const { grams, begins, byFirst } = this;
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.charCodeAt(at);
      if (((begins[unit >> 3] ?? 0) & (1 << (unit & 7))) === 0) continue;
      for (const g of byFirst.get(unit) ?? []) {
        const gram = grams[g];
        if (gram === undefined || (counts[row + g] ?? 0) >= most) continue;
        const { text, number } = gram;
        if (
          text.length > 1 &&
          !(text.length === 2 ? text.charCodeAt(1) === folded.charCodeAt(at + 1) : folded.startsWith(text, at))
        )
          continue;
        if (!number || isWholeNumber(folded, at, at + text.length)) counts[row + g] = (counts[row + g] ?? 0) + 1;
      }
    }
  }
}
