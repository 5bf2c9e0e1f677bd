import { expect, test } from 'vitest';
import * as core from '../../src/core.ts';
import * as library from '../../src/index.ts';

test('the library hands out all that its part for the browser does', () => {
  expect(Object.keys(library)).toEqual(expect.arrayContaining(Object.keys(core)));
});

test('what needs a machine is not in the part for the browser', () => {
  const more = Object.keys(library).filter((name) => !(name in core));
  expect(more.toSorted()).toEqual([
    'assessWith',
    'chooseSolver',
    'inlineRunner',
    'loadLawbook',
    'loadScenario',
    'memoryLog',
    'nativeSolver',
    'openHighs',
    'openJsonlLog',
    'openRunner',
    'readLpFile',
    'shippedPacks',
    'shippedRegimes',
    'threadRunner',
  ]);
});
