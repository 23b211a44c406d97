/** Words that say that a figure is not exactly so: 不到十公里, 逾100家, 10个以上. */
import { findAll } from './find-all.js';
import { fold, foldText, originalSlice } from './fold.js';

const LONGEST = 3;
const BEFORE =
  /(?:不到|不足|(?<![赶反])超过?|逾|将近|接近|(?<![附最])近|(?<![大合节签预条公特契制])约|大约|至少|不少于|不低于|不超过|不高于)$/;
const AFTER = /^(?:以上|以下|以内|左右|上下)/;

/** What tells no amount: dates, and places in an order. */
const EXACT = /第|[年月日号点时]$/;

/** A figure as the text that it stands in says it, in the text's own characters. */
export function asSaid(figure: string, text: string): string {
  const original = fold(text);
  const own = foldText(figure);
  const start = own === '' || EXACT.test(own) ? -1 : startIn(original.text, own);
  if (start < 0) return figure;
  const end = start + own.length;
  const before = BEFORE.exec(original.text.slice(Math.max(0, start - LONGEST), start))?.[0].length ?? 0;
  const after = AFTER.exec(original.text.slice(end, end + LONGEST))?.[0].length ?? 0;
  return originalSlice(text, original, { start: start - before, end: end + after });
}

/** Where a figure stands that is no part of a longer one. */
function startIn(folded: string, figure: string): number {
  return findAll(folded, figure).find((at) => !/[\d.]$/.test(folded.slice(0, at)) || !/^\d/.test(figure)) ?? -1;
}
