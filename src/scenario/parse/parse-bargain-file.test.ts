import { expect, test } from 'vitest';
import { parseBargainFile } from './parse-bargain-file.ts';

const parse = (text: string) => parseBargainFile({ path: 'fee.yaml', text });

test('issues with their lines, actors with ranges', () => {
  const { file, problems } = parse(`
issues: { fee: { line: [0, 10], status-quo: 1 }, route: {} }
actors:
  north: { capability: 2, on: { fee: { position: [4, 6, 8], salience: 90 } } }
  south: { capability: [1, 2, 3], on: { route: { position: unknown, salience: unknown } } }
`);
  expect(problems).toEqual([]);
  expect(file?.issues['route']?.line).toEqual([0, 100]);
  expect(file?.actors['north']?.on['fee']?.position).toMatchObject({ low: 4, base: 6, high: 8 });
  expect(file?.actors['south']?.on['route']?.position.unknown).toBe('not-stated');
});

test.each([
  ['', 'empty-file', 1],
  ['issues: {', 'yaml-syntax', 1],
  [
    'issues: { fee: {} }\nactors:\n  n: { capability: 1, on: { fee: { position: 120, salience: 9 } } }',
    'off-line',
    3,
  ],
  [
    'issues: { fee: {} }\nactors:\n  n: { capability: 1, on: { tax: { position: 12, salience: 9 } } }',
    'unknown-line',
    3,
  ],
  ['issues: { fee: {} }\nactors:\n  n: { capability: -1, on: {} }', 'quantity/beyond-bounds', 3],
  [
    'issues: { fee: {} }\nactors:\n  n: { capability: 1, on: { fee: { position: 1, salience: 190 } } }',
    'quantity/beyond-bounds',
    3,
  ],
  ['issues: { fee: {} }\nactors:\n  n: { capability: .nan, on: {} }', 'not-finite', 3],
])('%j is told: %s in line %d', (text, code, line) => {
  const { file, problems } = parse(text);
  expect(file).toBeUndefined();
  expect(problems.map((each) => [each.code, each.place?.line])).toContainEqual([code, line]);
});
