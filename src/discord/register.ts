/** Pushes the command definitions to Discord over REST. Opens no gateway connection and answers nothing. */
import {
  type APIApplication,
  type APIApplicationCommand,
  OAuth2Scopes,
  REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Config } from '../config.js';
import { ConfigError, messageOf } from '../errors.js';
import type { Logger } from '../log.js';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from './commands/index.js';
import { redact, requestFailure } from './failure.js';

/** Replies to interactions need no permission in the server at all. */
const PERMISSIONS = 0n;

export interface RegisterOptions {
  readonly config: Config['discord'];
  /** Only for this server, where commands appear at once; else the one in `config`; else everywhere. */
  readonly guildId?: string | undefined;
  readonly log: Logger;
  readonly signal?: AbortSignal | undefined;
}

export interface Registered {
  /** Names, as Discord has them now. */
  readonly commands: string[];
  readonly applicationId: string;
  /** Adds the bot to a server, with the scopes and permissions that it needs and no more. */
  readonly inviteUrl: string;
}

/**
 * Replaces the commands of the application, in one server or globally, by those of `commands/index.ts`.
 *
 * @throws ConfigError where the token is missing or refused, or the server cannot be reached by the bot; DiscordError else
 */
export async function register({ config, guildId, log, signal }: RegisterOptions): Promise<Registered> {
  const { token, restUrl } = config;
  if (token === undefined) throw new ConfigError('DISCORD_TOKEN is not set. Put the bot token into .env.');
  const rest = new REST({ version: '10', ...(restUrl !== undefined && { api: restUrl }) }).setToken(token);
  const abort = signal === undefined ? {} : { signal };
  try {
    const applicationId =
      config.applicationId ?? ((await rest.get(Routes.currentApplication(), abort)) as APIApplication).id;
    const guild = guildId ?? config.guildId;
    const route =
      guild === undefined
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, guild);
    const answer = await rest.put(route, { body: definitions(guild !== undefined), ...abort });
    const commands = (answer as APIApplicationCommand[]).map(({ name }) => name);
    log.debug({ applicationId, guild, commands }, 'commands registered');
    return { commands, applicationId, inviteUrl: inviteUrl(applicationId) };
  } catch (error) {
    if (error instanceof Error) error.message = redact(messageOf(error), token);
    throw requestFailure(error, 'register its commands');
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** Commands of one server must not say where else they work. */
function definitions(forGuild: boolean): RESTPutAPIApplicationCommandsJSONBody {
  return [...SLASH_COMMANDS, ...MESSAGE_COMMANDS].map(({ definition }) => {
    if (!forGuild) return definition;
    const { contexts: _contexts, integration_types: _types, ...rest } = definition;
    return rest;
  });
}

function inviteUrl(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.searchParams.set('client_id', applicationId);
  url.searchParams.set('scope', [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '));
  url.searchParams.set('permissions', String(PERMISSIONS));
  return url.href;
}
