/** Many people at once: everything acknowledged in time, memory flat. `npm run test:soak` does it for long and prints the figures. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { discordServer } from '../support/bot.js';
import { start } from '../support/cli.js';
import { type DiscordServer, type Exchange, TOKEN } from '../support/discord-server.js';
import { temporaryFolder } from '../support/folder.js';

/** Interactions a second, and in all. */
const RATE = Number(process.env.LOAD_RATE ?? 25);
const TOTAL = Number(process.env.LOAD_TOTAL ?? 100);
/** The heap is compared from this share of them on. */
const SETTLED = 0.2;
const TICK_MS = 25;
/** What is over is forgotten by the server after so many. */
const CHUNK = 2_000;

const CITIES = ['娄底', '成都', '贵阳', '长沙', '海南', '苏州'];
const city = (number: number) => CITIES[number % CITIES.length] ?? '';
/** One of the mix: mostly questions, as people have them, some of them for the first time. */
function interact(server: DiscordServer, number: number): Exchange {
  const asked = `${city(number)}${2015 + (number % 7)}年GDP是多少`;
  const asker = { userId: `4000000000000${String(10_000 + (number % 5_000))}` };
  switch (number % 10) {
    case 0:
      return server.interact({ command: 'help', ...asker });
    case 1:
      return server.interact({ command: 'articles', ...asker });
    case 2:
      return server.interact({ command: 'figure', options: { what: city(number) }, ...asker });
    case 3:
    case 4:
      return server.type({ command: 'ask', options: { question: city(number) }, focused: 'question', ...asker });
    case 5:
      return server.interact({ command: 'ask', options: { question: `${number}号产业园的企业有多少家` }, ...asker });
    default:
      return server.interact({ command: 'ask', options: { question: asked, private: number % 2 === 0 }, ...asker });
  }
}

it('everything is acknowledged in time', { timeout: 120_000 + (2_000 * TOTAL) / RATE }, async () => {
  const server = await discordServer();
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const bot = start(['bot', '--corpus', resolve('corpus'), '--index', 'index'], {
    cwd: temporaryFolder(),
    env: { DISCORD_TOKEN: TOKEN, DISCORD_REST_URL: server.url, LOG_LEVEL: 'warn', MONITOR: `127.0.0.1:${port}` },
    lasting: true,
  });
  // A pipe that nobody reads fills up, and whoever writes into it stands still.
  bot.stdout?.resume();
  bot.stderr?.resume();
  const ended = once(bot, 'exit');
  await Promise.race([server.gateway.connected(), ended]);
  await interact(server, 9).acknowledged;

  const metric = async (name: string) => {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
  };
  const acknowledged: number[] = [];
  const heap: { readonly done: number; readonly bytes: number }[] = [];
  let lost = 0;
  let slowestTick = 0;
  const waiting: Promise<void>[] = [];
  const began = performance.now();
  for (let sent = 0; sent < TOTAL; ) {
    const due = Math.min(TOTAL, Math.floor(((performance.now() - began) / 1000) * RATE) + 1);
    for (; sent < due; sent++) {
      waiting.push(
        interact(server, sent).acknowledged.then(
          ({ ms }) => void acknowledged.push(ms),
          () => void lost++,
        ),
      );
    }
    if (waiting.length >= CHUNK || sent === TOTAL) {
      await Promise.all(waiting.splice(0));
      server.forget();
      slowestTick = Math.max(slowestTick, await metric('nodejs_eventloop_lag_p99_seconds'));
      heap.push({ done: sent, bytes: await metric('nodejs_heap_size_used_bytes') });
    }
    await delay(TICK_MS);
  }
  const seconds = (performance.now() - began) / 1000;
  bot.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);

  acknowledged.sort((a, b) => a - b);
  const at = (share: number) => acknowledged[Math.floor(share * (acknowledged.length - 1))] ?? 0;
  const late = heap.filter(({ done }) => done >= SETTLED * TOTAL).map(({ bytes }) => bytes / 1e6);
  const rows = {
    interactions: TOTAL,
    'a second': (TOTAL / seconds).toFixed(0),
    'not acknowledged in 3 s': lost + acknowledged.filter((ms) => ms > 3_000).length,
    'acknowledged after, ms, p50 p95 p99 most': [0.5, 0.95, 0.99, 1].map(at).join(' '),
    'event loop delay, p99, worst reading, ms': (slowestTick * 1000).toFixed(0),
    'heap used, MB': late.map((megabytes) => megabytes.toFixed(0)).join(' '),
  };
  process.stdout.write(
    `\n${Object.entries(rows)
      .map(([name, value]) => `${name.padEnd(44)}${value}`)
      .join('\n')}\n`,
  );
  expect(rows['not acknowledged in 3 s']).toBe(0);
  expect(server.violations).toEqual([]);
});
