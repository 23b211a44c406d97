/** How much of what the best sentence says of the question another one says, and whether it answers as well. */

import type { Library } from '../../search/library.js';
import { IT, ITS, THE_SAID } from '../../text/pointing-words.js';
import { isMeasured } from '../question/implied.js';
import { allUnits, type Question } from '../question/question.js';
import { nameBehind, type Unit, WHOLE } from '../question/unit.js';
import type { RankedSentence } from '../ranking/rank.js';
import { isThere, matchUnit } from '../sentence/match-unit.js';
import { textBefore } from '../sentence/sentence-at.js';
import { type ConfidencePart, confidence } from './confidence.js';
import type { Found } from './found.js';

/** A sentence that answers as well as the best holds at least this share of what the best holds, by itself and with its context. */
const AS_WELL = 0.9;
/** … and says, with its title, at least this share of what the best says. */
const SAID = 0.78;
/** … and holds, with its context, at least this share of what the best holds. */
const HELD = 0.77;
/** … and scores at least this share of it. */
const LEAST_SCORE = 0.65;
/** Who says so much of what the best says speaks of the same, whatever else speaks against that. */
const SAID_ALL = 0.95;
/** What one that points back holds of what the best holds, where it says as much with whom it points back to. */
const HELD_WITH = 0.85;
/** What a title or the sentence before says counts so much of what the sentence says. */
const TITLED = 0.9;

/** What of the best a sentence holds, says and scores at least that answers nearly; and how much it may fall short of an answer. */
const NEARLY = { held: 0.6, said: 0.4, score: 0.6, short: -4 };

/** Whether the sentence holds, says and scores enough of what the best does to be compared with it. */
export function answersNearly(sentence: RankedSentence, { question, sentence: best }: Found): boolean {
  const [own, theirs] = [sentence.evidence, best.evidence];
  if (own === undefined || theirs === undefined || sentence.score < NEARLY.score * best.score) return false;
  return own.held >= NEARLY.held * theirs.held && saidOfBest(question, sentence, best) >= NEARLY.said;
}

/** Whether not too much speaks against what answers nearly. */
export function isNearlySure(sentence: RankedSentence, whole: Found, library: Library): boolean {
  return confidence({ ...whole, sentence }, library).value >= NEARLY.short;
}

/** Whether the sentence answers, and holds and says with its title not much less of the question than the best. */
export function answersAsWell(sentence: RankedSentence, whole: Found, library: Library): boolean {
  const { question, sentence: best } = whole;
  const [own, theirs] = [sentence.evidence, best.evidence];
  if (own === undefined || theirs === undefined || sentence.score < LEAST_SCORE * best.score) return false;
  if (own.held < HELD * theirs.held || !isOfAskedSpan(question, sentence)) return false;
  const said = saidOfBest(question, sentence, best);
  if (said < SAID) return false;
  // That it begins with another name speaks against an answer, but not where the same is said of the same thing.
  const { value, parts } = confidence({ ...whole, sentence }, library);
  return (
    value >= (parts.get('otherSubject') ?? 0) && (said >= SAID_ALL || !SPEAKS_AGAINST.some((part) => parts.has(part)))
  );
}

const SPEAKS_AGAINST: readonly ConfidencePart[] = ['otherPlace', 'notCounted', 'unmeasured'];

/** Whether the sentence holds, by itself or with whom it points back to, and with its context, as much of the question as the best does. */
export function saysAsMuch(sentence: RankedSentence, { question, sentence: best }: Found): boolean {
  const [own, theirs] = [sentence.evidence, best.evidence];
  if (own === undefined || theirs === undefined) return false;
  if (own.own >= AS_WELL * theirs.own && own.held >= AS_WELL * theirs.held) return true;
  if (own.held < HELD_WITH * theirs.held) return false;
  return POINTS_BACK.test(sentence.folded) && saidOfBest(question, sentence, best) >= AS_WELL;
}

/** Whether a sentence, or what stands around it, names the quarter or the month that the question names. */
function isOfAskedSpan(question: Question, { passage }: RankedSentence): boolean {
  const spans = allUnits(question).filter(({ kind, text }) => kind === 'date' && /季度|半年|月/.test(text));
  return spans.every((span) => [...passage.sentences, passage.title].some((text) => isThere(span, text)));
}

/** Share of what the best says of the question that another says with its title and the sentence before. */
function saidOfBest(question: Question, sentence: RankedSentence, best: RankedSentence): number {
  return saidShare(question, sentence, textBefore(sentence)) / saidShare(question, best);
}

/** Share of the question, its dates apart, that the sentence says, or the title for it; what it is about, not what it measures, `before` may say too. */
export function saidShare(question: Question, { folded, passage }: RankedSentence, before = ''): number {
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
