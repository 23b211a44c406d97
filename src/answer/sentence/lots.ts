/** Figures of a first lot, of some or of others, where all may be asked for: 首批10家, 其他五个省份. */
import type { Quantity } from '../../text/quantities/quantity.js';
import { NOW } from '../../text/time-words.js';
import { clauseBefore } from './clauses.js';

/** A first lot. */
export const LOT = /首批|第一批|首期/;
/** What was so at first. */
export const AT_FIRST = /最初|起初|当初|一开始|刚成立|起步时|起家/;

/** 首批10家 or 最初31家. */
const FIRST_LOT = new RegExp(`${LOT.source}|${AT_FIRST.source}|之初`);
const ASKS_BY_NOW = new RegExp(`${NOW}|现有|实际|[总一]共|合计|累计`);

/** Whether a folded question asks how many there are by now. */
export function asksBeyondFirstLot(asked: string): boolean {
  return ASKS_BY_NOW.test(asked) && !FIRST_LOT.test(asked);
}

/** 首批10家 */
export function isFirstLot({ start }: Quantity, folded: string): boolean {
  return FIRST_LOT.test(clauseBefore(folded, start));
}

/** 首批10家, 两个省级园区 or 其他五个省份, where all are asked for: there may be more. */
export function countsOnlySome(asked: string, { start, end }: Quantity, folded: string): boolean {
  const before = clauseBefore(folded, start);
  const level = LEVEL.exec(folded.slice(end))?.[0];
  return (
    (LOT.test(before) && !ASKS_LOT.test(asked)) ||
    (OTHERS.test(before) && !/其[他余它]|另/.test(asked)) ||
    (level !== undefined && !asked.includes(level))
  );
}

/** What parks, schools and projects of one rank are told from others by. */
const LEVEL = /^(?:国家|省|市|县|区)级/;
const OTHERS = /(?:其[他余它]|另外?)的?$/;
const ASKS_LOT = /批|首|期|最初|起初|之初|一开始|刚/;
