/** Words for times that are told from when they are written: sources of patterns of folded text. */

/** 当前 as well as 现在. */
export const NOW = '现在|目前|如今|眼下|当前';

/** 去年, and no 过去年均; 目前年, 提前年 and 以前年 are no 前年. */
export const RELATIVE_YEAR = '(?:(?<!如)今|(?<!过)去|(?<![目此之以先年提])前)年';
