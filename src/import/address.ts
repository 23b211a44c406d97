/** Which addresses may be fetched: http and https, and only hosts of the public internet unless allowed otherwise. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ImportError } from '../errors.js';

/** Whether what a person typed is an address and not a path. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}

/**
 * An address that may be asked for.
 *
 * @throws ImportError where it is no http(s) address or holds a password
 */
export function parseAddress(source: string, base?: URL): URL {
  if (!URL.canParse(source, base?.href)) throw new ImportError(`"${source}" is no address.`);
  const url = new URL(source, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ImportError(`${url.protocol}// addresses are not fetched, only http:// and https://.`);
  if (url.username !== '' || url.password !== '')
    throw new ImportError('the address holds a user name or a password. Take it out: addresses are cited.');
  url.hash = '';
  return url;
}

/**
 * Whether `ip` is on the public internet. Loopback, private, link-local, carrier, reserved and multicast addresses are
 * not, nor are IPv6 addresses that stand for IPv4 ones (NAT64, 6to4, Teredo), behind which those could hide.
 */
export function isPublic(ip: string): boolean {
  // `process` turns ::ffff:127.0.0.1 into 127.0.0.1.
  return ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'unicast';
}

/** The host of an address where it is an IP address itself, which no resolver is asked about. */
export function literalIp({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) > 0 ? bare : undefined;
}
