import { describe, expect, test } from 'vitest';
import { isoDate, parseDate, unwrap } from '../../quantity/index.ts';
import type { ListEntry, ListedName, SanctionsList } from './list-entry.ts';
import type { Party } from './party.ts';
import { screenParty } from './screen-party.ts';
import { buildScreeningIndex } from './search/screening-index.ts';

const entry = (
  ref: string,
  kind: ListEntry['kind'],
  names: readonly [ListedName, ...ListedName[]],
  more: Partial<ListEntry> = {},
): ListEntry => ({ ref, kind, names, births: [], imo: [], countries: [], programs: [], ...more });

const primary = (text: string): ListedName => ({ text, quality: 'primary' });

const born = { earliest: isoDate('1931-05-14'), latest: isoDate('1931-05-14'), approximate: false };

const list: SanctionsList = {
  name: 'Example list',
  files: ['example.xml'],
  date: isoDate('2031-01-01'),
  entries: [
    entry(
      'X.1',
      'person',
      [primary('Annabel Marina Quayside'), { text: 'Blue Heron', quality: 'low' }],
      { births: [born], countries: ['Northland'] },
    ),
    entry('X.2', 'entity', [primary('Quayside Northern Lines (QNL)')], { imo: ['1234567'] }),
    entry('X.3', 'vessel', [primary('QUAY STAR 5')], { imo: ['9074729'] }),
    entry('X.4', 'person', [primary('Ri Jong Chol')]),
    entry('X.5', 'entity', [primary('Southern Grain Trading Ltd')]),
  ],
};

const index = buildScreeningIndex([list]);
const screen = (party: Party) => screenParty(index, party);
const refs = (party: Party): string[] => screen(party).matches.map(({ ref }) => ref);

describe('screening finds', () => {
  test.each<[string, Party, string]>([
    ['a misspelt name in another order', { name: 'Quaysde, Anabel Marina' }, 'X.1'],
    ['an alias', { name: 'Blue Heron' }, 'X.1'],
    ['joined words', { name: 'AnnabelMarina Quayside' }, 'X.1'],
    ['an acronym in brackets', { name: 'QNL' }, 'X.2'],
    ['the full name of an acronym', { name: 'Quayside Northern Lines' }, 'X.2'],
    ['another romanisation', { name: 'Lee Jung-chul' }, 'X.4'],
    ['Korean signs', { name: '리종철' }, 'X.4'],
    ['another legal form in writing', { name: 'Southern Grain Trading Limited' }, 'X.5'],
    ['the number in the list', { name: 'x.5' }, 'X.5'],
    ['a ship by its IMO number, whatever its name', { name: 'Sunrise', imo: '9074729' }, 'X.3'],
    ['an owner by the number in its remarks', { name: 'Sunrise', imo: '1234567' }, 'X.2'],
  ])('%s', (_, party, ref) => {
    expect(refs(party)).toEqual([ref]);
  });

  test.each(['Bertram Hinterland', 'Annabel Hinterland', 'Southern Wool', '—', 'Quay Star 6'])(
    'nothing for %s',
    (name) => {
      expect(screen({ name })).toEqual({ party: { name }, matches: [], found: 0 });
    },
  );
});

describe('a score', () => {
  const nameOnly = screen({ name: 'Anabel Quayside' }).matches[0]?.score ?? 0;
  const withDay = (day: string, name = 'Anabel Quayside') =>
    screenParty(index, { name, born: unwrap(parseDate(day)) }, { threshold: 0 }).matches[0];

  test('rises where dates of birth agree, as exactly as they are known', () => {
    expect(withDay('1931-05-14')?.score).toBeGreaterThan(nameOnly);
    expect(withDay('1931')?.score).toBeGreaterThan(nameOnly);
  });

  test('falls where they differ, and says so', () => {
    const match = withDay('1940');
    expect(match?.score).toBeLessThan(0.65);
    expect(match?.sentence).toContain('the dates of birth differ (1940; listed: 1931-05-14)');
  });

  test('falls for an alias of low quality', () => {
    expect(screen({ name: 'Blue Heron' }).matches[0]).toMatchObject({
      score: 0.93,
      nameScore: 1,
      matched: { text: 'Blue Heron', quality: 'low' },
      listedAs: 'Annabel Marina Quayside',
    });
  });

  test('falls for another IMO number and another kind', () => {
    const ship = { name: 'Quay Star 5', kind: 'vessel' } as const;
    expect(refs(ship)).toEqual(['X.3']);
    expect(refs({ ...ship, imo: '8814275' })).toEqual([]);
    const match = screenParty(index, { name: 'Quay Star 5', kind: 'person' }).matches[0];
    expect(match?.reasons.map(({ code }) => code)).toContain('kind-differs');
  });

  test('tells that a country agrees', () => {
    const [match] = screen({ name: 'Annabel Quayside', country: 'NORTHLAND' }).matches;
    expect(match?.reasons[0]).toMatchObject({ code: 'country-agrees', speaks: 'for' });
  });
});

describe('the reasons', () => {
  test('name words for and against, in one sentence', () => {
    const [match] = screen({ name: 'Dr. Anabel Quayside' }).matches;
    expect(match?.sentence).toBe(
      '"Dr. Anabel Quayside" may be X.1, "Annabel Marina Quayside" (0.81): ' +
        '"quayside" is the same word; "anabel" sounds like "annabel"',
    );
  });

  test('the same question gives the same answer', () => {
    const ask = () => JSON.stringify(screen({ name: 'Anabel Marina Quaysde' }));
    expect(ask()).toBe(ask());
  });
});

describe('the limit and the threshold', () => {
  const names = Array.from({ length: 8 }, (_, at) =>
    entry(`Y.${at}`, 'person', [primary('Bertram Hinterland')]),
  );
  const crowded = buildScreeningIndex([{ ...list, entries: names }]);

  test('show the first five of those that reach it, and count the others', () => {
    const { found, matches } = screenParty(crowded, { name: 'Bertram Hinterland' });
    expect([found, matches.length]).toEqual([8, 5]);
    expect(matches.map(({ ref }) => ref)).toEqual(['Y.0', 'Y.1', 'Y.2', 'Y.3', 'Y.4']);
  });

  test('can be set', () => {
    const options = { limit: 2, threshold: 0.9 };
    expect(screenParty(crowded, { name: 'Bertram Hinterland' }, options).matches).toHaveLength(2);
    expect(screenParty(crowded, { name: 'Bartram Hinderland' }, options).matches).toEqual([]);
  });
});
