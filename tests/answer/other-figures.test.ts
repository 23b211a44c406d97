/** Figures of something else: what they count, whose they are, of which year, and of whom the sentence tells when it was founded. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Invented figures of real cities. */
const CORPUS = {
  'drones.md': article(
    'id: drones\ntitle: 中部六省的低空试点\npublisher: 航空周报\npublished: "2023-08-10"\ntext: original',
    `
在六个省份的低空试点备案中，湖北以17项(宜昌11项，襄阳6项)居首位。

湖北省统计局的数据说，2022年宜昌市GDP为5502亿元，在全省排名第三，约为武汉的2/7，民间称宜昌为“坝上名城”。

截至2023年6月底，全国在武汉、宜昌、襄阳等地的低空产业园已有52家。宜昌是省内最早布局低空产业园的城市，2019年4月，“三峡无人机基地”落户点军区。

从企业分布来看，41家企业中做整机的最多。根据工商数据，宜昌市共有低空企业230家，其中七成是民营企业。

宜昌在2016年底开始做低空产业。几年里，开了全省第一个飞服中心、全省第一条物流航线，拿下了好几个第一。
`,
  ),
  'wings.md': article(
    'id: wings\ntitle: 飞翎的生意\npublisher: 航空周报\npublished: "2023-09-02"\ntext: original',
    `
2021年9月，头部企业飞翎在襄阳注册成立襄翎航空科技有限公司，做巡检服务。飞翎董事长柯远帆被同行称作“风筝先生”。

翎羽园区目前引进低空企业64家。襄阳低空产业园共引进低空企业38家。2014年襄阳有73家企业被拖欠货款。

飞翎发起的低空基金规模2亿元。襄阳给人才的购房补贴最高30万元。

柯远帆说，签约那天客人等候了两个多小时。
`,
  ),
};

describe('a figure', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['of what is counted, and not of 六个省份', '湖北有几个低空试点备案', '17项'],
    ['of the rank behind brackets', '湖北的低空试点备案排第几', '首位'],
    ['of all, and not of those that the text comes back to', '宜昌有几家低空公司', '230家'],
    ['that is a count and no share', '宜昌低空企业数量', '230家'],
    ['of the event, and not of the day up to which something was counted', '宜昌最早什么时候有低空产业园', '2019年4月'],
    ['of a place typed by its sound', '疑昌GDP大概是武汉的几分之几', '2/7'],
    ['asked for in the words of speech', '飞翎那个基金盘子多大', '2亿元'],
    ['where somebody else is only 人家', '签约那天让人家等了多久', '两个多小时'],
  ])('is that %s: %s', (_, question, figure) => {
    const { figure: own } = answerer.ask(question);
    expect(own?.text).toContain(figure);
  });

  it.each([
    ['of each of two places', '宜昌和襄阳有几项低空试点备案', ['宜昌 11项', '襄阳 6项']],
    ['of each, where a follow-up names two', '那宜昌和襄阳呢', ['宜昌 11项', '襄阳 6项']],
  ])('is given %s: %s', (_, question, figures) => {
    const conversation = question;
    answerer.ask('湖北有几项低空试点备案', { conversation });
    const { sides = [] } = answerer.ask(question, { conversation });
    expect(sides.map(({ side, figure }) => `${side} ${figure?.text}`)).toEqual(figures);
  });

  it.each([
    ['when a founder was founded', '飞翎是哪年成立的'],
    ['of what is the opposite', '襄阳租房补贴多少'],
    ['of another year, where another rank is told', '2016年宜昌GDP排名'],
  ])('is refused %s: %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });

  it('is still that of the company that was founded', () => {
    expect(answerer.ask('襄翎航空是哪年成立的').figure?.text).toBe('2021年9月');
  });

  it('keeps what is counted where a place takes the place of a name', () => {
    const conversation = 'other park';
    expect(answerer.ask('翎羽园区有多少企业', { conversation }).figure?.text).toBe('64家');
    expect(answerer.ask('襄阳那个呢', { conversation }).figure?.text).toBe('38家');
  });

  it('leaves a quote with whole numbers in bold', () => {
    const [quote] = answerer.ask('哪1家企业做整机').quotes;
    expect(quote?.highlights.map(([start, end]) => quote.text.slice(start, end))).not.toContain('1家企业');
  });
});

it('finds what somebody is called', () => {
  expect(answererOver(CORPUS).ask('柯远帆被同行叫什么').quotes[0]?.text).toContain('风筝先生');
});
