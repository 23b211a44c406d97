import { ApplicationCommandResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { SLASH_COMMANDS } from '../../src/discord/commands/index.js';
import { register } from '../../src/discord/register.js';
import { ConfigError, DiscordError } from '../../src/errors.js';
import { discordServer, recordingLog } from '../support/bot.js';
import { APPLICATION_ID, GUILD_ID, type ServerOptions, TOKEN } from '../support/discord-server.js';

const { log, lines } = recordingLog();

describe('registering', () => {
  it('puts the commands everywhere, and asks whose token it is', async () => {
    const server = await discordServer();
    const result = await register({ config: { token: TOKEN, restUrl: server.url }, log });
    expect(result).toEqual({
      commands: ['ask'],
      applicationId: APPLICATION_ID,
      inviteUrl: `https://discord.com/oauth2/authorize?client_id=${APPLICATION_ID}&scope=bot+applications.commands&permissions=0`,
    });
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /applications/@me',
      `PUT /applications/${APPLICATION_ID}/commands`,
    ]);
    expect(server.commands.get('global')).toMatchObject([
      {
        name: 'ask',
        integration_types: [0, 1],
        contexts: [0, 1, 2],
        options: [
          { name: 'question', type: 3, required: true },
          { name: 'private', type: 5 },
        ],
      },
    ]);
    expect(server.violations).toEqual([]);
    expect(server.gateway.upgrades).toBe(0);
  });

  it.each([
    ['given', { guildId: GUILD_ID }, {}],
    ['from the settings', {}, { guildId: GUILD_ID }],
  ])('puts them into one server: %s', async (_, given, settings) => {
    const server = await discordServer();
    const config = { token: TOKEN, restUrl: server.url, applicationId: APPLICATION_ID, ...settings };
    await register({ config, log, ...given });
    expect(server.requests).toHaveLength(1);
    const [command] = server.commands.get(GUILD_ID) ?? [];
    expect(command).toMatchObject({ name: 'ask', guild_id: GUILD_ID });
    expect(command).not.toHaveProperty('contexts');
    expect(command).not.toHaveProperty('integration_types');
    expect(ApplicationCommandResponseSchema.safeParse(command).success).toBe(true);
    expect(server.violations).toEqual([]);
  });

  it.each<
    [
      string,
      Partial<Record<'token' | 'guildId', string>>,
      ServerOptions,
      typeof ConfigError | typeof DiscordError,
      RegExp,
    ]
  >([
    ['a bad token', { token: 'bad.token.here' }, {}, ConfigError, /refused the bot token/],
    ['a server that it is not in', { guildId: '1300000000000000000' }, {}, ConfigError, /invited/],
    [
      'a refusal',
      {},
      {
        intercept: ({ method }) =>
          method === 'PUT' ? { status: 400, body: { code: 30_034, message: 'Max daily creates' } } : undefined,
      },
      DiscordError,
      /Max daily creates/,
    ],
  ])('fails with a sentence over %s', async (_, settings, options, kind, sentence) => {
    const server = await discordServer(options);
    const failure = register({ config: { token: TOKEN, restUrl: server.url, ...settings }, log });
    await expect(failure).rejects.toBeInstanceOf(kind);
    await expect(failure).rejects.toThrow(sentence);
    await expect(failure).rejects.not.toThrow(/bad\.token/);
  });

  it('fails with a sentence where nobody listens, and without a token', async () => {
    const server = await discordServer();
    const restUrl = server.url;
    await server.close();
    await expect(register({ config: { token: TOKEN, restUrl }, log })).rejects.toBeInstanceOf(DiscordError);
    await expect(register({ config: { restUrl }, log })).rejects.toBeInstanceOf(ConfigError);
    expect(JSON.stringify(lines)).not.toContain(TOKEN);
  });
});

describe('every command', () => {
  it.each(SLASH_COMMANDS.map(({ definition }) => [definition.name, definition] as const))(
    '/%s speaks three languages',
    (_, definition) => {
      for (const described of [definition, ...(definition.options ?? [])]) {
        expect(Object.keys(described.description_localizations ?? {}).sort()).toEqual(['en-US', 'zh-CN', 'zh-TW']);
        expect(described.name_localizations).toBeUndefined();
      }
    },
  );

  it('has a name of its own', () => {
    const names = SLASH_COMMANDS.map(({ definition }) => definition.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
