/** What a follow-up asks beyond what was quoted last: what came next, how it is now, the second of them, the whole. */
import { parseNumber } from '../../text/numerals.js';
import { NOW } from '../../text/time-words.js';
import { AMOUNTS } from '../question/asking.js';
import { SIMILAR } from '../question/follow-up-words.js';
import { placedAs } from '../question/own-words.js';
import type { Question } from '../question/question.js';
import type { Turn } from './turn.js';

/** What is asked beyond what was quoted last: 后来呢, 现在呢, 第二个呢, 总共呢. */
export function beyondOf(question: Question, last: Turn): Question['beyond'] {
  const folded = question.folded.trim();
  // 后来呢 after 有几家 asks how many there are since.
  if (SEQUEL.test(folded) && ![...last.manner.asks].some((asked) => AMOUNTS.has(asked))) return 'sequel';
  if (UPDATE.test(folded)) return 'later';
  const isMore = (question.isBare === true && MORE.test(folded)) || BESIDES_IT.test(folded) || SIMILAR.test(folded);
  if (namesNext(question) || isMore) return 'next';
  return question.isBare === true && TOTAL_OF_ALL.test(folded) ? 'whole' : undefined;
}

/** 后来呢: what happened next, and no number. */
const SEQUEL =
  /^(?:那么?)?(?:再?后来|然后|接着|接下来|之后)(?:呢|怎么?样了?|如何|咋样了?|发生了(?:什么|啥))?[?。!\s]*$/;
/** 现在呢, 后来一共多少家了: what it has become since. */
const UPDATE = new RegExp(`^(?:那么?)?(?:到|截至)?(?:${NOW}|后来|最近)`);
/** 还有呢, 还有别的吗: more of what was asked for. */
const MORE = /^(?:那么?)?(?:还有|其[他它]|另外|别的|除此之外)/;
/** 除了这个还有什么: what was given is not meant again. */
const BESIDES_IT = /^(?:那么?)?(?:除了?(?:这|它|他|她|上面|前面|刚才)|除此之外)/;
/** 总共有多少家 after a part of them. */
const TOTAL_OF_ALL = /^(?:那么?)?(?:[总一]共|合计|全部|总计|加起来)/;

/** 第三个呢 is told by what comes third, and otherwise by a row of three at the least. */
export function toldAsPlaced({ units }: Question): Pick<Question, 'tells' | 'particulars'> {
  const ordinal = units[0]?.text ?? '';
  const tells = placedAs(ordinal);
  const place = parseNumber(ordinal.slice(1, -1)) ?? 0;
  if (place < 3 || !/[个家座所]$/.test(ordinal)) return { tells };
  return { tells, particulars: [new RegExp(`${tells.source}|(?:[、;][^、;]{2,}){${place - 1}}`)] };
}

/** 第二个呢 */
export function namesNext({ units }: Question): boolean {
  return units.length > 0 && units.every(({ text }) => ORDINAL.test(text));
}

/** 第二个呢 */
export const ORDINAL = /^第[一二三四五六七八九十\d]+\p{Script=Han}?$/u;
