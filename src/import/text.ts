/** Plain text and Markdown → a page. */
import { parseFields } from '../corpus/front-matter.js';
import type { Span } from '../model.js';
import { type Line, type Marks, NO_MARKS, type Page } from './page.js';
import { merged } from './spans.js';

/** A tab or two blanks set a paragraph off. */
const INDENT = /^(?:\t|\u3000| {2}|\u00a0{2})/;

/** Reads a plain text. */
export function readText(text: string): Page {
  return { kind: 'text', text, lines: linesOf(text, 0, () => ({})), marks: NO_MARKS, markup: [], asksForLogin: false };
}

/** Reads a Markdown file: headings, lists, links, emphasis; front matter states what it states. */
export function readMarkdown(text: string): Page {
  const markup: Span[] = [];
  const opening = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  let start = 0;
  let marks = NO_MARKS;
  if (opening !== null) {
    start = opening[0].length;
    markup.push({ start: 0, end: start });
    marks = marksOf(parseFields(opening[1] ?? ''));
  }
  const lines = linesOf(text, start, (line, at) => readLine(line, at, markup));
  return {
    kind: 'markdown',
    text,
    lines,
    marks,
    markup: merged(markup),
    asksForLogin: false,
  };
}

function linesOf(text: string, from: number, describe: (line: string, at: number) => Partial<Line>): Line[] {
  const lines: Line[] = [];
  let begins = true;
  let at = from;
  for (const raw of text.slice(from).split('\n')) {
    const trimmed = raw.trim();
    if (trimmed === '') begins = true;
    else {
      const start = at + raw.indexOf(trimmed);
      lines.push({
        start,
        end: start + trimmed.length,
        begins: begins || INDENT.test(raw),
        linked: 0,
        ...describe(trimmed, start),
      });
      begins = false;
    }
    at += raw.length + 1;
  }
  return lines;
}

/** What Markdown's marks make of a line; adds the marks themselves to `markup`. */
function readLine(line: string, at: number, markup: Span[]): Partial<Line> {
  const mark = (from: number, length: number) => markup.push({ start: at + from, end: at + from + length });
  if (/^(?:[-*_=] ?){3,}$/.test(line) || /^```/.test(line) || (/^[\s:|-]+$/.test(line) && line.lastIndexOf('|') >= 3)) {
    mark(0, line.length);
    return {};
  }
  const heading = /^(#{1,6})[ \t]+/.exec(line);
  if (heading !== null) {
    mark(0, heading[0].length);
    const closing = /[ \t]#+$/.exec(line);
    if (closing !== null) mark(closing.index, closing[0].length);
  }
  const bullet = /^(?:>[ \t]?|[-*+][ \t]+){1,8}/.exec(line);
  if (bullet !== null) mark(0, bullet[0].length);
  const isRow = /^\|.*\|$/.test(line);
  if (isRow) for (const { index } of line.matchAll(/\|/g)) mark(index, 1);
  let linked = 0;
  for (const { 0: whole, 1: picture, 2: label = '', index } of line.matchAll(
    /(!?)\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g,
  )) {
    if (picture === '!') mark(index, whole.length);
    else {
      mark(index, 1);
      mark(index + 1 + label.length, whole.length - 1 - label.length);
      linked += label.length;
    }
  }
  for (const { 1: strong = '', 2: label = '', index } of line.matchAll(/(\*\*|__)(?=\S)([^*_]{1,500})\1/g)) {
    mark(index, strong.length);
    mark(index + strong.length + label.length, strong.length);
  }
  for (const { index } of line.matchAll(/\\(?=[\\`*_{}[\]()#+.!|>~-])/g)) mark(index, 1);
  const isBold = /^\*\*[^*]{1,60}(?<![。！？!?；;，,：:])\*\*$/.test(line);
  return {
    linked: Math.min(1, linked / line.length),
    ...(heading !== null ? { level: heading[1]?.length ?? 1 } : isBold && { level: 3 }),
    ...(isRow ? { role: 'row' as const } : bullet !== null && !line.startsWith('>') && { role: 'item' as const }),
  };
}

/** The fields by which programs that save pages call them. */
function marksOf(fields: Readonly<Record<string, readonly string[]>>): Marks {
  const named = (...names: string[]) => names.flatMap((name) => fields[name] ?? []);
  return {
    titles: named('title', '标题', '標題'),
    authors: named('author', 'authors', '作者'),
    publishers: named('publisher', '来源', '來源', '出处'),
    dates: named('published', 'publishdate', 'date', '日期', '发布时间'),
    urls: named('url', 'link', 'canonical', 'source', '网址'),
  };
}
