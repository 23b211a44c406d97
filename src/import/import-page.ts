/** One page → one article ready to be written: what it will hold, what it stands in for, and how it differs from before. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { formatArticle, parseArticle } from '../corpus/front-matter.js';
import { MAX_BODY } from '../corpus/read-corpus.js';
import { briefFinder } from '../corpus/same-work.js';
import { ImportError } from '../errors.js';
import type { Article, ArticleInfo } from '../model.js';
import { sha256 } from '../text/digest.js';
import { type Extraction, extract } from './extract.js';
import { distinctId, idOfAddress, idOfFile } from './identify.js';
import type { Loaded, Source } from './sources.js';
import { type Given, type Kept, type Record, readRecord, readStored } from './store.js';

/** Where articles go, and what is there already. */
export interface Place {
  /** Folder of the imported articles, absolute. */
  readonly folder: string;
  /** The other articles of the corpus. */
  readonly articles: readonly Article[];
  /** Ids of imported articles and the sources that they come from; grows with each import. */
  readonly stored: Map<string, string>;
  /** Whether a source is still there: an id passes to a page that was moved. */
  readonly exists: (source: string) => boolean;
}

export interface PageOptions {
  readonly given: Given;
  readonly keepNoise: boolean;
  /** Said by a person about doubtful spans now. */
  readonly decisions?: ReadonlyMap<string, boolean>;
}

export interface Imported {
  readonly id: string;
  readonly info: ArticleInfo;
  readonly extraction: Extraction;
  /** The article's file. */
  readonly article: string;
  readonly record: Record;
  /** `edited`: changed by hand since it was imported, and the page gives something else. */
  readonly status: 'new' | 'unchanged' | 'changed' | 'edited';
  /** What changes, as a unified diff; empty unless it is there already and changes. */
  readonly diff: string;
}

/** The id under which `source` is or will be stored. */
export function chooseId(source: Source, { articles, stored, exists }: Place): string {
  const known = [...stored].find(([, at]) => at === source.at)?.[0];
  if (known !== undefined) return known;
  const id = source.kind === 'file' ? idOfFile(source.at) : idOfAddress(source.at);
  const owner = stored.get(id);
  const isTaken = articles.some((article) => article.id === id) || (owner !== undefined && exists(owner));
  return isTaken ? distinctId(id, source.at) : id;
}

/**
 * Makes the article of a page. Writes nothing.
 *
 * @throws ImportError where the page is no article
 */
export function importPage(id: string, source: Source, loaded: Loaded, place: Place, options: PageOptions): Imported {
  const before = readRecord(place.folder, id);
  const given = { ...before?.given, ...options.given };
  const decisions = new Map([...Object.entries(before?.decisions ?? {}), ...(options.decisions ?? [])]);
  const extraction = extract(loaded.page, { keepNoise: options.keepNoise, decisions });
  if (extraction.body.length > MAX_BODY)
    throw new ImportError(`has ${extraction.body.length} characters; split it into articles of at most ${MAX_BODY}.`);
  const info = describe(id, loaded, extraction, given, place.articles);
  const article = formatArticle(info, extraction.body);
  refuseUnreadable(article, extraction.body);
  const stored = readStored(place.folder, id);
  const status = compare(stored, article, before);
  const record: Record = {
    v: 1,
    id,
    source: source.at,
    encoding: loaded.encoding,
    page: sha256(loaded.bytes),
    article: sha256(article),
    given,
    decisions: Object.fromEntries(decisions),
    titleFrom: given.title === undefined ? extraction.titleFrom : 'option',
    characters: {
      kept: extraction.body.length,
      dropped: extraction.dropped.reduce((sum, { text }) => sum + text.length, 0),
    },
    dropped: extraction.dropped,
    gaps: extraction.gaps,
    notes: [...loaded.notes, ...extraction.credits.notes],
  };
  const diff = stored === undefined || stored === article ? '' : diffOf(id, stored, article);
  return { id, info, extraction, article, record, status, diff };
}

/** More changes than this are no longer read one by one. */
const MAX_CHANGES = 2000;

function diffOf(id: string, before: string, after: string): string {
  const options = { context: 0, headerOptions: FILE_HEADERS_ONLY, maxEditLength: MAX_CHANGES };
  const patch = createTwoFilesPatch(`${id}.md`, `${id}.md`, before, after, 'as it is', 'as the page is now', options);
  return patch ?? `${id}.md differs in more than ${MAX_CHANGES} paragraphs`;
}

function describe(
  id: string,
  { url, page }: Loaded,
  { title, credits }: Extraction,
  given: Given,
  articles: readonly Article[],
): ArticleInfo {
  const address = given.url ?? url ?? page.marks.urls.find(isPageAddress);
  const { notes: _, ...known } = credits;
  const info = {
    ...known,
    id,
    title: given.title ?? title,
    text: 'original' as const,
    ...(given.publisher !== undefined && { publisher: given.publisher }),
    ...(given.published !== undefined && { published: given.published }),
    ...(address !== undefined && { url: address }),
  };
  const replaces = given.replaces ?? briefFinder(articles)(info)?.id;
  return replaces === undefined ? info : { ...info, replaces };
}

/** An address of a page, not of a site's front page. */
function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search } = new URL(address);
  return /^https?:$/.test(protocol) && (pathname.length > 1 || search !== '');
}

/** What was made must be an article of the corpus, with the body that was made. */
function refuseUnreadable(article: string, body: string): void {
  const read = parseArticle(article);
  if (read.kind === 'wrong')
    throw new ImportError(read.problems.map(({ field, message }) => `${field ?? 'article'}: ${message}`).join('; '));
  if (read.kind === 'none' || read.body !== body) throw new Error('the article does not read back as it was written');
}

function compare(stored: string | undefined, article: string, before: Kept | undefined): Imported['status'] {
  if (stored === undefined) return 'new';
  if (stored === article) return 'unchanged';
  return before !== undefined && before.article === sha256(stored) ? 'changed' : 'edited';
}
