/**
 * Folding for matching: NFKC, lower case, simplified characters, with a map back to the original's offsets. Folded
 * text is compared and segmented, never shown. Characters fold one by one, without regard to context, so that a text
 * half converted between the scripts (云, 后, 余 among traditional characters) folds like one converted whole.
 */
import { Converter } from 'opencc-js/t2cn';
import type { Span } from '../model.js';

/** A folded text and the way back. */
export interface Folded {
  readonly text: string;
  /**
   * For each unit of `text` the offset in the original of the character that it came from, and the original's length
   * at the end. Absent where each unit folded by itself, which is the rule in Chinese text: offsets are the same then.
   */
  readonly origin?: Uint32Array;
}

/** In the table: this unit cannot be folded by itself (surrogates, marks, what becomes several units). */
const BY_CLUSTER = 0;
const FIRST_HAN = 0x2e80;
const toSimplified = Converter({ from: 't', to: 'cn' });
let table: Uint16Array | undefined;

/** Folded unit for each unit of the Basic Multilingual Plane; made at first use (about 60 ms). */
function unitTable(): Uint16Array {
  if (table !== undefined) return table;
  const units = new Uint16Array(0x10000);
  const han: number[] = [];
  for (let unit = 1; unit < units.length; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const character = String.fromCharCode(unit);
    const folded = normalise(character);
    if (folded.length !== 1 || /\p{M}/u.test(character + folded)) continue;
    units[unit] = folded.charCodeAt(0);
    if (unit >= FIRST_HAN && /\p{Script=Han}/u.test(folded)) han.push(unit);
  }
  // One call for all characters: no phrase of the converter crosses a line break.
  const simplified = toSimplified(han.map((unit) => String.fromCharCode(units[unit] ?? 0)).join('\n')).split('\n');
  han.forEach((unit, i) => {
    const to = simplified[i];
    if (to?.length === 1) units[unit] = to.charCodeAt(0);
  });
  // 薴 becomes 苧, which is itself the traditional form of 苎: folded twice is folded once.
  for (const unit of han) units[unit] = units[units[unit] ?? 0] || (units[unit] ?? 0);
  table = units;
  return units;
}

/** A character and its marks; the half-width voicing marks of kana are letters by name only. */
const CLUSTER = /(?:[^\p{M}\uff9e\uff9f]|^)[\p{M}\uff9e\uff9f]*/suy;

/** Folded units on their way into a string; re-used, since folding is on the path of every question. */
let scratch = new Uint16Array(4096);

/** Folds `text` for matching. Never throws; `text` may hold lone surrogates. */
export function fold(text: string): Folded {
  const units = unitTable();
  if (text.length > scratch.length) scratch = new Uint16Array(2 * text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = units[text.charCodeAt(i)] ?? BY_CLUSTER;
    if (unit === BY_CLUSTER) return foldClusters(text);
    scratch[i] = unit;
  }
  return { text: Buffer.from(scratch.buffer, 0, 2 * text.length).toString('utf16le') };
}

/** The folded text alone, where no way back is needed. */
export function foldText(text: string): string {
  return fold(text).text;
}

const HAN = /\p{Script=Han}+/gu;
/** What folding changes, and simplified texts have too: 乾隆, 毕昇, 哪吒, 蒜薹. */
const OF_BOTH = /[乾昇吒薹袷麴]/g;

/** A text in simplified characters, with nothing else changed. */
export function simplified(text: string): string {
  return isTraditional(text) ? text.replace(HAN, foldText) : text;
}

/** Whether a text is in traditional characters, be it one of them. */
export function isTraditional(text: string): boolean {
  const han = text.replace(OF_BOTH, '').match(HAN)?.join('') ?? '';
  return foldText(han) !== han;
}

function foldClusters(text: string): Folded {
  const parts: string[] = [];
  const origin: number[] = [];
  let shifted = false;
  let at = 0;
  while (at < text.length) {
    CLUSTER.lastIndex = at;
    const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at);
    const folded = foldCluster(cluster);
    if (folded.length !== 1 || cluster.length !== 1) shifted = true;
    for (let k = 0; k < folded.length; k++) origin.push(at);
    parts.push(folded);
    at += cluster.length;
  }
  origin.push(text.length);
  return shifted ? { text: parts.join(''), origin: Uint32Array.from(origin) } : { text: parts.join('') };
}

function foldCluster(cluster: string): string {
  const unit = cluster.length === 1 ? (unitTable()[cluster.charCodeAt(0)] ?? BY_CLUSTER) : BY_CLUSTER;
  if (unit !== BY_CLUSTER) return String.fromCharCode(unit);
  const normal = normalise(cluster);
  return /\p{Script=Han}/u.test(normal) ? toSimplified(normal) : normal;
}

/**
 * Width and case; composed again at the end, since J̌ has no capital of one character, ǰ is one. The circle that older documents print
 * for a nought (二○二○年) is one.
 */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('○', '〇');
}

/** The span of the original that a span of the folded text came from: whole characters, never less. */
export function toOriginal(folded: Folded, span: Span): Span {
  const { origin } = folded;
  if (origin === undefined) return span;
  const last = origin.length - 1;
  const start = origin[Math.min(span.start, last)] ?? 0;
  if (span.end <= span.start) return { start, end: start };
  const from = origin[span.end - 1] ?? start;
  let next = span.end;
  while (next < last && (origin[next] ?? 0) <= from) next++;
  return { start, end: origin[Math.min(next, last)] ?? start };
}

/** The original's characters for a span of its folded text. */
export function originalSlice(text: string, folded: Folded, span: Span): string {
  const { start, end } = toOriginal(folded, span);
  return text.slice(start, end);
}
