/** Quantities of folded text as the original prints them. */
import type { Figure } from '../model.js';
import { type Folded, fold, originalSlice } from './fold.js';
import type { Quantity } from './quantities.js';

/** A quantity as it stands in the original: text, value and unit in the original's own characters. */
export function printed(text: string, folded: Folded, quantity: Quantity): Pick<Figure, 'text' | 'value' | 'unit'> {
  const own = originalSlice(text, folded, quantity);
  const unit = quantity.unit === undefined ? undefined : own.slice(own.length - quantity.unit.length);
  return {
    text: own,
    ...(quantity.value !== undefined && { value: quantity.value }),
    // Where the unit does not end the text (100多万元), the folded one stands in for it only if it is the same.
    ...(unit !== undefined &&
      quantity.unit !== undefined && { unit: fold(unit).text === quantity.unit ? unit : quantity.unit }),
  };
}

/** The date in the same sentence that stands nearest before the figure, else the first one after it. */
export function whenOf(all: readonly Quantity[], quantity: Quantity): Quantity | undefined {
  const dates = all.filter(({ kind }) => kind === 'date');
  return dates.findLast(({ end }) => end <= quantity.start) ?? dates[0];
}
