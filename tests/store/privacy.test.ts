import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../src/store/database.js';
import { Keeper } from '../../src/store/keeper.js';
import { QUESTION_FIELDS, VOTE_FIELDS } from '../../src/store/records.js';
import { recordingLog } from '../support/bot.js';
import { temporaryFolder } from '../support/folder.js';

const USER = '1100000000000000005';

/** The first column of each table in the section of what is kept. */
function documented(): string[][] {
  const [, section = ''] = readFileSync('PRIVACY.md', 'utf8').split('\n## What is kept\n');
  return (section.split('\n## ')[0] ?? '')
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((table) => [...table.matchAll(/^\| `(\w+)`/gm)].map(([, field = '']) => field));
}

it('PRIVACY.md names every field that is kept, and no other', () => {
  expect(documented()).toEqual([[...QUESTION_FIELDS], [...VOTE_FIELDS]]);
  const folder = temporaryFolder();
  const db = new Database(folder);
  const columns = (table: string) => db.all(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name);
  expect([columns('questions'), columns('votes')]).toEqual(documented());
  expect(db.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(({ name }) => name)).toEqual([
    'questions',
    'settings',
    'votes',
  ]);
  db.close();
});

it('no file of the store holds a user id, and after deletion none holds the words', () => {
  const folder = temporaryFolder();
  const keeper = new Keeper({ folder, days: 90, log: recordingLog().log });
  const noted = { at: Date.now(), server: null, status: 'not_found', latency: 1, article: null, quote: null } as const;
  const words = ['茶馆的秘密', '另一个秘密'];
  for (const question of words) keeper.note({ ...noted, userId: USER, question });
  keeper.note({ ...noted, userId: '1100000000000000006', question: '别人的问题' });
  keeper.use((store) => store.heldOn(keeper.person(USER)));
  const file = () => readFileSync(join(folder, 'yinju.db'), 'utf8');
  expect(file()).toContain(words[0]);
  expect(file()).not.toContain(USER);
  expect(keeper.use((store) => store.forget(keeper.person(USER)))).toEqual({ questions: 2, votes: 0 });
  keeper.close();
  for (const question of words) expect(file()).not.toContain(question);
  expect(file()).toContain('别人的问题');
});
