/** Scores answers against questions with known evidence: how often the first quote is right, how often the figure is. */
import { z } from 'zod';
import { UsageError } from '../errors.js';
import type { Answer, Quote } from '../model.js';
import { escaped } from '../text/escaped.js';
import { foldText } from '../text/fold.js';

const question = z
  .object({
    id: z.string(),
    question: z.string(),
    kind: z.string().default('question'),
    conversation: z.string().optional(),
    /** Any one of these inside a quote is right; none means that the right answer is not_found. */
    gold: z.array(z.string()).optional(),
    /** In place of `gold`: any one of these paragraphs is right. */
    evidence: z.array(z.object({ articleId: z.string(), paragraph: z.number().int() })).optional(),
    /** Any one is the figure asked for. */
    figures: z.array(z.string()).default([]),
    /** Of a comparison or a conflict: one string of each group must be quoted. */
    groups: z.array(z.array(z.string())).optional(),
    status: z.enum(['answered', 'conflicting', 'not_found']).optional(),
  })
  .refine(
    ({ gold, evidence }) => (gold === undefined) !== (evidence === undefined),
    'needs "gold" or "evidence", one of the two',
  );
export type Question = z.infer<typeof question>;

/** What is counted. */
export const COLUMNS = ['hit@1', 'hit@3', 'answered', 'figure', 'refused', 'conflict'] as const;
export type Column = (typeof COLUMNS)[number];
type Share = readonly [right: number, of: number];
type Row = Readonly<Partial<Record<string, Share>>>;

export interface Scores {
  readonly columns: readonly Column[];
  readonly kinds: Readonly<Record<string, Row>>;
  readonly all: Row;
  /** A line for each question that was answered wrongly. */
  readonly misses: readonly string[];
}

/**
 * Questions of a JSON Lines file.
 *
 * @throws UsageError naming every line that is wrong
 */
export function parseQuestions(content: string): Question[] {
  const problems: string[] = [];
  const questions = content.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [question.parse(JSON.parse(line))];
    } catch (error) {
      const message = error instanceof z.ZodError ? (error.issues[0]?.message ?? '') : 'is not JSON';
      problems.push(`line ${i + 1}: ${message}`);
      return [];
    }
  });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  if (questions.length === 0) throw new UsageError('The question file holds no question.');
  return questions;
}

/** `hit@1=95,figure=90` → percentages by column. */
export function parseFloor(list: string): Partial<Record<Column, number>> {
  const floor: Partial<Record<Column, number>> = {};
  for (const entry of list.split(',').filter(Boolean)) {
    const [name, value] = entry.split('=');
    const column = COLUMNS.find((candidate) => candidate === name?.trim());
    const least = Number(value);
    if (column === undefined || !(least >= 0 && least <= 100)) {
      throw new UsageError(`--floor: "${entry}" is not NAME=PERCENT with one of ${COLUMNS.join(', ')}.`);
    }
    floor[column] = least;
  }
  return floor;
}

/** Quotes among which one of every group must stand. */
const GROUP_QUOTES = 4;

/** Scores `answers`, one for each of `questions` in their order. */
export function score(questions: readonly Question[], answers: readonly Answer[]): Scores {
  const kinds: Record<string, Record<string, [number, number]>> = {};
  const all: Record<string, [number, number]> = {};
  const misses: string[] = [];
  questions.forEach((asked, i) => {
    const answer = answers[i];
    if (answer === undefined) throw new RangeError('an answer is missing');
    const kind = asked.kind;
    const count = (column: Column, right: boolean) => {
      kinds[kind] ??= {};
      for (const row of [kinds[kind], all]) {
        const [rightSoFar, of] = row[column] ?? [0, 0];
        row[column] = [rightSoFar + (right ? 1 : 0), of + 1];
      }
      if (!right)
        misses.push(
          `${asked.id} ${kind} ${column}: ${asked.question}\n    ${answer.status} ${answer.figure?.text ?? ''} ${answer.quotes[0]?.text ?? ''}`,
        );
    };
    const { quotes } = answer;
    if ((asked.gold ?? asked.evidence ?? []).length === 0) {
      count('refused', answer.status === 'not_found');
      return;
    }
    const grouped = asked.groups?.every((golds) =>
      quotes.slice(0, GROUP_QUOTES).some((quote) => holdsAny(quote, golds)),
    );
    count('hit@1', isEvidence(asked, quotes[0]));
    count('hit@3', grouped ?? quotes.slice(0, 3).some((quote) => isEvidence(asked, quote)));
    count('answered', answer.status !== 'not_found');
    if (asked.figures.length > 0) count('figure', isFigure(answer.figure?.text ?? '', asked.figures));
    if (asked.status === 'conflicting') count('conflict', answer.status === 'conflicting' && grouped !== false);
  });
  return { columns: COLUMNS, kinds, all, misses };
}

function isEvidence({ gold, evidence }: Question, quote: Quote | undefined): boolean {
  if (quote === undefined) return false;
  if (gold !== undefined) return holdsAny(quote, gold);
  return (
    evidence?.some(({ articleId, paragraph }) => quote.articleId === articleId && quote.paragraph === paragraph) ??
    false
  );
}

function squash(text: string): string {
  return foldText(text).replace(/\s+/g, '');
}

function holdsAny({ text }: Quote, golds: readonly string[]): boolean {
  const hay = squash(text);
  return golds.some((gold) => hay.includes(squash(gold)));
}

/** The figure is one of those wanted, or a part of one that leaves little out. */
function isFigure(text: string, wanted: readonly string[]): boolean {
  const got = squash(text);
  return (
    got !== '' &&
    wanted
      .map(squash)
      .some((figure) => holdsNumber(got, figure) || (2 * got.length >= figure.length && holdsNumber(figure, got)))
  );
}

/** `needle` in `hay` with no digit touching a digit at its ends. */
function holdsNumber(hay: string, needle: string): boolean {
  return new RegExp(
    `${/^[\d.]/.test(needle) ? '(?<![\\d.])' : ''}${escaped(needle)}${/\d$/.test(needle) ? '(?![\\d.])' : ''}`,
  ).test(hay);
}
