#!/usr/bin/env node
/** The command line: picks the subcommand, parses its options, turns errors into a sentence and an exit code. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { articles } from './commands/articles.js';
import { ask } from './commands/ask.js';
import { bot } from './commands/bot.js';
import { build } from './commands/build.js';
import type { Command, Invocation } from './commands/command.js';
import { evaluate } from './commands/eval.js';
import { figures } from './commands/figures.js';
import { importPages } from './commands/import.js';
import { questions } from './commands/questions.js';
import { register } from './commands/register.js';
import { start } from './commands/start.js';
import { EXIT, messageOf, UsageError, YinjuError } from './errors.js';

const COMMANDS: readonly Command[] = [
  start,
  build,
  ask,
  figures,
  articles,
  importPages,
  bot,
  register,
  questions,
  evaluate,
];

function overview(): string {
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return [
    'Yinju answers questions about a collection of Chinese articles with exact quotes.',
    '',
    'usage: yinju COMMAND …',
    '',
    ...rows,
    '',
    'yinju COMMAND --help tells more.',
  ].join('\n');
}

function help({ name, parameters, summary, options, details }: Command): string {
  const rows = Object.entries({ ...options, help: { help: 'print this' } }).map(([option, entry]) => {
    const value = 'value' in entry && entry.value !== undefined ? ` ${entry.value}` : '';
    return `  ${`--${option}${value}`.padEnd(16)}${entry.help}`;
  });
  return [
    `usage: yinju ${[name, parameters, '[options]'].filter(Boolean).join(' ')}`,
    '',
    summary,
    '',
    ...rows,
    ...(details === undefined ? [] : ['', details]),
  ].join('\n');
}

function parse(command: Command, args: readonly string[]): Invocation & { help: boolean } {
  const options: ParseArgsConfig['options'] = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type };
  let parsed: { values: Invocation['values']; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true }) as typeof parsed;
  } catch (error) {
    throw new UsageError(`${messageOf(error).replace(/\. To specify.*$/s, '.')} See yinju ${command.name} --help.`);
  }
  const { values, positionals } = parsed;
  const [least, most] = command.positionals ?? [0, 0];
  if (!values.help && positionals.length < least)
    throw new UsageError(`An argument is missing. See yinju ${command.name} --help.`);
  if (!values.help && positionals.length > most)
    throw new UsageError(`"${positionals[most]}" is one argument too many. See yinju ${command.name} --help.`);
  return { values, positionals, help: values.help === true };
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? EXIT.misused : EXIT.done;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageError(`"${name}" is no command. See yinju --help.`);
  const invocation = parse(command, rest);
  if (invocation.help) {
    process.stdout.write(`${help(command)}\n`);
    return EXIT.done;
  }
  return command.run(invocation);
}

// Whoever reads the output may stop reading (| head): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof YinjuError;
    process.stderr.write(`yinju: ${messageOf(error)}\n`);
    if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = known ? error.exitCode : EXIT.failed;
  },
);
