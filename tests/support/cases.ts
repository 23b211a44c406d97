/**
 * Tables of questions with what answers them. A row has the corpus that is asked, the question, or those of a conversation
 * of which the last is meant, what is expected, and what the case shows.
 */
import { beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../src/model.js';
import { answererOver, askInTurn } from './answerer.js';

type Corpus = Readonly<Record<string, string>>;
type Asked = string | readonly string[];
type Row = readonly [corpus: Corpus, asked: Asked, shows?: string];
type RowWith<Expected> = readonly [corpus: Corpus, asked: Asked, expected: Expected, shows?: string];

function check(corpus: Corpus, asked: Asked): Answer {
  const answerer = answererOver(corpus);
  const answer = typeof asked === 'string' ? answerer.ask(asked) : askInTurn(answerer, ...asked);
  if (answer === undefined) throw new Error('no question');
  return answer;
}

/** Each corpus is indexed once, before the first test that asks it. */
function indexed(rows: readonly (readonly [Corpus, ...unknown[]])[]): void {
  beforeAll(() => {
    for (const [corpus] of rows) answererOver(corpus);
  });
}

function titled(outcome: string, asked: Asked, shows: string | undefined): string {
  const questions = typeof asked === 'string' ? asked : asked.join(' → ');
  return `${questions}: ${outcome}${shows === undefined ? '' : ` (${shows})`}`;
}

function table<Expected>(
  rows: readonly RowWith<Expected>[],
  outcome: (expected: Expected) => string,
  meets: (answer: Answer, expected: Expected) => void,
): void {
  indexed(rows);
  for (const [corpus, asked, expected, shows] of rows) {
    it(titled(outcome(expected), asked, shows), () => meets(check(corpus, asked), expected));
  }
}

function plainTable(rows: readonly Row[], outcome: string, meets: (answer: Answer) => void): void {
  indexed(rows);
  for (const [corpus, asked, shows] of rows) {
    it(titled(outcome, asked, shows), () => meets(check(corpus, asked)));
  }
}

/** The short answer is this figure or name, and stands in the first quote. */
export function figures(rows: readonly RowWith<string>[]): void {
  table(
    rows,
    (figure) => figure,
    ({ status, figure, quotes }, expected) => {
      expect(figure?.text).toBe(expected);
      expect(status).toBe('answered');
      expect(quotes[0]?.text).toContain(expected);
    },
  );
}

/** Whatever is quoted, there is no short answer. */
export function withoutFigure(rows: readonly Row[]): void {
  plainTable(rows, 'no figure', ({ figure }) => expect(figure).toBeUndefined());
}

/** It is answered, without a short answer. */
export function withheld(rows: readonly Row[]): void {
  plainTable(rows, 'answered without a figure', ({ status, figure }) => {
    expect(status).toBe('answered');
    expect(figure).toBeUndefined();
  });
}

/** The first quote has these words. */
export function quoted(rows: readonly RowWith<string>[]): void {
  table(
    rows,
    (words) => words,
    ({ quotes }, words) => expect(quotes[0]?.text).toContain(words),
  );
}

/** The first four quotes have all of these words. */
export function quotedTogether(rows: readonly RowWith<readonly string[]>[]): void {
  table(
    rows,
    (words) => words.join(', '),
    ({ quotes }, words) => {
      const texts = quotes.slice(0, 4).map(({ text }) => text);
      for (const word of words) expect(texts.join('\n')).toContain(word);
    },
  );
}

/** Each side that has a figure has this one, which stands in the quote of that side. */
export function sides(rows: readonly RowWith<readonly string[]>[]): void {
  table(
    rows,
    (figures) => figures.join(', ') || 'no sides',
    ({ sides = [], quotes }, figures) => {
      const told = sides.filter(({ figure }) => figure !== undefined);
      expect(told.map(({ side, figure }) => `${side} ${figure?.text}`)).toEqual(figures);
      for (const { figure, quote } of told) expect(quotes[quote]?.text).toContain(figure?.text);
    },
  );
}

/** The articles disagree, and each of these values is quoted. */
export function disagreeing(rows: readonly RowWith<readonly string[]>[]): void {
  table(
    rows,
    (values) => values.join(' or '),
    ({ status, quotes }, values) => {
      expect(status).toBe('conflicting');
      for (const value of values) expect(quotes.some(({ text }) => text.includes(value))).toBe(true);
    },
  );
}

/** Nothing is quoted. */
export function refused(rows: readonly Row[]): void {
  plainTable(rows, 'not found', (answer) => expect(answer).toMatchObject({ status: 'not_found', quotes: [] }));
}
