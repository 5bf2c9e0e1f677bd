import type { VetoYearsAnswer } from '../../../institution/index.ts';
import { gridLines } from '../economy/grid.ts';
import { fill } from '../fill.ts';
import { bold, dim } from '../line.ts';
import type { Line } from '../line.ts';
import { percent } from '../percent.ts';

export interface VetoYearsScreen {
  readonly width: number;
  /** the body, in words */
  readonly title: string;
  readonly named: (actor: string) => string;
}

/** How strong the no of each member was, year by year: by rule, by power, and both together. */
export function vetoYearsScreen(answer: VetoYearsAnswer, screen: VetoYearsScreen): Line[] {
  const { actors, compliance, left, wanting } = answer;
  const { named, title, width } = screen;
  const rows = actors.flatMap(({ actor, years }) =>
    years.map(({ byPower, byRule, strength, year }) => ({
      name: `${named(actor)} ${year}`,
      cells: [
        BY_RULE[byRule],
        byPower === null ? 'unknown' : percent(byPower),
        strength === null ? 'unknown' : holds(strength),
      ],
    })),
  );
  return [
    ...fill([], [bold(`How strong a no is: ${title}`)], width, 2),
    ...fill(
      ['  '],
      [
        dim(
          `against ${wanting.map(named).join(', ')} · what the body refuses is left undone with ${percent(compliance)}`,
        ),
      ],
      width,
      4,
    ),
    [],
    ...gridLines({
      head: 'whose no',
      columns: [{ head: 'by rule' }, { head: 'by power' }, { head: 'holds' }],
      rows,
      width,
    }),
    ...(left.length === 0
      ? []
      : [
          [],
          ...fill(
            ['  '],
            [dim(`no capability is stated of ${leftText(left.map(named))}`)],
            width,
            4,
          ),
        ]),
  ];
}

/** Members without a capability told by name before the rest is only counted. */
const NAMED = 5;

const leftText = (names: readonly string[]): string => {
  const rest = names.length - NAMED;
  const told = names.slice(0, NAMED).join(', ');
  return rest > 0 ? `${told} and ${rest} more (--json lists all)` : told;
};

const BY_RULE = { yes: 'veto', maybe: 'maybe', no: 'none', unknown: 'unknown' } as const;

const holds = ({ high, low }: { low: number; high: number }): string =>
  low === high ? percent(low) : `${percent(low)}–${percent(high)}`;
