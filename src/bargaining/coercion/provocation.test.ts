import { describe, expect, test } from 'vitest';
import { isoDate, unwrap } from '../../quantity/index.ts';
import { provocation } from './provocation.ts';
import type { ProvocationGame } from './provocation.ts';
import { reactionRates, replayReactions } from './reaction-record.ts';
import type { ActionReaction, ReactionOptions } from './reaction-record.ts';

const row = (on: string, answered?: string, id = 'sanctions'): ActionReaction => ({
  act: 'launch',
  on: isoDate(on),
  ...(answered === undefined ? {} : { reaction: { id, on: isoDate(answered) } }),
});
const rows = [
  row('2031-01-01', '2031-01-20'),
  row('2031-04-01', '2031-04-03', 'talks'),
  row('2031-06-01', '2031-06-20'),
  row('2031-09-01'),
  row('2031-12-20'),
];
const options: ReactionOptions = {
  reactions: ['sanctions', 'talks'],
  asOf: isoDate('2031-12-31'),
  patience: 90,
};

describe('what followed an act', () => {
  test('is counted, silence too, and what is still open is not silence', () => {
    const { cases, open, shares } = unwrap(reactionRates(rows, 'launch', options));
    expect([cases, open]).toEqual([4, 1]);
    // (count + ½) / (4 + 1½)
    expect(shares.map(({ count, reaction, share }) => [reaction, count, share])).toEqual([
      ['sanctions', 2, expect.closeTo(2.5 / 5.5, 12)],
      ['talks', 1, expect.closeTo(1.5 / 5.5, 12)],
      ['silence', 1, expect.closeTo(1.5 / 5.5, 12)],
    ]);
  });

  test('H15: each act is foretold from those before it alone', () => {
    const replay = unwrap(replayReactions(rows, options));
    expect(replay.rows.map(({ followed, mostLikely }) => [followed, mostLikely])).toEqual([
      ['sanctions', 'sanctions'],
      ['talks', 'sanctions'],
      ['sanctions', 'sanctions'],
      ['silence', 'sanctions'],
      [undefined, 'sanctions'],
    ]);
    // of what followed, the chances given were 1/3, 0.5/2.5, 1.5/3.5, 0.5/4.5
    expect(replay.logScore).toBeCloseTo(1.4381432, 6);
    expect(replay.uniformScore).toBeCloseTo(1.0986123, 6);
  });

  test('a later row cannot change what was foretold', () => {
    const whole = unwrap(replayReactions(rows, options)).rows;
    expect(unwrap(replayReactions(rows.slice(0, 3), options)).rows).toEqual(whole.slice(0, 3));
  });

  test.each<[string, readonly ActionReaction[], string]>([
    ['a reaction before its act', [row('2031-02-01', '2031-01-01')], 'bargaining/row-order'],
    ['an act after the day of asking', [row('2032-02-01')], 'bargaining/row-late'],
    [
      'a reaction nobody named',
      [row('2031-01-01', '2031-01-02', 'x')],
      'bargaining/unknown-reaction',
    ],
    ['an act nobody recorded', [], 'bargaining/no-row'],
  ])('%s is told', (_, wrong, code) => {
    const found = reactionRates(wrong, 'launch', options);
    expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
  });
});

describe('provoking in the expectation of a reaction', () => {
  const game: ProvocationGame = {
    provoker: 'upland',
    reactor: 'lowland',
    quiet: { provoker: 0, reactor: 0 },
    acts: {
      launch: {
        sanctions: { provoker: 3, reactor: -2 },
        silence: { provoker: -1, reactor: -3 },
      },
    },
    expects: {
      launch: [
        { reaction: 'sanctions', share: 0.9 },
        { reaction: 'silence', share: 0.1 },
      ],
    },
  };

  test('H15: it pays because the other side does what is expected of it', () => {
    const { acts, best } = unwrap(provocation(game));
    expect(best).toBe('launch');
    expect(acts[0]).toMatchObject({
      worth: expect.closeTo(2.6, 12),
      unanswered: -1,
      soughtReaction: true,
    });
  });

  test('H15: the best reply feeds it, the reply that would end it is another', () => {
    const [launch] = unwrap(provocation(game)).acts;
    expect([launch?.bestReply, launch?.deterring]).toEqual(['sanctions', ['silence']]);
  });

  test('where nobody is expected to react it does not pay', () => {
    const expects = { launch: [{ reaction: 'silence', share: 1 }] };
    const found = unwrap(provocation({ ...game, expects }));
    expect([found.best, found.acts[0]?.soughtReaction]).toEqual([undefined, false]);
    expect(found.why.at(-1)?.code).toBe('bargaining/why-no-provocation');
  });

  test('without a record the other side is expected to do its best, with errors', () => {
    const expected = (noise: number) =>
      unwrap(provocation({ ...game, expects: { noise } })).acts[0]?.expected[0]?.share;
    expect(expected(0.05)).toBeCloseTo(1, 6);
    // exp(1/s) to 1 with s = √6/π
    expect(expected(1)).toBeCloseTo(0.782884, 6);
  });

  test.each<[string, ProvocationGame, string]>([
    ['no act', { ...game, acts: {}, expects: {} }, 'bargaining/unknown-act'],
    [
      'an act that does not say what silence brings',
      { ...game, acts: { launch: { sanctions: { provoker: 1, reactor: 1 } } } },
      'bargaining/unknown-reaction',
    ],
    [
      'acts with other answers than the rest',
      { ...game, acts: { ...game.acts, parade: { silence: { provoker: 0, reactor: 0 } } } },
      'bargaining/unknown-reaction',
    ],
    [
      'chances that do not sum to 1',
      { ...game, expects: { launch: [{ reaction: 'silence', share: 0.5 }] } },
      'bargaining/tree-chances',
    ],
    ['nothing expected', { ...game, expects: {} }, 'bargaining/tree-chances'],
    [
      'an expectation of what is not there',
      { ...game, expects: { launch: [{ reaction: 'war', share: 1 }] } },
      'bargaining/unknown-reaction',
    ],
    ['no noise', { ...game, expects: { noise: 0 } }, 'bargaining/bad-amount-above-0'],
  ])('%s is told', (_, wrong, code) => {
    const found = provocation(wrong);
    expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
  });
});
