/** Words of a question that it cannot do without, and that a passage lacks: a compound, the sort of thing. */
import { gramKey } from '../../search/grams.js';
import type { Library } from '../../search/library.js';
import { KINDS_OF_SITE } from '../../text/places.js';
import { isMeasured } from '../question/implied.js';
import type { Question } from '../question/question.js';
import { NAME_OR_NOUN_KINDS, type Unit } from '../question/unit.js';
import type { RankedSentence, Ranking } from '../ranking/rank.js';
import { isThere } from '../sentence/match-unit.js';
import { isSameParagraph } from '../sentence/sentence-at.js';
import { speaksOfOtherPlace } from './of-another.js';

/** 启明重汽: a question begins with two words that the corpus has side by side in a few passages, and the passage has neither. */
export function lacksCompound({ units: [first, second], content }: Question, whole: string, library: Library): boolean {
  if (first === undefined || second?.start !== first.end) return false;
  const areLacked = [first, second].every(
    (unit) =>
      unit.text.length === 2 && OF_COMPOUND.has(unit.kind) && unit.alternatives.length === 0 && !isThere(unit, whole),
  );
  const count = areLacked ? library.gramCount(gramKey(content, first.end - 1, 2)) : 0;
  return count > 0 && count <= FEW_PASSAGES;
}

const OF_COMPOUND: ReadonlySet<string> = new Set(['noun', 'verb', 'name']);
/** Passages in which a compound stands that is a name of its own. */
const FEW_PASSAGES = 3;

/** 用的是哪条公链, where the passage has no 公链. */
export function lacksClass({ folded, units }: Question, whole: string): boolean {
  const asked = WHICH.exec(folded);
  if (asked === null) return false;
  const unit = units.find(({ start }) => start === asked.index + asked[0].length);
  if (unit?.kind !== 'noun' || unit.text.length === 1 || isThere(unit, whole)) return false;
  // 河里 of 哪条河里 is a 河.
  return !/[里上内]$/.test(unit.text) || !whole.includes(unit.text.slice(0, -1));
}

/** Before what is one of a sort, and no body or place, whose names need not say what they are. */
const WHICH = /哪(?:一|几)?[条款种项类支部]/;

/** 2019年成都GDP is not answered by another amount of 成都, where the corpus has the GDP of others. */
export function passageLacksMeasured({ units }: Question, { sentences: [best] }: Ranking, whole: string): boolean {
  if (best === undefined) return false;
  const measured = units.find(({ text }) => isMeasured(text));
  return measured !== undefined && isThere(measured, best.folded) && !isThere(measured, whole);
}

/** 武汉有没有产业园, where neither the sentence nor one beside it has a 产业园, or where it speaks of another place. */
export function lacksThingAsked(question: Question, sentence: RankedSentence, library: Library): boolean {
  const { asks, folded, units } = question;
  const thing = asks.has('yesno') && ASKS_WHETHER_THERE.test(folded) ? units.at(-1) : undefined;
  if (thing === undefined || !STANDS_THERE.test(thing.text)) return false;
  const { passage, index } = sentence;
  const isNear = [index - 1, index, index + 1].some(
    (at) => isSameParagraph(passage, index, at) && isThere(thing, passage.sentences[at] ?? ''),
  );
  return !isNear || speaksOfOtherPlace(question, sentence, library);
}

/** What there is in a place. */
const STANDS_THERE = new RegExp(`.(?:[${KINDS_OF_SITE}港桥]|园区|机场|中心|公司|企业|基地|平台|大学|地铁|高铁)$`);

/** Asks whether there is something, and of nothing done. */
const ASKS_WHETHER_THERE = /有没有[^,。?了过]{2,10}[?呢呀啊 ]*$|^[^,。?]{2,8}有[^,。?了过]{2,10}[吗么][?呢呀啊 ]*$/;

/** 某院士去过某市吗, where that is the only place of the question and the evidence lacks it. */
export function isWhetherThere({ asks, units }: Question, missing: readonly Unit[]): boolean {
  return asks.has('yesno') && missing.length === 1 && units.filter(({ kind }) => kind === 'place').length === 1;
}

/** CPI or 产值, where the corpus never has it, nor its name in full; a date is asked for in whatever words. */
export function unknownMeasures({ asks, units }: Question, missing: readonly Unit[], whole: string): Unit[] {
  if (asks.has('date')) return [];
  const isUnheard = (unit: Unit) =>
    unit.kind === 'latin'
      ? missing.includes(unit) && MEASURE_LETTERS.test(unit.text) && !whole.includes(unit.text)
      : OF_ACCOUNTS.test(unit.text) && !isThere(unit, whole);
  return units.filter((unit) => !unit.known && isUnheard(unit));
}

/** CPI, and no PM2.5. */
const MEASURE_LETTERS = /^[a-z]{3,}$/;
/** What hardly anything else tells, as 拿 tells a salary. */
const OF_ACCOUNTS = /产值|营收|营业额|利润|销售额|市值|估值|产能|产量|出口额|门票|票价|房价|学费|[油电气]价/;

/** 某导演 最新电影, where the corpus never speaks of 电影: what keywords end in is what is sought. */
export function lacksHead({ asks, units, folded, content, inherited, focus }: Question, whole: string): boolean {
  const head = units.at(-1);
  const isSought =
    asks.size === 0 && units.length > 1 && folded === content && inherited === undefined && focus === undefined;
  return isSought && head?.kind === 'noun' && !head.known && !isThere(head, whole);
}

/** 江州大学有铸造专业吗, where the corpus knows no 江州, and the passage tells nothing of it. */
export function isOfUnknownBody({ units }: Question, whole: string): boolean {
  return units.some((unit, i) => {
    const sort = units[i + 1];
    const isNamed = SORT_OF_BODY.test(unit.text)
      ? unit.text.length > 3
      : sort?.start === unit.end && SORT_OF_BODY.test(sort.text);
    return isNamed && NAME_OR_NOUN_KINDS.has(unit.kind) && !unit.known && !isThere(unit, whole);
  });
}

/** A body that is named by its sort. */
const SORT_OF_BODY = /(?:大学|学院|医院|银行|机场|中学|小学|图书馆|博物馆|体育馆|公园)$/;
