/** Somebody else who holds the store's lock. */
import { onTestFinished } from 'vitest';
import { Database } from '../../src/store/database.js';

/** Locks the store in a folder until the test is over. @returns what lets go of it before */
export function lock(folder: string): () => void {
  const db = new Database(folder);
  db.run('BEGIN EXCLUSIVE');
  let isHeld = true;
  const release = () => {
    if (isHeld) db.run('ROLLBACK');
    isHeld = false;
    db.close();
  };
  onTestFinished(release);
  return release;
}
