/** Long work that others need not wait for: a generator that yields wherever it may be interrupted, run at once or in slices. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that is done step by step and gives a `T` in the end. */
export type Steps<T> = Generator<undefined, T>;

/** Milliseconds after which others get their turn. */
const SLICE_MS = 10;

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same with turns of the event loop between the slices; rejects with what a step throws. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (let until = performance.now() + SLICE_MS; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + SLICE_MS;
  }
}
