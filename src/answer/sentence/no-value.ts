/** Quantities that are no value of anything that a question may ask: 比去年多4亿, 一家芯片企业, 十名以后. */

import { ENDS_IN_CHANGE, RISES_OR_FALLS } from '../../text/change-words.js';
import { countsOne } from '../../text/quantities/is-figure.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { remembered } from '../../text/remembered.js';
import { SHARE } from '../../text/share-words.js';
import type { Question } from '../question/question.js';
import { asksChange, isAboutDifference } from './changes.js';
import { clauseBefore } from './clauses.js';
import { asksBeyondFirstLot, isFirstLot } from './lots.js';
import { isAimedAt, isBeginning, isCutOff } from './moments.js';
import { asksPerHead, isGrowthOfEach, isOfEach, PER_HEAD } from './rates.js';

/** Whether a quantity is no value of anything that a question may ask. */
export function isNoValue(
  question: Pick<Question, 'folded' | 'content' | 'focus'>,
  quantity: Quantity,
  folded: string,
): boolean {
  // 农村的呢 after 城镇居民人均收入 asks of each, too.
  const isForEach = question.focus !== undefined && PER_HEAD.test(question.content);
  const asked = isForEach ? `${question.folded}人均` : question.folded;
  return noValuesFor(asked).some(({ isSo }) => isSo(asked, quantity, folded));
}

/** What a quantity may be instead of a value. */
interface NoValue {
  /** Whether it is none for a folded question; absent where that is so for any. */
  readonly where?: (asked: string) => boolean;
  readonly isSo: (asked: string, quantity: Quantity, folded: string) => boolean;
}

/** 一家芯片企业 is a company, and no count of companies; 千人泡汤 is a name, and 一成 a share. */
function isArticle(asked: string, { text, kind, measure, start }: Quantity, folded: string): boolean {
  if (kind === 'percent' || kind === 'money' || (kind === 'duration' && ASKS_HOW_LONG.test(asked))) return false;
  return (
    measure !== undefined &&
    (text === `一${measure}` || /^[千百万]人$/.test(text)) &&
    !/(?:[仅只唯就第]|只有|仅有)$/.test(folded.slice(0, start)) &&
    !countsOne(folded.slice(start))
  );
}

const ASKS_HOW_LONG = /久|多长|时间|几[天年日小周]|几个[小月]/;

/** “青堰十二条”: a number that ends a name in quotation marks, and counts nothing. */
function isOfName(asked: string, { text, start, end }: Quantity, folded: string): boolean {
  return (
    /^[”"』」》]/.test(folded.slice(end)) &&
    NAME_BEGUN.test(folded.slice(Math.max(0, start - 16), start)) &&
    !asked.includes(text)
  );
}

/** “今年占比已经超过六成” is said, and no name. */
const NAME_BEGUN = /(?<![:说称])[“"『「《](?:(?![有能达超是为卖挣接占了])\p{Script=Han}){1,14}$/u;

/** 10毫克组: what a group is called. */
function isOfGroup(_: string, { end, text }: Quantity, folded: string): boolean {
  return /(?:克|升|mg|ml|g|%|月|周|天|岁)$/.test(text) && /^组(?![成织建装合委长])/.test(folded.slice(end));
}

/** 进出口总额291亿元 for 出口多少. */
const OF_BOTH_TRADES: NoValue = {
  where: (asked) => /[进出]口/.test(asked) && !/进出口/.test(asked),
  isSo: (_, { start }, folded) => /进出口[^,。;\d]{0,8}$/.test(folded.slice(0, start)),
};

/** 8比12落后: the score of a match, where none is asked for. */
const SCORE: NoValue = {
  where: (asked) => !/比|胜|赢|输|负|打|战/.test(asked),
  isSo: (_, { text }) => /^\d+[比:]\d+$/.test(text),
};

/** 4.0级以上5次: what the five are; 年收入2000万元及以上的企业: which companies are meant. */
function isBound(asked: string, { end }: Quantity, folded: string): boolean {
  const behind = folded.slice(end);
  return BOUND.test(behind) || (BOUND_OF.test(behind) && !ASKS_BOUND.test(asked));
}

const BOUND = /^(?:[及或])?以[上下内]的?[^,、;。\d]{0,3}\d/;
const BOUND_OF = /^[及或]以[上下]的?\p{Script=Han}{0,4}(?:企业|公司|单位|法人|机构|项目|人口|人员|群体|用户|家庭)/u;
const ASKS_BOUND = /以[上下]|门槛|[上下]限|标准|条件|要求|至少|最[低高少多]|才/;

/** Ⅱ类水质 is a class, and no number of classes. */
const CLASS: NoValue = {
  where: (asked) => /几种|多少[种个条]/.test(asked),
  isSo: (_, { text }) => /^[劣优]?[ivx]+[类级]$/.test(text),
};

/** 2.0版: what came out, and no amount; 7版 may be one. */
function isVersion(_: string, { text, end }: Quantity, folded: string): boolean {
  return /^\d+\.\d+$/.test(text) && /^版(?![权面画图税])/.test(folded.slice(end));
}

/** 3年内给予200万元: when, where no time is asked for. */
const TIME_LIMIT: NoValue = {
  where: (asked) => !/久|[年月天日时周期]|多长|分钟/.test(asked),
  isSo: (_, { kind, end }, folded) => kind === 'duration' && WITHIN.test(folded.slice(end)),
};

const WITHIN = /^(?:[之以]?内|来)/;

/** 十名以后的城市: who stands beyond a rank. */
function isBeyondRank(_: string, { kind, end }: Quantity, folded: string): boolean {
  return kind === 'rank' && BEYOND.test(folded.slice(end));
}

const BEYOND = /^(?:[名位])?(?:以[后前内外上下]|之[后前外]|开外)/;

/** 创下几个第一: firsts of all sorts, and no rank. */
function isOneOfFirsts(_: string, { kind, start }: Quantity, folded: string): boolean {
  return kind === 'rank' && /[几多数两二三四五六七八九十\d]个$/.test(folded.slice(0, start));
}

/** 累计接待4126个: more than what was in the year asked about. */
const CUMULATIVE_FIGURE: NoValue = {
  where: (asked) => ASKS_OF_YEAR.test(asked) && !ASKS_CUMULATIVE.test(asked),
  isSo: (_, { start }, folded) => {
    const before = folded.slice(0, start);
    return CUMULATIVE.test(before) && !OF_THAT_YEAR.test(before);
  },
};

const CUMULATIVE = /(?:累计|自\p{Script=Han}{2,8}(?:以来|至今))[^,;。\d]{0,10}$/u;
/** 2023年,某市累计接待: that year's. */
const OF_THAT_YEAR = /(?:\d{4}年(?![以底末])|[去今]年(?!以)|上半年|季度)[^;。\d]{0,12}累计[^,;。\d]{0,10}$/;
const ASKS_OF_YEAR = /\d{4}年(?!年?[底末])|去年|今年|半年|季度/;
const ASKS_CUMULATIVE = /累计|共|至今|截至|截止|以来|月[末底]/;

/** 出口增长43%, where a share of the whole is asked for. */
const GROWTH: NoValue = {
  where: (asked) => ASKS_SHARE.test(asked) && !ASKS_GROWTH.test(asked),
  isSo: (_, { kind, start }, folded) => kind === 'percent' && ENDS_IN_CHANGE.test(folded.slice(0, start)),
};

const ASKS_SHARE = new RegExp(`${SHARE}|占了?(?:多少|几成)`);
const ASKS_GROWTH = new RegExp(`${RISES_OR_FALLS}|变化`);

const ASKS_TOTAL = /(?:总|一|合)共|总计|合计|累计(?!新增)/;
const NEWLY_ADDED = /新增[^,;。\d]{0,20}$/;
const ADDED = /(?:新[增建开设]|新登记|新注册|新认定|净增)[^,;。\d]{0,20}$/;
const ASKS_ALL = /总数|总量|(?<![新增])有(?:多少|几)/;
/** What is told behind what was added. */
const TOTAL_BEHIND = /^[^;。]{0,16}(?:总[数量]|累计|总计|共有?|已达|达到|增至)/;
const ASKS_ADDED = /新[增建]/;

/** 新增300万千瓦, where it is asked how many there are in all. */
const ONLY_ADDED: NoValue = {
  where: (asked) => (ASKS_TOTAL.test(asked) || ASKS_ALL.test(asked)) && !ASKS_ADDED.test(asked),
  isSo: (asked, { start, end }, folded) => {
    const clause = clauseBefore(folded, start);
    if (ASKS_TOTAL.test(clause)) return false;
    if (ASKS_TOTAL.test(asked) && NEWLY_ADDED.test(clause)) return true;
    return ADDED.test(clause) && TOTAL_BEHIND.test(folded.slice(end));
  },
};

/** 在谈意向入驻企业逾100家, where it is asked how many there are. */
const TALKED_ABOUT: NoValue = {
  where: (asked) => !/谈|意向|洽|拟/.test(asked),
  isSo: (_, { kind, start }, folded) => kind === 'count' && IN_TALKS.test(clauseBefore(folded, start)),
};

/** 扣非净利润2.31亿元 for 净利润. */
const WITHOUT_SPECIAL_ITEMS: NoValue = {
  where: (asked) => !asked.includes('扣'),
  isSo: (_, { start }, folded) => /扣除?非[^,。;\d]{0,10}$/.test(folded.slice(0, start)),
};

/** 前进5位 counts places of a rank. */
const MOVED: NoValue = {
  where: (asked) => !/名次|位次|排名|[升降进退]/.test(asked),
  isSo: (_, { measure, start }, folded) =>
    measure === '位' && /(?:前进|上升|提升|下降|下滑|后退|倒退|[升跌退])了?$/.test(folded.slice(0, start)),
};

const IN_TALKS = /(?:在谈|洽谈(?![会周月期活])|意向(?!协议|书))[^,。;\d]{0,12}$/;

/** Each by itself. */
const NO_VALUES: readonly NoValue[] = [
  { where: (asked) => !asksChange(asked), isSo: (_, quantity, folded) => isAboutDifference(quantity, folded) },
  { isSo: isArticle },
  { isSo: isOfName },
  { isSo: isBeginning },
  { isSo: isCutOff },
  GROWTH,
  { isSo: isAimedAt },
  SCORE,
  { isSo: isBound },
  { isSo: isVersion },
  CLASS,
  { where: asksBeyondFirstLot, isSo: (_, quantity, folded) => isFirstLot(quantity, folded) },
  TIME_LIMIT,
  CUMULATIVE_FIGURE,
  { isSo: isBeyondRank },
  { isSo: isOneOfFirsts },
  { where: (asked) => !asksPerHead(asked), isSo: (_, quantity, folded) => isOfEach(quantity, folded) },
  { where: (asked) => !asksPerHead(asked), isSo: isGrowthOfEach },
  ONLY_ADDED,
  TALKED_ABOUT,
  WITHOUT_SPECIAL_ITEMS,
  { isSo: isOfGroup },
  OF_BOTH_TRADES,
  MOVED,
];

/** Those that a quantity may be for a folded question: it is the same for all quantities of many sentences. */
const noValuesFor = remembered((asked) => NO_VALUES.filter(({ where }) => where?.(asked) !== false), 200);
