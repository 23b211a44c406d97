/**
 * Settings: the only reader of the environment and of `.env`; where the program ends with an error, be it one in these, `cli.ts` looks
 * at LOG_LEVEL by itself. Everything below the commands gets values, not names of variables. All problems are reported together.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { ConfigError } from './errors.js';
import { chineseOf } from './locale.js';
import { LOG_LEVELS, type LogLevel } from './log.js';
import type { Locale } from './model.js';

export interface Config {
  readonly discord: {
    readonly token?: string;
    readonly applicationId?: string;
    readonly guildId?: string;
    /** Base of the REST API without version: `https://discord.com/api`. */
    readonly restUrl?: string;
    /** On the way to Discord; absent where there is none. */
    readonly proxy?: { readonly url: string; readonly except: readonly string[] };
  };
  /** Absolute paths. */
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Where questions, votes and settings are kept. */
  readonly dataDir: string;
  /** Days that questions are kept; 0 keeps none. */
  readonly questionLogDays: number;
  /** Whether the bot takes over a newer index as soon as it is there. */
  readonly indexWatch: boolean;
  /** Where the bot tells its state; absent where it does not. */
  readonly monitor?: { readonly host: string; readonly port: number };
  readonly logLevel: LogLevel;
  /** Language of answers in the terminal. */
  readonly locale: Locale;
}

/** Source of the pattern of an id of Discord's, as people copy it. */
export const DISCORD_ID = String.raw`\d{17,20}`;
const snowflake = z.string().regex(new RegExp(`^${DISCORD_ID}$`), 'must be a Discord id: 17 to 20 digits');

const LAST_PORT = 65_535;

/** Every variable that the program reads, in the order of `.env.example`. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w.-]+$/, 'must be a bot token: letters, digits, ".", "-" and "_" only')
    .optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_REST_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  HTTPS_PROXY: z
    .url({ protocol: /^http$/, error: 'must be an address such as http://user:password@127.0.0.1:3128' })
    .optional(),
  NO_PROXY: z.string().optional(),
  CORPUS_DIR: z.string().default('corpus'),
  INDEX_DIR: z.string().default('index'),
  DATA_DIR: z.string().default('data'),
  QUESTION_LOG_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a number of days: 0 to 9999')
    .default('90'),
  INDEX_WATCH: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  MONITOR: z
    .string()
    .regex(/^(?:off|[\w.-]+:\d{1,5}|\[[\da-f:]+\]:\d{1,5})$/i, 'must be HOST:PORT, such as 127.0.0.1:9464, or off')
    .refine((text) => !(address(text).port > LAST_PORT), `must have a port of at most ${LAST_PORT}`)
    .default('127.0.0.1:9464'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

/** Names of the variables that the program reads. */
export const ENVIRONMENT = Object.keys(environmentSchema.shape) as (keyof typeof environmentSchema.shape)[];

/** Where relative paths start from. */
export interface Places {
  /** The folder where the person stands. */
  readonly standing: string;
  /** The folder that holds `.env`, `corpus/` and `index/` where nothing else is said. */
  readonly home: string;
}

/**
 * The two folders are one and the same, except under `npm run` in a checkout: npm moves to the package's folder and
 * leaves the person's in `INIT_CWD`.
 */
export function places(environment: NodeJS.ProcessEnv = process.env, home = process.cwd()): Places {
  const underNpm = environment.npm_package_json === resolve(home, 'package.json');
  return { home, standing: (underNpm && environment.INIT_CWD) || home };
}

/** An absolute path for what a person typed; `~/` is their home folder. */
export function resolvePath(from: string, path: string): string {
  return resolve(from, path.replace(/^~(?=\/|$)/, homedir()));
}

export interface Overrides {
  readonly corpus?: string | undefined;
  readonly index?: string | undefined;
}

/**
 * Settings from the environment, `.env` and the command line; the later in this list weigh less: flags, environment,
 * `.env`, defaults. An empty value counts as unset.
 *
 * @throws ConfigError naming every variable that is wrong
 */
export function loadConfig(overrides: Overrides = {}, environment = process.env, where = places(environment)): Config {
  const file = readDotenv(where.home);
  const present = (source: Record<string, string | undefined>) =>
    Object.fromEntries(
      // Proxies are named in small letters as often as in capitals.
      ENVIRONMENT.map((key) => [
        key,
        (source[key] ?? (key.endsWith('_PROXY') ? source[key.toLowerCase()] : undefined))?.trim(),
      ]).filter(([, value]) => value),
    );
  const fromEnvironment = present(environment);
  const parsed = environmentSchema.safeParse({ ...present(file), ...fromEnvironment });
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n') +
        '\nCorrect it in .env or in the environment; .env.example describes every setting.',
    );
  }
  const values = parsed.data;
  const folder = (flag: string | undefined, key: 'CORPUS_DIR' | 'INDEX_DIR' | 'DATA_DIR') =>
    flag !== undefined
      ? resolvePath(where.standing, flag)
      : resolvePath(key in fromEnvironment ? where.standing : where.home, values[key]);
  return Object.freeze({
    discord: {
      ...(values.DISCORD_TOKEN !== undefined && { token: values.DISCORD_TOKEN }),
      ...(values.DISCORD_APPLICATION_ID !== undefined && { applicationId: values.DISCORD_APPLICATION_ID }),
      ...(values.DISCORD_GUILD_ID !== undefined && { guildId: values.DISCORD_GUILD_ID }),
      ...(values.DISCORD_REST_URL !== undefined && { restUrl: values.DISCORD_REST_URL.replace(/(?<!\/)\/+$/, '') }),
      ...(values.HTTPS_PROXY !== undefined && {
        proxy: { url: values.HTTPS_PROXY, except: (values.NO_PROXY ?? '').split(/[\s,]+/).filter(Boolean) },
      }),
    },
    corpusDir: folder(overrides.corpus, 'CORPUS_DIR'),
    indexDir: folder(overrides.index, 'INDEX_DIR'),
    dataDir: folder(undefined, 'DATA_DIR'),
    questionLogDays: Number(values.QUESTION_LOG_DAYS),
    indexWatch: values.INDEX_WATCH === 'on',
    ...(values.MONITOR.toLowerCase() !== 'off' && { monitor: address(values.MONITOR) }),
    logLevel: values.LOG_LEVEL,
    locale: terminalLocale(environment),
  });
}

/** `127.0.0.1:9464`, `[::1]:9464` */
function address(text: string): { host: string; port: number } {
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) };
}

/** zh-CN unless the terminal's language says otherwise. */
function terminalLocale(environment: NodeJS.ProcessEnv): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en/i.test(language) ? 'en-US' : (chineseOf(language) ?? 'zh-CN');
}

function readDotenv(home: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(resolve(home, '.env'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError(`.env cannot be read: ${(error as Error).message}. Check its permissions.`);
  }
  return parse(text);
}
