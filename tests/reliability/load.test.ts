/** Many people at once: everything acknowledged in time, memory flat. `npm run test:soak` does it for long and prints the figures. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { discordServer } from '../support/bot.js';
import { start } from '../support/cli.js';
import { type DiscordServer, type Exchange, TOKEN } from '../support/discord-server.js';
import { temporaryFolder } from '../support/folder.js';

/** Interactions a second, and in all. */
const RATE = Number(process.env.LOAD_RATE ?? 25);
const TOTAL = Number(process.env.LOAD_TOTAL ?? 100);
/** The heap is compared from so many of them on, when everything that is remembered for a while has filled up. */
const SETTLED = 20_000;
/** What the heap may grow from then on. */
const GROWTH = 0.05;
/** Before the heap is compared, nothing is asked for so long, and what was under way is over. */
const QUIET_MS = 45_000;
const TICK_MS = 25;
/** What is over is forgotten by the server after so many. */
const CHUNK = 2_000;

const CITIES = ['娄底', '成都', '贵阳', '长沙', '海南', '苏州'];
const THINGS = ['GDP是多少', '有多少家区块链企业', '的产业园有几个', '财政收入增长了多少', '排名第几', '是哪一年的'];
const city = (number: number) => CITIES[number % CITIES.length] ?? '';
const thing = (number: number) => THINGS[Math.floor(number / CITIES.length) % THINGS.length] ?? '';

/** One of the mix: mostly questions, as people have them, some of them for the first time. */
function interact(server: DiscordServer, number: number): Exchange {
  const asked = `${city(number)}${2015 + (number % 7)}年${thing(number)}`;
  const asker = {
    userId: `4000000000000${String(10_000 + (number % 5_000))}`,
    shape: number % 4 < 2 ? ('guild' as const) : ('dm' as const),
  };
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
      return server.interact({ command: 'ask', options: { question: asked, private: number % 3 > 0 }, ...asker });
  }
}

interface Reading {
  /** Milliseconds for which the event loop stood still, at most and in all but one of a hundred turns. */
  readonly blocked: number;
  readonly p99: number;
  /** Bytes, after a collection of garbage. */
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  /** Milliseconds of computing since the start, on all threads. */
  readonly computed: number;
}

/** Asks the probe in a process for a reading. */
function probeOf(child: ChildProcess): () => Promise<Reading> {
  if (child.stdout === null) throw new Error('no stdout');
  const lines = createInterface({ input: child.stdout });
  return async () => {
    const line = once(lines, 'line');
    child.kill('SIGUSR2');
    return JSON.parse(String((await line)[0])) as Reading;
  };
}

it('everything is acknowledged in time', { timeout: 120_000 + (2_000 * TOTAL) / RATE }, async () => {
  const server = await discordServer();
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const bot = start(['bot', '--corpus', resolve('corpus'), '--index', 'index'], {
    cwd: temporaryFolder(),
    env: { DISCORD_TOKEN: TOKEN, DISCORD_REST_URL: server.url, LOG_LEVEL: 'info', MONITOR: `127.0.0.1:${port}` },
    node: [
      '--expose-gc',
      '--import',
      resolve('tests/support/probe.js'),
      ...(process.env.LOAD_NODE ?? '').split(' ').filter(Boolean),
    ],
    lasting: true,
  });
  const probe = probeOf(bot);
  // A pipe that nobody reads fills up, and whoever writes into it stands still.
  bot.stderr?.resume();
  const ended = once(bot, 'exit');
  await Promise.race([server.gateway.connected(), ended]);
  // As many questions as they like.
  const limits = { command: 'yinju', options: { settings: { person: 0, server: 0 } }, permissions: '32' };
  await server.interact(limits).acknowledged;
  await interact(server, 9).acknowledged;
  const { computed: before } = await probe();

  const acknowledged: number[] = [];
  const readings: (Reading & { readonly done: number })[] = [];
  let lost = 0;
  const waiting: Promise<void>[] = [];
  const began = performance.now();
  let [paused, settled] = [0, 0];
  for (let sent = 0, read = 0; sent < TOTAL; ) {
    const due = Math.min(TOTAL, Math.floor(((performance.now() - began - paused) / 1000) * RATE) + 1);
    for (; sent < due; sent++) {
      const { acknowledged: first } = interact(server, sent);
      waiting.push(
        first.then(
          ({ ms }) => void acknowledged.push(ms),
          () => void lost++,
        ),
      );
    }
    if (sent - read >= CHUNK) {
      read = sent;
      server.forget();
      readings.push({ done: sent, ...(await probe()) });
    }
    if (settled === 0 && sent >= SETTLED) {
      const stopped = performance.now();
      await delay(QUIET_MS);
      settled = (await probe()).heapUsed;
      paused = performance.now() - stopped;
    }
    await delay(TICK_MS);
  }
  const seconds = (performance.now() - began - paused) / 1000;
  await Promise.all(waiting);
  if (settled > 0) await delay(QUIET_MS);
  readings.push({ done: TOTAL, ...(await probe()) });
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const turnedAway = [...metrics.matchAll(/^yinju_interaction_seconds_count\{.*outcome="busy"\} (\d+)$/gm)];
  const answers = [...metrics.matchAll(/^yinju_questions_total\{status="(\w+)"\} (\d+)$/gm)];
  bot.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);

  acknowledged.sort((a, b) => a - b);
  const at = (share: number) => acknowledged[Math.floor(share * (acknowledged.length - 1))] ?? 0;
  const megabytes = (field: 'heapUsed' | 'external' | 'rss') =>
    readings.map((reading) => (reading[field] / 1e6).toFixed(0)).join(' ');
  const growth = settled === 0 ? 0 : (readings.at(-1)?.heapUsed ?? 0) / settled - 1;
  const rows = {
    interactions: TOTAL,
    'a second': (TOTAL / seconds).toFixed(0),
    'questions answered': answers.map(([, status, count]) => `${count} ${status}`).join(', '),
    'told to come back': turnedAway.reduce((sum, [, count]) => sum + Number(count), 0),
    'not acknowledged in 3 s': lost + acknowledged.filter((ms) => ms > 3_000).length,
    'acknowledged after, ms, p50 p95 p99 most': [0.5, 0.95, 0.99, 1].map(at).join(' '),
    'event loop blocked, ms, p99 and most': readings.map(({ p99, blocked }) => `${p99}/${blocked}`).join(' '),
    'computing for each, ms': (((readings.at(-1)?.computed ?? 0) - before) / TOTAL).toFixed(2),
    'heap in use, MB': megabytes('heapUsed'),
    'beside the heap, MB': megabytes('external'),
    'in all, MB': megabytes('rss'),
    'heap, growth after the first 20,000': settled === 0 ? 'not measured' : `${(100 * growth).toFixed(1)} %`,
  };
  process.stdout.write(
    `\n${Object.entries(rows)
      .map(([name, value]) => `${name.padEnd(44)}${value}`)
      .join('\n')}\n`,
  );
  expect(rows['not acknowledged in 3 s']).toBe(0);
  expect(growth).toBeLessThan(GROWTH);
  expect(server.violations).toEqual([]);
});
