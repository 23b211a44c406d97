/** `/yinju feedback`: the latest votes, each with the question, what was said to be wrong, and the quote. */
import type { Feedback } from '../../store/reports.js';
import { PASSAGE } from '../ids.js';
import { QUESTION, TITLE } from '../limits.js';
import { blockQuote, clip, escapeInline } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import { ACCENT } from '../render/colours.js';
import { BETWEEN } from '../render/quote.js';
import type { Desk } from '../services.js';
import type { Reader } from './private.js';
import { timeOf } from './status.js';

const SHOWN_QUOTE = 200;

export function renderFeedback(
  votes: readonly Feedback[],
  desk: Desk,
  { words: { feedback: words } }: Reader,
): MessagePayload {
  const page = new Page();
  page.add([votes.length === 0 ? words.none : `### ${words.title(votes.length)}`]);
  for (const { vote, reason, at, of } of votes) {
    const ref = PASSAGE.parse(of.quote ?? '');
    const quote = ref === undefined ? undefined : desk.locate(ref);
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
