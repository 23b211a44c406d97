/** What a refusal says and offers: the words that no article has, as they were typed, and questions about whom was asked. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

const CORPUS = {
  'salt.md': article(
    'id: salt\ntitle: 自贡的盐\npublisher: 川南周报\npublished: "2022-03-04"\ntext: original',
    `
2021年自贡市盐业产值为41亿元，贡井区有盐企12家。

自流井区的老盐场改成了博物馆，大安区的井架还立着。那时的盐船一直开到云南。
`,
  ),
};

describe('a refusal', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each<[missing: readonly string[] | undefined, question: string]>([
    [['房价'], '自贡房价多少'],
    [['房價'], '自貢最後的房價多少'],
    // 云南 is 云南省, and the articles have it.
    [undefined, '云南省的盐业产值'],
    [['判刑'], '最后有人被判刑吗'],
    // The last character of a name and the word behind it are no word.
    [undefined, '跟大安比呢,大安的井架多高'],
  ])('lacks %j for %s', (missing, question) => {
    const { status, missing: named } = answerer.ask(question);
    expect(status).toBe('not_found');
    expect(named).toEqual(missing);
  });

  it('offers what can be asked of the same place', () => {
    const { status, suggestions } = answerer.ask('自贡房价多少');
    expect(status).toBe('not_found');
    expect(suggestions?.[0]).toContain('自贡市盐业产值');
    expect(answerer.ask(suggestions?.[0] ?? '').figure?.text).toBe('41亿元');
  });
});
