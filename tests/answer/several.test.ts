/** Sentences that say something of several: halves, parts and wholes, lists, places that are counted in; and what is no answer. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { Conversations } from '../../src/answer/conversation/conversations.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Invented figures of real cities. */
const CORPUS = {
  'harbours.md': article(
    'id: harbours\ntitle: 湖区码头\npublisher: 水运周报\npublished: "2021-06"\ntext: original',
    `
近三个月里，江西新添了两个省级游船码头：3月8日，江西省首个省级游船码头——九江庐山码头获批；一个月后的4月19日，第二个省级游船码头——上饶鄱阳码头获批。

湖区有两个渔市，分别为2018年8月开张的九江渔市，11月开张的上饶渔市。

湖区的游船贷款约有500亿元，其中约有120亿元出现问题，涉及31家船厂。

江西省的游船备案主体有12家在南昌市，景德镇市仅1家。

2018年8月，九江渔市开张。这是江西省首个渔市，也是中部地区第7个渔市。九江渔市的相关负责人介绍了这个项目，并说船多了起来。

江西的五年计划提出了3个专项行动。渔业、客运、水上救援是计划里的3个专项行动。

浙江、江西、贵州等省份都出台了游船政策，并建设自己的游船码头。
`,
  ),
  'people.md': article(
    'id: harbour-people\ntitle: 湖区人物\npublisher: 水运周报\npublished: "2021-07"\ntext: original',
    `
湖区船东协会会长闻一舟告诉记者，夜航的船比往年多。闻一舟认为，小码头更需要灯塔。

江西省从事夜航的船厂有263家，其中有200家在九江。

2019年5月，湖安船厂与九江市达成战略合作。2019年11月，湖安船厂的子公司完成工商注册。2020年1月，湖安船厂的子公司在九江揭牌。

5月6日，九江船舶集团董事长乔以南一行参观了星渚航运和远帆造船。

2020年，南昌市红谷滩区出台办法，对新建的航标最高补贴80万元。之后，南昌市青云谱区也表示要多建航标。

浙江是夜航的领头羊，目前共有8家渔市。据当地统计，夜航的贷款规模在30亿左右。

湖区的发展有两个关键的年头：

一个是2008年，湖区的第一座灯塔在这一年点亮。

另一个年头是2016年，湖区在这一年禁了渔。

水运研究院院士骆闻笛谈到了夜航。此前，骆闻笛院士3次来到九江。

2019年5月，江西参加了在福州召开的第二届水运成果展。拍船社区浪花像素于6月上线。船闸数据平台（JX2080）在各省的评比中居首位。推进“靠简快”改革，是江西的长期任务。

九江夜航平台正式上线，并发放了首张夜航证。该平台荣获2018年水运创新奖。
`,
  ),
  'lights.md': article(
    'id: lights\ntitle: 湖区灯塔\npublisher: 水运周报\npublished: "2021-08"\ntext: original',
    `
2017年，湖区的灯塔只有4座。目前，湖区的灯塔达到11座。

湖安船厂、星渚航运和远帆造船三家都来了湖区，考察了一天。

湖安船厂表示愿意修灯塔。星渚航运说，愿意为湖区培训船员、修订航图。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

const ask = (question: string, conversation?: string) =>
  answerer.ask(question, conversation === undefined ? {} : { conversation });
const last = (...questions: string[]) => {
  const conversation = questions.join();
  return questions.map((question) => ask(question, conversation)).at(-1);
};

describe('of several figures in a sentence', () => {
  it.each([
    ['that of the half which names the subject', '上饶鄱阳的省级游船码头哪天批下来的', '4月19日'],
    ['that of the first half', '九江庐山码头哪天获批', '3月8日'],
    ['the date that stands before the name', '九江渔市几月开张', '2018年8月'],
    ['… of the second in the list', '上饶渔市几月开张', '11月'],
    ['the part', '湖区出问题的游船贷款有多少钱', '120亿元'],
    ['the whole', '湖区的游船贷款规模约有多少', '500亿元'],
    ['what the question does not say itself', '江西省那两百多家夜航船厂，在九江的有多少家', '200家'],
    ['the rank within what is asked', '九江渔市是中部地区第几个渔市', '第7个'],
  ])('%s is given', (_, question, figure) => {
    expect(ask(question).figure?.text).toBe(figure);
  });
});

describe('a list', () => {
  it.each([
    ['whose length the question tells', '江西五年计划的3个专项行动分别是什么', '水上救援'],
    ['of a plan that more is said of', '江西五年计划里3个专项行动都有啥', '水上救援'],
  ])('%s is found where it is told', (_, question, said) => {
    expect(ask(question).quotes[0]?.text).toContain(said);
  });
});

describe('asked in passing:', () => {
  it.each([
    ['a number that 目前 stands before', '浙江目前几家渔市', '8家'],
    ['a code by its noun alone', '船闸数据平台代码是多少', 'JX2080'],
    ['a first place that no number says', '船闸数据平台在评比中排第几', '首位'],
  ])('%s', (_, question, figure) => {
    expect(ask(question).figure?.text).toBe(figure);
  });

  it('what a thing is, by the word before its name', () => {
    expect(ask('浪花像素是个什么东西').quotes[0]?.text).toContain('拍船社区浪花像素');
  });
});

it('what is announced is quoted with the announcement', () => {
  expect(ask('湖区发展有哪两个关键的年头').quotes[0]?.text).toContain('2008年');
});

describe('who somebody is', () => {
  it('is told by the office in full', () => {
    expect(ask('骆闻笛是什么来头').quotes[0]?.text).toContain('水运研究院院士');
  });

  it.each(['闻一舟是做什么的', '闻一舟是什么身份', '闻一舟是谁'])('%s: the sentence with the office', (question) => {
    expect(ask(question).quotes[0]?.text).toContain('船东协会会长闻一舟');
  });
});

describe('is refused:', () => {
  it.each([
    ['the name of an officer whom the text leaves nameless', '九江渔市的负责人叫什么名字'],
    ['where something is that a list of places has together', '贵州的游船码头设在哪里'],
    ['a year in which nothing is said to have happened', '闻一舟是哪一年出生的'],
    ['an office where a list gives it to another body', '星渚航运董事长是谁'],
    ['the amount of another district of the same city', '南昌青云谱区的航标最高补贴多少钱'],
    ['how many of a kind where others are counted', '浙江有多少家夜航企业'],
    ['how many people where an amount stands', '夜航贷款牵涉多少人'],
    ['where another of a numbered series was held', '第三届水运成果展在哪里召开'],
    ['what a term means that is only named', '靠简快是什么意思'],
    ['what a thing is that is only named', '靠简快是个什么东西'],
    ['a list where nothing near is of that length', '九江夜航平台拿的6个奖分别是什么'],
  ])('%s', (_, question) => {
    expect(ask(question).status).toBe('not_found');
  });
});

describe('a follow-up', () => {
  it('asks of another event', () => {
    expect(last('湖安船厂的子公司什么时候完成注册的', '揭牌呢')?.figure?.text).toBe('2020年1月');
  });

  it('about the whole is not answered with the part’s figure again', () => {
    expect(last('在九江的夜航船厂有多少家', '全省呢')?.figure?.text).toBe('263家');
  });

  it('about a part is not answered with the figure of the whole again', () => {
    expect(last('江西从事夜航的船厂有多少家', '其中九江的')?.figure?.text).toBe('200家');
  });

  it('asks of the person who was the answer', () => {
    expect(last('江西省船东协会会长是谁', '他觉得小码头需要什么')?.quotes[0]?.text).toContain('更需要灯塔');
  });

  it('asks what has become of it', () => {
    expect(last('2017年湖区有几座灯塔', '现在呢')?.figure?.text).toBe('11座');
  });

  it('about another is answered by the sentence that begins with it', () => {
    expect(last('湖安船厂愿意做什么', '星渚航运呢')?.quotes[0]?.text).toContain('培训船员');
  });

  it('asks of the second after the first', () => {
    expect(last('湖区发展的第一个关键年头是哪个', '第二个呢')?.quotes[0]?.text).toContain('2016年');
  });

  it('that names what the corpus has in so many words is none', () => {
    const answer = last('湖区船东协会会长是谁', '浪花像素是几月上线的');
    expect(answer?.quotes[0]?.text).toContain('浪花像素于6月上线');
  });

  it('about an office that nobody has is refused', () => {
    expect(last('夜航平台获得了什么奖', '主持人是谁')?.status).toBe('not_found');
  });

  it('about which nothing new is said is refused', () => {
    expect(last('湖区船东协会会长是谁', '养猫吗')?.status).toBe('not_found');
  });

  it('that asks for something new is not answered with the sentence just quoted', () => {
    const answer = last('九江夜航平台发放了什么证', '拿过什么奖没有');
    expect(answer?.quotes[0]?.text).toContain('水运创新奖');
  });
});

describe('conversations', () => {
  const turn = { manner: { asks: new Set<never>() }, words: [], content: '码头', quoted: '' };

  it('that are over are dropped as soon as anything is asked, and not only passed over', () => {
    let minutes = 0;
    const conversations = new Conversations(() => 60_000 * minutes);
    const remember = (key: string, at: number) => {
      minutes = at;
      conversations.remember(key, turn, false);
    };
    remember('over', 0);
    remember('going on', 1);
    remember('over by a minute', 2);
    remember('going on', 20);
    remember('new', 33);
    minutes = 20;
    const kept = ['over', 'over by a minute', 'going on', 'new'].map((key) => conversations.turns(key).length);
    expect(kept).toEqual([0, 0, 2, 1]);
  });

  it('as many turns are remembered as may be, the conversation that was spoken in longest ago forgotten first', () => {
    const conversations = new Conversations();
    for (let talk = 0; talk < 3_000; talk++) {
      conversations.remember(`talk ${talk}`, turn, false);
      conversations.remember(`talk ${talk}`, turn, false);
      conversations.remember('lasting', turn, false);
    }
    const kept = Array.from({ length: 3_000 }, (_, talk) => conversations.turns(`talk ${talk}`).length);
    expect(kept.at(0)).toBe(0);
    expect(kept.at(-1)).toBe(2);
    expect(conversations.turns('lasting')).toHaveLength(6);
    expect(kept.reduce((sum, turns) => sum + turns, 6)).toBe(4_000);
  });
});
