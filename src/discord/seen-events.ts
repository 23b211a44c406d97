/** Which events have come in already: each is answered once, however often it arrives. */

/** Ids that are remembered: more than arrive in the fifteen minutes for which an interaction can be answered. */
const REMEMBERED = 20_000;

/** The ids of the last events. */
export class SeenEvents {
  private readonly seen = new Set<string>();

  /** @param most ids that are remembered */
  constructor(private readonly most = REMEMBERED) {}

  /** Whether `id` has not been asked about before; from now on it has. */
  isNew(id: string): boolean {
    if (this.seen.has(id)) return false;
    this.seen.add(id);
    for (const oldest of this.seen) {
      if (this.seen.size <= this.most) break;
      this.seen.delete(oldest);
    }
    return true;
  }
}
