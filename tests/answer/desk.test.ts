import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/answer/desk/desk.js';
import type { Quote } from '../../src/model.js';
import { digestOf } from '../../src/text/digest.js';
import { anyText } from '../support/arbitraries.js';
import { article, FERRY, QINGHE, TEAHOUSES } from '../support/articles.js';
import { deskOver, qingheDesk } from '../support/desk.js';
import { nastyText } from '../support/nasty-text.js';

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

describe('asking one article', () => {
  it.each([
    ['liuwan-ferry', '船长是谁', '沈長河'],
    ['qinghe-teahouses', '茶馆多少家', '茶馆'],
  ])('%s finds what it says', (articleId, question, expected) => {
    const { quotes } = qingheDesk().ask(question, { articleId });
    expect(quotes[0]?.text).toContain(expected);
  });

  it('finds nothing that another one says', () => {
    const desk = qingheDesk();
    for (const { info } of desk.articles()) {
      for (const question of ['茶馆', '老街', '渡口', QUESTION]) {
        const { quotes } = desk.ask(question, { articleId: info.id });
        expect(quotes.filter(({ articleId }) => articleId !== info.id)).toEqual([]);
      }
    }
  });

  it.each([{}, { after: ['茶馆'] }, { conversation: 'mine' }])('finds nothing where it is gone, %o', (options) => {
    expect(qingheDesk().ask(QUESTION, { ...options, articleId: 'gone' })).toMatchObject({
      status: 'not_found',
      quotes: [],
    });
  });
});

describe('asking after other questions', () => {
  it('means what it meant after them, whoever asked since', () => {
    const desk = qingheDesk();
    desk.ask(QUESTION, { conversation: 'a' });
    const then = desk.ask('营业收入呢', { conversation: 'a' });
    desk.ask('柳湾渡口的船长是谁', { conversation: 'a' });
    const { tookMs: _, ...again } = qingheDesk().ask('营业收入呢', { after: [QUESTION] });
    expect(again).toMatchObject({ figure: then.figure, quotes: then.quotes, understood: then.understood });
  });
});

describe('forgetting', () => {
  it.each([
    ['of all articles', {}],
    ['of one', { articleId: 'qinghe-teahouses' }],
  ])('takes the conversations that are meant, %s, and no other', (_, options) => {
    const desk = qingheDesk();
    for (const conversation of ['mine', 'yours']) desk.ask(QUESTION, { ...options, conversation });
    desk.forget((conversation) => conversation === 'mine');
    const goesOn = (conversation: string) =>
      desk.ask('营业收入呢', { ...options, conversation }).understood !== undefined;
    expect([goesOn('mine'), goesOn('yours')]).toEqual([false, true]);
  });
});

describe('figures', () => {
  it.each([
    [{}, true],
    [{ when: '2020年' }, true],
    [{ when: '2019年' }, false],
    [{ articleId: 'qinghe-teahouses' }, true],
    [{ articleId: 'liuwan-ferry' }, false],
  ])('of a thing, %o', async (options, isThere) => {
    const texts = (await qingheDesk().figures('新开茶馆', options)).map(({ text }) => text);
    expect(texts.includes('128家')).toBe(isThere);
  });
});

describe('completing', () => {
  const desk = qingheDesk();

  it.each([
    ['茶馆', '全县茶馆总数达到多少家'],
    ['茶館', '全县茶馆总数达到多少家'],
    ['chaguan', '全县茶馆总数达到多少家'],
    ['cg', '全县茶馆总数达到多少家'],
    ['cg zongshu', '全县茶馆总数达到多少家'],
    ['2020 茶馆 收入', '2020年全县茶馆营业收入为多少亿元'],
    ['谁在喝', '谁在喝茶'],
    ['老街新', '老街新事'],
  ])('%s offers %s', async (typed, expected) => {
    expect(await desk.complete('question', typed, 25)).toContain(expected);
  });

  it.each(['', ' ', '，', '潜水艇', 'qwx'])('%j offers nothing', async (typed) => {
    expect(await desk.complete('question', typed, 25)).toEqual([]);
  });

  it('offers few and short texts, none twice, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, nastyText), async (typed) => {
        const offered = await desk.complete('question', typed, 7);
        expect(offered.length).toBeLessThanOrEqual(7);
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered.every((text) => text.length <= 100 && text.trim() !== '')).toBe(true);
      }),
    );
  });

  it('chooses among given texts, and has the first of a field where nothing is typed', async () => {
    expect(desk.choose(['小城茶香', '老街新事'], 'laojie', 5)).toEqual(['老街新事']);
    expect(await desk.complete('title', '', 2)).toEqual(['柳灣渡口停航', '老街新事']);
  });
});

describe('examples', () => {
  it('are answered, by the figure that they ask for or by the article that they name', () => {
    const desk = qingheDesk();
    const examples = desk.examples();
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) expect([example, desk.ask(example).status]).toEqual([example, 'answered']);
  });

  it('are offered where nothing is near what was asked, once they are known', () => {
    const desk = qingheDesk();
    expect(desk.ask('红烧肉怎么做').suggestions).toBeUndefined();
    const examples = desk.examples();
    expect(desk.ask('红烧肉怎么做').suggestions).toEqual(examples.slice(0, 3));
    expect(desk.ask('红烧肉怎么做', { articleId: 'qinghe-teahouses' }).suggestions).toBeUndefined();
    expect(desk.ask(examples[0] ?? '').suggestions).toBeUndefined();
  });
});

describe('checking a text', () => {
  const desk = qingheDesk();

  it.each([
    ['青禾县2020年新开茶馆128家。', ['same']],
    ['2020年，全县茶馆营业收入为3.27亿元，同比增长8%。', ['same', 'differs']],
    ['2020年全县茶馆营业收入是32,700万元。', ['same']],
    ['潜水艇有三艘。', ['absent']],
    ['', []],
    ['。。。！', []],
    ['https://evil.example/128 <@123456789012345678>', []],
  ])('%s: %o', async (text, verdicts) => {
    expect((await desk.check(text)).map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it('says what is claimed and what the articles give instead', async () => {
    expect(await desk.check('青禾县2020年新开茶馆300家。')).toMatchObject([
      { claimed: '300家', found: '128家', quote: { articleId: 'qinghe-teahouses' } },
    ]);
  });

  it('reads a range with ~ as one figure, crossed out or not', async () => {
    const desk = deskOver({ 'a.md': article('id: a\ntitle: 茶馆\ntext: brief', '青禾县每条老街新开茶馆3~5家。') });
    for (const text of ['青禾县每条老街新开茶馆3~5家。', '~~青禾县每条老街新开茶馆3~5家。~~'])
      expect(await desk.check(text)).toMatchObject([{ claimed: '3~5家', verdict: 'same' }]);
  });

  it('takes any text, and never more claims than a message shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, nastyText), async (text) => {
        for (const { verdict, quote } of await desk.check(text.repeat(3))) {
          expect(quote === undefined).toBe(verdict === 'absent');
        }
        expect((await desk.check(text.repeat(20))).length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 60 },
    );
  });
});
