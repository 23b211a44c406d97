/** One writer at a time in a folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withLock } from '../../src/search/lock.js';
import { temporaryFolder } from '../support/folder.js';

const FILE = 'switching.lock';

/** The number of a process that is over. */
const gone = () => String(spawnSync(process.execPath, ['--version']).pid);

it('holds the lock while it works, and gives it back', () => {
  const folder = temporaryFolder();
  const held = withLock(folder, () => readFileSync(join(folder, FILE), 'utf8'));
  expect(held).toBe(String(process.pid));
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['of a process that is gone', gone],
  ['of one that was killed before it said its number', () => ''],
])('takes a lock %s', (_, text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, FILE), text());
  utimesSync(join(folder, FILE), 0, 0);
  expect(withLock(folder, () => readFileSync(join(folder, FILE), 'utf8'))).toBe(String(process.pid));
  expect(readdirSync(folder)).toEqual([]);
});

it('takes it too where the one who was about to remove it is gone as well', () => {
  const folder = temporaryFolder();
  for (const name of [FILE, `${FILE}.removing`]) {
    writeFileSync(join(folder, name), gone());
    utimesSync(join(folder, name), 0, 0);
  }
  expect(withLock(folder, () => true)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves a lock alone that is somebody else’s by now', () => {
  const folder = temporaryFolder();
  withLock(folder, () => writeFileSync(join(folder, FILE), '1'));
  expect(existsSync(join(folder, FILE))).toBe(true);
});
