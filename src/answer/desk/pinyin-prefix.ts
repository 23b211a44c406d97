/** Words of the corpus by what has been typed of their pinyin so far: `lou`, `loudi` and `ld` all lead to 娄底. */
import type { Vocabulary } from '../../search/vocabulary.js';
import { ALL_HAN, beginningsOf, readingsOf } from '../question/pinyin.js';

/** Longest word that is typed as one, in characters. */
const LONGEST_WORD = 6;

/**
 * Words whose pinyin, or its initials, are `typed` or begin so: those spelt exactly so first, then the more frequent.
 *
 * @param typed lower-case letters; fewer than two lead nowhere
 */
export function wordsByPinyin(typed: string, vocabulary: Vocabulary, limit: number): string[] {
  if (!/^[a-z]{2,24}$/.test(typed)) return [];
  const found: { word: string; rank: number; count: number }[] = [];
  for (const [character, readings] of beginningsOf(vocabulary)) {
    // Whatever is typed, the first character begins with its first letter.
    if (!readings.some((reading) => reading.startsWith(typed.charAt(0)))) continue;
    for (const [word, count] of vocabulary.startingWith(character)) {
      if (word.length < 2 || word.length > LONGEST_WORD) continue;
      const rank = rankOf(word, typed);
      if (rank !== undefined && ALL_HAN.test(word)) found.push({ word, rank, count });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}

/** 0 spelt so, 1 with these initials, 2 its spelling begins so, 3 its initials do; none where it is another word. */
function rankOf(word: string, typed: string): number | undefined {
  const spelt = spelling(word, typed);
  if (spelt === 'whole') return 0;
  const hasInitials =
    word.length >= typed.length &&
    Array.from(typed).every((letter, i) => readingsOf(word.charAt(i)).some((reading) => reading.startsWith(letter)));
  if (hasInitials && word.length === typed.length) return 1;
  if (spelt === 'begun') return 2;
  return hasInitials ? 3 : undefined;
}

function spelling(word: string, typed: string): 'whole' | 'begun' | undefined {
  if (word === '') return typed === '' ? 'whole' : undefined;
  if (typed === '') return 'begun';
  let found: 'begun' | undefined;
  for (const reading of readingsOf(word.charAt(0))) {
    if (reading === '') continue;
    if (typed.startsWith(reading)) {
      const rest = spelling(word.slice(1), typed.slice(reading.length));
      if (rest === 'whole') return rest;
      found ??= rest;
    } else if (reading.startsWith(typed)) found = 'begun';
  }
  return found;
}
