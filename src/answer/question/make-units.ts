/**
 * The question's meaning in units: words and names that evidence must hold, each with other ways in which a text may say
 * it (aliases, synonyms, another spelling, a slip of the pen, another form of the number).
 */
import type { Library } from '../../search/library.js';
import { inverseFrequency } from '../../search/rarity.js';
import { parseNumber } from '../../text/numerals.js';
import { addressed } from '../../text/offices.js';
import { isProvince } from '../../text/places.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { oncePer } from '../../text/remembered.js';
import { NAME_CLASSES, type Segment } from '../../text/segment.js';
import { countForms, numberForms, rankForms, shortCountForms } from './number-forms.js';
import { isNumberedName, numberedForms } from './numbered-names.js';
import { piecesOf } from './pieces.js';
import { homophones, pinyinMatches } from './pinyin.js';
import { namesLike } from './spelling.js';
import { synonymsOf } from './synonyms.js';
import type { Piece, Unit, UnitKind } from './unit.js';

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
  const pieces = withoutProvinces(piecesOf(content, segments, quantities, library), library);
  return pieces.map((piece) => {
    const count = documentCount(piece, library);
    const rarity = inverseFrequency(count, library.passageCount) / inverseFrequency(0, library.passageCount);
    const alternatives = alternativesOf(piece, count, library, quantities);
    // 五个省 is 五省.
    if (piece.kind === 'number')
      alternatives.push(...shortCountForms(piece.text.replace(/个$/, '') + content.charAt(piece.end)));
    // Shanghai for 上海 is a place as that is, and so is 楼底 for 娄底.
    const isPlaceName = (other: string) => library.segmenter.classOf(other) === 'place';
    const isPlace =
      (piece.kind === 'latin' && alternatives.some(isPlaceName)) ||
      ((piece.kind === 'noun' || piece.kind === 'name') &&
        count === 0 &&
        alternatives.length > 0 &&
        alternatives.every(isPlaceName));
    return {
      ...piece,
      ...(isPlace && { kind: 'place' as const }),
      weight: (0.25 + 0.75 * rarity) * KIND_WEIGHT[piece.kind],
      alternatives,
      known: count > 0,
    };
  });
}

/** 四川成都: what the place lies in says nothing more. */
function withoutProvinces(pieces: readonly Piece[], { segmenter }: Library): Piece[] {
  return pieces.map((piece, i) => {
    const next = pieces[i + 1];
    const isAround =
      next?.kind === 'place' &&
      next.start === piece.end &&
      isProvince(piece.text) &&
      !isProvince(next.text) &&
      segmenter.classOf(next.text) === 'place' &&
      !OF_NO_PLACE.test(next.text);
    return isAround ? { ...piece, kind: 'other' } : piece;
  });
}

/** 湖南经开区 is one of those that other places have too. */
const OF_NO_PLACE = /^(?:.?开发区|经开区|高新区|新区|园区|[省市县区])$/;

/** Groups of names by each name in them. */
const groupsByName = oncePer((aliases: Library['aliases']): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const byName = new Map<string, (readonly string[])[]>();
  for (const group of aliases) {
    for (const name of new Set(group)) {
      const own = byName.get(name);
      if (own === undefined) byName.set(name, [group]);
      else own.push(group);
    }
  }
  return byName;
});

/** In how many passages a piece stands, as near as the vocabulary tells. */
export function documentCount({ text, kind }: Pick<Piece, 'text' | 'kind'>, library: Library): number {
  const { vocabulary } = library.engine;
  const own = vocabulary.get(text);
  if (own !== undefined || text.length <= 2) return own ?? 0;
  if (kind === 'date') return vocabulary.get(/\d{4}|\d+/.exec(text)?.[0] ?? '') ?? 0;
  // A name that no dictionary has stands in the index by its pairs.
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 2 <= text.length; i++) least = Math.min(least, vocabulary.get(text.slice(i, i + 2)) ?? 0);
  return least;
}

/** A rank among others, and no 第三代 or 第二届. */
const RANKED = /^第([一二三四五六七八九十百]+|\d+)[名个位]?$/;

function alternativesOf(piece: Piece, count: number, library: Library, quantities: readonly Quantity[]): string[] {
  const { text, kind } = piece;
  const found = new Set<string>();
  const add = (others: Iterable<string>) => {
    for (const other of others) if (other !== text && other !== '') found.add(other);
  };
  for (const group of groupsByName(library.aliases).get(text) ?? []) add(group);
  // 杨市长 is 市长杨… where the text names the person.
  const person = addressed(text);
  if (person !== undefined) add([person.office + person.family]);
  const [, measure] = FIRST_BY_MEASURE.exec(text) ?? [];
  add(shortCountForms(text));
  add(ITEM_WORDS.get(text) ?? []);
  // 遇难人数 is told by 遇难.
  add(NUMBER_OF.exec(text)?.slice(1) ?? []);
  if (measure !== undefined) add(['首', '第一', '第1', '头一'].map((first) => first + measure));
  const place = parseNumber(RANKED.exec(text)?.[1] ?? '');
  if (place !== undefined) add(rankForms(place));
  if (isNumberedName(piece)) {
    add(numberedForms(text));
  } else if (kind === 'number' || kind === 'date') {
    const quantity = quantities.find(({ start, end }) => start <= piece.start && end > piece.start);
    if (quantity?.kind === 'count') add(countForms(text.endsWith('人') ? { ...quantity, measure: '人' } : quantity));
    else if (quantity !== undefined) add(numberForms(quantity));
  } else if (kind === 'latin') {
    add(synonymsOf(text));
    if (count === 0) add(pinyinMatches(text, library.engine.vocabulary));
  } else {
    add(synonymsOf(text));
    // An ordinary word, and a place or a name of two characters that every dictionary has, is no slip of a name.
    const isWord = text.length === 2 && library.segmenter.classOf(text) === 'name';
    if (count === 0 && text.length > 1 && kind === 'name' && !isWord)
      add(namesLike(text, library).filter((other) => NAME_CLASSES.has(library.segmenter.classOf(other))));
    // 楼底 for 娄底: only names are typed by their sound and chosen wrongly, an ordinary word is another word.
    if (count === 0 && kind !== 'other')
      add(homophones(text, library.engine.vocabulary).filter((other) => mayBeMeant(text, kind, other, library)));
  }
  return [...found];
}

/** 答辨 is no word, and may be 答辩; what is a word may only be a name that is typed by its sound. */
function mayBeMeant(text: string, kind: UnitKind, other: string, { segmenter }: Library): boolean {
  return NAME_CLASSES.has(segmenter.classOf(other)) || (kind === 'name' && segmenter.classOf(text) === 'unknown');
}

const NUMBER_OF = /^(\p{Script=Han}{2,3})(?:人数|次数|数量)$/u;

/** What the items of a list begin with. */
const ITEM_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['第一个', ['一个是', '其一', '首先', '一是']],
  ['第二个', ['另一个', '其二', '其次', '二是']],
  ['第三个', ['其三', '三是', '最后']],
]);

/** 首张, 第一张: the measure word tells what is the first. */
const FIRST_BY_MEASURE = /^(?:首|第一|第1|头一)(\p{Script=Han})$/u;
