import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import type { TextFile } from '../text-file.ts';
import { readLists } from './read-lists.ts';
import { readSdnList } from './read-sdn-list.ts';

const fixture = (name: string): TextFile => ({
  file: name,
  text: readFileSync(new URL(`../../../test/fixtures/screening/${name}`, import.meta.url), 'utf8'),
});
const [sdn, alt, add] = [fixture('sdn.csv'), fixture('alt.csv'), fixture('add.csv')];

const problem = (...files: readonly TextFile[]): string[] => {
  const result = readLists(files);
  return result.ok
    ? []
    : result.problems.map(({ code, place }) => `${place?.file}:${place?.line} ${code}`);
};
const changed = (file: TextFile, text: string): TextFile => ({ ...file, text });

describe('the SDN list', () => {
  const list = unwrap(readSdnList([sdn, alt, add]));
  const [person, vessel, entity] = list.entries;

  test('has persons with dates of birth and weak aliases from the remarks', () => {
    expect(person).toMatchObject({
      ref: '101',
      kind: 'person',
      names: [
        { text: 'QUAYSIDE, Annabel', quality: 'primary' },
        { text: 'BLUE HERON', quality: 'low' },
      ],
      births: [
        { earliest: '1991-05-14', latest: '1991-05-14', approximate: false },
        { earliest: '1990-01-01', latest: '1990-12-31', approximate: true },
        { earliest: '1988-01-01', latest: '1989-12-31', approximate: false },
      ],
    });
  });

  test('has ships with their IMO number and each programme', () => {
    expect(vessel).toMatchObject({
      kind: 'vessel',
      imo: ['9074729'],
      programs: ['EXAMPLE', 'SECOND'],
      place: { file: 'sdn.csv', line: 2 },
    });
  });

  test('takes names and countries from the other two files', () => {
    expect(entity).toMatchObject({
      kind: 'entity',
      names: [
        { text: 'QUAYSIDE NORTHERN LINES', quality: 'primary' },
        { text: 'QNL LINES', quality: 'good' },
        { text: 'QUAY BROTHERS LTD.', quality: 'former' },
      ],
      countries: ['Northland'],
    });
  });

  test('states no date', () => {
    expect(list.date).toBeUndefined();
  });

  test('is one list beside another', () => {
    const lists = unwrap(readLists([add, fixture('un-example.xml'), sdn, alt]));
    expect(lists.map(({ entries, files }) => [files.length, entries.length])).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });
});

describe('is refused with file and line', () => {
  const lines = sdn.text.split('\r\n');
  test.each<[string, TextFile[], string]>([
    ['cut off in a quote', [changed(sdn, sdn.text.slice(0, 250))], 'sdn.csv:2 intake/cut-off'],
    [
      'cut off in a row',
      [changed(sdn, `${lines[0]}\r\n102,"QUAY STAR 5",vessel`)],
      'sdn.csv:2 intake/cut-off',
    ],
    [
      'cut off in the last cell',
      [changed(sdn, lines.slice(0, 3).join('\r\n'))],
      'sdn.csv:3 intake/cut-off',
    ],
    [
      'a row of another length',
      [changed(sdn, `${lines[0]}\r\n102,x\r\n${lines[2]}\r\n`)],
      'sdn.csv:2 intake/columns',
    ],
    [
      'a quote in a cell',
      [changed(sdn, sdn.text.replace('QUAY STAR', 'QUAY " STAR'))],
      'sdn.csv:2 intake/broken-csv',
    ],
    ['other names without the list', [alt], 'alt.csv:1 intake/no-sdn'],
    ['two lists', [sdn, { ...sdn, file: 'sdn2.csv' }], 'sdn2.csv:1 intake/two-sdn'],
    ['another table', [changed(sdn, '1,2,3\n')], 'sdn.csv:1 intake/not-a-list'],
    ['no table', [changed(sdn, 'quay\n')], 'sdn.csv:1 intake/not-a-list'],
    [
      'an entry twice',
      [changed(sdn, `${lines[0]}\r\n${lines[0]}\r\n`)],
      'sdn.csv:2 intake/ref-twice',
    ],
    [
      'an entry without a name',
      [changed(sdn, sdn.text.replace('"QUAY STAR 5"', '-0-'))],
      'sdn.csv:2 intake/no-name',
    ],
    [
      'files of two days',
      [sdn, changed(alt, alt.text.replace('103,2', '104,2'))],
      'alt.csv:2 intake/unknown-entry',
    ],
  ])('%s', (_, files, expected) => {
    expect(problem(...files)).toEqual([expected]);
  });
});
