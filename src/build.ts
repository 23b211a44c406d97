/**
 * Corpus → index: the one place where the two meet. Deterministic: the same corpus gives the same bytes, with or without
 * an older index to take unchanged articles from, on one thread or on many.
 */
import { availableParallelism } from 'node:os';
import { Assembler, type Described } from './build/assemble.js';
import { type CutBatch, cutBatch, type Uncut } from './build/cut.js';
import { OlderIndex } from './build/older.js';
import { Pool } from './build/pool.js';
import { type Corpus, type CorpusArticle, fingerprint } from './corpus/read-corpus.js';
import { GramCounter, type GramTable } from './search/grams.js';
import { type Fingerprints, IndexWriter, type Manifest } from './search/index-file.js';
import { sha256 } from './text/digest.js';
import { createSegmenter, SEGMENTER_VERSION, type Segmenter } from './text/segment.js';

/** Raised when folding, segmentation, terms, figures or passages change: older segments are not taken over. */
const TEXT_VERSION = 36;
/** Bytes of articles that are cut at a time. */
const BATCH = 400_000;
/** Where there is less to cut than this, in bytes, threads would take longer to load their dictionaries than to cut. */
const WORTH_THREADS = 3_000_000;
/** Most threads: each has a dictionary of 55 MB. */
const MOST_THREADS = 8;
/** Batches under way for each thread: one that is cut and one that waits. */
const AHEAD = 2;

export interface BuildReport {
  readonly manifest: Manifest;
  /** Articles that were taken from the index that was there. */
  readonly reused: number;
  readonly warnings: readonly string[];
}

export interface BuildOptions {
  /** Called after each article that had to be cut, with the number of those. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ParallelOptions extends BuildOptions {
  /** Threads; 0 for none besides the one that calls. By default one for each core, where there is enough to do. */
  readonly threads?: number;
}

/** What an index built from `corpus` by this program is known by. */
export function fingerprintsOf(corpus: Pick<Corpus, 'files' | 'words'>): Fingerprints {
  return {
    corpus: fingerprint(corpus.files),
    segmentation: sha256(JSON.stringify([TEXT_VERSION, SEGMENTER_VERSION, corpus.words.dictionary])),
  };
}

/**
 * Builds the index of `corpus` into `folder`, on the thread that calls.
 *
 * @throws IndexError where it cannot be written; SegmenterError where the segmenter is not installed; CorpusError where an
 *   article has changed since the corpus was read
 */
export function buildIndex(corpus: Corpus, folder: string, options: BuildOptions = {}): BuildReport {
  return finishHere(new Build(corpus, folder, options), corpus);
}

/** Cuts what is new on the thread that calls, and finishes the index. */
function finishHere(build: Build, { words }: Corpus): BuildReport {
  try {
    const grams = new GramCounter();
    // Loaded when the first article needs it: where none has changed, none does.
    let segmenter: Segmenter | undefined;
    for (const batch of build.batches) {
      segmenter ??= createSegmenter(words.dictionary);
      const articles = batch.map(load);
      build.place(articles, cutBatch(articles, segmenter, grams));
    }
    return build.finish([grams.table()]);
  } catch (error) {
    build.discard();
    throw error;
  }
}

/** The same on as many threads as are worth it: the bytes do not depend on their number. */
export async function buildIndexInParallel(
  corpus: Corpus,
  folder: string,
  options: ParallelOptions = {},
): Promise<BuildReport> {
  const build = new Build(corpus, folder, options);
  const { batches } = build;
  const threads = Math.min(options.threads ?? worthThreads(batches), batches.length);
  if (threads === 0) return finishHere(build, corpus);
  const pool = new Pool(threads, corpus.words.dictionary);
  try {
    const cut: Promise<{ articles: Loaded[]; batch: CutBatch }>[] = [];
    const start = async (articles: Loaded[]) => ({ articles, batch: await pool.cut(articles) });
    for (let next = 0; next < batches.length; next++) {
      for (let ahead = cut.length; ahead < Math.min(batches.length, next + AHEAD * threads); ahead++) {
        const started = start((batches[ahead] ?? []).map(load));
        // Whatever fails is thrown below, when its turn comes; those after it have nobody to hear them.
        started.catch(() => undefined);
        cut.push(started);
      }
      const done = await cut[next];
      if (done !== undefined) build.place(done.articles, done.batch);
      // What has been written need not be held on to.
      delete cut[next];
    }
    return build.finish(await pool.finish());
  } catch (error) {
    build.discard();
    throw error;
  } finally {
    await pool.close();
  }
}

function worthThreads(batches: readonly (readonly CorpusArticle[])[]): number {
  const bytes = batches.reduce((sum, batch) => sum + batch.reduce((size, article) => size + article.bytes, 0), 0);
  const cores = availableParallelism();
  return bytes < WORTH_THREADS || cores < 2 ? 0 : Math.min(cores, MOST_THREADS);
}

type Loaded = Uncut & { readonly article: CorpusArticle };

function load(article: CorpusArticle): Loaded {
  return { id: article.id, title: article.title, body: article.body, article };
}

/** A build under way: what is new in batches, and the index that grows in the order of the articles. */
class Build {
  readonly batches: readonly (readonly CorpusArticle[])[];
  private readonly fingerprints: Fingerprints;
  private readonly writer: IndexWriter;
  private readonly older: OlderIndex | undefined;
  private readonly assembler: Assembler;
  private readonly total: number;
  private cut = 0;
  /** Articles that are in the index already. */
  private placed = 0;

  constructor(
    private readonly corpus: Corpus,
    folder: string,
    private readonly options: BuildOptions,
  ) {
    this.fingerprints = fingerprintsOf(corpus);
    // First: where the folder cannot be written, nothing has been opened.
    this.writer = new IndexWriter(folder, this.fingerprints);
    this.older = OlderIndex.open(folder, this.fingerprints.segmentation);
    const fresh = corpus.articles.filter((article) => this.older?.numberOf(article) === undefined);
    this.total = fresh.length;
    this.batches = inBatches(fresh);
    this.assembler = new Assembler(this.writer, this.older?.sections);
  }

  /** Adds a batch, and the articles taken over that come before its last one. Batches come in their order. */
  place(articles: readonly Loaded[], batch: CutBatch): void {
    const passages: number[] = [];
    articles.forEach(({ article, body }, i) => {
      this.takeOverUntil(article);
      const cut = batch.articles[i];
      if (cut === undefined) throw new Error('an article of the batch was not cut');
      for (let k = 0; k < cut.heading.length; k++) passages.push(this.assembler.passages + k);
      this.assembler.addCut(describe(article), body, cut);
      this.placed++;
      this.options.onProgress?.(++this.cut, this.total);
    });
    this.assembler.postings.addRun(batch, Uint32Array.from(passages));
  }

  finish(grams: readonly GramTable[]): BuildReport {
    this.takeOverUntil(undefined);
    const counts = this.assembler.finish(grams, this.corpus.words);
    this.older?.sections.close();
    const manifest = this.writer.finish(counts);
    return { manifest, reused: this.corpus.articles.length - this.total, warnings: this.corpus.warnings };
  }

  discard(): void {
    this.older?.sections.close();
    this.writer.discard();
  }

  private takeOverUntil(next: CorpusArticle | undefined): void {
    for (; this.placed < this.corpus.articles.length; this.placed++) {
      const article = this.corpus.articles[this.placed];
      if (article === undefined || article === next) return;
      this.assembler.addOlder(describe(article), this.older?.numberOf(article) ?? 0);
    }
  }
}

function describe({ file, digest, bytes: _bytes, info }: CorpusArticle): Described {
  return { info, file, digest };
}

function inBatches(articles: readonly CorpusArticle[]): CorpusArticle[][] {
  const batches: CorpusArticle[][] = [];
  let size = BATCH;
  for (const article of articles) {
    if (size >= BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(article);
    size += article.bytes;
  }
  return batches;
}
