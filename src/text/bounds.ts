/** Words that say that a figure is not exactly so: 不到十公里, 逾100家, 10个以上. */
import type { Span } from '../model.js';
import { findAll } from './find-all.js';
import { fold, foldText, originalSlice } from './fold.js';

const LONGEST = 4;
/** No 苏超13支, 纽约3家 or 附近6个: what stands before such a word ends something else. */
const BEFORE =
  /(?:不到|不足|将近|接近|大约|至少|不少于|不低于|不超过|不高于|(?<=^|[^\p{Script=Han}]|[有到达为了共计已仅占只是需要增至升])(?:超过?|近|约)|(?<![合条公纽相签预大契盟特节附最接])[约近][有为达占]|(?<!赶)超过|逾|最[高多低少](?:可达?|达)?|至多|上限为?)$/u;
const AFTER = /^(?:以上(?!海)|以下(?!简)|以内(?!蒙)|左右(?![岸手翼])|上下(?![游级班]))/;

/** What tells no amount: dates, and places in an order. */
const EXACT = /第|\d{4}年|(?<!个)月|[日号点]$|(?<!小)时$/;

/** A figure as the text says it that has it once, in the text's own characters; as it is where it stands there more than once, or nowhere. */
export function asSaid(figure: string, text: string): string {
  const original = fold(text);
  const own = foldText(figure);
  const start = own === '' || EXACT.test(own) ? -1 : startIn(original.text, own);
  if (start < 0) return figure;
  const end = start + own.length;
  const before = BEFORE.exec(original.text.slice(Math.max(0, start - LONGEST - 1), start))?.[0].length ?? 0;
  const after = AFTER.exec(original.text.slice(end, end + LONGEST))?.[0].length ?? 0;
  return originalSlice(text, original, { start: start - before, end: end + after });
}

/** Where a figure stands that is no part of a longer one; -1 where it stands nowhere, or more than once. */
function startIn(folded: string, figure: string): number {
  const [first, second] = spansOfFigure(folded, figure);
  return first === undefined || second !== undefined ? -1 : first.start;
}

/** What a number goes on behind: 5家 is no part of 15家, 五家 none of 二十五家. */
const GOES_ON = [
  [/[\d.]$/, /^\d/],
  [/[一二三四五六七八九十百千万两]$/, /^[一二三四五六七八九十百千万]/],
] as const;

/** Where a figure stands in a text, both folded, that is no part of a longer one. */
export function spansOfFigure(folded: string, figure: string): Span[] {
  if (figure === '') return [];
  return findAll(folded, figure)
    .filter((at) => !GOES_ON.some(([before, first]) => before.test(folded.slice(0, at)) && first.test(figure)))
    .map((start) => ({ start, end: start + figure.length }));
}
