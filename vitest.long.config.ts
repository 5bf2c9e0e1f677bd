import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.ts';

/** Suites that take minutes: more draws, more seeds, bigger packs. */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/long/**/*.test.ts'],
    testTimeout: 600_000,
    passWithNoTests: true,
  },
});
