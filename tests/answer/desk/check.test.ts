import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../support/arbitraries.js';
import { article } from '../../support/articles.js';
import { deskOver, qingheDesk } from '../../support/desk.js';
import { nastyText } from '../../support/nasty-text.js';

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
