/** `/yinju status`: the index, how long the bot runs, the questions of a day. */
import type { AnswerStatus } from '../../model.js';
import type { Scope } from '../../store/reports.js';
import type { Reach } from '../authority.js';
import { type MessagePayload, Page } from '../page.js';
import { ACCENT } from '../render/colours.js';
import { BETWEEN } from '../render/quote.js';
import type { Services } from '../services.js';
import type { Reader } from './private.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const STATUSES: readonly AnswerStatus[] = ['answered', 'not_found', 'conflicting'];

export function renderStatus(
  scope: Scope,
  { keeper, shelf, startedAt, now }: Services,
  { words: { status: words, everywhere } }: Reader,
): MessagePayload {
  const { articles, passages, builtAt } = shelf.about();
  const counts = keeper.use((store) => store.counts({ ...scope, since: now() - DAY_MS }));
  const total = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  const page = new Page();
  page.add([
    `### ${titleOf(words.title, scope.server === undefined ? 'all' : 'server', everywhere)}`,
    words.index(articles, passages, timeOf(builtAt)),
    words.up(timeOf(startedAt)),
    words.today(total),
  ]);
  if (total > 0) {
    page.add([
      [
        ...STATUSES.map((status) => words.statuses[status](counts[status])),
        words.latency(rounded(counts.medianLatency), rounded(counts.slowLatency)),
        words.votes(counts.up, counts.down),
      ].join(BETWEEN),
    ]);
  }
  return page.message(ACCENT.reading);
}

/** What a list is of, and that it is of all servers where it is. */
export function titleOf(title: string, reach: Reach, everywhere: string): string {
  return reach === 'all' ? `${title} · ${everywhere}` : title;
}

function rounded(milliseconds: number | null): string {
  return String(Math.round((milliseconds ?? 0) * 10) / 10);
}

/** As Discord shows how long ago it was. */
export function timeOf(at: number): string {
  return `<t:${Math.floor(at / 1000)}:R>`;
}
