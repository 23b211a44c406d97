import { expect, it } from 'vitest';
import { parseQuestion } from '../../../src/answer/question/parse-question.js';
import { QINGHE } from '../../support/articles.js';
import { libraryOf } from '../../support/desk.js';

const library = libraryOf(QINGHE);

it.each([
  ['几何光学又称什么', []],
  ['20几所学校的校长在哪里开会', ['place']],
  ['未来几年谁来修桥', ['person']],
  ['灯塔有何里程碑', []],
  ['会员数在9月28日至10月3日期间达到多少个', ['number']],
  ['哪位船长长期住在灯塔里', ['person']],
  ['人口最多的区是哪一个区', []],
  ['船长出于什么目的设计了评分方法', []],
  ['评分是多少', ['number']],
  ['茶园面积', ['number']],
  ['渡口从哪时候开始收费', ['date']],
  ['灯塔什么時後修好', ['date']],
  ['试用不得少于几日', ['duration']],
  ['退票后几天到账', ['duration']],
  ['这种茶又被称之为什么', []],
  ['为什么称它为茶王', ['reason']],
  ['没有零的符号，如何处理', ['manner']],
  ['灯塔收录在哪部小说', ['title']],
  ['老船长的故乡在哪边', ['place']],
  ['灯塔位在何处', ['place']],
  ['渡轮多钱', ['money']],
])('%s asks: %j', (question, kinds) => {
  expect([...parseQuestion(question, library).asks]).toEqual(kinds);
});
