/** The long form of the tests of faults: every fault many times over. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['faults', 'machine', 'kill-bot', 'reload', 'service', 'store', 'attack'].map(
      (name) => `tests/reliability/${name}.test.ts`,
    ),
    env: { FAULT_ROUNDS: '20', KILLS: '50', QUESTIONS: '200' },
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 15,
    testTimeout: 600_000,
  },
});
