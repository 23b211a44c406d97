/** What is said where the store does not serve and somebody wants something of it. */
import { StoreError } from '../errors.js';
import { notify } from './press.js';
import type { Answerable } from './respond.js';

/** Runs `work`, which must answer nothing before it has used the store. */
export async function keeping(interaction: Answerable, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    await notify(interaction, (_, words) => words.keeping.unavailable);
  }
}
