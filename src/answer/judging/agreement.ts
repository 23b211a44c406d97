/**
 * Whether several sentences that answer the same question agree: other values for the same thing at the same time are a
 * disagreement, other values at other times a development.
 */
import type { Library } from '../../search/library.js';
import { foldText } from '../../text/fold.js';
import type { Quantity } from '../../text/quantities.js';
import type { Named } from '../../text/segment.js';
import { countsPeople } from '../question/number-forms.js';
import { allUnits, type Question } from '../question/question.js';
import { synonymsOf } from '../question/synonyms.js';
import type { RankedSentence, Ranking } from '../ranking/rank.js';
import { isNoValue, isOfFirstLot } from '../sentence/changes.js';
import { clauseAt, clauseBefore } from '../sentence/clauses.js';
import { isThere, matchUnit } from '../sentence/match-unit.js';
import { isLater, isSameTime, type Period, periodOf, periodOfDate } from '../sentence/periods.js';
import { confidence } from './confidence.js';
import { figureOf } from './short-answer.js';

/** A sentence that answers as well as the best holds at least this share of what the best holds, by itself and with its context. */
const AS_WELL = 0.9;
/** … and says, with its title, at least this share of what the best says. */
const SAID = 0.78;
/** What a title says counts so much of what the sentence says. */
const TITLED = 0.9;
/** … and scores at least this share of it. */
const LEAST_SCORE = 0.65;
/** Share of the question that is nearly all of it. */
const NEARLY_ALL = 0.85;
/** Values closer than this, as a share, are one value rounded; with 约, 近, 超 and the like, the second at most. */
const ROUNDED = 0.006;
const APPROXIMATELY = 0.15;
const LOOSELY = 0.05;
/** Of two values of one thing none is so many times the other. */
const FAR_APART = 20;
const APPROXIMATE_BEFORE = /(?:约|(?<![附最新])近|超|逾|不到|大概)(?:为|有|达|过)?$/;
const APPROXIMATE_AFTER = /^(?:[余多]|左右|以上|上下)/;
/** Characters of what is measured that two sentences must share. */
const SAME_THING = 0.5;
/** What a rank is within: 全国第9, 中部第9. */
const SCOPE =
  /(?:全国|全球|世界|亚洲|国内|全省|全市|全区|[东西中南北]部(?:地区|[六五四三]省)?|[东西南北华]{2}(?:地区)?|[\p{Script=Han}]{2,3}(?:省|市|州|县)(?:内|各地)?)/gu;

export interface Claim {
  readonly sentence: RankedSentence;
  readonly figure: Quantity;
  readonly when?: Period;
}

export interface Agreement {
  /** Two or more that give different values for the same thing at the same time, the best first. */
  readonly conflict?: readonly Claim[];
  /** The one of the latest time, where the question names none and the times differ. */
  readonly latest?: Claim;
}

/**
 * Compares the figures of those sentences that answer as well as `best` does.
 *
 * @param isAsked whether the question asks if the articles agree: dates are then compared of whatever answers
 */
export function agreementOf(
  question: Question,
  ranking: Ranking,
  best: RankedSentence,
  library: Library,
  isAsked = false,
): Agreement {
  const first = claimOf(question, ranking, best, library);
  if (first === undefined) return {};
  // Many things happen to one name: dates are compared only of sentences that say nearly all that is asked.
  if (!isAsked && first.figure.kind === 'date' && (best.evidence?.own ?? 0) < NEARLY_ALL) return {};
  const claims = ranking.sentences
    .filter((sentence) => sentence !== best && answersAsWell(question, ranking, sentence, best, library))
    .flatMap((sentence) => claimOf(question, ranking, sentence, library) ?? [])
    .filter((claim) => isOfSameThing(first, claim, library));
  // Only what says as much of the same places tells dates of one event, or a later state.
  const isAlike = (claim: Claim) =>
    saysAsMuch(claim.sentence, best) &&
    !isOnlyWhere(question, claim) &&
    (claim.figure.kind === 'rank' || areOfSamePlaces(first, claim, ({ sentence }) => sentence.folded, library));
  // What one article says of two times or parts is for it to keep apart.
  const others = claims.filter(
    (claim) =>
      claim.sentence.at.articleNumber !== best.at.articleNumber &&
      (isAsked || claim.figure.kind !== 'date' || isAlike(claim)) &&
      (isSameTime(first.when, claim.when) || shareMonth(first, claim)) &&
      disagree(first, claim),
  );
  if (others.length > 0) return { conflict: [first, ...others] };
  return latestOf(question, [first, ...claims.filter(isAlike)]);
}

/** 某公司在某地揭牌 is no date of the place: another is named before it. */
function isOnlyWhere(question: Question, { figure, sentence: { folded } }: Claim): boolean {
  if (figure.kind !== 'date') return false;
  const places = allUnits(question).filter(({ kind }) => kind === 'place');
  return places.some(({ text }) => SOMEBODY_IN.test(folded.slice(0, Math.max(0, folded.indexOf(text)))));
}

const SOMEBODY_IN = /(?:^|,)[^,]{2,20}在[^,]{0,4}$/;

/** Whether the sentence holds, by itself and with its context, as much of the question as the best does. */
function saysAsMuch({ evidence: own }: RankedSentence, { evidence: theirs }: RankedSentence): boolean {
  if (own === undefined || theirs === undefined) return false;
  return own.own >= AS_WELL * theirs.own && own.held >= AS_WELL * theirs.held;
}

/** Whether the sentence answers, and says with its title nearly as much of the question as the best. */
function answersAsWell(
  question: Question,
  ranking: Ranking,
  sentence: RankedSentence,
  best: RankedSentence,
  library: Library,
): boolean {
  const [own, theirs] = [sentence.evidence, best.evidence];
  if (own === undefined || theirs === undefined || sentence.score < LEAST_SCORE * best.score) return false;
  if (saidShare(question, sentence) < SAID * saidShare(question, best) || own.held < NEARLY_ALL * theirs.held)
    return false;
  if (!isOfAskedSpan(question, sentence)) return false;
  const { answers, parts } = confidence(question, ranking, sentence, library);
  return answers && !parts.otherPlace && !parts.notCounted;
}

/** Whether a sentence, or what stands around it, names the quarter or the month that the question names. */
function isOfAskedSpan(question: Question, { passage }: RankedSentence): boolean {
  const spans = allUnits(question).filter(({ kind, text }) => kind === 'date' && /季度|半年|月/.test(text));
  return spans.every((span) => [...passage.sentences, passage.title].some((text) => isThere(span, text)));
}

/** Share of the question, its dates apart, that the sentence says, or the title for it. */
function saidShare(question: Question, { folded, passage }: RankedSentence): number {
  const units = allUnits(question).filter(({ kind }) => kind !== 'date');
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const said = units.reduce(
    (sum, unit) => sum + unit.weight * Math.max(matchUnit(unit, folded), TITLED * matchUnit(unit, passage.title)),
    0,
  );
  return total === 0 ? 0 : said / total;
}

function claimOf(question: Question, ranking: Ranking, sentence: RankedSentence, library: Library): Claim | undefined {
  const figure = figureOf(question, sentence, ranking.grams, library);
  if (figure === undefined || figure.until !== undefined) return undefined;
  if ([isNoValue, isOfFirstLot].some((isOther) => isOther(question.folded, figure, sentence.folded))) return undefined;
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

/** The same kind and measure of the same thing, with the same names around. */
function isOfSameThing(a: Claim, b: Claim, library: Library): boolean {
  const [measure, otherMeasure] = [a.figure.measure, b.figure.measure];
  if (a.figure.kind !== b.figure.kind) return false;
  if (measure !== otherMeasure && !(countsPeople(measure) && countsPeople(otherMeasure))) return false;
  const [what, other] = [whatOf(a), whatOf(b)];
  const isOther = what !== '' && other !== '' && shared(what, other) < SAME_THING;
  if (isOther && !sayTheSame(what, other) && !wordsBeside(a).some((word) => wordsBeside(b).includes(word)))
    return false;
  const [event, otherEvent] = [eventOf(a), eventOf(b)];
  if (event !== '' && otherEvent !== '' && shared(event, otherEvent) < SAME_THING) return false;
  if (!endAlike(a, b)) return false;
  const [titles, others] = [titlesIn(a), titlesIn(b)];
  if (titles.length > 0 && others.length > 0 && !titles.some((title) => others.includes(title))) return false;
  // One of them speaks of a place that the other does not: they may be of different things.
  return (
    a.figure.kind === 'rank' ||
    areOfSamePlaces(a, b, ({ sentence, figure }) => clauseAt(sentence.folded, figure.start), library)
  );
}

/** Whether each says, in its sentence or its title, the places that `part` of the other has. */
function areOfSamePlaces(a: Claim, b: Claim, part: (claim: Claim) => string, library: Library): boolean {
  // 湖北省武汉市 is 武汉.
  const places = (claim: Claim) =>
    library
      .names(part(claim))
      .filter(
        ({ kind, end }, i, all) => kind === 'place' && !(all[i + 1]?.kind === 'place' && all[i + 1]?.start === end),
      );
  const says = ({ sentence: { folded, passage } }: Claim, name: string) =>
    folded.includes(name) || passage.title.includes(name);
  // 云南某某口岸 is the 某某口岸 of the other.
  const isOnlyWhose = (own: Claim, { end }: Named, other: Claim) => {
    const next = part(own).slice(end, end + 2);
    return /^\p{Script=Han}{2}$/u.test(next) && !/^[省市县区的]/.test(next) && other.sentence.folded.includes(next);
  };
  const areSaid = (own: Claim, other: Claim) =>
    places(own).every((place) => says(other, place.text) || isOnlyWhose(own, place, other));
  return areSaid(a, b) && areSaid(b, a);
}

/** To whom or what something happened on a date: the words between it and where or how it happened. */
function eventOf({ sentence: { folded }, figure: { kind, end } }: Claim): string {
  return kind === 'date' ? (/^[,、 ]?([^,。;:]{2,40}?)(?:在|于|正式)/.exec(folded.slice(end))?.[1] ?? '') : '';
}

/** 2028年投入使用 and 今年11月动工 are of two events: what a short clause goes on with behind a date. */
function endAlike(a: Claim, b: Claim): boolean {
  const [end, other] = [a, b].map(
    ({ sentence: { folded }, figure: { kind, end } }) =>
      (kind === 'date' &&
        /^(?:[起前]?正式|前后|左右)?(\p{Script=Han}{2,6})(?=[,。;]|$)/u.exec(folded.slice(end))?.[1]) ||
      '',
  );
  if (!end || !other) return true;
  return shared(end, other) >= SAME_THING || sayTheSame(end, other);
}

/** Works that the sentence names. */
function titlesIn({ sentence: { folded } }: Claim): string[] {
  return [...folded.matchAll(/《([^《》]+)》/g)].map(([, title = '']) => title);
}

function whatOf({ sentence: { at, index }, figure }: Claim): string {
  const sentence = at.passage.sentences[index];
  const found = at.article.figures.find(
    ({ start, end, text }) =>
      sentence !== undefined && start >= sentence.start && end <= sentence.end && foldText(text) === figure.text,
  );
  const what = foldText(found?.what ?? '');
  // 一次要了310台 does not say of what.
  return /^[一每]\p{Script=Han}$/u.test(what) ? '' : what;
}

/** 容纳 of 可容纳3.6万人, 到场 of 8万人次到场. */
function wordsBeside({ sentence: { folded }, figure: { start, end } }: Claim): string[] {
  const [before] = /\p{Script=Han}{2}$/u.exec(folded.slice(0, start)) ?? [];
  const [after] = /^\p{Script=Han}{2}/u.exec(folded.slice(end)) ?? [];
  return [before, after].filter((word) => word !== undefined);
}

/** 造价 and 总投资: what two sentences measure ends in words of the same meaning. */
function sayTheSame(what: string, other: string): boolean {
  const endsOf = (text: string) => [text.slice(-2), text.slice(-3), text.slice(-4)];
  return endsOf(what).some((word) => synonymsOf(word).some((same) => endsOf(other).includes(same)));
}

/** Share of the shorter one's characters that the other has. */
function shared(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return [...short].filter((character) => long.includes(character)).length / Math.max(1, short.length);
}

function disagree(a: Claim, b: Claim): boolean {
  if (a.figure.kind === 'rank') return disagreeOnRank(a, b);
  if (a.figure.kind === 'date') return disagreeOnDate(a, b);
  const [x, y] = [a.figure.values[0], b.figure.values[0]];
  if (x === undefined || y === undefined || a.figure.values.length > 1 || b.figure.values.length > 1) return false;
  const gap = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), Number.MIN_VALUE);
  // 2984亿元 and 2.35亿元 are not of the same.
  if (Math.max(Math.abs(x), Math.abs(y)) > FAR_APART * Math.min(Math.abs(x), Math.abs(y))) return false;
  // 超10万 may be any number beyond.
  const [more, less] = x > y ? [a, b] : [b, a];
  if (gap <= APPROXIMATELY && (saysBeyond(less) || saysBelow(more))) return false;
  return gap > Math.max(ROUNDED, ...[a, b].map(latitude));
}

/** How far from its number a value may be that is told with 约 and the like: by one of its last place, 1 of 约79, and a twentieth at least. */
function latitude(claim: Claim): number {
  const value = Math.abs(claim.figure.values[0] ?? 0);
  if (!isApproximate(claim) || value === 0) return 0;
  let place = 10 ** Math.floor(Math.log10(value));
  while (Math.abs(value / place - Math.round(value / place)) > 1e-6) place /= 10;
  return Math.min(APPROXIMATELY, Math.max(LOOSELY, place / value));
}

function saysBeyond({ sentence: { folded }, figure: { start, text } }: Claim): boolean {
  return /[多余]/.test(text) || /(?:超|逾|突破)过?$/.test(folded.slice(0, start));
}

function saysBelow({ sentence: { folded }, figure: { start } }: Claim): boolean {
  return /(?:(?<![附最新])近|不到|接近)$/.test(folded.slice(0, start));
}

function isApproximate({ sentence: { folded }, figure: { start, end, text } }: Claim): boolean {
  return (
    /[余多几数]/.test(text) ||
    APPROXIMATE_BEFORE.test(folded.slice(Math.max(0, start - 4), start)) ||
    APPROXIMATE_AFTER.test(folded.slice(end, end + 2))
  );
}

/** One rank in two scopes, or two ranks in one. */
function disagreeOnRank(a: Claim, b: Claim): boolean {
  const [scope, other] = [scopeOf(a), scopeOf(b)];
  const isSameValue = a.figure.values[0] === b.figure.values[0];
  if (scope === undefined || other === undefined) return false;
  return isSameValue !== (scope === other);
}

function scopeOf({ sentence: { folded }, figure: { start, text } }: Claim): string | undefined {
  const scope = (`${clauseBefore(folded, start)}${text}`.match(SCOPE) ?? folded.slice(0, start).match(SCOPE))?.at(-1);
  return scope?.replace(/^(?:[位名]列|[在居列为是占])|地区|(?<=..)内$|各地$/g, '').replace('国内', '全国');
}

/** Dates that one more exact form cannot reconcile. */
function disagreeOnDate(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ sentence, figure }) => periodOfDate(figure, sentence));
  return x !== undefined && y !== undefined && !isSameTime(x, y);
}

function latestOf(question: Question, claims: readonly Claim[]): Agreement {
  const [first] = claims;
  const named = [...question.quantities, ...(question.inherited?.quantities ?? [])];
  if (first?.when === undefined || first.figure.kind === 'date' || named.some(({ kind }) => kind === 'date')) return {};
  // The ninth of its kind stays the ninth.
  if (first.figure.kind === 'rank' && first.figure.measure !== undefined) return {};
  const latest = claims.reduce((last, claim) => (isLater(claim.when, last.when) ? claim : last), first);
  return latest === first ? {} : { latest };
}
