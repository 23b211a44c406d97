/** Who reads a reply: in which language, and in which conversation. Pure look-ups in the interaction; keeps nothing. */
import { InteractionContextType } from 'discord.js';
import { chineseOf } from '../locale.js';
import type { Locale } from '../model.js';
import { isTraditional } from '../text/fold.js';

/** What is read of an interaction. */
interface Asked {
  readonly locale: string;
  readonly guildLocale: string | null;
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly user: { readonly id: string };
}

/** Discord's locale, or another BCP 47 tag, to one of ours: traditional Chinese, simplified Chinese, English for the rest. */
export function toLocale(tag: string): Locale {
  return chineseOf(tag) ?? 'en-US';
}

/** A private answer is in the reader's language, a public one in the server's, where there is a server. */
export function readerLocale(asked: Pick<Asked, 'locale' | 'guildLocale'>, isPrivate: boolean): Locale {
  return toLocale(isPrivate ? asked.locale : (asked.guildLocale ?? asked.locale));
}

/** Who gets a message. */
export interface Audience {
  /** Whose it is: only their own buttons change it. */
  readonly asker: string;
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  readonly locale: Locale;
  /** Where the asker is, others could see it. */
  readonly isShared: boolean;
}

/**
 * Who gets a new message in answer to an interaction.
 *
 * @param language of public answers, where the server has chosen one
 */
export function audienceOf(
  asked: Pick<Asked, 'locale' | 'guildLocale' | 'user'> & { readonly context: number | null },
  isPrivate: boolean,
  language?: Locale,
): Audience {
  return {
    asker: asked.user.id,
    isPrivate,
    locale: (isPrivate ? undefined : language) ?? readerLocale(asked, isPrivate),
    isShared: asked.context !== InteractionContextType.BotDM,
  };
}

/**
 * The language of whoever reads the answer to a plain message: the server's; in a direct message, of which Discord tells no
 * language, that of the message itself.
 */
export function messageLocale(message: {
  readonly content: string;
  readonly guild: { readonly preferredLocale: string } | null;
}): Locale {
  return message.guild === null ? textLocale(message.content) : toLocale(message.guild.preferredLocale);
}

/** Traditional characters, simplified ones, or none. */
export function textLocale(text: string): Locale {
  if (isTraditional(text)) return 'zh-TW';
  return /\p{Script=Han}/u.test(text) || !/\p{L}/u.test(text) ? 'zh-CN' : 'en-US';
}

/** The server where something happens; null in direct messages and where the bot itself is not. */
export function serverOf({ guild }: { readonly guild: { readonly id: string } | null }): string | null {
  return guild?.id ?? null;
}

/** What ties follow-up questions together: one person in one place. */
export function placeOf(asked: Pick<Asked, 'guildId' | 'channelId' | 'user'>): string {
  return `discord:${asked.channelId ?? asked.guildId ?? 'direct'}:${asked.user.id}`;
}
