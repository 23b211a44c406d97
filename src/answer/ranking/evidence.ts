/** How much of what a question means a sentence holds, by itself and with what stands around it. */

import { findAll } from '../../text/find-all.js';
import type { NamesOf } from '../../text/segment.js';
import { isMeasured } from '../question/implied.js';
import { EXCEPT } from '../question/own-words.js';
import { asksForNation, BODY_AFTER, isWithinNation, LONGEST_BODY, placesOfFigure } from '../question/places-asked.js';
import { allUnits, type Question } from '../question/question.js';
import { nameBehind, type Unit } from '../question/unit.js';
import { COMPARED_TO, COMPARES } from '../sentence/comparing.js';
import { ABSENT, isThere } from '../sentence/match-unit.js';
import { contradictsDates } from '../sentence/other-dates.js';
import { goesOnAbout } from '../sentence/pronouns.js';
import { fittingQuantities } from '../sentence/quantities-asked.js';
import { isSameParagraph, joinsNext, type SentenceAt } from '../sentence/sentence-at.js';
import type { UnitMatches } from '../sentence/unit-matches.js';
import { ownQuantities } from '../sentence/whose-figure.js';
import { EVIDENCE_WEIGHTS } from './weights.js';

/** How far the sentences stand that are near. The next one counts within the paragraph alone: what another paragraph begins with is not about this sentence. */
const NEIGHBOURS = [-1, 1, -2];

export interface Evidence {
  /** Share of the units' weight that sentence and context hold, 0 to 1. */
  readonly held: number;
  /** The same of the sentence alone. */
  readonly own: number;
  /** Names, dates, numbers and Latin words that neither holds. */
  readonly missing: readonly Unit[];
  /** A place asked about is one of a list of which something is said all together. */
  readonly isShared: boolean;
  /** A figure of a place is asked, and those of the sentence are of others. */
  readonly isElsewhere: boolean;
  /** A follow-up exchanged a word, and the sentence does not have it. */
  readonly lacksFocus: boolean;
  /** The sentence speaks of another year or month than the question. */
  readonly contradicts: boolean;
}

/** @param matches of the sentence's passage with all of the question's units */
export function evidenceFor(
  question: Question,
  sentence: SentenceAt,
  namesOf: NamesOf,
  matches: UnitMatches,
): Evidence {
  const { passage, index, folded } = sentence;
  let total = 0;
  let held = 0;
  let own = 0;
  let isShared = false;
  const missing: Unit[] = [];
  let lacksFocus = false;
  for (const [place, unit] of matches.units.entries()) {
    const isFocus = question.focus?.some(({ text }) => text === unit.text) === true;
    const enumerated = isOneOfMany(question, unit, folded);
    isShared ||= enumerated;
    const isCompared = isNamedOnlyToCompare(question, unit, folded);
    const isOfBody = isFocus && unit.kind === 'place' && isOnlyOfBodies(question, unit, folded);
    const isPassing = enumerated || isCompared || isOfBody;
    const here = isPassing ? EVIDENCE_WEIGHTS.enumerated : matches.inSentence(place, index);
    const best = heldAround(place, here, sentence, matches);
    const weight = unit.weight * (place < question.units.length ? 1 : EVIDENCE_WEIGHTS.inherited);
    total += weight;
    held += weight * best;
    own += weight * here;
    if (isFocus && here < ABSENT && !isMeantBySentence(place, sentence, matches, namesOf)) lacksFocus = true;
    if (best < ABSENT && !['verb', 'other', 'noun'].includes(unit.kind)) missing.push(unit);
  }
  return {
    isElsewhere: isElsewhere(question, sentence, namesOf),
    held: total === 0 ? 0 : held / total,
    own: total === 0 ? 0 : own / total,
    isShared,
    lacksFocus,
    missing,
    contradicts: contradictsDates(question, passage, index),
  };
}

/** How much of a unit the sentence holds, or what stands around it, which counts the less the farther it stands: 0 to 1. */
function heldAround(place: number, here: number, { passage, index }: SentenceAt, matches: UnitMatches): number {
  const { near, title, passage: anywhere } = EVIDENCE_WEIGHTS;
  let best = here;
  if (best < near)
    for (const beside of NEIGHBOURS)
      if (beside < 0 || isSameParagraph(passage, index, index + beside))
        best = Math.max(best, near * matches.inSentence(place, index + beside));
  if (best < near && isToldByName(place, matches, index)) best = near;
  if (best < title) best = Math.max(best, title * matches.inTitle(place));
  if (best < anywhere) best = Math.max(best, anywhere * matches.inAny(place));
  return best;
}

/** Whether a sentence that does not have a unit is about it all the same, by what stands before. */
function isMeantBySentence(place: number, sentence: SentenceAt, matches: UnitMatches, namesOf: NamesOf): boolean {
  const unit = matches.units[place];
  return (
    (unit !== undefined && goesOnAbout([unit], sentence)) ||
    isGoneOnAbout(place, sentence, matches, namesOf) ||
    isDatedBefore(place, sentence, matches) ||
    isToldInRow(place, sentence, matches)
  );
}

/** 衡阳 of 衡阳雁城园, where the sentence has the name. */
function isToldByName(place: number, matches: UnitMatches, index: number): boolean {
  const unit = matches.units[place];
  const name = unit && nameBehind(unit, matches.units);
  return name !== undefined && matches.inSentence(matches.units.indexOf(name), index) >= 1;
}

/** The sentence names nobody and no place, and the one before it in the paragraph names the one of the unit. */
function isGoneOnAbout(
  place: number,
  { passage, index, folded }: SentenceAt,
  matches: UnitMatches,
  namesOf: NamesOf,
): boolean {
  const kind = matches.units[place]?.kind;
  return (
    (kind === 'place' || kind === 'name') &&
    isSameParagraph(passage, index - 1, index) &&
    matches.inSentence(place, index - 1) >= ABSENT &&
    namesOf(folded).length === 0
  );
}

/** 比某园晚了两年 says of that one nothing but when, where the question compares nothing. */
function isNamedOnlyToCompare({ folded: asked }: Question, { kind, text }: Unit, folded: string): boolean {
  if ((kind !== 'name' && kind !== 'place') || text.length < 2 || COMPARES.test(asked)) return false;
  const found = findAll(folded, text);
  return (
    found.length > 0 &&
    found.every(
      (at) => ENDS_IN_COMPARISON.test(folded.slice(0, at)) && !HAS_FIGURE.test(folded.slice(at + text.length)),
    )
  );
}

/** 仅次于北京(28.88%), 低于北京的28.88% */
const HAS_FIGURE = /^(?:的|[(:])?\d/;
const ENDS_IN_COMPARISON = new RegExp(`[,;。]${COMPARED_TO}$`);

/** 北京某某研究院: whether a place stands in a text only as what the names of bodies begin with, and no such body is asked about. */
function isOnlyOfBodies({ units, content }: Question, { text: place, end }: Unit, folded: string): boolean {
  if (BODY_AFTER.test(content.slice(end, end + LONGEST_BODY))) return false;
  const found = findAll(folded, place);
  return (
    found.length > 0 &&
    found.every((at) => {
      const name = BODY_AFTER.exec(folded.slice(at + place.length, at + place.length + LONGEST_BODY))?.[0];
      // 台州银行 after 绍兴银行 is what is asked about.
      return name !== undefined && !units.some((unit) => unit.text !== place && isThere(unit, name));
    })
  );
}

/** 甲园产值80亿元;乙园28亿元: what is measured stands before a semicolon that joins the sentence. */
function isToldInRow(place: number, { passage, index }: SentenceAt, matches: UnitMatches): boolean {
  if (!isMeasured(matches.units[place]?.text ?? '')) return false;
  for (let at = index - 1; at >= 0 && joinsNext(passage, at); at--)
    if (matches.inSentence(place, at) >= ABSENT) return true;
  return false;
}

/** The sentence has no date, and the last one before it in its paragraph that has one names the date of the unit. */
function isDatedBefore(place: number, { passage, index }: SentenceAt, matches: UnitMatches): boolean {
  if (matches.units[place]?.kind !== 'date') return false;
  const isDated = (at: number) => passage.quantities(at).some(({ kind }) => kind === 'date');
  let at = index;
  while (!isDated(at) && isSameParagraph(passage, at - 1, index)) at--;
  return at < index && matches.inSentence(place, at) >= ABSENT;
}

function isElsewhere(question: Question, sentence: SentenceAt, namesOf: NamesOf): boolean {
  if (question.numbered !== undefined && isLeftOut(question, sentence.folded)) return true;
  // Without such a place the sentence's quantities need not be found.
  if (placesOfFigure(question).length === 0 && !asksForNation(question) && !isWithinNation(question)) return false;
  // 湖南省第一个 tells nothing of whose amount follows.
  const fitting = fittingQuantities(question, sentence.quantities).filter(
    ({ kind }) => kind !== 'rank' || question.asks.has('rank'),
  );
  return fitting.length > 0 && ownQuantities(question, sentence, fitting, namesOf).length === 0;
}

/** 在长沙之外,四线城市娄底: a place that a sentence names only to speak of others. */
function isLeftOut({ units, folded: asked }: Question, folded: string): boolean {
  if (!LEFT_OUT.test(folded) || LEFT_OUT.test(asked)) return false;
  const rest = folded.replace(EVERY_LEFT_OUT, '');
  return units.some((unit) => unit.kind === 'place' && isThere(unit, folded) && !isThere(unit, rest));
}

const LEFT_OUT = /(?:在|除了?)[^,。;]{2,8}[之以]?外(?=[,的])/;
const EVERY_LEFT_OUT = new RegExp(LEFT_OUT, 'g');

/**
 * 在北京、上海、杭州等地…达47家 gives no number for 北京, nor says it where in 北京; 像北京、上海等地 lists nothing of 北京, and what 甲、乙、丙三省 have
 * together is that of none of them.
 */
function isOneOfMany(question: Question, { kind, text }: Unit, folded: string): boolean {
  // 除了甲省还有哪里 is told by the list that has both.
  if (ASKS_BESIDES.test(question.folded)) return false;
  const isForOne = FOR_ONE.some((asked) => question.asks.has(asked));
  if (kind !== 'place' || text.length < 2 || !(isForOne || question.asks.has('list'))) return false;
  // 江西省 is told as 江西.
  const stem = text.length > 2 ? text.replace(/[省市]$/, '') : text;
  const at = folded.indexOf(stem);
  if (at < 0 || folded.indexOf(stem, at + 1) >= 0) return false;
  // 北京金股链、…等10家企业: the place is part of a name that is asked about.
  if (allUnits(question).some((unit) => unit.kind === 'name' && folded.startsWith(unit.text, at + stem.length)))
    return false;
  // 六个省份(分别为河南、湖北、江西): one of many that stand in brackets.
  if (
    question.asks.has('rank') &&
    [...folded.matchAll(BRACKETED)].some(({ index, 0: { length } }) => at > index && at < index + length)
  )
    return true;
  const list = /(?<![^,。;:])[^,。;:]*$/.exec(folded.slice(0, at))?.[0] ?? '';
  const rest = /^[^,。;:]*/.exec(folded.slice(at))?.[0] ?? '';
  const items = ((list + rest).match(/、/g) ?? []).length;
  // 甲、乙、丙三市共有几家 asks of all of them.
  const isOther = (unit: Unit) => unit.kind === 'place' && unit.text !== text && (list + rest).includes(unit.text);
  if (question.units.filter(isOther).length >= items) return false;
  if (!isForOne) return items >= 2 && LIKE.test(list) && ITEM_END.test(rest.slice(stem.length));
  const isEtc = ETC.test(rest) && /^[^、]{0,14}(?:、|等)|^[^、]{1,6}$/.test(rest);
  const isTogether = SO_MANY.test(folded.slice(at)) && !question.asks.has('person') && !question.asks.has('place');
  return items >= 2 && (isEtc || isTogether) && !/分别|各/.test(folded);
}

const ASKS_BESIDES = new RegExp(`${EXCEPT}.{2,12}(?:还|也|,|哪|谁)`);
/** 像甲省、乙省等地都有园区 names none of the 园区 of either. */
const LIKE = /^(?:像|如|例如|比如|诸如|[不无]论是?|还是)/;
const ITEM_END = /^[省市县区州]?(?:、|等)/;
/** 等, and no 二等座 or 等候. */
const ETC = /(?<![一二三四五六七八九十甲乙丙])等(?![级座候待奖舱于])/;
/** 甲、乙、丙三省共有 */
const SO_MANY =
  /^(?:、?\p{Script=Han}{2,4}[、和及与]){0,4}\p{Script=Han}{2,4}?[二两三四五六七八九十\d]{1,2}个?[省市地县区国州](?!.{0,12}(?:均|都|每|依次))[^,。;]{0,16},?[^,。;]{0,6}(?:[共总]|合计)/u;
const BRACKETED = /\((?:[^()、\d]{0,20}、){2,12}[^()、\d]{0,20}\)/g;
const FOR_ONE = ['number', 'money', 'percent', 'fraction', 'rank', 'place', 'person'] as const;
