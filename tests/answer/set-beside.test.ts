/** One thing set beside another: how far apart two are, and which of two dates a sentence tells of what happened. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'harbour.md': article(
    'id: harbour\ntitle: 雾港的账本\npublisher: 雾港观察\npublished: "2024-02-08"\ntext: original',
    `
2023年，雾港市GDP为820亿元，约为海州的1/6，增速为5.2%。海州市2023年新增企业4.1万家。

此外，在2021年底启动的2022年全省渔业项目申报中，网箱首次纳入支持范围。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

describe('a follow-up that sets another beside it', () => {
  it.each(['跟海州差多少', '跟海州比呢', '海州大概是它几倍', '相当于海州的多少'])('%s has 1/6 on top', (followUp) => {
    expect(askInTurn(answerer, '雾港2023年GDP多少', followUp)?.figure?.text).toBe('1/6');
  });
});

describe('of two dates', () => {
  it('the one is told at which it began, and not the year that a project is of', () => {
    expect(answerer.ask('渔业项目什么时候启动申报的').figure?.text).toBe('2021年底');
  });
});
