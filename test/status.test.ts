import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStatus, renderStatus } from '../scripts/write-status.ts';
import { testTitles, titlesIn } from './test-titles.ts';

const ROOT = join(import.meta.dirname, '..');

/** 188 rows, counted in the table itself: letter, then how many. */
const ROWS = 'A18 B19 C13 D19 E13 F9 G13 H19 I11 J10 K11 L21 M12';

const IDS = ROWS.split(' ').flatMap((section) =>
  Array.from(
    { length: Number(section.slice(1)) },
    (_, index) => section.slice(0, 1) + String(index + 1).padStart(2, '0'),
  ),
);

describe('docs/status.yaml', () => {
  const text = readFileSync(join(ROOT, 'docs/status.yaml'), 'utf8');
  const rows = readStatus(text);

  test('holds each of the 188 rows once, in order', () => {
    expect(IDS).toHaveLength(188);
    expect(rows.map(({ id }) => id)).toEqual(IDS);
  });

  test('says "works" only where a test carries the id in its title', () => {
    const words = new Set(testTitles(ROOT).flatMap((title) => title.split(/\W+/)));
    const untested = rows.filter((row) => row.state === 'works' && !words.has(row.id));
    expect(untested.map(({ id }) => id)).toEqual([]);
  });

  test('says what is missing where a row works partly, and only there', () => {
    const unclear = rows.filter((row) => (row.state === 'partly') !== (row.missing !== undefined));
    expect(unclear.map(({ id }) => id)).toEqual([]);
  });

  test('is what docs/STATUS.md was written from', () => {
    expect(readFileSync(join(ROOT, 'docs/STATUS.md'), 'utf8')).toBe(renderStatus(rows));
  });

  test('refuses a row that stands twice', () => {
    const row = '{ title: Ports, area: corridor, state: works }';
    expect(() => readStatus(`A01: ${row}\nA01: ${row}\n`)).toThrow('unique');
  });
});

test('titles are read from tests that run, not from comments or other texts', () => {
  const source = `
    // A99 in a comment
    describe('the ferry', () => {
      test('sails (Z01)', () => { expect('Z02').toBe('Z02'); });
      test.each([1, 2])(\`lands %i (Z03)\`, () => {});
      test.skipIf(true)('rests (Z04)', () => {});
      test.todo('sinks (Z05)');
    });`;
  expect(titlesIn('a.test.ts', source)).toEqual([
    'the ferry',
    'sails (Z01)',
    'lands %i (Z03)',
    'rests (Z04)',
  ]);
});
