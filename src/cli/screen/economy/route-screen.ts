import type { RouteResult } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { bold, dim } from '../line.ts';
import type { Line } from '../line.ts';
import { columnLines } from './route-column.ts';
import { amountText } from './route-amount.ts';
import { choiceLines, forecastLines, publishedLines, remarkLines } from './route-below.ts';
import { matrixLines } from './route-matrix.ts';
import type { RouteNames } from './route-names.ts';
import { sideBySide } from './route-side-by-side.ts';

export interface RouteScreen {
  readonly width: number;
  readonly names: RouteNames;
  readonly withLegs: boolean;
}

/** Ways between two places side by side, then each by itself, then what is known beside them. */
export function routeScreen(result: RouteResult, screen: RouteScreen): Line[] {
  const { answer } = result;
  const { names, width } = screen;
  const { cargo, draws, timeValue, units, variant } = answer;
  const day =
    timeValue === null
      ? 'what a day costs is unknown'
      : `a day costs ${amountText(timeValue)} ${units.cost}`;
  const drawn = draws === null ? 'no draws' : `${draws.draws} draws · seed ${draws.seed}`;
  const by = answer.by === 'both' ? 'cost and time at its value' : answer.by;
  const about = `as of ${answer.asOf} · best by ${by} · ${day} · ${drawn}`;
  return [
    ...fill(
      [],
      [bold(`${names.place(answer.from)} → ${names.place(answer.to)}`), ` · ${cargo.title}`],
      width,
      2,
    ),
    ...fill([], [dim(about)], width, 2),
    ...(variant === null
      ? []
      : fill(
          [],
          [dim(`as if ${variant.project}/${variant.name} were built: ${variant.scope}`)],
          width,
          2,
        )),
    [],
    ...sideBySide(answer, screen),
    ...answer.columns.flatMap((column) => [[], ...columnLines(column, result, screen)]),
    ...publishedLines(answer, screen),
    ...choiceLines(answer, screen),
    ...forecastLines(answer, screen),
    ...matrixLines(answer, screen),
    ...remarkLines(answer, screen),
  ];
}
