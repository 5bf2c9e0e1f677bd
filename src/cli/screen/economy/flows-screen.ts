import type { NetworkFlows } from '../../../assessment/index.ts';
import { UNASSIGNED } from '../../../corridor/index.ts';
import type { LeftOut, LedgerKind, LosersAndWinners } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';

export interface FlowsScreen {
  readonly day: string;
  readonly width: number;
  readonly solver: string;
  readonly left: readonly LeftOut[];
  readonly project: string | undefined;
  readonly pypsaObjective: number | undefined;
  readonly named: (state: string) => string;
  readonly links: Readonly<Record<string, { readonly name: string }>>;
}

const LABEL = 12;
/** Rows of a table before the rest is only counted. */
const ROWS = 24;

const row = (label: string, text: string): Line => ['  ', dim(column(label, LABEL)), text];

/** Flows, what is built, prices, and who has what of it. */
export function flowsScreen(
  found: NetworkFlows,
  compared: LosersAndWinners | undefined,
  screen: FlowsScreen,
): Line[] {
  const { ledger, network, solution } = found;
  const { units } = network;
  const { identity } = ledger;
  return [
    [bold(network.title), dim(` · as of ${screen.day} · ${units.flow} · ${units.money}`)],
    row('welfare', `${number(identity.welfare)} ${units.money} (${screen.solver})`),
    ...(screen.pypsaObjective === undefined
      ? []
      : [row('objective', `${number(screen.pypsaObjective)} as PyPSA counts it`)]),
    ...(solution.error > 0
      ? [row('error', `demand cut into pieces: at most ${number(solution.error)} ${units.money}`)]
      : []),
    row(
      'adds up',
      identity.holds
        ? `the accounts sum to the whole within ${number(identity.tolerance)}`
        : `NOT: they miss the whole by ${number(identity.difference)}`,
    ),
    [],
    ...flowLines(found, screen),
    [],
    ...priceLines(found),
    [],
    ...ledgerLines(found, screen),
    ...(compared === undefined ? [] : [[], ...comparedLines(compared, screen, units.money)]),
    ...leftLines(screen),
  ];
}

function flowLines(found: NetworkFlows, screen: FlowsScreen): Line[] {
  const { network, solution } = found;
  const weights = network.snapshots.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const mean = (flow: Float64Array, at: number): number =>
    weights.reduce((sum, weight, s) => sum + weight * (flow[at * weights.length + s] ?? 0), 0) /
    total;
  const last = network.periods.length - 1;
  const rows = [
    ...network.links.map((link, at) => ({
      link,
      flow: mean(solution.sent, at),
      built: solution.built.links[at * network.periods.length + last] ?? 0,
    })),
    ...network.lines.map((link, at) => ({
      link,
      flow: mean(solution.lineFlow, at),
      built: solution.built.lines[at * network.periods.length + last] ?? 0,
    })),
  ]
    .filter(({ built, flow }) => Math.abs(flow) > 1e-6 || built > 1e-6)
    .toSorted((a, b) => Math.abs(b.flow) - Math.abs(a.flow));
  const head = dim(
    `  ${column('flows', 44)}${column('mean', 12, 'right')}${column('capacity', 12, 'right')}${column('built', 10, 'right')}`,
  );
  if (rows.length === 0) return [[dim('  nothing flows')]];
  return [
    [head],
    ...rows.slice(0, ROWS).map(({ built, flow, link }): Line => {
      const room = link.capacity + built;
      const capacity = Number.isFinite(link.capacity) ? number(link.capacity) : 'no limit';
      const full =
        Number.isFinite(room) && room > 0 && Math.abs(flow) >= 0.999 * room ? ' full' : '';
      const unknown = link.unknown === undefined ? '' : ` ? ${link.unknown.join(', ')} not stated`;
      const base = link.id.split('+')[0] ?? link.id;
      const option = link.id === base ? '' : ` + ${link.id.slice(base.length + 1)}`;
      const name = `${screen.links[base]?.name ?? base}${option}`;
      const cells = `${column(number(flow), 12, 'right')}${column(capacity, 12, 'right')}${column(built > 1e-6 ? number(built) : '', 10, 'right')}`;
      return ['  ', column(name, 44), cells, dim(full), styled(unknown, 'warning')];
    }),
    ...(rows.length > ROWS ? [[dim(`  and ${rows.length - ROWS} more (--csv lists all)`)]] : []),
  ];
}

function priceLines({ network, solution }: NetworkFlows): Line[] {
  const count = network.snapshots.length;
  const shown = network.snapshots.slice(0, 4);
  const head = `${column(`prices, ${network.units.price}`, 44)}${shown.map(({ name }) => column(name, 12, 'right')).join('')}`;
  const more = count > shown.length ? dim(` and ${count - shown.length} more`) : '';
  return [
    [dim(`  ${head}`), more],
    ...network.buses.slice(0, ROWS).map(({ id }, at): Line => {
      const cells = shown.map((_, s) => {
        const entry = at * count + s;
        const price = solution.price[entry];
        const isOpen = solution.undetermined?.includes(entry) === true;
        return column(price === undefined || isOpen ? 'any' : number(price), 12, 'right');
      });
      return ['  ', column(id, 44), cells.join('')];
    }),
    ...(network.buses.length > ROWS ? [[dim(`  and ${network.buses.length - ROWS} more`)]] : []),
  ];
}

/** Kinds of lines, gathered into the columns a reader asks for. */
const COLUMNS: readonly (readonly [title: string, kinds: readonly LedgerKind[]])[] = [
  ['consumers', ['consumer-surplus', 'consumer-payment', 'lost-load']],
  ['producers', ['producer-surplus', 'storage-margin']],
  [
    'rent, fees',
    [
      'congestion-rent',
      'losses',
      'fees-received',
      'fees-paid',
      'taxes-received',
      'taxes-paid',
      'limit-paid',
      'limit-rent',
      'settlement',
    ],
  ],
  ['costs', ['operating-cost', 'capital-cost']],
];

function ledgerLines({ ledger, network }: NetworkFlows, screen: FlowsScreen): Line[] {
  const head = `${column(`ledger, ${network.units.money}`, 30)}${COLUMNS.map(([title]) => column(title, 12, 'right')).join('')}${column('total', 14, 'right')}`;
  return [
    [dim(`  ${head}`)],
    ...ledger.totals.map(({ byKind, country, known, missing, total }): Line => {
      const cells = COLUMNS.map(([, kinds]) => {
        const sum = kinds.reduce((part, kind) => part + (byKind[kind] ?? 0), 0);
        return column(sum === 0 ? '' : number(sum), 12, 'right');
      });
      const name = country === UNASSIGNED ? 'of no state' : screen.named(country);
      const what = missing.map(({ asset, what: field }) => `${field} of ${asset}`);
      const open =
        total === undefined
          ? ` ? without ${what.slice(0, 3).join(', ')}${what.length > 3 ? ` and ${what.length - 3} more` : ''}`
          : '';
      return [
        '  ',
        column(name, 30),
        cells.join(''),
        bold(column(number(known), 14, 'right')),
        styled(open, 'warning'),
      ];
    }),
  ];
}

function comparedLines(compared: LosersAndWinners, screen: FlowsScreen, money: string): Line[] {
  const changes = compared.countries.filter(({ verdict }) => verdict !== 'same');
  const told = changes.map(({ change, country, knownChange }) => {
    const amount = change === undefined ? `? (known ${signed(knownChange)})` : signed(change);
    return `${country === UNASSIGNED ? 'of no state' : screen.named(country)} ${amount}`;
  });
  const losers = compared.losers
    .slice(0, 6)
    .map(({ asset, change, country }) => `${screen.named(country)} by ${asset} ${signed(change)}`);
  const none = compared.anyLoser === 'none' ? 'nobody' : 'unknown: an amount is not stated';
  const diverted = compared.diverted
    .slice(0, 5)
    .map(({ asset, change }) => `${asset} ${signed(change)}`);
  const part = (label: string, text: string): Line[] =>
    fill(['  '], [dim(column(label, LABEL)), text], screen.width, LABEL + 2);
  return [
    [dim(`  with the links of ${screen.project ?? 'the project'} against without, ${money}`)],
    ...part('by state', told.length === 0 ? 'nothing changes' : told.join(' · ')),
    ...part('loses', losers.length === 0 ? none : losers.join(' · ')),
    ...(diverted.length === 0 ? [] : part('diverted', diverted.join(' · '))),
  ];
}

function leftLines({ left, width }: FlowsScreen): Line[] {
  const unknown = left.filter(({ why }) => why !== 'not-standing');
  const idle = left.filter(({ why }) => why === 'not-standing');
  const part = (label: string, text: string): Line[] =>
    fill(['  '], [styled(column(label, LABEL), 'warning'), text], width, LABEL + 2);
  return [
    ...(unknown.length === 0
      ? []
      : [
          [],
          ...part(
            'not stated',
            `cost, size or demand of ${unknown.map(leftName).join(', ')}: left out`,
          ),
        ]),
    ...(idle.length === 0
      ? []
      : part(
          'carries 0',
          idle
            .map(({ id, states }) => `${id} (${(states ?? []).join(' or ') || 'unknown'})`)
            .join(', '),
        )),
  ];
}

const signed = (amount: number): string => `${amount > 0 ? '+' : '−'}${number(Math.abs(amount))}`;

const leftName = ({ id, option }: LeftOut): string =>
  option === undefined ? id : `${id}: ${option}`;
