/** A body cut into headings, paragraphs, sentences and passages, all as spans. Alters nothing and loses nothing. */
import type { Passage, Sentence, Span } from '../model.js';
import { sentences } from '../text/sentences.js';

/** A paragraph and the heading it stands under. */
export interface Paragraph extends Span {
  /** Counted from 1; headings are not counted. */
  readonly number: number;
  readonly heading?: string;
  /** How many headings stand before it: two of the same words are still two. */
  readonly section: number;
}

/**
 * Longest passage in characters, unless one sentence is longer: two or three paragraphs of a news article, enough
 * context for a sentence that leaves its subject out, little enough that what is found together stands together.
 */
export const MAX_PASSAGE = 420;

/** A sentence that asks. */
const ASKS = /[?？]["'”’』」)）\]]*$/;

const HEADING = /^ {0,3}#{1,6}[ \t]+/;

/** What a heading says, without the signs around it; undefined where the line is none. */
function headingIn(line: string): string | undefined {
  const [opening] = HEADING.exec(line) ?? [];
  return opening === undefined
    ? undefined
    : line
        .slice(opening.length)
        .replace(/(?<!#)#+$/, '')
        .replace(/(?<![ \t])[ \t]+$/, '');
}

/** The paragraphs of a body: blocks between blank lines and headings. */
export function paragraphs(body: string): Paragraph[] {
  const found: Paragraph[] = [];
  let heading: string | undefined;
  let section = 0;
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open !== undefined)
      found.push({ ...open, number: found.length + 1, section, ...(heading !== undefined && { heading }) });
    open = undefined;
  };
  let at = 0;
  for (const line of body.split('\n')) {
    const text = line.trim();
    const title = headingIn(line);
    if (text === '' || title !== undefined) close();
    if (title !== undefined) {
      heading = title === '' ? undefined : title;
      section++;
    } else if (text !== '') {
      const start = at + line.indexOf(text);
      open = { start: open?.start ?? start, end: start + text.length };
    }
    at += line.length + 1;
  }
  close();
  return found;
}

/**
 * The passages of a body: whole sentences, never across a heading, at most `MAX_PASSAGE` characters. Every sentence of
 * every paragraph is in exactly one passage.
 */
export function passages(body: string): Passage[] {
  const found: Passage[] = [];
  let open: { heading: string | undefined; section: number; sentences: Sentence[] } | undefined;
  const close = () => {
    const first = open?.sentences[0];
    const last = open?.sentences.at(-1);
    if (open !== undefined && first !== undefined && last !== undefined) {
      const { heading } = open;
      found.push({
        start: first.start,
        end: last.end,
        sentences: open.sentences,
        ...(heading !== undefined && { heading }),
      });
    }
    open = undefined;
  };
  /** Closes the open passage before a sentence that is to begin the next; a question goes along with its answer. */
  const closeBefore = ({ end }: Span, limit: number) => {
    const former = open;
    const last = former?.sentences.at(-1);
    const isTaken =
      former !== undefined &&
      last !== undefined &&
      former.sentences.length > 1 &&
      ASKS.test(body.slice(last.start, last.end)) &&
      end - last.start <= limit;
    if (isTaken) former.sentences.pop();
    close();
    if (isTaken) open = { ...former, sentences: [last] };
  };
  for (const paragraph of paragraphs(body)) {
    if (open !== undefined && open.section !== paragraph.section) close();
    const parts = sentences(body.slice(paragraph.start, paragraph.end), paragraph.start);
    const length = paragraph.end - (open?.sentences[0]?.start ?? paragraph.start);
    // A paragraph that fits nowhere whole begins a passage of its own and is cut into even parts.
    const own = paragraph.end - paragraph.start;
    const even = own / Math.ceil(own / MAX_PASSAGE);
    const limit = own > MAX_PASSAGE ? Math.min(MAX_PASSAGE, even * 1.1) : MAX_PASSAGE;
    if (length > MAX_PASSAGE && parts[0] !== undefined) closeBefore(parts[0], limit);
    for (const sentence of parts) {
      const start = open?.sentences[0]?.start;
      if (start !== undefined && sentence.end - start > limit) closeBefore(sentence, limit);
      open ??= { heading: paragraph.heading, section: paragraph.section, sentences: [] };
      open.sentences.push({ ...sentence, paragraph: paragraph.number });
    }
  }
  close();
  return found;
}

/** Whether what stands under `heading` lists sources and further reading, which are no answers. */
export function isReferenceHeading(heading: string | undefined): boolean {
  return (
    heading !== undefined &&
    /^[\d一二三四五六七八九十、.\s]*(?:参考|參考|引用|延伸阅读|延伸閱讀|相关阅读|相關閱讀|references?\b|further reading)/i.test(
      heading,
    )
  );
}
