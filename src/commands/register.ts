/** `yinju register`: brings Discord's commands in line with ours, and prints the links that invite the bot. */
import { DISCORD_ID, loadConfig } from '../config.js';
import { ConfigError, EXIT } from '../errors.js';
import { createLogger } from '../log.js';
import { type Command, overrides, text } from './command.js';

export const register: Command = {
  name: 'register',
  summary: 'push the commands to Discord: what has changed, and no more',
  options: {
    guild: {
      type: 'string',
      value: 'ID',
      help: 'for one server only, at once (default: DISCORD_GUILD_ID, else everywhere)',
    },
    remove: { type: 'boolean', help: 'take the commands away again' },
  },
  async run(invocation) {
    const { discord, logLevel } = loadConfig(overrides(invocation));
    if (discord.token === undefined) {
      throw new ConfigError(
        'DISCORD_TOKEN is not set. Put the bot\'s token into .env (see README, "Connect it to Discord").',
      );
    }
    const guildId = text(invocation.values.guild) ?? discord.guildId;
    if (guildId !== undefined && !new RegExp(`^${DISCORD_ID}$`).test(guildId))
      throw new ConfigError(`"${guildId}" is no server id: it has 17 to 20 digits.`);
    // Imported here: discord.js takes a third of a second to load, which no other command should wait for.
    const discordSide = await import('../discord/register.js');
    const { created, changed, removed, unchanged, invite } = await discordSide.register({
      config: discord,
      ...(guildId !== undefined && { guildId }),
      remove: invocation.values.remove === true,
      log: createLogger(logLevel),
    });
    const rows = { created, changed, removed, unchanged };
    const lines = Object.entries(rows).filter(([, names]) => names.length > 0);
    process.stdout.write(
      [
        `commands ${guildId === undefined ? 'for all servers' : `for server ${guildId}`}:`,
        ...(lines.length === 0 ? ['  none'] : lines.map(([what, names]) => `  ${what.padEnd(11)}${names.join(', ')}`)),
        ...(invocation.values.remove === true ? [] : invitation(invite, guildId !== undefined)),
        '',
      ].join('\n'),
    );
    return EXIT.done;
  },
};

function invitation({ server, personal }: { server: string; personal: string }, forGuild: boolean): string[] {
  return [
    `invite to a server:      ${server}`,
    '  View Channels, Send Messages (in threads too) and Read Message History: to answer mentions. Commands need none of them.',
    ...(forGuild
      ? []
      : [
          `install for one person:  ${personal}`,
          '  Needs User Install under Installation in the developer portal. Commands only: mentions do not reach the bot there.',
        ]),
  ];
}
