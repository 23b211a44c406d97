/** Sentences of the best passages, scored by the question's grams and the kind of thing that it asks for; the best few also by their evidence. */
import type { PassageAt } from '../../search/library.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import type { NamesOf } from '../../text/segment.js';
import { NOW } from '../../text/time-words.js';
import type { Question } from '../question/question.js';
import { isOtherAmount } from '../sentence/amounts.js';
import { countedShare, countsOther, isOfModel, measuredShare } from '../sentence/counts.js';
import { datesOfFirstEvent } from '../sentence/events.js';
import { quotes, shareOfKeywords } from '../sentence/keywords-held.js';
import { givesReason, holdsAsked } from '../sentence/kinds.js';
import { countsOnlySome } from '../sentence/lots.js';
import { holdsNamed, introduces, locates } from '../sentence/names-asked.js';
import { isNoValue } from '../sentence/no-value.js';
import { namesPersons } from '../sentence/persons-named.js';
import { isAllPlanned } from '../sentence/plans.js';
import { fittingQuantities, wantsQuantity } from '../sentence/quantities-asked.js';
import type { ReadPassage } from '../sentence/read-passage.js';
import { type SentenceAt, spanOf } from '../sentence/sentence-at.js';
import type { UnitMatches } from '../sentence/unit-matches.js';
import type { Context } from './context.js';
import { type Evidence, evidenceFor } from './evidence.js';
import type { ScoredPassage } from './score-passages.js';
import { WEIGHTS } from './weights.js';

/** What its grams, its form and the kind of thing that it holds add to the score of a sentence. */
interface OwnFeatures {
  readonly own: number;
  readonly near: number;
  readonly title: number;
  readonly passage: number;
  readonly literal: number;
  readonly kind: number;
  readonly reason: number;
  readonly told: number;
  readonly counted: number;
  readonly question: number;
  readonly length: number;
  readonly anchor: number;
  readonly repeated: number;
}

/** What its evidence adds, which is weighed of the best few alone. */
interface EvidenceFeatures {
  readonly located: number;
  readonly held: number;
  readonly missing: number;
  readonly contradiction: number;
  readonly focus: number;
}

/** What a score is the sum of. */
export interface Features extends OwnFeatures, EvidenceFeatures {}

function sumOf(features: Features): number {
  const { own, near, title, passage, literal, kind, located, reason, told, counted } = features;
  const { question, length, anchor, repeated, held, missing, contradiction, focus } = features;
  const byGrams = own + near + title + passage + literal;
  const byKind = kind + located + reason + told + counted;
  return byGrams + byKind + question + length + anchor + repeated + held + missing + contradiction + focus;
}

export class ScoredSentence implements SentenceAt {
  readonly score: number;

  constructor(
    readonly passage: ReadPassage,
    readonly index: number,
    readonly folded: string,
    readonly passageScore: number,
    readonly features: Features,
    readonly holdsAsked: boolean,
    readonly evidence?: Evidence,
  ) {
    this.score = sumOf(features);
  }

  get at(): PassageAt {
    return this.passage.at;
  }

  /** Read only of those that come far enough. */
  get quantities(): readonly Quantity[] {
    return this.passage.quantities(this.index);
  }
}

/** The passage's sentences in their order, without evidence. */
export function scoreSentences(scored: ScoredPassage, context: Context): ScoredSentence[] {
  const { passage, score } = scored;
  const { question, total, wantsFigures, emphasis } = context;
  const emphases = emphasesOf(scored, context);
  const nearness = nearnessTo(passage, question);
  const isPlanned = (found: readonly Quantity[], index: number, folded: string) =>
    isAllPlanned(question, found, { passage, index, folded, quantities: passage.quantities(index) });
  return passage.sentences.map((folded, index) => {
    const { own, near, inTitleOnly, fresh } = heldBy(index, scored, context, emphases);
    const found = wantsFigures ? quantitiesAsked(question, passage, index) : [];
    const asked = holdsAsked(question, folded, found);
    const isReason = givesReason(question, folded);
    const features: Features = {
      own: own / total,
      near: (WEIGHTS.neighbour * (isReason ? WEIGHTS.besideReason : 1) * near) / total,
      title: (WEIGHTS.sentenceTitle * inTitleOnly) / total,
      passage: WEIGHTS.passage * score,
      kind: asked ? WEIGHTS.kind * emphasis * (isPlanned(found, index, folded) ? WEIGHTS.planned : 1) : 0,
      reason: isReason ? WEIGHTS.reason : 0,
      literal: WEIGHTS.literal * shareOfKeywords(context.keywords, folded),
      told: howTold(context, folded) * WEIGHTS.told * emphasis,
      counted: asked ? WEIGHTS.counted * emphasis * plainness(context, folded, found) : 0,
      question: isLookedFor(index, passage, context) ? 0 : -WEIGHTS.question * emptiness(passage, index),
      length: -WEIGHTS.length * Math.max(0, folded.length / 100 - WEIGHTS.usualLength),
      anchor: WEIGHTS.anchor * nearness(index),
      repeated: -WEIGHTS.repeated * staleness(context, folded, fresh),
      located: 0,
      held: 0,
      missing: 0,
      contradiction: 0,
      focus: 0,
    };
    return new ScoredSentence(passage, index, folded, score, features, asked);
  });
}

/** Tells how near a sentence stands to the last answer: 1 in its passage, 2 in its paragraph, more right behind it where the sequel is asked for. */
function nearnessTo(passage: ReadPassage, { inherited, beyond }: Question): (index: number) => number {
  const anchor = inherited?.anchor;
  if (anchor?.passage !== passage.at.number) return () => 0;
  const isSequel = beyond === 'sequel';
  const quotedAt = isSequel
    ? passage.sentences.findLastIndex((folded) => inherited?.quoted?.includes(folded) === true)
    : -1;
  const isNext = (index: number) => isSequel && index > quotedAt && index <= quotedAt + WEIGHTS.sequelReach;
  return (index) => {
    const isInParagraph = spanOf({ passage, index })?.paragraph === anchor.paragraph;
    return 1 + Number(isInParagraph) + (isNext(index) ? WEIGHTS.next / (index - quotedAt) : 0);
  };
}

/** How much of a sentence was the last answer: 0 where it was not quoted or may be told again, else less the more it holds of what is asked anew. */
function staleness({ question, freshTotal }: Context, folded: string, fresh: number): number {
  const { beyond, isBare, asks, tells, inherited } = question;
  const isBeyond = beyond !== undefined;
  if ((freshTotal <= 0 && !isBeyond) || inherited?.quoted?.includes(folded) !== true) return 0;
  // 第二个呢, 哪几个: what was quoted may tell of the second, or list all, as well.
  const mayBeToldAgain = beyond === 'next' || (isBare === true && asks.has('list'));
  if (mayBeToldAgain && tells?.test(folded) === true) return 0;
  return isBeyond ? WEIGHTS.beyond : 1 - fresh / freshTotal;
}

/** How little a sentence says by itself: 1 where it asks, is a headline or tells who said the sentence before, more where it asks what the next one answers; else 0. */
function emptiness(passage: ReadPassage, index: number): number {
  if (isAnswered(passage, index)) return WEIGHTS.answered;
  return passage.forms[index] === 'statement' ? 0 : 1;
}

/** Whether a question of the text has its answer behind it; one in the first paragraph may be the title again. */
function isAnswered(passage: ReadPassage, index: number): boolean {
  const { forms } = passage;
  return forms[index] === 'question' && index + 1 < forms.length && spanOf({ passage, index })?.paragraph !== 1;
}

/** Whether a question of the text is what somebody looks for word for word. */
function isLookedFor(index: number, { forms, sentences }: ReadPassage, { keywords }: Context): boolean {
  return forms[index] === 'question' && quotes(keywords, sentences[index] ?? '');
}

/** The grams that passage or title have, what the others add being nothing, and what each counts in a sentence itself. */
interface Emphases {
  readonly present: readonly number[];
  /** Of each of `present`. */
  readonly emphasis: readonly number[];
}

function emphasesOf({ rows: matches, inTitle, spread }: ScoredPassage, { grams, matcher, head }: Context): Emphases {
  const isSubject = (g: number) => (matches[inTitle + g] ?? 0) > 0;
  // Title words weigh less; all weights are scaled up so that the total stays: an article is not to lose for being about what is asked.
  let [held, lowered] = [0, 0];
  const present: number[] = [];
  for (let g = 0; g < grams.length; g++) {
    if ((matches[spread + g] ?? 0) === 0 && !isSubject(g)) continue;
    present.push(g);
    held += matcher.weights[g] ?? 0;
    lowered += (matcher.weights[g] ?? 0) * (isSubject(g) ? WEIGHTS.subject : 1);
  }
  const even = lowered === 0 ? 1 : held / lowered;
  const isOfHead = (g: number) => {
    const gram = grams[g];
    return gram !== undefined && head !== undefined && !gram.inherited && gram.at >= head.start && gram.at < head.end;
  };
  const emphasis = present.map((g) => {
    const rarity = 1 + WEIGHTS.rareInPassage / Math.max(1, matches[spread + g] ?? 0);
    return even * (isSubject(g) ? WEIGHTS.subject : 1) * rarity * (isOfHead(g) ? WEIGHTS.head : 1);
  });
  return { present, emphasis };
}

/** Weight of the grams that a sentence holds, those beside it and the title alone, and of what a follow-up asks anew. */
function heldBy(
  index: number,
  { passage, rows: matches, inTitle }: ScoredPassage,
  context: Context,
  { present, emphasis }: Emphases,
) {
  const { grams, matcher } = context;
  const { width } = matcher;
  const row = (index + 1) * width;
  // 为何落后?根子在…: what follows a question answers it.
  const isAsked = !isLookedFor(index - 1, passage, context);
  const before = isAsked && passage.forms[index - 1] === 'question' ? WEIGHTS.answers : 1;
  const answers = isAsked && isAnswered(passage, index - 1);
  let [own, near, inTitleOnly, fresh] = [0, 0, 0, 0];
  for (let i = 0; i < present.length; i++) {
    const g = present[i] ?? 0;
    const weight = matcher.weights[g] ?? 0;
    const said = answers ? WEIGHTS.said * Math.min(1, matches[row - width + g] ?? 0) : 0;
    const here = Math.max(said, Math.min(1, matches[row + g] ?? 0));
    const beside = Math.max(
      before * Math.min(1, matches[row - width + g] ?? 0),
      Math.min(1, matches[row + width + g] ?? 0),
    );
    own += weight * here * (emphasis[i] ?? 0);
    if (grams[g]?.inherited !== true) fresh += weight * here;
    near += weight * Math.max(0, beside - here);
    inTitleOnly += weight * Math.min(1, emphasis[i] ?? 0) * Math.max(0, Math.min(1, matches[inTitle + g] ?? 0) - here);
  }
  return { own, near, inTitleOnly, fresh };
}

/** The quantities of a sentence that may be values of what is asked. */
function quantitiesAsked(question: Question, passage: ReadPassage, index: number): readonly Quantity[] {
  const folded = passage.sentences[index] ?? '';
  return passage
    .quantities(index)
    .filter(
      (quantity) =>
        !countsOther(question, quantity, folded) &&
        !isNoValue(question, quantity, folded) &&
        !isOtherAmount(question, quantity, folded) &&
        !isOfModel(question, quantity, folded),
    );
}

/** How plainly a sentence counts what is asked for, or tells when what is asked about happened: 0 to 1. */
function plainness({ question, measured }: Context, folded: string, found: readonly Quantity[]): number {
  if (!question.asks.has('date')) {
    const ofAll = found.filter((quantity) => !countsOnlySome(question.folded, quantity, folded));
    return measured === undefined
      ? countedShare(question, folded, ofAll)
      : measuredShare(question, measured, folded, ofAll);
  }
  if (!asksOfEvent(question)) return 0;
  return datesOfFirstEvent(question, folded, fittingQuantities(question, found)).length > 0 ? 1 : 0;
}

/** 哪天签约, and 哪天开学 with a noun that nothing but the asking word stands before. */
function asksOfEvent({ units, content, folded }: Question): boolean {
  const last = units.at(-1);
  const isBlanked = (at: number) => content.charAt(at) === ' ' && !/[ 的]/.test(folded.charAt(at));
  return last?.kind === 'verb' || (last?.kind === 'noun' && isBlanked(last.start - 1));
}

/** How surely a sentence tells in so many words what is asked: 1, more for a row of people; 0 where it does not. */
function howTold({ question: { tells, isForPersons }, explains }: Context, folded: string): number {
  if (isForPersons === true && namesPersons(folded)) return WEIGHTS.rowOfPersons;
  return explains?.(folded) === true || tells?.test(folded) === true ? 1 : 0;
}

/** 某某中心在哪里: nothing but where it is. */
const WHERE_IT_IS = /^[^,。]{2,}在(?:哪里|哪儿?|什么地方|何处)[?呢呀啊]*$/;
const LATELY = new RegExp(`${NOW}|现已|现有|截至|至今`);

/** 巴比特呢: what a sentence gains that begins with it, and so is about it; a figure of it may stand in any. */
function leads(question: Question, folded: string): number {
  if (question.beyond === 'later') return LATELY.test(folded) ? WEIGHTS.lately : 0;
  const isAbout = question.focus?.some(({ text }) => folded.startsWith(text)) === true;
  return !wantsQuantity(question) && isAbout ? WEIGHTS.leads : 0;
}

/** The sentence with its evidence. */
export function withEvidence(
  sentence: ScoredSentence,
  { question, emphasis, missing }: Context,
  namesOf: NamesOf,
  matches: UnitMatches,
): ScoredSentence {
  const { passage, index, folded, passageScore } = sentence;
  const evidence = evidenceFor(question, sentence, namesOf, matches);
  const isToldOutright = locates(question, folded, namesOf) || introduces(question, folded);
  const holds = sentence.holdsAsked || isToldOutright || holdsNamed(question, folded, namesOf);
  const features: Features = {
    ...sentence.features,
    kind: sentence.holdsAsked
      ? sentence.features.kind
      : holds
        ? (wantsQuantity(question) ? WEIGHTS.nameAlone : 1) * WEIGHTS.kind * emphasis
        : 0,
    // 是谁说的: what was quoted may name it.
    repeated:
      ((holds || sentence.features.told > 0) && question.beyond === undefined) || question.asks.has('person')
        ? 0
        : sentence.features.repeated,
    located: isToldOutright
      ? WEIGHTS.located * emphasis * (WHERE_IT_IS.test(question.folded) ? WEIGHTS.locatedAlone : 1)
      : 0,
    held: WEIGHTS.held * evidence.held,
    missing: -missing * evidence.missing.length,
    contradiction: evidence.contradicts ? -WEIGHTS.contradiction : 0,
    focus: evidence.lacksFocus ? -WEIGHTS.lacksFocus : leads(question, folded),
  };
  return new ScoredSentence(passage, index, folded, passageScore, features, holds, evidence);
}
