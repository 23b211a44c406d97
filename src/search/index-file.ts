/**
 * The index on disk: a manifest that names one generation, a folder of data files. Written beside the old generation and
 * switched to by renaming the manifest, so that whatever interrupts a build leaves the old index whole. Knows formats
 * and digests, not what the files mean.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { IndexError, messageOf } from '../errors.js';

/** Raised when the files change their meaning; an index of another format is rebuilt. */
export const FORMAT = 1;

const fingerprints = z.strictObject({
  /** Articles and word lists: names and bytes. */
  corpus: z.string(),
  /** What segmentation depends on: dictionary, segmenter, this program's text stage. */
  segmentation: z.string(),
  /** What else the files depend on: the engine's version. */
  engine: z.string(),
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

const MANIFEST = 'manifest.json';
const TEMPORARY = /^(?:[0-9a-f]{16}|manifest\.json)\.tmp-(\d+)$/;
const REPAIR = 'Run "yinju build" to make it anew.';

/**
 * The manifest of the index in `folder`; undefined where there is none.
 *
 * @throws IndexError where it is of another format or damaged
 */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new IndexError(`The index in ${folder} is damaged: ${MANIFEST} cannot be read. ${REPAIR}`, { cause });
  }
  const format = (data as { format?: unknown } | null)?.format;
  if (format !== FORMAT && format !== undefined) {
    throw new IndexError(
      `The index in ${folder} is of format ${String(format)}; this program reads format ${FORMAT}. ${REPAIR}`,
    );
  }
  const parsed = manifest.safeParse(data);
  if (!parsed.success)
    throw new IndexError(`The index in ${folder} is damaged: ${MANIFEST} is not a manifest. ${REPAIR}`);
  return parsed.data;
}

/**
 * One data file, checked against the manifest's digest.
 *
 * @throws IndexError where it is missing, cut short or altered
 */
export function readData(folder: string, { generation, files }: Manifest, name: string): Buffer {
  const expected = files[name];
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, generation, name));
  } catch (cause) {
    throw new IndexError(`The index in ${folder} is damaged: ${name} cannot be read (${messageOf(cause)}). ${REPAIR}`, {
      cause,
    });
  }
  if (expected === undefined || bytes.length !== expected.bytes || sha256(bytes) !== expected.sha256) {
    throw new IndexError(`The index in ${folder} is damaged: ${name} is not what was written. ${REPAIR}`);
  }
  return bytes;
}

/**
 * Writes a new generation and switches to it.
 *
 * @returns the manifest as written
 * @throws IndexError where the folder cannot be written; the old index is left as it was
 */
export function writeIndex(
  folder: string,
  content: { fingerprints: Fingerprints; counts: Record<string, number>; files: Record<string, Buffer | string> },
): Manifest {
  const generation = sha256(JSON.stringify([FORMAT, content.fingerprints])).slice(0, 16);
  const temporary = join(folder, `${generation}.tmp-${process.pid}`);
  const target = join(folder, generation);
  try {
    mkdirSync(temporary, { recursive: true });
    removeLeftovers(folder);
    const files: Manifest['files'] = {};
    for (const [name, data] of Object.entries(content.files)) {
      const bytes = Buffer.from(data);
      writeFileSync(join(temporary, name), bytes, { flush: true });
      files[name] = { bytes: bytes.length, sha256: sha256(bytes) };
    }
    const written: Manifest = {
      format: FORMAT,
      generation,
      fingerprints: content.fingerprints,
      counts: content.counts,
      files,
    };
    const text = `${JSON.stringify(written, null, 2)}\n`;
    if (isWhole(target, files)) {
      rmSync(temporary, { recursive: true });
    } else {
      rmSync(target, { recursive: true, force: true });
      renameSync(temporary, target);
    }
    const temporaryManifest = join(folder, `${MANIFEST}.tmp-${process.pid}`);
    writeFileSync(temporaryManifest, text, { flush: true });
    renameSync(temporaryManifest, join(folder, MANIFEST));
    removeOtherGenerations(folder, generation);
    return written;
  } catch (cause) {
    discard(temporary);
    throw new IndexError(
      `The index cannot be written to ${folder}: ${messageOf(cause)}. Make the folder writable or name another with --index.`,
      { cause },
    );
  }
}

/** Removes what was written so far, where that can be done. */
function discard(temporary: string): void {
  try {
    rmSync(temporary, { recursive: true, force: true });
  } catch {
    // What kept it from being written may keep it from being removed; the next build clears it away.
  }
}

/** Whether the same generation is there already, every file as it must be. */
function isWhole(target: string, files: Manifest['files']): boolean {
  return Object.entries(files).every(([name, { sha256: digest }]) => {
    const path = join(target, name);
    return existsSync(path) && sha256(readFileSync(path)) === digest;
  });
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Temporary files of builds that were killed. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(TEMPORARY.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeOtherGenerations(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    if (/^[0-9a-f]{16}$/.test(name) && name !== current) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
