import type { RouteAnswer, RouteColumn, RouteLeg } from '../../../corridor/index.ts';
import { csvTable } from './csv-table.ts';

type Ends = { readonly low: number; readonly base: number; readonly high: number } | null;
type Cell = string | number | null;

const HEAD = [
  'level',
  'column',
  'number',
  'id',
  'name',
  'mode',
  'gauge',
  'from',
  'to',
  ...['km', 'hours', 'cost', 'generalised'].flatMap((name) => [
    `${name}_low`,
    name,
    `${name}_high`,
    `${name}_known`,
  ]),
  'unit',
  'share_of_draws_won',
  'share_chosen',
  'states',
  'use',
  'countries',
  'sanctioned',
  'unknown',
];

/** Columns and their legs as CSV; what is unknown is empty, with `no` beside it. */
export function routeTable(answer: RouteAnswer): string[] {
  const rows = answer.columns.flatMap((column) => [
    columnRow(answer, column),
    ...(column.route?.legs ?? []).map((leg, at) => legRow(answer, keyOf(column), leg, at + 1)),
  ]);
  return csvTable(HEAD, rows);
}

const keyOf = ({ name, via }: RouteColumn): string => (via === null ? name : `${name}/${via}`);

function columnRow(answer: RouteAnswer, column: RouteColumn): Cell[] {
  const key = keyOf(column);
  const { route } = column;
  const drawn = answer.draws?.columns.find((one) => one.column === key);
  const share = answer.choice?.shares.find((one) => one.column === key);
  const territory = route?.territory ?? [];
  return [
    'column',
    key,
    null,
    null,
    null,
    null,
    null,
    answer.from,
    answer.to,
    ...ends(route?.km ?? null),
    ...ends(route?.hours ?? null),
    ...ends(route?.cost ?? null),
    ...ends(route?.generalised ?? null),
    answer.units.cost,
    drawn?.wins ?? null,
    share?.share ?? null,
    null,
    column.opening,
    territory.map(({ country }) => country).join(' '),
    territory.flatMap(({ country, sanctioned }) => (sanctioned ? [country] : [])).join(' '),
    route === null ? 'no route' : route.unknown.map(textOf).join('; '),
  ];
}

function legRow({ units }: RouteAnswer, column: string, leg: RouteLeg, at: number): Cell[] {
  return [
    'leg',
    column,
    at,
    leg.id,
    leg.name,
    leg.mode ?? leg.transfers.map(({ kind }) => kind).join(' '),
    leg.gauge,
    leg.from,
    leg.to,
    ...ends(leg.km),
    ...ends(leg.hours),
    ...ends(leg.cost),
    ...ends(null),
    units.cost,
    null,
    null,
    leg.states.join(' '),
    leg.use,
    leg.countries.join(' '),
    null,
    leg.unknown.map(textOf).join('; '),
  ];
}

/** Low, base, high, and whether all of it is known. */
function ends(range: (Ends & { readonly complete?: boolean }) | null): Cell[] {
  if (range === null) return [null, null, null, null];
  const { base, complete = true, high, low } = range;
  const isNothing = !complete && high === 0;
  const known = complete ? 'yes' : 'no';
  return isNothing ? [null, null, null, known] : [low, base, high, known];
}

const textOf = ({ code, params }: { code: string; params: Record<string, string | number> }) =>
  [code.replace('route/', ''), ...Object.values(params)].join(' ');
