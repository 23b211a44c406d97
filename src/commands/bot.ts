/** `yinju bot`: answers in Discord until it is told to stop. */
import { Desk } from '../answer/desk.js';
import { loadConfig } from '../config.js';
import { ConfigError, EXIT } from '../errors.js';
import { createLogger } from '../log.js';
import { Keeper } from '../store/keeper.js';
import { type Command, FOLDER_OPTIONS, overrides } from './command.js';
import { openIndex } from './open-index.js';

export const bot: Command = {
  name: 'bot',
  summary: 'run the Discord bot',
  options: FOLDER_OPTIONS,
  async run(invocation) {
    const config = loadConfig(overrides(invocation));
    if (config.discord.token === undefined) {
      throw new ConfigError(
        'DISCORD_TOKEN is not set. Put the bot\'s token into .env (see README, "Connect it to Discord").',
      );
    }
    const desk = new Desk(await openIndex(config));
    // Imported here: discord.js takes a third of a second to load, which no other command should wait for.
    const { runBot } = await import('../discord/client.js');
    const { Fairness } = await import('../discord/fairness.js');
    const { Memory } = await import('../discord/memory.js');
    desk.warm();
    const stop = new AbortController();
    const abort = () => stop.abort();
    process.once('SIGINT', abort).once('SIGTERM', abort);
    const log = createLogger(config.logLevel);
    const keeper = new Keeper({ folder: config.dataDir, days: config.questionLogDays, log });
    try {
      await runBot({
        config: config.discord,
        services: {
          desk,
          memory: new Memory(),
          keeper,
          fairness: new Fairness((server) => keeper.settings(server)),
          now: Date.now,
        },
        log,
        signal: stop.signal,
      });
    } finally {
      keeper.close();
      process.off('SIGINT', abort).off('SIGTERM', abort);
    }
    return EXIT.done;
  },
};
