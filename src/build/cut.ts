/** Articles → what the index has of them: passages, terms, figures. The work that takes long; a batch of it fits a message. */
import { figuresOf } from '../corpus/figures.js';
import { FoldedBody } from '../corpus/folded-body.js';
import { isReferenceHeading, passages } from '../corpus/passages.js';
import { PlaceNames } from '../corpus/place-names.js';
import { shortForms } from '../corpus/short-forms.js';
import type { Figure } from '../model.js';
import type { GramCounter } from '../search/grams.js';
import { larger } from '../search/larger.js';
import { PostingWriter } from '../search/postings.js';
import { figuresToLine, type PassageTable, subjectOf, tableOf } from '../search/stored.js';
import { termsOf } from '../search/terms.js';
import { foldText } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';
import { Numbers } from './numbers.js';
import { TermIds } from './term-ids.js';

/** What is needed of an article. */
export interface Uncut {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** An article's part of the sections. */
export interface CutArticle extends PassageTable {
  readonly textLengths: Uint32Array;
  readonly titleLengths: Uint32Array;
  /** Its line of `figures.jsonl`, and how many figures it has. */
  readonly figures: string;
  readonly figureCount: number;
  /** Names that it introduces beside others. */
  readonly shortForms: readonly (readonly [string, string])[];
  /** Names of places in it that no dictionary has. */
  readonly places: readonly string[];
}

/** Postings of some articles, their passages numbered from 0. */
export interface Run {
  readonly terms: readonly string[];
  /** Of each term: how many postings, and where in `postings` they begin. The lists follow each other. */
  readonly counts: Uint32Array;
  readonly offsets: Uint32Array;
  readonly postings: Uint8Array;
}

export interface CutBatch extends Run {
  readonly articles: readonly CutArticle[];
}

/** @param grams counts the grams of every passage */
export function cutBatch(articles: readonly Uncut[], segmenter: Segmenter, grams: GramCounter): CutBatch {
  const log = new PostingLog();
  const cut = articles.map((article) => cutArticle(article, segmenter, grams, log));
  return { articles: cut, ...log.run() };
}

function cutArticle({ id, title, body }: Uncut, segmenter: Segmenter, grams: GramCounter, log: PostingLog): CutArticle {
  const folded = new FoldedBody(body, segmenter);
  const terms = (text: string) => termsOf(segmenter.segment(text), segmenter);
  const titleTerms = terms(foldText(subjectOf({ title }, body)));
  const figures: Figure[] = [];
  const places = new PlaceNames();
  const parts = passages(body);
  const lengths = parts.map((passage) => {
    grams.add(folded.part(passage).text);
    if (isReferenceHeading(passage.heading)) return log.add([], []);
    const own: string[] = [];
    for (const sentence of passage.sentences) {
      const words = folded.wordsAt(sentence);
      termsOf(words, segmenter, own);
      places.add(words, segmenter);
    }
    figures.push(...figuresOf(body, id, passage, segmenter, folded));
    const { heading } = passage;
    return log.add(own, heading === undefined ? titleTerms : [...titleTerms, ...terms(foldText(heading))]);
  });
  return {
    ...tableOf(parts),
    textLengths: Uint32Array.from(lengths, ([text]) => text),
    titleLengths: Uint32Array.from(lengths, ([, title]) => title),
    figures: figuresToLine(body, figures),
    figureCount: figures.length,
    shortForms: shortForms(folded.whole.text),
    places: places.found(),
  };
}

/** Postings in the order in which they come, by passage; then in order of terms. */
class PostingLog {
  private readonly ids = new TermIds();
  /** Term, passage, and how often in text and in title. */
  private readonly entries = new Numbers();
  private passages = 0;
  /** By term: how often it stands in the text and the title of the passage at hand; all 0 in between. */
  private inText = new Uint32Array(1 << 14);
  private inTitle = new Uint32Array(1 << 14);

  /** @returns how many distinct terms text and title have; one at least, as MiniSearch counts them */
  add(text: readonly string[], title: readonly string[]): [text: number, title: number] {
    const held: number[] = [];
    const lengths: [text: number, title: number] = [0, 0];
    for (const term of text) {
      const id = this.id(term);
      if (this.inText[id] === 0) held.push(id);
      this.inText[id] = (this.inText[id] ?? 0) + 1;
    }
    lengths[0] = held.length;
    for (const term of title) {
      const id = this.id(term);
      if (this.inText[id] === 0 && this.inTitle[id] === 0) held.push(id);
      if (this.inTitle[id] === 0) lengths[1]++;
      this.inTitle[id] = (this.inTitle[id] ?? 0) + 1;
    }
    for (const id of held) {
      this.entries.push(id);
      this.entries.push(this.passages);
      this.entries.push(this.inText[id] ?? 0);
      this.entries.push(this.inTitle[id] ?? 0);
      this.inText[id] = this.inTitle[id] = 0;
    }
    this.passages++;
    return [Math.max(1, lengths[0]), Math.max(1, lengths[1])];
  }

  run(): Run {
    const { ids } = this;
    const entries = this.entries.taken();
    const counts = new Uint32Array(ids.size);
    for (let i = 0; i < entries.length; i += 4) counts[entries[i] ?? 0] = (counts[entries[i] ?? 0] ?? 0) + 1;
    // A counting sort, which leaves the passages of each term in order.
    const next = new Uint32Array(ids.size);
    for (let id = 1; id < next.length; id++) next[id] = (next[id - 1] ?? 0) + (counts[id - 1] ?? 0);
    const order = new Uint32Array(entries.length / 4);
    for (let i = 0; i < order.length; i++) {
      const id = entries[4 * i] ?? 0;
      order[next[id] ?? 0] = i;
      next[id] = (next[id] ?? 0) + 1;
    }
    const writer = new PostingWriter();
    const offsets = new Uint32Array(ids.size);
    let last = 0;
    for (const i of order) {
      const id = entries[4 * i] ?? 0;
      if (id !== last) {
        writer.endList();
        offsets[id] = writer.length;
      }
      last = id;
      writer.add(entries[4 * i + 1] ?? 0, entries[4 * i + 2] ?? 0, entries[4 * i + 3] ?? 0);
    }
    return { terms: ids.terms, counts, offsets, postings: writer.take() };
  }

  private id(term: string): number {
    const id = this.ids.of(term);
    if (id >= this.inText.length) {
      this.inText = larger(this.inText);
      this.inTitle = larger(this.inTitle);
    }
    return id;
  }
}
