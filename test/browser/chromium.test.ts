import { describe, expect } from 'vitest';
import { findChromium, test } from './chromium.ts';

describe('where a browser test finds Chromium', () => {
  test("at Debian's place", () => {
    const found = findChromium({}, (path) => path === '/usr/bin/chromium');
    expect(found).toEqual({ kind: 'here', path: '/usr/bin/chromium' });
  });

  test('where CHROMIUM says', () => {
    const found = findChromium({ CHROMIUM: '/opt/browser' }, (path) => path === '/opt/browser');
    expect(found).toEqual({ kind: 'here', path: '/opt/browser' });
  });

  test('nowhere: skipped with the command that installs it', () => {
    expect(findChromium({}, () => false)).toMatchObject({
      kind: 'skip',
      reason: expect.stringContaining('apt-get install chromium'),
    });
  });

  test('nowhere on continuous integration: a failure', () => {
    expect(findChromium({ CI: 'true' }, () => false).kind).toBe('fail');
  });
});

test('Chromium opens a page and runs a script in it', async ({ browser }) => {
  const page = await browser.newPage();
  await page.setContent('<title>north and south</title>');
  expect(await page.title()).toBe('north and south');
  expect(await page.evaluate('6 * 7')).toBe(42);
});
