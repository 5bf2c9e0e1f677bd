import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riverView } from '../../test/fixtures/fixture-pack.ts';
import { leavesOf } from '../quantity/index.ts';
import type { Pack, PackQuantity } from '../scenario/index.ts';
import type { AssessResult, StepAnswer } from './answer/types.ts';
import { assess } from './assess.ts';
import { fullRequest } from './request.ts';
import { compile } from './compile/compile.ts';
import type { Compiled } from './compiled.ts';

const DRAWS = 1000;
const BEFORE = '2019-06-01';

type Edit = (pack: Pack) => void;

function ask(edit: Edit = () => {}, day = BEFORE): AssessResult {
  const result = assess(riverView(day, edit), { draws: DRAWS, seed: 7 });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function compiled(edit: Edit): Compiled {
  const view = riverView(BEFORE, edit);
  const request = fullRequest(view, { draws: DRAWS, seed: 7 });
  const made = request.ok ? compile(view, request.value) : request;
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.compiled;
}

function step(result: AssessResult, name = 'works'): StepAnswer {
  const found = result.answer.projects[0]?.ladder.find((each) => each.step === name);
  if (found === undefined) throw new Error(`no step ${name}`);
  return found;
}

const line = (pack: Pack) => pack.projects['river-line']!;
const million = (base: number): PackQuantity => ({ kind: 'quantity', unit: 'million USD', base });

/** The holders agree to the works, so that money alone decides. */
const willing: Edit = (pack) => {
  for (const stance of pack.stances) stance.ideal = { kind: 'quantity', unit: 'point', base: 100 };
};

const noParts: Edit = (pack) => {
  line(pack).parts = [];
};

/** Building costs so much, between these ends. */
const costing =
  (low: number, base: number, high: number): Edit =>
  (pack) => {
    line(pack)['cash-flows']![0]!.once = { kind: 'quantity', unit: 'million USD', low, base, high };
  };

/** The works need a firm that gains or loses a sum whatever else happens. */
const firmOf =
  (actor: string, sum: number): Edit =>
  (pack) => {
    line(pack)['cash-flows'] = [
      sum >= 0
        ? { what: 'gain', to: actor, once: million(sum), during: 'works' }
        : { what: 'loss', from: actor, once: million(-sum), during: 'works' },
    ];
    line(pack).parts = [{ actor, as: 'firm', for: ['works'] }];
  };

const all =
  (...edits: readonly Edit[]): Edit =>
  (pack) => {
    for (const edit of edits) edit(pack);
  };

describe('the value gate', () => {
  test('everyone gains whatever the amounts: the chance is that of consent alone', () => {
    const without = ask(all(willing, noParts));
    const gaining = ask(all(willing, costing(1, 2, 3)));
    expect(step(gaining).value).toMatchObject({ status: 'open', losers: [], transfers: [] });
    expect(step(gaining).byDate).toEqual(step(without).byDate);
    expect(step(gaining, 'survey').byDate).toEqual(step(without, 'survey').byDate);
  });

  test('one loses and nobody can pay: no chance, and it is named', () => {
    const works = step(ask(all(willing, firmOf('line-company', -5))));
    expect(works).toMatchObject({ status: 'barred', barredBy: 'value' });
    expect(works.probability).toMatchObject({ value: 0, inputs: [0, 0] });
    expect(works.value).toMatchObject({ status: 'shut', losers: ['line-company'] });
    const [first] = works.heldBy.filter(({ byMoney }) => byMoney);
    expect(first).toMatchObject({ who: 'line-company', byMoney: true });
    expect(first!.share).toBeGreaterThan(0.5);
  });

  test('in some draws the gains suffice: the chance is cut by about as much', () => {
    const result = ask(willing);
    const { chance, status, transfers } = step(result).value;
    expect(status).toBe('transfers');
    expect(chance).toBeGreaterThan(0.4);
    expect(chance).toBeLessThan(0.75);
    const without = step(ask(all(willing, noParts))).probability!.value;
    expect(step(result).probability!.value / without).toBeCloseTo(chance!, 0);
    expect(transfers.map(({ from, to }) => [from, to])).toEqual([['XB', 'line-company']]);
    expect(transfers[0]!.text.code).toBe('assess/transfer');
  });

  test('an amount nobody has stated leaves it unknown, and the chance a bound', () => {
    const edit: Edit = (pack) => {
      line(pack)['cash-flows']![1]!.yearly = {
        kind: 'quantity',
        unit: 'USD/yr',
        unknown: 'not-stated',
      };
    };
    const result = ask(all(willing, edit));
    expect(step(result).value).toMatchObject({ status: 'unknown', missing: ['upkeep'] });
    expect(step(result).atMost).toBe(true);
    expect(step(result).byDate).toEqual(step(ask(all(willing, noParts))).byDate);
    const warning = result.warnings.find(({ code }) => code === 'assess/value-unknown');
    expect(warning?.message).toContain('upkeep');
  });

  test('what others could pay is unknown too where it would be needed', () => {
    const edit: Edit = (pack) => {
      const flows = line(pack)['cash-flows']!;
      flows.push({
        what: 'land',
        to: 'ferry-company',
        once: { kind: 'quantity', unit: 'USD', unknown: 'not-stated' },
      });
    };
    expect(step(ask(all(costing(700, 900, 1000), edit))).value).toMatchObject({
      status: 'unknown',
      missing: ['land'],
    });
    expect(step(ask(all(costing(1, 2, 3), edit))).value.status).toBe('open');
  });

  test('a state is no part of it: its consent is asked elsewhere', () => {
    const works = step(ask(firmOf('XB', -5)));
    expect(works.value).toMatchObject({ status: 'not-assessed', because: 'states-only' });
    expect(works.needs.map(({ kind }) => kind)).not.toContain('value');
    expect(works.atMost).toBe(true);
  });

  test('a part that has agreed on record is not asked again; one that has refused shuts the gate', () => {
    const decided =
      (outcome: 'granted' | 'refused'): Edit =>
      (pack) => {
        pack.decisions['line-company-works'] = {
          authority: 'line-company',
          project: ['river-line'],
          scope: ['works'],
          outcome,
          from: '2019-05-01',
          source: ['gazette-2019'],
        };
      };
    const loss = firmOf('line-company', -5);
    const granted = step(ask(all(willing, loss, decided('granted'))));
    expect(granted.value.status).toBe('granted');
    expect(granted.byDate).toEqual(step(ask(all(willing, noParts))).byDate);
    const gain = firmOf('line-company', 5);
    const refused = step(ask(all(willing, gain, decided('refused'))));
    expect(refused.value.status).toBe('refused');
    expect(refused.probability!.value).toBeLessThan(0.001);
    expect(refused.needs.find(({ kind }) => kind === 'value')!.onRecord!.outcome).toBe('refused');
  });

  test('what is done has no value gate any more', () => {
    const survey = step(ask(undefined, '2021-01-01'), 'survey');
    expect(survey.value.status).toBe('sunk');
    expect(survey.atMost).toBe(false);
  });

  test('it moves nobody else’s random numbers', () => {
    const [before, after] = [compiled(noParts), compiled(() => {})];
    const streams = ({ inputs }: Compiled) => inputs.map(({ knots, stream }) => [stream, knots]);
    expect(streams(after).filter(([stream]) => !String(stream).startsWith('worth/'))).toEqual(
      streams(before),
    );
    const needs = ({ projects }: Compiled) =>
      projects.flatMap(({ phases }) => phases.flatMap((phase) => phase.needs));
    const addresses = (which: Compiled) =>
      needs(which)
        .filter(({ holder }) => holder.kind !== 'worth')
        .map(({ stream }) => stream);
    expect(addresses(after)).toEqual(addresses(before));
    expect(needs(after).length).toBe(needs(before).length + 1);
  });

  test('steps of one project share one draw of its money', () => {
    const both = compiled((pack) => {
      line(pack).parts = [{ actor: 'line-company', as: 'operator', for: ['survey', 'works'] }];
    });
    const worth = both.inputs.filter(({ stream }) => stream.startsWith('worth/'));
    expect(worth).toHaveLength(2);
    expect(worth[0]).toEqual(worth[1]);
  });

  test('the ledger adds up, and its reasons end in who says so', () => {
    const result = ask();
    const value = result.answer.projects[0]!.value!;
    const shares = value.parties.reduce((sum, { share }) => sum + share.base!, 0);
    expect(shares).toBeCloseTo(value.whole.base!, 3);
    expect(value.states.reduce((sum, { share }) => sum + share.base!, 0)).toBeCloseTo(shares, 3);
    expect(value.losers).toEqual(['line-company', 'ferry-company']);
    for (const why of [value.why, step(result).value.why, ...value.parties.map((p) => p.own.why)]) {
      expect(leavesOf(result.reasons, why).length).toBeGreaterThan(0);
    }
  });

  test('the gates say how far value is assessed', () => {
    expect(ask().answer.gates.value).toBe('partly');
    expect(ask(noParts).answer.gates.value).toBe('not-assessed');
    expect(ask(undefined, '2021-01-01').answer.gates.value).toBe('assessed');
    const silent = ask((pack) => {
      pack.valuations = {};
    });
    expect(step(silent).value.because).toBe('no-money');
    expect(silent.answer.projects[0]!.value).toBeNull();
    expect(silent.warnings.map(({ code }) => code)).toContain('assess/gates-missing');
  });
});

test('dearer works never raise the chance, and money never adds to that of consent', () => {
  const consent = step(ask(all(willing, noParts))).probability!.value;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 200 }),
      (cost, more) => {
        const at = (base: number): number =>
          step(ask(all(willing, costing(base, base + 20, base + 60)))).probability!.value;
        const [cheap, dear] = [at(cost), at(cost + more)];
        expect(cheap).toBeLessThanOrEqual(consent);
        expect(dear).toBeLessThanOrEqual(cheap);
      },
    ),
    { numRuns: 6 },
  );
});
