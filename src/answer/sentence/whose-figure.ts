/** Whose figure it is: which of the places that a text names a quantity belongs to. */

import type { Span } from '../../model.js';
import { isProvince } from '../../text/places.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Named, NamesOf } from '../../text/segment.js';
import { asksForNation, BODY_AFTER, isWithinNation, LONGEST_BODY, placesOfFigure } from '../question/places-asked.js';
import { allUnits, type Question } from '../question/question.js';
import { formsOf, type Unit, WHOLE } from '../question/unit.js';
import { CLAUSE_END } from './clauses.js';
import { COMPARED_TO } from './comparing.js';
import { COUNTED_IN, notInOnePlace, ofNation } from './figures-of-nation.js';
import { isAnyThere, isThere } from './match-unit.js';
import { isSpokenOf, OF_NATION } from './place-spoken-of.js';
import { rowOf } from './respectively.js';
import type { SentenceAt } from './sentence-at.js';

/**
 * Those of `found` that may be figures of the place asked about; all where no place is asked about, or no figure of
 * one. A quantity belongs to a place that stands before it in the sentence, or after it in its clause; where the sentence
 * names none, to the one named last before it.
 */
export function ownQuantities(
  question: Question,
  { passage, index, folded }: SentenceAt,
  found: readonly Quantity[],
  namesOf: NamesOf,
): readonly Quantity[] {
  const asked = placesOfFigure(question);
  const isOfNation = asked.length === 0 && asksForNation(question);
  if (asked.length === 0 && !isOfNation)
    return isWithinNation(question) ? notInOnePlace(folded, found, namesOf) : found;
  const quantities = found.filter((quantity) => !isFromElsewhere(question, quantity, folded));
  if (isOfNation) return ofNation(folded, quantities, namesOf);
  if (isOfPart(question, asked, folded)) return [];
  const sentence = sentenceWithPlaces(question, asked, folded, quantities, namesOf);
  const isContext = () => isSpokenOf(asked, passage, index, namesOf);
  if (sentence.places.length === 0) return ofContext(sentence, quantities, isContext);
  return quantities.filter((quantity) => {
    const around = { quantity, ...placesAround(sentence, quantity) };
    for (const rule of RULES) {
      const isOwn = rule(sentence, around);
      if (isOwn !== undefined) return isOwn;
    }
    return sentence.places.some(sentence.isAsked) || isContext();
  });
}

/** A folded sentence with the places that it names. */
interface WithPlaces {
  readonly folded: string;
  readonly named: readonly Named[];
  /** Those of `named` that may have figures. */
  readonly places: readonly Named[];
  /** The lists that quantities count. */
  readonly listOf: ReadonlyMap<Quantity, Span | undefined>;
  /** Those lists that hold others than the places asked about; where all of them are asked about, what follows is theirs. */
  readonly lists: readonly Span[];
  /** The things of a row of quantities. */
  readonly rowed: ReadonlyMap<Quantity, Named>;
  /** The sentence without the names of places that have no figures. */
  readonly text: string;
  readonly asked: readonly Unit[];
  readonly isAsked: (place: Named) => boolean;
  /** A figure of all there is is asked for. */
  readonly isForWhole: boolean;
}

function sentenceWithPlaces(
  question: Question,
  asked: readonly Unit[],
  folded: string,
  quantities: readonly Quantity[],
  namesOf: NamesOf,
): WithPlaces {
  // 位于云南省西北部,面积…: where it lies is not whose it is.
  const named = IS_LOCATED.test(folded) ? [] : namesOf(folded).filter(isPlace);
  const places = named.filter(
    ({ start, end }) =>
      !BODY_AFTER.test(folded.slice(end, end + LONGEST_BODY)) &&
      !isComparedWith(folded, start, end) &&
      !(question.asks.has('rank') && RANK_AFTER.test(folded.slice(end))),
  );
  const isAsked = (place: Named) => asked.some((unit) => isSamePlace(unit, place.text));
  const listOf = new Map(quantities.map((quantity) => [quantity, listBefore(quantity, folded)]));
  const lists = [...listOf.values()]
    .flatMap((list) => list ?? [])
    .filter((list) => !places.filter((place) => isIn(place, [list])).every(isAsked));
  const text = named.reduce((rest, { start, end, text }) => {
    const owner = places.find((place) => place.start === start);
    const isOwner = owner !== undefined && !isIn(owner, lists);
    return isOwner ? rest : rest.slice(0, start) + ' '.repeat(text.length) + rest.slice(end);
  }, folded);
  const rowed = placesInRow(folded, places, quantities);
  const isForWhole = allUnits(question).some(({ text }) => WHOLE.test(text));
  return { folded, named, places, listOf, lists, rowed, text, asked, isAsked, isForWhole };
}

const IS_LOCATED = /^(?:位于|地处|坐落)/;

/** 中部地区第9个: what a rank is within is not whose rank it is. */
const RANK_AFTER = /^(?:地区|区域|各?[省市县区]|范围)?[里内]?的?(?:第|首(?!次)|最|唯一)/;

/** 约为长沙的1/7: a place that something is measured against has no figures, but where its own stands right behind, as in 低于北京的33.5万元. */
function isComparedWith(folded: string, start: number, end: number): boolean {
  const before = folded.slice(0, start);
  const behind = folded.slice(end);
  return (
    MEASURED_AGAINST.test(before) &&
    MEASURE_AFTER.test(behind) &&
    !(COMPARED_BY_AMOUNT.test(before) && OWN_AMOUNT.test(behind))
  );
}

const MEASURED_AGAINST = /(?:[高低多少早晚大小强弱]于|超过|不及|不如|仅次于|相当于|约合|[^对类]比|约为)$/;
const MEASURE_AFTER = /^[省市县区]?的|^[省市县区]?(?:还|更|要|高|低|多|少|早|晚|大|小)/;
const COMPARED_BY_AMOUNT = new RegExp(`${COMPARED_TO}$`);
const OWN_AMOUNT = /^[省市县区]?的\d[\d.,]{0,12}(?![\d.,]|\/|分之|倍|成)/;

/** Those of a sentence that names no place: they are of whom the text has been speaking. */
function ofContext(
  { asked, text, folded, isForWhole }: WithPlaces,
  quantities: readonly Quantity[],
  isContext: () => boolean,
): readonly Quantity[] {
  if (isAnyThere(asked, text)) return quantities;
  if (!isContext()) return [];
  // 全国有153家 is no number of a province, whatever the title names.
  return isForWhole
    ? quantities
    : quantities.filter(({ kind, start }) => kind === 'rank' || !OF_NATION.test(folded.slice(0, start)));
}

/** A quantity and the places that stand around it. */
interface Around {
  readonly quantity: Quantity;
  /** Those before it that may have it. */
  readonly before: readonly Named[];
  /** The first behind it. */
  readonly next: Named | undefined;
  /** Those behind it in its clause that may have it. */
  readonly after: readonly Named[];
}

function placesAround({ folded, places, lists }: WithPlaces, quantity: Quantity): Omit<Around, 'quantity'> {
  const before = places.filter(
    (place) =>
      place.end <= quantity.start && !IN_BRACKETS.test(folded.slice(place.end, quantity.start)) && !isIn(place, lists),
  );
  const stop = folded.slice(quantity.end).search(CLAUSE_END);
  const until = stop < 0 ? folded.length : quantity.end + stop;
  const after = places.filter(
    ({ start, end }) =>
      start >= quantity.end &&
      end <= until &&
      !(OPENS_BRACKET.test(folded.slice(quantity.end, start)) && HAS_FIGURE.test(folded.slice(end))),
  );
  return { before, next: places.find(({ start }) => start >= quantity.end), after };
}

/** 湖南以13项(长沙12项,娄底1项)居首位: a place in brackets has its own figure there, none before them … */
const OPENS_BRACKET = /\([^()]{0,40}$/;
const HAS_FIGURE = /^[^()]{0,6}\d/;
/** … and none behind them. */
const IN_BRACKETS = /^[^()]{0,40}\d[^()]{0,40}\)/;

/** Whether a quantity is of a place asked about; undefined where the rule does not tell. */
type Rule = (sentence: WithPlaces, around: Around) => boolean | undefined;

/** 北京、上海分别占28%、16%: of the place in the same place of the row. */
function ofRow({ rowed, isAsked }: WithPlaces, { quantity }: Around): boolean | undefined {
  const place = rowed.get(quantity);
  return place && isAsked(place);
}

/** 长沙、娄底两个城市: what is one of a list has not as many. */
function countingList({ listOf, places, isAsked }: WithPlaces, { quantity }: Around): false | undefined {
  const own = listOf.get(quantity);
  return own !== undefined && places.some((place) => isAsked(place) && isIn(place, [own])) ? false : undefined;
}

/** 12家在长沙: of the place that it is counted in. */
function countedIn({ folded, isAsked }: WithPlaces, { quantity, next }: Around): boolean | undefined {
  if (next === undefined || !COUNTED_IN.test(folded.slice(quantity.end, next.start))) return undefined;
  return isAsked(next);
}

/** 四川14个备案都在成都: they are those of both. */
function allIn({ folded, isAsked }: WithPlaces, { quantity, next }: Around): true | undefined {
  const isAllIn = next !== undefined && ALL_IN.test(folded.slice(quantity.end, next.start)) && isAsked(next);
  return isAllIn ? true : undefined;
}

/** 14个备案都在成都: the same of all of them. */
const ALL_IN = /^[^,、;。\d]{0,14}(?:都|均|全部?)[^,、;。\d]{0,4}[在于]$/;

/** 杭州是浙江的领头羊,目前有6家: whom the sentence is about, where no clause behind the first names another. */
function ofWhatIsTold({ folded, named, places, isAsked }: WithPlaces, { quantity }: Around): boolean | undefined {
  const [first] = places;
  const firstEnd = CLAUSE_END.exec(folded)?.index ?? folded.length;
  const isAlone = named.every(({ start }) => start < firstEnd || start >= quantity.start);
  if (first === undefined || !isAlone || quantity.start <= firstEnd || !saysWhatIs(folded, first)) return undefined;
  return isAsked(first);
}

/** 杭州是…, 杭州作为…: whether a clause begins with a name of which it says what that is. */
export function saysWhatIs(folded: string, { start, end }: Span): boolean {
  return CLAUSE_START.test(folded.slice(0, start)) && IS.test(folded.slice(end));
}

const CLAUSE_START = /(?:^|[,;。])$/;
/** Behind a place of which a sentence says what it is. */
const IS = /^[省市县区]?(?:是|作为)/;

/** 湖南各地市排名中,娄底市…: who begins a clause is whom it is about; a whole is asked about, and a part begins the sentence. */
function ofSubject({ folded, isForWhole, isAsked }: WithPlaces, { before }: Around): boolean | undefined {
  const subject = isForWhole ? before[0] : before.at(-1);
  if (subject === undefined || before.length < 2 || !CLAUSE_START.test(folded.slice(0, subject.start)))
    return undefined;
  return isAsked(subject);
}

/** 北京(28.88%)、上海(12.19%): what stands right behind a place is its own. */
function rightBehind({ folded, isAsked }: WithPlaces, { quantity, before }: Around): boolean | undefined {
  const last = before.at(-1);
  if (last === undefined || !BESIDE.test(folded.slice(last.end, quantity.start))) return undefined;
  return before.some((place) => isAsked(place) && (place === last || place.end === last.start));
}

/** What may stand between a place and a figure that is its own and no other's. */
const BESIDE = /^[省市县区]?[的(:]?(?:占比?|为|达|有|仅|约)?$/;

/** 长沙去年新增企业12家: a place asked about stands anywhere before it. */
function behindAsked({ asked, text, isAsked }: WithPlaces, { quantity, before }: Around): true | undefined {
  return before.some(isAsked) || isAnyThere(asked, text.slice(0, quantity.start)) ? true : undefined;
}

/** 12家企业是长沙的: one stands behind it in its clause. */
function beforeAsked({ isAsked }: WithPlaces, { after }: Around): true | undefined {
  return after.some(isAsked) ? true : undefined;
}

/** 上海去年新增企业12家, where 长沙 is asked about: it is of the others around it. */
function ofOthers({ places, lists }: WithPlaces, { before, after }: Around): false | undefined {
  const isOfOthers = before.length > 0 || after.length > 0 || places.some((place) => isIn(place, lists));
  return isOfOthers ? false : undefined;
}

/** In their order: the first that tells decides. */
const RULES: readonly Rule[] = [
  ofRow,
  countingList,
  countedIn,
  allIn,
  ofWhatIsTold,
  ofSubject,
  rightBehind,
  behindAsked,
  beforeAsked,
  ofOthers,
];

/** 四家国内企业, where a question asks for no more than how many 企业 a place has: they are of no place in particular. */
function isFromElsewhere({ units }: Question, { end }: Quantity, folded: string): boolean {
  if (units.some((unit) => unit.kind === 'place' && isThere(unit, folded))) return false;
  const counted = /^[^,、;:。]*/.exec(folded.slice(end))?.[0] ?? '';
  return (
    FROM_ELSEWHERE.test(counted) &&
    units.every((unit) => unit.kind === 'place' || WHOLE.test(unit.text) || isThere(unit, counted))
  );
}

/** What things of no place in particular are called. */
const FROM_ELSEWHERE = /^(?:国内|国外|海外|境外|外地|省外|市外|全球|世界)/;

/** 该园区, 这家公司: what a sentence begins with that speaks of one thing in a place. */
const THING =
  /^(?:[^,。;]{0,10}?)(?:[该此本]|这[个家座所])(园|基地|公司|企业|机构|项目|中心|平台|基金|学校|大学|医院|银行|协会|集团|工厂)/;

/** 该园区引进108家: a figure of a thing within the province, where the question speaks of no such thing. */
function isOfPart(question: Question, asked: readonly Unit[], folded: string): boolean {
  const thing = THING.exec(folded)?.[1];
  if (thing === undefined || isAnyThere(asked, folded) || !asked.every(({ text }) => isProvince(text))) return false;
  return !allUnits(question).some(
    (unit) => !asked.includes(unit) && formsOf(unit).some((form) => form.includes(thing) || thing.includes(form)),
  );
}

/** 长沙、娄底两个城市: where as many as the number right behind are listed. */
function listBefore({ start, values }: Quantity, folded: string): Span | undefined {
  const [count] = values;
  if (count === undefined || count < 2 || count > 9) return undefined;
  const from = Math.max(...[',', ';', '。', ':', '有', '成'].map((mark) => folded.lastIndexOf(mark, start - 1))) + 1;
  const items = folded.slice(from, start).split(/[、和与及]/);
  return items.length === count ? { start: from, end: start } : undefined;
}

function isIn(place: Named, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => place.start >= start && place.end <= end);
}

function isSamePlace(unit: Unit, place: string): boolean {
  return isThere(unit, place) || unit.text.includes(place);
}

function isPlace({ kind }: Named): boolean {
  return kind === 'place';
}

/** 北京、上海分别占28%、16%: as many places in a row as quantities. */
function placesInRow(
  folded: string,
  places: readonly Named[],
  quantities: readonly Quantity[],
): ReadonlyMap<Quantity, Named> {
  const { at, row } = rowOf(folded, quantities);
  const before = places.filter(({ end }) => end <= at).slice(-row.length);
  if (row.length === 0 || before.length !== row.length) return new Map();
  return new Map(row.flatMap((quantity, i) => (before[i] === undefined ? [] : [[quantity, before[i]] as const])));
}
