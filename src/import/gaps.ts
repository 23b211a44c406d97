/** Signs that a page took words out of its text and left a blank: 给予 500万元. They are told, never filled in. */

export interface Gap {
  /** Paragraph of the article, counted from 1. */
  readonly paragraph: number;
  /** The words on both sides. */
  readonly text: string;
}

/** A blank between Chinese characters, where no writer puts one. */
const BETWEEN_HAN = /(?<=\p{Script=Han}|\p{Script=Han}[,，、])[ \u3000](?=[\p{Script=Han}“"《])/gu;
/** A blank before a number: a habit in some texts, a sign in those that have it nowhere else. */
const BEFORE_NUMBER = /(?<=\p{Script=Han})[ \u3000](?=\d)/gu;
const NO_BLANK = /\p{Script=Han}\d/gu;
/** Characters shown on either side. */
const AROUND = 8;

/** Where words seem to be missing in `paragraphs`. */
export function findGaps(paragraphs: readonly string[]): Gap[] {
  const between = paragraphs.flatMap((text, i) => gaps(text, BETWEEN_HAN, i));
  if (between.length === 0) return [];
  const numbers = paragraphs.flatMap((text, i) => gaps(text, BEFORE_NUMBER, i));
  const tight = paragraphs.reduce((sum, text) => sum + (text.match(NO_BLANK)?.length ?? 0), 0);
  const isHabit = numbers.length > tight;
  return [...between, ...(isHabit ? [] : numbers)].sort((a, b) => a.paragraph - b.paragraph);
}

/** Whether the paragraph is a list of names, which are set apart by blanks. */
function isList(text: string): boolean {
  return (text.match(/ /g)?.length ?? 0) >= 3 && !/[。！？]/.test(text);
}

function gaps(text: string, pattern: RegExp, i: number): Gap[] {
  if (isList(text)) return [];
  // Titles have blanks of their own.
  const plain = text.replace(/《[^》]{0,100}》/g, (title) => '《'.repeat(title.length));
  return [...plain.matchAll(pattern)].map(({ index }) => ({
    paragraph: i + 1,
    text: text.slice(Math.max(0, index - AROUND), index + 1 + AROUND),
  }));
}
