/**
 * One writer at a time in a folder, across processes: a file that only one can create. Held for the moments in which an index is
 * switched, not while it is built. A process that is gone holds nothing.
 */
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'switching.lock';
const AGAIN_MS = 20;
/** A process writes its number into the file that it has created within microseconds. */
const NAMELESS_MS = 5_000;
/** Switching takes milliseconds, for an index of gigabytes as long as reading it once. */
const PATIENCE_MS = 60_000;

/**
 * Runs `work` while no other process holds the lock of `folder`.
 *
 * @throws Error where another process holds it for longer than a minute, or the folder cannot be written
 */
export function withLock<T>(folder: string, work: () => T): T {
  const path = join(folder, FILE);
  const until = Date.now() + PATIENCE_MS;
  while (!taken(path)) {
    if (removedAbandoned(path)) continue;
    if (Date.now() > until) throw new Error(`another build holds ${FILE} there and does not finish`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN_MS);
  }
  try {
    return work();
  } finally {
    // Taken for abandoned, it may be somebody else's by now.
    if (markOf(path)?.pid === process.pid) rmSync(path, { force: true });
  }
}

function taken(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whose a lock is, and since when. */
interface Mark {
  /** 0 where the process has not said its number. */
  readonly pid: number;
  readonly at: number;
}

/** `undefined` where there is no lock, be it given back meanwhile. */
function markOf(path: string): Mark | undefined {
  try {
    return { pid: Number(readFileSync(path, 'utf8')), at: statSync(path).mtimeMs };
  } catch {
    return undefined;
  }
}

/** Does it belong to a process that is gone, or to one that was killed before it could say its number? */
function isAbandoned(mark: Mark | undefined): boolean {
  if (mark === undefined) return false;
  return mark.pid > 0 ? !isRunning(mark.pid) : Date.now() - mark.at > NAMELESS_MS;
}

/**
 * Removes the lock of a process that is gone. One at a time, lest the second of two who saw it remove what the first has taken since.
 *
 * @returns whether it did
 */
function removedAbandoned(path: string): boolean {
  if (!isAbandoned(markOf(path))) return false;
  const turn = `${path}.removing`;
  if (!taken(turn)) {
    const mark = markOf(turn);
    // Its own removal takes microseconds.
    if (mark !== undefined && Date.now() - mark.at > NAMELESS_MS) rmSync(turn, { force: true });
    return false;
  }
  try {
    const isOld = isAbandoned(markOf(path));
    if (isOld) rmSync(path, { force: true });
    return isOld;
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Is there a process of this number? */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
