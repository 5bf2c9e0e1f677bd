import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import type { Schedule, ScheduledLine } from './schedule.ts';
import { tornado } from './tornado.ts';
import { valueProject } from './value-project.ts';
import type { ProjectInputs, ProjectValue } from './value-project.ts';

const line = (id: string, kind: ScheduledLine['kind'], party: string, flow: number[]) => ({
  id,
  kind,
  party,
  flow: Float64Array.from(flow),
});

const schedule: Schedule = {
  first: 2030,
  years: 4,
  lines: [
    line('pipe', 'capex', 'firm', [-100, -50, 0, 0]),
    line('fuel', 'opex', 'firm', [0, 0, -5, -5]),
    line('toll', 'toll', 'firm', [0, 0, -10, -10]),
    line('fee-got', 'revenue', 'north', [0, 0, 10, 10]),
    line('scrap', 'salvage', 'firm', [0, 0, 0, 20]),
  ],
  missing: [],
};

const inputs: ProjectInputs = {
  schedule,
  service: { volumes: [0, 0, 10, 12], tariff: 9, paidTo: 'firm' },
  discount: { project: 0.08, parties: { north: 0.2 } },
  timing: 'end-year',
};

const whole = (figure: ProjectValue['npv'] | undefined): number => {
  if (figure?.status !== 'known') throw new Error('something is missing');
  return figure.value;
};

describe('what a project is worth', () => {
  test('each party at its own rate; a fee cancels in the whole', () => {
    const value = unwrap(valueProject(inputs));
    const north = value.byParty.find(({ party }) => party === 'north');
    expect(whole(north?.npv)).toBeCloseTo(10 / 1.2 ** 2 + 10 / 1.2 ** 3, 12);
    const flow = [-100, -50, 85, 123];
    const npv = flow.reduce((sum, part, year) => sum + part / 1.08 ** year, 0);
    expect(whole(value.npv)).toBeCloseTo(npv, 10);
    expect(value.irr).toMatchObject({ status: 'known', count: 'one' });
    expect(value.payback).toEqual({ status: 'known', value: 2 + 65 / 123 });
  });

  test('a tariff paid by a party of the reckoning moves money and makes none', () => {
    const inside = { ...inputs, service: { ...inputs.service!, paidBy: 'south' } };
    const value = unwrap(valueProject(inside));
    const [firm, north, south] = ['firm', 'north', 'south'].map((id) =>
      value.byParty.find(({ party }) => party === id),
    );
    expect(north?.rate).toBe(0.2);
    const tariff = firm?.byKind.find(({ kind }) => kind === 'tariff')?.npv;
    expect(whole(south?.npv)).toBeCloseTo(-(tariff ?? 0), 10);
    const without = unwrap(valueProject({ ...inputs, service: { ...inputs.service!, tariff: 0 } }));
    expect(whole(value.npv)).toBeCloseTo(whole(without.npv), 10);
  });

  test('at the tariff that breaks even, who is paid gains nothing', () => {
    const money = fc.double({ min: 0, max: 1000, noNaN: true });
    const rate = fc.double({ min: -0.2, max: 0.5, noNaN: true });
    const timing = fc.constantFrom('end-year' as const, 'mid-year' as const);
    fc.assert(
      fc.property(money, money, money, rate, rate, timing, (capex, opex, volume, r, own, when) => {
        const given: ProjectInputs = {
          schedule: {
            ...schedule,
            lines: [
              line('pipe', 'capex', 'firm', [-capex, 0, 0, 0]),
              line('run', 'opex', 'firm', [0, -opex, -opex, -opex]),
            ],
          },
          service: { volumes: [0, volume + 1, volume + 1, volume + 2], paidTo: 'firm' },
          discount: { project: r, parties: { firm: own } },
          timing: when,
        };
        const { tariff } = unwrap(valueProject(given));
        if (tariff?.status !== 'known') throw new Error('no tariff');
        const service = { ...given.service!, tariff: tariff.value };
        const { byParty } = unwrap(valueProject({ ...given, service }));
        expect(Math.abs(whole(byParty[0]?.npv))).toBeLessThan(1e-8 * (capex + 3 * opex + 1));
      }),
    );
  });

  test('the levelised cost is the tariff of a firm that bears all and pays the same rate', () => {
    const alone: ProjectInputs = { ...inputs, discount: { project: 0.08 } };
    const { tariff, levelisedCost } = unwrap(valueProject(alone));
    expect(tariff).toEqual({ status: 'known', value: expect.any(Number) as number });
    expect(levelisedCost).toMatchObject({ status: 'known' });
    const values = [tariff, levelisedCost].map((each) =>
      each?.status === 'known' ? each.value : NaN,
    );
    expect(values[0]).toBeCloseTo(values[1] ?? NaN, 12);
  });

  test('with a cost nobody knows nothing looks whole', () => {
    const open = {
      ...schedule,
      missing: [{ id: 'grid', party: 'north', kind: 'capex', why: 'never surveyed' } as const],
    };
    const value = unwrap(valueProject({ ...inputs, schedule: open }));
    const known = unwrap(valueProject(inputs));
    expect(value.npv).toEqual({ status: 'unknown', missing: ['grid'], part: whole(known.npv) });
    expect(value.irr).toEqual({ status: 'unknown', missing: ['grid'] });
    expect(value.payback).toEqual({ status: 'unknown', missing: ['grid'] });
    expect(value.levelisedCost).toMatchObject({ status: 'unknown', missing: ['grid'] });
    // the firm's own costs are all known, and so is the tariff it needs
    expect(value.tariff).toEqual(known.tariff);
    const statuses = value.byParty.map(({ party, npv }) => [party, npv.status]);
    expect(statuses).toEqual([
      ['firm', 'known'],
      ['north', 'unknown'],
    ]);
  });

  test('service that never comes has no tariff', () => {
    const value = unwrap(
      valueProject({ ...inputs, service: { volumes: [0, 0, 0, 0], paidTo: 'firm' } }),
    );
    expect(value.tariff).toEqual({ status: 'no-volume' });
    expect(value.payback).toEqual({ status: 'never' });
  });

  test('wrong rates and volumes are problems', () => {
    expect(valueProject({ ...inputs, discount: { project: -1 } })).toMatchObject({
      problems: [{ code: 'finance/bad-rate', path: 'discount.project' }],
    });
    const service = { ...inputs.service!, volumes: [1] };
    expect(valueProject({ ...inputs, service })).toMatchObject({
      problems: [{ code: 'finance/volumes', params: { years: 4 } }],
    });
  });
});

describe('a tornado over the inputs of a project', () => {
  const npv = (at: Readonly<Record<string, number>>): number =>
    whole(
      unwrap(
        valueProject({
          ...inputs,
          factors: { pipe: at['pipe'] ?? 1, fuel: at['fuel'] ?? 1 },
          service: { ...inputs.service!, tariff: at['tariff'] ?? 0 },
        }),
      ).npv,
    );

  test('puts the widest first and says what could not be moved', () => {
    const { base, bars, notVaried } = tornado(
      [
        { id: 'fuel', base: 1, low: 0.5, high: 2 },
        { id: 'pipe', base: 1, low: 0.8, high: 2 },
        { id: 'tariff', base: 9 },
      ],
      npv,
    );
    expect(base).toBeCloseTo(npv({ pipe: 1, fuel: 1, tariff: 9 }), 12);
    expect(bars.map(({ id, changesSign }) => [id, changesSign])).toEqual([
      ['pipe', true],
      ['fuel', false],
    ]);
    expect(notVaried).toEqual(['tariff']);
  });
});
