/** What a subcommand is: its words for the help, its options, and what it does. */

import type { Overrides } from '../config.js';
import type { Logger } from '../log.js';

export interface Option {
  readonly type: 'boolean' | 'string';
  /** Placeholder of the value in the help: `DIR`. */
  readonly value?: string;
  readonly help: string;
}

/** What the person typed, parsed. */
export interface Invocation {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name on the usage line. */
  readonly parameters?: string;
  /** Fewest and most positional arguments. */
  readonly positionals?: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, Option>>;
  /** Further words for `--help`. */
  readonly details?: string;
  /** @returns the exit code; throws a YinjuError for what a person can mend */
  run(invocation: Invocation): Promise<number> | number;
}

export const FOLDER_OPTIONS = {
  corpus: { type: 'string', value: 'DIR', help: 'folder of the articles (default: corpus, or CORPUS_DIR)' },
  index: { type: 'string', value: 'DIR', help: 'folder of the index (default: index, or INDEX_DIR)' },
} as const satisfies Record<string, Option>;

export const JSON_OPTION = { json: { type: 'boolean', help: 'print JSON' } } as const satisfies Record<string, Option>;

export function overrides({ values }: Invocation): Overrides {
  return { corpus: text(values.corpus), index: text(values.index) };
}

export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Notices for the person at the terminal; results go to stdout. */
export function notice(message: string): void {
  process.stderr.write(`${message}\n`);
}

export type { Logger };
