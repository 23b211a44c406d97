/** Runs the compiled program as a person does: in a folder, with arguments, settings and stdin. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/cli.js');
/** A process that takes longer hangs. */
const TIMEOUT_MS = 20_000;

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The folder where the person stands; relative paths and `.env` are there. */
  readonly cwd: string;
  /** What stands on stdin; nothing by default. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node.js itself. */
  readonly node?: readonly string[];
  /** Whether it may run for as long as it likes. */
  readonly lasting?: boolean;
  /** A program that is given this one to run, with arguments of its own. */
  readonly through?: readonly string[];
  /** User that it runs as, where the one who tests may choose. */
  readonly uid?: number;
}

let built = false;

/** Compiles the program where the sources are newer than it. */
function ensureBuilt(): void {
  if (built) return;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(ROOT, 'src', path),
  );
  const newest = Math.max(...sources.map((path) => statSync(path).mtimeMs));
  if ((statSync(PROGRAM, { throwIfNoEntry: false })?.mtimeMs ?? 0) < newest) {
    const { status, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the program does not compile:\n${stdout}`);
  }
  built = true;
}

/** Starts `yinju ...args`, with no setting of this machine but the path. */
export function start(
  args: readonly string[],
  { cwd, env = {}, node = [], through = [], uid, lasting = false }: RunOptions,
): ChildProcess {
  ensureBuilt();
  const [command = process.execPath, ...rest] = [...through, process.execPath, ...node, PROGRAM, ...args];
  return spawn(command, rest, {
    cwd,
    ...(uid !== undefined && { uid }),
    env: { PATH: process.env.PATH, HOME: cwd, LANG: 'zh_CN.UTF-8', NO_COLOR: '1', ...env },
    ...(lasting ? {} : { timeout: TIMEOUT_MS }),
    stdio: 'pipe',
  });
}

/** Runs `yinju ...args` to its end. */
export async function run(args: readonly string[], options: RunOptions): Promise<Run> {
  const child = start(args, options);
  const read = (stream: NodeJS.ReadableStream | null) => {
    const chunks: Buffer[] = [];
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString('utf8');
  };
  const [stdout, stderr] = [read(child.stdout), read(child.stderr)];
  // A program that ends without reading its stdin has done nothing wrong.
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.input ?? '');
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail).on('close', (exitCode) => done(exitCode));
  });
  return { code, stdout: stdout(), stderr: stderr() };
}

/** An error as the program tells it: no result, a sentence or two, no stack trace. */
export function expectError({ code, stdout, stderr }: Run, exitCode: 1 | 2, message: RegExp | string): void {
  expect(stderr).toMatch(message);
  expect(stderr.split('\n').filter((line) => line.startsWith('yinju: '))).toHaveLength(1);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(stdout).toBe('');
  expect(code).toBe(exitCode);
}
