/**
 * Text in lines for a terminal: no line ends within a number or a Latin word, begins with a closing mark or ends with an opening
 * one, unless what may not be parted is longer than a line.
 */
import stringWidth from 'string-width';
import type { Span } from '../model.js';

/** What does not begin a line, and what does not end one. */
const NOT_FIRST = /^[，。、；：！？…—·～）》〉”’」』】〕％‰,.;:!?)\]}%]/;
const NOT_LAST = /^[（《〈“‘「『【〔([{]/;
/** Digits and letters that stand in a row without being parted, be they as wide as Chinese characters. */
const IN_A_ROW = /^[\p{Nd}\p{Script=Latin}]/u;
/** Narrow characters that are no part of a word: spaces, and quotation marks and dashes of Chinese. */
const BETWEEN_WORDS = /^[\s“”‘’…—·]/;
/** What holds together over a blank: 第 12 段. */
const NUMBERED = /^(?:第 \p{Nd}|\p{Nd} \p{Script=Han})/u;
/** Fewer columns make no line. */
const LEAST_WIDTH = 2;
/** Columns where a file, a pipe or a terminal does not tell, and what is taken for a mistake where it does. */
const USUAL_WIDTH = 80;
const LEAST_TOLD = 20;

/** A piece of text in one style. */
export interface Part {
  readonly text: string;
  readonly style?: (text: string) => string;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that lines on stdout may have. */
export function outputWidth(): number {
  return Math.max(LEAST_TOLD, process.stdout.columns || USUAL_WIDTH);
}

/** Styled parts, one after the other, in lines of at most `width` columns. Control characters are left out, line breaks are blanks. */
export function wrap(parts: readonly Part[], width: number): string[] {
  const shown = parts.map(({ text, style }) => ({ text: plain(text), style }));
  return linesOf(shown.map(({ text }) => text).join(''), width).map(({ start, end }) => {
    let at = 0;
    let line = '';
    for (const { text, style = String } of shown) {
      const own = text.slice(Math.max(0, start - at), Math.max(0, end - at));
      if (own !== '') line += style(own);
      at += text.length;
    }
    return line;
  });
}

/** Control characters of an article cannot steer the terminal. */
export function plain(text: string): string {
  return text.replaceAll('\n', ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
}

/** Where the lines of a text stand in it; blanks between two of them belong to neither. */
export function linesOf(text: string, width: number): Span[] {
  const most = Math.max(LEAST_WIDTH, width);
  const lines: Span[] = [];
  let line = { start: 0, end: 0 };
  /** Columns of the line so far, with the blanks behind it. */
  let filled = 0;
  const add = (piece: Piece) => {
    line.end = piece.end;
    filled += piece.columns + piece.blanks;
  };
  const begin = (start: number) => {
    // What takes no column is no line.
    if (filled === 0) return;
    if (line.end > line.start) lines.push(line);
    line = { start, end: start };
    filled = 0;
  };
  for (const piece of piecesOf(text)) {
    if (filled + piece.columns > most) begin(piece.start);
    for (const part of piece.columns <= most ? [piece] : charactersOf(text, piece)) {
      if (filled + part.columns > most) begin(part.start);
      add(part);
    }
  }
  lines.push(line);
  return lines;
}

/** What is not parted, and the columns of it and of the blanks behind it. */
interface Piece extends Span {
  readonly columns: number;
  readonly blanks: number;
}

/** A text in pieces between which a line may end. */
function piecesOf(text: string): Piece[] {
  const pieces: { start: number; end: number; columns: number; blanks: number }[] = [];
  /** The last character that is no blank, and the blank behind it. */
  let [last, blank] = ['', ''];
  for (const { segment, index } of graphemes.segment(text)) {
    const width = stringWidth(segment);
    const isBlank = segment.trim() === '';
    let piece = pieces.at(-1);
    if (piece === undefined || (!isBlank && mayPart(last, blank, segment))) {
      piece = { start: index, end: index, columns: 0, blanks: 0 };
      pieces.push(piece);
    }
    if (isBlank) {
      piece.blanks += width;
      blank = ' ';
    } else {
      [last, blank] = [segment, ''];
      piece.columns += piece.blanks + width;
      piece.blanks = 0;
      piece.end = index + segment.length;
    }
  }
  return pieces;
}

/** Whether a line may end between two characters, or at the blank between them. */
function mayPart(before: string, blank: string, after: string): boolean {
  if (stringWidth(after) === 0 || NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  if (blank !== '') return !NUMBERED.test(before + blank + after);
  return !(isOfWord(before) && isOfWord(after));
}

function isOfWord(character: string): boolean {
  return IN_A_ROW.test(character) || (stringWidth(character) === 1 && !BETWEEN_WORDS.test(character));
}

/** A piece in its characters, for what is longer than a line. */
function charactersOf(text: string, { start, end, blanks }: Piece): Piece[] {
  return Array.from(graphemes.segment(text.slice(start, end)), ({ segment, index }) => {
    const own = { start: start + index, end: start + index + segment.length };
    return { ...own, columns: stringWidth(segment), blanks: own.end === end ? blanks : 0 };
  });
}
