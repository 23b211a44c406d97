/** `yinju register`: pushes the slash-command definitions to Discord. */
import { loadConfig } from '../config.js';
import { ConfigError, EXIT } from '../errors.js';
import { createLogger } from '../log.js';
import { type Command, overrides, text } from './command.js';

export const register: Command = {
  name: 'register',
  summary: 'push the slash commands to Discord',
  options: {
    guild: {
      type: 'string',
      value: 'ID',
      help: 'for one server only, at once (default: DISCORD_GUILD_ID, else everywhere)',
    },
  },
  async run(invocation) {
    const { discord, logLevel } = loadConfig(overrides(invocation));
    if (discord.token === undefined) {
      throw new ConfigError(
        'DISCORD_TOKEN is not set. Put the bot\'s token into .env (see README, "Connect it to Discord").',
      );
    }
    const guildId = text(invocation.values.guild) ?? discord.guildId;
    if (guildId !== undefined && !/^\d{17,20}$/.test(guildId))
      throw new ConfigError(`"${guildId}" is no server id: it has 17 to 20 digits.`);
    // Imported here: discord.js takes a third of a second to load, which no other command should wait for.
    const discordSide = await import('../discord/register.js');
    const { commands, inviteUrl } = await discordSide.register({
      config: discord,
      ...(guildId !== undefined && { guildId }),
      log: createLogger(logLevel),
    });
    process.stdout.write(
      `registered ${commands.map((name) => `/${name}`).join(', ')} ${guildId === undefined ? 'for all servers' : `for server ${guildId}`}\ninvite the bot: ${inviteUrl}\n`,
    );
    return EXIT.done;
  },
};
