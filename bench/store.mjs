/**
 * What the store costs: 100,000 questions written, counted, grouped, and one person's deleted; an answer with the store on, off and
 * in trouble. `npm run build` first, and `yinju build` for the articles that are asked.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Desk } from '../dist/answer/desk/desk.js';
import { Library } from '../dist/search/library.js';
import { Keeper } from '../dist/store/keeper.js';
import { newId, Store } from '../dist/store/store.js';

const QUESTIONS = 100_000;
const PEOPLE = 5_000;
const WORDINGS = Number(process.argv[2] ?? 20_000);

/** Numbers from 0 to 1, the same every time (Lehmer, MINSTD). */
let state = 1;
const random = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};
const pick = (list) => list[Math.floor(random() * list.length)];
const characters = [
  ...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光',
];
const wordings = Array.from(
  { length: WORDINGS },
  () => `${Array.from({ length: 8 + Math.floor(random() * 8) }, () => pick(characters)).join('')}有多少`,
);

const folder = mkdtempSync(join(tmpdir(), 'yinju-bench-'));
const store = new Store(folder);
const timed = (what, work) => {
  const started = performance.now();
  const result = work();
  console.log(`${what.padEnd(44)} ${(performance.now() - started).toFixed(0).padStart(6)} ms`);
  return result;
};
const rows = Array.from({ length: QUESTIONS }, (_, i) => ({
  id: newId(),
  at: i,
  server: String(1_100_000_000_000_000_000n + BigInt(i % 10)),
  person: `person-${i % PEOPLE}`.padEnd(22, 'x'),
  // Few are asked often, most once.
  question: wordings[Math.floor(random() ** 3 * WORDINGS)],
  status: random() < 0.4 ? 'not_found' : 'answered',
  latency: random() * 20,
  article: null,
  quote: null,
  handled: null,
}));
timed('write 100,000, 500 at a time', () => {
  for (let from = 0; from < QUESTIONS; from += 500) store.add(rows.slice(from, from + 500));
});
console.log(`size ${(store.size / 2 ** 20).toFixed(1)} MiB, ${(store.size / QUESTIONS).toFixed(0)} bytes a question`);
const groups = timed('unanswered, all servers', () => store.unanswered({}));
console.log(`${groups.length} groups`);
timed('unanswered, one server', () => store.unanswered({ server: rows[3].server }));
timed('counts', () => store.counts({}));
const person = rows[7].person;
for (let i = 0; i < 20; i++) store.toggleVote(rows[i].id, person, 1, i);
const gone = timed('forget one person', () => store.forget(person));
const left = store.heldOn(person);
console.log(`${gone.questions} questions and ${gone.votes} votes; left: ${left.questions.length + left.votes.length}`);
timed('expire half', () => store.expire(QUESTIONS / 2));
timed('expire nothing', () => store.expire(QUESTIONS / 2));
store.close();

/** A question every so many milliseconds, for an answer from when it is due. */
const EVERY_MS = 20;
const ASKED = Number(process.argv[3] ?? 1_000);
const desk = new Desk(Library.open('index'));
const questions = desk.examples();
const quiet = { error() {}, info() {} };
const troubles = {
  'the store off': { days: 0 },
  'the store on': { days: 90 },
  'the store on, 100,000 questions in it': { days: 90, isFull: true },
  'the store locked': { days: 90, spoil: (path) => mkdirSync(`${path}.lock`) },
  'the store broken': { days: 90, spoil: (path) => writeFileSync(path, Buffer.alloc(40_000, 7)) },
};
for (const question of questions) desk.ask(question, {});
for (const [name, { days, isFull, spoil }] of Object.entries(troubles)) {
  const data = mkdtempSync(join(tmpdir(), 'yinju-bench-'));
  const path = join(data, 'yinju.db');
  if (isFull) {
    const full = new Store(data);
    full.add(rows.map((row) => ({ ...row, at: Date.now() })));
    full.close();
  }
  spoil?.(path);
  const keeper = new Keeper({ folder: data, days, log: quiet });
  const times = [];
  const started = performance.now();
  for (let i = 0; i < ASKED; i++) {
    const due = started + i * EVERY_MS;
    await delay(Math.max(0, due - performance.now()));
    const question = questions[i % questions.length];
    const { status } = desk.ask(question, {});
    keeper.note({
      at: Date.now(),
      server: '1',
      userId: `${i}`,
      question,
      status,
      latency: 1,
      article: null,
      quote: null,
    });
    times.push(performance.now() - due);
  }
  keeper.close();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * (ASKED - 1))].toFixed(1);
  console.log(`an answer, ${name.padEnd(40)} median ${at(0.5)} ms, 99 % ${at(0.99)} ms, worst ${at(1)} ms`);
  rmSync(data, { recursive: true });
}
rmSync(folder, { recursive: true });
