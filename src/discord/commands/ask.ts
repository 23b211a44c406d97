/** `/ask`: a question, an answer. Translates between Discord and `ask`; decides nothing about answers. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { MESSAGES, type Messages } from '../../locale.js';
import type { Locale } from '../../model.js';
import type { SlashCommand } from '../handlers.js';
import { QUESTION } from '../limits.js';
import { visible } from '../markdown.js';
import { conversationOf, readerLocale } from '../reader.js';
import { renderAnswer, renderNotice } from '../render.js';
import { reply } from '../respond.js';

type AskTexts = Messages['commands']['ask'];

/** English as the default, and every language under its own key: zh-CN and zh-TW do not fall back to each other. */
function described(field: keyof AskTexts) {
  const inLocale = (locale: Locale) => MESSAGES[locale].commands.ask[field];
  return {
    description: inLocale('en-US'),
    description_localizations: { 'en-US': inLocale('en-US'), 'zh-CN': inLocale('zh-CN'), 'zh-TW': inLocale('zh-TW') },
  };
}

export const askCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    ...described('description'),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...described('question'),
        required: true,
        max_length: QUESTION,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', ...described('private') },
    ],
  },

  async handle(interaction, { ask }) {
    const question = interaction.options.getString('question', true);
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    if (visible(question).trim() === '') {
      const messages = MESSAGES[readerLocale(interaction, true)];
      await reply(interaction, { isPrivate: true }, () => renderNotice(messages.emptyQuestion));
      return;
    }
    await reply(interaction, { isPrivate }, async () => {
      const answer = await ask(question, { conversation: conversationOf(interaction) });
      return renderAnswer(answer, readerLocale(interaction, isPrivate));
    });
  },
};
