/** Figures of a change: 从A提高到B, 比去年多A, what is planned and what is now. Which of them a question means. */
import type { Quantity } from '../../text/quantities/quantity.js';
import { NOW, THIS_YEAR, YEAR_AGO } from '../../text/time-words.js';
import { CLAUSE_END, clauseAt, clauseBefore } from './clauses.js';

const FROM = /[从由](?:\d{4}年)?[^,;。\d]{0,8}$/u;
const TO = /^[^,;。]{0,12}?(?:[到至为成]|提高|增加)/;
const ASKS_FORMER = /原来|原先|之前|以前|此前|起初|最初|一开始|从多少|[改提]\p{Script=Han}前/u;

const DIFFERS = '(?:(?<![最至不])[多少高低长短快慢早晚重轻大小贵差]|提高|增加|增长|下降|减少)[了出]?(?:约|近)?$';
const DIFFERENCE = new RegExp(`比[^,;。\\d]{1,14}${DIFFERS}`);
const ASKS_DIFFERENCE =
  /[比差]|相距|[增涨跌降]幅|增[速长]|[同环]比|[年月季]增|(?:[多少高低增减涨降升长快慢]|提高|下降)[了出加长到]?(?:多少|几)|幅/;

/** 15元,2024年起降至9元: behind what was so before. */
const CHANGED = /^[^,;。]{0,4},[^,;。]{0,12}(?:降|升|涨|提高|增加?|减少?|[上下]调|调整)了?[至到为]/;

const PLANNED = /规划|计划|预计|预期|目标|力争|将|(?<![虚模])拟|有望/;
const ASKS_THIS_YEAR = new RegExp(THIS_YEAR);
const A_YEAR_AGO = new RegExp(YEAR_AGO);
const IS_NOW = new RegExp(NOW);
const ASKS_NOW = new RegExp(`${NOW}|现有|实际`);

/** 比去年多4亿: how far two things are apart, where the folded question does not ask for that. */
function isOtherDifference(asked: string, { start }: Quantity, folded: string): boolean {
  return DIFFERENCE.test(folded.slice(0, start)) && !ASKS_DIFFERENCE.test(asked);
}

/** 一家芯片企业 is a company, and no count of companies. */
function isArticle({ text, measure, start }: Quantity, folded: string): boolean {
  return (
    measure !== undefined && text === `一${measure}` && !/(?:[仅只唯就第]|只有|仅有)$/.test(folded.slice(0, start))
  );
}

/** “青堰十二条”: a number that ends a name in quotation marks, and counts nothing. */
function isOfName(asked: string, { text, start, end }: Quantity, folded: string): boolean {
  return (
    /^[”"』」》]/.test(folded.slice(end)) &&
    /[“"『「《]\p{Script=Han}{1,14}$/u.test(folded.slice(Math.max(0, start - 16), start)) &&
    !asked.includes(text)
  );
}

/** 人均生产总值11万元, where the folded question asks for no share of anybody. */
const OF_EACH = /[人户]均[^,;。、\d]{0,14}$/;
/** 人均生产总值11万元,增长5%. */
const GROWTH_OF_EACH =
  /[人户]均[^,;。、\d]{0,14}\d[\d.万亿]{0,12}元,[^,;。\d]{0,8}(?:[增降]|增长|下降|提高|减少|上升|回落)$/;
const ASKS_OF_EACH = /均|每|一个?[人户家]|收入|工资|薪|消费/;

/** 十名以后的城市: who stands beyond a rank. */
const BEYOND = /^(?:[名位])?(?:以[后前内外上下]|之[后前外]|开外)/;

/** 创下几个第一: firsts of all sorts, and no rank. */
function isOneOfFirsts({ start }: Quantity, folded: string): boolean {
  return /[几多数两二三四五六七八九十\d]个$/.test(folded.slice(0, start));
}

/** 累计接待4126个: more than what was in the year asked about. */
const CUMULATIVE = /(?:累计|自\p{Script=Han}{2,8}(?:以来|至今))[^,;。\d]{0,10}$/u;
const ASKS_OF_YEAR = /\d{4}年(?!年?[底末])|去年|今年|半年|季度/;
const ASKS_CUMULATIVE = /累计|共|至今|截至|截止|以来/;

/** 出口增长43%, where a share of the whole is asked for. */
const GROWN =
  /(?:[同环]比)?(?:大幅|小幅|微)?(?:增长|增加|上涨|上升|下降|下跌|下滑|减少|回落|[增涨降跌])了?(?:约|近|超过?)?$/;
const ASKS_SHARE = /占比|比重|份额|占了?(?:多少|几成)|(?<!同|环)比例/;
const ASKS_GROWTH = /[增涨升降减跌]|变化|提高|下滑|回落/;

const ASKS_TOTAL = /(?:总|一|合)共|总计|合计|累计(?!新增)/;
const ADDED = /新增[^,;。\d]{0,20}$/;
const ASKS_ADDED = /新[增建]/;

/** 新增300万千瓦, where it is asked how many there are in all. */
function isOnlyAdded(asked: string, { start }: Quantity, folded: string): boolean {
  const clause = clauseBefore(folded, start);
  return ASKS_TOTAL.test(asked) && !ASKS_ADDED.test(asked) && ADDED.test(clause) && !ASKS_TOTAL.test(clause);
}

/** 在谈意向入驻企业逾100家, where it is asked how many there are. */
function isInTalks(asked: string, { kind, start }: Quantity, folded: string): boolean {
  return kind === 'count' && IN_TALKS.test(clauseBefore(folded, start)) && !/谈|意向|洽|拟/.test(asked);
}

const IN_TALKS = /(?:在谈|洽谈|意向)[^,。;\d]{0,12}$/;

/** 4.0级以上5次: what the five are. */
const BOUND = /^(?:[及或])?以[上下内]的?[^,、;。\d]{0,3}\d/;

/** A first lot. */
export const LOT = /首批|第一批|首期/;
const AT_FIRST = /最初|起初|当初|一开始|刚成立|起步时|起家/;
/** What was so until it changed. */
const FORMERLY = new RegExp(`${AT_FIRST.source}|原[来先](?!的)|从前`);
/** 首批10家, where it is asked how many there are by now. */
const FIRST_LOT = new RegExp(`${LOT.source}|${AT_FIRST.source}|之初`);

const ASKS_BY_NOW = new RegExp(`${ASKS_NOW.source}|[总一]共|合计|累计`);

/** 首批10家, 两个省级园区 or 其他五个省份, where all are asked for: there may be more. */
export function isOfSome(asked: string, { start, end }: Quantity, folded: string): boolean {
  const before = clauseBefore(folded, start);
  const level = LEVEL.exec(folded.slice(end))?.[0];
  return (
    (LOT.test(before) && !ASKS_LOT.test(asked)) ||
    (OTHERS.test(before) && !/其[他余它]|另/.test(asked)) ||
    (level !== undefined && !asked.includes(level))
  );
}

/** What parks, schools and projects of one rank are told from others by. */
const LEVEL = /^(?:国家|省|市|县|区)级/;
const OTHERS = /(?:其[他余它]|另外?)的?$/;
const ASKS_LOT = /批|首|期|最初|起初|之初|一开始|刚/;

/** 3年内给予200万元: when, where no time is asked for. */
const WITHIN = /^(?:[之以]?内|来)/;
const ASKS_TIME = /久|[年月天日时周期]|多长|分钟/;

/** 从2016年底开始探索: when something began that has gone on since, where no beginning is asked for. */
const SINCE = /^(?:年?[初底末中])?(?:开始|起(?!草|步|飞|火|诉)|以来|至今)/;
const ASKS_SINCE = /始|起|以来|至今|多久/;

function isBeginning(asked: string, { kind, start, end }: Quantity, folded: string): boolean {
  if (kind !== 'date' || !/[从自]/.test(folded.charAt(start - 1)) || ASKS_SINCE.test(asked)) return false;
  const since = SINCE.exec(folded.slice(end))?.[0];
  if (since === undefined) return false;
  // 自1月1日起施行 tells when it is 施行.
  const begun = folded.slice(end + since.length).split(/[,;。]/)[0] ?? '';
  return ![begun.slice(0, 2), begun.slice(-2)].some((word) => word.length === 2 && asked.includes(word));
}

/** At the beginning of a clause; 有效期截至某日 tells when it ends. */
const CUT_OFF = /(?:^|[,;。:(])截[至止]到?$/;
const ASKS_CUT_OFF = /截|止|到|期|统计|数据|突破|超/;

/** 截至2021年6月: the day up to which something was counted is that of no event. */
function isCutOff(asked: string, { kind, start }: Quantity, folded: string): boolean {
  return kind === 'date' && CUT_OFF.test(folded.slice(0, start)) && !ASKS_CUT_OFF.test(asked);
}

/** 公布2020年重点项目名单, 提出:到2020年: the year of what is published or aimed at is not when that was. */
export function isOfObject(asked: string, { kind, month, start, end }: Quantity, folded: string): boolean {
  if (kind !== 'date' || ASKS_PLAN.test(asked) || !ASKS_ISSUED.test(asked) || /哪一?年的/.test(asked)) return false;
  const before = folded.slice(0, start);
  if (/(?:提出|要求|明确|目标|力争|计划|规划)[^,。;]{0,8}[,:"“]?(?:到|力争到)$/.test(before)) return true;
  const isOfName =
    month === undefined && /年度?$/.test(folded.slice(start, end)) && /^度?\p{Script=Han}{4}/u.test(folded.slice(end));
  return isOfName && PUBLISHES.test(before) && !/^(?:的|以|之|[初底末])/.test(folded.slice(end));
}

/** Asks when something was put out. */
const ASKS_ISSUED = /提出|印发|公布|发布|出台|推出|[发写出]的|公示|启动|申报|征集/;
const PUBLISHES = /(?:公布|发布|印发|推出|出台|公示|下发|印制)了?$|(?:启动|开展|组织|征集)的?$/;

/** Asks how long one thing was after another. */
const ASKS_INTERVAL = /隔|相差|差了/;

/** 过去三个月 for 隔了多久: how long ago something began is not how far two things are apart. */
export function isSpanSince(asked: string, { kind, start }: Quantity, folded: string): boolean {
  return (
    kind === 'duration' && ASKS_INTERVAL.test(asked) && /(?:过去|近|未来|最近|这)的?$/.test(folded.slice(0, start))
  );
}

/** 两个月后, 时隔三年 for 隔了多久. */
export function fitsInterval(asked: string, { kind, start, end }: Quantity, folded: string): boolean {
  return (
    kind === 'duration' &&
    ASKS_INTERVAL.test(asked) &&
    (/^[之以]?后/.test(folded.slice(end)) || /(?:[相间时]隔|相差)了?[约近]?$/.test(folded.slice(0, start)))
  );
}

/** Whether a quantity is no value of anything that a folded question may ask: 比去年多4亿, 一家芯片企业, 十名以后. */
export function isNoValue(asked: string, quantity: Quantity, folded: string): boolean {
  return (
    isOtherDifference(asked, quantity, folded) ||
    isArticle(quantity, folded) ||
    isOfName(asked, quantity, folded) ||
    isBeginning(asked, quantity, folded) ||
    isCutOff(asked, quantity, folded) ||
    (quantity.kind === 'percent' &&
      ASKS_SHARE.test(asked) &&
      !ASKS_GROWTH.test(asked) &&
      GROWN.test(folded.slice(0, quantity.start))) ||
    BOUND.test(folded.slice(quantity.end)) ||
    (ASKS_BY_NOW.test(asked) && !FIRST_LOT.test(asked) && FIRST_LOT.test(clauseBefore(folded, quantity.start))) ||
    (quantity.kind === 'duration' && WITHIN.test(folded.slice(quantity.end)) && !ASKS_TIME.test(asked)) ||
    (ASKS_OF_YEAR.test(asked) && !ASKS_CUMULATIVE.test(asked) && CUMULATIVE.test(folded.slice(0, quantity.start))) ||
    (quantity.kind === 'rank' && (BEYOND.test(folded.slice(quantity.end)) || isOneOfFirsts(quantity, folded))) ||
    (OF_EACH.test(folded.slice(0, quantity.start)) && !ASKS_OF_EACH.test(asked)) ||
    (quantity.kind === 'percent' &&
      /gdp|生产总值|经济/.test(asked) &&
      GROWTH_OF_EACH.test(folded.slice(0, quantity.start)) &&
      !ASKS_OF_EACH.test(asked)) ||
    isOnlyAdded(asked, quantity, folded) ||
    isInTalks(asked, quantity, folded)
  );
}

const AVERAGE = /[人户]均/;

/** 人均 is asked for, and the sentence tells of it in another place. */
export function isOfAll(asked: string, { kind, start }: Quantity, folded: string): boolean {
  if (!AVERAGE.test(asked) || !AVERAGE.test(folded)) return false;
  const before = folded.slice(0, start);
  if (kind === 'rank') return !AVERAGE.test(before);
  return (kind === 'money' || kind === 'number') && !OF_EACH.test(before);
}

/**
 * Whether a quantity is what a folded question does not mean of a change: 2 of 从2提高到6 but where it asks what was before, a plan
 * where it asks what is now.
 */
export function isOtherState(asked: string, { start, end }: Quantity, folded: string): boolean {
  const [before, after] = [folded.slice(0, start), folded.slice(end)];
  const isFormer = FROM.test(before) && TO.test(after);
  const clause = clauseBefore(folded, start);
  const isLatter = !isFormer && /[从由]/.test(clause) && /[到至为成]了?$/.test(clause);
  if (isFormer && !ASKS_FORMER.test(asked)) return true;
  if (ORIGINALLY.test(clause) && PUT_OFF.test(after) && !ASKS_ORIGINAL.test(asked)) return true;
  if (ASKS_NOW.test(asked) && !IS_NOW.test(clause) && CHANGED.test(after) && !PLANNED.test(clauseAfter(after)))
    return true;
  if (isLatter && ASKS_FORMER.test(asked)) return true;
  if (ASKS_THIS_YEAR.test(asked) && A_YEAR_AGO.test(clause)) return true;
  return ASKS_NOW.test(asked) && PLANNED.test(clause);
}

/** 原计划年底投产,现推迟至三季度: what has been put off. */
const ORIGINALLY = /原(?:计划|定|拟|本|先|来|预计|预期)/;
const PUT_OFF = /^[^;。]{0,14},[^,;。]{0,8}?(?:推迟|延[期后迟]|提前|改[到至为期在]|调整|[顺推]延)/;
const ASKS_ORIGINAL = /原|本来|计划|预计|预期|最初|起初|一开始/;

/** 突破3400亿元,达到3412.6亿元: a round number that was passed, and the one that was reached. */
const PASSES = /突破|超过|跨越|迈[上过入]|站上/;
const SURPASSED = new RegExp(`(?:${PASSES.source})[^,;。\\d]{0,4}$`);
const REACHED = /^(?:大关|台阶|关口)?,(?:达到?|为|至)(?:了)?\d/;

/** 3412亿元 of 突破3400亿元,达到3412亿元, where no threshold is asked for; else the quantity itself. */
export function reachedBy(asked: string, best: Quantity, folded: string, found: readonly Quantity[]): Quantity {
  const isPassed = SURPASSED.test(clauseBefore(folded, best.start)) && REACHED.test(folded.slice(best.end));
  if (!isPassed || PASSES.test(asked)) return best;
  return found.find(({ start, kind }) => start > best.end && kind === best.kind) ?? best;
}

/** 力争到2025年达8000架, where the folded question asks for nothing that is planned: there may be a figure of what is. */
export function isPlan(asked: string, { start }: Quantity, folded: string): boolean {
  return AIMED.test(clauseBefore(folded, start)) && !ASKS_PLAN.test(asked);
}

/** What is planned and not yet so. */
export const AIMED =
  /力争|争取(?!到(?!20))|目标|有望|预计|预期|(?:提出|计划|规划)到|提出了?要|到20\d\d年.{0,3}(?:将|要|达到|实现|突破)/;
/** Asks for what is planned. */
export const ASKS_PLAN = /力争|目标|计划|规划|预[计期测]|将|会|要|拟|打算|未来|以后|20\d\d年|明年|后年/;

/** The clause behind the one that a text begins in. */
function clauseAfter(after: string): string {
  return after.split(CLAUSE_END)[1] ?? '';
}

/** 最初31家,如今387家: what was so at first, where the sentence tells what has become of it and no former state is asked for. */
export function wasAtFirst(asked: string, { start }: Quantity, folded: string): boolean {
  return (
    FORMERLY.test(clauseAt(folded, start)) &&
    SINCE_THEN.test(folded.slice(start)) &&
    !ASKS_FORMER.test(asked) &&
    !/初|刚|当时|起步|首|第一/.test(asked)
  );
}

const SINCE_THEN = new RegExp(`${NOW}|今年|现已|已(?:有|达|经)`);

const ENDS_IN_DIFFERENCE = new RegExp(DIFFERS);

/** 低0.9个百分点: how far two things are apart. */
export function isDifference({ start }: Quantity, folded: string): boolean {
  return ENDS_IN_DIFFERENCE.test(folded.slice(0, start));
}

/** Whether a folded question asks how far two things are apart. */
export function asksDifference(asked: string): boolean {
  return /相?差(?:了|距)?(?:是|有)?(?:多少|几|多大|多远)|差距|(?:比|较|相比)[^,。]{1,16}[高低多少快慢长短早晚贵](?:了|出)?(?:是|有)?(?:多少|几|多大|多远)/.test(
    asked,
  );
}

/** 平均每天40万件 for 一天多少: what is told by the day, the month or the year, as it is asked for. */
export function fitsRate(asked: string, { start }: Quantity, folded: string): boolean {
  // 博士每月1500元,硕士800元: what else the clause says may tell of whom.
  const clause = clauseBefore(folded, start).replace(ABOUT, '');
  return RATES.some((rate) => rate.test(asked) && rate.test(clause) && clause.replace(rate, '').length < 2);
}

const ABOUT = /平均|人均|大约|超过?|达到?|约|近|可以?|能|要|有|就|为/g;
const RATES = [/[一每]天|每日|日均/, /[一每]个月|每月|月均/, /[一每]年(?![级底末初])|年均/, /[一每]个?小时|时均/];

/** 几点才开始, 谈到几点: a time behind which stands 才, or before which stands 到, as in the question. */
export function fitsTurn(asked: string, { kind, start, end }: Quantity, folded: string): boolean {
  if (kind !== 'time' && kind !== 'date') return false;
  const isLate = LATE.test(asked) && /^[^,。;]{0,3}才/.test(folded.slice(end));
  return isLate || (ASKS_UNTIL.test(asked) && /[到至]$/.test(folded.slice(0, start)));
}

const LATE = /(?:几点|什么时候|啥时候|何时|哪天|几号|哪年|哪一年)[^,。]{0,2}才/;
/** Asks until when something goes on. */
export const ASKS_UNTIL = /[到至](?:几点|什么时候|啥时候|何时|哪天|几号|哪年|哪一年)/;

/** 单个企业最高2000万元, where the most is asked for that can be had. */
export function fitsMost(asked: string, { start }: Quantity, folded: string): boolean {
  return ASKS_MOST.test(asked) && MOST_BEFORE.test(clauseBefore(folded, start));
}

const ASKS_MOST = /最[多高](?:能|可以?|会)|最[多高](?:领|拿|给|补|奖|贷|借|享受?|支持|资助)|上限(?![速购行高])|顶格/;
const MOST_BEFORE = /(?:最[高多]|上限|不超过|不高于|至多|封顶)[^,。;\d]{0,6}$/;
