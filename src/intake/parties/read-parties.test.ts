import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { readParties } from './read-parties.ts';

const file = 'parties';
const read = (text: string) => unwrap(readParties({ file, text }));
const problems = (text: string): string[] => {
  const result = readParties({ file, text });
  return result.ok ? [] : result.problems.map(({ code, place }) => `${place?.line} ${code}`);
};

describe('parties are read', () => {
  test('one name a line, commas and all', () => {
    expect(read('Quayside, Annabel\r\n\n# a remark\nQNL').map(({ name }) => name)).toEqual([
      'Quayside, Annabel',
      'QNL',
    ]);
  });

  test('from CSV with a first line, columns in any order', () => {
    const text =
      'IMO,name,type,dob,country\n9074729,Quay Star,vessel,,\n,"Quay, Ann",,1931,North\n';
    expect(read(text)).toEqual([
      { name: 'Quay Star', kind: 'vessel', imo: '9074729', place: { file, line: 2, column: 1 } },
      {
        name: 'Quay, Ann',
        born: { earliest: '1931-01-01', latest: '1931-12-31', precision: 'year' },
        country: 'North',
        place: { file, line: 3, column: 1 },
      },
    ]);
  });

  test('from JSON, names and objects', () => {
    const text = '["QNL", {"name": "Ann Quay", "type": "company", "dob": 1931, "imo": 9074729}]';
    expect(read(text)).toMatchObject([
      { name: 'QNL' },
      { name: 'Ann Quay', kind: 'entity', born: { precision: 'year' }, imo: '9074729' },
    ]);
  });
});

describe('parties are refused with every line', () => {
  test.each([
    [
      'a date, a type, an IMO number',
      'name,type,dob,imo\nA,house,,\nB,,soon,\nC,,,9074728\n',
      ['2 intake/unknown-type', '3 intake/not-a-date', '4 screening/imo-check-digit'],
    ],
    ['a row of another length', 'name,type\nA\n', ['2 intake/columns']],
    ['a first line without name', 'type,dob\nperson,1931\n', ['1 intake/no-name-column']],
    ['a name of signs', 'Ann\n---\n', ['2 screening/empty-name']],
    ['a name without end', `Ann\n${'a'.repeat(501)}\n`, ['2 screening/name-too-long']],
    ['no names', '# none\n', ['1 intake/no-parties']],
    ['broken JSON', '["Ann"', ['1 intake/broken-json']],
    ['another JSON', '[{"title": "Ann"}]', ['1 intake/party-shape']],
    ['an open quote', 'name,type\n"Ann,person\n', ['2 intake/cut-off']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
