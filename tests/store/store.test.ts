import { spawn } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Database } from '../../src/store/database.js';
import { identifier } from '../../src/store/identity.js';
import type { QuestionRecord } from '../../src/store/records.js';
import { MIGRATIONS } from '../../src/store/schema.js';
import { Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folder.js';
import { lock } from '../support/lock.js';

const SERVER = '1100000000000000003';
const OTHER = '1100000000000000033';

let serial = 0;

function question(values: Partial<QuestionRecord>): QuestionRecord {
  serial++;
  return {
    id: `q${serial}`,
    at: serial,
    server: SERVER,
    person: 'a',
    question: '青禾县有多少茶馆',
    status: 'not_found',
    latency: 1.5,
    article: null,
    quote: null,
    handled: null,
    ...values,
  };
}

function storeWith(...questions: Partial<QuestionRecord>[]): Store {
  const store = new Store(temporaryFolder());
  onTestFinished(() => store.close());
  store.add(questions.map(question));
  return store;
}

describe('the store', () => {
  it('gives back what was put in, after it was closed', () => {
    const folder = temporaryFolder();
    const kept = question({ article: 'tea', quote: '1:r:tea:0:5:x', status: 'answered' });
    const first = new Store(folder);
    first.add([kept]);
    first.saveSettings(SERVER, { isPrivate: true });
    first.close();
    const second = new Store(folder, { readOnly: true });
    expect(second.questions({})).toEqual([kept]);
    expect(second.settings()).toEqual(new Map([[SERVER, { isPrivate: true }]]));
    second.close();
  });

  it('is read while another process has it open', () => {
    const folder = temporaryFolder();
    const writer = new Store(folder);
    writer.add([question({})]);
    const reader = new Store(folder, { readOnly: true });
    expect(reader.questions({})).toHaveLength(1);
    reader.close();
    writer.add([question({})]);
    writer.close();
  });

  it('is copied whole while it is open', () => {
    const store = storeWith({}, {});
    const folder = temporaryFolder();
    store.backup(join(folder, 'yinju.db'));
    const copy = new Store(folder, { readOnly: true });
    expect(copy.questions({})).toEqual(store.questions({}));
    copy.close();
  });

  it('that cannot be copied leaves no file behind, and is read as before', () => {
    const folder = temporaryFolder();
    const writer = new Store(folder);
    writer.add([question({})]);
    writer.close();
    const reader = new Database(folder, { readOnly: true });
    onTestFinished(() => reader.close());
    const release = lock(folder);
    const copy = join(folder, 'copy.db');
    expect(() => reader.copyTo(copy)).toThrow(/locked/);
    expect(existsSync(copy)).toBe(false);
    release();
    expect(() => reader.run('DELETE FROM questions')).toThrow(/readonly/);
    reader.copyTo(copy);
    expect(() => reader.copyTo(copy)).toThrow(/EEXIST/);
    expect(existsSync(copy)).toBe(true);
  });

  it('counts one vote a person, which a second press takes back and another changes', () => {
    const store = storeWith({ id: 'x', status: 'answered' });
    expect(store.toggleVote('x', 'b', 1, 5)).toBe(1);
    expect(store.toggleVote('x', 'c', -1, 6)).toBe(-1);
    expect(store.toggleVote('x', 'b', -1, 7)).toBe(-1);
    expect(store.counts({})).toMatchObject({ up: 0, down: 2, answered: 1 });
    expect(store.toggleVote('x', 'b', -1, 8)).toBeUndefined();
    expect(store.counts({})).toMatchObject({ up: 0, down: 1 });
    expect(store.giveReason('x', 'b', '错了')).toBe(false);
    expect(store.giveReason('x', 'c', '错了')).toBe(true);
    expect(store.feedback({})).toEqual([
      {
        vote: -1,
        reason: '错了',
        at: 6,
        of: { question: '青禾县有多少茶馆', status: 'answered', article: null, quote: null },
      },
    ]);
  });

  it('forgets a person completely, and nobody else', () => {
    const store = storeWith({ id: 'mine', person: 'me' }, { id: 'theirs', person: 'you' });
    store.toggleVote('mine', 'you', 1, 1);
    store.toggleVote('theirs', 'me', 1, 1);
    store.toggleVote('theirs', 'you', -1, 1);
    expect(store.forget('me')).toEqual({ questions: 1, votes: 1 });
    expect(store.heldOn('me')).toEqual({ questions: [], votes: [] });
    expect(store.heldOn('you').questions.map(({ id }) => id)).toEqual(['theirs']);
    expect(store.heldOn('you').votes.map(({ question: id }) => id)).toEqual(['theirs']);
  });

  it('drops what is older, with its votes', () => {
    const store = storeWith({ id: 'old', at: 10 }, { id: 'new', at: 20 });
    store.toggleVote('old', 'b', 1, 30);
    store.expire(20);
    expect(store.questions({}).map(({ id }) => id)).toEqual(['new']);
    expect(store.heldOn('b').votes).toEqual([]);
  });
});

describe('unanswered questions', () => {
  it('are grouped by what they ask, most asked first, each server by itself', () => {
    const store = storeWith(
      { question: '云水县的高铁什么时候通车', person: 'a' },
      { question: '青禾县有多少茶馆？', person: 'a' },
      { question: '青禾县有多少茶馆', person: 'b' },
      { question: '青禾縣有多少家茶館', person: 'b' },
      { question: '青禾县有多少茶馆', person: 'c', server: OTHER },
      { question: '青禾县有多少茶馆', status: 'answered' },
    );
    expect(
      store.unanswered({ server: SERVER }).map(({ question: asked, count, people }) => [asked, count, people]),
    ).toEqual([
      ['青禾縣有多少家茶館', 3, 2],
      ['云水县的高铁什么时候通车', 1, 1],
    ]);
    expect(store.unanswered({})[0]).toMatchObject({ question: '青禾县有多少茶馆', count: 4, people: 3 });
  });

  it.each([
    ['2019年青禾县的茶馆有多少', '2020年青禾县的茶馆有多少'],
    ['青禾县有多少茶馆', '云水县的高铁什么时候通车'],
  ])('%s and %s are two', (a, b) => {
    expect(storeWith({ question: a }, { question: b }).unanswered({})).toHaveLength(2);
  });

  it('come back when they are asked again after they were handled', () => {
    const store = storeWith({}, {}, { server: OTHER });
    expect(store.handle(['青禾县有多少茶馆'], { server: SERVER }, 9)).toBe(2);
    expect(store.unanswered({ server: SERVER })).toEqual([]);
    expect(store.unanswered({ server: OTHER })).toHaveLength(1);
    store.add([question({})]);
    expect(store.unanswered({ server: SERVER })[0]?.count).toBe(1);
  });
});

describe('the file', () => {
  it('is brought up to date from an older version', () => {
    const folder = temporaryFolder();
    const old = new Store(folder);
    old.add([question({ id: 'x' })]);
    old.close();
    const migrations = [...MIGRATIONS, 'ALTER TABLE questions ADD COLUMN channel TEXT'];
    expect(() => new Database(folder, { migrations, readOnly: true })).toThrow(/older version/);
    const db = new Database(folder, { migrations });
    expect(db.all('SELECT id, channel FROM questions')).toEqual([{ id: 'x', channel: null }]);
    db.close();
    expect(() => new Store(folder)).toThrow(/newer version/);
  });

  it('stays as it was where an upgrade fails', () => {
    const folder = temporaryFolder();
    const old = new Store(folder);
    old.add([question({})]);
    old.close();
    const migrations = [...MIGRATIONS, 'DROP TABLE votes; DROP TABLE nothing'];
    expect(() => new Database(folder, { migrations })).toThrow(/cannot be used/);
    const again = new Store(folder);
    expect(again.heldOn('a')).toMatchObject({ votes: [] });
    again.close();
  });

  it.each([
    ['noise', Buffer.alloc(40_000, 7)],
    ['half of it', undefined],
  ])('that is broken (%s) is refused with what to do', (_, bytes) => {
    const folder = temporaryFolder();
    const store = new Store(folder);
    store.add(Array.from({ length: 500 }, () => question({})));
    store.close();
    const path = join(folder, 'yinju.db');
    writeFileSync(path, bytes ?? Buffer.alloc(8_192, 1));
    expect(() => {
      const broken = new Store(folder);
      onTestFinished(() => broken.close());
      broken.questions({});
    }).toThrow(/is broken .* Move it away/);
  });

  it('that is locked is said to be so', () => {
    const folder = temporaryFolder();
    const release = lock(folder);
    expect(() => new Store(folder)).toThrow(/locked by another process/);
    release();
    new Store(folder).close();
  });

  it('is for who runs the bot alone', () => {
    const folder = temporaryFolder();
    new Store(folder).close();
    expect(statSync(join(folder, 'yinju.db')).mode & 0o777).toBe(0o600);
  });

  // Half of it is in the file already when the process is killed: with little memory for pages, they are written at once.
  it.each([0, 10, 20])('is whole at once after the process that wrote it was killed (%i ms into it)', async (later) => {
    const folder = temporaryFolder();
    const store = new Store(folder);
    store.add(Array.from({ length: 500 }, (_, i) => question({ id: `before-${i}` })));
    store.close();
    const program = `
      const db = new (require('libsql'))(process.argv[1]);
      db.exec('PRAGMA cache_size = 5');
      const insert = db.prepare("INSERT INTO questions VALUES (?, 1, NULL, 'p', ?, 'not_found', 1, NULL, NULL, NULL)");
      for (let round = 0; ; round++) {
        db.exec('BEGIN IMMEDIATE');
        db.exec("UPDATE questions SET question = question || '改'");
        for (let i = 0; i < 1000; i++) insert.run([round + '-' + i, String(i)]);
        if (round === 1) console.log('amid');
        db.exec('COMMIT');
      }`;
    const child = spawn(process.execPath, ['-e', program, join(folder, 'yinju.db')]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, later));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    // Nobody has to wait, and who only reads puts it right too.
    const after = new Store(folder, { readOnly: true });
    const questions = after.questions({});
    after.close();
    const rounds = (questions.length - 500) / 1_000;
    expect(rounds).toBe(Math.floor(rounds));
    expect(rounds).toBeGreaterThan(0);
    const changes = new Set(
      questions.filter(({ id }) => id.startsWith('before')).map(({ question: asked }) => asked.split('改').length - 1),
    );
    expect([...changes]).toEqual([rounds]);
    const db = new Database(folder);
    expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    db.close();
  });
});

describe('who somebody is', () => {
  it('cannot be told without the key, which only its owner may read', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    const id = identifier(one)('1100000000000000005');
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(identifier(one)('1100000000000000005')).toBe(id);
    expect(identifier(one)('1100000000000000006')).not.toBe(id);
    expect(identifier(two)('1100000000000000005')).not.toBe(id);
    expect(statSync(join(one, 'key')).mode & 0o777).toBe(0o600);
  });

  it('is not guessed where the key is damaged', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'key'), 'abc');
    expect(() => identifier(folder)).toThrow(/holds no key/);
  });
});
