/** Words for rates and shares, which are told in per cent: sources of patterns of folded text. */
import { EXTENT_OF_CHANGE } from './change-words.js';

/** 上架率, and no 功率 or 汇率. */
export const PER_CENT_RATE = '(?<![功频心汇帧速倍斜曲周密统表轻草坦直辨])率';
/** How large a part of the whole something is. */
export const SHARE = '占比|(?<![同环])比例|比重|百分比|份额';
/** All that is told in per cent. */
export const RATE = `(?:${PER_CENT_RATE}|${SHARE}|${EXTENT_OF_CHANGE})`;
