/** A question taken apart: what is asked for, what must be there, and the words that evidence is sought by. */
import type { Span } from '../../model.js';
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { fold } from '../../text/fold.js';
import { OFFICE } from '../../text/offices.js';
import { quantities } from '../../text/quantities/quantities.js';
import type { Quantity, QuantityKind } from '../../text/quantities/quantity.js';
import type { Segment } from '../../text/segment.js';
import { type Asked, ENGLISH, PHRASES } from './asking.js';
import { countAsked, countedUnit } from './counted.js';
import { dimensionAsked } from './dimensions.js';
import { IMPLIED } from './implied.js';
import { withOfficeHolders } from './office-holders.js';
import { assertionOf, listedFor } from './own-words.js';
import { particularsAsked } from './particulars.js';
import { type Piece, piecesOf } from './pieces.js';
import { asksPersons, tellingOf } from './telling.js';
import type { Unit } from './unit.js';
import { unitsOf } from './units.js';
import { inUsualWords, joinedVerbs } from './usual-words.js';

export interface Question {
  /** As typed. */
  readonly text: string;
  /** The same, folded. */
  readonly folded: string;
  /** Folded, asking words and politeness blanked out; offsets as in the folded question. */
  readonly content: string;
  readonly segments: readonly Segment[];
  readonly asks: ReadonlySet<Asked>;
  /** The measure word asked for: 家 of 多少家. */
  readonly measure?: string;
  /** Noun that 几 numbers directly, its first character: 线 of 几线城市, 环 of 几环. */
  readonly numbered?: string;
  /** Units that 多远, 多重, 面积 and the like are answered in. */
  readonly dimension?: RegExp;
  /** What is counted: 企业 of 多少家企业. */
  readonly counted?: Unit;
  /** What a sentence says that answers in so many words. */
  readonly tells?: RegExp;
  /** What a sentence must say that tells the particulars asked for: 电话 or a number for the telephone. */
  readonly particulars?: readonly RegExp[];
  /** Who several people are is asked: 等他的是哪四位. */
  readonly isForPersons?: true;
  /** What a follow-up exchanged for what was asked before: evidence without it is none. */
  readonly focus?: readonly Unit[];
  /** How exact a date is asked for. */
  readonly dateParts?: readonly ('year' | 'month' | 'day' | 'until')[];
  /** Nothing but asking words: 是哪天. It asks for something only where something was asked before. */
  readonly isBare?: true;
  /** What kind of answer is wanted is told by a noun alone: 娄底 排名. */
  readonly isImplied?: true;
  /** Dates and numbers that the question itself names. */
  readonly quantities: readonly Quantity[];
  /** What evidence must hold. */
  readonly units: readonly Unit[];
  /** What a follow-up takes over from the questions before it. */
  readonly inherited?: Inherited;
  /** A figure that has been given already and is not meant again, folded. */
  readonly given?: string;
  /** Folded text that the answer has on top: the item of a list that is asked for, the one who says what was quoted. */
  readonly item?: string;
  /** What was quoted last is not meant again: 现在呢 asks what has become of it, 第二个呢 for the next. */
  readonly beyond?: 'later' | 'next' | 'whole' | 'sequel';
}

/** The part of earlier questions that a follow-up still means. */
export interface Inherited extends Pick<Question, 'content' | 'segments' | 'quantities' | 'units'> {
  /** Where the last answer stood: passages near it are likelier. */
  readonly anchor?: { readonly passage: number; readonly paragraph: number };
  /** Folded text of the last answer, which is known by now. */
  readonly quoted?: string;
}

/** The units that evidence is weighed by: the question's own, then those taken over from earlier questions. */
export function allUnits({ units, inherited }: Question): Unit[] {
  return [...units, ...(inherited?.units ?? [])];
}

/** Parses `text`. Never throws. */
export function parseQuestion(text: string, library: Library): Question {
  const folded = inUsualWords(fold(text).text);
  const blanked = withoutAskingWords(folded);
  const { measure, numbered } = blanked;
  // What is nothing but asking words is taken as it stands; it is answered only where it follows something up.
  const isBare = !/[\p{L}\p{N}]/u.test(blanked.content);
  const content = isBare ? folded : blanked.content;
  const { parts, total } = withCountedTotal(joinedVerbs(content, library), library);
  const tells = blanked.asks.has('yesno') ? assertionOf(folded) : (tellingOf(folded) ?? listedFor(folded));
  const { asks, isImplied } = kindsAsked({ ...blanked, folded, content, total, units: parts.units, tells });
  // 市长是谁 asks for the name.
  const units = asks.has('person') ? parts.units : withOfficeHolders(parts.units, library);
  const asking = blanked.asking ?? (total && { start: total.start, end: total.start });
  const counted = asking && asBodies(countedUnit(parts.content, units, asking, measure));
  const dimension = asks.has('number') ? dimensionAsked(folded) : undefined;
  const dateParts = asks.has('date') ? datePartsAsked(folded) : undefined;
  const particulars = particularsAsked(folded);
  return {
    text,
    folded,
    asks,
    ...(measure !== undefined && { measure }),
    ...(numbered !== undefined && { numbered }),
    ...(isBare && { isBare }),
    ...(isImplied && { isImplied }),
    ...(dateParts !== undefined && { dateParts }),
    ...(counted !== undefined && { counted }),
    ...(dimension !== undefined && { dimension }),
    ...(tells !== undefined && { tells }),
    ...(particulars.length > 0 && { particulars }),
    ...(asksPersons(folded) && { isForPersons: true as const }),
    ...parts,
    units,
  };
}

/** A folded question with its asking words blanked, and what they ask for. */
interface Blanked extends Pick<Question, 'measure' | 'numbered'> {
  readonly content: string;
  readonly asks: ReadonlySet<Asked>;
  /** Where it is asked how many. */
  readonly asking?: Span;
}

function withoutAskingWords(folded: string): Blanked {
  const asks = new Set<Asked>();
  let content = folded;
  let measure: string | undefined;
  let numbered: string | undefined;
  let asking: Span | undefined;
  for (const { pattern, asks: kind } of LATIN.test(folded) ? EVERY_PHRASE : PHRASES) {
    content = content.replace(pattern, (phrase: string, ...rest: unknown[]) => {
      const group = rest.length > 2 ? rest[0] : undefined;
      const start = rest.find((value) => typeof value === 'number') ?? 0;
      if (kind !== undefined) asks.add(kind);
      if (kind === 'number' && /多少|几/.test(phrase)) {
        asking ??= { start, end: start + phrase.length };
        if (typeof group === 'string') measure ??= group.replace(/^个(?=人)/, '');
        else if (phrase.endsWith('几')) numbered ??= /^\p{Script=Han}/u.exec(folded.slice(start + phrase.length))?.[0];
      }
      return ' '.repeat(phrase.length);
    });
  }
  return {
    content,
    asks,
    ...(measure !== undefined && { measure }),
    ...(numbered !== undefined && { numbered }),
    ...(asking !== undefined && { asking }),
  };
}

/** A content taken apart, and where it asks for a total. That is blanked where something else is left: 企业数量 asks for no more than 多少企业 does. */
function withCountedTotal(content: string, library: Library): { readonly parts: Parts; readonly total?: Span } {
  const parts = partsOf(content, library);
  const total = countAsked(content, parts.segments);
  if (total === undefined) return { parts };
  const isOfSomething = parts.units.some(({ start, end }) => end <= total.start || start >= total.end);
  if (!isOfSomething) return { parts, total };
  const rest = content.slice(0, total.start) + ' '.repeat(total.end - total.start) + content.slice(total.end);
  return { parts: partsOf(rest, library), total };
}

/** What tells the kinds of answer that a question wants. */
interface Signs extends Blanked, Pick<Question, 'folded' | 'units'> {
  /** Where it asks for a total. */
  readonly total: Span | undefined;
  readonly tells: RegExp | undefined;
}

/** The kinds of answer that are wanted: those of the asking words; where these leave it open, those that nouns, an office or a total imply. */
function kindsAsked({ folded, content, measure, units, tells, asks: byWords, total }: Signs): {
  readonly asks: ReadonlySet<Asked>;
  readonly isImplied: boolean;
} {
  const asks = new Set(byWords);
  // 300万元补贴是买什么的, 28523这个数出自哪份报告: the amount is told, and something else of it asked.
  const isTold =
    OTHERWISE_ASKED.test(folded) && asks.size === 0 && quantities(folded).some(({ kind }) => AMOUNTS.has(kind));
  const isImplied = !isTold && addImplied(asks, content, measure);
  // 某市市长 asks who that is.
  if (asks.size === 0 && ENDS_IN_OFFICE.test(content) && !folded.includes('呢')) asks.add('person');
  if (asks.size === 0 && total !== undefined && !isTold) asks.add('number');
  // 首个政策是什么 asks which it is.
  if (tells !== undefined && /(?:首|第一)[个家座条张批次]/.test(folded)) asks.delete('definition');
  // 5.29%是什么 asks of what it is a figure.
  if (units.length > 0 && units.every(({ kind }) => kind === 'number')) asks.delete('definition');
  return { asks, isImplied };
}

/** Adds the kinds that nouns or a count tell where nothing else does (娄底 排名, 四个板块), and says whether a noun alone tells what is wanted. */
function addImplied(asks: Set<Asked>, content: string, measure: string | undefined): boolean {
  if ([...asks].some((kind) => kind !== 'yesno' && (kind !== 'number' || measure !== undefined))) return false;
  // 有人才补贴吗 asks for no amount, 收入超过千亿吗 may be told by one.
  if (asks.has('yesno') && !COMPARES.test(content)) return false;
  const explicit = new Set(asks);
  // The title of a work implies nothing.
  const untitled = content.replace(/《[^《》]*》/g, ' ');
  for (const { pattern, asks: kind } of IMPLIED)
    if (kind !== undefined && untitled.search(pattern) >= 0) asks.add(kind);
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

/** A size with which an amount is compared. */
const COMPARES = /\d|上限|门槛|[超过达破到多少高低大小贵]|[十百千万亿]/;

/** Words that ask for what is no amount. */
const OTHERWISE_ASKED = /什么|啥|哪|谁|怎/;
const AMOUNTS: ReadonlySet<QuantityKind> = new Set(['money', 'number', 'count', 'percent']);

/** What the last word of a question is a share of is not asked for itself. */
const ENDS_IN_SHARE =
  /(?:比例|占比|比重|百分比|增速|增幅|增长率|率|(?:同比|环比|按[年月季]|[年月季]增)(?:增长|增加|上涨|[增涨]幅|变化)?) *$/;

/** Of money the size is told in money. */
const SIZE = /(?<![资金场济业贷款债])规模/;

const ENDS_IN_OFFICE = new RegExp(
  `\\p{Script=Han}{2} {0,2}(?<!等|(?<![高石下])见|陪|找|(?<![纽北])约|(?<![申聘])请)(?:${OFFICE.source})(?<![冠亚季]军) *$`,
  'u',
);

const LATIN = /[a-z]/;
const EVERY_PHRASE = [...PHRASES, ...ENGLISH];

function datePartsAsked(folded: string): Question['dateParts'] {
  const parts: ('year' | 'month' | 'day' | 'until')[] = [];
  if (/哪几年|哪些年|[哪几]年到[哪几]年|[哪几]个?月到[哪几]个?月|起止/.test(folded)) parts.push('until');
  if (/哪一?年|何年|年份|哪个?年|几几年/.test(folded)) parts.push('year');
  if (/[哪几]个?月|何月/.test(folded)) parts.push('month');
  if (/哪一?[天日]|几[日号]|何日|哪个?(?:日子|日期)|日期/.test(folded)) parts.push('day');
  return parts.length === 0 ? undefined : parts;
}

/** 复杂美的董事长: 美的 is a brand only where the corpus knows it. */
function withoutParticle(segment: Segment, library: Library): Segment[] {
  const { text, start, end } = segment;
  if (!/^\p{Script=Han}的$/u.test(text) || library.engine.vocabulary.has(text)) return [segment];
  return [
    { ...segment, text: text.slice(0, -1), end: end - 1 },
    { ...segment, text: '的', start: start + text.length - 1 },
  ];
}

/**
 * The words of a content. 某某智|飞去|年 is 某某智飞|去年 where the corpus has 智飞 and no 飞去: a name that no dictionary has may
 * end in the first character of what the dictionary takes for a word, where the rest makes other words.
 */
function segmentsOf(content: string, library: Library): Segment[] {
  const { segmenter, engine } = library;
  const segments = segmenter.segment(content);
  for (let i = 1; i < segments.length; i++) {
    const [before, word] = [segments[i - 1], segments[i]];
    const isOfName =
      before?.kind === 'han' &&
      before.text.length === 1 &&
      word?.kind === 'han' &&
      word.text.length === 2 &&
      !engine.vocabulary.has(word.text) &&
      library.gramCount(gramKey(content, word.start - 1, 2)) > 0;
    if (!isOfName) continue;
    const rest = word.start + 1;
    const after = segmenter.segment(content.slice(rest));
    if ((after[0]?.text.length ?? 0) < 2) continue;
    segments.splice(
      i,
      segments.length - i,
      { ...word, text: word.text.charAt(0), end: rest },
      ...after.map((segment) => ({ ...segment, start: segment.start + rest, end: segment.end + rest })),
    );
  }
  return segments;
}

/** What a content is taken apart into. */
type Parts = Pick<Question, 'content' | 'segments' | 'quantities' | 'units'>;

/** A content taken apart. */
export function partsOf(content: string, library: Library): Parts {
  const cut = cutUp(content, library);
  return { ...cut, units: unitsOf(content, cut.segments, cut.quantities, library) };
}

/** The pieces of a text: the units of `partsOf` without the other ways to say them, which take longest to find. */
export function piecesIn(text: string, library: Library): Piece[] {
  const { segments, quantities } = cutUp(text, library);
  return piecesOf(text, segments, quantities, library);
}

function cutUp(content: string, library: Library): Omit<Parts, 'units'> {
  const segments = segmentsOf(content, library).flatMap((segment) => withoutParticle(segment, library));
  return { content, segments, quantities: quantities(content).map((quantity) => asYear(quantity, content, library)) };
}

/** 几家车企 counts 企业. */
function asBodies(counted: Unit | undefined): Unit | undefined {
  if (counted === undefined || counted.known || !/^[^国央民外私名]企$/u.test(counted.text)) return counted;
  return { ...counted, alternatives: [...counted.alternatives, '企业', '公司'] };
}

/** 19年GDP is that of 2019年. */
function asYear(quantity: Quantity, content: string, { engine }: Library): Quantity {
  const { kind, text, start, end } = quantity;
  const [, digits] = kind === 'duration' ? (SHORT_YEAR.exec(text) ?? []) : [];
  const year = digits === undefined ? undefined : 2000 + Number(digits);
  const isYear =
    year !== undefined &&
    engine.vocabulary.has(String(year)) &&
    !SPANS_BEFORE.test(content.slice(0, start)) &&
    !ERA_BEFORE.test(content.slice(0, start)) &&
    !SPANS_BEHIND.test(content.slice(end));
  return isYear ? { kind: 'date', text, start, end, values: [], year } : quantity;
}

/** Two digits that a year of this century is written with. */
const SHORT_YEAR = /^([012]\d)年$/;
/** What stands beside a number of years. */
const SPANS_BEFORE =
  /(?:[第近约超过每各满足历经时隔长达前后另再又至有了\d]|连续|持续|大约|过去|未来|今后|[这那用花耗刑判]|整整|合同|租期|质保|保修|工龄|使用) ?$/;
/** 天正16年 is a year of an era. */
const ERA_BEFORE =
  /(?:昭和|平成|令和|大正|明治|民国|主体|元和|天[正保文明宝启]|庆[长应历]|宽[永政文]|文[禄化政明]|光绪|康熙|乾[隆道]|嘉[庆靖]|道光|同治|咸[丰淳]|宣[统德]|雍[正熙]|顺治|洪武|永[乐禄]|万历|崇祯|贞观|开元|元[丰祐]|绍兴|享保|安政|建[安武]) ?$/;
const SPANS_BEHIND = /^(?:[期前后来内间的以了多龄限仅只里中才左右至到、]|时间|建设|历史|经[历验]|老)/;
