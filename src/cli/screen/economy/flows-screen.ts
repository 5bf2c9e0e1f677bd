import type { NetworkFlows } from '../../../assessment/index.ts';
import { UNASSIGNED } from '../../../corridor/index.ts';
import type { LeftOut, LosersAndWinners } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import { amountsIn } from './amounts.ts';
import { flowTable } from './flow-table.ts';
import { ledgerTable } from './ledger-table.ts';
import { priceTable } from './price-table.ts';

export interface FlowsScreen {
  readonly day: string;
  readonly width: number;
  readonly solver: string;
  readonly left: readonly LeftOut[];
  readonly project: string | undefined;
  readonly pypsaObjective: number | undefined;
  readonly names: NetworkNames;
}

/** How the things of a network are called on the screen. */
export interface NetworkNames {
  readonly state: (id: string) => string;
  /** a link, line, supply or demand, with the option of it that is built */
  readonly asset: (id: string) => string;
  readonly bus: (id: string) => string;
}

const LABEL = 14;
/** Of a list in a paragraph, before the rest is only counted. */
const MOST = 8;
const MOST_STAKES = 4;

const row = (label: string, ...text: Line): Line[] => [['  ', dim(column(label, LABEL)), ...text]];

/** Flows, what is built, prices, and who has what of it. */
export function flowsScreen(
  found: NetworkFlows,
  compared: LosersAndWinners | undefined,
  screen: FlowsScreen,
): Line[] {
  const { ledger, network, solution } = found;
  const { units } = network;
  const { identity } = ledger;
  const whole = amountsIn(units.money, [identity.welfare]);
  const exact = amountsIn(units.money, []);
  return [
    ...fill(
      [],
      [bold(network.title), dim(` · as of ${screen.day} · ${units.flow} · ${units.money}`)],
      screen.width,
      2,
    ),
    ...row(
      'welfare',
      bold(`${whole.text(identity.welfare)} ${whole.unit}`),
      dim(` (${screen.solver})`),
    ),
    ...(screen.pypsaObjective === undefined
      ? []
      : row('objective', `${exactText(screen.pypsaObjective)} as PyPSA counts it`)),
    ...(solution.error > 0
      ? row('error', `demand cut into pieces: at most ${exact.text(solution.error)} ${units.money}`)
      : []),
    ...row(
      'adds up',
      identity.holds
        ? `the accounts sum to the whole within ${exact.text(identity.tolerance)}`
        : styled(`NOT: they miss the whole by ${exact.text(identity.difference)}`, 'bad'),
    ),
    [],
    ...flowTable(found, screen),
    [],
    ...priceTable(found, screen),
    [],
    ...ledgerTable(found, screen),
    ...(compared === undefined ? [] : [[], ...comparedLines(compared, screen, units.money)]),
    ...leftLines(screen),
  ];
}

/** An amount as exactly as it is compared with that of another program. */
const exactText = (amount: number): string =>
  amount.toLocaleString('en-US', { maximumFractionDigits: 4 }).replace('-', '−');

/** What changes with the links of a project against without them. */
function comparedLines(compared: LosersAndWinners, screen: FlowsScreen, money: string): Line[] {
  const { countries, diverted, drawn, losers, winners } = compared;
  const amounts = amountsIn(money, [
    ...countries.map(({ knownChange }) => knownChange),
    ...[...losers, ...winners].map(({ change }) => change),
  ]);
  const stateOf = (id: string): string =>
    id === UNASSIGNED ? 'of no state' : screen.names.state(id);
  const told = countries
    .filter(({ verdict }) => verdict !== 'same')
    .map(({ change, country, knownChange }) =>
      change === undefined
        ? `${stateOf(country)} ? (known ${amounts.signed(knownChange)})`
        : `${stateOf(country)} ${amounts.signed(change)}`,
    );
  const stakes = (list: typeof losers): string[] =>
    list.map(
      ({ asset, change, country }) =>
        `${stateOf(country)} by ${screen.names.asset(asset)} ${amounts.signed(change)}`,
    );
  const flows = (list: typeof diverted): string[] =>
    list.map(({ asset, change }) => `${screen.names.asset(asset)} ${signed(change)}`);
  const none = compared.anyLoser === 'none' ? 'nobody' : 'unknown: an amount is not stated';
  const part = (
    label: string,
    texts: readonly string[],
    most = MOST_STAKES,
    nothing = '',
  ): Line[] => {
    const text = texts.length === 0 ? nothing : listed(texts, ' · ', most);
    return text === ''
      ? []
      : fill(['  '], [dim(column(label, LABEL)), text], screen.width, LABEL + 2);
  };
  return [
    [
      dim(
        `  with the links of ${screen.project ?? 'the project'} against without, ${amounts.unit}`,
      ),
    ],
    ...part('by state', told, MOST, 'nothing changes'),
    ...part('loses', stakes(losers), MOST_STAKES, none),
    ...part('gains', stakes(winners)),
    ...part('carries less', flows(diverted)),
    ...part('carries more', flows(drawn)),
  ];
}

function leftLines({ left, names, width }: FlowsScreen): Line[] {
  const unknown = left.filter(({ why }) => why !== 'not-standing');
  const idle = left.filter(({ why }) => why === 'not-standing');
  const part = (label: string, texts: readonly string[], head = '', tail = ''): Line[] =>
    texts.length === 0
      ? []
      : fill(
          ['  '],
          [styled(column(label, LABEL), 'warning'), `${head}${listed(texts, ', ')}${tail}`],
          width,
          LABEL + 2,
        );
  const stated = unknown.map(({ id, option }) =>
    option === undefined ? names.asset(id) : `${names.asset(id)}: ${option}`,
  );
  const states = idle.map(
    ({ id, states: on }) => `${names.asset(id)} (${(on ?? []).join(' or ') || 'unknown'})`,
  );
  return [
    ...(left.length === 0 ? [] : [[]]),
    ...part('not stated', stated, 'cost, size or demand of ', ': left out'),
    ...part('carries 0', states),
  ];
}

/** As much of a list as can be read. */
function listed(texts: readonly string[], separator: string, most = MOST): string {
  const shown = texts.slice(0, most).join(separator);
  return texts.length > most ? `${shown}${separator}and ${texts.length - most} more` : shown;
}

const signed = (amount: number): string => `${amount > 0 ? '+' : '−'}${number(Math.abs(amount))}`;
