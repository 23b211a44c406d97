/**
 * Which questions ask the same: groups by the character pairs that they share. Greedy leader clustering over the Dice coefficient
 * (Dice, "Measures of the Amount of Ecologic Association Between Species", 1945). Knows nothing of where questions come from.
 */
import { foldText } from '../text/fold.js';

/** Dice coefficient from which two questions are one: 0 … 1. */
const SIMILAR = 0.6;
/** Wordings that are compared, those asked most first; what is beyond stands for itself. */
const COMPARED = 3_000;

/** What two questions must share to be the same without any measuring: letters and digits. */
export function wordingOf(question: string): string {
  return foldText(question).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

interface Counted {
  readonly question: string;
  readonly count: number;
}

/**
 * Groups, each under its member that is asked most.
 *
 * @param questions those asked most first
 */
export function groupSimilar<Q extends Counted>(questions: readonly Q[]): Q[][] {
  const groups: Q[][] = [];
  const leaders: ReadonlySet<string>[] = [];
  const byPair = new Map<string, number[]>();
  const byWording = new Map<string, Q[]>();
  for (const entry of questions) {
    if (byWording.size >= COMPARED) {
      groups.push([entry]);
      continue;
    }
    const wording = wordingOf(entry.question);
    const same = byWording.get(wording);
    if (same !== undefined) {
      same.push(entry);
      continue;
    }
    const pairs = pairsOf(wording);
    const near = nearest(pairs, byPair, leaders);
    const group = near === undefined ? [] : (groups[near] ?? []);
    group.push(entry);
    byWording.set(wording, group);
    if (near !== undefined) continue;
    for (const pair of pairs) {
      const having = byPair.get(pair);
      if (having === undefined) byPair.set(pair, [groups.length]);
      else having.push(groups.length);
    }
    leaders.push(pairs);
    groups.push(group);
  }
  return groups;
}

/**
 * The leader most like it, among those that share one of its rarest pairs: who is similar shares at least
 * `SIMILAR / (2 − SIMILAR)` of all pairs, so the commonest can be left out (prefix filtering: Chaudhuri, Ganti, Kaushik 2006).
 */
function nearest(
  pairs: ReadonlySet<string>,
  byPair: ReadonlyMap<string, readonly number[]>,
  leaders: readonly ReadonlySet<string>[],
): number | undefined {
  const having = [...pairs].map((pair) => byPair.get(pair) ?? []).sort((a, b) => a.length - b.length);
  const least = Math.ceil((pairs.size * SIMILAR) / (2 - SIMILAR));
  let best: number | undefined;
  let most = SIMILAR;
  for (const leader of new Set(having.slice(0, pairs.size - least + 1).flat())) {
    const other = leaders[leader] ?? new Set();
    let shared = 0;
    for (const pair of pairs) if (other.has(pair)) shared++;
    const dice = (2 * shared) / (pairs.size + other.size);
    if (dice >= most && (dice > most || best === undefined)) [best, most] = [leader, dice];
  }
  return best;
}

/** Pairs of neighbouring characters, each with all numbers of the question: with another number, it is another question. */
function pairsOf(wording: string): Set<string> {
  const units = wording.match(/\d+|[a-z]+|./gsu) ?? [];
  const numbers = units.filter((unit) => /^\d/.test(unit)).join(',');
  const pairs = units.length === 1 ? units : units.slice(1).map((unit, index) => `${units[index]}${unit}`);
  return new Set(pairs.map((pair) => `${numbers}:${pair}`));
}
