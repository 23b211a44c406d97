/** When a figure beside the answer is none, which of two times is meant, and what two articles say of the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented. */
const CORPUS = {
  'kiln.md': article(
    'id: kiln\ntitle: 云陂瓷业调查\npublisher: 云陂日报\npublished: "2024-03-20"\ntext: original',
    `
云陂市瓷业联盟最初只有18家会员，如今已有236家。去年联盟与海运商鹭帆签订供货合约，金额2.1亿元，分三年交付。

政策方面，云陂市的窑改补贴有着3000万元的盘子，至于人才补贴和研发补贴，均没有提及。新窑一期投资6亿元，二期投资9亿元，预计2026年投产，亏损可以持平。

云陂电瓷贷款利率4.1%，比外地低0.7个百分点。青窑瓷业去年收入8.2亿元，白坯瓷业去年收入5.4亿元。

2023年3月12日，云陂瓷博会开幕，可容纳3.6万人。窑炉利用率已升至81%，余热占比22%。云陂瓷博会人气很旺，到场8.7万人次。按2023年营收，青窑瓷业在国内瓷企排名中列第8名。

云陂市市长程远山出席。《瓷业办法》自2024年1月1日起施行，引进了5类人才。云陂大桥全长55公里，较原方案增加10公里。

瓷业职工有4200人，年收入过亿元的厂有17家。专做卫浴的釉泉公司排在首位。
`,
  ),
  'fair.md': article(
    'id: fair\ntitle: 云陂瓷博会与海运\npublisher: 云陂晚报\npublished: "2024-03-22"\ntext: original',
    `
云陂瓷业联盟去年与鹭帆签订的供货合约，合约金额2.4亿元，分三年交付。

2023年3月12日开幕的云陂瓷博会，可容纳3.25万名观众。

云陂瓷博会吸引了9.6万人次到场。去年全国瓷企营收排名中，青窑瓷业由第9名升至第7名。
`,
  ),
};

describe('a figure', () => {
  let answerer: Answerer;

  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  const figure = (question: string) => answerer.ask(question).figure?.text;

  it.each([
    ['what has become of it', '云陂瓷业联盟有多少家会员', '236家'],
    ['what was so at first, where that is asked', '瓷业联盟最初有多少家会员', '18家'],
    ['how far two are apart', '云陂电瓷贷款利率比外地低多少', '0.7个百分点'],
    ['what is measured', '窑炉利用率多少', '81%'],
    ['people by a measure of people', '瓷业有多少职工', '4200人'],
    ['a date from which something holds', '瓷业办法什么时候施行', '2024年1月1日'],
    ['a length, and not what it grew by', '云陂大桥全长多少公里', '55公里'],
    ['kinds of people', '引进了几类人才', '5类'],
    ['who holds an office', '云陂市长是谁，谢谢', '程远山'],
    ['the phase asked about', '新窑二期投资多少', '9亿元'],
    ['the same for whoever is spoken to', '瓷业联盟有多少家会员啊老铁', '236家'],
    ['what is not taken back', '云陂的补贴，哦不，瓷业联盟有多少家会员', '236家'],
  ])('is given of %s: %s', (_, question, wanted) => {
    expect(figure(question)).toBe(wanted);
  });

  it.each([
    ['of another thing, where it is asked whether', '云陂有人才补贴吗'],
    ['of one side, where it is asked which is more', '青窑瓷业和白坯瓷业哪个收入多'],
    ['of one side, where it is asked how far they are apart', '青窑瓷业和白坯瓷业收入差多少'],
  ])('is withheld %s: %s', (_, question) => {
    const answer = answerer.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.figure).toBeUndefined();
  });

  it('is refused of a phase that is not there', () => {
    expect(answerer.ask('新窑三期投资多少').status).toBe('not_found');
  });

  it.each([
    ['合约 is no 约', '瓷业联盟和鹭帆的供货合约金额多少', ['2.1亿元', '2.4亿元']],
    ['who came is told before and behind the number', '云陂瓷博会有多少人次到场', ['8.7万人次', '9.6万人次']],
    ['去年 is a year', '青窑瓷业在全国瓷企排第几', ['第7名', '第8名']],
    ['people are counted by several words', '云陂瓷博会可容纳多少人', ['3.6万人', '3.25万名']],
  ])('is one of two that disagree: %s', (_, question, values) => {
    const answer = answerer.ask(question);
    expect(answer.status).toBe('conflicting');
    for (const value of values) expect(answer.quotes.map(({ text }) => text).join()).toContain(value);
  });

  it('is not dated by the clause after it', () => {
    expect(answerer.ask('新窑二期投资多少').figure?.when).toBeUndefined();
  });

  it('stands with what a company does', () => {
    expect(answerer.ask('釉泉公司是做什么的').quotes[0]?.text).toContain('专做卫浴的釉泉');
  });

  it('stands where both keywords do', () => {
    expect(answerer.ask('鹭帆 联盟').quotes[0]?.text).toContain('鹭帆');
  });
});
