import type { GateAnswer, ValueAnswer, Worth } from '../../../corridor/index.ts';
import type { Names } from '../../names.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import { listed, money, worthTable } from './worth-table.ts';
import { paymentLines, tradeLines, variantLines } from './value-parts.ts';

export interface ValueScreen {
  readonly title: string;
  readonly asOf: string;
  readonly width: number;
  readonly withLines: boolean;
  readonly names: Names;
}

const LABEL = 14;
const row = (width: number, label: string, ...rest: Line): Line[] =>
  fill(['  '], [dim(column(label, LABEL)), ...rest], width, LABEL + 2);

/** What a project is worth, to whom, who loses, and whose gain is missing. */
export function valueScreen(answer: ValueAnswer, screen: ValueScreen): Line[] {
  const { names, width } = screen;
  const named = (id: string): string => (id === 'nobody-named' ? 'nobody named' : names.actor(id));
  const about = `as of ${screen.asOf} · ${answer.currency} of ${answer.priceYear} · ${answer.service} years of service from ${answer.first + answer.building}`;
  return [
    ...fill(
      [],
      [bold(answer.variant === null ? screen.title : `${screen.title} · ${answer.variant}`)],
      width,
      2,
    ),
    ...fill([], [dim(`${about} · ${number(answer.draws)} draws · seed ${answer.seed}`)], width, 2),
    ...(answer.lines.length === 0 ? [] : moneyLines(answer, named, width)),
    ...creditLines(answer, named, width),
    ...tradeLines(answer, named, width),
    ...variantLines(answer, width),
    ...(screen.withLines ? paymentLines(answer, named, width) : []),
    [],
    ...fill(
      ['  '],
      [dim('Money alone: lives, rights, displacement and forced labour are not in these numbers.')],
      width,
      2,
    ),
  ];
}

/** The ledger: the whole, the parties, the states, who loses, whose gain is missing. */
function moneyLines(answer: ValueAnswer, named: (id: string) => string, width: number): Line[] {
  const losers = answer.losers.map(named).join(' · ');
  return [
    ...row(width, 'whole', ...worthLine(answer.whole), dim(`, at ${percent(answer.rate)} a year`)),
    ...row(width, 'pays back', paybackText(answer)),
    ...(answer.delay === null
      ? []
      : [
          ...row(width, 'a year late', `costs ${money(answer.delay)}`),
          ...row(width, 'cut half-way', `leaves ${money(answer.stranded ?? 0)} unrecovered`),
        ]),
    ...missingLines(answer.missing, width),
    [],
    ...worthTable(
      'to whom, each at its own rate',
      answer.parties.map(({ npv, party, rate }) => ({
        name: named(party),
        worth: npv,
        rate: percent(rate),
      })),
      width,
    ),
    [],
    ...worthTable(
      'by state, all at one rate',
      answer.countries.map(({ country, share }) => ({
        name: country === null ? 'of no state' : named(country),
        worth: share,
        rate: '',
      })),
      width,
    ),
    [],
    ...fill(
      ['  '],
      [dim(column('loses', LABEL)), losers === '' ? 'none of those reckoned' : losers],
      width,
      LABEL + 2,
    ),
    ...gateLines(answer.gates, named, width),
    ...tornadoLines(answer, width),
  ];
}

function worthLine(worth: Worth): Line {
  if (worth.status === 'known') {
    const { above, base, high, low } = worth;
    return [
      bold(money(base)),
      ` [${money(low)} to ${money(high)}]`,
      `, a gain in ${percent(above)} of draws`,
    ];
  }
  const known =
    worth.part === null
      ? 'nothing is known of it'
      : `what is known comes to ${money(worth.part.base)}`;
  return [styled('unknown', 'warning'), `: ${known}`];
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
    [styled(column('not stated', LABEL), 'warning'), listed(missing)],
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
    const size = loan.principal === null ? 'an unknown amount' : money(loan.principal);
    const text = `${named(loan.lender)} lent ${named(loan.borrower)} ${size}: ${late} (${loan.title})`;
    return fill(['  '], [dim(column('old loans', LABEL)), text], width, LABEL + 2);
  });
}

const GATE = {
  open: 'open: everyone whose part it needs gains',
  transfers: 'open with payments',
  shut: 'shut: all of them together do not gain enough',
  unknown: 'unknown: an amount of someone whose part it needs is not stated',
  'not-assessed': 'not assessed: the pack does not say whose part it needs',
} as const;

/** How the value gate of each phase stands; phases of one answer together. */
function gateLines(
  gates: readonly GateAnswer[],
  named: (id: string) => string,
  width: number,
): Line[] {
  const told = gates.map((gate) => {
    const payments = gate.transfers.map(
      ({ amount, from, to }) => `${named(from)} pays ${named(to)} ${money(amount)}`,
    );
    const word = GATE[gate.status];
    return { gate, text: payments.length === 0 ? word : `${word}: ${payments.join(' · ')}` };
  });
  return [...Map.groupBy(told, ({ text }) => text)].flatMap(([text, all]) => {
    const status = all[0]?.gate.status;
    const style = status === 'open' ? 'good' : status === 'shut' ? 'bad' : 'dim';
    const phases = all.map(({ gate }) => gate.phase).join(', ');
    const isShort = phases.length < LABEL;
    const head = isShort ? [] : [`${phases}: `];
    const label = dim(column(isShort ? phases : 'gate', LABEL));
    return fill(['  '], [label, ...head, styled(text, style)], width, LABEL + 2);
  });
}

/** How many of the widest bars are worth a line. */
const BARS = 5;

function tornadoLines({ tornado }: ValueAnswer, width: number): Line[] {
  const bars = tornado.bars.filter(({ swing }) => swing > 0).slice(0, BARS);
  if (bars.length === 0) return [];
  const told = bars.map(
    ({ changesSign, id, swing }) =>
      `${id} ${money(swing)}${changesSign ? ' (changes the sign)' : ''}`,
  );
  return fill(['  '], [dim(column('moves it', LABEL)), told.join(' · ')], width, LABEL + 2);
}

const percent = (share: number): string => `${number(share * 100)} %`;
