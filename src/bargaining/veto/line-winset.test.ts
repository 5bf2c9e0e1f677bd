import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { agendaSetter } from './agenda-setter.ts';
import { bodyWinset, lineWinset, voteWinset } from './line-winset.ts';
import type { LinePlayer } from './line-player.ts';

const at = (...ideals: number[]): LinePlayer[] =>
  ideals.map((ideal) => ({ id: `at-${ideal}`, ideal }));
const line = (statusQuo: number) => ({ low: 0, high: 100, statusQuo });
const ranges = (found: { pieces: readonly { low: number; high: number }[] }) =>
  found.pieces.map(({ high, low }) => [low, high]);
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problems[0]?.code);
const said = (why: Parameters<typeof render>[0][] | readonly Parameters<typeof render>[0][]) =>
  why.map((text) => render(text, bargainingWordsEn));

// by hand from Tsebelis, Veto Players (2002), ch. 1, and Romer and Rosenthal, Public Choice 33:4 (1978) 27
describe('the winset of vetoes at 30, 50 and 80', () => {
  const players = at(30, 50, 80);

  test('is 0 to 60 where things stand at 0', () => {
    const found = unwrap(lineWinset(line(0), players));
    expect(ranges(found)).toEqual([[0, 60]]);
    expect(found.core).toEqual({ low: 30, high: 80 });
    expect(found.isStuck).toBe(false);
    expect(said(found.why)).toEqual([
      'all accept 0 to 60',
      'at-30 accepts nothing beyond 60',
      'the veto of at-50 adds nothing to those of the others',
    ]);
  });

  test('of which the one who may propose takes what is closest: 60 for 80, 50 for 50', () => {
    const { pieces } = unwrap(lineWinset(line(0), players));
    const set = (ideal: number) => unwrap(agendaSetter(line(0), pieces, { id: 'setter', ideal }));
    expect(set(80)).toMatchObject({ at: 60, isStatusQuo: false, gain: 60 });
    expect(set(50)).toMatchObject({ at: 50, gain: 50 });
    expect(said(set(50).why)).toEqual(['setter, who may propose, gets all it asks for, 50']);
    expect(set(0)).toMatchObject({ at: 0, isStatusQuo: true, gain: 0 });
    expect(said(set(0).why)).toEqual([
      'setter, who may propose, proposes nothing: of what passes nothing is better for it than 0',
    ]);
  });

  test('shrinks to 0 to 20 with another veto at 10', () => {
    expect(ranges(unwrap(lineWinset(line(0), at(30, 50, 80, 10))))).toEqual([[0, 20]]);
  });

  test('is the status quo alone where that lies in the core, at 40', () => {
    const found = unwrap(lineWinset(line(40), players));
    expect(ranges(found)).toEqual([[40, 40]]);
    expect(found.isStuck).toBe(true);
    expect(said(found.why)[0]).toBe('nothing but 40, where things stand, has the consent of all');
  });

  test('ends with the line', () => {
    const found = unwrap(lineWinset(line(10), at(90)));
    expect(found.pieces).toEqual([{ low: 10, high: 100, lowBy: ['at-90'], highBy: [] }]);
  });
});

describe('an allowance', () => {
  test('lets a player walk further, or asks for something better than the status quo', () => {
    const paid = [{ id: 'north', ideal: 20, allowance: 15 }];
    expect(ranges(unwrap(lineWinset(line(30), paid)))).toEqual([[0, 45]]);
    const dear = [{ id: 'north', ideal: 20, allowance: -4 }];
    expect(ranges(unwrap(lineWinset(line(30), dear)))).toEqual([[14, 26]]);
    const never = unwrap(lineWinset(line(30), [{ id: 'north', ideal: 20, allowance: -11 }]));
    expect([never.pieces, never.isStuck]).toEqual([[], true]);
  });

  test('spares nobody that asks for more from being counted', () => {
    const players = [...at(30, 80), { id: 'dear', ideal: 50, allowance: -5 }];
    expect(unwrap(lineWinset(line(0), players)).absorbed).toEqual([]);
  });
});

describe('votes', () => {
  const voters = at(10, 40, 90);

  test('a majority gets what its middle voter accepts, all of them what the nearest does', () => {
    const vote = (quota: number) =>
      ranges(unwrap(voteWinset(line(0), voters, { rules: [{ weights: [1, 1, 1], quota }] })));
    expect([vote(1), vote(2), vote(3)]).toEqual([[[0, 100]], [[0, 80]], [[0, 20]]]);
  });

  test('weights move the middle, and a veto ends it', () => {
    const weighed = { rules: [{ weights: [3, 1, 1], quota: 3 }] };
    expect(ranges(unwrap(voteWinset(line(0), voters, weighed)))).toEqual([[0, 20]]);
    const withVeto = { rules: [{ weights: [1, 1, 1], quota: 1 }], vetoes: ['at-40'] };
    const found = unwrap(voteWinset(line(0), voters, withVeto));
    expect(found.pieces[0]).toMatchObject({ high: 80, highBy: ['at-40'] });
  });

  test('two quotas hold at once', () => {
    const rules = {
      rules: [
        { weights: [1, 1, 1], quota: 2 },
        { weights: [70, 20, 10], quota: 65 },
      ],
    };
    expect(ranges(unwrap(voteWinset(line(0), voters, rules)))).toEqual([[0, 20]]);
  });

  test('on either side of a status quo in the middle', () => {
    const rules = { rules: [{ weights: [1, 1, 1, 1, 1], quota: 2 }] };
    expect(ranges(unwrap(voteWinset(line(50), at(20, 30, 50, 60, 90), rules)))).toEqual([[10, 70]]);
  });

  test('those who ask for something better may leave a gap around the status quo', () => {
    const voters3 = [
      { id: 'a', ideal: 20, allowance: -10 },
      { id: 'b', ideal: 80, allowance: -10 },
    ];
    const rules = { rules: [{ weights: [1, 1], quota: 1 }] };
    const found = unwrap(voteWinset(line(50), voters3, rules));
    expect(ranges(found)).toEqual([
      [0, 40],
      [60, 100],
    ]);
  });

  test('nothing but the status quo, in words', () => {
    const rules = { rules: [{ weights: [1, 1], quota: 2 }] };
    const found = unwrap(voteWinset(line(50), at(20, 90), rules));
    expect(said(found.why)).toEqual(['nothing but 50, where things stand, has the votes']);
  });

  test('a body with permanent members: fifteen seats, nine votes, five vetoes', () => {
    const seats = [10, 20, 30, 60, 70, 15, 25, 35, 45, 55, 65, 75, 80, 85, 90];
    const stands = seats.map((ideal, seat) => ({ id: `seat-${seat}`, ideal }));
    const members = stands.map(({ id }, seat) => ({
      id,
      as: seat < 5 ? ('permanent' as const) : ('elected' as const),
      certainty: 'yes' as const,
    }));
    const rule = { kind: 'council' as const, votes: 9 };
    // the permanent member at 10 walks to 20 at most, whatever the majority wants
    expect(ranges(unwrap(bodyWinset(line(0), rule, members, stands)))).toEqual([[0, 20]]);
    const free = members.map((member) => ({ ...member, as: 'elected' as const }));
    // the ninth of fifteen from the top stands at 45
    expect(ranges(unwrap(bodyWinset(line(0), rule, free, stands)))).toEqual([[0, 90]]);
  });
});

test.each([
  ['no player', lineWinset(line(0), []), 'bargaining/no-player'],
  ['one name for two', lineWinset(line(0), at(10, 10)), 'bargaining/name-twice'],
  ['a status quo off the line', lineWinset(line(-1), at(10)), 'bargaining/off-line'],
  ['a status quo that is no number', lineWinset(line(Number.NaN), at(10)), 'bargaining/off-line'],
  ['an ideal off the line', lineWinset(line(0), at(101)), 'bargaining/off-line'],
  [
    'a line the wrong way',
    lineWinset({ low: 9, high: 1, statusQuo: 5 }, at(5)),
    'bargaining/bad-line',
  ],
  [
    'an allowance that is no number',
    lineWinset(line(0), [{ id: 'a', ideal: 1, allowance: Number.NaN }]),
    'bargaining/not-finite',
  ],
  ['no rule', voteWinset(line(0), at(5), { rules: [] }), 'bargaining/no-vote-rule'],
  [
    'too few weights',
    voteWinset(line(0), at(5, 6), { rules: [{ weights: [1], quota: 1 }] }),
    'bargaining/weight-count',
  ],
  [
    'a weight below 0',
    voteWinset(line(0), at(5), { rules: [{ weights: [-1], quota: 1 }] }),
    'bargaining/bad-vote-weight',
  ],
  [
    'a quota nobody reaches',
    voteWinset(line(0), at(5), { rules: [{ weights: [1], quota: 2 }] }),
    'bargaining/bad-quota',
  ],
  [
    'a veto of a stranger',
    voteWinset(line(0), at(5), { rules: [], vetoes: ['nobody'] }),
    'bargaining/unknown-voter',
  ],
])('refuses %s', (_, result, code) => {
  expect(codeOf(result)).toBe(code);
});
