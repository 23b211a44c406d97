/** Files, folders and addresses that a person names → the pages to import, and the bytes of each. */
import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ImportError, messageOf } from '../errors.js';
import { isAddress } from './address.js';
import { decode } from './decode.js';
import { type FetchOptions, fetchPage, MAX_BYTES } from './fetch.js';
import { readHtml } from './html.js';
import type { Page } from './page.js';
import { readMarkdown, readText } from './text.js';

/** A page to import. */
export interface Source {
  readonly kind: 'file' | 'address';
  /** Absolute path, or the address. */
  readonly at: string;
  /** As the person named it, or its path inside the folder named. */
  readonly name: string;
}

const EXTENSIONS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.shtml']);

export interface Listing {
  readonly sources: readonly Source[];
  /** Files in folders that are no pages by their names. */
  readonly passedOver: number;
}

/**
 * What `name` stands for: an address, a file, or the pages in a folder and its subfolders, sorted. Folders of pictures
 * that browsers save beside a page, and what begins with a dot, are passed over.
 *
 * @param path the absolute path of what is no address
 * @throws ImportError where there is no such file
 */
export function listSources(name: string, path: string): Listing {
  if (isAddress(name)) return { sources: [{ kind: 'address', at: name, name }], passedOver: 0 };
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ImportError(missing ? 'there is no such file or folder.' : `cannot be read: ${messageOf(error)}.`);
  }
  if (!stats.isDirectory()) return { sources: [{ kind: 'file', at: path, name }], passedOver: 0 };
  const sources: Source[] = [];
  let passedOver = 0;
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of sorted(join(path, folder))) {
      const inner = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (!/(?:_files|\.files|_文件)$/.test(entry.name)) folders.push(inner);
      } else if (entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) {
        sources.push({ kind: 'file', at: join(path, inner), name: join(name, inner) });
      } else passedOver++;
    }
  }
  return { sources: sources.sort((a, b) => (a.at < b.at ? -1 : 1)), passedOver };
}

function sorted(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A page as it was found. */
export interface Loaded {
  readonly page: Page;
  readonly bytes: Buffer;
  /** Where it is on the web, as far as the page's source tells. */
  readonly url?: string;
  readonly encoding: string;
  readonly notes: readonly string[];
}

export interface LoadOptions extends FetchOptions {
  /** Encoding of the page, where the person names one. */
  readonly encoding?: string | undefined;
}

/**
 * Reads or fetches a page.
 *
 * @throws ImportError with a sentence on what is wrong
 */
export async function load(source: Source, options: LoadOptions = {}): Promise<Loaded> {
  if (source.kind === 'file') {
    const bytes = readPage(source.at, options.maxBytes ?? MAX_BYTES);
    return { ...pageOf(bytes, { option: options.encoding }, extname(source.at).toLowerCase()), bytes };
  }
  const { bytes, url, charset, contentType } = await fetchPage(source.at, options);
  refuseOtherTypes(contentType);
  const extension =
    contentType === 'text/markdown'
      ? '.md'
      : contentType?.includes('html')
        ? '.html'
        : extname(new URL(url).pathname).toLowerCase();
  return { ...pageOf(bytes, { option: options.encoding, header: charset }, extension), bytes, url };
}

function refuseOtherTypes(contentType: string | undefined): void {
  if (contentType === undefined || /^text\/|html|xml|^application\/octet-stream$/.test(contentType)) return;
  throw new ImportError(`is ${contentType}, not a page.`);
}

/** The file's bytes, if they are few enough; a larger file is not opened at all. */
function readPage(path: string, maxBytes: number): Buffer {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new ImportError('is no regular file.');
    refuseLarge(stats.size, maxBytes);
    const file = openSync(path, 'r');
    try {
      refuseLarge(fstatSync(file).size, maxBytes);
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}

function refuseLarge(size: number, maxBytes: number): void {
  if (size > maxBytes)
    throw new ImportError(
      `has ${(size / 1e6).toFixed(0)} MB; a page has at most ${maxBytes / 1e6} MB. Split it into articles.`,
    );
}

function pageOf(
  bytes: Buffer,
  declared: { option: string | undefined; header?: string | undefined },
  extension: string,
): Omit<Loaded, 'bytes' | 'url'> {
  if (bytes.length === 0) throw new ImportError('is empty.');
  const { text: decoded, encoding, notes } = decode(bytes, declared);
  const text = decoded.replace(/\r\n?/g, '\n');
  return { page: readAs(text, extension), encoding, notes };
}

/** By what it holds, then by its name: pages are saved under any. */
function readAs(text: string, extension: string): Page {
  if (looksLikeHtml(text, /htm/.test(extension))) return readHtml(text);
  return /^\.(?:md|markdown)$/.test(extension) ? readMarkdown(text) : readText(text);
}

function looksLikeHtml(text: string, isNamed: boolean): boolean {
  const opening = text.slice(0, 20_000);
  if (
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(opening)
  )
    return true;
  const tags =
    opening.match(/<\/?(?:div|p|span|a|table|tr|td|ul|li|br|h[1-6]|meta|script|article|section)\b/gi)?.length ?? 0;
  return tags >= (isNamed ? 1 : 5);
}
