/** Names typed in pinyin: loudi → 娄底. */
import { polyphonic } from 'pinyin-pro';
import type { Vocabulary } from '../../search/vocabulary.js';

/** Most words that one spelling stands for, the most frequent of the corpus. */
const MOST = 3;
export const HAN = /^\p{Script=Han}+$/u;
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

const beginnings = new WeakMap<Vocabulary, readonly (readonly [character: string, readings: readonly string[]])[]>();

/** The characters that words of a vocabulary begin with, and their readings. */
export function beginningsOf(
  vocabulary: Vocabulary,
): readonly (readonly [character: string, readings: readonly string[]])[] {
  let known = beginnings.get(vocabulary);
  if (known === undefined) {
    const characters = [...vocabulary.firsts()].filter((character) => HAN.test(character));
    // All at once: one by one takes four times as long.
    const all = polyphonic(characters.join(''), { toneType: 'none', type: 'array', v: true });
    known = characters.map((character, i) => [character, all[i] ?? []] as const);
    for (const [character, own] of known) readings.set(character, own);
    beginnings.set(vocabulary, known);
  }
  return known;
}

const byReading = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>();

/** The characters of `beginningsOf` by their readings. */
function beginningsByReading(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  let known = byReading.get(vocabulary);
  if (known === undefined) {
    const characters = new Map<string, string[]>();
    const beginnings = beginningsOf(vocabulary);
    readOthers(vocabulary);
    for (const [character, own] of beginnings) {
      for (const reading of own) {
        const others = characters.get(reading);
        if (others === undefined) characters.set(reading, [character]);
        else others.push(character);
      }
    }
    known = characters;
    byReading.set(vocabulary, known);
  }
  return known;
}

/** Reads at once what stands in words of a vocabulary and begins none: one by one it would hold up the questions that come upon it. */
function readOthers({ terms }: Vocabulary): void {
  const others = new Set<string>();
  for (const term of terms)
    for (let i = 1; i < term.length; i++) {
      const character = term.charAt(i);
      if (!readings.has(character) && HAN.test(character)) others.add(character);
    }
  const all = polyphonic([...others].join(''), { toneType: 'none', type: 'array', v: true });
  [...others].forEach((character, i) => {
    readings.set(character, all[i] ?? []);
  });
}

/** Words of two to four characters whose reading is `latin`, most frequent first. */
export function pinyinMatches(latin: string, vocabulary: Vocabulary): string[] {
  if (!/^[a-z]{4,24}$/.test(latin)) return [];
  const found: { word: string; count: number }[] = [];
  for (const [character, first] of beginningsOf(vocabulary)) {
    if (!first.some((reading) => reading !== '' && latin.startsWith(reading))) continue;
    for (const [word, count] of vocabulary.startingWith(character)) {
      if (word.length >= 2 && word.length <= 4 && HAN.test(word) && reads(word, latin)) found.push({ word, count });
    }
  }
  return found
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}

/**
 * Words of the vocabulary that sound as `word` does, tones aside, most frequent first: what an input method offered
 * instead. Of three characters and more, also those that stand in it as a chain of pairs (刘军, 军锋).
 */
export function homophones(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < 2 || word.length > 4 || !HAN.test(word)) return [];
  const beginnings = beginningsByReading(vocabulary);
  const syllables = [...word].map((character) => readingsOf(character).filter((reading) => reading !== ''));
  // Thousands of words are looked at, of the same few characters.
  const known = syllables.map(() => new Map<number, boolean>());
  const sounds = (unit: number, at: number) => {
    let own = known[at]?.get(unit);
    if (own === undefined) {
      own = readingsOf(String.fromCharCode(unit)).some((reading) => syllables[at]?.includes(reading));
      known[at]?.set(unit, own);
    }
    return own;
  };
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
  for (const character of new Set(syllables[0]?.flatMap((reading) => beginnings.get(reading) ?? []))) {
    const [from, until] = vocabulary.range(character.charCodeAt(0));
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
      if (HAN.test(term)) extend(term, counts[i] ?? 0);
    }
  }
  return [...found]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([term]) => term);
}

function reads(word: string, latin: string): boolean {
  if (word === '') return latin === '';
  return readingsOf(word.charAt(0)).some(
    (reading) => reading !== '' && latin.startsWith(reading) && reads(word.slice(1), latin.slice(reading.length)),
  );
}
