/**
 * Text as Discord's markdown that shows exactly this text: no mention, link, heading or other construct comes to life.
 * The only writer of markdown from foreign strings; knows nothing of messages and their limits.
 */

/** Characters that can begin or end a construct anywhere in a line. */
const SPECIAL = /[\\*_~|`<>@#:[\]()/]/g;

/**
 * What does not show but changes what does: controls, directional overrides and isolates, zero-width characters other than the
 * joiners (which emoji and some scripts need), language tags.
 */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** One character of Chinese text, or a letter or digit. */
const PLAIN = /^[\u4e00-\u9fff\u3001-\u301b\uff01-\uff5e0-9A-Za-z]$/;

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const LONE_SURROGATE = /\p{Cs}/gu;
const WORD = /^[\p{L}\p{N}]/u;
const MARK = /^[\p{P}\p{S}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;
const CLOSING = /^[\p{Pe}\p{Pf}]/u;
const BLANK = /^[\s\u3000]/;
const ASCII_WORD = /^[0-9A-Za-z]$/;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** One thing that the reader sees, and where it came from. */
interface Glyph {
  /** Offset of its first code unit in the text. */
  readonly at: number;
  readonly text: string;
}

type Highlights = readonly (readonly [start: number, end: number])[];

/** The text without what is invisible; half a surrogate pair becomes U+FFFD, a tab a blank. Line breaks stay. */
export function visible(text: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) => line.replaceAll('\t', ' ').replace(LONE_SURROGATE, '\ufffd').replace(INVISIBLE, ''))
    .join('\n');
}

/** Line breaks, with the blanks around them, become a blank. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks)).trim();
}

/** A text on one line, escaped: for titles, names, questions. Line breaks become blanks. */
export function escapeInline(text: string): string {
  const line = oneLine(visible(text));
  return markdownOfLine(glyphsOf(line), []);
}

/** A text on one line, escaped, as much of it in bold as is bold everywhere. To be followed by a blank or a line break. */
export function boldInline(text: string): string {
  const line = oneLine(visible(text));
  return markdownOfLine(glyphsOf(line), [[0, line.length]]);
}

/** What {@link escapeInline} made, as it was. */
export function unescapeInline(markdown: string): string {
  return markdown.replaceAll(/\\(.)/gu, '$1');
}

/** A text in a code block, for copying: as it is, but for what would end the block. */
export function codeBlock(text: string, language = ''): string {
  return `\`\`\`${language}\n${visible(text).replaceAll('```', "'''")}\n\`\`\``;
}

/**
 * A text as block quote, escaped, every line of it inside the quote.
 *
 * @param highlights what to print in bold: offsets in `text`; those that are out of range or overlap do no harm
 */
export function blockQuote(text: string, highlights: Highlights = []): string {
  return linesOf(text)
    .map((line) => `> ${markdownOfLine(line, highlights)}`)
    .join('\n');
}

/** A masked link. The label is escaped here; the address must come from {@link addressOf}. */
export function maskedLink(label: string, address: string): string {
  return `[${escapeInline(label)}](${address})`;
}

/**
 * An http(s) address with everything percent-encoded that could end or change a masked link. `undefined` for what is no
 * such address.
 */
export function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined;
  return parsed.href.replaceAll(/[()\\<>"'`*_~|\s]/g, percentEncode);
}

/** The `%28` form of one ASCII character. */
export function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A text in at most `length` UTF-16 code units: whole graphemes, with an ellipsis where any are left out. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = 0;
  for (const { index, segment } of graphemesOf(text)) {
    if (index + segment.length > length - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}

/** Offsets at which a text can be cut without breaking a character apart. */
export function characterEnds(text: string): number[] {
  return Array.from(graphemesOf(text), ({ index, segment }) => index + segment.length);
}

/**
 * The graphemes of a text. Between two plain characters there is always a boundary: the segmenter, which is slow, is asked only
 * about the rest and the characters beside it.
 */
function* graphemesOf(text: string): Generator<{ readonly index: number; readonly segment: string }> {
  const isPlain = (at: number) => at >= text.length || PLAIN.test(text.charAt(at));
  for (let index = 0; index < text.length; ) {
    if (isPlain(index) && isPlain(index + 1)) {
      yield { index, segment: text.charAt(index) };
      index++;
      continue;
    }
    let end = index + 1;
    while (end < text.length && !(isPlain(end - 1) && isPlain(end))) end++;
    for (const part of graphemes.segment(text.slice(index, end))) {
      yield { index: index + part.index, segment: part.segment };
    }
    index = end;
  }
}

/** What the reader sees of a text, as glyphs with offsets in it. */
function glyphsOf(text: string, offset = 0): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const { index, segment } of graphemesOf(text)) {
    // Most characters show as they are; asking for each costs more than all the rest.
    const shown = PLAIN.test(segment) ? segment : visible(segment);
    if (shown !== '') glyphs.push({ at: offset + index, text: shown });
  }
  return glyphs;
}

function linesOf(text: string): Glyph[][] {
  const lines: Glyph[][] = [];
  let at = 0;
  for (const part of text.split(new RegExp(`(${LINE_BREAK.source})`))) {
    // With a capturing group, `split` gives lines and breaks in turn.
    if (!LINE_BREAK.test(part)) lines.push(glyphsOf(part, at));
    at += part.length;
  }
  return lines;
}

function markdownOfLine(line: readonly Glyph[], highlights: Highlights): string {
  const escaped = line.map((_, index) => escapeGlyph(line, index));
  const marker = listMarker(line);
  if (marker !== undefined) escaped[marker] = `\\${line[marker]?.text ?? ''}`;
  let markdown = '';
  let done = 0;
  for (const [from, to] of boldRuns(line, escaped, highlights)) {
    markdown += `${escaped.slice(done, from).join('')}**${escaped.slice(from, to).join('')}**`;
    done = to;
  }
  return markdown + escaped.slice(done).join('');
}

function escapeGlyph(line: readonly Glyph[], index: number): string {
  const text = line[index]?.text ?? '';
  if (PLAIN.test(text)) return text;
  // The dot of a host name: some clients make a link of `www.example.com` alone.
  if (text === '.' && isAsciiWord(line[index - 1]) && isAsciiWord(line[index + 1])) {
    return /[0-9]/.test(line[index + 1]?.text ?? '') ? text : '\\.';
  }
  return text.replaceAll(SPECIAL, '\\$&');
}

function isAsciiWord(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && ASCII_WORD.test(glyph.text);
}

/** Where a line would become a list item or subtext: the `-` or `+`, or the dot behind a number, at its beginning. */
function listMarker(line: readonly Glyph[]): number | undefined {
  let index = 0;
  while (BLANK.test(line[index]?.text ?? '')) index++;
  const first = line[index]?.text ?? '';
  if (first === '-' || first === '+') return index;
  const digits = index;
  while (/^[0-9]$/.test(line[index]?.text ?? '')) index++;
  return index > digits && line[index]?.text === '.' ? index : undefined;
}

/**
 * Runs of glyphs to print in bold, as `[from, to)` in the line; sorted, apart.
 *
 * Whether `**` opens or closes bold depends, in CommonMark and in some of Discord's clients, on the characters at both sides:
 * `**“链桥”**建设` shows asterisks. A run gives up characters at its ends until each end is safe everywhere.
 */
function boldRuns(line: readonly Glyph[], escaped: readonly string[], highlights: Highlights): [number, number][] {
  const runs: [number, number][] = [];
  const inside = line.map(({ at }) => highlights.some(([start, end]) => start <= at && at < end));
  for (let index = 0; index < line.length; index++) {
    if (!inside[index]) continue;
    let from = index;
    while (inside[index]) index++;
    let to = index;
    const text = () => line.slice(from, to).map((glyph) => glyph.text);
    const isLone = (edge: string | undefined, own: RegExp, other: RegExp) =>
      own.test(edge ?? '') && !text().some((character) => other.test(character));
    // A quote mark or bracket that loses its partner goes too.
    for (let length = -1; length !== to - from; ) {
      length = to - from;
      while (from < to && !isSafeEdge(line, escaped, from, Array.from(line[from - 1]?.text ?? '').at(-1))) from++;
      while (from < to && !isSafeEdge(line, escaped, to - 1, Array.from(line[to]?.text ?? '').at(0))) to--;
      if (isLone(line[from]?.text, OPENING, CLOSING)) from++;
      if (from < to && isLone(line[to - 1]?.text, CLOSING, OPENING)) to--;
    }
    if (from < to) runs.push([from, to]);
  }
  return runs;
}

/** May `**` stand between this glyph, which is bold, and its neighbour, which is not? */
function isSafeEdge(line: readonly Glyph[], escaped: readonly string[], index: number, neighbour = ' '): boolean {
  const text = line[index]?.text ?? '';
  if (WORD.test(text)) return true;
  if (BLANK.test(text) || escaped[index] !== text) return false;
  return BLANK.test(neighbour) || MARK.test(neighbour);
}
