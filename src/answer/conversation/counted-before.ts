/** What was counted, as what was quoted tells: 4家园区 for 哪四个, 企业 of 10家企业. */
import type { Library } from '../../search/library.js';
import { foldText } from '../../text/fold.js';
import { parseNumber } from '../../text/numerals.js';
import { spellOut } from '../question/number-forms.js';
import { partsOf, reworded } from '../question/parse-question.js';
import type { Question } from '../question/question.js';
import type { Unit } from '../question/unit.js';
import type { Turn } from './turn.js';

/** 哪四个 after 4家园区: so many in the measure of what was quoted. */
export function inQuotedMeasure(question: Question, { quoted }: Turn, library: Library): Question {
  const number = WHICH_OF_SO_MANY.exec(question.folded)?.groups?.number ?? '';
  const value = parseNumber(number);
  if (value === undefined) return question;
  const counted = new RegExp(`(?:(?<!\\d)${value}|${spellOut(value) ?? value})${TOLD_ONE_BY_ONE}`).exec(quoted)?.[0];
  return counted === undefined
    ? question
    : reworded(question, question.folded.replace(new RegExp(`${number}${TOLD_ONE_BY_ONE}`), counted), library);
}

/** The measure words of what can be told one by one. */
const TOLD_ONE_BY_ONE = '[个家项座种条款位所]';
const WHICH_OF_SO_MANY = new RegExp(
  `^(?:那么?)?(?:都|分别)?是?哪(?<number>[二两三四五六七八九十\\d]{1,3})${TOLD_ONE_BY_ONE}[呢啊呀]?[?。! ]*$`,
);

/** 第一批来了几家, answered by 10家企业入驻: what was counted is 企业, though the question did not say so. */
export function withThingCounted(turn: Turn, library: Library): Turn {
  const { manner, figure, quoted, content } = turn;
  if (manner.counted !== undefined || manner.measure === undefined || figure === undefined) return turn;
  const number = foldText(figure);
  const at = quoted.indexOf(number);
  const behind = /^[\p{Script=Han}a-z]+/u.exec(quoted.slice(at + number.length))?.[0] ?? '';
  if (at < 0 || behind === '') return turn;
  let counted: Unit | undefined;
  for (const unit of partsOf(behind, library).units) {
    if (unit.kind !== 'noun' || unit.start !== (counted?.end ?? 0)) break;
    counted = unit;
  }
  return counted === undefined
    ? turn
    : { ...turn, manner: { ...manner, counted }, content: `${content} ${counted.text}` };
}
