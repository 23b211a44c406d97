/** Words for what is given by a rule, and for how much at most: sources of patterns of folded text. */

/** 领, 补: says that something is given or had. */
export const GIVEN = '领|拿|给|补|奖|贷|借|享受?|支持|资助';

/** 上限, 顶格: how much is given at most, as a noun. */
export const LIMIT = '上限(?![速购行高])|顶格';

/** 最高, 封顶: before how much at most. */
export const AT_MOST = `最[高多]|${LIMIT}|不超过|不高于|至多|封顶`;
