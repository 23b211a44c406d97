/** What decides among several quantities of a sentence which one is asked for; `docs/ranking.md` says how the numbers were found. */

/** How a word of the question speaks for a quantity that stands after or before it. */
interface Closeness {
  /** What a word on this side counts at all. */
  readonly share: number;
  /** Characters over which it falls to 1/e. */
  readonly scale: number;
  /** What is left of it with each clause mark, and with each other quantity of the kind, between. */
  readonly clause: number;
  readonly rival: number;
}

export const FIGURE_WEIGHTS = {
  /** For the words before a quantity and those after it; dates lead the clauses that they are about. */
  before: { share: 1, scale: 10, clause: 0.6, rival: 0.1 },
  after: { share: 0.7, scale: 10, clause: 0.1, rival: 1 },
  beforeDate: { share: 0.85, scale: 10, clause: 0.6, rival: 1 },
  afterDate: { share: 0.7, scale: 10, clause: 0.6, rival: 1 },
  /** What the characters of a follow-up's new word count, and those taken over from an earlier question. */
  focus: 4,
  inherited: 0.3,
  /** Power of the length of the run of the question that stands around a gram, and what a gram counts that is said in another way. */
  context: 0.5,
  otherwise: 0.7,
  /** Penalty for each step down the kinds that may answer. */
  laterKind: 0.75,
  /** Bonus for the measure word asked for, penalty for another one. */
  measure: 2,
  otherMeasure: 1,
  /** Bonus where what is counted stands right beside it. */
  counted: 0.5,
} as const satisfies Readonly<Record<string, number | Closeness>>;
