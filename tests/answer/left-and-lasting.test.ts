/** What is left, what was a year ago, whom 该船 means, what there is in a place, and dates that are of another than what happened. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { answererOver } from '../support/answerer.js';
import { article } from '../support/articles.js';

/** All of it is invented; 武汉 and 郑州 are places to a dictionary. */
const CORPUS = {
  'umbrellas.md': article(
    'id: umbrellas\ntitle: 柳埠的伞和船\npublisher: 柳埠晚报\npublished: "2024-06-18"\ntext: original',
    `
柳埠从前有二十几家伞厂，一年出两万把，如今只剩三家。大股东苇港投资上月减持了1.2%的股份，目前还剩8.6%。

展览的头一件展品是“苇顺号”的铜钟。该船1933年下水，1962年在台风中沉没。

展览门票40元，学生半价，星期三免费入场。

柳埠中学今年七年级12个班540人，高一8个班400人。

柳埠法院今年1至8月受理带货纠纷214件，超过去年全年的188件。

草螟虫是一种会迁飞的害虫，幼虫爱吃豆叶。镇里的草螟虫今年最多，百株有380头。
`,
  ),
  'plan.md': article(
    'id: plan\ntitle: 柳埠码头产业\npublisher: 柳埠晚报\npublished: "2021-05-18"\ntext: original',
    `
5月7日，柳埠市印发《柳埠市码头产业三年行动计划（2021-2023年）》（下称“三年计划”），列出了任务。

柳埠市的码头产业园引进了16家码头企业。去年有73家企业停付利息，都在柳埠。

码头服务备案里，武汉9项，郑州1项，都是货运平台。

柳埠市的码头产业园在东门外。青澳市有210家码头企业。
`,
  ),
};

describe('of several', () => {
  let answerer: Answerer;
  beforeAll(() => {
    answerer = answererOver(CORPUS);
  });

  it.each([
    ['what is left', '柳埠现在还剩几家伞厂', '三家'],
    ['what is still held', '苇港投资现在还持有多少股份', '8.6%'],
    ['people, and no classes', '柳埠中学今年七年级招多少人', '540人'],
    ['last year, and not this', '柳埠法院去年全年受理带货纠纷多少件', '188件'],
    ['from one month to another, however joined', '柳埠法院今年1到8月受理带货纠纷多少件', '214件'],
    ['what happened to 该船', '苇顺号哪一年沉没的', '1962年'],
  ])('gives %s: %s', (_, question, figure) => {
    expect(answerer.ask(question).figure?.text).toBe(figure);
  });

  it('a day of the week is told by its name', () => {
    expect(answerer.ask('展览星期几不用买票').quotes[0]?.text).toContain('星期三');
  });

  it('what kind of thing something is, is its definition', () => {
    expect(answerer.ask('草螟虫是什么虫？').quotes[0]?.text).toContain('会迁飞的害虫');
  });

  it('the year in a plan’s title is not when it was published', () => {
    expect(answerer.ask('三年计划哪年印发的').figure).toBeUndefined();
  });

  it('a place that takes another’s counts what was counted there', () => {
    answerer.ask('青澳有多少家码头企业', { conversation: 'counted' });
    expect(answerer.ask('柳埠呢', { conversation: 'counted' }).figure?.text).toBe('16家');
  });

  it.each(['武汉有没有码头产业园', '郑州有码头产业园吗'])(
    'whether there is a park is told by a park alone: %s',
    (question) => {
      expect(answerer.ask(question).quotes[0]?.text ?? '').not.toContain('备案');
    },
  );

  it('whether there is one is answered where there is', () => {
    expect(answerer.ask('柳埠有没有码头产业园').quotes[0]?.text).toContain('码头产业园');
  });

  it('what only stands near the answer is not quoted with it', () => {
    const texts = answerer.ask('草螟虫是什么虫？').quotes.map(({ text }) => text);
    expect(texts.join('\n')).not.toMatch(/铜钟|门票|持有/);
  });

  it('who is spoken to is not asked about, also without a comma', () => {
    expect(answerer.ask('兄弟们柳埠中学七年级招多少人').figure?.text).toBe('540人');
  });
});
