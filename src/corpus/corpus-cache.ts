/**
 * What the files of a corpus were when they were last read, so that a file of the same size and time is not read again. Only a
 * shortcut: it may be missing or old, and lies beside the index without being part of it.
 */
import { readFileSync, renameSync, type Stats, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ArticleInfo } from '../model.js';

/** Raised when front matter is checked otherwise: what passed before may not pass now. */
const VERSION = 1;
const FILE = 'corpus-cache.json';
/** A file changed within so many milliseconds of being read may change again at the same time, as far as its system tells. */
const JUST_CHANGED = 2000;

/** What a file held. */
export interface CachedFile {
  readonly digest: string;
  /** Absent where it is no article. */
  readonly info?: ArticleInfo;
}

type Entry = readonly [stamp: string, file: CachedFile];

const cacheFile = z.object({
  version: z.literal(VERSION),
  files: z.record(z.string(), z.tuple([z.string(), z.custom<CachedFile>()])),
});

export class CorpusCache {
  private readonly next = new Map<string, Entry>();

  private constructor(
    private readonly last: ReadonlyMap<string, Entry>,
    private readonly now: () => number,
  ) {}

  /**
   * Of the corpus whose index is in `folder`; an empty one where there is none that can be read.
   *
   * @param now milliseconds; a clock of the caller's, for tests
   */
  static read(folder: string, now: () => number = Date.now): CorpusCache {
    try {
      const { files } = cacheFile.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
      return new CorpusCache(new Map(Object.entries(files)), now);
    } catch {
      // Whatever is wrong with it, reading the corpus itself is never wrong.
      return new CorpusCache(new Map(), now);
    }
  }

  /** What the file held, if it is as it was then. */
  get(path: string, stats: Stats): CachedFile | undefined {
    const entry = this.last.get(path);
    if (entry === undefined || entry[0] !== stampOf(stats)) return undefined;
    this.next.set(path, entry);
    return entry[1];
  }

  /** @param stats as they were before the file was read */
  set(path: string, stats: Stats, file: CachedFile): void {
    const age = this.now() - Math.max(stats.mtimeMs, stats.ctimeMs);
    if (age > JUST_CHANGED) this.next.set(path, [stampOf(stats), file]);
  }

  /** Keeps what was got and set, and nothing else. */
  write(folder: string): void {
    const { last, next } = this;
    if (next.size === last.size && [...next].every(([path, entry]) => last.get(path) === entry)) return;
    const temporary = join(folder, `${FILE}.tmp-${process.pid}`);
    try {
      writeFileSync(temporary, JSON.stringify({ version: VERSION, files: Object.fromEntries(next) }));
      renameSync(temporary, join(folder, FILE));
    } catch {
      // An index may be served from where nothing can be written; then the corpus is read anew each time.
    }
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
