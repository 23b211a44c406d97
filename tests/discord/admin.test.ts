/** Who can do and see what: two servers, a manager of each, the owner, a team, and a plain member. */
import { rmSync } from 'node:fs';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LiveDesk } from '../../src/answer/desk/live-desk.js';
import { buildIndex } from '../../src/build.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { EXPORT, FOLLOW_UP, FORGET, HANDLED, HELD, NEAREST, REASON, UNANSWERED, VOTES } from '../../src/discord/ids.js';
import { keepingZhCN } from '../../src/locale/keeping-zh-cn.js';
import { Library } from '../../src/search/library.js';
import { Keeper } from '../../src/store/keeper.js';
import { OLD_STREET, TEAHOUSES } from '../support/articles.js';
import { recordingLog, startBot } from '../support/bot.js';
import { services } from '../support/desk.js';
import {
  type Asker,
  CHANNEL_ID,
  type DiscordServer,
  type Exchange,
  GUILD_ID,
  OWNER_ID,
  SECOND_CHANNEL_ID,
  SECOND_GUILD_ID,
  type ServerOptions,
} from '../support/discord-server.js';
import { folderOf, temporaryFolder } from '../support/folder.js';
import { refused } from '../support/kept.js';
import { labelsOf, pressed, textOf } from '../support/press.js';

const words = keepingZhCN.admin;
const MANAGER = String(PermissionFlagsBits.ManageGuild);
const HERE = '火星上有多少人';
const THERE = '月球上有多少猫';
/** Who has voted on a question here, and none of those below. */
const VOTER = '1200000000000000009';
const REASON_LINE = { type: 18, label: 'x', component: { type: 4, custom_id: 'reason' } };
const QUESTION_LINE = { type: 18, label: 'x', component: { type: 4, custom_id: 'question' } };

const PEOPLE = {
  'a member': { userId: '1200000000000000001' },
  'a moderator': { userId: '1200000000000000004', permissions: String(PermissionFlagsBits.ManageMessages) },
  'the manager here': { userId: '1200000000000000002', permissions: MANAGER },
  'the manager there': { userId: '1200000000000000003', permissions: MANAGER, shape: 'second-guild' },
  'the manager here, in the other server': { userId: '1200000000000000002', shape: 'second-guild' },
  'the owner': { userId: OWNER_ID },
  'the owner there': { userId: OWNER_ID, shape: 'second-guild' },
  'the owner in a direct message': { userId: OWNER_ID, shape: 'dm' },
  'the owner in a group': { userId: OWNER_ID, shape: 'group' },
  'the owner where the bot is not': { userId: OWNER_ID, shape: 'user-install' },
  'a manager where the bot is not': { userId: '1200000000000000005', permissions: MANAGER, shape: 'user-install' },
} as const satisfies Readonly<Record<string, Asker>>;
type Person = keyof typeof PEOPLE;

async function running(options: ServerOptions = {}) {
  const keeper = new Keeper({ folder: temporaryFolder(), days: 90, log: recordingLog().log });
  onTestFinished(() => keeper.close());
  const used = services(undefined, Date.now, keeper);
  const bot = await startBot(used, { server: { isInTwo: true, ...options } });
  const ids: Record<string, string> = {};
  for (const [question, server] of [
    [HERE, GUILD_ID],
    [THERE, SECOND_GUILD_ID],
  ] as const) {
    ids[question] = keeper.note(refused(question, server, Date.now())) ?? '';
    keeper.use((store) => store.toggleVote(ids[question] ?? '', 'x', -1, Date.now()));
  }
  const yinju = (part: string, person: Person, given: Record<string, unknown> = {}) =>
    bot.server.interact({ command: 'yinju', options: { [part]: given }, ...PEOPLE[person] }).shown;
  const forge = (server: DiscordServer, customId: string, person: Person) => {
    const on = server.plant({
      body: { components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: customId, label: 'x' }] }] },
      flags: 0,
    });
    return server.press(on, customId, PEOPLE[person]);
  };
  return { ...bot, keeper, used, ids, yinju, forge };
}

const NO = { forbidden: words.forbidden, owner: words.ownerOnly, servers: words.onlyServers };
/** What they get: here's and there's questions, or a sentence. */
const TABLE: readonly (readonly [Person, one: readonly string[], all: readonly string[]])[] = [
  ['a member', [NO.forbidden], [NO.owner]],
  ['a moderator', [NO.forbidden], [NO.owner]],
  ['the manager here', [HERE], [NO.owner]],
  ['the manager there', [THERE], [NO.owner]],
  ['the manager here, in the other server', [NO.forbidden], [NO.owner]],
  ['the owner', [HERE], [HERE, THERE]],
  ['the owner there', [THERE], [HERE, THERE]],
  ['the owner in a direct message', [NO.servers], [NO.servers]],
  ['the owner in a group', [NO.servers], [NO.servers]],
  ['the owner where the bot is not', [NO.servers], [NO.servers]],
  ['a manager where the bot is not', [NO.servers], [NO.servers]],
];
const ANYTHING = [HERE, THERE, ...Object.values(NO)];
const found = (text: string) => ANYTHING.filter((part) => text.includes(part));

describe.each(TABLE)('%s', (person, one, all) => {
  it.each(['unanswered', 'feedback'])('sees of /yinju %s what is theirs', async (part) => {
    const { yinju, calm } = await running();
    const own = await yinju(part, person);
    expect([found(textOf(own)), own.isEphemeral]).toEqual([one, true]);
    expect(found(textOf(await yinju(part, person, { all: true }))).sort()).toEqual([...all].sort());
    await calm();
  });

  it('sees the status of what is theirs', async () => {
    const { yinju, calm } = await running();
    const count = (parts: readonly string[]) =>
      found(parts.join()).some((part) => Object.values(NO).includes(part))
        ? parts[0]
        : words.status.today(parts.length);
    expect(textOf(await yinju('status', person))).toContain(count(one));
    expect(textOf(await yinju('status', person, { all: true }))).toContain(count(all));
    await calm();
  });

  it('sees and changes the settings of the server that they manage, and of no other', async () => {
    const { yinju, keeper, calm } = await running();
    keeper.saveSettings(GUILD_ID, { perPerson: 31 });
    keeper.saveSettings(SECOND_GUILD_ID, { perPerson: 32 });
    const shown = await yinju('settings', person);
    const seen = [31, 32].filter((count) => textOf(shown).includes(words.settings.aMinute(count)));
    expect(seen).toEqual([...(one.includes(HERE) ? [31] : []), ...(one.includes(THERE) ? [32] : [])]);
    if (seen.length === 0) expect([textOf(shown), shown.isEphemeral]).toEqual([one[0], true]);
    await yinju('settings', person, { private: true });
    const changed = [GUILD_ID, SECOND_GUILD_ID].map((server) => keeper.settings(server).isPrivate === true);
    expect(changed).toEqual([one.includes(HERE), one.includes(THERE)]);
    await calm();
  });

  it('gets no further with buttons that were made up', async () => {
    const { forge, server, ids, keeper, calm } = await running();
    const [here, there] = [ids[HERE] ?? '', ids[THERE] ?? ''];
    for (const [reach, allowed] of [
      ['server', one],
      ['all', all],
    ] as const) {
      const text = async (id: string) => textOf(await forge(server, id, person).shown);
      expect(found(await text(UNANSWERED.build({ page: 0, reach, isBack: 'back' }))).sort()).toEqual(
        [...allowed].sort(),
      );
      for (const [id, question] of [
        [here, HERE],
        [there, THERE],
      ] as const) {
        const said = await text(NEAREST.build({ id, reach }));
        const isRefused = Object.values(NO).some((sentence) => allowed.includes(sentence));
        const expected = isRefused
          ? allowed[0]
          : allowed.includes(question)
            ? words.unanswered.noneNear
            : words.unanswered.gone;
        expect(
          said === expected || (expected === words.unanswered.noneNear && said.startsWith(words.unanswered.nearest)),
        ).toBe(true);
      }
      await forge(server, EXPORT.build({ reach }), person).shown;
      const isAllowed = allowed.some((part) => part === HERE || part === THERE);
      await expect.poll(() => server.uploads.length).toBe(isAllowed ? 1 : 0);
      for (const { content } of server.uploads.splice(0)) expect(found(content).sort()).toEqual([...allowed].sort());
      await forge(server, VOTES.build({ reach }), person).shown;
      await expect.poll(() => server.uploads.length).toBe(isAllowed ? 1 : 0);
      for (const { content } of server.uploads.splice(0)) expect(found(content).sort()).toEqual([...allowed].sort());
    }
    const handled: string[] = [];
    for (const [reach, allowed] of [
      ['server', one],
      ['all', all],
    ] as const) {
      for (const id of [here, there]) await forge(server, HANDLED.build({ id, reach, page: 0 }), person).shown;
      handled.push(...allowed);
      const left = keeper.use((store) => store.unanswered({})).map(({ question }) => question);
      expect(left.sort()).toEqual([HERE, THERE].filter((question) => !handled.includes(question)).sort());
    }
    await calm();
  });

  it('speaks for nobody else with forms and buttons that were made up', async () => {
    const { forge, server, ids, keeper, calm } = await running();
    const asked = ids[HERE] ?? '';
    const asker: Asker = PEOPLE[person];
    keeper.use((store) => store.toggleVote(asked, keeper.person(VOTER), -1, Date.now()));
    const before = JSON.stringify(keeper.use((store) => [store.feedback({}), store.questions({})]));
    const form = { custom_id: REASON.build({ question: asked }), components: [REASON_LINE] };
    const on = server.plant({ body: { components: [] }, flags: 0 });
    const said = await server.submit({ modal: form } as unknown as Exchange, on, { reason: '不是我说的' }, asker).shown;
    expect([textOf(said), said.isEphemeral]).toEqual([keepingZhCN.votes.gone, true]);
    for (const id of [FORGET, HELD]) {
      const pressed = await forge(server, id.build({ asker: VOTER }), person).shown;
      expect(pressed.isEphemeral).toBe(true);
    }
    expect(server.uploads).toEqual([]);
    expect(JSON.stringify(keeper.use((store) => [store.feedback({}), store.questions({})]))).toBe(before);
    // What somebody asks from another's answer is theirs, and theirs alone to see.
    const askOn = { custom_id: FOLLOW_UP.build({ asker: VOTER, only: '' }), components: [QUESTION_LINE] };
    const answer = await server.submit({ modal: askOn } as unknown as Exchange, on, { question: '茶馆' }, asker).shown;
    expect(answer.isEphemeral).toBe(true);
    expect(keeper.use((store) => store.heldOn(keeper.person(VOTER))).questions).toEqual([]);
    await calm();
  });

  it('reloads the index where they own the bot, and only there', async () => {
    const { yinju, calm } = await running();
    const said = textOf(await yinju('reload', person));
    const isOwner = person === 'the owner' || person === 'the owner there';
    const sentence = all.includes(NO.servers) ? NO.servers : NO.owner;
    if (isOwner) expect(said).toMatch(/没有更新的索引，现有 3 篇文章/);
    else expect(said).toBe(sentence);
    await calm();
  });
});

it('a team owns the bot as one person does, those who were only invited do not', async () => {
  const [member, invited] = ['1200000000000000021', '1200000000000000022'];
  const { server, calm } = await running({ team: { [member]: 'accepted', [invited]: 'invited' } });
  const status = (userId: string) =>
    server.interact({ command: 'yinju', options: { status: { all: true } }, userId }).shown;
  expect(textOf(await status(member))).toContain(words.status.today(2));
  expect(textOf(await status(invited))).toBe(words.ownerOnly);
  expect(textOf(await status(OWNER_ID))).toBe(words.ownerOnly);
  await calm();
});

describe('unanswered questions', () => {
  it('are turned through, marked as handled, and exported', async () => {
    const { yinju, keeper, server, calm } = await running();
    const texts = ['天王星的城市', '木星的河流', '土星的铁路', '海王星的桥', '金星的学校', '水星的工厂'];
    for (const question of texts) {
      keeper.note({
        at: Date.now(),
        server: GUILD_ID,
        userId: '2',
        question,
        status: 'not_found',
        latency: 1,
        article: null,
        quote: null,
      });
    }
    const shown = await yinju('unanswered', 'the manager here');
    expect(textOf(shown)).toContain(words.unanswered.title(7));
    const by = PEOPLE['the manager here'];
    const next = await pressed(server, shown, '▶', by).shown;
    expect(labelsOf(next).filter((label) => label === words.unanswered.handled)).toHaveLength(2);
    const handled = await pressed(server, next, words.unanswered.handled, by).shown;
    expect(textOf(handled)).toContain(words.unanswered.title(6));
    const exporting = pressed(server, handled, 'JSON Lines', by);
    await exporting.shown;
    await expect.poll(() => server.uploads.length).toBe(1);
    const [file] = server.uploads;
    const lines = (file?.content ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { question: string; count: number });
    expect(lines).toHaveLength(6);
    expect(lines.every(({ count }) => count === 1)).toBe(true);
    expect(exporting.followUps.every(({ isEphemeral }) => isEphemeral)).toBe(true);
    await calm();
  });

  it('that have all been handled since are said to be none, in place of an empty file', async () => {
    const { yinju, keeper, server, calm } = await running();
    const shown = await yinju('unanswered', 'the manager here');
    keeper.use((store) => {
      for (const { wordings } of store.unanswered({})) store.handle(wordings, {}, Date.now());
    });
    const exporting = pressed(server, shown, 'JSON Lines', PEOPLE['the manager here']);
    expect(textOf(await exporting.shown)).toBe(words.unanswered.none);
    await calm();
    expect(server.uploads).toEqual([]);
  });
});

describe('settings', () => {
  const by = 'the manager here';

  it('are shown, kept, and taken back', async () => {
    const { yinju, keeper, calm } = await running();
    const given = {
      private: true,
      mentions: `<#${CHANNEL_ID}>`,
      votes: false,
      person: 3,
      server: 0,
      language: 'en-US',
      digest: `<#${CHANNEL_ID}>`,
    };
    const shown = textOf(await yinju('settings', by, given));
    expect(shown).toContain(words.settings.saved);
    expect(shown).toContain('English');
    expect(keeper.settings(GUILD_ID)).toEqual({
      isPrivate: true,
      channels: [CHANNEL_ID],
      votes: false,
      perPerson: 3,
      perServer: 0,
      language: 'en-US',
      digest: CHANNEL_ID,
      digestAt: expect.any(Number),
    });
    await yinju('settings', by, { mentions: 'all', language: 'server', digest: 'none' });
    expect(keeper.settings(GUILD_ID)).toEqual({ isPrivate: true, votes: false, perPerson: 3, perServer: 0 });
    expect(textOf(await yinju('settings', by))).not.toContain(words.settings.saved);
    await calm();
  });

  it.each(['茶馆', `<#${SECOND_CHANNEL_ID}>`, `<#${CHANNEL_ID}> <#1100000000000009999>`])(
    'take no channel %s',
    async (typed) => {
      const { yinju, keeper, calm } = await running();
      for (const option of ['mentions', 'digest']) {
        expect(textOf(await yinju('settings', by, { [option]: typed }))).toContain('不是这个服务器的频道');
      }
      expect(keeper.settings(GUILD_ID)).toEqual({});
      await calm();
    },
  );
});

describe('reload', () => {
  it('takes over what was built, and keeps what there is where that cannot be used', async () => {
    const { used } = await running();
    const folder = temporaryFolder();
    buildIndex(readCorpus(folderOf({ 'tea.md': TEAHOUSES })), folder);
    const shelf = new LiveDesk(folder, Library.open(folder));
    const swapped = {
      ...used,
      shelf,
      get desk() {
        return shelf.desk;
      },
    };
    const { server, calm } = await startBot(swapped, { server: { isInTwo: true } });
    const reload = () => server.interact({ command: 'yinju', options: { reload: {} }, userId: OWNER_ID }).shown;
    const articles = async () => textOf(await server.interact({ command: 'articles' }).shown);
    expect(await articles()).toContain('1 篇');
    buildIndex(readCorpus(folderOf({ 'tea.md': TEAHOUSES, 'street.md': OLD_STREET })), folder);
    expect(await articles()).toContain('1 篇');
    expect(textOf(await reload())).toMatch(/已换用新索引：2 篇文章/);
    expect(await articles()).toContain('2 篇');
    rmSync(folder, { recursive: true });
    expect(textOf(await reload())).toMatch(/继续用原来的/);
    expect(await articles()).toContain('2 篇');
    await calm();
  });
});
