/** The whole of it: corpus → index → bot process → a question in Discord → a reply, and an orderly end. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { discordServer } from './support/bot.js';
import { start } from './support/cli.js';
import { TOKEN } from './support/discord-server.js';
import { temporaryFolder } from './support/folder.js';

it('answers /ask over the corpus from a running bot, and ends with 0 when told to stop', async () => {
  const server = await discordServer();
  const bot = start(['bot', '--corpus', resolve('corpus'), '--index', 'index'], {
    cwd: temporaryFolder(),
    env: { DISCORD_TOKEN: TOKEN, DISCORD_REST_URL: server.url, LOG_LEVEL: 'error' },
  });
  const ended = once(bot, 'exit');
  await Promise.race([
    server.gateway.connected(),
    ended.then(([code]) => Promise.reject(new Error(`the bot ended with ${code}`))),
  ]);
  const exchange = server.interact({ command: 'ask', options: { question: '娄底2019年GDP是多少' } });
  const { data } = await exchange.acknowledged;
  expect(JSON.stringify(data)).toContain('1640.58亿元');
  expect(server.violations).toEqual([]);
  bot.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
});
