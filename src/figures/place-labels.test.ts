import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';
import { textWidth } from './wrap-text.ts';

const FRAME = { left: 0, top: 0, right: 300, bottom: 200, letters: 12 };

describe('names beside points', () => {
  test('right of the point, left of it at the right edge', () => {
    const [first, second] = placeLabels(
      [
        { x: 50, y: 100, text: 'inland' },
        { x: 295, y: 100, text: 'coast' },
      ],
      FRAME,
    );
    expect([first?.anchor, second?.anchor]).toEqual(['start', 'end']);
  });

  test('never on one another, never out of the frame; the first is served first', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 200 }),
      text: fc.constantFrom('a', 'harbour', 'the long bridge', '부산', 'Владивосток'),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (points) => {
        const boxes = placeLabels(points, FRAME).map(({ anchor, labelX, labelY, text }) => {
          const width = textWidth(text) * FRAME.letters;
          const left =
            anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
          return { left, right: left + width, top: labelY - 6, bottom: labelY + 6 };
        });
        for (const [at, box] of boxes.entries()) {
          expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200).toBe(true);
          for (const other of boxes.slice(at + 1)) {
            const apart =
              box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top ||
              other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  test('one that finds no room gets none', () => {
    const crowd = Array.from({ length: 40 }, (_, at) => ({
      x: 20 + (at % 8) * 4,
      y: 20,
      text: 'crowded place',
    }));
    const placed = placeLabels(crowd, FRAME);
    expect(placed.length).toBeLessThan(40);
  });
});
