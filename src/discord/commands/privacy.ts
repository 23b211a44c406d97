/** `/privacy`: what is kept about whoever asks, and its deletion. */
import { ApplicationCommandType } from 'discord.js';
import type { SlashCommand } from '../handlers.js';
import { keeping } from '../keeping.js';
import { audienceOf } from '../reader.js';
import { renderPrivacy } from '../render/privacy.js';
import { reply } from '../respond.js';
import { described, EVERYWHERE } from './definition.js';

export const privacyCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    ...described(({ privacy }) => privacy.description),
    ...EVERYWHERE,
  },

  async handle(interaction, { keeper }) {
    const audience = audienceOf(interaction, true);
    await keeping(interaction, async () => {
      const held = keeper.use((store) => store.heldOn(keeper.person(interaction.user.id)));
      await reply(interaction, audience, () => renderPrivacy(held, keeper.days, audience));
    });
  },
};
