import { ApplicationCommandResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from '../../src/discord/commands/index.js';
import { type RegisterOptions, register } from '../../src/discord/register.js';
import { ConfigError, DiscordError } from '../../src/errors.js';
import { discordServer, recordingLog } from '../support/bot.js';
import {
  APPLICATION_ID,
  type DiscordServer,
  GUILD_ID,
  type Json,
  type ServerOptions,
  TOKEN,
} from '../support/discord-server.js';

const { log, lines } = recordingLog();
const SLASH = ['/ask', '/figure', '/cite', '/articles', '/privacy', '/help', '/yinju'];
const NAMES = [...SLASH, 'Look up in the articles', 'Cite sources for this'];
const DEFINITIONS = [...SLASH_COMMANDS, ...MESSAGE_COMMANDS].map(({ definition }) => definition);

function run(server: DiscordServer, options: Partial<RegisterOptions> = {}) {
  return register({ config: { token: TOKEN, restUrl: server.url }, log, ...options });
}

/** What changes something, as `METHOD`. */
function changes(server: DiscordServer): string[] {
  return server.requests.map(({ method }) => method).filter((method) => method !== 'GET');
}

function registered(server: DiscordServer, place = 'global'): readonly Json[] {
  return server.registry.commands.get(place) ?? [];
}

describe('registering', () => {
  it('creates the commands everywhere, and asks whose token it is', async () => {
    const server = await discordServer();
    const outcome = await run(server);
    expect(outcome).toMatchObject({ created: NAMES, changed: [], removed: [], unchanged: [] });
    expect(outcome.applicationId).toBe(APPLICATION_ID);
    expect(server.requests[0]?.path).toBe('/applications/@me');
    for (const command of registered(server)) {
      expect(command).toMatchObject(
        command.name === 'yinju'
          ? { integration_types: [0], contexts: [0], default_member_permissions: '32' }
          : { integration_types: [0, 1], contexts: [0, 1, 2], default_member_permissions: null },
      );
    }
    expect(server.violations).toEqual([]);
    expect(server.gateway.upgrades).toBe(0);
  });

  it('prints links with the permissions that mentions need, and none for one person', async () => {
    const { invite } = await run(await discordServer());
    const server = new URL(invite.server).searchParams;
    expect(server.get('scope')).toBe('bot applications.commands');
    expect(BigInt(server.get('permissions') ?? 0)).toBe(1024n | 2048n | 65536n | (1n << 38n));
    const personal = new URL(invite.personal).searchParams;
    expect([personal.get('scope'), personal.get('integration_type')]).toEqual(['applications.commands', '1']);
    expect(personal.has('permissions')).toBe(false);
  });

  it.each([undefined, GUILD_ID])('changes nothing the second time: %s', async (guildId) => {
    const server = await discordServer();
    await run(server, { guildId });
    const before = changes(server).length;
    expect(await run(server, { guildId })).toMatchObject({ created: [], changed: [], unchanged: NAMES });
    expect(changes(server)).toHaveLength(before);
  });

  it('changes what differs, removes what is no longer there, and creates what is missing', async () => {
    const server = await discordServer();
    await run(server);
    const [ask, figure, ...rest] = registered(server);
    const older: Json[] = [
      { ...ask, description_localizations: { 'zh-CN': '旧' } },
      { ...figure, id: '1300000000000000001', name: 'number' },
      ...rest.slice(1),
    ];
    server.registry.commands.set('global', older);
    const before = server.requests.length;
    const outcome = await run(server);
    expect(outcome).toMatchObject({ created: ['/figure', '/cite'], changed: ['/ask'], removed: ['/number'] });
    expect(server.requests.slice(before).map(({ method }) => method)).toEqual([
      'GET',
      'GET',
      'DELETE',
      'PATCH',
      'POST',
      'POST',
    ]);
    expect(registered(server).find(({ name }) => name === 'ask')?.id).toBe(ask?.id);
    expect(server.violations).toEqual([]);
  });

  it.each([
    ['a description', { description: 'other' }],
    ['an option more', { options: [{ type: 3, name: 'extra', description: 'extra' }] }],
    ['no options', { options: [] }],
    ['other places', { contexts: [0] }],
  ])('notices %s', async (_, difference) => {
    const server = await discordServer();
    await run(server);
    const [ask, ...rest] = registered(server);
    server.registry.commands.set('global', [{ ...ask, ...difference }, ...rest]);
    expect(await run(server)).toMatchObject({ changed: ['/ask'], created: [], removed: [] });
    expect(await run(server)).toMatchObject({ changed: [], unchanged: NAMES });
  });

  it.each([
    ['options', { options: [{ type: 3, name: 'old', description: 'old' }] }],
    ['a translated description', { description_localizations: { fr: 'ancien' } }],
    ['who may use it', { default_member_permissions: '0' }],
  ])('takes away %s that a command has no longer', async (_, left) => {
    const server = await discordServer();
    await run(server);
    const commands = registered(server).map((command) =>
      command.name === 'articles' ? { ...command, ...left } : command,
    );
    server.registry.commands.set('global', commands);
    expect(await run(server)).toMatchObject({ changed: ['/articles'], created: [], removed: [] });
    expect(await run(server)).toMatchObject({ changed: [], unchanged: NAMES });
  });

  it('takes everything away again', async () => {
    const server = await discordServer();
    await run(server);
    expect((await run(server, { remove: true })).removed).toEqual(NAMES);
    expect(registered(server)).toEqual([]);
    expect((await run(server, { remove: true })).removed).toEqual([]);
  });

  it.each([
    ['given', { guildId: GUILD_ID }, {}],
    ['from the settings', {}, { guildId: GUILD_ID }],
  ])('puts them into one server: %s', async (_, given, settings) => {
    const server = await discordServer();
    const config = { token: TOKEN, restUrl: server.url, applicationId: APPLICATION_ID, ...settings };
    await register({ config, log, ...given });
    const [command] = registered(server, GUILD_ID);
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
          method === 'POST' ? { status: 400, body: { code: 30_034, message: 'Max daily creates' } } : undefined,
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
  const locales = ['en-US', 'zh-CN', 'zh-TW'];

  it.each(SLASH_COMMANDS.map(({ definition }) => [definition.name, definition] as const))(
    '/%s describes itself in three languages and is called the same in all',
    (_, definition) => {
      for (const described of [definition, ...(definition.options ?? [])]) {
        expect(Object.keys(described.description_localizations ?? {}).sort()).toEqual(locales);
        expect(described.name_localizations).toBeUndefined();
      }
    },
  );

  it.each(MESSAGE_COMMANDS.map(({ definition }) => [definition.name, definition] as const))(
    '“%s” has a name in three languages',
    (_, definition) => {
      expect(Object.keys(definition.name_localizations ?? {}).sort()).toEqual(locales);
    },
  );

  it('has a name of its own', () => {
    const names = DEFINITIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
