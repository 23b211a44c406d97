/** `/yinju feedback`: the latest votes, each with the question, what was said to be wrong, and the quote; all of them as a file. */
import type { Quote } from '../../model.js';
import type { Feedback } from '../../store/reports.js';
import { jsonLines } from '../attachment.js';
import type { Reach } from '../authority.js';
import { button } from '../buttons.js';
import { PASSAGE, VOTES } from '../ids.js';
import { QUESTION, TITLE } from '../limits.js';
import { blockQuote, clip, escapeInline } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import { ACCENT } from '../render/colours.js';
import { BETWEEN } from '../render/quote.js';
import type { Desk } from '../services.js';
import type { Reader } from './private.js';
import { timeOf, titleOf } from './status.js';

const SHOWN_QUOTE = 200;

export function renderFeedback(
  votes: readonly Feedback[],
  desk: Desk,
  reach: Reach,
  { words: { feedback: words, everywhere } }: Reader,
): MessagePayload {
  const page = new Page();
  if (votes.length === 0) {
    page.add([words.none]);
    return page.message(ACCENT.reading);
  }
  page.add([`### ${titleOf(words.title(votes.length), reach, everywhere)}`]);
  page.buttons([button(VOTES.build({ reach }), { label: 'JSON Lines' })]);
  for (const { vote, reason, at, of } of votes) {
    const quote = quoteOf(of.quote, desk);
    const lines = [
      `${vote === 1 ? '👍' : '👎'} ${escapeInline(clip(of.question, QUESTION))}`,
      ...(reason === null ? [] : [`— ${escapeInline(reason)}`]),
      ...(quote === undefined ? [] : [blockQuote(clip(quote.text, SHOWN_QUOTE))]),
      `-# ${[...(quote === undefined ? [] : [escapeInline(clip(quote.title, TITLE))]), timeOf(at)].join(BETWEEN)}`,
    ];
    if (!page.add([lines.join('\n')], { divided: true })) break;
  }
  return page.message(ACCENT.reading);
}

function quoteOf(place: string | null, desk: Desk): Quote | undefined {
  const ref = PASSAGE.parse(place ?? '');
  return ref === undefined ? undefined : desk.locate(ref);
}

/** A vote a line, with the words that were quoted. */
export function voteLines(votes: readonly Feedback[], desk: Desk): string {
  return jsonLines(
    votes.map(({ vote, reason, at, of: { question, status, article, quote } }) => ({
      vote,
      reason,
      at: new Date(at).toISOString(),
      question,
      status,
      article,
      quote: quoteOf(quote, desk)?.text ?? null,
    })),
  );
}
