import type { NetworkGains } from '../../../assessment/index.ts';
import { coalitionWordsEn } from '../../../coalition/index.ts';
import type { AllocationTable } from '../../../coalition/index.ts';
import { render } from '../../../quantity/index.ts';
import type { Text } from '../../../quantity/index.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';

export interface TableScreen {
  readonly title: string;
  readonly width: number;
  readonly named: (player: string) => string;
}

const NAME = 26;
const CELL = 14;

/** The game of a network: what each can do, how it is shared, and the accounts by rule. */
export function gainsScreen(
  found: NetworkGains,
  screen: TableScreen & { readonly day: string },
): Line[] {
  const { ledgers, network } = found;
  const rules = ledgers.map(({ rule }) => rule);
  const states = [
    ...new Set(ledgers.flatMap(({ ledger }) => ledger.totals.map(({ country }) => country))),
  ];
  const head = `${column('ledger by rule for cross-border links', NAME + CELL)}${rules.map((rule) => column(rule, CELL, 'right')).join('')}`;
  return [
    [bold(screen.title), dim(` · as of ${screen.day}`)],
    ...tableScreen(found.table, { ...screen, title: '' }).slice(1),
    [],
    [dim(`  ${head}  ${network.units.money}`)],
    ...states.map((state): Line => {
      const totals = ledgers.map(({ ledger }) =>
        ledger.totals.find(({ country }) => country === state),
      );
      const cells = totals.map((total) =>
        column(total === undefined ? '' : number(total.known), CELL, 'right'),
      );
      const isOpen = totals.some((total) => total !== undefined && total.total === undefined);
      return [
        '  ',
        column(screen.named(state), NAME + CELL),
        cells.join(''),
        styled(isOpen ? ' ? an amount is not stated' : '', 'warning'),
      ];
    }),
  ];
}

/** A game shared by several rules, with who complains and who could stop it. */
export function tableScreen(table: AllocationTable, screen: TableScreen): Line[] {
  const { kind, players, roles, rules, total, unit } = table;
  const money = unit === undefined ? '' : ` ${unit}`;
  const word = kind === 'gain' ? 'all together' : 'all together, cost';
  const head = `${column(word === 'all together' ? 'who' : 'who bears', NAME)}${column('alone', CELL, 'right')}${column('adds last', CELL, 'right')}${rules.map(({ rule }) => column(rule, CELL, 'right')).join('')}`;
  return [
    [bold(screen.title)],
    [dim(`  ${word} `), bold(`${number(total)}${money}`)],
    [],
    [dim(`  ${head}`)],
    ...players.map((player, at): Line => {
      const role = roles?.[at];
      const cells = [role?.alone, role?.marginal, ...rules.map(({ payoffs }) => payoffs?.[at])];
      const text = cells
        .map((amount) => column(amount === undefined ? '?' : number(amount), CELL, 'right'))
        .join('');
      const mark =
        role?.isVeto === true ? ' can stop all' : role?.isDummy === true ? ' adds nothing' : '';
      return ['  ', column(screen.named(player), NAME), text, dim(mark)];
    }),
    [
      '  ',
      dim(column('share of the whole', NAME + 2 * CELL)),
      ...rules.map(({ payoffs }) =>
        dim(
          column(
            payoffs === undefined || total === 0
              ? ''
              : `${number((100 * Math.max(...payoffs)) / total)} % at most`,
            CELL,
            'right',
          ),
        ),
      ),
    ],
    [],
    ...rules.flatMap(({ problems, rule, why }) => [
      ...why.flatMap((each) => told(rule, each, screen)),
      ...problems.map(({ message }): Line => [
        '  ',
        dim(column(rule, 14)),
        styled(message, 'warning'),
      ]),
    ]),
    ...table.why.flatMap((each) => told('game', each, screen)),
  ];
}

function told(label: string, text: Text, { named, width }: TableScreen): Line[] {
  const params = Object.fromEntries(
    Object.entries(text.params).map(([key, value]) => [
      key,
      typeof value === 'number' ? number(value) : key === 'player' ? named(value) : value,
    ]),
  );
  const sentence = render({ code: text.code, params }, coalitionWordsEn);
  return fill(['  '], [dim(column(label, 14)), sentence], width, 16);
}
