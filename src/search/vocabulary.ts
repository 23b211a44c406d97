/** The terms of the index in order, with the number of passages that hold each. */

export class Vocabulary {
  /** Positions of the terms in order of their second unit, and where each unit's begin; made when first asked for. */
  private bySecond: { readonly order: Uint32Array; readonly first: Uint32Array } | undefined;

  private byFirst: Uint32Array | undefined;
  private secondUnits: Uint16Array | undefined;

  /**
   * @param terms ascending by UTF-16 units, each once
   * @param counts of each term, in how many passages it stands
   */
  constructor(
    readonly terms: readonly string[],
    readonly counts: Uint32Array,
  ) {}

  get size(): number {
    return this.terms.length;
  }

  /** Position of the term, -1 where there is none. */
  indexOf(term: string): number {
    const at = this.lowerBound(term);
    return this.terms[at] === term ? at : -1;
  }

  has(term: string): boolean {
    return this.indexOf(term) >= 0;
  }

  /** In how many passages the term stands; undefined where it stands in none. */
  get(term: string): number | undefined {
    const at = this.indexOf(term);
    return at < 0 ? undefined : this.counts[at];
  }

  /** The terms that begin with `prefix`. */
  *startingWith(prefix: string): Generator<[term: string, count: number]> {
    for (let i = this.lowerBound(prefix); this.terms[i]?.startsWith(prefix); i++)
      yield [this.terms[i] ?? '', this.counts[i] ?? 0];
  }

  /** Where the terms that begin with a unit stand in `terms`: from the first position up to the second. */
  range(unit: number): readonly [from: number, until: number] {
    const beginnings = this.beginnings();
    return [beginnings[unit] ?? 0, beginnings[unit + 1] ?? 0];
  }

  /** Second unit of each term of two units, 0 of the others: to pass over the many costs less than to look at their strings. */
  get pairs(): Uint16Array {
    this.secondUnits ??= Uint16Array.from(this.terms, (term) => (term.length === 2 ? term.charCodeAt(1) : 0));
    return this.secondUnits;
  }

  /** The units that terms begin with, each once. */
  *firsts(): Generator<string> {
    for (let i = 0; i < this.terms.length; ) {
      const first = this.terms[i]?.charAt(0) ?? '';
      yield first;
      i = this.lowerBound(String.fromCharCode(first.charCodeAt(0) + 1));
    }
  }

  /** The terms whose second unit is `character`. */
  *withSecond(character: string): Generator<[term: string, count: number]> {
    this.bySecond ??= this.sortBySecond();
    const { order, first } = this.bySecond;
    const unit = character.charCodeAt(0);
    for (let at = first[unit] ?? 0; at < (first[unit + 1] ?? 0); at++) {
      const i = order[at] ?? 0;
      yield [this.terms[i] ?? '', this.counts[i] ?? 0];
    }
  }

  /** A counting sort; terms of a single unit are left out. */
  private sortBySecond(): { order: Uint32Array; first: Uint32Array } {
    const first = new Uint32Array(0x10001);
    for (const term of this.terms)
      if (term.length > 1) first[term.charCodeAt(1) + 1] = (first[term.charCodeAt(1) + 1] ?? 0) + 1;
    for (let unit = 0; unit < 0x10000; unit++) first[unit + 1] = (first[unit + 1] ?? 0) + (first[unit] ?? 0);
    const next = first.slice();
    const order = new Uint32Array(first[0x10000] ?? 0);
    this.terms.forEach((term, i) => {
      if (term.length < 2) return;
      const unit = term.charCodeAt(1);
      const at = next[unit] ?? 0;
      next[unit] = at + 1;
      order[at] = i;
    });
    return { order, first };
  }

  /** By unit, the position of the first term that begins with it or a later one; made when first asked for. */
  private beginnings(): Uint32Array {
    if (this.byFirst !== undefined) return this.byFirst;
    const first = new Uint32Array(0x10001).fill(this.terms.length);
    for (let at = this.terms.length - 1; at >= 0; at--) first[this.terms[at]?.charCodeAt(0) || 0] = at;
    for (let unit = 0xffff; unit >= 0; unit--) first[unit] = Math.min(first[unit] ?? 0, first[unit + 1] ?? 0);
    this.byFirst = first;
    return first;
  }

  private lowerBound(wanted: string): number {
    if (wanted === '') return 0;
    const beginnings = this.beginnings();
    let low = beginnings[wanted.charCodeAt(0)] ?? 0;
    let high = beginnings[wanted.charCodeAt(0) + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
