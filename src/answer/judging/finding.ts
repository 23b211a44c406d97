/** Which sentences answer, in which order, and whether they agree. What is quoted of them is decided in `quotes.ts`. */
import type { AnswerStatus } from '../../model.js';
import type { Library } from '../../search/library.js';
import { asksWhich, type Comparison, comparisonOf } from '../question/comparison.js';
import { isMeasured } from '../question/implied.js';
import { allUnits, type Question } from '../question/question.js';
import { isSubject } from '../question/subjects.js';
import type { Unit, UnitKind } from '../question/unit.js';
import { type RankedSentence, type Ranking, rank } from '../ranking/rank.js';
import { amountUnits } from '../sentence/amounts.js';
import { givesReason, wantsQuantity } from '../sentence/kinds.js';
import { isAnyThere, isThere } from '../sentence/match-unit.js';
import { namesPhases } from '../sentence/ordinals.js';
import { goesOnAbout } from '../sentence/pronouns.js';
import { agreementOf } from './agreement.js';
import { type ConfidencePart, confidence } from './confidence.js';
import { answerSides, holdsAllSides, type SideAnswer } from './sides.js';

/** Sentences from the top that may be the answer where those before them are of another place or time, and where they lack a figure. */
const CONSIDERED = 5;
const CONSIDERED_FOR_FIGURE = 8;
/** How much surer than the best a lower sentence must be to answer in its place. */
const SURER = 0.3;
/** … and than another lower one that ranks before it. */
const NOTICEABLY = 0.15;
/** … and where the best answers, but seems to count something else, or says next to nothing of the question itself. */
const MUCH_SURER = 1.5;
/** How much less sure one may be that counts all, where the best counts the first lot. */
const MUCH_LESS_SURE = 1;
/** What the sentence itself must hold of the question where the best counts something else. */
const MOSTLY = 0.3;
/** How little a side's sentence may lack where another side is answered. */
const NEARLY = 1;
/** A further quote must come this close to the first. */
const LEAST_SHARE_OF_BEST = 0.5;

/** A sentence with the question that it was found for: a side of a comparison has its own. */
export interface Found {
  readonly sentence: RankedSentence;
  readonly question: Question;
  readonly ranking: Ranking;
  /** The first side, where the sentence answers several: one figure is given. */
  readonly side?: Question;
}

export interface Finding {
  readonly status: AnswerStatus;
  /** The ranking of the whole question. */
  readonly ranking: Ranking;
  /** In the order in which they are to be quoted: what answers, then further reading. */
  readonly found: readonly Found[];
  /** What answers each side, where the question weighs or asks two or three; what disagrees, where the articles do. */
  readonly sides?: readonly SideFound[];
  /** What of the question nothing answers, where something answers the rest: the names of sides. */
  readonly unanswered?: readonly string[];
}

export interface SideFound extends Found {
  /** What the question calls the side; empty where it names none. */
  readonly name: string;
  /** The question of several in one line that it answers. */
  readonly asked?: string;
}

/** What answers a question, in the order in which it is to be quoted; `not_found` where nothing does, or nothing is asked. */
export function find(question: Question, library: Library): Finding {
  const comparison = comparisonOf(question, library);
  const ranking = rank(question, library);
  if (question.isBare && question.inherited === undefined) return { status: 'not_found', ranking, found: [] };
  const whole = reasonBehind(question, firstAnswering(question, ranking, library), ranking);
  const asFound = (sentence: RankedSentence): Found => ({ sentence, question, ranking });
  if (comparison !== undefined && comparison.sides.length > 0) {
    const sided = findSides(comparison, ranking, whole && asFound(whole), library);
    if (sided !== undefined) return sided;
  }
  if (whole === undefined) return { status: 'not_found', ranking, found: [] };
  const { conflict, latest } = agreementOf(question, ranking, whole, library, comparison?.kind === 'articles');
  if (conflict !== undefined) {
    const leads = conflict.map(({ sentence }) => asFound(sentence));
    return { status: 'conflicting', ranking, found: [...leads, ...further(leads, asFound)], sides: leads.map(unnamed) };
  }
  const leads = latest === undefined ? [asFound(whole)] : [asFound(latest.sentence), asFound(whole)];
  const found = [...leads, ...further(leads, asFound)];
  if (comparison?.kind === 'articles') return { status: 'answered', ranking, found: oneOfEach(found) };
  return { status: 'answered', ranking, found };
}

/** A side that needs no name to be told from the others. */
function unnamed(found: Found): SideFound {
  return { ...found, name: '' };
}

function further(leads: readonly Found[], asFound: (sentence: RankedSentence) => Found): Found[] {
  const best = Math.max(...leads.map(({ sentence }) => sentence.score));
  return (leads[0]?.ranking.sentences ?? [])
    .filter(
      (sentence) =>
        sentence.score >= LEAST_SHARE_OF_BEST * best &&
        !saysNothing(sentence) &&
        !leads.some((lead) => lead.sentence === sentence),
    )
    .map(asFound);
}

/** A heading, or no more than who said something: nothing to read on. */
function saysNothing({ passage, index }: RankedSentence): boolean {
  return passage.forms[index] === 'empty';
}

/** Undefined where no side is answered by itself. */
function findSides(
  comparison: Comparison,
  ranking: Ranking,
  whole: Found | undefined,
  library: Library,
): Finding | undefined {
  const sides = answerSides(comparison, library, firstAnswering);
  const own = sides.flatMap(({ name, best, question, ranking }) =>
    best === undefined ? [] : [{ name, sentence: best, question, ranking }],
  );
  const isWhole = whole !== undefined && holdsAllSides(comparison.sides, whole.sentence);
  // 湖南位于湖北之后 tells which of the two is ahead, by no figure of either.
  const isOrdered = isWhole && asksWhich(whole.question.folded) && ORDERED.test(whole.sentence.folded);
  if (isOrdered && !own.every(({ sentence }) => isSameSentence(sentence, whole.sentence))) return undefined;
  if (comparison.kind === 'alternatives') {
    // One sentence that weighs both is no disagreement.
    if (own.length === 0 || (isWhole && own.length < 2)) return undefined;
    const status = own.length > 1 ? 'conflicting' : 'answered';
    return { status, ranking, found: [...own, ...others(sides, own)], sides: own };
  }
  const [first] = own;
  if (first === undefined) return undefined;
  const missed = sides.flatMap((side, i) => nearlyAnswers(side, comparison.sides[i]?.units ?? [], library));
  // One sentence that answers every side stands first.
  const both = [...own, ...missed];
  const isInOne = isWhole && own.some(({ sentence }) => isSameSentence(sentence, whole.sentence));
  const leads = isInOne ? [{ ...whole, side: first.question }, ...both] : both;
  const unanswered = isInOne ? [] : unansweredSides(comparison, both);
  return {
    status: 'answered',
    ranking,
    found: [...leads, ...others(sides, leads)],
    sides: isInOne ? own.map((side) => ({ ...side, sentence: whole.sentence })) : own,
    ...(unanswered.length > 0 && { unanswered }),
  };
}

/** Says of one that it is ahead of another. */
const ORDERED = /之[后前]|[高低多少大小强弱早晚]于|超过|不[及如]|仅次于|领先|落后/;

/** The best sentence of a side that none answers for sure, where it names what only that side does: the other side is answered. */
function nearlyAnswers({ best, question, ranking }: SideAnswer, units: readonly Unit[], library: Library): Found[] {
  const [sentence] = ranking.sentences;
  if (best !== undefined || sentence === undefined) return [];
  const isNamed = units.every((unit) => isThere(unit, sentence.folded));
  const isNear = confidence(question, ranking, sentence, library).value >= -NEARLY;
  return isNamed && isNear ? [{ sentence, question, ranking }] : [];
}

/** The names of sides of which nothing is told, be it with another side. */
function unansweredSides({ sides }: Comparison, found: readonly Found[]): string[] {
  const isSpokenOf = (units: readonly Unit[]) =>
    found.some(({ sentence }) => units.every((unit) => isThere(unit, sentence.folded)));
  return sides
    .filter(({ question }) => !found.some((own) => own.question === question))
    .filter(({ units }) => units.some(({ kind }) => NAMES_SIDE.has(kind)) && !isSpokenOf(units))
    .map(({ name }) => name);
}

/** Kinds of words that name a side; 王某是谁,做什么工作 has none. */
const NAMES_SIDE: ReadonlySet<UnitKind> = new Set(['place', 'name', 'latin', 'date']);

/** The next best of each side in turn. */
function others(sides: readonly SideAnswer[], leads: readonly Found[]): Found[] {
  const rows = sides.map(({ best, question, ranking }) =>
    ranking.sentences
      .filter(
        (sentence) => sentence !== best && sentence.score >= LEAST_SHARE_OF_BEST * (best?.score ?? Number.MAX_VALUE),
      )
      .map((sentence) => ({ sentence, question, ranking })),
  );
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row[i] ?? []))
    .flat()
    .filter(({ sentence }) => !leads.some((lead) => isSameSentence(lead.sentence, sentence)));
}

/** Whether two rankings found one sentence. */
export function isSameSentence(a: RankedSentence, b: RankedSentence): boolean {
  return a.at.number === b.at.number && a.index === b.index;
}

/** The best of each article first. */
function oneOfEach(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  const first = found.filter(({ sentence: { at } }) => !seen.has(at.article.info.id) && seen.add(at.article.info.id));
  return [...first, ...found.filter((entry) => !first.includes(entry))];
}

/**
 * The best sentence that answers. Where it speaks of another time, place or body, or lacks the kind of thing asked for, the surest
 * of those a little lower may be meant; more is asked of that, since several are tried. Where the best holds too little, none
 * below it holds more.
 */
function firstAnswering(question: Question, ranking: Ranking, library: Library): RankedSentence | undefined {
  const isForQuantity = wantsQuantity(question);
  const [top, ...lower] = ranking.sentences.slice(0, isForQuantity ? CONSIDERED_FOR_FIGURE : CONSIDERED);
  if (top === undefined) return undefined;
  const { answers, value, parts } = confidence(question, ranking, top, library);
  const isWeak = WEAKNESSES.some((part) => parts[part]);
  if (answers && !isWeak) return top;
  const isMiss = MISSES.some((part) => parts[part]);
  const isMiscount = !isMiss && MISCOUNTS.some((part) => parts[part]);
  if (!answers && !isMiss && !isMiscount) return undefined;
  let surest: { sentence: RankedSentence; value: number } | undefined;
  for (const sentence of lower) {
    // What a list says of 贵州 and others is no answer, nor is what is said of none of them.
    if (parts.shared && !namesPlace(question, sentence)) continue;
    if (parts.shared && question.asks.has('number') && !(sentence.features.counted > 0)) continue;
    if (parts.otherOrdinal && !namesPhases(question.folded, sentence.folded)) continue;
    if (!answers && !saysSomething(question, sentence)) continue;
    // GDP of another year gives way to nothing that is no GDP.
    if (parts.contradiction && lacksMeasured(question, sentence, top)) continue;
    // Another amount than the one asked for gives way to nothing that does not name it.
    if (parts.otherAmount && !namesAmount(question, sentence)) continue;
    if (!answers && isMiscount && !saysMore(sentence, top) && !countsAsked(question, sentence)) continue;
    // What says next to nothing of the question is no surer for saying it of another.
    if (answers && parts.otherEvent && saidBy(sentence) < LEAST_OF_EVENT * saidBy(top)) continue;
    const own = confidence(question, ranking, sentence, library);
    const margin = parts.some ? -MUCH_LESS_SURE : parts.noQuantity ? 0 : MUCH_SURER;
    const least = answers ? value + margin : SURER;
    // What counts nothing that is asked for, or not all, gives way only to what counts it.
    if ((parts.notCounted || parts.some) && answers && !sentence.features.counted) continue;
    if (parts.planned && question.counted !== undefined && !sentence.features.counted) continue;
    // Another event gives way to the one of 该公司 alone.
    if (parts.otherEvent && !answers && (own.parts.otherEvent || !goesOnAbout(question.units, sentence))) continue;
    // Who made one thing is not told by who made another.
    if (parts.noMaker && !speaksOfSubject(question, sentence)) continue;
    // A figure of elsewhere gives way to none of nowhere.
    if (parts.elsewhere && own.parts.missingPlace) continue;
    // Of those that are about as sure the one that ranks first.
    const isSurer = own.value >= Math.max(SURER, least, (surest?.value ?? Number.NEGATIVE_INFINITY) + NOTICEABLY);
    // In place of a figure of another place, none answers that counts something else.
    if (isSurer && !own.parts.noQuantity && !own.parts.otherAmount && !(parts.elsewhere && own.parts.notCounted))
      surest = { sentence, value: own.value };
    if (own.parts.shared && isForQuantity) break;
  }
  // What speaks of the same and lacks the figure may introduce the sentence that has it.
  return surest?.sentence ?? (answers ? top : undefined);
}

/** Where the best sentence says no more than that it is so, the one right behind it that begins by giving reasons. */
function reasonBehind(
  question: Question,
  best: RankedSentence | undefined,
  { sentences }: Ranking,
): RankedSentence | undefined {
  if (best === undefined || !question.asks.has('reason') || givesReason(question, best.folded)) return best;
  const isLast = best.index === best.passage.sentences.length - 1;
  const isBehind = ({ at, index }: RankedSentence) =>
    isLast
      ? at.number === best.at.number + 1 && at.articleNumber === best.at.articleNumber && index === 0
      : at.number === best.at.number && index === best.index + 1;
  return sentences.find((own) => own.evidence && isBehind(own) && BEGINS_REASONS.test(own.folded)) ?? best;
}

const BEGINS_REASONS =
  /^(?:[^,。]{0,12}(?:认为|表示|指出|说|解释|看来),?:?["“]?)?(?:一方面|(?:主要|这)?是?因为|由于|究其原因|(?:主要)?原因)/;

/** Share of what the best says that another date must be told with. */
const LEAST_OF_EVENT = 0.3;

/** What is measured stands in the best sentence and not in this one. */
function lacksMeasured(question: Question, { folded }: RankedSentence, top: RankedSentence): boolean {
  return allUnits(question).some(
    (unit) => isMeasured(unit.text) && isThere(unit, top.folded) && !isThere(unit, folded),
  );
}

function saysMore(sentence: RankedSentence, top: RankedSentence): boolean {
  return saidBy(sentence) > Math.max(saidBy(top), MOSTLY);
}

/** Counts what is asked for, of whom the sentences before name (该园区有企业108家) or of a place that it names itself (湖南以13项居首位). */
function countsAsked(question: Question, sentence: RankedSentence): boolean {
  return sentence.features.counted > 0 && (goesOnAbout(question.units, sentence) || namesPlace(question, sentence));
}

/** Share of the question that a sentence itself holds. */
function saidBy({ evidence }: RankedSentence): number {
  return evidence?.missing.length === 0 ? evidence.own : 0;
}

/** Whether a sentence itself says anything of the question. */
function saysSomething(question: Question, sentence: RankedSentence): boolean {
  const units = allUnits(question).filter(({ kind }) => kind !== 'date');
  return units.length === 0 || isAnyThere(units, sentence.folded) || goesOnAbout(units, sentence);
}

/** Whether a sentence has one of the amounts that the question names; so does any where it names none. */
function namesAmount(question: Question, { folded }: RankedSentence): boolean {
  const amounts = amountUnits(question);
  return amounts.length === 0 || isAnyThere(amounts, folded);
}

/** Whether a sentence or the one before it in its paragraph names what the question is about. */
function speaksOfSubject(question: Question, { folded, at, passage, index }: RankedSentence): boolean {
  const subjects = allUnits(question).filter(isSubject);
  const { sentences } = at.passage;
  const isBegun = sentences[index - 1]?.paragraph === sentences[index]?.paragraph;
  return isAnyThere(subjects, folded) || (isBegun && isAnyThere(subjects, passage.sentences[index - 1] ?? ''));
}

function namesPlace(question: Question, { folded }: RankedSentence): boolean {
  return allUnits(question).some((unit) => unit.kind === 'place' && isThere(unit, folded));
}

/** What a sentence may have against it that one below it may not. */
const MISSES: readonly ConfidencePart[] = [
  'shared',
  'contradiction',
  'otherPlace',
  'elsewhere',
  'otherOffice',
  'onBehalf',
  'otherOrdinal',
  'otherEvent',
  'missingYear',
  'planned',
  'lacksFocus',
  'noMaker',
  'noQuantity',
  'nothingNew',
];
/** … and what it may have that one below it must make up for by saying more of the question. */
const MISCOUNTS: readonly ConfidencePart[] = ['notCounted', 'otherFigure'];
/** What a sentence that answers may have against it, so that one below it which is much surer answers in its place. */
const WEAKNESSES: readonly ConfidencePart[] = [
  'noQuantity',
  'notCounted',
  'otherEvent',
  'otherFigure',
  'otherAmount',
  'nameless',
  'unrelated',
  'otherSubject',
  'some',
];
