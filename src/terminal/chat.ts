/** A chat in the terminal, and the same over a pipe: one question a line, one answer each. */
import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import type { Answerer } from '../answer/answerer.js';
import { MESSAGES } from '../locale.js';
import type { Locale } from '../model.js';
import type { Colors } from './colors.js';
import { printAnswer } from './print.js';

const PROMPT = '引据> ';
/** One terminal is one conversation. */
const CONVERSATION = 'terminal';
/** Questions kept for the arrow keys. */
const HISTORY = 200;

export interface ChatOptions {
  readonly answerer: Answerer;
  readonly locale: Locale;
  readonly colors: Colors;
}

/** Asks and answers until Ctrl-C or Ctrl-D. */
export async function chat({ answerer, locale, colors }: ChatOptions): Promise<void> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: colors.bold(PROMPT),
    historySize: HISTORY,
    removeHistoryDuplicates: true,
  });
  const { welcome, emptyQuestion } = MESSAGES[locale];
  process.stdout.write(`${welcome(answerer.library.articleCount, answerer.library.passageCount)}\n\n`);
  terminal.on('SIGINT', () => terminal.close());
  terminal.prompt();
  for await (const line of terminal) {
    const question = line.trim();
    const answer =
      question === ''
        ? emptyQuestion
        : printAnswer(answerer.ask(question, { conversation: CONVERSATION }), {
            locale,
            colors,
            width: process.stdout.columns,
          });
    process.stdout.write(`${answer}\n\n`);
    terminal.prompt();
  }
  process.stdout.write('\n');
}

/** Width of answers that go to a file or a pipe, in columns. */
const PIPE_WIDTH = 80;

/**
 * Answers each line of `input` on stdout.
 *
 * @returns the number of questions answered
 */
export async function answerLines(input: Readable, { answerer, locale, colors }: ChatOptions): Promise<number> {
  let questions = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const question = line.replace(/^\uFEFF/, '').trim();
    if (question === '') continue;
    questions++;
    const answer = printAnswer(answerer.ask(question, { conversation: CONVERSATION }), {
      locale,
      colors,
      width: PIPE_WIDTH,
    });
    process.stdout.write(`${colors.bold(PROMPT)}${question}\n\n${answer}\n\n`);
  }
  return questions;
}
