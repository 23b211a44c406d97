/** The bot as a service: what it tells whoever watches over it, what signals do, and the codes that it exits with. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildIndex } from '../../src/build.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { QINGHE, TEAHOUSES } from '../support/articles.js';
import { discordServer, type LogLine } from '../support/bot.js';
import { start } from '../support/cli.js';
import { type DiscordServer, type ServerOptions, TOKEN, USER_ID } from '../support/discord-server.js';
import { temporaryFolder, writeFiles } from '../support/folder.js';

const QUESTION = '青禾县2020年新开了多少家茶馆';
const PATIENCE = { timeout: 15_000, interval: 50 };

interface Service {
  readonly home: string;
  readonly server: DiscordServer;
  readonly child: ChildProcess;
  readonly lines: LogLine[];
  readonly raw: () => string;
  readonly exited: Promise<unknown[]>;
}

function built(home: string, count: number): void {
  writeFiles(join(home, 'corpus'), { ...QINGHE, 'teahouses.md': TEAHOUSES.replace('128家', `${count}家`) });
  buildIndex(readCorpus(join(home, 'corpus')), join(home, 'index'));
}

async function service(env: Readonly<Record<string, string>> = {}, options: ServerOptions = {}): Promise<Service> {
  const server = await discordServer(options);
  const home = temporaryFolder();
  built(home, 128);
  const settings = { DISCORD_TOKEN: TOKEN, DISCORD_REST_URL: server.url, MONITOR: 'off' };
  const child = start(['bot'], { cwd: home, env: { ...settings, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: LogLine[] = [];
  let text = '';
  child.stderr?.on('data', (data: Buffer) => {
    text += data.toString();
    for (const line of data.toString().split('\n')) if (line.startsWith('{')) lines.push(JSON.parse(line));
  });
  return { home, server, child, lines, raw: () => text, exited: once(child, 'close') };
}

const ask = (server: DiscordServer) => server.interact({ command: 'ask', options: { question: QUESTION } });

describe('the monitor', () => {
  it('tells health, readiness and metrics, and no word of anybody', async () => {
    // A port of its own, chosen by chance: nobody else here uses them.
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const { server, child, exited } = await service({ MONITOR: `127.0.0.1:${port}` });
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, text: await response.text() };
    };
    await server.gateway.connected();
    await ask(server).shown;
    await expect.poll(() => get('/readyz'), PATIENCE).toMatchObject({ status: 200 });
    expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect((await get('/elsewhere')).status).toBe(404);
    expect((await get('//')).status).toBe(404);
    const { text } = await get('/metrics');
    expect(text).toMatch(/^yinju_questions_total\{status="answered"\} 1$/m);
    expect(text).toMatch(/^yinju_interaction_seconds_count\{name="ask",outcome="answered"\} 1$/m);
    expect(text).toMatch(/^yinju_gateway_connected 1$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    for (const secret of [TOKEN, USER_ID, '茶馆']) expect(text).not.toContain(secret);
    // Alive, but not ready, while Discord is away; and it can be stopped then too.
    const back = server.vanish(2_000);
    await expect
      .poll(() => get('/readyz'), PATIENCE)
      .toMatchObject({ status: 503, text: expect.stringContaining('gateway') });
    expect((await get('/healthz')).status).toBe(200);
    await back;
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  it('that cannot listen stops no bot', async () => {
    const { server, lines } = await service({ MONITOR: '127.0.0.1:1' });
    await server.gateway.connected();
    await ask(server).shown;
    // Root may listen there.
    if (process.getuid?.() !== 0) expect(lines.some(({ msg }) => String(msg).startsWith('MONITOR: '))).toBe(true);
  });
});

describe('signals', () => {
  it('SIGHUP takes over a newer index; SIGTERM ends with 0', async () => {
    const { home, server, child, lines, raw, exited } = await service();
    await server.gateway.connected();
    expect(JSON.stringify((await ask(server).shown).body)).toContain('128家');
    built(home, 228);
    child.kill('SIGHUP');
    await expect.poll(() => lines.map(({ msg }) => msg), PATIENCE).toContain('a newer index was taken over');
    const exchange = ask(server);
    expect(JSON.stringify((await exchange.shown).body)).toContain('228家');
    await expect
      .poll(() => lines.find(({ interaction }) => interaction === exchange.asked.id), PATIENCE)
      .toMatchObject({ command: 'ask', outcome: 'answered' });
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    for (const secret of [TOKEN, USER_ID, '茶馆']) expect(raw()).not.toContain(secret);
  });

  it('a newer index is noticed where that is set', async () => {
    const { home, server, lines } = await service({ INDEX_WATCH: 'on' });
    await server.gateway.connected();
    await ask(server).shown;
    built(home, 328);
    await expect.poll(() => lines.map(({ msg }) => msg), PATIENCE).toContain('a newer index was taken over');
    expect(JSON.stringify((await ask(server).shown).body)).toContain('328家');
  });
});

describe('what cannot be repaired ends with a sentence and a code', () => {
  it.each<[string, ServerOptions, Record<string, string>, number, RegExp]>([
    ['a refused token', { closeOnIdentify: 4004 }, {}, 2, /^yinju: Discord refused the bot token/m],
    ['nobody there', {}, { DISCORD_REST_URL: 'http://127.0.0.1:1/api' }, 1, /^yinju: .*ECONNREFUSED/m],
  ])('%s', async (_, options, env, code, sentence) => {
    const { exited, raw } = await service(env, options);
    expect(await exited).toEqual([code, null]);
    expect(raw()).toMatch(sentence);
    expect(raw()).not.toContain(TOKEN);
    expect(raw()).not.toMatch(/^ {4}at /m);
  });
});
