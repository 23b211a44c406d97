/** One who holds an office, whose name the articles spell in two ways. */
import { describe, expect, it } from 'vitest';
import { answererOver, firstQuotes } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'visit.md': article(
    'id: visit\ntitle: 海川船舶参观记\npublisher: 雾港观察\npublished: "2024-03-08"\ntext: original',
    `
等候的有海川船舶董事长周启、明潮科技总经理林月白两人，他们对雾港的热情表示感谢。

雾港市副市长何一鸣出席了活动。
`,
  ),
  'plan.md': article(
    'id: plan\ntitle: 海川船舶的打算\npublisher: 船舶周报\npublished: "2024-03-20"\ntext: original',
    `
海川船舶董事长周启明说，公司明年在雾港再建一座船坞。

明潮科技总经理林月白说，新产品下月下线。雾港市副市长曹远看了样机。
`,
  ),
};

describe('who holds an office', () => {
  it('is told with both spellings of a name', () => {
    const answerer = answererOver(CORPUS);
    expect(answerer.ask('海川船舶的董事长叫什么名字').status).toBe('conflicting');
    const quotes = firstQuotes(answerer, '海川船舶的董事长叫什么名字');
    expect(quotes).toContain('董事长周启明说');
    expect(quotes).toContain('董事长周启、');
  });

  it.each(['明潮科技的总经理是谁', '雾港市副市长是谁'])('%s finds no disagreement', (question) => {
    expect(answererOver(CORPUS).ask(question).status).toBe('answered');
  });
});
