/** Quantities of folded text as the original prints them. */
import type { Figure } from '../model.js';
import { type Folded, originalSlice } from './fold.js';
import type { Quantity } from './quantities/quantity.js';

/** What may stand within a unit and is none of it: 100多万元, 4万余名. */
const BETWEEN = /[多余餘来來 \u3000]/g;

/** A quantity as it stands in the original: text, value and unit in the original's own characters. */
export function printed(text: string, folded: Folded, quantity: Quantity): Pick<Figure, 'text' | 'value' | 'unit'> {
  const unit = printedUnit(text, folded, quantity);
  return {
    text: originalSlice(text, folded, quantity),
    ...(quantity.value !== undefined && { value: quantity.value }),
    ...(unit !== undefined && { unit }),
  };
}

function printedUnit(text: string, folded: Folded, { text: own, unit, start, end }: Quantity): string | undefined {
  if (unit === undefined) return undefined;
  for (let length = unit.length; length <= Math.min(own.length, unit.length + 3); length++) {
    if (own.slice(-length).replace(BETWEEN, '') === unit)
      return originalSlice(text, folded, { start: Math.max(start, end - length), end }).replace(BETWEEN, '');
  }
  // 三年半: the unit is not at the end.
  return unit;
}
