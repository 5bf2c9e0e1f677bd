import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { answerBargain } from '../../../src/assessment/index.ts';
import { playRounds, tableAtBase, tableOfView } from '../../../src/bargaining/index.ts';
import { createReasons, unwrap } from '../../../src/quantity/index.ts';
import { writeBargainPage } from '../../../src/report/index.ts';
import { riverView } from '../../fixtures/fixture-pack.ts';
import { test } from '../../browser/chromium.ts';

/** A bargain played in rounds, between actors of four scripts. */
function bargainPage(): string {
  const view = riverView('2019-06-01', (pack) => {
    for (const [id, name, names] of [
      ['XA', '대한민국', { ja: '大韓民国' }],
      ['XB', 'Россия', { zh: '俄罗斯' }],
      ['XC', '中华人民共和国', { ko: '중국' }],
    ] as const) {
      Object.assign(pack.actors[id] ?? {}, { name, names });
    }
  });
  const reasons = createReasons();
  const table = unwrap(tableOfView(view, { issues: ['river-link'] }, reasons));
  const rounds = unwrap(playRounds(unwrap(tableAtBase(table)), { model: 'scholz' }));
  const result = unwrap(answerBargain({ table, reasons, view }, { draws: 50, rounds }));
  return writeBargainPage({ result, view, command: '', generated: '2031-05-14' });
}

describe('a page of bargaining in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'politics-page-'));
  const file = join(folder, 'page.html');
  const address = pathToFileURL(file).href;
  beforeAll(() => writeFileSync(file, bargainPage()));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const said = async (page: Page, script: string): Promise<unknown> => page.evaluate(script);

  test(
    'a number opens its reason by the keyboard alone',
    { timeout: 60_000 },
    async ({ browser }) => {
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on('console', (message) => problems.push(message.text()));
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('request', (request) => {
        if (request.url() !== address) problems.push(request.url());
      });
      await page.goto(address);
      const isNumber = "document.activeElement?.matches('#i1-who a.n')";
      await page.keyboard.press('Tab');
      expect(await said(page, 'document.activeElement.className')).toBe('skip');
      for (let step = 0; step < 60 && !(await said(page, isNumber)); step++) {
        await page.keyboard.press('Tab');
      }
      expect(await said(page, isNumber)).toBe(true);
      const outline = 'getComputedStyle(document.activeElement).outlineStyle';
      expect(await said(page, outline)).toBe('solid');
      await page.keyboard.press('Enter');
      const target = "document.querySelector(':target')";
      expect(await said(page, `${target}.id.startsWith('r-')`)).toBe(true);
      expect(await said(page, `${target}.closest('details').open`)).toBe(true);
      expect(await said(page, `${target}.getBoundingClientRect().height > 0`)).toBe(true);
      expect(problems).toEqual([]);
    },
  );

  test(
    'tabbing goes through everything and out: no trap',
    { timeout: 60_000 },
    async ({ browser }) => {
      const page = await browser.newPage();
      await page.goto(address);
      const parts = "[...document.querySelectorAll('a[href],summary')]";
      await said(
        page,
        `document.querySelectorAll('details').forEach((each) => { each.open = true });
         seen = new Set();
         addEventListener('focusin', ({ target }) => seen.add(${parts}.indexOf(target)))`,
      );
      const count = Number(await said(page, `${parts}.length`));
      // tables that scroll by themselves take focus too
      const scrolling = Number(await said(page, "document.querySelectorAll('.table').length"));
      for (let step = 0; step < count + scrolling; step++) await page.keyboard.press('Tab');
      expect(await said(page, `${parts}.flatMap((_, at) => (seen.has(at) ? [] : [at]))`)).toEqual(
        [],
      );
    },
  );

  for (const colorScheme of ['light', 'dark'] as const) {
    test(
      `narrow and ${colorScheme}: nothing runs off, text stands out`,
      { timeout: 60_000 },
      async ({ browser }) => {
        const page = await browser.newPage({ viewport: { width: 390, height: 800 }, colorScheme });
        await page.goto(address);
        expect(await said(page, 'document.documentElement.scrollWidth')).toBe(390);
        const contrast = `(() => {
        const light = (colour) => {
          const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => part / 255)
            .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = light(getComputedStyle(document.body).backgroundColor);
        return [...document.querySelectorAll('h1, td, caption, a.n, figcaption, svg text')].map((element) => {
          const style = getComputedStyle(element);
          const ink = light(element.localName === 'text' ? style.fill : style.color);
          return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        });
      })()`;
        const found = await said(page, contrast);
        const least = Math.min(...(found as number[]));
        expect(least).toBeGreaterThanOrEqual(4.5);
      },
    );
  }

  test(
    'names of four scripts stand in the figures, each within it',
    { timeout: 60_000 },
    async ({ browser }) => {
      const page = await browser.newPage();
      await page.goto(address);
      const outside = await said(
        page,
        `[...document.querySelectorAll('figure svg text')].flatMap((text) => {
        const [own, figure] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()];
        return own.left < figure.left - 1 || own.right > figure.right + 1 ? [text.textContent] : [];
      })`,
      );
      expect(outside).toEqual([]);
      const labels = await said(
        page,
        "[...document.querySelectorAll('#rounds svg text')].map((text) => text.textContent).join(' ')",
      );
      for (const name of ['대한민국', 'Россия', '中华人民共和国']) expect(labels).toContain(name);
      expect(await said(page, "document.querySelector('#names [lang=zh]').textContent")).toBe(
        '俄罗斯',
      );
    },
  );
});
