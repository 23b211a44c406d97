/**
 * Second stage of finding: the sentences of the recalled passages, ordered by how well they answer the question. Decides
 * order; what is shown of it is decided elsewhere.
 */
import type { Library, PassageAt } from '../search/library.js';
import { termsOf } from '../search/terms.js';
import type { Quantity } from '../text/quantities.js';
import { countedShare, countsOther } from './counted.js';
import { type Evidence, evidenceFor } from './evidence.js';
import { GramMatcher, Rows } from './gram-matcher.js';
import { type Gram, gramsOfQuestion, isFunctionWord } from './grams.js';
import { givesReason, holdsAsked, holdsNamed, locates, QUANTITY_FOR } from './kinds.js';
import type { NamesOf } from './place.js';
import { allUnits, type Question } from './question.js';
import { ReadPassage } from './read-passage.js';
import { UnitMatches } from './unit-matches.js';
import { holdsWord, type Unit } from './units.js';
import { WEIGHTS, type Weights } from './weights.js';

/** Terms asked of the engine: the rarest few find the passage, the frequent ones cost most and tell least. */
const RECALL_TERMS = 6;
/** Passages recalled, passages whose sentences are looked at, and sentences whose evidence is weighed. */
const RECALLED = 60;
const READ = 12;
const WEIGHED = 16;
/** A gram that stands more often than this in a passage counts no more. */
const MOST_OCCURRENCES = 4;

/** A sentence with its score and what the score is made of. */
export interface RankedSentence {
  readonly passage: ReadPassage;
  readonly at: PassageAt;
  /** Position of the sentence in its passage. */
  readonly index: number;
  readonly folded: string;
  readonly quantities: readonly Quantity[];
  readonly score: number;
  /** Score of its passage, as a share of the question's weight. */
  readonly passageScore: number;
  readonly holdsAsked: boolean;
  readonly features: Readonly<Record<string, number>>;
  /** Absent below the best few. */
  readonly evidence?: Evidence | undefined;
}

export interface Ranking {
  readonly grams: readonly Gram[];
  readonly recallTerms: readonly string[];
  /** Best first. */
  readonly sentences: readonly RankedSentence[];
}

/** A sentence that asks: what it asks is answered elsewhere. */
const QUESTION = /[?]["'”’』」)\]]*$/;

/** The rarest terms of the question that the engine knows, with what stands for those that it does not. */
export function recallTerms(question: Question, library: Library): string[] {
  const { vocabulary } = library.engine;
  const { segmenter } = library;
  const counts = new Map<string, number>();
  const terms = (segments: Question['segments']) =>
    [...new Set(termsOf(segments, segmenter))].filter((term) => {
      const count = vocabulary.get(term);
      if (count !== undefined) counts.set(term, count);
      return count !== undefined;
    });
  const alternatives = allUnits(question)
    .filter(({ known }) => !known)
    .flatMap(({ alternatives }) => alternatives.flatMap((other) => terms(segmenter.segment(other))));
  const own = terms(question.segments);
  const rarest = (list: readonly string[], most: number) => {
    const meaning = [...new Set(list)].filter((term) => !isFunctionWord(term));
    return (meaning.length > 0 ? meaning : [...new Set(list)])
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, most);
  };
  return [
    ...new Set([
      ...rarest(own, RECALL_TERMS),
      ...rarest(alternatives, RECALL_TERMS / 2),
      ...rarest(question.inherited === undefined ? [] : terms(question.inherited.segments), RECALL_TERMS / 2),
    ]),
  ];
}

/** What grams are counted in while one question is ranked. */
const rows = new Rows();

/** Ranks what the library holds for `question`. */
export function rank(question: Question, library: Library, weights: Weights = WEIGHTS): Ranking {
  const grams = gramsOfQuestion(question, library, weights);
  const terms = recallTerms(question, library);
  const total = grams.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { grams, recallTerms: terms, sentences: [] };
  const context: Context = {
    question,
    grams,
    matcher: new GramMatcher(grams),
    spoken: spokenOtherwise(question, grams),
    total,
    emphasis: 1 + (2 * grams.reduce((sum, { inherited, weight }) => sum + (inherited ? weight : 0), 0)) / total,
    averageLength: (library.manifest.counts.characters ?? 0) / Math.max(1, library.passageCount),
    weights,
  };
  rows.clear();
  const passages = library.engine.recallAnyOrder(terms, RECALLED);
  const anchor = question.inherited?.anchor?.passage;
  if (anchor !== undefined && !passages.includes(anchor)) passages.push(anchor);
  const scored = passages
    .map((passage) => scorePassage(ReadPassage.of(library.passage(passage)), context))
    .sort((a, b) => b.score - a.score || a.passage.at.number - b.passage.at.number)
    .filter(({ passage }, place) => place < READ || passage.at.number === anchor);
  const sentences = scored.flatMap((passage) => scoreSentences(passage, context)).sort(byScore);
  const best = weighed(sentences.slice(0, WEIGHED), library, context);
  return { grams, recallTerms: terms, sentences: [...best.sort(byScore), ...sentences.slice(WEIGHED)] };
}

function byScore(a: RankedSentence, b: RankedSentence): number {
  return b.score - a.score || a.at.number - b.at.number || a.index - b.index;
}

interface Context {
  readonly question: Question;
  readonly grams: readonly Gram[];
  readonly matcher: GramMatcher;
  readonly spoken: readonly Spoken[];
  readonly total: number;
  readonly averageLength: number;
  /** What the asked kind counts more where the question's own words are few: 又建了几个 is told by the number. */
  readonly emphasis: number;
  readonly weights: Weights;
}

/** A unit that texts may say in other words, and the grams that then count as held. */
interface Spoken {
  readonly unit: Unit;
  readonly grams: readonly number[];
}

function spokenOtherwise({ units, inherited }: Question, grams: readonly Gram[]): Spoken[] {
  const spoken = (unit: Unit, isInherited: boolean): Spoken => ({
    unit,
    grams: grams.flatMap((gram, g) =>
      gram.inherited === isInherited && gram.at >= unit.start && gram.at + gram.text.length <= unit.end ? [g] : [],
    ),
  });
  return [
    ...units.map((unit) => spoken(unit, false)),
    ...(inherited?.units ?? []).map((unit) => spoken(unit, true)),
  ].filter(({ unit }) => unit.alternatives.length > 0);
}

interface ScoredPassage {
  readonly passage: ReadPassage;
  readonly score: number;
  /**
   * Rows of as many numbers as there are grams: for each sentence the occurrences of each gram, less than one where it is said
   * in other words, with a row of zeros before and after them; then the same of the title, then in how many sentences each
   * gram stands.
   */
  readonly rows: Float64Array;
}

/** Writes into `matches`, from `row` on, how often each gram stands in `text` between `from` and `until`. */
function matchesIn(
  text: string,
  { matcher, weights }: Context,
  most: number,
  spoken: readonly Spoken[],
  matches: Float64Array,
  row: number,
  from = 0,
  until = text.length,
): void {
  matcher.count(text, most, matches, row, from, until);
  if (spoken.length === 0) return;
  const own = text.slice(from, until);
  for (const { unit, grams } of spoken) {
    const held = (g: number) => matches[row + g] ?? 0;
    if (grams.every((g) => held(g) > 0) || !unit.alternatives.some((other) => holdsWord(own, other))) continue;
    for (const g of grams) matches[row + g] = Math.max(held(g), weights.alternative);
  }
}

function scorePassage(passage: ReadPassage, context: Context): ScoredPassage {
  const { matcher, weights, total } = context;
  const { text, bounds, title } = passage;
  // Most passages hold no other way to say anything; that is seen at once over the whole of it.
  const spoken = context.spoken.filter(({ unit }) => unit.alternatives.some((other) => text.includes(other)));
  const size = context.grams.length;
  // A row of zeros stands before the first sentence and one after the last: neighbours that hold nothing.
  const end = (bounds.length / 2 + 1) * size;
  const matches = rows.take(end + 3 * size);
  const [inTitle, spread] = [end + size, end + 2 * size];
  let length = 0;
  for (let i = 0, row = size; i < bounds.length; i += 2, row += size) {
    const [from, until] = [bounds[i] ?? 0, bounds[i + 1] ?? 0];
    length += until - from;
    matchesIn(text, context, MOST_OCCURRENCES, spoken, matches, row, from, until);
  }
  const norm = weights.k1 * (1 - weights.b + (weights.b * length) / context.averageLength);
  matchesIn(title, context, 1, context.spoken, matches, inTitle);
  /** The grams that the passage holds: most of the question's stand in few of its passages. */
  const present: number[] = [];
  let score = 0;
  for (let g = 0; g < size; g++) {
    let count = 0;
    let held = 0;
    for (let at = size + g; at < end; at += size) {
      const here = matches[at] ?? 0;
      if (here === 0) continue;
      count += here;
      held++;
    }
    matches[spread + g] = held;
    if (held > 0) present.push(g);
    const frequency = Math.min(count, 2 * MOST_OCCURRENCES) + weights.titleShare * (matches[inTitle + g] ?? 0);
    if (frequency > 0) score += ((matcher.weights[g] ?? 0) * frequency * (weights.k1 + 1)) / (frequency + norm);
  }
  let best = 0;
  for (let start = size; start < end; start += size) {
    let held = 0;
    for (const g of present) {
      const at = start + g;
      const most = Math.max(matches[at - size] ?? 0, matches[at] ?? 0, matches[at + size] ?? 0);
      if (most > 0) held += (matcher.weights[g] ?? 0) * Math.min(1, most);
    }
    if (held > best) best = held;
  }
  // The heading is the neighbour of the sentence right below it.
  if (passage.above !== '') matchesIn(passage.above, context, 1, context.spoken, matches, 0);
  return { passage, score: (score + weights.window * best) / total, rows: matches };
}

function scoreSentences({ passage, score, rows: matches }: ScoredPassage, context: Context): ScoredSentence[] {
  const { question, matcher, total, emphasis, weights } = context;
  const size = context.grams.length;
  const [inTitle, spread] = [matches.length - 2 * size, matches.length - size];
  const anchor = question.inherited?.anchor;
  const isSubject = (g: number) => (matches[inTitle + g] ?? 0) > 0;
  // Taken from the words of the title, it is given back to all: an article is not to lose for being about what is asked.
  let [held, lowered] = [0, 0];
  for (let g = 0; g < size; g++) {
    if ((matches[spread + g] ?? 0) === 0 && !isSubject(g)) continue;
    held += matcher.weights[g] ?? 0;
    lowered += (matcher.weights[g] ?? 0) * (isSubject(g) ? weights.subject : 1);
  }
  const even = lowered === 0 ? 1 : held / lowered;
  /** What each gram counts more, or less, in the sentence itself. */
  const emphases = new Float64Array(size);
  for (let g = 0; g < size; g++) {
    const rarity = 1 + weights.rareInPassage / Math.max(1, matches[spread + g] ?? 0);
    emphases[g] = even * (isSubject(g) ? weights.subject : 1) * rarity;
  }
  const wantsQuantity = [...question.asks].some((kind) => kind in QUANTITY_FOR);
  const isAnchored = anchor?.passage === passage.at.number;
  return passage.sentences.map((folded, index) => {
    const row = (index + 1) * size;
    let own = 0;
    let near = 0;
    let inTitleOnly = 0;
    for (let g = 0; g < size; g++) {
      const weight = matcher.weights[g] ?? 0;
      const here = Math.min(1, matches[row + g] ?? 0);
      const beside = Math.min(1, Math.max(matches[row - size + g] ?? 0, matches[row + size + g] ?? 0));
      own += weight * here * (emphases[g] ?? 0);
      near += weight * Math.max(0, beside - here);
      inTitleOnly += weight * Math.max(0, Math.min(1, matches[inTitle + g] ?? 0) - here);
    }
    const found = wantsQuantity
      ? passage.quantities(index).filter((quantity) => !countsOther(question, quantity, folded))
      : [];
    const asked = holdsAsked(question, folded, found);
    const isSameParagraph = isAnchored && passage.at.passage.sentences[index]?.paragraph === anchor.paragraph;
    const features = {
      own: own / total,
      near: (weights.neighbour * near) / total,
      title: (weights.sentenceTitle * inTitleOnly) / total,
      passage: weights.passage * score,
      kind: asked ? weights.kind * emphasis : 0,
      reason: givesReason(question, folded) ? weights.reason : 0,
      counted: asked ? weights.counted * emphasis * countedShare(question, folded, found) : 0,
      question: QUESTION.test(folded) ? -weights.question : 0,
      length: -weights.length * Math.max(0, folded.length / 100 - 0.5),
      anchor: (isAnchored ? weights.anchor : 0) + (isSameParagraph ? weights.anchor : 0),
    };
    return new ScoredSentence(passage, index, folded, score, asked, features);
  });
}

/** The sentences with their evidence. */
function weighed(sentences: readonly ScoredSentence[], library: Library, context: Context): ScoredSentence[] {
  const namesOf = (text: string) => library.segmenter.names(text);
  const units = allUnits(context.question);
  const matches = new Map<ReadPassage, UnitMatches>();
  return sentences.map((sentence) => {
    const { passage } = sentence;
    const own = matches.get(passage) ?? new UnitMatches(units, passage);
    matches.set(passage, own);
    return withEvidence(sentence, context, namesOf, own);
  });
}

function withEvidence(
  sentence: ScoredSentence,
  { question, weights, emphasis }: Context,
  namesOf: NamesOf,
  matches: UnitMatches,
): ScoredSentence {
  const { passage, index, folded, passageScore } = sentence;
  const evidence = evidenceFor(question, sentence, namesOf, matches);
  const holds = sentence.holdsAsked || holdsNamed(question, folded, namesOf);
  const features = {
    ...sentence.features,
    kind: holds ? weights.kind * emphasis : 0,
    located: locates(question, folded, namesOf) ? weights.located * emphasis : 0,
    held: weights.held * evidence.held,
    contradiction: evidence.contradicts ? -weights.contradiction : 0,
    focus: evidence.lacksFocus ? -weights.lacksFocus : 0,
  };
  return new ScoredSentence(passage, index, folded, passageScore, holds, features, evidence);
}

class ScoredSentence implements RankedSentence {
  readonly score: number;

  constructor(
    readonly passage: ReadPassage,
    readonly index: number,
    readonly folded: string,
    readonly passageScore: number,
    readonly holdsAsked: boolean,
    readonly features: Readonly<Record<string, number>>,
    readonly evidence?: Evidence,
  ) {
    let score = 0;
    for (const name in features) score += features[name] ?? 0;
    this.score = score;
  }

  get at(): PassageAt {
    return this.passage.at;
  }

  /** Read only of those that come far enough. */
  get quantities(): readonly Quantity[] {
    return this.passage.quantities(this.index);
  }
}
