/** Whose figure it is when the question hardly says: follow-ups without a subject, rounds, years that a figure rose to, two scopes of a rank. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Invented firms and people; the places are real. */
const CORPUS = {
  'lab.md': article(
    'id: lab\ntitle: 鹿鸣生物这十年\npublisher: 海岸财经\npublished: "2024-04-02"\ntext: original',
    `
最早搬进海沧园区的是鹿鸣生物。这家公司2011年创立于厦门，创始人秦守拙学的是海洋药物。

2012年3月，鹿鸣生物拿到松石资本领投的3200万元A轮融资；2015年6月，又完成1.1亿元B轮融资，由海潮创投领投。

漳州市2022年生产总值5706.6亿元，同比增长6.8%，人均生产总值排名第5，数值写作11.28。

鹿鸣生物2021年营业收入为17.4亿元，2022年升至21.3亿元，2023年骤降至9.8亿元。

截至2023年底，鹿鸣生物拥有专利267项，其中发明专利139项，另有在谈意向客户逾40家。

新产品“听潮码”2020年在福州上线，为渔货建立档案。

据行业人士透露，园区里多数做研发的企业还没有盈利。
`,
  ),
  'tower.md': article(
    'id: tower\ntitle: 老楼与新园\npublisher: 海岸晚报\npublished: "2024-05-06"\ntext: original',
    `
茂源大厦楼高14层，1973年入伙，共有168个单位，业权分散。

茂源大厦的园区管理处称，园区投资1.6亿元，目前入驻企业52家。

海湾博物馆周二至周日9时至17时30分开放，周一闭馆。

龙岩的补贴很少，只有房租一项给了200万元。其他如人才补贴、培训补贴等，都没有提到具体规定。

厦门目前共有6家渔业产业园。

泉州目前有渔业产业园5家。

海岸数据网统计，福建省有渔业企业363家，其中厦门占300家。
`,
  ),
  'prices.md': article(
    'id: prices\ntitle: 这一年的账\npublisher: 海岸晚报\npublished: "2024-06-06"\ntext: original',
    `
莆田水稻种植亩均补贴120元，排骨零售价26元。

莆田把住房改造分为基础类和可选类，前者有扶手、护理床等7项，后者有感应灯等23项。

三明市进出口总额291.4亿元，其中出口215.2亿元。城镇居民人均可支配收入47803元，增长5.0%；农村居民人均可支配收入22904元，增长7.1%。

三明市妇幼医院设计床位1200张，首期开放500张。

第11号台风“海燕鸥”在莆田登陆。

本届洽谈会共签约项目88个。

厦门渔港管理员宋文远透露，渔港凌晨4时开闸。

男子1000米决赛，莆田选手凌志远夺得金牌。

星轨航天2020年3月完成PreA轮融资，金额6000万元。

2018年，谷青松在三明创办了青松灯具厂，第一年只卖出三百盏灯。

灯都是手工做的，冬天炉子一灭就得停工。

如今工人有四十六人，一半是附近村里的。
`,
  ),
  'ninth.md': article(
    'id: ninth\ntitle: 云溪渔业园开园\npublisher: 海岸周刊\npublished: "2023-01-05"\ntext: original',
    `
2018年5月15日，宁德云溪渔业产业园开园，是全国第9个、福建首个渔业产业园。

首批有10家企业入驻，如今共有16家。
`,
  ),
  'again.md': article(
    'id: again\ntitle: 宁德怎样养鱼\npublisher: 闽东观察\npublished: "2023-03-05"\ntext: original',
    `
第一步是在2018年5月，宁德云溪渔业产业园开园。这是福建省首个渔业产业园，也是华东地区第9个渔业产业园。
`,
  ),
};

describe('whose figure it is', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each<[figure: string, question: string]>([
    ['3200万元', '鹿鸣生物A轮融资多少'],
    ['1.1亿元', '鹿鸣生物B轮融资了多少钱'],
    ['21.3亿元', '鹿鸣生物2022年营业收入是多少'],
    ['9.8亿元', '鹿鸣生物2023年营业收入'],
    ['139项', '鹿鸣生物有多少项发明专利'],
    ['168个', '茂源大厦有多少个单位'],
    ['9时至17时30分', '海湾博物馆 开放时间'],
    ['9时', '海湾博物馆几点开门'],
    ['17时30分', '海湾博物馆几点关门'],
    ['23项', '莆田的可选类改造有多少项'],
    ['7项', '莆田的基础类改造有多少项'],
    ['11.28', '漳州市2022年人均生产总值是多少'],
    // What is told by words for it alone is told in many ways.
    ['120元', '莆田水稻每亩补贴多少'],
    ['215.2亿元', '三明市出口额有多少'],
    ['500张', '三明市妇幼医院首期开放多少张床位'],
    ['第11号', '海燕鸥是今年第几个台风'],
    ['88个', '洽谈会签约项目有多少个'],
    ['6000万元', '星轨航天Pre-A轮融资多少'],
  ])('gives %s for %s', (figure, question) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it('tells who founded a firm by the sentence that says so', () => {
    expect(answerer.ask('鹿鸣生物是谁创立的').quotes[0]?.text).toContain('创始人秦守拙');
  });

  it.each<[question: string]>([['鹿鸣生物D轮融资多少'], ['秦守拙的父亲是做什么的'], ['园区一平米补多少']])(
    'refuses %s',
    (question) => {
      expect(answerer.ask(question).status).toBe('not_found');
    },
  );

  it('finds who came first by what first places are called', () => {
    expect(answerer.ask('男子1000米第一名是谁').quotes[0]?.text).toContain('凌志远');
  });

  it('asks no amount where it asks whether there is one', () => {
    expect(answerer.ask('龙岩有人才补贴吗').quotes[0]?.text).toContain('都没有提到具体规定');
  });

  it('tells a rank in two scopes as a disagreement', () => {
    const { status, quotes } = answerer.ask('宁德云溪渔业产业园是第几个渔业产业园');
    expect(status).toBe('conflicting');
    expect(
      quotes
        .slice(0, 2)
        .map(({ articleId }) => articleId)
        .sort(),
    ).toEqual(['again', 'ninth']);
  });

  it.each<[question: string]>([['厦门和泉州的渔业产业园哪个多？'], ['厦门和泉州的渔业产业园哪个多']])(
    'asks each side of %s',
    (question) => {
      expect(answerer.ask(question).sides?.map(({ figure }) => figure?.text)).toEqual(['6家', '5家']);
    },
  );

  it('takes both sides from the sentence that has both', () => {
    const { sides } = answerer.ask('厦门和福建各有多少渔业企业');
    expect(sides?.map(({ figure }) => figure?.text)).toEqual(['300家', '363家']);
  });
});

describe('follow-ups', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  function lastOf(turns: readonly string[]) {
    const conversation = turns.join();
    return turns.map((question) => answerer.ask(question, { conversation })).at(-1);
  }

  it.each<[turns: readonly string[]]>([[['听潮码是什么', '多少人在用']], [['听潮码是什么', '它一共投了多少钱']]])(
    'answer nothing with a figure of something else: %s',
    (turns) => {
      expect(lastOf(turns)?.status).toBe('not_found');
    },
  );

  it.each<[figure: string, turns: readonly string[]]>([
    ['1.1亿元', ['鹿鸣生物A轮融资多少', 'B轮呢']],
    ['11.28', ['漳州市2022年生产总值是多少', '人均呢']],
    // A text names its subject once and goes on.
    ['22904元', ['三明市城镇居民人均可支配收入是多少', '农村的呢']],
    ['四十六人', ['青松灯具厂是谁创办的', '它有多少工人']],
    // What names its source leaves the topic as it was.
    ['363家', ['厦门有多少渔业企业', '谁统计的', '全省呢']],
    // Of an either-or question its subject is left.
    ['10家', ['宁德云溪渔业产业园是全国第9个还是华东第9个', '首批进了几家企业']],
    ['16家', ['宁德云溪渔业产业园是全国第9个还是华东第9个', '首批进了几家企业', '现在一共多少家']],
  ])('give %s in the end for %s', (figure, turns) => {
    expect(lastOf(turns)?.figure?.text).toBe(figure);
  });

  it('name the source of what was quoted', () => {
    expect(lastOf(['园区里的研发企业盈利了吗', '谁透露的'])?.quotes[0]?.text).toContain('据行业人士透露');
  });

  it('have who says so on top', () => {
    expect(lastOf(['厦门渔港几点开闸', '谁透露的'])?.figure?.text).toBe('宋文远');
  });

  it('go on with the person who was the answer', () => {
    expect(lastOf(['鹿鸣生物的创始人是谁', '他是哪家的'])?.quotes[0]?.text).toContain('秦守拙');
  });
});
