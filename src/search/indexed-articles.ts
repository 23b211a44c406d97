/** The articles of an opened index, each read when it is asked for and kept for a while: text, passages, figures. */
import type { ArticleInfo, Figure, Passage } from '../model.js';
import type { Sections } from './sections.js';
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

/** Characters of articles of which as many to twice as many are kept; the ones not used for longest are read again when needed. */
const KEPT_CHARACTERS = 4_000_000;

/** An article of the index; what is not asked for is not read. */
class IndexedArticle implements StoredArticle {
  private line: ArticleLine | undefined;
  private text: string | undefined;
  private found: Figure[] | undefined;
  private readonly made: PassageAt[] = [];
  private all: Passage[] | undefined;

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
    if (this.all === undefined) {
      const { firstPassage } = this.sections.layout;
      const count = (firstPassage[this.number + 1] ?? 0) - (firstPassage[this.number] ?? 0);
      this.all = Array.from({ length: count }, (_, position) => this.passage(position).passage);
    }
    return this.all;
  }

  get figures(): Figure[] {
    this.found ??= figuresFromLine(this.sections.line('figures', this.number), this.body, this.info.id);
    return this.found;
  }

  /** The same object each time, so that what is made of it can be kept with it. */
  passage(position: number): PassageAt {
    let made = this.made[position];
    if (made === undefined) {
      const { firstPassage, firstSentence, heading, sentences } = this.sections.layout;
      const table: PassageTable = { headings: this.read().headings, heading, firstSentence, sentences };
      const number = (firstPassage[this.number] ?? 0) + position;
      made = { number, articleNumber: this.number, article: this, position, passage: passageAt(table, number) };
      this.made[position] = made;
    }
    return made;
  }

  private read(): ArticleLine {
    this.line ??= JSON.parse(this.sections.line('articles', this.number)) as ArticleLine;
    return this.line;
  }
}

export class IndexedArticles {
  /** Those asked for of late, and those before them. */
  private recent = new Map<number, IndexedArticle>();
  private older: ReadonlyMap<number, IndexedArticle> = this.recent;
  private recentCharacters = 0;

  constructor(private readonly sections: Sections) {}

  get(number: number): IndexedArticle {
    let article = this.recent.get(number);
    if (article === undefined) {
      article = this.once(number);
      if (this.recentCharacters >= KEPT_CHARACTERS) {
        this.older = this.recent;
        this.recent = new Map();
        this.recentCharacters = 0;
      }
      this.recent.set(number, article);
      const { text } = this.sections.layout;
      this.recentCharacters += (text[number + 1] ?? 0) - (text[number] ?? 0);
    }
    return article;
  }

  /** The same for who does not come back to it: it is not kept. */
  once(number: number): IndexedArticle {
    return this.recent.get(number) ?? this.older.get(number) ?? new IndexedArticle(this.sections, number);
  }
}
