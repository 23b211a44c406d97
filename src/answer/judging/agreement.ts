/**
 * Whether several sentences that answer the same question agree: other values for the same thing at the same time are a
 * disagreement, other values at other times a development.
 */

import type { Library } from '../../search/library.js';
import { monthsOf } from '../../text/parts-of-year.js';
import { IT, ITS, THE_SAID } from '../../text/pointing-words.js';
import { isMeasured } from '../question/implied.js';
import { allUnits, type Question } from '../question/question.js';
import { nameBehind, type Unit, WHOLE } from '../question/unit.js';
import type { RankedSentence } from '../ranking/rank.js';
import { isPlan } from '../sentence/aims.js';
import { countsOnlySome } from '../sentence/lots.js';
import { isAnyThere, isThere, matchUnit } from '../sentence/match-unit.js';
import { isNoValue } from '../sentence/no-value.js';
import { aheadOf, isLater, isSameTime, periodOf } from '../sentence/periods.js';
import { textBefore } from '../sentence/sentence-at.js';
import type { Claim } from './claim.js';
import { type ConfidencePart, confidence } from './confidence.js';
import { areFarApart, disagree } from './disagreement.js';
import { figureOf } from './figure.js';
import type { Found } from './found.js';
import { areOfSamePlaces, isOfSameThing } from './same-thing.js';

/** A sentence answers as well as the best that says, with its title, this share of what the best says … */
const SAID = 0.78;
/** … holds, with its context, this share of what the best holds … */
const HELD = 0.77;
/** … and has this share of its score. */
const LEAST_SCORE = 0.65;
/** What a title or the sentence before says counts so much of what the sentence says. */
const TITLED = 0.9;
/** One says as much as the best that holds this share of what the best holds, by itself and with its context. */
const AS_WELL = 0.9;
/** Share of the question that a sentence itself says whose date is compared. */
const DATED = 0.8;
/** What one that points back holds of what the best holds, where it says as much with whom it points back to. */
const HELD_WITH = 0.85;

export interface Agreement {
  /** Two or more that give different values for the same thing at the same time, the best first. */
  readonly conflict?: readonly Claim[];
  /** The one of the latest time, where the question names none and the times differ; of one time, the one that tells it more closely. */
  readonly latest?: Claim;
}

/**
 * Compares the figures of those sentences that answer as well as the best does.
 *
 * @param isAsked whether the question asks if the articles agree: dates are then compared of whatever answers
 */
export function agreementOf(whole: Found, library: Library, isAsked: boolean): Agreement {
  const { question, sentence: best } = whole;
  const first = claimOf(whole, library);
  if (first === undefined) return {};
  // Many things happen to one name: dates are compared only of sentences that say nearly all that is asked.
  if (!isAsked && first.figure.kind === 'date' && Math.max(best.evidence?.own ?? 0, saidShare(question, best)) < DATED)
    return {};
  const asked = (text: string) => withoutOthers(question, text);
  const claims = whole.ranking.sentences
    .filter((sentence) => sentence !== best && answersAsWell(sentence, whole, library))
    .flatMap((sentence) => claimOf({ ...whole, sentence }, library) ?? [])
    .filter((claim) => isOfSameThing(first, claim, asked, library));
  // Only what says as much of the same places tells dates of one event, or a later state.
  const isAlike = (claim: Claim) =>
    saysAsMuch(question, claim.sentence, best) &&
    !isOnlyWhere(question, claim) &&
    (claim.figure.kind === 'rank' || areOfSamePlaces(first, claim, ({ sentence }) => asked(sentence.folded), library));
  // What one article says of two times or parts is for it to keep apart.
  const others = claims.filter(
    (claim) =>
      claim.sentence.at.articleNumber !== best.at.articleNumber &&
      (isAsked || claim.figure.kind !== 'date' || isAlike(claim)) &&
      (isSameTime(first.when, claim.when) || shareMonth(first, claim)) &&
      disagree(first, claim, question.dateParts),
  );
  if (others.length > 0) return { conflict: [first, ...others] };
  const ofWholeYear = claims.find((claim) => isOfWholeYear(first, claim, question));
  if (ofWholeYear !== undefined) return { latest: ofWholeYear };
  const alike = claims.filter(isAlike);
  return preciserThan(first, alike) ?? latestOf(question, [first, ...alike]);
}

/** 2023年接待2630万人次 where the best tells of 2023年上半年 and that is not asked for. */
function isOfWholeYear({ when }: Claim, { when: other }: Claim, { quantities }: Question): boolean {
  if (when?.part === undefined || other === undefined || other.part !== undefined) return false;
  if (other.isOfArticle || other.month !== undefined || other.year !== when.year) return false;
  return quantities.every(({ text }) => monthsOf(text) === undefined);
}

/** 甲园、乙园、丙园三大园区相继落地: a text without those of a row that are not asked about, where one of it is. */
function withoutOthers({ units }: Question, folded: string): string {
  const named = units.filter(({ kind }) => kind === 'place' || kind === 'name');
  return folded.replace(ROW, (row) => {
    const own = row.split('、').filter((item) => isAnyThere(named, item));
    return own.length === 0 ? row : own.join('、');
  });
}

const ROW = /(?:[^、,。;:\s]{2,16}、){2,8}[^、,。;:\s]{2,16}/g;

/** 某公司在某地揭牌 is no date of the place: another is named before it. */
function isOnlyWhere(question: Question, { figure, sentence: { folded } }: Claim): boolean {
  if (figure.kind !== 'date') return false;
  const places = allUnits(question).filter(({ kind }) => kind === 'place');
  return places.some(({ text }) => SOMEBODY_IN.test(folded.slice(0, Math.max(0, folded.indexOf(text)))));
}

const SOMEBODY_IN = /(?:^|,)[^,]{2,20}在[^,]{0,4}$/;

/** Whether the sentence holds, by itself or with whom it points back to, and with its context, as much of the question as the best does. */
function saysAsMuch(question: Question, sentence: RankedSentence, best: RankedSentence): boolean {
  const [own, theirs] = [sentence.evidence, best.evidence];
  if (own === undefined || theirs === undefined) return false;
  if (own.own >= AS_WELL * theirs.own && own.held >= AS_WELL * theirs.held) return true;
  if (own.held < HELD_WITH * theirs.held) return false;
  const before = textBefore(sentence);
  return (
    POINTS_BACK.test(sentence.folded) && saidShare(question, sentence, before) >= AS_WELL * saidShare(question, best)
  );
}

/** Whether the sentence answers, and says with its title nearly as much of the question as the best. */
function answersAsWell(sentence: RankedSentence, whole: Found, library: Library): boolean {
  const { question, sentence: best } = whole;
  const [own, theirs] = [sentence.evidence, best.evidence];
  if (own === undefined || theirs === undefined || sentence.score < LEAST_SCORE * best.score) return false;
  if (own.held < HELD * theirs.held || !isOfAskedSpan(question, sentence)) return false;
  const before = textBefore(sentence);
  if (saidShare(question, sentence, before) < SAID * saidShare(question, best)) return false;
  // That it begins with another name speaks against an answer, but not where the same is said of the same thing.
  const { value, parts } = confidence({ ...whole, sentence }, library);
  return value >= (parts.get('otherSubject') ?? 0) && !SPEAKS_AGAINST.some((part) => parts.has(part));
}

const SPEAKS_AGAINST: readonly ConfidencePart[] = ['otherPlace', 'notCounted', 'unmeasured'];

/** Whether a sentence, or what stands around it, names the quarter or the month that the question names. */
function isOfAskedSpan(question: Question, { passage }: RankedSentence): boolean {
  const spans = allUnits(question).filter(({ kind, text }) => kind === 'date' && /季度|半年|月/.test(text));
  return spans.every((span) => [...passage.sentences, passage.title].some((text) => isThere(span, text)));
}

/** Share of the question, its dates apart, that the sentence says, or the title for it; what it is about, not what it measures, `before` may say too. */
function saidShare(question: Question, { folded, passage }: RankedSentence, before = ''): number {
  // 全国第九 and 中部第九 tell the same rank, of two scopes.
  const isScopeOfRank = ({ text }: Unit) => question.asks.has('rank') && WHOLE.test(text);
  const all = allUnits(question);
  const units = all.filter(
    (unit) => unit.kind !== 'date' && !isScopeOfRank(unit) && nameBehind(unit, all) === undefined,
  );
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const said = units.reduce((sum, unit) => {
    const nearby = Math.max(matchUnit(unit, passage.title), mayBeOfBefore(unit, folded) ? matchUnit(unit, before) : 0);
    return sum + unit.weight * Math.max(matchUnit(unit, folded), TITLED * nearby);
  }, 0);
  return total === 0 ? 0 : said / total;
}

/** What it measures a sentence says itself, and whom it is about unless it points back. */
function mayBeOfBefore({ kind, text }: Unit, folded: string): boolean {
  if (isMeasured(text)) return false;
  return (kind !== 'name' && kind !== 'place' && kind !== 'latin') || PRONOUN.test(folded);
}

const POINTS_BACK = new RegExp(`^(?:${IT}|${THE_SAID}|这[家个座条项])`, 'u');
const PRONOUN = new RegExp(`${IT}|${ITS}|${THE_SAID}|这[家个座条项是]`, 'u');

function claimOf(found: Found, library: Library): Claim | undefined {
  const { question, sentence } = found;
  const figure = figureOf(found, library);
  if (figure === undefined || figure.until !== undefined) return undefined;
  const { folded } = sentence;
  if (isNoValue(question, figure, folded) || countsOnlySome(question.folded, figure, folded)) return undefined;
  const when = figure.kind === 'date' ? undefined : periodOf(sentence, figure);
  return { sentence, figure, ...(when !== undefined && { when }) };
}

/** Both sentences name one month: 2023年11月召回2022年6月至2023年3月生产的车 is of that month as well. */
function shareMonth(a: Claim, b: Claim): boolean {
  const months = ({ sentence: { quantities } }: Claim) =>
    quantities.flatMap(({ kind, year, month, until }) =>
      kind === 'date' && year !== undefined && month !== undefined && until === undefined ? [`${year}-${month}`] : [],
    );
  const others = months(b);
  return months(a).some((month) => others.includes(month));
}

/** 2016年底 rather than 2016年, where both are told of one event about as well. */
function preciserThan({ figure, sentence }: Claim, claims: readonly Claim[]): Agreement | undefined {
  if (figure.kind !== 'date' || figure.year === undefined || isClose(figure)) return undefined;
  const latest = claims.find(
    (other) =>
      other.figure.year === figure.year && isClose(other.figure) && other.sentence.score >= AS_SURE * sentence.score,
  );
  return latest === undefined ? undefined : { latest };
}

/** Whether a date tells more than its year. */
function isClose({ month, text }: Claim['figure']): boolean {
  return month !== undefined || PART_OF_A_YEAR.test(text);
}

const PART_OF_A_YEAR = /[底初末中]|半年|季/;
/** Share of the best one's score that the preciser one has. */
const AS_SURE = 0.95;

function latestOf(question: Question, claims: readonly Claim[]): Agreement {
  const [first] = claims;
  const named = [...question.quantities, ...(question.inherited?.quantities ?? [])];
  if (first?.when === undefined || first.figure.kind === 'date' || named.some(({ kind }) => kind === 'date')) return {};
  // The ninth of its kind stays the ninth.
  if (first.figure.kind === 'rank' && first.figure.measure !== undefined) return {};
  // 力争到2025年达8000架 is no state of things yet, and 以前挣7万元 none any more.
  const isState = ({ figure, sentence }: Claim) =>
    !isPlan(question.folded, figure, sentence.folded) &&
    aheadOf(sentence, figure) === undefined &&
    !BYGONE.test(sentence.folded.slice(0, figure.start));
  const states = claims.filter((claim) => !areFarApart(first, claim) && isState(claim));
  const latest = states.reduce((last, claim) => (isLater(claim.when, last.when) ? claim : last), first);
  return latest === first ? {} : { latest };
}

const BYGONE = /(?:^|[^\d年月日天周])(?:以前|从前|当初|原先)[^。;]*$/;
