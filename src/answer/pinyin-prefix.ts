/**
 * Words of the corpus by what has been typed of their pinyin so far: `lou`, `loudi` and `ld` all lead to 娄底. Made once from
 * the vocabulary; finds by binary search.
 */
import type { Vocabulary } from '../search/vocabulary.js';
import { readingsOf } from './pinyin.js';

/** Longest word that is typed as one, in characters. */
const LONGEST = 6;
/** Readings of one word that are kept: two characters of two readings each make four. */
const READINGS = 4;

interface Entry {
  readonly spelling: string;
  readonly word: string;
}

export class PinyinPrefixes {
  private readonly full: readonly Entry[];
  private readonly initials: readonly Entry[];

  constructor(private readonly vocabulary: Vocabulary) {
    const full: Entry[] = [];
    const initials: Entry[] = [];
    for (const word of vocabulary.keys()) {
      if (word.length < 2 || word.length > LONGEST || !/^\p{Script=Han}+$/u.test(word)) continue;
      const spellings = spellingsOf(word);
      for (const spelling of new Set(spellings.map((syllables) => syllables.join('')))) full.push({ spelling, word });
      for (const spelling of new Set(spellings.map((syllables) => syllables.map((s) => s.charAt(0)).join(''))))
        initials.push({ spelling, word });
    }
    const bySpelling = (a: Entry, b: Entry) => (a.spelling < b.spelling ? -1 : a.spelling > b.spelling ? 1 : 0);
    this.full = full.sort(bySpelling);
    this.initials = initials.sort(bySpelling);
  }

  /**
   * Words whose pinyin, or its initials, are `typed` or begin so: those spelt exactly so first, then the more frequent.
   *
   * @param typed lower-case letters, two or more
   */
  words(typed: string, limit: number): string[] {
    if (!/^[a-z]{2,24}$/.test(typed)) return [];
    const ranks = new Map<string, number>();
    const note = ({ spelling, word }: Entry, exact: number, begun: number) =>
      ranks.set(word, Math.min(ranks.get(word) ?? Number.POSITIVE_INFINITY, spelling === typed ? exact : begun));
    for (const entry of startingWith(this.full, typed)) note(entry, 0, 2);
    for (const entry of startingWith(this.initials, typed)) note(entry, 1, 3);
    const frequency = (word: string) => this.vocabulary.get(word) ?? 0;
    return [...ranks]
      .sort(([a, rank], [b, other]) => rank - other || frequency(b) - frequency(a) || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([word]) => word);
  }
}

function startingWith(entries: readonly Entry[], typed: string): readonly Entry[] {
  const first = (limit: string) => {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle]?.spelling ?? '') < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return entries.slice(first(typed), first(`${typed}\uffff`));
}

function spellingsOf(word: string): string[][] {
  let spellings: string[][] = [[]];
  for (const character of word) {
    const readings = readingsOf(character).filter((reading) => reading !== '');
    spellings = spellings.flatMap((before) => readings.map((reading) => [...before, reading])).slice(0, READINGS);
  }
  return spellings;
}
