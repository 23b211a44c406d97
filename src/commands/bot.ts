/** `yinju bot`: answers in Discord until it is told to stop, and takes over newer indexes while it does. */
import { LiveDesk, type Reloaded } from '../answer/desk/live-desk.js';
import { loadConfig } from '../config.js';
import { waiting } from '../discord/work-queue.js';
import { ConfigError, EXIT, messageOf } from '../errors.js';
import { createLogger, type Logger } from '../log.js';
import { Metrics } from '../monitor/metrics.js';
import { type Monitor, startMonitor } from '../monitor/server.js';
import { Keeper } from '../store/keeper.js';
import { type Command, FOLDER_OPTIONS, overrides } from './command.js';
import { openIndex } from './open-index.js';
import { onNewIndex } from './watch-index.js';

/**
 * Milliseconds after the end in which sockets may close by themselves. discord.js forgets a connection that is still being made
 * when it is told to stop, and that would keep the process alive for ever.
 */
const LEFTOVERS_MS = 500;

export const bot: Command = {
  name: 'bot',
  summary: 'run the Discord bot',
  options: FOLDER_OPTIONS,
  details:
    'On SIGHUP it takes over a newer index; on SIGINT and SIGTERM it finishes what is running, in five seconds at most.',
  async run(invocation) {
    const config = loadConfig(overrides(invocation));
    if (config.discord.token === undefined) {
      throw new ConfigError(
        'DISCORD_TOKEN is not set. Put the bot\'s token into .env (see README, "Connect it to Discord").',
      );
    }
    const log = createLogger(config.logLevel);
    let isConnected = false;
    let loadedAt = Date.now();
    const metrics = new Metrics({ isConnected: () => isConnected, indexLoadedAt: () => loadedAt, waiting });
    const live = new LiveDesk(config.indexDir, await openIndex(config), {
      onAnswer: ({ status }) => metrics.countQuestion(status),
    });
    // Imported here: discord.js takes a third of a second to load, which no other command should wait for.
    const { runBot } = await import('../discord/client.js');
    const { RateLimit } = await import('../discord/rate-limit.js');
    const { Memory } = await import('../discord/memory.js');

    const memory = new Memory();
    const keeper = new Keeper({ folder: config.dataDir, days: config.questionLogDays, log });
    const rateLimit = new RateLimit((server) => keeper.settings(server));
    const startedAt = Date.now();
    const takeOver = async () => {
      const reloaded = await takenOver(live, metrics, log);
      if (reloaded.isNew) {
        loadedAt = Date.now();
        rateLimit.forgetAnswers();
      }
      return reloaded;
    };
    const reload = () => {
      takeOver().catch((error: unknown) =>
        log.error(`The index on disk was not taken over, the older one serves on. ${messageOf(error)}`),
      );
    };
    const stop = new AbortController();
    const abort = () => stop.abort();
    process.once('SIGINT', abort).once('SIGTERM', abort).on('SIGHUP', reload);
    const watcher = config.indexWatch ? onNewIndex(config.indexDir, reload, log) : undefined;
    const monitor = await monitored(
      config.monitor,
      metrics,
      () => (isConnected ? [] : ['the gateway is not connected']),
      log,
    );
    try {
      await runBot({
        config: config.discord,
        services: {
          get desk() {
            return live.desk;
          },
          shelf: { about: () => live.about(), reload: takeOver },
          startedAt,
          memory,
          keeper,
          rateLimit,
          now: Date.now,
        },
        log,
        signal: stop.signal,
        onEnd: ({ name, outcome, ms }) => metrics.countInteraction(name, outcome, ms),
        onConnected: (is) => {
          isConnected = is;
        },
      });
    } finally {
      keeper.close();
      process.off('SIGINT', abort).off('SIGTERM', abort).off('SIGHUP', reload);
      watcher?.close();
      await monitor?.close();
      // With the code that has been set by then.
      setTimeout(() => process.exit(), LEFTOVERS_MS).unref();
    }
    return EXIT.done;
  },
};

/**
 * Takes over the index on disk where it is a newer one, and says so in the log.
 *
 * Rejects with an IndexError where it is no good; the older one serves on.
 */
async function takenOver(live: LiveDesk, metrics: Metrics, log: Logger): Promise<Reloaded> {
  try {
    const reloaded = await live.reload();
    const { generation, counts } = reloaded.manifest;
    if (reloaded.isNew) {
      metrics.countReload('taken');
      log.info({ generation, articles: counts.articles }, 'a newer index was taken over');
    } else log.info({ generation }, 'there is no newer index');
    return reloaded;
  } catch (error) {
    metrics.countReload('refused');
    throw error;
  }
}

/** A bot that cannot be watched still answers. */
async function monitored(
  address: { readonly host: string; readonly port: number } | undefined,
  metrics: Metrics,
  missing: () => readonly string[],
  log: Logger,
): Promise<Monitor | undefined> {
  if (address === undefined) return undefined;
  try {
    const watched = { missing, metrics: () => metrics.text(), metricsType: metrics.contentType };
    return await startMonitor(address, watched);
  } catch (error) {
    log.warn(messageOf(error));
    return undefined;
  }
}
