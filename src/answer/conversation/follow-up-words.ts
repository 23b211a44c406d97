/** How a follow-up says what it takes over, exchanges or asks beyond: patterns of folded questions. */

import { SAYS } from '../../text/saying.js';
import { NOW } from '../../text/time-words.js';

/** 那长沙呢, 2017年呢, 实际呢. */
export const REPLACES =
  /^(?:那么?|然后|还有|至于)?[,\s]*(?:.{1,16}?的?呢|\p{Script=Han}{2,8}?(?:那边|那里|里)?(?:也有|有)(?:吗|没有?))[?。!\s]*$/u;

/** 跟长沙比呢, 跟长沙差多少: another is set beside what was asked about, and takes no place. */
export const COMPARED =
  /^(?:那么?)?[跟和与同].{1,12}?(?:相?比较?|比起来)(?:呢|如何|怎么?样|咋样|,?(?:谁|哪[个家边])更?[多高大早少强快])?[?。!\s]*$|^(?:那么?)?[跟和与同比].{1,12}?(?:相差|差(?=了?[多几])|差距)了?(?:有|是)?(?:多少|多大|几倍)?[呢啊呀]?[?。! ]*$|(?:的|是[它他她这那]个?)(?:几分之几|百分之几|几成|几倍|多少倍)|(?:相当于|等于|约为|大概是).{2,6}的多少/;
/** 其中成都的: a part of what was asked about. */
export const PART_OF = /^其中/;
/** 现在呢, 后来一共多少家了: what it has become since. */
export const UPDATE = new RegExp(`^(?:那么?)?(?:到|截至)?(?:${NOW}|后来|最近)`);
/** 结果几点到的: what came of it, and not what was planned. */
export const AFTER_ALL = /^(?:那么?)?(?:结果|到头来|最[后终]|实际上?)(?=[几多什啥哪谁怎咋是呢用花谈])/;
/** 总共有多少家 after a part of them. */
export const TOTAL_OF_ALL = /^(?:那么?)?(?:[总一]共|合计|全部|总计|加起来)/;
/** 后来呢: what happened next, and no number. */
export const SEQUEL =
  /^(?:那么?)?(?:再?后来|然后|接着|接下来|之后)(?:呢|怎么?样了?|如何|咋样了?|发生了(?:什么|啥))?[?。!\s]*$/;
/** 还有呢, 还有别的吗: more of what was asked for. */
export const MORE = /^(?:那么?)?(?:还有|其[他它]|另外|别的|除此之外)/;
/** 除了这个还有什么: what was given is not meant again. */
export const BESIDES_IT = /^(?:那么?)?(?:除了?(?:这|它|他|她|上面|前面|刚才)|除此之外)/;
/** 第二个呢 */
export const ORDINAL = /^第[一二三四五六七八九十\d]+\p{Script=Han}?$/u;
/** Everyday words for whoever is at the head. */
export const HEAD = /^(?:老板|老总|掌门人?|一把手|当家人?|头儿|领导|负责人)$/;

const WHAT_WAS_SAID = '(?:数据?|数字|说法|统计|结论|消息|信息)';
const THE_FIGURES = '(?:那么?)?[这那该][个些条组份]?';
const SOME_FIGURES = '(?:那么?)?[这那该]?(?:[个些条组份]|一)?';
const WHO_OR_WHICH_BODY = '(?:谁|哪一?[家个](?:机构|单位|公司|部门|媒体)?)';
const MADE_KNOWN = '(?:统计|发布|公布|披露|透露|爆的?料|证实|调查|估计|测算|报道|评[选定]?|排|给|数|算)';
/** 这是谁统计的, 数据是哪家发布的, 出处呢: who says what was quoted last. */
export const ASKS_SOURCE = new RegExp(
  `^(?:${[
    `${SOME_FIGURES}(?:${WHAT_WAS_SAID}|话)?(?:都?是|由)?(?:${WHO_OR_WHICH_BODY}|哪里|哪儿)${MADE_KNOWN}(?:出来)?的?`,
    `${THE_FIGURES}(?:${WHAT_WAS_SAID}|榜单?|报告)(?:都?是|由)?${WHO_OR_WHICH_BODY}出的`,
    `${THE_FIGURES}${WHAT_WAS_SAID}(?:都?是)?${WHO_OR_WHICH_BODY}的(?:报告|统计|调查|榜单|材料|数据)?里?面?(?:说|讲|写)?的?`,
    `${SOME_FIGURES}${WHAT_WAS_SAID}?的?(?:来源|出处)(?:呢|是?(?:什么|哪里|哪儿|谁))?`,
    `(?:那么?)?[这那](?:[个些条组份]|一)?${WHAT_WAS_SAID}?(?:是?从)?(?:哪里?|哪儿)来的?`,
  ].join('|')})[呀啊呢吗]?[?。!\\s]*$`,
);
/** What a sentence says that names its source. */
export const NAMES_SOURCE = new RegExp(`据|按照|发布|公布|统计|显示|${SAYS}|[称说]|报告|白皮书`);
/** Words that ask for something of their own. */
export const ASKS = /[什甚]|啥|哪|怎|咋|如何|吗/;

/** 前一年呢 */
export const YEAR_ALONE = /^(?:那么?)?(?:第二年|次年|翌年|[后下前上]一年|同年|同一年)的?呢?[?。! ]*$/;
/** 次年, 同年: told by the one year that was asked about before. */
export const YEAR_BESIDE = /(?<next>第二年|次年|翌年|后一年|下一年)|同年|当年|那一?年|同一年|(?<former>前一年|上一年)/;
