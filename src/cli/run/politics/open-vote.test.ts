import { expect, test } from 'vitest';
import { LandbridgeError, createReasons } from '../../../quantity/index.ts';
import type { PowerOptions } from '../../commands/power.ts';
import { openVote } from './open-vote.ts';

const RIVER = 'test/fixtures/three-actors';
const open = async (given: string, options: PowerOptions = {}) =>
  openVote(given, options, createReasons());

test('a body of a pack is found by its own id and by that of its rule, with the members of the day', async () => {
  for (const body of ['river-commission', 'commission-procedure']) {
    const found = await open(RIVER, { body, asOf: '2020-06-20' });
    expect([found.institution, found.vote.vetoes]).toEqual([
      'commission-procedure',
      ['XA', 'XB', 'XC'],
    ]);
    expect(found.named('XA')).toBe('Lower State');
  }
});

test('a typed vote may have decimals and need no commas', async () => {
  const { title, vote } = await open(' [ 5.5;5 4.5, 0.5 ] ');
  expect(title).toBe('[ 5.5;5 4.5, 0.5 ]');
  expect(vote.rules).toEqual([{ weights: [50, 45, 5], quota: 55 }]);
});

test.each<[string, PowerOptions, string, string]>([
  [RIVER, {}, 'cli/power-no-body', 'name one of the pack with --body: commission-procedure'],
  [
    RIVER,
    { body: 'river-comission' },
    'cli/power-unknown-body',
    'did you mean "river-commission"?',
  ],
  ['[1; 1]', { body: 'x' }, 'cli/power-body-of-file', 'leave out --body, or name a pack'],
  ['nothing.yaml', {}, 'intake/no-such-file', 'give the path of a file'],
  ['[51; many]', {}, 'cli/power-not-brackets', 'quota; then weights'],
  ['[51]', {}, 'cli/power-not-brackets', 'quota; then weights'],
  ['[; 1]', {}, 'cli/power-not-brackets', 'quota; then weights'],
  ['[1; 1', {}, 'cli/power-not-brackets', 'quota; then weights'],
  [`[1; ${'1 '.repeat(9000)}]`, {}, 'cli/power-not-brackets', 'quota; then weights'],
  [`[1; ${'1 '.repeat(54)}]`, {}, 'coalition/too-many-voters', 'merge voters'],
])('%s %j: %s', async (given, options, code, hint) => {
  const problems = await open(given, options).then(
    () => [],
    (error: unknown) => (error instanceof LandbridgeError ? error.problems : []),
  );
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]?.hint).toContain(hint);
});
