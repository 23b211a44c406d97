/** Which words of the last question those of a follow-up take the place of: 长沙 of 长沙有几家, where 那上海呢 follows. */

import { EXTENT_OF_CHANGE } from '../../text/change-words.js';
import { isOffice } from '../../text/offices.js';
import { SHARE } from '../../text/share-words.js';
import { NOW, RELATIVE_YEAR } from '../../text/time-words.js';
import { isMeasured } from '../question/implied.js';
import { isPerson, isSubject } from '../question/subjects.js';
import { NAME_KINDS, type Unit, type UnitKind, WHOLE } from '../question/unit.js';
import { LOT } from '../sentence/lots.js';
import { areContrasting, areOpposite } from '../sentence/opposites.js';
import { ORDINAL } from './asked-beyond.js';
import type { Turn } from './turn.js';

/** The new words, and those of which they may take the place. */
interface Exchange {
  readonly units: readonly Unit[];
  /** Kinds of the new words; 全国 counts as a place. */
  readonly kinds: ReadonlySet<UnitKind>;
  /** All units of the last question, with what it took over. */
  readonly former: readonly Unit[];
  /** Those words that the last question brought itself. */
  readonly brought: readonly string[];
  readonly manner: Turn['manner'];
  /** The new words name how much there is of it all, as what was quoted does. */
  readonly isForWhole: boolean;
}

/** The new words as against those of the last question. */
export function exchangeOf(
  units: readonly Unit[],
  former: readonly Unit[],
  { words, quoted, manner }: Pick<Turn, 'words' | 'quoted' | 'manner'>,
): Exchange {
  return {
    units,
    kinds: new Set(units.map(({ kind, text }) => (WHOLE.test(text) ? 'place' : kind))),
    former,
    brought: words,
    manner,
    isForWhole: units.some((unit) => isWholeOf(unit, quoted)),
  };
}

/** Whether a word names how much there is of it all, and what was quoted has it. */
export function isWholeOf({ text }: Unit, quoted: string): boolean {
  return OF_WHOLE.test(text) && quoted.includes(text);
}

/**
 * A place takes the place of a place, a year that of a year; a name that of a name, or of a place where there is none;
 * words that of the words that the last question brought. What stands before a word that both have is exchanged too:
 * 星沙产业园 for 长沙产业园.
 */
export function isExchanged(unit: Unit, exchange: Exchange): boolean {
  const rule = RULES.find(({ where }) => where(unit, exchange));
  return rule?.isExchanged(unit, exchange) ?? false;
}

/** What decides of some words, or where some words follow up. */
interface Rule {
  readonly where: (unit: Unit, exchange: Exchange) => boolean;
  readonly isExchanged: (unit: Unit, exchange: Exchange) => boolean;
}

const always = () => true;
const never = () => false;

/** The first that is about a unit decides. */
const RULES: readonly Rule[] = [
  // 人均呢 after GDP排第几 asks for the GDP of each.
  {
    where: (_, { units }) => units.every(({ text }) => QUALIFIES.test(text)),
    isExchanged: ({ text }) => QUALIFIES.test(text),
  },
  // B轮呢 after A轮
  { where: (_, { units }) => units.some(isLetter), isExchanged: isLetter },
  // 重型呢 after 中型车补贴多少, 农村的呢 after 城镇居民人均收入
  { where: (unit, { units }) => units.some((own) => areSetApart(own, unit)), isExchanged: always },
  {
    where: (_, { units, former }) => units.every((own) => former.some((other) => areSetApart(own, other))),
    isExchanged: never,
  },
  // 首批几家 · 现在总共呢
  {
    where: (unit, { units }) => SO_AT_FIRST.test(unit.text) && units.some(({ text }) => BY_NOW.test(text)),
    isExchanged: always,
  },
  // 创业贷: a character that goes with what is exchanged.
  {
    where: (unit, { former }) => wordBefore(unit, former) !== undefined,
    isExchanged: (unit, exchange) => {
      const whole = wordBefore(unit, exchange.former);
      return whole !== undefined && isExchanged(whole, exchange);
    },
  },
  // 链兴资本: what follows a name goes with it, but where a place takes its own (星沙园区 · 娄底呢).
  {
    where: (unit, { units, kinds, former }) => {
      const name = nameBefore(unit, former);
      return name !== undefined && !kinds.has('place') && !isPerson(name) && units.every(isSubject);
    },
    isExchanged: always,
  },
  // 复杂美董事长
  {
    where: (unit, { units, kinds, former }) =>
      isOfHolder(unit, former, units) && [...kinds].some((kind) => NAME_KINDS.has(kind)),
    isExchanged: always,
  },
  // 第二个呢
  {
    where: ({ text }) => ORDINAL.test(text),
    isExchanged: (_, { units }) => units.some(({ text }) => ORDINAL.test(text)),
  },
  // 全国呢 after 在中部排第几: within what a rank is
  {
    where: (_, { units, former, manner }) =>
      manner.asks.has('rank') &&
      units.every(({ text }) => SCOPE.test(text)) &&
      former.some(({ text }) => SCOPE.test(text)),
    isExchanged: ({ text }) => SCOPE.test(text),
  },
  // 去年呢 after 2022年
  {
    where: ({ kind }, { units }) => kind === 'date' && units.some(({ text }) => YEAR.test(text)),
    isExchanged: always,
  },
  {
    where: ({ kind }) => kind === 'date' || kind === 'number',
    isExchanged: (_, { kinds }) => kinds.has('date') || kinds.has('number'),
  },
  // 星沙产业园 for 长沙产业园
  {
    where: (unit, { units: [head, second], former }) => {
      const next = former[former.indexOf(unit) + 1];
      return head !== undefined && next !== undefined && second?.text === next.text && unit.end === next.start;
    },
    isExchanged: always,
  },
  // 上海呢 after 长沙有几家
  {
    where: (_, { kinds }) => kinds.has('place'),
    isExchanged: (unit, { former }) =>
      isSubject(unit) &&
      (unit.kind === 'place' ||
        // 长沙星沙
        former.some(({ kind, end }) => kind === 'place' && end === unit.start) ||
        !(isPerson(unit) || former.some(({ kind }) => kind === 'place'))),
  },
  // 复杂美 whose two words name nothing by themselves
  {
    where: (unit, { kinds, former }) => kinds.has('name') && beginningOf(former).includes(unit),
    isExchanged: always,
  },
  // 链兴资本呢 after 数秦科技有多少人
  {
    where: (_, { units, kinds }) => kinds.has('name') || units.some(isSubject),
    isExchanged: (unit, { former }) =>
      isSubject(unit) && (unit.kind !== 'place' || !former.some((other) => other.kind !== 'place' && isSubject(other))),
  },
  // 有多少钱出了问题 · 总规模呢: what happened to a part is not asked of the whole.
  {
    where: ({ kind }, { isForWhole }) => kind === 'verb' && isForWhole,
    isExchanged: ({ text }, { brought }) => brought.includes(text),
  },
  // 什么时候签约 · 揭牌呢
  { where: (_, { kinds }) => [...kinds].every((kind) => kind === 'verb'), isExchanged: ({ kind }) => kind === 'verb' },
  // 某公司营业收入多少 · 2022年的净利润呢: another amount of the same name
  {
    where: (_, { units, kinds, former }) =>
      kinds.has('noun') &&
      units.every((unit) => unit.kind === 'date' || isAmountByItself(unit)) &&
      former.some(({ text }) => isMeasured(text)),
    isExchanged: ({ text }) => isMeasured(text),
  },
  // 某园什么时候揭牌 · 总投资呢: an amount of what the event was of
  {
    where: (_, { units, former, manner }) =>
      units.every(isAmountByItself) && manner.asks.has('date') && former.some(({ kind }) => kind === 'verb'),
    isExchanged: ({ kind }) => kind === 'verb' || kind === 'date',
  },
  // 电子信息产值多少 · 生物医药呢
  {
    where: (_, { units, former }) => takesOwnerOf(units, former),
    isExchanged: (unit, { units, former }) => ownerOfAmount(units, former).includes(unit),
  },
  // 购房补贴最高多少 · 创业贷呢
  {
    where: (_, { kinds }) => kinds.has('noun') || kinds.has('latin'),
    // 涪江园有多少企业 · 产值呢 asks of the same name.
    isExchanged: ({ kind, text }, { units, brought }) =>
      brought.includes(text) &&
      (kind === 'noun' || ((kind === 'name' || kind === 'latin') && !units.every(isAmountByItself))),
  },
];

/** 生物医药 takes the place of 电子信息 in 电子信息产值: other things of which the same amount is asked. */
export function takesOwnerOf(units: readonly Unit[], former: readonly Unit[]): boolean {
  const areThings = units.length > 0 && units.every(({ kind, text }) => kind === 'noun' && !isMeasured(text));
  return areThings && ownerOfAmount(units, former).length > 0;
}

/** The noun right before what is measured, where it is no year; of as many words as the new one, 果汁饮料 for 坚果零食. */
function ownerOfAmount(units: readonly Unit[], former: readonly Unit[]): readonly Unit[] {
  const nounBefore = (unit: Unit) =>
    former.find(({ kind, text, end }) => kind === 'noun' && end === unit.start && !YEAR.test(text));
  for (const amount of former.filter(isAmountByItself)) {
    const owner: Unit[] = [];
    for (let noun = nounBefore(amount); noun !== undefined; noun = nounBefore(noun)) owner.unshift(noun);
    // 某某银行 of 某某银行股本 is no owner by itself.
    const isAlone = owner.length === 1 && !former.some(({ end }) => end === owner[0]?.start);
    if (isAlone || (owner.length > 1 && owner.length === units.length)) return owner;
  }
  return [];
}

/** 净利润, and no 增速 or 总量, which are those of another amount. */
export function isAmountByItself({ text }: Unit): boolean {
  return isMeasured(text) && !QUALIFIES.test(text) && !OF_ANY_AMOUNT.test(text);
}

const OF_ANY_AMOUNT = /^(?:总[量数额值]|数[量额字]|规模|[金数]额|[上下]限|比例|份额)$/;

/** How much there is of it all. */
const OF_WHOLE = /^(?:总?规模|总[量额]|总盘子)$/;

/** 重型 and 中型, 农村 and 城镇: what tells two of one sort apart. */
function areSetApart({ text }: Unit, other: Unit): boolean {
  return areContrasting(text, other.text) || areOpposite(text, other.text);
}

/** What was so at first, and is no part of what has become of it. */
export const SO_AT_FIRST = new RegExp(`^(?:${LOT.source}|最初|起初|当初)$`);

/** What an amount is qualified by. */
export const QUALIFIES = new RegExp(`^(?:[人户亩]均|[同环]比|名义|平均|${EXTENT_OF_CHANGE}|排名|名次|${SHARE})$`);

/** What a rank is within. */
const SCOPE = /^(?:全[国省市县区球]|国内|省内|市内|世界|[东西中南北]部|[东西南北华]{2})$/;

/** Asks for all there are by now. */
const BY_NOW = new RegExp(`^(?:总共|一共|共|总计|合计|总数|${NOW})$`);

/** 去年 takes the place of 2022年. */
const YEAR = new RegExp(`^(?:${RELATIVE_YEAR}|上年|明年)$`);

/** 复杂 and 美 that a question begins with: words in a row that name nothing by themselves may be a name that no dictionary has. */
function beginningOf(former: readonly Unit[]): readonly Unit[] {
  const until = former.findIndex(({ kind, start }, i) => kind !== 'other' || start !== (former[i - 1]?.end ?? 0));
  const run = until < 0 ? former : former.slice(0, until);
  return run.length > 1 ? run : [];
}

/** The A of A轮. */
function isLetter({ kind, text }: Unit): boolean {
  return kind === 'latin' && text.length === 1;
}

/** The noun that a single character ends, where no other word begins behind it. */
function wordBefore({ kind, text, start, end }: Unit, units: readonly Unit[]): Unit | undefined {
  const isLoose = kind === 'other' && text.length === 1 && !units.some((unit) => unit.start === end);
  return isLoose ? units.find((unit) => unit.end === start && unit.kind === 'noun' && unit.text.length > 1) : undefined;
}

/** The name right before a noun: 链兴 of 链兴资本. */
function nameBefore({ kind, start }: Unit, units: readonly Unit[]): Unit | undefined {
  return kind === 'noun' ? units.find((unit) => unit.kind === 'name' && unit.end === start) : undefined;
}

/** 复杂美董事长 is exchanged whole: the office, and what stands right before it, unless that is a place or a person. */
function isOfHolder(unit: Unit, former: readonly Unit[], units: readonly Unit[]): boolean {
  const office = former.findIndex(({ text }) => isOffice(text) || HEAD.test(text));
  if (office < 0) return false;
  let first = office;
  // 复杂美的老板: 的 may stand between.
  while (first > 0 && (former[first]?.start ?? 0) - (former[first - 1]?.end ?? 0) <= 1) first--;
  const at = former.indexOf(unit);
  const holder = former.slice(first, office);
  const isOfBody = holder.length > 0 && !holder.some((own) => own.kind === 'place' || isPerson(own));
  // 复杂美呢 asks who holds the same office there.
  const isOfSame = !units.some((own) => isPerson(own) || isOffice(own.text));
  return isOfBody && at >= first && (isOfSame ? at < office : at <= office);
}

/** Everyday words for whoever is at the head. */
const HEAD = /^(?:老板|老总|掌门人?|一把手|当家人?|头儿|领导|负责人)$/;
