/** `/help`: what the bot does, with questions to try. */
import { ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from '../handlers.js';
import { audienceOf } from '../reader.js';
import { renderHelp } from '../render/help.js';
import { reply } from '../respond.js';
import { described, EVERYWHERE } from './definition.js';

export const helpCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    ...described(({ help }) => help.description),
    ...EVERYWHERE,
  },

  async handle(interaction, { desk }) {
    const audience = audienceOf(interaction, true);
    await reply(interaction, audience, () => renderHelp(desk.examples(), audience));
  },
};
