/** What a server's settings change, in every command and button that people would expect, and in that server alone. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { WORDS } from '../../src/locale/discord.js';
import { Keeper } from '../../src/store/keeper.js';
import type { ServerSettings } from '../../src/store/records.js';
import { recordingLog, startBot } from '../support/bot.js';
import { services } from '../support/desk.js';
import { type Asker, BOT_USER_ID, CHANNEL_ID, GUILD_ID, type Shown } from '../support/discord-server.js';
import { temporaryFolder } from '../support/folder.js';
import { chosen, labelsOf, pressed, textOf } from '../support/press.js';

const QUESTION = '青禾县2020年新开茶馆多少家';
const ELSEWHERE = '1100000000000000099';
const words = WORDS['zh-CN'].keeping;
/** Discord names a command by its English name, whatever the reader's language. */
const names = WORDS['en-US'].messageCommands;

async function running(settings: ServerSettings) {
  const keeper = new Keeper({ folder: temporaryFolder(), days: 90, log: recordingLog().log });
  onTestFinished(() => keeper.close());
  keeper.saveSettings(GUILD_ID, settings);
  const bot = await startBot(services(undefined, Date.now, keeper), { server: { isInTwo: true } });
  const run = (command: string, options: Record<string, unknown>, asker: Asker = {}) =>
    bot.server.interact({ command, options, ...asker }).shown;
  const mention = async (content: string, number: number) => {
    bot.server.write({ content: `<@${BOT_USER_ID}> ${content}` });
    return bot.server.post(number);
  };
  return { ...bot, keeper, run, mention };
}

const COMMANDS = [
  ['ask', { question: '茶馆' }],
  ['figure', { what: '茶馆' }],
] as const;

describe('private answers', () => {
  it.each(COMMANDS)(
    'are the rule for /%s where the server wants it, unless the asker says otherwise',
    async (name, options) => {
      const { run, calm } = await running({ isPrivate: true });
      expect((await run(name, options)).isEphemeral).toBe(true);
      expect((await run(name, { ...options, private: false })).isEphemeral).toBe(false);
      expect((await run(name, options, { shape: 'second-guild' })).isEphemeral).toBe(false);
      expect((await run(name, { ...options, private: true }, { shape: 'second-guild' })).isEphemeral).toBe(true);
      await calm();
    },
  );
});

describe('the language of public answers', () => {
  /** Read from the label of a button, or of the select. */
  const isEnglish = (shown: Shown) => JSON.stringify(shown.body).match(/Context|Choose|English|figures?\b/) !== null;

  it.each(COMMANDS)('is that of the server for /%s and its buttons, and for nothing private', async (name, options) => {
    const { server, run, calm } = await running({ language: 'en-US' });
    const open = await run(name, options);
    expect([open.isEphemeral, isEnglish(open)]).toEqual([false, true]);
    const next = name === 'ask' ? pressed(server, open, '▶') : chosen(server, open, 0);
    expect(isEnglish(await next.shown)).toBe(true);
    expect(isEnglish(await run(name, { ...options, private: true }))).toBe(false);
    expect(isEnglish(await run(name, options, { shape: 'second-guild' }))).toBe(false);
    await calm();
  });

  it('is that of what is said to a mention too, be it no answer', async () => {
    const { mention, keeper, calm } = await running({ language: 'en-US' });
    expect(labelsOf(await mention(QUESTION, 0))).toContain('Context');
    expect(textOf(await mention('', 1))).toMatch(/[a-z]{3}/);
    keeper.saveSettings(GUILD_ID, { language: 'en-US', channels: [ELSEWHERE] });
    expect(textOf(await mention(QUESTION, 2))).toContain('In this server');
    await calm();
  });
});

describe('channels of mentions', () => {
  it('are kept to, and commands work everywhere', async () => {
    const { mention, run, keeper, calm } = await running({ channels: [ELSEWHERE] });
    expect(textOf(await mention('茶馆', 0))).toContain(`<#${ELSEWHERE}>`);
    expect(textOf(await run('ask', { question: QUESTION, private: true }))).toContain('128家');
    keeper.saveSettings(GUILD_ID, { channels: [ELSEWHERE, CHANNEL_ID] });
    expect(textOf(await mention(QUESTION, 1))).toContain('128家');
    await calm();
  });

  it('are listed as far as they are read, be there hundreds of them', async () => {
    const channels = Array.from({ length: 240 }, (_, i) => String(11_000_000_000_000_000_000n + BigInt(i)));
    const { mention, run, calm } = await running({ channels });
    const settings = await run('yinju', { settings: {} }, { permissions: '32' });
    for (const shown of [await mention('茶馆', 0), settings]) {
      expect(textOf(shown)).toContain(`<#${channels[0]}>`);
      expect(textOf(shown)).not.toContain(`<#${channels[239]}>`);
      expect(textOf(shown)).toContain('220 个');
    }
    expect(textOf(settings)).toContain(words.admin.options.digest);
    await calm();
  });
});

describe('votes that are switched off', () => {
  it('are gone from the pages of older answers, and a form that is still open counts for nothing', async () => {
    const { server, run, keeper, calm } = await running({});
    const shown = await run('ask', { question: '茶馆' });
    const opened = pressed(server, shown, '👎');
    await opened.acknowledged;
    keeper.saveSettings(GUILD_ID, { votes: false });
    expect(textOf(await server.submit(opened, shown, { reason: '年份不对' }).shown)).toBe(words.votes.off);
    expect(keeper.use((store) => store.feedback({}))).toMatchObject([{ vote: -1, reason: null }]);
    const next = await pressed(server, shown, '▶').shown;
    expect(labelsOf(next)).not.toContain('👍');
    expect(labelsOf(await pressed(server, next, '上下文').shown)).not.toContain('👍');
    await calm();
  });

  it('are still there in other servers', async () => {
    const { run, calm } = await running({ votes: false });
    expect(labelsOf(await run('ask', { question: '茶馆' }))).not.toContain('👍');
    expect(labelsOf(await run('ask', { question: '茶馆' }, { shape: 'second-guild' }))).toContain('👍');
    await calm();
  });
});

describe('a limit', () => {
  const refused = /^问得有点快，请<t:\d{10}:R>再问。$/;

  it('counts whatever looks something up, and is said privately', async () => {
    const { server, run, calm } = await running({ perPerson: 4 });
    const looks = [
      () => run('ask', { question: QUESTION }),
      () => run('figure', { what: '茶馆' }),
      () => server.interactOn(names.lookUp, '青禾县2020年新开茶馆128家。').shown,
      () => server.interactOn(names.citeSources, '青禾县2020年新开茶馆128家。').shown,
    ];
    const [answer] = [await looks[0]?.(), ...(await Promise.all(looks.slice(1).map((look) => look())))];
    for (const look of looks) {
      const said = await look();
      expect([textOf(said), said.isEphemeral]).toEqual([expect.stringMatching(refused), true]);
    }
    if (answer === undefined) throw new Error('no answer');
    const opened = pressed(server, answer, '追问');
    await opened.acknowledged;
    expect(textOf(await server.submit(opened, answer, { question: '营业收入呢' }).shown)).toMatch(refused);
    const help = await run('help', {});
    expect(textOf(await pressed(server, help, labelsOf(help)[0] ?? '').shown)).toMatch(refused);
    // What costs nothing is there all the same, and so is another server.
    expect(textOf(await run('articles', {}))).toContain('3 篇');
    expect(textOf(await run('cite', { article: '小城茶香' }))).toContain('老街');
    expect(textOf(await run('ask', { question: QUESTION }, { shape: 'second-guild' }))).toContain('128家');
    await calm();
  });

  it('is said once in plain sight, whatever a mention says', async () => {
    const { server, mention, calm } = await running({ perPerson: 1 });
    await mention(QUESTION, 0);
    expect(textOf(await mention('', 1))).toMatch(refused);
    for (let i = 0; i < 5; i++) server.write({ content: `<@${BOT_USER_ID}> 茶馆${i}` });
    server.write({ content: `<@${BOT_USER_ID}> 茶馆`, userId: '1200000000000000002' });
    expect(textOf(await server.post(2))).not.toMatch(refused);
    await calm();
    expect(server.posts).toHaveLength(3);
  });
});
