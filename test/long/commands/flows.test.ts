import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { flowsResultSchema } from '../../../src/corridor/index.ts';
import { PATIENCE, RIVER, landbridge, temporaryFolder } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const EXAMPLE = 'examples/gas-transit.yaml';
const folder = temporaryFolder();
const page = join(folder, 'flows.html');
const results = join(folder, 'deep', 'results');
const grid = pypsaFolder('grid', {});

let plain: Run;
let json: Run;
let river: Run;
let csv: Run;
let geo: Run;
let pypsa: Run;

beforeAll(async () => {
  [plain, json, river, csv, geo, pypsa] = await Promise.all([
    landbridge(['flows', EXAMPLE, '--as-of', '2031-05-14']),
    landbridge(['flows', EXAMPLE, '--json', '--html', page]),
    landbridge(['flows', RIVER, '--as-of', '2019-06-01', '--json']),
    landbridge(['flows', EXAMPLE, '--csv']),
    landbridge(['flows', grid, '--geojson']),
    landbridge(['flows', grid, '--json', '--write', results]),
  ]);
}, PATIENCE);

describe('landbridge flows', () => {
  test('prints flows, prices and a ledger that adds up', () => {
    expect([plain.code, plain.stderr]).toEqual([0, '']);
    const text = plain.stdout.replaceAll(/ +/g, ' ');
    expect(text).toContain('Gas to one buyer by two transit states or by sea · as of 2031-05-14');
    expect(text).toContain('welfare 28,100 million USD');
    expect(text).toContain('the accounts sum to the whole within');
    expect(text).toMatch(/by-u 120 120 full/);
    expect(text).toMatch(/town\/gas 100/);
    expect(text).toMatch(/XD 20,000 700 −700 20,000/);
    expect(plain.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(plain.stdout).not.toContain('\u001B[');
  });

  test('--json meets schemas/result-flows.json', () => {
    for (const run of [json, river, pypsa]) {
      expect(run.code).toBe(0);
      expect(flowsResultSchema.safeParse(JSON.parse(run.stdout)).error?.issues ?? []).toEqual([]);
    }
    const { answer } = flowsResultSchema.parse(JSON.parse(json.stdout));
    expect(answer.ledger.identity).toMatchObject({ welfare: 28_100, holds: true });
    const total = answer.ledger.totals.reduce((sum, { known }) => sum + known, 0);
    expect(total).toBeCloseTo(28_100, 6);
  });

  test('a pack is asked as of its day, and its digest stands in the answer', () => {
    const result = flowsResultSchema.parse(JSON.parse(river.stdout));
    expect(result.view).toMatch(/^[0-9a-f]{64}$/);
    expect(result.asOf).toBe('2019-06-01');
    const pipe = result.answer.assets.find(({ asset }) => asset === 'river-pipe');
    expect(pipe).toMatchObject({ kind: 'link', capacity: 5 });
  });

  test('tables for other programs: CSV, GeoJSON, what PyPSA reads back', () => {
    expect(csv.stdout.split('\n')[0]).toBe('kind,asset,snapshot,capacity,built,flow,unit');
    expect(JSON.parse(geo.stdout)).toMatchObject({
      collection: { type: 'FeatureCollection' },
      notDrawn: [],
    });
    const files = readdirSync(results);
    for (const name of [
      'flows.csv',
      'prices.csv',
      'ledger.csv',
      'links-p0.csv',
      'buses-marginal_price.csv',
    ])
      expect(files).toContain(name);
    expect(readFileSync(join(results, 'prices.csv'), 'utf8')).toContain('B,b,5,currency/MWh');
  });

  test('--html writes a page that loads nothing and holds the answer', () => {
    const html = readFileSync(page, 'utf8');
    expect(json.stderr).toContain(`page: ${page}`);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toMatch(/\ssrc=|@import|<link|<iframe|undefined|NaN|⟦/);
    const data = /id="landbridge-result">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual(JSON.parse(json.stdout));
  });
});

describe('what cannot be solved is told with its place, and nothing is printed', () => {
  const HALVES = '{ peak: { share: 0.4 }, base: { share: 0.6 } }';
  const network = (
    name: string,
    from: string,
    to: string,
    [also, then]: readonly [string, string] = ['', ''],
  ): string => {
    const text = readFileSync(EXAMPLE, 'utf8');
    if (!text.includes(from) || !text.includes(also)) throw new Error(`no ${from} in ${EXAMPLE}`);
    return write(`${name}.yaml`, text.replace(from, to).replace(also, then));
  };
  const rows = Array.from({ length: 250_001 }, (_, at) => `k${at},A,B,1,1`).join('\n');
  const cases: [name: string, args: string[], expected: RegExp][] = [
    [
      'a negative length',
      [network('length', 'one-way: true', 'length: { base: -3, unit: km }\n    one-way: true')],
      /length\.yaml:\d+:\d+ {2}error {2}not-above-zero {2}-3/,
    ],
    [
      'a gauge that is no number',
      [network('gauge', 'one-way: true', 'gauge: [broadish]\n    one-way: true')],
      /gauge\.yaml:\d+:\d+ {2}error {2}wrong-type/,
    ],
    [
      'a profile shorter than the year',
      [
        network('short', '  homes:\n', '  homes:\n    profile: { peak: 1.2 }\n', [
          'money: million USD\n',
          `money: million USD\n  snapshots: ${HALVES}\n`,
        ]),
      ],
      /short\.yaml:\d+:\d+ {2}error {2}profile-gap {2}the profile says nothing of .*"base"/,
    ],
    [
      'a demand nothing can reach',
      [pypsaFolder('cut', { 'links.csv': null })],
      /corridor\/cut-off {2}nothing can reach the demand "l" at B/,
    ],
    [
      'a programme without end',
      [
        pypsaFolder('unbounded', {
          'generators.csv':
            'name,bus,p_nom,p_nom_extendable,capital_cost,marginal_cost\ng,A,100,False,0,5\nh,A,0,True,-1,0\n',
        }),
      ],
      /corridor\/paid-to-build/,
    ],
    [
      'investment that feeds itself in a circle',
      [
        pypsaFolder('circle', {
          'links.csv':
            'name,bus0,bus1,p_nom,p_nom_extendable,efficiency\nk,A,B,0,True,1.2\nj,B,A,0,True,1.2\n',
        }),
      ],
      /corridor\/gain-loop {2}more comes back from the loop j, k/,
    ],
    [
      'series of uneven length',
      [pypsaFolder('uneven', { 'generators-p_max_pu.csv': 'snapshot,g\na,1\n' })],
      /generators-p_max_pu\.csv:3:1 {2}error {2}pypsa\/short-series/,
    ],
    [
      'more links than any network has',
      [pypsaFolder('many', { 'links.csv': `name,bus0,bus1,p_nom,efficiency\n${rows}\n` })],
      /links\.csv:250002:1 {2}error {2}interchange\/too-many-rows/,
    ],
    [
      'a file of YAML larger than any network',
      [write('large.yaml', `# ${'x'.repeat(9_000_000)}\n`)],
      /large\.yaml:1:1 {2}error {2}intake\/network-too-big/,
    ],
    ['no such file', ['no-such.yaml'], /there is no file no-such\.yaml/],
    ['a folder of something else', [folder], /cli\/no-network-here/],
    ['a garbled file', [write('garbled.yaml', '\u0001\u0002 {{{')], /garbled\.yaml:1:1/],
    ['an empty file', [write('empty.yaml', '')], /empty\.yaml:1:1 {2}error {2}intake\/empty/],
    ['a rule there is not', [EXAMPLE, '--rule', 'fair'], /known are: owners, half, territory/],
    ['a link there is not', [RIVER, '--without', 'river-pip'], /did you mean "river-pipe"/],
    ['a page nowhere', [EXAMPLE, '--html', join(folder, 'no', 'x.html')], /cannot write/],
  ];
  let runs: Run[];

  beforeAll(async () => {
    runs = await Promise.all(cases.map(([, args]) => landbridge(['flows', ...args])));
  }, 2 * PATIENCE);

  test.each(cases.map(([name, , expected], at) => [name, at, expected] as const))(
    '%s',
    (_name, at, expected) => {
      const run = runs[at];
      expect(run?.code).toBe(2);
      expect(run?.stderr.replaceAll(/\s+/g, ' ')).toMatch(
        new RegExp(expected.source.replaceAll(' {2}', ' ')),
      );
      expect(run?.stderr).not.toMatch(/^\s+at /m);
    },
  );
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Two places, two moments, a plant, a load and a link, as PyPSA exports them; some files changed. */
function pypsaFolder(name: string, changes: Readonly<Record<string, string | null>>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  const files: Record<string, string | null> = {
    'snapshots.csv': 'snapshot,objective\na,1\nb,1\n',
    'buses.csv': 'name,x,y\nA,10,50\nB,12,51\n',
    'generators.csv': 'name,bus,p_nom,marginal_cost\ng,A,100,5\n',
    'loads.csv': 'name,bus,p_set\nl,B,50\n',
    'links.csv': 'name,bus0,bus1,p_nom,efficiency\nk,A,B,100,1\n',
    ...changes,
  };
  for (const [file, text] of Object.entries(files))
    if (text !== null) writeFileSync(join(path, file), text);
  return path;
}
