import { describe, expect, test } from 'vitest';

import { unwrap } from '../../../src/quantity/index.ts';
import { centralValue, workOut } from '../../../src/scenario/index.ts';
import { shown } from '../../korea/command-line.ts';
import { valueAnswer } from './value-answer.ts';
import { korea, the, valueOf } from '../../korea/korea-pack.ts';

function expectNear(found: readonly (number | undefined)[], wanted: readonly number[]): void {
  for (const [at, number] of wanted.entries()) expect(found[at]).toBeCloseTo(number, 6);
}

describe('values by formula, each with its operands and their sources', () => {
  const worked = (id: string) => unwrap(workOut(korea.values, id));

  test('F06 losing the waiver costs 292 m USD a year, from barrels and premium', async () => {
    const { operands, quantity } = worked('iran-waiver-loss');
    expect(quantity.unit).toBe('million USD/yr');
    expectNear([quantity.low, quantity.base, quantity.high], [146, 292, 438]);
    expect(operands.map(({ value }) => value)).toEqual([
      'iran-crude-imports-kr',
      'iran-condensate-premium',
    ]);
    expect(the(korea.values, 'iran-waiver-loss').source?.length).toBeGreaterThan(0);
    expect(await shown('iran-waiver-loss')).toContain('worked out 292 [146–438] million USD/yr');
  });

  test('G02 trade with the Union is to that with the United States as 1 to 11', async () => {
    const { operands, quantity } = worked('kr-eaeu-to-us-trade-ratio');
    expect(operands.map((each) => each.quantity.base)).toEqual([14.19, 151.7]);
    expect(1 / (quantity.base ?? 0)).toBeCloseTo(10.7, 1);
    expect(await shown('kr-eaeu-to-us-trade-ratio')).toContain('1 : 10.7');
  });

  test('G04 ten thousand workers: 35 m USD a year, 6 % of the hard currency that can be counted', () => {
    const blow = worked('nk-remittance-russia-10000').quantity;
    expectNear([blow.low, blow.base, blow.high], [20, 35, 67]);
    expect(blow.unit).toBe('million USD/yr');
    const share = worked('nk-remittance-share-10000').quantity;
    expect(share.base).toBeCloseTo(0.059, 3);
    expect(share.low).toBeLessThan(share.base ?? 0);
    expect(share.high).toBeGreaterThan(share.base ?? 0);
  });

  test('G06 exports of the North before and after the tests of 2016 and 2017, with studies that find less', () => {
    const { operands, quantity } = worked('dprk-exports-after-resolutions');
    expect(operands.map((each) => each.quantity.base)).toEqual([243, 2820]);
    expect(quantity.base).toBeCloseTo(0.086, 3);
    const value = the(korea.values, 'dprk-exports-after-resolutions');
    expect(value.source).toEqual(expect.arrayContaining(['noland-2008', 'jung-2016']));
    // the events between the two are on record by day
    const tests = the(korea.series, 'kp-nuclear-tests').points.map(({ at }) => at);
    expect(tests).toEqual(['2016-01', '2017-09-03']);
  });

  test('G07 yearly money for the North by option, beside what it earned by exports before', () => {
    const parts = Object.fromEntries(
      (the(korea.values, 'north-income-by-project').parts ?? []).map(({ name, quantity }) => [
        name,
        quantity.unknown === undefined ? quantity.base : 'unknown',
      ]),
    );
    expect(parts).toMatchObject({
      'railway transit': 150,
      'gas transit': 158,
      'wages of the zone': 100,
      'power transit': 'unknown',
    });
    expect(worked('north-income-rail-gas-zone').quantity.base).toBeCloseTo(408, 6);
    expect(worked('north-income-against-exports').quantity.base).toBeCloseTo(408 / 2820, 6);
    // and per option against what it has if it stays out
    for (const project of ['gas', 'kaesong-zone']) {
      const north = valueAnswer(project)
        .gates.flatMap((gate) => gate.parts)
        .find(({ actor }) => actor === 'KP');
      expect([project, north?.outside !== undefined, north?.gain.status]).toEqual([
        project,
        true,
        'known',
      ]);
    }
  });

  test('G09 a quarter of the trade of the South is with China: exposure, with its source', async () => {
    const { quantity } = worked('kr-exposure-to-china');
    expect(quantity.base).toBeCloseTo(0.228, 3);
    expect(await shown('kr-exposure-to-china')).toContain('korea-herald-20181219000632');
  });

  test('J05 what sanctions would touch at home is a share; what it would cost is unknown, not zero', () => {
    expect(worked('kr-exposure-to-us').quantity.base).toBeCloseTo(0.1135, 3);
    expect(valueOf('kr-dollar-invoicing', 'share')).toBeCloseTo(0.845, 3);
    const { quantity } = the(korea.values, 'sanctions-fear-cost-kr');
    expect(quantity?.unknown).toContain('no estimate was found');
    expect(quantity === undefined ? 0 : centralValue(quantity, korea.values)).toBeUndefined();
  });
});
