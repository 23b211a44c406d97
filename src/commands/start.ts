/** `yinju start`: the bot where there is a token, else a chat in the terminal over the same answers. */
import pc from 'picocolors';
import { Answerer } from '../answer/answerer.js';
import { loadConfig } from '../config.js';
import { ConfigError, EXIT } from '../errors.js';
import { answerLines, chat } from '../terminal/chat.js';
import { bot } from './bot.js';
import { type Command, FOLDER_OPTIONS, overrides } from './command.js';
import { openIndex } from './open-index.js';

export const start: Command = {
  name: 'start',
  summary: 'run the bot, or without DISCORD_TOKEN a chat in the terminal',
  options: FOLDER_OPTIONS,
  async run(invocation) {
    const config = loadConfig(overrides(invocation));
    if (config.discord.token !== undefined) return bot.run(invocation);
    const options = { answerer: new Answerer(await openIndex(config)), locale: config.locale, colors: pc };
    if (process.stdin.isTTY) {
      await chat(options);
      return EXIT.done;
    }
    const answered = await answerLines(process.stdin, options);
    if (answered > 0) return EXIT.done;
    throw new ConfigError(
      'There is no DISCORD_TOKEN, no terminal and no question on stdin, so there is nothing to do. A service needs the token: put it into .env (see README, "Connect it to Discord").',
    );
  },
};
