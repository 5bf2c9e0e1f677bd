import { describe, expect, test } from 'vitest';
import { riverLawbook } from '../../test/fixtures/law-fixture.ts';
import { isoDate } from '../quantity/index.ts';
import type { Lawbook } from '../scenario/index.ts';
import { guardedCrossings, sanctionedStates } from './sanctioned-states.ts';

const DAY = isoDate('2019-06-01');
const ban = (id: string, catches: Lawbook['provisions'][string]['catches']) =>
  riverLawbook((book) => {
    const [known] = Object.values(book.provisions).filter(
      ({ modality }) => modality === 'prohibit',
    );
    if (known === undefined) throw new Error('no ban to begin with');
    const { layer } = book.regimes[known.regime] ?? {};
    expect(layer).toBeDefined();
    book.provisions = { [id]: { ...known, from: '2016-01-01', catches, opens: [] } };
  });
const statesOf = (book: Lawbook): string[] => sanctionedStates(book, DAY).map(({ state }) => state);

describe('states that bans are about', () => {
  test('with the bodies of law and the paragraphs', () => {
    const [only, ...others] = sanctionedStates(riverLawbook(), DAY);
    expect(others).toEqual([]);
    expect(only?.state).toBe('XN');
    expect(only?.layers).toContain('RIVER');
    expect(only?.provisions.length).toBeGreaterThan(1);
  });

  test('none before the law began', () => {
    expect(sanctionedStates(riverLawbook(), isoDate('2010-01-01'))).toEqual([]);
  });

  test('a target that no ban names is none: lines and parties alone make no state sanctioned', () => {
    expect(statesOf(ban('fence', { crosses: ['the-fence'] }))).toEqual([]);
    expect(statesOf(ban('firm', { party: { name: ['A firm'] } }))).toEqual([]);
    expect(statesOf(ban('goods', { to: ['XN'] }))).toEqual(['XN']);
  });

  test('nor one that is named as left out', () => {
    expect(statesOf(ban('others', { act: ['supply'], not: { to: ['XN'] } }))).toEqual([]);
    expect(statesOf(ban('others', { 'to-not': ['XN'] }))).toEqual([]);
  });

  test('deep inside a condition, and by a term', () => {
    const deep = { any: [{ act: ['pay' as const] }, { all: [{ goods: { origin: ['XN'] } }] }] };
    expect(statesOf(ban('deep', deep))).toEqual(['XN']);
    const book = ban('named', { term: 'circle' });
    const term = { says: 'x', assumption: 'invented' };
    book.terms = {
      circle: { ...term, holds: { any: [{ term: 'circle' }, { term: 'north' }] } },
      north: { ...term, holds: { touches: ['XN'] } },
    };
    expect(statesOf(book)).toEqual(['XN']);
  });
});

describe('lines that need leave', () => {
  test('with who can give it', () => {
    const book = ban('fence', { crosses: ['the-fence'], not: { act: ['report'] } });
    const fence = book.provisions['fence'];
    if (fence !== undefined)
      fence.opens = [{ by: 'guard', procedure: 'authorisation', conditions: [] }];
    expect(guardedCrossings(book, DAY, ['the-fence', 'the-river'])).toMatchObject([
      {
        line: 'the-fence',
        provision: 'fence',
        opens: [{ by: 'guard', procedure: 'authorisation' }],
      },
    ]);
  });
});
