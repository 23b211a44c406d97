/**
 * Discord through an HTTP proxy (CONNECT), for REST and gateway both. discord.js takes a dispatcher for REST; its gateway connection
 * takes nothing of the kind, so it connects to a relay on loopback that opens the tunnel for it. Knows no payload.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { ProxyAgent } from 'undici';
import { ConfigError, messageOf } from '../errors.js';
import type { Logger } from '../log.js';

export interface ProxySettings {
  /** `http://user:password@host:port` */
  readonly url: string;
  /** Hosts that are reached without it, as in NO_PROXY: names, `.domains`, with a port where given, `*` for all. */
  readonly except: readonly string[];
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'ws:': 80, 'wss:': 443 };
/** Milliseconds for the proxy to open a tunnel. */
const TUNNEL_WITHIN_MS = 15_000;

/** Whether an address is reached without the proxy: loopback always is. */
export function isDirect(address: string, { except }: ProxySettings): boolean {
  const { hostname, port, protocol } = new URL(address);
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))) return true;
  return except.some((entry) => {
    const typed = entry.trim().toLowerCase();
    if (typed === '') return false;
    const [, named = '', only] = isIP(typed) === 6 ? ['', typed] : (EXCEPTION.exec(typed) ?? []);
    const name = plain(named);
    if (only !== undefined && Number(only) !== (Number(port) || DEFAULT_PORTS[protocol])) return false;
    return name === '' || host === name || host.endsWith(`.${name}`);
  });
}

/** A host, with a port perhaps. */
const EXCEPTION = /^\*?\.?(\[.*\]|.*?)(?::(\d+))?$/;

/** An IPv6 address as addresses have it, without brackets; anything else as it is. */
function plain(host: string): string {
  const bare = host.replace(/^\[|\]$/g, '');
  const address = `http://[${bare}]`;
  return isIP(bare) === 6 && URL.canParse(address) ? new URL(address).hostname.slice(1, -1) : host;
}

/** What makes REST requests to `address`; `undefined` where no proxy is in the way. */
export function restAgent(address: string, proxy: ProxySettings | undefined): ProxyAgent | undefined {
  return proxy === undefined || isDirect(address, proxy) ? undefined : new ProxyAgent(proxy.url);
}

/** Takes gateway connections on loopback and hands them on through the proxy. */
export class GatewayRelay {
  private readonly server: Server = createServer((_, response) => response.writeHead(404).end());
  private readonly targets = new Map<string, URL>();
  private readonly sockets = new Set<Duplex>();

  private constructor(
    private readonly proxy: ProxySettings,
    private readonly log: Logger,
  ) {
    this.server.on('upgrade', (incoming, socket, head) => {
      this.relay(incoming, socket, head).catch((error: unknown) => {
        log.warn(`the proxy did not let the bot through to the gateway: ${messageOf(error)}`);
        socket.destroy();
      });
    });
    this.server.unref();
  }

  static async start(proxy: ProxySettings, log: Logger): Promise<GatewayRelay> {
    const relay = new GatewayRelay(proxy, log);
    relay.server.listen(0, '127.0.0.1');
    await once(relay.server, 'listening');
    return relay;
  }

  /** Where to connect to instead of `target`; the same for an address of the relay itself. */
  addressOf(target: string): string {
    if (target.startsWith(this.base) || isDirect(target, this.proxy)) return target;
    const url = new URL(target);
    const known = [...this.targets].find(([, { href }]) => href === url.href)?.[0];
    // Nobody else on this machine can guess it.
    const key = known ?? randomUUID();
    this.targets.set(key, url);
    return `${this.base}/${key}`;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  private get base(): string {
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async relay(incoming: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    this.keep(socket);
    const [path = '', query = ''] = (incoming.url ?? '').split('?');
    const target = this.targets.get(path.slice(1));
    if (target === undefined) throw new Error('an address that the relay does not know');
    const port = Number(target.port) || DEFAULT_PORTS[target.protocol] || 443;
    const tunnel = await openTunnel(this.proxy.url, target.hostname, port);
    const far = target.protocol === 'wss:' ? connectTls({ socket: tunnel, servername: target.hostname }) : tunnel;
    this.keep(far);
    const headers = Object.entries({ ...incoming.headers, host: target.host });
    const lines = headers.flatMap(([name, value]) => [value ?? []].flat().map((one) => `${name}: ${one}`));
    far.write([`GET ${target.pathname}?${query} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    if (head.length > 0) far.write(head);
    far.pipe(socket).pipe(far);
    far.on('close', () => socket.destroy());
    socket.on('close', () => far.destroy());
  }

  private keep(socket: Duplex): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    // The other end is closed with it; discord.js tries again.
    socket.on('error', (error) => this.log.debug(`the relay's line broke: ${error.message}`));
  }
}

/** @throws ConfigError where the proxy wants other credentials, Error where it does not connect */
async function openTunnel(proxy: string, host: string, port: number): Promise<Duplex> {
  const { hostname, port: proxyPort, username, password } = new URL(proxy);
  const target = `${host}:${port}`;
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  const asked = request({
    host: hostname,
    port: Number(proxyPort) || 80,
    method: 'CONNECT',
    path: target,
    headers: { host: target, ...(username !== '' && { 'proxy-authorization': `Basic ${credentials}` }) },
    signal: AbortSignal.timeout(TUNNEL_WITHIN_MS),
    agent: false,
  });
  asked.end();
  const [response, socket] = (await once(asked, 'connect')) as [IncomingMessage, Duplex];
  if (response.statusCode === 200) return socket;
  socket.destroy();
  if (response.statusCode === 407) throw new ConfigError('HTTPS_PROXY: the proxy refused the user or the password.');
  throw new Error(`the proxy answered ${response.statusCode}`);
}
