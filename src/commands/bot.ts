/** `yinju bot`: answers in Discord until it is told to stop. */
import { Answerer } from '../answer/answerer.js';
import { loadConfig } from '../config.js';
import { ConfigError, EXIT } from '../errors.js';
import { createLogger } from '../log.js';
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
    const answerer = new Answerer(await openIndex(config));
    // Imported here: discord.js takes a third of a second to load, which no other command should wait for.
    const { runBot } = await import('../discord/client.js');
    // The dictionary is loaded before the first question, not by it.
    answerer.ask('预热');
    const stop = new AbortController();
    const abort = () => stop.abort();
    process.once('SIGINT', abort).once('SIGTERM', abort);
    try {
      await runBot({
        config: config.discord,
        services: { ask: (question, options) => answerer.ask(question, options) },
        log: createLogger(config.logLevel),
        signal: stop.signal,
      });
    } finally {
      process.off('SIGINT', abort).off('SIGTERM', abort);
    }
    return EXIT.done;
  },
};
