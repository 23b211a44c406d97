/** 哪个省最多, 谁排第一: which of several is the most, and the sentences that say so. */
import { foldText } from '../text/fold.js';
import type { Question } from './question.js';

const FIRST = '第一(?![个家次批张届期季轮项种步部笔座款条版])|首位|榜首';
const MOST = '最[多高大快强]';
const ASKS_MOST = new RegExp(
  `(?:哪|谁).{0,14}(?:${MOST}(?! *[多少几])|${FIRST}|领先)|(?:${MOST}|${FIRST})的?(?:是|为|属于)?(?:谁|哪)`,
);
const SAYS_MOST = new RegExp(`居首|${FIRST}|${MOST}|之首|之最|(?<![不未].{0,3})领先|首屈一指|遥遥|拔得头筹`);
const ASKS_EARLIEST = /(?:哪|谁).{0,14}最[早先]|最[早先].{0,8}(?:是|为|的是?)(?:谁|哪)/;
const SAYS_EARLIEST = /最[早先]|率先|首[个家次座批]|第一[个家次座批]|先于|先行/;

/** Whether a folded sentence says of one that it is the most, where the question asks which is. */
export function saysMost({ text }: Question, folded: string): boolean {
  const asked = foldText(text);
  if (ASKS_MOST.test(asked)) return SAYS_MOST.test(folded);
  return ASKS_EARLIEST.test(asked) && SAYS_EARLIEST.test(folded);
}
