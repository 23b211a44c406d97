/**
 * Brings the commands that Discord has in line with ours, over REST: creates, changes and removes what differs and leaves the rest
 * alone, since creates are few in a day. Opens no gateway connection and answers nothing.
 */
import {
  type APIApplication,
  type APIApplicationCommand,
  ApplicationIntegrationType,
  DefaultRestOptions,
  OAuth2Scopes,
  PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js';
import type { Config } from '../config.js';
import { ConfigError, messageOf } from '../errors.js';
import type { Logger } from '../log.js';
import { compare, type Definition, nameOf } from './command-diff.js';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from './commands/index.js';
import { redact, requestFailure } from './failure.js';
import { restAgent } from './proxy.js';
import { REST_PATIENCE, requestWithRetries } from './transport.js';

/**
 * Answers to commands and buttons need no permission. Answers to mentions are messages like any other, and refer to the one that
 * they answer.
 */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

export interface RegisterOptions {
  readonly config: Config['discord'];
  /** Only for this server, where commands appear at once; else the one in `config`; else everywhere. */
  readonly guildId?: string | undefined;
  /** Takes all commands away instead. */
  readonly remove?: boolean;
  readonly log: Logger;
  readonly signal?: AbortSignal | undefined;
}

export interface Registered {
  /** What was done to each command, by the name that people see: `/ask`, or that of a message command. */
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  readonly applicationId: string;
  readonly invite: {
    /** Adds the bot to a server, with the scopes and permissions that it needs and no more. */
    readonly server: string;
    /** Adds the commands to one person's account. */
    readonly personal: string;
  };
}

/** @throws ConfigError where the token is missing or refused, or the server cannot be reached by the bot; DiscordError else */
export async function register({ config, guildId, remove = false, log, signal }: RegisterOptions): Promise<Registered> {
  const { token, restUrl, proxy } = config;
  if (token === undefined) throw new ConfigError('DISCORD_TOKEN is not set. Put the bot token into .env.');
  const rest = new REST({
    version: '10',
    ...REST_PATIENCE,
    makeRequest: requestWithRetries(),
    agent: restAgent(restUrl ?? DefaultRestOptions.api, proxy) ?? null,
    ...(restUrl !== undefined && { api: restUrl }),
  }).setToken(token);
  const abort = signal === undefined ? {} : { signal };
  try {
    const applicationId =
      config.applicationId ?? ((await rest.get(Routes.currentApplication(), abort)) as APIApplication).id;
    const guild = guildId ?? config.guildId;
    const all =
      guild === undefined
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, guild);
    const one = (id: string) => `${all}/${id}` as const;
    const query = new URLSearchParams({ with_localizations: 'true' });
    const there = (await rest.get(all, { query, ...abort })) as APIApplicationCommand[];
    const plan = compare(remove ? [] : definitions(guild !== undefined), there);
    // What makes room comes before what needs it.
    for (const { id } of plan.removed) await rest.delete(one(id), abort);
    for (const { id, body } of plan.changed) {
      const { type: _type, ...changes } = body;
      await rest.patch(one(id), { body: changes, ...abort });
    }
    for (const body of plan.created) await rest.post(all, { body, ...abort });
    const outcome = {
      created: plan.created.map(nameOf),
      changed: plan.changed.map(({ body }) => nameOf(body)),
      removed: plan.removed.map(nameOf),
      unchanged: plan.unchanged.map(nameOf),
    };
    log.debug({ applicationId, guild, ...outcome }, 'commands registered');
    return { ...outcome, applicationId, invite: inviteUrls(applicationId) };
  } catch (error) {
    if (error instanceof Error) error.message = redact(messageOf(error), token);
    throw requestFailure(error, 'register its commands');
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** Commands of one server must not say where else they work. */
function definitions(forGuild: boolean): Definition[] {
  return [...SLASH_COMMANDS, ...MESSAGE_COMMANDS].map(({ definition }) => {
    if (!forGuild) return definition;
    const { contexts: _contexts, integration_types: _types, ...rest } = definition;
    return rest;
  });
}

function inviteUrls(applicationId: string): Registered['invite'] {
  const url = (parameters: Record<string, string>) => {
    const address = new URL('https://discord.com/oauth2/authorize');
    address.search = new URLSearchParams({ client_id: applicationId, ...parameters }).toString();
    return address.href;
  };
  return {
    server: url({
      scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
      permissions: String(PERMISSIONS),
    }),
    personal: url({
      scope: OAuth2Scopes.ApplicationsCommands,
      integration_type: String(ApplicationIntegrationType.UserInstall),
    }),
  };
}
