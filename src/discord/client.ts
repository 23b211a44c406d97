/** The bot: connects, hands what comes in to the router, stops when told to. Knows nothing of commands and of answers. */
import type { Config } from '../config.js';
import { ConfigError, DiscordError, messageOf, StoreError } from '../errors.js';
import type { Logger } from '../log.js';
import type { Boundary } from './boundary.js';
import { Connection, PATIENCE, type Patience } from './connection.js';
import { postDigests } from './digest.js';
import { errorFields, isRefusedPlace, redact, unreadable } from './failure.js';
import { Overload } from './overload.js';
import { toLocale } from './reader.js';
import { routeInteraction, routeMessage } from './router.js';
import { SeenEvents } from './seen-events.js';
import type { Services } from './services.js';

const WRITE_THERE =
  ' Let the bot View Channel and Send Messages there, or choose another channel: /yinju settings digest.';

export interface BotOptions {
  readonly config: Config['discord'];
  /** Looked at once for each interaction: what changes meanwhile is for those that come after it. */
  readonly services: Services;
  readonly log: Logger;
  /** Aborted to stop the bot. */
  readonly signal: AbortSignal;
  /** Told how each interaction, completion and message ended. */
  readonly onEnd?: Boundary['onEnd'];
  /** Told when events begin to come from Discord, and when they stop. */
  readonly onConnected?: (isConnected: boolean) => void;
  /** Milliseconds, where the defaults of {@link PATIENCE} do not suit. */
  readonly patience?: Partial<Patience>;
}

/**
 * Runs the bot. Resolves after a clean stop: what is running gets {@link Patience.finish} to finish.
 *
 * @throws ConfigError where the token is missing or refused, or the intents are refused; DiscordError where Discord cannot be
 *   reached or the connection is lost for good. Nothing keeps running then.
 */
export async function runBot({
  config,
  services,
  log,
  signal,
  patience,
  onEnd,
  onConnected,
}: BotOptions): Promise<void> {
  const { token, restUrl, proxy } = config;
  if (token === undefined) throw new ConfigError('DISCORD_TOKEN is not set. Put the bot token into .env.');
  if (signal.aborted) return;

  const allowed = { ...PATIENCE, ...patience };
  const overload = new Overload(log);
  const boundary = { log, token, onEnd, onBusy: () => overload.note() };
  const running = new Set<Promise<void>>();
  const run = (started: Promise<void>) => {
    // What is known to go wrong has been dealt with; what is left is an event in a form that nobody knows.
    const work = started.catch((error: unknown) => log.error(...unreadable(error))).finally(() => running.delete(work));
    running.add(work);
  };
  // A resumed connection may tell again what was told before it broke.
  const seen = new SeenEvents();
  const connection = new Connection({
    token,
    restUrl,
    proxy,
    log,
    patience: allowed,
    onConnected,
    onInteraction: (interaction) => {
      if (seen.isNew(interaction.id)) run(routeInteraction(interaction, { ...services }, boundary));
    },
    onMessage: (message) => {
      if (seen.isNew(message.id)) run(routeMessage(message, { ...services }, boundary));
    },
  });

  const digests = async () => {
    try {
      const failures = await postDigests(services, (channel, server, message) =>
        connection.post(channel, server, (locale) => message(toLocale(locale))),
      );
      for (const { server, channel, error } of failures) {
        const isPlace = isRefusedPlace(error) || error instanceof DiscordError;
        const sentence = `a weekly digest was not posted: ${redact(messageOf(error), token)}.${isPlace ? WRITE_THERE : ''}`;
        log.warn({ server, channel, err: redact(errorFields(error), token) }, sentence);
      }
    } catch (error) {
      // Of its store, the keeper has told already.
      if (!(error instanceof StoreError)) log.error({ err: redact(errorFields(error), token) }, 'the digests failed');
    }
  };
  let weekly: NodeJS.Timeout | undefined;

  const stop = new Promise<'stop'>((resolve) =>
    signal.addEventListener('abort', () => resolve('stop'), { once: true }),
  );
  try {
    if ((await Promise.race([connection.open(), stop])) === 'stop') return;
    run(digests());
    weekly = setInterval(() => run(digests()), allowed.digest);
    await Promise.race([connection.ended, stop]);
    clearInterval(weekly);
    connection.deafen();
    await finished(running, allowed.finish, log);
  } finally {
    clearInterval(weekly);
    await connection.close();
  }
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
