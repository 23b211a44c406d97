/**
 * Long work begins one piece after the other, with turns of the event loop between two; what does not end in its turn goes on in
 * slices (`slices.ts`) while others begin. Where many questions come in one packet, they would otherwise be answered one after the
 * other before anything else is looked at: deferrals that are due, answers of Discord's, heartbeats.
 * What waits is bounded: beyond that, people are told to come back, which takes a tenth of the time of an answer.
 */

/** Who manages a server goes first: that may be what ends the rush. Then what people wait for while they type, which cannot be deferred. */
export type Lane = 'managing' | 'typing' | 'asking';

const ORDER: readonly Lane[] = ['managing', 'typing', 'asking'];

/**
 * Turns between the beginnings of two pieces of work. A request takes several: to connect, to send, to hear the answer. With one alone, requests would
 * wait for as many answers to be found; a turn in which nothing happens costs some microseconds.
 */
const TURNS = 10;

/**
 * Milliseconds that somebody may have to wait for their turn. A question: as long as a stop of the bot waits for what is running, so
 * that whoever was let in is answered even then. A completion: by then they have typed on.
 */
const LONGEST_WAIT_MS: Readonly<Record<Lane, number>> = { managing: 60_000, typing: 1_000, asking: 5_000 };
/** So many are let in however long the last ones took: that may have been a hiccup. */
const ALWAYS_LET_IN: Readonly<Record<Lane, number>> = { managing: 100, typing: 10, asking: 100 };
/** Whatever the time: each holds on to 10 kB or so, as discord.js has it. */
const MOST_WAITING = 2_000;
/** Milliseconds from one piece of work to the next before any has been measured: on one core of 2020, with all that is around it. */
const FIRST_PACE_MS = 5;
/** Weight of the latest piece of work in the mean: a slow one is forgotten after some dozen others. */
const LATEST = 1 / 16;

/** There is no room for more work; nothing has been done. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

const lanes: Readonly<Record<Lane, (() => void)[]>> = { managing: [], typing: [], asking: [] };
let isRunning = false;
let pace = FIRST_PACE_MS;
let beganAt: number | undefined;

/** Pieces of work that wait for their turn. */
export function waiting(): number {
  return ORDER.reduce((sum, lane) => sum + lanes[lane].length, 0);
}

/**
 * To be called before anything is said to whoever wants the work done.
 *
 * @throws Busy where its turn would come too late
 */
export function requireRoom(lane: Lane = 'asking'): void {
  let ahead = 0;
  for (const before of ORDER.slice(0, ORDER.indexOf(lane) + 1)) ahead += lanes[before].length;
  if (ahead < ALWAYS_LET_IN[lane]) return;
  // Measured with all that happens in between: on a machine that has other work too, fewer are let in.
  if (ahead >= MOST_WAITING || ahead * pace > LONGEST_WAIT_MS[lane]) throw new Busy(`${ahead} wait already`);
}

/** Begins `work` when those before it have begun, some turns after the last. Settles as `work` does. */
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
  const now = performance.now();
  if (beganAt !== undefined) pace += LATEST * (now - beganAt - pace);
  const lane = ORDER.find((candidate) => lanes[candidate].length > 0);
  const begin = lane === undefined ? undefined : lanes[lane].shift();
  isRunning = begin !== undefined;
  beganAt = isRunning ? now : undefined;
  begin?.();
  if (isRunning) later(TURNS);
}

function later(turns: number): void {
  if (turns === 1) setImmediate(next);
  else setImmediate(later, turns - 1);
}
