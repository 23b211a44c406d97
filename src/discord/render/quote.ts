/** A quote as markdown: its words, cut at sentence ends where there is no room, and the line that says where they stand. */
import type { Messages } from '../../locale.js';
import type { Quote } from '../../model.js';
import { sentences } from '../../text/sentences.js';
import { ASIDE, COMPACT_QUOTE, TITLE } from '../limits.js';
import { blockQuote, characterEnds, clip, escapeInline, maskedLink, visible } from '../markdown.js';
import type { Page } from '../page.js';
import { linkToPage, linkToQuote } from '../text-fragment.js';

/** Text that could fit at most, as a multiple of the room: not all characters of an article show. */
export const TRIED = 1.5;

/** Further sources of a quote that are named. */
const ALSO_IN = 2;

/** Between the parts of a source line. */
export const BETWEEN = ' · ';

/** Without what would show as nothing. */
export function shown(texts: readonly (string | undefined)[] = []): string[] {
  return texts.filter((text): text is string => text !== undefined && visible(text).trim() !== '');
}

/**
 * A quote in full with its source below it; cut where the page has no room.
 *
 * @param asides said below the source, such as which of several quotes it is
 */
export function addQuote(
  page: Page,
  quote: Quote,
  messages: Messages,
  { divided = false, asides = [] }: { divided?: boolean; asides?: readonly string[] } = {},
): void {
  const source = sourceLines(quote, messages, asides);
  page.add([quoteWithin(quote, page.room - source.length, messages), source], { divided });
}

/** A quote with its source below in small print, and lines above it, in one text display; false where it does not fit any more. */
export function addCompact(
  page: Page,
  quote: Quote,
  messages: Messages,
  { divided = true, above = [] }: { readonly divided?: boolean; readonly above?: readonly string[] } = {},
): boolean {
  const source = `-# ${sourceLine(quote, messages)}`;
  const taken = above.reduce((sum, text) => sum + text.length + 1, source.length + 1);
  const room = Math.min(COMPACT_QUOTE, page.room - taken);
  // A scrap of a quote at the very end of a message tells nothing.
  if (room < COMPACT_QUOTE / 2 && blockQuote(quote.text, quote.highlights).length > room) return false;
  return page.add([[...above, quoteWithin(quote, room, messages), source].join('\n')], { divided });
}

/** The source in small print, and below it that a brief is none of the original. */
export function sourceLines(quote: Quote, messages: Messages, asides: readonly string[] = []): string {
  const also = quote.alsoIn?.slice(0, ALSO_IN).map(({ title }) => `《${escapeInline(clip(title, TITLE))}》`);
  const beneath = [
    ...(quote.kind === 'brief' ? [messages.brief] : []),
    ...(also === undefined ? [] : [messages.alsoIn(also)]),
    ...asides,
  ];
  return [`-# ${sourceLine(quote, messages)}`, ...(beneath.length > 0 ? [`-# ${beneath.join(BETWEEN)}`] : [])].join(
    '\n',
  );
}

/** Title, publisher, date, paragraph and, where the article has an address, the link. Says of a brief what it is. */
function sourceLine(quote: Quote, messages: Messages): string {
  const title = `《${escapeInline(clip(quote.title, TITLE))}》`;
  const publisher = shown([quote.publisher])[0] ?? messages.unknownPublisher;
  // Only an original has the quoted words on its page.
  const link =
    quote.url === undefined
      ? undefined
      : quote.kind === 'original'
        ? linkToQuote(quote.url, quote.text)
        : linkToPage(quote.url);
  return [
    quote.kind === 'brief' ? messages.summaryOf(title) : title,
    escapeInline(clip(publisher, ASIDE)),
    ...shown([quote.published]).map((day) => escapeInline(clip(day, ASIDE))),
    messages.paragraph(quote.paragraph),
    ...(link === undefined ? [] : [maskedLink(messages.openSource, link)]),
  ].join(BETWEEN);
}

/**
 * The quote as markdown of at most `room` characters. A longer one ends at the end of a sentence, or, where not even its first
 * sentence fits, after a character; that it was cut is said below the quotation, not inside it.
 */
export function quoteWithin(quote: Quote, room: number, messages: Messages): string {
  // What is far too long is not made into markdown first to find that out.
  const text = quote.text.slice(0, TRIED * room);
  const isWhole = text.length === quote.text.length;
  const whole = blockQuote(text, quote.highlights);
  if (isWhole && whole.length <= room) return whole;
  const note = `\n-# ${messages.shortened}`;
  const upTo = (end: number) => blockQuote(text.slice(0, end), quote.highlights);
  const fits = (end: number) => upTo(end).length + note.length <= room;
  const ends = sentences(text).map((sentence) => sentence.end);
  const end = lastThat(fits, isWhole ? ends : ends.slice(0, -1)) ?? lastThat(fits, characterEnds(text));
  return end === undefined ? '' : `${upTo(end)}${note}`;
}

/** The last of ascending `values` for which `holds`, which is true up to some value and false from there on. */
export function lastThat(holds: (value: number) => boolean, values: readonly number[]): number | undefined {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : values[low - 1];
}
