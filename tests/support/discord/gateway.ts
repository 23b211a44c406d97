/**
 * The gateway: hello, identify, resume, heartbeats, dispatches with sequence numbers. Speaks uncompressed JSON over `ws`;
 * knows nothing of what it dispatches.
 *
 * Source: `events/gateway.mdx` and "Gateway opcodes" in Discord's documentation.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION_ID, BOT_USER_ID, user } from './objects.js';
import { isJson, type Json } from './schema.js';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;

const CLOSE = {
  unknownOpcode: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  badToken: 4004,
  twice: 4005,
  badIntents: 4013,
  refusedIntents: 4014,
} as const;

const PAYLOAD_BYTES = 4_096;
/** Members, presences and message content; and all that exist. */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
const INTENTS = 0x3fffffff;

export interface GatewayOptions {
  readonly token: string;
  /** Milliseconds. */
  readonly heartbeatInterval: number;
  /** Closes with this code instead of answering an identify. */
  readonly closeOnIdentify?: number | undefined;
  /** Answers every upgrade with this HTTP status. */
  readonly refuseUpgrade?: number | undefined;
  /** Takes connections and says nothing. */
  readonly isSilent?: boolean | undefined;
  /** The servers that the bot is in. */
  readonly guilds?: () => readonly Json[];
  /** Ids of servers that READY promises and that never come. */
  readonly missingGuilds?: readonly string[];
  /** Privileged intents that the application may use. */
  readonly privilegedIntents: number;
}

interface Session {
  readonly id: string;
  /** To be sent again when it is resumed. */
  events: Json[];
  /** Sequence number of the last event. */
  last: number;
  readonly intents: number;
  socket: WebSocket | undefined;
}

export class Gateway {
  /** Bodies of identify and resume, in order. */
  readonly identifies: Json[] = [];
  readonly resumes: Json[] = [];
  /** Upgrade requests, refused ones too. */
  upgrades = 0;

  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  /** Connections that look open and over which nothing comes any more. */
  readonly #dead = new WeakSet<WebSocket>();
  #waiting: (() => void)[] = [];

  constructor(
    private readonly options: GatewayOptions,
    private readonly url: () => string,
  ) {}

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.upgrades++;
    const { refuseUpgrade } = this.options;
    if (refuseUpgrade !== undefined) {
      socket.end(`HTTP/1.1 ${refuseUpgrade} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
  }

  /** Connections that have identified or resumed and are still open. */
  get connections(): number {
    return [...this.#sessions.values()].filter(({ socket }) => socket !== undefined).length;
  }

  /** Resolves once a bot is connected. */
  async connected(): Promise<void> {
    if (this.connections > 0) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Sends an event to every session; those without a connection get it when they resume.
   *
   * @param intent without which a session does not get it
   */
  dispatch(name: string, data: Json, intent = 0): void {
    for (const session of this.#sessions.values()) {
      if ((session.intents & intent) !== intent) continue;
      this.#tell(session, { op: OP.dispatch, t: name, d: data });
    }
  }

  /** Sends the last event again, as a new one. */
  repeat(): void {
    for (const session of this.#sessions.values()) {
      const last = session.events.at(-1);
      if (last === undefined) continue;
      this.#tell(session, last);
    }
  }

  /** Asks every bot to connect again (op 7). */
  askToReconnect(): void {
    for (const client of this.#server.clients) this.#send(client, { op: OP.reconnect, d: null });
  }

  /** Tells every bot that its session is invalid (op 9), and means it where it is not `resumable`. */
  invalidate(resumable: boolean): void {
    const sessions = [...this.#sessions.values()];
    if (!resumable) this.#sessions.clear();
    for (const session of sessions) {
      this.#send(session.socket, { op: OP.invalidSession, d: resumable });
      // The line stays, and belongs to no session until the bot says to which.
      session.socket = undefined;
    }
  }

  /** Forgets all sessions: none can be resumed. */
  forget(): void {
    this.#sessions.clear();
  }

  /** Leaves the connections open and is silent on them: no event, no heartbeat acknowledged. */
  deaden(): void {
    for (const client of this.#server.clients) this.#dead.add(client);
  }

  /** Forgets what has been sent: it cannot be sent again. */
  forgetEvents(): void {
    for (const session of this.#sessions.values()) session.events = [];
  }

  /** Sends an event to a session as its next one, and keeps it. */
  #tell(session: Session, event: Json): void {
    session.last++;
    const numbered = { ...event, s: session.last };
    session.events.push(numbered);
    this.#send(session.socket, numbered);
  }

  #send(socket: WebSocket | undefined, payload: Json): void {
    if (socket !== undefined && !this.#dead.has(socket)) socket.send(JSON.stringify(payload));
  }

  /** Closes every connection: with a close code, or by cutting the line. Sessions stay, so that they can be resumed. */
  drop(code?: number): void {
    for (const client of this.#server.clients) {
      if (code === undefined) client.terminate();
      else client.close(code);
    }
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #welcome(connection: WebSocket): void {
    if (this.options.isSilent === true) return;
    let session: Session | undefined;
    connection.on('close', (code) => {
      if (session?.socket !== connection) return;
      session.socket = undefined;
      // Closed by the bot with one of these, a session cannot be resumed.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    });
    connection.on('message', (raw: Buffer) => {
      const payload = decode(raw);
      if (payload === undefined) {
        connection.close(CLOSE.decode);
        return;
      }
      const data = isJson(payload.d) ? payload.d : {};
      switch (payload.op) {
        case OP.heartbeat:
          this.#send(connection, { op: OP.ack, d: null });
          return;
        case OP.identify:
          if (session?.socket !== connection) session = this.#identify(connection, data);
          else connection.close(CLOSE.twice);
          return;
        case OP.resume:
          if (session?.socket !== connection) session = this.#resume(connection, data);
          else connection.close(CLOSE.twice);
          return;
        case OP.presence:
          if (session === undefined) connection.close(CLOSE.notAuthenticated);
          return;
        default:
          connection.close(CLOSE.unknownOpcode);
      }
    });
    this.#send(connection, { op: OP.hello, d: { heartbeat_interval: this.options.heartbeatInterval } });
  }

  #identify(connection: WebSocket, data: Json): Session | undefined {
    this.identifies.push(data);
    const { closeOnIdentify, privilegedIntents, token } = this.options;
    const intents = Number(data.intents);
    const refused = PRIVILEGED_INTENTS & ~privilegedIntents;
    const code =
      closeOnIdentify ??
      (data.token !== token ? CLOSE.badToken : undefined) ??
      (!Number.isInteger(intents) || (intents & ~INTENTS) !== 0 ? CLOSE.badIntents : undefined) ??
      ((intents & refused) !== 0 ? CLOSE.refusedIntents : undefined);
    if (code !== undefined) {
      connection.close(code);
      return undefined;
    }
    const session: Session = { id: randomUUID(), events: [], last: 0, intents, socket: connection };
    this.#sessions.set(session.id, session);
    const ready = {
      op: OP.dispatch,
      t: 'READY',
      d: {
        v: 10,
        user: user(BOT_USER_ID, { isBot: true }),
        guilds: (this.options.missingGuilds ?? []).map((id) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: this.url(),
        shard: [0, 1],
        application: { id: APPLICATION_ID, flags: 0 },
      },
    };
    this.#tell(session, ready);
    for (const guild of this.options.guilds?.() ?? []) {
      this.#tell(session, { op: OP.dispatch, t: 'GUILD_CREATE', d: guild });
    }
    this.#wake();
    return session;
  }

  #resume(connection: WebSocket, data: Json): Session | undefined {
    this.resumes.push(data);
    const session = this.#sessions.get(String(data.session_id));
    if (session === undefined || data.token !== this.options.token) {
      this.#send(connection, { op: OP.invalidSession, d: false });
      return undefined;
    }
    session.socket = connection;
    for (const event of session.events.filter(({ s }) => Number(s) > Number(data.seq))) this.#send(connection, event);
    this.#tell(session, { op: OP.dispatch, t: 'RESUMED', d: {} });
    this.#wake();
    return session;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** `undefined` for what Discord closes the connection over. */
function decode(raw: Buffer): Json | undefined {
  if (raw.length > PAYLOAD_BYTES) return undefined;
  try {
    const payload: unknown = JSON.parse(raw.toString('utf8'));
    return isJson(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
