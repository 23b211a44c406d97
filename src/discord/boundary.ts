/**
 * The one error boundary: whatever a handler throws ends here, in one log line and, where somebody still listens, in one short
 * apology with the same id. Nothing here rejects, and nothing here knows what was to be said.
 */
import { randomUUID } from 'node:crypto';
import { type AutocompleteInteraction, type Message, MessageFlags } from 'discord.js';
import { MESSAGES, type Messages } from '../locale.js';
import type { Logger } from '../log.js';
import { errorFields, isLostInteraction, isRefusedPlace, redact } from './failure.js';
import { messageLocale, readerLocale } from './reader.js';
import type { Answerable } from './respond.js';
import { Busy } from './work-queue.js';

export interface Boundary {
  readonly log: Logger;
  /** Kept out of the log. */
  readonly token: string;
  /** Told how each interaction, completion and message ended. */
  readonly onEnd?: ((end: Ending) => void) | undefined;
  /** Told of each that was turned away. */
  readonly onBusy: () => void;
}

/**
 * How the work on something that came in ended: with an answer, with a word that too much is asked, with an apology, or after Discord
 * had given it up.
 */
export interface Ending {
  readonly name: string;
  readonly outcome: 'answered' | 'busy' | 'failed' | 'lost';
  readonly ms: number;
}

/** Times `work`, tells how it ended, and leaves a line of that in the log: who wants to know what happened finds it by id. */
async function timed(
  name: string,
  about: Readonly<Record<string, unknown>>,
  { log, onEnd }: Boundary,
  work: () => Promise<Ending['outcome']>,
): Promise<void> {
  const began = performance.now();
  const outcome = await work();
  const ms = Math.round(performance.now() - began);
  log[name === COMPLETION || outcome === 'busy' ? 'debug' : 'info']({ ...about, outcome, ms }, 'done');
  onEnd?.({ name, outcome, ms });
}

/** `handle`, or where there is no room for its work, `turnAway` instead. */
async function orTurnedAway(
  handle: () => Promise<void>,
  turnAway: () => Promise<unknown>,
  { onBusy }: Boundary,
): Promise<'answered' | 'busy'> {
  try {
    await handle();
    return 'answered';
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    onBusy();
    await turnAway();
    return 'busy';
  }
}

/** What the metrics call these two; commands and buttons have names of their own. */
const COMPLETION = 'completion';
const MESSAGE = 'message';

/** @param name what the log calls it: the command, or the kind of the custom id */
export async function guard(
  interaction: Answerable,
  name: string,
  boundary: Boundary,
  handle: () => Promise<void>,
): Promise<void> {
  const { log, token } = boundary;
  const about = { interaction: interaction.id, command: name };
  await timed(name, about, boundary, async () => {
    try {
      return await orTurnedAway(handle, () => turnAway(interaction), boundary);
    } catch (error) {
      if (isLostInteraction(error)) {
        const words = `Discord took no answer to this interaction any more: ${error.message}`;
        log.warn({ ...about, code: error.code }, words);
        return 'lost';
      }
      const id = randomUUID().slice(0, 8);
      log.error({ ...about, id, err: redact(errorFields(error), token) }, 'an interaction failed');
      try {
        await apologize(interaction, id);
      } catch (second) {
        log.warn({ ...about, id, err: redact(errorFields(second), token) }, 'the apology could not be sent');
      }
      return 'failed';
    }
  });
}

/** Nobody is apologized to: completions come and go with every key. */
export async function guardCompletion(
  interaction: AutocompleteInteraction,
  boundary: Boundary,
  handle: () => Promise<void>,
): Promise<void> {
  const { log, token } = boundary;
  const about = { interaction: interaction.id, command: interaction.commandName };
  await timed(COMPLETION, about, boundary, async () => {
    try {
      return await orTurnedAway(handle, () => interaction.respond([]), boundary);
    } catch (error) {
      // While somebody types on, older completions are given up: that is no defect.
      if (isLostInteraction(error)) {
        log.debug({ ...about, code: error.code }, 'a completion came too late');
        return 'lost';
      }
      log.error({ ...about, err: redact(errorFields(error), token) }, 'a completion failed');
      return 'failed';
    }
  });
}

export async function guardMessage(message: Message, boundary: Boundary, handle: () => Promise<void>): Promise<void> {
  const { log, token } = boundary;
  const about = { message: message.id };
  await timed(MESSAGE, about, boundary, async () => {
    const say = (sentence: (messages: Messages) => string) =>
      message.reply({
        content: sentence(MESSAGES[messageLocale(message)]),
        allowedMentions: { parse: [], repliedUser: false },
      });
    try {
      return await orTurnedAway(handle, () => say(({ busy }) => busy), boundary);
    } catch (error) {
      if (isRefusedPlace(error)) {
        log.warn({ ...about, code: error.code }, `the bot may not write where it was asked: ${error.message}`);
        return 'lost';
      }
      const id = randomUUID().slice(0, 8);
      log.error({ ...about, id, err: redact(errorFields(error), token) }, 'a message could not be answered');
      try {
        await say(({ apology }) => apology(id));
      } catch (second) {
        log.warn({ ...about, id, err: redact(errorFields(second), token) }, 'the apology could not be sent');
      }
      return 'failed';
    }
  });
}

/** Nothing has been said yet: what has no room is found out first. */
async function turnAway(interaction: Answerable): Promise<void> {
  const content = MESSAGES[readerLocale(interaction, true)].busy;
  await interaction.reply({ content, allowedMentions: { parse: [] }, flags: MessageFlags.Ephemeral });
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
