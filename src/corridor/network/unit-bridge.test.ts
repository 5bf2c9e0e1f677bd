import { describe, expect, it } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { unitBridge } from './unit-bridge.ts';

const gas = unwrap(unitBridge({ flow: 'bcm/yr', money: 'million USD' }));
const energy = unwrap(
  unitBridge({ flow: 'TWh/yr', money: 'million USD', energyPerVolume: 36e6, energyPerMass: 54e6 }),
);

describe('units of a network', () => {
  it('takes money per amount to money per flow and year', () => {
    expect(gas.priceUnit).toBe('million USD/bcm');
    expect(unwrap(gas.price({ number: 250, unit: 'USD/1000m3' }))).toBeCloseTo(250, 9);
    expect(unwrap(energy.price({ number: 50, unit: 'USD/MWh' }))).toBeCloseTo(50, 9);
  });

  it('takes money per amount and length over a length: the published transit fee of 158 million', () => {
    // 2 USD per 1000 m3 and 100 km over 775 km, for 10.2 bcm a year (KOGAS 2018, corridor facts)
    const fee = unwrap(gas.price({ number: 2, unit: 'USD/1000m3/100km' }, 775));
    expect(fee * 10.2).toBeCloseTo(158.1, 1);
  });

  it('goes between volume, mass and energy by the heating values it was given, and not without', () => {
    expect(unwrap(energy.flow({ number: 1, unit: 'bcm/yr' }))).toBeCloseTo(10, 9);
    expect(unwrap(energy.price({ number: 100, unit: 'USD/1000m3' }))).toBeCloseTo(10, 9);
    expect(unwrap(energy.flow({ number: 1, unit: 'Mt/yr' }))).toBeCloseTo(15, 9);
    const bare = gas.flow({ number: 1, unit: 'TWh/yr' });
    expect(bare.ok ? '' : bare.problems[0]?.code).toBe('network/heating-value');
  });

  it('reads outlays whole or per capacity', () => {
    expect(unwrap(gas.outlay({ number: 3.4, unit: 'billion USD' }, undefined))).toBeCloseTo(
      3400,
      6,
    );
    const power = unwrap(unitBridge({ flow: 'GW', money: 'million USD' }));
    expect(unwrap(power.outlay({ number: 1000, unit: 'USD/kW' }, 2))).toBeCloseTo(2000, 6);
    expect(power.outlay({ number: 1000, unit: 'USD/kW' }, undefined).ok).toBe(false);
  });

  it('reads the slope of a demand curve', () => {
    expect(unwrap(gas.slope({ number: 1, unit: 'USD*yr/1000m3/bcm' }))).toBeCloseTo(1, 9);
    expect(gas.slope({ number: 1, unit: 'USD/1000m3' }).ok).toBe(false);
  });

  it('needs rates for other money, and a length for a cost per length', () => {
    const codeOf = (result: ReturnType<typeof gas.price>): string =>
      result.ok ? '' : (result.problems[0]?.code ?? '');
    expect(codeOf(gas.price({ number: 1, unit: 'KRW/1000m3' }))).toBe('network/no-rates');
    expect(codeOf(gas.price({ number: 1, unit: 'USD/1000m3/km' }))).toBe('network/no-length');
    expect(codeOf(gas.price({ number: 1, unit: 'USD/TEU' }))).toBe('network/unit');
  });
});
