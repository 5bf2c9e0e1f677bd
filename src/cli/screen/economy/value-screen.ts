import type { GateAnswer, LineAnswer, ValueAnswer, Worth } from '../../../corridor/index.ts';
import type { Names } from '../../names.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { moneyText } from '../money.ts';
import { number } from '../number.ts';

export interface ValueScreen {
  readonly title: string;
  readonly asOf: string;
  readonly width: number;
  readonly withLines: boolean;
  readonly names: Names;
}

const LABEL = 14;
const row = (label: string, ...rest: Line): Line => ['  ', dim(column(label, LABEL)), ...rest];

/** What a project is worth, to whom, who loses, and whose gain is missing. */
export function valueScreen(answer: ValueAnswer, screen: ValueScreen): Line[] {
  const { names, width } = screen;
  const named = (id: string): string => (id === 'nobody-named' ? 'nobody named' : names.actor(id));
  const about = `as of ${screen.asOf} · ${answer.currency} of ${answer.priceYear} · ${answer.service} years of service from ${answer.first + answer.building}`;
  return [
    [bold(answer.variant === null ? screen.title : `${screen.title} · ${answer.variant}`)],
    [dim(`${about} · ${number(answer.draws)} draws · seed ${answer.seed}`)],
    ...(answer.lines.length === 0 ? [] : moneyLines(answer, named, width)),
    ...creditLines(answer, named, width),
    ...tradeLines(answer, named),
    ...variantLines(answer),
    ...(screen.withLines
      ? [[], ...answer.lines.map((line) => lineRow(line, named, answer.currency))]
      : []),
    [],
    [dim('  Money alone: lives, rights, displacement and forced labour are not in these numbers.')],
  ];
}

/** The ledger: the whole, the parties, the states, who loses, whose gain is missing. */
function moneyLines(answer: ValueAnswer, named: (id: string) => string, width: number): Line[] {
  const head = `${column('to whom', 34)}${['5 %', 'base', '95 %'].map((each) => column(each, 12, 'right')).join('')}`;
  const losers = answer.losers.map(named).join(' · ');
  return [
    row('whole', ...worthLine(answer.whole), dim(`  at ${percent(answer.rate)} a year`)),
    row('pays back', paybackText(answer)),
    ...(answer.delay === null
      ? []
      : [
          row('a year late', `costs ${moneyText(answer.delay)}`),
          row('cut half-way', `leaves ${moneyText(answer.stranded ?? 0)} unrecovered`),
        ]),
    ...missingLines(answer.missing, width),
    [],
    [dim(`  ${head}  at its own rate`)],
    ...answer.parties.map(({ npv, party, rate }) => worthRow(named(party), npv, percent(rate))),
    [],
    [dim('  by state, all at one rate: these add up to the whole')],
    ...answer.countries.map(({ country, share }) =>
      worthRow(country === null ? 'of no state' : named(country), share, ''),
    ),
    [],
    ...fill(
      ['  '],
      [dim(column('loses', LABEL)), losers === '' ? 'none of those reckoned' : losers],
      width,
      LABEL + 2,
    ),
    ...answer.gates.flatMap((gate) => gateLines(gate, named, width)),
    ...tornadoLines(answer, width),
  ];
}

function worthLine(worth: Worth): Line {
  if (worth.status === 'known') {
    const { above, base, high, low } = worth;
    return [
      bold(moneyText(base)),
      ` [${moneyText(low)} to ${moneyText(high)}]`,
      `, a gain in ${percent(above)} of draws`,
    ];
  }
  const known =
    worth.part === null
      ? 'nothing is known of it'
      : `what is known comes to ${moneyText(worth.part.base)}`;
  return [styled('unknown', 'warning'), `: ${known}`];
}

function shortWorth(worth: Worth): string {
  if (worth.status === 'unknown') return 'unknown';
  return range(worth);
}

function worthRow(name: string, worth: Worth, rate: string): Line {
  const spread = worth.status === 'known' ? worth : worth.part;
  const cells = [spread?.low, spread?.base, spread?.high].map((amount) =>
    column(amount === undefined ? '?' : moneyText(amount), 12, 'right'),
  );
  const open = worth.status === 'known' ? '' : ` and unknown: ${worth.missing.join(', ')}`;
  return ['  ', column(name, 34), cells.join(''), dim(`  ${rate}`), styled(open, 'warning')];
}

function paybackText({ irr, payback, whole }: ValueAnswer): string {
  if (whole.status === 'unknown') return 'unknown';
  const after =
    payback === null ? 'never' : payback === 0 ? 'at once' : `after ${number(payback)} years`;
  const [rate] = irr?.rates ?? [];
  return rate === undefined || irr?.count !== 'one'
    ? `${after}, no single rate of return`
    : `${after}, rate of return ${percent(rate)}`;
}

function missingLines(missing: readonly string[], width: number): Line[] {
  if (missing.length === 0) return [];
  return fill(
    ['  '],
    [styled(column('not stated', LABEL), 'warning'), missing.join(' · ')],
    width,
    LABEL + 2,
  );
}

function creditLines(
  { credit }: ValueAnswer,
  named: (id: string) => string,
  width: number,
): Line[] {
  return credit.flatMap((loan) => {
    const late =
      loan.overdue === null
        ? 'what is overdue is unknown'
        : loan.overdue > 0
          ? `${number(loan.overdue)} ${loan.unit} overdue since ${loan.since ?? 'an unknown day'}`
          : 'nothing overdue';
    const size = loan.principal === null ? 'an unknown amount' : moneyText(loan.principal);
    const text = `${named(loan.lender)} lent ${named(loan.borrower)} ${size}: ${late} (${loan.title})`;
    return fill(['  '], [dim(column('credit', LABEL)), text], width, LABEL + 2);
  });
}

const range = ({ base, high, low }: { base: number; high: number; low: number }): string =>
  `${moneyText(base)} [${moneyText(low)} to ${moneyText(high)}]`;

function tradeLines({ currency, trade }: ValueAnswer, named: (id: string) => string): Line[] {
  if (trade === null) return [];
  return [
    [],
    [dim(`  cheaper trade, ${currency} a year; elasticity ${number(trade.elasticity.base)}`)],
    ...trade.parties.map(({ gain, party, sales }): Line => [
      '  ',
      column(named(party), 34),
      column(`gains ${range(gain)}`, 36),
      dim(`sells ${range(sales)} more`),
    ]),
    ['  ', column('everybody else', 34), `sells ${range(trade.displaced)} less`],
  ];
}

const GATE = {
  open: 'open: everyone whose part it needs gains',
  transfers: 'open with payments',
  shut: 'shut: all of them together do not gain enough',
  unknown: 'unknown: an amount of someone whose part it needs is not stated',
  'not-assessed': 'not assessed: the pack does not say whose part it needs',
} as const;

function gateLines(gate: GateAnswer, named: (id: string) => string, width: number): Line[] {
  const payments = gate.transfers.map(
    ({ amount, from, to }) => `${named(from)} pays ${named(to)} ${moneyText(amount)}`,
  );
  const word =
    payments.length === 0 ? GATE[gate.status] : `${GATE[gate.status]}: ${payments.join(' · ')}`;
  const style = gate.status === 'open' ? 'good' : gate.status === 'shut' ? 'bad' : 'dim';
  return fill(['  '], [dim(column(gate.phase, LABEL)), styled(word, style)], width, LABEL + 2);
}

/** How many of the widest bars are worth a line. */
const BARS = 5;

function tornadoLines({ tornado }: ValueAnswer, width: number): Line[] {
  const bars = tornado.bars.filter(({ swing }) => swing > 0).slice(0, BARS);
  if (bars.length === 0) return [];
  const told = bars.map(
    ({ changesSign, id, swing }) =>
      `${id} ${moneyText(swing)}${changesSign ? ' (changes the sign)' : ''}`,
  );
  return fill(['  '], [dim(column('moves it', LABEL)), told.join(' · ')], width, LABEL + 2);
}

function variantLines({ currency, priceYear, variants }: ValueAnswer): Line[] {
  if (variants.length === 0) return [];
  return [
    [],
    [dim(`  variants, each a project of its own: cost in ${currency} of ${priceYear}`)],
    ...variants.map(({ cost, name, scope, whole }): Line => {
      const text =
        cost === null
          ? 'unknown'
          : cost.low === cost.high
            ? moneyText(cost.base)
            : `${moneyText(cost.low)} to ${moneyText(cost.high)}`;
      const worth = whole === null ? '' : `  worth ${shortWorth(whole)}`;
      const about = column(worth, whole === null ? 0 : 40);
      return ['  ', column(name, 34), column(text, 22, 'right'), about, dim(`  ${scope}`)];
    }),
  ];
}

function lineRow(line: LineAnswer, named: (id: string) => string, currency: string): Line {
  const who = `${line.from === null ? 'nobody' : named(line.from)} → ${line.to === null ? 'used up' : named(line.to)}`;
  const per = line.when === 'yearly' ? '/yr' : '';
  const { amount } = line;
  const text =
    amount === null
      ? 'unknown'
      : amount.low === amount.high
        ? moneyText(amount.base)
        : `${moneyText(amount.base)} [${moneyText(amount.low)} to ${moneyText(amount.high)}]`;
  return [
    '  ',
    column(line.what, 34),
    column(amount === null ? text : `${text} ${currency}${per}`, 40, 'right'),
    dim(`  ${who}`),
  ];
}

const percent = (share: number): string => `${number(share * 100)} %`;
