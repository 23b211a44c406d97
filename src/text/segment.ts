/**
 * Words of folded text, through @node-rs/jieba: the only importer of it. Numbers and Latin words never reach the
 * dictionary, which would take them apart; characters that form no word of it stay single.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import { SegmenterError } from '../errors.js';
import type { Span } from '../model.js';
import { isPlace, shortNames } from './places.js';
import { remembered } from './remembered.js';

const require = createRequire(import.meta.url);

/** Names the segmenter and its dictionary. */
export const SEGMENTER_VERSION = `jieba-${(require('@node-rs/jieba/package.json') as { version: string }).version}`;

export type SegmentKind = 'han' | 'latin' | 'number' | 'other';

/** `name`: of a person, body or thing of its own; `unknown`: not in the dictionary. */
export type WordClass = 'place' | 'name' | 'noun' | 'verb' | 'other' | 'unknown';

/** Words that are what something is called, or may be: a word that no dictionary has often is. */
export const NAME_CLASSES: ReadonlySet<WordClass> = new Set(['place', 'name', 'unknown']);
/** … and words for any thing. */
export const NOUN_CLASSES: ReadonlySet<WordClass> = new Set([...NAME_CLASSES, 'noun']);

/** A piece of the text; all pieces joined are the text. */
export interface Segment extends Span {
  readonly text: string;
  readonly kind: SegmentKind;
}

/** A name by the tags of the dictionary. */
export interface Named extends Span {
  readonly text: string;
  readonly kind: 'place' | 'person' | 'body';
}

/** Finds the names of a folded text. */
export type NamesOf = (folded: string) => readonly Named[];

export interface Segmenter {
  /** Pieces of `folded` in order, without gap or overlap. Never throws, whatever the string. */
  segment(folded: string): Segment[];
  /** What kind of word this is, as far as the dictionary knows it. */
  classOf(word: string): WordClass;
  /** Names in a folded text, as far as the dictionary knows them or guesses. */
  names(folded: string): readonly Named[];
  /** Dictionary words of two or more characters inside a longer word: 产业 and 产业园 for 产业园区. */
  within(word: string): readonly string[];
}

const RUN = /[\p{Script=Han}〇]+|\d+(?:[.,]\d+)*(?![a-z\d])|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|./gsu;
const HAN = /^[\p{Script=Han}〇]/u;
const NUMBER = /^\d+(?:[.,]\d+)*$/;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** How frequent the words of the corpus’s own dictionary are taken to be, as 作者 is: more than nearly any two words side by side. */
const OWN_FREQUENCY = 4000;
/** The same of today's words that the dictionary lacks. */
const MODERN_FREQUENCY = 1000;

/**
 * Loads the dictionary (0.2 s and 55 MB) and adds `words` to it.
 *
 * @param words folded words of the corpus's own dictionary, Han characters only
 * @throws SegmenterError where the native module is not installed
 */
export function createSegmenter(words: readonly string[]): Segmenter {
  const jieba = loadJieba(words);
  const isKnownPlace = remembered((word) => isPlaceIn(jieba, word), 50_000);
  const classOf = remembered((word) => (isKnownPlace(word) ? 'place' : classIn(jieba, word)), 50_000);
  const subwords = remembered(
    (word) => [...new Set(jieba.cutForSearch(word, false))].filter((part) => part.length > 1 && part !== word),
    50_000,
  );
  return {
    segment: (folded) => segment(folded, (text) => withOffices(jieba.cut(text, false))),
    classOf,
    names: remembered((folded) => {
      const found: Named[] = [];
      let at = 0;
      for (const { word, tag } of jieba.tag(folded, true)) {
        const start = Math.max(at, folded.indexOf(word, at));
        at = start + word.length;
        // Most words are no nouns; a tag is a new string each time, and slow to look up.
        if (!tag.startsWith('n') || word.length < 2) continue;
        const kind = isKnownPlace(word) ? 'place' : NAME_TAGS.get(tag);
        if (kind !== undefined && !ANYWHERE.has(word)) found.push({ text: word, kind, start, end: at });
      }
      return found;
    }, 2048),
    within: (word) => (word.length < 3 ? [] : subwords(word)),
  };
}

/** 娄底市长 is 娄底 and 市长, where the dictionary takes the longer 娄底市 and leaves 长 over. */
function withOffices(words: readonly string[]): string[] {
  return words.map((word, i) => {
    if (word === '长' && HEADED.test(words[i - 1] ?? '')) return (words[i - 1] ?? '').slice(-1) + word;
    return words[i + 1] === '长' && HEADED.test(word) ? word.slice(0, -1) : word;
  });
}

/** A place with the kind of place that has a head of its own. */
const HEADED = /^.{2,}[省市县区州镇乡村]$/;

/** What the dictionary has as places and is none in particular. */
const ANYWHERE = new Set(
  (
    '国内 国外 国内外 国际 境内 境外 海内外 海外 内地 外地 各地 当地 本地 全球 世界 全国 我国 本国 各国 外国 中国 全省 全市 本省 本市 天下 ' +
    '城市 都市 城镇 乡镇 乡村 农村 县城 地区 区域 省份 省会 首都 国家 新建'
  ).split(' '),
);

/** Kinds of names by their tags; a place is what the places of the dictionary tell, whatever the tagger guesses. */
const NAME_TAGS: ReadonlyMap<string, Named['kind']> = new Map([
  ['nr', 'person'],
  ['nt', 'body'],
]);

/** The tag of a word that the dictionary has: told to guess at others, the tagger takes 之日起市 for a city. */
function tagOf(jieba: Jieba, word: string): string {
  const words = jieba.tag(word, false);
  return words.length === 1 ? (words[0]?.tag ?? '') : '';
}

function isPlaceIn(jieba: Jieba, word: string): boolean {
  if (word.length < 2 || ANYWHERE.has(word)) return false;
  const { names, short } = placesOfDictionary();
  return isPlace(word, (name) => names.has(name) && tagOf(jieba, name) === 'ns', short);
}

/** What a word is that is no place. */
function classIn(jieba: Jieba, word: string): WordClass {
  if (ANYWHERE.has(word)) return 'noun';
  const known = classFor(tagOf(jieba, word));
  return known === 'place' ? 'noun' : known;
}

/** The classes of the dictionary's part-of-speech tags (those of the People's Daily corpus). */
function classFor(tag: string): WordClass {
  if (tag === 'ns') return 'place';
  if (/^n[rt]/.test(tag)) return 'name';
  if (/^[nstf]/.test(tag) || tag === 'vn' || tag === 'l' || tag === 'i' || tag === 'j') return 'noun';
  if (/^v/.test(tag)) return 'verb';
  return tag === 'x' || tag === 'eng' || tag === '' ? 'unknown' : 'other';
}

/** Lines of a word, its frequency and its tag. */
function readDictionary(): Buffer {
  return readFileSync(require.resolve('@node-rs/jieba/dict.txt'));
}

const PLACE = ' ns\n';
let places: { readonly names: ReadonlySet<string>; readonly short: ReadonlySet<string> } | undefined;

/** The words that the dictionary tags as places: to look here first is cheaper than to ask the tagger, and few words are there. */
function placesOfDictionary(): NonNullable<typeof places> {
  if (places !== undefined) return places;
  const lines = readDictionary().toString('latin1');
  let words = '';
  for (let at = lines.indexOf(PLACE); at >= 0; at = lines.indexOf(PLACE, at + 1)) {
    const start = lines.lastIndexOf('\n', at) + 1;
    words += lines.slice(start, lines.indexOf(' ', start) + 1);
  }
  const names = new Set(Buffer.from(words, 'latin1').toString().trimEnd().split(' '));
  places = { names, short: shortNames(names) };
  return places;
}

let loaded: { readonly jieba: Jieba; readonly words: string } | undefined;

/** The dictionary with `words`; the last one loaded is kept, and served again for the same words. */
function loadJieba(words: readonly string[]): Jieba {
  const key = words.join('\n');
  if (loaded?.words !== key) loaded = { jieba: newJieba(words), words: key };
  return loaded.jieba;
}

function newJieba(words: readonly string[]): Jieba {
  try {
    const library = require('@node-rs/jieba') as { Jieba: typeof Jieba };
    const jieba = library.Jieba.withDict(readDictionary());
    const lines = [
      ...modernWords().map((word) => `${word} ${MODERN_FREQUENCY} n\n`),
      ...words.map((word) => `${word} ${OWN_FREQUENCY}\n`),
    ];
    jieba.loadDict(Buffer.from(lines.join('')));
    return jieba;
  } catch (cause) {
    throw new SegmenterError(
      'The Chinese segmenter @node-rs/jieba is not installed, or has no binary for this system. Run "npm ci" again on the machine that runs the program, without --omit=optional.',
      { cause },
    );
  }
}

/** `assets/words.txt`: words younger than the dictionary. */
function modernWords(): readonly string[] {
  const list = readFileSync(new URL('../../assets/words.txt', import.meta.url), 'utf8');
  return list.replace(/^#.*/gm, '').match(/\S+/g) ?? [];
}

/** Pieces of `folded`; `cut` takes Han characters and spaces, and gives back words that join to its input. */
export function segment(folded: string, cut: (han: string) => string[]): Segment[] {
  const runs = folded.match(RUN) ?? [];
  // One call for the whole text: a space stands for each run that is not Han.
  const words = cut(runs.map((run) => (HAN.test(run) ? run : ' ')).join(''));
  const segments: Segment[] = [];
  let word = 0;
  let at = 0;
  for (const run of runs) {
    if (!HAN.test(run)) {
      segments.push({ text: run, start: at, end: at + run.length, kind: kindOf(run) });
      at += run.length;
      word++;
      continue;
    }
    for (const end = at + run.length; at < end; word++) {
      const text = words[word];
      if (text === undefined) throw new Error('segmenter lost part of its input');
      segments.push({ text, start: at, end: at + text.length, kind: 'han' });
      at += text.length;
    }
  }
  return segments;
}

function kindOf(run: string): SegmentKind {
  if (NUMBER.test(run)) return 'number';
  return WORD.test(run) ? 'latin' : 'other';
}
