/** What a body is, how long something took, until when, and what a follow-up asks of what was just quoted. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'visit.md': article(
    'id: visit\ntitle: 一次迟到的登门\npublisher: 汀江观察\npublished: "2022-03-20"\ntext: original',
    `
3月16日下午2点，汀州市长蓝若溪一行走进鹭海的云杉数科总部。在参观展厅时，蓝若溪对云杉数科的海图平台表示赞赏，双方聊到了共建港口数据中心。原定四十分钟的行程，花去了两个小时。

约好5点在江边宾馆见面，直到6点一刻才坐下。在宾馆等候市长多时的潮信科技董事长段青川、白鹭资本合伙人陆知遥起身相迎。这场谈话直到深夜11点，众人才各自散去。

潮信云仓，就是汀州市政府和云杉数科一同出资办的港口企业。汀州港口园已引进潮信云仓、白鹭资本等21家企业。
`,
  ),
  'coast.md': article(
    'id: coast\ntitle: 港口数字化的几张面孔\npublisher: 海岸财经\npublished: "2022-05-10"\ntext: original',
    `
鹭海市提出要提升鹭海数据湾、北岸链港、东渡科技园、石井软件园等4家园区的服务能力，政策在2021年9月出台。

像“渔印”、“舟信”、“盐田链”这些鹭海本土项目都已上线。北岸链港开发出的应用包括：仓单质押、冷链溯源。“渔印”把捕捞、冷藏、运输的环节串在一起。

海岸研究院发布的《2021年港口人才报告》指出，鹭海的港口人才占比为6.1%，低于泉州的9.4%。

汀州港航局执行副局长谢朝安说，汀州提出打造成东南一流的港口数字高地，鹭海提出打造成全国领先的航运数字高地。工程院院士陈望川去年在海事局作了海图技术的讲解。

港航局2019年5月设立潮信云仓。风波之后，一些汀州市民选择将存款存在厦门。

据市金融局介绍，受损的民间集资规模300亿左右，其中约有87亿资金逾期，牵涉52家企业。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

it.each([
  ['what a body is', '潮信云仓是什么公司', '一同出资办的港口企业'],
  ['who has a surname', '汀州港航局姓谢的副局长叫啥', '谢朝安'],
  ['who gave a lesson', '给海事局讲海图那堂课的院士是谁来着', '陈望川'],
  ['what a place is to be made', '汀州想把自己打造成什么样的数字高地', '东南一流'],
  ['what has been developed', '北岸链港开发出什么应用了', '仓单质押'],
  ['where money was put', '汀州的老百姓把钱存哪去了', '存在厦门'],
  ['in which year', '潮信云仓几几年设立的', '2019年5月'],
  ['who was waiting', '谁在等汀州市长', '段青川、白鹭资本合伙人陆知遥'],
])('the first quote tells %s: %s', (_, question, text) => {
  expect(answerer.ask(question).quotes[0]?.text).toContain(text);
});

it.each([
  ['how long something took', '蓝若溪参观云杉数科实际用了多长时间', '两个小时'],
  ['how long it took in other words', '蓝若溪那趟在云杉数科最后花了多久', '两个小时'],
  ['until when it lasted', '汀州市长那场谈话到几点才散', '深夜11点'],
])('the figure is %s: %s', (_, question, figure) => {
  expect(answerer.ask(question).figure?.text).toBe(figure);
});

describe('a follow-up', () => {
  it.each<[what: string, figure: string, ...turns: string[]]>([
    ['asks what came of a plan', '6点一刻', '蓝若溪约好几点在江边宾馆见面', '结果几点到的'],
    ['asks how much there is of it all', '300亿', '鹭海民间集资有多少资金逾期了', '总规模呢'],
    ['in dialect', '9.4%', '鹭海的港口人才占比多少', '那泉州咧'],
  ])('%s: %s', (_, figure, ...turns) => {
    expect(askInTurn(answerer, ...turns)?.figure?.text).toBe(figure);
  });

  it.each<[what: string, text: string, ...turns: string[]]>([
    ['asks for others of the sort', '“舟信”、“盐田链”', '渔印是做什么的', '鹭海还有类似的吗'],
    ['asks which of so many', '北岸链港、东渡科技园', '鹭海什么时候出政策提升四个园区', '哪四个'],
    ['asks who gave the figures', '海岸研究院发布的', '鹭海的港口人才占比多少', '泉州呢', '这些数据谁出的'],
    ['asks whose report has them', '海岸研究院发布的', '鹭海的港口人才占比多少', '这些数字是谁的报告里的'],
  ])('%s: %s', (_, text, ...turns) => {
    expect(askInTurn(answerer, ...turns)?.quotes[0]?.text).toContain(text);
  });
});
