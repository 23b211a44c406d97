/** Halves, quarters and other runs of months from the first of them to the last. */
import { parseNumber } from './numerals.js';
import { PART_OF_YEAR } from './quantities/dates-and-times.js';

const PART = new RegExp(PART_OF_YEAR);
const FIRST_MONTHS = /前(?<to>\d{1,2})月/;
const MONTH_TO_MONTH = /(?<!\d)(?<from>\d{1,2})月?[-~—–至到](?<to>\d{1,2})月/;

/** First and last month of a part of a year, 1 to 12: 7 and 9 of 三季度, 1 and 9 of 前三季度, 1 and 6 of 1-6月; undefined for a month, a year or a day. */
export function monthsOf(text: string): readonly [number, number] | undefined {
  const run = (FIRST_MONTHS.exec(text) ?? MONTH_TO_MONTH.exec(text))?.groups;
  if (run?.to !== undefined) return [Number(run.from ?? 1), Number(run.to)];
  const part = PART.exec(text)?.[0];
  if (part === undefined) return undefined;
  if (part.endsWith('半年')) return part.startsWith('上') ? [1, 6] : [7, 12];
  const quarter = parseNumber(/[一二两三四1-4]/.exec(part)?.[0] ?? '') ?? 1;
  return [part.startsWith('前') ? 1 : 3 * quarter - 2, 3 * quarter];
}

/** The ways to name so many months: 上半年, 1-6月, 1月-6月, 前6月. */
export function partForms(text: string): string[] {
  const [from, to] = monthsOf(text) ?? [];
  if (from === undefined || to === undefined) return [];
  const named = NAMED.flatMap(([first, last, ...names]) => (first === from && last === to ? names : []));
  return [...named, `${from}-${to}月`, `${from}月-${to}月`, ...(from === 1 ? [`前${to}月`] : [])];
}

const NAMED: readonly (readonly [from: number, to: number, ...names: string[]])[] = [
  [1, 6, '上半年'],
  [7, 12, '下半年'],
  [1, 3, '一季度', '第一季度'],
  [4, 6, '二季度', '第二季度'],
  [7, 9, '三季度', '第三季度'],
  [10, 12, '四季度', '第四季度'],
  [1, 9, '前三季度'],
];
