import type { SizeAnswer, SizedPipe } from '../../run/economy/gas-answers.ts';
import { fill } from '../fill.ts';
import { bold, dim } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import { gasRow, gasTitle, missingLines, usedLines } from './gas-numbers.ts';
import { gridLines } from './grid.ts';
import type { GridRow } from './grid.ts';
import { money } from './worth-table.ts';

const INCH = 0.0254;

/** What a line takes: one diameter in full, several side by side. */
export function gasSizeScreen(answer: SizeAnswer, width: number): Line[] {
  const { pipes } = answer;
  const [only] = pipes;
  const body =
    pipes.length === 1 && only !== undefined
      ? onePipe(only, answer, width)
      : manyPipes(answer, width);
  return [
    ...gasTitle(answer.title, answer.about),
    ...gasRow('equation', [answer.equation], width),
    ...body,
    ...missingLines(answer.missing, width),
    ...usedLines(answer.used, width),
  ];
}

const inches = (diameter: number): string => `${number(diameter / INCH)} in`;

function onePipe(pipe: SizedPipe, { currency }: SizeAnswer, width: number): Line[] {
  const ends = [pipe.low, pipe.base, pipe.high] as const;
  const isRange = JSON.stringify(pipe.low) !== JSON.stringify(pipe.high);
  const shown = isRange ? ends : [pipe.base];
  const row = (name: string, short: (line: NonNullable<SizedPipe['base']>) => string): GridRow => ({
    name,
    cells: shown.map((line) => (line === null ? '?' : short(line))),
  });
  const factor = shown.every((line) => line === null || line.friction === null)
    ? []
    : [
        row('friction factor, Darcy', ({ friction }) =>
          friction === null ? '' : friction.toPrecision(4),
        ),
      ];
  return [
    [],
    ...gridLines({
      head: `inner diameter ${inches(pipe.diameter)} (${number(pipe.diameter * 1000)} mm)`,
      columns: (isRange ? ['low', 'base', 'high'] : ['']).map((head) => ({ head })),
      rows: [
        row('compressor stations', ({ stations }) => number(stations.length)),
        row('section, km', ({ section }) => number(section / 1000)),
        row('power, MW', ({ power }) => number(power / 1e6)),
        row('gas burnt, %', ({ fuelShare }) => number(fuelShare * 100)),
        row('pressure at the end, MPa', ({ delivery }) => number(delivery / 1e6)),
        row('velocity, m/s, behind a station', ({ leastVelocity }) => number(leastVelocity)),
        row('velocity, m/s, before the next', ({ topVelocity }) => number(topVelocity)),
        row('compressibility Z, mean', ({ compressibility }) => compressibility.toPrecision(3)),
        ...factor,
      ],
      width,
    }),
    ...(pipe.cost === null
      ? []
      : gasRow(
          'cost',
          [
            `${money(pipe.cost.capital)} ${currency ?? ''} to build, ${money(pipe.cost.yearly)} a year, `,
            `${number(pipe.cost.perThousandCubicMetres)} for 1000 m3`,
          ],
          width,
        )),
    ...(pipe.refused === null ? [] : gasRow('not possible', [pipe.refused], width)),
    ...stationLines(pipe, width),
  ];
}

/** More stations than are worth a line each. */
const MOST = 12;

function stationLines({ base }: SizedPipe, width: number): Line[] {
  if (base === null || base.stations.length === 0) return [];
  const told = base.stations
    .slice(0, MOST)
    .map(({ at, power }) => `km ${number(at / 1000)}: ${number(power / 1e6)} MW`);
  const rest = base.stations.length - MOST;
  return gasRow('stations', [told.join(' · '), rest > 0 ? dim(` · and ${rest} more`) : ''], width);
}

function manyPipes({ cheapest, currency, pipes }: SizeAnswer, width: number): Line[] {
  const costed = pipes.some(({ cost }) => cost !== null);
  const standing = pipes.filter(({ base }) => base !== null);
  const refused = pipes.filter(({ base }) => base === null);
  const rows = standing.map(({ base, cost, diameter }): GridRow => {
    const name = diameter === cheapest ? `${inches(diameter)} · cheapest` : inches(diameter);
    if (base === null) return { name, cells: [] };
    const cells = [
      number(base.stations.length),
      number(base.power / 1e6),
      number(base.fuelShare * 100),
      number(base.delivery / 1e6),
      number(base.topVelocity),
    ];
    const price = costed
      ? cost === null
        ? ['?', '?', '?']
        : [money(cost.capital), money(cost.yearly), number(cost.perThousandCubicMetres)]
      : [];
    const all = [...cells, ...price];
    return { name, cells: diameter === cheapest ? all.map((cell) => bold(cell)) : all };
  });
  const heads = ['stations', 'MW', 'burnt %', 'end MPa', 'top m/s'];
  const money_ = [`build ${currency ?? ''}`, 'a year', 'per 1000 m3'];
  return [
    [],
    ...gridLines({
      head: 'inner diameter',
      columns: [...heads, ...(costed ? money_ : [])].map((head) => ({ head })),
      rows,
      width,
    }),
    ...(costed
      ? []
      : fill(
          ['  '],
          [dim('Without a table of costs (--cost FILE) this compares, it does not choose.')],
          width,
          2,
        )),
    ...refusedLines(refused, width),
  ];
}

/** Diameters that cannot be, by the reason. */
function refusedLines(refused: readonly SizedPipe[], width: number): Line[] {
  return [...Map.groupBy(refused, (pipe) => pipe.refused ?? '')].flatMap(([why, all]) =>
    gasRow(
      'not possible',
      [`${all.map(({ diameter }) => inches(diameter)).join(', ')}: ${why}`],
      width,
    ),
  );
}
