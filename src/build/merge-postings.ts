/** Runs of postings, and those of an older index, merged into one list for each term. */
import type { IndexWriter } from '../search/index-file.js';
import { PostingWriter, visitPostings } from '../search/postings.js';
import { FILES, type Sections } from '../search/sections.js';
import { VarintReader, VarintWriter } from '../search/varint.js';
import type { Run } from './cut.js';
import { TermIds } from './term-ids.js';

/** Bytes of postings, and characters of terms, that are written at a time. */
const CHUNK = 1 << 16;
const GONE = 0xffffffff;

interface PlacedRun {
  /** Of each term of the run: its number among all new terms, where its list begins, how long it is. */
  readonly ids: Uint32Array;
  readonly offsets: Uint32Array;
  readonly counts: Uint32Array;
  readonly postings: Uint8Array;
  /** The number in the index of each of the run's passages. */
  readonly passages: Uint32Array;
}

/** Postings of one term, as three columns that are used again and again. */
class Columns {
  readonly passages: number[] = [];
  readonly text: number[] = [];
  readonly title: number[] = [];
  length = 0;

  add(passage: number, text: number, title: number): void {
    const at = this.length++;
    this.passages[at] = passage;
    this.text[at] = text;
    this.title[at] = title;
  }

  writeTo(writer: PostingWriter, at: number): void {
    writer.add(this.passages[at] ?? 0, this.text[at] ?? 0, this.title[at] ?? 0);
  }
}

export class PostingMerger {
  private readonly ids = new TermIds();
  private readonly runs: PlacedRun[] = [];
  /** New number of each passage of the older index. */
  private readonly kept: Uint32Array;

  constructor(private readonly older?: Sections) {
    this.kept = new Uint32Array(older?.passageCount ?? 0).fill(GONE);
  }

  /** A passage of the older index stays, as number `now`. */
  keep(before: number, now: number): void {
    this.kept[before] = now;
  }

  isKept(before: number): boolean {
    return this.kept[before] !== GONE;
  }

  /** @param passages the number in the index of each of the run's passages; runs come in order of their passages */
  addRun({ terms, counts, offsets, postings }: Run, passages: Uint32Array): void {
    const ids = Uint32Array.from(terms, (term) => this.ids.of(term));
    this.runs.push({ ids, offsets, counts, postings, passages });
  }

  /**
   * Writes vocabulary and postings, in order of terms.
   *
   * @returns the number of terms
   */
  write(writer: IndexWriter): number {
    const fresh = this.ids.terms.toSorted();
    const pieces = this.pieces();
    const older = this.older?.vocabulary;
    const reader = this.older?.postingReader();
    const [old, added] = [new Columns(), new Columns()];
    const out = new PostingWriter();
    const sizes = new VarintWriter();
    let terms = 0;
    let lines = '';
    let [o, f] = [0, 0];
    while (o < (older?.size ?? 0) || f < fresh.length) {
      const [before, next] = [older?.terms[o], fresh[f]];
      const term = before === undefined || (next !== undefined && next < before) ? next : before;
      old.length = added.length = 0;
      if (reader !== undefined && term === before) {
        visitPostings(reader, older?.counts[o++] ?? 0, (passage, text, title) => {
          const now = this.kept[passage] ?? GONE;
          if (now !== GONE) old.add(now, text, title);
        });
      }
      if (term === next) {
        this.collect(pieces, this.ids.of(next ?? ''), added);
        f++;
      }
      const count = old.length + added.length;
      if (count === 0) continue;
      const start = out.length;
      interleave(old, added, out);
      sizes.write(count);
      sizes.write(out.length - start);
      lines += terms++ === 0 ? term : `\n${term}`;
      if (lines.length > CHUNK) {
        writer.write(FILES.terms, lines);
        lines = '';
      }
      if (out.length > CHUNK) writer.write(FILES.postings, out.take());
    }
    writer.write(FILES.terms, lines);
    writer.write(FILES.postings, out.take());
    const head = new VarintWriter();
    head.write(terms);
    writer.write(FILES.counts, head.take());
    writer.write(FILES.counts, sizes.take());
    return terms;
  }

  /** For each new term the places where its lists stand: run and position in it, in order of the runs. */
  private pieces(): { first: Uint32Array; run: Uint32Array; position: Uint32Array } {
    const first = new Uint32Array(this.ids.size + 1);
    for (const { ids } of this.runs) for (const id of ids) first[id + 1] = (first[id + 1] ?? 0) + 1;
    for (let id = 0; id < this.ids.size; id++) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0);
    const next = first.slice();
    const total = first[this.ids.size] ?? 0;
    const [run, position] = [new Uint32Array(total), new Uint32Array(total)];
    this.runs.forEach(({ ids }, r) => {
      ids.forEach((id, i) => {
        const at = next[id] ?? 0;
        next[id] = at + 1;
        run[at] = r;
        position[at] = i;
      });
    });
    return { first, run, position };
  }

  private collect({ first, run, position }: ReturnType<PostingMerger['pieces']>, id: number, into: Columns): void {
    for (let at = first[id] ?? 0; at < (first[id + 1] ?? 0); at++) {
      const placed = this.runs[run[at] ?? 0];
      if (placed === undefined) continue;
      const i = position[at] ?? 0;
      const { passages } = placed;
      visitPostings(
        new VarintReader(placed.postings, placed.offsets[i]),
        placed.counts[i] ?? 0,
        (passage, text, title) => into.add(passages[passage] ?? 0, text, title),
      );
    }
  }
}

function interleave(a: Columns, b: Columns, out: PostingWriter): void {
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (j === b.length || (i < a.length && (a.passages[i] ?? 0) < (b.passages[j] ?? 0))) a.writeTo(out, i++);
    else b.writeTo(out, j++);
  }
  out.endList();
}
