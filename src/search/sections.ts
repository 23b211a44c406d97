/**
 * The data files of a generation and how they are read: what every question needs as typed arrays in memory, the rest (texts,
 * articles, figures, postings) a piece at a time from the file. Knows where things stand, not what they are for.
 */
import type { Steps } from '../slices.js';
import { type GramTable, unpackGrams } from './grams.js';
import { type DataFile, type Manifest, openData, readData } from './index-file.js';
import type { PostingColumns } from './postings.js';
import { VarintReader } from './varint.js';
import { Vocabulary } from './vocabulary.js';

/** Names of the data files of a generation. */
export const FILES = {
  /** Bodies in UTF-16, one after the other: offsets in a body are offsets in the file. */
  text: 'text.bin',
  articles: 'articles.jsonl',
  figures: 'figures.jsonl',
  layout: 'layout.bin',
  terms: 'terms.txt',
  /** Of each term: the number of passages, and the bytes of its postings. */
  counts: 'counts.bin',
  postings: 'postings.bin',
  grams: 'grams.bin',
  words: 'words.json',
} as const;

/** Where everything stands; each array but the sentences' by article or passage, most with the end of the last one added. */
export interface Layout {
  /** Where each article begins in `text.bin`, in UTF-16 units, and in the two files of lines, in bytes. */
  readonly text: Uint32Array;
  readonly lines: Uint32Array;
  readonly figures: Uint32Array;
  readonly firstPassage: Uint32Array;
  readonly firstSentence: Uint32Array;
  readonly heading: Uint32Array;
  /** Distinct terms of each passage's text, and of its title and heading. */
  readonly textLengths: Uint32Array;
  readonly titleLengths: Uint32Array;
  /** Start, end and paragraph of each sentence. */
  readonly sentences: Uint32Array;
}

/** In the order in which the file has them. */
export const LAYOUT = [
  'text',
  'lines',
  'figures',
  'firstPassage',
  'firstSentence',
  'heading',
  'textLengths',
  'titleLengths',
  'sentences',
] as const satisfies readonly (keyof Layout)[];

/** The dictionary and the aliases of the corpus. */
export interface Words {
  readonly dictionary: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  /** Names of places that the articles have and no dictionary, folded. */
  readonly places: readonly string[];
}

/** The bytes of an array of numbers; index files are little-endian, as is every system that Node.js runs on. */
export function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

export class Sections {
  private constructor(
    readonly manifest: Manifest,
    readonly layout: Layout,
    readonly vocabulary: Vocabulary,
    readonly grams: GramTable,
    readonly words: Words,
    private readonly postingOffsets: Float64Array,
    private readonly files: Readonly<Record<'text' | 'articles' | 'figures' | 'postings', DataFile>>,
  ) {}

  /**
   * Opens the files one after the other, each a step: reading and checking all of them takes a tenth of a second for 10,000 passages.
   *
   * @throws IndexError where a file is missing or is not what was written
   */
  static *open(folder: string, manifest: Manifest): Steps<Sections> {
    const opened: DataFile[] = [];
    const open = (name: string) => {
      const file = openData(folder, manifest, name);
      opened.push(file);
      return file;
    };
    try {
      const data = (name: string) => readData(folder, manifest, name);
      const bytes = data(FILES.terms);
      yield;
      const terms = bytes.length === 0 ? [] : bytes.toString('utf8').split('\n');
      yield;
      const { counts, offsets } = readCounts(data(FILES.counts));
      yield;
      const layout = readLayout(data(FILES.layout));
      yield;
      const grams = unpackGrams(data(FILES.grams));
      const words = JSON.parse(data(FILES.words).toString('utf8')) as Words;
      yield;
      const text = open(FILES.text);
      yield;
      const articles = open(FILES.articles);
      yield;
      const figures = open(FILES.figures);
      yield;
      const files = { text, articles, figures, postings: open(FILES.postings) };
      return new Sections(manifest, layout, new Vocabulary(terms, counts), grams, words, offsets, files);
    } catch (error) {
      for (const file of opened) file.close();
      throw error;
    }
  }

  get articleCount(): number {
    return this.layout.text.length - 1;
  }

  get passageCount(): number {
    return this.layout.heading.length;
  }

  /** The bytes of an article's body. */
  bodyBytes(article: number): Buffer {
    const { text } = this.layout;
    return this.files.text.read(2 * (text[article] ?? 0), 2 * (text[article + 1] ?? 0));
  }

  body(article: number): string {
    const { text } = this.layout;
    return this.files.text.view(2 * (text[article] ?? 0), 2 * (text[article + 1] ?? 0)).toString('utf16le');
  }

  /** The article's line of `articles.jsonl` or `figures.jsonl`, without the line break. */
  line(of: 'articles' | 'figures', article: number): string {
    const offsets = of === 'articles' ? this.layout.lines : this.layout.figures;
    return this.files[of].view(offsets[article] ?? 0, (offsets[article + 1] ?? 1) - 1).toString('utf8');
  }

  /**
   * Adds the postings of a term to `columns`.
   *
   * @param term position in the vocabulary
   */
  readPostings(term: number, columns: PostingColumns): void {
    const { postingOffsets: offsets, files, vocabulary } = this;
    const bytes = files.postings.view(offsets[term] ?? 0, offsets[term + 1] ?? 0);
    columns.add(new VarintReader(bytes), vocabulary.counts[term] ?? 0);
  }

  /** Reads the postings of all terms, in their order. */
  postingReader(): VarintReader {
    return new VarintReader(this.files.postings.read(0, this.files.postings.bytes));
  }

  close(): void {
    for (const file of Object.values(this.files)) file.close();
  }
}

function readLayout(bytes: Buffer): Layout {
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  let at = 0;
  const arrays = LAYOUT.map((name) => {
    const length = numbers[at++] ?? 0;
    at += length;
    return [name, numbers.subarray(at - length, at)] as const;
  });
  return Object.fromEntries(arrays) as Record<keyof Layout, Uint32Array>;
}

function readCounts(bytes: Buffer): { counts: Uint32Array; offsets: Float64Array } {
  const reader = new VarintReader(bytes);
  const size = reader.read();
  const counts = new Uint32Array(size);
  const offsets = new Float64Array(size + 1);
  for (let i = 0; i < size; i++) {
    counts[i] = reader.read();
    offsets[i + 1] = (offsets[i] ?? 0) + reader.read();
  }
  return { counts, offsets };
}
