/** A chat in the terminal, and the same over a pipe: one question a line, one answer each. */
import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import type { Answerer } from '../answer/answerer.js';
import { MESSAGES } from '../locale.js';
import type { Locale } from '../model.js';
import { smallTalk } from '../text/small-talk.js';
import type { Colors } from './colors.js';
import { printAnswer } from './print.js';
import { outputWidth, wrap } from './wrap.js';

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

/** Asks and answers until Ctrl-C, Ctrl-D or a word that ends it. */
export async function chat(options: ChatOptions): Promise<void> {
  const { answerer, locale, colors } = options;
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
    const said = line.trim();
    const { text, isLast } = said === '' ? { text: emptyQuestion, isLast: false } : reply(said, options);
    process.stdout.write(`${text}\n\n`);
    if (isLast) return terminal.close();
    terminal.prompt();
  }
  process.stdout.write('\n');
}

/**
 * Answers each line of `input` on stdout, until its end or a word that ends it.
 *
 * @returns the number of lines that were answered
 */
export async function answerLines(input: Readable, options: ChatOptions): Promise<number> {
  let answered = 0;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const said = line.replace(/^\uFEFF/, '').trim();
    if (said === '') continue;
    answered++;
    const { text, isLast } = reply(said, options);
    process.stdout.write(`${options.colors.bold(PROMPT)}${said}\n\n${text}\n\n`);
    if (!isLast) continue;
    lines.close();
    break;
  }
  return answered;
}

/** What is said to a line. What is no question leaves the conversation as it was. */
function reply(
  said: string,
  { answerer, locale, colors }: ChatOptions,
): { readonly text: string; readonly isLast: boolean } {
  const { chatHelp, courtesy, farewell } = MESSAGES[locale];
  const width = outputWidth();
  const wanted = smallTalk(said);
  if (wanted === undefined) {
    const answer = answerer.ask(said, { conversation: CONVERSATION });
    return { text: printAnswer(answer, { locale, colors, width }), isLast: false };
  }
  const text = { help: chatHelp, leave: farewell, courtesy }[wanted];
  const lines = text.split('\n').flatMap((line) => wrap([{ text: line }], width));
  return { text: lines.join('\n'), isLast: wanted === 'leave' };
}
