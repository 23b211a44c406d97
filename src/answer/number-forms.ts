/** Other ways in which a text may write a number or a date. */
import type { Quantity } from '../text/quantities.js';

const DIGITS = '零一二三四五六七八九';

/** 25 → 二十五; undefined beyond four digits or for fractions, which nobody spells out. */
export function spellOut(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return undefined;
  if (value < 10) return DIGITS.charAt(value);
  let spelled = '';
  let gap = false;
  for (const [place, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap = spelled !== '' && value % place !== 0;
      continue;
    }
    spelled += (gap ? '零' : '') + (digit === 1 && place === 10 && spelled === '' ? '' : DIGITS.charAt(digit)) + unit;
    gap = false;
  }
  return spelled;
}

/** The other forms of a quantity's number: plain, spelled out, in 万 and in 亿; of a date: 2020.2.27, 2月27日, the year alone. */
export function numberForms(quantity: Quantity): string[] {
  if (quantity.kind === 'date') return dateForms(quantity);
  const [value] = quantity.values;
  if (value === undefined || quantity.values.length > 1) return [];
  const forms = [String(value), value.toLocaleString('en-US', { maximumFractionDigits: 6 })];
  const spelled = spellOut(quantity.value ?? value);
  if (spelled !== undefined) forms.push(spelled);
  for (const [scale, word] of [
    [1e4, '万'],
    [1e8, '亿'],
  ] as const) {
    if (value >= scale) forms.push(`${Number((value / scale).toPrecision(8))}${word}`);
  }
  return forms;
}

function dateForms({ year, month, day }: Quantity): string[] {
  const forms: string[] = [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    forms.push(
      `${year}年${month}月${day}日`,
      `${year}.${month}.${day}`,
      `${year}-${pad(month)}-${pad(day)}`,
      `${year}/${month}/${day}`,
      `${month}月${day}日`,
    );
  } else if (year !== undefined && month !== undefined) {
    forms.push(`${year}年${month}月`, `${year}.${month}`, `${year}-${pad(month)}`);
  } else if (year !== undefined) {
    forms.push(`${year}年`);
  } else if (month !== undefined) {
    forms.push(`${month}月`);
    const spelled = spellOut(month);
    if (spelled !== undefined) forms.push(`${spelled}月`);
  }
  return forms;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
