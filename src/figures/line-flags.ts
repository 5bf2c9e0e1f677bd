import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { HALO, INK, LETTERS, SMALL, WIDTH } from './draw-plot.ts';
import { wrapText } from './wrap-text.ts';

/** px, of a line of a label */
export const FLAG_LINE = 16;
/** px between the ends of the line; margins of 14 on either side */
const INNER = WIDTH - 28;

/** The line of an issue with what stands on it. */
export interface FlaggedLine {
  readonly line: { readonly low: number; readonly high: number };
  readonly points: readonly { readonly at: number; readonly label: string }[];
  /** null where it is unknown */
  readonly statusQuo: number | null;
}

/** A labelled point: its label in rows of its own above the line, from which a rule comes down. */
export interface Flag {
  readonly at: number;
  readonly lines: readonly string[];
  readonly isNow: boolean;
  /** whether its label stands left of its rule, for want of room on the right */
  readonly isRight: boolean;
  /** px from the top */
  readonly y: number;
}

/**
 * Labels of the left half stand right of their rule, those of the right half left of it, the outer
 * ones on top: so no rule runs through a label that stands further out on its own side.
 */
export function flagsOf({ line, points, statusQuo }: FlaggedLine, words: Catalogue): Flag[] {
  const label = render({ code: 'figure/status-quo', params: {} }, words);
  const now = statusQuo === null ? [] : [{ at: statusQuo, label, isNow: true }];
  const all = points.map((point) => ({ ...point, isNow: false }));
  const middle = (line.low + line.high) / 2;
  const outerFirst = [
    ...all.filter(({ at }) => at > middle).toSorted((a, b) => b.at - a.at),
    ...all.filter(({ at }) => at <= middle).toSorted((a, b) => a.at - b.at),
    ...now,
  ];
  const flags: Flag[] = [];
  let y = 0;
  for (const { at, label: name, isNow } of outerFirst) {
    const isRight = at > middle;
    const room = isRight ? at - line.low : line.high - at;
    const lines = wrapText(name, ((room / (line.high - line.low)) * INNER) / LETTERS, 2);
    flags.push({ at, lines, isNow, isRight, y });
    y += lines.length * FLAG_LINE;
  }
  return flags;
}

/** The labels, and their rules down to a height in px. */
export function flagMarks(flags: readonly Flag[], height: number): Plot.Markish[] {
  const rules = (isNow: boolean, style: Plot.RuleXOptions): Plot.Markish =>
    Plot.ruleX(
      flags.filter((flag) => flag.isNow === isNow),
      { x: 'at', y1: (flag: Flag) => flag.y + 2, y2: height, ...style },
    );
  const labels = (isRight: boolean, isNow: boolean): Plot.Markish =>
    Plot.text(
      flags.filter((flag) => flag.isRight === isRight && flag.isNow === isNow),
      {
        x: 'at',
        y: (flag: Flag) => flag.y + 2,
        text: (flag: Flag) => flag.lines.join('\n'),
        textAnchor: isRight ? 'end' : 'start',
        dx: isRight ? -5 : 5,
        lineAnchor: 'top',
        fontSize: SMALL,
        lineHeight: FLAG_LINE / SMALL,
        ...HALO,
        ...(isNow ? { fill: INK.now, fontWeight: 600 } : {}),
      },
    );
  return [
    rules(false, { stroke: INK.faint, strokeDasharray: '2 3' }),
    rules(true, { stroke: INK.now, strokeWidth: 2.5 }),
    ...[false, true].flatMap((isNow) => [false, true].map((isRight) => labels(isRight, isNow))),
  ];
}
