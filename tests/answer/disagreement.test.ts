/** When two articles tell different values of one thing at one time, and when they only tell it otherwise. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

const CORPUS = {
  'ferry.md': article(
    'id: ferry\ntitle: 沅渡轮渡退役记\npublisher: 沅渡日报\npublished: "2023-06-02"\ntext: original',
    `
“鹭洲3号”1961年下水，船长31.4米，今年3月停航，捐给了沅渡航运馆。

轮渡公司今年五一加开夜游专线，票价20元，5月1日夜游专线运客3600人次。

沅渡市2022年末户籍人口214.7万人，是沅水中游最大的城市。2022年沅渡温泉旅游收入19.6亿元。

2022年沅渡港货物吞吐量为3127.4万吨，渡口却只剩两处。

今年4月，沅渡市第二医院一次采购9台呼吸机，单台价格18万元，由航运公司捐资。
`,
  ),
  'museum.md': article(
    'id: museum\ntitle: 沅渡航运馆开馆\npublisher: 沅水周刊\npublished: "2023-05-20"\ntext: original',
    `
馆里最大的展品是退役渡轮“鹭洲3号”。该船1958年下水，长29.8米，在沅水上跑了六十多年。

轮渡公司为开馆加开夜游专线，票价20元，五月一日夜游专线运送乘客2900人次。
`,
  ),
  'bulletin.md': article(
    'id: bulletin\ntitle: 沅渡市2022年统计公报\npublisher: 沅渡市统计局\npublished: "2023-03-18"\ntext: original',
    `
年末全市户籍人口213.9万人，比上年末减少0.4万人。全年实现旅游收入38.2亿元。

全年沅渡港货物吞吐量3127万吨，增长2.3%。
`,
  ),
  'hospital.md': article(
    'id: hospital\ntitle: 沅渡市第二医院添设备\npublisher: 沅渡晚报\npublished: "2023-05-06"\ntext: original',
    `
重症医学科主任骆一舟介绍，今年4月采购了7台呼吸机，单台21万元，护士也添了12名。
`,
  ),
};

describe('two articles about one thing', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['values told to the same place', '沅渡户籍人口', '214.7万人', '213.9万人'],
    ['a length where the year is that of another event', '鹭洲3号有多长', '31.4米', '29.8米'],
    ['a date of what 该船 points back to', '鹭洲3号哪年下水的', '1961年', '1958年'],
    ['a holiday and its day', '五一夜游专线运了多少人', '3600人次', '2900人次'],
    ['a sentence that begins with another name', '沅渡市第二医院买了几台呼吸机', '9台', '7台'],
  ])('disagree: %s', (_, question, ...values) => {
    const { status, quotes } = answerer.ask(question);
    expect(status).toBe('conflicting');
    for (const value of values) expect(quotes.some(({ text }) => text.includes(value))).toBe(true);
  });

  it.each([
    ['one is the other rounded', '2022年沅渡港货物吞吐量多少'],
    ['one tells alone', '夜游专线票价'],
    ['one tells of a part', '2022年沅渡旅游收入多少'],
  ])('agree where %s', (_, question) => {
    expect(answerer.ask(question).status).toBe('answered');
  });
});
