import { createRequire } from 'node:module';
import type { FigureDocument } from '../figures/index.ts';
import { LandbridgeError, makeProblem } from '../quantity/index.ts';
import { wordsEn } from './words-en.ts';

let page: FigureDocument | undefined;

/**
 * A document to draw figures in where there is no browser: that of jsdom, loaded on first use
 * because it takes longer to load than a report to write. The same document is handed out again:
 * figures leave nothing in it.
 *
 * Throws a {@link LandbridgeError} that names the install line when jsdom is not there.
 *
 * @example
 * figureDocument().createElementNS('http://www.w3.org/2000/svg', 'svg').outerHTML; // '<svg></svg>'
 * figureDocument() === figureDocument(); // true
 */
export function figureDocument(): FigureDocument {
  page ??= openPage();
  return page;
}

function openPage(): FigureDocument {
  const { JSDOM } = loadJsdom();
  return new JSDOM('').window.document;
}

interface Jsdom {
  readonly JSDOM: new (html: string) => { readonly window: { readonly document: FigureDocument } };
}

function loadJsdom(): Jsdom {
  let loaded: unknown;
  try {
    // synchronous, and left alone by bundlers: `import()` would make every report a promise
    loaded = createRequire(import.meta.url)('jsdom');
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    throw missing(value);
  }
  if (!isJsdom(loaded)) throw missing('jsdom');
  return loaded;
}

function isJsdom(value: unknown): value is Jsdom {
  return typeof value === 'object' && value !== null && 'JSDOM' in value;
}

function missing(value: string): LandbridgeError {
  const problem = makeProblem({ code: 'report/no-jsdom', path: 'jsdom', value }, wordsEn);
  return new LandbridgeError([problem], 'failure');
}
