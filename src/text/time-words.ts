/** Words for times that are told from when they are written: sources of patterns of folded text. */

/** 当前 as well as 现在. */
export const NOW = '现在|目前|如今|眼下|当前';

/** This year and the one before, the latter no 过去年均 or 以上年. */
export const THIS_YEAR = '(?<!如)今年|本年';
export const YEAR_AGO = '(?<!过)去年|(?<!以)上年';

/** 去年, and no 过去年均; 目前年, 提前年 and 以前年 are no 前年. */
export const RELATIVE_YEAR = '(?:(?<!如)今|(?<!过)去|(?<![目此之以先年提])前)年';
