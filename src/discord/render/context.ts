/** The paragraphs around a quote, the quote marked: as much of them as a message holds, cut at sentence ends. */
import { WORDS } from '../../locale/discord.js';
import { MESSAGES } from '../../locale.js';
import type { ArticleParagraph, ArticleView, Quote, Span } from '../../model.js';
import { sentences } from '../../text/sentences.js';
import { button } from '../buttons.js';
import { CITE, REMOVE, refOf, TURN } from '../ids.js';
import { NEIGHBOUR_PARAGRAPH, TITLE } from '../limits.js';
import { blockQuote, clip, escapeInline } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import type { Audience } from '../reader.js';
import { questionLines, STATE } from '../state.js';
import { ACCENT } from './colours.js';
import { lastThat, quoteWithin, sourceLines, TRIED } from './quote.js';
import { voteButtons } from './votes.js';

export interface ContextView {
  readonly quote: Quote;
  readonly article: ArticleView;
  readonly audience: Audience;
  /** The answer that a button leads back to; none where it stands beside it. */
  readonly back?: {
    readonly questions: readonly string[];
    readonly only: string;
    readonly position: number;
    readonly voteOn?: string | undefined;
  };
}

export function renderContext({ quote, article, audience, back }: ContextView): MessagePayload {
  const messages = MESSAGES[audience.locale];
  const words = WORDS[audience.locale];
  const page = new Page();
  if (back !== undefined) page.add([questionLines(back.questions)], { id: STATE.questions });
  const source = sourceLines(quote, messages);
  const own = article.paragraphs.find(({ start, end }) => start <= quote.start && quote.start < end);
  const heading = own?.heading === undefined ? '' : `-# ${escapeInline(clip(own.heading, TITLE))}\n`;
  const room = page.room - source.length - heading.length;
  const text = own === undefined ? quoteWithin(quote, room, messages) : around(article, own, quote, room);
  page.add([text === '' ? quoteWithin(quote, room, messages) : `${heading}${text}`, source]);
  const { asker } = audience;
  page.buttons([
    ...(back === undefined
      ? []
      : [button(TURN.build({ asker, only: back.only, position: back.position }), { label: words.buttons.back })]),
    button(CITE.build({ style: 'markdown', ...refOf(quote) }), { label: words.buttons.cite }),
    ...(audience.isPrivate ? [] : [button(REMOVE.build({ asker }), { emoji: '🗑️' })]),
    ...voteButtons(back?.voteOn),
  ]);
  return page.message(ACCENT.reading);
}

/** The quote's paragraph and, where they are of the same section, the ends of its neighbours. */
function around({ paragraphs }: ArticleView, own: ArticleParagraph, quote: Quote, room: number): string {
  const inner = { start: quote.start - own.start, end: Math.min(quote.end, own.end) - own.start };
  const at = paragraphs.indexOf(own);
  const [before, after] = [paragraphs[at - 1], paragraphs[at + 1]];
  const middle = shownOf(own, widened(own.text, inner, room), inner);
  if (middle === '') return '';
  let text = middle;
  for (const [neighbour, fromEnd] of [
    [before, true],
    [after, false],
  ] as const) {
    if (neighbour === undefined || neighbour.heading !== own.heading) continue;
    const left = Math.min(NEIGHBOUR_PARAGRAPH, room - text.length - 3);
    const edge = fromEnd ? neighbour.text.length : 0;
    const part = shownOf(neighbour, widened(neighbour.text, { start: edge, end: edge }, left));
    if (part !== '') text = fromEnd ? `${part}\n> \n${text}` : `${text}\n> \n${part}`;
  }
  return text;
}

/** A part of a paragraph as a block quote, with an ellipsis on a line of its own where something is left out. */
function shownOf({ text }: ArticleParagraph, part: Span, mark?: Span): string {
  if (part.start >= part.end) return '';
  const offset = part.start;
  const quoted = blockQuote(
    text.slice(part.start, part.end),
    mark === undefined ? [] : [[mark.start - offset, mark.end - offset]],
  );
  return `${part.start > 0 ? '> -# ……\n' : ''}${quoted}${part.end < text.length ? '\n> -# ……' : ''}`;
}

/** Room for the two ellipses and the marks of bold. */
const AROUND = 24;

/** `span`, and as many whole sentences at both sides of it as make `room` characters of markdown; empty where it does not fit. */
function widened(text: string, span: Span, room: number): Span {
  const parts = sentences(text);
  const before = parts.filter(({ end }) => end <= span.start).reverse();
  const after = parts.filter(({ start }) => start >= span.end);
  const reach = (back: number, forth: number): Span => ({
    start: before[Math.min(back, before.length) - 1]?.start ?? span.start,
    end: after[Math.min(forth, after.length) - 1]?.end ?? span.end,
  });
  const fits = ({ start, end }: Span) =>
    end - start <= TRIED * room && blockQuote(text.slice(start, end)).length + AROUND <= room;
  if (!fits(span)) return { start: 0, end: 0 };
  const counts = (list: readonly unknown[]) => list.map((_, index) => index + 1);
  // Evenly at first, then as far as it goes at one side and at the other.
  const even = lastThat((n) => fits(reach(n, n)), counts(before.length > after.length ? before : after)) ?? 0;
  const forth = lastThat((n) => fits(reach(even, Math.max(even, n))), counts(after)) ?? even;
  const back = lastThat((n) => fits(reach(Math.max(even, n), Math.max(even, forth))), counts(before)) ?? even;
  return reach(Math.max(even, back), Math.max(even, forth));
}
