/**
 * The index on disk: a manifest that names one generation, a folder of data files. Written beside the old generation and
 * switched to by renaming the manifest, so that whatever interrupts a build leaves the old index whole. Knows formats
 * and digests, not what the files mean.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { IndexError, messageOf } from '../errors.js';
import { sha256 } from '../text/digest.js';
import { isRunning, withLock } from './lock.js';

/** Raised when the files change their meaning; an index of another format is rebuilt. */
export const FORMAT = 3;

const fingerprints = z.strictObject({
  /** Articles and word lists: names and bytes. */
  corpus: z.string(),
  /** What segmentation depends on: dictionary, segmenter, this program's text stage. */
  segmentation: z.string(),
});
export type Fingerprints = z.infer<typeof fingerprints>;

const manifest = z.object({
  format: z.literal(FORMAT),
  generation: z.string().regex(/^[0-9a-f]{16}$/),
  fingerprints,
  counts: z.record(z.string(), z.number()),
  files: z.record(z.string().regex(/^[a-z-]+\.[a-z]+$/), z.object({ bytes: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifest>;

export const MANIFEST_FILE = 'manifest.json';
const TEMPORARY = /^(?:[0-9a-f]{16}|[a-z-]+\.json)\.tmp-(\d+)$/;
const REPAIR = 'Run "yinju build" to make it anew.';

/**
 * The manifest of the index in `folder`; undefined where there is none.
 *
 * @throws IndexError where it is of another format or damaged
 */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, MANIFEST_FILE);
  if (!existsSync(path)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new IndexError(`The index in ${folder} is damaged: ${MANIFEST_FILE} cannot be read. ${REPAIR}`, { cause });
  }
  const format = (data as { format?: unknown } | null)?.format;
  if (format !== FORMAT && format !== undefined) {
    throw new IndexError(
      `The index in ${folder} is of format ${String(format)}; this program reads format ${FORMAT}. ${REPAIR}`,
    );
  }
  const parsed = manifest.safeParse(data);
  if (!parsed.success)
    throw new IndexError(`The index in ${folder} is damaged: ${MANIFEST_FILE} is not a manifest. ${REPAIR}`);
  return parsed.data;
}

/**
 * One data file, checked against the manifest's digest.
 *
 * @throws IndexError where it is missing, cut short or altered
 */
export function readData(folder: string, manifest: Manifest, name: string): Buffer {
  const file = openData(folder, manifest, name);
  try {
    return file.read(0, file.bytes);
  } finally {
    file.close();
  }
}

/** A data file that is read a piece at a time. */
export interface DataFile {
  readonly bytes: number;
  read(from: number, until: number): Buffer;
  /** The same in memory that the next call uses again. */
  view(from: number, until: number): Buffer;
  close(): void;
}

/**
 * Opens a data file and checks it against the manifest's digest, without keeping it in memory. What is read later is what was
 * checked: a generation is never written to again, and a file that is removed can be read until it is closed.
 *
 * @throws IndexError where it is missing, cut short or altered
 */
export function openData(folder: string, { generation, files }: Manifest, name: string): DataFile {
  const expected = files[name];
  let file: number;
  try {
    file = openSync(join(folder, generation, name), 'r');
  } catch (cause) {
    throw new IndexError(`The index in ${folder} is damaged: ${name} cannot be read (${messageOf(cause)}). ${REPAIR}`, {
      cause,
    });
  }
  if (expected === undefined || fstatSync(file).size !== expected.bytes || digestOfFile(file) !== expected.sha256) {
    closeSync(file);
    throw new IndexError(`The index in ${folder} is damaged: ${name} is not what was written. ${REPAIR}`);
  }
  let memory = Buffer.allocUnsafeSlow(VIEW);
  // The number of a file that is closed may soon be another file's.
  let isOpen = true;
  const readInto = (bytes: Buffer, from: number) => {
    if (!isOpen) throw new IndexError(`The index in ${folder} has been closed.`);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, from + at);
      if (read === 0) throw new IndexError(`The index in ${folder} is damaged: ${name} ends early. ${REPAIR}`);
      at += read;
    }
    return bytes;
  };
  return {
    bytes: expected.bytes,
    read: (from, until) => readInto(Buffer.allocUnsafeSlow(until - from), from),
    view(from, until) {
      if (until - from > memory.length) memory = Buffer.allocUnsafeSlow(2 * (until - from));
      return readInto(memory.subarray(0, until - from), from);
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** Bytes of memory that a file is first viewed with. */
const VIEW = 1 << 14;
/** Bytes read or written at a time. */
const CHUNK = 1 << 20;

function digestOfFile(file: number): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let at = 0; ; ) {
    const read = readSync(file, chunk, 0, CHUNK, at);
    if (read === 0) return hash.digest('hex');
    hash.update(chunk.subarray(0, read));
    at += read;
  }
}

/** A data file of a new generation, written from beginning to end. */
class NewFile {
  private readonly hash = createHash('sha256');
  private readonly file: number;
  private waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  bytes = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  write(data: Uint8Array): void {
    this.waiting.push(data);
    this.waitingBytes += data.length;
    this.bytes += data.length;
    if (this.waitingBytes >= CHUNK) this.flush();
  }

  close(): { bytes: number; sha256: string } {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  /** Gives up what has not been written. */
  abandon(): void {
    closeSync(this.file);
  }

  private flush(): void {
    const data = Buffer.concat(this.waiting);
    this.hash.update(data);
    for (let at = 0; at < data.length; ) at += writeSync(this.file, data, at);
    this.waiting = [];
    this.waitingBytes = 0;
  }
}

/**
 * A generation that is being written, file by file and in pieces as small as one likes, beside the one in use. Nothing is
 * changed for readers until `finish`.
 */
export class IndexWriter {
  private readonly temporary: string;
  private readonly generation: string;
  private readonly open = new Map<string, NewFile>();

  /** @throws IndexError where the folder cannot be written */
  constructor(
    private readonly folder: string,
    private readonly fingerprints: Fingerprints,
  ) {
    this.generation = sha256(JSON.stringify([FORMAT, fingerprints])).slice(0, 16);
    this.temporary = join(folder, `${this.generation}.tmp-${process.pid}`);
    this.attempt(() => {
      mkdirSync(this.temporary, { recursive: true });
      removeLeftovers(folder);
    });
  }

  /** Appends to a data file. */
  write(name: string, data: Uint8Array | string): void {
    this.attempt(() => {
      let file = this.open.get(name);
      if (file === undefined) {
        file = new NewFile(join(this.temporary, name));
        this.open.set(name, file);
      }
      file.write(typeof data === 'string' ? Buffer.from(data) : data);
    });
  }

  /** Bytes written to a data file so far. */
  bytesOf(name: string): number {
    return this.open.get(name)?.bytes ?? 0;
  }

  /**
   * Switches to the new generation.
   *
   * @returns the manifest as written
   * @throws IndexError where that cannot be done; the old index is left as it was
   */
  finish(counts: Readonly<Record<string, number>>): Manifest {
    return this.attempt(() => {
      const { folder, temporary, generation, fingerprints } = this;
      const files: Manifest['files'] = {};
      for (const [name, file] of this.open) {
        files[name] = file.close();
        this.open.delete(name);
      }
      const target = join(folder, generation);
      const written: Manifest = { format: FORMAT, generation, fingerprints, counts, files };
      // Two builds that end at once would take each other's generation away.
      withLock(folder, () => {
        if (isWhole(target, files)) {
          rmSync(temporary, { recursive: true });
        } else {
          rmSync(target, { recursive: true, force: true });
          renameSync(temporary, target);
        }
        const temporaryManifest = join(folder, `${MANIFEST_FILE}.tmp-${process.pid}`);
        writeFileSync(temporaryManifest, `${JSON.stringify(written, null, 2)}\n`, { flush: true });
        renameSync(temporaryManifest, join(folder, MANIFEST_FILE));
        removeOtherGenerations(folder, generation);
      });
      return written;
    });
  }

  /** Gives up: removes what was written so far, where that can be done. */
  discard(): void {
    try {
      for (const file of this.open.values()) file.abandon();
      this.open.clear();
      rmSync(this.temporary, { recursive: true, force: true });
    } catch {
      // What kept it from being written may keep it from being removed; the next build clears it away.
    }
  }

  private attempt<T>(write: () => T): T {
    try {
      return write();
    } catch (cause) {
      this.discard();
      throw new IndexError(
        `The index cannot be written to ${this.folder}: ${messageOf(cause)}. Make the folder writable or name another with --index.`,
        { cause },
      );
    }
  }
}

/** Removes what this process has begun to write and not finished, where that can be done. */
export function discardUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (Number(TEMPORARY.exec(name)?.[1]) === process.pid) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Whether the same generation is there already, every file as it must be. */
function isWhole(target: string, files: Manifest['files']): boolean {
  return Object.entries(files).every(([name, { sha256: digest }]) => {
    const path = join(target, name);
    if (!existsSync(path)) return false;
    const file = openSync(path, 'r');
    try {
      return digestOfFile(file) === digest;
    } finally {
      closeSync(file);
    }
  });
}

/** Temporary files of builds that were killed. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(TEMPORARY.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function removeOtherGenerations(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    if (/^[0-9a-f]{16}$/.test(name) && name !== current) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
