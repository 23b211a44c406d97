/** Imported articles on disk: `ID.md` and beside it `ID.import.json`, each written whole or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ImportError, messageOf } from '../errors.js';
import type { Dropped } from './extract.js';
import type { Gap } from './gaps.js';

/** What a person gave on the command line; kept, so that importing the page again changes nothing. */
const given = z.object({
  title: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  replaces: z.string().optional(),
});
export type Given = z.infer<typeof given>;

/** What is read back of `ID.import.json`. */
const kept = z.object({
  source: z.string(),
  article: z.string(),
  given,
  decisions: z.record(z.string(), z.boolean()),
});
export type Kept = z.infer<typeof kept>;

/** `ID.import.json`: where an article comes from and what is not in it. */
export interface Record extends Kept {
  readonly v: 1;
  readonly id: string;
  readonly encoding: string;
  /** SHA-256 of the page's bytes, hexadecimal. */
  readonly page: string;
  readonly titleFrom: string;
  readonly characters: { readonly kept: number; readonly dropped: number };
  readonly dropped: readonly Dropped[];
  readonly gaps: readonly Gap[];
  readonly notes: readonly string[];
}

/** The article's file as it is; `undefined` where there is none. */
export function readStored(folder: string, id: string): string | undefined {
  const path = join(folder, `${id}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What was noted at the last import of `id`; `undefined` where there is nothing or it cannot be read. */
export function readRecord(folder: string, id: string): Kept | undefined {
  const path = join(folder, `${id}.import.json`);
  if (!existsSync(path)) return undefined;
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Damaged by hand: the import goes on as if it were the first.
    return undefined;
  }
}

/** Ids of the imported articles in a folder and the sources that they come from. */
export function listStored(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder)) {
    const id = /^([a-z0-9-]+)\.import\.json$/.exec(name)?.[1];
    const source = id === undefined ? undefined : readRecord(folder, id)?.source;
    if (id !== undefined && source !== undefined) found.set(id, source);
  }
  return found;
}

/**
 * Writes an article and its record.
 *
 * @throws ImportError where the folder cannot be written; nothing half-written is left
 */
export function writeArticle(folder: string, id: string, article: string, record: Record): void {
  try {
    mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
    const writeRecord = () => writeWhole(folder, `${id}.import.json`, `${JSON.stringify(record, null, 2)}\n`);
    // Interrupted between the two, a new article would belong to nobody, and an old one would look as if edited by hand.
    const isNew = !existsSync(join(folder, `${id}.md`));
    if (isNew) writeRecord();
    writeWhole(folder, `${id}.md`, article);
    if (!isNew) writeRecord();
  } catch (cause) {
    throw new ImportError(
      `cannot be written to ${folder}: ${messageOf(cause)}. Make the folder writable or name another with --out.`,
      { cause },
    );
  }
}

/** Readers see the old file or the new one. The corpus passes over what begins with a dot. */
function writeWhole(folder: string, name: string, content: string): void {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  const temporary = join(folder, `.${name}.tmp-${process.pid}`);
  try {
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Temporary files of imports that were killed. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\..*\.tmp-(\d{1,10})$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
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
