/** 第二年 and 同年: which year they mean, told by the one year that was asked about before. */
import type { Library } from '../../search/library.js';
import { partsOf, reworded } from '../question/parse-question.js';
import type { Question } from '../question/question.js';
import type { Turn } from './turn.js';

/** 第二年5月 after a question about 2016 is 2017年5月. */
export function withYear(question: Question, from: Turn, library: Library): Question {
  const found = YEAR_BESIDE.exec(question.folded);
  const years = new Set(partsOf(from.content, library).quantities.flatMap(({ year }) => year ?? []));
  const [year] = years;
  if (found === null || year === undefined || years.size > 1) return question;
  // What was quoted may have told it in these words: 而上一年是1.04亿元.
  if (found.groups?.former !== undefined && FORMER_YEAR.test(from.quoted)) return question;
  const meant = year + (found.groups?.next === undefined ? (found.groups?.former === undefined ? 0 : -1) : 1);
  return reworded(question, question.folded.replace(found[0], `${meant}年`), library);
}

/** 次年, 同年: told by the one year that was asked about before. */
const YEAR_BESIDE = /(?<next>第二年|次年|翌年|后一年|下一年)|同年|当年|那一?年|同一年|(?<former>前一年|上一年)/;
const FORMER_YEAR = /(?<![比较])[上前]一?年(?![级度])(?=[^,。;]{0,6}\d)/;

/** 前一年呢: a question that is nothing but such a year. */
export function withYearAlone(question: Question, last: Turn, library: Library): Question {
  return YEAR_ALONE.test(question.folded) ? withYear(question, last, library) : question;
}

const YEAR_ALONE = /^(?:那么?)?(?:第二年|次年|翌年|[后下前上]一年|同年|同一年)的?呢?[?。! ]*$/;
