/** The recalled passages, scored by the question's grams: BM25 and the best window of three sentences. */
import type { Library } from '../search/library.js';
import { BestScores } from './best-scores.js';
import { GramMatcher, Rows } from './gram-matcher.js';
import type { Gram } from './grams.js';
import type { Question } from './question.js';
import { ReadPassage } from './read-passage.js';
import { holdsWord, type Unit } from './units.js';
import type { Weights } from './weights.js';

/** A gram that stands more often than this in a passage counts no more. */
const MOST_OCCURRENCES = 4;

/** What a question is scored by. */
export interface Context {
  readonly question: Question;
  readonly grams: readonly Gram[];
  readonly matcher: GramMatcher;
  readonly spoken: readonly Spoken[];
  readonly total: number;
  readonly averageLength: number;
  /** What the asked kind counts more where the question's own words are few: 又建了几个 is told by the number. */
  readonly emphasis: number;
  readonly weights: Weights;
}

/** A unit that texts may say in other words, and the grams that then count as held. */
interface Spoken {
  readonly unit: Unit;
  readonly grams: readonly number[];
}

/** @param grams of which at least one has a weight */
export function contextOf(question: Question, grams: readonly Gram[], library: Library, weights: Weights): Context {
  const total = grams.reduce((sum, { weight }) => sum + weight, 0);
  return {
    question,
    grams,
    matcher: new GramMatcher(grams),
    spoken: spokenOtherwise(question, grams),
    total,
    emphasis: 1 + (2 * grams.reduce((sum, { inherited, weight }) => sum + (inherited ? weight : 0), 0)) / total,
    averageLength: (library.manifest.counts.characters ?? 0) / Math.max(1, library.passageCount),
    weights,
  };
}

function spokenOtherwise({ units, inherited }: Question, grams: readonly Gram[]): Spoken[] {
  const spoken = (unit: Unit, isInherited: boolean): Spoken => ({
    unit,
    grams: grams.flatMap((gram, g) =>
      gram.inherited === isInherited && gram.at >= unit.start && gram.at + gram.text.length <= unit.end ? [g] : [],
    ),
  });
  return [
    ...units.map((unit) => spoken(unit, false)),
    ...(inherited?.units ?? []).map((unit) => spoken(unit, true)),
  ].filter(({ unit }) => unit.alternatives.length > 0);
}

export interface ScoredPassage {
  readonly passage: ReadPassage;
  readonly score: number;
  /**
   * Rows of as many numbers as there are grams: for each sentence the occurrences of each gram, less than one where it is said
   * in other words, with a row of zeros before and after them; then the same of the title, then in how many sentences each
   * gram stands.
   */
  readonly rows: Float64Array;
}

/** What grams are counted in while one question is ranked. */
const rows = new Rows();

/**
 * The best `most` of the passages with these numbers, best first, and `always` where it is one of them. Their `rows` are good until
 * the next call.
 */
export function bestPassages(
  numbers: readonly number[],
  most: number,
  always: number | undefined,
  library: Library,
  context: Context,
): ScoredPassage[] {
  rows.clear();
  const best = new BestScores(most);
  return numbers
    .flatMap((number) => {
      const needed = number === always ? Number.NEGATIVE_INFINITY : best.needed;
      const scored = scorePassage(ReadPassage.of(library.passage(number)), context, needed);
      if (scored === undefined) return [];
      best.add(scored.score);
      return [scored];
    })
    .sort((a, b) => b.score - a.score || a.passage.at.number - b.passage.at.number)
    .filter(({ passage }, place) => place < most || passage.at.number === always);
}

/** Writes into `matches`, from `row` on, how often each gram stands in `text` between `from` and `until`. */
function matchesIn(
  text: string,
  { matcher, weights }: Context,
  most: number,
  spoken: readonly Spoken[],
  matches: Float64Array,
  row: number,
  from = 0,
  until = text.length,
): void {
  matcher.count(text, most, matches, row, from, until);
  if (spoken.length === 0) return;
  const own = text.slice(from, until);
  for (const { unit, grams } of spoken) {
    const held = (g: number) => matches[row + g] ?? 0;
    if (grams.every((g) => held(g) > 0) || !unit.alternatives.some((other) => holdsWord(own, other))) continue;
    for (const g of grams) matches[row + g] = Math.max(held(g), weights.alternative);
  }
}

/** @param needed a score: undefined for a passage that cannot reach it */
function scorePassage(passage: ReadPassage, context: Context, needed: number): ScoredPassage | undefined {
  const { matcher, weights, total } = context;
  const { text, bounds, title } = passage;
  // Most passages hold no other way to say anything; that is seen at once over the whole of it.
  const spoken = context.spoken.filter(({ unit }) => unit.alternatives.some((other) => text.includes(other)));
  const size = context.grams.length;
  // A row of zeros stands before the first sentence and one after the last: neighbours that hold nothing.
  const end = (bounds.length / 2 + 1) * size;
  const matches = rows.take(end + 3 * size);
  const [inTitle, spread] = [end + size, end + 2 * size];
  let length = 0;
  for (let i = 0, row = size; i < bounds.length; i += 2, row += size) {
    const [from, until] = [bounds[i] ?? 0, bounds[i + 1] ?? 0];
    length += until - from;
    matchesIn(text, context, MOST_OCCURRENCES, spoken, matches, row, from, until);
  }
  const norm = weights.k1 * (1 - weights.b + (weights.b * length) / context.averageLength);
  matchesIn(title, context, 1, context.spoken, matches, inTitle);
  /** The grams that the passage holds: most of the question's stand in few of its passages. */
  const present: number[] = [];
  /** What a window holds at most. */
  let most = 0;
  let score = 0;
  for (let g = 0; g < size; g++) {
    let count = 0;
    let held = 0;
    for (let at = size + g; at < end; at += size) {
      const here = matches[at] ?? 0;
      if (here === 0) continue;
      count += here;
      held++;
    }
    matches[spread + g] = held;
    if (held > 0) {
      present.push(g);
      most += matcher.weights[g] ?? 0;
    }
    const frequency = Math.min(count, 2 * MOST_OCCURRENCES) + weights.titleShare * (matches[inTitle + g] ?? 0);
    if (frequency > 0) score += ((matcher.weights[g] ?? 0) * frequency * (weights.k1 + 1)) / (frequency + norm);
  }
  // Two of three passages end here: no window of theirs could make up for what they lack.
  if ((score + weights.window * most) / total < needed) return undefined;
  let best = 0;
  for (let start = size; start < end; start += size) {
    let held = 0;
    for (const g of present) {
      const at = start + g;
      const here = Math.max(matches[at - size] ?? 0, matches[at] ?? 0, matches[at + size] ?? 0);
      if (here > 0) held += (matcher.weights[g] ?? 0) * Math.min(1, here);
    }
    if (held > best) best = held;
  }
  // The heading is the neighbour of the sentence right below it.
  if (passage.above !== '') matchesIn(passage.above, context, 1, context.spoken, matches, 0);
  return { passage, score: (score + weights.window * best) / total, rows: matches };
}
