/** Whether a sentence tells of another than the question asks about, or of nothing that it asks. */
import type { Library } from '../../search/library.js';
import { isOffice } from '../../text/offices.js';
import { allUnits, type Question } from '../question/question.js';
import type { RankedSentence } from '../ranking/rank.js';
import { lacksName } from '../sentence/about-other.js';
import { isAnyThere, isThere } from '../sentence/match-unit.js';
import { goesOnAbout } from '../sentence/pronouns.js';
import { wantsQuantity } from '../sentence/quantities-asked.js';
import { isSameParagraph, textBefore } from '../sentence/sentence-at.js';

/** Share of the units' weight that is next to nothing for a sentence alone, and that is little where it lacks a name too. */
const UNRELATED = 0.12;
const NAMELESS = 0.2;

/**
 * The question is about a place and the sentence about another: 长沙 is not answered with what is said of 娄底, though 长沙
 * stands in the title. Where a place is asked for, the sentence may name it.
 */
export function speaksOfOtherPlace(question: Question, sentence: RankedSentence, library: Library): boolean {
  const { folded } = sentence;
  if (question.asks.has('place')) return false;
  const places = allUnits(question).filter(({ kind }) => kind === 'place');
  if (places.length === 0 || places.some((place) => isThere(place, folded))) return false;
  // 这是湖南省首个: it goes on about the place that the sentence before names.
  if (goesOnAbout(places, sentence)) return false;
  const before = textBefore(sentence);
  return library
    .names(folded)
    .some(
      ({ kind, text }) => kind === 'place' && (!before.includes(text) || !places.some((own) => isThere(own, before))),
    );
}

/** 受某市长委托: somebody else did what follows. */
export function isOnBehalf(question: Question, folded: string): boolean {
  const { who } = ON_BEHALF.exec(folded)?.groups ?? {};
  const meant = /[他她](?!们)/.test(question.folded) ? allUnits(question) : question.units;
  return (
    who !== undefined &&
    meant.some((unit) => (unit.kind === 'name' || isOffice(unit.text)) && isThere(unit, who)) &&
    !/委托|代表|代为|替|派(?!出所)/.test(question.folded)
  );
}

const ON_BEHALF = /受(?<who>[^,。;]{2,16}?)的?(?:委托|指派|委派|之托)/;

/** A quantity or a name is asked for, and the sentence itself says next to nothing of the question, nor what it asks in other words. */
export function isUnrelated(question: Question, sentence: RankedSentence): boolean {
  return question.tells?.test(sentence.folded) !== true && holdsLess(UNRELATED, question, sentence);
}

function holdsLess(least: number, question: Question, sentence: RankedSentence): boolean {
  const { asks, units } = question;
  const isAsked = wantsQuantity(question) || NAMED.some((asked) => asks.has(asked));
  return (
    isAsked &&
    units.length > 0 &&
    (sentence.evidence?.own ?? 0) < least &&
    !goesOnAbout(units, sentence) &&
    !isReply(question, sentence)
  );
}

/** In an interview what is asked about stands in the question before. */
function isReply({ units }: Question, sentence: RankedSentence): boolean {
  const { passage, index } = sentence;
  return passage.forms[index - 1] === 'question' && isAnyThere(units, textBefore(sentence));
}

/** … or little, and lacks a name that the question has. */
export function isNameless(question: Question, sentence: RankedSentence, library: Library): boolean {
  if (!holdsLess(NAMELESS, question, sentence)) return false;
  const { folded, passage, index } = sentence;
  // An article that is titled with the name need not repeat it, nor one that names nobody what the one before is about.
  if (![folded, passage.title].every((text) => lacksName(question, text))) return false;
  if (library.names(folded).length > 0) return true;
  const before = passage.sentences.filter(
    (_, at) => at < index && at >= index - REACH && (at === index - 1 || isSameParagraph(passage, at, index)),
  );
  return lacksName(question, before.join(''));
}

/** How many sentences back a name goes on. */
const REACH = 2;

const NAMED = ['person', 'organisation', 'place', 'title'] as const;
