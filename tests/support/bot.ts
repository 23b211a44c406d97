/** The bot on a loopback server, with its log at hand, for one test. Stops both when the test is over. */
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import type { BotOptions } from '../../src/discord/client.js';
import { runBot } from '../../src/discord/client.js';
import type { Ask, Services } from '../../src/discord/services.js';
import type { Logger } from '../../src/log.js';
import { services } from './desk.js';
import { type DiscordServer, type ServerOptions, startDiscordServer, TOKEN } from './discord-server.js';

export type LogLine = Readonly<Record<string, unknown>>;

/** pino's number for it. */
const WARN = 40;

/** A logger of every level, and its lines as they come. */
export function recordingLog(): { log: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line) => void lines.push(JSON.parse(line)) });
  return { log, lines };
}

/** Calls back when the test is over; tests that run side by side must each bring their own. */
type Finishing = (then: () => Promise<void>) => void;

/** A server that is closed when the test is over. */
export async function discordServer(
  options: ServerOptions = {},
  onFinished: Finishing = onTestFinished,
): Promise<DiscordServer> {
  const server = await startDiscordServer(options);
  onFinished(() => server.close());
  return server;
}

export interface Running {
  readonly server: DiscordServer;
  readonly lines: readonly LogLine[];
  /** Settles as `runBot` does. */
  readonly ended: Promise<void>;
  /** Stops the bot and waits for it. */
  readonly stop: () => Promise<void>;
  /** Stops the bot and expects that nothing was refused, and that nothing of note is in the log. */
  readonly calm: () => Promise<void>;
}

export interface StartOptions {
  readonly server?: ServerOptions;
  /** A server that there is already. */
  readonly on?: DiscordServer;
  readonly patience?: BotOptions['patience'];
  readonly onFinished?: Finishing;
  readonly config?: Partial<BotOptions['config']>;
}

export async function startBot(
  ask?: Ask | Services,
  { server: serverOptions, on, patience, config, onFinished = onTestFinished }: StartOptions = {},
): Promise<Running> {
  const server = on ?? (await discordServer(serverOptions, onFinished));
  const { log, lines } = recordingLog();
  const controller = new AbortController();
  const ended = runBot({
    config: { token: TOKEN, restUrl: server.url, ...config },
    services: typeof ask === 'object' ? ask : services(ask),
    log,
    signal: controller.signal,
    ...(patience !== undefined && { patience }),
  });
  // A test that expects a failure looks at it; the others fail by not getting a connection.
  ended.catch(() => undefined);
  const stop = () => {
    controller.abort();
    return ended;
  };
  onFinished(() => stop().catch(() => undefined));
  await Promise.race([server.gateway.connected(), ended]);
  const calm = async () => {
    await stop();
    expect(server.violations).toEqual([]);
    expect(lines.filter(({ level }) => Number(level) >= WARN)).toEqual([]);
  };
  return { server, lines, ended, stop, calm };
}
