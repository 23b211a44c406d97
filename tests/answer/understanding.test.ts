/** What an answer makes of a question with sides, of sources that disagree, of places, offices and follow-ups. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Invented figures of real cities: only those are places to a dictionary. */
const CORPUS = {
  'a.md': article(
    'id: library-yearbook\ntitle: 图书馆年鉴\npublisher: 书城报\npublished: "2021-03"\ntext: original',
    `
2020年，洛阳市的社区图书馆达到36家，馆藏图书210万册，读者满意度为91.5%。同一年，开封市的社区图书馆有22家，馆藏图书95万册。

洛阳市图书馆馆长沈砚秋介绍，夜间开放从2019年5月开始，先后有三批志愿者参加。银杏书屋副总裁方知远、青松书局董事长贺兰舟也出席了仪式。

在社区图书馆的数量上，洛阳市、开封市、新乡市分别为36家、22家、17家。

全国智慧阅读服务中心（以下简称“智读中心”）负责统一编目。智读中心在2020年编目图书48万种。
`,
  ),
  'b.md': article(
    'id: library-survey\ntitle: 社区图书馆调查\npublisher: 书城周刊\npublished: "2021-04"\ntext: original',
    `
调查显示，2020年洛阳市的社区图书馆达到41家，数量在豫西各市里最多。

2018年，洛阳市的流动书车只有8辆。到2021年，洛阳市的流动书车增加到25辆。
`,
  ),
  'd.md': article(
    'id: reading-club\ntitle: 安阳读书会\npublisher: 书城报\npublished: "2021-05"\ntext: original',
    `
2016年，安阳市设立了阅读推广中心，并编制了阅读计划。2017年5月，阅读推广中心召开了出版洽谈会，逾300人参加。

安阳市的读书会探索，直接动因在于恢复老街的人气。因此，老街的茶馆也多了起来。

六个省份的读书会备案主要集中在省会。其中，安阳市以14项居首位，新乡市9项，开封市3项。

2020年，安阳市馆藏总量在全省排名第11，人均借书4.2册，排名第8。

2018年11月13日，全国首张电子读者证在安阳市发放。晚上7点半，安阳市市长柳青石来到阅读推广中心。

在最新的城市榜单中，安阳市被划分为四线城市。所谓流动书车，是一种开进村庄的小型图书馆。

安阳学院申报的“图书策划（编号SC-20190742）”成为新设的专业。

阅读推广中心在安阳市文峰区揭牌。阅读推广中心的负责人说，小县城安阳的读者很热情。

去年，盈利的书店多为开在车站的小店。安阳市的书店中，出现问题的有12家。
`,
  ),
  'c.md': article(
    'id: library-repost\ntitle: 夜间开放记\ntext: brief',
    `
洛阳市图书馆馆长沈砚秋介绍，夜间开放从2019年5月开始，先后有三批志愿者参加。
`,
  ),
};

let answerer: Answerer;
beforeAll(() => {
  answerer = answererOver(CORPUS);
});

const ask = (question: string, conversation?: string) =>
  answerer.ask(question, conversation === undefined ? {} : { conversation });

describe('a place', () => {
  it.each([
    ['has its own figure', '开封市的社区图书馆有几家', '22家'],
    ['has its own among those given respectively', '新乡市的社区图书馆有多少家', '17家'],
    ['has its own where another is named later', '开封市馆藏图书多少', '95万册'],
  ])('%s', (_, question, figure) => {
    expect(ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['that no article names', '郑州市的社区图书馆有几家'],
    ['with a figure that only others have', '开封市的流动书车有几辆'],
  ])('%s is not answered with the figure of another', (_, question) => {
    expect(ask(question)).toMatchObject({ status: 'not_found', quotes: [] });
  });
});

describe('two sides', () => {
  it('have a quote each', () => {
    const { status, quotes } = ask('新乡市和开封市的馆藏图书分别是多少');
    expect(status).toBe('answered');
    expect(quotes.map(({ text }) => text).join('')).toContain('95万册');
  });

  it('may stand in one sentence, which is then the first', () => {
    expect(ask('洛阳市和新乡市谁的社区图书馆多').quotes[0]?.text).toContain('分别为36家、22家、17家');
  });

  it('of a change are the first value and the last', () => {
    const said = ask('洛阳市的流动书车从2018年到2021年增加了多少').quotes.map(({ text }) => text);
    expect(said.join('')).toContain('8辆');
    expect(said.join('')).toContain('25辆');
  });
});

describe('sources', () => {
  it('that give different values for the same thing at the same time conflict', () => {
    const { status, quotes, figure } = ask('2020年洛阳市的社区图书馆有多少家');
    expect(status).toBe('conflicting');
    expect(figure).toBeUndefined();
    const said = quotes.map(({ text }) => text).join('');
    expect(said).toContain('36家');
    expect(said).toContain('41家');
  });

  it('of other times develop: the latest is given where no time is asked for', () => {
    expect(ask('洛阳市的流动书车有多少辆')).toMatchObject({ status: 'answered', figure: { text: '25辆' } });
    expect(ask('2018年洛阳市的流动书车有多少辆')).toMatchObject({ status: 'answered', figure: { text: '8辆' } });
  });

  it('that say the same are one quote with two sources', () => {
    const { quotes } = ask('夜间开放从什么时候开始');
    const same = quotes.filter(({ text }) => text.includes('夜间开放从2019年5月开始'));
    expect(same).toHaveLength(1);
    expect([same[0]?.articleId, ...(same[0]?.alsoIn ?? []).map(({ articleId }) => articleId)].sort()).toEqual([
      'library-repost',
      'library-yearbook',
    ]);
  });
});

describe('an office', () => {
  it('is answered with the name beside it', () => {
    expect(ask('洛阳市图书馆馆长是谁').figure?.text).toBe('沈砚秋');
    expect(ask('青松书局的董事长是谁').figure?.text).toBe('贺兰舟');
  });

  it('is not answered with the holder of another body’s', () => {
    expect(ask('银杏书屋的董事长是谁').figure).toBeUndefined();
  });
});

describe('a short form', () => {
  it('that the text introduces stands for the long one', () => {
    expect(ask('全国智慧阅读服务中心2020年编目了多少种图书').figure?.text).toBe('48万种');
  });
});

describe('a refusal', () => {
  it('offers what the articles do answer', () => {
    const { status, suggestions = [] } = ask('洛阳市2015年的馆藏图书有多少');
    expect(status).toBe('not_found');
    for (const suggestion of suggestions) expect(ask(suggestion).status).not.toBe('not_found');
  });

  it('offers nothing where nothing is near', () => {
    expect(ask('红烧肉怎么做').suggestions).toBeUndefined();
  });
});

describe('a follow-up', () => {
  const last = (...questions: string[]) => {
    const conversation = questions.join();
    return questions.map((question) => ask(question, conversation)).at(-1);
  };

  it.each([
    ['exchanges the place', ['开封市的社区图书馆有几家', '新乡市呢'], '17家'],
    ['asks of a place what was asked before', ['开封市的社区图书馆有几家', '新乡市有多少'], '17家'],
    ['exchanges the year', ['2018年洛阳市的流动书车有多少辆', '2021年呢'], '25辆'],
    ['of nothing but asking words goes on', ['智读中心编目了多少种图书', '是哪一年'], '2020年'],
    ['with a subject of its own inherits nothing', ['开封市的社区图书馆有几家', '洛阳市读者满意度是多少'], '91.5%'],
  ])('%s', (_, questions, figure) => {
    expect(last(...questions)?.figure?.text).toBe(figure);
  });

  it('about a place that the articles lack is refused', () => {
    expect(last('开封市的社区图书馆有几家', '郑州市呢')?.status).toBe('not_found');
  });
});

describe('a question in its own words', () => {
  it.each([
    ['with a person’s name typed by its sound', '洛阳市图书馆馆长沈艳秋说夜间开放从哪个月开始', '2019年5月'],
    ['with a place’s name typed by its sound', '洛洋市流动书车2021年有几辆', '25辆'],
    ['with politeness around it', '求科普,有没有大佬知道开封市的社区图书馆有几家', '22家'],
    ['with a verb of one character that no article has', '洛阳市2021年弄到多少辆流动书车', '25辆'],
    ['with a measure word that means the same', '先后有几拨志愿者参加夜间开放', undefined],
    ['with a word of English', '开封市的社区 library 有多少家', '22家'],
  ])('%s is answered', (_, question, figure) => {
    const answer = ask(question);
    expect(answer.status).toBe('answered');
    if (figure !== undefined) expect(answer.figure?.text).toBe(figure);
  });

  it('asks for one of a kind with 哪位, not for the holder of an office', () => {
    expect(ask('哪位馆长介绍了夜间开放').quotes[0]?.text).toContain('沈砚秋');
  });

  it('does not take what stands behind 其他几个 for what is counted', () => {
    expect(ask('洛阳市和其他几个市的社区图书馆分别多少家').status).not.toBe('not_found');
  });
});

describe('a sum, an area, an age', () => {
  it.each([['银杏书屋占地多大'], ['方知远今年多大了'], ['流动书车一辆卖多少钱']])(
    '%s is refused where only other figures stand',
    (question) => {
      expect(ask(question)).toMatchObject({ status: 'not_found', quotes: [] });
    },
  );

  it('is refused in a follow-up too', () => {
    ask('洛阳市2021年有多少辆流动书车', 'cost');
    expect(ask('花了多少钱', 'cost').status).toBe('not_found');
  });
});

describe('how many', () => {
  it.each([
    ['by the measure word asked for', '安阳市有几项读书会备案', '14项'],
    ['of people, whatever the measure word', '洽谈会有多少人参加', '300人'],
    ['of what stands nowhere beside a number', '安阳市有几家电影院', undefined],
    ['of the kind counted', '安阳市有多少家书店出了问题', '12家'],
  ])('%s', (_, question, figure) => {
    expect(ask(question).figure?.text).toBe(figure);
  });
});

describe('which of two figures', () => {
  it.each([
    ['by the longer words around it', '安阳市人均借书在全省排第几', '排名第8'],
    ['by the other', '安阳市馆藏总量在全省排第几', '排名第11'],
  ])('is told %s', (_, question, figure) => {
    expect(ask(question).figure?.text).toBe(figure);
  });
});

describe('spoken Chinese', () => {
  it.each([
    ['第一张 for 首张', '全国第一张电子读者证是哪天发的', '2018年11月13日'],
    ['a time of day', '柳市长几点到的阅读推广中心', '晚上7点半'],
    ['a tier', '安阳算几线城市啊', '四线'],
    ['a code', '图书策划 专业代码', 'SC-20190742'],
  ])('%s', (_, question, figure) => {
    expect(ask(question).figure?.text).toBe(figure);
  });

  it.each([
    ['a reason in so many words', '安阳当初为啥想到要搞读书会', '动因在于'],
    ['a verb that is taken apart', '真正赚到钱的是哪些书店', '盈利的书店'],
    ['where something is', '阅读推广中心设在哪儿', '文峰区'],
    ['what something is', '流动书车到底是个啥东西', '小型图书馆'],
  ])('%s', (_, question, words) => {
    expect(ask(question).quotes[0]?.text).toContain(words);
  });

  it('asks in vain what a thing is that is only mentioned', () => {
    expect(ask('什么是电子读者证').status).toBe('not_found');
  });
});

describe('a follow-up', () => {
  it('counts its year from the one asked about before', () => {
    ask('2016年安阳市设立了什么中心', 'years');
    expect(ask('第二年5月又开了什么会', 'years').quotes[0]?.text).toContain('2017年5月');
  });

  it('for a figure of what no article mentions is not answered', () => {
    ask('安阳市的洽谈会有多少人参加', 'unheard');
    expect(ask('展位有多大', 'unheard').status).toBe('not_found');
  });
});
