import { describe, expect, test } from 'vitest';
import { LandbridgeError } from '../../../quantity/index.ts';
import type { Pack } from '../../../scenario/index.ts';
import { findPlace, findState } from './find-named.ts';

const place = (name: string, names: Record<string, string> = {}) => ({
  name,
  names,
  country: 'XA',
  roles: [],
});
const places: Pack['places'] = {
  'st-mary': place('St Mary’s Bay', { ko: '성모만', ru: 'Бухта Святой Марии' }),
  'north-port': place('Nordhäfen', { zh: '北港' }),
  ford: place('Ford'),
  'old-ford': place('Ford'),
};

const problem = (ask: () => string) => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof LandbridgeError) return error.problems[0];
    throw error;
  }
};

describe('a place', () => {
  test.each([
    ['st-mary', 'st-mary'],
    ['st marys bay', 'st-mary'],
    ['ST. MARY’S BAY', 'st-mary'],
    ['성모만', 'st-mary'],
    ['бухта святой марии', 'st-mary'],
    ['nordhafen', 'north-port'],
    ['北港', 'north-port'],
    // an id goes before a name
    ['ford', 'ford'],
  ])('%s', (text, id) => {
    expect(findPlace({ places }, text, '--from')).toBe(id);
  });

  test('that is misspelt is an error with the nearest names', () => {
    expect(problem(() => findPlace({ places }, 'nord hafn', '--from'))).toMatchObject({
      code: 'cli/unknown-place',
      path: '--from',
      value: 'nord hafn',
      hint: expect.stringMatching(/^nearest: north-port \(Nordhäfen\)/),
    });
    expect(problem(() => findPlace({ places }, '', '--to'))).toMatchObject({ path: '--to' });
    expect(problem(() => findPlace({ places }, 'x'.repeat(100_000), '--to'))).toMatchObject({
      code: 'cli/unknown-place',
    });
  });

  test('whose name several bear is asked for by its id', () => {
    expect(problem(() => findPlace({ places }, 'Ford ', '--from'))).toMatchObject({
      code: 'cli/many-named-place',
      hint: 'give the id: ford, old-ford (Ford)',
    });
  });
});

test('a state, by its aliases too; other actors are none', () => {
  const actors = {
    XA: { name: 'Lower State', kind: 'state', aliases: ['Lowerland'] },
    rail: { name: 'Lower Rail', kind: 'firm' },
  } as unknown as Pack['actors'];
  expect(findState({ actors }, 'lowerland', '--via')).toBe('XA');
  expect(problem(() => findState({ actors }, 'rail', '--via'))).toMatchObject({
    code: 'cli/unknown-state',
    hint: 'nearest: XA (Lower State)',
  });
});
