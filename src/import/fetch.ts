/**
 * Fetches a page over http(s), trusting nobody: the address is checked after it is resolved and again at each redirect,
 * the connection goes to the very address that was checked, and time, size and redirects are limited.
 */
import { promises as dns, type LookupAddress } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ImportError, messageOf } from '../errors.js';
import { isPublic, literalIp, parseAddress } from './address.js';

/** Largest page, in bytes, as sent and unpacked alike. */
export const MAX_BYTES = 10_000_000;
const MAX_REDIRECTS = 5;
/** From the first byte asked to the last received, redirects included, in milliseconds. */
const TIMEOUT_MS = 20_000;

export interface Fetched {
  readonly bytes: Buffer;
  /** Where the page was found, after redirects. */
  readonly url: string;
  /** `charset` of the Content-Type header. */
  readonly charset?: string;
  readonly contentType?: string;
}

export interface FetchOptions {
  /** Whether an IP address may be connected to. */
  readonly allows?: (ip: string) => boolean;
  /** All addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/**
 * The page at `address`.
 *
 * @throws ImportError with a sentence on what went wrong
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const signal = AbortSignal.timeout(timeoutMs);
  let url = parseAddress(address);
  const seen = new Set<string>();
  try {
    for (let redirects = 0; ; redirects++) {
      if (seen.has(url.href)) throw new ImportError(`${url.href} redirects in a circle.`);
      seen.add(url.href);
      const response = await send(url, await allowedAddresses(url, signal, options), signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        if (redirects === MAX_REDIRECTS) throw new ImportError(`there are more than ${MAX_REDIRECTS} redirects.`);
        url = parseAddress(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        throw new ImportError(
          `the server answers ${statusCode} ${response.statusMessage ?? ''}`.trim() + advice(statusCode),
        );
      }
      const bytes = await readBody(response, options.maxBytes ?? MAX_BYTES);
      const contentType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
      const charset = /charset\s*=\s*"?([\w-]{2,30})/i.exec(headers['content-type'] ?? '')?.[1];
      return {
        bytes,
        url: url.href,
        ...(contentType !== undefined && { contentType }),
        ...(charset !== undefined && { charset }),
      };
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (signal.aborted) throw new ImportError(`${url.host} did not answer in full within ${timeoutMs / 1000} seconds.`);
    throw new ImportError(`${url.host} cannot be reached: ${reasonOf(error)}.`, { cause: error });
  }
}

function advice(status: number): string {
  if (status === 401 || status === 403) return '. The page may need a login: save it in a browser and import the file.';
  return '.';
}

/** Asks for `url` at one of `addresses`; resolves when the headers are there. */
function send(url: URL, addresses: readonly LookupAddress[], signal: AbortSignal): Promise<IncomingMessage> {
  // The answer to "where is this host" is what was checked: it is not asked a second time, when it might differ.
  const lookup: LookupFunction = (_, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, [...addresses]);
    else answer(null, first?.address ?? '', first?.family);
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    request(url, {
      signal,
      lookup,
      agent: false,
      headers: {
        'User-Agent': 'Yinju',
        Accept: 'text/html,application/xhtml+xml,text/plain,text/markdown',
        'Accept-Encoding': 'gzip, deflate, br',
      },
    })
      .on('response', done)
      .on('error', fail)
      .end();
  });
}

/** The addresses of the host that may be connected to, one at least. */
async function allowedAddresses(url: URL, signal: AbortSignal, options: FetchOptions): Promise<LookupAddress[]> {
  const { allows = isPublic, resolve = (host: string) => dns.lookup(host, { all: true }) } = options;
  const literal = literalIp(url);
  const all =
    literal === undefined
      ? await Promise.race([resolve(url.hostname), aborted(signal)])
      : [{ address: literal, family: literal.includes(':') ? 6 : 4 }];
  const allowed = all.filter(({ address }) => allows(address));
  if (allowed.length > 0) return allowed;
  const where = literal === undefined ? `${url.hostname} (${all.map(({ address }) => address).join(', ')})` : url.host;
  throw new ImportError(`${where} is not on the public internet. --allow-private fetches it all the same.`);
}

/** A lookup cannot be called off; it is left behind. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason), { once: true }));
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const announced = Number(response.headers['content-length']);
  if (announced > maxBytes) {
    response.destroy();
    throw tooLarge(maxBytes);
  }
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  // What comes in and what it unpacks to are limited alike.
  await pipeline([response, limit(maxBytes), ...unpackers(response), limit(maxBytes), sink]);
  return Buffer.concat(chunks);
}

function limit(maxBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length;
      if (seen > maxBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
}

function tooLarge(maxBytes: number): ImportError {
  return new ImportError(`the page is larger than ${maxBytes / 1e6} MB.`);
}

function unpackers({ headers }: IncomingMessage): Transform[] {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  switch (encoding) {
    case '':
    case 'identity':
      return [];
    case 'gzip':
    case 'x-gzip':
      return [createGunzip()];
    case 'deflate':
      return [createInflate()];
    case 'br':
      return [createBrotliDecompress()];
    default:
      throw new ImportError(`the server packs the page as "${encoding}", which was not asked for.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its address cannot be looked up now',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it closed the connection',
  ERR_STREAM_PREMATURE_CLOSE: 'it closed the connection before the page was complete',
  Z_DATA_ERROR: 'the page is packed wrongly',
  Z_BUF_ERROR: 'the page is packed wrongly',
};

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? messageOf(error).replace(/\.$/, '');
}
