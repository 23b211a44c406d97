/**
 * Citations of an article, ready for copying. Fills nothing in: what is not known is left out. No kept library formats
 * GB/T 7714 under a licence that goes with ours (citeproc is CPAL or AGPL), and four fixed forms need no engine.
 *
 * Sources: GB/T 7714—2015, 4.6 and 8 (electronic resources: author. title[EB/OL]. publisher, year(date)[date of access].
 * address); BibTeX's `@misc`.
 */
import type { CitationStyle, Words } from '../locale/discord.js';
import type { Messages } from '../locale.js';
import type { ArticleInfo } from '../model.js';

export interface CitationOptions {
  readonly style: CitationStyle;
  /** Day of access, `2026-01-31`. */
  readonly accessed: string;
  readonly messages: Pick<Messages, 'brief' | 'unknownPublisher' | 'paragraph'>;
  readonly words: Pick<Words, 'citation'>;
  /** Where the quoted words stand; absent where the article as a whole is cited. */
  readonly paragraph?: number;
}

/** Authors named before 等: GB/T 7714—2015, 8.1.2. */
const NAMED_AUTHORS = 3;

export function cite(article: ArticleInfo, options: CitationOptions): string {
  return FORMS[options.style](article, options);
}

const FORMS: Readonly<Record<CitationStyle, (article: ArticleInfo, options: CitationOptions) => string>> = {
  markdown: (article, options) => prose(article, options, linked(article)),
  plain: (article, options) => {
    const text = prose(article, options, `《${line(article.title)}》`);
    return article.url === undefined ? text : `${text}，${article.url}`;
  },
  gbt7714: gbt,
  bibtex,
};

function linked({ title, url }: ArticleInfo): string {
  const label = `《${line(title).replaceAll(/[[\]\\]/g, '\\$&')}》`;
  return url === undefined ? label : `[${label}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function prose(article: ArticleInfo, { accessed, messages, words, paragraph }: CitationOptions, title: string): string {
  const { authors = [], publisher, published, url, text } = article;
  return [
    ...(authors.length > 0 ? [words.citation.authors(authors.map(line))] : []),
    title,
    line(publisher ?? messages.unknownPublisher),
    ...(published === undefined ? [] : [published]),
    ...(paragraph === undefined ? [] : [messages.paragraph(paragraph)]),
    ...(text === 'brief' ? [messages.brief] : []),
    ...(url === undefined ? [] : [words.citation.accessed(accessed)]),
  ].join('，');
}

/** In Chinese whatever the reader's language: the standard's own. */
function gbt(
  { authors = [], title, publisher, published, url, text }: ArticleInfo,
  { accessed }: CitationOptions,
): string {
  const named = authors.slice(0, NAMED_AUTHORS).map(line).join(', ');
  const year = published?.slice(0, 4);
  const issued = [publisher === undefined ? undefined : line(publisher), year].filter(Boolean).join(', ');
  // A text with no known address is none on line, and was not accessed there.
  const medium = url === undefined ? 'Z' : 'EB/OL';
  const dates =
    url === undefined ? '' : `${published === undefined || published === year ? '' : `(${published})`}[${accessed}]`;
  return [
    ...(named === '' ? [] : [`${named}${authors.length > NAMED_AUTHORS ? ', 等' : ''}. `]),
    `${line(title)}[${medium}].`,
    issued + dates === '' ? '' : ` ${issued}${dates}.`,
    url === undefined ? '' : ` ${url}.`,
    // The words quoted are the summary's; the work cited is the original.
    text === 'brief' ? '（引文出自摘编，并非原文）' : '',
  ].join('');
}

function bibtex(article: ArticleInfo, { accessed, messages, paragraph }: CitationOptions): string {
  const { id, authors = [], title, publisher, published, url, text } = article;
  const [year, month] = (published ?? '').split('-');
  const notes = [
    ...(paragraph === undefined ? [] : [messages.paragraph(paragraph)]),
    ...(text === 'brief' ? [messages.brief] : []),
  ];
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.length > 0 ? authors.map((name) => `{${tex(name)}}`).join(' and ') : undefined],
    ['title', `{${tex(title)}}`],
    ['publisher', publisher === undefined ? undefined : tex(publisher)],
    ['year', year || undefined],
    ['month', month],
    ['date', published],
    ['url', url],
    ['urldate', url === undefined ? undefined : accessed],
    ['note', notes.length === 0 ? undefined : tex(notes.join('; '))],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${id},\n${lines.join('\n')}\n}`;
}

/** On one line. */
function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return line(text).replaceAll(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}
