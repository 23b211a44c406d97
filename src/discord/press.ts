/**
 * What a pressed button does to whose message: the asker's own button changes the asker's message, anybody else gets the outcome
 * as a private one. Knows no button.
 */
import { MessageFlags, MessageFlagsBitField } from 'discord.js';
import { WORDS, type Words } from '../locale/discord.js';
import { MESSAGES, type Messages } from '../locale.js';
import type { Locale } from '../model.js';
import type { ComponentInteraction } from './handlers.js';
import type { MessagePayload } from './page.js';
import { type Audience, audienceOf, readerLocale } from './reader.js';
import { renderNotice } from './render/notice.js';
import { type Answerable, reply, tell, update } from './respond.js';

/**
 * @param asker whose message the button is on
 * @param language of public answers, where the server has chosen one
 */
export async function press(
  interaction: ComponentInteraction,
  asker: string,
  work: (audience: Audience) => MessagePayload | Promise<MessagePayload>,
  language?: Locale,
): Promise<void> {
  const audience = audienceOfPress(interaction, asker, language);
  const render = () => work(audience);
  if (interaction.user.id === asker) await update(interaction, render);
  else await reply(interaction, { isPrivate: true }, render);
}

/** Who gets what a button leads to: those who see the message, where it is the asker's own button; else who pressed it. */
export function audienceOfPress(interaction: PressedOn, asker: string, language?: Locale): Audience {
  return audienceOf(interaction, interaction.user.id !== asker || isEphemeral(interaction.message), language);
}

type PressedOn = Parameters<typeof audienceOf>[0] & {
  readonly message: { readonly flags?: Readonly<MessageFlagsBitField> | number | undefined } | null;
};

/** A message as it came, where its channel is not known, has its flags as a number. */
function isEphemeral(message: PressedOn['message']): boolean {
  return new MessageFlagsBitField(message?.flags ?? 0).has(MessageFlags.Ephemeral);
}

/** Says a sentence of ours to whoever did something, and to nobody else. */
export async function notify(
  interaction: Answerable,
  sentence: (messages: Messages, words: Words) => string,
): Promise<void> {
  const locale = readerLocale(interaction, true);
  await tell(interaction, renderNotice(sentence(MESSAGES[locale], WORDS[locale])));
}
