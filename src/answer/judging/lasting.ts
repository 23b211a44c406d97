/** What stays as it was told: of these no article's day of publication tells a time of their own. */
import { clauseBefore } from '../sentence/clauses.js';
import type { Claim } from './claim.js';

/** Units of length and area. */
const EXTENT = /(?:米|公里|千米|里|顷|亩)$/;
/** What something cost or did, once and for all, and no value that goes on changing. */
const SPENT_ONCE =
  /(?:投资|造价|耗资|斥资|花费?|花了|投入|损失|捐[款赠资]?|捐了|罚[款金]?|奖金|补贴|对价|赔偿?|赔了|中标价)[^,。;]{0,6}$/;

/** Whether a figure is of a length, an area, a span of time, an hour of a day, or of money that went once: 全长27公里, 历时61小时, 总投资42亿元. */
export function isLasting({ sentence, figure }: Claim): boolean {
  const { kind, measure, start } = figure;
  if (kind === 'duration' || kind === 'time') return true;
  if (kind === 'money') return SPENT_ONCE.test(clauseBefore(sentence.folded, start));
  return measure !== undefined && EXTENT.test(measure);
}
