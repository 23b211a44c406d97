/** Segments → the terms that the index holds. Built and asked through the same functions, so both sides agree. */
import type { Segment, Segmenter } from '../text/segment.js';

/**
 * The terms of a folded text: dictionary words, the shorter words inside them, the pairs of neighbours in a run of
 * single characters (names that no dictionary has), Latin words with their parts, numbers without separators.
 * Repeated as often as they occur.
 *
 * @param terms what they are added to
 */
export function termsOf(
  segments: readonly Segment[],
  segmenter: Pick<Segmenter, 'within'>,
  terms: string[] = [],
): string[] {
  let single: Segment | undefined;
  for (const segment of segments) {
    const { text, kind } = segment;
    const isSingle =
      kind === 'han' && (text.length === 1 || (text.length === 2 && isHighSurrogate(text.charCodeAt(0))));
    if (kind === 'han' && !isSingle) terms.push(text, ...segmenter.within(text));
    else if (kind === 'number') terms.push(text.replaceAll(',', ''));
    else if (kind === 'latin') terms.push(text, ...partsOf(text));
    if (isSingle) {
      terms.push(text);
      if (single !== undefined) terms.push(single.text + text);
    }
    single = isSingle ? segment : undefined;
  }
  return terms;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** top10 → top, 10. */
function partsOf(word: string): string[] {
  const parts = word.match(/\d+|\D+/gu) ?? [];
  return parts.length > 1 ? parts : [];
}
