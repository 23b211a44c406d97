/** Names typed in pinyin: loudi → 娄底. */
import { polyphonic } from 'pinyin-pro';
import type { Vocabulary } from '../../search/vocabulary.js';
import { oncePer } from '../../text/remembered.js';

/** Most words that one spelling stands for, the most frequent of the corpus. */
const MOST_WORDS = 3;
/** Han characters and nothing else. */
export const ALL_HAN = /^\p{Script=Han}+$/u;
const readings = new Map<string, readonly string[]>();

/** Syllables without tone marks; ü as v. */
export function readingsOf(character: string): readonly string[] {
  let known = readings.get(character);
  if (known === undefined) {
    // Not by `pinyin`, which first reads its dictionary of phrases: whoever makes the first slip would wait for that.
    [known = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
    readings.set(character, known);
  }
  return known;
}

type Readings = readonly (readonly [character: string, readings: readonly string[]])[];

/** The characters that words of a vocabulary begin with, and their readings. */
export const beginningsOf = oncePer((vocabulary: Vocabulary): Readings => {
  return readTogether([...vocabulary.firsts()].filter((character) => ALL_HAN.test(character)));
});

/** Characters with their readings, all at once: one by one takes four times as long. */
function readTogether(characters: readonly string[]): Readings {
  const all = polyphonic(characters.join(''), { toneType: 'none', type: 'array', v: true });
  return characters.map((character, i) => {
    const own = all[i] ?? [];
    readings.set(character, own);
    return [character, own] as const;
  });
}

/** The units of the characters that stand in words of a vocabulary, by their readings. */
const unitsByReading = oncePer((vocabulary: Vocabulary): ReadonlyMap<string, readonly number[]> => {
  const units = new Map<string, number[]>();
  for (const [character, own] of [...beginningsOf(vocabulary), ...othersOf(vocabulary)]) {
    for (const reading of own) {
      const others = units.get(reading);
      if (others === undefined) units.set(reading, [character.charCodeAt(0)]);
      else others.push(character.charCodeAt(0));
    }
  }
  return units;
});

/** Characters that stand in words of a vocabulary and begin none, and their readings. */
function othersOf(vocabulary: Vocabulary): Readings {
  const beginnings = new Set(beginningsOf(vocabulary).map(([character]) => character));
  const others = new Set<string>();
  for (const term of vocabulary.terms)
    for (let i = 1; i < term.length; i++) {
      const character = term.charAt(i);
      if (!beginnings.has(character) && ALL_HAN.test(character)) others.add(character);
    }
  return readTogether([...others]);
}

/** Words of two to four characters whose reading is `latin`, most frequent first. */
export function pinyinMatches(latin: string, vocabulary: Vocabulary): string[] {
  if (!/^[a-z]{4,24}$/.test(latin)) return [];
  const found: { word: string; count: number }[] = [];
  for (const [character, first] of beginningsOf(vocabulary)) {
    if (!first.some((reading) => reading !== '' && latin.startsWith(reading))) continue;
    for (const [word, count] of vocabulary.startingWith(character)) {
      if (word.length >= 2 && word.length <= 4 && ALL_HAN.test(word) && reads(word, latin)) found.push({ word, count });
    }
  }
  return found
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

/**
 * Words of the vocabulary that sound as `word` does, tones aside, most frequent first: what an input method offered
 * instead. Of three characters and more, also those that stand in it as a chain of pairs (刘军, 军锋).
 */
export function homophones(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < 2 || word.length > 4 || !ALL_HAN.test(word)) return [];
  const readers = unitsByReading(vocabulary);
  /** Of each place in the word the units that sound as its character does. */
  const alike = [...word].map(
    (character) =>
      new Set(readingsOf(character).flatMap((reading) => (reading === '' ? [] : (readers.get(reading) ?? [])))),
  );
  const sounds = (unit: number, at: number) => alike[at]?.has(unit) === true;
  const { terms, counts, pairs } = vocabulary;
  const found = new Map<string, number>();
  const extend = (begun: string, count: number) => {
    if (begun.length === word.length) {
      if (begun !== word) found.set(begun, Math.max(found.get(begun) ?? 0, count));
      return;
    }
    const [from, until] = vocabulary.range(begun.charCodeAt(begun.length - 1));
    for (let i = from; i < until; i++) {
      const second = pairs[i] ?? 0;
      if (second !== 0 && sounds(second, begun.length))
        extend(begun + String.fromCharCode(second), Math.min(count, counts[i] ?? 0));
    }
  };
  for (const unit of alike[0] ?? []) {
    const [from, until] = vocabulary.range(unit);
    for (let i = from; i < until; i++) {
      const second = pairs[i] ?? 0;
      if (second === 0 ? word.length === 2 : !sounds(second, 1)) continue;
      const term = terms[i] ?? '';
      if (second === 0) {
        if (term.length !== word.length) continue;
        let at = 1;
        while (at < term.length && sounds(term.charCodeAt(at), at)) at++;
        if (at < term.length) continue;
      }
      if (ALL_HAN.test(term)) extend(term, counts[i] ?? 0);
    }
  }
  return [...found]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([term]) => term);
}

function reads(word: string, latin: string): boolean {
  if (word === '') return latin === '';
  return readingsOf(word.charAt(0)).some(
    (reading) => reading !== '' && latin.startsWith(reading) && reads(word.slice(1), latin.slice(reading.length)),
  );
}
