import { expect, it } from 'vitest';
import { messageLocale, placeOf, readerLocale, toLocale } from '../../src/discord/reader.js';

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant-MO', 'zh-TW'],
  ['zh_Hant', 'zh-TW'],
  ['zh-Hans-SG', 'zh-CN'],
  ['en-GB', 'en-US'],
  ['ja', 'en-US'],
  ['', 'en-US'],
])('%s is read as %s', (tag, locale) => {
  expect(toLocale(tag)).toBe(locale);
});

it.each([
  ['茶館有幾家', 'zh-TW'],
  ['茶馆有几家', 'zh-CN'],
  ['乾隆是谁', 'zh-CN'],
  ['Who is 乾隆?', 'zh-CN'],
  ['tea', 'en-US'],
  ['123', 'zh-CN'],
])('a direct message of %s is answered in %s', (content, locale) => {
  expect(messageLocale({ content, guild: null })).toBe(locale);
});

it('a public answer is in the language of the server, where there is one', () => {
  expect(readerLocale({ locale: 'en-US', guildLocale: 'zh-TW' }, false)).toBe('zh-TW');
  expect(readerLocale({ locale: 'en-US', guildLocale: 'zh-TW' }, true)).toBe('en-US');
  expect(readerLocale({ locale: 'zh-CN', guildLocale: null }, false)).toBe('zh-CN');
});

it('a conversation is one person in one place', () => {
  const here = { guildId: '1', channelId: '2', user: { id: '3' } };
  expect(placeOf(here)).toBe(placeOf({ ...here }));
  expect(placeOf(here)).not.toBe(placeOf({ ...here, user: { id: '4' } }));
  expect(placeOf(here)).not.toBe(placeOf({ ...here, channelId: '5' }));
  expect(placeOf({ ...here, channelId: null })).not.toBe(placeOf({ ...here, channelId: null, guildId: null }));
});
