/** Words that say that a figure is not exactly so: 不到十公里, 逾100家, 10个以上. */
import type { Span } from '../model.js';

const LONGEST = 3;
const BEFORE =
  /(?:不到|不足|(?<![赶反])超过?|逾|将近|接近|(?<![附最])近|(?<![大合节签预条公特契制])约|大约|至少|不少于|不低于|不超过|不高于)$/;
const AFTER = /^(?:以上|以下|以内|左右|上下)/;

/** A span of folded text with such words beside it. */
export function withBounds(folded: string, { start, end }: Span): Span {
  const before = BEFORE.exec(folded.slice(Math.max(0, start - LONGEST), start))?.[0].length ?? 0;
  const after = AFTER.exec(folded.slice(end, end + LONGEST))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/** Whether a folded text is `bare` with such words beside it, or without any. */
export function isWithBounds(folded: string, bare: string): boolean {
  const at = folded.indexOf(bare);
  if (at < 0) return false;
  const { start, end } = withBounds(folded, { start: at, end: at + bare.length });
  return start === 0 && end === folded.length;
}
