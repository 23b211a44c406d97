/**
 * The question's meaning in units: words and names that evidence must hold, each with other ways in which a text may say
 * it (aliases, synonyms, another spelling, a slip of the pen, another form of the number).
 */
import type { Library } from '../search/library.js';
import { isAddressed } from '../text/offices.js';
import type { Quantity } from '../text/quantities.js';
import type { Segment } from '../text/segment.js';
import { inverseFrequency, isFunctionWord } from './grams.js';
import { nameIn } from './name-runs.js';
import { countForms, numberForms } from './number-forms.js';
import { homophones, pinyinMatches } from './pinyin.js';
import { namesLike } from './spelling.js';
import { synonymsOf } from './synonyms.js';

/** A unit matched this well is there, in its own words or in others. */
export const THERE = 0.7;

export type UnitKind = 'place' | 'name' | 'noun' | 'verb' | 'number' | 'date' | 'latin' | 'other';

export interface Unit {
  readonly text: string;
  /** Offsets in the content that it came from. */
  readonly start: number;
  readonly end: number;
  readonly kind: UnitKind;
  /** Rarity times what the kind counts for. */
  readonly weight: number;
  /** Other ways to say it, folded. */
  readonly alternatives: readonly string[];
  /** Whether the corpus has the text itself, not only an alternative. */
  readonly known: boolean;
}

/** Classes of words that are names, or may be. */
const NAMES: ReadonlySet<string> = new Set(['place', 'name', 'unknown']);

/** How much a unit of the kind must be in the evidence: a name must, a verb may be said otherwise. */
const KIND_WEIGHT: Readonly<Record<UnitKind, number>> = {
  place: 1.6,
  name: 1.6,
  latin: 1.4,
  date: 1.4,
  number: 1.2,
  noun: 1,
  verb: 0.5,
  other: 0.3,
};

/** The units of a content, in order. */
export function unitsOf(
  content: string,
  segments: readonly Segment[],
  quantities: readonly Quantity[],
  library: Library,
): Unit[] {
  const pieces = withNames(
    content,
    withPhrases(content, mergeSegments(content, segments, quantities, library)),
    library,
  );
  return pieces.map((piece) => {
    const count = documentCount(piece.text, piece.kind, library);
    const rarity = inverseFrequency(count, library.passageCount) / inverseFrequency(0, library.passageCount);
    const alternatives = alternativesOf(piece, count, library, quantities);
    // Shanghai for 上海 is a place as that is.
    const isPlace =
      piece.kind === 'latin' && alternatives.some((other) => library.segmenter.classOf(other) === 'place');
    return {
      ...piece,
      ...(isPlace && { kind: 'place' as const }),
      weight: (0.25 + 0.75 * rarity) * KIND_WEIGHT[piece.kind],
      alternatives,
      known: count > 0,
    };
  });
}

type Piece = Pick<Unit, 'text' | 'start' | 'end' | 'kind'>;

/** Dates and counts (四家) whole, single characters of an unknown name together, function words left out. */
function mergeSegments(
  content: string,
  segments: readonly Segment[],
  quantities: readonly Quantity[],
  library: Library,
): Piece[] {
  const pieces: Piece[] = [];
  const wholes = quantities.filter(
    ({ kind, measure }) => kind === 'date' || (kind === 'count' && measure !== undefined),
  );
  const taken = new Set<Quantity>();
  let run: Segment[] = [];
  const flush = () => {
    const [first, last] = [run[0], run.at(-1)];
    const name =
      first === undefined || last === undefined || run.length < 2
        ? undefined
        : nameIn(content, { start: first.start, end: last.end }, library);
    if (name !== undefined) pieces.push({ ...name, text: content.slice(name.start, name.end), kind: 'name' });
    for (const { text, start, end } of run) {
      const isOfName = name !== undefined && start >= name.start && end <= name.end;
      if (!isOfName && !isFunctionWord(text)) pieces.push({ text, start, end, kind: 'other' });
    }
    pieces.sort((a, b) => a.start - b.start);
    run = [];
  };
  for (const segment of segments) {
    const whole = wholes.find(({ start, end }) => segment.start < end && segment.end > start);
    if (whole !== undefined) {
      flush();
      if (!taken.has(whole)) {
        taken.add(whole);
        const kind = whole.kind === 'date' ? 'date' : 'number';
        // 四个人 are 四人 and 四位.
        const end = whole.end + (whole.measure === '个' && content.charAt(whole.end) === '人' ? 1 : 0);
        pieces.push({ text: content.slice(whole.start, end), start: whole.start, end, kind });
      }
      // 2021 年收入: what the segmenter took for one word is a year and a word.
      const rest = segment.text.slice(Math.max(0, whole.end - segment.start));
      if (segment.end > whole.end && rest.length > 1) {
        pieces.push({ text: rest, start: whole.end, end: segment.end, kind: wordKind(rest, library) });
      }
      continue;
    }
    const single = segment.kind === 'han' && segment.text.length === 1;
    // 等 ends lists far more often than it begins a name.
    if (single && !isFunctionWord(segment.text) && segment.text !== '等') {
      run.push(segment);
      continue;
    }
    const surname = run.at(-1);
    if (surname !== undefined && surname.end === segment.start && isAddressed(surname.text, segment.text)) {
      run.pop();
      flush();
      pieces.push({ text: surname.text + segment.text, start: surname.start, end: segment.end, kind: 'noun' });
      continue;
    }
    flush();
    if (single || segment.kind === 'other' || isFunctionWord(segment.text)) continue;
    const kind = segment.kind === 'han' ? wordKind(segment.text, library) : segment.kind;
    pieces.push({
      text: segment.kind === 'number' ? segment.text.replaceAll(',', '') : segment.text,
      start: segment.start,
      end: segment.end,
      kind,
    });
  }
  flush();
  return pieces;
}

/** Pieces of a phrase that many use for a word are one unit: 出问题 is 违约, whatever 问题 is. */
function withPhrases(content: string, pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const [first, second] = [pieces[i], pieces[i + 1]];
    if (first === undefined) continue;
    const led = LEADING.has(content.charAt(first.start - 1)) ? content.charAt(first.start - 1) + first.text : '';
    if (led !== '' && merged.at(-1)?.end !== first.start && synonymsOf(led).length > 0) {
      merged.push({ text: led, start: first.start - 1, end: first.end, kind: 'verb' });
      continue;
    }
    const phrase = second?.start === first.end ? first.text + second.text : '';
    const isPhrase = MERGED.has(first.kind) && second !== undefined && MERGED.has(second.kind);
    if (second === undefined || !isPhrase || phrase.length > 4 || synonymsOf(phrase).length === 0) {
      merged.push(first);
      continue;
    }
    merged.push({ text: phrase, start: first.start, end: second.end, kind: 'verb' });
    i++;
  }
  return merged;
}

/** Characters that are no words of their own here, and begin phrases: 一开始, 不如. */
const LEADING = new Set('一不没');
const MERGED: ReadonlySet<UnitKind> = new Set(['noun', 'verb', 'other']);

/** Names that have others, where they are of several words: 国家互联网信息办公室 is one unit, as 网信办 is. */
function withNames(content: string, pieces: readonly Piece[], library: Library): Piece[] {
  const spans: Piece[] = [];
  for (let at = 0; at < content.length; at++) {
    const name = namesByStart(library)
      .get(content.slice(at, at + 2))
      ?.find((candidate) => content.startsWith(candidate, at) && !cutsWord(content, at, at + candidate.length));
    if (name === undefined) continue;
    spans.push({ text: name, start: at, end: at + name.length, kind: 'name' });
    at += name.length - 1;
  }
  const several = spans.filter(({ start, end }) => !pieces.some((piece) => piece.start === start && piece.end === end));
  return [
    ...pieces.filter(({ start, end }) => !several.some((span) => start < span.end && span.start < end)),
    ...several,
  ].sort((a, b) => a.start - b.start);
}

/** Whether a span of the content begins or ends within a Latin word: ar is no name in share. */
function cutsWord(content: string, start: number, end: number): boolean {
  const isLatin = (at: number) => LATIN_WORD.test(content.charAt(at));
  return (isLatin(start - 1) && isLatin(start)) || (isLatin(end - 1) && isLatin(end));
}

type Groups = ReadonlyMap<string, readonly (readonly string[])[]>;
const groups = new WeakMap<readonly unknown[], Groups>();

/** The groups of `library.aliases` by each name in them. */
function groupsOf({ aliases }: Library): Groups {
  let known = groups.get(aliases);
  if (known === undefined) {
    const byName = new Map<string, (readonly string[])[]>();
    for (const group of aliases) {
      for (const name of new Set(group)) {
        const own = byName.get(name);
        if (own === undefined) byName.set(name, [group]);
        else own.push(group);
      }
    }
    known = byName;
    groups.set(aliases, known);
  }
  return known;
}

const startsOf = new WeakMap<Library, ReadonlyMap<string, readonly string[]>>();

/** The names of `library.aliases` by their first two characters, the longest first. */
function namesByStart(library: Library): ReadonlyMap<string, readonly string[]> {
  let known = startsOf.get(library);
  if (known === undefined) {
    const names = new Map<string, string[]>();
    for (const name of new Set(library.aliases.flat())) {
      const start = name.slice(0, 2);
      names.set(start, [...(names.get(start) ?? []), name]);
    }
    for (const list of names.values()) list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    known = names;
    startsOf.set(library, known);
  }
  return known;
}

function wordKind(word: string, library: Library): UnitKind {
  const known = library.segmenter.classOf(word);
  // The dictionary has 高管 and 老总 as names of people; what other words say as well is a word.
  if (known === 'name' && synonymsOf(word).length > 0) return 'noun';
  return known === 'unknown' ? 'noun' : known;
}

/** In how many passages a unit stands, as near as the vocabulary tells. */
function documentCount(text: string, kind: UnitKind, library: Library): number {
  const { vocabulary } = library.engine;
  const own = vocabulary.get(text);
  if (own !== undefined || text.length <= 2) return own ?? 0;
  if (kind === 'date') return vocabulary.get(/\d{4}|\d+/.exec(text)?.[0] ?? '') ?? 0;
  // A name that no dictionary has stands in the index by its pairs.
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 2 <= text.length; i++) least = Math.min(least, vocabulary.get(text.slice(i, i + 2)) ?? 0);
  return least;
}

function alternativesOf(piece: Piece, count: number, library: Library, quantities: readonly Quantity[]): string[] {
  const { text, kind } = piece;
  const found = new Set<string>();
  const add = (others: Iterable<string>) => {
    for (const other of others) if (other !== text && other !== '') found.add(other);
  };
  for (const group of groupsOf(library).get(text) ?? []) add(group);
  // 杨市长 is 市长杨… where the text names the person.
  if (isAddressed(text.charAt(0), text.slice(1))) add([text.slice(1) + text.charAt(0)]);
  const [, measure] = FIRST.exec(text) ?? [];
  if (measure !== undefined) add(['首', '第一', '第1', '头一'].map((first) => first + measure));
  if (kind === 'number' || kind === 'date') {
    const quantity = quantities.find(({ start, end }) => start <= piece.start && end > piece.start);
    if (quantity?.kind === 'count') add(countForms(text.endsWith('人') ? { ...quantity, measure: '人' } : quantity));
    else if (quantity !== undefined) add(numberForms(quantity));
  } else if (kind === 'latin') {
    add(synonymsOf(text));
    if (count === 0) add(pinyinMatches(text, library.engine.vocabulary));
  } else {
    add(synonymsOf(text));
    // An ordinary word, and a place that every dictionary has, is no slip of a name.
    if (count === 0 && text.length > 1 && kind === 'name')
      add(namesLike(text, library).filter((other) => NAMES.has(library.segmenter.classOf(other))));
    // 楼底 for 娄底: only names are typed by their sound and chosen wrongly, an ordinary word is another word.
    if (count === 0 && kind !== 'other')
      add(homophones(text, library.engine.vocabulary).filter((other) => NAMES.has(library.segmenter.classOf(other))));
  }
  return [...found];
}

/** 首张, 第一张: the measure word tells what is the first. */
const FIRST = /^(?:首|第一|第1|头一)(\p{Script=Han})$/u;

/** How well a folded text holds a unit: 1 as it stands, less for other ways to say it or for a part of it, 0 for none. */
export function matchUnit({ text, kind, alternatives }: Unit, folded: string): number {
  if (kind === 'number' ? holdsNumber(folded, text) : folded.includes(text)) return 1;
  for (const other of alternatives)
    if (kind === 'number' ? holdsNumber(folded, other) : holdsWord(folded, other)) return 0.9;
  if (kind === 'number' || kind === 'date' || kind === 'latin') return 0;
  if (text.length >= 3 && holdsAlmost(folded, text)) return 0.75;
  return text.length < 2 ? 0 : 0.5 * partHeld(folded, text);
}

/** Whether any part of a folded text may hold something of a unit; no is certain, and most passages have nothing of most units. */
export function mayMatch({ text, kind, alternatives }: Unit, folded: string): boolean {
  if (folded.includes(text) || alternatives.some((other) => folded.includes(other))) return true;
  if (kind === 'number' || kind === 'date' || kind === 'latin') return false;
  return (text.length >= 3 && holdsAlmost(folded, text)) || (text.length >= 2 && partHeld(folded, text) > 0);
}

/** Whether a text has a word; a Latin one by itself: un is not in unicorn. */
export function holdsWord(folded: string, word: string): boolean {
  const first = folded.indexOf(word);
  if (first < 0 || !LATIN_WORD.test(word)) return first >= 0;
  for (let at = first; at >= 0; at = folded.indexOf(word, at + 1))
    if (!LATIN_WORD.test(folded.charAt(at - 1)) && !LATIN_WORD.test(folded.charAt(at + word.length))) return true;
  return false;
}

const LATIN_WORD = /^[a-z]+$/;

function holdsNumber(folded: string, number: string): boolean {
  for (let at = folded.indexOf(number); at >= 0; at = folded.indexOf(number, at + 1)) {
    const [before, after] = [folded.charAt(at - 1), folded.charAt(at + number.length)];
    if (!(/^\d/.test(number) && /[\d.]/.test(before)) && !(/\d$/.test(number) && /\d/.test(after))) return true;
  }
  return false;
}

/** The same length with one character another, or the characters in order within a somewhat longer name. */
function holdsAlmost(folded: string, name: string): boolean {
  for (let at = 0; at + name.length <= folded.length; at++) {
    let wrong = 0;
    for (let i = 0; i < name.length && wrong < 2; i++) if (folded.charCodeAt(at + i) !== name.charCodeAt(i)) wrong++;
    if (wrong < 2) return true;
  }
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

/** Share of the unit's pairs that the text holds. */
function partHeld(folded: string, text: string): number {
  let held = 0;
  for (let i = 0; i + 2 <= text.length; i++) if (folded.includes(text.slice(i, i + 2))) held++;
  return held / (text.length - 1);
}
