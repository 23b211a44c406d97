/** Words that compare: in a question that wants a comparison, and before who is named only to be compared with. */

/** 甲园比乙园多多少: a question that compares. */
export const COMPARES = /比|较|差|相[同当]|一样|区别|不同/;
/** 比, 仅次于: the source of a pattern, for what stands right before who is compared with. */
export const COMPARED_TO = '(?:比|较|不及|不如|仅?次于|[早晚高低多少大小]于)';
