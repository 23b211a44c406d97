/** A thread that cuts batches of articles. Loads a dictionary of its own, since the segmenter's module has one a thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { SegmenterError } from '../errors.js';
import { GramCounter, type GramTable } from '../search/grams.js';
import { createSegmenter, type Segmenter } from '../text/segment.js';
import { type CutBatch, cutBatch, type Uncut } from './cut.js';

/** A batch to cut; none to be told the grams of all that were. */
export type Request = readonly Uncut[] | undefined;
export type Reply =
  | { readonly batch: CutBatch }
  | { readonly grams: GramTable }
  /** The segmenter is not installed. */
  | { readonly missing: string };

const { dictionary } = workerData as { dictionary: readonly string[] };
const grams = new GramCounter();
let segmenter: Segmenter | undefined;

parentPort?.on('message', (request: Request) => {
  const reply = (message: Reply, transfer: readonly ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
  if (request === undefined) {
    reply({ grams: grams.table() });
    parentPort?.close();
    return;
  }
  try {
    segmenter ??= createSegmenter(dictionary);
  } catch (error) {
    // An error loses its class on the way to another thread.
    if (!(error instanceof SegmenterError)) throw error;
    reply({ missing: error.message });
    return;
  }
  const batch = cutBatch(request, segmenter, grams);
  reply(
    { batch },
    [batch.postings, batch.counts, batch.offsets].map(({ buffer }) => buffer as ArrayBuffer),
  );
});
