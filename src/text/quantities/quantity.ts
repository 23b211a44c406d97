/** What a quantity of a text is. */
import type { Span } from '../../model.js';

/** What a quantity is of; a `number` has nothing behind it that tells. */
export type QuantityKind =
  | 'money'
  | 'percent'
  | 'fraction'
  | 'rank'
  | 'date'
  | 'time'
  | 'duration'
  | 'count'
  | 'number';

/** A date as far as it says. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A quantity where it stands. */
export interface Quantity extends Span, DateParts {
  readonly kind: QuantityKind;
  /** The folded text of the span. */
  readonly text: string;
  /** The number as written, without the scale: 1640.58 of 1640.58亿元. Absent for dates, times, ranges, fractions, 数十家. */
  readonly value?: number;
  /** What follows the number, scale included: 亿元, 万家, %. */
  readonly unit?: string;
  /** Measure word or unit without the scale: 元, 家. */
  readonly measure?: string;
  /** The values as plain numbers, scale multiplied in; two for a range. Percentages as percent. Empty for dates and times. */
  readonly values: readonly number[];
  /** Where a range of dates ends: 2019 of 2018-2019年. */
  readonly until?: DateParts;
}
