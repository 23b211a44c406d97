/** What an HTML page states about itself beside its text: `<meta>`, JSON-LD, and the fields of WeChat's pages. */
import type { Element } from './dom.js';
import type { Marks } from './page.js';

const META = {
  titles: ['og:title', 'twitter:title', 'articletitle', 'dc.title', 'headline'],
  authors: ['author', 'article:author', 'og:article:author', 'dc.creator', 'byl', 'mediaid_author'],
  publishers: ['contentsource', 'article:source', 'source', 'copyrightholder', 'dc.publisher', 'citation_publisher'],
  dates: [
    'article:published_time',
    'og:published_time',
    'weibo:article:create_at',
    'datepublished',
    'publishdate',
    'publish_date',
    'pubdate',
    'publish-time',
    'publishtime',
    'og:release_date',
    'apub:time',
    'dc.date',
    'dc.date.issued',
    'citation_publication_date',
  ],
} as const;

/** Depth to which JSON-LD is followed, and how many of its objects. */
const MAX_LD = 200;

export function readMarks(document: Element, html: string): Marks {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name === null || !content) continue;
    const key = name.toLowerCase();
    meta.set(key, [...(meta.get(key) ?? []), content]);
  }
  const named = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
  const field = (selector: string) => {
    const text = document.querySelector(selector)?.textContent?.trim();
    return text ? [text] : [];
  };
  const linked = readLinkedData(document);
  const site = meta.get('og:site_name')?.[0] ?? meta.get('application-name')?.[0];
  return {
    titles: [...linked.titles, ...named(META.titles), ...field('head title')],
    authors: [...linked.authors, ...named(META.authors), ...field('#js_author_name')],
    publishers: [...named(META.publishers), ...field('#js_name'), ...linked.publishers],
    dates: [
      ...linked.dates,
      ...named(META.dates),
      ...field('#publish_time'),
      ...wechatDay(html),
      ...timeElements(document),
    ],
    urls: [
      ...attribute(document, 'link[rel=canonical]', 'href'),
      ...(meta.get('og:url') ?? []),
      ...[...html.slice(0, 2000).matchAll(/<!-- saved from url=\(\d{1,6}\)(\S{1,2000}) -->/g)].map(
        ([, url = '']) => url,
      ),
    ],
    ...(site !== undefined && { site }),
  };
}

function attribute(document: Element, selector: string, name: string): string[] {
  const value = document.querySelector(selector)?.getAttribute(name)?.trim();
  return value ? [value] : [];
}

/** `<time>` elements that say they are the publication's; others may belong to comments and related articles. */
function timeElements(document: Element): string[] {
  return [...document.querySelectorAll('time[pubdate],time[itemprop=datePublished]')].flatMap(
    (element) => element.getAttribute('datetime') ?? element.textContent?.trim() ?? [],
  );
}

/** WeChat's pages give their time in a script, in seconds; the day is China's. */
function wechatDay(html: string): string[] {
  if (!html.includes('js_content')) return [];
  const seconds = /\bvar\s+ct\s*=\s*["'](\d{10})["']/.exec(html)?.[1];
  return seconds === undefined ? [] : [new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10)];
}

interface LinkedData {
  readonly titles: string[];
  readonly authors: string[];
  readonly publishers: string[];
  readonly dates: string[];
}

function readLinkedData(document: Element): LinkedData {
  const found: LinkedData = { titles: [], authors: [], publishers: [], dates: [] };
  const queue: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      // Many sites break lines inside strings, which JSON forbids.
      queue.push(JSON.parse((script.textContent ?? '').replace(/\p{Cc}+/gu, ' ')));
    } catch {
      // What is no JSON says nothing.
    }
  }
  for (let i = 0; i < queue.length && i < MAX_LD; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_LD));
    if (!isObject(value)) continue;
    if (Array.isArray(value['@graph'])) queue.push(...value['@graph'].slice(0, MAX_LD));
    if (isObject(value.mainEntity)) queue.push(value.mainEntity);
    if (!/Article|Posting|Report/.test(String(value['@type'] ?? ''))) continue;
    found.titles.push(...strings(value.headline));
    found.authors.push(...names(value.author, /Organi[sz]ation/));
    found.publishers.push(...names(value.publisher));
    found.dates.push(...strings(value.datePublished));
  }
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

/** Names of persons or organisations, those of a type in `but` left out. */
function names(value: unknown, but?: RegExp): string[] {
  if (Array.isArray(value)) return value.slice(0, MAX_LD).flatMap((item) => names(item, but));
  if (!isObject(value)) return strings(value);
  return but?.test(String(value['@type'] ?? '')) ? [] : strings(value.name);
}
