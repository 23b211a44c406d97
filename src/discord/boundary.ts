/**
 * The one error boundary: whatever a handler throws ends here, in one log line and, where somebody still listens, in one short
 * apology with the same id. Nothing here rejects, and nothing here knows what was to be said.
 */
import { randomUUID } from 'node:crypto';
import { type Message, MessageFlags } from 'discord.js';
import { MESSAGES } from '../locale.js';
import type { Logger } from '../log.js';
import { errorFields, isLostInteraction, isRefusedPlace, redact } from './failure.js';
import { messageLocale, readerLocale } from './reader.js';
import type { Answerable } from './respond.js';

export interface Boundary {
  readonly log: Logger;
  /** Kept out of the log. */
  readonly token: string;
}

/** @param name what the log calls it: the command, or the kind of the custom id */
export async function guard(
  interaction: Answerable,
  name: string,
  { log, token }: Boundary,
  handle: () => Promise<void>,
): Promise<void> {
  try {
    await handle();
  } catch (error) {
    const about = { interaction: interaction.id, command: name };
    if (isLostInteraction(error)) {
      log.warn({ ...about, code: error.code }, `Discord took no answer to this interaction any more: ${error.message}`);
      return;
    }
    const id = randomUUID().slice(0, 8);
    log.error({ ...about, id, err: redact(errorFields(error), token) }, 'an interaction failed');
    try {
      await apologize(interaction, id);
    } catch (second) {
      log.warn({ ...about, id, err: redact(errorFields(second), token) }, 'the apology could not be sent');
    }
  }
}

/** For what cannot be apologized for: completions come and go with every key. */
export async function guardSilently(
  about: Readonly<Record<string, unknown>>,
  { log, token }: Boundary,
  handle: () => Promise<void>,
): Promise<void> {
  try {
    await handle();
  } catch (error) {
    // While somebody types on, older completions are given up: that is no defect.
    if (isLostInteraction(error)) log.debug({ ...about, code: error.code }, 'a completion came too late');
    else log.error({ ...about, err: redact(errorFields(error), token) }, 'a completion failed');
  }
}

export async function guardMessage(
  message: Message,
  { log, token }: Boundary,
  handle: () => Promise<void>,
): Promise<void> {
  try {
    await handle();
  } catch (error) {
    const about = { message: message.id };
    if (isRefusedPlace(error)) {
      log.warn({ ...about, code: error.code }, `the bot may not write where it was asked: ${error.message}`);
      return;
    }
    const id = randomUUID().slice(0, 8);
    log.error({ ...about, id, err: redact(errorFields(error), token) }, 'a message could not be answered');
    try {
      const content = MESSAGES[messageLocale(message)].apology(id);
      await message.reply({ content, allowedMentions: { parse: [], repliedUser: false } });
    } catch (second) {
      log.warn({ ...about, id, err: redact(errorFields(second), token) }, 'the apology could not be sent');
    }
  }
}

async function apologize(interaction: Answerable, id: string): Promise<void> {
  const content = MESSAGES[readerLocale(interaction, true)].apology(id);
  const said = { content, allowedMentions: { parse: [] } } as const;
  // `null` where a button's own message was to be changed: it stays as it is.
  if (interaction.deferred && interaction.ephemeral === true) {
    await interaction.editReply(said);
  } else if (interaction.deferred && interaction.ephemeral === false) {
    // The first follow-up of a public deferral would be public too: its "is thinking" goes first.
    await interaction.deleteReply();
    await interaction.followUp({ ...said, flags: MessageFlags.Ephemeral });
  } else if (interaction.deferred || interaction.replied) {
    await interaction.followUp({ ...said, flags: MessageFlags.Ephemeral });
  } else {
    await interaction.reply({ ...said, flags: MessageFlags.Ephemeral });
  }
}
