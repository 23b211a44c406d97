/**
 * Addresses that lead to quoted words: `url#:~:text=…` as in the WICG specification "URL Fragment Text Directives". Pure
 * strings; opens nothing.
 */
import { ADDRESS } from './limits.js';
import { addressOf, percentEncode } from './markdown.js';

/** A text of this many characters is given whole; a longer one by its first and last words. */
const WHOLE = 24;

/** Characters of the first and of the last words to begin with; more are taken where these would be ambiguous. */
const TERM = 10;

const DELIMITER = ':~:';
// Browsers look for whole words, as ICU cuts them; Node brings the same ICU.
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The address of `quoted` on the page `url`; the plain address where the directive would make it longer than
 * {@link ADDRESS} characters. Only for words that stand on the page.
 *
 * @returns `undefined` where `url` is no http(s) address or is itself longer than that
 */
export function linkToQuote(url: string, quoted: string): string | undefined {
  const plain = linkToPage(url);
  if (plain === undefined) return undefined;
  const directive = textDirective(quoted);
  if (directive === undefined) return plain;
  // A fragment of the page's own stays; a directive that it has already is replaced.
  const link = `${plain}${plain.includes('#') ? '' : '#'}${DELIMITER}${directive}`;
  return link.length <= ADDRESS ? link : plain;
}

/** The plain address, fit for a masked link and without any text directive. */
export function linkToPage(url: string): string | undefined {
  const hash = url.indexOf('#');
  const directive = hash < 0 ? -1 : url.indexOf(DELIMITER, hash);
  // Of a fragment that was a directive alone, nothing is left.
  const address = addressOf(directive < 0 ? url : url.slice(0, directive === hash + 1 ? hash : directive));
  return address !== undefined && address.length <= ADDRESS ? address : undefined;
}

/** `text=…` or `text=start,end`; `undefined` where no first and last words tell the quote from its own parts. */
export function textDirective(quoted: string): string | undefined {
  const lines = quoted.split(/[\n\r\u2028\u2029]+/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const [first, last] = [filled.at(0), filled.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (filled.length === 1 && first.length <= WHOLE) return `text=${encodeTerm(first)}`;
  const head = takeWords(first, TERM);
  const tail = lastWords(last, quoted, first.indexOf(head) + head.length);
  return tail === undefined ? undefined : `text=${encodeTerm(head)},${encodeTerm(tail)}`;
}

/** The shortest words at the end of `line`, of {@link TERM} characters or more, that occur in `quoted` only at its end. */
function lastWords(line: string, quoted: string, after: number): string | undefined {
  const trimmed = quoted.trimEnd();
  const starts = Array.from(words.segment(line), ({ index }) => index).reverse();
  for (const start of starts) {
    const tail = line.slice(start);
    if (tail.length < TERM || /^\s/.test(tail)) continue;
    const found = trimmed.indexOf(tail, after);
    // The browser takes the first occurrence behind the first words.
    if (found === trimmed.length - tail.length) return tail;
    if (found < 0) return undefined;
  }
  return undefined;
}

/** Whole words from the beginning, `least` characters or a little more. */
function takeWords(line: string, least: number): string {
  for (const { index, segment } of words.segment(line)) {
    const end = index + segment.length;
    if (end >= least) return line.slice(0, end).trimEnd();
  }
  return line;
}

/** Percent-encoded, `-`, `,` and `&` too, which mean something in a directive; safe inside a masked link. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.replaceAll(/\p{Cs}/gu, '\ufffd')).replaceAll(/[-!'()*_~]/g, percentEncode);
}
