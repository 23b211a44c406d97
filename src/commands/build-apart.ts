/**
 * Builds an index in a thread of its own. Where its heap is full, V8 ends that thread alone, and the program is there to say what to
 * do; where the build is done, all that it held is given back to whoever goes on.
 */
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { BuildReport } from '../build.js';
import { CorpusError, IndexError, SegmenterError, YinjuError } from '../errors.js';
import { discardUnfinished } from '../search/index-file.js';
import type { BuildTask, Failure, Told } from './build-thread.js';
import { progressBar } from './progress.js';

/** What Node.js says of a thread whose heap was full. */
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
/** Megabytes: least that is advised, enough for 100,000 passages. */
const ADVISED_MB = 512;

/**
 * Reads the corpus and builds its index, with a progress bar on a terminal.
 *
 * @throws CorpusError, IndexError or SegmenterError where it cannot be built; the index that was there is left as it was
 */
export async function buildApart(task: BuildTask): Promise<BuildReport> {
  const thread = new Worker(new URL('./build-thread.js', import.meta.url), { workerData: task });
  const onProgress = progressBar();
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (told: Told) => {
        if ('progress' in told) onProgress(...told.progress);
        else if ('report' in told) resolve(told.report);
        else reject(errorOf(told.failure));
      });
      thread.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === OUT_OF_MEMORY ? outOfMemory() : error),
      );
      thread.on('exit', () => reject(new Error('the thread that builds ended early')));
    });
  } catch (error) {
    // What a thread that was ended has begun to write would stay for as long as this process runs.
    discardUnfinished(task.indexDir);
    throw error;
  } finally {
    await thread.terminate();
  }
}

/** An error loses its class on the way from another thread. */
function errorOf({ name, message, stack, problems, isMemory }: Failure): Error {
  if (isMemory) return outOfMemory();
  const kinds: Readonly<Record<string, new (message: string) => Error>> = { IndexError, SegmenterError, YinjuError };
  const Kind = kinds[name] ?? Error;
  const error = problems === undefined ? new Kind(message) : new CorpusError(problems);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function outOfMemory(): IndexError {
  // Of this thread; V8 gives all of them the same.
  const megabytes = Math.ceil(getHeapStatistics().heap_size_limit / 2 ** 20);
  const advised = Math.max(ADVISED_MB, 2 ** Math.ceil(Math.log2(megabytes + 1)));
  return new IndexError(
    `The build needs more memory than Node.js may use. Start it with --max-old-space-size=${advised} (megabytes), on the command line of node or in NODE_OPTIONS.`,
  );
}
