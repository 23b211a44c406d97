/** What an import did, for reading. Returns text and writes none. */

import type { Imported } from './import-page.js';
import { DOUBTFUL } from './page.js';

/** Characters of a dropped span that are shown; its record has all. */
const SHOWN = 48;

/** Control characters of a page cannot steer the terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? character : ''));
}

const STATUS = {
  new: 'new',
  unchanged: 'unchanged',
  changed: 'the page has changed',
  edited: 'edited by hand since it was imported',
} as const;

/** The report on one page. */
export function report({ id, info, extraction, record, status, diff }: Imported, name: string): string {
  const { title, publisher, authors, published, url, via, viaPublished, replaces } = info;
  const { kept, dropped } = record.characters;
  const rows: [string, string | undefined][] = [
    [
      'title',
      title + (record.titleFrom === 'first sentence' ? '  (the page has no title; this is its first sentence)' : ''),
    ],
    ['publisher', publisher],
    ['authors', authors?.join('、')],
    ['published', published],
    ['via', via === undefined ? undefined : [via, viaPublished].filter(Boolean).join(' ')],
    ['url', url],
    ['replaces', replaces],
    ['encoding', record.encoding],
    ['kept', `${kept} characters in ${paragraphsOf(extraction.body)} paragraphs`],
    ['dropped', `${dropped} characters in ${extraction.dropped.length} spans`],
  ];
  return plain(
    [
      `${name} → ${id}.md (${STATUS[status]})`,
      ...rows.flatMap(([label, value]) => (value === undefined ? [] : [`  ${label.padEnd(10)}${value}`])),
      ...extraction.dropped.filter(({ reason }) => reason !== 'punctuation').map(spanLine),
      ...extraction.gaps.map(({ paragraph, text }) => `  words seem to be missing in paragraph ${paragraph}: ${text}`),
      ...record.notes.map((note) => `  note: ${note}`),
      ...(diff === '' ? [] : ['', diff.trimEnd()]),
    ].join('\n'),
  );
}

function spanLine({ line, reason, confidence, text }: Imported['extraction']['dropped'][number]): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return `    line ${String(line).padEnd(5)} ${confidence.toFixed(2)} ${reason.padEnd(11)}${shown}${confidence < DOUBTFUL ? '  (doubtful)' : ''}`;
}

/** Paragraphs of a body; headings are not counted. */
function paragraphsOf(body: string): number {
  return body.split('\n\n').filter((block) => !block.startsWith('## ')).length;
}
