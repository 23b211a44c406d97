/** Names with a character swapped: what the corpus has that differs in one character, a rare one being the same. */
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { isPersonName } from '../../text/family-names.js';
import { readingsOf } from './pinyin.js';

/** A shared character must be this rare, as a share of passages that hold it: 娄 tells a name, 地 does not. */
const RARE = 0.05;
/** In small corpora a name stands everywhere; there the count of distinct words with the character tells. */
const FEW_WORDS = 6;
/** Most names that one slip stands for. */
const MOST_NAMES = 2;

/** Known terms of the length of `name` that differ from it in one character, likeliest first. */
export function namesLike(name: string, library: Library): string[] {
  const { vocabulary } = library.engine;
  if (name.length < 2 || name.length > 6 || vocabulary.has(name)) return [];
  const found: { term: string; shared: number; count: number }[] = [];
  // What differs in one character shares the first or the second.
  for (const [term, count] of vocabulary.startingWith(name.charAt(0))) {
    if (term.length === name.length && differsAt(term, name) > 0) found.push({ term, shared: 0, count });
  }
  for (const [term, count] of vocabulary.withSecond(name.charAt(1))) {
    if (term.length === name.length && differsAt(term, name) === 0) found.push({ term, shared: 1, count });
  }
  return found
    .filter(({ term, shared }) => {
      const character = name.charAt(shared);
      // A person is no place: 马龙 is no slip of 马云, as 娄底 is of 娄低.
      const isPerson = name.length === 2 && shared === 0 && isPersonName(name);
      if (isPerson && library.segmenter.classOf(term) === 'place' && !soundsLike(term.charAt(1), name.charAt(1)))
        return false;
      const share = library.gramCount(gramKey(character, 0, 1)) / library.passageCount;
      return name.length > 2 || share <= RARE || pairsWith(character, library) <= FEW_WORDS;
    })
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ term }) => term);
}

function soundsLike(a: string, b: string): boolean {
  return readingsOf(a).some((reading) => readingsOf(b).includes(reading));
}

/** Known words of two characters of which `character` is one; counted no further than it matters. */
function pairsWith(character: string, { engine: { vocabulary } }: Library): number {
  const pairs = new Set<string>();
  for (const words of [vocabulary.startingWith(character), vocabulary.withSecond(character)]) {
    for (const [word] of words) {
      if (word.length === 2) pairs.add(word);
      if (pairs.size > FEW_WORDS) return pairs.size;
    }
  }
  return pairs.size;
}

/** Where two words of one length differ, if in one place only; else -1. */
function differsAt(a: string, b: string): number {
  let place = -1;
  for (let i = 0; i < a.length; i++) {
    if (a.charAt(i) === b.charAt(i)) continue;
    if (place >= 0) return -1;
    place = i;
  }
  return place;
}
