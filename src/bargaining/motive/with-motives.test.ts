import { describe, expect, test } from 'vitest';
import { riverView } from '../../../test/fixtures/fixture-pack.ts';
import { createReasons, leavesOf, render, unwrap } from '../../quantity/index.ts';
import type { Reasons } from '../../quantity/index.ts';
import { scenarioWordsEn } from '../../scenario/index.ts';
import type { Pack, PackQuantity, View } from '../../scenario/index.ts';
import { tableOfView } from '../index.ts';
import { allegedMotives } from './alleged-motive.ts';
import { withMotives } from './with-motives.ts';

const points = (base: number): PackQuantity => ({
  kind: 'quantity',
  unit: 'point',
  min: 0,
  max: 100,
  base,
});

type Claim = Pack['claims'][string]['positions'][number];

const alleged = (
  actor: string,
  would: NonNullable<Claim['would-mean']>,
  more: Partial<Claim> = {},
) => ({
  holder: 'a columnist',
  actor,
  says: 'It lives off the ferries.',
  alleged: true,
  source: ['herald-2019'],
  'would-mean': would,
  ...more,
});

const seen = (positions: Claim[], day = '2019-06-01'): View =>
  riverView(day, (pack) => {
    pack.claims['ferries'] = { topic: 'why it hesitates', positions };
  });

const WANTS_NOTHING = [{ issue: 'river-link', ideal: points(0), salience: points(100) }];

function standOf(view: View, actor: string, reasons: Reasons = createReasons()) {
  const table = unwrap(tableOfView(view, { issues: ['river-link'] }, reasons));
  const at = table.actors.findIndex(({ id }) => id === actor);
  return table.stands[at]?.[0];
}

const numbers = (view: View, actor: string) => {
  const stand = standOf(view, actor);
  return [stand?.position.base, stand?.salience.base];
};

describe('an alleged motive', () => {
  const view = seen([
    alleged('XB', WANTS_NOTHING),
    {
      holder: 'the ferry company',
      actor: 'XB',
      says: 'It loses on them.',
      speaks: 'against',
      verdict: 'supported',
      source: ['gazette-2019'],
    },
  ]);

  test('B10: is kept with who alleges it of whom, and what speaks for and against it', () => {
    expect(allegedMotives(view)).toMatchObject([
      {
        id: 'ferries/1',
        actor: 'XB',
        holder: 'a columnist',
        sources: ['herald-2019'],
        beside: [{ holder: 'the ferry company', speaks: 'against', verdict: 'supported' }],
      },
    ]);
  });

  test('B10: off by default it changes nothing; switched on it changes the table', () => {
    expect(numbers(view, 'XB')).toEqual(numbers(riverView('2019-06-01'), 'XB'));
    const { view: supposed } = unwrap(withMotives(view, ['ferries']));
    expect(numbers(supposed, 'XB')).toEqual([0, 1]);
    for (const other of ['XA', 'XC']) {
      expect(numbers(supposed, other)).toEqual(numbers(view, other));
    }
    expect(supposed.digest).toBe(view.digest);
  });

  test('B10: the answer says who claims it, at the number and in a notice', () => {
    const { notices, view: supposed } = unwrap(withMotives(view, ['ferries/1']));
    expect(notices.map(({ message, severity }) => [severity, message])).toEqual([
      [
        'notice',
        'XB is taken to want what a columnist alleges, which is not established: It lives off the ferries.',
      ],
    ]);
    const reasons = createReasons();
    const stand = standOf(supposed, 'XB', reasons);
    const leaves = leavesOf(reasons.list(), stand?.position.why ?? '');
    expect(leaves.map(({ kind, text }) => [kind, render(text, scenarioWordsEn)])).toEqual([
      [
        'assumption',
        expect.stringContaining(
          'alleged by a columnist (herald-2019), not established: It lives off the ferries.',
        ),
      ],
    ]);
  });

  test.each(['XA', 'XB', 'XC'])('B10: the slot is the same for every party: %s', (actor) => {
    const { view: supposed } = unwrap(
      withMotives(seen([alleged(actor, WANTS_NOTHING)]), ['ferries']),
    );
    // of the one with a leader, the leader's own part stays on top
    const own = actor === 'XA' ? 5 : 0;
    expect(numbers(supposed, actor)).toEqual([own, 1]);
  });

  test('changes the stated fields alone: the rest rests on what it rested on', () => {
    const cares = seen([alleged('XB', [{ issue: 'river-link', salience: points(100) }])]);
    const [before, after] = [createReasons(), createReasons()];
    const own = standOf(cares, 'XB', before);
    const stand = standOf(unwrap(withMotives(cares, ['ferries'])).view, 'XB', after);
    expect([stand?.position.low, stand?.position.base, stand?.position.high]).toEqual([20, 45, 70]);
    expect(stand?.salience.base).toBe(1);
    const leaves = (reasons: Reasons, why = '') =>
      leavesOf(reasons.list(), why).map(({ id }) => id);
    expect(leaves(after, stand?.position.why)).toEqual(leaves(before, own?.position.why));
  });

  test('one not known on the day cannot be switched on then', () => {
    const later = [alleged('XB', WANTS_NOTHING, { known: '2020-01-01' })];
    expect(allegedMotives(seen(later))).toEqual([]);
    expect(allegedMotives(seen(later, '2020-02-01'))).toHaveLength(1);
  });
});

describe('what cannot be supposed is told', () => {
  const wants = (ideal: number) => [{ issue: 'river-link', ideal: points(ideal) }];
  const codes = (view: View, names: readonly string[]) => {
    const found = withMotives(view, names);
    return found.ok ? 'ok' : found.problems.map(({ code, hint }) => [code, hint]);
  };

  test('a motive that is not there, with those that are', () => {
    const view = seen([alleged('XB', WANTS_NOTHING)]);
    expect(codes(view, ['feries'])).toEqual([['bargaining/no-motive', 'did you mean "ferries"?']]);
    expect(codes(riverView('2019-06-01'), ['ferries'])).toMatchObject([
      ['bargaining/no-motive', expect.stringContaining('would-mean')],
    ]);
  });

  test('two that say different things of one mind, until one of them is named', () => {
    const view = seen([alleged('XB', wants(0)), alleged('XB', wants(90), { holder: 'a rival' })]);
    expect(codes(view, ['ferries'])).toMatchObject([
      ['bargaining/motive-clash', expect.any(String)],
    ]);
    expect(numbers(unwrap(withMotives(view, ['ferries/2'])).view, 'XB')[0]).toBe(90);
  });

  test('a motive that leaves its actor without a position', () => {
    const view = seen([alleged('line-company', [{ issue: 'river-link', salience: points(50) }])]);
    expect(codes(view, ['ferries'])).toMatchObject([
      ['bargaining/motive-no-stance', expect.any(String)],
    ]);
  });
});
