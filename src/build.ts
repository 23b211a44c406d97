/**
 * Corpus → index: the one place where the two meet. Deterministic: the same corpus gives the same bytes, with or without
 * an older index to take unchanged articles from.
 */
import { createHash } from 'node:crypto';
import { figuresOf } from './corpus/figures.js';
import { isReferenceHeading, passages } from './corpus/passages.js';
import { type Corpus, fingerprint } from './corpus/read-corpus.js';
import { IndexError } from './errors.js';
import type { Article, Figure } from './model.js';
import { buildEngine, ENGINE_VERSION, type PassageTerms } from './search/engine.js';
import { countGrams } from './search/grams.js';
import { type Fingerprints, type Manifest, readData, readManifest, writeIndex } from './search/index-file.js';
import { FILES, type Layout } from './search/library.js';
import { type StoredArticle, toLine } from './search/stored.js';
import { termsOf } from './search/terms.js';
import { foldText } from './text/fold.js';
import { createSegmenter, SEGMENTER_VERSION, type Segmenter } from './text/segment.js';

/** Raised when folding, segmentation, terms, figures or passages change: older segments are not taken over. */
const TEXT_VERSION = 3;

export interface BuildReport {
  readonly manifest: Manifest;
  /** Articles whose segments were taken from the index that was there. */
  readonly reused: number;
  readonly warnings: readonly string[];
}

export interface BuildOptions {
  /** Called after each article. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** An article's passages as terms, in the form in which `segments.jsonl` keeps them; `null` for what answers nothing. */
interface Segments {
  readonly id: string;
  readonly digest: string;
  readonly passages: readonly (readonly [text: string, title: string] | null)[];
  readonly figures: readonly Figure[];
}

/** What an index built from `corpus` by this program is known by. */
export function fingerprintsOf(corpus: Pick<Corpus, 'files' | 'words'>): Fingerprints {
  return {
    corpus: fingerprint(corpus.files),
    segmentation: createHash('sha256')
      .update(JSON.stringify([TEXT_VERSION, SEGMENTER_VERSION, corpus.words.dictionary]))
      .digest('hex'),
    engine: ENGINE_VERSION,
  };
}

/**
 * Builds the index of `corpus` into `folder`.
 *
 * @throws IndexError where it cannot be written; SegmenterError where the segmenter is not installed
 */
export function buildIndex(corpus: Corpus, folder: string, options: BuildOptions = {}): BuildReport {
  const fingerprints = fingerprintsOf(corpus);
  // Loaded when the first article needs it: where none has changed, none does.
  let segmenter: Segmenter | undefined;
  const ready = () => {
    segmenter ??= createSegmenter(corpus.words.dictionary);
    return segmenter;
  };
  const older = olderSegments(folder, fingerprints);
  const stored: StoredArticle[] = [];
  const segments: Segments[] = [];
  let reused = 0;
  for (const article of corpus.articles) {
    const found = older.get(`${article.id} ${article.digest}`);
    if (found !== undefined) reused++;
    const made = found ?? segmentArticle(article, ready());
    segments.push(made);
    stored.push(storedArticle(article, made.figures));
    options.onProgress?.(stored.length, corpus.articles.length);
  }
  const lines = stored.map((article) => `${toLine(article)}\n`);
  const layout = layoutOf(lines, stored);
  const { json, vocabulary } = buildEngine(engineInput(segments));
  const grams = countGrams(foldedPassages(stored));
  const manifest = writeIndex(folder, {
    fingerprints,
    counts: {
      articles: stored.length,
      passages: layout.firstPassages.at(-1) ?? 0,
      sentences: sum(stored, ({ passages }) => sum(passages, ({ sentences }) => sentences.length)),
      figures: sum(stored, ({ figures }) => figures.length),
      characters: sum(stored, ({ body }) => body.length),
      terms: vocabulary.size,
    },
    files: {
      [FILES.articles]: lines.join(''),
      [FILES.segments]: segments.map((article) => `${JSON.stringify(article)}\n`).join(''),
      [FILES.layout]: JSON.stringify(layout),
      [FILES.engine]: json,
      [FILES.vocabulary]: JSON.stringify([...vocabulary]),
      [FILES.grams]: Buffer.concat([bytesOf(grams.keys), bytesOf(grams.counts)]),
      [FILES.words]: JSON.stringify(corpus.words),
    },
  });
  return { manifest, reused, warnings: corpus.warnings };
}

function segmentArticle(article: Article & { digest: string }, segmenter: Segmenter): Segments {
  const terms = (text: string) => termsOf(segmenter.segment(foldText(text)), segmenter).join(' ');
  const title = terms(article.title);
  const parts = passages(article.body);
  return {
    id: article.id,
    digest: article.digest,
    passages: parts.map(({ start, end, heading }) =>
      isReferenceHeading(heading)
        ? null
        : [terms(article.body.slice(start, end)), [title, terms(heading ?? '')].join(' ').trim()],
    ),
    figures: parts.flatMap((passage) =>
      isReferenceHeading(passage.heading) ? [] : figuresOf(article.body, article.id, passage, segmenter),
    ),
  };
}

function storedArticle(
  { file, body, digest: _, ...info }: Article & { digest: string },
  figures: readonly Figure[],
): StoredArticle {
  return { info, file, body, passages: passages(body), figures };
}

function layoutOf(lines: readonly string[], articles: readonly StoredArticle[]): Layout {
  const layout = { offsets: [0], firstPassages: [0] };
  lines.forEach((line, i) => {
    layout.offsets.push((layout.offsets.at(-1) ?? 0) + Buffer.byteLength(line));
    layout.firstPassages.push((layout.firstPassages.at(-1) ?? 0) + (articles[i]?.passages.length ?? 0));
  });
  return layout;
}

function* engineInput(articles: readonly Segments[]): Generator<PassageTerms> {
  const split = (terms: string) => (terms === '' ? [] : terms.split(' '));
  for (const { passages } of articles) {
    for (const passage of passages) {
      yield passage === null ? { text: [], title: [] } : { text: split(passage[0]), title: split(passage[1]) };
    }
  }
}

function* foldedPassages(articles: readonly StoredArticle[]): Generator<string> {
  for (const { body, passages } of articles)
    for (const { start, end } of passages) yield foldText(body.slice(start, end));
}

/** Segments of the index that is there, by id and digest; none where it was made otherwise or cannot be read. */
function olderSegments(folder: string, { segmentation }: Fingerprints): Map<string, Segments> {
  const found = new Map<string, Segments>();
  try {
    const manifest = readManifest(folder);
    if (manifest?.fingerprints.segmentation !== segmentation) return found;
    for (const line of readData(folder, manifest, FILES.segments).toString('utf8').split('\n')) {
      if (line === '') continue;
      const segments = JSON.parse(line) as Segments;
      found.set(`${segments.id} ${segments.digest}`, segments);
    }
  } catch (error) {
    // A damaged or foreign index is no obstacle to a new one; it only has nothing to give.
    if (!(error instanceof IndexError)) throw error;
    found.clear();
  }
  return found;
}

function bytesOf(units: Uint32Array): Buffer {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength);
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
