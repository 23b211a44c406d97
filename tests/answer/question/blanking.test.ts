/** What is left of a question without the words that ask: no part of a longer word goes with them. */
import { expect, it } from 'vitest';
import { parseQuestion } from '../../../src/answer/question/parse-question.js';
import { answererOver } from '../../support/answerer.js';
import { QINGHE } from '../../support/articles.js';
import { KELP } from '../../support/corpora/kelp.js';
import { STAR_VALLEY } from '../../support/corpora/star-valley.js';
import { libraryOf } from '../../support/desk.js';

const library = libraryOf(QINGHE);

it.each([
  ['那不勒斯的港口归谁管', '那不勒斯的港口'],
  ['以销售额来说下萨克森邦的第一名是哪家企业', '下萨克森邦'],
  ['A-135系统部署在哪里', 'a-135系统部署'],
  ['医学论文中有两种概念吗', '医学论文中'],
  ['邮票的材料多元吗', '材料多元'],
  ['桥上发生了什么事件', '事件'],
  ['杜林拥有几座博物馆', '杜林拥有'],
  ['暴雨造成什么伤害', '暴雨造成'],
  ['茶楼是第几代师傅传下来的', '茶楼'],
  ['报道里说的茶楼在哪里', '茶楼'],
])('%s about %s', (question, kept) => {
  expect(parseQuestion(question, library).content).toContain(kept);
});

it.each([
  ['茶楼是第几代师傅传下来的', '代'],
  ['报道里说的茶楼在哪里', '报道'],
])('%s not about %s', (question, blanked) => {
  expect(parseQuestion(question, library).content).not.toContain(blanked);
});

it.each([
  ['某市要求教师有什么学历', '要求教师'],
  ['听说下半年有几个项目', '下半年'],
  ['这部门有几个人', '部门'],
  ['感谢信写给谁', '感谢信'],
  ['达到底线的企业有几家', '底线'],
  ['这条例外规定是什么', '条例'],
])('leaves the words of %s whole: %s', (question, words) => {
  expect(answererOver(STAR_VALLEY).explain(question).question.content).toContain(words);
});

it.each([
  ['a teacher', '老师 工资', '老师'],
  ['a family', '谁照顾他的家人', '家人'],
  ['what is not right', '密码不对 怎么办', '密码'],
])('blanks no word that is asked about: %s', (_, question, word) => {
  expect(answererOver(KELP).explain(question).question.content).toContain(word);
});
