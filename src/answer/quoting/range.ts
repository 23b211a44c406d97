/** Which neighbours a sentence takes along into its quote: what it cannot be understood without, and what answers about as well. */

import { anyOf } from '../../text/any-of.js';
import type { Quantity } from '../../text/quantities/quantity.js';
import { NOW } from '../../text/time-words.js';
import type { Question } from '../question/question.js';
import type { RankedSentence, Ranking } from '../ranking/rank.js';
import { ATTRIBUTION } from '../sentence/forms.js';
import { givesReason } from '../sentence/kinds.js';
import { wantsQuantity } from '../sentence/quantities-asked.js';
import { isSameParagraph, joinsNext } from '../sentence/sentence-at.js';

/** Which sentences of a passage a quote holds: positions, first and last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A reason to take neighbours along: the sentences with them, undefined where there is no such reason. */
type Rule = (ranked: RankedSentence, question: Question, ranking: Pick<Ranking, 'sentences'>) => Range | undefined;

/**
 * The fewest adjacent sentences of one paragraph that can be understood by themselves, and the neighbour that answers about
 * as well: which of the two holds the answer is then for the reader to see.
 */
export function rangeFor(ranked: RankedSentence, ranking: Pick<Ranking, 'sentences'>, question: Question): Range {
  let range: Range | undefined;
  for (const rule of RULES) range ??= rule(ranked, question, ranking);
  return withRest(ranked, range ?? { from: ranked.index, to: ranked.index });
}

/** Longest quote, in characters, that is filled up to the full stops before and behind it. */
const WITH_REST = 160;

/** 甲园有9家;乙园有8家。 is one sentence, though what stands before the semicolon is judged by itself: it is quoted whole where it is short. */
function withRest(ranked: RankedSentence, range: Range): Range {
  return together(ranked, ...sameSentence(ranked, range), WITH_REST) ?? range;
}

/** The range with all that semicolons join to it within its paragraph. */
function sameSentence(ranked: RankedSentence, { from, to }: Range): [from: number, to: number] {
  while (joinsNext(ranked.passage, to)) to++;
  while (from > 0 && joinsNext(ranked.passage, from - 1)) from--;
  return [from, to];
}

/** Longest list that is quoted whole, in characters, as all that follows. */
const WITH_LIST = 300;

/** 一是…;二是…;三是…: a list is asked for, and each item but the last ends in a semicolon; as far as it is short enough. */
function wholeList(ranked: RankedSentence, { asks }: Question): Range | undefined {
  if (!asks.has('list')) return undefined;
  const { index } = ranked;
  const [from, to] = sameSentence(ranked, { from: index, to: index });
  return from < to && lengthOf(ranked, from, to) <= WITH_LIST ? { from, to } : undefined;
}

/** A sentence that ends so announces the next, which is taken along where both have no more characters than this. */
const ANNOUNCES = ':';
const WITH_ANNOUNCED = 240;

/** 有两个节点: says nothing without what it announces, be that in the next paragraph. */
function announced(ranked: RankedSentence): Range | undefined {
  const { at, index, folded } = ranked;
  const follows = at.passage.sentences[index + 1] !== undefined && lengthOf(ranked, index, index + 1) <= WITH_ANNOUNCED;
  return folded.endsWith(ANNOUNCES) && follows ? { from: index, to: index + 1 } : undefined;
}

/** Longest quote that takes along the sentence before, in which stands what this one does not say itself. */
const WITH_ANTECEDENT = 200;
/** What is said ends so before it is said who says it. */
const SAID = /["”」]$/;

/** “…。”王某说。 is quoted with who says it, and “…。”她说。 with the sentence that names her. */
function saidBySpeaker(ranked: RankedSentence): Range | undefined {
  const { index, passage } = ranked;
  for (const said of [index, index - 1]) {
    const speaker = passage.sentences[said + 1] ?? '';
    const isSaid = SAID.test(passage.sentences[said] ?? '') && ATTRIBUTION.test(speaker);
    const both = isSaid ? together(ranked, said, said + 1, WITH_ANTECEDENT) : undefined;
    if (both === undefined) continue;
    const isByPronoun = /^[他她]/.test(speaker);
    return (isByPronoun ? together(ranked, said - 1, said + 1, WITH_ANTECEDENT) : undefined) ?? both;
  }
  return undefined;
}

/** Words that point back to the sentence before. */
const REFERS_BACK = anyOf(
  /这|该|此|其|它|他们?|她们?|两者|二者|前者|后者|上述/,
  // 对此,某市表示
  /对此|为此|因此|因而|由此|于是|在[此这]/,
  // 赛后,他说
  /[赛战会婚事]后,/,
  // 当天, and no 当天山; 同年, and no 同年级
  /另外|当时|当(?:[年日晚]|天(?!山))|同(?:年(?![级龄])|日(?![本报]))|同时|次[年日]|随后|之后/,
);
/** A sentence that begins so is about what the one before has named. */
const BEGINS_REFERRING = new RegExp(`^["“‘「『(]?(?:(?:${NOW}|截至[^,。]{1,12}),?)?(?:${REFERS_BACK.source})`);
/** “大不等于强。”她说。 needs the sentence that names her. */
const SAID_BY_PRONOUN = /["”」』][他她][^,。;]{1,6}。$/;
const YEAR_ABOVE = /[这那]一?年(?![来多轻级龄])|[同当次翌]年/;

/** 该园区有108家, 也正是在这一年: what the sentence points back to stands in the one before. */
function withAntecedent(ranked: RankedSentence, { asks }: Question): Range | undefined {
  const { folded, quantities } = ranked;
  // Only the sentence before can tell the year that is asked for.
  const isOfYearAbove = () => asks.has('date') && YEAR_ABOVE.test(folded) && !hasYear(quantities);
  const pointsBack = BEGINS_REFERRING.test(folded) || SAID_BY_PRONOUN.test(folded) || isOfYearAbove();
  return pointsBack ? withBefore(ranked, WITH_ANTECEDENT) : undefined;
}

/** A sentence shorter than this, in characters, takes a neighbour along, as far as both stay below the second number. */
const SHORT = 24;
const SHORT_WITH_NEIGHBOUR = 90;

/** 答案是肯定的。 says little by itself: the sentence after it is taken along, or else the one before. */
function shortOne(ranked: RankedSentence): Range | undefined {
  if (ranked.folded.length >= SHORT) return undefined;
  return withAfter(ranked, SHORT_WITH_NEIGHBOUR) ?? withBefore(ranked, SHORT_WITH_NEIGHBOUR);
}

/** Longest quote that takes the sentence after it along because that gives the reason which is asked for. */
const WITH_REASON = 200;

/** 还谈不上竞争 says not why; 因为… behind it does. */
function withReason(ranked: RankedSentence, question: Question): Range | undefined {
  const { index, passage, folded } = ranked;
  const isReasonNext = !givesReason(question, folded) && givesReason(question, passage.sentences[index + 1] ?? '');
  return isReasonNext ? withAfter(ranked, WITH_REASON) : undefined;
}

/** 9月下旬发兵 tells no year; the sentence before it does. */
function withYearBefore(ranked: RankedSentence, { asks, dateParts }: Question): Range | undefined {
  const { index, passage, quantities } = ranked;
  const isForYear = asks.has('date') && dateParts?.includes('year') === true;
  const isDatedBefore = isForYear && index > 0 && !hasYear(quantities) && hasYear(passage.quantities(index - 1));
  return isDatedBefore ? withBefore(ranked, WITH_ANTECEDENT) : undefined;
}

function hasYear(found: readonly Quantity[]): boolean {
  return found.some(({ year }) => year !== undefined);
}

/** A neighbour with this share of the sentence's score answers about as well; longest quote that takes it along. */
const ABOUT_AS_WELL = 0.8;
/** … where the sentence has the kind of thing that is asked for, … */
const AS_WELL = 0.9;
/** … and where that is a quantity, which one sentence tells. */
const AS_WELL_FOR_QUANTITY = 0.93;
const WITH_RIVAL = 140;

/** 甲园获批。乙园也获批。: the neighbour that answers about as well. */
function withRival(ranked: RankedSentence, question: Question, ranking: Pick<Ranking, 'sentences'>): Range | undefined {
  const { at, index, holdsAsked, score } = ranked;
  const asWell = wantsQuantity(question) ? AS_WELL_FOR_QUANTITY : AS_WELL;
  const needed = (holdsAsked ? asWell : ABOUT_AS_WELL) * score;
  let rival: { readonly score: number; readonly range: Range } | undefined;
  for (const other of ranking.sentences) {
    if (Math.abs(other.index - index) !== 1 || other.at.number !== at.number || other.score < needed) continue;
    if (rival !== undefined && other.score <= rival.score) continue;
    const range = together(ranked, Math.min(other.index, index), Math.max(other.index, index), WITH_RIVAL);
    if (range !== undefined) rival = { score: other.score, range };
  }
  return rival?.range;
}

/** In their order: the first that has a reason decides. */
const RULES: readonly Rule[] = [
  wholeList,
  announced,
  saidBySpeaker,
  withAntecedent,
  shortOne,
  withReason,
  withYearBefore,
  withRival,
];

/** The sentence with the one before it, as `together`. */
function withBefore(ranked: RankedSentence, most: number): Range | undefined {
  return together(ranked, ranked.index - 1, ranked.index, most);
}

/** The sentence with the one after it, as `together`. */
function withAfter(ranked: RankedSentence, most: number): Range | undefined {
  return together(ranked, ranked.index, ranked.index + 1, most);
}

/** Adjacent sentences, where they are of one paragraph and have at most so many characters. */
function together(ranked: RankedSentence, from: number, to: number, most: number): Range | undefined {
  const isShort = isSameParagraph(ranked.passage, from, to) && lengthOf(ranked, from, to) <= most;
  return isShort ? { from, to } : undefined;
}

function lengthOf({ at }: RankedSentence, from: number, to: number): number {
  const { sentences } = at.passage;
  return (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0);
}
