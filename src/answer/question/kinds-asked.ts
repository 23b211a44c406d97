/** The kinds of answer that a question wants. */

import type { Span } from '../../model.js';
import { ASKS_BY_HOW_MUCH, CHANGE_OVER_TIME, EXTENT_OF_CHANGE } from '../../text/change-words.js';
import { OFFICE } from '../../text/offices.js';
import { quantities } from '../../text/quantities/quantities.js';
import type { QuantityKind } from '../../text/quantities/quantity.js';
import type { Segment } from '../../text/segment.js';
import { RATE, SHARE } from '../../text/share-words.js';
import { ABOUT_ARTICLES } from './asides.js';
import { type Asked, FROM_WHEN_TO_WHEN } from './asking.js';
import type { Blanked } from './blanking.js';
import { IMPLIED } from './implied.js';
import { FIRST_ONE } from './own-words.js';
import type { Question } from './question.js';
import { isPerson } from './subjects.js';

/** What tells the kinds of answer that a question wants. */
interface Signs extends Blanked, Pick<Question, 'folded' | 'units' | 'segments'> {
  /** Where it asks for a total. */
  readonly total: Span | undefined;
  readonly tells: RegExp | undefined;
}

/** The kinds of answer that are wanted: those of the asking words; where these leave it open, those that nouns, an office or a total imply. */
export function kindsAsked({ folded, content, segments, measure, units, tells, asks: byWords, total }: Signs): {
  readonly asks: ReadonlySet<Asked>;
  readonly isImplied: boolean;
} {
  const asks = new Set(byWords);
  // 挂牌的日子,两篇说的一样吗 asks for the date as each tells it.
  if (ABOUT_ARTICLES.test(folded)) asks.delete('yesno');
  // 300万元补贴是买什么的, 28523这个数出自哪份报告: the amount is told, and something else of it asked.
  const isTold =
    OTHERWISE_ASKED.test(folded) && asks.size === 0 && quantities(folded).some(({ kind }) => AMOUNT_KINDS.has(kind));
  const isImplied = !isTold && !ASKS_FOR_THING.test(folded) && addImplied(asks, content, segments, measure);
  // 某市市长 asks who that is.
  if (asks.size === 0 && ENDS_IN_OFFICE.test(content) && !folded.includes('呢')) asks.add('person');
  if (asks.size === 0 && total !== undefined && !isTold) asks.add('number');
  // 价格涨了没有 asks for no price.
  if (asks.has('yesno') && !ASKS_AMOUNT.test(folded.replace(YEARS, ''))) asks.delete('money');
  // 首个政策是什么 asks which it is.
  if (tells !== undefined && NAMES_FIRST.test(folded)) asks.delete('definition');
  // 某某平台是做什么的 asks for no office.
  if (WHAT_IT_DOES.test(folded) && !units.some(isPerson)) asks.delete('office');
  // 一共投资了多少
  if (asks.has('number') && measure === undefined && SPENT.test(folded)) {
    asks.delete('number');
    asks.add('money');
  }
  // 空置率最高有多高
  if (asks.has('number') && HOW_HIGH.test(folded)) {
    asks.delete('number');
    asks.add('percent');
  }
  // 工资涨了多少 may be told by 170元.
  if (asks.has('percent') && ASKS_BY_HOW_MUCH.test(folded)) asks.add('number');
  // 5.29%是什么 asks of what it is a figure.
  if (units.length > 0 && units.every(({ kind }) => kind === 'number')) asks.delete('definition');
  return { asks, isImplied };
}

/** Adds the kinds that nouns or a count tell where nothing else does (娄底 排名, 四个板块), and says whether a noun alone tells what is wanted. */
function addImplied(
  asks: Set<Asked>,
  content: string,
  segments: readonly Segment[],
  measure: string | undefined,
): boolean {
  if ([...asks].some((kind) => kind !== 'yesno' && (kind !== 'number' || measure !== undefined))) return false;
  // 有人才补贴吗 asks for no amount, 收入超过千亿吗 may be told by one.
  if (asks.has('yesno') && !SIZE_COMPARED.test(content)) return false;
  const explicit = new Set(asks);
  // The title of a work implies nothing.
  const untitled = content.replace(/《[^《》]*》/g, ' ');
  const implied = IMPLIED.flatMap(({ pattern, asks: kind }) => {
    const ends = [...untitled.matchAll(pattern)].map(({ 0: noun, index }) => index + noun.length);
    return kind === undefined ? [] : ends.filter((end) => endsWord(end, segments)).map((end) => ({ kind, end }));
  });
  // 申请人才补贴,年龄上限是多少: what is asked stands in the last clause that names anything of the kind.
  const lastClause = untitled.slice(0, Math.max(0, ...implied.map(({ end }) => end))).lastIndexOf(',');
  const ofEach = EACH_OF_THEM.test(untitled);
  for (const { kind, end } of implied) if (ofEach || end > lastClause) asks.add(kind);
  // 是5个园区吗, 两个方案相差多少 and 人口 四个城区 ask for no list.
  if (asks.size > 1) asks.delete('list');
  // GDP是多少 asks for money rather than for any number, 补贴比例 for a share of it.
  if (asks.size > 1) asks.delete('number');
  if (asks.has('money') && !explicit.has('money') && ENDS_IN_SHARE.test(untitled)) asks.delete('money');
  // 算力规模 may be told in any unit.
  if (asks.has('money') && !explicit.has('money') && SIZE.test(untitled)) asks.add('number');
  // 是多少 says that a figure is wanted, whatever noun tells which.
  return !explicit.has('number') && [...asks].some((kind) => !explicit.has(kind));
}

const NAMES_FIRST = new RegExp(FIRST_ONE);

const WHAT_IT_DOES = /^[^前时]{2,}(?:做|干)(?:什么|啥|嘛)用?的/;

/** What is told in money, whatever is done with it. */
const SPENT = /(?:投资|耗资|融资|募资|捐款|赔偿|亏损|赚|亏)[了过掉]?多少(?=[? 呢呀啊]|$)|多少投资/;

/** A rate, and no frequency, of which it is asked how high it is. */
const HOW_HIGH = new RegExp(`${RATE}[^,。?]{0,8}多[高大低]`);

/** 营收,门店面积各是多少 asks for both. */
const EACH_OF_THEM = /各|分别/;
const YEARS = /\d{2,4}年(?:\d{1,2}月)?/g;
const ASKS_AMOUNT = /多|几|什么价|[上下]限|门槛|封顶|\d|[百千万亿]/;

/** 里程碑 holds no 里程: whether a noun that ends at `end` ends a word. */
function endsWord(end: number, segments: readonly Segment[]): boolean {
  return !segments.some((word) => word.start < end && end < word.end && !MEASURED_BEHIND.test(word.text));
}

/** What is measured still: 年龄段, 人口数. */
const MEASURED_BEHIND = /[段数值率量额]$/;

/** 人口最多的是哪个县 asks for none of its people, 评分出于什么目的 for no 评分. */
const ASKS_FOR_THING =
  /(?:最[多大高长少小低快重]|第[一二三四五六七八九十\d]{1,4}).{0,60}?(?:哪一?[个座家国省市县区里]|谁|什么)|(?<![是为])什么(?:目的|原因|方式|概念|类型)|[称用](?:作|为|于)什么/;

/** A size with which an amount is compared. */
const SIZE_COMPARED = /\d|上限|门槛|[超过达破到多少高低大小贵]|[十百千万亿]/;

/** Words that ask for what is no amount. */
const OTHERWISE_ASKED = /什么|啥|哪|谁|怎/;
const AMOUNT_KINDS: ReadonlySet<QuantityKind> = new Set(['money', 'number', 'count', 'percent']);

/** What the last word of a question is a share of is not asked for itself. */
const ENDS_IN_SHARE = new RegExp(`(?:${SHARE}|${EXTENT_OF_CHANGE}|率|${CHANGE_OVER_TIME}) *$`);

/** Of money the size is told in money. */
const SIZE = /(?<![资金场济业贷款债])规模/;

const ENDS_IN_OFFICE = new RegExp(
  `\\p{Script=Han}{2} {0,2}(?<!等|(?<![高石下])见|陪|找|(?<![纽北])约|(?<![申聘])请)(?:${OFFICE.source})(?<![冠亚季]军) *$`,
  'u',
);

const FROM_ONE_TO_ANOTHER = new RegExp(`哪几年|哪些年|${FROM_WHEN_TO_WHEN}|起止`);

/** How exact a date a folded question asks for. */
export function datePartsAsked(folded: string): Question['dateParts'] {
  const parts: ('year' | 'month' | 'day' | 'until')[] = [];
  if (FROM_ONE_TO_ANOTHER.test(folded)) parts.push('until');
  if (/哪一?年|何年|年份|哪个?年|几几年/.test(folded)) parts.push('year');
  if (/[哪几]个?月|何月/.test(folded)) parts.push('month');
  if (/哪一?[天日]|几[日号]|何日|哪个?(?:日子|日期)|日期/.test(folded)) parts.push('day');
  return parts.length === 0 ? undefined : parts;
}
