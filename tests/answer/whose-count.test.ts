/** How many of something a place has: no number of what is listed, of one thing within it, of others, or of one rank alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Invented figures of real places. */
const CORPUS = {
  'tea.md': article(
    'id: tea\ntitle: 福建的茶园区\npublisher: 茶业周报\npublished: "2023-05-06"\ntext: original',
    `
福建茶业已形成泉州、南平两个主产城市+4大茶叶园区的格局。

过去半年里，福建先后设立了两个省级茶叶园区，都在武夷山脚下。

目前，福建省有四个茶叶园区，其中两个为省级园区。

南平是福建茶业的领头羊，目前共有7家茶叶合作社。

这是南平之后福建设立的第二家省级园区。目前该园区引进茶叶企业96家，在谈的还有40家。

华东六个省市里，福建的茶最出名，其他五个省市的茶也各有拥趸。
`,
  ),
  'fair.md': article(
    'id: fair\ntitle: 泉州茶博会\npublisher: 茶业周报\npublished: "2023-05-08"\ntext: original',
    `
在离海边不到三公里的会展中心，五家国内知名茶叶企业的代表正等着开幕。

泉州市茶叶产业园共引进包括闽芽、山岚等23家茶叶企业。
`,
  ),
  'towns.md': article(
    'id: towns\ntitle: 几座城市的家底\npublisher: 城市周报\npublished: "2023-06-01"\ntext: original',
    `
郑州是河南省会，河南的上市公司有100家，其中郑州占35家。

甘肃是西部省份，兰州有高校29所。

长沙、岳阳、常德三市拥有博物馆86家。

广东有6家国内知名船厂。
`,
  ),
};

describe('how many a place has', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each<[figure: string | undefined, question: string]>([
    ['23家', '泉州有几家茶叶企业'],
    ['23家', '泉州有幾家茶葉企業'],
    ['4大', '福建有几个茶叶园区'],
    ['四个', '福建现在有几个茶叶园区'],
    ['两个', '福建有几个省级茶叶园区'],
    ['两个', '福建有几座主产城市'],
    ['7家', '南平有几家茶叶合作社'],
    ['六个', '华东几个省市'],
    // Whom a clause says more of than the first one did, all of a list, and what is called 国内 of one place.
    ['35家', '郑州有多少家上市公司'],
    ['100家', '河南有多少家上市公司'],
    ['29所', '兰州有多少所高校'],
    ['86家', '岳阳和长沙、常德一共有几家博物馆'],
    ['6家', '广东有几家知名船厂'],
    // Numbers of a list of which the place is one, of a part, of whoever was there, and of something else.
    [undefined, '泉州有几个茶叶园区'],
    [undefined, '泉州有几家茶叶园区'],
    [undefined, '福建一共有几家茶叶合作社'],
    [undefined, '福建有多少家茶叶企业'],
  ])('is %s for %s', (figure, question) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });
});
