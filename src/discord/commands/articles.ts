/** `/articles`: what there is. */
import { ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from '../handlers.js';
import { audienceOf } from '../reader.js';
import { renderArticles } from '../render/articles.js';
import { reply } from '../respond.js';
import { described, EVERYWHERE } from './definition.js';

export const articlesCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'articles',
    ...described(({ articles }) => articles.description),
    ...EVERYWHERE,
  },

  async handle(interaction, { desk }) {
    const audience = audienceOf(interaction, true);
    await reply(interaction, audience, () => renderArticles(desk.articles(), 0, audience));
  },
};
