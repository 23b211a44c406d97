/** Custom ids that a client has made up: they read nobody's private answer, change nobody's message, and make nobody an admin. */
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  CONTEXT,
  EXPORT,
  FIGURES,
  FOLLOW_UP,
  FORGET,
  HANDLED,
  NEAREST,
  PUBLISH,
  REASON,
  REMOVE,
  SUGGESTION,
  TURN,
  UNANSWERED,
  VOTE,
} from '../../src/discord/ids.js';
import { MESSAGES } from '../../src/locale.js';
import { Keeper } from '../../src/store/keeper.js';
import { recordingLog, startBot } from '../support/bot.js';
import { services } from '../support/desk.js';
import { GUILD_ID } from '../support/discord-server.js';
import { temporaryFolder } from '../support/folder.js';
import { buttonsOf, textOf } from '../support/press.js';

const ASKER = '1200000000000000001';
const STRANGER = '1200000000000000002';
const PUBLIC = '青禾县2020年新开茶馆多少家';
const PRIVATE = '老街有多少盏灯笼';
const UNANSWERED_ONCE = '火星上有多少人';

/** A public and a private answer to one person, and a public one to another. */
async function scene() {
  const keeper = new Keeper({ folder: temporaryFolder(), days: 90, log: recordingLog().log });
  onTestFinished(() => keeper.close());
  const bot = await startBot(services(undefined, Date.now, keeper));
  const { server } = bot;
  const ask = (question: string, userId: string, isPrivate = false) =>
    server.interact({ command: 'ask', options: { question, private: isPrivate }, userId }).shown;
  const theirs = await ask(PUBLIC, ASKER);
  const secret = await ask(PRIVATE, ASKER, true);
  const own = await ask('渡口几点开船', STRANGER);
  await ask(UNANSWERED_ONCE, ASKER);
  const questions = () => keeper.use((store) => store.questions({}));
  return { ...bot, keeper, theirs, secret, own, questions };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const passage = { articleId: 'qinghe-teahouses', start: 0, length: 5, digest: 'AAAA' };
const idOf = ({ questions }: Scene, question: string) =>
  questions().find((kept) => kept.question === question)?.id ?? '';

/** What a stranger's client says that they pressed. */
const FORGED: readonly (readonly [string, (scene: Scene) => string])[] = [
  ['turning somebody’s answer as if it were one’s own', () => TURN.build({ asker: STRANGER, only: '', position: 9 })],
  ['turning it in the asker’s name', () => TURN.build({ asker: ASKER, only: '', position: 7 })],
  ['replacing it by a passage', () => CONTEXT.build({ asker: STRANGER, position: 0, from: 'answer', ...passage })],
  ['showing a private answer in the asker’s name', () => PUBLISH.build({ asker: ASKER, only: '', position: 0 })],
  ['showing it in one’s own', () => PUBLISH.build({ asker: STRANGER, only: '', position: 0 })],
  ['following it up', () => FOLLOW_UP.build({ asker: STRANGER, only: 'qinghe-teahouses' })],
  ['asking what a button does not say', () => SUGGESTION.build({ asker: STRANGER, place: 3 })],
  ['turning a table that is none', () => FIGURES.build({ asker: STRANGER, only: '', page: 9 })],
  ['deleting what is kept of somebody', () => FORGET.build({ asker: ASKER })],
  ['reading what others asked', () => UNANSWERED.build({ page: 0, reach: 'server', isBack: 'forth' })],
  ['reading what everybody asked', () => UNANSWERED.build({ page: 0, reach: 'all', isBack: 'forth' })],
  ['exporting it', () => EXPORT.build({ reach: 'all' })],
  ['marking it as handled', (all) => HANDLED.build({ id: idOf(all, UNANSWERED_ONCE), reach: 'server', page: 0 })],
  ['asking what is near it', (all) => NEAREST.build({ id: idOf(all, UNANSWERED_ONCE), reach: 'all' })],
  ['voting on a question that is nobody’s', () => VOTE.build({ question: 'AAAAAAAAAAAA', vote: 'up' })],
  ['voting on a private answer', (all) => VOTE.build({ question: idOf(all, PRIVATE), vote: 'down' })],
  ['giving a reason where there is none to give', (all) => REASON.build({ question: idOf(all, PRIVATE) })],
];

it('removing somebody’s answer as if it were one’s own', async () => {
  const { server, theirs, calm } = await scene();
  const notice = await server.forge(theirs, REMOVE.build({ asker: STRANGER }), { userId: STRANGER }).shown;
  expect([textOf(notice), server.isGone(theirs)]).toEqual([MESSAGES['zh-CN'].staleButton, false]);
  await calm();
});

describe.each(FORGED)('%s', (_, forged) => {
  it.each(['theirs', 'own'] as const)('on a message that has no such button: %s', async (where) => {
    const all = await scene();
    const { server, theirs, secret, own, keeper, questions, calm } = all;
    const before = { messages: [theirs, secret, own].map((message) => server.shown(message).body), kept: questions() };
    const exchange = server.forge(all[where], forged(all), { userId: STRANGER });
    const notice = await exchange.shown;
    expect(notice.isEphemeral).toBe(true);
    expect(textOf(notice)).toBe(MESSAGES['zh-CN'].staleButton);
    expect(exchange.followUps).toEqual([]);
    expect([theirs, secret, own].map((message) => server.shown(message).body)).toEqual(before.messages);
    expect(questions()).toEqual(before.kept);
    expect(keeper.use((store) => store.feedback({ server: GUILD_ID }))).toEqual([]);
    await calm();
  });
});

it('what every button of a private answer leads to says nothing of it to somebody who knows its id', async () => {
  const { server, secret, own, calm } = await scene();
  for (const { custom_id: id } of buttonsOf(secret)) {
    const exchange = server.forge(own, String(id), { userId: STRANGER });
    expect(textOf(await exchange.shown)).toBe(MESSAGES['zh-CN'].staleButton);
  }
  await calm();
});
