/** What comes in numbered order, and names that are numbers: 第三届博览会, 6号线, 岭优63. */
import { escaped } from '../text/escaped.js';
import { parseNumber } from '../text/numerals.js';
import { isThere } from './match-unit.js';
import { spellOut } from './number-forms.js';
import type { Piece } from './pieces.js';
import type { Question } from './question.js';
import type { Unit } from './units.js';

/** The number, and what is numbered, with the beginning of its name. */
const ORDINAL = /第([一二三四五六七八九十百\d]{1,4})([届次期批轮季版部章代].{2})/gu;
const NUMERAL = /\d+|[一二三四五六七八九十]{1,3}(?=号)/;
/** Behind a number with 号, what makes it a name. */
const NUMBERED = /^[线楼院馆机井门仓桥]/;

/** Whether a folded sentence speaks of another of what the question numbers, and not of the one asked about. */
export function isOfOtherNumber(question: Question, folded: string): boolean {
  if (question.units.some((unit) => isNumberedName(unit) && !isThere(unit, folded) && namesSibling(unit, folded)))
    return true;
  if (isOfOtherPhase(question.folded, folded)) return true;
  const asked = ordinalsIn(question.folded);
  if (asked.length === 0) return false;
  const said = ordinalsIn(folded);
  return asked.some(({ of, number }) => {
    const alike = said.filter((other) => other.of === of);
    return alike.length > 0 && alike.every((other) => other.number !== number);
  });
}

/** 三期 is asked about, and the sentence tells of 二期. */
function isOfOtherPhase(asked: string, folded: string): boolean {
  const said = phasesIn(folded);
  return said.length > 0 && phasesIn(asked).some((phase) => !said.includes(phase));
}

/** Whether a sentence names every phase that a folded question does. */
export function namesPhases(asked: string, folded: string): boolean {
  return phasesIn(asked).every((phase) => folded.includes(phase));
}

function phasesIn(folded: string): string[] {
  return folded.match(PHASE) ?? [];
}

const PHASE = /(?<![第上下学分日周工长短中\d零一二三四五六七八九十])[一二三四五六]期(?!间|[货刊望待限])/g;

function ordinalsIn(folded: string): { of: string; number: number | undefined }[] {
  return [...folded.matchAll(ORDINAL)].map(([, number = '', of = '']) => ({ of, number: parseNumber(number) }));
}

/** 6号线, 岭优63, 雾岭1号: a number that is part of a name. */
export function isNumberedName({ kind, text }: Pick<Unit, 'kind' | 'text'>): boolean {
  return (
    kind === 'number' &&
    (/号./.test(text) || /^[^\d一二三四五六七八九十]+(?:\d+号?|[一二三四五六七八九十]{1,3}号)$/.test(text))
  );
}

/** 岭优916 beside 岭优63. */
function namesSibling({ text }: Unit, folded: string): boolean {
  const [before = '', after = ''] = text.split(NUMERAL);
  return new RegExp(`${escaped(before)}(?:\\d+|[一二三四五六七八九十]+)${escaped(after)}`).test(folded);
}

/** 六号线 for 6号线. */
export function numberedForms(name: string): string[] {
  const numeral = NUMERAL.exec(name)?.[0];
  const value = numeral === undefined ? undefined : parseNumber(numeral);
  if (numeral === undefined || value === undefined) return [];
  return [String(value), spellOut(value) ?? numeral].map((form) => name.replace(NUMERAL, form));
}

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
  return before.kind === 'number' && /号$/.test(before.text) && NUMBERED.test(after.text);
}

/** 雾岭1号, 岭优63; 驰岳 2022 is a name and a year. */
function isNumberOfName(before: Piece, after: Piece): boolean {
  if (after.kind !== 'number' || !['name', 'noun', 'latin', 'place'].includes(before.kind)) return false;
  const isYear = /^(?:19|20)\d\d$/.test(after.text);
  return (
    /^(?:\d+|[一二三四五六七八九十]+)号$/.test(after.text) ||
    (before.kind === 'name' && /^\d+$/.test(after.text) && !isYear)
  );
}
