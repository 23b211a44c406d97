/** Long work one at a time: whoever waits is told so in time, and who types goes first. */
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurn } from '../../src/discord/turns.js';
import { answered } from '../support/answers.js';
import { startBot } from '../support/bot.js';

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
  const [PEOPLE, WORK_MS] = [180, 20];
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

it('deferred answers are held back by no limit that Discord has for other requests', async () => {
  // More than the fifty a second of those.
  const PEOPLE = 70;
  const { server, lines, calm } = await startBot(() => delay(1_100, answered));
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
  await calm();
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
