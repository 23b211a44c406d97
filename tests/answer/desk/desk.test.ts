/** What the bot asks of the desk: one article only, questions after others, figures of a thing, examples; and what it forgets. */
import { describe, expect, it } from 'vitest';
import { qingheDesk } from '../../support/desk.js';

const QUESTION = '青禾县2020年新开茶馆多少家';

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
