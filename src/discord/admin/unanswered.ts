/** `/yinju unanswered`: what people asked that the articles do not answer, in groups, with what can be done about each. */
import type { Scope, UnansweredGroup } from '../../store/reports.js';
import { jsonLines } from '../attachment.js';
import type { Reach } from '../authority.js';
import { button } from '../buttons.js';
import { EXPORT, HANDLED, NEAREST, UNANSWERED } from '../ids.js';
import { GROUPS_A_PAGE, QUESTION } from '../limits.js';
import { clip, escapeInline } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import { ACCENT } from '../render/colours.js';
import { BETWEEN } from '../render/quote.js';
import type { Services } from '../services.js';
import type { Reader } from './private.js';
import { timeOf, titleOf } from './status.js';

export function groupsIn(scope: Scope, { keeper }: Pick<Services, 'keeper'>): UnansweredGroup[] {
  return keeper.use((store) => store.unanswered(scope));
}

/** The group that a question is in; `undefined` where it is of another server, handled or deleted. */
export function groupOf(id: string, scope: Scope, services: Pick<Services, 'keeper'>): UnansweredGroup | undefined {
  const asked = services.keeper.use((store) => store.question(id));
  if (asked === undefined || (scope.server !== undefined && asked.server !== scope.server)) return undefined;
  return groupsIn(scope, services).find(({ wordings }) => wordings.includes(asked.question));
}

/** @param number of the page, counted from 0; the last one where there are fewer */
export function renderUnanswered(
  groups: readonly UnansweredGroup[],
  number: number,
  reach: Reach,
  { words: { unanswered: words, everywhere } }: Reader,
): MessagePayload {
  const page = new Page();
  if (groups.length === 0) {
    page.add([words.none]);
    return page.message(ACCENT.not_found);
  }
  const last = Math.ceil(groups.length / GROUPS_A_PAGE) - 1;
  const at = Math.min(number, last);
  page.add([`### ${titleOf(words.title(groups.length), reach, everywhere)}`]);
  for (const { question, count, people, last: asked, id } of groups.slice(
    at * GROUPS_A_PAGE,
    (at + 1) * GROUPS_A_PAGE,
  )) {
    const aside = [words.count(count, people), timeOf(asked)].join(BETWEEN);
    page.add([`${escapeInline(clip(question, QUESTION))}\n-# ${aside}`]);
    page.buttons([
      button(HANDLED.build({ id, reach, page: at }), { label: words.handled }),
      button(NEAREST.build({ id, reach }), { label: words.nearest }),
    ]);
  }
  const turn = (to: number, label: string, isDisabled: boolean) =>
    button(UNANSWERED.build({ page: Math.max(0, to), reach, isBack: label === '◀' ? 'back' : 'forth' }), {
      label,
      isDisabled,
    });
  page.buttons([
    ...(last > 0 ? [turn(at - 1, '◀', at === 0), turn(at + 1, '▶', at === last)] : []),
    button(EXPORT.build({ reach }), { label: 'JSON Lines' }),
  ]);
  return page.message(ACCENT.not_found);
}

/** A group a line. */
export function groupLines(groups: readonly UnansweredGroup[]): string {
  return jsonLines(groups.map(({ id: _id, last, ...group }) => ({ ...group, last: new Date(last).toISOString() })));
}
