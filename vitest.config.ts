import { configDefaults, defineConfig } from 'vitest/config';
import { findBrowser, NO_BROWSER } from './pictures/browser.js';

/** What is laid out can only be measured by what lays it out. */
const NEED_BROWSER = 'tests/pictures/**';
const hasBrowser = findBrowser() !== undefined;
if (!hasBrowser) process.stderr.write(`${NEED_BROWSER} is left out. ${NO_BROWSER}\n`);

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(hasBrowser ? [] : [NEED_BROWSER])],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The segmenter's dictionary costs 250 MB a process: two workers fit on a small machine.
    pool: 'forks',
    maxWorkers: 2,
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
});
