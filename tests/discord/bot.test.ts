import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/discord/services.js';
import { WORDS } from '../../src/locale/discord.js';
import { MESSAGES } from '../../src/locale.js';
import { answered, brief, conflicting, notFound, original, quoting } from '../support/answers.js';
import { startBot } from '../support/bot.js';
import { allComponents, type Exchange, FLAG, type Json, type Shape } from '../support/discord-server.js';

const both = { ...quoting(original.text), quotes: [original, brief] };

const ask: Ask = (question) =>
  question.includes('老街')
    ? both
    : question.includes('矛盾')
      ? conflicting
      : question.includes('没有')
        ? notFound
        : answered;

function textOf(body: Json): string {
  return allComponents(body.components)
    .filter(({ content }) => content !== undefined)
    .map(({ content }) => content)
    .join('\n');
}

async function textShown(exchange: Exchange): Promise<string> {
  return textOf((await exchange.shown).body);
}

/** Deferral and edit, or the one response. */
const MESSAGE = 4;
const DEFERRED = 5;

describe('/ask', () => {
  it.each<[Shape, string, string, boolean, string]>([
    ['guild', 'en-US', 'zh-CN', false, '查看原文'],
    ['guild', 'zh-CN', 'en-US', false, 'source'],
    ['guild', 'zh-CN', 'zh-TW', false, '摘編'],
    ['guild', 'zh-TW', 'en-US', true, '摘編'],
    ['guild', 'ja', 'de', false, 'source'],
    ['dm', 'zh-CN', '', false, '摘编'],
    ['dm', 'en-GB', '', true, 'source'],
    ['user-install', 'zh-TW', 'zh-CN', false, '摘编'],
    ['user-install', 'zh-TW', 'zh-CN', true, '摘編'],
  ])('in a %s, reader %s, server %s, private %s: %s', async (shape, locale, guildLocale, isPrivate, expected) => {
    const { server, calm } = await startBot(ask);
    const options = { question: '老街的茶馆', ...(isPrivate && { private: true }) };
    const exchange = server.interact({ command: 'ask', options, shape, locale, guildLocale });
    const { type, ms } = await exchange.acknowledged;
    const shown = await exchange.shown;
    expect(type).toBe(MESSAGE);
    expect(ms).toBeLessThan(1_000);
    expect(shown.isEphemeral).toBe(isPrivate);
    expect(shown.flags & FLAG.componentsV2).not.toBe(0);
    expect(shown.body.allowed_mentions).toMatchObject({ parse: [] });
    expect(textOf(shown.body)).toContain(expected);
    await calm();
  });

  it.each([
    ['茶馆多少家', '## 128家'],
    ['有没有潜水艇', MESSAGES['zh-CN'].notFound],
    ['哪里矛盾', MESSAGES['zh-CN'].conflicting],
  ])('%s', async (question, expected) => {
    const { server, calm } = await startBot(ask);
    expect(await textShown(server.interact({ command: 'ask', options: { question } }))).toContain(expected);
    await calm();
  });

  it('gives the question word for word, and the same conversation for one person in one place', async () => {
    const asked: [string, string | undefined][] = [];
    const { server } = await startBot((question, { conversation }) => {
      asked.push([question, conversation]);
      return answered;
    });
    for (const userId of ['1200000000000000001', '1200000000000000001', '1200000000000000002']) {
      await server.interact({ command: 'ask', options: { question: ' **茶馆** ', private: true }, userId }).shown;
    }
    const [[first, here], [, again], [, other]] = asked as [[string, string], [string, string], [string, string]];
    expect(first).toBe(' **茶馆** ');
    expect(here).toBe(again);
    expect(here).not.toBe(other);
  });

  it('asks for a question, privately, where there is none to see', async () => {
    const { server, calm } = await startBot(ask);
    const { body, isEphemeral } = await server.interact({ command: 'ask', options: { question: ' \u200b ' } }).shown;
    expect(textOf(body)).toBe(MESSAGES['zh-CN'].emptyQuestion);
    expect(isEphemeral).toBe(true);
    await calm();
  });

  it.each(['谢谢', '你好！', '你能做什么？'])('answers %s with a kind word, privately', async (question) => {
    const { server, calm } = await startBot(ask);
    const { body, isEphemeral } = await server.interact({ command: 'ask', options: { question } }).shown;
    expect(textOf(body)).toBe(WORDS['zh-CN'].courtesy);
    expect(isEphemeral).toBe(true);
    await calm();
  });

  it('sends long and hostile quotes that Discord takes', async () => {
    const texts = [
      '茶'.repeat(4_000),
      '@everyone [点](https://evil.example) # '.repeat(100),
      `\u202e${'**'.repeat(500)}`,
    ];
    const { server, calm } = await startBot((question) => quoting(texts[Number(question)] ?? ''));
    const exchanges = texts.map((_, index) =>
      server.interact({
        command: 'ask',
        options: { question: String(index) },
        userId: `12000000000000001${String(index).padStart(2, '0')}`,
      }),
    );
    await Promise.all(exchanges.map(({ shown }) => shown));
    await calm();
  });

  it('answers a hundred at once, each its own asker', async () => {
    const { server, calm } = await startBot((question) => quoting(`答复${question}。`));
    const exchanges = Array.from({ length: 100 }, (_, index) =>
      server.interact({
        command: 'ask',
        options: { question: String(index) },
        userId: `12000000000000001${String(index).padStart(2, '0')}`,
      }),
    );
    const texts = await Promise.all(exchanges.map(textShown));
    for (const [index, text] of texts.entries()) expect(text).toContain(`答复${index}。`);
    await calm();
  });
});

describe('an answer that takes long', () => {
  it.each([true, false])('is deferred and then edited in, private: %s', async (isPrivate) => {
    const { server, calm } = await startBot(async () => {
      await delay(1_300);
      return answered;
    });
    const options = { question: '茶馆', private: isPrivate };
    const exchange = server.interact({ command: 'ask', options });
    const { type, ms } = await exchange.acknowledged;
    expect(type).toBe(DEFERRED);
    expect(ms).toBeLessThan(1_500);
    const shown = await exchange.shown;
    expect(textOf(shown.body)).toContain('128家');
    expect(shown.isEphemeral).toBe(isPrivate);
    expect(shown.flags & FLAG.componentsV2).not.toBe(0);
    expect(server.requests.at(-1)?.path).toContain('/messages/%40original');
    await calm();
  });

  it('is deferred before the work begins where the interaction is old already', async () => {
    const { server, calm } = await startBot(() => answered);
    const exchange = server.interact({ command: 'ask', options: { question: '茶馆' }, age: 1_600 });
    expect((await exchange.acknowledged).type).toBe(DEFERRED);
    expect(await textShown(exchange)).toContain('128家');
    await calm();
  });
});

describe('the error boundary', () => {
  const failing: Ask = (question) => {
    if (question === '坏') throw new Error('the index fell off the table');
    return quoting(brief.text);
  };

  it('apologizes once, privately, with the id that is in the log, and goes on', async () => {
    const { server, lines } = await startBot(failing);
    const exchange = server.interact({ command: 'ask', options: { question: '坏' }, locale: 'zh-TW' });
    const { body, isEphemeral } = await exchange.shown;
    const id = /[0-9a-f]{8}/.exec(String(body.content))?.[0] ?? 'none';
    expect(body.content).toBe(MESSAGES['zh-TW'].apology(id));
    expect(isEphemeral).toBe(true);
    expect(lines.filter((line) => line.id === id)).toMatchObject([
      { level: 50, err: { message: 'the index fell off the table' } },
    ]);
    expect(await textShown(server.interact({ command: 'ask', options: { question: '好茶' } }))).toContain('茶馆');
    expect(exchange.followUps).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  it.each([true, false])('apologizes privately after a deferral too, private: %s', async (isPrivate) => {
    const { server, lines } = await startBot(async () => {
      await delay(100);
      throw new Error('too late');
    });
    const options = { question: '坏', private: isPrivate };
    const exchange = server.interact({ command: 'ask', options, age: 1_100 });
    expect((await exchange.acknowledged).type).toBe(DEFERRED);
    await expect.poll(() => exchange.original?.body.content ?? exchange.followUps[0]?.body.content).toContain('抱歉');
    const apology = exchange.original ?? exchange.followUps[0];
    expect(apology?.isEphemeral).toBe(true);
    expect(exchange.isDeleted).toBe(!isPrivate);
    expect(lines.some((line) => String(apology?.body.content).includes(String(line.id)))).toBe(true);
    expect(server.violations).toEqual([]);
  });

  it.each([
    [10_062, 404],
    [40_060, 400],
  ])('says nothing to an interaction that is lost: %i', async (code, status) => {
    const { server, lines } = await startBot(ask, {
      server: {
        intercept: ({ path }) => (path.includes('/callback') ? { status, body: { code, message: 'Lost' } } : undefined),
      },
    });
    server.interact({ command: 'ask', options: { question: '茶馆' } });
    await expect.poll(() => lines.find((line) => line.code === code)).toMatchObject({ level: 40 });
    await delay(50);
    expect(server.requests.filter(({ path }) => path.includes('/callback'))).toHaveLength(1);
  });

  it('lets the server judge what came too late', async () => {
    const { server, lines } = await startBot(ask);
    server.interact({ command: 'ask', options: { question: '茶馆' }, age: 4_000 });
    await expect.poll(() => lines.find((line) => line.code === 10_062)).toMatchObject({ level: 40 });
    expect(server.violations).toMatchObject([{ code: 10_062 }]);
  });

  it('only logs an apology that cannot be sent', async () => {
    const refused = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    const { server, lines } = await startBot(ask, {
      server: { intercept: ({ path }) => (path.includes('/callback') ? refused : undefined) },
    });
    server.interact({ command: 'ask', options: { question: '茶馆' } });
    await expect.poll(() => lines.some(({ msg }) => msg === 'the apology could not be sent')).toBe(true);
    const interactionToken =
      server.requests.find(({ path }) => path.includes('/callback'))?.path.split('/')[3] ?? 'none';
    expect(JSON.stringify(lines)).not.toContain(interactionToken);
  });

  it('takes an unknown command for a failure of ours', async () => {
    const { server, lines } = await startBot(ask);
    const { body } = await server.interact({ command: 'gone' }).shown;
    expect(body.content).toContain('抱歉');
    expect(JSON.stringify(lines)).toContain('no such command: /gone');
  });
});
