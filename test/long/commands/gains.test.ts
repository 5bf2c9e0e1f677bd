import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gainsOfGameResultSchema, gainsResultSchema } from '../../../src/assessment/index.ts';
import { PATIENCE, RIVER, landbridge, temporaryFolder } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const EXAMPLE = 'examples/gas-transit.yaml';
const folder = temporaryFolder();
const page = join(folder, 'gains.html');
const gamePage = join(folder, 'game.html');
const game = write('game.json', {
  title: 'three neighbours',
  unit: 'million USD',
  players: ['A', 'B', 'C'],
  coalitions: { A: 0, B: 0, C: 0, AB: 4, AC: 3, BC: 1, ABC: 6 },
});

let plain: Run;
let json: Run;
let river: Run;
let ofGame: Run;
let ofGameJson: Run;
let csv: Run;

beforeAll(async () => {
  [plain, json, river, ofGame, ofGameJson, csv] = await Promise.all([
    landbridge(['gains', EXAMPLE, '--rule', 'shapley', '--rule', 'nucleolus', '--rule', 'gately']),
    landbridge(['gains', EXAMPLE, '--json', '--html', page]),
    landbridge(['gains', RIVER, '--as-of', '2019-06-01', '--json']),
    landbridge(['gains', '--game', game]),
    landbridge(['gains', '--game', game, '--json', '--html', gamePage]),
    landbridge(['gains', '--game', game, '--csv']),
  ]);
}, PATIENCE);

describe('landbridge gains', () => {
  test('what each gets by each rule, and what that is beyond standing alone', () => {
    expect(plain.code).toBe(0);
    const lines = plain.stdout.replaceAll(/ +/g, ' ').split('\n');
    expect(lines).toContain(' who gets alone adds last shapley gain nucleolus gain');
    expect(lines).toContain(' XB 0 2,100 700 +700 1,050 +1,050');
    expect(lines).toContain(' XR 0 28,100 12,700 +12,700 12,025 +12,025');
    expect(lines).toContain(' largest share 45.2 % 42.8 %');
    // what finds no room beside them follows in a second table
    expect(lines).toContain(' who gets gately gain');
    expect(lines).toContain(' XR 12,280 +12,280');
    expect(lines).toContain(' who can stop no coalition without XD is worth anything');
    // columns never run together, and no line is too long for the terminal
    expect(plain.stdout).not.toMatch(/\d%?[a-z]/);
    expect(plain.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('the same accounts under every rule for what crosses a border', () => {
    const { answer } = gainsResultSchema.parse(JSON.parse(json.stdout));
    expect(answer.ledgers.map(({ rule }) => rule)).toEqual([
      'owners',
      'half',
      'territory',
      'shapley',
    ]);
    for (const { ledger } of answer.ledgers) {
      expect(ledger.identity.holds).toBe(true);
      const sum = ledger.totals.reduce((total, { known }) => total + known, 0);
      expect(sum).toBeCloseTo(28_100, 6);
    }
  });

  test('--json meets the schemas', () => {
    for (const run of [json, river]) {
      expect(run.code).toBe(0);
      expect(gainsResultSchema.safeParse(JSON.parse(run.stdout)).error?.issues ?? []).toEqual([]);
    }
    const played: unknown = JSON.parse(ofGameJson.stdout);
    expect(gainsOfGameResultSchema.safeParse(played).error?.issues ?? []).toEqual([]);
    const { answer } = gainsResultSchema.parse(JSON.parse(json.stdout));
    // 2⁴ coalitions, nobody first, all together last
    expect(answer.coalitions).toHaveLength(16);
    expect(answer.coalitions[0]).toEqual({ members: [], worth: 0 });
    expect(answer.coalitions.at(-1)?.worth).toBeCloseTo(28_100, 6);
  });

  test('a game from a table', () => {
    expect([ofGame.code, ofGame.stderr]).toEqual([0, '']);
    expect(ofGame.stdout).toContain('three neighbours');
    expect(ofGame.stdout.replaceAll(/ +/g, ' ')).toContain(' A 0 5 2.83 +2.83');
    expect(csv.stdout.split('\n')[0]).toBe('rule,A,B,C,in core,worst coalition,its complaint,unit');
  });

  test('--html writes pages that load nothing and hold the answer', () => {
    for (const [file, run] of [
      [page, json],
      [gamePage, ofGameJson],
    ] as const) {
      const html = readFileSync(file, 'utf8');
      expect(html).not.toMatch(/\ssrc=|@import|<link|<iframe|undefined|NaN|⟦/);
      const data = /id="landbridge-result">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
      expect(JSON.parse(data)).toEqual(JSON.parse(run.stdout));
    }
    expect(readFileSync(page, 'utf8')).toContain('The split by rule');
  });
});

describe('a game that is none is told with its place', () => {
  const cases: [name: string, args: string[], expected: RegExp][] = [
    [
      'a coalition is missing',
      ['--game', write('missing.json', { players: ['A', 'B'], coalitions: { A: 1, AB: 3 } })],
      /missing\.json:1:\d+ error coalition\/coalition-missing the worth of B is missing/,
    ],
    [
      'a worth is no number',
      ['--game', write('word.json', { players: ['A'], coalitions: { A: 'much' } })],
      /word\.json:1:\d+ error/,
    ],
    ['no JSON', ['--game', write('none.json', 'one, two')], /none\.json:1:1 error/],
    ['a folder', ['--game', folder], /intake\/cannot-read/],
    ['no such file', ['--game', 'no-such.json'], /there is no file no-such\.json/],
    ['nothing at all', [], /gains of what\?/],
    ['a rule there is not', [EXAMPLE, '--rule', 'shapely'], /did you mean "shapley"/],
    ['a player there is not', [EXAMPLE, '--player', 'XQ'], /its states are: XB, XD, XR, XU/],
  ];
  let runs: Run[];

  beforeAll(async () => {
    runs = await Promise.all(cases.map(([, args]) => landbridge(['gains', ...args])));
  }, PATIENCE);

  test.each(cases.map(([name, , expected], at) => [name, at, expected] as const))(
    '%s',
    (_name, at, expected) => {
      const run = runs[at];
      expect([run?.code, run?.stdout]).toEqual([2, '']);
      expect(run?.stderr.replaceAll(/\s+/g, ' ')).toMatch(expected);
      expect(run?.stderr).not.toMatch(/^\s+at /m);
    },
  );
});

function write(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
