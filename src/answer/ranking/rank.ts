/**
 * Second stage of finding: the sentences of the recalled passages, ordered by how well they answer the question. Decides
 * order; what is shown of it is decided elsewhere.
 */
import type { Library, PassageAt } from '../../search/library.js';
import { allUnits, type Question } from '../question/question.js';
import type { ReadPassage } from '../sentence/read-passage.js';
import type { SentenceAt } from '../sentence/sentence-at.js';
import { UnitMatches } from '../sentence/unit-matches.js';
import { type Context, contextOf } from './context.js';
import type { Evidence } from './evidence.js';
import { type Gram, gramsOfQuestion } from './grams.js';
import { recallTerms } from './recall-terms.js';
import { bestPassages } from './score-passages.js';
import { type Features, type ScoredSentence, scoreSentences, withEvidence } from './score-sentences.js';

/** Passages recalled, passages whose sentences are looked at, and sentences whose evidence is weighed. */
const RECALLED = 60;
const READ = 12;
const WEIGHED = 16;

/** A sentence with its score and what the score is made of. */
export interface RankedSentence extends SentenceAt {
  /** Where its passage stands. */
  readonly at: PassageAt;
  /** Sum of the features: no bound, and below 0 where more speaks against the sentence. */
  readonly score: number;
  /** Score of its passage over the question's weight: 0 to somewhat above 1. */
  readonly passageScore: number;
  readonly holdsAsked: boolean;
  readonly features: Features;
  /** Absent below the best few. */
  readonly evidence?: Evidence | undefined;
}

export interface Ranking {
  readonly grams: readonly Gram[];
  readonly recallTerms: readonly string[];
  /** Best first. */
  readonly sentences: readonly RankedSentence[];
}

/** Ranks what the library holds for `question`. */
export function rank(question: Question, library: Library): Ranking {
  const grams = gramsOfQuestion(question, library);
  const terms = recallTerms(question, library);
  if (!grams.some(({ weight }) => weight > 0)) return { grams, recallTerms: terms, sentences: [] };
  const context = contextOf(question, grams, library);
  const recalled = library.engine.recallAnyOrder(terms, RECALLED);
  const anchor = question.inherited?.anchor?.passage;
  if (anchor !== undefined && !recalled.includes(anchor)) recalled.push(anchor);
  const passages = bestPassages(recalled, READ, anchor, library, context);
  const sentences: ScoredSentence[] = [];
  for (const passage of passages) sentences.push(...scoreSentences(passage, context));
  sentences.sort(byScore);
  const best = weighed(sentences.slice(0, WEIGHED), library, context).sort(byScore);
  return { grams, recallTerms: terms, sentences: [...best, ...sentences.slice(WEIGHED)] };
}

/** Whether two rankings found one sentence. */
export function isSameSentence(a: RankedSentence, b: RankedSentence): boolean {
  return a.at.number === b.at.number && a.index === b.index;
}

/** Best first; in the order of the articles where they are level. */
function byScore(a: ScoredSentence, b: ScoredSentence): number {
  return b.score - a.score || a.at.number - b.at.number || a.index - b.index;
}

/** The sentences with their evidence. */
function weighed(sentences: readonly ScoredSentence[], library: Library, context: Context): ScoredSentence[] {
  const namesOf = (text: string) => library.names(text);
  const units = allUnits(context.question);
  const matches = new Map<ReadPassage, UnitMatches>();
  return sentences.map((sentence) => {
    const { passage } = sentence;
    const own = matches.get(passage) ?? new UnitMatches(units, passage);
    matches.set(passage, own);
    return withEvidence(sentence, context, namesOf, own);
  });
}
