/**
 * `/healthz`, `/readyz` and `/metrics` over HTTP, for whoever watches over the process. Tells numbers and states, no word of an
 * article or a reader, and takes no orders.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError, messageOf } from '../errors.js';

export interface Watched {
  /** What keeps it from being ready; empty when it is. */
  readonly missing: () => readonly string[];
  readonly metrics: () => Promise<string>;
  readonly metricsType: string;
}

export interface Monitor {
  readonly port: number;
  close(): Promise<void>;
}

/** Milliseconds for a request to arrive whole: whoever dawdles is no monitoring system. */
const REQUEST_WITHIN_MS = 5_000;
const TEXT = 'text/plain; charset=utf-8';

/**
 * Listens until it is closed; keeps no process alive.
 *
 * @throws ConfigError where it cannot listen there
 */
export async function startMonitor({ host, port }: { host: string; port: number }, watched: Watched): Promise<Monitor> {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    const pathname = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, TEXT, 'only GET\n');
    if (pathname === '/healthz') return answer(200, TEXT, 'ok\n');
    if (pathname === '/readyz') {
      const missing = watched.missing();
      return answer(missing.length === 0 ? 200 : 503, TEXT, missing.length === 0 ? 'ok\n' : `${missing.join('\n')}\n`);
    }
    if (pathname !== '/metrics') return answer(404, TEXT, 'there are /healthz, /readyz and /metrics\n');
    return watched.metrics().then(
      (text) => answer(200, watched.metricsType, text),
      () => answer(500, TEXT, 'the metrics could not be collected\n'),
    );
  });
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new ConfigError(
      `MONITOR: ${host}:${port} cannot be listened on: ${messageOf(error)}. Name another address, or "off".`,
    );
  }
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
