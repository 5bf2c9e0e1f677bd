import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { decodeText } from '../text-file.ts';
import { readUnList } from './read-un-list.ts';

const file = 'list.xml';
const url = new URL('../../../test/fixtures/screening/un-example.xml', import.meta.url);
const text = readFileSync(url, 'utf8');

const codes = (broken: string): string[] => {
  const result = readUnList({ file, text: broken });
  return result.ok ? [] : result.problems.map(({ code, place }) => `${code}:${place?.line}`);
};

describe('the UN list', () => {
  const list = unwrap(readUnList({ file, text }));
  const [person, entity] = list.entries;

  test('states its date', () => {
    expect(list).toMatchObject({ files: [file], date: '2031-05-14' });
  });

  test('has persons with names, dates and countries', () => {
    expect(person).toEqual({
      ref: 'XXi.001',
      kind: 'person',
      names: [
        { text: 'ANNABEL MARINA QUAYSIDE', quality: 'primary' },
        { text: 'Bella Quay', quality: 'good' },
        { text: 'Blue Heron', quality: 'low' },
        { text: 'Аннабель Причальная', quality: 'original-script' },
      ],
      births: [
        { earliest: '1991-05-14', latest: '1991-05-14', approximate: false },
        { earliest: '1990-01-01', latest: '1990-12-31', approximate: true },
        { earliest: '1988-01-01', latest: '1989-12-31', approximate: false },
      ],
      imo: [],
      countries: ['Northland', 'Southland'],
      programs: ['EXAMPLE'],
      listedOn: '2029-02-03',
      place: { file, line: 4, column: 1 },
    });
  });

  test('has entities with former names and the IMO numbers of remarks', () => {
    expect(entity).toMatchObject({
      ref: 'XXe.001',
      kind: 'entity',
      names: [{ quality: 'primary' }, { text: 'Quay Brothers Ltd', quality: 'former' }],
      imo: ['1234567'],
    });
  });
});

describe('is refused with its line', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

  test.each([
    ['cut off in an element', text.slice(0, 1500), 'intake/cut-off:44'],
    ['cut off in a tag', text.slice(0, text.indexOf('<ENTITY>') + 4), 'intake/cut-off:48'],
    ['another document', '<html><body/></html>', 'intake/not-a-list:1'],
    ['a page of the web', '<!doctype html><html></html>', 'intake/not-a-list:1'],
    ['entities that explode', text.replace('<CONS', `${bomb}\n<CONS`), 'intake/doctype:2'],
    ['an entity of its own', text.replace('&amp;', '&quay;'), 'intake/broken-xml:13'],
    ['tags crossed', text.replace('</DATAID>', '</DATEID>'), 'intake/broken-xml:5'],
    ['an encoding of old', text.replace('UTF-8', 'ISO-8859-1'), 'intake/other-encoding:1'],
    ['no reference number', text.replace('XXi.001', ''), 'intake/no-ref:4'],
    ['a reference number twice', text.replace('XXe', 'XXi'), 'intake/ref-twice:48'],
    [
      'no name',
      text.replace('QUAYSIDE NORTHERN LINES (QNL)', '').replace('Quay Brothers Ltd', ''),
      'intake/no-name:48',
    ],
    ['no entries', '<CONSOLIDATED_LIST></CONSOLIDATED_LIST>', 'intake/no-entries:1'],
    ['depth without end', `<CONSOLIDATED_LIST>${'<a>'.repeat(50)}`, 'intake/broken-xml:1'],
  ])('%s', (_, broken, problem) => {
    expect(codes(broken)).toEqual([problem]);
  });
});

describe('the text of a file', () => {
  const decode = (bytes: Uint8Array): string[] => {
    const result = decodeText(file, bytes);
    return result.ok ? [] : result.problems.map(({ code, place }) => `${code}:${place?.line}`);
  };

  test.each([
    ['empty', new Uint8Array(), 'intake/empty:1'],
    ['blank', new TextEncoder().encode(' \n'), 'intake/empty:1'],
    ['Latin 1', Buffer.from('a\nb\nQu\u00E4y', 'latin1'), 'intake/not-utf8:3'],
    ['UTF-16', Buffer.from('\uFEFFquay', 'utf16le'), 'intake/not-utf8:1'],
    ['cut in a letter', Buffer.from('a\nä').subarray(0, 3), 'intake/not-utf8:2'],
    [
      'with the sign for what is wrong before',
      Buffer.concat([Buffer.from('\uFFFD\n'), Buffer.from([0xff])]),
      'intake/not-utf8:2',
    ],
  ])('is refused when %s', (_, bytes, problem) => {
    expect(decode(bytes)).toEqual([problem]);
  });

  test('loses its byte order mark', () => {
    const bytes = new TextEncoder().encode('\uFEFFquay');
    expect(unwrap(decodeText(file, bytes)).text).toBe('quay');
  });
});
