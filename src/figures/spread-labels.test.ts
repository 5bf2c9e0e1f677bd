import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from './spread-labels.ts';
import { cutText } from './wrap-text.ts';

const labels = fc.array(
  fc.record({
    wanted: fc.double({ min: 0, max: 300, noNaN: true }),
    height: fc.constantFrom(16, 32, 48),
  }),
  { maxLength: 12 },
);

describe('labels side by side', () => {
  test('those that have room stay where they would like to be', () => {
    const wanted = [100, 10, 40].map((at) => ({ wanted: at, height: 16 }));
    expect(spreadLabels(wanted)).toEqual([100, 10, 40]);
    expect(spreadLabels([])).toEqual([]);
  });

  test('two at one place move apart by half each, in the order given', () => {
    expect(spreadLabels([10, 10].map((wanted) => ({ wanted, height: 16 })))).toEqual([2, 18]);
  });

  test('a frame pushes them back in', () => {
    const low = [90, 95].map((wanted) => ({ wanted, height: 16 }));
    expect(spreadLabels(low, { top: 0, bottom: 100 })).toEqual([76, 92]);
    expect(spreadLabels([{ wanted: 1, height: 16 }], { top: 0, bottom: 100 })).toEqual([8]);
  });

  test('never overlap, and keep their order', () => {
    fc.assert(
      fc.property(labels, (given) => {
        const placed = spreadLabels(given)
          .map((at, place) => ({
            at,
            half: (given[place]?.height ?? 0) / 2,
            wanted: given[place]?.wanted ?? 0,
          }))
          .toSorted((a, b) => a.at - b.at);
        for (const [rank, label] of placed.entries()) {
          const above = placed[rank - 1];
          if (above === undefined) continue;
          expect(label.at - label.half).toBeGreaterThanOrEqual(above.at + above.half - 1e-9);
          expect(label.wanted).toBeGreaterThanOrEqual(above.wanted - 1e-9);
        }
      }),
    );
  });
});

describe('cutText', () => {
  test('cuts within a word, and shows it', () => {
    expect(cutText('북한철도성조국통일위원회', 6)).toBe('북한철도성…');
    expect(cutText('north', 6)).toBe('north');
  });
});
