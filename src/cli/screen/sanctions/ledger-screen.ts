import { formatAmount } from '../../../quantity/index.ts';
import type { Amount } from '../../../quantity/index.ts';
import type { LedgerLine, LedgerState } from '../../../law/index.ts';
import type { Lawbook } from '../../../scenario/index.ts';
import { fill } from '../fill.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';

const row = (label: string, text: string): Line => ['  ', dim(column(label, 12)), text];

/** A quota in one year: the three columns that are never added, gaps, revisions, every entry. */
export function ledgerScreen(state: LedgerState, lawbook: Lawbook, width: number): Line[] {
  const { estimated, gaps, limit, lines, notices, reported, revisions, share, year } = state;
  const keeper = lawbook.ledgers[state.ledger]?.keeper ?? '';
  const told = lines.some(({ status }) => status === 'reported');
  const guessed = lines.some(({ status }) => status === 'estimated');
  return [
    [bold(state.title), dim(` · ${year.first} to ${year.last} · as known on ${state.asOf}`)],
    row('limit', limit === null ? 'none in this year' : thousands(limit)),
    row(
      'reported',
      told
        ? `${thousands(reported)}${percent(share.reported)}`
        : 'no data: nobody has reported, which is not zero',
    ),
    row(
      'estimated',
      guessed
        ? `${thousands(estimated.base)}, range ${thousands(estimated.low)} to ${thousands(estimated.high)}${percent(share.estimated)}`
        : 'no data',
    ),
    row('determined', DETERMINED[state.determined]),
    row(
      'notices',
      notices.length === 0
        ? 'no threshold passed as reported'
        : `reported passes ${notices.map((each) => `${each} %`).join(', ')}`,
    ),
    row('keeper', lawbook.authorities[keeper]?.name ?? keeper),
    ...gaps.flatMap(({ kind, months, reporter }) =>
      fill(
        ['  '],
        [
          styled(column(kind === 'missing' ? 'no report' : 'told with', 12), 'warning'),
          kind === 'missing'
            ? `${reporter}: ${months.join(', ')}`
            : `others, ${reporter}: ${months.join(', ')}`,
        ],
        width,
        14,
      ),
    ),
    ...revisions.map(({ earlier, later }) => row('revised', `${earlier} by ${later}`)),
    [],
    ...lines.flatMap((line) => entryLines(line, width)),
  ];
}

const DETERMINED = {
  nothing: 'the keeper has determined nothing',
  stop: 'the keeper has said that the quota is used up',
  contested: 'contested: members asked for a determination, others held it',
} as const;

function entryLines(line: LedgerLine, width: number): Line[] {
  const { aside, converted, first, id, last, says, source, status, suppliers, written } = line;
  const amount = converted === null ? 'no amount' : thousands(converted.amount);
  const step =
    converted === null || converted.rule === 'stated'
      ? ''
      : ` (${written ?? ''}${converted.factor === undefined ? '' : ` × ${converted.factor} bbl/t, ${converted.rule === 'default' ? 'no product named' : (converted.product ?? '')}`})`;
  const out = aside === null ? '' : ` · not added: ${ASIDE[aside]}`;
  const least = line.atLeast ? 'at least ' : '';
  return [
    ...fill(
      ['  '],
      [
        dim(`${first} to ${last} `),
        `${column(status, 11)}${suppliers.join('+') || '?'} ${least}${amount}${step}`,
        dim(`${out} · ${id}${source.length === 0 ? '' : ` [${source.join(', ')}]`}`),
      ],
      width,
      6,
    ),
    ...(says === null ? [] : fill(['      '], [dim(says)], width, 6)),
  ];
}

const ASIDE = {
  within: 'part of another entry',
  revised: 'revised by a later one',
  straddles: 'it spans two years and cannot be split',
  'no-amount': 'no amount is stated',
} as const;

/** Thousands set off, and no more digits than anybody can use on a screen. */
function thousands(amount: Amount): string {
  const [number = '', unit = ''] = formatAmount(amount).split(' ');
  const [whole = '', part] = number.split('.');
  const spaced = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${spaced}${part === undefined || /^0*$/.test(part) ? '' : `.${part}`} ${unit}`;
}

const percent = (share: number | null): string =>
  share === null ? '' : `, ${(share / 100).toFixed(1)} % of the limit`;
