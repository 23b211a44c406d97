import { describe, expect, it } from 'vitest';
import { RateLimit } from '../../src/discord/rate-limit.js';
import type { ServerSettings } from '../../src/store/records.js';
import { startBot } from '../support/bot.js';
import { services } from '../support/desk.js';
import { BOT_USER_ID, CHANNEL_ID, GUILD_ID } from '../support/discord-server.js';
import { pressed, textOf } from '../support/press.js';

const QUESTION = '青禾县2020年新开茶馆多少家';
const OTHER = '1200000000000000002';

function limited(settings: ServerSettings) {
  let now = 0;
  const rateLimit = new RateLimit(
    () => settings,
    () => now,
  );
  const at = (second: number, userId: string, server: string | null = 's') => {
    now = second * 1000;
    return rateLimit.admit(userId, server);
  };
  return { at };
}

describe('limits', () => {
  it('let a person ask so often in any minute, and say when again', () => {
    const { at } = limited({ perPerson: 2 });
    expect([at(0, 'a'), at(10, 'a')]).toEqual([undefined, undefined]);
    expect(at(20, 'a')).toEqual({ limit: 'person', until: 60_000, isFirst: true });
    expect(at(59, 'a')).toEqual({ limit: 'person', until: 60_000, isFirst: false });
    expect(at(59, 'b')).toBeUndefined();
    expect(at(60, 'a')).toBeUndefined();
    expect(at(61, 'a')).toEqual({ limit: 'person', until: 70_000, isFirst: true });
  });

  it('of a person are those of the server where they ask', () => {
    const { at } = limited({ perPerson: 1 });
    expect([at(0, 'a', 's'), at(0, 'a', 't'), at(0, 'a', null)]).toEqual([undefined, undefined, undefined]);
    expect(at(1, 'a', 't')).toMatchObject({ limit: 'person' });
  });

  it('let a server ask so often, each by itself, and direct messages not at all', () => {
    const { at } = limited({ perServer: 1 });
    expect(at(0, 'a', 's')).toBeUndefined();
    expect(at(1, 'b', 's')).toEqual({ limit: 'server', until: 60_000, isFirst: true });
    expect(at(1, 'b', 't')).toBeUndefined();
    expect([at(2, 'c', null), at(2, 'd', null)]).toEqual([undefined, undefined]);
  });

  it('of 0 are none', () => {
    const { at } = limited({ perPerson: 0, perServer: 0 });
    for (let i = 0; i < 1_000; i++) expect(at(0, 'a')).toBeUndefined();
  });

  it('are told privately, with the time', async () => {
    const { server, calm } = await startBot();
    const ask = (i: number) => server.interact({ command: 'ask', options: { question: `${i}` } }).shown;
    for (let i = 0; i < 20; i++) expect((await ask(i)).isEphemeral).toBe(false);
    const refused = await ask(20);
    expect(refused.isEphemeral).toBe(true);
    expect(textOf(refused)).toMatch(/^问得有点快，请<t:\d{10}:R>再问。$/);
    await calm();
  });
});

describe('a question that was just answered', () => {
  const ask = { command: 'ask', options: { question: QUESTION } };

  it('is pointed to its answer, until that is removed or a minute has passed', async () => {
    let now = Date.now();
    const used = services(undefined, () => now);
    const { server, calm } = await startBot(used);
    const isNoted = () => used.rateLimit.already({ channel: CHANNEL_ID, question: QUESTION, only: '' }) !== undefined;
    const first = await server.interact(ask).shown;
    await expect.poll(isNoted).toBe(true);
    const again = await server.interact({ ...ask, options: { question: `${QUESTION}？` }, userId: OTHER }).shown;
    expect(again.isEphemeral).toBe(true);
    expect(textOf(again)).toContain(`https://discord.com/channels/${GUILD_ID}/${CHANNEL_ID}/${first.id}`);
    await pressed(server, first, '🗑️').acknowledged;
    await expect.poll(() => server.isGone(first)).toBe(true);
    const second = await server.interact({ ...ask, userId: OTHER }).shown;
    expect(second.isEphemeral).toBe(false);
    await expect.poll(isNoted).toBe(true);
    now += 61_000;
    expect((await server.interact(ask).shown).isEphemeral).toBe(false);
    await calm();
  });

  it.each([
    ['privately', { ...ask, options: { question: QUESTION, private: true } }],
    ['of one article', { ...ask, options: { question: QUESTION, article: 'qinghe-teahouses' } }],
    ['in a direct message', { ...ask, shape: 'dm' as const }],
  ])('is answered when it is asked %s', async (_, other) => {
    const { server, calm } = await startBot();
    await server.interact(ask).shown;
    expect(textOf(await server.interact({ ...other, userId: OTHER }).shown)).toContain('128家');
    await calm();
  });

  it('is pointed to from a mention too', async () => {
    const used = services();
    const { server, calm } = await startBot(used);
    server.write({ content: `<@${BOT_USER_ID}> ${QUESTION}` });
    const first = await server.post(0);
    await expect
      .poll(() => used.rateLimit.already({ channel: CHANNEL_ID, question: QUESTION, only: '' }))
      .toBeDefined();
    server.write({ content: `<@${BOT_USER_ID}> ${QUESTION}`, userId: OTHER });
    expect(textOf(await server.post(1))).toContain(`/${CHANNEL_ID}/${first.id}`);
    await calm();
  });
});
