/** Sentences that count something else than what a question asks for. */
import { BY_HOW_MUCH, EXTENT_OF_CHANGE } from '../../text/change-words.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { Segmenter } from '../../text/segment.js';
import { isOfSoMany } from '../question/counted.js';
import { isSameMeasure } from '../question/number-forms.js';
import type { Question } from '../question/question.js';
import { formsOf, type Unit } from '../question/unit.js';
import type { RankedSentence } from '../ranking/rank.js';
import { amountUnits, isGrowthOfOther, isOtherAmount } from '../sentence/amounts.js';
import { phraseFrom } from '../sentence/clauses.js';
import { amountAsked, countedShare, countsAnother, measuresOther } from '../sentence/counts.js';
import { countsOnlySome } from '../sentence/lots.js';
import { isThere } from '../sentence/match-unit.js';
import {
  ANY_MEASURE,
  fitsMeasure,
  fittingQuantities,
  isSameValue,
  measuredQuantities,
} from '../sentence/quantities-asked.js';
import { BY_EACH } from '../sentence/rates.js';
import { textBefore } from '../sentence/sentence-at.js';

export type Miscount = 'notCounted' | 'neverCounted' | 'countsAnother' | 'otherFigure' | 'otherCounted' | 'bareAmount';

/** Share of the units' weight that is little for a sentence alone. */
const LITTLE = 0.4;
/** Sentences around a list within which its length may be told. */
const LIST_WITHIN = 2;
/** Words that ask for each of so many. */
const ASKS_FOR_EACH = /分别|有[哪啥]|有什么|都[是有叫]|叫[什啥]/;
const GOES_ON_TO_OTHER = /^(?:另外|此外|其余|其中|同时|还有)/;
const HAS_HAN = /\p{Script=Han}/u;

/** What is counted stands neither in the sentence nor in the one before: in the passage, nowhere in the corpus, or in a sentence that holds little else. */
export function lackOfCounted({ counted, asks }: Question, sentence: RankedSentence): Miscount | undefined {
  // 能拿多少薪水 counts nothing.
  const isAmount = asks.has('money') && !asks.has('number');
  if (counted === undefined || isAmount || isNear(counted, sentence)) return undefined;
  if ((sentence.evidence?.own ?? 0) < LITTLE) return 'countsAnother';
  return counted.known ? 'notCounted' : 'neverCounted';
}

/** Whether the sentence or the one before it has the unit; one more before a sentence that goes on with a list. */
function isNear(unit: Unit, { folded, passage, index }: RankedSentence): boolean {
  const near = passage.sentences.slice(Math.max(0, index - (GOES_ON_TO_OTHER.test(folded) ? 2 : 1)), index);
  return [folded, ...near].some((text) => isThere(unit, text));
}

/** The sentence has figures, and they are of other things than what is asked for. */
export function otherFigure(question: Question, sentence: RankedSentence, segmenter: Segmenter): Miscount | undefined {
  const { counted, measure, numbered } = question;
  const { holdsAsked, folded, quantities } = sentence;
  if (!holdsAsked || !question.asks.has('number')) return undefined;
  // 1/7 for 几倍
  if (question.asks.has('fraction') && quantities.some(({ kind }) => kind === 'fraction')) return undefined;
  const fitting = fittingQuantities(question, quantities);
  if (measure === undefined) {
    // 企业有多少 is not told by two parks; 几线城市 counts nothing.
    const isOther =
      counted !== undefined &&
      numbered === undefined &&
      fitting.every((own) => countsAnother(counted, own, folded, segmenter));
    return isOther ? 'otherCounted' : undefined;
  }
  const measured = fitting.filter((quantity) => fitsMeasure(question, quantity));
  const isUnmeasured = measured.length > 0 && measured.every((quantity) => quantity.measure === undefined);
  if (isUnmeasured && measure !== ANY_MEASURE && !folded.includes(measure)) return 'bareAmount';
  if (counted === undefined) return undefined;
  // 14个备案信息 for 备案了多少个服务: what is said of them stands behind the figure.
  const before = question.units.filter(({ end }) => end <= question.folded.search(/多少|几/));
  const isOther = (own: Quantity) =>
    countsAnother(counted, own, folded, segmenter) &&
    !isSaidBehind(before, folded.slice(own.end)) &&
    !(isSameMeasure(own.measure, measure) && isHeadOf(counted, phraseFrom(folded, own.end)));
  if (measured.length > 0 && measured.every(isOther)) return 'otherCounted';
  if (countedShare(question, folded, quantities) > 0) return undefined;
  if (fitting.some(({ end }) => isSaidBehind(question.units, folded.slice(end)))) return undefined;
  // 娄底仅1家: a number with nothing right behind it may count what the sentence is about.
  const isUncounted = !isNear(counted, sentence) || fitting.every(({ end }) => HAS_HAN.test(folded.charAt(end)));
  return isUncounted ? 'otherFigure' : undefined;
}

/** 总投资63亿元 for 利润多少: each amount of the sentence is said to be another than what is asked for, and nothing near says that. */
export function measuresAnother(question: Question, sentence: RankedSentence, segmenter: Segmenter): boolean {
  const { folded, quantities, passage, index } = sentence;
  const before = textBefore(sentence);
  const all = fittingQuantities(question, quantities);
  // GDP 1640亿元 for 人均GDP
  const isForEach = FOR_EACH.test(question.folded) && !FOR_EACH.test(before + folded);
  if (isForEach && all.length > 0) return true;
  const sort = amountAsked(question.units, question.content)?.sort;
  const isUntold = sort !== undefined && !question.asks.has('yesno') && !isThere(sort, folded);
  if (isUntold && all.length > 0 && all.every((own) => measuresOther(question, own, folded, segmenter))) return true;
  if (ASKS_GROWTH.test(question.folded) && all.length > 0 && all.every((own) => isGrowthOfOther(question, own, folded)))
    return true;
  if (all.length > 0 && tellsOtherRates(question, folded, before, all)) return true;
  const asked = amountUnits(question);
  const near = [folded, before, passage.sentences[index + 1] ?? ''];
  if (asked.length === 0 || asked.some((unit) => near.some((text) => isThere(unit, text)))) return false;
  return all.length > 0 && all.every((own) => isOtherAmount(question, own, folded));
}

const ASKS_GROWTH = new RegExp(`${BY_HOW_MUCH}|${EXTENT_OF_CHANGE}`);
const FOR_EACH = new RegExp(`${BY_EACH}|平均每|每[人户亩次]`);

/** 蓄水率 for 淤积率: each share stands behind another rate, and what is asked for is said neither there nor before. */
function tellsOtherRates(
  { units, folded: asked }: Question,
  folded: string,
  before: string,
  all: readonly Quantity[],
): boolean {
  const rate = RATE_ASKED.exec(asked)?.[1];
  if (rate === undefined || [folded, before].some((text) => text.includes(rate))) return false;
  const unit = units.find(({ text }) => text.endsWith(rate));
  if (unit !== undefined && isThere(unit, folded)) return false;
  return all.every(({ start }) => BEHIND_RATE.test(folded.slice(0, start)));
}

const RATE_ASKED =
  /((?:[利汇税费胜良效]|(?:(?![利汇税费胜良效]率)\p{Script=Han}){2})率)(?=(?:是|为|有|达到?)?(?:多[少高大]|几)|[?呢 ]*$)/u;
const BEHIND_RATE = /\p{Script=Han}{2}率[^,;。率\d]{0,6}$/u;

/** 四家大企业的代表, where 代表 are counted in the same measure: what the phrase behind the number ends with. */
function isHeadOf(counted: Unit, phrase: string): boolean {
  return formsOf(counted).some((form) => phrase.endsWith(`的${form}`));
}

function isSaidBehind(units: readonly Unit[], behind: string): boolean {
  return units.some(({ text, kind }) => (kind === 'noun' || kind === 'verb') && behind.startsWith(text));
}

/** 5个专项行动有哪些 is no question about a sentence that tells of other numbers, or of none. */
export function isListOfOtherLength(question: Question, { passage, index }: RankedSentence): boolean {
  if (!isOfSoMany(question) || !ASKS_FOR_EACH.test(question.folded)) return false;
  const told = question.quantities.filter(({ kind }) => kind === 'count');
  const near = [...passage.sentences.keys()].filter((at) => Math.abs(at - index) <= LIST_WITHIN);
  return !near.some((at) => passage.quantities(at).some((found) => told.some((own) => isSameValue(own, found))));
}

/** 首批6家 or 两个省级园区 is all that the sentence counts of what is asked for. */
export function countsSome(question: Question, { folded, quantities, features }: RankedSentence): boolean {
  if (question.counted === undefined || features.kind === 0) return false;
  const fitting = measuredQuantities(question, quantities);
  return fitting.length > 0 && fitting.every((quantity) => countsOnlySome(question.folded, quantity, folded));
}
