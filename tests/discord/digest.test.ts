import { expect, it, onTestFinished } from 'vitest';
import { Keeper } from '../../src/store/keeper.js';
import { recordingLog, startBot } from '../support/bot.js';
import { services } from '../support/desk.js';
import { CHANNEL_ID, GUILD_ID, SECOND_CHANNEL_ID, SECOND_GUILD_ID } from '../support/discord-server.js';
import { temporaryFolder } from '../support/folder.js';
import { textOf } from '../support/press.js';

const DAY_MS = 24 * 60 * 60 * 1000;

async function running() {
  let now = Date.now();
  const keeper = new Keeper({ folder: temporaryFolder(), days: 90, log: recordingLog().log, now: () => now });
  onTestFinished(() => keeper.close());
  const ask = (question: string, server = GUILD_ID) =>
    keeper.note({
      at: now,
      server,
      userId: '1',
      question,
      status: 'not_found',
      latency: 1,
      article: null,
      quote: null,
    });
  const start = () =>
    startBot(
      services(undefined, () => now, keeper),
      { server: { isInTwo: true }, patience: { digest: 20 } },
    );
  const pass = (days: number) => {
    now += days * DAY_MS;
  };
  return { keeper, ask, start, pass, now: () => now };
}

it('a server gets its own unanswered questions once a week, in its channel', async () => {
  const { keeper, ask, start, pass, now } = await running();
  keeper.saveSettings(GUILD_ID, { digest: CHANNEL_ID, digestAt: now() });
  ask('火星上有多少人');
  ask('月球上有多少猫', SECOND_GUILD_ID);
  const { server, calm } = await start();
  pass(6);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.posts).toEqual([]);
  pass(1);
  const post = await server.post(0);
  expect(post.channelId).toBe(CHANNEL_ID);
  expect(textOf(post)).toMatch(/没有回答的提问：1 个/);
  expect(textOf(post)).toContain('火星上有多少人');
  expect(textOf(post)).not.toContain('月球');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.posts).toHaveLength(1);
  pass(7);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.posts).toHaveLength(1);
  expect(keeper.settings(GUILD_ID).digestAt).toBe(now());
  await calm();
});

it('a channel that is not of the server gets nothing, and the log says so once', async () => {
  const { keeper, ask, start } = await running();
  keeper.saveSettings(GUILD_ID, { digest: SECOND_CHANNEL_ID });
  ask('火星上有多少人');
  const { server, lines, stop } = await start();
  const said = () => lines.filter(({ msg }) => msg === 'a weekly digest was not posted').length;
  await expect.poll(said).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([said(), server.posts.length]).toEqual([1, 0]);
  await stop();
});
