/** What imported articles have that others have not: no title of their own, headings, lists of references. */
import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

function answererOfBodies(...bodies: readonly [title: string, body: string][]): Answerer {
  const files = bodies.map(([title, body], i) => [
    `a${i}.md`,
    article(`id: a${i}\ntitle: ${title}\ntext: original`, body),
  ]);
  return answererOver(Object.fromEntries(files));
}

describe('a title that is only the first sentence', () => {
  const body =
    '茶学家陆怀瑾讲过一个道理，水比茶要紧，好水能救坏茶。\n\n' +
    '近日，青禾县发布了关于茶馆的指导意见，提出到2025年，全县的茶馆要达到六百家。\n\n' +
    '茶学家的意见也写进了文件，茶馆的用水每年要检测两次。';

  it('lends its words to no other sentence', () => {
    const answer = answererOfBodies(['茶学家陆怀瑾讲过一个道理', body]).ask('茶学家陆怀瑾讲过什么道理');
    expect(answer.quotes[0]?.text).toContain('好水能救坏茶');
  });
});

describe('a heading', () => {
  it('is read with the sentence right below it', () => {
    const body =
      '## 双桥记与三座茶亭\n\n县里的规划在去年形成，两座桥由县城一直连到了渡口的三处大茶亭。\n\n' +
      '和别的县不一样，除了桥以外，渡口也是青禾县交通的主要部分之一。';
    const answer = answererOfBodies(['青禾县的规划', body]).ask('双桥记 三座茶亭');
    expect(answer.quotes[0]?.paragraph).toBe(1);
  });
});

describe('a date', () => {
  it('on which something else happened at the same place is no contradiction', () => {
    const park = '2018年5月15日，青禾茶叶产业园正式挂牌，是全县第一个产业园。';
    const company = '2020年1月，禾声科技在青禾茶叶产业园正式挂牌成立。';
    const answer = answererOfBodies(['产业园', park], ['公司', `企业陆续到来。${company}`]).ask(
      '青禾茶叶产业园是哪一天挂牌的？',
    );
    expect([answer.status, answer.figure?.text]).toEqual(['answered', '2018年5月15日']);
  });
});

describe('a list of references', () => {
  it('answers nothing', () => {
    const body = '老街的茶馆有五百家。\n\n## 参考文章\n\n1.《青禾石桥的修缮经过》';
    expect(answererOfBodies(['茶馆', body]).ask('石桥修缮经过').status).toBe('not_found');
  });
});
