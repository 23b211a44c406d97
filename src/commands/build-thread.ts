/** The thread that `build-apart.ts` starts: corpus → index, with all that this takes of memory. Tells how far it is and how it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BuildReport, buildIndexInParallel } from '../build.js';
import { CorpusCache } from '../corpus/corpus-cache.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { CorpusError, type CorpusProblem, messageOf } from '../errors.js';

export interface BuildTask {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** See `buildIndexInParallel`. */
  readonly threads?: number | undefined;
}

/** What was thrown, as far as it can be told from one thread to another. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly problems?: readonly CorpusProblem[];
  /** The heap of a thread that cuts was full. */
  readonly isMemory: boolean;
}

export type Told =
  | { readonly progress: readonly [done: number, total: number] }
  | { readonly report: BuildReport }
  | { readonly failure: Failure };

const tell = (told: Told) => parentPort?.postMessage(told);
const { corpusDir, indexDir, threads } = workerData as BuildTask;
try {
  const cache = CorpusCache.read(indexDir);
  const report = await buildIndexInParallel(readCorpus(corpusDir, cache), indexDir, {
    onProgress: (done, total) => tell({ progress: [done, total] }),
    ...(threads !== undefined && { threads }),
  });
  cache.write(indexDir);
  tell({ report });
} catch (error) {
  tell({
    failure: {
      name: error instanceof Error ? error.name : 'Error',
      message: messageOf(error),
      stack: error instanceof Error ? error.stack : undefined,
      ...(error instanceof CorpusError && { problems: error.problems }),
      isMemory: (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY',
    },
  });
}
