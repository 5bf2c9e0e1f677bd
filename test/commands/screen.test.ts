import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE, landbridge, temporaryFolder } from './landbridge.ts';
import type { Run } from './landbridge.ts';

const folder = temporaryFolder();
const UN = 'test/fixtures/screening/un-example.xml';
const SDN = ['sdn', 'alt', 'add'].flatMap((name) => [
  '--list',
  `test/fixtures/screening/${name}.csv`,
]);
const parties = join(folder, 'parties.csv');
const broken = join(folder, 'broken.csv');
const cut = join(folder, 'cut.xml');

let plain: Run;
let json: Run;
let none: Run;
let wrong: Run[];

beforeAll(async () => {
  writeFileSync(
    parties,
    'name,type,imo\n"Quaysde, Anabel",person,\nSunrise,vessel,9074729\nX Y,,\n',
  );
  writeFileSync(broken, 'name,imo\nSunrise,9074728\n');
  writeFileSync(cut, '<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>');
  [plain, json, none, ...wrong] = await Promise.all([
    landbridge(['screen', parties, '--list', UN, ...SDN]),
    landbridge(['screen', parties, '--list', UN, '--json', '--fail-on-match']),
    landbridge(['screen', 'Bertram Hinterland', '--list', UN, '--fail-on-match']),
    landbridge(['screen', 'Ann Quay', '--list', cut]),
    landbridge(['screen', broken, '--list', UN]),
    landbridge(['screen', 'no-such-file.csv', '--list', UN]),
    landbridge(['screen', 'Ann Quay']),
    landbridge(['screen', 'Ann Quay', '--list', UN, '--threshold', '7']),
    landbridge(['screen', 'Ann Quay', '--list', UN, '--limit', 'many', '--json']),
  ]);
}, PATIENCE);

describe('landbridge screen', () => {
  test('says which entry, how sure, and why', () => {
    expect(plain.code).toBe(0);
    expect(plain.stdout).toContain('Quaysde, Anabel  possible match, not a determination');
    expect(plain.stdout).toContain('XXi.001');
    expect(plain.stdout).toContain('+ "anabel" sounds like "annabel"');
    expect(plain.stdout).toContain('+ the IMO numbers agree (9074729)');
    expect(plain.stderr).toBe('3 names screened, 2 with possible matches\n');
  });

  test('says of an unmatched name what it was held against', () => {
    expect(none.code).toBe(0);
    expect(none.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'no possible match in the list supplied (list date 2031-05-14)',
    );
    expect(none.stdout).not.toContain('determination');
  });

  test('--json gives all of it, --fail-on-match the exit code 3', () => {
    expect(json.code).toBe(3);
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: 'screen@1',
      caution: 'possible match, not a determination',
      lists: [{ date: '2031-05-14', entries: 2 }],
      threshold: 0.65,
      limit: 5,
      screened: 3,
      possible: 1,
      results: [
        {
          party: { name: 'Quaysde, Anabel', kind: 'person' },
          verdict: 'possible-match',
          found: 1,
          matches: [{ ref: 'XXi.001', matched: { quality: 'primary' }, reasons: [{}, {}, {}] }],
        },
        { verdict: 'no-possible-match', matches: [] },
        { verdict: 'no-possible-match' },
      ],
    });
  });

  test('what cannot be used is told with its place, and nothing is screened', () => {
    expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
    const [list, party, missing, without, share, count] = wrong.map((each) => each.stderr);
    expect(list).toMatch(/cut\.xml:1:\d+ {2}error {2}intake\/cut-off/);
    expect(party).toMatch(/broken\.csv:2:1 {2}error {2}screening\/imo-check-digit/);
    expect(missing).toContain('there is no file no-such-file.csv');
    expect(without).toContain("required option '-l, --list <file>' not specified");
    expect(share).toContain('--threshold must be a number from 0 to 1, not "7"');
    expect(count).toBe('');
    expect(JSON.parse(wrong[5]?.stdout ?? '')).toMatchObject({ schema: 'problems@1', ok: false });
    expect(wrong.slice(0, 5).map(({ stdout }) => stdout)).toEqual(['', '', '', '', '']);
  });
});
