import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';

/** What every run of vitest shares: the closing line, and workers for a machine of two cores. */
export const shared: NonNullable<ViteUserConfig['test']> = {
  reporters: ['default', './test/reporter.ts'],
  setupFiles: ['./test/fast-check-seed.ts'],
  maxWorkers: 2,
  // pure modules are loaded once a worker; what a test changes outside itself it puts back
  isolate: false,
  testTimeout: 20_000,
  hookTimeout: 30_000,
};

export default defineConfig({
  test: {
    ...shared,
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    // long takes minutes (npm run test:long); cases needs a folder (npm run test:cases -- FOLDER).
    exclude: ['test/long/**', 'test/cases/**', 'test/**/fixtures/**'],
  },
});
