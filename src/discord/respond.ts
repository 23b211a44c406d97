/**
 * How an interaction is acknowledged: at once or deferred, with a new message or by changing the one that a button is on. Every
 * answer to an interaction goes through here; nothing here knows what is said.
 */
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { DEFER_AFTER_MS } from './limits.js';
import type { MessagePayload } from './page.js';
import { inTurn, type Lane, requireRoom } from './work-queue.js';

/** Interactions that can be answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

type Work = () => MessagePayload | Promise<MessagePayload>;

/**
 * Answers an interaction with a new message: with one request where it is ready within {@link DEFER_AFTER_MS} of the
 * interaction's creation, else with a deferral ("… is thinking") and an edit: be it that the work takes long, or that its turn does
 * not come. An interaction that is older than that already, because the machine was busy, is deferred before the work begins.
 *
 * @param isPrivate only the asker sees it; must be known now, since a deferral fixes it
 * @throws Busy where its turn would come too late, before anything is said; what `work` throws and what Discord answers to the requests
 */
export async function reply(
  interaction: Answerable,
  audience: { readonly isPrivate: boolean },
  work: Work,
  lane?: Lane,
): Promise<void> {
  await replyWithId(interaction, audience, work, lane);
}

/** As {@link reply}. @returns the id of the new message, where Discord tells it */
export async function replyWithId(
  interaction: Answerable,
  { isPrivate }: { readonly isPrivate: boolean },
  work: Work,
  lane?: Lane,
): Promise<string | undefined> {
  const defer = async () => {
    // The components-v2 flag must not be on a deferral: it comes with the edit.
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  };
  const { components, flags, allowedMentions } = await inTime(interaction, work, defer, lane);
  if (interaction.deferred) return (await interaction.editReply({ components, allowedMentions, flags })).id;
  const all = isPrivate ? [...flags, MessageFlags.Ephemeral as const] : flags;
  const sent = await interaction.reply({ components, allowedMentions, flags: all, withResponse: true });
  return sent.interaction.responseMessageId ?? undefined;
}

/**
 * Answers a button by changing the message that it is on; in time as {@link reply}.
 *
 * @throws as {@link reply}
 */
export async function update(interaction: MessageComponentInteraction, work: Work, lane?: Lane): Promise<void> {
  const defer = async () => {
    await interaction.deferUpdate();
  };
  const { components, flags, allowedMentions } = await inTime(interaction, work, defer, lane);
  if (interaction.deferred) await interaction.editReply({ components, allowedMentions, flags });
  else await interaction.update({ components, allowedMentions, flags });
}

/** Tells who did something, and nobody else, what needs no looking up: at once, whoever else waits. */
export async function tell(
  interaction: Answerable,
  { components, flags, allowedMentions }: MessagePayload,
): Promise<void> {
  await interaction.reply({ components, allowedMentions, flags: [...flags, MessageFlags.Ephemeral] });
}

/** What `work` gives; where that takes too long, after `defer`. */
async function inTime(
  interaction: Answerable,
  work: Work,
  defer: () => Promise<void>,
  lane?: Lane,
): Promise<MessagePayload> {
  requireRoom(lane);
  // The creation time is by Discord's clock. Where ours is ahead of it, we defer more often than needed; nothing is lost.
  const age = Math.max(0, Date.now() - interaction.createdTimestamp);
  const patience = DEFER_AFTER_MS - age;
  if (patience <= 0) await defer();
  let isWanted = true;
  const working = inTurn(() => (isWanted ? work() : Promise.reject(new Error('nobody waits for this any more'))), lane);
  if (patience > 0 && !(await settlesWithin(working, patience))) {
    // Should deferring fail, nobody would look at the outcome of the work any more.
    working.catch(() => undefined);
    try {
      await defer();
    } catch (error) {
      isWanted = false;
      throw error;
    }
  }
  return working;
}

function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    const settled = () => {
      clearTimeout(timer);
      resolve(true);
    };
    promise.then(settled, settled);
  });
}
