/**
 * A strict Discord on loopback: REST and gateway in one server, for a real client. It refuses what Discord refuses and
 * records it in `violations`, so that a test can say that there were none. Never listens beyond 127.0.0.1.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commandsProblems } from './discord/command-rules.js';
import { Exchange, type Reply, refusal, type Violation } from './discord/exchange.js';
import { Gateway, type GatewayOptions } from './discord/gateway.js';
import * as objects from './discord/objects.js';
import { isJson, type Json, jsonsOf } from './discord/schema.js';

export type { Exchange } from './discord/exchange.js';
export { allComponents, FLAG } from './discord/message-rules.js';
export { APPLICATION_ID, CHANNEL_ID, GUILD_ID, type Shape, USER_ID } from './discord/objects.js';
export type { Json } from './discord/schema.js';

export const TOKEN = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.loopback.not-a-real-token_0123456789';

export interface ServerOptions extends Partial<Omit<GatewayOptions, 'token'>> {
  /** Milliseconds since 1970; for deadlines and ids. */
  readonly now?: () => number;
  /** Answers instead of the server where it returns something: for faults. */
  readonly intercept?: (request: Recorded) => Reply | undefined;
}

export interface Recorded {
  readonly method: string;
  /** Without `/api/v10`, as sent, with the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface Interact {
  readonly command: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly shape?: objects.Shape;
  readonly locale?: string;
  readonly guildLocale?: string;
  readonly userId?: string;
  /** How long ago Discord created it, milliseconds. */
  readonly age?: number;
}

const COMMAND_INTERACTION = 2;

export async function startDiscordServer(options: ServerOptions = {}): Promise<DiscordServer> {
  const server = new DiscordServer(options);
  await server.listen();
  return server;
}

export class DiscordServer {
  readonly violations: (Violation & { readonly request: string })[] = [];
  readonly requests: Recorded[] = [];
  readonly gateway: Gateway;
  /** Commands by server id; the global ones under `global`. */
  readonly commands = new Map<string, readonly Json[]>();

  readonly #http = createServer((request, response) => this.#serve(request, response));
  readonly #exchanges = new Map<string, Exchange>();
  readonly #now: () => number;
  #serial = 0;

  constructor(private readonly options: ServerOptions) {
    this.#now = options.now ?? Date.now;
    this.gateway = new Gateway(
      { heartbeatInterval: 45_000, privilegedIntents: 0, ...options, token: TOKEN },
      () => `ws://127.0.0.1:${this.#port}`,
    );
    this.#http.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
  }

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1');
    await once(this.#http, 'listening');
  }

  async close(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    if (!this.#http.listening) return;
    this.#http.close();
    await once(this.#http, 'close');
  }

  /** Base of the REST API, without version. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** Somebody runs a slash command. A bot must be connected. */
  interact({
    command,
    options = {},
    shape = 'guild',
    locale = 'zh-CN',
    guildLocale = 'zh-CN',
    userId = objects.USER_ID,
    age = 0,
  }: Interact): Exchange {
    const createdAt = this.#now() - age;
    const asked = {
      id: objects.snowflake(createdAt),
      token: `interaction-${++this.#serial}`,
      shape,
      userId,
      locale,
      guildLocale,
    };
    const exchange = new Exchange(asked, COMMAND_INTERACTION, createdAt, this.#now, (violation) =>
      this.#record(`interaction of /${command}`, violation),
    );
    this.#exchanges.set(asked.token, exchange);
    this.gateway.dispatch('INTERACTION_CREATE', objects.commandInteraction(asked, command, options));
    return exchange;
  }

  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  #record(request: string, violation: Violation): void {
    this.violations.push({ ...violation, request });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const reply = this.#answer(request, Buffer.concat(chunks).toString('utf8'));
    if (reply.body === undefined) response.writeHead(reply.status).end();
    else response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  }

  #answer(request: IncomingMessage, text: string): Reply {
    const { method = '', url = '', headers } = request;
    const path = url.replace(/^\/api\/v10/, '');
    if (path === url) return { status: 404, body: { code: 0, message: '404: Not Found' } };
    const body = text === '' ? undefined : parse(text);
    const recorded = { method, path, headers, body };
    this.requests.push(recorded);
    return this.options.intercept?.(recorded) ?? this.#route(recorded);
  }

  #route(request: Recorded): Reply {
    const { method, path, headers, body } = request;
    const { pathname, searchParams } = new URL(path, this.url);
    const [area = '', ...rest] = pathname.slice(1).split('/').map(decodeURIComponent);
    const json = isJson(body) ? body : {};
    const violate = (violation: Violation) => this.#record(`${method} ${pathname}`, violation);

    // The routes of interactions carry their token in the path.
    if (area === 'interactions' && method === 'POST' && rest[2] === 'callback') {
      const exchange = this.#exchanges.get(rest[1] ?? '');
      if (exchange === undefined || exchange.asked.id !== rest[0]) {
        return refusal(10_062, [404, 'Unknown interaction'], [], violate);
      }
      return exchange.callback(json, searchParams.get('with_response') === 'true');
    }
    if (area === 'webhooks') {
      const exchange = this.#exchanges.get(rest[1] ?? '');
      if (exchange === undefined || rest[0] !== objects.APPLICATION_ID) {
        return refusal(10_015, [404, 'Unknown Webhook'], [], violate);
      }
      if (rest.length === 2 && method === 'POST') return exchange.followUp(json);
      if (rest[2] === 'messages' && rest[3] === '@original' && ['GET', 'PATCH', 'DELETE'].includes(method)) {
        return exchange.atOriginal(method, json);
      }
    }

    if (headers.authorization !== `Bot ${TOKEN}`)
      return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    const route = `${method} ${pathname}`;
    if (route === 'GET /gateway/bot') return { status: 200, body: this.#gatewayInformation() };
    if (route === 'GET /applications/@me') return { status: 200, body: objects.application() };
    if (area === 'applications' && rest[0] === objects.APPLICATION_ID && rest.at(-1) === 'commands') {
      const guildId = rest[1] === 'guilds' ? rest[2] : undefined;
      return this.#commandRoute(method, body, guildId, violate);
    }
    return { status: 404, body: { code: 0, message: '404: Not Found' } };
  }

  #commandRoute(method: string, body: unknown, guildId: string | undefined, violate: (v: Violation) => void): Reply {
    const place = guildId ?? 'global';
    if (guildId !== undefined && guildId !== objects.GUILD_ID) {
      return { status: 403, body: { code: 50_001, message: 'Missing Access' } };
    }
    if (method === 'GET') return { status: 200, body: this.commands.get(place) ?? [] };
    if (method !== 'PUT') return { status: 405, body: { code: 0, message: '405: Method Not Allowed' } };
    const problems = commandsProblems(body, guildId === undefined);
    if (problems.length > 0) return refusal(50_035, [400, 'Invalid Form Body'], problems, violate);
    const registered = jsonsOf(body).map((command) => objects.registeredCommand(command, guildId, this.#now()));
    this.commands.set(place, registered);
    return { status: 200, body: registered };
  }

  #gatewayInformation(): Json {
    return {
      url: `ws://127.0.0.1:${this.#port}`,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
