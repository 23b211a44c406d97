/**
 * One piece of long work at a time, and turns of the event loop between two. Where many questions come in one packet, they would
 * otherwise be answered one after the other before anything else is looked at: deferrals that are due, answers of Discord's, heartbeats.
 */

/** What people wait for while they type goes before what can be deferred. */
export type Lane = 'typing' | 'asking';

/**
 * Turns between two pieces of work. A request takes several: to connect, to send, to hear the answer. With one alone, requests would
 * wait for as many answers to be found; a turn in which nothing happens costs some microseconds.
 */
const TURNS = 10;

const lanes: Readonly<Record<Lane, (() => void)[]>> = { typing: [], asking: [] };
let isRunning = false;

/** Does `work` when those before it have been done. Settles as `work` does. */
export async function inTurn<T>(work: () => T | Promise<T>, lane: Lane = 'asking'): Promise<T> {
  await new Promise<void>((resolve) => {
    lanes[lane].push(resolve);
    if (isRunning) return;
    isRunning = true;
    setImmediate(next);
  });
  return work();
}

function next(): void {
  const begin = lanes.typing.shift() ?? lanes.asking.shift();
  begin?.();
  if (begin === undefined) isRunning = false;
  else later(TURNS);
}

function later(turns: number): void {
  if (turns === 1) setImmediate(next);
  else setImmediate(later, turns - 1);
}
