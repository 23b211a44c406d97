/** `/yinju settings`: shows a server's settings, and changes those that are given. */
import type { ChatInputCommandInteraction } from 'discord.js';
import { DISCORD_ID } from '../../config.js';
import { LOCALES } from '../../model.js';
import type { ServerSettings } from '../../store/records.js';
import { Forbidden } from '../authority.js';
import { ASIDE } from '../limits.js';
import { clip, escapeInline } from '../markdown.js';
import { type MessagePayload, Page } from '../page.js';
import { DEFAULT_LIMITS } from '../rate-limit.js';
import { channelList } from '../render/channels.js';
import { ACCENT } from '../render/colours.js';
import type { Reader } from './private.js';

/** Languages by the names that they have for themselves. */
export const LANGUAGE_NAMES = { 'en-US': 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' } as const;
export const AS_SERVER = 'server';

/**
 * The settings with what was given; `undefined` where nothing was.
 *
 * @param now milliseconds since 1970
 * @throws Forbidden where a channel is not one of this server
 */
export function changed(
  { options, guild }: ChatInputCommandInteraction,
  before: ServerSettings,
  now: number,
): ServerSettings | undefined {
  const isPrivate = options.getBoolean('private');
  const votes = options.getBoolean('votes');
  const perPerson = options.getInteger('person');
  const perServer = options.getInteger('server');
  const language = options.getString('language');
  const mentions = options.getString('mentions');
  const digest = options.getString('digest');
  if ([isPrivate, votes, perPerson, perServer, language, mentions, digest].every((value) => value === null))
    return undefined;
  const channels = (typed: string) => channelsIn(typed, (id) => guild?.channels.cache.has(id) === true);
  const after: { -readonly [K in keyof ServerSettings]: ServerSettings[K] } = { ...before };
  if (isPrivate !== null) after.isPrivate = isPrivate;
  if (votes !== null) after.votes = votes;
  if (perPerson !== null) after.perPerson = perPerson;
  if (perServer !== null) after.perServer = perServer;
  if (language !== null) {
    const chosen = LOCALES.find((locale) => locale === language);
    if (chosen === undefined) delete after.language;
    else after.language = chosen;
  }
  if (mentions !== null) {
    if (mentions.trim().toLowerCase() === 'all') delete after.channels;
    else after.channels = channels(mentions);
  }
  if (digest !== null) {
    const [channel] = digest.trim().toLowerCase() === 'none' ? [] : channels(digest);
    delete after.digest;
    delete after.digestAt;
    // The first one comes after a week.
    if (channel !== undefined) Object.assign(after, { digest: channel, digestAt: now });
  }
  return after;
}

function channelsIn(typed: string, isHere: (id: string) => boolean): string[] {
  const ids = [...new Set(typed.match(new RegExp(DISCORD_ID, 'g')))];
  if (ids.length === 0 || !ids.every(isHere)) {
    throw new Forbidden(({ settings }) => settings.unreadable(escapeInline(clip(typed, ASIDE))));
  }
  return ids;
}

export function renderSettings(settings: ServerSettings, isSaved: boolean, { words: admin }: Reader): MessagePayload {
  const { settings: words, options } = admin;
  const perMinute = (count: number) => (count === 0 ? words.unlimited : words.aMinute(count));
  const yes = (value: boolean) => (value ? words.yes : words.no);
  const rows: (readonly [name: string, help: string, value: string])[] = [
    ['private', options.private, yes(settings.isPrivate ?? false)],
    [
      'mentions',
      options.mentions,
      settings.channels === undefined ? words.everywhere : channelList(settings.channels, words),
    ],
    ['votes', options.votes, yes(settings.votes ?? true)],
    ['person', options.person, perMinute(settings.perPerson ?? DEFAULT_LIMITS.perPerson)],
    ['server', options.server, perMinute(settings.perServer ?? DEFAULT_LIMITS.perServer)],
    [
      'language',
      options.language,
      settings.language === undefined ? words.asServer : LANGUAGE_NAMES[settings.language],
    ],
    ['digest', options.digest, settings.digest === undefined ? words.none : channelList([settings.digest], words)],
  ];
  const page = new Page();
  page.add([`### ${words.title}`]);
  if (isSaved) page.add([words.saved]);
  page.add([rows.map(([name, help, value]) => `\`${name}\` **${value}**\n-# ${help}`).join('\n')]);
  return page.message(ACCENT.reading);
}
