import { bargainingWordsEn } from '../../../bargaining/index.ts';
import type { RoundsAnswer } from '../../../bargaining/index.ts';
import { render } from '../../../quantity/index.ts';
import type { Text } from '../../../quantity/index.ts';
import { gridLines } from '../economy/grid.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';

export interface RoundsScreen {
  readonly width: number;
  readonly named: (actor: string) => string;
}

/** Rounds and moves shown before the rest is only counted. */
const ROUNDS = 12;
const MOVES = 12;
const LABEL = 11;

/** A model played in rounds: positions by round, where it ends or that it does not, who moved whom. */
export function roundsScreen(answer: RoundsAnswer, screen: RoundsScreen): Line[] {
  const { width } = screen;
  const title = `${MODELS[answer.model]}${answer.preset === null ? '' : `, as ${answer.preset}`}`;
  return [
    ...fill([], [bold(title)], width, 2),
    ...answer.issues.flatMap((issue, at) => issueLines(answer, issue, at, screen)),
    [],
    ...settlesLines(answer, width),
    ...moveLines(answer, screen),
  ];
}

const MODELS: Readonly<Record<RoundsAnswer['model'], string>> = {
  scholz: 'Expected-utility model',
  spatial: 'Spatial model of politics',
  exchange: 'Exchange of positions',
};

const cell = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : number(value);

function issueLines(
  { actors, issues, turns }: RoundsAnswer,
  issue: string,
  at: number,
  { named, width }: RoundsScreen,
): Line[] {
  const shown = turns.slice(0, ROUNDS + 1);
  const columns = shown.map(({ turn }) => ({ head: String(turn) }));
  const rows = actors.flatMap(({ actor }, row) => {
    const places = shown.map(({ positions }) => positions[at]?.[row]);
    return places.every((place) => place === null || place === undefined)
      ? []
      : [{ name: named(actor), cells: places.map(cell) }];
  });
  const centre = (name: string, of: 'median' | 'mean') => ({
    name,
    cells: shown.map((turn) => styled(cell(turn[of][at]), 'bold')),
  });
  const rest = turns.length - shown.length;
  return [
    [],
    ...gridLines({
      head: issues.length === 1 ? 'round' : issue,
      columns,
      rows: [...rows, centre('median', 'median'), centre('mean', 'mean')],
      width,
    }),
    ...(rest > 0 ? [[dim(`  … and ${rest} more rounds (--csv has all)`)]] : []),
  ];
}

const range = ([low, high]: readonly [number, number]): string =>
  low === high ? number(low) : `${number(low)} to ${number(high)}`;

function settlesLines(
  { after, issues, outcome, period, settles }: RoundsAnswer,
  width: number,
): Line[] {
  const where = outcome.map(({ issue, mean, median }) => {
    const about = issues.length === 1 ? '' : `${issue}: `;
    return `${about}median ${range(median)}, mean ${range(mean)}`;
  });
  const label = (text: Line): Line[] =>
    fill(['  '], [dim(column('outcome', LABEL)), ...text], width, LABEL + 2);
  if (settles === 'yes') return label([`settles after ${after} rounds: ${where.join('; ')}`]);
  if (settles === 'unknown') {
    return label([
      styled('still moving', 'warning'),
      ` after ${after} rounds: ${where.join('; ')}`,
    ]);
  }
  return label([
    styled('does not settle', 'warning'),
    `: from round ${after} on the positions come back every ${period ?? 0} rounds, so that none of them is the answer: ${where.join('; ')}`,
  ]);
}

function moveLines({ moves }: RoundsAnswer, { named, width }: RoundsScreen): Line[] {
  if (moves.length === 0) return [];
  // one sentence may tell of moves on several issues, or of both sides of a trade
  const told = moves.filter(
    ({ turn, why }, at) =>
      moves.findIndex((each) => each.turn === turn && same(each.why, why)) === at,
  );
  const lines = told
    .slice(0, MOVES)
    .flatMap(({ turn, why }) =>
      fill([`  ${column(String(turn), 4, 'right')}  `], [inWords(why, named)], width, 8),
    );
  const rest = told.length - MOVES;
  return [
    [],
    [dim('  who moved, and why')],
    ...lines,
    ...(rest > 0 ? [[dim(`  … and ${rest} more moves (--json has all)`)]] : []),
  ];
}

const same = (one: Text, other: Text): boolean =>
  one.code === other.code && JSON.stringify(one.params) === JSON.stringify(other.params);

/** The sentences of a model, with names for the actors. */
function inWords({ code, params }: Text, named: (actor: string) => string): string {
  const told = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'string' && ACTORS.has(name) ? named(value) : value,
  ]);
  return render({ code, params: Object.fromEntries(told) }, bargainingWordsEn);
}

const ACTORS = new Set(['actor', 'proposer', 'other', 'by', 'giver', 'taker']);
