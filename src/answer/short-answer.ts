/** The figure asked for: the one quantity of a sentence that stands with the question's words. */
import type { ShortAnswer } from '../model.js';
import { fold, originalSlice, toOriginal } from '../text/fold.js';
import { printed, whenOf } from '../text/printed.js';
import type { Gram } from './grams.js';
import { fitsDate, fitsMeasure, fittingQuantities, QUANTITY_FOR } from './kinds.js';
import type { Question } from './question.js';
import type { RankedSentence } from './rank.js';

/** Longest short answer, in characters. */
const MAX_SHORT = 16;

export function shortAnswer(
  question: Question,
  { folded, quantities, at, index }: RankedSentence,
  grams: readonly Gram[],
  given?: string,
): ShortAnswer | undefined {
  const fitting = fittingQuantities(question, quantities).filter(
    ({ start, end, text }) => end - start <= MAX_SHORT && text !== given,
  );
  if (fitting.length === 0) return undefined;
  const kinds = [...question.asks].flatMap((asked) => QUANTITY_FOR[asked] ?? []);
  const spots = grams.flatMap(({ text, weight }) => {
    const found: { at: number; weight: number }[] = [];
    for (let i = folded.indexOf(text); i >= 0; i = folded.indexOf(text, i + 1))
      found.push({ at: i + text.length / 2, weight });
    return found;
  });
  const heaviest = Math.max(1, ...grams.map(({ weight }) => weight));
  const rated = fitting.map((quantity) => {
    const near = spots.reduce((sum, spot) => {
      const gap = spot.at < quantity.start ? quantity.start - spot.at : spot.at - quantity.end + 4;
      const between =
        spot.at < quantity.start ? folded.slice(spot.at, quantity.start) : folded.slice(quantity.end, spot.at);
      const clauses = (between.match(/[,，、;；]/g) ?? []).length;
      return sum + (spot.weight / heaviest) * Math.exp(-Math.abs(gap) / 10) * 0.6 ** clauses;
    }, 0);
    const rank = kinds.indexOf(quantity.kind);
    const precise = fitsDate(question, quantity) ? 0 : -1;
    const measure =
      question.measure !== undefined && quantity.measure === question.measure
        ? 2
        : fitsMeasure(question, quantity)
          ? 0
          : -1;
    return { quantity, score: near + measure + precise - 0.25 * rank };
  });
  rated.sort((a, b) => b.score - a.score || a.quantity.start - b.quantity.start);
  const best = rated[0]?.quantity;
  const sentence = at.passage.sentences[index];
  if (best === undefined || sentence === undefined) return undefined;
  const text = at.article.body.slice(sentence.start, sentence.end);
  const original = fold(text);
  const when = best.kind === 'date' ? undefined : whenOf(quantities, best);
  const own = printed(text, original, best);
  const figure = at.article.figures.find(
    ({ start, text: printedText }) =>
      printedText === own.text && start === sentence.start + toOriginal(original, best).start,
  );
  return {
    ...own,
    ...(figure?.what && { what: figure.what }),
    ...(when !== undefined && { when: originalSlice(text, original, when) }),
  };
}
