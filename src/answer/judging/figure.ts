/** Which quantity of a sentence a question means: those that may answer are narrowed down, and the nearest to its words is taken. */

import type { Library } from '../../search/library.js';
import { ASKS_BY_HOW_MUCH } from '../../text/change-words.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { NamesOf, Segmenter } from '../../text/segment.js';
import { countsPeople, isSameMeasure } from '../question/number-forms.js';
import type { Question } from '../question/question.js';
import type { Gram } from '../ranking/grams.js';
import { fitsAim, isPlan } from '../sentence/aims.js';
import {
  asksDifference,
  fitsLeft,
  isBeforeStage,
  isDifference,
  isOtherState,
  reachedBy,
  wasAtFirst,
} from '../sentence/changes.js';
import { counts, countsAnother, countsOtherBody, isOfOtherMeasured, measuresOther } from '../sentence/counts.js';
import { quantitiesOfDate } from '../sentence/dates.js';
import { datesOfEvent } from '../sentence/events.js';
import { fitsInterval, fitsStartOrEnd, hoursMeant, isDateOfContent } from '../sentence/moments.js';
import { isNoValue } from '../sentence/no-value.js';
import { isDateOfFirst } from '../sentence/ordinals.js';
import { quantitiesOfPart } from '../sentence/parts.js';
import {
  ANY_MEASURE,
  fitsDate,
  fitsDimension,
  fitsMeasure,
  fittingQuantities,
  isAmount,
  isTimed,
  QUANTITY_FOR,
} from '../sentence/quantities-asked.js';
import { fitsMost, fitsRate, isNotPerHead, isOfExtreme } from '../sentence/rates.js';
import { isOnlyInTitle } from '../sentence/titles.js';
import { ownQuantities } from '../sentence/whose-figure.js';
import { besideKeyword } from './beside-keyword.js';
import { closeness, spotsOf } from './closeness.js';
import { FIGURE_WEIGHTS } from './figure-weights.js';
import type { Found } from './found.js';

/** Longest short answer, in characters. */
export const MAX_SHORT = 16;
/** Asks for what may only be expected. */
const LOOKS_AHEAD = /估计|能|可以|全年|压|降到/;
/** Asks how far something came. */
const UP_TO = /到了?(?:第?几|多少)(?!个?[人月年天])/;
/** Measure words that count things of all kinds. */
const COUNTS_ANYTHING = /^[个大]$/;

/** What tells which quantity is meant: the question, and the sentence with all that is found in it. */
interface Asking {
  readonly question: Question;
  /** The question's folded text. */
  readonly asked: string;
  readonly folded: string;
  readonly found: readonly Quantity[];
  readonly segmenter: Segmenter;
}

/** Whether a quantity is rather meant than those of which it does not hold; `left` are all that are to be told apart. */
type Narrowing = (own: Quantity, asking: Asking, left: readonly Quantity[]) => boolean;

/** The quantity that answers, if one does. */
export function figureOf(found: Found, library: Library): Quantity | undefined {
  const { question, sentence } = found;
  const { folded, quantities } = sentence;
  const best = figureMeant(found, library);
  const reached = best && reachedBy(question.folded, best, folded, quantities);
  return reached && hoursMeant(question.folded, reached, folded, quantities, MAX_SHORT);
}

function figureMeant({ question, sentence, ranking: { grams } }: Found, library: Library): Quantity | undefined {
  const { folded, quantities: found } = sentence;
  const namesOf: NamesOf = (text) => library.names(text);
  if (question.asks.size === 0) {
    // 武汉3415辆,十堰640辆 for 十堰 氢能汽车
    const ofAny: Question = { ...question, asks: new Set(['number']) };
    return besideKeyword(question, folded, ownQuantities(ofAny, sentence, found, namesOf).filter(isShort));
  }
  const asking: Asking = { question, asked: question.folded, folded, found, segmenter: library.segmenter };
  const ofPlace = ownQuantities(question, sentence, fittingQuantities(question, found).filter(isShort), namesOf);
  const ofKind = narrowed(ofPlace, OF_KIND, asking);
  const difference = onlyDifference(ofKind, asking);
  if (difference !== undefined) return difference;
  const ofState = narrowed(ofKind, OF_STATE, asking);
  if (areOfOthers(ofState, asking)) return undefined;
  // What stands right behind the date asked for is meant, of whatever state, thing and part it is.
  const ofDate = quantitiesOfDate(question, folded, found, ofKind);
  const meant =
    ofDate.length > 0 ? ofDate : quantitiesOfPart(question, folded, narrowed(ofState, OF_THING, asking), namesOf);
  const left = narrowed(meant, IN_ANY_CASE, asking);
  // A year that only the title of a plan has is when nothing happened.
  if (left.length > 0 && left.every((own) => isOnlyInTitle(question, folded, own))) return undefined;
  if (left.length < 2) return left[0];
  const dated = datesOfEvent(question, folded, left);
  return dated.length === 1 ? dated[0] : nearest(left, asking, grams);
}

function isShort({ start, end }: Quantity): boolean {
  return end - start <= MAX_SHORT;
}

/** What is left of quantities by rules, one after the other; a rule that fits none of them leaves all. */
function narrowed(quantities: readonly Quantity[], rules: readonly Narrowing[], asking: Asking): readonly Quantity[] {
  return rules.reduce((left, fits) => {
    const fitting = left.filter((own) => fits(own, asking, left));
    return fitting.length > 0 ? fitting : left;
  }, quantities);
}

/** A value of what is asked, and of the kind that is asked for first. */
const OF_KIND: readonly Narrowing[] = [
  // 1/7 of 1640亿元,约为长沙的1/7, where the one is set beside the other
  ({ kind, measure }, { question: { asks } }) => !asks.has('fraction') || kind === 'fraction' || measure === '倍',
  // 增加170元 of 由1930元提高到2100元,增加170元 for 涨了多少
  (own, { asked, folded }) => !ASKS_BY_HOW_MUCH.test(asked) || isDifference(own, folded),
  // 3公里 for 多远
  (own, { question }) => fitsDimension(question, own),
  // 比去年多4亿, 一家芯片企业
  (own, { question, folded }) => !isNoValue(question, own, folded),
  // 人均生产总值11万元 for 人均, where another figure is that of all
  (own, { asked, folded }) => !isNotPerHead(asked, own, folded),
  // 540人 of 12个班540人, where it is asked how many 人
  ({ measure, end }, { question, folded }) =>
    !countsPeople(question.measure) || measure !== ANY_MEASURE || !/^\p{Script=Han}(?<!人)/u.test(folded.slice(end)),
  // A rank is no number of anything.
  ({ kind }, { question: { asks } }) => !asks.has('number') || asks.has('rank') || kind !== 'rank',
  // A length of time is hardly a number, but where there is nothing else.
  ({ kind }, { question: { asks, units } }) =>
    !asks.has('number') ||
    asks.has('rank') ||
    kind !== 'duration' ||
    asks.has('duration') ||
    units.some(({ text }) => isTimed(text)),
  // A share, an amount of money or a length of time is told by another number only where there is none.
  (own, { question: { asks } }) =>
    asks.has('rank') ||
    asks.has('number') ||
    (asks.has('percent') && (own.kind === 'percent' || own.kind === 'fraction')) ||
    (asks.has('duration') && own.kind === 'duration') ||
    (asks.has('money') && (own.kind === 'money' || isAmount(own))),
];

/** Of the state, the rate and the moment that is meant. A figure right behind the date asked for need not be. */
const OF_STATE: readonly Narrowing[] = [
  // 扩建后将增为1150床 for 扩建后有多少床
  ({ start }, { asked, folded }) => !isBeforeStage(asked, start, folded),
  // 22亿元 of 产值19.7亿元,低于22亿元的目标, where the aim is asked for
  (own, { asked, folded }) => fitsAim(asked, own, folded),
  // 建到14层 for 盖到几层
  ({ start }, { asked, folded }) =>
    !UP_TO.test(asked) || /[到至]了?(?:第|每\p{Script=Han}{1,2}|约|近|超过?|地上)?$/u.test(folded.slice(0, start)),
  // 387家 of 最初31家,如今387家
  (own, { asked, folded }) => !wasAtFirst(asked, own, folded),
  // 三家 of 曾有二十家,如今只剩三家
  (own, { asked, folded }) => fitsLeft(asked, own, folded),
  // 6 of 从2提高到6
  (own, { asked, folded }) => !isOtherState(asked, own, folded),
  // not 8000架 of 力争到2025年达8000架
  (own, { question, asked, folded }) =>
    question.asks.has('date') || LOOKS_AHEAD.test(asked) || !isPlan(asked, own, folded),
  // 第二个 is asked for, and this is the date of the first.
  (own, { asked, folded, found }) => !isDateOfFirst(asked, own, folded, found),
  // 平均每天40万件 for 一天多少
  (own, { asked, folded }) => fitsRate(asked, own, folded),
  // 两个月后 for 隔了多久
  (own, { asked, folded }) => fitsInterval(asked, own, folded),
  // 谈到几点
  (own, { asked, folded }) => fitsStartOrEnd(asked, own, folded),
  // not 六个省份 for 几个备案
  (own, { question: { counted }, folded, segmenter }) =>
    counted === undefined ||
    !COUNTS_ANYTHING.test(own.measure ?? '') ||
    !countsAnother(counted, own, folded, segmenter),
];

/** Of the thing that is meant, and the most that can be had. A figure right behind the date asked for need not be. */
const OF_THING: readonly Narrowing[] = [
  // 168个单位 of 楼高14层,共有168个单位
  (own, { question, folded }, left) => isOnlyCount(question, own, left, folded),
  // 单个企业最高2000万元
  (own, { asked, folded }) => fitsMost(asked, own, folded),
  // 空置率最高的是东北,达到44.6%
  (own, { asked, folded }) => isOfExtreme(asked, own, folded),
  // 总投资52亿元 for 总投资多少
  (own, { question, folded, segmenter }, left) => !isOfOtherMeasured(question, own, left, folded, segmenter),
];

/** What also a figure right behind the date asked for must be, where there is another. */
const IN_ANY_CASE: readonly Narrowing[] = [
  // 2019年 is no 哪一天.
  (own, { question }) => fitsDate(question, own),
  // 《规划(2020-2022年)》
  (own, { question, folded }) => !isOnlyInTitle(question, folded, own),
  // The year of 公布2020年重点项目名单; the season of a show.
  (own, { asked, folded }) => !isDateOfContent(asked, own, folded) && !/^第.季$/.test(own.text),
];

/** 0.9个百分点 of 低0.9个百分点, where it is asked how far two things are apart and one figure tells it. */
function onlyDifference(quantities: readonly Quantity[], { asked, folded }: Asking): Quantity | undefined {
  const apart = asksDifference(asked) ? quantities.filter((own) => isDifference(own, folded)) : [];
  return apart.length === 1 ? apart[0] : undefined;
}

/** Whether all that is left measures something else, or counts other bodies: 16家企业 for 几家产业园. */
function areOfOthers(left: readonly Quantity[], { question, folded, segmenter }: Asking): boolean {
  const { counted } = question;
  if (left.length === 0) return false;
  return (
    left.every((own) => measuresOther(question, own, folded, segmenter)) ||
    (counted !== undefined && left.every((own) => countsOtherBody(counted, own, folded)))
  );
}

/** The one that counts what is asked for, where no other is counted by the same word. */
function isOnlyCount({ counted, focus }: Question, own: Quantity, all: readonly Quantity[], folded: string): boolean {
  const isCount = own.kind === 'count' && counted !== undefined && focus === undefined && counts(counted, own, folded);
  return isCount && all.every((other) => other === own || other.measure !== own.measure);
}

/** The one nearest to the question's words, and of the kind and the measure word that it asks for. */
function nearest(
  left: readonly Quantity[],
  { question, folded }: Asking,
  grams: readonly Gram[],
): Quantity | undefined {
  const { asks, measure, counted } = question;
  const spots = spotsOf(question, grams, folded);
  const kinds = [...asks].flatMap((asked) => QUANTITY_FOR[asked] ?? []);
  const heaviest = Math.max(1, ...grams.map(({ weight }) => weight));
  let best: { quantity: Quantity; score: number } | undefined;
  for (const quantity of left) {
    let score = -FIGURE_WEIGHTS.laterKind * kinds.indexOf(quantity.kind);
    for (const spot of spots) score += (spot.weight / heaviest) * closeness(spot.at, quantity, left, folded);
    if (!fitsMeasure(question, quantity)) score -= FIGURE_WEIGHTS.otherMeasure;
    else if (measure !== undefined && isSameMeasure(quantity.measure, measure)) score += FIGURE_WEIGHTS.measure;
    if (counted !== undefined && counts(counted, quantity, folded)) score += FIGURE_WEIGHTS.counted;
    if (best === undefined || score > best.score) best = { quantity, score };
  }
  return best?.quantity;
}
