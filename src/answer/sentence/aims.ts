/** Words for what is planned and not yet so, 力争到2025年达8000架, and whether a figure stands behind them. */
import type { Quantity } from '../../text/quantities/quantity.js';
import { clauseBefore } from './clauses.js';

/** 力争到2025年达8000架, where the folded question asks for nothing that is planned: there may be a figure of what is. */
export function isPlan(asked: string, { start }: Quantity, folded: string): boolean {
  const clause = clauseBefore(folded, start);
  const isAimed = AIMED.test(clause) || EXPECTED.test(folded.slice(0, start - clause.length));
  return isAimed && !ASKS_PLAN.test(asked);
}

/** 低于22亿元的目标, 目标定为22亿元: whether a figure is the aim, where one is asked for. */
export function fitsAim(asked: string, { start, end }: Quantity, folded: string): boolean {
  if (!/目标|指标/.test(asked) || ASKS_DONE.test(asked)) return true;
  return /^的?(?:年度)?(?:目标|指标)/.test(folded.slice(end)) || /目标|指标|力争/.test(clauseBefore(folded, start));
}

/** 目标已经完成了多少 */
const ASKS_DONE = /完成|实现了|达[到成]了|已经?/;

/** 董事长预计,收入将超过1亿元 */
const EXPECTED = /(?:预[计期测]|估计)[,:]$/;

/** Words that alone say that something is not yet so. */
const NOT_YET = '力争|目标|有望|预计|预期|[年月]后[^,;。]{0,3}要';
/** 将, 拟: stands before what is planned, be it ever so near; no 将近, 将领 or 虚拟. */
export const PLANNED = new RegExp(`${NOT_YET}|规划|计划|争取|(?<!即)将(?![近士军领])|(?<![虚模])拟(?!定)`);
/** What stands before a figure that is planned: 提出到, 到2025年将. */
export const AIMED = new RegExp(
  `${NOT_YET}|争取(?=[^,;。]{0,8}(?:20\\d\\d年|[年月][内底末]|实现|达到?|突破|建成|完成|全年))|(?:提出|计划|规划)到|提出了?要|到20\\d\\d年.{0,3}(?:将|要|达到|实现|突破)`,
);
/** Asks for what is planned. */
export const ASKS_PLAN = /力争|目标|计划|规划|预[计期测]|将|会|要|拟|打算|未来|以后|20\d\d年|明年|后年/;
