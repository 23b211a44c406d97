/** Objects as Discord sends them: users, interactions, messages, commands. Shapes only; no behaviour. */
import type { Json } from './schema.js';

export const APPLICATION_ID = '1100000000000000001';
export const BOT_USER_ID = '1100000000000000002';
export const GUILD_ID = '1100000000000000003';
export const CHANNEL_ID = '1100000000000000004';
export const USER_ID = '1100000000000000005';

const DISCORD_EPOCH = 1_420_070_400_000n;
let serial = 0n;

/** A new id; `createdAt` in milliseconds since 1970. */
export function snowflake(createdAt: number): string {
  serial = (serial + 1n) % (1n << 22n);
  return String(((BigInt(createdAt) - DISCORD_EPOCH) << 22n) | serial);
}

export function user(id: string, { isBot = false } = {}): Json {
  return { id, username: `user${id.slice(-4)}`, discriminator: '0', global_name: null, avatar: null, bot: isBot };
}

export function application(): Json {
  return {
    id: APPLICATION_ID,
    name: 'yinju',
    icon: null,
    description: '',
    flags: 0,
    verify_key: '0'.repeat(64),
    bot: user(BOT_USER_ID, { isBot: true }),
  };
}

/** Where an interaction happens: a server with the bot, a direct message, a server known only to somebody's own install. */
export type Shape = 'guild' | 'dm' | 'user-install';

export interface Asked {
  readonly id: string;
  readonly token: string;
  readonly shape: Shape;
  readonly userId: string;
  readonly locale: string;
  readonly guildLocale: string;
}

/** `INTERACTION_CREATE` of a slash command. */
export function commandInteraction(asked: Asked, command: string, options: Readonly<Record<string, unknown>>): Json {
  const type = (value: unknown) => (typeof value === 'boolean' ? 5 : typeof value === 'number' ? 10 : 3);
  return {
    ...interactionBase(asked),
    type: 2,
    data: {
      id: '1100000000000000009',
      name: command,
      type: 1,
      options: Object.entries(options).map(([name, value]) => ({ name, value, type: type(value) })),
    },
  };
}

/** Everything but `type` and `data`. */
export function interactionBase({ id, token, shape, userId, locale, guildLocale }: Asked): Json {
  const inGuild = shape !== 'dm';
  return {
    id,
    token,
    version: 1,
    application_id: APPLICATION_ID,
    entitlements: [],
    app_permissions: '0',
    attachment_size_limit: 10_485_760,
    locale,
    context: inGuild ? 0 : 1,
    authorizing_integration_owners: shape === 'user-install' ? { '1': userId } : { '0': inGuild ? GUILD_ID : '0' },
    channel_id: CHANNEL_ID,
    channel: inGuild ? { id: CHANNEL_ID, type: 0, guild_id: GUILD_ID } : { id: CHANNEL_ID, type: 1 },
    ...(inGuild
      ? {
          guild_id: GUILD_ID,
          guild_locale: guildLocale,
          guild: { id: GUILD_ID, locale: guildLocale, features: [] },
          member: {
            user: user(userId),
            roles: [],
            joined_at: null,
            deaf: false,
            mute: false,
            flags: 0,
            permissions: '0',
          },
        }
      : { user: user(userId) }),
  };
}

/** A message of the bot as the webhook routes give it back. */
export function message(id: string, body: Json, flags: number, now: number): Json {
  return {
    id,
    type: 20,
    channel_id: CHANNEL_ID,
    author: user(BOT_USER_ID, { isBot: true }),
    application_id: APPLICATION_ID,
    webhook_id: APPLICATION_ID,
    content: typeof body.content === 'string' ? body.content : '',
    components: body.components ?? [],
    embeds: body.embeds ?? [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date(now).toISOString(),
    edited_timestamp: null,
    flags,
  };
}

/** A registered command as Discord gives it back. */
export function registeredCommand(definition: Json, guildId: string | undefined, now: number): Json {
  return {
    type: 1,
    ...definition,
    id: snowflake(now),
    application_id: APPLICATION_ID,
    version: snowflake(now),
    default_member_permissions: null,
    nsfw: false,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}
