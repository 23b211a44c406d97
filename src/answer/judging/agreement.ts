/**
 * Whether several sentences that answer the same question agree: other values for the same thing at the same time are a
 * disagreement, other values at other times a development.
 */

import type { Library } from '../../search/library.js';
import { monthsOf } from '../../text/parts-of-year.js';
import { allUnits, type Question } from '../question/question.js';
import { isPlan } from '../sentence/aims.js';
import { countsOnlySome } from '../sentence/lots.js';
import { isAnyThere } from '../sentence/match-unit.js';
import { isNoValue } from '../sentence/no-value.js';
import { aheadOf, isLater, isSameTime, periodOf } from '../sentence/periods.js';
import { answersAsWell, answersNearly, isNearlySure, saidShare, saysAsMuch } from './as-well.js';
import type { Claim } from './claim.js';
import { areClose, areFarApart, disagree } from './disagreement.js';
import { figureOf } from './figure.js';
import type { Found } from './found.js';
import { isLasting } from './lasting.js';
import { areAlikeInKind, areOfSamePlaces, isOfSameThing } from './same-thing.js';

/** Share of the question that a sentence itself says whose date is compared. */
const DATED = 0.8;

export interface Agreement {
  /** Two or more that give different values for the same thing at the same time, the best first. */
  readonly conflict?: readonly Claim[];
  /** The one of the latest time, where the question names none and the times differ; of one time, the one that tells it more closely. */
  readonly latest?: Claim;
}

/**
 * Compares the figures of those sentences that answer nearly as well as the best does.
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
    .filter((sentence) => sentence !== best && answersNearly(sentence, whole))
    .flatMap((sentence) => claimOf({ ...whole, sentence }, library) ?? []);
  const ofSame = claims.filter(
    (claim) => answersAsWell(claim.sentence, whole, library) && isOfSameThing(first, claim, asked, library),
  );
  const isOfPlaces = (claim: Claim) => areOfSamePlaces(first, claim, ({ sentence }) => asked(sentence.folded), library);
  const isAsFull = (claim: Claim) => saysAsMuch(claim.sentence, whole) && !isOnlyWhere(question, claim);
  // Only what says as much of the same places tells a later state …
  const isAlike = (claim: Claim) => isAsFull(claim) && (claim.figure.kind === 'rank' || isOfPlaces(claim));
  // … and the date of one event; what else a sentence speaks of may be elsewhere, where the question itself says what happened.
  const isWhole = question.inherited === undefined && question.focus === undefined;
  const isOfEvent = (claim: Claim) => isAlike(claim) || (isWhole && isAsFull(claim));
  // Whatever it is called: the same kind of figure of the same places, and not far from it.
  const isAbout = (claim: Claim) =>
    areAlikeInKind(first, claim) &&
    areClose(first, claim) &&
    (question.inherited === undefined || isAnyThere(question.units, claim.sentence.folded)) &&
    isNearlySure(claim.sentence, whole, library) &&
    isOfPlaces(claim);
  const isComparable = (claim: Claim) =>
    ofSame.includes(claim) ? isAsked || claim.figure.kind !== 'date' || isOfEvent(claim) : isAbout(claim);
  // What one article says of two times or parts is for it to keep apart.
  const others = claims.filter(
    (claim) =>
      claim.sentence.at.articleNumber !== best.at.articleNumber &&
      isComparable(claim) &&
      areOfOneTime(first, claim) &&
      disagree(first, claim, question.dateParts),
  );
  if (others.length > 0) return { conflict: [first, ...others] };
  const ofWholeYear = ofSame.find((claim) => isOfWholeYear(first, claim, question));
  if (ofWholeYear !== undefined) return { latest: ofWholeYear };
  const alike = ofSame.filter(isAlike);
  return preciserThan(first, alike) ?? latestOf(question, [first, ...alike]);
}

/** Told of one time, or of what no time changes, where only an article's own date tells another. */
function areOfOneTime(a: Claim, b: Claim): boolean {
  if (isSameTime(a.when, b.when) || shareMonth(a, b)) return true;
  return (a.when?.isOfArticle === true || b.when?.isOfArticle === true) && isLasting(a) && isLasting(b);
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
