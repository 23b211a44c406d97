/** Terms numbered in the order in which they come. A batch has hundreds of thousands to look up, most of them a word of two characters. */
import { gramKey } from '../search/grams.js';

/** Longest term, in units, that is looked up by its units alone. */
const SHORT = 2;

export class TermIds {
  /** Every term, at its number. */
  readonly terms: string[] = [];
  private readonly long = new Map<string, number>();
  /** A hash table of the short ones with linear probing: keys, and numbers counted from 1. */
  private keys = new Uint32Array(1 << 14);
  private ids = new Uint32Array(1 << 14);
  private used = 0;

  get size(): number {
    return this.terms.length;
  }

  /**
   * The term's number, which it gets now if it has none.
   *
   * @param term not empty
   */
  of(term: string): number {
    if (term.length > SHORT) {
      let id = this.long.get(term);
      if (id === undefined) {
        id = this.terms.push(term) - 1;
        this.long.set(term, id);
      }
      return id;
    }
    const key = gramKey(term, 0, term.length === 1 ? 1 : 2);
    const slot = this.find(key);
    const known = this.ids[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.keys[slot] = key;
    this.ids[slot] = this.terms.push(term);
    if (2 * ++this.used > this.keys.length) this.grow();
    return this.terms.length - 1;
  }

  private find(key: number): number {
    const { keys, ids } = this;
    const mask = keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (ids[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, ids } = this;
    this.keys = new Uint32Array(2 * keys.length);
    this.ids = new Uint32Array(2 * keys.length);
    for (let old = 0; old < keys.length; old++) {
      if (ids[old] === 0) continue;
      const slot = this.find(keys[old] ?? 0);
      this.keys[slot] = keys[old] ?? 0;
      this.ids[slot] = ids[old] ?? 0;
    }
  }
}
