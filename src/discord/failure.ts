/**
 * What a failure of the connection or of a request means for the person who runs the bot. Turns thrown things into errors and
 * log fields; ends nothing, retries nothing, and lets no secret through.
 */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';
import { ConfigError, DiscordError, messageOf, YinjuError } from '../errors.js';

const NEW_TOKEN = 'Copy the token again from the Bot page of the Discord developer portal into DISCORD_TOKEN.';

/** Close codes after which Discord does not want the bot back unless something is changed. */
const REFUSALS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: `Discord refused the bot token. ${NEW_TOKEN}`,
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the intents that the bot asked for. Update yinju to a newer version.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refused the intents that the bot asked for. Allow them on the Bot page of the Discord developer portal.',
};

/** Other close codes after which no reconnect is possible. */
const LOSSES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the shard of this connection.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in more servers than one connection may serve. Run it in fewer servers.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord does not serve this version of its API any more. Update yinju to a newer version.',
};

/** Codes of the REST API: see "JSON error codes" in Discord's documentation. */
export const API_ERROR = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  alreadyAcknowledged: 40_060,
  missingAccess: 50_001,
  missingPermissions: 50_013,
  invalidWebhookToken: 50_027,
} as const;

/** The error for a gateway close code that discord.js does not recover from. */
export function closeFailure(code: number): YinjuError {
  const refusal = REFUSALS[code];
  if (refusal !== undefined) return new ConfigError(refusal);
  return new DiscordError(
    LOSSES[code] ?? `Discord closed the connection for good (code ${code}). Start the bot again.`,
  );
}

/**
 * The error for whatever a request or the login threw.
 *
 * @param doing what failed, as in `the bot could not ${doing}`
 */
export function requestFailure(error: unknown, doing: string): YinjuError {
  if (error instanceof YinjuError) return error;
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : undefined;
  const isBadToken = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (status === 401 || isBadToken) return new ConfigError(`Discord refused the bot token. ${NEW_TOKEN}`);
  if (error instanceof DiscordAPIError) {
    if (error.code === API_ERROR.missingAccess) {
      return new ConfigError(
        `The bot could not ${doing}: it has no access there. Check the server's id, and that the bot was invited to it.`,
      );
    }
    return new DiscordError(
      `The bot could not ${doing}: Discord answered ${error.status}, "${oneLine(error.message)}".`,
    );
  }
  return new DiscordError(
    `The bot could not ${doing}: ${reasonOf(error)}. Check the network, DISCORD_REST_URL if it is set, and Discord's status page.`,
  );
}

/**
 * Is it an interaction that Discord has given up, that has been answered already, or whose token has run out? Then nothing
 * more can be said to it.
 */
export function isLostInteraction(error: unknown): error is DiscordAPIError {
  const codes: readonly unknown[] = [
    API_ERROR.unknownWebhook,
    API_ERROR.unknownInteraction,
    API_ERROR.alreadyAcknowledged,
    API_ERROR.invalidWebhookToken,
  ];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** May the bot not write there, or is the place gone? Then an apology could not be written either. */
export function isRefusedPlace(error: unknown): error is DiscordAPIError {
  const codes: readonly unknown[] = [API_ERROR.unknownChannel, API_ERROR.missingAccess, API_ERROR.missingPermissions];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/**
 * Log fields of an error. discord.js puts request bodies and addresses into its errors, and the addresses hold the tokens of
 * interactions: only named fields are taken over.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    name: error.name,
    message: error.message,
    ...(error instanceof DiscordAPIError && { code: error.code, status: error.status }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: messageOf(error.cause) }),
  };
}

/** Every text in a record with the token replaced: nothing that is thrown or sent back may carry it into the log. */
export function redact<T>(value: T, token: string | undefined): T {
  if (token === undefined || token === '') return value;
  if (typeof value === 'string') return value.replaceAll(token, '[token]') as T & string;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part: unknown) => redact(part, token)) as T & unknown[];
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, redact(part, token)])) as T;
}

/** Node's error for a host with several addresses has no message of its own. */
function reasonOf(error: unknown): string {
  const parts = error instanceof AggregateError ? error.errors : [error];
  return oneLine(parts.map(messageOf).join('; '));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/**
 * For the log: an event whose form is none that is known. Where it went wrong, and none of the error's words: they may be those of
 * the event, and those somebody's.
 */
export function unreadable(error: unknown): [fields: Record<string, unknown>, message: string] {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const at = stack.split('\n').find((line) => line.startsWith('    at '));
  return [{ error: name, at: at?.trim() }, 'an event of Discord’s could not be read'];
}
