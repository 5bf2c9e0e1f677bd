import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelihoodTerms } from '../index.ts';

const PIECES = [
  ...'not never hardly unlikely likely probably certain almost highly will be to is it that no one'.split(
    ' ',
  ),
  ...'may might could expected chance chances of in three 70 0.5 60 40 - % percent more than'.split(
    ' ',
  ),
  ..."can can't won’t ruled out far-fetched little do . , “ ’ 🚂 한국 中国 \u202e \ufeff".split(
    ' ',
  ),
  'too early to say',
  '\n\n',
  '\u00a0',
  '\u3000',
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', '  ', '\r\n')), {
    maxLength: 40,
  })
  .map((parts) => parts.flat().join(''));

test('spans are verbatim, in order, and do not overlap', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const term of likelihoodTerms(text)) {
        expect(text.slice(term.start, term.end)).toBe(term.text);
        expect(term.start).toBeGreaterThanOrEqual(end);
        expect(term.end).toBeGreaterThan(term.start);
        end = term.end;
      }
    }),
  );
});

test('a paragraph before moves every place by its length and nothing else', () => {
  const prefixes = fc.constantFrom(
    '🚂 ',
    '\ufeff',
    '가나다. ',
    '\u3000',
    'Zug “über” 1910: ',
    '\r\n',
  );
  fc.assert(
    fc.property(texts, prefixes, (text, prefix) => {
      const before = `${prefix}\n\n`;
      const moved = likelihoodTerms(text).map((term) => ({
        ...term,
        start: term.start + before.length,
        end: term.end + before.length,
      }));
      expect(likelihoodTerms(before + text)).toEqual(moved);
    }),
  );
});

test('ranges lie between 0 and 1 in order, and a hedge has none of a standard', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { kind, sense, standards, surveys, stated } of likelihoodTerms(text)) {
        for (const { low, high } of [...standards, ...(stated === null ? [] : [stated])]) {
          expect(low >= 0 && low <= high && high <= 1).toBe(true);
        }
        const isResolved = sense === 'plain' || sense === 'turned';
        expect(standards.length === 0 || (kind === 'likelihood' && isResolved)).toBe(true);
        expect(isResolved || (surveys.length === 0 && stated === null)).toBe(true);
      }
    }),
  );
});

test.each([
  ['no '.repeat(350_000), 0],
  ['not be '.repeat(150_000), 0],
  ["a'".repeat(500_000), 0],
  ['\n \t'.repeat(350_000), 0],
  ['7 in 9 '.repeat(150_000), 0],
  ['-'.repeat(1_000_000), 0],
  ['likely '.repeat(20_000) + 'a'.repeat(860_000), 20_000],
])('a line of a million characters is read to its end: %#', (text, count) => {
  expect(likelihoodTerms(`${text}. It may.`)).toHaveLength(count + 1);
});
