import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/cli/screen/line.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import type {
  BreakEvenAnswer,
  FeeAnswer,
  HoldUpAnswer,
  PlanAnswer,
  SizeAnswer,
} from '../../../src/cli/run/economy/gas-answers.ts';
import { LandbridgeError, describeProblem } from '../../../src/quantity/index.ts';
import { PATIENCE, landbridge } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';
import { ASKED, SHARED, WRONG, removeFiles } from './gas-questions.ts';

afterAll(removeFiles);

let runs: Record<string, Run>;

beforeAll(async () => {
  const isThere = existsSync(SHARED);
  const asked = Object.entries(ASKED).filter(([name]) => isThere || !name.startsWith('plan'));
  const found = asked.map(
    async ([name, args]) => [name, await landbridge(['gas', ...args])] as const,
  );
  runs = Object.fromEntries(await Promise.all(found));
}, PATIENCE);

/** What a question is refused with, in this process: a process of its own for each would take long. */
async function refusal(args: readonly string[]): Promise<LandbridgeError> {
  try {
    await buildProgram().parseAsync(['gas', ...args], { from: 'user' });
  } catch (error) {
    if (error instanceof LandbridgeError) return error;
    throw error;
  }
  throw new Error(`${args.join(' ')} was answered`);
}

interface Answers {
  readonly size: SizeAnswer & { readonly schema: string };
  readonly cost: SizeAnswer;
  readonly tonnes: FeeAnswer;
  readonly share: FeeAnswer;
  readonly packJson: FeeAnswer;
  readonly even: BreakEvenAnswer;
  readonly oil: BreakEvenAnswer;
  readonly packEvenJson: BreakEvenAnswer;
  readonly hold: HoldUpAnswer;
  readonly packHoldJson: HoldUpAnswer;
  readonly plan: PlanAnswer;
  readonly refused: unknown;
}

const json = <K extends keyof Answers>(name: K): Answers[K] =>
  JSON.parse(runs[name]?.stdout ?? '') as Answers[K];
const screen = (name: string): string => (runs[name]?.stdout ?? '').replaceAll(/\s+/g, ' ');

describe('landbridge gas size', () => {
  test('says stations, power, fuel, velocity, and by which equation', () => {
    const answer = json('size');
    expect(answer).toMatchObject({ schema: 'gas-size@1', view: null, missing: [] });
    expect(answer.equation).toContain('Colebrook and White');
    const [pipe] = answer.pipes;
    expect(pipe?.diameter).toBeCloseTo(1.2192, 10);
    expect(pipe?.refused).toBeNull();
    const base = pipe!.base!;
    // mass is kept: ρ·v is the same at both ends, so v falls as p/Z does
    expect(base).toMatchObject({ stations: [], power: 0, fuelShare: 0 });
    expect(base.topVelocity / base.leastVelocity).toBeGreaterThan(8e6 / base.delivery);
    expect(base.delivery).toBeGreaterThan(5e6);
    expect(base.friction).toBeCloseTo(0.00907, 4);
  });

  test('what is assumed is told as such, with the reason', () => {
    const assumed = json('size').used.filter((each) => each.origin.kind === 'assumed');
    expect(assumed.map((each) => each.name)).toContain('roughness');
    expect(screen('narrow')).toContain('assumed, since nobody states it');
    expect(screen('narrow')).toMatch(/compressor stations \d.* stations km \d/);
  });

  test('a range gives its ends', () => {
    const rows = (runs['ends']?.stdout ?? '').trim().split('\n');
    expect(rows.map((row) => row.split(',')[1])).toEqual(['end', 'low', 'base', 'high']);
    const powers = rows.slice(1).map((row) => Number(row.split(',')[3]));
    expect(powers).toEqual(powers.toSorted((a, b) => a - b));
  });

  test('without a diameter it compares, and with a table of costs it chooses', () => {
    expect(screen('trade')).toContain('this compares, it does not choose');
    expect(screen('trade')).toContain('more than 200 compressor stations would be needed');
    const { cheapest, currency, pipes } = json('cost');
    expect(currency).toBe('USD');
    const yearly = pipes.map((pipe) => pipe.cost?.yearly ?? Infinity);
    expect(pipes[yearly.indexOf(Math.min(...yearly))]?.diameter).toBe(cheapest);
  });
});

describe('landbridge gas fee', () => {
  test('F01 the published fee: 2 USD for 1000 m3 and 100 km, 10.2 bcm, 775 km are 158 m USD', () => {
    expect(screen('fee')).toContain('2 USD/1000m3/100km × 10.2 bcm × 775 km = 158 m USD');
    const { states } = json('tonnes');
    expect(states[0]?.yearly?.base).toBeCloseTo(158.1e6, 3);
    expect(states[0]?.yearly).toMatchObject({ low: 142_800_000, high: 173_604_000 });
  });

  test('as a share of the price', () => {
    expect(json('share').states[0]?.yearly?.base).toBeCloseTo(0.05 * 382 * 10.2e6, 3);
  });

  test('from a pack: by line and ground, beside what is told, with every record', () => {
    const { rows, states, used } = json('packJson');
    expect(rows.map((row) => [row.rate?.base, row.length?.base])).toEqual([
      [2, 660],
      [2, 115],
    ]);
    expect(states).toMatchObject([{ state: 'KP', missing: [], yearly: { base: 155e6 } }]);
    const { base, high, low } = states[0]!.told!.range;
    expect([low, base, high].map(Math.round)).toEqual([100e6, 158e6, 195e6]);
    const records = used.flatMap(({ origin }) => (origin.kind === 'record' ? origin.records : []));
    expect(records).toContain('links.gas-vladivostok-wonsan.fees');
    expect(records).toContain('values.gas-volume');
    expect(screen('pack')).toContain('as it is told 158 m [100 m to 195 m] USD a year');
  });
});

describe('landbridge gas break-even', () => {
  test('costs on arrival, and where both cost the same', () => {
    const { distance, line, lng, lngPrice, sourcePrice, volume } = json('even');
    // 3 bn over 30 years at 10 % are 318.2 m a year, 31.82 for 1000 m3
    expect(line?.cost.base).toBeCloseTo(150 + 31.8238, 3);
    expect(lng?.cost.base).toBeCloseTo(9.4 * 36, 9);
    expect(distance?.base).toBeCloseTo((1000 * (338.4 - 150)) / 31.823_77, 2);
    expect(distance).toMatchObject({ below: 'line', open: false });
    expect(volume?.base).toBeCloseTo((10 * 31.823_77) / (338.4 - 150), 4);
    expect(lngPrice?.base).toBeCloseTo((line?.cost.base ?? 0) - 0.4 * 36, 9);
    expect(sourcePrice?.base).toBeCloseTo(338.4 - 31.8238, 3);
  });

  test('a contract tied to oil gives the price of liquefied gas', () => {
    expect(json('oil').lng?.cost.base).toBeCloseTo((0.12 * 70 + 0.6 + 0.4) * 36, 9);
  });

  test('the table goes by distance and volume', () => {
    const rows = (runs['table']?.stdout ?? '').trim().split('\n');
    expect(rows).toHaveLength(1 + 6 * 3);
    expect(rows).toContainEqual(expect.stringMatching(/^1000,10,181\.82/));
  });

  test('what nobody states is not zero: the cost says what it is without', () => {
    expect(screen('without')).toContain('without upkeep, fee for passage, gas used up on the way');
    expect(screen('without')).toContain('without turning it to gas');
    expect(screen('without')).toContain('upkeep · --upkeep "3 %/yr"');
  });

  test('F02 from a pack: pipe gas against liquefied gas, every number with its record', () => {
    const { asked, line, lng, missing, swings, used } = json('packEvenJson');
    expect(missing).toEqual([]);
    expect(asked?.base).toBe(270);
    expect(lng?.cost.base).toBeCloseTo(349, 9);
    expect(line?.cost.base).toBeCloseTo(
      line!.parts.reduce((total, { cost }) => total + (cost.base ?? 0), 0),
      6,
    );
    expect(swings[0]?.name).toBe('lng');
    expect(used.map(({ origin }) => origin.kind)).toEqual(used.map(() => 'record'));
    expect(screen('packEven')).toContain('both cost the same');
  });

  test('a variant without lines leaves its length open, and says which option gives it', () => {
    expect(runs['packPart']?.code).toBe(0);
    expect(screen('packPart')).toContain('by the line unknown');
    expect(screen('packPart')).toContain(
      'length: no variant or project names gas lines · --length "1202 km"',
    );
    expect(screen('packPart')).toContain('as liquid 349');
  });
});

describe('landbridge gas hold-up', () => {
  test('F08 every fallback lowers what the transit state can ask', () => {
    const { rows } = json('hold');
    const payoffs = Object.fromEntries(
      rows.map(({ cuts, name }) => [name, cuts[0]?.payoff.base ?? NaN]),
    );
    expect(Object.keys(payoffs)).toEqual([
      'nothing to fall back on',
      '20 days in store',
      'liquefied gas for 40 %',
      'a loop for 60 %',
      'all that is stated',
    ]);
    const [bare = 0, ...others] = Object.values(payoffs);
    // half of what the buyer loses more: ½ × (200 − 15.5) × 60 days of 10 bcm a year
    expect(bare).toBeCloseTo((0.5 * (200 - 15.5) * 60 * 10e6) / 365.2425, 3);
    for (const payoff of others) expect(payoff).toBeLessThan(bare);
  });

  test('where nobody says how long the buyer needs, several lengths are shown', () => {
    expect(screen('lengths')).toContain('30 days 90 days 365 days');
    expect(screen('lengths')).toContain('longest cut: several are shown · --longest "180 days"');
  });

  test('F08 from a pack: a loop back into the transit state lowers it, liquefied gas too', () => {
    const { missing, rows, transit } = json('packHoldJson');
    expect(transit).toBe('North Korea');
    const payoff = (name: string): number[] =>
      rows.find((row) => row.name === name)!.cuts.map((cut) => cut.payoff.base);
    const bare = payoff('nothing to fall back on');
    for (const name of ['with loop-by-samcheok', 'all by liquefied gas']) {
      for (const [at, each] of payoff(name).entries()) expect(each).toBeLessThan(bare[at] ?? 0);
    }
    const options = missing.map((each) => each.option);
    expect(options).toEqual(['--storage', '--backup', '--loop', '--longest']);
  });
});

describe('landbridge gas plan', () => {
  test('the published choice of case-6-ne: 1476, all four pipes and the first compressor', (context) => {
    if (runs['plan'] === undefined) context.skip('the folder of published cases is absent');
    const { plan } = json('plan');
    expect(plan).toMatchObject({ status: 'verified', cost: 1476, lowerBound: 1476 });
    expect(plan.built).toHaveLength(5);
    expect(plan.violation?.by).toBeLessThan(1e-6);
    expect(screen('planScreen')).toContain('not built ne-compressor-2 (2,000)');
  });
});

describe('what cannot be answered', () => {
  test.each(Object.entries(WRONG))('%s is told, with what to do', async (_, [args, says]) => {
    const error = await refusal(args);
    const told = error.problems.map(describeProblem).join('\n');
    expect(told).toMatch(says);
    expect(told).not.toMatch(/NaN|undefined/);
    expect(error.exitCode).toBe(2);
  });

  test('as JSON too, and with exit code 2', () => {
    expect(runs['refused']?.code).toBe(2);
    expect(json('refused')).toMatchObject({
      schema: 'problems@1',
      ok: false,
      problems: [{ code: 'cli/gas-no-unit', path: '--length' }],
    });
  });
});

test('all answers end well, and no line is wider than a terminal of 80 columns', () => {
  for (const [name, { code, stderr, stdout }] of Object.entries(runs)) {
    if (name === 'refused') continue;
    expect([name, code, stderr]).toEqual([name, 0, '']);
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
    if (ASKED[name]?.some((each) => each === '--json' || each === '--csv') === true) continue;
    for (const line of stdout.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80);
  }
});
