/** Questions with sides: 长沙和娄底各有多少, A 还是 B, 从首批到年底. Finds the sides; each is then asked by itself. */
import type { Span } from '../../model.js';
import type { Library } from '../../search/library.js';
import { anyOf } from '../../text/any-of.js';
import { type Folded, fold, originalSlice } from '../../text/fold.js';
import { ABOUT_ARTICLES } from './asides.js';
import { parseQuestion, reworded } from './parse-question.js';
import { isAligned, type Question } from './question.js';
import { NAME_OR_DATE_KINDS, NAME_OR_NOUN_KINDS, type Unit } from './unit.js';

/**
 * `sides`: each side has an answer of its own, and all are wanted. `alternatives`: one of them holds; where the articles
 * say both, they disagree. `articles`: asks how the articles themselves agree.
 */
export type ComparisonKind = 'sides' | 'alternatives' | 'articles';

export interface Side {
  /** What the question calls it, as typed: 长沙. */
  readonly name: string;
  /** What only this side says. */
  readonly units: readonly Unit[];
  /** The question with this side alone. */
  readonly question: Question;
}

export interface Comparison {
  readonly kind: ComparisonKind;
  /** Two or three; none of `articles`. */
  readonly sides: readonly Side[];
}

/** Two names in a row are two sides only where the question weighs them. */
const WEIGHS = anyOf(
  /(?<![a-z])(?:vs|pk)(?![a-z])/,
  // 各有多少
  /分别|各自?(?=是|有|为|多少|几|占|排|达|在)/,
  // 哪个城市更大, 谁先
  /谁|哪.{0,8}(?:更|最?(?:[多高大早快低少先强贵长远重惨]|便宜|严重|厉害)[?呢呀啊些 ]{0,3}$)/,
  // 哪个先到
  /哪一?[个家边座][先早晚]|更[高多大快早低少强]/,
  // 差多少, and no 逆差多少 or 差几倍
  /(?<![逆顺落反误温时])差(?:了|别|距)?(?:是|有)?(?:多少|多大|几|在)(?!个?倍)|差距/,
  /对比|相比|比较|比一?比|比一下|区别|不同|异同|孰/,
  // 一样吗
  /[不一]一?样(?=吗|么|[? ]|$)/,
);
/** … and what says so at the end of a question: 两篇怎么写. */
const ARTICLES_SAY = /[ ,](?:[两各几三]|不同的?)篇.{0,8}$/;
const JOINTS = '和|与|跟|同|及|以及|、|,|vs\\.?|pk|还是';
const VERSUS = /^(?:vs|pk)$/;
const JOINS = new RegExp(`^\\s*(?:${JOINTS}|比|对)\\s*$`);
/** … and what joins a third: what stands before 对 is the last. */
const JOINS_FURTHER = new RegExp(`^\\s*(?:${JOINTS})\\s*$`);
/** What joins two that are not weighed. */
const JOINS_ALIKE = /^\s*(?:和|与|跟|及|以及|、)\s*$/;
const ALTERNATIVES =
  /^(?<head>.*?)(?:到底|究竟)?(?:说的是|指的是|是|叫|为|属于|算)(?<first>[^,。?]{1,14}?)[,]?还是(?:说|是|指)?(?<second>[^,。?]{1,16}?)(?:的|呢|啊|呀|吗)*[?]?$/;
const DIRECTION = /^(?:上|下|增|减|提|回)?[涨跌升降增减少多高低滑落加长]了?$/;
/** 四川多还是湖南多 */
const EITHER = /(?<adjective>[先早晚多少高低大快强])(?:[一些点]{1,2})?[,]?还是(?<second>[^,。?]{1,14}?)\k<adjective>/;
const CHANGE =
  /从(?<first>[^,。?]{1,16}?)(?:发展|增[加长]|变)?到(?<second>[^,。?]{1,16}?)(?:一?共|总共|又)?(?:变化|增[加长]|减少|涨|多了|少了|提高|上升|下降|扩大).*$/;
/** 云南揭牌和娄底落户谁早, 上海的和杭州现有的分别几个: sides that are more than a name. */
const PHRASES_JOINED =
  /^(?<first>[^,。]{2,20}?)(?:和|与|跟)(?<second>[^,。]{2,20}?)[ ,]*(?:(?:分别|各自?)(?<each>[^,]+)|是?(?:谁|哪一?[个件家]事?)[更最]?(?:[先早晚后]|在[前先后])(?<rest>[^,]*))$/;
/** 长沙比娄底多几项, 上海最早的园区比娄底的早多久 */
const THAN =
  /^(?<first>[^,。]{2,20}?)比(?<second>[^,。]{2,14}?)的?(?<adjective>[先早晚多少高低贵])(?:了|出)?(?:多少|多久|几(?<measure>\p{Script=Han})?)(?<thing>[^,。?]{0,12}?)[呢啊呀吗]?[?]?$/u;
/** 杭州的产业园和娄底的: what both have is said of the first. */
const OWNED_BY_BOTH =
  /^(?<first>[^,。的 ]{2,8})的(?<thing>[^,。的 ]{2,10}?)(?<and>[和与跟])(?<second>[^,。的 ]{2,8})的(?:\k<thing>)?(?=[ ,谁哪]|$)/;
/** Words that weigh and ask for nothing themselves. */
const WEIGHING = /比一?比|比一下|[不一]一?样吗?|分别|各自?|相?差(?:了|距)?|对比|相比|比较|区别|有什么不同|不同/g;
/** 谁先, 哪个多, 谁的产业园更多: what each side is then asked. */
const COMPARATIVE =
  /(?:谁|哪[一个家座边]{0,2})(?<between>[^,。?]{0,10}?)(?<degree>(?:得|更|最|比较)*)(?<adjective>先(?!期|些)|[早晚](?!上|期|些)|[多少高低大快强贵长远重](?=[?呢呀啊些 ,]|一[些点]|$)|便宜|惨|严重|厉害)(?!少)/;
const ASKED_OF_EACH: Readonly<Record<string, string>> = {
  先: '什么时候',
  早: '什么时候',
  晚: '什么时候',
  多: '有多少',
  少: '有多少',
  贵: '多少钱',
  便宜: '多少钱',
  惨: '有多少',
  严重: '有多少',
  厉害: '有多少',
};

interface Sided {
  readonly kind: ComparisonKind;
  readonly sides: readonly SideText[];
}

/** What a side is called, and what it is asked, as it might have been typed; both folded. */
interface SideText {
  readonly name: string;
  readonly text: string;
}

/** Whether a folded question asks which side is ahead, and for no figure. */
export function asksWhich(folded: string): boolean {
  return COMPARATIVE.test(folded) && !/多少|几/.test(folded);
}

/** The sides of a question, where it has any. */
export function comparisonOf(asked: Question, library: Library): Comparison | undefined {
  const typed = asked.folded.trim();
  const folded = typed.replace(OWNED_BY_BOTH, '$<first>$<and>$<second>的$<thing>');
  const question = folded === typed ? asked : reworded(asked, folded, library);
  const asSides = (sided: Sided) => withSides(sided, question, library);
  const sided = alternatives(folded) ?? either(folded, question) ?? change(folded) ?? than(folded, question);
  if (sided !== undefined) return asSides(sided);
  const isWeighed = WEIGHS.test(folded);
  if (isWeighed || asksOfEach(question)) {
    const spans = isWeighed ? joined(question, JOINS) : joined(placesAndDates(question), JOINS_ALIKE);
    if (spans.length > 1)
      return asSides({ kind: 'sides', sides: spans.map((own) => sideText(question, folded, own, spans)) });
  }
  const phrased = phrasesJoined(folded);
  if (phrased !== undefined) return asSides(phrased);
  return ABOUT_ARTICLES.test(folded) ? { kind: 'articles', sides: [] } : undefined;
}

/** 深圳和上海的人才占比: a figure of two places or years is that of each, but where they have or do something together. */
function asksOfEach({ asks, folded }: Question): boolean {
  return FIGURES.some((kind) => asks.has(kind)) && !TOGETHER.test(folded);
}

function placesAndDates({ content, units }: Question): Pick<Question, 'content' | 'units'> {
  return { content, units: units.filter(({ kind }) => kind === 'place' || kind === 'date') };
}

const FIGURES = ['number', 'money', 'percent', 'rank'] as const;
const TOGETHER =
  /共|总|[两三][地市省县区国年]|[差逆顺]差|差额|交界|接壤|[合签]|加起来|之间|联[手盟]|协[议定]|贸易|往[来返]|航[线班]|[铁公]路|高[铁速]|距|相隔|一起|等|到|(?<!占)比|谁|哪/;

function withSides({ kind, sides: texts }: Sided, question: Question, library: Library): Comparison | undefined {
  const typed = fold(question.text);
  const parsed = texts.map(({ name, text }) => ({ ...parseQuestion(text, library), name }));
  const sides = parsed.map(({ name, ...side }, i) => ({
    name: asTyped(name.trim(), question.text, typed),
    units: side.units.filter(({ text }) => parsed.every((other, k) => k === i || !holdsUnit(other, text))),
    // A side asks for what the whole question asks for.
    question: {
      ...side,
      text: question.text,
      asks: side.asks.size > 0 ? side.asks : question.asks,
      ...(question.measure !== undefined && { measure: question.measure }),
      ...(question.inherited !== undefined && { inherited: question.inherited }),
    },
  }));
  return sides.every(({ units }) => units.length > 0) ? { kind, sides } : undefined;
}

/** Folded words of a question as they were typed; as they are where it does not have them in a row. */
function asTyped(words: string, text: string, folded: Folded): string {
  const start = folded.text.indexOf(words);
  return start < 0 ? words : originalSlice(text, folded, { start, end: start + words.length });
}

function holdsUnit({ units }: Question, wanted: string): boolean {
  return units.some(({ text }) => text === wanted);
}

function alternatives(folded: string): Sided | undefined {
  const groups = ALTERNATIVES.exec(folded.replace(ARTICLES_SAY, '').trimEnd())?.groups;
  // 是涨了还是跌了 asks for one thing.
  if (groups === undefined || DIRECTION.test(groups.second ?? '')) return undefined;
  const { head = '', first = '', second = '' } = groups;
  // 2018年上半年还是下半年: the year is that of both.
  const year = /^\d{4}年/.exec(first)?.[0] ?? '';
  const full = /^(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}月)/.test(second) ? year + second : second;
  return { kind: 'alternatives', sides: [first, full].map((name) => ({ name, text: `${head} ${name}` })) };
}

function either(folded: string, { units }: Question): Sided | undefined {
  const match = EITHER.exec(folded);
  const first = units.find(({ end }) => end === match?.index);
  if (match?.groups === undefined || first === undefined) return undefined;
  const { adjective = '', second = '' } = match.groups;
  const asked = ASKED_OF_EACH[adjective] ?? '是多少';
  const head = folded.slice(0, first.start);
  return { kind: 'sides', sides: [first.text, second].map((name) => ({ name, text: `${head} ${name}${asked}` })) };
}

function change(folded: string): Sided | undefined {
  const match = CHANGE.exec(folded);
  if (match?.groups === undefined) return undefined;
  const { first = '', second = '' } = match.groups;
  const head = folded.slice(0, match.index);
  return { kind: 'sides', sides: [first, second].map((name) => ({ name, text: `${head} ${name}有多少` })) };
}

function than(folded: string, { units }: Question): Sided | undefined {
  const groups = THAN.exec(folded)?.groups;
  if (groups === undefined) return undefined;
  const { first = '', second = '', adjective = '', measure = '', thing = '' } = groups;
  const asked = measure === '' ? (ASKED_OF_EACH[adjective] ?? '是多少') : `有几${measure}`;
  // 比约好的晚了多久 is no comparison of two.
  if (!units.some((unit) => namesOne(unit) && second.startsWith(unit.text))) return undefined;
  // 上海最早的园区比娄底的: the first name takes the other's place.
  const name = units.find((unit) => namesOne(unit) && first.startsWith(unit.text));
  const other = name === undefined ? second : first.replace(name.text, () => second);
  return { kind: 'sides', sides: [first, other].map((name) => ({ name, text: `${name}${asked}${thing}` })) };
}

function namesOne({ kind }: Unit): boolean {
  return NAME_OR_DATE_KINDS.has(kind);
}

function phrasesJoined(folded: string): Sided | undefined {
  const groups = PHRASES_JOINED.exec(folded)?.groups;
  if (groups === undefined) return undefined;
  const { first = '', second = '', each, rest = '' } = groups;
  const asked = each === undefined ? `什么时候${rest}` : ` ${each}`;
  return { kind: 'sides', sides: [first, second].map((name) => ({ name, text: `${name}${asked}` })) };
}

/** Names (or dates) in a row that the question joins: 长沙和娄底, 2022年、2025年. */
function joined({ content, units: all }: Pick<Question, 'content' | 'units'>, joins: RegExp): Span[] {
  const units = all.filter(({ text }) => !VERSUS.test(text));
  for (let i = 0; i + 1 < units.length; i++) {
    const [left, right] = [units[i], units[i + 1]];
    if (left === undefined || right === undefined || !joins.test(content.slice(left.end, right.start))) continue;
    if (!areAlike(left, right)) continue;
    // 花莲和宜兰农损哪个大 asks for the 农损 of both; 某某公司和某某集团 are two names.
    const isNamed = left.kind === 'noun' || right.kind === 'noun';
    // 金奖长沙和娄底谁多: 金奖 is asked of both.
    const isOfPlaces = left.kind === 'place' && right.kind === 'place';
    const ranges = [grown(units, i, -1, !isOfPlaces), grown(units, i + 1, 1, isNamed)];
    for (let k = i + 2; k < units.length; k++) {
      const [last, next] = [ranges.at(-1), units[k]];
      if (last === undefined || next === undefined || next.start < last.end) continue;
      if (!JOINS_FURTHER.test(content.slice(last.end, next.start)) || !areAlike(right, next)) break;
      ranges.push(grown(units, k, 1, isNamed));
    }
    return ranges;
  }
  return [];
}

function areAlike(left: Unit, right: Unit): boolean {
  return left.kind === right.kind || (NAME_OR_NOUN_KINDS.has(left.kind) && NAME_OR_NOUN_KINDS.has(right.kind));
}

/** A unit with those that touch it on its outer side, nouns perhaps: 成都高新区, 杭州余杭. */
function grown(units: readonly Unit[], from: number, step: 1 | -1, withNouns: boolean): Span {
  const own = units[from];
  let { start, end } = own ?? { start: 0, end: 0 };
  if (own?.kind === 'date' || own?.kind === 'number') return { start, end };
  for (let i = from + step; ; i += step) {
    const next = units[i];
    if (next === undefined || !NAME_OR_NOUN_KINDS.has(next.kind)) break;
    if (next.kind === 'noun' && (!withNouns || /^[今去前明当]年$/.test(next.text))) break;
    if (step > 0 ? next.start !== end : next.end !== start) break;
    start = Math.min(start, next.start);
    end = Math.max(end, next.end);
  }
  return { start, end };
}

/** The question as typed, without the other sides and the words that weigh them. */
function sideText({ content }: Question, folded: string, own: Span, all: readonly Span[]): SideText {
  const first = all[0]?.start ?? 0;
  const last = all.at(-1)?.end ?? 0;
  const source = isAligned({ folded, content }) ? folded : content;
  const rest = source
    .slice(last)
    .replace(
      COMPARATIVE,
      // 谁赚得多 asks how much each 赚.
      (_, between: string, degree: string, adjective: string) =>
        between + (/^得.*[多少]$/.test(degree + adjective) ? '多少' : (ASKED_OF_EACH[adjective] ?? '是多少')),
    )
    .replace(WEIGHING, ' ')
    // 谁更大方
    .replace(/(?:谁|哪[一个家座边]{0,2})(?:更|最|比较)\p{Script=Han}{1,3}/u, ' ');
  const name = content.slice(own.start, own.end);
  return { name, text: `${source.slice(0, first)} ${name}${rest}` };
}
