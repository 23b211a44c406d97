/** Where sentences end. Works on original text by the marks alone; knows nothing of meaning. */
import type { Span } from '../model.js';

const ENDS = '。！？!?；';
/** The ? of an address, http://x.cn/?id=3, ends nothing. */
const END = new RegExp(
  `[${ENDS}](?<!(?:://|www\\.|[a-z\\d-]\\.[a-z]{2,6}/)[\\w./%&=#?!:+~-]{0,200}[!?](?=[\\w=&/]))`,
  'g',
);
const CLOSERS = '”’」』）)】》〉］]｝}';

/**
 * Cuts `text` into sentences: each ends at 。！？!? or ；, or at the end, together with the marks, closing quote marks and
 * brackets that follow; ! and ? within an address end none, nor do marks other than 。 within brackets or a title, (又名甲；又名乙)
 * and 《走吧！》 among them. White space around a sentence is left out; everything else is
 * in exactly one sentence.
 *
 * @param text one paragraph
 * @param offset added to every span
 */
export function sentences(text: string, offset = 0): Span[] {
  const found: Span[] = [];
  let start = 0;
  let i = 0;
  while (i < text.length) {
    END.lastIndex = i;
    const end = END.exec(text);
    if (end === null) break;
    i = end.index;
    if (isWithinBrackets(text, start, i)) {
      i++;
      continue;
    }
    const straightQuoteOpen = occurrences(text, '"', start, i) % 2 === 1;
    // Marks and closers in any order: “走！”。 is one sentence, not one and a full stop.
    while (
      i < text.length &&
      (ENDS.includes(text.charAt(i)) ||
        CLOSERS.includes(text.charAt(i)) ||
        (straightQuoteOpen && text.charAt(i) === '"'))
    )
      i++;
    push(start, i);
    start = i;
  }
  push(start, text.length);
  return found;

  function push(from: number, to: number): void {
    while (from < to && isBlank(text.charAt(from))) from++;
    while (to > from && isBlank(text.charAt(to - 1))) to--;
    if (to > from) found.push({ start: offset + from, end: offset + to });
  }
}

/** Whether the mark at `at` stands in brackets that are opened behind `from` and closed soon, without a full stop before that. */
function isWithinBrackets(text: string, from: number, at: number): boolean {
  if (text.charAt(at) === '。') return false;
  const open = OPEN.exec(text.slice(Math.max(from, at - LONGEST_ASIDE), at))?.[0].charAt(0);
  const close = open === undefined ? undefined : CLOSED_BY[open];
  if (close === undefined) return false;
  const behind = text.slice(at + 1, at + LONGEST_ASIDE);
  const end = behind.indexOf(close);
  // At the very end of the brackets the mark is the sentence's own: (真的吗？)
  return end > 0 && !behind.slice(0, end).includes('。');
}

/** Most characters of an aside to either side of a mark in it. */
const LONGEST_ASIDE = 80;
const CLOSED_BY: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》' };
/** The last bracket that is opened and not closed. */
const OPEN = /（[^（）]*$|\([^()]*$|《[^《》]*$/;

function isBlank(character: string): boolean {
  return /\s/.test(character);
}

function occurrences(text: string, character: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.charAt(i) === character) count++;
  return count;
}
