/** Names of places that no dictionary has, told by how a text speaks of them: 江西省赣源市, 滨湾区、锦城区、云溪县, 赣源、云溪两县. */

import { parseNumber } from '../text/numerals.js';
import { KINDS_OF_PLACE } from '../text/places.js';
import type { Segment, Segmenter } from '../text/segment.js';

/** What the full name of a place ends in. */
const KIND = new RegExp(`^[${KINDS_OF_PLACE}]$`);
/** 宁湖|市政府: the dictionary has these as words. */
const OF_KIND = /^[市县区镇乡](?:政府|委|长)$/;
/** 滨|湾区: as it has these. */
const PART_WITH_KIND = /^.[市县区镇乡]$/;
/** What is called so is often no place of its own: 综试区, 蓄奴州. */
const OFTEN_NONE = '区州';
/** Single characters that are part of no such name. */
const NO_NAME = new Set(
  '的了是在和与及各全该本这那每某等为从到向其之对把被将由以于而并且或也都还又再很更最一二三四五六七八九十两几多数个省市县区镇乡',
);
const AND = /^[、和与及]$/;
const AND_BETWEEN = /[、和与及]/;
/** Of so many places in a row each is one. */
const LEAST_LISTED = 3;
/** Such a row without what each is, but with how many they are: 赣源、云溪两县. */
const COUNTED_ROW =
  /(?<row>\p{Script=Han}{2,4}(?:[、和与及]\p{Script=Han}{2,4}?){1,20})(?<number>[二两三四五六七八九十]{1,3}|\d{1,2})个?[市县镇乡](?!长|场)/gu;
/** A name of no known word must come so often in an article. */
const LEAST_OFTEN = 2;

interface Candidate {
  /** The name, with what kind of place it is where it may be a word as well: 赣源, but 锦城区. */
  readonly name: string;
  readonly isWord: boolean;
  /** Place of its first word in the sentence. */
  readonly from: number;
}

export class PlaceNames {
  private readonly sure = new Set<string>();
  private readonly often = new Map<string, number>();

  /** Takes note of a sentence's words, folded. */
  add(words: readonly Segment[], segmenter: Pick<Segmenter, 'classOf'>): void {
    this.addRows(joined(words, 0, words.length), segmenter);
    let list: Candidate[] = [];
    let last = -1;
    for (const [at, { text }] of words.entries()) {
      const found = candidateAt(words, at, text, segmenter);
      if (found === undefined) continue;
      list = found.from === last + 2 && AND.test(words[last + 1]?.text ?? '') ? [...list, found] : [found];
      if (list.length >= LEAST_LISTED && list.some(({ isWord }) => !isWord))
        for (const { name } of list) this.sure.add(name);
      last = at;
      if (found.isWord) continue;
      if (this.isPlaceAt(words, found.from - 1, segmenter)) this.sure.add(found.name);
      if (!OFTEN_NONE.includes(text)) this.often.set(found.name, (this.often.get(found.name) ?? 0) + 1);
    }
  }

  /** Takes note of the names of 赣源、云溪两县, but of words that mean something else. */
  private addRows(folded: string, segmenter: Pick<Segmenter, 'classOf'>): void {
    for (const { index, groups } of folded.matchAll(COUNTED_ROW)) {
      const names = (groups?.row ?? '').split(AND_BETWEEN);
      if (names.length !== parseNumber(groups?.number ?? '')) continue;
      // What stands before the first may belong to another word: 覆盖赣源、云溪两县.
      const isBegun = /\p{Script=Han}/u.test(folded.charAt(index - 1)) || (names[0]?.length ?? 0) > 2;
      for (const name of isBegun ? names.slice(1) : names)
        if (['unknown', 'name'].includes(segmenter.classOf(name))) this.sure.add(name);
    }
  }

  /** The names found so far, sorted. */
  found(): string[] {
    const often = [...this.often].flatMap(([name, times]) => (times >= LEAST_OFTEN ? [name] : []));
    return [...new Set([...this.sure, ...often])].sort();
  }

  /** Whether a known place, or one just found, ends with the word at `at`. */
  private isPlaceAt(words: readonly Segment[], at: number, segmenter: Pick<Segmenter, 'classOf'>): boolean {
    const text = words[at]?.text ?? '';
    if (text.length > 1) return segmenter.classOf(text) === 'place';
    return KIND.test(text) && [1, 2].some((length) => this.sure.has(joined(words, at - length, at)));
  }
}

function joined(words: readonly Segment[], from: number, until: number): string {
  return words
    .slice(Math.max(0, from), until)
    .map(({ text }) => text)
    .join('');
}

/** What stands before the word at `at`, which says what kind of place it is: a word, or two characters that form none. */
function candidateAt(
  words: readonly Segment[],
  at: number,
  text: string,
  segmenter: Pick<Segmenter, 'classOf'>,
): Candidate | undefined {
  const isFree = (i: number) => {
    const own = words[i]?.text ?? '';
    return own.length === 1 && /\p{Script=Han}/u.test(own) && !NO_NAME.has(own);
  };
  const isWhole = KIND.test(text) || OF_KIND.test(text);
  if (!isWhole) {
    if (!PART_WITH_KIND.test(text) || !isFree(at - 1) || isFree(at - 2)) return undefined;
    return { name: joined(words, at - 1, at + 1), isWord: true, from: at - 1 };
  }
  const kind = text.charAt(0);
  const first = words[at - 1]?.text ?? '';
  const isKnown = (name: string) => segmenter.classOf(name) === 'place' || segmenter.classOf(name + kind) !== 'unknown';
  if (first.length > 1) {
    const isName = ['noun', 'name', 'unknown'].includes(segmenter.classOf(first));
    return isName && first.length < 4 && /^\p{Script=Han}+$/u.test(first) && !isKnown(first)
      ? { name: first + kind, isWord: true, from: at - 1 }
      : undefined;
  }
  // Of three in a row it is not known where the name begins.
  if (!isFree(at - 1) || !isFree(at - 2) || isFree(at - 3)) return undefined;
  const name = joined(words, at - 2, at);
  return isKnown(name) ? undefined : { name, isWord: false, from: at - 2 };
}
