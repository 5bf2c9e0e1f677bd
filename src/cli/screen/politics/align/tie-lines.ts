import type { AlignAnswer } from '../../../../alignment/index.ts';
import { gridLines } from '../../economy/grid.ts';
import { fill } from '../../fill.ts';
import { dim } from '../../line.ts';
import type { Line } from '../../line.ts';
import { number } from '../../number.ts';
import { lineStrip } from '../line-strip.ts';
import { told } from './told.ts';
import type { AlignScreen } from './told.ts';
import { signed } from './camp-lines.ts';

type Tie = AlignAnswer['ties'][number];

const STRIP = 16;
/** Parts told of one tie before the rest is left to JSON. */
const PARTS = 3;

/** How warm each tie is, what makes it so, what nobody says, and what contradicts what. */
export function tieLines({ actor, ties, wedges }: AlignAnswer, screen: AlignScreen): Line[] {
  if (ties.length === 0) return [];
  const { named, width } = screen;
  const name = ({ a, b }: Tie): string =>
    a === actor ? named(b) : b === actor ? named(a) : `${named(a)}–${named(b)}`;
  const rows = ties
    .toSorted((x, y) => y.temperature.base - x.temperature.base)
    .map((tie) => ({
      name: name(tie),
      cells: [
        lineStrip(tie.temperature, { low: 0, high: 100 }, STRIP),
        number(Math.round(tie.temperature.base)),
      ],
      below: fill(['    '], [dim(madeOf(tie))], width, 4),
    }));
  return [
    [],
    ...gridLines({
      head: 'tie',
      columns: [{ head: `cold${' '.repeat(STRIP - 8)}warm` }, { head: 'warmth', joined: true }],
      rows,
      width,
    }),
    ...contradictionLines(ties, screen),
    ...wedgeLines(wedges, screen),
  ];
}

function madeOf({ components, unknown }: Tie): string {
  const strongest = components
    .filter(({ pull }) => pull !== null && pull !== 0)
    .toSorted((a, b) => Math.abs(b.pull ?? 0) - Math.abs(a.pull ?? 0))
    .slice(0, PARTS)
    .map(({ name, pull }) => `${name} ${signed(pull ?? 0)}`);
  const silent = unknown.length === 0 ? [] : [`unknown: ${unknown.join(', ')}`];
  const parts = strongest.length === 0 ? ['nothing pulls either way'] : strongest;
  return [...parts, ...silent].join(' · ');
}

/** What draws a pair together while another part drives it apart: shown, not averaged away. */
function contradictionLines(ties: readonly Tie[], { named, width }: AlignScreen): Line[] {
  const found = ties.flatMap(({ a, b, contradictions }) =>
    contradictions.slice(0, 1).map(({ apart, pulls, together }) => ({
      text: `${named(a)} and ${named(b)}: together by ${together} (${signed(pulls[0])}), apart by ${apart} (${signed(pulls[1])})`,
      size: Math.min(Math.abs(pulls[0]), Math.abs(pulls[1])),
    })),
  );
  if (found.length === 0) return [];
  const shown = found.toSorted((x, y) => y.size - x.size).slice(0, 4);
  return [
    [],
    [dim('  at odds with itself')],
    ...shown.flatMap(({ text }) => fill(['    '], [text], width, 6)),
  ];
}

function wedgeLines(wedges: AlignAnswer['wedges'], { named, width }: AlignScreen): Line[] {
  const lines = wedges.flatMap(({ a, b, issues, points }) => {
    const last = points.at(-1);
    const [first] = points;
    if (last === undefined || last.wedge === null) return [];
    const was =
      first?.wedge === null || first === undefined
        ? ''
        : `, ${number(Math.round(first.wedge.base))} on ${first.day}`;
    const most = issues
      .toSorted((x, y) => y.salience * y.distance - x.salience * x.distance)
      .slice(0, 3)
      .map(({ ideals, issue }) => `${issue} ${number(ideals[0])} and ${number(ideals[1])}`);
    const about = most.length === 0 ? '' : `: ${most.join(', ')}`;
    const tracks = last.tracks
      .filter(({ gap }) => gap > 0)
      .map(({ gap, third }) => `; talks with ${named(third)} run ${number(100 * gap)} % apart`);
    return told(
      'wedge',
      [
        `${named(a)} and ${named(b)} ${number(Math.round(last.wedge.base))} of 100${was}${about}${tracks.join('')}`,
      ],
      width,
    );
  });
  return lines.length === 0 ? [] : [[], ...lines];
}
