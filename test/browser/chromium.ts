import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { test as plainTest } from 'vitest';

/** Where Chromium is, or why a browser test is left out, or why it must fail. */
export type Found =
  | { readonly kind: 'here'; readonly path: string }
  | { readonly kind: 'skip' | 'fail'; readonly reason: string };

/** Looks at `$CHROMIUM`, then at Debian's place; missing it is an error on continuous integration. */
export function findChromium(
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): Found {
  const path = env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (exists(path)) return { kind: 'here', path };
  const reason = `no Chromium at ${path}: apt-get install chromium, or set CHROMIUM to its path`;
  return { kind: env['CI'] === 'true' ? 'fail' : 'skip', reason };
}

/**
 * vitest's `test` with a fresh headless `browser` for the asking; a test that asks is skipped, with
 * a hint, where there is no Chromium.
 */
export const test = plainTest.extend<{ browser: Browser }>({
  browser: async ({ skip }, use) => {
    const found = findChromium(process.env, existsSync);
    if (found.kind === 'skip') skip(found.reason);
    if (found.kind !== 'here') throw new Error(found.reason);
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath: found.path,
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      await use(browser);
    } finally {
      await browser.close();
    }
  },
});
