/** A running bot that is killed while it writes: what it has said to be kept is kept, the store opens, and the next bot answers. */
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { buildIndex } from '../../src/build.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { VOTE } from '../../src/discord/ids.js';
import { keepingZhCN } from '../../src/locale/keeping-zh-cn.js';
import { identifier } from '../../src/store/identity.js';
import { Store } from '../../src/store/store.js';
import { QINGHE } from '../support/articles.js';
import { discordServer } from '../support/bot.js';
import { start } from '../support/cli.js';
import { TOKEN } from '../support/discord-server.js';
import { temporaryFolder, writeFiles } from '../support/folder.js';
import { buttonsOf, pressed, textOf } from '../support/press.js';

const KILLS = Number(process.env.KILLS ?? 2);
/** Longest life of a bot after its first answer, milliseconds: several times that after which questions are written. */
const LIFE_MS = 1_200;

const person = (round: number, number: number) =>
  `12000000${String(round).padStart(4, '0')}${String(number).padStart(7, '0')}`;

it('keeps what it has said to keep', { timeout: 60_000 + 20_000 * KILLS }, async () => {
  const home = temporaryFolder();
  const data = join(home, 'data');
  writeFiles(join(home, 'corpus'), QINGHE);
  buildIndex(readCorpus(join(home, 'corpus')), join(home, 'index'));
  const server = await discordServer();
  /** Questions that were seen in the file, and votes that were acknowledged. */
  const committed = new Set<string>();
  const votes: { readonly userId: string; readonly question: string }[] = [];
  let written = 0;

  const readStore = (): Store => new Store(data, { readOnly: true });
  for (let round = 0; round < KILLS; round++) {
    const bot = start(['bot'], {
      cwd: home,
      env: { DISCORD_TOKEN: TOKEN, DISCORD_REST_URL: server.url, MONITOR: 'off', LOG_LEVEL: 'error' },
    });
    bot.stderr?.resume();
    const ended = once(bot, 'exit');
    const orGone = <T>(answer: Promise<T>) =>
      Promise.race([answer, ended.then(() => Promise.reject(new Error('gone')))]);
    await Promise.race([server.gateway.connected(), ended]);
    const ask = (number: number) =>
      server.interact({
        command: 'ask',
        options: { question: `青禾县${2000 + number}年新开了多少家茶馆`, private: true },
        userId: person(round, number),
      }).shown;
    // A machine that is busy may take its time with the first.
    await ask(0).catch(() => ask(0));
    let isAlive = true;
    const working = (async () => {
      for (let number = 1; isAlive; number++) {
        try {
          const shown = await orGone(ask(number));
          const userId = person(round, number);
          const thanks = textOf(await orGone(pressed(server, shown, '👍', { userId }).shown));
          const question = buttonsOf(shown).flatMap(({ custom_id: id }) => VOTE.parse(String(id))?.question ?? [])[0];
          // Who is thanked has been written down.
          if (thanks === keepingZhCN.votes.up) votes.push({ userId, question: question ?? '' });
        } catch {
          // The bot is gone, and with it whoever would have answered.
          return;
        }
      }
    })();
    await delay(LIFE_MS * Math.random());
    try {
      const store = readStore();
      for (const { id } of store.questions({})) committed.add(id);
      store.close();
    } catch {
      // It is just being written.
    }
    bot.kill('SIGKILL');
    await ended;
    isAlive = false;
    server.gateway.forget();
    await working;
    const store = readStore();
    const kept = store.questions({});
    written = kept.length;
    const ids = new Set(kept.map(({ id }) => id));
    expect([...committed].filter((id) => !ids.has(id))).toEqual([]);
    const identify = identifier(data);
    expect(votes.filter(({ userId, question }) => store.vote(question, identify(userId))?.vote !== 1)).toEqual([]);
    store.close();
  }
  expect(written).toBeGreaterThan(0);
  process.stdout.write(
    `\nbot killed while writing: ${KILLS} times, ${written} questions and ${votes.length} votes kept, none that was written is gone\n`,
  );
});
