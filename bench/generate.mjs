/**
 * A corpus of Chinese-like text from a seed, and questions about it. Words and their frequencies are those of jieba's dictionary
 * (Zipf), sentences and paragraphs as long as in news, and each article keeps coming back to its subject: a few names from a
 * common pool, a few dozen words, figures with units and dates. The text means nothing; its statistics are what costs.
 *
 *   node generate.mjs FOLDER PASSAGES [SEED]     writes FOLDER/corpus/**.md and FOLDER/questions.jsonl
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { passages } from '../dist/corpus/passages.js';

/** Questions written, whatever the size. */
const QUESTIONS = 4000;
const QUESTIONS_EACH = 40;
/** Names that articles share: as many again for each doubling of the corpus, much as in a newsroom's archive. */
const NAMES = 400;
/** A prime, so that questions come from everywhere in the corpus. */
const STRIDE = 7919;
const FILES_IN_FOLDER = 500;

/** Mulberry32: a small generator of 32 bits, the same on every system. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** jieba's dictionary as cumulative frequencies by class of word. */
function dictionary() {
  const dict = createRequire(import.meta.url).resolve('../node_modules/@node-rs/jieba/dict.txt');
  const all = { any: [], noun: [], place: [], surname: [], given: [] };
  for (const line of readFileSync(dict, 'utf8').split('\n')) {
    const [word, count, tag] = line.split(' ');
    if (!/^\p{Script=Han}+$/u.test(word ?? '')) continue;
    const entry = [word, Number(count)];
    all.any.push(entry);
    if (/^(?:n|vn|nz)$/.test(tag) && word.length > 1) all.noun.push(entry);
    if (tag === 'ns' && word.length === 2) all.place.push([word, Math.sqrt(Number(count))]);
    if (tag === 'nr' && word.length === 1) all.surname.push(entry);
    if (tag === 'nr' && word.length === 2) all.given.push([word, 1]);
  }
  return Object.fromEntries(Object.entries(all).map(([name, entries]) => [name, sampler(entries)]));
}

function sampler(entries) {
  const sums = new Float64Array(entries.length);
  let total = 0;
  entries.forEach(([, weight], i) => {
    total += weight;
    sums[i] = total;
  });
  return (draw) => {
    const wanted = draw() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return entries[low][0];
  };
}

const UNITS = ['亿元', '万元', '家', '个', '人', '%', '万人', '公里', '平方米', '项', '吨'];
const BODIES = ['公司', '集团', '银行', '大学', '研究院', '协会', '产业园', '医院', '委员会'];

export function* articles(count, seed = 1) {
  const draw = random(seed);
  const words = dictionary();
  const below = (limit) => Math.floor(draw() * limit);
  const pick = (list) => list[below(list.length)];
  /** Zipf over a list: the first is likeliest. */
  const zipf = (list) => list[Math.min(list.length - 1, Math.floor(list.length ** draw()) - 1)];
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  const name = () => {
    const form = draw();
    if (form < 0.35) return words.surname(draw) + words.given(draw).slice(0, 1 + below(2));
    if (form < 0.6) return words.place(draw);
    return words.place(draw) + words.noun(draw) + pick(BODIES);
  };
  const names = Array.from({ length: Math.ceil(NAMES * Math.sqrt(count / 100)) }, name);
  const figure = () => {
    const unit = pick(UNITS);
    const value = Math.exp(1 + 2.2 * Math.abs(normal()));
    return (unit === '%' || /元$/.test(unit) ? value.toFixed(draw() < 0.5 ? 2 : 1) : String(Math.ceil(value))) + unit;
  };
  const date = () =>
    `${2005 + below(18)}年${draw() < 0.5 ? `${1 + below(12)}月` : ''}${draw() < 0.2 ? `${1 + below(28)}日` : ''}`;
  let made = 0;
  for (let number = 0; made < count; number++) {
    const own = Array.from({ length: 2 + below(5) }, () => zipf(names));
    const subject = Array.from({ length: 40 }, () => words.noun(draw));
    const facts = [];
    const sentence = () => {
      const length = Math.max(8, Math.min(140, Math.round(Math.exp(3.5 + 0.55 * normal()))));
      const fact = { words: [] };
      let text = draw() < 0.25 ? `${date()}，` : '';
      let clause = 0;
      while (text.length < length) {
        const form = draw();
        let word;
        if (form < 0.06) word = zipf(own);
        else if (form < 0.3) word = zipf(subject);
        else if (form < 0.335) word = figure();
        else word = words.any(draw);
        if (form < 0.06) fact.name = word;
        else if (form < 0.3) fact.words.push(word);
        text += word;
        clause += word.length;
        if (clause > 8 + below(16) && text.length < length - 4) {
          text += '，';
          clause = 0;
        }
      }
      if (fact.words.length > 0) facts.push(fact);
      return `${text}。`;
    };
    const paragraphs = Array.from({ length: 3 + below(12) }, () =>
      Array.from({ length: 1 + below(6) }, sentence).join(''),
    );
    if (paragraphs.length > 8) paragraphs.splice(5, 0, `## ${zipf(subject)}${zipf(subject)}`);
    const title = `${zipf(own)}${zipf(subject)}${draw() < 0.5 ? '：' : ''}${words.noun(draw)}${words.noun(draw)}`;
    const body = paragraphs.join('\n\n');
    made += passages(body).length;
    yield { id: `g${number}`, title, published: `20${10 + below(14)}-0${1 + below(9)}`, body, own, facts };
  }
}

/** What people type: a name, a word or two, what they want to know; now and then a slip, or something that is nowhere. */
function question({ own, facts }, draw) {
  const below = (limit) => Math.floor(draw() * limit);
  const fact = facts[below(facts.length)];
  let name = fact.name ?? own[0];
  const form = draw();
  // A character exchanged: the longest way through the program, since the word is then sought among all others.
  if (form < 0.08 && name.length > 1) name = name.slice(0, -1) + String.fromCharCode(0x4e00 + below(3000));
  else if (form < 0.12) name = String.fromCharCode(0x7000 + below(900), 0x7000 + below(900));
  const about = [...new Set(fact.words)].slice(0, 1 + below(3)).join('');
  const ending = ['是多少', '有多少家', '是什么时候', '怎么样', '', '是什么', '增长了多少', '在哪里'][below(8)];
  return `${name}${draw() < 0.4 ? `${2005 + below(18)}年` : ''}${draw() < 0.3 ? '的' : ''}${about}${ending}`;
}

/** Questions about real passages: a few words of a sentence, as keywords. */
export function questionsOf(texts, seed = 1) {
  const draw = random(seed);
  const asked = Array.from({ length: QUESTIONS }, (_, i) => {
    const text = texts[Math.floor(draw() * texts.length)];
    const words = text.match(/[\p{Script=Han}]{2,8}|[\p{L}\p{N}]+/gu) ?? [text];
    const from = Math.floor(draw() * Math.max(1, words.length - 2));
    return `${JSON.stringify({ id: `q${i}`, question: words.slice(from, from + 3).join(' ') })}\n`;
  });
  return asked.join('');
}

export function generate(folder, count, seed = 1) {
  rmSync(folder, { recursive: true, force: true });
  const draw = random(seed + 1000);
  const every = [];
  let number = 0;
  for (const article of articles(count, seed)) {
    const sub = join(folder, 'corpus', String(Math.floor(number / FILES_IN_FOLDER)));
    if (number++ % FILES_IN_FOLDER === 0) mkdirSync(sub, { recursive: true });
    writeFileSync(
      join(sub, `${article.id}.md`),
      `---\nid: ${article.id}\ntitle: ${JSON.stringify(article.title)}\npublisher: 生成\npublished: "${article.published}"\ntext: original\n---\n\n${article.body}\n`,
    );
    for (let i = 0; i < QUESTIONS_EACH; i++) every.push(question(article, draw));
  }
  const asked = Array.from({ length: QUESTIONS }, (_, i) => {
    const text = every[(i * STRIDE) % every.length];
    return `${JSON.stringify({ id: `q${i}`, question: text })}\n`;
  });
  writeFileSync(join(folder, 'questions.jsonl'), asked.join(''));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, count, seed] = process.argv.slice(2);
  generate(folder, Number(count), Number(seed ?? 1));
}
