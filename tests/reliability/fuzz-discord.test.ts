/** What Discord and its clients send, with anything in it: the bot answers, says what is wrong, or leaves it; and goes on. */
import { afterAll, expect, it } from 'vitest';
import { COMPONENTS } from '../../src/discord/components/index.js';
import { FOLLOW_UP, REASON } from '../../src/discord/ids.js';
import { MODALS } from '../../src/discord/modals/index.js';
import { startBot } from '../support/bot.js';
import * as objects from '../support/discord/objects.js';
import type { DiscordServer } from '../support/discord-server.js';
import { INPUTS, mutate, mutateJson, pick, randomFrom, SEED } from '../support/mutate.js';

/** Of all inputs: custom ids and values of modals, and payloads, which nobody has to answer one by one. */
const COUNT = Math.ceil(INPUTS / 100);
const PAYLOADS = Math.ceil(INPUTS / 40);
/** The bot and Discord are one process here. */
const HANG_MS = 3_000;
/** After so many it is asked something that it can answer. */
const EVERY = 50;

const rows: string[] = [];
afterAll(() => process.stdout.write(`\n${rows.join('\n')}\nseed ${SEED}\n`));

const stranger = (i: number) => `12000000000000${String(10_000 + (i % 5_000))}`;

/** The bot still answers, and soon. */
async function alive(server: DiscordServer, i: number): Promise<number> {
  const asked = server.interact({ command: 'articles', userId: stranger(i) });
  const { ms } = await asked.acknowledged;
  expect(ms).toBeLessThan(HANG_MS);
  server.forget();
  return ms;
}

it('custom ids that a client has made up', { timeout: 1_800_000 }, async () => {
  const random = randomFrom(SEED);
  const { server, lines } = await startBot();
  const kinds = [...COMPONENTS, ...MODALS].map(({ kind }) => kind);
  for (let i = 0; i < COUNT; i++) {
    const kind = kinds[i % kinds.length] ?? '';
    const seeds = [`1:${kind}`, `1:${kind}:AAAAAAAAAAA:0:0`, `1:${kind}:qinghe-teahouses:0:9:a`];
    const forged = mutate(seeds, random).slice(0, 100) || 'x';
    // On the message, as one of an older version may be: what is not on it goes no further.
    const body = { components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: forged }] }] };
    const { type } = await server.press(server.plant({ body, flags: 0 }), forged, { userId: stranger(i) }).acknowledged;
    expect([4, 5, 6, 7, 9]).toContain(type);
    if (i % EVERY === 0) await alive(server, i);
  }
  expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  rows.push(`${'custom ids'.padEnd(24)}${String(COUNT).padStart(9)} tried`);
});

it('what is written into a modal', { timeout: 1_800_000 }, async () => {
  const random = randomFrom(SEED);
  const { server, lines } = await startBot();
  const seeds = ['那2019年呢', '不是茶馆', '128家'];
  for (let i = 0; i < COUNT; i++) {
    const userId = stranger(i);
    const [id, input] =
      random() < 0.7
        ? [FOLLOW_UP.build({ asker: userId, only: pick(['', 'qinghe-teahouses', 'gone'], random) }), 'question']
        : [REASON.build({ question: pick(['AAAA', ''], random) }), 'reason'];
    const body = { components: [{ type: 10, id: 7001, content: `-# ${mutate(seeds, random).slice(0, 500) || 'x'}` }] };
    const on = server.plant({ body, flags: 1 << 15 });
    const written = mutate(seeds, random).slice(0, 300);
    const { acknowledged } = server.send(id, on, { [input]: written }, { userId });
    expect([4, 5, 6, 7]).toContain((await acknowledged).type);
    if (i % EVERY === 0) await alive(server, i);
  }
  expect(server.violations).toEqual([]);
  expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  rows.push(`${'values of modals'.padEnd(24)}${String(COUNT).padStart(9)} tried`);
});

it('payloads of interactions and messages', { timeout: 1_800_000 }, async () => {
  const random = randomFrom(SEED);
  const { server, lines } = await startBot();
  const button = { type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: '1:l:AAAAAAAAAAA:0' }] };
  let slowest = 0;
  for (let i = 0; i < PAYLOADS; i++) {
    const now = Date.now();
    const asked: objects.Asked = {
      id: objects.snowflake(now),
      token: `made-up-${i}`,
      shape: pick(['guild', 'dm', 'user-install'] as const, random),
      userId: stranger(i),
      locale: 'zh-CN',
      guildLocale: 'zh-CN',
      permissions: '0',
    };
    const shown = {
      id: '1',
      body: { components: [button] },
      flags: 0,
      isEphemeral: false,
      channelId: objects.CHANNEL_ID,
    };
    const written = {
      id: asked.id,
      content: '茶馆',
      userId: asked.userId,
      channelId: objects.CHANNEL_ID,
      isBot: false,
      mentionsBot: true,
    };
    const seed = pick(
      [
        () => objects.commandInteraction(asked, 'ask', { question: '茶馆有几家', private: true }),
        () => objects.commandInteraction(asked, 'figure', { what: '茶馆' }),
        () => objects.commandInteraction(asked, 'yinju', { settings: { person: 1, language: 'zh-CN' } }),
        () => objects.autocompleteInteraction(asked, 'ask', { question: '茶' }, 'question'),
        () => objects.componentInteraction(asked, objects.message(shown, now), '1:l:AAAAAAAAAAA:0', undefined),
        () => objects.messageCommandInteraction(asked, 'Look up', objects.writtenMessage(written, now)),
        () => objects.writtenMessage(written, now),
      ],
      random,
    )();
    const name = 'author' in seed ? 'MESSAGE_CREATE' : 'INTERACTION_CREATE';
    server.gateway.dispatch(name, mutateJson(seed, random) as typeof seed);
    if (i % EVERY === 0) slowest = Math.max(slowest, await alive(server, i));
  }
  slowest = Math.max(slowest, await alive(server, 0));
  // Each is told of in a line, and none with the words or the whole id of somebody.
  expect(lines.some(({ msg }) => msg === 'an event of Discord’s could not be read')).toBe(true);
  expect(JSON.stringify(lines)).not.toMatch(/12000000000000\d{5}/);
  rows.push(
    `${'payloads'.padEnd(24)}${String(PAYLOADS).padStart(9)} tried${slowest.toFixed(0).padStart(6)} ms at most to the next answer`,
  );
});
