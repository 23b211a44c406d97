/** How dates and times of day are written: sources of patterns over folded text. */
import { HAN, TO } from './numbers-and-units.js';

/** 352年 at the head of a clause is a year; elsewhere it may be a time. */
const EARLY_YEAR = String.raw`(?<=^|[,。;:、(于自])[1-9]\d{2}(?= ?年(?![来前后间内以期里之]|的?历史))`;
/** A year, without 年. */
export const YEAR = String.raw`(?:${EARLY_YEAR}|(?<!\d)\d{4}|(?<![\d.])\d{2}(?= ?年 ?\d{1,2} ?月)|(?<!\d)0\d(?= ?年)|[一二三四五六七八九][零〇一二三四五六七八九]{3})`;
const MONTH = String.raw`(?<!\d)(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`;
const DAY =
  '(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const PART_OF_MONTH = '(?:份?[上中下]{1,2}旬|[初底末](?![步中级])|份)';
/** Source of the pattern of halves and quarters: 上半年, 前三季度, 第三季. */
export const PART_OF_YEAR = `(?:[上下]半年|(?:第[一二三四1-4]个?|[一二三四1-4])季度|(?<![》剧艺目])第[一二三四1-4]季(?![度节军播开首总收共在完定])|前[一二三两1-3]个?季度|(?<![之以])前(?:1[0-2]|[2-9])月)`;
/** A season of a year named before it. */
export const SEASON = '[春夏秋冬](?:季|天|(?![节运晚游耕种令奥]))';
/** The first, the middle or the last of a year named before it. */
export const END_OF_YEAR = '(?:年?(?:[底末]|初(?![中级步赛]))|年中(?![国部央心学])|中(?=[,。;、)]|$))';
/** A month with or without a day or part of it, or several months. */
export const MONTH_AND_DAY = `(?<month>${MONTH}) ?(?:月(?: ?(?<day>${DAY})(?: ?[日号]?${TO}(?<untilDay>${DAY}))? ?[日号]|${PART_OF_MONTH})?|月?${TO}(?<untilMonth>${MONTH}) ?月份?)(?![球亮饼薪])`;
/** A year told from when it was written. */
export const THAT_YEAR = '(?:今年|去年|前年|明年|当年|同年|次年|翌年)';

/** Days off by their names. */
export const FESTIVAL = '五一|国庆节?|十一(?=假期|长假|黄金周)|春节|元旦|端午节?|中秋节?|清明节?|劳动节';

/** An hour of the day, without 点. */
export const HOUR = '(?:2[0-4]|1[0-9]|0?[0-9]|十[一二]?|二十[一二三四]?|[一二两三四五六七八九])';
/** What may stand before an hour. */
export const PART_OF_DAY = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|当晚)';
/** Times of day that are told by no hour. */
export const HOURLESS = '子夜|午夜|半夜|深夜|凌晨|拂晓|黎明|清晨|傍晚|黄昏|正午';
/** An hour that says so itself: 9时, 7点半, 10:30. */
export const CLOCK = String.raw`${HOUR} ?(?:点(?:钟|半|整|许|[一三]刻|[0-5]?\d分?|${HAN}分)|时(?:[0-5]?\d分|半|许|整)|:[0-5]\d(?::[0-5]\d)?)(?!\d)`;
