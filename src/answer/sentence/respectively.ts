/** Rows of values for a row of things: 甲园、乙园分别获批3亿元和2亿元. */
import type { Quantity } from '../../text/quantities/quantity.js';
import { allUnits, type Question } from '../question/question.js';
import type { Unit, UnitKind } from '../question/unit.js';
import { ABSENT, isAnyThere, matchUnit } from './match-unit.js';

const RESPECTIVELY = /分别|依次|分列|各自?为|先后[于在为达]/g;
/** What may stand between two values of a row. */
const BETWEEN_VALUES = /^[^,;。]{0,8}(?:[、,和与及]|以及|而)(?:(?!分别|依次|各)[^,;。\d]){0,6}$/;
/** Clause ends, here including the colon. */
const LIST_END = /[,;。:]/;
const ITEM_STOP = /以及|[、和与及]/;
/** Kinds of units that name one of several. */
const NAMING: ReadonlySet<UnitKind> = new Set(['place', 'name', 'date', 'number', 'latin']);
/** How much better the one that is meant must hold the question than the next. */
const CLEARLY = 1.5;
/** The least of a name that one of several must hold to be meant: 本科生 is the 本科毕业生 among them. */
const LEAST_OF_NAME = ABSENT / 2;

/**
 * Where a sentence begins to tell values one after the other, and those of `quantities` that stand in the row; empty where none does.
 *
 * @param isAsked whether what stands before a row is what is asked of the things, where there are several rows
 */
export function rowOf(
  folded: string,
  quantities: readonly Quantity[],
  isAsked: (clause: string) => boolean = () => false,
): { at: number; row: readonly Quantity[] } {
  // 分列第二、第三位,分别为301件和174件: the last row is looked for first, before it one of what is asked.
  const places = [...folded.matchAll(RESPECTIVELY)].map(({ index }) => index).reverse();
  const clauseBefore = (at: number) => folded.slice(0, at).split(LIST_END).at(-1) ?? '';
  const ofAsked = places.filter((at) => isAsked(clauseBefore(at)));
  for (const at of [...ofAsked, ...places]) {
    const [first, ...rest] = quantities.filter(({ start }) => start > at);
    if (first === undefined) continue;
    const row = [first];
    for (const quantity of rest) {
      if (!BETWEEN_VALUES.test(folded.slice(row.at(-1)?.end, quantity.start))) break;
      row.push(quantity);
    }
    if (row.length > 1) return { at, row };
  }
  return { at: -1, row: [] };
}

/**
 * The value of what the question names, where a sentence tells the values of several things one after the other: 2 of
 * 2号线、3号线分别长20公里、32公里. The things stand in the last clause before that lists so many. None where no row tells it.
 */
export function respectively(question: Question, folded: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const asked = allUnits(question).filter(({ kind }) => kind !== 'other');
  const naming = asked.filter(({ kind }) => NAMING.has(kind));
  const measured = asked.filter((unit) => !naming.includes(unit));
  const { at, row } = rowOf(folded, quantities, (clause) => isAnyThere(measured, clause));
  if (row.length === 0) return [];
  const clauses = folded.slice(0, at).split(LIST_END);
  const contracted = row.length === 2 ? CONTRACTED.find(([both]) => clauses.at(-1)?.includes(both)) : undefined;
  const which = contracted?.slice(1).findIndex((form) => asked.some(({ text }) => text.includes(form))) ?? -1;
  if (which >= 0) return row.slice(which, which + 1);
  const ofYear = yearOfRow(question, folded.slice(0, at), row.length);
  if (ofYear !== undefined) return row.slice(ofYear, ofYear + 1);
  for (const clause of clauses.toReversed()) {
    const items = clause.split(ITEM_STOP);
    // 投入分别为1.2亿元、1.8亿元,占比分别为29.3%和32.1%: values, and no things.
    if (items.length < row.length || /分别|依次/.test(clause)) continue;
    const listed = withoutShared(items.slice(-row.length));
    const bare = withoutHead(listed);
    const place =
      shortened(bare, asked) ??
      onlyOne(bare, naming) ??
      onlyOne(bare, asked) ??
      onlyOne(listed, naming) ??
      onlyOne(listed, asked);
    if (place !== undefined) return row.slice(place, place + 1);
  }
  // 存款余额3亿元,贷款余额2亿元,分别增长9%和12%: each thing in a clause of its own.
  const each = clauses.filter((clause) => clause !== '').slice(-row.length);
  // 突破1亿元、5亿元的,分别奖励50万元、100万元: the row is that of the last clause alone.
  const isOfLast = (each.at(-1)?.split(ITEM_STOP).length ?? 0) >= row.length;
  const place =
    !isOfLast && each.length === row.length && each.every((clause) => /\d/.test(clause))
      ? onlyOne(each, asked)
      : undefined;
  return place === undefined ? [] : row.slice(place, place + 1);
}

/** 2020年至2022年收入分别为甲、乙和丙: the place in the row of the year asked about. */
function yearOfRow(question: Question, before: string, length: number): number | undefined {
  const { first, last } = YEARS.exec(before)?.groups ?? {};
  const [year] = question.quantities.flatMap(({ year, until }) =>
    year === undefined || until !== undefined ? [] : [year],
  );
  if (year === undefined || Number(last) - Number(first) + 1 !== length) return undefined;
  return year >= Number(first) && year <= Number(last) ? year - Number(first) : undefined;
}

const YEARS = /(?<!\d)(?<first>\d{4})年?(?:[至到~-]|—{1,2})(?<last>\d{4})年(?!\d{1,2}月)/;

/** 引进的博士、硕士 and 甲县、乙县的产值: what is said of all of them stands before the first or behind the last. */
function withoutShared(items: readonly string[]): string[] {
  if (items.every((item) => item.includes('的'))) return [...items];
  return items.map((item, i) => {
    if (i === 0) return item.slice(item.lastIndexOf('的') + 1);
    const end = i === items.length - 1 ? item.indexOf('的') : -1;
    return end < 0 ? item : item.slice(0, end);
  });
}

/** 某桥一期、二期 are 一期 and 二期: what the first begins with is of all, where it is longer than the others. */
function withoutHead([first = '', ...others]: readonly string[]): string[] {
  return [first.slice(-Math.max(...others.map(({ length }) => length))), ...others];
}

/** The place of the one item that a word of the question begins with: 城镇 of 城镇和农村居民 for 城镇居民. */
function shortened(items: readonly string[], units: readonly Unit[]): number | undefined {
  const isBegun = (item: string) =>
    item.length > 1 && units.some(({ text }) => text.length > item.length && text.startsWith(item));
  const found = items.flatMap((item, place) => (isBegun(item) ? [place] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** Two words in one: 城乡 are 城 and 乡. */
const CONTRACTED: readonly (readonly [both: string, first: string, second: string])[] = [
  ['城乡', '城', '村'],
  ['城乡', '市', '乡'],
  ['男女', '男', '女'],
];

/** The place of the item that alone holds something of the units. */
function onlyOne(items: readonly string[], units: readonly Unit[]): number | undefined {
  const held = items.map((item) => units.reduce((sum, unit) => sum + matchUnit(unit, item), 0));
  const [most = 0, next = 0] = [...held].sort((a, b) => b - a);
  return most >= LEAST_OF_NAME && most > CLEARLY * next ? held.indexOf(most) : undefined;
}
