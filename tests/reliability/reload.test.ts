/** A newer index is taken over while questions come in, and a bad one is not. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { LiveDesk } from '../../src/answer/desk/live-desk.js';
import { buildIndex } from '../../src/build.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { Memory } from '../../src/discord/memory.js';
import { RateLimit } from '../../src/discord/rate-limit.js';
import type { Services } from '../../src/discord/services.js';
import { IndexError } from '../../src/errors.js';
import { readManifest } from '../../src/search/index-file.js';
import { Library } from '../../src/search/library.js';
import { Keeper } from '../../src/store/keeper.js';
import { QINGHE, TEAHOUSES } from '../support/articles.js';
import { startBot } from '../support/bot.js';
import { temporaryFolder, writeFiles } from '../support/folder.js';

const QUESTION = '青禾县2020年新开了多少家茶馆';

/** A corpus whose article says `count`, built into the index beside it. */
function built(home: string, count: number): void {
  writeFiles(join(home, 'corpus'), { ...QINGHE, 'teahouses.md': TEAHOUSES.replace('128家', `${count}家`) });
  buildIndex(readCorpus(join(home, 'corpus')), join(home, 'index'));
}

/** @param oldStays milliseconds for which the old index stays open */
function live(oldStays = 50): { readonly home: string; readonly index: string; readonly desk: LiveDesk } {
  const home = temporaryFolder();
  built(home, 128);
  const index = join(home, 'index');
  return { home, index, desk: new LiveDesk(index, Library.open(index), { oldStays }) };
}

const answer = (desk: LiveDesk) => desk.desk.ask(QUESTION).figure?.text;

it('the same index is left alone', async () => {
  const { desk } = live();
  const before = desk.desk;
  expect((await desk.reload()).isNew).toBe(false);
  expect(desk.desk).toBe(before);
});

it('a newer one answers from then on, and the old one is closed', async () => {
  const { home, desk } = live();
  const old = desk.desk;
  expect(answer(desk)).toContain('128');
  built(home, 228);
  expect(answer(desk)).toContain('128');
  expect(await desk.reload()).toMatchObject({ isNew: true, manifest: readManifest(join(home, 'index')) });
  expect(answer(desk)).toContain('228');
  // Who has begun with the old one ends with it.
  expect(old.ask(QUESTION).figure?.text).toContain('128');
  await delay(100);
  expect(() => old.ask('渡口几点开船')).toThrow();
});

it('a newer one is made ready between other work, and only once', async () => {
  const { home, index, desk } = live();
  const many = Array.from({ length: 40 }, (_, i) => [`n-${i}.md`, TEAHOUSES.replace('qinghe-teahouses', `n-${i}`)]);
  writeFiles(join(home, 'corpus'), Object.fromEntries(many));
  buildIndex(readCorpus(join(home, 'corpus')), index);
  const [first, second] = [desk.reload(), desk.reload()];
  let isDone = false;
  const done = first.finally(() => {
    isDone = true;
  });
  let turns = 0;
  for (; !isDone; turns++) {
    expect(desk.about().articles).toBe(3);
    await nextTurn();
  }
  await done;
  expect(await second).toBe(await first);
  expect(desk.about().articles).toBe(43);
  expect(turns).toBeGreaterThan(1);
});

it.each<[string, (index: string) => void]>([
  ['has no manifest', (index) => rmSync(join(index, 'manifest.json'))],
  ['has a manifest that is cut short', (index) => writeFileSync(join(index, 'manifest.json'), '{"format":2,')],
  [
    'is of another format',
    (index) => {
      const path = join(index, 'manifest.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"format": \d+/, '"format": 99'));
    },
  ],
  [
    'has a file that is not what was written',
    (index) => appendFileSync(join(index, readManifest(index)?.generation ?? '', 'text.bin'), 'x'),
  ],
])('one that %s is refused, and the old one serves on', async (_, spoil) => {
  const { home, index, desk } = live();
  built(home, 228);
  spoil(index);
  await expect(desk.reload()).rejects.toThrow(IndexError);
  expect(answer(desk)).toContain('128');
  built(home, 328);
  expect((await desk.reload()).isNew).toBe(true);
  expect(answer(desk)).toContain('328');
});

it('under load no interaction is lost, and each has seen one index', async () => {
  const { home, desk } = live(10_000);
  const keeper = new Keeper(undefined);
  let minutes = 0;
  const people: Services = {
    get desk() {
      return desk.desk;
    },
    memory: new Memory(),
    keeper,
    // Each question comes more than a minute after the one before, as far as it can tell.
    rateLimit: new RateLimit(
      () => ({}),
      () => {
        minutes += 2;
        return minutes * 60_000;
      },
    ),
    shelf: desk,
    startedAt: Date.now(),
    now: Date.now,
  };
  const { server, stop } = await startBot(people);
  const shown = [];
  for (let round = 0; round < 5; round++) {
    built(home, 200 + round);
    const exchanges = [];
    const reloading = delay(20).then(() => desk.reload());
    for (let i = 0; i < 10; i++) {
      exchanges.push(server.interact({ command: 'ask', options: { question: QUESTION } }));
      await delay(5);
    }
    expect((await reloading).isNew).toBe(true);
    for (const exchange of exchanges) shown.push(await exchange.shown);
  }
  for (const { body } of shown) expect(new Set(JSON.stringify(body).match(/(?<=新开茶馆\W*)\d+(?=家)/g)).size).toBe(1);
  await stop();
  // A machine that builds may take longer for a request than an attempt lasts: then it was sent again, and refused as what it was.
  expect(server.violations.filter(({ code }) => code !== 40_060)).toEqual([]);
});
