import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { cheapestDiameter, flowOfYear } from './cheapest-diameter.ts';
import type { Gas } from './compressibility.ts';
import { compress } from './compressor.ts';
import type { CompressorKind } from './compressor.ts';
import type { Hydraulics } from './flow-equation.ts';
import { sizeLine } from './size-line.ts';
import type { LineTask } from './size-line.ts';

const gas: Gas = {
  gravity: 0.6,
  temperature: 288.15,
  base: { temperature: 288.15, pressure: 101_325 },
};
const how: Hydraulics = { gas, model: { name: 'panhandle-b' }, compressibility: 'papay' };
const kind: CompressorKind = {
  heatRatio: 1.3,
  efficiency: 0.8,
  driverEfficiency: 0.35,
  heatingValue: 35e6,
};
const task: LineTask = {
  length: 1_200_000,
  flow: unwrap(flowOfYear(10.2e9)),
  supplyPressure: 1e7,
  topPressure: 1e7,
  deliveryPressure: 5e6,
  topRatio: 1.5,
};
const pipe = { diameter: 1, efficiency: 0.92 };

describe('a compressor', () => {
  // Menon 2005, ch. 4: kW = 4.0639·γ/(γ−1)·Q·T₁·Z·(1/η)·(r^((γ−1)/γ) − 1), Q in million m3 a day
  test("follows the textbook's constant within 0.2 %", () => {
    const flow = 10e6 / 86_400;
    const { power } = unwrap(compress(flow, 5e6, 7.5e6, gas, { factor: 0.9 }, kind));
    const textbook =
      4.0639 * (1.3 / 0.3) * 10 * 288.15 * 0.9 * (1 / 0.8) * (1.5 ** (0.3 / 1.3) - 1);
    expect(Math.abs(power / 1000 / textbook - 1)).toBeLessThan(2e-3);
  });

  test('that raises nothing takes nothing', () => {
    expect(unwrap(compress(100, 5e6, 5e6, gas, 'papay', kind))).toEqual({
      power: 0,
      fuelShare: 0,
      outletTemperature: 288.15,
    });
  });

  test('two steps of half the ratio, cooled between, take less than one', () => {
    const z = { factor: 1 };
    const [one, a, b] = [
      [4e6, 9e6],
      [4e6, 6e6],
      [6e6, 9e6],
    ].map(([from = 0, to = 0]) => unwrap(compress(100, from, to, gas, z, kind)).power);
    expect((a ?? 0) + (b ?? 0)).toBeLessThan(one ?? 0);
  });
});

describe('the stations of a line', () => {
  test('keep every ratio and the pressure of delivery', () => {
    const { stations, delivery } = unwrap(sizeLine(task, pipe, how, kind));
    expect(stations.length).toBeGreaterThan(0);
    for (const { suction, discharge } of stations) {
      expect(discharge / suction).toBeLessThanOrEqual(1.5);
    }
    expect(delivery).toBeGreaterThanOrEqual(5e6);
  });

  test('are none where the pipe is wide, and one more where gas arrives below pressure', () => {
    const wide = unwrap(sizeLine(task, { diameter: 2 }, how, kind));
    expect(wide).toMatchObject({ stations: [], power: 0, fuelShare: 0 });
    const low = unwrap(sizeLine({ ...task, supplyPressure: 8e6 }, { diameter: 2 }, how, kind));
    expect(low.stations.map(({ at }) => at)).toEqual([0]);
  });

  test('grow with flow', () => {
    const flows = [100, 200, 300, 400, 600];
    const powers = flows.map((flow) => unwrap(sizeLine({ ...task, flow }, pipe, how, kind)).power);
    expect(powers).toEqual(powers.toSorted((a, b) => a - b));
  });

  test('that would be too many are a problem', () => {
    expect(sizeLine(task, { diameter: 0.2 }, how, kind)).toMatchObject({ ok: false });
    expect(sizeLine({ ...task, mostStations: 1 }, { diameter: 0.9 }, how, kind)).toMatchObject({
      problems: [{ code: 'gas/too-many-stations' }],
    });
    expect(sizeLine({ ...task, deliveryPressure: 2e7 }, pipe, how, kind)).toMatchObject({
      problems: [{ code: 'gas/pressures', path: 'deliveryPressure' }],
    });
  });
});

describe('the cheapest diameter', () => {
  const costs = {
    perKmInch: 60_000,
    perMegawatt: 2.5e6,
    capitalCharge: 0.1,
    upkeep: 0.03,
    gasPrice: 150,
  };
  const pipes = [0.2, 0.6, 0.8, 0.9, 1, 1.2, 1.4].map((diameter) => ({
    diameter,
    efficiency: 0.92,
  }));

  test('costs no more than any other of the table', () => {
    const { best, choices, refused } = unwrap(cheapestDiameter(task, pipes, costs, how, kind));
    expect(choices.every(({ yearly }) => yearly >= best.yearly)).toBe(true);
    expect(refused.map((each) => each.pipe.diameter)).toEqual([0.2]);
    expect(choices.length + refused.length).toBe(pipes.length);
  });

  test('shrinks as steel grows dear', () => {
    const steel = fc.double({ min: 1e4, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(steel, steel, (a, b) => {
        const of = (perKmInch: number): number =>
          unwrap(cheapestDiameter(task, pipes, { ...costs, perKmInch }, how, kind)).best.pipe
            .diameter;
        expect(of(Math.max(a, b))).toBeLessThanOrEqual(of(Math.min(a, b)));
      }),
      { numRuns: 20 },
    );
  });

  test('of none that fits is a problem with each reason', () => {
    const result = cheapestDiameter(task, [{ diameter: 0.1 }], costs, how, kind);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)[0]).toBe('gas/no-diameter');
    expect(result.ok ? 0 : result.problems.length).toBe(2);
  });
});
