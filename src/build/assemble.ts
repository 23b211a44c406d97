/** Cut articles, and articles of an older index, written one after the other as the sections of a new one. */
import type { WordLists } from '../corpus/word-lists.js';
import type { ArticleInfo } from '../model.js';
import { GramCounter, type GramTable, packGrams } from '../search/grams.js';
import type { IndexWriter } from '../search/index-file.js';
import { bytesOf, FILES, LAYOUT, type Layout, type Sections, type Words } from '../search/sections.js';
import { type ArticleLine, passageAt } from '../search/stored.js';
import { foldText } from '../text/fold.js';
import type { CutArticle } from './cut.js';
import { PostingMerger } from './merge-postings.js';
import { Numbers } from './numbers.js';

/** What the index says of an article whatever its text. */
export interface Described {
  readonly info: ArticleInfo;
  readonly file: string;
  readonly digest: string;
}

/** What an article's line has that is found in its text. */
interface Learned extends Pick<ArticleLine, 'headings'> {
  readonly shortForms?: ArticleLine['shortForms'] | undefined;
  readonly places?: ArticleLine['places'] | undefined;
}

export class Assembler {
  readonly postings: PostingMerger;
  private readonly layout: Record<keyof Layout, Numbers>;
  private readonly introduced = new Map<string, readonly [string, string]>();
  private readonly places = new Set<string>();
  private articles = 0;
  private figures = 0;

  /** @param older where articles may be taken from */
  constructor(
    private readonly writer: IndexWriter,
    private readonly older?: Sections,
  ) {
    this.layout = Object.fromEntries(LAYOUT.map((name) => [name, new Numbers()])) as Record<keyof Layout, Numbers>;
    for (const name of ['text', 'lines', 'figures', 'firstPassage', 'firstSentence'] as const)
      this.layout[name].push(0);
    this.postings = new PostingMerger(older);
  }

  /** Passages so far: the number that the next one gets. */
  get passages(): number {
    return this.layout.heading.length;
  }

  addCut(described: Described, body: string, cut: CutArticle): void {
    const { headings, heading, firstSentence, sentences, textLengths, titleLengths } = cut;
    this.writer.write(FILES.text, Buffer.from(body, 'utf16le'));
    for (let i = 0; i < heading.length; i++) {
      const count = (firstSentence[i + 1] ?? 0) - (firstSentence[i] ?? 0);
      this.addPassage(heading[i] ?? 0, textLengths[i] ?? 0, titleLengths[i] ?? 0, count);
    }
    for (const number of sentences) this.layout.sentences.push(number);
    this.figures += cut.figureCount;
    const { shortForms, places } = cut;
    this.endArticle({ ...described, headings, shortForms, places }, body.length, cut.figures);
  }

  /** Takes over article `number` of the older index. */
  addOlder(described: Described, number: number): void {
    const older = this.olderIndex();
    const { layout } = older;
    const bytes = older.bodyBytes(number);
    this.writer.write(FILES.text, bytes);
    const from = layout.firstPassage[number] ?? 0;
    const until = layout.firstPassage[number + 1] ?? 0;
    for (let i = from; i < until; i++) {
      const count = (layout.firstSentence[i + 1] ?? 0) - (layout.firstSentence[i] ?? 0);
      this.postings.keep(i, this.passages);
      this.addPassage(layout.heading[i] ?? 0, layout.textLengths[i] ?? 0, layout.titleLengths[i] ?? 0, count);
    }
    const end = 3 * (layout.firstSentence[until] ?? 0);
    for (let i = 3 * (layout.firstSentence[from] ?? 0); i < end; i++)
      this.layout.sentences.push(layout.sentences[i] ?? 0);
    const figures = older.line('figures', number);
    this.figures += (JSON.parse(figures) as unknown[]).length;
    const { headings, shortForms, places } = JSON.parse(older.line('articles', number)) as ArticleLine;
    this.endArticle({ ...described, headings, shortForms, places }, bytes.length / 2, figures);
  }

  /**
   * Writes what can be written only now.
   *
   * @param tables grams of the articles that were cut
   * @returns counts for the manifest
   */
  finish(tables: readonly GramTable[], words: WordLists): Record<string, number> {
    const { writer, layout } = this;
    const terms = this.postings.write(writer);
    writer.write(FILES.grams, packGrams(this.gramTable(tables)));
    for (const name of LAYOUT) {
      const numbers = layout[name].taken();
      writer.write(FILES.layout, bytesOf(Uint32Array.of(numbers.length)));
      writer.write(FILES.layout, bytesOf(numbers));
    }
    const { dictionary, aliases } = words;
    const learned: Words = {
      dictionary,
      aliases: [...aliases, ...this.introduced.values()],
      places: [...this.places].sort(),
    };
    writer.write(FILES.words, JSON.stringify(learned));
    // A corpus may have no figure and no term; the files are there all the same.
    for (const name of Object.values(FILES)) writer.write(name, '');
    return {
      articles: this.articles,
      passages: this.passages,
      sentences: layout.sentences.length / 3,
      figures: this.figures,
      characters: layout.text.last,
      terms,
    };
  }

  private addPassage(heading: number, text: number, title: number, sentences: number): void {
    const { layout } = this;
    layout.heading.push(heading);
    layout.textLengths.push(text);
    layout.titleLengths.push(title);
    layout.firstSentence.push(layout.firstSentence.last + sentences);
  }

  private endArticle(
    { info, file, digest, headings, shortForms = [], places = [] }: Described & Learned,
    length: number,
    figures: string,
  ) {
    const { writer, layout } = this;
    const line: ArticleLine = {
      info,
      file,
      digest,
      headings,
      ...(shortForms.length > 0 && { shortForms }),
      ...(places.length > 0 && { places }),
    };
    for (const name of places) this.places.add(name);
    for (const [long, short] of shortForms) this.introduced.set(`${long}\n${short}`, [long, short]);
    writer.write(FILES.articles, `${JSON.stringify(line)}\n`);
    writer.write(FILES.figures, `${figures}\n`);
    layout.text.push(layout.text.last + length);
    layout.lines.push(writer.bytesOf(FILES.articles));
    layout.figures.push(writer.bytesOf(FILES.figures));
    layout.firstPassage.push(this.passages);
    this.articles++;
  }

  /** The older index's counts, without the passages that are gone, and those of what was cut. */
  private gramTable(tables: readonly GramTable[]): GramTable {
    const [only] = tables;
    if (this.older === undefined && tables.length === 1 && only !== undefined) return only;
    const grams = new GramCounter();
    for (const table of tables) grams.addTable(table);
    if (this.older !== undefined) {
      grams.addTable(this.older.grams);
      for (const folded of this.removedPassages(this.older)) grams.remove(folded);
    }
    return grams.table();
  }

  private *removedPassages(older: Sections): Generator<string> {
    const { firstPassage } = older.layout;
    const layout = { ...older.layout, headings: [] };
    for (let article = 0; article < older.articleCount; article++) {
      const from = firstPassage[article] ?? 0;
      if (this.postings.isKept(from)) continue;
      const body = older.body(article);
      for (let i = from; i < (firstPassage[article + 1] ?? 0); i++) {
        const { start, end } = passageAt(layout, i);
        yield foldText(body.slice(start, end));
      }
    }
  }

  private olderIndex(): Sections {
    if (this.older === undefined) throw new Error('there is no older index to take articles from');
    return this.older;
  }
}
