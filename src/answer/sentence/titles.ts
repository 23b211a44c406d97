/** What stands in the title of a work: 《某某规划(2020-2022年)》. */
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Question } from '../question/question.js';

/** 《…规划(2020-2022年)》: part of a title, and not what is asked. */
export function isInTitle(folded: string, { kind, start }: Quantity): boolean {
  return kind === 'date' && isEnclosed(folded, start, '《》');
}

/** Whether a place in a text is between marks of a pair: 《》. */
export function isEnclosed(folded: string, at: number, [opening = '', closing = '']: string): boolean {
  return folded.lastIndexOf(opening, at) > folded.lastIndexOf(closing, at);
}

/** … unless it is a span, and one is asked for (规划是哪年到哪年的), or the year of the work (报告是哪一年的). */
export function isOnlyInTitle({ dateParts, folded: asked }: Question, folded: string, quantity: Quantity): boolean {
  const isSpanAsked = quantity.until !== undefined && dateParts?.includes('until') === true;
  return isInTitle(folded, quantity) && !isSpanAsked && !OF_WORK.test(asked);
}

const OF_WORK = /(?:报告|榜单?|规划|计划|方案|白皮书|指数|排名|年鉴|公报)(?:讲|说)?的?是?哪一?年的/;
