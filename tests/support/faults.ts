/**
 * What can go wrong between Discord and the bot, each as something that is done to the loopback server for one round. Knows how
 * to break things and which refusals that brings with it; judges nothing.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { DiscordServer, Recorded, RequestFault, ServerOptions } from './discord-server.js';

export interface Fault {
  readonly name: string;
  /** Breaks something, and resolves when it is broken no longer. `ask` has somebody ask a question meanwhile. */
  readonly inject: (server: DiscordServer, ask: () => void) => Promise<void> | void;
  /** How the server is from the start. */
  readonly server?: ServerOptions;
  /** Codes with which Discord refuses something in it, rightly. */
  readonly refusals?: readonly number[];
  /** What is asked while it lasts can be answered all the same. */
  readonly losesNothing?: boolean;
}

const CALLBACK = /^\/interactions\/\d+\/[^/]+\/callback/;
const isCallback = ({ path }: Recorded) => CALLBACK.test(path);

/** The next `count` first responses go wrong, and a question is asked. */
function callbacks(count: number, fault: RequestFault): Fault['inject'] {
  return async (server, ask) => {
    let left = count;
    server.fault = (request) => (isCallback(request) && left-- > 0 ? fault : undefined);
    ask();
    const signal = AbortSignal.timeout(6_000);
    while (left > 0 && !signal.aborted) await delay(10);
    if (left > 0) throw new Error(`${left} of ${count} faults were not met`);
  };
}

const refused = (code: number, status: number): RequestFault => ({
  reply: { status, body: { code, message: 'Refused' } },
});
const busy = (status: number): RequestFault => ({ reply: { status, body: { code: 0, message: 'Busy' } } });
const limited = (headers: Readonly<Record<string, string>>, isGlobal: boolean): RequestFault => ({
  reply: { status: 429, body: { message: 'You are being rate limited.', retry_after: 0.3, global: isGlobal } },
  headers: { 'retry-after': '0.3', ...headers },
});

/** Breaks the line, and asks while it is broken. */
const asking =
  (cut: (server: DiscordServer) => void): Fault['inject'] =>
  async (server, ask) => {
    cut(server);
    await delay(50);
    ask();
  };

export const FAULTS: readonly Fault[] = [
  { name: 'gateway: line cut', inject: asking(({ gateway }) => gateway.drop()), losesNothing: true },
  { name: 'gateway: closed with 4000', inject: asking(({ gateway }) => gateway.drop(4000)), losesNothing: true },
  { name: 'gateway: closed with 1000', inject: asking(({ gateway }) => gateway.drop(1000)) },
  {
    name: 'gateway: session timed out (4009)',
    inject: asking(({ gateway }) => {
      gateway.forget();
      gateway.drop(4009);
    }),
  },
  {
    name: 'gateway: asks to reconnect (op 7)',
    inject: asking(({ gateway }) => gateway.askToReconnect()),
    losesNothing: true,
  },
  {
    name: 'gateway: session invalid, resumable',
    inject: asking(({ gateway }) => gateway.invalidate(true)),
    losesNothing: true,
  },
  { name: 'gateway: session invalid', inject: asking(({ gateway }) => gateway.invalidate(false)) },
  {
    name: 'gateway: session invalid while REST fails',
    async inject(server, ask) {
      server.fault = () => busy(503);
      server.gateway.invalidate(false);
      ask();
      await delay(1_500);
      server.fault = undefined;
    },
  },
  {
    name: 'gateway: silent (zombie)',
    server: { heartbeatInterval: 400 },
    inject: asking(({ gateway }) => gateway.deaden()),
    losesNothing: true,
  },
  {
    name: 'gateway: servers that never come',
    server: { missingGuilds: ['100000000000000091', '100000000000000092'] },
    inject: asking(({ gateway }) => gateway.invalidate(false)),
  },
  {
    name: 'gateway: the same event twice',
    inject(server, ask) {
      ask();
      server.gateway.repeat();
    },
    losesNothing: true,
  },
  { name: 'network: nobody listens for 1.5 s', inject: (server) => server.vanish(1_500) },
  ...[500, 502, 503, 504].map((status) => ({
    name: `REST: ${status}, three in a row`,
    inject: callbacks(3, busy(status)),
    losesNothing: true,
  })),
  // The last attempt may come after the three seconds.
  { name: 'REST: 500, eight in a row', inject: callbacks(8, busy(500)), refusals: [10_062] },
  {
    name: 'REST: 500 for what was done',
    inject: callbacks(1, { ...busy(500), isTaken: true }),
    refusals: [40_060],
    losesNothing: true,
  },
  {
    name: 'REST: 429 for one route',
    inject: callbacks(1, limited({ 'x-ratelimit-scope': 'user' }, false)),
    losesNothing: true,
  },
  {
    name: 'REST: 429 for all routes',
    inject: callbacks(1, limited({ 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }, true)),
    losesNothing: true,
  },
  { name: 'REST: no answer', inject: callbacks(1, { isHung: true }), losesNothing: true },
  {
    name: 'REST: no answer to what was done',
    inject: callbacks(1, { isHung: true, isTaken: true }),
    refusals: [40_060],
    losesNothing: true,
  },
  { name: 'REST: line cut', inject: callbacks(1, { isCut: true }), losesNothing: true },
  { name: 'REST: unknown interaction (10062)', inject: callbacks(1, refused(10_062, 404)) },
  { name: 'REST: already acknowledged (40060)', inject: callbacks(1, refused(40_060, 400)) },
  { name: 'REST: unknown webhook (10015)', inject: callbacks(1, refused(10_015, 404)) },
  { name: 'REST: invalid token (50027)', inject: callbacks(1, refused(50_027, 401)) },
  {
    name: 'clock: ours 2 s ahead',
    server: { now: () => Date.now() - 2_000 },
    inject: (_, ask) => ask(),
    losesNothing: true,
  },
  {
    name: 'clock: ours 60 s behind',
    server: { now: () => Date.now() + 60_000 },
    inject: (_, ask) => ask(),
    losesNothing: true,
  },
];
