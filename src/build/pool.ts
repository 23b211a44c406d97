/** Threads that cut articles side by side. */
import { Worker } from 'node:worker_threads';
import { SegmenterError } from '../errors.js';
import type { GramTable } from '../search/grams.js';
import type { CutBatch, Uncut } from './cut.js';
import type { Reply, Request } from './worker.js';

export class Pool {
  private readonly threads: Thread[];

  constructor(size: number, dictionary: readonly string[]) {
    this.threads = Array.from({ length: size }, () => new Thread(dictionary));
  }

  /** Cuts a batch on the thread that has the least to do; rejects with a SegmenterError where the segmenter is missing. */
  async cut(articles: readonly Uncut[]): Promise<CutBatch> {
    const thread = this.threads.reduce((best, other) => (other.waiting < best.waiting ? other : best));
    const reply = await thread.ask(articles);
    if ('batch' in reply) return reply.batch;
    throw new Error('the thread gave no batch');
  }

  /** The grams of all batches; the threads end. */
  async finish(): Promise<GramTable[]> {
    const replies = await Promise.all(this.threads.map((thread) => thread.ask(undefined)));
    return replies.flatMap((reply) => ('grams' in reply ? [reply.grams] : []));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

class Thread {
  private readonly worker: Worker;
  private readonly queue: Waiting[] = [];

  constructor(dictionary: readonly string[]) {
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { dictionary } });
    this.worker.on('message', (reply: Reply) => {
      const waiting = this.queue.shift();
      if ('missing' in reply) waiting?.reject(new SegmenterError(reply.missing));
      else waiting?.resolve(reply);
    });
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('a thread that cuts articles ended early')));
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** Replies come in the order of the requests. */
  ask(request: Request): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.queue.push({ resolve, reject });
      this.worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    for (const { reject } of this.queue.splice(0)) reject(error);
  }
}
