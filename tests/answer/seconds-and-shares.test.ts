/** Follow-ups about the second of what was quoted, what a share is of, where most are, and places that only begin the names of bodies. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'wind.md': article(
    'id: wind\ntitle: 闽浙风电园走笔\npublisher: 海风周刊\npublished: "2022-08-20"\ntext: original',
    `
过去半年里，浙江先后设立两个省级风电园：1月18日，首个省级风电园——浙江风电园（象山）获批；三个月后的4月26日，第二个省级风电园——浙江风电园（玉环）获批。

目前福建落地的风电园有6家，据普查报告，截至2022年6月，在福建注册的风电企业达3120家，占全国总数的21.4%。

国家能源办公布的风电项目备案已达到860个，其中六成集中在“闽浙粤鲁”。福建省风电备案主体有18家在福州市。

北京风能研究院储运中心主任段青川说，风电园区把人才和设备聚在一处。

从2020年中开始，浙江加大力度。当年下半年就有宁波风电园、台州风电园、温州风电园三大园区相继落地。
`,
  ),
  'ningbo.md': article(
    'id: ningbo\ntitle: 宁波风电园两岁了\npublisher: 甬江观察\npublished: "2022-04-20"\ntext: original',
    `
2020年4月宁波风电园挂牌成立之后，主要围绕海上运维和叶片回收推进应用落地。园区一期占地800亩。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

describe('a follow-up', () => {
  it.each<[what: string, figure: string, ...turns: string[]]>([
    ['asks when the second was', '4月26日', '浙江首个省级风电园什么时候获批', '第二个呢'],
    ['asks how many a share is of', '3120家', '福建的风电企业占全国几成', '具体多少家'],
  ])('%s: %s', (_, figure, ...turns) => {
    expect(askInTurn(answerer, ...turns)?.figure?.text).toBe(figure);
  });

  it('asks where most are', () => {
    expect(askInTurn(answerer, '国家能源办的风电项目备案有多少个', '主要集中在哪')?.quotes[0]?.text).toContain(
      '闽浙粤鲁',
    );
  });

  it('about a place is not answered by who works in a body named so', () => {
    expect(askInTurn(answerer, '福建落地的风电园有几家', '那北京呢')?.status).toBe('not_found');
  });
});

it('a month of one half of the year disagrees with the other half, whatever else stands in the row', () => {
  const { status, quotes } = answerer.ask('宁波风电园是2020年什么时候落地的');
  expect(status).toBe('conflicting');
  expect(new Set(quotes.slice(0, 2).map(({ articleId }) => articleId))).toEqual(new Set(['wind', 'ningbo']));
});
