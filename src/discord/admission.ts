/** What is said instead of an answer: to who asks too much, and to who asks what was just answered. */
import type { Words } from '../locale/discord.js';
import type { Locale } from '../model.js';
import type { Services } from './services.js';

export interface Asked {
  readonly question: string;
  readonly only?: string;
  readonly userId: string;
  readonly server: string | null;
  /** Where others see the answer; `undefined` where nobody else does. */
  readonly channel?: string | undefined;
  /** See `placeOf`. */
  readonly place: string;
}

/** @returns what to say, privately where that can be; `undefined` where the question is to be answered */
export function refusalOf(
  { question, only = '', userId, server, channel, place }: Asked,
  { fairness, memory }: Services,
): ((words: Words) => string) | undefined {
  const last = memory.lastIn(place);
  // Amid a talk, the same words may ask something else.
  if (channel !== undefined && (last === undefined || last === question)) {
    const link = fairness.already({ channel, question, only });
    if (link !== undefined) return ({ keeping }) => keeping.limits.same(link);
  }
  const refusal = fairness.admit(userId, server);
  if (refusal === undefined) return undefined;
  const { limit, until } = refusal;
  return ({ keeping }) => keeping.limits[limit](`<t:${Math.ceil(until / 1000)}:R>`);
}

/** The language that a server has chosen for public answers. */
export function languageOf(server: string | null, { keeper }: Pick<Services, 'keeper'>): Locale | undefined {
  return keeper.settings(server).language;
}

/** Where Discord shows a message. */
export function messageLink(guildId: string | null, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}
