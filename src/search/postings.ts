/**
 * Postings: for each term the passages that hold it, and how often in text and title. Kept as varints, each passage as the
 * distance from the one before, so that most take a single byte or two.
 */
import { larger } from './larger.js';
import { type VarintReader, VarintWriter } from './varint.js';

/** A term's postings, taken apart: entry `i` of each array is of the same passage; passages ascend. */
export interface PostingList {
  readonly passages: Uint32Array;
  /** How often the term stands in the passage's text, 0 where it stands only in title or heading. */
  readonly text: Uint32Array;
  readonly title: Uint32Array;
}

/** What follows the distance: the commonest cases take no byte of their own. */
const ONCE_IN_TEXT = 0;
const TEXT = 1;
const ONCE_IN_TITLE = 2;
const BOTH = 3;

/** Writes lists one after the other, the passages of each ascending. */
export class PostingWriter {
  private readonly out = new VarintWriter();
  private last = 0;

  /** Bytes written since they were last taken. */
  get length(): number {
    return this.out.length;
  }

  add(passage: number, text: number, title: number): void {
    const form = title === 0 ? (text === 1 ? ONCE_IN_TEXT : TEXT) : text === 0 && title === 1 ? ONCE_IN_TITLE : BOTH;
    // No corpus has the 2^30 passages with which this would not fit any more.
    this.out.write((passage - this.last) * 4 + form);
    if (form === TEXT || form === BOTH) this.out.write(text);
    if (form === BOTH) this.out.write(title);
    this.last = passage;
  }

  endList(): void {
    this.last = 0;
  }

  /** What was written since it was last taken. */
  take(): Uint8Array {
    const bytes = this.out.take();
    this.out.clear();
    return bytes;
  }
}

/** Calls `visit` for each of the `count` postings of a list. */
export function visitPostings(
  reader: VarintReader,
  count: number,
  visit: (passage: number, text: number, title: number) => void,
): void {
  let passage = 0;
  for (let i = 0; i < count; i++) {
    const head = reader.read();
    passage += head >>> 2;
    const form = head & 3;
    if (form === ONCE_IN_TEXT) visit(passage, 1, 0);
    else if (form === TEXT) visit(passage, reader.read(), 0);
    else if (form === ONCE_IN_TITLE) visit(passage, 0, 1);
    else {
      const text = reader.read();
      visit(passage, text, reader.read());
    }
  }
}

/**
 * Lists taken apart, one after the other in the same three arrays. These are used again for every question: arrays of their own
 * for each list would be hundreds of megabytes before the garbage collector sees to them.
 */
export class PostingColumns {
  private passages = new Uint32Array(1 << 12);
  private text = new Uint32Array(1 << 12);
  private title = new Uint32Array(1 << 12);
  private length = 0;

  /** Forgets all lists; those given before are no longer good. */
  clear(): void {
    this.length = 0;
  }

  /** Takes a list of `count` postings apart. */
  add(reader: VarintReader, count: number): void {
    while (this.length + count > this.passages.length) {
      this.passages = larger(this.passages);
      this.text = larger(this.text);
      this.title = larger(this.title);
    }
    const { passages, text, title } = this;
    let at = this.length;
    let passage = 0;
    // Without `visitPostings`: a call for each of the thousands of postings of a question costs as much as what it does.
    for (const end = at + count; at < end; at++) {
      const head = reader.read();
      const form = head & 3;
      passage += head >>> 2;
      passages[at] = passage;
      text[at] = form === TEXT || form === BOTH ? reader.read() : form === ONCE_IN_TEXT ? 1 : 0;
      title[at] = form === BOTH ? reader.read() : form === ONCE_IN_TITLE ? 1 : 0;
    }
    this.length = at;
  }

  /** The list of the next `count` postings from the one at `from` on. */
  list(from: number, count: number): PostingList {
    const until = from + count;
    return {
      passages: this.passages.subarray(from, until),
      text: this.text.subarray(from, until),
      title: this.title.subarray(from, until),
    };
  }
}
