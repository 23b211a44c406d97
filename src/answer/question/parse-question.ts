/** A text → a question, taken apart. */
import type { Span } from '../../model.js';
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { fold } from '../../text/fold.js';
import { quantities } from '../../text/quantities/quantities.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Segment } from '../../text/segment.js';
import { withoutAskingWords } from './blanking.js';
import { countAsked, countedUnit } from './counted.js';
import { dimensionAsked, NAMES_DIMENSION } from './dimensions.js';
import { datePartsAsked, kindsAsked } from './kinds-asked.js';
import { unitsOf } from './make-units.js';
import { withOfficeHolders } from './office-holders.js';
import { assertionOf, listedFor } from './own-words.js';
import { particularsAsked } from './particulars.js';
import { piecesOf } from './pieces.js';
import type { Question } from './question.js';
import { asksPersons, orderTold, tellingOf } from './telling.js';
import type { Piece, Unit } from './unit.js';
import { inUsualWords, joinedVerbs } from './usual-words.js';

/** A question in other words: what `folded` asks, with the text as it was typed. */
export function reworded({ text }: Question, folded: string, library: Library): Question {
  return { ...parseQuestion(folded, library), text };
}

/** Parses `text`. Never throws. */
export function parseQuestion(text: string, library: Library): Question {
  const folded = inUsualWords(fold(text).text);
  const blanked = withoutAskingWords(folded, library.segmenter);
  const { measure, numbered } = blanked;
  // What is nothing but asking words is taken as it stands; it is answered only where it follows something up.
  const isBare = !/[\p{L}\p{N}]/u.test(blanked.content);
  const content = isBare ? folded : blanked.content;
  const joined = joinedVerbs(content, library);
  const undimensioned = withoutUnheardDimension(joined, library);
  const { parts, total } = withCountedTotal(undimensioned, library);
  const tells = blanked.asks.has('yesno')
    ? (orderTold(folded) ?? assertionOf(folded))
    : (tellingOf(folded) ?? listedFor(folded));
  const { asks, isImplied } = kindsAsked({ ...blanked, ...parts, folded, content, total, tells });
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
    ...(isImplied && undimensioned === joined && { isImplied }),
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

/** 大桥 长度: where the articles never say 长度, 长27公里 tells it; what is left says what it is asked of. */
function withoutUnheardDimension(content: string, library: Library): string {
  return content.replace(NAMES_DIMENSION, (noun) =>
    library.engine.vocabulary.has(noun) ? noun : ' '.repeat(noun.length),
  );
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

/** 复杂美的董事长: 美的 is a brand only where the corpus knows it, 份文件 is a measure word and 文件, and 项目数 asks for 项目. */
function cutInTwo(segment: Segment, library: Library): Segment[] {
  const { text, start, end } = segment;
  const { vocabulary } = library.engine;
  const isCut = TWO_WORDS.test(text) || (NUMBER_OF.test(text) && vocabulary.has(text.slice(0, -1)));
  if (!isCut || vocabulary.has(text)) return [segment];
  const at = text.length > 2 && text.startsWith('份') ? 1 : text.length - 1;
  return [
    { ...segment, text: text.slice(0, at), end: start + at },
    { ...segment, text: text.slice(at), start: start + at, end },
  ];
}

const TWO_WORDS = /^(?:\p{Script=Han}的|份\p{Script=Han}{2})$/u;
const NUMBER_OF = /^\p{Script=Han}{2,3}数$/u;

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
  const segments = segmentsOf(content, library).flatMap((segment) => cutInTwo(segment, library));
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
