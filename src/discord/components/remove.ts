/** Removes an answer, for its asker or for a moderator. */
import { PermissionFlagsBits } from 'discord.js';
import { type Component, component } from '../handlers.js';
import { REMOVE } from '../ids.js';
import { notify } from '../press.js';

export const remove: Component = component(REMOVE, async (interaction, { asker }, { rateLimit }) => {
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (interaction.user.id !== asker && !isModerator) return notify(interaction, (_, words) => words.onlyAsker);
  rateLimit.removed(interaction.message.id);
  await interaction.deferUpdate();
  await interaction.deleteReply();
});
