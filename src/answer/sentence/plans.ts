/** Whether all the figures of a sentence that may answer are planned, where what is reached is asked for. */
import type { Quantity } from '../../text/quantities/quantity.js';
import { NOW } from '../../text/time-words.js';
import type { Question } from '../question/question.js';
import { ASKS_PLAN, isPlan } from './aims.js';
import { aheadOf } from './periods.js';
import { measuredQuantities } from './quantities-asked.js';
import type { SentenceAt } from './sentence-at.js';

/** Asks for what has been reached. */
const ASKS_REACHED = new RegExp(`${NOW}|现有|实际|已经|已(?=[有建引达完成])`);

/** Asks for it whatever the year: 2020年实际收入. */
const ASKS_ACTUAL = /实际(?!上|[利使]用|到位|控制)(?!.{0,12}(?:预[计期测]|计划|目标))/;

const IS_NOW_OR_HELD = new RegExp(`${NOW}|现有`);

/** Whether all of `found` that may answer is planned, where the question names no date. */
export function isAllPlanned(question: Question, found: readonly Quantity[], sentence: SentenceAt): boolean {
  if (question.asks.has('date') || question.quantities.some(({ kind }) => kind === 'date')) return false;
  const fitting = measuredQuantities(question, found);
  return fitting.length > 0 && fitting.every((quantity) => isPlanned(question, quantity, sentence));
}

/** 力争到2022年达3万家, for how many there are now or were in 2020. */
export function isNotYet(question: Question, sentence: SentenceAt): boolean {
  const years = question.quantities.flatMap(({ year }) => year ?? []);
  const isForActual = ASKS_ACTUAL.test(question.folded);
  const isForReached = isForActual || (ASKS_REACHED.test(question.folded) && !ASKS_PLAN.test(question.folded));
  if (!isForReached && years.length === 0) return false;
  const fitting = measuredQuantities(question, sentence.quantities);
  return (
    fitting.length > 0 &&
    fitting.every((quantity) => {
      // 目前预计超过1.4亿人 is an estimate of now.
      if (isForReached && IS_NOW_OR_HELD.test(sentence.folded.slice(0, quantity.start))) return false;
      if (isForReached) return isPlanned(question, quantity, sentence);
      const ahead = aheadOf(sentence, quantity);
      return ahead !== undefined && !years.some((year) => year === ahead.year || year === ahead.until?.year);
    })
  );
}

function isPlanned({ folded: asked }: Question, quantity: Quantity, sentence: SentenceAt): boolean {
  return (
    isPlan(ASKS_ACTUAL.test(asked) ? '' : asked, quantity, sentence.folded) || aheadOf(sentence, quantity) !== undefined
  );
}
