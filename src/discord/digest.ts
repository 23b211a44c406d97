/** Once a week, in the channel that a server has chosen: what its people asked that the articles did not answer. */
import { WORDS } from '../locale/discord.js';
import type { Locale } from '../model.js';
import type { UnansweredGroup } from '../store/reports.js';
import { timeOf } from './admin/status.js';
import { DIGEST_GROUPS, QUESTION } from './limits.js';
import { clip, escapeInline } from './markdown.js';
import { type MessagePayload, Page } from './page.js';
import { ACCENT } from './render/colours.js';
import type { Services } from './services.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Says something in a channel of a server, in the server's language where none is chosen. */
export type Post = (channel: string, server: string, message: (locale: Locale) => MessagePayload) => Promise<void>;

/** A digest that could not be posted, and why. */
export interface Unposted {
  readonly server: string;
  readonly channel: string;
  readonly error: unknown;
}

/**
 * Posts the digests that are due. One that cannot be posted is not tried again before the next week.
 *
 * @throws StoreError where the store does not serve
 */
export async function postDigests({ keeper, now }: Pick<Services, 'keeper' | 'now'>, post: Post): Promise<Unposted[]> {
  const failures: Unposted[] = [];
  for (const { server, channel } of keeper.digests()) {
    const settings = keeper.settings(server);
    const since = settings.digestAt ?? 0;
    // The clock was far ahead once: a week from now. What it is behind by less than a week is waited for.
    if (since > now() + WEEK_MS) keeper.saveSettings(server, { ...settings, digestAt: now() });
    if (now() - since < WEEK_MS) continue;
    const from = Math.max(since, now() - WEEK_MS);
    const groups = keeper.use((store) => store.unanswered({ server, since: from }));
    // Noted first: rather none than one twice.
    keeper.saveSettings(server, { ...settings, digestAt: now() });
    if (groups.length === 0) continue;
    try {
      await post(channel, server, (locale) => renderDigest(groups, from, settings.language ?? locale));
    } catch (error) {
      failures.push({ server, channel, error });
    }
  }
  return failures;
}

function renderDigest(groups: readonly UnansweredGroup[], from: number, locale: Locale): MessagePayload {
  const { digest, unanswered } = WORDS[locale].keeping.admin;
  const page = new Page();
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  page.add([`### ${digest(total, timeOf(from))}`]);
  for (const { question, count, people } of groups.slice(0, DIGEST_GROUPS)) {
    const aside = `  -# ${unanswered.count(count, people)}`;
    if (!page.add([`- ${escapeInline(clip(question, QUESTION))}\n${aside}`])) break;
  }
  return page.message(ACCENT.not_found);
}
