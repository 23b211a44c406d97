/** The loopback server itself: it must refuse what Discord refuses, or the other tests prove nothing. */
import { GatewayBotResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { discordServer } from '../support/bot.js';
import { APPLICATION_ID, type DiscordServer, type Exchange, FLAG, GUILD_ID, TOKEN } from '../support/discord-server.js';

const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (more: object = {}) => ({ type: 2, style: 2, label: '再来', custom_id: 'again', ...more });
const v2 = (components: object[], more: object = {}) => ({ flags: FLAG.componentsV2, components, ...more });
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

interface Sent {
  readonly status: number;
  readonly code: unknown;
  readonly body: unknown;
}

async function send(server: DiscordServer, method: string, path: string, body?: unknown, token = TOKEN): Promise<Sent> {
  const response = await fetch(`${server.url}/v10${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bot ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
  return { status: response.status, code, body: answer };
}

const callback = (server: DiscordServer, { asked }: Exchange, body: unknown) =>
  send(server, 'POST', `/interactions/${asked.id}/${asked.token}/callback`, body);
const webhook = (server: DiscordServer, { asked }: Exchange, method: string, rest: string, body?: unknown) =>
  send(server, method, `/webhooks/${APPLICATION_ID}/${asked.token}${rest}`, body);
const ORIGINAL = '/messages/%40original';

describe('messages', () => {
  it.each<[string, object]>([
    ['plain content', { content: '好' }],
    ['a container', v2([{ type: 17, accent_color: 1, components: [text('好'), { type: 14 }, text('再好')] }])],
    ['4,000 characters and 40 components', v2([text('好'.repeat(3_962)), ...many(38, () => text('好')), { type: 14 }])],
    [
      'buttons',
      {
        content: '好',
        components: [
          row(button(), button({ custom_id: 'b' }), { type: 2, style: 5, label: '去', url: 'https://a.example' }),
        ],
      },
    ],
    [
      'a select',
      { content: '好', components: [row({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }] })] },
    ],
    ['a section', v2([{ type: 9, components: [text('好')], accessory: button() }])],
    ['an embed', { embeds: [{ description: '好'.repeat(4_096) }] }],
    ['no mentions', { content: '好', allowed_mentions: { parse: [] } }],
    ['what discord.js adds', { content: '好', tts: false, enforce_nonce: false }],
  ])('takes %s', async (_, data) => {
    const server = await discordServer();
    expect(await callback(server, server.interact({ command: 'ask' }), { type: 4, data })).toMatchObject({
      status: 204,
    });
    expect(server.violations).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['an empty message', {}, /empty message/],
    ['long content', { content: '好'.repeat(2_001) }, /content/],
    ['a long text', v2([text('好'.repeat(4_001))]), /component of type 10/],
    [
      'too much text over all',
      v2([text('好'.repeat(2_001)), { type: 17, components: [text('好'.repeat(2_000))] }]),
      /4001 characters/,
    ],
    ['a blank text', v2([text(' ')]), /white space/],
    ['too many components', v2(many(41, () => text('好'))), /components/],
    ['too many nested ones', v2([{ type: 17, components: many(40, () => text('好')) }]), /41 in all/],
    ['a component of no known type', v2([{ type: 99 }]), /type 99/],
    ['content beside v2', v2([text('好')], { content: '好' }), /not together/],
    ['an embed beside v2', v2([text('好')], { embeds: [{ description: '好' }] }), /not together/],
    ['v2 components without the flag', { components: [text('好')] }, /need the components-v2 flag/],
    ['an unknown flag', { content: '好', flags: 1 }, /flags/],
    ['an unknown property', { content: '好', colour: 1 }, /colour: unknown property/],
    [
      'an unknown property deep inside',
      v2([{ type: 17, components: [{ ...text('好'), size: 1 }] }]),
      /size: unknown property/,
    ],
    ['half a surrogate pair', v2([text('好\ud83d')]), /surrogate/],
    ['the same custom_id twice', { content: '好', components: [row(button(), button())] }, /"again" twice/],
    [
      'six buttons',
      { content: '好', components: [row(...many(6, (index) => button({ custom_id: `b${index}` })))] },
      /type 1/,
    ],
    [
      'six rows',
      { content: '好', components: many(6, (index) => row(button({ custom_id: `b${index}` }))) },
      /over 5 rows/,
    ],
    [
      'a button without label',
      { content: '好', components: [row({ type: 2, style: 1, custom_id: 'x' })] },
      /neither label nor emoji/,
    ],
    [
      'a button without custom_id',
      { content: '好', components: [row({ type: 2, style: 1, label: 'x' })] },
      /has a custom_id/,
    ],
    [
      'a link with custom_id',
      { content: '好', components: [row(button({ style: 5, url: 'https://a.example' }))] },
      /a link has a url/,
    ],
    ['a long label', { content: '好', components: [row(button({ label: '好'.repeat(81) }))] }, /label/],
    ['a long custom_id', { content: '好', components: [row(button({ custom_id: 'x'.repeat(101) }))] }, /custom_id/],
    [
      'a long address',
      {
        content: '好',
        components: [row({ type: 2, style: 5, label: 'x', url: `https://a.example/${'x'.repeat(512)}` })],
      },
      /url/,
    ],
    [
      '26 options',
      {
        content: '好',
        components: [
          row({ type: 3, custom_id: 's', options: many(26, (index) => ({ label: 'x', value: `${index}` })) }),
        ],
      },
      /options/,
    ],
    [
      'an option twice',
      {
        content: '好',
        components: [row({ type: 3, custom_id: 's', options: many(2, () => ({ label: 'x', value: 'x' })) })],
      },
      /same value/,
    ],
    [
      'a select beside a button',
      {
        content: '好',
        components: [row(button(), { type: 3, custom_id: 's', options: [{ label: 'x', value: 'x' }] })],
      },
      /one select/,
    ],
    [
      '6,001 characters in embeds',
      { embeds: [{ description: '好'.repeat(4_000) }, { description: '好'.repeat(2_001) }] },
      /6001 characters/,
    ],
    [
      'mentions both parsed and listed',
      { content: '好', allowed_mentions: { parse: ['users'], users: ['1'] } },
      /both parsed and listed/,
    ],
  ])('refuses %s', async (_, data, problem) => {
    const server = await discordServer();
    const sent = await callback(server, server.interact({ command: 'ask' }), { type: 4, data });
    expect(sent).toMatchObject({ status: 400, code: 50_035 });
    expect(server.violations).toHaveLength(1);
    expect(server.violations[0]?.problems.join('\n')).toMatch(problem);
  });
});

describe('order and time', () => {
  const hello = { type: 4, data: { content: '好' } };

  it('takes one response to one interaction', async () => {
    const server = await discordServer();
    const exchange = server.interact({ command: 'ask' });
    expect(await callback(server, exchange, hello)).toMatchObject({ status: 204 });
    expect(await callback(server, exchange, hello)).toMatchObject({ status: 400, code: 40_060 });
    expect(server.violations).toMatchObject([{ code: 40_060 }]);
  });

  it('takes none after three seconds', async () => {
    let now = Date.now();
    const server = await discordServer({ now: () => now });
    const exchange = server.interact({ command: 'ask' });
    now += 3_001;
    expect(await callback(server, exchange, hello)).toMatchObject({ status: 404, code: 10_062 });
  });

  it('takes edits and follow-ups for a quarter of an hour', async () => {
    let now = Date.now();
    const server = await discordServer({ now: () => now });
    const exchange = server.interact({ command: 'ask' });
    await callback(server, exchange, hello);
    now += 14 * 60_000;
    expect(await webhook(server, exchange, 'PATCH', ORIGINAL, { content: '更好' })).toMatchObject({ status: 200 });
    now += 2 * 60_000;
    expect(await webhook(server, exchange, 'PATCH', ORIGINAL, { content: '更好' })).toMatchObject({
      status: 401,
      code: 50_027,
    });
  });

  it('knows no strange token, and no message before the response', async () => {
    const server = await discordServer();
    const exchange = server.interact({ command: 'ask' });
    expect(await webhook(server, exchange, 'PATCH', ORIGINAL, { content: '好' })).toMatchObject({ code: 10_015 });
    expect(await send(server, 'POST', `/webhooks/${APPLICATION_ID}/strange`, { content: '好' })).toMatchObject({
      code: 10_015,
    });
    expect(await send(server, 'POST', '/interactions/1/strange/callback', hello)).toMatchObject({ code: 10_062 });
  });

  it.each<[string, object, number]>([
    ['a deferral', { type: 5 }, 204],
    ['a private deferral', { type: 5, data: { flags: FLAG.ephemeral } }, 204],
    ['a deferral with the v2 flag', { type: 5, data: { flags: FLAG.componentsV2 } }, 400],
    ['a deferral with text', { type: 5, data: { content: '好' } }, 400],
    ['a type that there is not', { type: 99 }, 400],
    ['choices for a command', { type: 8, data: { choices: [] } }, 400],
    ['a property beside type and data', { ...hello, extra: 1 }, 400],
  ])('%s', async (_, body, status) => {
    const server = await discordServer();
    expect(await callback(server, server.interact({ command: 'ask' }), body)).toMatchObject({ status });
    expect(server.violations).toHaveLength(status === 204 ? 0 : 1);
  });

  it('keeps v2 and privacy as the first response had them', async () => {
    const server = await discordServer();
    const exchange = server.interact({ command: 'ask' });
    await callback(server, exchange, { type: 5, data: { flags: FLAG.ephemeral } });
    expect(await webhook(server, exchange, 'PATCH', ORIGINAL, v2([text('好')]))).toMatchObject({ status: 200 });
    expect(exchange.original?.isEphemeral).toBe(true);
    expect(await webhook(server, exchange, 'PATCH', ORIGINAL, { content: '好' })).toMatchObject({ status: 400 });
    expect(await webhook(server, exchange, 'PATCH', ORIGINAL, { flags: FLAG.ephemeral })).toMatchObject({
      status: 400,
    });
    expect(await webhook(server, exchange, 'GET', ORIGINAL)).toMatchObject({ status: 200 });
    expect(await webhook(server, exchange, 'DELETE', ORIGINAL)).toMatchObject({ status: 204 });
    expect(await webhook(server, exchange, 'GET', ORIGINAL)).toMatchObject({ status: 404, code: 10_008 });
  });

  it('makes the first follow-up of a deferral as public as the deferral', async () => {
    const server = await discordServer();
    const exchange = server.interact({ command: 'ask' });
    await callback(server, exchange, { type: 5 });
    await webhook(server, exchange, 'POST', '', { content: '好', flags: FLAG.ephemeral });
    expect(exchange.original?.isEphemeral).toBe(false);
    await webhook(server, exchange, 'POST', '', { content: '好', flags: FLAG.ephemeral });
    expect(exchange.followUps.map(({ isEphemeral }) => isEphemeral)).toEqual([true]);
  });

  it('allows five follow-ups where the app is not in the server', async () => {
    const server = await discordServer();
    const exchange = server.interact({ command: 'ask', shape: 'user-install' });
    await callback(server, exchange, hello);
    for (const _ of many(5, () => 0)) {
      expect(await webhook(server, exchange, 'POST', '', { content: '好' })).toMatchObject({ status: 200 });
    }
    expect(await webhook(server, exchange, 'POST', '', { content: '好' })).toMatchObject({ status: 400, code: 40_094 });
  });

  it('gives the message back where it is asked for', async () => {
    const server = await discordServer();
    const exchange = server.interact({ command: 'ask' });
    const { asked } = exchange;
    const sent = await send(
      server,
      'POST',
      `/interactions/${asked.id}/${asked.token}/callback?with_response=true`,
      hello,
    );
    expect(sent).toMatchObject({
      status: 200,
      body: { interaction: { id: asked.id }, resource: { message: { content: '好' } } },
    });
  });
});

describe('commands', () => {
  const command = (more: object = {}) => ({ name: 'ask', description: '查', ...more });
  const option = (more: object = {}) => ({ type: 3, name: 'question', description: '查什么', ...more });
  const GLOBAL = `/applications/${APPLICATION_ID}/commands`;
  const LOCAL = `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`;

  it.each<[string, string, object[]]>([
    ['a command everywhere', GLOBAL, [command({ contexts: [0, 1, 2], integration_types: [0, 1] })]],
    ['a command of one server', LOCAL, [command({ options: [option({ required: true }), option({ name: 'b' })] })]],
    ['a Chinese name', GLOBAL, [command({ name: '查证' })]],
    ['a message command', GLOBAL, [{ type: 3, name: 'Look up in the articles' }]],
    [
      'all our locales',
      GLOBAL,
      [command({ description_localizations: { 'en-US': 'a', 'zh-CN': '查', 'zh-TW': '查' } })],
    ],
    ['100 commands', GLOBAL, many(100, (index) => command({ name: `ask${index}` }))],
  ])('takes %s', async (_, path, body) => {
    const server = await discordServer();
    expect(await send(server, 'PUT', path, body)).toMatchObject({ status: 200 });
    expect(await send(server, 'GET', path)).toMatchObject({
      status: 200,
      body: body.map(() => ({ application_id: APPLICATION_ID })),
    });
    expect(server.violations).toEqual([]);
  });

  it.each<[string, string, object[], RegExp]>([
    ['a capital letter', GLOBAL, [command({ name: 'Ask' })], /letters that no name/],
    ['a mark in a name', GLOBAL, [command({ name: 'ask!' })], /letters that no name/],
    [
      'a translated name with a blank',
      GLOBAL,
      [command({ name_localizations: { 'zh-CN': '查 证' } })],
      /letters that no name/,
    ],
    ['no description', GLOBAL, [{ name: 'ask' }], /description: missing/],
    ['a long description', GLOBAL, [command({ description: '查'.repeat(101) })], /description/],
    ['an unknown locale', GLOBAL, [command({ description_localizations: { zh: '查' } })], /no locale "zh"/],
    [
      'an unknown locale in an option',
      GLOBAL,
      [command({ options: [option({ name_localizations: { 'zh-XX': '查' } })] })],
      /no locale "zh-XX"/,
    ],
    ['an unknown property', GLOBAL, [command({ colour: 1 })], /colour: unknown property/],
    ['contexts in one server', LOCAL, [command({ contexts: [0] })], /only on global/],
    ['installs in one server', LOCAL, [command({ integration_types: [0] })], /only on global/],
    ['a context that there is not', GLOBAL, [command({ contexts: [7] })], /contexts/],
    ['26 options', GLOBAL, [command({ options: many(26, (index) => option({ name: `o${index}` })) })], /options/],
    ['an option twice', GLOBAL, [command({ options: [option(), option()] })], /two with the name/],
    [
      'a required option last',
      GLOBAL,
      [command({ options: [option(), option({ name: 'b', required: true })] })],
      /behind an optional/,
    ],
    [
      '26 choices',
      GLOBAL,
      [command({ options: [option({ choices: many(26, (index) => ({ name: `${index}`, value: 'x' })) })] })],
      /choices/,
    ],
    [
      'choices with autocomplete',
      GLOBAL,
      [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      /not together with choices/,
    ],
    ['a length over 6,000', GLOBAL, [command({ options: [option({ max_length: 6_001 })] })], /max_length/],
    ['lengths that cross', GLOBAL, [command({ options: [option({ min_length: 9, max_length: 8 })] })], /greater than/],
    ['a command twice', GLOBAL, [command(), command()], /two commands/],
    ['101 commands', GLOBAL, many(101, (index) => command({ name: `ask${index}` })), /over 100/],
    [
      'a command of over 8,000 characters',
      GLOBAL,
      [
        command({
          options: many(4, (index) =>
            option({ name: `o${index}`, choices: many(25, (at) => ({ name: `${at}`.padEnd(90, 'x'), value: 'x' })) }),
          ),
        }),
      ],
      /characters in one command/,
    ],
  ])('refuses %s', async (_, path, body, problem) => {
    const server = await discordServer();
    expect(await send(server, 'PUT', path, body)).toMatchObject({ status: 400, code: 50_035 });
    expect(server.violations[0]?.problems.join('\n')).toMatch(problem);
    expect(server.registry.commands.size).toBe(0);
  });
});

describe('access', () => {
  it.each([
    ['GET', '/gateway/bot', 401, 'wrong'],
    ['GET', '/applications/@me', 401, 'wrong'],
    ['PUT', `/applications/${APPLICATION_ID}/commands`, 401, 'wrong'],
    ['PUT', `/applications/${APPLICATION_ID}/guilds/1/commands`, 403, TOKEN],
    ['GET', '/nothing', 404, TOKEN],
    ['GET', '/applications/@me', 200, TOKEN],
  ])('%s %s: %i', async (method, path, status, token) => {
    const server = await discordServer();
    expect(await send(server, method, path, method === 'PUT' ? [] : undefined, token)).toMatchObject({ status });
  });

  it('says where the gateway is as Discord does', async () => {
    const server = await discordServer();
    const { body } = await send(server, 'GET', '/gateway/bot');
    expect(GatewayBotResponseSchema.safeParse(body).success).toBe(true);
  });
});
