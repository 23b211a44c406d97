/** What is said instead of an answer: to who asks too much, and to who asks what was just answered. */
import type { Words } from '../locale/discord.js';
import type { Locale } from '../model.js';
import type { Services } from './services.js';
import { requireRoom } from './work-queue.js';

type Says = (words: Words) => string;

export interface Excess {
  readonly says: Says;
  /** Whether they were let through before: in plain sight it is said once. */
  readonly isFirst: boolean;
}

/**
 * Counts what is looked up in the articles, by whatever command.
 *
 * @returns what to say where it was too much; `undefined` where it is to be answered
 * @throws Busy where it could not be answered soon; it does not count then
 */
export function excessOf(
  userId: string,
  server: string | null,
  services: Pick<Services, 'rateLimit'>,
): Excess | undefined {
  requireRoom();
  return excessInSight(userId, server, services);
}

/** The same for what is answered in plain sight, be it with the word that there is no room: it counts, for it must not be had at will. */
export function excessInSight(
  userId: string,
  server: string | null,
  { rateLimit }: Pick<Services, 'rateLimit'>,
): Excess | undefined {
  const refusal = rateLimit.admit(userId, server);
  if (refusal === undefined) return undefined;
  const { limit, until, isFirst } = refusal;
  return { isFirst, says: ({ keeping }) => keeping.limits[limit](`<t:${Math.ceil(until / 1000)}:R>`) };
}

export interface Asked {
  readonly question: string;
  readonly only?: string;
  /** Where others see the answer; `undefined` where nobody else does. */
  readonly channel: string | undefined;
  /** See `placeOf`. */
  readonly place: string;
}

/** @returns what to say where the answer is there already */
export function repetitionOf(
  { question, only = '', channel, place }: Asked,
  { rateLimit, memory }: Pick<Services, 'rateLimit' | 'memory'>,
): Says | undefined {
  const last = memory.lastIn(place);
  // Amid a talk, the same words may ask something else.
  if (channel === undefined || (last !== undefined && last !== question)) return undefined;
  const link = rateLimit.already({ channel, question, only });
  return link === undefined ? undefined : ({ keeping }) => keeping.limits.same(link);
}

/** The language that a server has chosen for public answers. */
export function languageOf(server: string | null, { keeper }: Pick<Services, 'keeper'>): Locale | undefined {
  return keeper.settings(server).language;
}

/** Where Discord shows a message. */
export function messageLink(guildId: string | null, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}
