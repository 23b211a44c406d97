/** What the passages and sentences of a question are scored by, made once for each question. */
import type { Library } from '../../search/library.js';
import { isOfSoMany, measuredUnit } from '../question/counted.js';
import { definedTerm } from '../question/definition.js';
import { keywordsOf } from '../question/keywords.js';
import { isAligned, type Question } from '../question/question.js';
import { phrasesOf, type Unit } from '../question/unit.js';
import { explainerOf } from '../sentence/explains.js';
import { wantsQuantity } from '../sentence/quantities-asked.js';
import { manyness } from './corpus-size.js';
import { GramMatcher } from './gram-matcher.js';
import { type Gram, isWithin } from './grams.js';
import { WEIGHTS } from './weights.js';

/** What a question is scored by. */
export interface Context {
  readonly question: Question;
  readonly grams: readonly Gram[];
  /** Counts the grams, and behind them the words of `spoken`. */
  readonly matcher: GramMatcher;
  readonly spoken: readonly Spoken[];
  /** What is asked of the rest: 营业收入 of 某公司的营业收入. */
  readonly head: Unit | undefined;
  /** What is sought word for word, where the question is nothing but keywords or quotes. */
  readonly keywords: readonly string[];
  /** Its words, and those of them that stand beside each other put together. */
  readonly names: ReadonlySet<string>;
  /** Whether quantities are looked for in the sentences: one is asked for, or a list of which the question tells the length. */
  readonly wantsFigures: boolean;
  /** Weight of all grams, and of those that the question does not take over. */
  readonly total: number;
  readonly freshTotal: number;
  /** What is measured, where nothing is counted. */
  readonly measured: Unit | undefined;
  /** Tells whether a text explains what the question asks to have explained; absent where it asks for nothing of the kind. */
  readonly explains: ((folded: string) => boolean) | undefined;
  /** Characters of a passage of the corpus. */
  readonly averageLength: number;
  /** What it costs a sentence to lack a name of the question. */
  readonly missing: number;
  /** What the asked kind counts more where the question's own words are few: 又建了几个 is told by the number. */
  readonly emphasis: number;
}

/** A unit that texts may say in other words. */
interface Spoken {
  /** Those of the grams that count as held then. */
  readonly grams: readonly number[];
  /** The other words, and where the matcher counts them. */
  readonly words: readonly { readonly text: string; readonly at: number }[];
}

/** @param grams of which at least one has a weight */
export function contextOf(question: Question, grams: readonly Gram[], library: Library): Context {
  const total = grams.reduce((sum, { weight }) => sum + weight, 0);
  const spoken = spokenOtherwise(question, grams);
  const term = definedTerm(question);
  return {
    question,
    grams,
    matcher: new GramMatcher(
      grams,
      spoken.flatMap(({ words }) => words.map(({ text }) => text)),
    ),
    spoken,
    head: headOf(question),
    keywords: keywordsOf(question),
    names: namesOf(question),
    wantsFigures: wantsQuantity(question) || isOfSoMany(question),
    total,
    freshTotal: grams.reduce((sum, { inherited, weight }) => sum + (inherited ? 0 : weight), 0),
    measured: measuredUnit(question),
    explains: term && explainerOf(term),
    emphasis: 1 + (2 * grams.reduce((sum, { inherited, weight }) => sum + (inherited ? weight : 0), 0)) / total,
    averageLength: (library.manifest.counts.characters ?? 0) / Math.max(1, library.passageCount),
    missing: WEIGHTS.missingInMany * manyness(library),
  };
}

/** What an article may be about: words of the question, and such as stand beside each other; of 某某大学 not the place alone. */
function namesOf({ units, inherited }: Question): Set<string> {
  const isPart = ({ kind, start, end }: Unit) =>
    kind === 'place' && units.some((other) => (other.start === end && other.kind === 'noun') || other.end === start);
  const alone = [...units.filter((unit) => !isPart(unit)), ...(inherited?.units ?? [])];
  return new Set([...alone.map(({ text }) => text), ...phrasesOf(units)]);
}

function spokenOtherwise({ units, inherited }: Question, grams: readonly Gram[]): Spoken[] {
  let at = grams.length;
  const spoken = (own: readonly Unit[], isInherited: boolean) =>
    own
      .filter(({ alternatives }) => alternatives.length > 0)
      .map(
        (unit): Spoken => ({
          grams: grams.flatMap((gram, g) => (gram.inherited === isInherited && isWithin(gram, unit) ? [g] : [])),
          words: unit.alternatives.map((text) => ({ text, at: at++ })),
        }),
      );
  return [...spoken(units, false), ...spoken(inherited?.units ?? [], true)];
}

/** What is asked of the rest, where 的 or a space sets it apart: 营业收入 of 某公司的营业收入. */
function headOf(question: Question): Unit | undefined {
  const { units, folded, focus } = question;
  if (focus !== undefined || !isAligned(question)) return undefined;
  const last = units.at(-1);
  const start = units.findLast(({ start, kind }) => kind !== 'other' && /[的 ]/.test(folded.charAt(start - 1)))?.start;
  return last === undefined || start === undefined ? undefined : { ...last, start };
}
