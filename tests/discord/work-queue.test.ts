/** Long work one at a time: whoever waits is told so in time, and who types goes first. */
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Overload } from '../../src/discord/overload.js';
import { inTurn } from '../../src/discord/work-queue.js';
import { WORDS } from '../../src/locale/discord.js';
import { MESSAGES } from '../../src/locale.js';
import { answered } from '../support/answers.js';
import { recordingLog, startBot } from '../support/bot.js';
import { BOT_USER_ID, type Exchange, FLAG } from '../support/discord-server.js';
import { pressed } from '../support/press.js';

it('does one piece of work in a turn of the event loop, in order, and completions first', async () => {
  const done: string[] = [];
  const asked = ['a', 'b', 'c'].map((name) => inTurn(() => done.push(name)));
  const typed = ['x', 'y'].map((name) => inTurn(() => done.push(name), 'typing'));
  for (let turn = 0; done.length < 5; turn++) {
    expect(done.length).toBeLessThanOrEqual(turn);
    await nextTurn();
  }
  expect(done.join('')).toBe('xyabc');
  expect(await Promise.all([...asked, ...typed])).toEqual([3, 4, 5, 1, 2]);
});

it.each([
  ['throws', () => Promise.reject(new Error('no'))],
  [
    'throws at once',
    () => {
      throw new Error('no');
    },
  ],
])('goes on after work that %s', async (_, work) => {
  const [failed, other] = [inTurn(work), inTurn(() => 'done')];
  await expect(failed).rejects.toThrow('no');
  expect(await other).toBe('done');
});

it('everybody is acknowledged in time where more is asked at once than can be answered in time', async () => {
  const [PEOPLE, WORK_MS] = [60, 40];
  const { server, calm } = await startBot(() => {
    const until = performance.now() + WORK_MS;
    while (performance.now() < until);
    return answered;
  });
  const exchanges = Array.from({ length: PEOPLE }, (_, i) =>
    server.interact({
      command: 'ask',
      options: { question: `${i}号茶馆`, private: true },
      userId: `12000000000000${1000 + i}`,
    }),
  );
  for (const { acknowledged } of exchanges) expect((await acknowledged).ms).toBeLessThan(3_000);
  await calm();
});

it('where more is asked than can be answered soon, the rest is told so at once, and afterwards all is as before', async () => {
  const [ROUNDS, A_ROUND, EVERY_MS, WORK_MS] = [25, 10, 100, 50];
  const { server, lines, stop } = await startBot(() => {
    const until = performance.now() + WORK_MS;
    while (performance.now() < until);
    return answered;
  });
  const locales = ['zh-CN', 'zh-TW', 'en-US'] as const;
  const ask = (i: number) => {
    const locale = locales[i % locales.length] ?? 'zh-CN';
    const options = { question: `${i}号茶馆`, private: i % 2 === 0 };
    const exchange = server.interact({
      command: 'ask',
      options,
      userId: `12000000000000${1000 + i}`,
      shape: 'dm',
      locale,
    });
    return { exchange, locale };
  };
  const asked: ReturnType<typeof ask>[] = [];
  const typed: Exchange[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < A_ROUND; i++) asked.push(ask(asked.length));
    typed.push(server.type({ command: 'ask', options: { question: '茶' }, focused: 'question' }));
    await delay(EVERY_MS);
  }
  // Whoever manages the server need not wait: what they change may be what ends it.
  const status = { command: 'yinju', options: { status: {} }, permissions: '32' };
  expect((await server.interact(status).acknowledged).ms).toBeLessThan(1_000);
  for (const { acknowledged } of [...typed, ...asked.map(({ exchange }) => exchange)]) {
    expect((await acknowledged).ms).toBeLessThan(3_000);
  }
  const turnedAway: Exchange[] = [];
  for (const { exchange, locale } of asked) {
    const { type, data } = await exchange.acknowledged;
    if (data.content !== MESSAGES[locale].busy) continue;
    expect([type, data.flags]).toEqual([4, FLAG.ephemeral]);
    turnedAway.push(exchange);
  }
  expect(turnedAway.length).toBeGreaterThan(A_ROUND);
  expect(asked.length - turnedAway.length).toBeGreaterThan(5 * A_ROUND);
  // All others have their answer by the end of the longest wait, with what else there was to do.
  const others = asked.map(({ exchange }) => exchange).filter((exchange) => !turnedAway.includes(exchange));
  await expect.poll(() => others.filter(({ original }) => original === undefined), { timeout: 15_000 }).toEqual([]);
  for (const { original } of others) expect(JSON.stringify(original?.body)).toContain('128家');
  expect((await ask(asked.length).exchange.acknowledged).type).toBe(4);
  await stop();
  expect(server.violations).toEqual([]);
  // Once, though hundreds were turned away.
  expect(lines.filter(({ level }) => Number(level) >= 40).map(({ turnedAway: count }) => count)).toEqual([1]);
});

it('the log says once that it begins, then how many there were, and nothing when it is over', async () => {
  const { log, lines } = recordingLog();
  const overload = new Overload(log, 50);
  for (let i = 0; i < 3; i++) overload.note();
  await delay(200);
  expect(lines.map(({ turnedAway }) => turnedAway)).toEqual([1, 2]);
});

it('a mention that cannot be answered soon gets a word, and a completion an empty list', async () => {
  const { server, stop } = await startBot();
  const block = () => {
    const until = performance.now() + 1;
    while (performance.now() < until);
  };
  // There is no room for a third of the time that this takes.
  const work = Array.from({ length: 3_000 }, () => inTurn(block, 'managing'));
  const typing = server.type({ command: 'ask', options: { question: '茶' }, focused: 'question' });
  server.write({ content: `<@${BOT_USER_ID}> 茶馆有几家` });
  expect((await typing.acknowledged).data).toEqual({ choices: [] });
  expect((await server.post(0)).body.content).toBe(MESSAGES['zh-CN'].busy);
  await Promise.all(work);
  await stop();
  expect(server.violations).toEqual([]);
});

it('an answer is not shown to everybody where that would take too long, and its asker told so', async () => {
  const { server, stop } = await startBot(() => answered);
  const options = { question: '茶馆有几家', private: true };
  const shown = await server.interact({ command: 'ask', options }).shown;
  const work = Array.from({ length: 3_000 }, () => inTurn(() => undefined, 'managing'));
  const exchange = pressed(server, shown, WORDS['zh-CN'].buttons.publish);
  expect((await exchange.acknowledged).data.content).toBe(MESSAGES['zh-CN'].busy);
  await Promise.all(work);
  await stop();
  expect(exchange.followUps.filter(({ isEphemeral }) => !isEphemeral)).toEqual([]);
  expect(server.violations).toEqual([]);
});

it('deferred answers are held back by no limit that Discord has for other requests', async () => {
  // More than the fifty a second of those.
  const PEOPLE = 70;
  const { server, lines, stop } = await startBot(() => delay(1_100, answered));
  const exchanges = Array.from({ length: PEOPLE }, (_, i) =>
    server.interact({
      command: 'ask',
      options: { question: `${i}号茶馆`, private: true },
      userId: `12000000000000${1000 + i}`,
    }),
  );
  for (const { acknowledged, shown } of exchanges) {
    expect((await acknowledged).type).toBe(5);
    await shown;
  }
  expect(lines.filter(({ msg }) => msg === 'a request waits for a limit of Discord’s')).toEqual([]);
  await stop();
  // On a machine that does much else, an attempt takes a second, and another one is made.
  expect(server.violations.filter(({ code }) => code !== 40_060)).toEqual([]);
});

it('no answer is looked for where nobody takes it any more', async () => {
  const [PEOPLE, WORK_MS] = [30, 80];
  let worked = 0;
  const { server } = await startBot(
    () => {
      worked++;
      const until = performance.now() + WORK_MS;
      while (performance.now() < until);
      return answered;
    },
    {
      server: {
        intercept: ({ path }) =>
          path.includes('/callback')
            ? { status: 404, body: { code: 10_062, message: 'Unknown interaction' } }
            : undefined,
      },
    },
  );
  for (let i = 0; i < PEOPLE; i++) {
    server.interact({ command: 'ask', options: { question: `${i}号茶馆` }, userId: `12000000000000${1000 + i}` });
  }
  const refused = () => server.requests.filter(({ path }) => path.includes('/callback')).length;
  while (refused() < PEOPLE) await nextTurn();
  expect(worked).toBeLessThan(PEOPLE);
});
