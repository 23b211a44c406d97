/**
 * One gateway connection from login to its end. Owns the discord.js client and its life; knows nothing of commands.
 */
import { setTimeout as delay } from 'node:timers/promises';
import {
  Client,
  type ClientOptions,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Options,
  Partials,
  RESTEvents,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from 'discord.js';
import { DiscordError } from '../errors.js';
import type { Logger } from '../log.js';
import { closeFailure, errorFields, redact, requestFailure, unreadable } from './failure.js';
import type { MessagePayload } from './page.js';
import { GatewayRelay, type ProxySettings, restAgent } from './proxy.js';
import { REST_PATIENCE, requestWithRetries } from './transport.js';

/** Milliseconds; the defaults are in {@link PATIENCE}. */
export interface Patience {
  /** From login to ready. */
  readonly start: number;
  /** Without a connection before it counts as lost for good. discord.js itself tries again for ever. */
  readonly reconnect: number;
  /** For running interactions to finish when the bot is stopped. */
  readonly finish: number;
  /** Between two looks at whether a weekly digest is due. */
  readonly digest: number;
}

export const PATIENCE: Patience = { start: 60_000, reconnect: 300_000, finish: 5_000, digest: 3_600_000 };

/** A clean close takes a few milliseconds. */
const CLOSE_WITHIN_MS = 500;
/**
 * How long the servers that the gateway has announced may keep everything waiting. Nothing here needs them, while discord.js holds
 * back every interaction until they are there: by default for 15 s, in which each of them would be lost.
 */
const SERVERS_WITHIN_MS = 500;

/** People that the client remembers, in all and of a server: what is needed of them comes with each event. */
const CACHED_PEOPLE = 200;

export interface ConnectionOptions {
  readonly token: string;
  readonly restUrl?: string | undefined;
  readonly proxy?: ProxySettings | undefined;
  readonly log: Logger;
  readonly patience: Patience;
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onMessage: (message: Message) => void;
  /** Told when events begin to come, and when they stop. */
  readonly onConnected?: ((isConnected: boolean) => void) | undefined;
}

/** What discord.js hands to `buildStrategy`; its own class of the same name hides the type. */
type GatewayManager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

export class Connection {
  readonly #client: Client;
  readonly #options: ConnectionOptions;
  readonly #ended: Promise<never>;
  #end: (error: Error) => void = () => undefined;
  #reconnecting: NodeJS.Timeout | undefined;
  #starting: NodeJS.Timeout | undefined;
  #isClosed = false;
  #relay: GatewayRelay | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#ended = new Promise((_, reject) => {
      this.#end = reject;
    });
    // Looked at by those who wait for it; until then a rejection is no defect.
    this.#ended.catch(() => undefined);
    this.#client = new Client(this.#clientOptions());
    this.#listen();
  }

  /** Rejects when the connection is lost for good; never resolves. */
  get ended(): Promise<never> {
    return this.#ended;
  }

  /**
   * Logs in and waits until Discord sends interactions; does nothing where it was closed meanwhile.
   *
   * @throws ConfigError where the token or the intents are refused, DiscordError where Discord cannot be reached
   */
  async open(): Promise<void> {
    const { token, patience, proxy, log } = this.#options;
    if (proxy !== undefined) this.#relay = await GatewayRelay.start(proxy, log);
    if (this.#isClosed) return this.#relay?.close();
    // The event may come before `login` resolves: listen first.
    const ready = new Promise<void>((resolve) => this.#client.once(Events.ClientReady, () => resolve()));
    const login = this.#client.login(token).catch((error: unknown) => {
      // Rejects here only where no close code has said more: that one came first.
      this.#end(requestFailure(this.#scrubbed(error), 'connect to Discord'));
      return this.#ended;
    });
    this.#starting = setTimeout(() => {
      this.#end(
        new DiscordError(
          `The bot could not connect to Discord within ${patience.start / 1000} s: the gateway does not answer. Check the network and Discord's status page.`,
        ),
      );
    }, patience.start);
    try {
      await Promise.race([Promise.all([login, ready]), this.#ended]);
    } finally {
      clearTimeout(this.#starting);
    }
  }

  /**
   * Says something in a channel of a server.
   *
   * @throws DiscordError where the channel is not one of that server; what Discord answers where the bot may not write there
   */
  async post(channelId: string, serverId: string, message: (locale: string) => MessagePayload): Promise<void> {
    const guild = this.#client.guilds.cache.get(serverId);
    const channel = guild?.channels.cache.get(channelId);
    if (guild === undefined) throw new DiscordError('the bot is not in the server any more');
    if (!channel?.isSendable()) throw new DiscordError('the server has no such channel to write in');
    const { components, flags, allowedMentions } = message(guild.preferredLocale);
    await channel.send({ components, flags, allowedMentions });
  }

  /** Nothing more comes in; what is running can still be answered. */
  deafen(): void {
    this.#client.removeAllListeners(Events.InteractionCreate);
    this.#client.removeAllListeners(Events.MessageCreate);
  }

  /** Ends the connection and everything that could start it again. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#starting);
    clearTimeout(this.#reconnecting);
    // `destroy` never settles where a shard is still waiting for the gateway's first words: it then closes the socket twice and
    // listens to the second close only. The socket is gone all the same.
    const patience = new AbortController();
    const enough = delay(CLOSE_WITHIN_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.#client.destroy(), enough]);
    patience.abort();
    this.#relay?.close();
  }

  #clientOptions(): ClientOptions {
    const { restUrl, proxy } = this.#options;
    return {
      // None of these is privileged: Discord sends the words of a message only where it mentions the bot or is written to it.
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      // Without it the first message of a direct conversation would go unheard.
      partials: [Partials.Channel],
      // What people write is not kept, nor everybody who ever asked.
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        MessageManager: 0,
        UserManager: CACHED_PEOPLE,
        GuildMemberManager: { maxSize: CACHED_PEOPLE, keepOverLimit: ({ id, client }) => id === client.user.id },
      }),
      allowedMentions: { parse: [] },
      waitGuildTimeout: SERVERS_WITHIN_MS,
      rest: {
        ...REST_PATIENCE,
        agent: restAgent(restUrl ?? DefaultRestOptions.api, proxy) ?? null,
        makeRequest: requestWithRetries(),
        ...(restUrl !== undefined && { api: restUrl }),
      },
      ws: { buildStrategy: (manager) => this.#strategy(manager) },
    };
  }

  /**
   * The default strategy, with an end: a shard that is between two attempts when the client is destroyed connects again half a
   * second later, and again, out of reach of `destroy`. It asks for its session first; once closed, it gets no answer.
   */
  #strategy(manager: GatewayManager): SimpleShardingStrategy {
    const retrieve = manager.options.retrieveSessionInfo;
    manager.options.retrieveSessionInfo = async (shardId) => {
      if (this.#isClosed) return new Promise(() => undefined);
      const session = await retrieve(shardId);
      return session && { ...session, resumeURL: this.#relay?.addressOf(session.resumeURL) ?? session.resumeURL };
    };
    const fetch = manager.fetchGatewayInformation.bind(manager);
    manager.fetchGatewayInformation = async (force) => {
      const information = await fetch(force);
      return { ...information, url: this.#relay?.addressOf(information.url) ?? information.url };
    };
    this.#guard(manager);
    return new SimpleShardingStrategy(manager);
  }

  /**
   * An event that discord.js cannot read, of a kind that Discord has changed, would end the process: nobody waits for the listener
   * that throws.
   */
  #guard(manager: GatewayManager): void {
    const emit = manager.emit.bind(manager) as (...event: unknown[]) => boolean;
    manager.emit = (...event: unknown[]) => {
      try {
        return emit(...event);
      } catch (error) {
        this.#options.log.error(...unreadable(error));
        return true;
      }
    };
  }

  #listen(): void {
    const { log, onInteraction, onMessage, onConnected, patience } = this.#options;
    const client = this.#client;
    client.on(Events.InteractionCreate, onInteraction);
    client.on(Events.MessageCreate, onMessage);
    client.on(Events.Error, (error) =>
      log.error({ err: this.#fields(error) }, 'the Discord client failed at something'),
    );
    client.rest.on(RESTEvents.RateLimited, ({ global, method, route, timeToReset }) =>
      log.info({ global, method, route, ms: timeToReset }, 'a request waits for a limit of Discord’s'),
    );
    client.on(Events.Warn, (message) => log.warn(redact(message, this.#options.token)));
    client.on(Events.ShardError, (error) => log.warn({ err: this.#fields(error) }, 'the gateway connection failed'));
    client.on(Events.ShardDisconnect, ({ code }) => this.#end(closeFailure(code)));
    client.on(Events.Invalidated, () =>
      this.#end(new DiscordError('Discord ended the session for good. Start the bot again.')),
    );
    client.on(Events.ShardReconnecting, () => {
      // Also said of a connection that we close ourselves.
      if (this.#isClosed) return;
      onConnected?.(false);
      log.warn('the connection to Discord is interrupted; reconnecting');
      this.#reconnecting ??= setTimeout(() => {
        this.#end(
          new DiscordError(
            `The connection to Discord was lost and could not be made again within ${patience.reconnect / 1000} s. Check the network and start the bot again.`,
          ),
        );
      }, patience.reconnect);
    });
    for (const event of [Events.ShardReady, Events.ShardResume] as const) {
      client.on(event, () => {
        clearTimeout(this.#reconnecting);
        this.#reconnecting = undefined;
        onConnected?.(true);
      });
    }
    client.on(Events.ClientReady, ({ user, guilds }) =>
      log.info({ user: user.tag, servers: guilds.cache.size }, 'connected to Discord'),
    );
  }

  #fields(error: unknown): Record<string, unknown> {
    return redact(errorFields(error), this.#options.token);
  }

  /** What was thrown, its message without the token. */
  #scrubbed(error: unknown): unknown {
    if (error instanceof Error) error.message = redact(error.message, this.#options.token);
    return error;
  }
}
