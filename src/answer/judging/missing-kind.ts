/** The kind of thing that is asked for and that a sentence lacks: a quantity, an explanation, the title of a work, a body. */
import { definedTerm } from '../question/definition.js';
import type { Question } from '../question/question.js';
import type { RankedSentence, Ranking } from '../ranking/rank.js';
import { countedShare } from '../sentence/counts.js';
import { explainerOf } from '../sentence/explains.js';
import { BODY } from '../sentence/names-asked.js';
import { fitsDimension, fittingQuantities } from '../sentence/quantities-asked.js';
import { textBefore } from '../sentence/sentence-at.js';
import { WEIGHT } from './confidence-weights.js';

/** Nothing of the whole passage has a quantity that could answer. */
export function isNowhere(question: Question, { passage }: RankedSentence): boolean {
  if (question.isImplied === true) return false;
  const isPlain = question.counted === undefined || question.measure === undefined;
  return passage.sentences.every((text, index) => {
    const found = passage.quantities(index);
    return isPlain
      ? fittingQuantities(question, found).every((quantity) => !fitsDimension(question, quantity))
      : countedShare(question, text, found) === 0;
  });
}

/** What it costs that the sentence has no quantity of the kind asked for. */
export function lackOf({ asks, inherited, measure, dimension, focus }: Question): number {
  const kinds = [...asks].filter((kind): kind is keyof typeof WEIGHT.noQuantity => kind in WEIGHT.noQuantity);
  const isPlain = measure === undefined && dimension === undefined;
  const own = isPlain ? Math.max(...kinds.map((kind) => WEIGHT.noQuantity[kind])) : WEIGHT.noMeasured;
  const isFollowing = focus !== undefined || inherited !== undefined;
  return isFollowing ? Math.min(WEIGHT.noneFollowing, own) : own;
}

/** … and how much more in a small corpus. */
export function lackInFew({ asks }: Question): number {
  return asks.has('date') || asks.has('duration') ? WEIGHT.noDateInFew : WEIGHT.noneInFew;
}

/** A quantity is asked for in so many words, and by no follow-up. */
export function isAskedOutright({ isImplied, inherited, focus }: Question): boolean {
  return isImplied !== true && inherited === undefined && focus === undefined;
}

/** 什么是X is asked, and nothing found says what X is. */
export function isUnexplained(question: Question, { sentences }: Ranking): boolean {
  const term = definedTerm(question);
  if (term === undefined) return false;
  if (term.isBody === true) return !sentences.some(({ folded }) => folded.includes(term.text));
  const explains = explainerOf(term);
  // 什么是低空经济?给出的定义是…: the question names what is defined behind it.
  const isDefined = (sentence: RankedSentence) =>
    DEFINES.test(sentence.folded) && textBefore(sentence).includes(term.text);
  return !sentences.some((sentence) => explains(sentence.folded) || isDefined(sentence));
}

const DEFINES = /定义[是为:]|指的是|是指/;

/** 哪本书 is asked, and nothing near is the title of a work. */
export function lacksTitle({ asks }: Question, sentence: RankedSentence): boolean {
  return asks.has('title') && isNowhereNear(/《/, sentence);
}

/** 哪家公司 is asked, and nothing near is a body. */
export function lacksBody({ asks, tells }: Question, sentence: RankedSentence): boolean {
  return (
    asks.has('organisation') &&
    !sentence.holdsAsked &&
    tells?.test(sentence.folded) !== true &&
    isNowhereNear(ANY_BODY, sentence)
  );
}

/** Neither in the sentence nor in those beside it. */
function isNowhereNear(wanted: RegExp, { passage, index }: RankedSentence): boolean {
  return [index - 1, index, index + 1].every((at) => !wanted.test(passage.sentences[at] ?? ''));
}

const ANY_BODY = new RegExp(`${BODY.source}|企业|厂商`);
