/** The figures of the corpus that fit a few words: what is measured, when, unit, the sentence around. */
import type { Figure } from '../../model.js';
import type { Library } from '../../search/library.js';
import type { Steps } from '../../slices.js';
import { foldText } from '../../text/fold.js';
import { parseQuestion } from '../question/parse-question.js';
import { type Gram, gramsOfQuestion, occurrences } from '../ranking/grams.js';

/** A match in the sentence counts this much of one in what the figure measures, its time, its own text. */
const SENTENCE_SHARE = 0.5;
/** Least share of the query's weight that a figure must match. */
const LEAST_SHARE = 0.5;

/** Figures that are looked at in one step: some tenths of a millisecond. */
const STEP = 256;

/** All figures in corpus order where `query` is blank; else those that match at least half of it, best first. */
export function* findFigures(library: Library, query: string): Steps<Figure[]> {
  const all = yield* foldedFigures(library);
  if (query.trim() === '') return all.map(({ figure }) => figure);
  const grams = gramsOfQuestion(parseQuestion(query, library), library).toSorted((a, b) => b.weight - a.weight);
  const total = grams.reduce((sum, { weight }) => sum + weight, 0);
  const found: { readonly figure: Figure; readonly score: number }[] = [];
  for (const [number, candidate] of all.entries()) {
    if (number % STEP === 0) yield;
    const score = total === 0 ? 0 : scoreOf(candidate, grams, total);
    if (score >= LEAST_SHARE) found.push({ figure: candidate.figure, score });
  }
  return found.sort((a, b) => b.score - a.score).map(({ figure }) => figure);
}

/** The share of the query's weight that a figure matches; 0 as soon as it cannot be enough any more. */
function scoreOf({ own, sentence }: FoldedFigure, grams: readonly Gram[], total: number): number {
  let [score, missed] = [0, 0];
  for (const gram of grams) {
    if (occurrences(gram, own, 1) > 0) score += gram.weight;
    else if (occurrences(gram, sentence, 1) > 0) score += gram.weight * SENTENCE_SHARE;
    else missed += gram.weight;
    if (missed > (1 - LEAST_SHARE) * total) return 0;
  }
  return score / total;
}

interface FoldedFigure {
  readonly figure: Figure;
  /** What is measured, when, and the figure itself. */
  readonly own: string;
  readonly sentence: string;
}

const known = new WeakMap<Library, readonly FoldedFigure[]>();

/** The figures of a library in corpus order; folded once, since folding them costs more than searching them. */
function* foldedFigures(library: Library): Steps<readonly FoldedFigure[]> {
  const before = known.get(library);
  if (before !== undefined) return before;
  const all: FoldedFigure[] = [];
  for (const { figures } of library.articles()) {
    // The figures of one sentence stand together.
    let last = { text: '', folded: '' };
    for (const figure of figures) {
      const { what, when = '', text, sentence } = figure;
      if (sentence !== last.text) last = { text: sentence, folded: foldText(sentence) };
      all.push({ figure, own: foldText([what, when, text].join('\n')), sentence: last.folded });
      yield;
    }
  }
  known.set(library, all);
  return all;
}
