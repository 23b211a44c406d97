/** When a figure was so, as far as its sentence says. */
import type { Span } from '../model.js';
import type { Quantity } from './quantities/quantity.js';
import { NOW, RELATIVE_YEAR } from './time-words.js';

/** The date in the same sentence that stands nearest before the figure, else the first one after it in its clause. */
export function whenOf(all: readonly Quantity[], quantity: Quantity, folded: string): Quantity | undefined {
  const dates = all.filter(({ kind }) => kind === 'date');
  const before = dates.findLast(({ end }) => end <= quantity.start);
  return before ?? dates.find(({ start }) => !CLAUSE_MARK.test(folded.slice(quantity.end, start)));
}

/** When a figure was so, as the text says it: 如今 or 去年 in its clause, else the date that `whenOf` finds. */
export function timeOf(all: readonly Quantity[], quantity: Quantity, folded: string): Span | undefined {
  const date = whenOf(all, quantity, folded);
  const clause = quantity.start - (folded.slice(0, quantity.start).split(CLAUSE_MARK).at(-1)?.length ?? 0);
  const from = Math.max(clause, date === undefined || date.end > quantity.start ? 0 : date.end);
  const said = [...folded.slice(from, quantity.start).matchAll(TOLD)].at(-1);
  // 由去年的9.8亿元降至6.1亿元: another figure has it.
  if (said === undefined || all.some(({ start }) => start > from + said.index && start < quantity.start))
    return date === undefined ? undefined : sinceThen(date, folded);
  return { start: from + said.index, end: from + said.index + said[0].length };
}

/** 自2019年7月3日以来: what has been so since a day was not so on that day; nor was what came after 自2019年7月3日签约后. */
function sinceThen({ start, end }: Span, folded: string): Span | undefined {
  if (FROM.test(folded.slice(0, start)) && AFTERWARDS.test(folded.slice(end))) return undefined;
  const after = SINCE.exec(folded.slice(end))?.[0].length ?? 0;
  if (after === 0) return { start, end };
  const before = FROM.exec(folded.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

const SINCE = /^(?:以来|至今|起(?![点步])|开始)/;
const FROM = /(?:自从?|从)$/;
const AFTERWARDS = /^[^,;。:!?]{2,40}(?:后|以来|起)(?=[,;。])/;
const CLAUSE_MARK = /[,;。:!?]/;
const TOLD = new RegExp(`(?<![比较从由超])(?:${NOW}|${RELATIVE_YEAR}(?!同期|度))`, 'g');
