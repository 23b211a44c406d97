/** What a question counts, 企业 of 多少家企业, or measures. */
import type { Span } from '../../model.js';
import { KINDS_OF_SITE } from '../../text/places.js';
import type { Segment } from '../../text/segment.js';
import { NOW } from '../../text/time-words.js';
import { isMeasured } from './implied.js';
import type { Question } from './question.js';
import { type Unit, WHOLE } from './unit.js';

/** What anything may have. */
const OF_ANYTHING = /^(?:规模|金额|资金|数额|总额|费用|价格)$/;
/** Words that say only that something is counted (航线 条数); 国家数据局 and 两个数据中心 have none. */
export const TOTAL =
  '数量|数目(?!标)|总数|(?<!国)家数(?![据字])|(?<![\\d一二两三四五六七八九十几这那])个数(?![据字学])|[条项座台艘套栋]数(?=$|[ ,是有为多])';
/** … and those that a question may put between what it counts and 多少: 目标几家. */
const TOTAL_ASKED = `${TOTAL}|数|目标|指标`;
const COUNTING = new RegExp(`^(?:${TOTAL_ASKED})$`);
const AIM = /^(?:目标|指标)$/;
/** 几家全国性的企业, 几个省级园区: of what sort they are. */
const OF_WHAT_SORT = /..性$|[国省市县区]家?级$/;
/** What may stand between what is counted and the phrase that asks how many. */
const BEFORE_COUNT = new RegExp(
  `^(?: |全[国省市县]|国内|的?(?:${TOTAL_ASKED})|分别|一?共|总共|${NOW}|大概|大约|到底|究竟|都|已经?|了|有|是|为|达到?|最[多少]|呢|,)*$`,
);
/** Units of length, area, mass, volume, power and time: what has so many of them is not counted. */
export const MEASURES_SIZE = /^(?:.*[米里顷亩吨斤克升瓦伏度]|千瓦时|小时|分钟)$/;
/** 园 of 几个区块链园. */
const OF_PLACES = new RegExp(`^[${KINDS_OF_SITE}]$`);
/** Of what is counted they tell where it is. */
const LOCAL = /内|外|本地|当地|[上中下]$/;
/** What is counted gets onto a list, into a place or a state. */
const ENTERS =
  /^(?:被|属于|位于|分布|来自|加入|入选|参[加与]|落户|入驻|获[得批奖]|通过|进[入了到]|列入|纳入|入围|上榜|达到|超过|成为)/;
/** What goes on about what is counted. */
const ENDS_COUNTED = new RegExp(`${ENTERS.source}|^[的列都已能会要是由]`);

const COUNTS = new RegExp(TOTAL);

/** 成都 产业园 数量 and 企业数 ask as 多少产业园 and 多少企业 do. */
export function countAsked(content: string, segments: readonly Segment[]): Span | undefined {
  const total = COUNTS.exec(content);
  if (total !== null) return { start: total.index, end: total.index + total[0].length };
  return segments.find(
    ({ text, start }, i) => text === '数' && segments[i - 1]?.end === start && (segments[i - 1]?.text.length ?? 0) > 1,
  );
}

/** The last noun of those that follow the asking phrase, else the last one before it in the same clause. */
export function countedUnit(
  content: string,
  units: readonly Unit[],
  asking: { start: number; end: number },
  measure?: string,
): Unit | undefined {
  const named = units.filter(({ kind, text }) => (kind === 'noun' || kind === 'name') && text.length > 1);
  const things = named.filter(({ text }) => !COUNTING.test(text) && !WHOLE.test(text) && !OF_WHAT_SORT.test(text));
  // 目标是几个 names nothing else.
  const nouns = things.length > 0 ? things : named.filter(({ text }) => AIM.test(text));
  const stop = content.slice(asking.end).search(/[,、;。?!]/);
  const until = stop < 0 ? content.length : asking.end + stop;
  const beside = nouns.find(({ start }) => start === asking.end);
  // 几家企业的人在酒店 counts no 酒店.
  if (beside !== undefined && /^(?:的人)?[在被把跟和与同向对从由给]/.test(content.slice(beside.end))) return beside;
  // 几家园区的能力, 把几家园区列为重点: 园区 are counted.
  let owner = beside;
  for (let next = owner; next !== undefined; next = nouns.find(({ start }) => start === owner?.end)) owner = next;
  const ends = measure === undefined ? ENTERS : ENDS_COUNTED;
  if (owner !== undefined && ends.test(content.slice(owner.end)) && !LOCAL.test(owner.text)) return owner;
  const behind = nouns.findLast(({ start }) => start >= asking.end && start < until);
  // 几个区块链园
  const whole = behind && units.find(({ start, text }) => start === behind.end && OF_PLACES.test(text));
  if (whole !== undefined) return whole;
  // 大桥有几公里 counts no 大桥.
  if (measure !== undefined && MEASURES_SIZE.test(measure)) return behind;
  return (
    behind ??
    // 要有几个园
    units.find(({ start, text }) => start === asking.end && OF_PLACES.test(text)) ??
    // 企业有多少家 counts 企业; 买房能补多少 counts no 买房.
    nouns.findLast(({ end }) => end <= asking.start && BEFORE_COUNT.test(content.slice(end, asking.start)))
  );
}

/** 利用率 of 利用率多少: what is measured, where nothing is counted. */
export function measuredUnit(question: Question): Unit | undefined {
  const { counted, measure, numbered, units } = question;
  if (isOfSoMany(question) || [counted, measure, numbered].some((asked) => asked !== undefined)) return undefined;
  return units.findLast(
    ({ kind, text }) => kind === 'noun' && text.length > 1 && isMeasured(text) && !OF_ANYTHING.test(text),
  );
}

/** 5个专项行动有哪些: a list whose length the question tells. */
export function isOfSoMany({ asks, quantities }: Question): boolean {
  return asks.has('list') && quantities.some(({ kind }) => kind === 'count');
}
