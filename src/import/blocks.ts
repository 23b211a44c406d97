/**
 * Lines of a page → blocks: paragraphs and headings as they were written. Lines that were wrapped at a width are joined,
 * an article on one line is cut where its paragraphs ended.
 */
import type { Span } from '../model.js';
import type { Line, Page } from './page.js';
import { without } from './spans.js';

/** A paragraph, a heading or a scrap of the page: one or more spans of its text. */
export interface Block extends Omit<Line, 'start' | 'end'> {
  readonly pieces: readonly Span[];
  /** Its words on one line. */
  readonly text: string;
  /** Cut out of a longer line. */
  readonly isCut: boolean;
}

/** Below this a line is no paragraph that could have others in it, in characters. */
const LONG_LINE = 200;

/** The blocks of a page, in order; every character of every line that is no markup is in exactly one of them. */
export function blocksOf(page: Page): Block[] {
  const width = wrapWidth(page);
  const blocks: Block[] = [];
  let open: { line: Line; pieces: Span[]; last: Line } | undefined;
  const close = () => {
    if (open === undefined) return;
    const { start: _, end: __, ...info } = open.line;
    blocks.push({ ...info, pieces: open.pieces, text: textOf(page, open.pieces), isCut: false });
    open = undefined;
  };
  for (const line of page.lines) {
    const cuts = page.kind === 'markdown' || line.role === 'row' ? [] : cutsOf(page.text.slice(line.start, line.end));
    const joins = open !== undefined && continues(page, open.last, line, width);
    if (!joins) close();
    if (cuts.length > 0) {
      close();
      const { start, end, ...info } = line;
      let from = 0;
      for (const to of [...cuts, end - start]) {
        const pieces = trimmed(page, { start: start + from, end: start + to });
        if (pieces.length > 0) blocks.push({ ...info, pieces, text: textOf(page, pieces), isCut: true });
        from = to;
      }
      continue;
    }
    const pieces = withoutMarkup(page, line);
    if (pieces.length === 0) continue;
    open ??= { line, pieces: [], last: line };
    open.pieces.push(...pieces);
    open.last = line;
  }
  close();
  return blocks;
}

const LATIN = /[\p{Script=Latin}\d]/u;

/**
 * The words of some spans on one line: blanks between them become one, a line break between Chinese characters nothing,
 * between Latin words a blank.
 */
export function textOf({ text }: Pick<Page, 'text'>, pieces: readonly Span[]): string {
  const parts: string[] = [];
  let last = '';
  let end = 0;
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end);
    const isBreak = parts.length > 0 && text.slice(end, piece.start).includes('\n');
    if (isBreak && LATIN.test(last) && LATIN.test(words[0] ?? '')) parts.push(' ');
    parts.push(words);
    last = words.at(-1) ?? '';
    end = piece.end;
  }
  return parts.join('').replace(BLANKS, ' ').trim();
}

/** Blanks of every width, and characters that have none. */
const BLANKS = /[\s\u200b\u200c\u200e\u200f\u2060\u00ad]+/g;

/** A span without the markup in it, and without pieces that are blank. */
function withoutMarkup(page: Page, span: Span): Span[] {
  return without([span], page.markup).filter(({ start, end }) => page.text.slice(start, end).trim() !== '');
}

/** The span without blanks at its ends, or nothing. */
function trimmed({ text }: Page, { start, end }: Span): Span[] {
  const piece = text.slice(start, end);
  const bare = piece.trim();
  if (bare === '') return [];
  const from = start + piece.indexOf(bare);
  return [{ start: from, end: from + bare.length }];
}

// ---- Lines wrapped at a width

/** Columns of a text: characters of East Asian width take two. */
function columns(text: string): number {
  let count = 0;
  for (const character of text) count += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return count;
}

/** A line that was wrapped may be this much shorter than the width: punctuation and Latin words are not split. */
const SLACK = 8;
const SENTENCE_END = /[。！？!?…；;：:][”’」』）)】》"]*$/;

/** The width in columns at which the page's lines were wrapped; `undefined` where they end where paragraphs end. */
function wrapWidth({ text, lines }: Page): number | undefined {
  const prose = lines
    .filter(({ role, level }) => role !== 'row' && level === undefined)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + LONG_LINE)))
    .map((line) => ({ line, width: columns(line) }))
    .filter(({ width }) => width >= 24);
  if (prose.length < 4) return undefined;
  const widths = prose.map(({ width }) => width).sort((a, b) => a - b);
  const width = widths[Math.floor(0.95 * (widths.length - 1))] ?? 0;
  if (width > 160) return undefined;
  const full = prose.filter((line) => line.width >= width - SLACK && line.width <= width + SLACK);
  const midSentence = full.filter(({ line }) => !SENTENCE_END.test(line));
  return full.length >= 0.5 * prose.length && midSentence.length >= 0.6 * full.length ? width : undefined;
}

function continues({ kind, text }: Page, before: Line, line: Line, width: number | undefined): boolean {
  const isStructure = (one: Line) => one.role === 'row' || one.level !== undefined;
  if (line.begins || line.role === 'item' || isStructure(before) || isStructure(line)) return false;
  const words = text.slice(before.start, before.end);
  if (width !== undefined) return columns(words) >= width - SLACK;
  // Markdown joins what stands on consecutive lines; a line that ends a sentence was meant as a paragraph.
  return kind === 'markdown' && !SENTENCE_END.test(words);
}

// ---- An article on one line

/** The end of a sentence and blanks; or the stamp of an injected notice and blanks. */
const GAP = /(?:[。！？!?…][”’」』）)】》"]{0,3}|\[\d{4}\/\d{1,2}\/\d{1,2}[\d: ]{0,10}\])([\s\u3000]+)(?=\S)/g;
const SENTENCE = /[。！？!?…]+[”’」』）)】》"]{0,3}/g;
/** Where this share of all sentences is followed by a blank, the blank is a habit and no end of a paragraph. */
const HABIT = 0.85;

/** Offsets at which a long line begins a new paragraph. */
function cutsOf(line: string): number[] {
  if (line.length < LONG_LINE) return [];
  const gaps = [...line.matchAll(GAP)];
  const wide = gaps.filter(({ 1: blanks = '' }) => blanks.length > 1 || blanks === '\u3000');
  const chosen = wide.length > 1 ? wide : gaps;
  const sentences = line.match(SENTENCE)?.length ?? 0;
  if (chosen === gaps && (gaps.length < 2 || gaps.length > HABIT * sentences)) return [];
  return cutRunIns(
    line,
    chosen.map(({ 0: whole, index }) => index + whole.length),
  );
}

/** A number and a few words without punctuation before the text: 1、政策 …, （一）政策 …, 第二章 政策 …, 2政策 … */
const RUN_IN_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|第[一二三四五六七八九十\d]{1,3}[章节節部分篇]{1,2}|\d{1,2}[、.．]|\d{1,2}(?=[^\d年月日时時点點分秒个個家名万萬亿億%．.\s、,，-]))[ \u3000]?[^\s。！？!?，,；;：:]{2,24}[\s\u3000]+(?=\S.{12})/;
/** A caption, up to the blank or, with its source, up to the source's end. */
const RUN_IN_CAPTION =
  /^(?:表|图|圖|图表|圖表)\s?\d{1,3}[：:、 ][^\s。！？!?]{2,50}(?:[\s\u3000]+(?:资料|資料|数据|數據)(?:来源|來源)[：:][^\s]{1,80})?[\s\u3000]+(?=\S{12})/;

/** Further cuts behind headings and captions at the beginning of a paragraph. */
function cutRunIns(line: string, cuts: readonly number[]): number[] {
  const all = new Set(cuts);
  for (const [i, from] of [0, ...cuts].entries()) {
    const next = cuts[i] ?? line.length;
    const paragraph = line.slice(from, next);
    const runIn = RUN_IN_CAPTION.exec(paragraph) ?? RUN_IN_HEADING.exec(paragraph);
    if (runIn !== null && runIn[0].length < paragraph.length) all.add(from + runIn[0].length);
  }
  return [...all].sort((a, b) => a - b);
}
