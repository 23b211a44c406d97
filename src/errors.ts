/**
 * What can go wrong in ways that a person can mend. Each message says what, where and what to do in a sentence or two;
 * the command line prints it as it is. Anything else that is thrown is a defect of the program.
 */

/** Process exit codes: see the README, "Exit codes". */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;

/** Base of every error that is meant to be read by a person. */
export class YinjuError extends Error {
  override readonly name: string = 'YinjuError';
  readonly exitCode: number = EXIT.failed;
}

/** The command line was used wrongly: an unknown option, a missing argument. */
export class UsageError extends YinjuError {
  override readonly name = 'UsageError';
  override readonly exitCode = EXIT.misused;
}

/** Settings are missing or wrong; all problems in one message. Also a token or an intent that Discord refuses. */
export class ConfigError extends YinjuError {
  override readonly name = 'ConfigError';
  override readonly exitCode = EXIT.misused;
}

/** One problem in one file of the corpus. */
export interface CorpusProblem {
  /** Path inside the corpus folder. */
  readonly file: string;
  /** Line in the file, counted from 1, where it can be told. */
  readonly line?: number;
  /** Front matter field, where it is about one. */
  readonly field?: string;
  readonly message: string;
}

/** The corpus cannot be built: every problem of every file. */
export class CorpusError extends YinjuError {
  override readonly name = 'CorpusError';
  constructor(readonly problems: readonly CorpusProblem[]) {
    const lines = problems.map(
      ({ file, line, field, message }) =>
        `${file}${line === undefined ? '' : `:${line}`}: ${field === undefined ? '' : `${field}: `}${message}`,
    );
    super(lines.join('\n'));
  }
}

/** The index is missing, stale, foreign or damaged. */
export class IndexError extends YinjuError {
  override readonly name = 'IndexError';
}

/** Discord could not be reached, or the connection was lost for good. */
export class DiscordError extends YinjuError {
  override readonly name = 'DiscordError';
}

/** The native segmenter is not there. */
export class SegmenterError extends YinjuError {
  override readonly name = 'SegmenterError';
}

/** A page cannot be imported: it cannot be reached, read or is no article. */
export class ImportError extends YinjuError {
  override readonly name = 'ImportError';
}

/** The store of questions is missing, locked, broken, full or of a newer version. */
export class StoreError extends YinjuError {
  override readonly name = 'StoreError';
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
