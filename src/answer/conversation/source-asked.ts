/** 这是谁统计的: a question for who says what was quoted. */
import type { Library } from '../../search/library.js';
import { SAYS } from '../../text/saying-words.js';
import { partsOf } from '../question/parse-question.js';
import type { Question } from '../question/question.js';
import { peopleIn } from '../sentence/names-in.js';
import type { Resolved, Turn } from './turn.js';

const WHAT_WAS_SAID = '(?:数据?|数字|说法|统计|结论|消息|信息)';
const THE_FIGURES = '(?:那么?)?[这那该][个些条组份]?';
const SOME_FIGURES = '(?:那么?)?[这那该]?(?:[个些条组份]|一)?';
const WHO_OR_WHICH_BODY = '(?:谁|哪一?[家个](?:机构|单位|公司|部门|媒体)?)';
const MADE_KNOWN = '(?:统计|发布|公布|披露|透露|爆的?料|证实|调查|估计|测算|报道|评[选定]?|排|给|数|算)';
/** 这是谁统计的, 数据是哪家发布的, 出处呢: who says what was quoted last. */
const ASKS_SOURCE = new RegExp(
  `^(?:${[
    `${SOME_FIGURES}(?:${WHAT_WAS_SAID}|话)?(?:都?是|由)?(?:${WHO_OR_WHICH_BODY}|哪里|哪儿)${MADE_KNOWN}(?:出来)?的?`,
    `${THE_FIGURES}(?:${WHAT_WAS_SAID}|榜单?|报告)(?:都?是|由)?${WHO_OR_WHICH_BODY}出的`,
    `${THE_FIGURES}${WHAT_WAS_SAID}(?:都?是)?${WHO_OR_WHICH_BODY}的(?:报告|统计|调查|榜单|材料|数据)?里?面?(?:说|讲|写)?的?`,
    `${SOME_FIGURES}${WHAT_WAS_SAID}?的?(?:来源|出处)(?:呢|是?(?:什么|哪里|哪儿|谁))?`,
    `(?:那么?)?[这那](?:[个些条组份]|一)?${WHAT_WAS_SAID}?(?:是?从)?(?:哪里?|哪儿)来的?`,
  ].join('|')})[呀啊呢吗]?[?。!\\s]*$`,
);
/** What a sentence says that names its source. */
const NAMES_SOURCE = new RegExp(`据|按照|发布|公布|统计|显示|${SAYS}|[称说]|报告|白皮书`);

/** Who says what was quoted last: that sentence may name its source itself, so it may be quoted again. Undefined where that is not asked. */
export function ofSource(question: Question, turns: readonly Turn[], library: Library): Resolved | undefined {
  const isAsked = ASKS_SOURCE.test(question.folded.trim());
  const about = isAsked ? turns.findLast(({ quoted }) => quoted !== '') : undefined;
  if (about === undefined) return undefined;
  const { content, quoted, anchor } = about;
  // 律师宋某透露: the one who says so.
  const teller = peopleIn(quoted, library.segmenter).find(({ end }) => TELLS.test(quoted.slice(end)));
  const inherited = { ...partsOf(quoted, library), ...(anchor !== undefined && { anchor }) };
  return {
    question: {
      ...question,
      ...partsOf('', library),
      asks: new Set(),
      tells: NAMES_SOURCE,
      inherited,
      ...(teller !== undefined && { item: quoted.slice(teller.start, teller.end) }),
    },
    shown: partsOf(content, library).units.map(({ text }) => text),
    about,
  };
}

const TELLS = new RegExp(`^(?:在[^,。;]{0,12})?(?:爆料|证实|[说称]|${SAYS})`);
