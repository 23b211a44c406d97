/** What is said beneath a figure: what it measures and when, as far as that tells a reader something. */
import type { ShortAnswer } from '../model.js';

/** 企业 beneath 73家 and 资金 beneath 118亿 tell nothing that the sentence does not; in characters. */
const LEAST_TELLING = 4;

/** What the figure measures and when, without what the question says already. */
export function labelsOf({ what, when }: Pick<ShortAnswer, 'what' | 'when'>, asked?: string): string[] {
  const isNew = (text: string | undefined): text is string =>
    text !== undefined && text !== '' && asked?.includes(text) !== true;
  return [what !== undefined && what.length >= LEAST_TELLING ? what : undefined, when].filter(isNew);
}
