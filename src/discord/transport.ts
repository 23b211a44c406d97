/**
 * How a request reaches Discord: each attempt with an end, and the next one after a pause. discord.js itself asks four times
 * within a few milliseconds, which no outage is shorter than. Knows paths and status codes, not what is said.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { API_ERROR } from './failure.js';

type MakeRequest = RESTOptions['makeRequest'];
type Init = Parameters<MakeRequest>[1];
type Reply = Awaited<ReturnType<MakeRequest>>;

/** Milliseconds. */
interface Attempts {
  /** For one attempt. */
  readonly each: number;
  /** Before the second attempt, the third, … */
  readonly pauses: readonly number[];
}

/** The first response to an interaction: all of it within the three seconds that Discord waits for one. */
const CALLBACK: Attempts = { each: 1_000, pauses: [100, 200, 400, 800] };
const OTHER: Attempts = { each: 10_000, pauses: [250, 500, 1_000, 2_000] };
/** Of a pause, what chance may add: many that failed at once should not come back at once. */
const JITTER = 0.25;

/**
 * For discord.js: all attempts are made here, none there. It keeps the limits of every route in memory, and each interaction has
 * routes of its own: by default it forgets them once an hour, and a busy bot would be out of memory by then.
 */
export const REST_PATIENCE = {
  retries: 0,
  timeout: 60_000,
  handlerSweepInterval: 30_000,
  // It holds back all requests beyond fifty a second, while Discord does not count those that answer interactions: deferred answers
  // would wait for minutes. Where it is too much of the others, Discord says so (429), and for how long to wait.
  globalRequestsPerSecond: Number.POSITIVE_INFINITY,
} as const;

const CALLBACK_PATH = /\/interactions\/\d+\/[^/]+\/callback$/;
/** The request did not get there: it can be made again whatever it does. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** It may have got there. */
const CUT = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT']);

/**
 * The function that discord.js makes its requests with.
 *
 * @param once makes one attempt; by default what discord.js would use
 */
export function requestWithRetries(once: MakeRequest = DefaultRestOptions.makeRequest): MakeRequest {
  return async (url, init) => {
    const isCallback = CALLBACK_PATH.test(new URL(url).pathname);
    const { each, pauses } = isCallback ? CALLBACK : OTHER;
    // Discord takes the first response to an interaction once, so sending it again does no harm. Another message is not sent again
    // where nobody knows whether it got there; where Discord says that it failed (5xx), it is, as discord.js does by itself.
    const isRepeatable = isCallback || init.method !== 'POST';
    for (let attempt = 0; ; attempt++) {
      const pause = pauses[attempt];
      const outcome = await attemptOnce(once, url, init, each);
      const isOver = pause === undefined || init.signal?.aborted === true;
      if ('error' in outcome) {
        if (isOver || !mayRepeat(outcome.error, isRepeatable)) throw outcome.error;
      } else if (isOver || outcome.reply.status < 500) {
        return attempt > 0 && isCallback ? takenBefore(outcome.reply) : outcome.reply;
      } else {
        // Unread, the answer would hold on to its connection.
        await outcome.reply.text();
      }
      await delay(pause * (1 + JITTER * Math.random()));
    }
  };
}

async function attemptOnce(
  once: MakeRequest,
  url: string,
  init: Init,
  milliseconds: number,
): Promise<{ readonly reply: Reply } | { readonly error: unknown }> {
  const own = new AbortController();
  // After a time in which nothing was looked at, timers come before what the network has brought meanwhile: that first.
  const timer = setTimeout(() => setImmediate(() => setImmediate(() => own.abort())), milliseconds);
  const signal = init.signal ? AbortSignal.any([init.signal, own.signal]) : own.signal;
  try {
    return { reply: await once(url, { ...init, signal }) };
  } catch (error) {
    return { error: own.signal.aborted ? new Hung(milliseconds) : error };
  } finally {
    clearTimeout(timer);
  }
}

/** Discord took the request and said nothing. */
class Hung extends Error {
  override readonly name = 'Hung';
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds / 1000} s`);
  }
}

function mayRepeat(error: unknown, isRepeatable: boolean): boolean {
  const codes = codesOf(error);
  if (codes.some((code) => NOT_SENT.has(code))) return true;
  return isRepeatable && (error instanceof Hung || codes.some((code) => CUT.has(code)));
}

/** Of an error, what caused it, and for a host with several addresses what happened at each. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = [...(error instanceof AggregateError ? error.errors : []), error.cause];
  return [...('code' in error ? [String(error.code)] : []), ...inner.flatMap(codesOf)];
}

/** The answer to a response where nothing is known of the message that it became. */
const UNTOLD = JSON.stringify({ interaction: {} });

/** "Already acknowledged" to a second attempt: the first was taken, only the answer to it was lost. */
async function takenBefore(reply: Reply): Promise<Reply> {
  if (reply.status !== 400) return reply;
  const text = await reply.text();
  return codeIn(text) === API_ERROR.alreadyAcknowledged
    ? {
        ...read(UNTOLD),
        status: 200,
        statusText: 'OK',
        ok: true,
        headers: new Headers({ 'content-type': 'application/json' }),
      }
    : { ...read(text), status: reply.status, statusText: reply.statusText, ok: false, headers: reply.headers };
}

/** The body of an answer that has been read. */
function read(text: string): Pick<Reply, 'body' | 'bodyUsed' | 'text' | 'json' | 'arrayBuffer'> {
  return {
    body: null,
    bodyUsed: false,
    text: async () => text,
    json: async () => JSON.parse(text) as unknown,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  };
}

function codeIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { code?: unknown } | null)?.code;
  } catch {
    return undefined;
  }
}
