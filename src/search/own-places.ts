/** Names of places that the corpus has and no dictionary, and where a text has them. */
import { KINDS_OF_PLACE } from '../text/places.js';
import type { Named } from '../text/segment.js';

/** What may stand behind the name and be part of it. */
const KIND = new RegExp(`^[${KINDS_OF_PLACE}]`);
const SHORTEST = 2;

export class OwnPlaces {
  private readonly names: ReadonlySet<string>;
  /** The first two characters of each. */
  private readonly beginnings: ReadonlySet<string>;
  private readonly longest: number;

  /** @param names folded, of two characters or more */
  constructor(names: readonly string[]) {
    this.names = new Set(names);
    this.beginnings = new Set(names.map((name) => name.slice(0, SHORTEST)));
    this.longest = Math.max(0, ...names.map(({ length }) => length));
  }

  /** Whether this is one of them, with what kind of place it is or without. */
  has(name: string): boolean {
    return this.names.has(name) || (KIND.test(name.slice(-1)) && this.names.has(name.slice(0, -1)));
  }

  /** The name without what kind of place it is, where it has a name without. */
  bare(name: string): string {
    return this.names.has(name) ? name : name.slice(0, -1);
  }

  /** Those in a folded text, in order, each with the kind of place behind it: 赣源市. */
  in(folded: string): Named[] {
    const found: Named[] = [];
    if (this.names.size === 0) return found;
    for (let start = 0; start + SHORTEST <= folded.length; start++) {
      if (!this.beginnings.has(folded.slice(start, start + SHORTEST))) continue;
      for (let length = this.longest; length >= SHORTEST; length--) {
        if (!this.names.has(folded.slice(start, start + length))) continue;
        const name = start + length;
        const end = KIND.test(folded.slice(name)) && !KIND.test(folded.charAt(name - 1)) ? name + 1 : name;
        found.push({ text: folded.slice(start, end), kind: 'place', start, end });
        start = end - 1;
        break;
      }
    }
    return found;
  }
}
