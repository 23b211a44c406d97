import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/answer/desk/desk.js';
import type { Quote } from '../../../src/model.js';
import { digestOf } from '../../../src/text/digest.js';
import { FERRY, QINGHE, TEAHOUSES } from '../../support/articles.js';
import { deskOver, qingheDesk } from '../../support/desk.js';

const QUESTION = '青禾县2020年新开茶馆多少家';

function refOf({ articleId, start, end, text }: Quote) {
  return { articleId, start, length: end - start, digest: digestOf(text) };
}

function firstQuote(desk: Desk, question: string): Quote {
  const [quote] = desk.ask(question).quotes;
  if (quote === undefined) throw new Error('no answer');
  return quote;
}

describe('an article for readers', () => {
  it.each(['qinghe-teahouses', 'qinghe-old-street', 'liuwan-ferry'])(
    '%s has its paragraphs, counted as in quotes',
    (id) => {
      const article = qingheDesk().article(id);
      const numbers = article?.paragraphs.map(({ number }) => number) ?? [];
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      expect(article?.paragraphs.every(({ text, start, end }) => text.length === end - start)).toBe(true);
    },
  );

  it('has the headings that its paragraphs stand under', () => {
    const article = qingheDesk().article('qinghe-teahouses');
    expect(article?.paragraphs.map(({ heading }) => heading)).toEqual([
      undefined,
      '一年多了近三成',
      '一年多了近三成',
      '谁在喝茶',
    ]);
  });

  it('that there is not is not there', () => {
    expect(qingheDesk().article('nobody')).toBeUndefined();
  });
});

describe('words that were quoted once', () => {
  it('are found where they stood', () => {
    const quote = firstQuote(qingheDesk(), QUESTION);
    const { highlights: _, score: __, ...same } = quote;
    expect(qingheDesk().locate(refOf(quote))).toMatchObject(same);
  });

  it.each([
    ['paragraphs were added before', TEAHOUSES.replace('青禾县的老街上', '新的一段。\n\n又一段。\n\n青禾县的老街上')],
    ['a sentence was taken away before', TEAHOUSES.replace('清晨五点半，第一壶水已经烧开。', '')],
    ['the heading was changed', TEAHOUSES.replace('一年多了近三成', '多了')],
  ])('are found again after %s', (_, changed) => {
    const quote = firstQuote(qingheDesk(), QUESTION);
    const found = deskOver({ ...QINGHE, 'teahouses.md': changed }).locate(refOf(quote));
    expect(found?.text).toBe(quote.text);
  });

  it.each([
    ['they were changed', { 'teahouses.md': TEAHOUSES.replace('128家', '129家') }],
    ['the article is gone', { 'teahouses.md': FERRY.replace('liuwan-ferry', 'another') }],
  ])('are not found when %s', (_, files) => {
    const quote = firstQuote(qingheDesk(), QUESTION);
    expect(deskOver({ ...QINGHE, ...files }).locate(refOf(quote))).toBeUndefined();
  });

  it('are never found by chance', () => {
    const desk = qingheDesk();
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(500), fc.stringMatching(/^[\w-]{5}$/), (start, length, digest) => {
        const found = desk.locate({ articleId: 'qinghe-teahouses', start, length, digest });
        if (found !== undefined) expect(digestOf(found.text)).toBe(digest);
      }),
    );
  });
});
