/**
 * The bot: connects, hands each interaction to its command, stops when told to. Knows no command by name and nothing of how
 * answers are found.
 */
import type { Interaction } from 'discord.js';
import type { Config } from '../config.js';
import { ConfigError } from '../errors.js';
import type { Logger } from '../log.js';
import type { Ask, Services } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { Connection, PATIENCE, type Patience } from './connection.js';
import { guard } from './respond.js';

export interface BotOptions {
  readonly config: Config['discord'];
  readonly ask: Ask;
  readonly log: Logger;
  /** Aborted to stop the bot. */
  readonly signal: AbortSignal;
  /** Milliseconds, where the defaults of {@link PATIENCE} do not suit. */
  readonly patience?: Partial<Patience>;
}

const HANDLERS = new Map(COMMANDS.map((command) => [command.definition.name, command]));

/**
 * Runs the bot. Resolves after a clean stop: running interactions get {@link Patience.finish} to finish.
 *
 * @throws ConfigError where the token is missing or refused, or the intents are refused; DiscordError where Discord cannot be
 *   reached or the connection is lost for good. Nothing keeps running then.
 */
export async function runBot({ config, ask, log, signal, patience }: BotOptions): Promise<void> {
  const { token, restUrl } = config;
  if (token === undefined) throw new ConfigError('DISCORD_TOKEN is not set. Put the bot token into .env.');
  if (signal.aborted) return;

  const services: Services = { ask };
  const allowed = { ...PATIENCE, ...patience };
  const running = new Set<Promise<void>>();
  const connection = new Connection({
    token,
    restUrl,
    log,
    patience: allowed,
    onInteraction: (interaction) => {
      const work = dispatch(interaction, services, { log, token }).finally(() => running.delete(work));
      running.add(work);
    },
  });

  const stop = new Promise<'stop'>((resolve) =>
    signal.addEventListener('abort', () => resolve('stop'), { once: true }),
  );
  try {
    if ((await Promise.race([connection.open(), stop])) === 'stop') return;
    await Promise.race([connection.ended, stop]);
    connection.deafen();
    await finished(running, allowed.finish, log);
  } finally {
    await connection.close();
  }
}

async function dispatch(
  interaction: Interaction,
  services: Services,
  boundary: { log: Logger; token: string },
): Promise<void> {
  if (!interaction.isChatInputCommand()) {
    boundary.log.warn({ type: interaction.type }, 'an interaction of a kind that this version does not know');
    return;
  }
  await guard(
    interaction,
    async () => {
      const command = HANDLERS.get(interaction.commandName);
      if (command === undefined) throw new Error(`no such command: /${interaction.commandName}; run yinju register`);
      await command.handle(interaction, services);
    },
    boundary,
  );
}

/** Waits for what is running, `patience` milliseconds at most. */
async function finished(running: ReadonlySet<Promise<void>>, patience: number, log: Logger): Promise<void> {
  if (running.size === 0) return;
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<'expired'>((resolve) => {
    timer = setTimeout(() => resolve('expired'), patience);
  });
  const outcome = await Promise.race([Promise.all(running), expired]);
  clearTimeout(timer);
  if (outcome === 'expired') log.warn({ running: running.size }, 'stopped while interactions were still running');
}
