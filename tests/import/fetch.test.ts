/** Pages served from loopback, whole and broken in every way that servers are. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublic } from '../../src/import/address.js';
import { type FetchOptions, fetchPage } from '../../src/import/fetch.js';

const PAGE = '<html><meta charset="utf-8"><p>青禾县的老街上，茶馆一家挨着一家。</p></html>';
const MANY = Buffer.alloc(2_000_000, 'a');
const VERY_MANY = Buffer.alloc(100_000_000);
const packed = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

const HANDLERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => response.setHeader('Content-Type', 'text/html; charset=GBK').end(PAGE),
  '/gzip': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(PAGE)),
  '/deflate': (_, response) => response.setHeader('Content-Encoding', 'deflate').end(deflateSync(PAGE)),
  '/br': (_, response) => response.setHeader('Content-Encoding', 'br').end(brotliCompressSync(PAGE)),
  '/zstd': (_, response) => response.setHeader('Content-Encoding', 'zstd').end(PAGE),
  '/moved': (_, response) => response.writeHead(301, { Location: '/page' }).end(),
  '/circle': (_, response) => response.writeHead(302, { Location: '/circle-2' }).end(),
  '/circle-2': (_, response) => response.writeHead(302, { Location: '/circle' }).end(),
  '/far': ({ url = '' }, response) =>
    response.writeHead(302, { Location: `/far?${Number(url.split('?')[1] ?? 0) + 1}` }).end(),
  '/to-file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/to-inside': (_, response) => response.writeHead(302, { Location: 'http://127.0.0.2/secret' }).end(),
  '/to-metadata': (_, response) => response.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end(),
  '/to-name': (_, response) => response.writeHead(302, { Location: 'http://inside.example/secret' }).end(),
  '/missing': (_, response) => response.writeHead(404).end('not here'),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/never': () => {},
  '/slow': (_, response) => {
    response.write('<html>');
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/announced': (_, response) => response.writeHead(200, { 'Content-Length': MANY.length }).end(MANY),
  '/endless': (_, response) => {
    const more = () => {
      while (response.write(MANY.subarray(0, 100_000)));
      response.once('drain', more);
    };
    more();
  },
  '/gzip-bomb': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(VERY_MANY)),
  '/deflate-bomb': (_, response) => response.setHeader('Content-Encoding', 'deflate').end(deflateSync(VERY_MANY)),
  '/br-bomb': (_, response) => response.setHeader('Content-Encoding', 'br').end(packed(VERY_MANY)),
  '/twice': (_, response) => response.setHeader('Content-Encoding', 'gzip, gzip').end(gzipSync(gzipSync(VERY_MANY))),
  '/damaged': (_, response) => response.setHeader('Content-Encoding', 'gzip').end('this is not packed'),
  '/cut': (_, response) => {
    response.writeHead(200, { 'Content-Length': 1000 });
    response.write('<html>');
    setTimeout(() => response.destroy(), 20);
  },
};

const server = createServer((request, response) => {
  HANDLERS[(request.url ?? '').split('?')[0] ?? '']?.(request, response);
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The test's own server counts as public, and nothing else of this machine. */
const OPTIONS: FetchOptions = { allows: (ip) => ip === '127.0.0.1', timeoutMs: 5000, maxBytes: 1_000_000 };

describe('a page', () => {
  it('comes with its address and what the server says of it', async () => {
    const { bytes, url, charset, contentType } = await fetchPage(`${base}/page#part`, OPTIONS);
    expect([bytes.toString(), url, charset, contentType]).toEqual([PAGE, `${base}/page`, 'GBK', 'text/html']);
  });

  it.each(['gzip', 'deflate', 'br'])('packed with %s is unpacked', async (how) => {
    expect((await fetchPage(`${base}/${how}`, OPTIONS)).bytes.toString()).toBe(PAGE);
  });

  it('that moved is cited from where it is', async () => {
    expect((await fetchPage(`${base}/moved`, OPTIONS)).url).toBe(`${base}/page`);
  });
});

describe('what goes wrong is told in a sentence', () => {
  it.each<[string, string, RegExp]>([
    ['no such page', '/missing', /^the server answers 404 Not Found\.$/],
    ['a page that asks who one is', '/forbidden', /^the server answers 403 Forbidden\. The page may need a login/],
    ['a circle of redirects', '/circle', /\/circle redirects in a circle\.$/],
    ['redirects without end', '/far', /^there are more than 5 redirects\.$/],
    ['a redirect to a file', '/to-file', /^file:\/\/ addresses are not fetched/],
    ['a redirect into the machine', '/to-inside', /^127\.0\.0\.2 is not on the public internet\. --allow-private/],
    ['a redirect to a link-local address', '/to-metadata', /^169\.254\.169\.254 is not on the public internet/],
    ['a page announced too large', '/announced', /^the page is larger than 1 MB\.$/],
    ['a page that never ends', '/endless', /^the page is larger than 1 MB\.$/],
    ['a page that unpacks to a hundred times what is allowed', '/gzip-bomb', /^the page is larger than 1 MB\.$/],
    ['the same, packed with deflate', '/deflate-bomb', /^the page is larger than 1 MB\.$/],
    ['the same, packed with Brotli', '/br-bomb', /^the page is larger than 1 MB\.$/],
    ['a page that is packed twice', '/twice', /"gzip, gzip", which was not asked for/],
    ['a page packed in another way', '/zstd', /^the server packs the page as "zstd"/],
    ['a page packed wrongly', '/damaged', /cannot be reached: the page is packed wrongly\.$/],
    ['a page cut short', '/cut', /cannot be reached: it closed the connection/],
  ])('%s', async (_, path, message) => {
    await expect(fetchPage(base + path, OPTIONS)).rejects.toThrow(message);
  });

  it.each(['/never', '/slow'])('a server that does not come to an end: %s', async (path) => {
    await expect(fetchPage(base + path, { ...OPTIONS, timeoutMs: 300 })).rejects.toThrow(
      /did not answer in full within 0\.3 seconds\.$/,
    );
  });

  it('a resolver that never answers', async () => {
    const resolve = () => new Promise<never>(() => {});
    await expect(fetchPage('http://slow.example/', { ...OPTIONS, resolve, timeoutMs: 200 })).rejects.toThrow(
      /^slow\.example did not answer in full within 0\.2 seconds\.$/,
    );
  });

  it('a port where nothing listens', async () => {
    await expect(fetchPage('http://127.0.0.1:1/', OPTIONS)).rejects.toThrow(
      /cannot be reached: it refuses connections\.$/,
    );
  });

  it.each([
    ['ftp://example.org/a', /^ftp:\/\/ addresses are not fetched/],
    ['http://user:secret@example.org/', /^the address holds a user name or a password/],
    ['http://', /^"http:\/\/" is no address\.$/],
  ])('%s', async (address, message) => {
    await expect(fetchPage(address, OPTIONS)).rejects.toThrow(message);
  });
});

describe('only the public internet is fetched', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.8/',
    'http://172.16.3.4/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('%s is refused', async (address) => {
    await expect(fetchPage(address)).rejects.toThrow(/is not on the public internet\./);
  });

  it.each(['8.8.8.8', '2001:4860:4860::8888', '114.114.114.114'])('%s would be allowed', (ip) => {
    expect(isPublic(ip)).toBe(true);
  });

  it('by where a name leads, not by the name', async () => {
    const resolve = async () => [{ address: '10.1.2.3', family: 4 }];
    await expect(fetchPage('http://news.example/', { resolve })).rejects.toThrow(
      /^news\.example \(10\.1\.2\.3\) is not on the public internet/,
    );
  });

  it('and after a redirect by where the next name leads', async () => {
    const resolve = async (host: string) => [
      { address: host === 'inside.example' ? '10.1.2.3' : '127.0.0.1', family: 4 },
    ];
    const port = new URL(base).port;
    await expect(fetchPage(`http://news.example:${port}/to-name`, { ...OPTIONS, resolve })).rejects.toThrow(
      /^inside\.example \(10\.1\.2\.3\) is not on the public internet/,
    );
  });

  it('and the connection goes to the address that was checked: a resolver is asked once', async () => {
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    const port = new URL(base).port;
    const { bytes } = await fetchPage(`http://news.example:${port}/page`, { ...OPTIONS, resolve });
    expect([bytes.toString(), asked]).toEqual([PAGE, 1]);
  });

  it('of several addresses those that are not public are left out', async () => {
    const resolve = async () => [
      { address: '127.0.0.2', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const port = new URL(base).port;
    const { bytes } = await fetchPage(`http://news.example:${port}/page`, { ...OPTIONS, resolve });
    expect(bytes.toString()).toBe(PAGE);
  });
});
