/** Arithmetic of spans. All lists of spans are sorted and apart. */
import type { Span } from '../model.js';

/** Position of the first span that ends behind `offset`. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is left of `pieces` when `holes` are taken out. */
export function without(pieces: readonly Span[], holes: readonly Span[]): Span[] {
  return pieces.flatMap(({ start, end }) => {
    const left: Span[] = [];
    let from = start;
    for (let i = firstBehind(holes, start); i < holes.length; i++) {
      const hole = holes[i];
      if (hole === undefined || hole.start >= end) break;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = Math.max(from, hole.end);
    }
    if (end > from) left.push({ start: from, end });
    return left;
  });
}

/** Tells the line of an offset, counted from 1. */
export function lineCounter(text: string): (offset: number) => number {
  const lines: Span[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    lines.push({ start, end: at + 1 });
    start = at + 1;
  }
  return (offset) => firstBehind(lines, offset) + 1;
}

/** Spans that may overlap → the same characters as sorted spans that are apart. */
export function merged(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
