import { expect, it, onTestFinished } from 'vitest';
import { Keeper } from '../../src/store/keeper.js';
import { discordServer, recordingLog, startBot } from '../support/bot.js';
import { services } from '../support/desk.js';
import {
  CHANNEL_ID,
  type DiscordServer,
  GUILD_ID,
  SECOND_CHANNEL_ID,
  SECOND_GUILD_ID,
} from '../support/discord-server.js';
import { temporaryFolder } from '../support/folder.js';
import { refused } from '../support/kept.js';
import { textOf } from '../support/press.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const LOOKS_EVERY_MS = 20;

async function running() {
  let now = Date.now();
  const folder = temporaryFolder();
  const open = () => {
    const opened = new Keeper({ folder, days: 90, log: recordingLog().log, now: () => now });
    onTestFinished(() => opened.close());
    return opened;
  };
  let keeper = open();
  const ask = (question: string, server = GUILD_ID) => keeper.note(refused(question, server, now));
  const start = (on?: DiscordServer) =>
    startBot(
      services(undefined, () => now, keeper),
      { server: { isInTwo: true }, patience: { digest: LOOKS_EVERY_MS }, ...(on !== undefined && { on }) },
    );
  const pass = (days: number) => {
    now += days * DAY_MS;
  };
  /** Another process over the same folder. */
  const restart = async (stop: () => Promise<unknown>, on: DiscordServer) => {
    await stop();
    keeper.close();
    keeper = open();
    return start(on);
  };
  return { keeper, current: () => keeper, ask, start, restart, pass, now: () => now };
}

/** Long enough for it to have looked several times. */
const looked = () => new Promise((resolve) => setTimeout(resolve, 5 * LOOKS_EVERY_MS));

it('a server gets its own unanswered questions once a week, in its channel', async () => {
  const { keeper, ask, start, pass, now } = await running();
  keeper.saveSettings(GUILD_ID, { digest: CHANNEL_ID, digestAt: now() });
  ask('火星上有多少人');
  ask('月球上有多少猫', SECOND_GUILD_ID);
  const { server, calm } = await start();
  pass(6);
  await looked();
  expect(server.posts).toEqual([]);
  pass(1);
  const post = await server.post(0);
  expect(post.channelId).toBe(CHANNEL_ID);
  expect(textOf(post)).toMatch(/没有回答的提问：1 个/);
  expect(textOf(post)).toContain('火星上有多少人');
  expect(textOf(post)).not.toContain('月球');
  await looked();
  expect(server.posts).toHaveLength(1);
  pass(7);
  await looked();
  expect(server.posts).toHaveLength(1);
  expect(keeper.settings(GUILD_ID).digestAt).toBe(now());
  await calm();
});

it('a restart posts nothing twice, and what fell due meanwhile at once', async () => {
  const { keeper, current, ask, start, restart, pass, now } = await running();
  keeper.saveSettings(GUILD_ID, { digest: CHANNEL_ID, digestAt: now() });
  ask('火星上有多少人');
  pass(7);
  const first = await start();
  const { server } = first;
  await server.post(0);
  const second = await restart(first.stop, server);
  await looked();
  expect(server.posts).toHaveLength(1);
  pass(3);
  ask('木星上有多少人');
  await second.stop();
  pass(4);
  const third = await restart(async () => undefined, server);
  expect(textOf(await server.post(1))).toMatch(/木星上有多少人/);
  await looked();
  expect(server.posts).toHaveLength(2);
  expect(current().settings(GUILD_ID).digestAt).toBe(now());
  await third.calm();
});

it.each([
  ['ahead by a year', 400],
  ['back by some days', -3],
])('a clock that jumps %s, and is right again, makes it come neither twice nor never', async (_, jump) => {
  const { keeper, ask, start, pass, now } = await running();
  ask('火星上有多少人');
  keeper.saveSettings(GUILD_ID, { digest: CHANNEL_ID, digestAt: now() });
  const { server, calm } = await start();
  for (const days of [jump, -jump, 6.9]) {
    pass(days);
    await looked();
    expect(server.posts).toEqual([]);
  }
  ask('木星上有多少人');
  pass(0.2);
  expect(textOf(await server.post(0))).toContain('木星上有多少人');
  await looked();
  expect(server.posts).toHaveLength(1);
  await calm();
});

const REFUSED = { code: 50_013, message: 'Missing Permissions' };
const GONE = { code: 10_003, message: 'Unknown Channel' };

it.each([
  [
    'permission was taken',
    GUILD_ID,
    CHANNEL_ID,
    { status: 403, body: REFUSED },
    /Missing Permissions\. Let the bot View/,
  ],
  [
    'channel was deleted as it came',
    GUILD_ID,
    CHANNEL_ID,
    { status: 404, body: GONE },
    /Unknown Channel\. Let the bot/,
  ],
  ['channel is of another server', GUILD_ID, SECOND_CHANNEL_ID, undefined, /no such channel .*choose another/],
  ['server is left', '1100000000000000077', CHANNEL_ID, undefined, /not in the server any more/],
] as const)('where the %s, nothing is posted, and the log says why once', async (_, guild, channel, reply, reason) => {
  const { keeper, ask, start, pass, now } = await running();
  keeper.saveSettings(guild, { digest: channel, digestAt: now() - 7 * DAY_MS });
  keeper.saveSettings(SECOND_GUILD_ID, { digest: SECOND_CHANNEL_ID, digestAt: now() - 7 * DAY_MS });
  ask('火星上有多少人', guild);
  ask('月球上有多少猫', SECOND_GUILD_ID);
  pass(0.1);
  const on = await discordServer({ isInTwo: true });
  if (reply !== undefined) on.fault = ({ path }) => (path.includes(`/channels/${channel}/`) ? { reply } : undefined);
  const { lines, stop } = await start(on);
  // Nobody else goes without.
  expect(textOf(await on.post(0))).toContain('月球上有多少猫');
  const said = () => lines.filter(({ msg }) => /weekly digest was not posted/.test(String(msg)));
  await expect.poll(() => said().length).toBe(1);
  await looked();
  expect(said()).toEqual([expect.objectContaining({ server: guild, channel, msg: expect.stringMatching(reason) })]);
  expect(on.posts).toHaveLength(1);
  await stop();
});
