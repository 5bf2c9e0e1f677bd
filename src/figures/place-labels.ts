import { textWidth } from './wrap-text.ts';

/** A point that would like its name beside it; px. */
export interface LabelPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A name with its place; px, at the middle of its height. */
export interface PlacedLabel extends LabelPoint {
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface LabelFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** size of the letters, px */
  readonly letters: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** px between a point and its name, at first and when there is no room */
const AWAY = [8, 14, 24];
/** px around a point that the names of others keep off */
const SPOT = 4;

/**
 * Puts names beside points so that none stands on another name or point or leaves the frame: the first
 * in the list are served first, and one that finds no room gets none. Right, left, over and under are
 * tried, then the corners, then a little further away.
 *
 * @example
 * const frame = { left: 0, top: 0, right: 100, bottom: 50, letters: 10 };
 * placeLabels([{ x: 95, y: 25, text: 'port' }], frame)[0].anchor; // 'end'
 */
export function placeLabels(points: readonly LabelPoint[], frame: LabelFrame): PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const point of points) {
    const others = points
      .filter(({ x, y }) => x !== point.x || y !== point.y)
      .map(({ x, y }) => ({ left: x - SPOT, right: x + SPOT, top: y - SPOT, bottom: y + SPOT }));
    const label = tries(point, frame.letters).find((one) => {
      const box = boxOf(one, frame.letters);
      return isInside(box, frame) && ![...taken, ...others].some((other) => meets(box, other));
    });
    if (label === undefined) continue;
    taken.push(boxOf(label, frame.letters));
    placed.push(label);
  }
  return placed;
}

function tries(point: LabelPoint, letters: number): PlacedLabel[] {
  const { x, y } = point;
  return AWAY.flatMap((away): PlacedLabel[] => {
    const over = away + letters / 3;
    const put = (labelX: number, labelY: number, anchor: PlacedLabel['anchor']): PlacedLabel => ({
      ...point,
      labelX,
      labelY,
      anchor,
    });
    return [
      put(x + away, y, 'start'),
      put(x - away, y, 'end'),
      put(x, y - over, 'middle'),
      put(x, y + over, 'middle'),
      put(x + away, y - away, 'start'),
      put(x + away, y + away, 'start'),
      put(x - away, y - away, 'end'),
      put(x - away, y + away, 'end'),
    ];
  });
}

function boxOf({ anchor, labelX, labelY, text }: PlacedLabel, letters: number): Box {
  const width = textWidth(text) * letters;
  const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
  const half = letters * 0.6;
  return { left: left - 1, right: left + width + 1, top: labelY - half, bottom: labelY + half };
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.right <= frame.right &&
  box.top >= frame.top &&
  box.bottom <= frame.bottom;
