/** Words for a place in an order that has no number: sources of patterns of folded text. */

/** 居首, 领跑: comes first. */
export const COMES_FIRST = '居首|首位|榜首|之首|首屈一指|拔得头筹|领跑';

/** 垫底, and no 末位淘汰: comes last. */
export const COMES_LAST = '垫底|倒数|末位(?!淘汰)|居末|殿后';

/** 仅次于, 居次: comes right behind. */
export const COMES_NEXT = '仅次于|居次';
