/** The best few scores of those seen so far: what comes later need not be looked at where it cannot be among them. */
export class BestScores {
  /** Descending. */
  private readonly scores: number[] = [];

  constructor(private readonly most: number) {}

  /** What a further one must reach to be among the best; anything does until there are enough. */
  get needed(): number {
    return this.scores.length < this.most ? Number.NEGATIVE_INFINITY : (this.scores.at(-1) ?? Number.NEGATIVE_INFINITY);
  }

  add(score: number): void {
    if (score < this.needed) return;
    const after = this.scores.findIndex((other) => other < score);
    this.scores.splice(after < 0 ? this.scores.length : after, 0, score);
    if (this.scores.length > this.most) this.scores.pop();
  }
}
