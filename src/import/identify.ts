/** Ids of imported articles: from the file's name or the address, the same for the same page every time. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import { MAX_ID } from '../corpus/front-matter.js';

/** Hexadecimal digits that tell apart what would have the same id. */
const DIGEST = 8;
/** Names that pages have by default and that name nothing. */
const GENERIC =
  /^(?:index|default|article|page|content|main|detail|view|show|untitled|untitled-\d+|new|doc|document|home|text|[a-z]?)$/;

/** The id of a page by the path of its file. */
export function idOfFile(path: string): string {
  const stem = basename(path, extname(path));
  const slug = slugOf(stem);
  if (!GENERIC.test(slug)) return idFor(slug, stem);
  const folder = basename(dirname(path));
  return idFor([slugOf(folder), slug].filter(Boolean).join('-'), `${folder}/${stem}`);
}

/** The id of a page by its address. */
export function idOfAddress(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const path = decoded(pathname).replace(/\.[a-z]{2,5}$/i, '');
  return idFor(slugOf(`${host} ${path} ${search}`), `${host}${path}${search}`);
}

/** `id` with a digest of `of`, for where `id` is taken by something else. */
export function distinctId(id: string, of: string): string {
  return `${id.slice(0, MAX_ID - DIGEST - 1).replace(/(?<!-)-+$/, '')}-${digest(of)}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // %zz is no code: the path stands as it is.
    return path;
  }
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
}

/** The slug where it says all that the name says and is short enough; else with a digest of the name. */
function idFor(slug: string, name: string): string {
  const isWhole = slug.length <= MAX_ID && !/[^\p{ASCII}]/u.test(name) && slug !== '';
  return isWhole ? slug : distinctId(slug === '' ? 'page' : slug, name);
}

function digest(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, DIGEST);
}
