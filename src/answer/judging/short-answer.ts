/** The short answer: the one quantity of a sentence that stands with the question's words, or the name beside an office. */
import type { ShortAnswer, Span } from '../../model.js';
import type { Library } from '../../search/library.js';
import { fold, originalSlice, toOriginal } from '../../text/fold.js';
import { printed, timeOf } from '../../text/printed.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { BESIDE_WHOM } from '../question/asking.js';
import { isSameMeasure } from '../question/number-forms.js';
import type { Question } from '../question/question.js';
import type { Unit, UnitKind } from '../question/unit.js';
import type { Gram } from '../ranking/grams.js';
import { FIGURE_WEIGHTS } from '../ranking/weights.js';
import {
  asksDifference,
  fitsInterval,
  fitsMost,
  fitsRate,
  fitsTurn,
  isDifference,
  isNoValue,
  isOfAll,
  isOfObject,
  isOtherState,
  isPlan,
  isSpanSince,
  reachedBy,
  wasAtFirst,
} from '../sentence/changes.js';
import { clauseAt } from '../sentence/clauses.js';
import { counts, countsAnother, countsOtherBody, measuresOther } from '../sentence/counts.js';
import { quantitiesOfDate } from '../sentence/dates.js';
import { datesOfEvent } from '../sentence/events.js';
import {
  CODE,
  fitsDate,
  fitsDimension,
  fitsMeasure,
  fittingQuantities,
  isAmount,
  isInTitle,
  isSpanAsked,
  isTimed,
  numberedPattern,
  QUANTITY_FOR,
} from '../sentence/kinds.js';
import { isThere } from '../sentence/match-unit.js';
import { isOfFirst } from '../sentence/ordinals.js';
import { quantitiesOfPart, REACHING, withoutMeasure } from '../sentence/parts.js';
import { type NamesOf, ownQuantities } from '../sentence/place.js';
import type { SentenceAt } from '../sentence/sentence-at.js';
import { closeness, spotsOf } from './closeness.js';
import { nameAsked } from './name-answer.js';

/** Asks for what may only be expected. */
const LOOKS_AHEAD = /估计|能|可以|全年|压|降到/;
/** Measure words that count things of all kinds. */
const COUNTS_ANYTHING = /^[个大]$/;
/** Longest short answer, in characters. */
const MAX_SHORT = 16;

/** The short answer of a sentence, in the original's characters; undefined where it has none, or none that answers. */
export function shortAnswer(
  question: Question,
  sentence: SentenceAt,
  grams: readonly Gram[],
  library: Library,
): ShortAnswer | undefined {
  const { item } = question;
  if (item !== undefined) {
    const start = sentence.folded.indexOf(item);
    return start < 0 || item.length > MAX_SHORT
      ? undefined
      : printedSpan(sentence, { start, end: start + item.length });
  }
  const named = namedAnswer(question, sentence);
  if (named !== undefined) return printedSpan(sentence, named);
  const best = figureOf(question, sentence, grams, library);
  if (best !== undefined && isNoAnswer(question, best, sentence.folded)) return undefined;
  if (best !== undefined) return printedAnswer(sentence, withTimeOfDay(question, sentence, best));
  const name = nameAsked(question, sentence, grams, library);
  return name === undefined || name.end - name.start > MAX_SHORT ? undefined : printedSpan(sentence, name);
}

/** Whether a figure is no answer to what is asked, though the sentence is: 1亿元 for 有人才补贴吗, what one side has for 差多少, 第五 for 排在谁后面, 9月3日 for 哪一年. */
function isNoAnswer(
  { asks, folded: asked, units, isImplied, dateParts }: Question,
  figure: Quantity,
  folded: string,
): boolean {
  if (BESIDE_WHOM.test(asked) || isSpanSince(asked, figure, folded)) return true;
  // 9月3日 is no year.
  if (dateParts?.includes('year') && figure.kind === 'date' && figure.year === undefined && !/年/.test(figure.text))
    return true;
  if (asksDifference(asked))
    return /[比和跟与]/.test(asked) && !isDifference(figure, folded) && figure.kind !== 'fraction';
  if (!asks.has('yesno') || isImplied !== true) return false;
  const clause = clauseAt(folded, figure.start);
  return !units.every((unit) => unit.kind === 'place' || unit.kind === 'date' || isThere(unit, clause));
}

/** 什么时候 is told to the hour: 18日凌晨3时. 哪天 and 几号 are not. */
function withTimeOfDay(
  { dateParts }: Question,
  { folded, quantities }: Pick<SentenceAt, 'folded' | 'quantities'>,
  best: Quantity,
): Quantity {
  const time = quantities.find(({ kind, start }) => kind === 'time' && start === best.end);
  const isMeant = best.kind === 'date' && best.day !== undefined && dateParts === undefined;
  if (time === undefined || !isMeant || time.end - best.start > MAX_SHORT) return best;
  return { ...best, end: time.end, text: folded.slice(best.start, time.end) };
}

/** 四线 for 几线城市, 080917T for a code: what no quantity tells. */
function namedAnswer({ numbered, asks }: Question, sentence: SentenceAt): Span | undefined {
  if (numbered === undefined) return asks.has('code') ? codeIn(sentence) : undefined;
  const found = numberedPattern(numbered).exec(sentence.folded);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** The code right behind a word for it, else the first that is no 20周年 or 12点. */
function codeIn({ folded, quantities }: SentenceAt): Span | undefined {
  const codes = [...folded.matchAll(EVERY_CODE)].map(({ index: start, 0: text }) => ({
    start,
    end: start + text.length,
  }));
  return (
    codes.find(({ start }) => CALLED.test(folded.slice(0, start))) ??
    codes.find((code) =>
      quantities.every(({ kind, start, end }) => kind === 'number' || end <= code.start || start >= code.end),
    )
  );
}

const EVERY_CODE = new RegExp(CODE, 'g');
const CALLED = /(?:代码|代号|编号|编码|文号|证号|号码|电话|邮编)[^,。;\d]{0,3}$/;

/** The quantity that answers, if one does. */
export function figureOf(
  question: Question,
  sentence: Pick<SentenceAt, 'folded' | 'quantities' | 'passage' | 'index'>,
  grams: readonly Gram[],
  library: Library,
): Quantity | undefined {
  const best = nearestFigure(question, sentence, grams, library);
  return best && reachedBy(question.folded, best, sentence.folded, sentence.quantities);
}

function nearestFigure(
  question: Question,
  sentence: Pick<SentenceAt, 'folded' | 'quantities' | 'passage' | 'index'>,
  grams: readonly Gram[],
  library: Library,
): Quantity | undefined {
  const { folded } = sentence;
  const namesOf: NamesOf = (text) => library.names(text);
  if (question.asks.size === 0) {
    // 武汉3415辆,十堰640辆 for 十堰 氢能汽车
    const ofAny: Question = { ...question, asks: new Set(['number']) };
    return besideKeyword(question, folded, ownQuantities(ofAny, sentence, sentence.quantities, namesOf));
  }
  const short = fittingQuantities(question, sentence.quantities).filter(({ start, end }) => end - start <= MAX_SHORT);
  const ofPlace = ownQuantities(question, sentence, short, namesOf);
  const measured = preferred(ofPlace, (quantity) => fitsDimension(question, quantity));
  const ofKind = ofFirstKind(
    question,
    preferred(
      preferred(measured, (quantity) => !isNoValue(question.folded, quantity, folded)),
      (quantity) => !isOfAll(question.folded, quantity, folded),
    ),
  );
  const ofDate = quantitiesOfDate(question, folded, sentence.quantities, ofKind);
  const apart = asksDifference(question.folded) ? ofKind.filter((quantity) => isDifference(quantity, folded)) : [];
  if (apart.length === 1) return apart[0];
  const ofNow = preferred(ofKind, (quantity) => !wasAtFirst(question.folded, quantity, folded));
  const ofState = preferred(ofNow, (quantity) => !isOtherState(question.folded, quantity, folded));
  const ofReached = preferred(
    ofState,
    (quantity) =>
      question.asks.has('date') || LOOKS_AHEAD.test(question.folded) || !isPlan(question.folded, quantity, folded),
  );
  const ofTurn = preferred(ofReached, (own) => !isOfFirst(question.folded, own, folded, sentence.quantities));
  const ofRate = preferred(ofTurn, (quantity) => fitsRate(question.folded, quantity, folded));
  const ofInterval = preferred(ofRate, (quantity) => fitsInterval(question.folded, quantity, folded));
  const ofMoment = preferred(ofInterval, (quantity) => fitsTurn(question.folded, quantity, folded));
  const { counted } = question;
  // 六个省份 for 几个备案
  const ofCounted = preferred(
    ofMoment,
    (quantity) =>
      counted === undefined ||
      !COUNTS_ANYTHING.test(quantity.measure ?? '') ||
      !countsAnother(counted, quantity, folded, library.segmenter),
  );
  if (ofCounted.length > 0 && ofCounted.every((own) => measuresOther(question, own, folded, library.segmenter)))
    return undefined;
  // 16家企业 for 几家产业园
  if (counted !== undefined && ofCounted.length > 0 && ofCounted.every((own) => countsOtherBody(counted, own, folded)))
    return undefined;
  const ofThing = preferred(ofCounted, (own) => isOnlyCount(question, own, ofCounted, folded));
  const ofMost = preferred(ofThing, (quantity) => fitsMost(question.folded, quantity, folded));
  const own = ofDate.length > 0 ? ofDate : quantitiesOfPart(question, folded, ofMost, namesOf);
  // A season of a show, a date in the title of a work, or one that lacks the part asked for, is given only where there is no other.
  const fitting = preferred(
    preferred(
      preferred(own, (quantity) => fitsDate(question, quantity)),
      (quantity) => !isInTitle(folded, quantity) || isSpanAsked(question, quantity),
    ),
    (quantity) => !isOfObject(question.folded, quantity, folded) && !/^第.季$/.test(quantity.text),
  );
  if (fitting.length < 2) return fitting[0];
  const dated = datesOfEvent(question, folded, fitting);
  if (dated.length === 1) return dated[0];
  const spots = spotsOf(question, grams, folded);
  const kinds = [...question.asks].flatMap((asked) => QUANTITY_FOR[asked] ?? []);
  const heaviest = Math.max(1, ...grams.map(({ weight }) => weight));
  let best: { quantity: Quantity; score: number } | undefined;
  for (const quantity of fitting) {
    let score = -FIGURE_WEIGHTS.laterKind * kinds.indexOf(quantity.kind);
    for (const spot of spots) score += (spot.weight / heaviest) * closeness(spot.at, quantity, fitting, folded);
    if (quantity.until !== undefined) score -= FIGURE_WEIGHTS.dateRange;
    if (!fitsMeasure(question, quantity)) score -= FIGURE_WEIGHTS.otherMeasure;
    else if (question.measure !== undefined && isSameMeasure(quantity.measure, question.measure))
      score += FIGURE_WEIGHTS.measure;
    if (question.dimension !== undefined)
      score += question.dimension.test(quantity.measure ?? '') ? FIGURE_WEIGHTS.dimension : -FIGURE_WEIGHTS.dimension;
    if (question.counted !== undefined && counts(question.counted, quantity, folded)) score += FIGURE_WEIGHTS.counted;
    if (best === undefined || score > best.score) best = { quantity, score };
  }
  return best?.quantity;
}

/** 168个单位 of 楼高14层,共有168个单位: the one that counts what is asked for, where no other is counted by the same word. */
function isOnlyCount({ counted, focus }: Question, own: Quantity, all: readonly Quantity[], folded: string): boolean {
  const isCount = own.kind === 'count' && counted !== undefined && focus === undefined && counts(counted, own, folded);
  return isCount && all.every((other) => other === own || other.measure !== own.measure);
}

/** K5路 末班, PUE: the quantity that stands right behind the last keyword, or 10亿元 of 10亿元低空产业基金; undefined where none or more than one does. */
function besideKeyword(
  { folded: asked, content, units, inherited, isBare }: Question,
  folded: string,
  found: readonly Quantity[],
): Quantity | undefined {
  const isKeywords = content === asked && inherited === undefined && isBare !== true;
  // A name alone asks for no figure.
  const isName = units.length === 1 && units[0]?.kind === 'name';
  if (!isKeywords || isName) return undefined;
  const heads = units.filter(({ kind }) => kind !== 'date').reverse();
  const [last, before] = heads;
  if (last === undefined) return undefined;
  // 新增就业目标 may be told by 目标 or by 新增就业.
  const isOfBefore = before !== undefined && SAYS_LITTLE.test(last.text);
  return (
    rightBehind(last, asked, folded, found) ?? (isOfBefore ? rightBehind(before, asked, folded, found) : undefined)
  );
}

/** The quantity that alone stands right behind a keyword, or before it where it is one of money. */
function rightBehind(head: Unit, asked: string, folded: string, found: readonly Quantity[]): Quantity | undefined {
  if (head.text.length < 2 || !HEADS.has(head.kind)) return undefined;
  const forms = folded.includes(head.text) ? [head.text] : head.alternatives;
  const isOf = ({ kind, end }: Quantity) =>
    kind === 'money' && folded.startsWith(asked.trim(), end + (folded.charAt(end) === '的' ? 1 : 0));
  const beside = found.filter((quantity) => {
    const { kind, measure, start, end } = quantity;
    const before = withoutMeasure(folded.slice(0, start).replace(REACHING, ''));
    const isFitting = isOf(quantity) || forms.some((form) => before.endsWith(withoutMeasure(form)));
    // 青禾大道128号 is where something is.
    const isAddress = measure !== undefined && '号室'.includes(measure);
    return kind !== 'date' && !isAddress && end - start <= MAX_SHORT && isFitting;
  });
  const [only] = beside;
  // 5号 of 5号线 is no figure.
  const isWhole = only !== undefined && (isOf(only) || !/^\p{Script=Han}/u.test(folded.slice(only.end)));
  return beside.length === 1 && isWhole ? only : undefined;
}

/** 新增就业目标: what is said of the figure, and not what it is of. */
const SAYS_LITTLE = /^(?:目标|指标|计划|指引|情况|数据|预测|预期)$/;

/** Kinds of words whose figure may stand beside them. */
const HEADS: ReadonlySet<UnitKind> = new Set(['noun', 'verb', 'name', 'latin']);

/** A share, an amount of money or a length of time is told by another number only where there is none. */
function ofFirstKind({ asks, units }: Question, quantities: readonly Quantity[]): readonly Quantity[] {
  if (asks.has('rank')) return quantities;
  // A rank is no number of anything, and a length of time hardly one, but where there is nothing else.
  if (asks.has('number'))
    return preferred(
      preferred(quantities, ({ kind }) => kind !== 'rank'),
      ({ kind }) => kind !== 'duration' || asks.has('duration') || units.some(({ text }) => isTimed(text)),
    );
  return preferred(
    quantities,
    (quantity) =>
      (asks.has('percent') && (quantity.kind === 'percent' || quantity.kind === 'fraction')) ||
      (asks.has('duration') && quantity.kind === 'duration') ||
      (asks.has('money') && (quantity.kind === 'money' || isAmount(quantity))),
  );
}

/** Those that fit, or all where none does. */
function preferred(quantities: readonly Quantity[], fits: (quantity: Quantity) => boolean): readonly Quantity[] {
  const fitting = quantities.filter(fits);
  return fitting.length > 0 ? fitting : quantities;
}

function printedSpan({ at, index }: Pick<SentenceAt, 'at' | 'index'>, span: Span): ShortAnswer | undefined {
  const sentence = at.passage.sentences[index];
  if (sentence === undefined) return undefined;
  const text = at.article.body.slice(sentence.start, sentence.end);
  return { text: originalSlice(text, fold(text), span) };
}

function printedAnswer(
  { at, index, folded, quantities }: Pick<SentenceAt, 'quantities' | 'folded' | 'at' | 'index'>,
  best: Quantity,
): ShortAnswer | undefined {
  const sentence = at.passage.sentences[index];
  if (sentence === undefined) return undefined;
  const text = at.article.body.slice(sentence.start, sentence.end);
  const original = fold(text);
  const when = best.kind === 'date' ? undefined : timeOf(quantities, best, folded);
  const own = printed(text, original, best);
  const figure = at.article.figures.find(
    ({ start, text: printedText }) =>
      printedText === own.text && start === sentence.start + toOriginal(original, best).start,
  );
  return {
    ...own,
    ...(figure?.what && { what: figure.what }),
    ...(when !== undefined && { when: originalSlice(text, original, when) }),
  };
}
