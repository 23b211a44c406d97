/** Verbs of saying, which stand before or behind what somebody says: sources of patterns of folded text. */

/** 表示, 坦言; 说, 称 and 道 are parts of many words, and each place says which of those it leaves out. */
export const SAYS = '表示|介绍|指出|认为|透露|披露|坦言|直言|强调|解释|回忆|回应|感叹';
