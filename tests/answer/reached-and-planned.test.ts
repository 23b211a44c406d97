/** What is planned is not reached, one sort of money no other, a rank asked for from the other side, who is ahead, and bare follow-ups. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** Invented figures of real places. */
const CORPUS = {
  'harbour.md': article(
    'id: harbour\ntitle: 广西的冷链\npublisher: 冷链周报\npublished: "2021-05-06"\ntext: original',
    `
4月，广西印发《广西冷链物流行动计划(2021-2023年)》，内容提到，力争到2023年，建成8座以上公共冷库，推动2万家商户用上冷链。

该计划分四章，对三年的任务作出安排，由商务部门牵头。计划还提到要推进冷链进村、冻品通关、冷库节能等3个专项行动。

钦州的政策单薄，仅仓储补贴一项有着3000万元的专项，以及运费减免。其他诸如人才补贴和用电补贴等，均没有提及。

《2020年中国冷链园区发展报告》对各地园区作了评估，钦州位列第14位。

2019年、2020年的冷链货量，广西位于广东、福建之后。

2018年6月8日，钦州冷链产业园挂牌成立，是全国第6个冷链产业园。2019年10月21日，钦州冷链信息平台上线，开出了全国首张冷链电子提单。随后，全国第一张冷链电子提单、全国第一条冻品专列先后诞生在钦州。

2021年3月2日，广西首个冷链示范区获批；5月21日，第二个冷链示范区在玉林获批。

2020年11月，钦州发布冷链指数。目前广西冷链从业人员预计超过14万人。

恒冻科技董事长田禾说，公司考虑把广西分公司放在钦州。

2020年9月，沁鲜科技在钦州注册成立沁钦供应链公司，与钦州市政府合作。
`,
  ),
  'bank.md': article(
    'id: bank\ntitle: 银行年报\npublisher: 冷链周报\npublished: "2021-05-08"\ntext: original',
    `
北海银行2020年净利润3.2亿元，网点46个。

董事长赵岚表示，2021年计划给冷库贷款5亿元。
`,
  ),
};

describe('an answer', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each<[figure: string | undefined, question: string]>([
    ['2万家', '广西要推动多少家商户用上冷链'],
    ['2万家', '广西到2023年多少家商户用上冷链'],
    ['14万人', '目前广西冷链从业人员有多少人'],
    ['3000万元', '钦州仓储补贴多少钱'],
    ['5月21日', '广西第二个冷链示范区什么时候获批'],
    ['2021年3月2日', '广西第一个冷链示范区什么时候获批'],
    ['2020年11月', '钦州冷链指数哪天发布的'],
    [undefined, '3000万元专项出自哪份报告'],
    [undefined, '广西现在有多少家商户用上冷链'],
    [undefined, '广西2021年用上冷链的商户多少家'],
    [undefined, '钦州人才补贴多少钱'],
    [undefined, '人才補貼 欽州'],
  ])('gives %s for %s', (figure, question) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it.each<[words: string, question: string]>([
    ['钦州位列第14位', '谁排第十四'],
    ['钦州位列第14位', '哪个园区排第14'],
    ['冷库节能等3个专项行动', '广西冷链计划有哪几个专项行动'],
    ['全国第6个', '钦州园区是全国第六吗'],
    ['位于广东、福建之后', '广西和福建的冷链货量谁高'],
  ])('quotes %s for %s', (words, question) => {
    expect(answerer.ask(question).quotes[0]?.text).toContain(words);
  });

  it('is a day of what the last question was about', () => {
    const conversation = 'tickets';
    answerer.ask('全国首张冷链电子提单在哪儿开的', { conversation });
    expect(answerer.ask('具体哪天', { conversation }).figure?.text).toBe('2019年10月21日');
  });

  it('is the head of whom the text goes on about', () => {
    const conversation = 'bank';
    answerer.ask('北海银行2020年净利润多少', { conversation });
    expect(answerer.ask('董事长是谁', { conversation }).figure?.text).toBe('赵岚');
  });

  it('is no head of another company', () => {
    const conversation = 'heads';
    answerer.ask('沁鲜科技在钦州注册了什么公司', { conversation });
    expect(answerer.ask('它老板是谁', { conversation }).figure).toBeUndefined();
  });
});
