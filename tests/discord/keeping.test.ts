/** Votes and `/privacy`, pressed by the real client. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AskOptions } from '../../src/discord/services.js';
import { keepingZhCN as words } from '../../src/locale/keeping-zh-cn.js';
import { Keeper } from '../../src/store/keeper.js';
import { recordingLog, startBot } from '../support/bot.js';
import { qingheDesk, services } from '../support/desk.js';
import { BOT_USER_ID, GUILD_ID, type Shown, USER_ID } from '../support/discord-server.js';
import { temporaryFolder } from '../support/folder.js';
import { lock } from '../support/lock.js';
import { buttonsOf, labelsOf, pressed, textOf } from '../support/press.js';

const QUESTION = '青禾县2020年新开茶馆多少家';
const OTHER = '1200000000000000002';

async function keeping({ days = 90, isInTwo = false, folder = temporaryFolder() } = {}) {
  const keeper = new Keeper({ folder, days, log: recordingLog().log });
  onTestFinished(() => keeper.close());
  const desk = qingheDesk();
  const talks: string[] = [];
  const answering = (question: string, options: AskOptions) => {
    talks.push(options.conversation ?? '');
    return desk.ask(question, options);
  };
  const bot = await startBot(services(answering, Date.now, keeper, desk), { server: { isInTwo } });
  const ask = (question = QUESTION, more = {}) =>
    bot.server.interact({ command: 'ask', options: { question }, ...more }).shown;
  const said = async (on: Shown, label: string, userId = USER_ID) =>
    textOf(await pressed(bot.server, on, label, { userId }).shown);
  const votes = () => keeper.use((store) => store.counts({}));
  return { ...bot, desk, talks, keeper, folder, ask, said, votes };
}

describe('questions', () => {
  it.each([
    ['in a server', {}, GUILD_ID],
    ['in a direct message', { shape: 'dm' }, null],
    ['where the bot is not', { shape: 'user-install' }, null],
  ])('%s are kept with their outcome', async (_, more, server) => {
    const { ask, keeper, calm } = await keeping();
    await ask(QUESTION, more);
    await ask('火星上有多少人', more);
    expect(keeper.use((store) => store.questions({}))).toEqual([
      expect.objectContaining({ question: QUESTION, status: 'answered', article: 'qinghe-teahouses', server }),
      expect.objectContaining({ question: '火星上有多少人', status: 'not_found', article: null, quote: null, server }),
    ]);
    await calm();
  });

  it('of mentions and follow-ups are kept too', async () => {
    const { server, keeper, calm } = await keeping();
    server.write({ content: `<@${BOT_USER_ID}> ${QUESTION}` });
    const post = await server.post(0);
    const opened = pressed(server, post, '追问');
    await opened.acknowledged;
    await server.submit(opened, post, { question: '营业收入呢' }).shown;
    expect(keeper.use((store) => store.questions({})).map(({ question }) => question)).toEqual([
      QUESTION,
      '营业收入呢',
    ]);
    await calm();
  });
});

describe('votes', () => {
  it('are one a person, taken back by a second press and changed by another', async () => {
    const { ask, said, votes, server, calm } = await keeping();
    const shown = await ask();
    expect(labelsOf(shown)).toEqual(['上下文', '引用', '追问', '▶', '🗑️', '👍', '👎']);
    expect(await said(shown, '👍')).toBe(words.votes.up);
    expect(await said(shown, '👍', OTHER)).toBe(words.votes.up);
    expect(votes()).toMatchObject({ up: 2, down: 0 });
    expect(await said(shown, '👍')).toBe(words.votes.takenBack);
    expect(votes()).toMatchObject({ up: 1, down: 0 });
    const opened = pressed(server, shown, '👎', { userId: OTHER });
    await opened.acknowledged;
    expect(votes()).toMatchObject({ up: 0, down: 1 });
    const thanked = await server.submit(opened, shown, { reason: '  年份不对 ' }, { userId: OTHER }).shown;
    expect([textOf(thanked), thanked.isEphemeral]).toEqual([words.votes.thanks, true]);
    expect(await said(shown, '👎', OTHER)).toBe(words.votes.takenBack);
    expect(votes()).toMatchObject({ up: 0, down: 0 });
    await calm();
  });

  it('keep what was said to be wrong, or nothing where nothing was said', async () => {
    const { ask, keeper, server, calm } = await keeping();
    const shown = await ask();
    for (const [userId, reason] of [
      [USER_ID, '年份不对'],
      [OTHER, ''],
    ] as const) {
      const opened = pressed(server, shown, '👎', { userId });
      await opened.acknowledged;
      await server.submit(opened, shown, { reason }, { userId }).shown;
    }
    const reasons = keeper.use((store) => store.feedback({})).map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['年份不对', null]));
    await calm();
  });

  it('stay under the answer while its pages are turned, and in what is shown to everybody', async () => {
    const { server, calm } = await keeping();
    const shown = await server.interact({ command: 'ask', options: { question: '茶馆', private: true } }).shown;
    const votesOf = (of: Shown) =>
      buttonsOf(of)
        .map(({ custom_id }) => String(custom_id))
        .filter((id) => id.startsWith('1:v:'));
    const own = votesOf(shown);
    expect(own).toHaveLength(2);
    const next = await pressed(server, shown, '▶').shown;
    expect(votesOf(next)).toEqual(own);
    const around = await pressed(server, next, '上下文').shown;
    expect(votesOf(around)).toEqual(own);
    const back = await pressed(server, around, '返回').shown;
    expect(votesOf(back)).toEqual(own);
    const publishing = pressed(server, back, '发到频道');
    await expect.poll(() => publishing.followUps.length).toBe(1);
    for (const followUp of publishing.followUps) expect(votesOf(followUp)).toEqual(own);
    await calm();
  });

  it.each([
    ['are not offered where nothing is kept', 0, {}],
    ['are not offered where they are switched off', 90, { votes: false }],
  ])('%s', async (_, days, settings) => {
    const { keeper, ask, calm } = await keeping({ days });
    keeper.saveSettings(GUILD_ID, settings);
    expect(labelsOf(await ask())).not.toContain('👍');
    await calm();
  });

  it('count nothing with an id that was made up, or is of another server', async () => {
    const { server, ask, keeper, said, votes, calm } = await keeping({ isInTwo: true });
    const shown = await ask();
    const id = String(
      buttonsOf(shown).find(({ emoji }) => (emoji as { name: string } | undefined)?.name === '👍')?.custom_id,
    );
    const forged = (customId: string) =>
      server.plant({
        body: { components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: customId, label: 'x' }] }] },
        flags: 0,
      });
    expect(await said(forged('1:v:abcdefghijkl:0'), 'x')).toBe(words.votes.gone);
    const elsewhere = pressed(server, forged(id), 'x', { shape: 'second-guild' });
    expect(textOf(await elsewhere.shown)).toBe(words.votes.gone);
    keeper.saveSettings(GUILD_ID, { votes: false });
    expect(await said(forged(id), 'x')).toBe(words.votes.off);
    expect(votes()).toMatchObject({ up: 0, down: 0 });
    await calm();
  });

  it('say so where the store does not serve, and the answers go on', async () => {
    const { ask, said, folder, calm } = await keeping();
    const shown = await ask();
    lock(folder);
    expect(await said(shown, '👍')).toBe(words.unavailable);
    expect(textOf(await ask('青禾县2020年新开茶馆多少家', { userId: OTHER, shape: 'dm' }))).toContain('128家');
    await calm();
  });
});

describe('/privacy', () => {
  it('shows what is kept about oneself and nobody else, and deletes it', async () => {
    const { server, ask, keeper, calm } = await keeping();
    const shown = await ask();
    await ask('火星上有多少人', { userId: OTHER });
    await pressed(server, shown, '👍', { userId: OTHER }).shown;
    const held = await server.interact({ command: 'privacy' }).shown;
    expect(held.isEphemeral).toBe(true);
    expect(textOf(held)).toContain(words.privacy.held(1, 0));
    expect(textOf(held)).toContain(QUESTION);
    expect(textOf(held)).not.toContain('火星');
    expect(textOf(await pressed(server, held, words.privacy.remove).shown)).toBe(words.privacy.removed(1, 0));
    expect(keeper.use((store) => store.questions({})).map(({ question }) => question)).toEqual(['火星上有多少人']);
    expect(keeper.use((store) => store.counts({}))).toMatchObject({ up: 0 });
    expect(textOf(await server.interact({ command: 'privacy' }).shown)).toContain(words.privacy.nothing);
    await calm();
  });

  it('forgets what was asked before, in every channel, and nothing that somebody else asked', async () => {
    const { server, ask, talks, desk, calm } = await keeping();
    await ask();
    await ask(QUESTION, { shape: 'dm' });
    await ask('茶馆一共有多少家', { userId: OTHER });
    expect(talks).toHaveLength(3);
    const held = await server.interact({ command: 'privacy' }).shown;
    await pressed(server, held, words.privacy.remove).shown;
    const goesOn = (conversation: string) => desk.ask('营业收入呢', { conversation }).understood !== undefined;
    expect(talks.map(goesOn)).toEqual([false, false, true]);
    await calm();
  });

  it('shows votes and what was said, gives all of it as a file, and leaves no trace of it', async () => {
    const { server, ask, keeper, calm } = await keeping();
    const others = await ask(QUESTION, { userId: OTHER });
    const opened = pressed(server, others, '👎');
    await opened.acknowledged;
    await server.submit(opened, others, { reason: '*年份*不对' }).shown;
    for (let i = 0; i < 15; i++) await ask(`火星上第${i}座山有多高`);
    await ask('火星上第0座山有多高', { userId: OTHER, shape: 'dm' });
    const held = await server.interact({ command: 'privacy' }).shown;
    expect(textOf(held)).toContain(words.privacy.held(15, 1));
    expect(textOf(held)).toContain('👎 \\*年份\\*不对');
    const giving = pressed(server, held, 'JSON Lines');
    await giving.shown;
    await expect.poll(() => server.uploads.length).toBe(1);
    const lines = (server.uploads[0]?.content ?? '').trim().split('\n');
    const all = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(all.filter(({ kind }) => kind === 'question')).toHaveLength(15);
    expect(all.filter(({ kind }) => kind === 'vote')).toEqual([
      {
        kind: 'vote',
        vote: -1,
        reason: '*年份*不对',
        question: expect.any(String),
        person: expect.any(String),
        at: expect.any(Number),
      },
    ]);
    expect(giving.followUps.every(({ isEphemeral }) => isEphemeral)).toBe(true);
    const me = keeper.person(USER_ID);
    const everything = () =>
      JSON.stringify(
        keeper.use((store) => [store.questions({}), store.feedback({}), [...store.votes({})], store.unanswered({})]),
      );
    const group = () => keeper.use((store) => store.unanswered({})).find(({ question }) => question.includes('第0座'));
    expect([everything().includes(me), group()?.people]).toEqual([true, 2]);
    await pressed(server, held, words.privacy.remove).shown;
    expect([everything().includes(me), everything().includes('年份'), group()?.people]).toEqual([false, false, 1]);
    await calm();
  });

  it('gives nobody what is kept about somebody else', async () => {
    const { server, ask, calm } = await keeping();
    await ask();
    const held = await server.interact({ command: 'privacy' }).shown;
    expect(textOf(await pressed(server, held, 'JSON Lines', { userId: OTHER }).shown)).toBe(words.privacy.nothing);
    expect(server.uploads).toEqual([]);
    await calm();
  });

  it('deletes nothing with a button of somebody else', async () => {
    const { server, ask, keeper, calm } = await keeping();
    await ask();
    const held = await server.interact({ command: 'privacy' }).shown;
    await pressed(server, held, words.privacy.remove, { userId: OTHER }).shown;
    expect(keeper.use((store) => store.questions({}))).toHaveLength(1);
    await calm();
  });

  it('says where nothing is kept at all', async () => {
    const { server, ask, calm } = await keeping({ days: 0 });
    await ask();
    expect(textOf(await server.interact({ command: 'privacy' }).shown)).toContain(words.privacy.keepsNothing);
    await calm();
  });
});

it('an answer whose acknowledgement was lost on the way is no failure, and the same question is answered again', async () => {
  const { server, lines, ask, stop } = await keeping();
  const cut = new Set<string>();
  server.fault = ({ path }) => {
    if (!path.includes('/callback') || cut.size > 0) return undefined;
    cut.add(path);
    return { isCut: true, isTaken: true };
  };
  const shown = await ask();
  await expect.poll(() => server.requests.filter(({ path }) => cut.has(path)).length).toBe(2);
  expect(textOf(shown)).toContain('128家');
  const again = await ask(QUESTION, { userId: OTHER });
  expect(again.isEphemeral).toBe(false);
  await stop();
  // The second attempt is what Discord refuses, and nothing else; nobody gets an apology.
  expect(server.violations.map(({ code }) => code)).toEqual([40_060]);
  expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
