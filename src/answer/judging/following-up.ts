/** What speaks against a sentence as the answer to a follow-up, whose own words are few. */

import { POINTS_BACK } from '../question/follow-up-words.js';
import type { Question } from '../question/question.js';
import { isSubject } from '../question/subjects.js';
import type { Unit } from '../question/unit.js';
import type { RankedSentence } from '../ranking/rank.js';
import { isAnyThere, isThere } from '../sentence/match-unit.js';
import { wantsQuantity } from '../sentence/quantities-asked.js';
import { spanOf } from '../sentence/sentence-at.js';

/** Weight of a follow-up's own units from which it says something that can be missed. */
const LEAST_NEW = 0.55;
/** Share of what is carried over that is next to nothing. */
const LITTLE = 0.2;

/** The sentence says nothing of what the follow-up asks anew. */
export function saysNothingNew({ asks, units, inherited }: Question, { folded }: RankedSentence): boolean {
  // 文件全名叫什么 is told by any title.
  if (asks.has('title') && folded.includes('《')) return false;
  // 是什么时候的事: such words stand in no text.
  const isFollowing = inherited !== undefined && inherited.units.length > 0 && !asks.has('date') && !asks.has('time');
  return isFollowing && weightOf(units) > LEAST_NEW && !isAnyThere(units, folded);
}

/** Own nouns of a follow-up that neither the corpus nor the passage has, in whatever words. */
export function unheardOf({ units, inherited, focus }: Question, whole: string): Unit[] {
  if (inherited === undefined || focus !== undefined) return [];
  return units.filter((unit) => unit.kind === 'noun' && !unit.known && !isThere(unit, whole));
}

/**
 * 多少人在用, 它哪年成立的: a figure of what was spoken of is asked for in words that may be said of anything, and neither the sentence nor
 * what stands around it speaks of that.
 */
export function isAdrift(question: Question, sentence: RankedSentence): boolean {
  const { inherited, units, folded } = question;
  const carried = inherited?.units.filter(({ kind }) => kind !== 'date' && kind !== 'number') ?? [];
  const isForOne = wantsQuantity(question) || question.asks.has('person') || question.asks.has('organisation');
  if (carried.length === 0 || !isForOne || isWhereAnswered(question, sentence) || GOES_ELSEWHERE.test(folded))
    return false;
  const isVague = POINTS_BACK.test(folded) || units.every(({ kind }) => kind === 'verb' || kind === 'other');
  // 她有多少社员 has a word of its own, 他哪年说的 none.
  const isBySomebody = SOMEBODY.test(folded) && !units.some(({ kind }) => kind === 'noun');
  return isVague && !units.some(isSubject) && shareHeld(carried, around(sentence, isBySomebody)) < LITTLE;
}

/** 后面那场会谈: it says itself that it is about something else. */
const GOES_ELSEWHERE = /^[前后][面头](?=[那这]|在)/;

/** 他哪年说的: a text may go on about somebody for paragraphs, and says 他 then. */
const SOMEBODY = /[他她](?!们|人)/;

/** The sentence stands in the paragraph of the last answer, which may have named what both are about. */
function isWhereAnswered({ inherited }: Question, sentence: RankedSentence): boolean {
  const anchor = inherited?.anchor;
  return anchor?.passage === sentence.at.number && spanOf(sentence)?.paragraph === anchor.paragraph;
}

/** The title, the sentence and what stands before it: an article names its subject once and goes on; of somebody, in the paragraph or by 他. */
function around({ at, folded, passage, index }: RankedSentence, isSomebody: boolean): string {
  const { sentences } = at.passage;
  const isInParagraph = isSomebody && !SOMEBODY.test(folded);
  const near = passage.sentences
    .slice(0, index + 2)
    .filter((_, i) => !isInParagraph || sentences[i]?.paragraph === sentences[index]?.paragraph);
  return [...near, passage.title].join('\n');
}

function shareHeld(units: readonly Unit[], text: string): number {
  return weightOf(units.filter((unit) => isThere(unit, text))) / weightOf(units);
}

function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, { weight }) => sum + weight, 0);
}
