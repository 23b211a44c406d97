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
 * brackets that follow; ! and ? within an address end none. White space around a sentence is left out; everything else is
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

function isBlank(character: string): boolean {
  return /\s/.test(character);
}

function occurrences(text: string, character: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.charAt(i) === character) count++;
  return count;
}
