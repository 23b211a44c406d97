/** Commands on somebody's message: look up what it claims, cite sources for it. Only whoever asks sees the outcome. */
import { ApplicationCommandType, type Message } from 'discord.js';
import type { MessageCommand } from '../handlers.js';
import { audienceOf } from '../reader.js';
import { renderCheck, renderSources } from '../render/check.js';
import { reply } from '../respond.js';
import { today } from '../services.js';
import { messageText } from '../state.js';
import { EVERYWHERE, named } from './definition.js';

export const lookUpCommand: MessageCommand = {
  definition: { type: ApplicationCommandType.Message, ...named(({ lookUp }) => lookUp), ...EVERYWHERE },

  async handle(interaction, { desk }) {
    const audience = audienceOf(interaction, true);
    await reply(interaction, audience, () => renderCheck(desk.check(textOf(interaction.targetMessage)), audience));
  },
};

export const citeSourcesCommand: MessageCommand = {
  definition: { type: ApplicationCommandType.Message, ...named(({ citeSources }) => citeSources), ...EVERYWHERE },

  async handle(interaction, services) {
    const { desk } = services;
    const audience = audienceOf(interaction, true);
    await reply(interaction, audience, () => {
      const claims = desk.check(textOf(interaction.targetMessage));
      return renderSources(claims, (id) => desk.article(id)?.info, today(services), audience);
    });
  },
};

/** What a message says, be it in plain text or in text displays. */
function textOf(message: Message): string {
  return [message.content, messageText(message)].filter((text) => text !== '').join('\n');
}
