import { describe, expect, test } from 'vitest';
import { riverView } from '../../test/fixtures/fixture-pack.ts';
import { canonicalJson, leavesOf } from '../quantity/index.ts';
import type { Pack, PackQuantity } from '../scenario/index.ts';
import { assess } from './assess.ts';
import { assessResult } from './answer/schema.ts';
import type { AssessResult, StepAnswer } from './answer/types.ts';
import type { AssessRequest } from './request.ts';

const DRAWS = 2000;
// before the protocol was followed by any decision: both steps are open
const BEFORE = '2019-06-01';

function ask(day: string, edit?: (pack: Pack) => void, request: AssessRequest = {}): AssessResult {
  const result = assess(riverView(day, edit), { draws: DRAWS, seed: 7, ...request });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function step(result: AssessResult, name: string): StepAnswer {
  const found = result.answer.projects[0]?.ladder.find((each) => each.step === name);
  if (found === undefined) throw new Error(`no step ${name}`);
  return found;
}

const chance = (result: AssessResult, name: string): number =>
  step(result, name).probability?.value ?? Number.NaN;

const points = (base: number): PackQuantity => ({
  kind: 'quantity',
  unit: 'point',
  base,
  min: 0,
  max: 100,
});

const line = (pack: Pack) => pack.projects['river-line'];

/** Nobody's part is needed: consent alone decides. */
const withoutParts = (pack: Pack): void => {
  line(pack)!.parts = [];
};

describe('what must be true of the joint model', () => {
  test('all needs granted and nothing else: certain by the as-of date and the durations', () => {
    const result = ask(BEFORE, (pack) => {
      withoutParts(pack);
      pack.decisions = {};
      for (const [authority, when] of [
        ['XB', '2019-04-02'],
        ['river-commission', '2019-04-03'],
      ] as const) {
        pack.decisions[`${authority}-all`.toLowerCase()] = {
          authority,
          project: ['river-line'],
          scope: ['survey', 'works'],
          outcome: 'granted',
          from: when,
          source: ['gazette-2019'],
        };
      }
      line(pack)!.phases.survey!.takes = { kind: 'quantity', unit: 'day', base: 20, bare: true };
    });
    expect(step(result, 'survey').status).toBe('certain');
    expect(step(result, 'works').probability?.value).toBe(1);
    const survey = step(result, 'survey').byDate;
    const firstSure = survey.find(({ probability }) => probability > 0.999);
    expect(firstSure?.date).toBe('2019-07-01'); // the first day of the grid after twenty days
  });

  test('a limit below what is asked bars the step, and the holder is named', () => {
    const result = ask(BEFORE, (pack) => {
      const stance = pack.stances.find(({ actor }) => actor === 'XC')!;
      stance.absolute = { limit: { kind: 'quantity', unit: 'point', base: 30, bare: true } };
    });
    expect(step(result, 'works').status).toBe('barred');
    expect(step(result, 'works').probability).toMatchObject({ value: 0, inputs: [0, 0] });
    expect(step(result, 'survey').status).toBe('open');
    expect(step(result, 'works').heldBy.map(({ who }) => who)).toContain('river-commission');
  });

  test('shares of those who held a step sum to 1 over the failed draws', () => {
    for (const name of ['survey', 'works']) {
      const held = step(ask(BEFORE), name).heldBy;
      expect(held.length).toBeGreaterThan(0);
      expect(held.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      // whoever alone was missing was also the first to be missed, and bore all of that draw
      for (const { alone, first, share } of held)
        expect(alone).toBeLessThanOrEqual(Math.min(first, share) + 1e-9);
    }
  });

  test('the simulation error falls as one over the root of the draws', () => {
    const few = step(ask(BEFORE, undefined, { draws: 1000 }), 'survey').probability!;
    const many = step(ask(BEFORE, undefined, { draws: 16_000 }), 'survey').probability!;
    expect(few.simulation / many.simulation).toBeGreaterThan(3);
    expect(few.simulation / many.simulation).toBeLessThan(5.3);
  });

  test('one more need never raises the chance of its step', () => {
    const before = ask(BEFORE);
    const after = ask(BEFORE, (pack) => {
      line(pack)!.phases.survey!.needs.push({
        of: 'XC',
        on: 'river-link',
        at: { kind: 'quantity', unit: 'point', base: 25, min: 0, max: 100 },
        kind: 'territory',
      });
    });
    expect(chance(after, 'survey')).toBeLessThan(chance(before, 'survey'));
    expect(chance(after, 'works')).toBeLessThanOrEqual(chance(before, 'works'));
  });

  test('the next step is prepared ahead, and never reached before the one it waits for', () => {
    const granted = ask(BEFORE, (pack) => {
      withoutParts(pack);
      for (const authority of ['XB', 'river-commission']) {
        pack.decisions[`${authority}-works`.toLowerCase()] = {
          authority,
          project: ['river-line'],
          scope: ['works'],
          outcome: 'granted',
          from: '2019-05-01',
          source: ['gazette-2019'],
        };
      }
    });
    const [survey, works] = [step(granted, 'survey').byDate, step(granted, 'works').byDate];
    expect(works.at(-1)!.probability).toBeGreaterThan(0.1);
    for (const [at, { probability }] of works.entries()) {
      expect(probability).toBeLessThanOrEqual(survey[at]!.probability);
    }
    // with every permission in hand the works begin on the day the survey ends
    expect(works.at(-1)!.probability).toBeCloseTo(survey.at(-1)!.probability, 2);
  });

  test('when the leader has left, the leader’s own part is gone', () => {
    const inOffice = ask('2019-12-30');
    const after = ask('2020-01-11');
    const label = (result: AssessResult): boolean =>
      result.reasons.some(({ text }) => text.code === 'input/leader');
    expect(label(inOffice)).toBe(true);
    expect(label(after)).toBe(false);
  });

  // the quarrel of two parties each of whom wants the other to go first
  const quarrel = (pack: Pack): void => {
    pack.issues['border-calm']!['moved-by'] = 'XB';
    pack.issues['river-link']!['moved-by'] = 'XC';
    pack.stances = ['XA', 'XB', 'XC'].map((actor) => ({
      issue: 'river-link',
      actor,
      ideal: points(90),
      salience: points(50),
      source: ['herald-2019'],
    }));
    pack.stances[2]!.asks = [{ issue: 'border-calm', at: points(50), order: 'first' }];
    pack.stances[2]!.ideal = { ...points(50), high: 50 }; // what it asks counts above 50: the works
    pack.stances.push({
      issue: 'border-calm',
      actor: 'XB',
      ideal: { ...points(45), high: 45 },
      salience: points(50),
      asks: [{ issue: 'river-link', at: points(60), order: 'first' }],
      source: ['herald-2019'],
    });
  };

  test('conditions that wait for each other deadlock', () => {
    expect(chance(ask(BEFORE, quarrel), 'survey')).toBeGreaterThan(0.5);
    expect(chance(ask(BEFORE, quarrel), 'works')).toBeLessThan(0.001);
  });

  test('the quarrel resolves when one side no longer waits', () => {
    const resolved = ask(BEFORE, (pack) => {
      quarrel(pack);
      pack.stances.at(-1)!.asks = [];
    });
    expect(chance(resolved, 'works')).toBeGreaterThan(0.3);
  });
});

describe('the answer', () => {
  test('the same seed gives the same bytes, another seed another answer', () => {
    const [one, two] = [ask(BEFORE), ask(BEFORE)];
    expect(canonicalJson(one)).toBe(canonicalJson(two));
    expect(chance(ask(BEFORE, undefined, { seed: 8 }), 'survey')).not.toBe(chance(one, 'survey'));
  });

  test('what is done on record is certain and dated', () => {
    const survey = step(ask('2021-01-01'), 'survey');
    expect(survey).toMatchObject({
      status: 'done',
      since: '2020-02-20',
      probability: { value: 1 },
    });
  });

  test('a refusal on record is reported and lowers the chance', () => {
    const before = ask('2020-06-09');
    const after = ask('2020-06-12');
    const need = step(after, 'works').needs.find(({ authority }) => authority === 'XB');
    expect(need?.onRecord).toMatchObject({ outcome: 'refused', date: '2020-06-10' });
    expect(need!.chance!).toBeLessThan(
      step(before, 'works').needs.find(({ authority }) => authority === 'XB')!.chance!,
    );
  });

  test('an unmapped authority may stand anywhere: a range, never a grant', () => {
    const result = ask(BEFORE, (pack) => {
      pack.stances = pack.stances.filter(({ actor }) => actor !== 'XB');
    });
    const need = step(result, 'survey').needs[0]!;
    expect(need.chance!).toBeGreaterThan(0.3);
    expect(need.chance!).toBeLessThan(0.95);
    expect(result.counts.stances.unknown).toBe(1);
  });

  test('members of a body of whom nothing is said may object: unknown, not never', () => {
    const few = (others?: { objection: PackQuantity }) =>
      ask(BEFORE, (pack) => {
        const body = pack.institutions['commission-procedure']!;
        body.active = ['XA'];
        if (others !== undefined) body.others = others;
      });
    const never = few({ objection: { kind: 'quantity', unit: 'share', base: 0 } });
    expect(few().counts.unknown).toBe(never.counts.unknown + 1);
    expect(chance(few(), 'survey')).toBeLessThan(chance(never, 'survey'));
  });

  test('a step nobody can time is not assessed, and said so', () => {
    const result = ask(BEFORE, (pack) => {
      line(pack)!.phases.survey!.takes = { kind: 'quantity', unit: 'day', unknown: 'not-stated' };
    });
    expect(step(result, 'survey')).toMatchObject({ status: 'not-timed', probability: null });
    expect(step(result, 'works').probability).toBeNull();
    expect(result.warnings.map(({ code }) => code)).toContain('assess/not-timed');
  });

  test('every number walks to a source, a decision, an assumption or an unknown', () => {
    const result = ask('2020-06-12');
    const numbers = numbersOf(result.answer, undefined);
    expect(numbers.length).toBeGreaterThan(100);
    for (const { why, path } of numbers) {
      expect(why, path).toBeDefined();
      expect(leavesOf(result.reasons, why ?? '').length, path).toBeGreaterThan(0);
    }
  });

  test('a result is plain JSON of the committed shape', () => {
    const result = ask('2020-06-12');
    const plain: unknown = JSON.parse(JSON.stringify(result));
    expect(plain).toEqual(result);
    expect(assessResult.parse(plain)).toEqual(result);
  });

  test('an unknown project or a horizon in the past is refused with what would be right', () => {
    const wrong = assess(riverView(BEFORE), { projects: ['river-lime'] });
    expect(wrong).toMatchObject({
      ok: false,
      problems: [{ value: 'river-lime', hint: 'river-line' }],
    });
    const past = assess(riverView(BEFORE), { horizon: '2019-01-01' });
    expect(past.ok).toBe(false);
  });
});

/** Every number of an answer with the reason nearest above it. */
function numbersOf(
  value: unknown,
  why: string | undefined,
  path = 'answer',
): { why: string | undefined; path: string }[] {
  if (typeof value === 'number') return [{ why, path }];
  if (typeof value !== 'object' || value === null) return [];
  const own = 'why' in value && typeof value.why === 'string' ? value.why : why;
  return Object.entries(value).flatMap(([key, child]) => numbersOf(child, own, `${path}.${key}`));
}
