/**
 * First stage of finding: MiniSearch recalls passages that share rare terms with the question. The only importer of
 * MiniSearch. What it returns is a set of candidates; their order is decided by the second stage.
 *
 * MiniSearch scores passages by the objects it holds; of a whole corpus these take minutes to build, seconds to load and
 * gigabytes to keep. So it is given, question by question, only the postings of the question's terms, and of these only the
 * passages that can be among the best.
 */

import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { PostingColumns, type PostingList } from './postings.js';
import { inverseFrequency } from './rarity.js';
import type { Vocabulary } from './vocabulary.js';

interface Document {
  readonly id: number;
  readonly text: string;
  /** Terms of the title and the heading. */
  readonly title: string;
}

const OPTIONS: Options<Document> = {
  fields: ['text', 'title'],
  tokenize: (terms) => terms.split(' '),
  processTerm: (term) => term || null,
};
/** MiniSearch's numbers for the two fields, in the order of `fields`. */
const [TEXT, TITLE] = [0, 1];
const TITLE_BOOST = 0.4;
/** MiniSearch scores the passages that are no further from the last one wanted than this share of all wanted. */
const OPEN = 1 / 6;
/** For each that may be scored, so many are looked at before the more frequent terms add no further ones. */
const ENOUGH = 10;
/** How fast further occurrences in a passage count less, how much its length counts, what any occurrence counts: MiniSearch's BM25+. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

const FIRST_NAME = 'a'.charCodeAt(0);

/** Where the engine reads from. */
export interface Postings {
  readonly vocabulary: Vocabulary;
  readonly passageCount: number;
  /** Distinct terms of each passage's text, and of its title and heading. */
  readonly textLengths: Uint32Array;
  readonly titleLengths: Uint32Array;
  /**
   * Adds the postings of a term to `columns`.
   *
   * @param term position in the vocabulary
   */
  readPostings(term: number, columns: PostingColumns): void;
}

interface Asked extends PostingList {
  /**
   * What MiniSearch is to call the term, the same from question to question: it makes objects with terms as their keys, and those
   * of keys that have never been there are slow.
   */
  readonly name: string;
  /** Inverse document frequency. */
  readonly weight: number;
}

export class Engine {
  /** For each passage how much it holds of the question at hand, and how many of its terms; all 0 in between. */
  private readonly held: Float64Array;
  private readonly terms: Uint8Array;
  /** Place of each passage among the candidates, counted from 1; all 0 in between. */
  private readonly places: Uint32Array;
  private readonly averages: [text: number, title: number];
  /** The postings of the question at hand. */
  private readonly columns = new PostingColumns();
  /** Passages that may be recalled, `[first, end)`, where not all may. */
  private readonly within: readonly [first: number, end: number] | undefined;

  constructor(private readonly index: Postings) {
    this.held = new Float64Array(index.passageCount);
    this.terms = new Uint8Array(index.passageCount);
    this.places = new Uint32Array(index.passageCount);
    const average = (lengths: Uint32Array) =>
      lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    this.averages = [average(index.textLengths), average(index.titleLengths)];
  }

  get vocabulary(): Vocabulary {
    return this.index.vocabulary;
  }

  /** The same engine, recalling none but the passages `first` to `end - 1`. */
  restricted(first: number, end: number): Engine {
    return Object.assign(Object.create(this) as Engine, { within: [first, end] });
  }

  get size(): number {
    return this.index.passageCount;
  }

  /**
   * The best passages by MiniSearch's score that hold at least one of `terms`, in no order: MiniSearch is asked only about
   * passages so near the cut-off that an estimate cannot decide.
   *
   * @param terms few and rare: the cost grows with the passages that hold them
   * @param limit most passages to return
   */
  recallAnyOrder(terms: readonly string[], limit: number): number[] {
    const asked = this.asked(terms);
    const open = Math.ceil(OPEN * limit);
    const likeliest = this.likeliest(asked, limit + open);
    if (likeliest.length <= limit) return likeliest;
    const sure = likeliest.slice(0, limit - open);
    const chosen = this.scored(
      asked,
      likeliest.slice(sure.length).sort((a, b) => a - b),
    );
    return [...sure, ...chosen.slice(0, open).map(({ passage }) => passage)];
  }

  /** MiniSearch's scores of the candidates, best first. */
  private scored(asked: readonly Asked[], candidates: readonly number[]): { passage: number; score: number }[] {
    if (asked.length === 0) return [];
    const boosts = new Map(asked.map(({ name, weight }) => [name, weight]));
    const engine = MiniSearch.loadJS(this.excerpt(asked, candidates, boosts), OPTIONS);
    const results = engine.search(asked.map(({ name }) => name).join(' '), {
      combineWith: 'OR',
      boost: { title: TITLE_BOOST },
      boostTerm: (name) => boosts.get(name) ?? 1,
    });
    return results.map(({ id, score }) => ({ passage: id as number, score }));
  }

  /** The postings of those of `terms` that the vocabulary has. */
  private asked(terms: readonly string[]): Asked[] {
    const { columns, index, vocabulary } = this;
    columns.clear();
    const known = [...new Set(terms)].flatMap((term) => {
      const at = vocabulary.indexOf(term);
      return at < 0 ? [] : [{ at, count: vocabulary.counts[at] ?? 0 }];
    });
    for (const { at } of known) index.readPostings(at, columns);
    let from = 0;
    return known.map(({ count }, i) => {
      const list = this.allowed(columns.list(from, count));
      from += count;
      return {
        name: String.fromCharCode(FIRST_NAME + i),
        weight: inverseFrequency(list.passages.length, this.size),
        ...list,
      };
    });
  }

  /** Those postings whose passages may be recalled. */
  private allowed(list: PostingList): PostingList {
    if (this.within === undefined) return list;
    const [first, end] = this.within;
    const from = list.passages.findIndex((passage) => passage >= first);
    const until = list.passages.findIndex((passage) => passage >= end);
    const own = <T extends Uint32Array>(values: T) =>
      values.subarray(from < 0 ? values.length : from, until < 0 ? values.length : until);
    return { passages: own(list.passages), text: own(list.text), title: own(list.title) };
  }

  /**
   * The `most` passages that hold most, best first. What MiniSearch will say is foreseen: the sum over the terms held, times their
   * number. Once the rarer terms have brought enough passages, the more frequent ones bring no new ones: what holds only those
   * would not be among the best.
   */
  private likeliest(asked: readonly Asked[], most: number): number[] {
    const { held, terms } = this;
    const { textLengths, titleLengths } = this.index;
    const [inText, inTitle] = this.averages.map(saturation) as [Saturation, Saturation];
    const touched: number[] = [];
    const enough = ENOUGH * most;
    for (const { weight, passages, text, title } of asked.toSorted((a, b) => a.passages.length - b.passages.length)) {
      const isOpen = touched.length < enough;
      for (let i = 0; i < passages.length; i++) {
        const passage = passages[i] ?? 0;
        const before = terms[passage] ?? 0;
        if (before === 0) {
          if (!isOpen) continue;
          touched.push(passage);
        }
        terms[passage] = before + 1;
        let score = 0;
        if (text[i] !== 0) score = scoreOf(text[i] ?? 0, textLengths[passage] ?? 0, inText);
        if (title[i] !== 0) score += TITLE_BOOST * scoreOf(title[i] ?? 0, titleLengths[passage] ?? 0, inTitle);
        held[passage] = (held[passage] ?? 0) + weight * score;
      }
    }
    const scores = new Float64Array(touched.length);
    for (let i = 0; i < touched.length; i++) {
      const passage = touched[i] ?? 0;
      scores[i] = (held[passage] ?? 0) * (terms[passage] ?? 0);
      held[passage] = terms[passage] = 0;
    }
    const least = touched.length <= most ? 0 : smallest(scores.slice(), touched.length - most);
    const kept: { passage: number; score: number }[] = [];
    touched.forEach((passage, i) => {
      const score = scores[i] ?? 0;
      if (score >= least) kept.push({ passage, score });
    });
    return kept
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, most)
      .map(({ passage }) => passage);
  }

  /** What MiniSearch would have written of an index that has only these terms and these passages, but counts all. */
  private excerpt(asked: readonly Asked[], candidates: readonly number[], boosts: Map<string, number>): AsPlainObject {
    const { textLengths, titleLengths } = this.index;
    // Lists in place of objects, whose keys are then small and dense.
    const { places } = this;
    candidates.forEach((passage, place) => {
      places[passage] = place + 1;
    });
    const index = asked.map(({ name, weight, passages, text, title }): AsPlainObject['index'][number] => {
      const inText: number[] = [];
      const inTitle: number[] = [];
      let kept = 0;
      for (let i = 0; i < passages.length; i++) {
        const place = (places[passages[i] ?? 0] ?? 0) - 1;
        if (place < 0) continue;
        kept++;
        if (text[i]) inText[place] = text[i] ?? 0;
        if (title[i]) inTitle[place] = title[i] ?? 0;
      }
      // MiniSearch takes the frequency of a term from what it is given.
      boosts.set(name, weight / inverseFrequency(kept, this.size));
      return [name, { [TEXT]: inText, [TITLE]: inTitle } as unknown as AsPlainObject['index'][number][1]];
    });
    for (const passage of candidates) places[passage] = 0;
    const fieldLength = candidates.map((passage) => [textLengths[passage] ?? 0, titleLengths[passage] ?? 0]);
    return {
      documentCount: this.size,
      nextId: this.size,
      documentIds: candidates as unknown as AsPlainObject['documentIds'],
      fieldIds: { text: TEXT, title: TITLE },
      fieldLength: fieldLength as unknown as AsPlainObject['fieldLength'],
      averageFieldLength: this.averages,
      storedFields: {},
      dirtCount: 0,
      index,
      serializationVersion: 2,
    };
  }
}

/** BM25's denominator beside the frequency: by itself, and for each term of the field. */
interface Saturation {
  readonly own: number;
  readonly perTerm: number;
}

function saturation(averageLength: number): Saturation {
  const { k, b } = BM25;
  return { own: k * (1 - b), perTerm: (k * b) / Math.max(averageLength, Number.MIN_VALUE) };
}

/** What a term counts, before its rarity, in a field of `length` terms that has it `frequency` times. */
function scoreOf(frequency: number, length: number, { own, perTerm }: Saturation): number {
  return BM25.d + (frequency * (BM25.k + 1)) / (frequency + own + perTerm * length);
}

/** The value that stands at `place` once `values` are sorted (Hoare's quickselect); puts them in another order. */
function smallest(values: Float64Array, place: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const swapped = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = swapped;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place] ?? 0;
}
