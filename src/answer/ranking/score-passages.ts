/** The recalled passages, scored by the question's grams: BM25 and the best window of three sentences. */
import type { Library } from '../../search/library.js';
import { codeUnits } from '../../text/code-units.js';
import { isOfSoMany, measuredUnit } from '../question/counted.js';
import { definedTerm } from '../question/definition.js';
import { keywordsOf } from '../question/keywords.js';
import { isAligned, type Question } from '../question/question.js';
import { phrasesOf, type Unit } from '../question/unit.js';
import { explainerOf } from '../sentence/explains.js';
import { holdsWord } from '../sentence/match-unit.js';
import { wantsQuantity } from '../sentence/quantities-asked.js';
import { ReadPassage } from '../sentence/read-passage.js';
import { BestScores } from './best-scores.js';
import { manyness } from './corpus-size.js';
import { GramMatcher, Rows } from './gram-matcher.js';
import { type Gram, isWithin } from './grams.js';
import { WEIGHTS } from './weights.js';

/** What a question is scored by. */
export interface Context {
  readonly question: Question;
  readonly grams: readonly Gram[];
  readonly matcher: GramMatcher;
  readonly spoken: readonly Spoken[];
  readonly head: Unit | undefined;
  readonly keywords: readonly string[];
  /** Its words, and those of them that stand beside each other put together. */
  readonly names: ReadonlySet<string>;
  /** Whether quantities are looked for in the sentences: one is asked for, or a list of which the question tells the length. */
  readonly wantsFigures: boolean;
  /** Weight of what the question itself asks, what it takes over apart. */
  readonly freshTotal: number;
  /** What is measured, where nothing is counted. */
  readonly measured: Unit | undefined;
  /** Tells whether a text explains what the question asks to have explained; absent where it asks for nothing of the kind. */
  readonly explains: ((folded: string) => boolean) | undefined;
  readonly total: number;
  readonly averageLength: number;
  /** What it costs a sentence to lack a name of the question. */
  readonly missing: number;
  /** What the asked kind counts more where the question's own words are few: 又建了几个 is told by the number. */
  readonly emphasis: number;
}

/** A unit that texts may say in other words, and the grams that then count as held. */
interface Spoken {
  readonly unit: Unit;
  readonly grams: readonly number[];
  /** Its other words, and where the matcher counts them. */
  readonly words: readonly { readonly text: string; readonly at: number }[];
}

/**
 * What the passages of a question are scored by.
 *
 * @param grams of which at least one has a weight
 */
export function contextOf(question: Question, grams: readonly Gram[], library: Library): Context {
  const total = grams.reduce((sum, { weight }) => sum + weight, 0);
  const spoken = spokenOtherwise(question, grams);
  const term = definedTerm(question);
  return {
    question,
    grams,
    matcher: new GramMatcher(
      grams,
      spoken.flatMap(({ words }) => words.map(({ text }) => text)),
    ),
    spoken,
    head: headOf(question),
    keywords: keywordsOf(question),
    names: namesOf(question),
    wantsFigures: wantsQuantity(question) || isOfSoMany(question),
    freshTotal: grams.reduce((sum, { inherited, weight }) => sum + (inherited ? 0 : weight), 0),
    measured: measuredUnit(question),
    explains: term && explainerOf(term),
    total,
    emphasis: 1 + (2 * grams.reduce((sum, { inherited, weight }) => sum + (inherited ? weight : 0), 0)) / total,
    averageLength: (library.manifest.counts.characters ?? 0) / Math.max(1, library.passageCount),
    missing: WEIGHTS.missingInMany * manyness(library),
  };
}

/** What an article may be about: words of the question, and such as stand beside each other; of 某某大学 not the place alone. */
function namesOf({ units, inherited }: Question): Set<string> {
  const isPart = ({ kind, start, end }: Unit) =>
    kind === 'place' && units.some((other) => (other.start === end && other.kind === 'noun') || other.end === start);
  const alone = [...units.filter((unit) => !isPart(unit)), ...(inherited?.units ?? [])];
  return new Set([...alone.map(({ text }) => text), ...phrasesOf(units)]);
}

function spokenOtherwise({ units, inherited }: Question, grams: readonly Gram[]): Spoken[] {
  let at = grams.length;
  const spoken = (own: readonly Unit[], isInherited: boolean) =>
    own
      .filter(({ alternatives }) => alternatives.length > 0)
      .map(
        (unit): Spoken => ({
          unit,
          grams: grams.flatMap((gram, g) => (gram.inherited === isInherited && isWithin(gram, unit) ? [g] : [])),
          words: unit.alternatives.map((text) => ({ text, at: at++ })),
        }),
      );
  return [...spoken(units, false), ...spoken(inherited?.units ?? [], true)];
}

/** What is asked of the rest, where 的 or a space sets it apart: 营业收入 of 某公司的营业收入. */
function headOf(question: Question): Unit | undefined {
  const { units, folded, focus } = question;
  if (focus !== undefined || !isAligned(question)) return undefined;
  const last = units.at(-1);
  const start = units.findLast(({ start, kind }) => kind !== 'other' && /[的 ]/.test(folded.charAt(start - 1)))?.start;
  return last === undefined || start === undefined ? undefined : { ...last, start };
}

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
