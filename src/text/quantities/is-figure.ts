/** Whether what reads as a quantity is one where it stands. */
import type { Quantity } from './quantity.js';

/** Before a number: a Latin word that it may belong to (covid-19, top 10, a4). */
const LATIN_BEFORE = /[a-z_][-_./: ]?$/;
/** After the number of a list's item: 1、 2. (3) */
const LIST_MARK = /(?:^|[\s(。;:!?,])$/;

/** 一人死亡, and 一条生产线和三条生产线: where 一 counts, and is no article. */
export function countsOne(from: string): boolean {
  return CASUALTY.test(from) || ONE_OF_A_ROW.test(from);
}

const CASUALTY = /^一[人名](?:[死伤]|遇[难害]|失[踪联]|获救|受伤)/;
const ONE_OF_A_ROW = /^一([条座台所艘架栋辆项])[^,;。]{1,12}[和、及与][二两三四五六七八九十\d]{1,3}\1/;

/** Whether what reads as a quantity is one where it stands. */
export function isFigure(folded: string, { kind, text, start, end, unit }: Quantity): boolean {
  // 一个, 这一天: an article, not a count.
  if (/^一[^一二两三四五六七八九十百千万亿点]/.test(text)) {
    if (kind === 'count' && !/^一[家倍次]/.test(text) && !countsOne(folded.slice(start))) return false;
    if (/[这那某每同任另]/.test(folded.charAt(start - 1))) return false;
  }
  if (!/^\d/.test(text)) return true;
  const before = folded.slice(Math.max(0, start - 2), start);
  const bare = kind === 'number' && unit === undefined;
  const isDecimal = text.includes('.');
  if (bare) {
    const after = folded.slice(end, end + 2);
    // An item of a list, a telephone number, those born in the nineties.
    if (/^\d{1,2}$/.test(text) && /^(?:[、)]|\.(?!\d))/.test(after) && LIST_MARK.test(before)) return false;
    if (/^\d{9,}$/.test(text) || after.startsWith('后')) return false;
    if (!isDecimal && /[^\d][-+]$|^[-+]$/.test(before)) return false;
  }
  if (!LATIN_BEFORE.test(before)) return true;
  // GDP4.17 and GDP1640亿元 are figures; PM2.5浓度, TOP10企业 and covid-19 are names.
  // 细颗粒物(PM2.5) and Web3.0 too.
  if (bare) return isDecimal && !/^\d\.\d$/.test(text) && !/^[一-鿿\w]/.test(folded.slice(end));
  return (
    before.endsWith(' ') ||
    kind === 'money' ||
    kind === 'number' ||
    (kind === 'percent' && isDecimal) ||
    /[万亿]/.test(unit ?? '') ||
    (kind === 'date' && text.includes('年'))
  );
}
