/** Words that mean what was named before: sources of patterns over folded text, with the `u` flag. */

/** 它, 他们; no 他人, 他山之石. */
export const IT = '(?:它们?|[他她]们?(?!人|山|国))';
/** 其 of what was named; no 其中, 尤其, 与其, 土耳其, nor what follows 及 and 与, of which it may be the second. */
export const ITS = '(?<!尤|莫|与|及|极|土耳)其(?!中|他|它|实|余|次|间)';
/** 该园区; no 应该. */
export const THE_SAID = '(?<!应)该(?=\\p{Script=Han}{2}|[船校书馆园厂院社店桥局站剧车案镇县市区省村街港湖岛])';
