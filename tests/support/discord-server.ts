/**
 * A strict Discord on loopback: REST and gateway in one server, for a real client. It refuses what Discord refuses and
 * records it in `violations`, so that a test can say that there were none. Never listens beyond 127.0.0.1.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import * as spec from 'discord-api-spec/zod';
import { Exchange, type Reply, refusal, type Shown, type Violation } from './discord/exchange.js';
import { Gateway, type GatewayOptions } from './discord/gateway.js';
import { allComponents, FLAG, flagsOf, messageProblems } from './discord/message-rules.js';
import * as objects from './discord/objects.js';
import { Registry } from './discord/registry.js';
import { isJson, type Json, jsonsOf } from './discord/schema.js';

export type { Exchange, Shown } from './discord/exchange.js';
export { allComponents, FLAG } from './discord/message-rules.js';
export {
  APPLICATION_ID,
  BOT_USER_ID,
  CHANNEL_ID,
  GUILD_ID,
  OWNER_ID,
  SECOND_CHANNEL_ID,
  SECOND_GUILD_ID,
  type Shape,
  USER_ID,
} from './discord/objects.js';
export type { Json } from './discord/schema.js';

export const TOKEN = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.loopback.not-a-real-token_0123456789';

export interface ServerOptions extends Partial<Omit<GatewayOptions, 'token'>> {
  /** Language of the bot's server. */
  readonly guildLocale?: string;
  /** Name under which it says that its gateway is; it listens on loopback whatever this is. */
  readonly gatewayHost?: string;
  /** It speaks https and wss, with a certificate for `discord.test` and `gateway.test` that nobody trusts unless told to. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** The bot is in a second server too. */
  readonly isInTwo?: boolean;
  /** The team that owns the application, in place of one person. */
  readonly team?: Parameters<typeof objects.application>[0];
  /** Milliseconds since 1970; for deadlines and ids. */
  readonly now?: () => number;
  /** Answers instead of the server where it returns something: for faults. */
  readonly intercept?: (request: Recorded) => Reply | undefined;
}

/** What goes wrong with a request. */
export interface RequestFault {
  /** Answers this instead of what there is to say, with these headers. */
  readonly reply?: Reply;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers; cuts the line. */
  readonly isHung?: boolean;
  readonly isCut?: boolean;
  /** Does what was asked for all the same: only the answer goes wrong. */
  readonly isTaken?: boolean;
}

export interface Recorded {
  readonly method: string;
  /** Without `/api/v10`, as sent, with the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** Who does something, where. */
export interface Asker {
  readonly shape?: objects.Shape;
  readonly locale?: string;
  readonly guildLocale?: string;
  readonly userId?: string;
  /** How long ago Discord created it, milliseconds. */
  readonly age?: number;
  /** Discord's bit set. */
  readonly permissions?: string;
}

export interface Interact extends Asker {
  readonly command: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface Write {
  readonly content: string;
  readonly userId?: string;
  readonly isBot?: boolean;
  readonly isDirect?: boolean;
  /** With a ping, as replies have it. */
  readonly mentionsBot?: boolean;
}

const TYPE = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
const INTENT = { guildMessages: 1 << 9, directMessages: 1 << 12 } as const;
/** Longer than any answer to a plain message takes. */
const PATIENCE_MS = 5_000;
/** Much longer than a bot takes with an interaction. */
const EXCHANGE_LASTS_MS = 60_000;

export async function startDiscordServer(options: ServerOptions = {}): Promise<DiscordServer> {
  const server = new DiscordServer(options);
  await server.listen();
  return server;
}

export class DiscordServer {
  readonly violations: (Violation & { readonly request: string })[] = [];
  readonly requests: Recorded[] = [];
  readonly gateway: Gateway;
  readonly registry: Registry;

  readonly #http: Server;
  /** Messages of the bot in plain sight, in the order in which they came: answers to plain messages. */
  readonly posts: Shown[] = [];

  /** Asked at each request, before it is looked at. */
  fault: ((request: Recorded) => RequestFault | undefined) | undefined;
  /** Files that came with messages. */
  readonly uploads: { readonly filename: string; readonly content: string }[] = [];

  readonly #exchanges = new Map<string, Exchange>();
  readonly #messages = new Map<string, Shown>();
  readonly #written = new Set<string>();
  #wakePosts: (() => void)[] = [];
  readonly #now: () => number;
  #serial = 0;

  constructor(private readonly options: ServerOptions) {
    this.#now = options.now ?? Date.now;
    this.registry = new Registry(this.#now);
    this.gateway = new Gateway(
      {
        heartbeatInterval: 45_000,
        privilegedIntents: 0,
        guilds: () => [
          objects.guild(options.guildLocale ?? 'zh-CN'),
          ...(options.isInTwo === true ? [objects.guild('zh-CN', objects.SECOND_GUILD_ID)] : []),
        ],
        ...options,
        token: TOKEN,
      },
      () => this.#gatewayUrl,
    );
    const serve = (request: IncomingMessage, response: ServerResponse) => this.#serve(request, response);
    this.#http = options.tls === undefined ? createServer(serve) : createTlsServer(options.tls, serve);
    // As long as Discord's: a client that was busy for some seconds finds its connections as it left them.
    this.#http.keepAliveTimeout = 60_000;
    this.#http.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
  }

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1');
    await once(this.#http, 'listening');
  }

  /** Forgets requests, events, messages, and interactions that have had their time. For tests that last. */
  forget(): void {
    this.gateway.forgetEvents();
    this.requests.length = 0;
    this.posts.length = 0;
    const before = this.#now() - EXCHANGE_LASTS_MS;
    for (const [token, { createdAt }] of this.#exchanges) if (createdAt < before) this.#exchanges.delete(token);
    this.#messages.clear();
  }

  /** Takes no connection for a time, and cuts those that there are: the machine behind the address is gone. */
  async vanish(milliseconds: number): Promise<void> {
    const port = this.#port;
    this.gateway.drop();
    this.#http.close();
    this.#http.closeAllConnections();
    await delay(milliseconds);
    this.#http.listen(port, '127.0.0.1');
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
    return `http${this.#s}://127.0.0.1:${this.#port}/api`;
  }

  /** Somebody runs a slash command. A bot must be connected. */
  interact({ command, options = {}, ...asker }: Interact): Exchange {
    return this.#start(TYPE.command, `/${command}`, asker, (asked) =>
      objects.commandInteraction(asked, command, options),
    );
  }

  /** Somebody runs a message command on what somebody has written. */
  interactOn(command: string, content: string, asker: Asker = {}): Exchange {
    const id = objects.snowflake(this.#now());
    const written = {
      id,
      content,
      userId: objects.USER_ID,
      channelId: objects.CHANNEL_ID,
      isBot: false,
      mentionsBot: false,
    };
    return this.#start(TYPE.command, command, asker, (asked) =>
      objects.messageCommandInteraction(asked, command, objects.writtenMessage(written, this.#now())),
    );
  }

  /** Somebody types into an option. */
  type({ command, options = {}, focused, ...asker }: Interact & { readonly focused: string }): Exchange {
    return this.#start(TYPE.autocomplete, `typing into /${command}`, asker, (asked) =>
      objects.autocompleteInteraction(asked, command, options, focused),
    );
  }

  /**
   * Somebody presses a button that is on a message of the bot as it is now, or chooses from a select of it.
   *
   * @throws Error where the message has no such component, or it is disabled
   */
  press(
    on: Shown,
    customId: string,
    { values, ...asker }: Asker & { readonly values?: readonly string[] } = {},
  ): Exchange {
    const source = this.shown(on);
    const pressed = allComponents(source.body.components).find((component) => component.custom_id === customId);
    if (pressed === undefined || pressed.disabled === true) throw new Error(`no component "${customId}" to press`);
    if (values?.some((value) => !jsonsOf(pressed.options).some((option) => option.value === value)))
      throw new Error(`none of the options: ${values.join(', ')}`);
    return this.#start(
      TYPE.component,
      customId,
      asker,
      (asked) => objects.componentInteraction(asked, objects.message(source, this.#now()), customId, values),
      source,
    );
  }

  /** Somebody's client says that they pressed something on a message, which need not be on it. */
  forge(on: Shown, customId: string, asker: Asker = {}): Exchange {
    const source = this.shown(on);
    return this.#start(
      TYPE.component,
      customId,
      asker,
      (asked) => objects.componentInteraction(asked, objects.message(source, this.#now()), customId, undefined),
      source,
    );
  }

  /** Somebody sends off the modal that `opened` has opened from a message. */
  submit(opened: Exchange, on: Shown, texts: Readonly<Record<string, string>>, asker: Asker = {}): Exchange {
    const { modal } = opened;
    if (modal === undefined) throw new Error('no modal was opened');
    return this.#submit(modal, on, texts, asker);
  }

  /** Somebody's client sends off a modal of lines that need not have been opened. */
  send(customId: string, on: Shown, texts: Readonly<Record<string, string>>, asker: Asker = {}): Exchange {
    const components = Object.keys(texts).map((name) => ({ component: { custom_id: name } }));
    return this.#submit({ custom_id: customId, components }, on, texts, asker);
  }

  #submit(modal: Json, on: Shown, texts: Readonly<Record<string, string>>, asker: Asker): Exchange {
    const source = this.shown(on);
    return this.#start(
      TYPE.modal,
      String(modal.custom_id),
      asker,
      (asked) => objects.modalInteraction(asked, objects.message(source, this.#now()), modal, texts),
      source,
    );
  }

  /**
   * Somebody writes a message. Without a mention, a server's messages come without their words, as an application without the
   * privileged intent gets them.
   */
  write({ content, userId = objects.USER_ID, isBot = false, isDirect = false, mentionsBot }: Write): void {
    const id = objects.snowflake(this.#now());
    const mentions = mentionsBot ?? content.includes(objects.BOT_USER_ID);
    const written = {
      id,
      content: isDirect || mentions ? content : '',
      userId,
      channelId: isDirect ? objects.DM_ID : objects.CHANNEL_ID,
      guildId: isDirect ? undefined : objects.GUILD_ID,
      isBot,
      mentionsBot: mentions,
    };
    this.#written.add(id);
    const data = objects.writtenMessage(written, this.#now());
    const channelType = isDirect ? 1 : 0;
    const intent = isDirect ? INTENT.directMessages : INTENT.guildMessages;
    this.gateway.dispatch('MESSAGE_CREATE', { ...data, channel_type: channelType }, intent);
  }

  /** The post with this number, counted from 0, once it is there. */
  async post(number: number): Promise<Shown> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const found = this.posts[number];
      if (found !== undefined) return this.shown(found);
      if (signal.aborted) throw new Error(`no post ${number} within ${PATIENCE_MS} ms`);
      await new Promise<void>((resolve) => {
        this.#wakePosts.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  /** A message of the bot that was there before. */
  plant({ body, flags }: Pick<Shown, 'body' | 'flags'>): Shown {
    const id = objects.snowflake(this.#now());
    const shown = { id, body, flags, isEphemeral: false, channelId: objects.CHANNEL_ID };
    this.#keep(id, shown);
    return shown;
  }

  /**
   * A message of the bot as it is now.
   *
   * @throws Error where it is gone
   */
  shown({ id }: Pick<Shown, 'id'>): Shown {
    const found = this.#messages.get(id);
    if (found === undefined) throw new Error(`the message ${id} is gone`);
    return found;
  }

  isGone({ id }: Pick<Shown, 'id'>): boolean {
    return !this.#messages.has(id);
  }

  #start(
    type: number,
    name: string,
    {
      shape = 'guild',
      locale = 'zh-CN',
      guildLocale = 'zh-CN',
      userId = objects.USER_ID,
      age = 0,
      permissions = '0',
    }: Asker,
    event: (asked: objects.Asked) => Json,
    source?: Shown,
  ): Exchange {
    const createdAt = this.#now() - age;
    const id = objects.snowflake(createdAt);
    const asked = { id, token: `interaction-${++this.#serial}`, shape, userId, locale, guildLocale, permissions };
    const exchange = new Exchange(asked, type, createdAt, {
      now: this.#now,
      violate: (violation) => this.#record(`interaction ${name}`, violation),
      onMessage: (messageId, shown) => this.#keep(messageId, shown),
      source,
    });
    this.#exchanges.set(asked.token, exchange);
    this.gateway.dispatch('INTERACTION_CREATE', event(asked));
    return exchange;
  }

  #keep(id: string, shown: Shown | undefined): void {
    if (shown === undefined) this.#messages.delete(id);
    else this.#messages.set(id, shown);
  }

  get #gatewayUrl(): string {
    return `ws${this.#s}://${this.options.gatewayHost ?? '127.0.0.1'}:${this.#port}`;
  }

  get #s(): '' | 's' {
    return this.options.tls === undefined ? '' : 's';
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
    const text = Buffer.concat(chunks).toString('utf8');
    const payload = this.#payloadOf(request.headers['content-type'] ?? '', text);
    const fault = this.fault?.(recordOf(request, payload));
    const taken = fault === undefined || fault.isTaken === true ? this.#answer(request, payload) : undefined;
    if (fault?.isHung === true) return;
    if (fault?.isCut === true) {
      request.socket.destroy();
      return;
    }
    const reply = fault?.reply ?? taken ?? { status: 500 };
    for (const [name, value] of Object.entries(fault?.headers ?? {})) response.setHeader(name, value);
    if (reply.body === undefined) response.writeHead(reply.status).end();
    else response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  }

  /** What a request says: its body, or the part of it that is no file; files go to `uploads`. */
  #payloadOf(contentType: string, text: string): string {
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(contentType)?.[1];
    if (boundary === undefined) return text;
    let payload = '';
    for (const part of text.split(`--${boundary}`)) {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const content = rest.join('\r\n\r\n').replace(/\r\n$/, '');
      const filename = /filename="([^"]+)"/.exec(head)?.[1];
      if (head.includes('name="payload_json"')) payload = content;
      else if (filename !== undefined) this.uploads.push({ filename, content });
    }
    return payload;
  }

  #answer(request: IncomingMessage, text: string): Reply {
    const recorded = recordOf(request, text);
    if (recorded.path === request.url) return { status: 404, body: { code: 0, message: '404: Not Found' } };
    this.requests.push(recorded);
    return this.options.intercept?.(recorded) ?? this.#route(recorded);
  }

  #route(request: Recorded): Reply {
    const { method, path, headers, body } = request;
    const { pathname, searchParams } = new URL(path, this.url);
    if (!isDecodable(pathname)) return { status: 400, body: { code: 0, message: '400: Bad Request' } };
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
    if (route === 'GET /applications/@me') return { status: 200, body: objects.application(this.options.team) };
    if (area === 'channels' && method === 'POST' && rest[1] === 'messages') {
      return this.#postRoute(rest[0] ?? '', json, violate);
    }
    if (area === 'applications' && rest[0] === objects.APPLICATION_ID && rest.includes('commands')) {
      const guildId = rest[1] === 'guilds' ? rest[2] : undefined;
      const id = rest[rest.indexOf('commands') + 1];
      return this.registry.answer({ method, body, guildId, id, query: searchParams }, violate);
    }
    return { status: 404, body: { code: 0, message: '404: Not Found' } };
  }

  #postRoute(channelId: string, body: Json, violate: (v: Violation) => void): Reply {
    if (![objects.CHANNEL_ID, objects.SECOND_CHANNEL_ID, objects.DM_ID].includes(channelId)) {
      return refusal(50_001, [403, 'Missing Access'], [], violate);
    }
    const problems = messageProblems(body, spec.MessageCreateRequestSchema, {
      flags: [FLAG.suppressEmbeds, FLAG.silent, FLAG.componentsV2],
      isEdit: false,
    });
    const reference = isJson(body.message_reference) ? String(body.message_reference.message_id) : undefined;
    if (reference !== undefined && !this.#written.has(reference)) problems.push('message_reference: unknown message');
    if (problems.length > 0) return refusal(50_035, [400, 'Invalid Form Body'], problems, violate);
    const id = objects.snowflake(this.#now());
    const shown = { id, body, flags: flagsOf(body), isEphemeral: false, channelId };
    this.#keep(id, shown);
    this.posts.push(shown);
    for (const wake of this.#wakePosts.splice(0)) wake();
    return { status: 200, body: objects.message(shown, this.#now()) };
  }

  #gatewayInformation(): Json {
    return {
      url: this.#gatewayUrl,
      shards: 1,
      session_start_limit: {
        total: 1000,
        remaining: 999,
        reset_after: 86_400_000,
        max_concurrency: 1,
      },
    };
  }
}

function recordOf({ method = '', url = '', headers }: IncomingMessage, text: string): Recorded {
  const path = url.replace(/^\/api\/v10/, '');
  return { method, path, headers, body: text === '' ? undefined : parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A path may hold a sign of percent that stands for nothing. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
