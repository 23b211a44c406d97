import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_QUESTION } from '../../src/answer/answer.js';
import type { Answerer } from '../../src/answer/answerer.js';
import { paragraphs } from '../../src/corpus/passages.js';
import { type Corpus, readCorpus } from '../../src/corpus/read-corpus.js';
import type { Answer } from '../../src/model.js';
import { foldText } from '../../src/text/fold.js';
import { sentences } from '../../src/text/sentences.js';
import { answererOf } from '../support/answerer.js';
import { anyText } from '../support/arbitraries.js';
import { QINGHE } from '../support/articles.js';
import { folderOf } from '../support/folder.js';

/** Longest quote of several sentences, in characters. */
const MAX_QUOTE = 240;
/** Longest short answer. */
const MAX_FIGURE = 16;

/** The corpus with its bodies, which would be read from the files whenever they are asked for. */
function inMemory(corpus: Corpus): Corpus {
  return { ...corpus, articles: corpus.articles.map((article) => ({ ...article })) };
}

/** Surrogates that stand alone. */
function halves(text: string): number {
  return text.match(/\p{Surrogate}/gu)?.length ?? 0;
}

/** All that an answer promises, whatever was asked. */
function expectSound(answer: Answer, question: string, corpus: Corpus): void {
  const { status, quotes, figure } = answer;
  expect(answer.v).toBe(1);
  expect(answer.question).toBe(question);
  expect(quotes.length === 0).toBe(status === 'not_found');
  expect(quotes.length).toBeLessThanOrEqual(10);
  for (const quote of quotes) {
    const article = corpus.articles.find(({ id }) => id === quote.articleId);
    const { body = '', title, publisher, published, url, text: kind } = article ?? {};
    expect(body.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote).toMatchObject({ title, kind });
    expect([quote.publisher, quote.published, quote.url]).toEqual([publisher, published, url]);
    const paragraph = paragraphs(body).find(({ number }) => number === quote.paragraph);
    expect(quote.heading).toBe(paragraph?.heading);
    const whole = sentences(body.slice(paragraph?.start, paragraph?.end), paragraph?.start);
    expect(whole.map(({ start }) => start)).toContain(quote.start);
    expect(whole.map(({ end }) => end)).toContain(quote.end);
    const several = whole.filter(({ start, end }) => start >= quote.start && end <= quote.end).length > 1;
    if (several) expect(quote.text.length).toBeLessThanOrEqual(MAX_QUOTE);
    let at = -1;
    for (const [start, end] of quote.highlights) {
      expect(start).toBeGreaterThan(at);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(quote.text.length);
      // No half of a character is marked.
      expect(`${halves(quote.text.slice(start, end))} halves`).toBe('0 halves');
      at = end;
    }
  }
  if (figure !== undefined) {
    expect(status).toBe('answered');
    expect(quotes[0]?.text).toContain(figure.text);
    expect(figure.text.length).toBeLessThanOrEqual(MAX_FIGURE);
  }
  if (answer.missing !== undefined) expect(status).toBe('not_found');
}

describe('over a small corpus', () => {
  const corpus = inMemory(readCorpus(folderOf(QINGHE)));
  let answerer: Answerer;
  beforeAll(() => {
    answerer = answererOf(corpus);
  });
  /** All that is quoted; which comes first is a question of ranking, not of finding. */
  const quoted = (question: string) => {
    const answer = answerer.ask(question);
    expectSound(answer, question, corpus);
    return answer.quotes.map(({ text }) => text).join('\n');
  };

  it.each([
    ['a number', '青禾县2020年新开了多少家茶馆', '新开茶馆128家'],
    ['a sum', '茶馆营业收入3.27亿元', '营业收入为3.27亿元'],
    ['a percentage', '茶馆收入同比增长6.5%', '同比增长6.5%'],
    ['full-width digits', '从业人员４，１８０人', '从业人员4,180人'],
    ['a number without its separator', '从业人员4180人', '从业人员4,180人'],
    ['a fraction', '本地老人1/3', '约占1/3'],
    ['a date', '老街修缮2019年4月12日开始', '2019年4月12日'],
    ['a Latin name in other capitals', 'teamap是谁开发的', 'TeaMap'],
    ['a name', '陆怀瑾说了什么', '陆怀瑾'],
    ['a question in traditional characters', '青禾縣茶館總數', '全县茶馆总数'],
    ['a question in simplified characters about a traditional text', '柳湾渡口停航', '柳灣渡口'],
    ['the same in full-width Latin', 'ＴｅａＭａｐ', 'TeaMap'],
  ])('%s finds its sentence', (_, question, words) => {
    expect(quoted(question)).toContain(words);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' 　\t'],
    ['punctuation', '？！……《》，。'],
    ['emoji', '😀👩‍👧🎉'],
    ['control characters', '\u0000\u0001\u001b\u007f'],
    ['half a character', '\ud83d'],
    ['what no article mentions', '火星探测器的轨道倾角'],
    ['a question of 6,000 characters about nothing', '潜艇'.repeat(3000)],
  ])('%s is honestly not found', (_, question) => {
    const answer = answerer.ask(question);
    expectSound(answer, question, corpus);
    expect(answer.status).toBe('not_found');
  });

  it('names what the articles never mention', () => {
    expect(answerer.ask('青禾县的潜艇').missing ?? []).toContain('潜艇');
  });

  it('reads a question up to its limit', () => {
    const question = `陆怀瑾说茶馆多了${' '.repeat(MAX_QUESTION)}潜艇`;
    expect(quoted(question)).toContain('陆怀瑾');
  });

  it('quotes nothing from a list of sources', () => {
    for (const { heading } of answerer.ask('石桥记 老街的灯').quotes) expect(heading).not.toBe('参考文章');
  });

  it('gives the same answer to the same question', () => {
    const question = '茶馆总数';
    const { tookMs: _, ...once } = answerer.ask(question);
    const { tookMs: __, ...again } = answerer.ask(question);
    expect(again).toEqual(once);
  });

  it('keeps every promise for any string', () => {
    fc.assert(
      fc.property(anyText, (question) => expectSound(answerer.ask(question), question, corpus)),
      { numRuns: 500 },
    );
  });
});

describe('over the project’s own articles', () => {
  const corpus = inMemory(readCorpus('corpus'));
  let answerer: Answerer;
  beforeAll(() => {
    answerer = answererOf(corpus);
  });

  const slice = fc
    .constantFrom(...corpus.articles)
    .chain(({ body }) =>
      fc
        .tuple(fc.nat({ max: body.length - 1 }), fc.integer({ min: 2, max: 40 }))
        .map(([start, length]) => body.slice(start, start + length)),
    );
  const asking = fc.constantFrom('', '', '是多少', '有几家？', '是谁', '是什么时候', '在哪里', '？', '为什么');

  it('every quote is a slice of its article, for 1,000 random questions made of their words', () => {
    fc.assert(
      fc.property(slice, asking, fc.option(slice, { nil: '' }), (words, ask, more) => {
        const question = words + more + ask;
        expectSound(answerer.ask(question), question, corpus);
      }),
      { numRuns: 1000 },
    );
  });

  it('the README’s example is what is answered', () => {
    const readme = readFileSync('README.md', 'utf8');
    const find = (pattern: RegExp) => pattern.exec(readme)?.[1] ?? '';
    const { figure, quotes } = answerer.ask(find(/^\/ask question: (.*)$/m));
    expect(figure?.text).toBe(find(/^> ### (.*)$/m));
    expect(`${figure?.what} · ${figure?.when}`).toBe(find(/^> <sub>(.* · .*)<\/sub>$/m));
    const [quote] = quotes;
    expect(quote?.text).toBe(find(/^> > (.*)$/m));
    expect(find(/^> (《.*)$/m)).toBe(
      `《${quote?.title}》 · ${quote?.publisher} · ${quote?.published} · 第 ${quote?.paragraph} 段 · [查看原文](${quote?.url})<br>`,
    );
  });

  it('every article answers for its own sentences', () => {
    const missed = corpus.articles.flatMap(({ id, body }) =>
      paragraphs(body)
        .filter(({ heading }) => !/^参考/.test(foldText(heading ?? '')))
        .slice(0, 5)
        .flatMap(({ start, end }) => {
          const { start: from = 0, end: to = 0 } = sentences(body.slice(start, end), start)[0] ?? {};
          const sentence = body.slice(from, to);
          return answerer.ask(sentence).quotes[0]?.articleId === id ? [] : [sentence];
        }),
    );
    expect(missed).toEqual([]);
  });
});
