import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/locale/discord.js';
import { MESSAGES } from '../../src/locale.js';
import { answered } from '../support/answers.js';
import { startBot } from '../support/bot.js';
import { BOT_USER_ID, CHANNEL_ID, FLAG, USER_ID } from '../support/discord-server.js';
import { labelsOf, pressed, textOf } from '../support/press.js';

const MENTION = `<@${BOT_USER_ID}>`;
const QUESTION = '青禾县2020年新开茶馆多少家';
const OTHER = '1200000000000000002';

describe('a mention', () => {
  it.each([`${MENTION} ${QUESTION}`, `${QUESTION} <@!${BOT_USER_ID}>`])('%s is answered like /ask', async (content) => {
    const { server, calm } = await startBot();
    server.write({ content });
    const post = await server.post(0);
    expect(textOf(post)).toContain(`-# ${QUESTION}\n## 128家`);
    expect(post.body.message_reference).toBeDefined();
    expect(post.body.allowed_mentions).toMatchObject({ parse: [], replied_user: false });
    expect(post.flags).toBe(FLAG.componentsV2 | FLAG.suppressEmbeds);
    await calm();
  });

  it('is answered in the language of the server', async () => {
    const { server, calm } = await startBot(() => answered, { server: { guildLocale: 'en-US' } });
    server.write({ content: `${MENTION} 茶馆` });
    expect(textOf(await server.post(0))).toContain('[source]');
    await calm();
  });

  it('can be followed up by the same person in the same channel, with or without the mention in its words', async () => {
    const { server, calm } = await startBot();
    server.write({ content: `${MENTION} ${QUESTION}` });
    await server.post(0);
    server.write({ content: '营业收入呢', mentionsBot: true });
    expect(textOf(await server.post(1))).toContain(`-# ${QUESTION}\n-# ↳ 营业收入呢`);
    server.write({ content: '营业收入呢', mentionsBot: true, userId: OTHER });
    expect(textOf(await server.post(2))).not.toContain('↳');
    await calm();
  });

  it.each([
    ['thanks', `${MENTION} 谢谢！`, WORDS['zh-CN'].courtesy],
    ['a greeting', `你好 ${MENTION}`, WORDS['zh-CN'].courtesy],
    ['a call for help', `${MENTION} 幫助`, WORDS['zh-CN'].help.what],
  ])('with nothing but %s is answered in kind, and leaves the conversation as it was', async (_, content, said) => {
    const { server, calm } = await startBot();
    server.write({ content: `${MENTION} ${QUESTION}` });
    await server.post(0);
    server.write({ content });
    expect(textOf(await server.post(1))).toContain(said);
    server.write({ content: '营业收入呢', mentionsBot: true });
    expect(textOf(await server.post(2))).toContain(`-# ${QUESTION}\n-# ↳ 营业收入呢`);
    await calm();
  });

  it('has buttons that belong to who asked', async () => {
    const { server, calm } = await startBot();
    server.write({ content: `${MENTION} 茶馆` });
    const post = await server.post(0);
    expect(labelsOf(post)).toContain('🗑️');
    const next = await pressed(server, post, '▶').shown;
    expect(next.id).toBe(post.id);
    expect((await pressed(server, post, '上下文', { userId: OTHER }).shown).isEphemeral).toBe(true);
    await pressed(server, post, '🗑️', { userId: USER_ID }).acknowledged;
    await expect.poll(() => server.isGone(post)).toBe(true);
    await calm();
  });

  it.each([
    ['without words', MENTION, MESSAGES['zh-CN'].emptyQuestion],
    ['with too many', `${MENTION} ${'茶'.repeat(301)}`, MESSAGES['zh-CN'].longQuestion(300)],
  ])('%s is told so', async (_, content, said) => {
    const { server, calm } = await startBot();
    server.write({ content });
    expect(textOf(await server.post(0))).toBe(said);
    await calm();
  });
});

describe('a direct message', () => {
  it.each([
    ['茶馆多少家', '查看原文', '第 3 段'],
    ['茶館有多少家', '查看原文', '第 3 段'],
    ['How many teahouses are there', 'source', 'paragraph 3'],
  ])('%s is answered in its own language', async (content, ...expected) => {
    const { server, calm } = await startBot(() => answered);
    server.write({ content, isDirect: true });
    const text = textOf(await server.post(0));
    for (const part of expected) expect(text).toContain(part);
    await calm();
  });

  it('is answered from the first one, before which the channel was not known', async () => {
    const { server, calm } = await startBot();
    server.write({ content: QUESTION, isDirect: true });
    const post = await server.post(0);
    expect(textOf(post)).toContain('## 128家');
    expect((await pressed(server, post, '上下文', { shape: 'dm' }).shown).id).toBe(post.id);
    await calm();
  });
});

describe('what is not meant for the bot', () => {
  it('is left alone', async () => {
    const { server, calm } = await startBot();
    server.write({ content: '随便说说', mentionsBot: false });
    server.write({ content: '@everyone 看看', mentionsBot: false });
    server.write({ content: `${MENTION} 茶馆`, userId: BOT_USER_ID, isBot: true });
    server.write({ content: `${MENTION} 茶馆` });
    await server.post(0);
    expect(server.posts).toHaveLength(1);
    await calm();
  });
});

describe('a message that cannot be answered', () => {
  it('gets an apology with the id that is in the log', async () => {
    const { server, lines } = await startBot(() => {
      throw new Error('the index fell off the table');
    });
    server.write({ content: `${MENTION} 茶馆` });
    const { body } = await server.post(0);
    const id = /[0-9a-f]{8}/.exec(String(body.content))?.[0] ?? 'none';
    expect(body.content).toBe(MESSAGES['zh-CN'].apology(id));
    expect(lines.filter((line) => line.id === id)).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  it('because the bot may not write there gets a line in the log and no second try', async () => {
    const refused = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    const { server, lines } = await startBot(undefined, {
      server: { intercept: ({ path }) => (path.includes(CHANNEL_ID) ? refused : undefined) },
    });
    server.write({ content: `${MENTION} 茶馆` });
    await expect.poll(() => lines.find(({ code }) => code === 50_013)).toMatchObject({ level: 40 });
    expect(server.requests.filter(({ path }) => path.includes(CHANNEL_ID))).toHaveLength(1);
  });
});
