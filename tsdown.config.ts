import { defineConfig } from 'tsdown';

/**
 * `dist/` mirrors `src/` file by file, so that code finds its neighbours (the thread worker, the
 * shipped scenarios two folders up) in the package where it finds them in the checkout.
 */
export default defineConfig({
  entry: ['src/index.ts', 'src/core.ts', 'src/cli/main.ts', 'src/jobs/thread-worker.ts'],
  root: 'src',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  unbundle: true,
  fixedExtension: false,
  dts: { entry: ['src/index.ts', 'src/core.ts'] },
  sourcemap: false,
  clean: true,
});
