/** The figures of the corpus that fit a few words: what is measured, when, unit, the sentence around. */
import type { Figure } from '../model.js';
import type { Library } from '../search/library.js';
import { foldText } from '../text/fold.js';
import { gramsOfQuestion, occurrences } from './grams.js';
import { parseQuestion } from './question.js';
import { WEIGHTS } from './weights.js';

/** A match in the sentence counts this much of one in what the figure measures, its time, its own text. */
const SENTENCE_SHARE = 0.5;
/** Least share of the query's weight that a figure must match. */
const LEAST_SHARE = 0.5;

/** All figures in corpus order where `query` is blank; else those that match at least half of it, best first. */
export function findFigures(library: Library, query: string): Figure[] {
  const all = [...library.articles()].flatMap(({ figures }) => figures);
  if (query.trim() === '') return all;
  const grams = gramsOfQuestion(parseQuestion(query, library), library, WEIGHTS);
  const total = grams.reduce((sum, { weight }) => sum + weight, 0);
  return all
    .map((figure) => {
      const own = foldText([figure.what, figure.when ?? '', figure.text].join('\n'));
      const sentence = foldText(figure.sentence);
      const score = grams.reduce(
        (sum, gram) =>
          sum +
          gram.weight * (occurrences(gram, own, 1) > 0 ? 1 : occurrences(gram, sentence, 1) > 0 ? SENTENCE_SHARE : 0),
        0,
      );
      return { figure, score: total === 0 ? 0 : score / total };
    })
    .filter(({ score }) => score >= LEAST_SHARE)
    .sort((a, b) => b.score - a.score)
    .map(({ figure }) => figure);
}
