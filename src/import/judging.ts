/** What is known of a page's blocks while they are judged, shared by those who judge. */
import type { Block } from './blocks.js';
import type { Reason } from './page.js';
import type { Form } from './rules.js';

export interface Verdict {
  readonly reason: Reason;
  /** How certain it is, 0 to 1. */
  readonly confidence: number;
}

export interface Judging {
  readonly blocks: readonly Block[];
  /** The words of each block, folded. */
  readonly folded: readonly string[];
  /** The form of noise that each block has. */
  readonly forms: readonly (Form | undefined)[];
  /** Whether each is inside the article by the markup; `undefined` where that says nothing. */
  readonly inside: readonly (boolean | undefined)[];
  /** Whether each is a paragraph of an article beyond doubt. */
  readonly prose: readonly boolean[];
  /** Grams of all prose: in how many blocks each stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** Why each is dropped so far. */
  readonly verdicts: readonly (Verdict | undefined)[];
  /** The article's own list of references, label first. */
  readonly references: ReadonlySet<number>;
  /** Drops a block; the first reason given stays. References are never dropped. */
  drop(block: number, reason: Reason, confidence: number): void;
}

/** Share of the page's prose that stands before a footer, at least. */
export const FOOTER_FROM = 0.5;

/** Characters of prose before each block, and in all at the end, as a share of the whole: 0 to 1. */
export function sharesBefore({ blocks, prose, verdicts }: Judging): number[] {
  const before = [0];
  blocks.forEach(({ text }, i) => {
    before.push((before.at(-1) ?? 0) + (prose[i] && verdicts[i] === undefined ? text.length : 0));
  });
  const total = Math.max(1, before.at(-1) ?? 0);
  return before.map((length) => length / total);
}
