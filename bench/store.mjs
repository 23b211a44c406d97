/** What the store costs: 100,000 questions written, counted, grouped, and one person's deleted. `npm run build` first. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
console.log(
  timed('forget one person', () => store.forget(person)),
  store.heldOn(person),
);
timed('expire half', () => store.expire(QUESTIONS / 2));
store.close();
rmSync(folder, { recursive: true });
