import { describe, expect, test } from 'vitest';
import { changesBetween } from './transition.ts';
import type { Side, StandingTransfer } from './transition.ts';

const rail = (gauge: number, ...countries: string[]): Side => ({
  mode: 'rail',
  gauge,
  traction: 'diesel',
  countries,
});
const sea = (...countries: string[]): Side => ({
  mode: 'sea',
  gauge: 0,
  traction: undefined,
  countries,
});
const place = { id: 'here', country: 'XA' };

let made = 0;
const record = (
  transfer: Partial<StandingTransfer['transfer']> & Pick<StandingTransfer['transfer'], 'kind'>,
): StandingTransfer => {
  made += 1;
  return {
    id: `t${made}`,
    ordinal: made,
    certainty: 'yes',
    transfer: { name: 'A transfer', at: 'here', ...transfer },
  };
};

const told = (before: Side | undefined, after: Side | undefined, ...records: StandingTransfer[]) =>
  changesBetween(before, after, place, records).map(({ missing, transfers }) => [
    ...transfers.map(({ transfer }) => transfer.kind),
    ...missing.map(({ code }) => code),
  ]);

describe('what lies between two links', () => {
  const gauge = record({ kind: 'gauge-break', gauges: [1435, 1520] });
  const port = record({ kind: 'port' });
  const border = record({ kind: 'border', countries: ['XA', 'XB'] });
  const traction = record({ kind: 'traction-change' });

  test('nothing, where nothing changes', () => {
    expect(told(rail(1435, 'XA'), rail(1435, 'XA'), gauge, port, border, traction)).toEqual([[]]);
  });

  test('a gauge break between its gauges, either way', () => {
    expect(told(rail(1435, 'XA'), rail(1520, 'XA'), gauge)).toEqual([['gauge-break']]);
    expect(told(rail(1520, 'XA'), rail(1435, 'XA'), gauge)).toEqual([['gauge-break']]);
    expect(told(rail(1435, 'XA'), rail(1000, 'XA'), gauge)).toEqual([
      ['route/unknown-gauge-break'],
    ]);
  });

  test('a port between ship and land', () => {
    expect(told(sea('XA', 'XB'), rail(1435, 'XA'), port)).toEqual([['port']]);
    expect(told(sea('XA', 'XB'), rail(1435, 'XA'))).toEqual([['route/unknown-mode-change']]);
    expect(told(sea('XA', 'XB'), sea('XA', 'XC'), port)).toEqual([[]]);
  });

  test('a border where its two states meet, also at the ends of a journey', () => {
    expect(told(rail(1435, 'XA'), rail(1435, 'XA', 'XB'), border)).toEqual([['border']]);
    expect(told(rail(1435, 'XA'), rail(1435, 'XA', 'XC'), border)).toEqual([[]]);
    expect(told(undefined, rail(1435, 'XA', 'XB'), border)).toEqual([['border']]);
    expect(told(rail(1435, 'XA'), undefined, border)).toEqual([[]]);
    expect(told(rail(1435, 'XA'), rail(1435, 'XB'))).toEqual([['route/unknown-border']]);
  });

  test('a traction change where traction differs', () => {
    const wired: Side = { ...rail(1435, 'XA'), traction: 'wires' };
    expect(told(rail(1435, 'XA'), wired, traction)).toEqual([['traction-change']]);
  });

  test('kinds add up; two of a kind are two ways', () => {
    const crane = record({ kind: 'gauge-break', gauges: [1520, 1435] });
    const from = rail(1435, 'XA');
    const to = rail(1520, 'XB');
    expect(told(from, to, gauge, crane, border)).toEqual([
      ['gauge-break', 'border'],
      ['gauge-break', 'border'],
    ]);
  });
});
