/** A question's content cut into pieces: dates and counts whole, names put together, phrases that are used for a word. */
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { isPersonName } from '../../text/family-names.js';
import { addressed, isOffice } from '../../text/offices.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { oncePer } from '../../text/remembered.js';
import type { Segment } from '../../text/segment.js';
import { isCompany } from './company-names.js';
import { isFunctionWord } from './function-words.js';
import { isMeasured } from './implied.js';
import { nameIn } from './name-runs.js';
import { withNumberedNames } from './numbered-names.js';
import { synonymsOf } from './synonyms.js';
import { LATIN_WORD, type Piece, type UnitKind } from './unit.js';

/** In order, function words left out; each step goes by what those before it have made. */
export function piecesOf(
  content: string,
  segments: readonly Segment[],
  quantities: readonly Quantity[],
  library: Library,
): Piece[] {
  let pieces = mergeSegments(content, segments, quantities, library);
  pieces = withDistricts(pieces);
  pieces = withHolders(content, pieces, library);
  pieces = withTails(content, pieces, library);
  pieces = withPhrases(content, pieces, library);
  pieces = withWaiting(content, pieces);
  pieces = withNumberedNames(pieces);
  pieces = withNames(content, pieces, library);
  return withIntroduced(pieces, library);
}

/** Dates and counts (四家) whole, single characters of an unknown name together, function words left out. */
function mergeSegments(
  content: string,
  segments: readonly Segment[],
  quantities: readonly Quantity[],
  library: Library,
): Piece[] {
  const pieces: Piece[] = [];
  const wholes = quantities.filter(isPieceByItself);
  const taken = new Set<Quantity>();
  let run: Segment[] = [];
  const flush = () => {
    pieces.push(...piecesOfRun(content, run, library));
    pieces.sort((a, b) => a.start - b.start);
    run = [];
  };
  for (const segment of segments) {
    const whole = wholes.find(({ start, end }) => segment.start < end && segment.end > start);
    if (whole !== undefined) {
      flush();
      if (!taken.has(whole)) pieces.push(pieceOfQuantity(whole, content));
      taken.add(whole);
      pieces.push(...restBehind(whole, segment, library));
      continue;
    }
    const isSingle = segment.kind === 'han' && segment.text.length === 1;
    // 等 ends lists far more often than it begins a name.
    if (isSingle && !isFunctionWord(segment.text) && segment.text !== '等') {
      run.push(segment);
      continue;
    }
    const person = personAddressed(run.at(-1), segment);
    if (person !== undefined) run.pop();
    flush();
    if (person !== undefined) pieces.push(person);
    else if (!isSingle && segment.kind !== 'other' && !isFunctionWord(segment.text))
      pieces.push(pieceOfWord(segment, library));
  }
  flush();
  return pieces;
}

/** Whether a quantity is one piece, however many words it has: 三个月 is no 三个, and 五一假期 is told as 5月1日 too. */
function isPieceByItself({ kind, measure, text }: Quantity): boolean {
  return (
    (kind === 'date' && !DAYS_OFF.test(text)) ||
    (kind === 'count' && measure !== undefined) ||
    (kind === 'duration' && text.includes('个')) ||
    (kind === 'percent' && measure === '成')
  );
}

const DAYS_OFF = /节|假|国庆|元旦|五一|端午|中秋|清明/;

/** 收入 of 2021 年收入: what the segmenter took for one word is a year and a word. */
function restBehind(whole: Quantity, segment: Segment, library: Library): Piece[] {
  const text = segment.text.slice(Math.max(0, whole.end - segment.start));
  if (segment.end <= whole.end || text.length < 2) return [];
  return [{ text, start: whole.end, end: segment.end, kind: wordKind(text, library) }];
}

/** 四个人 are 四人 and 四位. */
function pieceOfQuantity({ kind, measure, start, end }: Quantity, content: string): Piece {
  const until = end + (measure === '个' && content.charAt(end) === '人' ? 1 : 0);
  return { text: content.slice(start, until), start, end: until, kind: kind === 'date' ? 'date' : 'number' };
}

/** 杨市长: a family name, and the form of address behind it. */
function personAddressed(surname: Segment | undefined, { text, start, end }: Segment): Piece | undefined {
  if (surname?.end !== start || addressed(surname.text + text) === undefined) return undefined;
  return { text: surname.text + text, start: surname.start, end, kind: 'noun' };
}

function pieceOfWord({ text, start, end, kind }: Segment, library: Library): Piece {
  if (kind === 'number') return { text: text.replaceAll(',', ''), start, end, kind };
  return { text, start, end, kind: kind === 'han' ? wordKind(text, library) : kind };
}

/** Adverbs that the dictionary has as nouns. */
const ADVERB = /^(?:一共|总共|共计|合计|总计|最后|最终|后来)$/;

function wordKind(word: string, library: Library): UnitKind {
  if (ADVERB.test(word)) return 'other';
  if (library.places.has(word)) return 'place';
  const known = library.segmenter.classOf(word);
  // 巴比特 is a company where the corpus has 巴比特副总裁.
  if (known === 'place' && word.length > 2 && !/[省市县区州镇乡国]$/.test(word) && isCompany(word, library))
    return 'name';
  // The dictionary has 高管 and 老总 as names of people; what other words say as well is a word.
  if (known === 'name' && synonymsOf(word).length > 0) return 'noun';
  // It has 营业收入 as a verb.
  if (known === 'verb' && isMeasured(word)) return 'noun';
  if (known === 'noun' && SITE.test(word) && library.segmenter.classOf(word.replace(SITE, '')) === 'place')
    return 'place';
  return known === 'unknown' ? 'noun' : known;
}

/** 青岛港 is a place of its own, and no 日照港. */
const SITE = /(?<=..)(?:港|机场|大桥|地铁|高铁)$/;

/** Single characters in a row: the places that only the corpus has, 宁湖 of 宁湖砸, and names and characters between them. */
function piecesOfRun(content: string, run: readonly Segment[], library: Library): Piece[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { places } = library;
  const found = places.in(content.slice(first.start, last.end)).map(({ text, start }): Piece => {
    const name = places.bare(text);
    return { text: name, start: first.start + start, end: first.start + start + name.length, kind: 'place' };
  });
  const bounds = [...found.map(({ start }) => start), last.end];
  const ends = [first.start, ...found.map(({ end }) => end)];
  const between = bounds.map((bound, i) => run.filter(({ start }) => start >= (ends[i] ?? 0) && start < bound));
  return [...found, ...between.flatMap((part) => nameAndOthers(content, part, library))];
}

/** The name among single characters in a row, and the other characters. */
function nameAndOthers(content: string, run: readonly Segment[], library: Library): Piece[] {
  const [first, last] = [run[0], run.at(-1)];
  const name =
    first === undefined || last === undefined || run.length < 2
      ? undefined
      : nameIn(content, { start: first.start, end: last.end }, library);
  const others = run.filter(
    ({ text, start, end }) => !isFunctionWord(text) && (name === undefined || start < name.start || end > name.end),
  );
  return [
    ...(name === undefined ? [] : [{ ...name, text: content.slice(name.start, name.end), kind: 'name' as const }]),
    ...others.map(({ text, start, end }): Piece => ({ text, start, end, kind: 'other' })),
  ];
}

/** 南昌青云谱区: what stands behind a place and ends as the name of a part of one is a place, though no dictionary has it. */
function withDistricts(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    const isPart = before?.kind === 'place' && before.end === piece.start && DISTRICT.test(piece.text);
    return isPart && piece.kind === 'noun' ? { ...piece, kind: 'place' } : piece;
  });
}

/** 滨江区, 横店镇; no 园区, 社区 or 城镇. */
const DISTRICT = /..(?:(?<![园地社景城郊片新专辖山校厂战院小市港])区|[县乡]|(?<![城乡])镇)$/;

/** 复杂美董事长: what stands before an office, be it made of words that are no nouns, is the name of whose it is, where the corpus has it. */
function withHolders(content: string, pieces: readonly Piece[], library: Library): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    if (isOffice(piece.text)) {
      const own: Piece[] = [];
      while (merged.at(-1)?.kind === 'other' && merged.at(-1)?.end === (own[0]?.start ?? officeStart(content, piece)))
        own.unshift(...merged.splice(-1));
      const name = own.map(({ text }) => text).join('');
      const [first] = own;
      const isName =
        own.length > 1 &&
        !NO_NAME.test(name) &&
        own.every(({ end }, i) => i + 1 === own.length || holdsPair(content, end, library));
      if (isName && first !== undefined)
        merged.push({ text: name, start: first.start, end: first.start + name.length, kind: 'name' });
      else merged.push(...own);
    }
    merged.push(piece);
  }
  return merged;
}

/** Where an office begins, with a 的 or a blank before it. */
function officeStart(content: string, { start }: Piece): number {
  return /[的 ]/.test(content.charAt(start - 1)) ? start - 1 : start;
}

function holdsPair(content: string, at: number, library: Library): boolean {
  return library.gramCount(gramKey(content, at - 1, 2)) > 0;
}

/** What is said of whoever holds an office. */
const NO_NAME = /^(?:[新现前历首原时老]任|名誉|年轻|首|第|[这那各几多一]位)|[的了着过]|[男女]$/;

/** 加氢|站 and 算力|券, which no dictionary has, are one word where the corpus has the two beside each other. */
function withTails(content: string, pieces: readonly Piece[], library: Library): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const isTail =
      last !== undefined &&
      last.end === piece.start &&
      (last.kind === 'verb' || last.kind === 'noun') &&
      last.text.length === 2 &&
      TAILS.has(piece.text) &&
      library.gramCount(gramKey(content, piece.start - 1, 2)) > 0;
    if (isTail) merged.splice(-1, 1, { text: last.text + piece.text, start: last.start, end: piece.end, kind: 'noun' });
    else merged.push(piece);
  }
  return merged;
}

/** Single characters that end the names of things. */
const TAILS = new Set('站厂园馆场店桩库院所机车船券贷卡链网池板膜舱炉泵阀罐窑棚圃');

/** Pieces of a phrase that many use for a word are one unit: 出问题 is 违约, whatever 问题 is. */
function withPhrases(content: string, pieces: readonly Piece[], library: Library): Piece[] {
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
    // 购房补贴 is what is given; the dictionary has 大股东.
    const isNoun = isMeasured(second.text) || library.segmenter.classOf(phrase) === 'noun';
    const kind = isNoun ? 'noun' : 'verb';
    merged.push({ text: phrase, start: first.start, end: second.end, kind });
    i++;
  }
  return merged;
}

/** Characters that are no words of their own here, and begin phrases: 一开始, 不如. */
const LEADING = new Set('一不没能');
const MERGED: ReadonlySet<UnitKind> = new Set(['noun', 'verb', 'other']);

/** 在酒店等杨市长: before a person, 等 ends no list. */
function withWaiting(content: string, pieces: readonly Piece[]): Piece[] {
  const waiting = [...content.matchAll(/等/g)].flatMap(({ index: start }): Piece[] => {
    const end = start + 1;
    const next = pieces.findIndex((piece) => piece.start === end);
    const isFree = pieces.every((piece) => piece.end <= start || piece.start >= end);
    const isWaited =
      /^[了着他她]/.test(content.slice(end)) || content.charAt(start - 1) === '在' || isPersonAt(pieces, next);
    return isFree && isWaited ? [{ text: '等', start, end, kind: 'verb' }] : [];
  });
  return waiting.length === 0 ? [...pieces] : [...pieces, ...waiting].sort((a, b) => a.start - b.start);
}

/** 杨市长, 娄底市长, 杨某某. */
function isPersonAt(pieces: readonly Piece[], at: number): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]];
  if (first === undefined) return false;
  const { text, kind } = first;
  if (addressed(text) !== undefined || isOffice(text)) return true;
  if (kind === 'name') return isPersonName(text);
  return kind === 'place' && second?.start === first.end && isOffice(second.text);
}

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

/** The names of `library.aliases` by their first two characters, the longest first. */
const namesByStart = oncePer(({ aliases }: Library): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const name of new Set(aliases.flat())) {
    const start = name.slice(0, 2);
    names.set(start, [...(names.get(start) ?? []), name]);
  }
  for (const list of names.values()) list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return names;
});

/** 雁城园 is a name where the articles introduce it as one, and no dictionary has it. */
function withIntroduced(pieces: readonly Piece[], library: Library): Piece[] {
  const isName = ({ kind, text }: Piece) =>
    kind === 'noun' && library.segmenter.classOf(text) === 'unknown' && isIntroduced(text, library);
  return pieces.map((piece) => (isName(piece) ? { ...piece, kind: 'name' } : piece));
}

/** Whether the articles, or their aliases, have a text as one of several names of the same. */
export function isIntroduced(text: string, library: Library): boolean {
  return namesByStart(library).get(text.slice(0, 2))?.includes(text) === true;
}
