import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { cycleBasis } from './cycle-basis.ts';
import { dcPowerFlow } from './dc-power-flow.ts';
import type { PowerGrid } from './dc-power-flow.ts';
import { transferFactors } from './transfer-factors.ts';

// MATPOWER case9 (Chow 1982, p. 70; BSD licence): from, to, reactance per unit of 100 MVA
const BRANCHES = [
  [1, 4, 0.0576],
  [4, 5, 0.092],
  [5, 6, 0.17],
  [3, 6, 0.0586],
  [6, 7, 0.1008],
  [7, 8, 0.072],
  [8, 2, 0.0625],
  [8, 9, 0.161],
  [9, 4, 0.085],
] as const;

const nineBuses: PowerGrid = {
  units: { flow: 'MW', money: 'USD', price: 'USD/MWh', base: 100 },
  buses: Array.from({ length: 9 }, (_, at) => ({ id: String(at + 1), carrier: 'AC' })),
  lines: BRANCHES.map(([from, to, impedance]) => ({
    id: `${from}-${to}`,
    from: String(from),
    to: String(to),
    capacity: Infinity,
    impedance,
  })),
};
const injections = [67, 163, 85, 0, -90, 0, -100, 0, -125];

describe('direct-current power flow of the nine-bus case', () => {
  // MATPOWER's stored solution of t_case9_pfv2 (lib/t/soln9_dcpf.mat)
  test('is that of MATPOWER', () => {
    const { angle, lineFlow, slack } = unwrap(dcPowerFlow(nineBuses, injections));
    const flows = [
      67, 28.967391, -61.032609, 85, 23.967391, -76.032609, -163, 86.967391, -38.032609,
    ];
    const angles = [
      0, 9.796019, 5.06056, -2.211159, -3.738091, 2.206657, 0.822441, 3.959011, -4.0634,
    ];
    for (const [at, flow] of flows.entries()) expect(lineFlow[at]).toBeCloseTo(flow, 5);
    for (const [at, degrees] of angles.entries()) expect(angle[at]).toBeCloseTo(degrees, 5);
    expect(slack).toEqual([{ bus: '1', adds: expect.closeTo(0, 9) }]);
  });

  test('is the transfer factors times the injections, whatever the slack', () => {
    const { lineFlow } = unwrap(dcPowerFlow(nineBuses, injections));
    for (const slack of [[], ['5'], ['9']]) {
      const { buses, factors } = unwrap(transferFactors(nineBuses, slack));
      for (const [line, flow] of lineFlow.entries()) {
        const sum = injections.reduce(
          (all, amount, bus) => all + amount * (factors[line * buses + bus] ?? 0),
          0,
        );
        expect(sum).toBeCloseTo(flow, 9);
      }
    }
  });

  test('has one loop, over which the voltage law holds', () => {
    const { lineFlow } = unwrap(dcPowerFlow(nineBuses, injections));
    const loops = cycleBasis(nineBuses);
    expect(loops.map((loop) => loop.length)).toEqual([6]);
    for (const loop of loops) {
      let around = 0;
      for (const { line, sign } of loop) {
        around += sign * (nineBuses.lines[line]?.impedance ?? 0) * (lineFlow[line] ?? 0);
      }
      expect(around).toBeCloseTo(0, 9);
    }
  });

  test('a phase shifter pushes flow around its loop', () => {
    const lines = nineBuses.lines.map((line) => (line.id === '4-5' ? { ...line, shift: 3 } : line));
    const { lineFlow } = unwrap(dcPowerFlow({ ...nineBuses, lines }, injections));
    // θ / Σx of the loop, in MW: 3° of 0.6808 per unit
    const pushed = (100 * 3) / 57.29577951308232 / (0.092 + 0.17 + 0.1008 + 0.072 + 0.161 + 0.085);
    expect(lineFlow[1]).toBeCloseTo(28.967391 - pushed, 5);
  });

  test('islands have a slack each; what they lack is told', () => {
    const lines = nineBuses.lines.filter(({ id }) => id !== '1-4' && id !== '3-6');
    const { slack } = unwrap(dcPowerFlow({ ...nineBuses, lines }, injections, ['4']));
    expect(slack).toEqual([
      { bus: '1', adds: -67 },
      { bus: '3', adds: -85 },
      { bus: '4', adds: expect.closeTo(152, 9) },
    ]);
  });

  test('what is asked wrongly is told', () => {
    const ask = (how: () => ReturnType<typeof dcPowerFlow>): string => {
      const result = how();
      return result.ok ? '' : (result.problems[0]?.message ?? '');
    };
    expect(ask(() => dcPowerFlow(nineBuses, [1]))).toBe('there are 1 injections for 9 buses');
    expect(ask(() => dcPowerFlow(nineBuses, injections, ['10']))).toBe('there is no bus "10"');
    expect(ask(() => dcPowerFlow(nineBuses, injections, ['1', '2']))).toBe(
      'the island of "2" has a slack bus already',
    );
  });
});
