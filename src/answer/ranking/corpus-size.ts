/** How the size of a corpus bears on what a match tells: in a small one all passages share their words, in a large one more match by chance. */
import type { Library } from '../../search/library.js';

type Corpus = Pick<Library, 'passageCount'>;

/** Passages at which `smallness` is ½. */
const SMALL = 500;
/** Passages at which `manyness` is ¼. */
const TELLING = 250;
/** Less `fewness` than this counts as none. */
const NEGLIGIBLE = 0.01;

/** 1 in the smallest corpus, a half at 500 passages, towards 0 in a large one. */
export function smallness({ passageCount }: Corpus): number {
  return SMALL / (passageCount + SMALL);
}

/** 1 in the smallest corpus, and soon nothing. */
export function fewness(corpus: Corpus): number {
  const few = smallness(corpus) ** 2;
  return few < NEGLIGIBLE ? 0 : few;
}

/** Next to nothing in the smallest corpus, towards 1 in a large one. */
export function manyness({ passageCount }: Corpus): number {
  return (passageCount / (passageCount + TELLING)) ** 2;
}
