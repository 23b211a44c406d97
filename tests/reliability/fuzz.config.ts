/** The long form of the fuzzing: a million inputs. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/reliability/fuzz*.test.ts'],
    env: { FUZZ_INPUTS: process.env.FUZZ_INPUTS ?? '1000000' },
    pool: 'forks',
  },
});
