import { describe, expect, test } from 'vitest';
import { act, rails, riverLaw, riverLawbook } from '../../test/fixtures/law-fixture.ts';
import { isoDate, unwrap } from '../quantity/index.ts';
import { lawbookAsOf } from '../scenario/index.ts';
import { deadlinesOn } from './deadlines.ts';
import { hangsOn } from './hangs-on.ts';
import { lawDiff, measuresInForce } from './law-diff.ts';
import { overlap } from './overlap.ts';

const day = isoDate;
const book = riverLawbook();

describe('what changed in law', () => {
  const changes = (from: string, to: string) =>
    lawDiff(book, day(from), day(to)).map(({ change, id, on }) => `${on} ${id} ${change}`);

  test('after one day, up to and with another, in the order of days', () => {
    expect(changes('2018-12-31', '2020-01-01')).toEqual([
      '2019-01-01 ferry begins',
      '2019-05-01 wagon-licence begins',
      '2019-07-30 wagon-licence ends',
      '2019-12-01 visits ends',
      '2020-01-01 ferry ends',
    ]);
    expect(changes('2019-01-01', '2019-04-30')).toEqual([]);
  });

  test('an exemption has the layer and the paragraph it was given under', () => {
    const [licence] = lawDiff(book, day('2019-04-30'), day('2019-05-01'));
    expect(licence).toMatchObject({ kind: 'exemption', layer: 'NORTH', cite: 'Export law, 1' });
  });

  test('in force is half-open', () => {
    const ferry = (on: string) => measuresInForce(book, day(on)).includes('ferry');
    expect(['2018-12-31', '2019-01-01', '2019-12-31', '2020-01-01'].map(ferry)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('an end is seen only once it was scheduled', () => {
    const known = (on: string) => lawbookAsOf(book, day(on)).provisions['ferry']?.to;
    expect([known('2018-11-30'), known('2018-12-01')]).toEqual([undefined, '2020-01-01']);
  });
});

describe('lifting provisions', () => {
  const lifted = (...ids: string[]) => unwrap(overlap(riverLaw(), [rails()], ids))[0];

  test('shows what the others still bar', () => {
    expect(lifted('metal')).toEqual({
      activity: 0,
      before: 'barred',
      after: 'barred',
      freed: ['RIVER'],
      still: [{ layer: 'NORTH', provision: 'export' }],
    });
    expect(lifted('metal', 'export')).toMatchObject({
      after: 'open',
      freed: ['NORTH', 'RIVER'],
      still: [],
    });
    expect(lifted('river-law')?.freed).toEqual(['RIVER']);
  });

  test('frees nothing where a wider ban lies above', () => {
    expect(lifted('machines')).toMatchObject({ before: 'barred', after: 'barred', freed: [] });
  });

  test('tells of each provision once, however many goods it bars', () => {
    const goods = [
      { hs: '7302', text: 'rails' },
      { hs: '7318', text: 'bolts' },
    ];
    const [found] = unwrap(overlap(riverLaw(), [rails({ goods })], ['machines']));
    expect(found?.still.map(({ provision }) => provision)).toEqual(['export', 'metal']);
  });

  test('of what there is not is a problem', () => {
    expect(overlap(riverLaw(), [rails()], ['metals'])).toMatchObject({
      problems: [{ code: 'law/unknown-provision', hint: 'did you mean metal?' }],
    });
  });
});

describe('the readings a verdict hangs on', () => {
  test('are those that change it, each with the other verdict', () => {
    const wagon = rails({ from: 'XR', goods: { hs: '8606', text: 'wagons' }, temporary: true });
    expect(unwrap(hangsOn(riverLaw(), [rails(), wagon]))).toEqual([
      {
        activity: 1,
        layer: 'RIVER',
        switch: 'temporary-entry',
        stands: 'counts',
        other: 'free',
        verdict: 'conditional',
        otherwise: 'allowed',
      },
    ]);
  });

  test('are none where every reading says the same', () => {
    expect(unwrap(hangsOn(riverLaw(), [act({ act: 'visit', to: 'XN' })]))).toEqual([]);
  });
});

describe('deadlines', () => {
  const on = (text: string) => deadlinesOn(book, day(text))[0];

  test('have their reminders, the due day included', () => {
    expect(on('2019-06-01')).toMatchObject({
      id: 'first-report',
      provision: 'reports',
      due: '2019-09-01',
      state: 'pending',
      reminders: ['2019-08-02', '2019-08-25', '2019-09-01'],
      remind: null,
    });
    expect(
      ['2019-08-02', '2019-08-03', '2019-08-25', '2019-09-01'].map((text) => on(text)?.remind),
    ).toEqual([30, null, 7, 0]);
  });

  test('stand as the record says once they are over', () => {
    expect(on('2019-09-01')?.state).toBe('pending');
    expect(on('2019-09-02')?.state).toBe('partly');
    const known = lawbookAsOf(book, day('2019-09-02'));
    expect(deadlinesOn(known, day('2019-09-02'))[0]?.state).toBe('met');
    const nothing = lawbookAsOf(book, day('2019-08-01'));
    expect(deadlinesOn(nothing, day('2019-09-02'))[0]?.state).toBe('no-record');
  });
});
