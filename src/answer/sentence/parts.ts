/** Which part of a sentence a question is about, where what is said of one stands beside what is said of another. */
import { CHANGED_TO, RISES_OR_FALLS } from '../../text/change-words.js';
import { escaped } from '../../text/escaped.js';
import { findAll } from '../../text/find-all.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { NamesOf } from '../../text/segment.js';
import { isMeasured } from '../question/implied.js';
import { isNumberedName } from '../question/numbered-names.js';
import { allUnits, type Question } from '../question/question.js';
import { formsOf, type Unit } from '../question/unit.js';
import { PLANNED } from './aims.js';
import { clauseBefore, clausesOf, quantitiesOfClauses, quantitiesWithin } from './clauses.js';
import { isThere } from './match-unit.js';
import { CONTRAST } from './opposites.js';
import { respectively } from './respectively.js';

/** What one part must hold of the question's names, as a multiple of what the next one holds. */
const CLEARLY = 1.5;
/** 8月挂牌的甲园: what stands between a quantity and the 的 that makes it the following name's. */
const ATTRIBUTED = /^[^,、;。的]{0,12}的[^,、;。]{2}/;

/** Those of the quantities of a folded sentence that are told of what a question is about; none where the rule does not tell. */
type Rule = (question: Question, folded: string, quantities: readonly Quantity[]) => readonly Quantity[];

/** Those of `quantities` that are told of what the question is about, by the first rule that tells; all where none does. */
export function quantitiesOfPart(
  question: Question,
  folded: string,
  quantities: readonly Quantity[],
  namesOf: NamesOf,
): readonly Quantity[] {
  if (quantities.length < 2) return quantities;
  for (const rule of RULES) {
    const own = rule(question, folded, quantities);
    if (own.length > 0) return own;
  }
  const ofPart = ofNamedPart(question, folded, quantities, namesOf);
  const ofHead = ofPart.length < quantities.length ? [] : rightBehindHead(question, folded, ofPart);
  return ofHead.length > 0 ? ofHead : ofPart;
}

/**
 * Those in the part that alone says a name of the question; all where none does, or where it has none of them: 甲园2月获批;乙园4月获批
 * answers for 乙园 with April, however much of the question is said of both. Parts are parted by semicolons, or are the items of
 * a list that tell the quantity before the name (8月挂牌的甲园,11月挂牌的乙园).
 */
function ofNamedPart(
  question: Question,
  folded: string,
  quantities: readonly Quantity[],
  namesOf: NamesOf,
): readonly Quantity[] {
  const isAttributed = quantities.every(({ end }) => ATTRIBUTED.test(folded.slice(end)));
  const stops = [...folded.matchAll(isAttributed ? /[,、;]/g : /;/g)].map(({ index }) => index);
  const partOf = (at: number) => stops.filter((stop) => stop < at).length;
  if (new Set(quantities.map(({ start }) => partOf(start))).size < 2) return quantities;
  const haveOwnPlaces = namesPlaces(question, folded, stops, namesOf);
  const held = Array<number>(stops.length + 1).fill(0);
  const texts = held.map((_, i) => folded.slice(i === 0 ? 0 : stops[i - 1], stops[i]));
  for (const unit of allUnits(question)) {
    const isName = unit.kind === 'name' || unit.kind === 'place' || (isAttributed && isLongNoun(unit));
    if (!isName && !PLACE_IN_ROW.test(unit.text)) continue;
    const said = new Set(formsOf(unit).flatMap((form) => findAll(folded, form).map(partOf)));
    // 星沙园 may be 星沙区块链产业园区.
    const parts = said.size > 0 ? said : new Set(texts.flatMap((text, i) => (isThere(unit, text) ? [i] : [])));
    const [only = 0] = parts;
    // What stands before the first semicolon may be what the rest speaks of as well.
    const isOwn = only > 0 || haveOwnPlaces;
    if (parts.size === 1 && (isAttributed || isOwn)) held[only] = (held[only] ?? 0) + unit.weight;
  }
  const [most = 0, next = 0] = [...held].sort((a, b) => b - a);
  const own = quantities.filter(({ start }) => held[partOf(start)] === most);
  return most > CLEARLY * next && own.length > 0 ? own : quantities;
}

/** 排在第三的是丙园,3600P: which of a row a part is about. */
const PLACE_IN_ROW = /^第[一二三四五六七八九十\d]{1,3}[名位]?$/;

/** What may stand between a name and a figure of its own. */
const OF_NAME = /[各均则]?(?:[为达有仅约是共(:]|占比?)?$/;

/** Between two figures of a list that tells one of each. */
const NEXT_NAME = /^[、,和及](?!其中)\p{Script=Han}{1,8}$/u;

/** 甲市76条、乙市41条: the one of a list that stands right behind a name of the question. */
function rightBehindName(question: Question, folded: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const isListed = (own: Quantity, isNoun: boolean) =>
    quantities.some((other) => {
      const isSecond = own.start > other.start;
      const between = isSecond ? folded.slice(other.end, own.start) : folded.slice(own.end, other.start);
      // 半程16元,儿童票价9元: 票价 alone tells nothing of whose it is.
      const isFitting = question.content.includes(between.slice(1)) === isSecond || (isSecond && !isNoun);
      return isAlike(own, other) && NEXT_NAME.test(between) && isFitting;
    });
  const behind = quantities.filter((quantity) => {
    const before = folded.slice(0, quantity.start).replace(OF_NAME, '');
    const bare = before.replace(/[省市县区]$/, '');
    return allUnits(question).some((unit) => {
      const isName = isNaming(unit, question);
      // 城镇居民47265元 is not that of all 居民.
      if (!isName && !(isLongNoun(unit) && question.content.includes(before.split(/[、,;]/).at(-1) ?? '')))
        return false;
      return formsOf(unit).some((form) => before.endsWith(form) || bare.endsWith(form)) && isListed(quantity, !isName);
    });
  });
  return behind.length === 1 ? behind : [];
}

/** 12人遇难、87人受伤: the one right behind which stands a verb of the question. */
function rightBeforeVerb({ units }: Question, folded: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const forms = units.filter(({ kind, text }) => kind === 'verb' && text.length > 1).flatMap(formsOf);
  const before = quantities.filter(
    ({ kind, end }) => kind === 'count' && forms.some((form) => folded.startsWith(form, end)),
  );
  return before.length === 1 ? before : [];
}

/** What may stand between a figure and the word behind it that it is of. */
const BEFORE_HEAD = /^的?\p{Script=Han}{0,4}$/u;

/** 净亏损14.7亿元: those right behind what the question asks of its subject, where others are told of something else. */
function rightBehindHead(
  { units, focus, folded: asked }: Question,
  folded: string,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  const head = (focus ?? units).findLast(({ kind, text }) => (kind === 'noun' || kind === 'verb') && text.length > 1);
  if (head === undefined || NO_HEAD.test(head.text) || /\d{4}年/.test(asked)) return [];
  // 6800辆公交车,新能源公交车5900辆: the whole stands before the noun.
  const isBeforeHead = ({ end }: Quantity) => {
    const at = folded.indexOf(head.text, end);
    return at >= 0 && BEFORE_HEAD.test(folded.slice(end, at));
  };
  if (quantities.some(isBeforeHead)) return [];
  const behind = quantities.filter(({ kind, start }) => {
    const before = folded.slice(0, start).replace(REACHING, '');
    const isYet = PLANNED.test(clauseBefore(folded, start)) && !PLANNED.test(asked);
    const isOf = [before, before.replace(SUM, '')].some((text) =>
      withoutMeasure(text).endsWith(withoutMeasure(head.text)),
    );
    return kind !== 'date' && !isYet && isOf;
  });
  // 减速器国产化率68%,伺服电机61%: the like of another stands behind its name.
  const last = behind.at(-1)?.end ?? 0;
  if (units.some((unit) => unit !== head && isThere(unit, folded.slice(last)) && !isThere(unit, folded.slice(0, last))))
    return [];
  if (behind.length === quantities.length) return [];
  const at = folded.indexOf('其中');
  const wholes = behind.filter(({ end }) => at < 0 || end <= at);
  const isOfPart = units.some((unit) => isThere(unit, folded.slice(at)) && !isThere(unit, folded.slice(0, at)));
  return isOfPart ? behind : wholes;
}

/** 投资总额 is 投资. */
const SUM = /(?:总[额量数计]|金额|规模)$/;
/** 交付量 is 交付. */
export function withoutMeasure(text: string): string {
  return text.replace(/(?<=.)[量额数值]$/, '');
}

/** Between what is measured and its figure. */
export const REACHING = new RegExp(
  `(?:[为是达有共约近仅超逾将可:)]|达到|突破|超过|${CHANGED_TO}|估计|合计|总计|人民币|新台币|落在|维持在|控制在){1,4}$`,
);

/** Words of change and sums, which stand with whatever changes. */
const NO_HEAD = new RegExp(`${RISES_OR_FALLS}|达到|[总共计占排名约]`);

function isLongNoun({ kind, text }: Unit): boolean {
  return kind === 'noun' && text.length > 1;
}

/** A name, a place, or what a follow-up exchanged. */
function isNaming(unit: Unit, { focus }: Question): boolean {
  const { kind, text } = unit;
  return (
    kind === 'name' || kind === 'place' || isNumberedName(unit) || focus?.some((unit) => unit.text === text) === true
  );
}

const DEGREES: ReadonlySet<string> = new Set(['大专', '本科', '硕士', '博士']);

/** Those in the clauses that name what is asked about, where others name its like: 24% of 上游90%,下游24%. */
function besideContrast({ units, content }: Question, folded: string, quantities: readonly Quantity[]): Quantity[] {
  return units.flatMap(({ text: own, alternatives, end }) => {
    // A轮 is a letter and a word; what comes after it is told of no round.
    const text = /^[a-z]$/.test(own) ? own + content.charAt(end) : own;
    if (/^[a-z]轮$/.test(text) && /^(?:融资)?[之以]?后/.test(content.slice(end + 1))) return [];
    const forms = [text, ...alternatives].filter((form) => form.slice(1) === text.slice(1));
    // 本科生1000元,大专生600元
    if (DEGREES.has(own) && [...DEGREES].some((other) => other !== own && folded.includes(other)))
      return quantitiesOfClauses(folded, quantities, (clause) => clause.includes(own));
    if (text.length < 2 || !CONTRAST.includes(text.charAt(0))) return [];
    const named = [...folded.matchAll(new RegExp(`[${CONTRAST}](?=${escaped(text.slice(1))})`, 'g'))];
    const isAsked = (first: string) => forms.some((form) => form.startsWith(first));
    if (named.every(({ 0: first }) => isAsked(first))) return [];
    return quantitiesOfClauses(folded, quantities, (clause) => forms.some((form) => clause.includes(form)));
  });
}

/**
 * 甲市12家,乙市17家: of clauses that tell the same measure of several, those values in the one that alone has a name of the question.
 * None where a later clause has more of the question: it goes on about that name, or about what the question asks of it.
 */
function inOwnClause(question: Question, folded: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const clauses = valuedClauses(folded, quantities);
  const units = allUnits(question).filter(({ kind }) => kind !== 'other' && kind !== 'date');
  for (const name of units.filter((unit) => isNaming(unit, question) || isLongNoun(unit))) {
    const [at = -1, ...others] = clauses.flatMap(({ text }, i) => (isThere(name, text) ? [i] : []));
    const clause = clauses[at];
    if (clause === undefined || others.length > 0) continue;
    // 甲类合格率68%,乙类为61%: a noun may head a clause that tells the rate named before.
    const isHeading = formsOf(name).some((form) => clause.text.startsWith(form));
    const isOfRateBefore = units.some(
      (unit) => isMeasured(unit.text) && !isThere(unit, clause.text) && isThere(unit, folded.slice(0, clause.start)),
    );
    if (!isNaming(name, question) && !(isHeading && isOfRateBefore && !name.text.endsWith('年'))) continue;
    const isParallel = clauses.some(
      ({ own }, i) => i !== at && own.some((other) => clause.own.some((quantity) => isAlike(quantity, other))),
    );
    const goesOn = clauses
      .slice(at + 1)
      .some(({ text }) =>
        units.some((unit) => (isThere(unit, text) && !isThere(unit, clause.text)) || isWordOf(unit, text, clause.text)),
      );
    // 412人受伤,其中甲县遇难29人: what is asked is told of another figure.
    const isToldElsewhere = quantities.some(
      (quantity) =>
        !clause.own.includes(quantity) &&
        units.some(
          (unit) => !isThere(unit, clause.text) && formsOf(unit).some((form) => folded.startsWith(form, quantity.end)),
        ),
    );
    if (isParallel && !goesOn && !isToldElsewhere) return clause.own;
  }
  return [];
}

/** Clauses with the quantities that they tell, those of the next one too where it names nothing: 丙类最低,只有39%. */
function valuedClauses(folded: string, quantities: readonly Quantity[]) {
  const clauses = clausesOf(folded);
  return clauses.map((clause, i) => {
    const next = clauses[i + 1];
    const own = quantitiesWithin(quantities, clause);
    const isTold = own.length > 0 || next === undefined || !VALUE_ALONE.test(next.text);
    return { ...clause, own: isTold ? own : quantitiesWithin(quantities, next) };
  });
}

/** A clause that is nothing but a value. */
const VALUE_ALONE = /^(?:只有|仅有?|达到?|为|有)(?:约|近)?[\d一二两三四五六七八九十]/;

/** Dates of several events stand side by side in whatever clauses. */
function isAlike(a: Quantity, b: Quantity): boolean {
  return a.kind !== 'date' && a.kind === b.kind && a.measure === b.measure;
}

/** Whether each part behind the first names a place of its own, of which the question does not speak. */
function namesPlaces({ content }: Question, folded: string, stops: readonly number[], namesOf: NamesOf): boolean {
  const places = namesOf(folded).filter(({ kind, text }) => kind === 'place' && !content.includes(text));
  return stops.every((stop, i) => places.some(({ start }) => start > stop && start < (stops[i + 1] ?? folded.length)));
}

/** 共400亿,其中118亿出问题: the part is asked for where the question says what only stands there. */
function wholeOrPart(question: Question, folded: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const at = folded.indexOf('其中');
  const parts = quantities.filter(({ start }) => start > at);
  const wholes = quantities.filter(({ end }) => end <= at);
  if (at < 0 || parts.length === 0 || wholes.length === 0) return [];
  const [before, after] = [folded.slice(0, at), folded.slice(at)];
  const isOnlyIn = (unit: Unit, own: string, other: string) =>
    unit.kind !== 'other' && isThere(unit, own) && !isThere(unit, other);
  // A follow-up's new word is what is asked about: 四川全省呢.
  if (question.focus?.some((unit) => isOnlyIn(unit, before, after))) return wholes;
  const units = allUnits(question);
  if (units.some((unit) => isOnlyIn(unit, after, before))) return parts;
  if (units.some((unit) => isWordOf(unit, after, before))) return parts;
  // 有三个园区,其中两家为省级园区: the whole is asked for where nothing tells of the part, by whatever measure word.
  const told = units.filter((unit) => unit.text.length > 1 && isThere(unit, folded));
  const isOfWhole =
    question.counted !== undefined &&
    !question.folded.includes('其中') &&
    told.some(isLongNoun) &&
    told.every((unit) => isThere(unit, before) && !isPartOfWord(unit, before));
  return isOfWhole ? wholes : [];
}

/** 出口 of 进出口. */
function isPartOfWord({ text }: Unit, folded: string): boolean {
  return /^[进出]口/.test(text) && folded.includes('进出口');
}

/** 专利267项,其中发明专利139项: a longer word of the question that stands in one part, and only a shorter one of it in the other. */
function isWordOf({ text, kind }: Unit, own: string, other: string): boolean {
  return kind === 'noun' && text.length > 2 && own.includes(text) && !other.includes(text);
}

/** 分为基础类和可选类,前者有7项,后者有23项: the values of the one that is asked about. */
function formerOrLatter(question: Question, folded: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const [former, latter] = [folded.indexOf('前者'), folded.indexOf('后者')];
  const { before = '', second = '' } = TWO_JOINED.exec(folded.slice(0, former))?.groups ?? {};
  // What both are called is about as long.
  const first = before.slice(-second.length);
  if (former < 0 || latter < former || first === '') return [];
  const words = question.units.filter(({ kind, text }) => kind !== 'other' && text.length > 1);
  const isNamed = (own: string, other: string) => words.some((unit) => isThere(unit, own) && !isThere(unit, other));
  if (isNamed(first, second) === isNamed(second, first)) return [];
  return isNamed(first, second)
    ? quantities.filter(({ start }) => start > former && start < latter)
    : quantities.filter(({ start }) => start > latter);
}

const TWO_JOINED =
  /(?<before>[\p{Script=Han}a-z\d]{2,12})(?:[和与及、]|以及)(?<second>[\p{Script=Han}a-z\d]{2,12})[,;。:]$/u;

const RULES: readonly Rule[] = [
  respectively,
  formerOrLatter,
  rightBehindName,
  rightBeforeVerb,
  besideContrast,
  inOwnClause,
  wholeOrPart,
];
