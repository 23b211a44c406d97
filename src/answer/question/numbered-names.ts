/** Names that are numbers: 6号线, 岭优63. */
import { parseNumber } from '../../text/numerals.js';
import { spellOut } from './number-forms.js';
import { NAME_OR_NOUN_KINDS, type Piece, type Unit } from './unit.js';

/** The number within a name: 6 of 6号线, 六 of 六号线. */
export const NUMERAL = /\d+|[一二三四五六七八九十]{1,3}(?=号)/;
/** Behind a number with 号, what makes it a name. */
const NUMBERED = /^(?:[线楼院馆机井门仓桥厅厂库炉塔矿坝闸]|公寓|车间|基地|宿舍|码头|隧道|泊位|工厂|仓库|厂房)/;

/** 6号线, 岭优63, 雾岭1号: a number that is part of a name. */
export function isNumberedName({ kind, text }: Pick<Unit, 'kind' | 'text'>): boolean {
  return (
    kind === 'number' &&
    (/号./.test(text) || /^[^\d一二三四五六七八九十]+(?:\d+号?|[一二三四五六七八九十]{1,3}号)$/.test(text))
  );
}

/** 六号线 for 6号线. */
export function numberedForms(name: string): string[] {
  const numeral = NUMERAL.exec(name)?.[0];
  const value = numeral === undefined ? undefined : parseNumber(numeral);
  if (numeral === undefined || value === undefined) return [];
  return [String(value), spellOut(value) ?? numeral].map((form) => name.replace(NUMERAL, form));
}

/** 启明二号 for 启明一号 and 二号; undefined where either is no such name or number. */
export function renumbered(name: string, number: string): string | undefined {
  return NUMBER_AT_END.test(name) && NUMBER_ALONE.test(number) ? name.replace(NUMBER_AT_END, number) : undefined;
}

const NUMBER_AT_END = /(?:\d{1,4}|[一二三四五六七八九十]{1,3})号$/;
const NUMBER_ALONE = new RegExp(`^${NUMBER_AT_END.source}`);

/** Pieces of which numbers that belong to names are part of these. */
export function withNumberedNames(pieces: readonly Piece[]): Piece[] {
  return merged(merged(pieces, isNumberedThing), isNumberOfName);
}

function merged(pieces: readonly Piece[], isOne: (before: Piece, after: Piece) => boolean): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.end !== piece.start || !isOne(last, piece)) whole.push(piece);
    else whole[whole.length - 1] = { ...last, text: last.text + piece.text, end: piece.end, kind: 'number' };
  }
  return whole;
}

/** 6号线 */
function isNumberedThing(before: Piece, after: Piece): boolean {
  return isNumeral(before) && /号$/.test(before.text) && NUMBERED.test(after.text);
}

/** The dictionary has 一号 for a word. */
function isNumeral({ kind, text }: Piece): boolean {
  return kind === 'number' || /^[一二三四五六七八九十]{1,3}号$/.test(text);
}

/** 雾岭1号, 岭优63; 驰岳 2022 is a name and a year. */
function isNumberOfName(before: Piece, after: Piece): boolean {
  if (!isNumeral(after) || !NAME_OR_NOUN_KINDS.has(before.kind)) return false;
  const isYear = /^(?:19|20)\d\d$/.test(after.text);
  return (
    /^(?:\d+|[一二三四五六七八九十]+)号$/.test(after.text) ||
    (before.kind === 'name' && /^\d+$/.test(after.text) && !isYear)
  );
}
