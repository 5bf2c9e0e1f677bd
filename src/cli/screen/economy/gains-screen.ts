import type { NetworkGains } from '../../../assessment/index.ts';
import { coalitionWordsEn } from '../../../coalition/index.ts';
import type { AllocationTable } from '../../../coalition/index.ts';
import { UNASSIGNED } from '../../../corridor/index.ts';
import { render } from '../../../quantity/index.ts';
import type { Text } from '../../../quantity/index.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line, Span } from '../line.ts';
import { number } from '../number.ts';
import { amountsIn } from './amounts.ts';
import type { Amounts } from './amounts.ts';
import { gridLines } from './grid.ts';

export interface TableScreen {
  readonly title: string;
  readonly width: number;
  readonly named: (player: string) => string;
}

/** What a sentence about the game is about. */
const ABOUT: Readonly<Record<string, string>> = {
  'coalition/why-core': 'core',
  'coalition/why-core-empty': 'core',
  'coalition/why-veto': 'who can stop',
  'coalition/why-necessary': 'who can stop',
  'coalition/why-pivotal': 'who can stop',
  'coalition/why-pivotal-cost': 'who can stop',
  'coalition/why-dummy': 'adds nothing',
};

/** Two large amounts that differ by little read the same: what a coalition misses is told instead. */
const WORDS = {
  ...coalitionWordsEn,
  'coalition/why-not-in-core':
    '{coalition} complains most: by itself it would be {excess} better off',
};

/** Columns of a label before a sentence. */
const LABEL = 16;
/** Players of a table before the rest is only counted. */
const MOST_PLAYERS = 24;

/** The game of a network: what each can do, how it is shared, and the accounts by rule. */
export function gainsScreen(
  found: NetworkGains,
  screen: TableScreen & { readonly day: string },
): Line[] {
  return [
    ...fill([], [bold(screen.title), dim(` · as of ${screen.day}`)], screen.width, 2),
    ...tableScreen(found.table, { ...screen, title: '' }).slice(1),
    [],
    ...ledgerLines(found, screen),
  ];
}

/** What each state gains over standing alone under each rule for what crosses borders. */
function ledgerLines({ ledgers, network, table }: NetworkGains, screen: TableScreen): Line[] {
  const states = [
    ...new Set(ledgers.flatMap(({ ledger }) => ledger.totals.map(({ country }) => country))),
  ];
  const rows = states.map((state) => {
    const alone = table.roles?.[table.players.indexOf(state)]?.alone ?? 0;
    const totals = ledgers.map(({ ledger }) =>
      ledger.totals.find(({ country }) => country === state),
    );
    return {
      name: state === UNASSIGNED ? 'of no state' : screen.named(state),
      isOpen: totals.some((total) => total !== undefined && total.total === undefined),
      gains: totals.map((total) => (total === undefined ? undefined : total.known - alone)),
    };
  });
  const amounts = amountsIn(network.units.money, [
    table.total,
    ...rows.flatMap(({ gains }) => gains.map((gain) => gain ?? 0)),
  ]);
  const open = rows.filter(({ isOpen }) => isOpen).map(({ name }) => name);
  return [
    ...fill(
      ['  '],
      [dim(`gain over standing alone, what crosses a border booked by each rule, ${amounts.unit}`)],
      screen.width,
      2,
    ),
    ...gridLines({
      head: 'state',
      columns: ledgers.map(({ rule }) => ({ head: rule })),
      rows: rows.map(({ gains, isOpen, name }) => ({
        name,
        cells: gains.map((gain) => {
          if (gain === undefined) return '';
          const text = amounts.signed(gain);
          return isOpen ? styled(`${text} ?`, 'warning') : text;
        }),
      })),
      width: screen.width,
    }),
    ...(open.length === 0
      ? []
      : fill(
          ['  '],
          [styled('? ', 'warning'), `an amount nobody has stated is missing: ${open.join(', ')}`],
          screen.width,
          4,
        )),
  ];
}

/** A game shared by several rules, with who complains and who could stop it. */
export function tableScreen(table: AllocationTable, screen: TableScreen): Line[] {
  const { kind, players, roles, rules, total, unit } = table;
  const amounts = amountsIn(unit ?? '', [
    total,
    ...(roles ?? []).flatMap(({ alone, marginal }) => [alone, marginal]),
    ...rules.flatMap(({ payoffs }) => payoffs ?? []),
  ]);
  const money = amounts.unit === '' ? '' : ` ${amounts.unit}`;
  const shown = players.slice(0, MOST_PLAYERS);
  return [
    [bold(screen.title)],
    [
      dim(`  ${kind === 'gain' ? 'all together' : 'all together, cost'} `),
      bold(`${amounts.text(total)}${money}`),
    ],
    [],
    ...gridLines({
      head: kind === 'gain' ? 'who gets' : 'who bears',
      columns: [
        { head: 'alone' },
        { head: 'adds last' },
        ...rules.flatMap(({ rule }) => [
          { head: rule },
          { head: kind === 'gain' ? 'gain' : 'saving', joined: true },
        ]),
      ],
      rows: [
        ...shown.map((player, at) => ({
          name: screen.named(player),
          cells: playerCells(table, at, amounts),
        })),
        {
          name: 'largest share',
          cells: ['', '', ...rules.flatMap(({ payoffs }) => [largest(payoffs, total), ''])],
        },
      ],
      width: screen.width,
    }),
    ...(players.length > shown.length
      ? [[dim(`  and ${players.length - shown.length} more (--json lists all)`)]]
      : []),
    [],
    ...rules.flatMap(({ problems, rule, why }) => [
      ...why.flatMap((each) => told(rule, each, amounts, screen)),
      ...problems.flatMap(({ message }) =>
        fill(
          ['  '],
          [dim(column(rule, LABEL)), styled(message, 'warning')],
          screen.width,
          LABEL + 2,
        ),
      ),
    ]),
    ...table.why.flatMap((each) => told(ABOUT[each.code] ?? 'game', each, amounts, screen)),
  ];
}

/** Alone, what it adds to the others, and by each rule its part and what that is beyond alone. */
function playerCells({ kind, roles, rules }: AllocationTable, at: number, amounts: Amounts) {
  const role = roles?.[at];
  const text = (amount: number | undefined): string =>
    amount === undefined ? '?' : amounts.text(amount);
  return [
    text(role?.alone),
    text(role?.marginal),
    ...rules.flatMap(({ payoffs }): (string | Span)[] => {
      const part = payoffs?.[at];
      if (part === undefined || role === undefined) return [text(part), '?'];
      const beyond = kind === 'gain' ? part - role.alone : role.alone - part;
      const style = amounts.text(beyond) === '0' ? 'dim' : beyond > 0 ? 'good' : 'bad';
      return [text(part), styled(amounts.signed(beyond), style)];
    }),
  ];
}

/** The part of the whole that the one with most of it has. */
function largest(payoffs: readonly number[] | undefined, total: number): Span {
  if (payoffs === undefined || total === 0) return dim('');
  const share = Math.max(...payoffs.map((part) => part / total));
  return dim(`${number(100 * share)} %`);
}

function told(label: string, text: Text, amounts: Amounts, { named, width }: TableScreen): Line[] {
  const params = Object.fromEntries(
    Object.entries(text.params).map(([key, value]) => [
      key,
      typeof value === 'number' ? worded(key, value, amounts) : namesIn(key, value, named),
    ]),
  );
  const sentence = render({ code: text.code, params }, WORDS);
  return fill(['  '], [dim(column(label, LABEL)), sentence], width, LABEL + 2);
}

/** A number in a sentence: most are amounts. */
const worded = (key: string, value: number, amounts: Amounts): string =>
  key === 'samples' ? number(value) : amounts.text(value);

/** Names for the ids of one player or a coalition of them. */
function namesIn(key: string, value: string, named: (player: string) => string): string {
  if (key === 'player') return named(value);
  if (key === 'coalition') return value.split(' + ').map(named).join(' + ');
  if (key !== 'coalitions') return value;
  return value
    .split(', ')
    .map((each) => namesIn('coalition', each, named))
    .join(', ');
}
