import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { runBot } from '../../src/discord/client.js';
import { ConfigError, DiscordError } from '../../src/errors.js';
import { answered } from '../support/answers.js';
import { discordServer, recordingLog, startBot } from '../support/bot.js';
import { services } from '../support/desk.js';
import { type ServerOptions, startDiscordServer, TOKEN } from '../support/discord-server.js';

/** Guilds, messages in servers, direct messages. */
const INTENTS = 1 | (1 << 9) | (1 << 12);
const ask = () => answered;

/** Runs the bot until it ends by itself. */
async function outcome(config: { token?: string; restUrl?: string }, patience = {}) {
  const { log, lines } = recordingLog();
  // The corpus is read before the clock starts.
  const known = services(ask);
  const began = Date.now();
  const error: unknown = await runBot({
    config,
    services: known,
    log,
    signal: new AbortController().signal,
    patience,
  }).catch((reason: unknown) => reason);
  return { error, lines, ms: Date.now() - began };
}

describe('a bot that cannot run ends with a sentence', () => {
  it.each<[string, ServerOptions, typeof ConfigError | typeof DiscordError, RegExp]>([
    ['a refused intent', { closeOnIdentify: 4014 }, ConfigError, /refused the intents/],
    ['an unknown intent', { closeOnIdentify: 4013 }, ConfigError, /does not know the intents/],
    [
      'a token that the gateway refuses',
      { closeOnIdentify: 4004 },
      ConfigError,
      /refused the bot token.*DISCORD_TOKEN/,
    ],
    ['an API version that is gone', { closeOnIdentify: 4012 }, DiscordError, /version of its API/],
    ['a gateway that refuses upgrades', { refuseUpgrade: 503 }, DiscordError, /503/],
    ['a gateway that says nothing', { isSilent: true }, DiscordError, /within 0\.4 s/],
    [
      'a REST API that fails',
      { intercept: () => ({ status: 500, body: { code: 0, message: 'Broken' } }) },
      DiscordError,
      /could not connect to Discord/,
    ],
  ])('%s', async (_, options, kind, sentence) => {
    const server = await discordServer(options);
    const { error, lines, ms } = await outcome({ token: TOKEN, restUrl: server.url }, { start: 400 });
    expect(error).toBeInstanceOf(kind);
    expect(String(error)).toMatch(sentence);
    expect(ms).toBeLessThan(3_000);
    expect(JSON.stringify(lines) + String(error)).not.toContain(TOKEN);
    // No zombie: nothing connects any more.
    const { upgrades } = server.gateway;
    await delay(700);
    expect(server.gateway.upgrades).toBe(upgrades);
    expect(server.gateway.connections).toBe(0);
  });

  it('a bad token', async () => {
    const server = await discordServer();
    const { error, lines } = await outcome({ token: 'bad.token.here', restUrl: server.url });
    expect(error).toBeInstanceOf(ConfigError);
    expect(JSON.stringify(lines) + String(error)).not.toContain('bad.token.here');
    expect(server.requests).toHaveLength(1);
  });

  it('no token', async () => {
    expect((await outcome({})).error).toBeInstanceOf(ConfigError);
  });

  it('nobody listening', async () => {
    const server = await discordServer();
    const restUrl = server.url;
    await server.close();
    const { error, ms } = await outcome({ token: TOKEN, restUrl });
    expect(error).toBeInstanceOf(DiscordError);
    expect(String(error)).toMatch(/ECONNREFUSED.*DISCORD_REST_URL/);
    // Asked five times, with pauses of four seconds in all.
    expect(ms).toBeGreaterThan(3_500);
    expect(ms).toBeLessThan(8_000);
  });
});

describe('a connection', () => {
  it('asks for the Guilds intent alone', async () => {
    const { server } = await startBot(ask);
    expect(server.gateway.identifies).toMatchObject([{ intents: INTENTS }]);
  });

  it.each([[undefined], [4000]])('that is interrupted (%s) is resumed, and no question is lost', async (code) => {
    const { server, ended } = await startBot(ask);
    await server.interact({ command: 'ask', options: { question: '茶馆' } }).shown;
    server.gateway.drop(code);
    await expect.poll(() => server.gateway.connections).toBe(0);
    const exchange = server.interact({ command: 'ask', options: { question: '茶馆' } });
    expect((await exchange.shown).body.components).toHaveLength(1);
    expect(server.gateway.resumes).toHaveLength(1);
    expect(await Promise.race([ended, Promise.resolve('running')])).toBe('running');
  });

  it.each([
    [4004, ConfigError],
    [4014, ConfigError],
    [4011, DiscordError],
  ])('that Discord ends with %i ends the bot', async (code, kind) => {
    const { server, ended } = await startBot(ask);
    await server.interact({ command: 'ask', options: { question: '茶馆' } }).shown;
    server.gateway.drop(code);
    await expect(ended).rejects.toBeInstanceOf(kind);
    await expect.poll(() => server.gateway.connections).toBe(0);
  });

  it('that stays away for too long ends the bot', async () => {
    const { server, ended } = await startBot(ask, { patience: { reconnect: 300 } });
    await server.interact({ command: 'ask', options: { question: '茶馆' } }).shown;
    await server.close();
    await expect(ended).rejects.toThrow(/lost and could not be made again/);
    await expect(ended).rejects.toBeInstanceOf(DiscordError);
  });
});

describe('stopping', () => {
  it('resolves, and the gateway sees it leave', async () => {
    const { server, stop } = await startBot(ask);
    await server.interact({ command: 'ask', options: { question: '茶馆' } }).shown;
    await stop();
    await expect.poll(() => server.gateway.connections).toBe(0);
  });

  it('lets running interactions finish', async () => {
    const { server, stop } = await startBot(async () => {
      await delay(300);
      return answered;
    });
    const exchange = server.interact({ command: 'ask', options: { question: '茶馆' } });
    await delay(100);
    await stop();
    expect(exchange.original).toBeDefined();
  });

  it('does not wait for them longer than it may', async () => {
    const slow = () => new Promise<typeof answered>(() => undefined);
    const { server, stop, lines } = await startBot(slow, { patience: { finish: 100 } });
    server.interact({ command: 'ask', options: { question: '茶馆' } });
    await delay(100);
    const began = Date.now();
    await stop();
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(lines.some(({ running }) => running === 1)).toBe(true);
  });

  it.each<[string, ServerOptions]>([
    ['while connecting', { isSilent: true }],
    ['between two attempts', { refuseUpgrade: 503 }],
  ])('works %s', async (_, options) => {
    const server = await discordServer(options);
    const controller = new AbortController();
    const { log } = recordingLog();
    const ended = runBot({
      config: { token: TOKEN, restUrl: server.url },
      services: services(ask),
      log,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 100);
    await Promise.race([
      ended.catch(() => undefined),
      delay(2_000).then(() => Promise.reject(new Error('still running'))),
    ]);
  });

  it('before the start means not starting', async () => {
    const { log } = recordingLog();
    await runBot({
      config: { token: TOKEN, restUrl: 'http://127.0.0.1:9/api' },
      services: services(ask),
      log,
      signal: AbortSignal.abort(),
    });
  });
});

/** What keeps this process alive: how many of each kind. */
function resources(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

describe('nothing is left that would keep the process alive', () => {
  it.each<[string, ServerOptions]>([
    ['after a stop', {}],
    ['after a refused upgrade', { refuseUpgrade: 503 }],
    ['after a refused intent', { closeOnIdentify: 4014 }],
    ['after a silent gateway', { isSilent: true }],
  ])('%s', async (_, options) => {
    const before = resources();
    const server = await startDiscordServer(options);
    const { log } = recordingLog();
    const controller = new AbortController();
    const ended = runBot({
      config: { token: TOKEN, restUrl: server.url },
      services: services(ask),
      log,
      signal: controller.signal,
      patience: { start: 300 },
    });
    await Promise.race([server.gateway.connected(), ended.catch(() => undefined)]);
    controller.abort();
    await ended.catch(() => undefined);
    await server.close();
    // Half a second is what discord.js waits between two attempts.
    await delay(700);
    // A busy machine takes longer to take down what was being connected; what stays would stay for good.
    await vi.waitFor(
      () => {
        for (const [kind, count] of resources())
          expect([kind, count]).toEqual([kind, Math.min(count, before.get(kind) ?? 0)]);
      },
      { timeout: 5_000, interval: 100 },
    );
  });
});
