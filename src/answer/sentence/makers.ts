/** 是哪家公司开发的: who made what the question names. */
import type { Question } from '../question/question.js';
import type { SentenceAt } from './sentence-at.js';

/** What makers do, in questions and in texts. */
const MAKING = '开发|研发|研制|推出|打造|建设|运营|设计|制作|创办|创立|创建|出品|发行|承建|编制|编写|撰写|投资';
const MADE = `${MAKING}|编|建|做|搞|弄`;
const ASKS_MAKER = new RegExp(
  `(?:谁|哪一?[家个位]|什么|哪些)(?:公司|企业|机构|单位|团队|部门|组织|人)?(?:给|来)?(?:${MADE})(?:出来)?的`,
);
/** Words of a sentence that tells who made something. */
const MAKES = new RegExp(
  `${MAKING}|创始|发起|注册了|主编|建成|[共合自筹新]建|搭建|联合|主导|牵头|负责(?!人)|旗下|自主|提供|发布|签发`,
);

/** Whether a maker is asked for, and the sentence does not speak of making. */
export function lacksMaker(question: Question, { folded }: SentenceAt): boolean {
  return ASKS_MAKER.test(question.folded) && !MAKES.test(folded);
}
