/**
 * How an interaction is acknowledged: at once, deferred, or with an apology. Every reply goes through here; nothing here knows
 * what is said.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { MESSAGES } from '../locale.js';
import type { Logger } from '../log.js';
import { errorFields, isLostInteraction, redact } from './failure.js';
import { DEFER_AFTER_MS } from './limits.js';
import type { MessagePayload } from './page.js';
import { readerLocale } from './reader.js';

/** Interactions that can be answered with a message. */
export type Answerable = ChatInputCommandInteraction;

/**
 * Answers an interaction: with one request where the message is ready within {@link DEFER_AFTER_MS} of the interaction's creation,
 * else with a deferral ("… is thinking") and an edit. An interaction that is older than that already, because the machine was
 * busy, is deferred before the work begins.
 *
 * @param isPrivate only the asker sees it; must be known now, since a deferral fixes it
 * @throws what `work` throws and what Discord answers to the requests
 */
export async function respond(
  interaction: Answerable,
  isPrivate: boolean,
  work: () => MessagePayload | Promise<MessagePayload>,
): Promise<void> {
  // The creation time is by Discord's clock. Where ours is ahead of it, we defer more often than needed; nothing is lost.
  const age = Math.max(0, Date.now() - interaction.createdTimestamp);
  const patience = DEFER_AFTER_MS - age;
  if (patience <= 0) await defer(interaction, isPrivate);
  // `work` may throw at once: then the promise rejects.
  const working = (async () => work())();
  if (patience > 0 && !(await settlesWithin(working, patience))) {
    // Should deferring fail, nobody would look at the outcome of the work any more.
    working.catch(() => undefined);
    await defer(interaction, isPrivate);
  }
  const message = await working;
  const { components, allowedMentions } = message;
  if (interaction.deferred) {
    await interaction.editReply({ components, allowedMentions, flags: message.flags });
  } else {
    const flags = isPrivate ? ([message.flags, MessageFlags.Ephemeral] as const) : message.flags;
    await interaction.reply({ components, allowedMentions, flags });
  }
}

/** The components-v2 flag must not be on a deferral: it comes with the edit. */
async function defer(interaction: Answerable, isPrivate: boolean): Promise<void> {
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

async function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  const settled = promise.then(
    () => true,
    () => true,
  );
  const expired = delay(milliseconds, false, { signal: timer.signal }).catch(() => false);
  try {
    return await Promise.race([settled, expired]);
  } finally {
    timer.abort();
  }
}

/**
 * The one error boundary: runs `handle`, and whatever it throws ends here, in one log line and, where Discord still takes
 * one, in one short private apology with the same id. Never rejects.
 */
export async function guard(
  interaction: Answerable,
  handle: () => Promise<void>,
  { log, token }: { log: Logger; token: string },
): Promise<void> {
  try {
    await handle();
  } catch (error) {
    const about = { interaction: interaction.id, command: interaction.commandName };
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

async function apologize(interaction: Answerable, id: string): Promise<void> {
  const content = MESSAGES[readerLocale(interaction, true)].apology(id);
  const allowedMentions = { parse: [] };
  if (interaction.deferred && interaction.ephemeral === true) {
    await interaction.editReply({ content, allowedMentions });
  } else if (interaction.deferred) {
    // The first follow-up of a public deferral would be public too: its "is thinking" goes first.
    await interaction.deleteReply();
    await interaction.followUp({ content, allowedMentions, flags: MessageFlags.Ephemeral });
  } else if (interaction.replied) {
    await interaction.followUp({ content, allowedMentions, flags: MessageFlags.Ephemeral });
  } else {
    await interaction.reply({ content, allowedMentions, flags: MessageFlags.Ephemeral });
  }
}
