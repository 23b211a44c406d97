/** Whether a sentence is about another than whom the question names: its figures are no answer. */

import type { Library } from '../../search/library.js';
import { ITS, THE_SAID } from '../../text/pointing-words.js';
import { SAYS } from '../../text/saying-words.js';
import { NOW } from '../../text/time-words.js';
import { documentCount } from '../question/make-units.js';
import { piecesIn } from '../question/parse-question.js';
import { isIntroduced } from '../question/pieces.js';
import { allUnits, type Question } from '../question/question.js';
import { NAME_KINDS, type Unit } from '../question/unit.js';
import { COMPARED_TO, COMPARES } from './comparing.js';
import { ABSENT, isAnyThere, matchUnit } from './match-unit.js';
import { wantsQuantity } from './quantities-asked.js';
import type { SentenceAt } from './sentence-at.js';

/** Before a name that a sentence begins with, whatever the date in front of it. */
const BEFORE_FIRST_NAME = /^(?:[^,]{0,14},)?(?!来自|位于|前往|来到|生于|抵达)[^,]{0,2}$/;
/** Who reports, before what is reported. */
const REPORTS = new RegExp(`^[^,]*(?:了解到|获悉|显示|统计|报道|[称说]|${SAYS})[,:]`);
/** 受市政府委托,市财政局局长作预算报告: who delivers what all of it is about. */
const DELIVERS = /^[^:。;]{2,40}作[^,:]{0,8}报告(?:时说|指出)?[,:]/;
/** 同行里, 专做逆变器的: before whom a sentence is about. */
const LEADS_IN = /^(?:[^,\d]{1,8},|[^,\d]{2,8}的(?=\p{Script=Han}{2}))/u;
/** 第三季度早潮新开838家: before whom a sentence is about. */
const DATED = new RegExp(
  `^(?:(?:截至|到)?(?:\\d{4}年)?(?:\\d{1,2}月(?:\\d{1,2}日|底|末)?|[上下]半年|(?:第[一二三四]|前[一二三])季度|[去今前]年|同期|${NOW})|\\d{4}年(?:全年)?(?=,)),?`,
);
/** Characters of a sentence in which whom it is about is named. */
const HEAD_LENGTH = 10;
/** Words that point back to what was named before. */
const BACK_TO_NAMED = new RegExp(
  `${THE_SAID}|${ITS}|(?<![因如为彼])此(?!外|次|前|后)|^这|这[一个家些]|本[省市县区园]`,
  'u',
);

/** 恒羽上半年亏了1亿元 where another company is asked about: a quantity is asked for, and the sentence begins with another name. */
export function isAboutOther(
  question: Question,
  { folded: spoken, passage, index }: SentenceAt,
  library: Library,
): boolean {
  const folded = (passage.forms[index - 1] === 'question' ? spoken.replace(SPEAKER, '') : spoken).replace(DELIVERS, '');
  if (!wantsQuantity(question) || BACK_TO_NAMED.test(folded)) return false;
  // 比某园晚了两年 names that one only to compare.
  const isCompared = () => !COMPARES.test(question.folded) && WHAT_IS_COMPARED.test(folded);
  if (!lacksName(question, folded) && !(isCompared() && lacksName(question, folded.replace(EVERY_COMPARED, ','))))
    return false;
  const asked = allUnits(question);
  const reported = REPORTS.exec(folded)?.[0].length ?? 0;
  const isAsked = (text: string) =>
    isAnyThere(asked, text) || asked.some((unit) => text.includes(unit.text) || unit.text.includes(text));
  // 恒羽上半年亏了1亿元: a name that no dictionary has, but the corpus.
  const leadIn = LEADS_IN.exec(folded.slice(reported))?.[0] ?? '';
  // 最长的云门隧道 is the one that the question describes.
  if (leadIn.length > 1 && question.folded.includes(leadIn)) return false;
  const led = reported + leadIn.length;
  const from = led + (DATED.exec(folded.slice(led))?.[0].length ?? 0);
  const [first] = piecesIn(folded.slice(from, from + HEAD_LENGTH), library);
  const isName =
    first?.kind === 'name' &&
    first.start === 0 &&
    (documentCount(first, library) > 0 || isIntroduced(first.text, library));
  if (isName && !isAsked(first.text)) return true;
  return library
    .names(folded)
    .some(
      ({ text, start, end }) =>
        !isOfAll(asked, folded.slice(end)) &&
        (BEFORE_FIRST_NAME.test(folded.slice(0, start)) ||
          (start >= reported && BEFORE_FIRST_NAME.test(folded.slice(reported, start)))) &&
        !isAsked(text),
    );
}

/** Who replies in an interview is not whom they speak of. */
const SPEAKER = /^\p{Script=Han}{2,4}:/u;

/** 甲、乙、丙三市: the first of a row of which the question asks together. */
function isOfAll(asked: readonly Unit[], behind: string): boolean {
  const row = ROW.exec(behind)?.[0];
  return row !== undefined && asked.some(({ text }) => row.includes(text) && !row.includes(`、${text}`));
}

const ROW = /^[市县区省]?(?:[、和及与]\p{Script=Han}{2,5}){1,12}/u;

const WHAT_IS_COMPARED = new RegExp(`[,;]${COMPARED_TO}[^,;。]{2,24}`);
const EVERY_COMPARED = new RegExp(WHAT_IS_COMPARED, 'g');

/** Whether a folded text lacks one of the names of the question. */
export function lacksName({ units }: Question, folded: string): boolean {
  return units.some((unit) => NAME_KINDS.has(unit.kind) && matchUnit(unit, folded) < ABSENT);
}
