/** Commands on somebody's message: look up what it claims, cite sources for it. Only whoever asks sees the outcome. */
import { ApplicationCommandType, type Message, type MessageContextMenuCommandInteraction } from 'discord.js';
import type { CheckedClaim } from '../../model.js';
import { excessOf } from '../admission.js';
import type { MessageCommand } from '../handlers.js';
import type { MessagePayload } from '../page.js';
import { notify } from '../press.js';
import { type Audience, audienceOf, serverOf } from '../reader.js';
import { renderCheck, renderSources } from '../render/check.js';
import { reply } from '../respond.js';
import { type Services, today } from '../services.js';
import { messageText } from '../state.js';
import { EVERYWHERE, named } from './definition.js';

export const lookUpCommand: MessageCommand = {
  definition: { type: ApplicationCommandType.Message, ...named(({ lookUp }) => lookUp), ...EVERYWHERE },

  async handle(interaction, services) {
    await looked(interaction, services, renderCheck);
  },
};

export const citeSourcesCommand: MessageCommand = {
  definition: { type: ApplicationCommandType.Message, ...named(({ citeSources }) => citeSources), ...EVERYWHERE },

  async handle(interaction, services) {
    const { desk } = services;
    await looked(interaction, services, (claims, audience) =>
      renderSources(claims, (id) => desk.article(id)?.info, today(services), audience),
    );
  },
};

/** Looks up what the message claims, and shows it. */
async function looked(
  interaction: MessageContextMenuCommandInteraction,
  services: Services,
  render: (claims: readonly CheckedClaim[], audience: Audience) => MessagePayload,
): Promise<void> {
  const excess = excessOf(interaction.user.id, serverOf(interaction), services);
  if (excess !== undefined) return notify(interaction, (_, words) => excess.says(words));
  const audience = audienceOf(interaction, true);
  await reply(interaction, audience, async () =>
    render(await services.desk.check(textOf(interaction.targetMessage)), audience),
  );
}

/** What a message says, be it in plain text or in text displays. */
function textOf(message: Message): string {
  return [message.content, messageText(message)].filter((text) => text !== '').join('\n');
}
