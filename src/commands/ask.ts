/** `yinju ask`: one answer for reading, as JSON or explained, or a stream of questions as JSON lines. */
import { createInterface } from 'node:readline';
import pc from 'picocolors';
import { z } from 'zod';
import { Answerer } from '../answer/answerer.js';
import { explain } from '../answer/explain.js';
import { type Config, loadConfig } from '../config.js';
import { EXIT, UsageError } from '../errors.js';
import type { Answer } from '../model.js';
import { printAnswer } from '../terminal/print.js';
import { outputWidth } from '../terminal/wrap.js';
import { type Command, FOLDER_OPTIONS, JSON_OPTION, overrides } from './command.js';
import { openIndex } from './open-index.js';

export const ask: Command = {
  name: 'ask',
  parameters: '[QUESTION]',
  positionals: [0, Number.POSITIVE_INFINITY],
  summary: 'answer one question, or with --jsonl many',
  options: {
    ...JSON_OPTION,
    explain: { type: 'boolean', help: 'print why the first quote won' },
    jsonl: {
      type: 'boolean',
      help: 'read {"id","question","conversation"?} a line from stdin, write one answer a line',
    },
    ...FOLDER_OPTIONS,
  },
  async run(invocation) {
    const question = invocation.positionals.join(' ');
    const { json, jsonl } = invocation.values;
    if (jsonl && invocation.positionals.length > 0)
      throw new UsageError('--jsonl reads the questions from stdin; leave the QUESTION out.');
    if (!jsonl && question.trim() === '')
      throw new UsageError('There is no QUESTION. Give one: yinju ask "娄底 产业园", or --jsonl.');
    const config = loadConfig(overrides(invocation));
    const answerer = new Answerer(await openIndex(config));
    if (jsonl) return answerLines(answerer);
    if (invocation.values.explain) process.stdout.write(`${explain(answerer.explain(question), answerer.library)}\n`);
    else if (json) process.stdout.write(`${JSON.stringify(jsonOf(answerer.ask(question)), null, 2)}\n`);
    else process.stdout.write(`${printAnswer(answerer.ask(question), printing(config))}\n`);
    return EXIT.done;
  },
};

function printing({ locale }: Config) {
  return { locale, colors: pc, width: outputWidth() };
}

const request = z.object({ id: z.string().optional(), question: z.string(), conversation: z.string().optional() });

/** The answer as JSON has it. */
function jsonOf({ understood: _, sides: __, unanswered: ___, ...answer }: Answer): Answer {
  return { ...answer, quotes: answer.quotes.map(({ alsoIn: _, ...quote }) => quote) };
}

async function answerLines(answerer: Answerer): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const read = readRequest(line.replace(/^\uFEFF/, ''));
    const { id } = read;
    if ('error' in read) {
      failed = true;
      await write({ v: 1, ...(id !== undefined && { id }), error: `line ${number}: ${read.error}` });
      continue;
    }
    const { question, conversation } = read;
    const { v, ...answer } = jsonOf(answerer.ask(question, conversation === undefined ? {} : { conversation }));
    await write({ v, ...(id !== undefined && { id }), ...answer });
  }
  return failed ? EXIT.failed : EXIT.done;
}

/** What is wrong with a line, and its id where that can be read. */
interface Unreadable {
  readonly id?: string | undefined;
  readonly error: string;
}

/** The request on a line of `--jsonl`, or what is wrong with it. */
export function readRequest(line: string): z.infer<typeof request> | Unreadable {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { error: 'is not JSON' };
  }
  const parsed = request.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined || issue.path.length === 0) return { error: 'is not an object' };
  const { data: named } = request.pick({ id: true }).safeParse(data);
  return { ...named, error: `"${issue.path.join('.')}": ${issue.message}` };
}

/** Waits where the reader is slower than the answers. */
function write(object: unknown): Promise<void> | void {
  if (!process.stdout.write(`${JSON.stringify(object)}\n`))
    return new Promise((resolve) => process.stdout.once('drain', resolve));
}
