/** A loaded index: articles by number, passages by number, the engine that recalls them. Reads `index/`, writes nothing. */

import { IndexError } from '../errors.js';
import type { ArticleInfo, Figure, Passage } from '../model.js';
import { atOnce, type Steps } from '../slices.js';
import { createSegmenter, type Segmenter } from '../text/segment.js';
import { Engine } from './engine.js';
import { gramCount } from './grams.js';
import { type Manifest, readManifest } from './index-file.js';
import { Sections } from './sections.js';
import { type ArticleLine, figuresFromLine, type PassageTable, passageAt, type StoredArticle } from './stored.js';

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

/** Characters of articles that are kept; beyond that the ones not used for longest are read again when needed. */
const KEPT_CHARACTERS = 4_000_000;

/** An article of the index; what is not asked for is not read. */
class IndexedArticle implements StoredArticle {
  private line: ArticleLine | undefined;
  private text: string | undefined;
  private found: Figure[] | undefined;
  private readonly made: Passage[] = [];

  constructor(
    private readonly sections: Sections,
    private readonly number: number,
  ) {}

  get info(): ArticleInfo {
    return this.read().info;
  }

  get file(): string {
    return this.read().file;
  }

  get body(): string {
    this.text ??= this.sections.body(this.number);
    return this.text;
  }

  get passages(): Passage[] {
    const { firstPassage } = this.sections.layout;
    const count = (firstPassage[this.number + 1] ?? 0) - (firstPassage[this.number] ?? 0);
    return Array.from({ length: count }, (_, position) => this.passage(position));
  }

  get figures(): Figure[] {
    this.found ??= figuresFromLine(this.sections.line('figures', this.number), this.body, this.info.id);
    return this.found;
  }

  /** The same object each time, so that what is made of it can be kept with it. */
  passage(position: number): Passage {
    let passage = this.made[position];
    if (passage === undefined) {
      const { layout } = this.sections;
      const table: PassageTable = { ...layout, headings: this.read().headings };
      passage = passageAt(table, (layout.firstPassage[this.number] ?? 0) + position);
      this.made[position] = passage;
    }
    return passage;
  }

  private read(): ArticleLine {
    this.line ??= JSON.parse(this.sections.line('articles', this.number)) as ArticleLine;
    return this.line;
  }
}

export class Library {
  readonly engine: Engine;
  private readonly kept = new Map<number, IndexedArticle>();
  private keptCharacters = 0;
  private ready: Segmenter | undefined;
  private numbers: ReadonlyMap<string, number> | undefined;

  private constructor(private readonly sections: Sections) {
    const { vocabulary, layout, passageCount } = sections;
    const { textLengths, titleLengths } = layout;
    this.engine = new Engine({
      vocabulary,
      passageCount,
      textLengths,
      titleLengths,
      readPostings: (term, columns) => sections.readPostings(term, columns),
    });
  }

  /**
   * Opens the index in `folder`.
   *
   * @throws IndexError where it is missing, of another format or damaged
   */
  static open(folder: string): Library {
    return atOnce(Library.opening(folder));
  }

  /** The same step by step; to be taken to the end. */
  static *opening(folder: string): Steps<Library> {
    const manifest = readManifest(folder);
    if (manifest === undefined) throw new IndexError(`There is no index in ${folder}. Run "yinju build" to make it.`);
    return new Library(yield* Sections.open(folder, manifest));
  }

  get manifest(): Manifest {
    return this.sections.manifest;
  }

  get articleCount(): number {
    return this.sections.articleCount;
  }

  get passageCount(): number {
    return this.sections.passageCount;
  }

  /** Groups of names for the same thing, folded. */
  get aliases(): readonly (readonly string[])[] {
    return this.sections.words.aliases;
  }

  /** The segmenter with the dictionary that the index was built with; loaded at first use. */
  get segmenter(): Segmenter {
    this.ready ??= createSegmenter(this.sections.words.dictionary);
    return this.ready;
  }

  article(number: number): StoredArticle {
    return this.indexed(number);
  }

  /** The article's number, by its id. */
  numberOf(id: string): number | undefined {
    this.numbers ??= new Map(Array.from(this.articles(), ({ info }, number) => [info.id, number]));
    return this.numbers.get(id);
  }

  /** The same library, in which only the passages of one article are found. */
  restrictedTo(number: number): Library {
    const { firstPassage } = this.sections.layout;
    const engine = this.engine.restricted(firstPassage[number] ?? 0, firstPassage[number + 1] ?? 0);
    return Object.assign(Object.create(this) as Library, { engine });
  }

  *articles(): Generator<StoredArticle> {
    // Not kept: who reads all of them comes back to none.
    for (let number = 0; number < this.articleCount; number++)
      yield this.kept.get(number) ?? new IndexedArticle(this.sections, number);
  }

  passage(number: number): PassageAt {
    const articleNumber = lastAtMost(this.sections.layout.firstPassage, number);
    const position = number - (this.sections.layout.firstPassage[articleNumber] ?? 0);
    if (!(number >= 0 && number < this.passageCount))
      throw new RangeError(`no passage ${number} in an index of ${this.passageCount}`);
    const article = this.indexed(articleNumber);
    return { number, articleNumber, article, position, passage: article.passage(position) };
  }

  /** In how many passages a character or a pair of neighbouring characters stands. */
  gramCount(key: number): number {
    return gramCount(this.sections.grams, key);
  }

  /** Closes the files; whoever still asks gets an error. */
  close(): void {
    this.sections.close();
  }

  private indexed(number: number): IndexedArticle {
    let article = this.kept.get(number);
    if (article === undefined) {
      article = new IndexedArticle(this.sections, number);
      this.keptCharacters += this.characters(number);
      for (const oldest of this.kept.keys()) {
        if (this.keptCharacters <= KEPT_CHARACTERS) break;
        this.kept.delete(oldest);
        this.keptCharacters -= this.characters(oldest);
      }
    } else {
      this.kept.delete(number);
    }
    this.kept.set(number, article);
    return article;
  }

  private characters(number: number): number {
    const { text } = this.sections.layout;
    return (text[number + 1] ?? 0) - (text[number] ?? 0);
  }
}

/** Index of the last of the ascending `numbers`, but for the end, that is at most `wanted`. */
function lastAtMost(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, numbers.length - 2);
}
