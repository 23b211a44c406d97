/** Digests, to notice that something has changed. The short one is no protection against anybody who means to deceive. */
import { createHash } from 'node:crypto';

/** Characters of a digest: 30 bits, one accident in a thousand million. */
const DIGEST_LENGTH = 5;

/** SHA-256 in hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** {@link DIGEST_LENGTH} characters of `[A-Za-z0-9_-]`. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LENGTH);
}
