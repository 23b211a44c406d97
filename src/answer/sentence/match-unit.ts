/** How well a text holds what a unit means: in its own words, in others, or in part. */
import { findAll } from '../../text/find-all.js';
import { KINDS_OF_PLACE } from '../../text/places.js';
import { isAbbreviation, LATIN_WORD, type Unit, type UnitKind } from '../question/unit.js';

/** A unit matched this well is there. */
const THERE = 0.7;
/** One matched less than this is not. */
export const ABSENT = 0.45;

/** How well a folded text holds a unit: 1 as it stands, 0.9 said otherwise, 0.75 all but a character, up to 0.5 for a part of it, 0 for none. */
export function matchUnit({ text, kind, alternatives }: Unit, folded: string): number {
  if (
    kind === 'number'
      ? holdsNumber(folded, text)
      : isAbbreviation(text)
        ? holdsWord(folded, text)
        : folded.includes(text)
  )
    return 1;
  for (const other of alternatives)
    if (kind === 'number' ? holdsNumber(folded, other) : holdsWord(folded, other)) return 0.9;
  if (kind === 'number' || kind === 'date' || kind === 'latin') return 0;
  if (text.length >= 3 && holdsAlmost(folded, text, kind)) return 0.75;
  return text.length < 2 ? 0 : 0.5 * partHeld(folded, text);
}

/** Whether a folded text holds any of `units`. */
export function isAnyThere(units: readonly Unit[], folded: string): boolean {
  return units.some((unit) => isThere(unit, folded));
}

/** Whether a folded text says what a unit means, in its own words or in others. */
export function isThere(unit: Unit, folded: string): boolean {
  return matchUnit(unit, folded) >= THERE;
}

/** Whether any part of a folded text may hold something of a unit; no is certain, and most passages have nothing of most units. */
export function mayMatch({ text, kind, alternatives }: Unit, folded: string): boolean {
  if (folded.includes(text) || alternatives.some((other) => folded.includes(other))) return true;
  if (kind === 'number' || kind === 'date' || kind === 'latin') return false;
  return (text.length >= 3 && holdsAlmost(folded, text, kind)) || (text.length >= 2 && partHeld(folded, text) > 0);
}

/** Whether a text has a word; a Latin one by itself: un is not in unicorn. */
export function holdsWord(folded: string, word: string): boolean {
  const first = folded.indexOf(word);
  if (first < 0 || !LATIN_WORD.test(word)) return first >= 0;
  for (let at = first; at >= 0; at = folded.indexOf(word, at + 1))
    if (isWholeWord(folded, at, at + word.length)) return true;
  return false;
}

/** Whether no letter touches the Latin word between `start` and `end`. */
export function isWholeWord(folded: string, start: number, end: number): boolean {
  return !LATIN_WORD.test(folded.charAt(start - 1)) && !LATIN_WORD.test(folded.charAt(end));
}

/** 三个 is not in 三个月. */
const MEASURES_TIME = /^(?:多?月|半?小时|工作日|星期|季度|世纪|百分点)/;

function holdsNumber(folded: string, number: string): boolean {
  for (let at = folded.indexOf(number); at >= 0; at = folded.indexOf(number, at + 1)) {
    const [before, after] = [folded.charAt(at - 1), folded.charAt(at + number.length)];
    if ((/^\d/.test(number) && /[\d.]/.test(before)) || (/\d$/.test(number) && /\d/.test(after))) continue;
    if (!number.endsWith('个') || !MEASURES_TIME.test(folded.slice(at + number.length))) return true;
  }
  return false;
}

/** The same but for one character, or the characters in order within a somewhat longer name. */
function holdsAlmost(folded: string, name: string, kind: UnitKind): boolean {
  if (kind === 'place') return holdsStem(folded, name);
  // 产业基础 is no slip of 产业基金: both are words.
  const isWord = kind === 'noun' || kind === 'verb';
  if (name.length === 3 && kind !== 'name' ? holdsCore(folded, name) : !isWord && holdsSlip(folded, name)) return true;
  const span = name.length + Math.max(1, Math.floor(name.length / 2));
  for (let at = folded.indexOf(name.charAt(0)); at >= 0; at = folded.indexOf(name.charAt(0), at + 1)) {
    let next = at;
    let held = 0;
    for (const character of name) {
      const found = folded.indexOf(character, next);
      if (found < 0 || found >= at + span) break;
      held++;
      next = found + 1;
    }
    if (held === name.length) return true;
  }
  return false;
}

/** The same length with one character another: a slip. */
function holdsSlip(folded: string, name: string): boolean {
  for (let at = 0; at + name.length <= folded.length; at++) {
    let wrong = 0;
    for (let i = 0; i < name.length && wrong < 2; i++) if (folded.charCodeAt(at + i) !== name.charCodeAt(i)) wrong++;
    if (wrong < 2) return true;
  }
  return false;
}

/** 滨江区 is told as 滨江 or 滨江高新区; 湖北省 is no slip of 湖南省, nor 某某县 one of 某某市. */
function holdsStem(folded: string, place: string): boolean {
  const stem = place.replace(OF_PLACE, '');
  if (stem.length < 2 || stem === place) return false;
  return findAll(folded, stem).some((at) => !OF_PLACE.test(folded.charAt(at + stem.length)));
}

const OF_PLACE = new RegExp(`[省${KINDS_OF_PLACE}]$`);

/** 收入 of 年收入, 出货 of 出货量; 产业链 is no 产业园, nor 世界 a 世界杯. */
function holdsCore(folded: string, word: string): boolean {
  return folded.includes(word.slice(1)) || (/[量率额数值费价]$/.test(word) && folded.includes(word.slice(0, -1)));
}

/** Share of the unit's pairs that the text holds. */
function partHeld(folded: string, text: string): number {
  let held = 0;
  for (let i = 0; i + 2 <= text.length; i++) if (folded.includes(text.slice(i, i + 2))) held++;
  return held / (text.length - 1);
}
