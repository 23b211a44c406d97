/** Objects as Discord sends them: users, interactions, messages, commands. Shapes only; no behaviour. */
import type { Shown } from './exchange.js';
import { isJson, type Json, jsonsOf } from './schema.js';

export const APPLICATION_ID = '1100000000000000001';
export const BOT_USER_ID = '1100000000000000002';
export const GUILD_ID = '1100000000000000003';
export const CHANNEL_ID = '1100000000000000004';
export const USER_ID = '1100000000000000005';
/** A direct message with the bot; a server and a group that the bot is not in, and their channels. */
export const DM_ID = '1100000000000000006';
/** Another server with the bot, and its channel. */
export const SECOND_GUILD_ID = '1100000000000000011';
export const SECOND_CHANNEL_ID = '1100000000000000012';
/** Who owns the application. */
export const OWNER_ID = '1100000000000000013';
const FOREIGN_GUILD_ID = '1100000000000000007';
const FOREIGN_CHANNEL_ID = '1100000000000000008';
const GROUP_ID = '1100000000000000010';

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

/** @param team ids of the team that owns it, in place of one person */
export function application(team?: Readonly<Record<string, 'accepted' | 'invited'>>): Json {
  return {
    id: APPLICATION_ID,
    name: 'yinju',
    icon: null,
    description: '',
    flags: 0,
    verify_key: '0'.repeat(64),
    bot: user(BOT_USER_ID, { isBot: true }),
    owner: user(OWNER_ID),
    ...(team !== undefined && {
      team: {
        id: '1100000000000000014',
        icon: null,
        name: 'team',
        owner_user_id: Object.keys(team)[0],
        members: Object.entries(team).map(([id, state]) => ({
          membership_state: state === 'accepted' ? 2 : 1,
          team_id: '1100000000000000014',
          user: user(id),
          role: 'developer',
        })),
      },
    }),
  };
}

/**
 * Where an interaction happens: a server with the bot, a direct message with it, and, for somebody who has installed it for
 * themselves, a server or a group that it is not in.
 */
export type Shape = 'guild' | 'second-guild' | 'dm' | 'user-install' | 'group';

const CONTEXT: Readonly<Record<Shape, number>> = { guild: 0, 'second-guild': 0, dm: 1, 'user-install': 0, group: 2 };
const CHANNEL_TYPE: Readonly<Record<Shape, number>> = {
  guild: 0,
  'second-guild': 0,
  dm: 1,
  'user-install': 0,
  group: 3,
};

export function channelOf(shape: Shape): string {
  return {
    guild: CHANNEL_ID,
    'second-guild': SECOND_CHANNEL_ID,
    dm: DM_ID,
    'user-install': FOREIGN_CHANNEL_ID,
    group: GROUP_ID,
  }[shape];
}

export interface Asked {
  readonly id: string;
  readonly token: string;
  readonly shape: Shape;
  readonly userId: string;
  readonly locale: string;
  readonly guildLocale: string;
  /** Of the user in that place: a bit set. */
  readonly permissions: string;
}

/** `INTERACTION_CREATE` of a slash command. */
export function commandInteraction(asked: Asked, command: string, options: Readonly<Record<string, unknown>>): Json {
  const type = (value: unknown) => (typeof value === 'boolean' ? 5 : typeof value === 'number' ? 4 : 3);
  return {
    ...interactionBase(asked),
    type: 2,
    data: {
      id: '1100000000000000009',
      name: command,
      type: 1,
      // An object stands for a subcommand with its options.
      options: Object.entries(options).map(([name, value]) =>
        isJson(value)
          ? {
              name,
              type: 1,
              options: Object.entries(value).map(([key, own]) => ({ name: key, value: own, type: type(own) })),
            }
          : { name, value, type: type(value) },
      ),
    },
  };
}

/** Everything but `type` and `data`. */
export function interactionBase({ id, token, shape, userId, locale, guildLocale, permissions }: Asked): Json {
  const inGuild = CONTEXT[shape] === 0;
  const isOwnInstall = shape === 'user-install' || shape === 'group';
  const guildId = { guild: GUILD_ID, 'second-guild': SECOND_GUILD_ID }[shape as string] ?? FOREIGN_GUILD_ID;
  const channelId = channelOf(shape);
  return {
    id,
    token,
    version: 1,
    application_id: APPLICATION_ID,
    entitlements: [],
    app_permissions: '0',
    attachment_size_limit: 10_485_760,
    locale,
    context: CONTEXT[shape],
    authorizing_integration_owners: isOwnInstall ? { '1': userId } : { '0': inGuild ? guildId : '0' },
    channel_id: channelId,
    channel: { id: channelId, type: CHANNEL_TYPE[shape], ...(inGuild && { guild_id: guildId }) },
    ...(inGuild
      ? {
          guild_id: guildId,
          guild_locale: guildLocale,
          guild: { id: guildId, locale: guildLocale, features: [] },
          member: {
            user: user(userId),
            roles: [],
            joined_at: null,
            deaf: false,
            mute: false,
            flags: 0,
            permissions,
          },
        }
      : { user: user(userId) }),
  };
}

/** `INTERACTION_CREATE` of a message command. */
export function messageCommandInteraction(asked: Asked, command: string, target: Json): Json {
  const id = String(target.id);
  return {
    ...interactionBase(asked),
    type: 2,
    data: {
      id: '1100000000000000009',
      name: command,
      type: 3,
      target_id: id,
      resolved: { messages: { [id]: target } },
    },
  };
}

/** `INTERACTION_CREATE` while somebody types into the option `focused`. */
export function autocompleteInteraction(
  asked: Asked,
  command: string,
  options: Readonly<Record<string, unknown>>,
  focused: string,
): Json {
  const base = commandInteraction(asked, command, options);
  const data = isJson(base.data) ? base.data : {};
  const typed = jsonsOf(data.options).map((option) =>
    option.name === focused ? { ...option, focused: true } : option,
  );
  return { ...base, type: 4, data: { ...data, options: typed } };
}

/** `INTERACTION_CREATE` of a button, or of a select where there are values. */
export function componentInteraction(
  asked: Asked,
  on: Json,
  customId: string,
  values: readonly string[] | undefined,
): Json {
  return {
    ...interactionBase(asked),
    type: 3,
    message: on,
    data: { custom_id: customId, ...(values === undefined ? { component_type: 2 } : { component_type: 3, values }) },
  };
}

/** `INTERACTION_CREATE` of a modal that is sent off; opened by a component, it comes with the message of that. */
export function modalInteraction(asked: Asked, on: Json, modal: Json, texts: Readonly<Record<string, string>>): Json {
  const components = jsonsOf(modal.components).map((label) => {
    const input = isJson(label.component) ? label.component : {};
    const customId = String(input.custom_id);
    return { type: 18, component: { type: 4, id: 2, custom_id: customId, value: texts[customId] ?? '' } };
  });
  return { ...interactionBase(asked), type: 5, message: on, data: { custom_id: modal.custom_id, components } };
}

/** The server of the bot, as it comes after READY. */
export function guild(locale: string, id = GUILD_ID): Json {
  const channelId = id === GUILD_ID ? CHANNEL_ID : SECOND_CHANNEL_ID;
  return {
    id,
    name: '青禾',
    owner_id: USER_ID,
    preferred_locale: locale,
    features: [],
    roles: [],
    emojis: [],
    stickers: [],
    channels: [{ id: channelId, type: 0, name: '提问', permission_overwrites: [], position: 0 }],
    threads: [],
    members: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    member_count: 2,
  };
}

/** `MESSAGE_CREATE` of what a person writes. */
export function writtenMessage(
  { id, content, userId, channelId, guildId, isBot, mentionsBot }: Written,
  now: number,
): Json {
  return {
    ...plainMessage(id, channelId, now),
    type: 0,
    content,
    author: user(userId, { isBot }),
    ...(guildId !== undefined && {
      guild_id: guildId,
      member: { roles: [], joined_at: null, deaf: false, mute: false, flags: 0 },
    }),
    mentions: mentionsBot ? [user(BOT_USER_ID, { isBot: true })] : [],
    flags: 0,
  };
}

export interface Written {
  readonly id: string;
  readonly content: string;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId?: string | undefined;
  readonly isBot: boolean;
  readonly mentionsBot: boolean;
}

function plainMessage(id: string, channelId: string, now: number): Json {
  return {
    id,
    type: 0,
    channel_id: channelId,
    content: '',
    components: [],
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date(now).toISOString(),
    edited_timestamp: null,
  };
}

/** A message of the bot as Discord gives it back, with an id for every component. */
export function message({ id, body, flags, channelId, userId }: Shown, now: number): Json {
  return {
    ...plainMessage(id, channelId, now),
    author: user(BOT_USER_ID, { isBot: true }),
    application_id: APPLICATION_ID,
    content: typeof body.content === 'string' ? body.content : '',
    components: withIds(body.components),
    embeds: body.embeds ?? [],
    flags,
    ...(userId !== undefined && {
      type: 20,
      webhook_id: APPLICATION_ID,
      interaction_metadata: { id, type: 2, user: user(userId), authorizing_integration_owners: {} },
    }),
  };
}

/** Components that have no id get the next free number. */
function withIds(components: unknown): Json[] {
  const taken = new Set<unknown>();
  const note = (list: unknown): void => {
    for (const component of jsonsOf(list)) {
      taken.add(component.id);
      note(component.components);
    }
  };
  note(components);
  let next = 0;
  const number = (list: unknown): Json[] =>
    jsonsOf(list).map((component) => {
      let id = component.id;
      while (id === undefined || id === 0) {
        next++;
        if (!taken.has(next)) id = next;
      }
      const children = component.components === undefined ? {} : { components: number(component.components) };
      return { ...component, id, ...children };
    });
  return number(components);
}

/** A registered command as Discord gives it back. */
export function registeredCommand(definition: Json, guildId: string | undefined, now: number): Json {
  return {
    type: 1,
    default_member_permissions: null,
    ...definition,
    id: snowflake(now),
    application_id: APPLICATION_ID,
    version: snowflake(now),
    nsfw: false,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}
