/** Articles → what the index has of them: passages, terms, figures. The work that takes long; a batch of it fits a message. */
import { figuresOf } from '../corpus/figures.js';
import { isReferenceHeading, passages } from '../corpus/passages.js';
import type { Passage } from '../model.js';
import type { GramCounter } from '../search/grams.js';
import { PostingWriter } from '../search/postings.js';
import { figuresToLine, type PassageTable, subjectOf, tableOf } from '../search/stored.js';
import { termsOf } from '../search/terms.js';
import { foldText } from '../text/fold.js';
import type { Segmenter } from '../text/segment.js';

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
}

/** Postings of some articles, their passages numbered from 0. */
export interface Run {
  readonly terms: readonly string[];
  /** Of each term: how many postings. The lists follow each other in `postings`. */
  readonly counts: Uint32Array;
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
  const terms = (folded: string) => termsOf(segmenter.segment(folded), segmenter);
  const parts = passages(body);
  const answering = parts.filter(({ heading }) => !isReferenceHeading(heading));
  const titleTerms = terms(foldText(subjectOf({ title }, body)));
  const lengths = parts.map((passage) => {
    const folded = foldText(body.slice(passage.start, passage.end));
    grams.add(folded);
    const isReference = isReferenceHeading(passage.heading);
    return log.add(
      isReference ? [] : terms(folded),
      isReference ? [] : [...titleTerms, ...terms(foldText(passage.heading ?? ''))],
    );
  });
  const figures = answering.flatMap((passage: Passage) => figuresOf(body, id, passage, segmenter));
  return {
    ...tableOf(parts),
    textLengths: Uint32Array.from(lengths, ([text]) => text),
    titleLengths: Uint32Array.from(lengths, ([, title]) => title),
    figures: figuresToLine(body, figures),
    figureCount: figures.length,
  };
}

/** Postings in the order in which they come, by passage; then in order of terms. */
class PostingLog {
  private readonly ids = new Map<string, number>();
  /** Term, passage, and how often in text and in title. */
  private readonly entries: number[] = [];
  private passages = 0;

  /** @returns how many distinct terms text and title have; one at least, as MiniSearch counts them */
  add(text: readonly string[], title: readonly string[]): [text: number, title: number] {
    const [inText, inTitle] = [countsOf(text), countsOf(title)];
    const passage = this.passages++;
    for (const [term, count] of inText) this.entries.push(this.id(term), passage, count, inTitle.get(term) ?? 0);
    for (const [term, count] of inTitle) if (!inText.has(term)) this.entries.push(this.id(term), passage, 0, count);
    return [Math.max(1, inText.size), Math.max(1, inTitle.size)];
  }

  run(): Run {
    const { ids, entries } = this;
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
    let last = 0;
    for (const i of order) {
      const id = entries[4 * i] ?? 0;
      if (id !== last) writer.endList();
      last = id;
      writer.add(entries[4 * i + 1] ?? 0, entries[4 * i + 2] ?? 0, entries[4 * i + 3] ?? 0);
    }
    return { terms: [...ids.keys()], counts, postings: writer.take() };
  }

  private id(term: string): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(term, id);
    }
    return id;
  }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
