/**
 * What somebody may be about to ask, from what has been typed so far: questions that figures answer, headings, titles. Pinyin
 * counts as the words that it may become. Offers only what the corpus holds; answers nothing.
 */
import type { Library } from '../../search/library.js';
import { atOnce, type Steps } from '../../slices.js';
import { foldText } from '../../text/fold.js';
import { questionFor } from '../figure-questions.js';
import { isFunctionWord } from '../question/function-words.js';
import { wordsByPinyin } from './pinyin-prefix.js';

/** Longest completion: what Discord and a line on a phone take. */
const LONGEST_COMPLETION = 100;
/** Words that one piece of pinyin may stand for. */
const READINGS = 12;
/** Least share of what was typed, by length, that a completion must hold. */
const LEAST_SHARE = 0.5;
/** What one that begins with what was typed, or holds it, is worth more. */
const [STARTS, HOLDS] = [0.2, 0.1];

/** Candidates that are looked at in one step: half a millisecond where much was typed. */
const STEP = 256;

/** Pieces of what was typed: letters, digits, Han characters. */
const PIECE = /[a-z']+|\d+(?:\.\d+)?|[\p{Script=Han}〇]+/gu;

interface Candidate {
  readonly text: string;
  readonly folded: string;
  /** Questions come before titles, these before headings. */
  readonly order: number;
}

/** A piece of what was typed, with the words that it may stand for. */
interface Piece {
  readonly texts: readonly string[];
  readonly weight: number;
}

/** What an option may be completed from. */
export type Field = 'question' | 'title' | 'what' | 'when';

export class Completer {
  private constructor(
    private readonly library: Library,
    private readonly fields: Readonly<Record<Field, readonly Candidate[]>>,
  ) {}

  static *over(library: Library): Steps<Completer> {
    const texts = () => new Set<string>();
    const found = { questions: texts(), titles: texts(), headings: texts(), whats: texts(), whens: texts() };
    for (const { info, passages, figures } of library.articles()) {
      found.titles.add(info.title);
      for (const { heading } of passages) found.headings.add(heading ?? '');
      for (const figure of figures) {
        found.questions.add(questionFor(figure) ?? '');
        found.whats.add(figure.what);
        found.whens.add(figure.when ?? '');
      }
      yield;
    }
    const question: Candidate[] = [];
    for (const [order, set] of [found.questions, found.titles, found.headings].entries())
      for (const candidate of yield* candidates([...set], order)) question.push(candidate);
    return new Completer(library, {
      question,
      title: yield* candidates([...found.titles]),
      what: yield* candidates([...found.whats]),
      when: yield* candidates([...found.whens]),
    });
  }

  /** What a field may hold that holds what was typed, best first. For a blank text: none for questions, else the first; `limit` at most. */
  *complete(field: Field, typed: string, limit: number): Steps<string[]> {
    const all = this.fields[field];
    if (typed.trim() !== '') return yield* this.among(all, typed, limit);
    return field === 'question' ? [] : all.slice(0, limit).map(({ text }) => text);
  }

  /** Those of `texts` that hold what was typed, best first. */
  choose(texts: readonly string[], typed: string, limit: number): string[] {
    return atOnce(this.among(atOnce(candidates(texts)), typed, limit));
  }

  private *among(all: readonly Candidate[], typed: string, limit: number): Steps<string[]> {
    const folded = foldText(typed).trim();
    const pieces = this.piecesOf(folded);
    const total = pieces.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return [];
    const found: { candidate: Candidate; score: number }[] = [];
    const spare = total - (LEAST_SHARE * total) / (1 + STARTS);
    for (const [number, candidate] of all.entries()) {
      if (number % STEP === STEP - 1) yield;
      const score = scoreOf(candidate, pieces, folded, spare) / total;
      if (score >= LEAST_SHARE) found.push({ candidate, score });
    }
    // Among equals the shorter says it with less around it.
    return found
      .sort(
        (a, b) =>
          b.score - a.score ||
          a.candidate.order - b.candidate.order ||
          a.candidate.text.length - b.candidate.text.length,
      )
      .slice(0, limit)
      .map(({ candidate }) => candidate.text);
  }

  private piecesOf(folded: string): Piece[] {
    const pieces = new Map<string, Piece>();
    for (const piece of folded.match(PIECE) ?? [])
      for (const { texts, weight } of this.readingsOf(piece)) {
        const [name = ''] = texts;
        // What is typed several times is looked for once.
        pieces.set(name, { texts, weight: weight + (pieces.get(name)?.weight ?? 0) });
      }
    return [...pieces.values()];
  }

  private readingsOf(piece: string): Piece[] {
    if (/^[a-z]/.test(piece)) {
      const typed = piece.replaceAll("'", '');
      return [{ texts: [typed, ...wordsByPinyin(typed, this.library.engine.vocabulary, READINGS)], weight: 2 }];
    }
    if (/^\d/.test(piece)) return [{ texts: [piece], weight: Math.min(piece.length, 4) / 2 }];
    return this.library.segmenter
      .segment(piece)
      .filter(({ text }) => !isFunctionWord(text))
      .map(({ text }) => ({ texts: [text], weight: text.length }));
  }
}

/**
 * The weight of the pieces that it holds, and a little more where it holds them early or as they were typed.
 *
 * @param spare weight of the pieces that it may lack: 0 as soon as it lacks more
 */
function scoreOf({ folded }: Candidate, pieces: readonly Piece[], typed: string, spare: number): number {
  let [score, missed] = [0, 0];
  for (const { texts, weight } of pieces) {
    const place = texts.findIndex((text) => folded.includes(text));
    // The likelier readings of a piece of pinyin come first.
    if (place >= 0) score += weight * (1 - 0.02 * place);
    else missed += weight;
    if (missed > spare) return 0;
  }
  if (score === 0) return 0;
  return score * (1 + (folded.startsWith(typed) ? STARTS : folded.includes(typed) ? HOLDS : 0));
}

function* candidates(texts: readonly string[], order = 0): Steps<Candidate[]> {
  const found: Candidate[] = [];
  for (const text of texts) {
    if (text.trim() === '' || text.length > LONGEST_COMPLETION) continue;
    found.push({ text, folded: foldText(text), order });
    yield;
  }
  return found;
}
