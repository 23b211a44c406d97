/** What comes first and what follows: who is counted, where something stands in an order, and what a conversation asks next. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver, askInTurn } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'night.md': article(
    'id: night\ntitle: 雾港造船招商记\npublisher: 雾港观察\npublished: "2023-10-08"\ntext: original',
    `
时值初夏，海边的风已经暖了。“潮水退了，船还在。”作家林一苇在小说《潮声》中写下了这句话。

在离码头不到五公里的一家茶馆，三家本地造船企业的代表，仍在等候雾港市长。这场意犹未尽的讨论，直到凌晨时分，大家才握手告别。

潮州大学教授、中国工程院院士蔡闻远去年在会上介绍了船舶电池。此后，蔡闻远院士3次来到雾港，为船厂出主意。

雾港基金与市属企业签了协议。雾港基金创始合伙人罗见微看好造船业，表示愿意与园区合作。

在导演卫朝拍摄的旅游宣传片里，雾港被称为一座会呼吸的港城。

雾港发展造船的消息，2021年才传开。
`,
  ),
  'yards.md': article(
    'id: yards\ntitle: 全国船厂一览\npublisher: 船舶周报\npublished: "2023-11-02"\ntext: original',
    `
临港市是国内最早造船的城市，1952年建起了第一家船厂。之后，随着订单增多，临港市接连建成4家船厂。不过，从船厂的绝对数量看，临港排在海州和芦城之后。

4月，省农业厅公布2023年全省重点种业项目名单，其中，把12个育种项目列为重点项目。

省里先后设立了两个船舶产业园：2月6日，雾港船舶产业园获批；两个月后的4月9日，第二个船舶产业园在临港获批。规划提出，到2027年，建成8个船舶产业园。

2018年，雾港市西津区出台文件，打造滨海造船园区。雾港打造造船园区，是因为老船厂的工人要安置。2019年，雾港市高新区出台文件，发展船用电池。

雾港园区首批引进了海川船舶、明潮科技等7家企业入驻。目前，雾港园区共有企业23家。2023年雾港市GDP为820亿元。

雾港园区按照研发费用的12%给予60万元补贴。

2022年9月，雾港作为闽海省唯一代表，参加在东港举办的海博会。
`,
  ),
  'credit.md': article(
    'id: credit\ntitle: 芦城借贷风波\npublisher: 芦城晚报\npublished: "2017-03-01"\ntext: original',
    `
2016年，一场民间借贷风波席卷芦城。全市民间借贷资金规模200亿左右，其中约有60亿出现问题，涉及41家企业。

出问题的企业中，从事实业的企业占八成。这一风波导致芦城的信用严重受损，不少市民把存款转到了外地。

芦城创业园估值过亿的准独角兽，已经达到6家。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

describe('a question by itself', () => {
  it.each([
    ['那晚在茶馆等市长的有几家企业代表', '三家'],
    ['全省有多少育种项目进了2023年重点名单', '12个'],
    ['那晚聊到几点才散', '凌晨时分'],
    ['雾港园区的补贴按研发费用的多少给', '12%'],
    ['到2027年要建几个园', '8个'],
  ])('%s has %s on top', (question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['临港的船厂数量是全国最多的吗', '排在海州和芦城之后'],
    ['蔡闻远院士是哪个大学的', '潮州大学'],
    ['雾港基金谁管的', '创始合伙人罗见微'],
    ['《潮声》里写的是哪句话', '潮水退了'],
  ])('%s is told by %s', (question, words) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(words);
  });

  it.each([['雾港园区2023年的产值'], ['卫朝的雾港宣传片是哪年拍的']])('%s is not answered by another', (question) => {
    expect(answerer.ask(question).status).toBe('not_found');
  });
});

describe('what a conversation asks next', () => {
  it.each([
    [['芦城借贷风波涉及几家企业', '其中实业占多少', '后果呢'], '严重受损'],
    [['雾港园区首批来了几家', '现在呢'], '23家'],
    [['2022年雾港去东港参加了什么', '闽海省还有谁去了'], '唯一代表'],
    [['雾港什么时候打造造船园区', '南浦呢', '雾港那会儿为什么要打造'], '老船厂的工人'],
  ])('%j is told by %s', (turns, words) => {
    expect(askInTurn(answerer, ...turns)?.quotes[0]?.text).toContain(words);
  });

  it.each([
    [['省里第一个船舶产业园哪天获批', '那第二个呢', '第三个呢']],
    [['芦城创业园有几家准独角兽', '都是哪几家']],
    [['2018年打造滨海造船园区的是雾港哪个区', '高新区2019年呢', '下河区呢']],
  ])('%j is not answered', (turns) => {
    expect(askInTurn(answerer, ...turns)?.status).toBe('not_found');
  });
});
