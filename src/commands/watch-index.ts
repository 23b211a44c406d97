/** Notices that another index has been built into a folder. */
import { type FSWatcher, watch } from 'node:fs';
import type { Logger } from './command.js';

/** A build renames the manifest last; what comes within this many milliseconds belongs to the same build. */
const SETTLED_MS = 300;

/** Calls `then` after each change of the manifest in `folder`, until the watcher is closed. */
export function onNewIndex(folder: string, then: () => void, log: Logger): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { persistent: false }, (_, name) => {
    if (name !== 'manifest.json') return;
    clearTimeout(timer);
    timer = setTimeout(then, SETTLED_MS).unref();
  });
  watcher.on('error', (error) => log.warn(`the index folder is watched no longer: ${error.message}`));
  return watcher.on('close', () => clearTimeout(timer));
}
