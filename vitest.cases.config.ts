import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.ts';

/** Suites that check the product against a folder of known answers; see scripts/test-cases.ts. */
export default defineConfig({
  test: { ...shared, include: ['test/cases/**/*.test.ts'], testTimeout: 120_000 },
});
