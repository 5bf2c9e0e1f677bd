import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { describe, expect } from 'vitest';
import { readScenarioFiles } from '../../../src/store/index.ts';
import { packFiles } from '../../fixtures/fixture-pack.ts';
import { test } from '../../browser/chromium.ts';
import { answerTo } from './core-worker.ts';
import type { Question } from './core-worker.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** `src/core.ts` and all it needs as one script for a worker: a question in, its answer out. */
async function workerScript(): Promise<string> {
  const entry = `
    import { answerTo } from ${JSON.stringify(join(import.meta.dirname, 'core-worker.ts'))};
    self.onmessage = ({ data }) => self.postMessage(answerTo(data));`;
  const bundle = await rolldown({
    input: 'virtual:worker',
    platform: 'browser',
    // What a browser lacks must not slip in as an empty module.
    onLog: (_, log) => {
      throw new Error(log.message);
    },
    plugins: [
      {
        name: 'worker-entry',
        resolveId: (id) => (id === 'virtual:worker' ? id : null),
        load: (id) => (id === 'virtual:worker' ? entry : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error('the worker must be one file');
  return chunk.code;
}

const PAGE = 'https://landbridge.test/';

/** Asks in a Web Worker of a page that can reach nothing but the script. */
async function answerInBrowser(browser: Browser, question: Question): Promise<string> {
  const script = await workerScript();
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === PAGE) return route.fulfill({ contentType: 'text/html', body: '<title>t</title>' });
    if (url !== `${PAGE}worker.js`) return route.abort();
    return route.fulfill({ contentType: 'text/javascript', body: script });
  });
  await page.goto(PAGE);
  // As text: the page's own types (Worker) are no part of this program.
  const answer: unknown = await page.evaluate(`new Promise((resolve, reject) => {
    const worker = new Worker('worker.js');
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(${JSON.stringify(question)});
  })`);
  if (typeof answer !== 'string') throw new Error('the worker answered no text');
  return answer;
}

describe('a worker in Chromium answers with the bytes of Node', () => {
  test('the river pack', { timeout: 60_000 }, async ({ browser }) => {
    const question: Question = {
      files: packFiles(join(ROOT, 'test/fixtures/three-actors')),
      asOf: '2019-06-01',
      request: { draws: 2000, seed: 7 },
    };
    expect(await answerInBrowser(browser, question)).toBe(answerTo(question));
  });

  test('the Korean pack, all projects', { timeout: 120_000 }, async ({ browser }) => {
    const question: Question = {
      files: readScenarioFiles(join(ROOT, 'scenarios/korea')).files,
      asOf: '2018-11-28',
      request: { draws: 1000, seed: 1 },
    };
    expect(await answerInBrowser(browser, question)).toBe(answerTo(question));
  });
});
