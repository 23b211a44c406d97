/** Which figure, sentence or name of a text is meant: changes, plans, numbered names, what is not so, what is aimed at. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'tram.md': article(
    'id: tram\ntitle: 松江镇有轨电车三期获批\npublisher: 城市周报\npublished: "2022-08-20"\ntext: original',
    `
松江镇电车1号线于2011年5月8日开通。此后，2号线、3号线分别在2014年和2019年投入运营。其中3号线最长，全长21.6公里，连接北坡和沙洲，设站17座。

最先开工的是2号线东延段，计划今年11月动工，2026年底建成通车。票价方面，起步价3元，可乘8公里。

镇里的电车公司从1968年成立的松江修车厂而来，2009年7月在交易所上市，总部设在北坡。它的电车从2015年的48辆增加到131辆，比邻镇的公司多20辆。

电车终点站规划人口9万人，目前只有2.7万人。北坡体育馆可容纳1.8万人。

上行的班次准点率为九成，下行只有64%。
`,
  ),
  'seeds.md': article(
    'id: seeds\ntitle: 松江谷种所的一年\npublisher: 农事报\npublished: "2022-10-03"\ntext: original',
    `
谷种所选育的“松禾817”平均亩产702.5公斤，今年种了4.6万亩。50岁的所长闵青山说，所里每年的经费约3100万元。

谷种所公布的资助办法里，只写明了水稻一项最高40万元。至于玉米、大豆和高粱，均没有列出金额。

到2024年，谷种所力争建成6座试验田。除了试验田建设，推广也是谷种所着力的目标。

全省四家谷种所里，松江以19个品种居首位。白石所12个，临水所7个。

闵青山的老师写过一本回忆种谷的书，叫《谷雨之前》。谷种所的粮仓在镇北，库里有种子。
`,
  ),
};

describe('what is meant', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['of a change, what it came to', '电车公司有多少辆电车', '131辆'],
    ['of a change, what it was before', '电车公司原来有多少辆电车', '48辆'],
    ['what is now, and not what is planned', '电车终点站现在有多少人', '2.7万人'],
    ['the date of the clause that tells the event', '电车公司什么时候上市的', '2009年7月'],
    ['the date of the clause, of several in a row', '2号线东延段什么时候能通车', '2026年底'],
    ['the one of 分别 that is named', '3号线哪年投入运营', '2019年'],
    ['beside what is contrasted', '下行班次的准点率是多少', '64%'],
    ['what is spent, in any unit', '谷种所一年经费有多少', '3100万元'],
    ['how many fit in', '北坡体育馆最多能坐多少人', '1.8万人'],
    ['a fare asked in 块', '电车起步价几块', '3元'],
  ])('%s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['what is not so', '谷种所的办法里哪些作物的资助没有写金额', '均没有列出金额'],
    ['what is aimed at', '谷种所2024年的试验田目标', '力争建成6座'],
    ['which of several is the most', '四家谷种所哪家的品种最多', '居首位'],
    ['a numbered line', '电车3号线连接哪两个地方', '连接北坡和沙洲'],
    ['a line by its spelled number', '电车三号线有多长', '21.6公里'],
    ['a work by its title', '闵青山的老师写的是哪本书', '《谷雨之前》'],
    ['an officer by age', '谷种所所长是谁', '50岁的所长闵青山'],
  ])('%s: %s', (_, question, quoted) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(quoted);
  });

  it.each([
    ['another variety of the same series', '松禾63的平均亩产是多少'],
    ['a line that there is not', '电车9号线什么时候开通的'],
    ['who made it, where nothing is said of making', '谷种所的粮仓是哪家公司建的'],
  ])('nothing answers of %s: %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });
});
