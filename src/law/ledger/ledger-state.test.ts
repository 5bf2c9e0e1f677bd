import { describe, expect, test } from 'vitest';
import { riverLawbook } from '../../../test/fixtures/law-fixture.ts';
import { formatAmount, isoDate, unwrap } from '../../quantity/index.ts';
import { lawbookAsOf } from '../../scenario/index.ts';
import type { Lawbook } from '../../scenario/index.ts';
import { ledgerState } from './ledger-state.ts';
import { plainLedger } from './plain-ledger.ts';

const day = isoDate;
const state = (on = '2019-06-01', edit?: (book: Lawbook) => void, year = 2019, id = 'river-oil') =>
  unwrap(ledgerState(lawbookAsOf(riverLawbook(edit), day(on)), id, year, day(on)));

describe('a ledger', () => {
  test('adds what is reported exactly, each entry once', () => {
    // 100 bbl + 10 t at 8.33 + 15,898.7294928 l; the first twenty tonnes are revised
    expect(formatAmount(state().reported)).toBe('283.30 bbl');
    expect(state().lines.map(({ aside, id }) => `${id} ${aside ?? 'counts'}`)).toEqual([
      'xa-jan counts',
      'xa-feb revised',
      'xa-feb-anew counts',
      'both-mar counts',
      'xr-mar within',
      'xs-quarter within',
      'xr-winter straddles',
      'night counts',
      'quarrel no-amount',
    ]);
  });

  test('never mixes reported, estimated and determined', () => {
    const { determined, estimated, limit } = state();
    expect(Object.values(estimated).map(formatAmount)).toEqual([
      '700.00 bbl',
      '900.00 bbl',
      '1200.00 bbl',
    ]);
    expect([determined, limit && formatAmount(limit)]).toEqual(['contested', '1000 bbl']);
    const full = state('2019-06-01', undefined, 2018);
    expect([full.determined, formatAmount(full.reported)]).toEqual(['stop', '0.00 bbl']);
  });

  test('tells the conversion of every line', () => {
    const lines = Object.fromEntries(state().lines.map((line) => [line.id, line.converted]));
    expect(lines['xa-feb']).toMatchObject({ rule: 'product', factor: '7.46', product: 'gas-oil' });
    expect(lines['xa-feb-anew']).toMatchObject({ rule: 'default', factor: '8.33' });
    expect(lines['both-mar']?.rule).toBe('same-dimension');
  });

  test('is as it was known on the day', () => {
    expect(formatAmount(state('2019-03-01').reported)).toBe('100.00 bbl');
    expect(formatAmount(state('2019-03-10').reported)).toBe('249.20 bbl');
    expect(state('2019-03-10').revisions).toEqual([]);
    expect(state().revisions).toEqual([{ earlier: 'xa-feb', later: 'xa-feb-anew' }]);
  });

  test('gives notice at thresholds of what is reported, the threshold itself included', () => {
    expect(state().notices).toEqual([25]);
    const exactly = (amount: string) =>
      state('2019-06-01', ({ entries }) => {
        const jan = entries['xa-jan'];
        if (jan !== undefined) jan.amount = amount;
      });
    expect(exactly('566.69 bbl').notices).toEqual([25]);
    expect(exactly('566.70 bbl').notices).toEqual([25, 75]);
    expect(state().share).toEqual({ reported: 2833, estimated: 9000 });
  });

  test('shows months of which a reporter told nothing, or nothing of its own', () => {
    expect(state().gaps).toEqual([
      { reporter: 'XA', months: ['2019-04', '2019-05'], kind: 'missing' },
      { reporter: 'XA', months: ['2019-03'], kind: 'with-others' },
      { reporter: 'XR', months: ['2019-02', '2019-04', '2019-05'], kind: 'missing' },
    ]);
    // the month of the day itself is not over
    expect(state('2019-02-28').gaps).toEqual([]);
  });

  test('runs from the day its year begins', () => {
    const crude = state('2019-06-01', undefined, 2018, 'river-crude');
    expect([crude.year.first, crude.year.last, formatAmount(crude.reported)]).toEqual([
      '2018-12-22',
      '2019-12-21',
      '120.50 t',
    ]);
    const next = state('2019-06-01', undefined, 2019, 'river-crude');
    expect([next.lines.length, next.gaps]).toEqual([0, []]);
  });

  test('takes the limit that was set last', () => {
    const limit = (on: string, year: number) => plainLedger(state(on, undefined, year)).limit;
    expect([
      limit('2019-06-01', 2018),
      limit('2019-06-01', 2019),
      limit('2018-06-01', 2018),
    ]).toEqual(['2000 bbl', '1000 bbl', '2000 bbl']);
    expect(limit('2019-06-01', 2017)).toBeNull();
  });

  test('that there is not, is a problem', () => {
    expect(ledgerState(riverLawbook(), 'river-gas', 2019, day('2019-06-01'))).toMatchObject({
      problems: [{ code: 'law/unknown-ledger', hint: 'river-oil, river-crude, river-crews' }],
    });
  });

  test('is plain JSON with exact decimals', () => {
    const plain = plainLedger(state());
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    expect(plain.reported).toBe('283.30 bbl');
    expect(plain.lines[0]?.converted?.amount).toBe('100 bbl');
  });
});

describe('an entry that is part of another', () => {
  const within = (edit: (entries: Lawbook['entries']) => void) =>
    state('2019-06-01', ({ entries }) => edit(entries));

  test('counts where the other cannot: over two years, or of another column', () => {
    const straddling = within((entries) => {
      const part = entries['xr-mar'];
      if (part !== undefined) part.within = ['xr-winter'];
    });
    expect(formatAmount(straddling.reported)).toBe('323.30 bbl');
    const estimated = within((entries) => {
      const part = entries['xa-jan'];
      if (part !== undefined) part.within = ['night'];
    });
    expect(formatAmount(estimated.reported)).toBe('283.30 bbl');
  });

  test('an estimate revises no report', () => {
    const told = within((entries) => {
      const night = entries['night'];
      if (night !== undefined) night.revises = 'xa-jan';
    });
    expect(formatAmount(told.reported)).toBe('283.30 bbl');
  });
});
