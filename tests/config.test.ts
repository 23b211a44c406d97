import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT, loadConfig, places, resolvePath } from '../src/config.js';
import { ConfigError } from '../src/errors.js';
import { folderOf, temporaryFolder } from './support/folder.js';

const GUILD = '123456789012345678';

/** Settings as read by somebody who stands in the folder that holds `.env`. */
function load(environment: NodeJS.ProcessEnv, dotenv?: string, overrides = {}) {
  const home = dotenv === undefined ? temporaryFolder() : folderOf({ '.env': dotenv });
  return { home, config: loadConfig(overrides, environment, { home, standing: home }) };
}

function problem(environment: NodeJS.ProcessEnv, dotenv = ''): string {
  try {
    load(environment, dotenv);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('nothing is wrong');
}

describe('settings', () => {
  it('need none to be given', () => {
    const { home, config } = load({});
    expect(config).toEqual({
      discord: {},
      corpusDir: join(home, 'corpus'),
      indexDir: join(home, 'index'),
      dataDir: join(home, 'data'),
      questionLogDays: 90,
      indexWatch: false,
      monitor: { host: '127.0.0.1', port: 9464 },
      logLevel: 'info',
      locale: 'zh-CN',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    ['off', undefined],
    ['0.0.0.0:80', { host: '0.0.0.0', port: 80 }],
    ['[::1]:9464', { host: '::1', port: 9464 }],
  ])('MONITOR=%s', (MONITOR, monitor) => {
    expect(load({ MONITOR }).config.monitor).toEqual(monitor);
  });

  it('come from .env', () => {
    const { home, config } = load(
      {},
      `DISCORD_TOKEN="a.b-c_d"\nDISCORD_APPLICATION_ID=${GUILD}\nDISCORD_GUILD_ID=${GUILD}\nDISCORD_REST_URL=http://127.0.0.1:3000/api/\nCORPUS_DIR=texts # 文章\nINDEX_DIR=/srv/index\nLOG_LEVEL=debug\n`,
    );
    expect(config).toMatchObject({
      discord: { token: 'a.b-c_d', applicationId: GUILD, guildId: GUILD, restUrl: 'http://127.0.0.1:3000/api' },
      corpusDir: join(home, 'texts'),
      indexDir: '/srv/index',
      dataDir: join(home, 'data'),
      questionLogDays: 90,
      logLevel: 'debug',
    });
  });

  it('of the command line weigh more than the environment, and that more than .env', () => {
    const all = { CORPUS_DIR: '/environment', INDEX_DIR: '/environment' };
    const { config } = load(all, 'CORPUS_DIR=/file\nINDEX_DIR=/file\nLOG_LEVEL=warn', { corpus: '/flag' });
    expect(config).toMatchObject({ corpusDir: '/flag', indexDir: '/environment', logLevel: 'warn' });
  });

  it('that are empty are unset', () => {
    const { home, config } = load({ DISCORD_TOKEN: '', CORPUS_DIR: '  ' }, 'LOG_LEVEL=\nINDEX_DIR=""');
    expect(config).toMatchObject({ discord: {}, corpusDir: join(home, 'corpus'), logLevel: 'info' });
  });

  it('of other programs are nothing to it', () => {
    expect(load({ PATH: '/bin', NODE_ENV: 'x' }, 'SOMETHING_ELSE=1').config.logLevel).toBe('info');
  });
});

describe('wrong settings', () => {
  it.each([
    ['DISCORD_TOKEN', 'Bot abc', 'must be a bot token'],
    ['DISCORD_APPLICATION_ID', '12', 'must be a Discord id: 17 to 20 digits'],
    ['DISCORD_GUILD_ID', 'my server', 'must be a Discord id: 17 to 20 digits'],
    ['DISCORD_REST_URL', 'ftp://example.org', 'must be an http(s) address'],
    ['DISCORD_REST_URL', 'localhost', 'must be an http(s) address'],
    ['MONITOR', '9464', 'must be HOST:PORT'],
    ['MONITOR', '127.0.0.1:99999', 'must have a port of at most 65535'],
    ['LOG_LEVEL', 'loud', 'must be one of trace, debug, info'],
  ])('%s=%s %s', (name, value, message) => {
    expect(problem({ [name]: value })).toContain(`${name}: ${message}`);
    expect(problem({}, `${name}="${value}"`)).toContain(`${name}: ${message}`);
  });

  it('are all named at once, with what to do', () => {
    const message = problem({ DISCORD_GUILD_ID: 'x' }, 'LOG_LEVEL=loud\nDISCORD_REST_URL=x');
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      'DISCORD_GUILD_ID',
      'DISCORD_REST_URL',
      'LOG_LEVEL',
      'Correct it in .env or in the environment; .env.example describes every setting.',
    ]);
  });

  it('never show a token', () => {
    expect(problem({ DISCORD_TOKEN: 'secret secret' })).not.toContain('secret');
  });

  it('include a .env that cannot be read', () => {
    const home = folderOf({ '.env/file': '' });
    expect(() => loadConfig({}, {}, { home, standing: home })).toThrow(/^\.env cannot be read: /);
  });
});

describe('relative paths', () => {
  const home = temporaryFolder();
  const standing = temporaryFolder();

  it('of flags and the environment start where the person stands, those of .env where it is', () => {
    const where = { home: folderOf({ '.env': 'CORPUS_DIR=texts' }), standing };
    expect(loadConfig({}, {}, where).corpusDir).toBe(join(where.home, 'texts'));
    expect(loadConfig({}, { CORPUS_DIR: 'texts' }, where).corpusDir).toBe(join(standing, 'texts'));
    expect(loadConfig({ corpus: 'texts' }, {}, where).corpusDir).toBe(join(standing, 'texts'));
    expect(loadConfig({}, {}, where).indexDir).toBe(join(where.home, 'index'));
  });

  it('are those of the person under npm run in a checkout, which moves to the package’s folder', () => {
    const environment = { npm_package_json: join(home, 'package.json'), INIT_CWD: standing };
    expect(places(environment, home)).toEqual({ home, standing });
  });

  it('are those of the process everywhere else', () => {
    expect(places({}, home)).toEqual({ home, standing: home });
    const environment = { npm_package_json: join(standing, 'package.json'), INIT_CWD: standing };
    expect(places(environment, home)).toEqual({ home, standing: home });
  });

  it('may begin with the home folder', () => {
    expect(resolvePath('/a', '~/b')).toBe(join(homedir(), 'b'));
    expect(resolvePath('/a', '~b')).toBe('/a/~b');
  });
});

it.each([
  [{}, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'C' }, 'zh-CN'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-TW'],
  [{ LANG: 'zh-HK' }, 'zh-TW'],
  [{ LANG: 'en_GB.UTF-8' }, 'en-US'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en-US'],
])('in a terminal with %j answers are in %s', (environment, locale) => {
  expect(load(environment).config.locale).toBe(locale);
});

it('no variable is named twice', () => {
  expect(new Set(ENVIRONMENT).size).toBe(ENVIRONMENT.length);
});
