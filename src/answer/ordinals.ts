/** Ordinals of what comes in numbered order: the 第三届博览会 of a question is not answered by what is said of the 第二届博览会. */
import { foldText } from '../text/fold.js';
import { parseNumber } from '../text/numerals.js';
import type { Question } from './question.js';

/** The number, and what is numbered, with the beginning of its name. */
const ORDINAL = /第([一二三四五六七八九十百\d]{1,4})([届期批轮季版部章代].{2})/gu;

/** Whether a folded sentence speaks of another of what the question numbers, and not of the one asked about. */
export function isOfOtherNumber({ text }: Question, folded: string): boolean {
  const asked = ordinalsIn(foldText(text));
  if (asked.length === 0) return false;
  const said = ordinalsIn(folded);
  return asked.some(({ of, number }) => {
    const alike = said.filter((other) => other.of === of);
    return alike.length > 0 && alike.every((other) => other.number !== number);
  });
}

function ordinalsIn(folded: string): { of: string; number: number | undefined }[] {
  return [...folded.matchAll(ORDINAL)].map(([, number = '', of = '']) => ({ of, number: parseNumber(number) }));
}
