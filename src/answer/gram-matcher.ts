/** Counts a question's grams in folded texts, all of them in one pass over the text: sixty passages are read for each question. */
import { type Gram, isWholeNumber } from './grams.js';

export class GramMatcher {
  readonly weights: Float64Array;
  /** By first unit: 0, or the number of the list of grams that begin so. */
  private readonly lists = new Uint16Array(0x10000);
  private readonly beginning: number[][] = [[]];

  constructor(private readonly grams: readonly Gram[]) {
    this.weights = Float64Array.from(grams, ({ weight }) => weight);
    grams.forEach(({ text }, g) => {
      const unit = text.charCodeAt(0);
      const list = this.lists[unit] ?? 0;
      if (list > 0) this.beginning[list]?.push(g);
      else if (text !== '') this.lists[unit] = this.beginning.push([g]) - 1;
    });
  }

  /** How often each gram stands in `folded`, counted up to `most`; as `occurrences` counts a single one. */
  count(folded: string, most: number): Float64Array {
    const { grams, lists, beginning } = this;
    const counts = new Float64Array(grams.length);
    for (let at = 0; at < folded.length; at++) {
      const list = lists[folded.charCodeAt(at)] ?? 0;
      if (list === 0) continue;
      for (const g of beginning[list] ?? []) {
        const { text, number } = grams[g] ?? { text: '', number: false };
        if ((counts[g] ?? 0) >= most || (text.length > 1 && !folded.startsWith(text, at))) continue;
        if (!number || isWholeNumber(folded, at, at + text.length)) counts[g] = (counts[g] ?? 0) + 1;
      }
    }
    return counts;
  }
}
