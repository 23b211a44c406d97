/** What a question counts and weighs, what is said of the whole country, and what follow-ups ask of the answer before. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, firstQuotes } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'tea.md': article(
    'id: tea\ntitle: 岚溪茶业园调查\npublisher: 岚溪日报\npublished: "2023-11-20"\ntext: original',
    `
岚溪市的茶业园分布在两个县。2021年3月2日，市农业农村局批复设立雾洲茶业园。这是继桐坑茶业园后的第二家。目前该园区入驻茶企86家，在谈的有40家。

桐坑茶业园入驻茶企12家，2020年6月挂牌。两个茶业园相继建成后，茶农增收明显。

农业农村局把14个茶叶项目列为全市重点。市里给入园茶企的扶持最高150万元，三年内付清，另有场地补贴。

全国茶叶流通协会(茶协会)统计，我国茶业园数量已超过310家。浙江落地的茶业园有57家，占全国的18.4%。福建省92个茶业园都在武夷山一带。

据国家茶叶研究院发布的《茶业人才报告》，岚溪的制茶师占全省的6.2%，邻近的樟浦占9.5%。

《岚溪茶业三年规划(2022-2024年)》提出，到2024年新增30家茶企。
`,
  ),
  'fair.md': article(
    'id: fair\ntitle: 岚溪茶会夜谈\npublisher: 岚溪晚报\npublished: "2023-12-01"\ntext: original',
    `
11月28日傍晚6点，市长穆云舟到了岚溪茶会馆。会谈约好7点开始，直到8点才落座。这场谈话直到子夜时分，大家才告别。

云岫茶业董事长卞知夏说，公司的制茶师大多来自樟浦。云岫茶业2022年10月与岚溪市签订供茶协议，聚焦老茶树的保护，为茶园提供种苗。

茶会馆荣获2022年度全省十佳文化场所。茶企多半做出口，涉及白茶领域的企业最多。
`,
  ),
};

describe('of what is weighed and counted', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['what a named park goes on to count', '雾洲 茶企 数量', '86家'],
    ['what stands before the verb that goes on', '农业农村局把几个项目列为重点', '14个'],
    ['the country’s, and no province’s', '全国有多少家茶业园', '310家'],
    ['money, and not the years in which it is paid', '岚溪给茶企最高多少扶持', '150万元'],
    ['an hour that is told by no number', '穆市长他们谈到什么时候才告别', '子夜时分'],
    ['what all lie in a place', '武夷山有几个茶业园', '92个'],
    ['the hour of a day without its month', '28号那天穆云舟几点到茶会馆', '傍晚6点'],
  ])('gives %s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['an award', '茶会馆得过什么奖', '十佳'],
    ['a purpose', '云岫茶业签的协议是要做什么', '聚焦'],
    ['a field of work', '岚溪的茶企多半做哪一块', '白茶领域'],
    ['what an English word stands for', 'How many 茶业园 in Zhejiang', '浙江'],
  ])('quotes %s: %s', (_, question, said) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(said);
  });

  it.each([
    ['of two parks, asked with a space', '雾洲和桐坑哪个茶企多 各有几家', ['86家', '12家']],
    ['of which one is more than the other', '雾洲比桐坑多几家茶企', ['86家', '12家']],
    ['of two events', '雾洲茶业园批复和桐坑茶业园挂牌 谁早', ['2021年3月2日', '2020年6月']],
    ['of which the second says only whose', '雾洲的茶企和桐坑的 哪个多', ['86家', '12家']],
    ['in sentences beside each other', '岚溪和樟浦的制茶师分别占多少', ['6.2%', '9.5%']],
  ])('quotes both sides %s: %s', (_, question, sides) => {
    const quoted = firstQuotes(answerer, question);
    for (const side of sides) expect(quoted).toContain(side);
  });

  it.each([
    ['of two parks', '雾洲和桐坑各有几家茶企', ['雾洲 86家', '桐坑 12家']],
    ['of which one is more than the other', '雾洲比桐坑多几家茶企', ['雾洲 86家', '桐坑 12家']],
    ['of which is more', '雾洲和桐坑两个茶业园谁的茶企多', ['雾洲 86家', '桐坑 12家']],
    [
      'of two events',
      '雾洲茶业园批复和桐坑茶业园挂牌 谁早',
      ['雾洲茶业园批复 2021年3月2日', '桐坑茶业园挂牌 2020年6月'],
    ],
    ['of one sentence', '岚溪和樟浦的制茶师分别占多少', ['岚溪 6.2%', '樟浦 9.5%']],
    ['as they were typed', '霧洲和桐坑各有幾家茶企', ['霧洲 86家', '桐坑 12家']],
    ['of one of them, where the other has none', '桐坑和浙江哪个先挂牌', ['桐坑 2020年6月']],
    ['of none, where no figure is asked for', '雾洲和桐坑有什么不同', []],
    ['of none, where nothing is weighed', '雾洲有几家茶企', []],
  ])('gives the figure of each side %s: %s', (_, question, figures) => {
    const { sides = [], quotes } = answerer.ask(question);
    const told = sides.filter(({ figure }) => figure !== undefined);
    expect(told.map(({ side, figure }) => `${side} ${figure?.text}`)).toEqual(figures);
    for (const { figure, quote } of told) expect(quotes[quote]?.text).toContain(figure?.text);
  });

  it.each([
    ['when somebody was born, where another date is told', '卞知夏是哪年出生的'],
    ['when a company was founded, where it signed something', '云岫茶业是哪一年成立的'],
    ['another day', '27号那天穆云舟几点到茶会馆'],
    ['a year that only the title of a plan holds', '岚溪2023年新增多少家茶企'],
    ['where somebody comes from', '穆云舟是哪里人'],
    ['a poem', '帮我写首关于茶的诗'],
    ['the time of day', '现在几点了'],
    ['thanks', '谢谢'],
  ])('is refused for %s: %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });

  it('finds who says what was quoted', () => {
    const conversation = 'source';
    expect(answerer.ask('岚溪的制茶师占全省多少', { conversation }).figure?.text).toBe('6.2%');
    expect(answerer.ask('那樟浦呢', { conversation }).figure?.text).toBe('9.5%');
    expect(answerer.ask('这是谁统计的', { conversation }).quotes[0]?.text).toContain('国家茶叶研究院');
  });

  it('goes on beside what was asked about a name that does not stand there', () => {
    const conversation = 'beside';
    expect(answerer.ask('穆云舟几点到的茶会馆', { conversation }).figure?.text).toBe('傍晚6点');
    expect(answerer.ask('会谈约好几点开始', { conversation }).figure?.text).toBe('7点');
  });
});
