/** The long forms of the load test: 200 interactions a second for a minute, then 100,000 of them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/reliability/load.test.ts'],
    env: { LOAD_RATE: process.env.LOAD_RATE ?? '200', LOAD_TOTAL: process.env.LOAD_TOTAL ?? '12000' },
    pool: 'forks',
  },
});
