/** What all command definitions share: where they work, and what they say of themselves in every language. */
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { WORDS, type Words } from '../../locale/discord.js';
import { LOCALES, type Locale } from '../../model.js';

/** In servers, in direct messages and wherever somebody has installed the app for themselves. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** English as the default, and every language under its own key: zh-CN and zh-TW do not fall back to each other. */
export function described(text: (commands: Words['commands']) => string) {
  const { text: description, localizations } = localized((words) => text(words.commands));
  return { description, description_localizations: localizations };
}

export function named(text: (names: Words['messageCommands']) => string) {
  const { text: name, localizations } = localized((words) => text(words.messageCommands));
  return { name, name_localizations: localizations };
}

/** @returns English, and every language by its key */
export function localized(text: (words: Words) => string): { text: string; localizations: Record<Locale, string> } {
  const entries = LOCALES.map((locale) => [locale, text(WORDS[locale])]);
  return { text: text(WORDS['en-US']), localizations: Object.fromEntries(entries) as Record<Locale, string> };
}
