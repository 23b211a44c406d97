/** A loaded index: articles by number, passages by number, the engine that recalls them. Reads `index/`, writes nothing. */

import { IndexError } from '../errors.js';
import type { Passage } from '../model.js';
import { createSegmenter, type Segmenter } from '../text/segment.js';
import { Engine } from './engine.js';
import { type GramTable, gramCount } from './grams.js';
import { type Manifest, readData, readManifest } from './index-file.js';
import { fromLine, type StoredArticle } from './stored.js';

/** Names of the data files of a generation. */
export const FILES = {
  articles: 'articles.jsonl',
  /** Terms of each article's passages, kept so that an unchanged article need not be segmented again. */
  segments: 'segments.jsonl',
  /** Where each article begins in `articles.jsonl`, which passages are its own, which of them answer nothing. */
  layout: 'layout.json',
  engine: 'engine.json',
  vocabulary: 'vocabulary.json',
  grams: 'grams.bin',
  words: 'words.json',
} as const;

export interface Layout {
  /** Byte offset of each article's line, and the length of the file at the end. */
  readonly offsets: readonly number[];
  /** Number of each article's first passage, and the number of passages at the end. */
  readonly firstPassages: readonly number[];
}

/** A passage with the article that it belongs to. */
export interface PassageAt {
  readonly number: number;
  /** Number of its article. */
  readonly articleNumber: number;
  readonly article: StoredArticle;
  /** Position among the article's passages. */
  readonly position: number;
  readonly passage: Passage;
}

/** Articles kept parsed; beyond that the one not used for longest is parsed again when needed. */
const KEPT_ARTICLES = 4096;

export class Library {
  private readonly parsed = new Map<number, StoredArticle>();
  private ready: Segmenter | undefined;

  private constructor(
    readonly manifest: Manifest,
    readonly engine: Engine,
    private readonly lines: Buffer,
    private readonly layout: Layout,
    private readonly grams: GramTable,
    private readonly words: {
      readonly dictionary: readonly string[];
      readonly aliases: readonly (readonly string[])[];
    },
  ) {}

  /**
   * Opens the index in `folder`.
   *
   * @throws IndexError where it is missing, of another format or damaged
   */
  static open(folder: string): Library {
    const manifest = readManifest(folder);
    if (manifest === undefined) throw new IndexError(`There is no index in ${folder}. Run "yinju build" to make it.`);
    const data = (name: string) => readData(folder, manifest, name);
    const json = (name: string): unknown => JSON.parse(data(name).toString('utf8'));
    const grams = data(FILES.grams);
    const units = new Uint32Array(grams.buffer.slice(grams.byteOffset, grams.byteOffset + grams.byteLength));
    return new Library(
      manifest,
      Engine.load(data(FILES.engine).toString('utf8'), new Map(json(FILES.vocabulary) as [string, number][])),
      data(FILES.articles),
      json(FILES.layout) as Layout,
      { keys: units.subarray(0, units.length / 2), counts: units.subarray(units.length / 2) },
      json(FILES.words) as Library['words'],
    );
  }

  get articleCount(): number {
    return this.layout.offsets.length - 1;
  }

  get passageCount(): number {
    return this.layout.firstPassages.at(-1) ?? 0;
  }

  /** Groups of names for the same thing, folded. */
  get aliases(): readonly (readonly string[])[] {
    return this.words.aliases;
  }

  /** The segmenter with the dictionary that the index was built with; loaded at first use. */
  get segmenter(): Segmenter {
    this.ready ??= createSegmenter(this.words.dictionary);
    return this.ready;
  }

  article(number: number): StoredArticle {
    let article = this.parsed.get(number);
    if (article === undefined) {
      article = fromLine(this.lines.toString('utf8', this.layout.offsets[number], this.layout.offsets[number + 1]));
      if (this.parsed.size >= KEPT_ARTICLES)
        for (const oldest of this.parsed.keys()) if (this.parsed.delete(oldest)) break;
    } else {
      this.parsed.delete(number);
    }
    this.parsed.set(number, article);
    return article;
  }

  *articles(): Generator<StoredArticle> {
    for (let number = 0; number < this.articleCount; number++) yield this.article(number);
  }

  passage(number: number): PassageAt {
    const articleNumber = lastAtMost(this.layout.firstPassages, number);
    const article = this.article(articleNumber);
    const position = number - (this.layout.firstPassages[articleNumber] ?? 0);
    const passage = article.passages[position];
    if (passage === undefined) throw new RangeError(`no passage ${number} in an index of ${this.passageCount}`);
    return { number, articleNumber, article, position, passage };
  }

  /** In how many passages a character or a pair of neighbouring characters stands. */
  gramCount(key: number): number {
    return gramCount(this.grams, key);
  }
}

/** Index of the last of the ascending `numbers` that is at most `wanted`. */
function lastAtMost(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, numbers.length - 2);
}
