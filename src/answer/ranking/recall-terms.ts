/** The terms by which a question's passages are recalled. */
import type { Library } from '../../search/library.js';
import { termsOf } from '../../search/terms.js';
import { isFunctionWord } from '../question/function-words.js';
import { allUnits, type Question } from '../question/question.js';

/** Terms asked of the engine: the rarest few find the passage, the frequent ones cost most and tell least. */
const RECALL_TERMS = 6;

/** The rarest terms of the question that the engine knows, with what stands for those that it does not. */
export function recallTerms(question: Question, library: Library): string[] {
  const { vocabulary } = library.engine;
  const { segmenter } = library;
  const counts = new Map<string, number>();
  const terms = (segments: Question['segments']) =>
    [...new Set(termsOf(segments, segmenter))].filter((term) => {
      const count = vocabulary.get(term);
      if (count !== undefined) counts.set(term, count);
      return count !== undefined;
    });
  const own = terms(question.segments);
  const rarest = (list: readonly string[], most: number) => {
    const meaning = [...new Set(list)].filter((term) => !isFunctionWord(term));
    return (meaning.length > 0 ? meaning : [...new Set(list)])
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, most);
  };
  // Each word that the corpus lacks is looked for by the rarest terms of what stands for it.
  const alternatives = allUnits(question)
    .filter(({ known }) => !known)
    .map((unit) =>
      rarest(
        unit.alternatives.flatMap((other) => rarest(terms(segmenter.segment(other)), 1)),
        RECALL_TERMS / 2,
      ),
    );
  const inTurn = Array.from({ length: RECALL_TERMS / 2 }, (_, i) =>
    alternatives.flatMap((list) => list[i] ?? []),
  ).flat();
  return [
    ...new Set([
      ...rarest(own, RECALL_TERMS),
      ...inTurn.slice(0, RECALL_TERMS / 2),
      ...rarest(question.inherited === undefined ? [] : terms(question.inherited.segments), RECALL_TERMS / 2),
    ]),
  ];
}
