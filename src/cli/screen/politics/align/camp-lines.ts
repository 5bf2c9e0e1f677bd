import type { AlignAnswer } from '../../../../alignment/index.ts';
import { gridLines } from '../../economy/grid.ts';
import { dim, styled } from '../../line.ts';
import type { Line, Span } from '../../line.ts';
import { number } from '../../number.ts';
import { listed, told } from './told.ts';
import type { AlignScreen } from './told.ts';

type Tipping = AlignAnswer['landscape']['tipping'][number];

/** The camps of the day, whether they would last, and how far each actor is from moving. */
export function campLines({ actor, landscape }: AlignAnswer, screen: AlignScreen): Line[] {
  const { count, now, settles, tipping } = landscape;
  const { named, width } = screen;
  const of = (camps: readonly [readonly string[], readonly string[]]): Line => [
    ...listed(camps[0], screen),
    dim('  against  '),
    ...listed(camps[1], screen),
  ];
  const minima = count === 1 ? 'the only arrangement' : `one of ${count} arrangements`;
  const lasting: Line = now.isMinimum
    ? [`${minima} that nobody would leave alone`]
    : [
        styled('not at rest', 'warning'),
        `: ${settles.moves.map(named).join(', ')} would move, and then it stands `,
        ...of(settles.camps),
      ];
  return [
    ...told('camps', of(now.camps), width),
    ...told('lasting', lasting, width),
    ...aloneLines(landscape.alone, actor, screen),
    ...(actor === null && tipping.length > 0 ? [[], ...tippingGrid(tipping, screen)] : []),
  ];
}

/** The parts of ties each of which, if it alone counted, would have the actor on the other side. */
function aloneLines(
  alone: AlignAnswer['landscape']['alone'],
  actor: string | null,
  { width }: AlignScreen,
): Line[] {
  const odd = alone.filter(({ leave }) => actor !== null && leave.includes(actor));
  if (odd.length === 0) return [];
  const parts = odd.map(({ component }) => component).join(', ');
  return told('but by', [`${parts} alone it would stand on the other side`], width);
}

function tippingGrid(tipping: readonly Tipping[], { named, width }: AlignScreen): Line[] {
  const rows = tipping
    .toSorted((a, b) => a.hold - b.hold)
    .map((each) => ({
      name: named(each.actor),
      cells: [
        named(each.with),
        held(each),
        each.smallest === null
          ? 'no one tie'
          : `${named(each.smallest.with)} ${change(each.smallest)}`,
      ],
    }));
  return gridLines({
    head: 'who',
    columns: [{ head: 'with' }, { head: 'hold' }, { head: 'tips where its tie with' }],
    rows,
    width,
  });
}

/** In hundredths of the world's capability. */
export function held({ hold, wouldMove }: Pick<Tipping, 'hold' | 'wouldMove'>): string | Span {
  const text = number(100 * hold);
  return wouldMove ? styled(text, 'warning') : text;
}

/** A change of a propensity, −1 to 1. */
export const change = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${signed(from)} → ${signed(to)}`;

/** A number with its sign, two digits behind the point. */
export const signed = (value: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
