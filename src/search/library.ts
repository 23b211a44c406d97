/** A loaded index: articles by number, passages by number, the engine that recalls them. Reads `index/`, writes nothing. */

import { IndexError } from '../errors.js';
import { atOnce, type Steps } from '../slices.js';
import { createSegmenter, type Named, type Segmenter } from '../text/segment.js';
import { Engine } from './engine.js';
import { gramCount } from './grams.js';
import { type Manifest, readManifest } from './index-file.js';
import { IndexedArticles, type PassageAt } from './indexed-articles.js';
import { OwnPlaces } from './own-places.js';
import { Sections } from './sections.js';
import type { StoredArticle } from './stored.js';

export type { PassageAt } from './indexed-articles.js';

export class Library {
  readonly engine: Engine;
  private readonly read: IndexedArticles;
  private ready: Segmenter | undefined;
  /** Places that the corpus speaks of and no dictionary has. */
  readonly places: OwnPlaces;
  private numbers: ReadonlyMap<string, number> | undefined;
  /** Of each passage the number of its article. */
  private readonly articleOf: Uint32Array;

  private constructor(private readonly sections: Sections) {
    const { vocabulary, layout, passageCount, articleCount } = sections;
    const { textLengths, titleLengths, firstPassage } = layout;
    this.articleOf = new Uint32Array(passageCount);
    for (let article = 0; article < articleCount; article++)
      this.articleOf.fill(article, firstPassage[article], firstPassage[article + 1]);
    this.read = new IndexedArticles(sections);
    this.places = new OwnPlaces(sections.words.places);
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

  /** Names in a folded text: those that the dictionary knows or guesses, and the places that only the corpus has. */
  names(folded: string): readonly Named[] {
    const places = this.places.in(folded);
    const known = this.segmenter.names(folded);
    if (places.length === 0) return known;
    const others = known.filter(({ start, end }) => !places.some((place) => start < place.end && place.start < end));
    return [...others, ...places].sort((a, b) => a.start - b.start);
  }

  article(number: number): StoredArticle {
    return this.read.get(number);
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
    for (let number = 0; number < this.articleCount; number++) yield this.read.once(number);
  }

  /** The same object each time, as long as its article is kept. */
  passage(number: number): PassageAt {
    if (!(number >= 0 && number < this.passageCount))
      throw new RangeError(`no passage ${number} in an index of ${this.passageCount}`);
    const article = this.articleOf[number] ?? 0;
    return this.read.get(article).passage(number - (this.sections.layout.firstPassage[article] ?? 0));
  }

  /** In how many passages a character or a pair of neighbouring characters stands. */
  gramCount(key: number): number {
    return gramCount(this.sections.grams, key);
  }

  /** Closes the files; whoever still asks gets an error. */
  close(): void {
    this.sections.close();
  }
}
