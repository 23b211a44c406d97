/** The terms of the index in order, with the number of passages that hold each. */

export class Vocabulary {
  /** Positions of the terms of one length, by the character that they share; made when first asked for. */
  private bySecond: ReadonlyMap<string, readonly number[]> | undefined;

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

  *[Symbol.iterator](): Generator<[term: string, count: number]> {
    for (let i = 0; i < this.terms.length; i++) yield [this.terms[i] ?? '', this.counts[i] ?? 0];
  }

  /** The terms that begin with `prefix`. */
  *startingWith(prefix: string): Generator<[term: string, count: number]> {
    for (let i = this.lowerBound(prefix); this.terms[i]?.startsWith(prefix); i++)
      yield [this.terms[i] ?? '', this.counts[i] ?? 0];
  }

  /** The terms whose second unit is `character`. */
  *withSecond(character: string): Generator<[term: string, count: number]> {
    this.bySecond ??= this.groupBySecond();
    for (const i of this.bySecond.get(character) ?? []) yield [this.terms[i] ?? '', this.counts[i] ?? 0];
  }

  private groupBySecond(): Map<string, number[]> {
    const groups = new Map<string, number[]>();
    this.terms.forEach((term, i) => {
      if (term.length < 2) return;
      const second = term.charAt(1);
      const group = groups.get(second);
      if (group === undefined) groups.set(second, [i]);
      else group.push(i);
    });
    return groups;
  }

  private lowerBound(wanted: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
