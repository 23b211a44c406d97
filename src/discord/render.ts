/**
 * An answer as a Discord message. Decides what is shown and in which order; never changes a quoted word, and never says
 * anything about the articles that the answer does not hold.
 */
import { MESSAGES, type Messages } from '../locale.js';
import type { Answer, AnswerStatus, Locale, Quote, ShortAnswer } from '../model.js';
import { sentences } from '../text/sentences.js';
import {
  ASIDE,
  COMPACT_QUOTE,
  CONFLICTING_QUOTES,
  FURTHER_QUOTES,
  MISSING_TERMS,
  QUESTION,
  SUGGESTIONS,
  TITLE,
} from './limits.js';
import { blockQuote, characterEnds, clip, escapeInline, maskedLink, visible } from './markdown.js';
import { type MessagePayload, Page } from './page.js';
import { linkToPage, linkToQuote } from './text-fragment.js';

/** Colours of the container's edge, 24-bit RGB: green, amber, grey. */
const ACCENT: Readonly<Record<AnswerStatus, number>> = {
  answered: 0x2e7d5b,
  conflicting: 0xc98a1b,
  not_found: 0x80848e,
};

/** Between the parts of a source line. */
const BETWEEN = ' · ';

/** The message for an answer; valid for Discord whatever the answer holds. */
export function renderAnswer(answer: Answer, locale: Locale): MessagePayload {
  const messages = MESSAGES[locale];
  const page = new Page();
  const write = { answered: writeAnswered, conflicting: writeConflicting, not_found: writeNotFound }[answer.status];
  write(page, answer, messages);
  // An answer without anything to show breaks the contract; a message without text would be refused.
  if (page.isEmpty) page.add([messages.notFound]);
  return page.message(ACCENT[answer.status]);
}

/** A sentence of ours as a message. */
export function renderNotice(sentence: string): MessagePayload {
  const page = new Page();
  page.add([sentence]);
  return page.message(ACCENT.not_found);
}

function writeAnswered(page: Page, answer: Answer, messages: Messages): void {
  const [best, ...further] = answer.quotes;
  if (answer.figure !== undefined) page.add([heading(answer.figure)]);
  if (best !== undefined) {
    const source = [sourceLine(best, messages), ...(best.kind === 'brief' ? [`-# ${messages.brief}`] : [])].join('\n');
    page.add([quoteWithin(best, page.room - source.length, messages), source]);
  }
  for (const quote of further.slice(0, FURTHER_QUOTES)) {
    if (!addCompact(page, quote, messages)) break;
  }
}

function writeConflicting(page: Page, answer: Answer, messages: Messages): void {
  page.add([`### ${messages.conflicting}`]);
  for (const quote of answer.quotes.slice(0, CONFLICTING_QUOTES)) {
    if (!addCompact(page, quote, messages)) break;
  }
}

function writeNotFound(page: Page, answer: Answer, messages: Messages): void {
  const missing = shown(answer.missing).slice(0, MISSING_TERMS);
  const suggestions = shown(answer.suggestions).slice(0, SUGGESTIONS);
  page.add([messages.notFound]);
  if (missing.length > 0) {
    page.add([`-# ${messages.missing(missing.map((term) => escapeInline(clip(term, ASIDE))))}`]);
  }
  if (suggestions.length > 0) {
    const items = suggestions.map((question) => `- ${escapeInline(clip(question, QUESTION))}`);
    page.add([[messages.suggestions, ...items].join('\n')]);
  }
}

/** Without what would show as nothing. */
function shown(texts: readonly string[] = []): string[] {
  return texts.filter((text) => visible(text).trim() !== '');
}

function heading(figure: ShortAnswer): string {
  const beneath = shown([figure.what ?? '', figure.when ?? '']).map((text) => escapeInline(clip(text, ASIDE)));
  const lines = [`## ${escapeInline(clip(figure.text, ASIDE))}`];
  if (beneath.length > 0) lines.push(`-# ${beneath.join(BETWEEN)}`);
  return lines.join('\n');
}

/** A quote with its source below in small print, in one text display; false where it does not fit any more. */
function addCompact(page: Page, quote: Quote, messages: Messages): boolean {
  const source = `-# ${sourceLine(quote, messages)}${quote.kind === 'brief' ? BETWEEN + messages.brief : ''}`;
  const room = Math.min(COMPACT_QUOTE, page.room - source.length - 1);
  // A scrap of a quote at the very end of a message tells nothing.
  if (room < COMPACT_QUOTE / 2 && blockQuote(quote.text, quote.highlights).length > room) return false;
  return page.add([[quoteWithin(quote, room, messages), source].join('\n')], { divided: true });
}

/** Title, publisher, date, paragraph and, where the article has an address, the link. */
function sourceLine(quote: Quote, messages: Messages): string {
  const publisher = shown([quote.publisher ?? ''])[0] ?? messages.unknownPublisher;
  // Only an original has the quoted words on its page.
  const link =
    quote.url === undefined
      ? undefined
      : quote.kind === 'original'
        ? linkToQuote(quote.url, quote.text)
        : linkToPage(quote.url);
  return [
    `《${escapeInline(clip(quote.title, TITLE))}》`,
    escapeInline(clip(publisher, ASIDE)),
    ...(quote.published === undefined ? [] : [escapeInline(quote.published)]),
    messages.paragraph(quote.paragraph),
    ...(link === undefined ? [] : [maskedLink(messages.openSource, link)]),
  ].join(BETWEEN);
}

/**
 * The quote as markdown of at most `room` characters. A longer one ends at the end of a sentence, or, where not even its first
 * sentence fits, after a character; that it was cut is said below the quotation, not inside it.
 */
function quoteWithin(quote: Quote, room: number, messages: Messages): string {
  const whole = blockQuote(quote.text, quote.highlights);
  if (whole.length <= room) return whole;
  const note = `\n-# ${messages.shortened}`;
  const upTo = (end: number) => blockQuote(quote.text.slice(0, end), quote.highlights);
  const fits = (end: number) => upTo(end).length + note.length <= room;
  const end =
    lastThat(
      fits,
      sentences(quote.text).map((sentence) => sentence.end),
    ) ?? lastThat(fits, characterEnds(quote.text));
  return end === undefined ? '' : `${upTo(end)}${note}`;
}

/** The last of ascending `values` for which `holds`, which is true up to some value and false from there on. */
function lastThat(holds: (value: number) => boolean, values: readonly number[]): number | undefined {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : values[low - 1];
}
