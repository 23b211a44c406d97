/** The recalled passages, scored by the question's grams: BM25 and the best window of three sentences. */
import type { Library } from '../../search/library.js';
import { codeUnits } from '../../text/code-units.js';
import { holdsWord } from '../sentence/match-unit.js';
import { ReadPassage } from '../sentence/read-passage.js';
import { BestScores } from './best-scores.js';
import type { Context } from './context.js';
import { Rows } from './gram-matcher.js';
import { WEIGHTS } from './weights.js';

export interface ScoredPassage {
  readonly passage: ReadPassage;
  readonly score: number;
  /**
   * Rows of `GramMatcher.width` numbers: for each sentence the occurrences of each gram, less than one where it is said in other
   * words, with a row of zeros before and after them; then those that `inTitle` and `spread` name, and some that are of no more use.
   */
  readonly rows: Float64Array;
  /** Where the row of the title begins, and the one that has in how many sentences each gram stands. */
  readonly inTitle: number;
  readonly spread: number;
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
  const passages: ScoredPassage[] = [];
  for (const number of numbers) {
    const needed = number === always ? Number.NEGATIVE_INFINITY : best.needed;
    const scored = scorePassage(ReadPassage.of(library.passage(number)), context, needed);
    if (scored === undefined) continue;
    best.add(scored.score);
    passages.push(scored);
  }
  return passages
    .sort((a, b) => b.score - a.score || a.passage.at.number - b.passage.at.number)
    .filter(({ passage }, place) => place < most || passage.at.number === always);
}

/** Lets the grams of units count that the text of a row says in other words; whether it does. */
function sayOtherwise(text: string, { spoken }: Pick<Context, 'spoken'>, matches: Float64Array, row: number): boolean {
  const held = (at: number) => matches[row + at] ?? 0;
  let isSaid = false;
  for (const { grams, words } of spoken) {
    if (grams.every((g) => held(g) > 0)) continue;
    if (!words.some((word) => held(word.at) > 0 && holdsWord(text, word.text))) continue;
    for (const g of grams) matches[row + g] = Math.max(held(g), WEIGHTS.alternative);
    isSaid = true;
  }
  return isSaid;
}

/** Writes into `matches`, from `row` on, which grams a title or a heading has. */
function matchTitle(text: string, units: Uint16Array, context: Context, matches: Float64Array, row: number): void {
  const { matcher } = context;
  const tally = matches.length - 2 * matcher.width;
  matches.fill(0, tally);
  matcher.count(text, units, 1, matches, row, 0, text.length, tally);
  if (holdsAny(matches, row + context.grams.length, row + matcher.width)) sayOtherwise(text, context, matches, row);
}

function holdsAny(matches: Float64Array, from: number, until: number): boolean {
  for (let at = from; at < until; at++) if (matches[at] !== 0) return true;
  return false;
}

/** Adds up what the rows from `first` to `end` hold of each gram, as `GramMatcher.count` does, where some count for less than one. */
function tallyAnew(
  matches: Float64Array,
  { grams, matcher: { width } }: Context,
  first: number,
  end: number,
  tally: number,
): void {
  for (let g = 0; g < grams.length; g++) {
    let count = 0;
    let held = 0;
    for (let at = first + g; at < end; at += width) {
      const here = matches[at] ?? 0;
      if (here === 0) continue;
      count += here;
      held++;
    }
    matches[tally + g] = held;
    matches[tally + width + g] = count;
  }
}

/**
 * One long function for speed: hundreds of passages are scored for each question.
 * @param needed a score: undefined for a passage that cannot reach it
 */
function scorePassage(passage: ReadPassage, context: Context, needed: number): ScoredPassage | undefined {
  const { matcher, total } = context;
  const { text, units, bounds, title, titleUnits } = passage;
  const size = context.grams.length;
  const { width } = matcher;
  // A row of zeros stands before the first sentence and one after the last: neighbours that hold nothing.
  const end = (bounds.length / 2 + 1) * width;
  const matches = rows.take(end + 6 * width);
  const inTitle = end + width;
  const spread = inTitle + width;
  let length = 0;
  for (let i = 0, row = width; i < bounds.length; i += 2, row += width) {
    const from = bounds[i] ?? 0;
    const until = bounds[i + 1] ?? 0;
    length += until - from;
    matcher.count(text, units, WEIGHTS.mostOccurrences, matches, row, from, until, spread);
  }
  // Most passages hold no other way to say anything.
  if (holdsAny(matches, spread + size, spread + width)) {
    let isSaid = false;
    for (let i = 0, row = width; i < bounds.length; i += 2, row += width)
      if (sayOtherwise(text.slice(bounds[i], bounds[i + 1]), context, matches, row)) isSaid = true;
    if (isSaid) tallyAnew(matches, context, width, end, spread);
  }
  matchTitle(title, titleUnits, context, matches, inTitle);
  const norm = WEIGHTS.k1 * (1 - WEIGHTS.b + (WEIGHTS.b * length) / context.averageLength);
  /** The grams that the passage holds: most of the question's stand in few of its passages. */
  const present: number[] = [];
  /** What a window holds at most. */
  let most = 0;
  let score = 0;
  for (let g = 0; g < size; g++) {
    const weight = matcher.weights[g] ?? 0;
    if (matches[spread + g] !== 0) {
      present.push(g);
      most += weight;
    }
    const frequency =
      Math.min(matches[spread + width + g] ?? 0, 2 * WEIGHTS.mostOccurrences) +
      WEIGHTS.titleShare * (matches[inTitle + g] ?? 0);
    if (frequency > 0) score += (weight * frequency * (WEIGHTS.k1 + 1)) / (frequency + norm);
  }
  const entry = context.names.has(passage.entry) ? WEIGHTS.entry : 0;
  // Two of three passages end here: no window of theirs could make up for what they lack.
  if ((score + WEIGHTS.window * most) / total + entry < needed) return undefined;
  let best = 0;
  for (let start = width; start < end; start += width) {
    let held = 0;
    for (const g of present) {
      const at = start + g;
      const here = Math.max(matches[at - width] ?? 0, matches[at] ?? 0, matches[at + width] ?? 0);
      if (here > 0) held += (matcher.weights[g] ?? 0) * Math.min(1, here);
    }
    if (held > best) best = held;
  }
  // The heading is the neighbour of the sentence right below it.
  if (passage.above !== '') matchTitle(passage.above, codeUnits(passage.above), context, matches, 0);
  return { passage, score: (score + WEIGHTS.window * best) / total + entry, rows: matches, inTitle, spread };
}
