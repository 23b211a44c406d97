/** What the parts of a match mean: the value of a number with its unit, of a rank, a share, a date. */
import { parseApproximate, parseNumber, scaleOf } from '../numerals.js';
import { CURRENCY, PERCENT, TIME_SPAN } from './numbers-and-units.js';
import type { DateParts, Quantity, QuantityKind } from './quantity.js';

/** What the groups of a pattern hold, by their names. */
export type Groups = Readonly<Record<string, string | undefined>>;
/** What a match means, apart from where it stands. */
export type Reading = { -readonly [Part in keyof Omit<Quantity, 'start' | 'end' | 'text'>]: Quantity[Part] };

/** A date as far as its parts say; undefined after 2199. */
export function date(groups: Groups): Reading | undefined {
  const from = dateParts(groups.year, groups.month ?? groups.m, groups.day ?? groups.d);
  const until = dateParts(groups.untilYear, groups.untilMonth, groups.untilDay);
  if (from === undefined || until === undefined) return undefined;
  return { kind: 'date', values: [], ...from, ...(Object.keys(until).length > 0 && { until }) };
}

function dateParts(written?: string, monthWritten?: string, dayWritten?: string): DateParts | undefined {
  const year = written === undefined ? undefined : parseNumber(written);
  const month = monthWritten === undefined ? undefined : parseNumber(monthWritten);
  const day = dayWritten === undefined ? undefined : parseNumber(dayWritten);
  if (year !== undefined && year > 2199) return undefined;
  return {
    // 98年5月 is of the last century, 20年5月 of this one.
    ...(year !== undefined && { year: written?.length === 2 ? (year < 50 ? 2000 : 1900) + year : year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

interface Unit {
  readonly kind: QuantityKind;
  /** As written, without a half. */
  readonly text: string;
  readonly measure: string;
  /** What 个半小时 and 年半 add to the number. */
  readonly half: number;
}

const MONEY = new RegExp(`^${CURRENCY}`, 'u');
const SHARE = new RegExp(`^${PERCENT}`, 'u');
const SPAN = new RegExp(`^${TIME_SPAN}半?(?:/|$)`, 'u');
const units = new Map<string, Unit>();

/** What a unit is; there are few, so each is looked at once. */
function unitOf(written: string): Unit {
  const known = units.get(written);
  if (known !== undefined) return known;
  // 两个多小时 are two and some.
  const text = written.replace(/^个[半多]|半$/, '');
  const unit: Unit = {
    kind: MONEY.test(written) ? 'money' : SHARE.test(written) ? 'percent' : SPAN.test(written) ? 'duration' : 'count',
    text,
    measure: text.replace(/^个(?=.)/, '').replace(/\/.*/, ''),
    half: /^个半|半$/.test(written) ? 0.5 : 0,
  };
  units.set(written, unit);
  return unit;
}

/** A number or a range with what follows it; of the kind that its unit says. */
export function amount(groups: Groups, given?: QuantityKind): Reading | undefined {
  const { number, until, sign } = groups;
  const written = groups.unit === undefined ? undefined : unitOf(groups.unit);
  const words = (groups.scale ?? '') + (groups.more ?? '');
  // 15‰ are 1.5 percent.
  const scale = written?.text === '‰' ? 0.1 : words === '' ? 1 : scaleOf(words);
  const unit = words + (written?.text ?? '');
  const half = written?.half ?? 0;
  const reading: Reading = { kind: given ?? written?.kind ?? 'number', values: [] };
  if (unit !== '') reading.unit = unit;
  if (written !== undefined) reading.measure = written.measure;
  if (number === undefined) return reading;
  if (until !== undefined) {
    const [from, to] = [parseNumber(number), parseNumber(until)];
    if (from === undefined || to === undefined) return undefined;
    // 100至200万 has one scale for both, 1万5到2万 one for each.
    const fromScale = groups.first !== undefined ? scaleOf(groups.first) : /[万亿]/.test(number) ? 1 : scale;
    reading.values = [from * fromScale, to * scale].map(rounded);
    return reading;
  }
  const between = written === undefined && given === undefined ? undefined : parseApproximate(number);
  if (between !== undefined) {
    reading.values = between.map((value) => rounded(value * scale));
    return reading;
  }
  const plain = number === '半' ? 0.5 : parseNumber(number);
  if (plain === undefined) return undefined;
  // 歼-20 and +3家 have no sign.
  if (sign !== undefined && !/^[元美°℃度摄%‰]|百分点/.test(unit) && !number.includes('.')) return undefined;
  reading.value = sign === undefined ? plain + half : sign === '+' ? plain : -plain;
  reading.values = [rounded(reading.value * scale)];
  return reading;
}

/** Without what binary fractions add: 3‰ are 0.3 percent. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** A place in an order, from 1. */
export function rank({ number, unit }: Groups): Reading | undefined {
  const value = parseNumber(number ?? '');
  if (value === undefined) return undefined;
  return { kind: 'rank', value, ...(unit !== undefined && { unit, measure: unit }), values: [value] };
}

/** A part of one: above 0, below 1. */
export function fraction(groups: Groups): Reading | undefined {
  const [above, below] = [parseNumber(groups.above ?? ''), parseNumber(groups.below ?? '')];
  return above === undefined || !below || above >= below ? undefined : { kind: 'fraction', values: [above / below] };
}
