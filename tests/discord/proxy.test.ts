import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Connection, PATIENCE } from '../../src/discord/connection.js';
import { isDirect } from '../../src/discord/proxy.js';
import { register } from '../../src/discord/register.js';
import { DiscordError } from '../../src/errors.js';
import { answered } from '../support/answers.js';
import { QINGHE } from '../support/articles.js';
import { discordServer, recordingLog, startBot } from '../support/bot.js';
import { start } from '../support/cli.js';
import { TOKEN } from '../support/discord-server.js';
import { folderOf, temporaryFolder } from '../support/folder.js';

const ask = () => answered;
const CREDENTIALS = 'somebody:secret';

interface Proxy {
  readonly url: string;
  /** Where tunnels were asked for, in order. */
  readonly asked: string[];
  /** What came first through each tunnel. */
  readonly heard: Buffer[];
  /** Cuts all tunnels. */
  readonly cut: () => void;
}

/** A proxy that knows the names under `.test`, all of them on loopback, and lets nobody in without credentials. */
async function proxyServer(): Promise<Proxy> {
  const asked: string[] = [];
  const heard: Buffer[] = [];
  const tunnels = new Set<Duplex>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', ({ url = '', headers }, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    const [host = '', port] = url.split(':');
    asked.push(host);
    const isKnown = headers['proxy-authorization'] === `Basic ${Buffer.from(CREDENTIALS).toString('base64')}`;
    if (!isKnown || !host.endsWith('.test')) {
      socket.end(`HTTP/1.1 ${isKnown ? '502 Bad Gateway' : '407 Proxy Authentication Required'}\r\n\r\n`);
      return;
    }
    const far = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.once('data', (data: Buffer) => heard.push(data));
      far.pipe(socket).pipe(far);
    });
    tunnels.add(socket);
    far.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const tunnel of tunnels) tunnel.destroy();
  };
  onTestFinished(() => {
    cut();
    server.close();
  });
  return { url: `http://${CREDENTIALS}@127.0.0.1:${(server.address() as AddressInfo).port}`, asked, heard, cut };
}

const named = (url: string) => url.replace('127.0.0.1', 'discord.test');

describe('behind a proxy', () => {
  it('REST and gateway go through it, and a tunnel that is cut is made again', async () => {
    const proxy = await proxyServer();
    const server = await discordServer({ gatewayHost: 'gateway.test' });
    const config = { restUrl: named(server.url), proxy: { url: proxy.url, except: [] } };
    const { stop } = await startBot(ask, { on: server, config });
    await server.interact({ command: 'ask', options: { question: '茶馆' } }).shown;
    expect(new Set(proxy.asked)).toEqual(new Set(['discord.test', 'gateway.test']));
    proxy.cut();
    await expect.poll(() => server.gateway.connections).toBe(0);
    await server.interact({ command: 'ask', options: { question: '茶馆' } }).shown;
    expect(server.gateway.resumes).toHaveLength(1);
    await stop();
    await expect.poll(() => server.gateway.connections).toBe(0);
    // Where the cut took away the answer to a response, it was sent again, and refused as what it was.
    expect(server.violations.filter(({ code }) => code !== 40_060)).toEqual([]);
  });

  it('what is excepted goes straight there', async () => {
    const proxy = await proxyServer();
    const server = await discordServer();
    const { calm } = await startBot(ask, { on: server, config: { proxy: { url: proxy.url, except: [] } } });
    await server.interact({ command: 'ask', options: { question: '茶馆' } }).shown;
    expect(proxy.asked).toEqual([]);
    await calm();
  });

  describe('with TLS inside the tunnel', () => {
    const certificate = resolve('tests/support/tls/loopback.crt');
    const tls = { cert: readFileSync(certificate), key: readFileSync('tests/support/tls/loopback.key') };

    /** The compiled program, for what is trusted is said to a process when it starts. */
    async function bot(env: Readonly<Record<string, string>>) {
      const proxy = await proxyServer();
      const server = await discordServer({ gatewayHost: 'gateway.test', tls });
      const home = temporaryFolder();
      const child = start(['bot', '--corpus', folderOf(QINGHE)], {
        cwd: home,
        env: {
          DISCORD_TOKEN: TOKEN,
          DISCORD_REST_URL: named(server.url),
          HTTPS_PROXY: proxy.url,
          MONITOR: 'off',
          ...env,
        },
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      let said = '';
      child.stderr?.on('data', (data: Buffer) => {
        said += data.toString();
      });
      return { proxy, server, child, said: () => said, exited: once(child, 'close') };
    }

    it('REST and gateway trust whom the process trusts, and nobody else reads along', async () => {
      const { proxy, server, child, exited } = await bot({ NODE_EXTRA_CA_CERTS: certificate });
      await Promise.race([server.gateway.connected(), exited]);
      const { body } = await server.interact({ command: 'ask', options: { question: '青禾县2020年新开茶馆多少家' } })
        .shown;
      expect(JSON.stringify(body)).toContain('128');
      expect(new Set(proxy.asked)).toEqual(new Set(['discord.test', 'gateway.test']));
      // A record of the handshake, by its type and version: see RFC 8446, section 5.1.
      for (const first of proxy.heard) expect(first.subarray(0, 2)).toEqual(Buffer.from([22, 3]));
      expect(proxy.heard.length).toBeGreaterThan(1);
      child.kill('SIGTERM');
      expect(await exited).toEqual([0, null]);
      expect(server.violations).toEqual([]);
    });

    it('a certificate that is not trusted ends it with a sentence, and no token is sent', async () => {
      const { server, said, exited } = await bot({});
      expect(await exited).toEqual([1, null]);
      expect(said()).toMatch(/^yinju: The bot could not connect to Discord: .*self-signed certificate/m);
      expect(server.requests).toEqual([]);
    });
  });

  it('nobody is asked through it where the connection is closed before it has begun', async () => {
    const proxy = await proxyServer();
    const server = await discordServer();
    const connection = new Connection({
      token: TOKEN,
      restUrl: named(server.url),
      proxy: { url: proxy.url, except: [] },
      log: recordingLog().log,
      patience: PATIENCE,
      onInteraction: () => undefined,
      onMessage: () => undefined,
    });
    const opened = connection.open();
    await connection.close();
    await opened;
    expect(proxy.asked).toEqual([]);
  });

  it('commands are registered through it, and a refusal is a sentence without the password', async () => {
    const proxy = await proxyServer();
    const server = await discordServer();
    const { log } = recordingLog();
    const registering = (url: string) =>
      register({ config: { token: TOKEN, restUrl: named(server.url), proxy: { url, except: [] } }, log });
    await registering(proxy.url);
    expect(proxy.asked).toContain('discord.test');
    const refused = await registering(proxy.url.replace('secret', 'wr0ng')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DiscordError);
    expect(String(refused)).not.toContain('wr0ng');
  });
});

it.each<[string, readonly string[], boolean]>([
  ['https://discord.com/api', [], false],
  ['http://127.0.0.1:3000/api', [], true],
  ['http://[::1]:3000/api', [], true],
  ['http://localhost/api', [], true],
  ['https://discord.com/api', ['discord.com'], true],
  ['https://cdn.discord.com', ['.discord.com'], true],
  ['https://cdn.discord.com', ['*.discord.com'], true],
  ['https://notdiscord.com', ['discord.com'], false],
  ['https://discord.com', ['discord.com:443'], true],
  ['https://discord.com', ['discord.com:80'], false],
  ['wss://gateway.discord.gg', ['*'], true],
  ['wss://127.evil.example', [], false],
  ['https://[2001:db8::5]/api', ['2001:db8::5'], true],
  ['https://[2001:db8::5]/api', ['2001:DB8:0:0::5'], true],
  ['https://[2001:db8::5]:8443/api', ['[2001:db8::5]:8443'], true],
  ['https://[2001:db8::5]/api', ['[2001:db8::5]:8443'], false],
  ['https://[2001:db8::5]/api', ['2001:db8::', 'fe80::1%eth0', '[', '[::'], false],
])('%s except %j is direct: %s', (address, except, direct) => {
  expect(isDirect(address, { url: 'http://127.0.0.1:3128', except })).toBe(direct);
});
