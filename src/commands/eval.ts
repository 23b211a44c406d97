/** `yinju eval`: scores a question file. */
import { readFileSync } from 'node:fs';
import { Answerer } from '../answer/answerer.js';
import { loadConfig, places, resolvePath } from '../config.js';
import { EXIT, messageOf, UsageError, YinjuError } from '../errors.js';
import { parseFloor, parseQuestions, type Question, type Scores, score } from '../evaluation/score.js';
import { type Command, FOLDER_OPTIONS, overrides, text } from './command.js';
import { openIndex } from './open-index.js';

export const evaluate: Command = {
  name: 'eval',
  parameters: 'FILE',
  positionals: [1, 1],
  summary: 'score the answers to a file of questions with known evidence',
  options: {
    floor: { type: 'string', value: 'LIST', help: 'least percentages, as hit@1=95,figure=90; exits 1 below' },
    misses: { type: 'boolean', help: 'list the questions that were answered wrongly' },
    ...FOLDER_OPTIONS,
  },
  async run(invocation) {
    const floor = parseFloor(text(invocation.values.floor) ?? '');
    const path = resolvePath(places().standing, invocation.positionals[0] ?? '');
    const questions = readQuestions(path);
    const answerer = new Answerer(await openIndex(loadConfig(overrides(invocation))));
    const answers = questions.map(({ question, conversation }) =>
      answerer.ask(question, conversation === undefined ? {} : { conversation }),
    );
    const scores = score(questions, answers);
    process.stdout.write(`${table(scores)}\n`);
    if (invocation.values.misses && scores.misses.length > 0) process.stdout.write(`\n${scores.misses.join('\n')}\n`);
    const below = Object.entries(floor).filter(([measure, least]) => percent(scores.all[measure]) < least);
    if (below.length === 0) return EXIT.done;
    throw new YinjuError(
      below
        .map(
          ([measure, least]) =>
            `${measure} is ${percent(scores.all[measure]).toFixed(1)} %, below the floor of ${least} %.`,
        )
        .join('\n'),
    );
  },
};

function readQuestions(path: string): Question[] {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The question file cannot be read: ${messageOf(error)}.`);
  }
  return parseQuestions(content);
}

function percent(share: readonly [right: number, of: number] | undefined): number {
  return share === undefined || share[1] === 0 ? 0 : (100 * share[0]) / share[1];
}

function table({ kinds, all, columns }: Scores): string {
  const rows = [...Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1)), ['all', all] as const];
  const cell = (share: readonly [number, number] | undefined) =>
    (share === undefined ? '-' : `${percent(share).toFixed(1)}% ${share[0]}/${share[1]}`).padStart(16);
  return [
    ['kind'.padEnd(14), ...columns.map((column) => column.padStart(16))].join(''),
    ...rows.map(([kind, shares]) => kind.padEnd(14) + columns.map((column) => cell(shares[column])).join('')),
  ].join('\n');
}
