/**
 * Who somebody is to the store: an HMAC of their user id, with a key that is made at the first start and stays in the data folder.
 * Without the key nobody can tell from the store who asked, not even by trying all ids.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.js';

export const KEY_FILE = 'key';
const KEY_BYTES = 32;
/** Bytes of the HMAC that are kept: 2¹²⁸ are enough to tell people apart. */
const KEPT_BYTES = 16;

export type Identify = (userId: string) => string;

/**
 * Reads the key of a data folder, or makes it.
 *
 * @throws StoreError where the file holds no key; whatever the file system throws
 */
export function identifier(folder: string): Identify {
  const key = readKey(folder);
  return (userId) => createHmac('sha256', key).update(userId).digest().subarray(0, KEPT_BYTES).toString('base64url');
}

function readKey(folder: string): Buffer {
  const path = join(folder, KEY_FILE);
  if (!existsSync(path)) makeKey(path);
  const key = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(key)) {
    throw new StoreError(
      `${path} holds no key. Restore it from a backup, or move it away: people are then counted anew.`,
    );
  }
  return Buffer.from(key, 'hex');
}

/** Whole or not at all: a disk that is full must not leave half a key, which would stand in the way of a better one. */
function makeKey(path: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flush: true });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
