/** A short digest of a text, to notice that it has changed. No protection against anybody who means to deceive. */
import { createHash } from 'node:crypto';

/** Characters of a digest: 30 bits, one accident in a thousand million. */
const DIGEST_LENGTH = 5;

/** {@link DIGEST_LENGTH} characters of `[A-Za-z0-9_-]`. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LENGTH);
}
