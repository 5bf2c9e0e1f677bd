import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { PATIENCE, RIVER, ROOT, landbridge, temporaryFolder } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const folder = temporaryFolder();
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const two = file(
  'two.csv',
  'actor,capability,position,salience\nnorth,1,80,90\nsouth,3,20,50\neast,1,60,40\n',
);
const past = file(
  'past.csv',
  `case,group,actor,capability,position,salience,outcome
fee,line,north,1,80,90,65
fee,line,south,1,20,50,65
date,line,north,1,0,50,40
date,line,south,1,100,90,40
share,zone,north,1,60,50,50
share,zone,south,1,40,90,50
`,
);

/** Sixty decided cases in which the north had its way. */
const decided = file(
  'decided.csv',
  [
    'case,group,actor,capability,position,salience,outcome',
    ...Array.from({ length: 60 }, (_, at) => at).flatMap((at) => {
      const [north, south, east] = [(at * 37) % 101, (at * 53) % 101, (at * 71) % 101];
      return [
        `c${at},g${at % 30},north,1,${north},60,${north}`,
        `c${at},g${at % 30},south,1,${south},60,${north}`,
        `c${at},g${at % 30},east,1,${east},60,${north}`,
      ];
    }),
  ].join('\n'),
);

const asked: Readonly<Record<string, readonly string[]>> = {
  help: ['help', 'bargain'],
  pack: ['bargain', RIVER, '--issue', 'river-link', '--as-of', '2020-06-20'],
  json: ['bargain', RIVER, '--issue', 'river-link', '--as-of', '2020-06-20', '--json'],
  supposed: [
    'bargain',
    RIVER,
    '--issue',
    'river-link',
    '--as-of',
    '2020-06-20',
    '--suppose',
    'XC=90',
    '--json',
  ],
  rounds: ['bargain', '--actors', two, '--model', 'scholz', '--preset', 'printed', '--csv'],
  example: ['bargain', '--actors', 'examples/emission-standards.yaml', '--model', 'scholz'],
  score: ['bargain', '--score', past],
  'score-json': ['bargain', '--score', past, '--json'],
  stated: ['bargain', '--actors', two, '--json'],
  learned: ['bargain', '--actors', two, '--calibrate', decided, '--json'],
  ktab: ['bargain', '--actors', two, '--ktab'],
  nothing: ['bargain'],
  both: ['bargain', RIVER, '--actors', two],
  'no-issue': ['bargain', RIVER],
  'no-model': ['bargain', '--actors', two, '--rounds', '3'],
};

const runs = new Map<string, Run>();

beforeAll(async () => {
  await Promise.all(
    Object.entries(asked).map(async ([name, args]) => runs.set(name, await landbridge(args))),
  );
}, PATIENCE);

const run = (name: string): Run => runs.get(name) ?? { code: null, stdout: '', stderr: '' };

function shaped(schema: string, text: string): unknown {
  const json: z.core.JSONSchema.JSONSchema = JSON.parse(
    readFileSync(join(ROOT, 'schemas', schema), 'utf8'),
  );
  const result: unknown = JSON.parse(text);
  expect(z.fromJSONSchema(json).safeParse(result).error?.issues ?? []).toEqual([]);
  return result;
}

test('the help has examples, the forms of tables, and the exit codes', () => {
  expect(run('help').code).toBe(0);
  expect(run('help').stdout).toMatch(/Examples:[^]*Tables:[^]*KTAB[^]*Exit code: 0 /);
});

test('a pack: who wants what, what is likely, what institutions let pass, on lines of 80', () => {
  const { code, stderr, stdout } = run('pack');
  expect(code).toBe(0);
  expect(stderr).toContain('decided by the consent of each');
  expect(stdout).toMatch(/ {2}likely +[^]*if power and interest alone[^]*decided/);
  expect(stdout).toMatch(
    /record +the constants of the forecast were chosen on \d+ issues of European/,
  );
  expect(stdout).toContain('if asked on that day, with those who can say no');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('as JSON: the shape that is promised, every number down to a source or an assumption', () => {
  const result = shaped('result-bargain.json', run('json').stdout) as {
    readonly answer: {
      readonly issues: readonly { readonly forecast: { readonly why: string } }[];
    };
    readonly reasons: readonly {
      id: string;
      kind: string;
      from: string[];
      text: { code: string };
    }[];
  };
  const reasons = new Map(result.reasons.map((each) => [each.id, each]));
  const why = result.answer.issues[0]?.forecast.why ?? '';
  const from = reasons.get(why)?.from.map((id) => reasons.get(id)?.text.code) ?? [];
  expect(from).toContain('bargaining/why-usual-constants');
  for (const { from: basis, kind } of result.reasons) {
    expect(basis.every((id) => reasons.has(id))).toBe(true);
    expect(basis.length > 0 || kind !== 'computed').toBe(true);
  }
});

test('M08: a what-if stands beside the baseline, on the same draws', () => {
  type Told = {
    request: { supposed: string[] };
    answer: {
      issues: { forecast: { median: number }; consents: { step: string; together: number }[] }[];
      baseline: { median: number; steps: { step: string; together: number }[] }[] | null;
    };
  };
  const plain = JSON.parse(run('json').stdout) as Told;
  const supposed = JSON.parse(run('supposed').stdout) as Told;
  expect(plain.answer.baseline).toBeNull();
  expect(supposed.request.supposed).toEqual(['suppose XC=90']);
  const [before] = supposed.answer.baseline ?? [];
  const [own] = plain.answer.issues;
  expect(before?.median).toBe(own?.forecast.median);
  expect(before?.steps.map(({ together }) => together)).toEqual(
    own?.consents.map(({ together }) => together),
  );
  const [after] = supposed.answer.issues;
  expect(after?.forecast.median).toBeGreaterThan(before?.median ?? Infinity);
  const gains = after?.consents.map(
    ({ together }, at) => together - (before?.steps[at]?.together ?? 1),
  );
  expect(Math.max(...(gains ?? []))).toBeGreaterThan(0);
  expect(Math.min(...(gains ?? []))).toBeGreaterThanOrEqual(0);
});

test('a table played in rounds, as CSV: a row for each round, issue and actor', () => {
  const rows = run('rounds').stdout.trimEnd().split('\n');
  expect(rows[0]).toMatch(/^turn,issue,actor,position,capability/);
  expect(rows.slice(1, 4).map((row) => row.split(',').slice(0, 4))).toEqual([
    ['0', 'issue', 'north', '80'],
    ['0', 'issue', 'south', '20'],
    ['0', 'issue', 'east', '60'],
  ]);
});

test('the same table as KTAB reads it', () => {
  expect(run('ktab').stdout.trimEnd().split('\n')).toEqual([
    ',,3,1',
    'Actor,Description,Power,issue,Salience 1',
    'north,,1,80,90',
    'south,,3,20,50',
    'east,,1,60,40',
  ]);
});

test('the published table of 1994: ten governments, who gives in to whom', () => {
  const { code, stdout } = run('example');
  expect(code).toBe(0);
  expect(stdout).toMatch(/weighted mean 7\.39 /);
  expect(stdout).toMatch(/Expected-utility model, as printed[^]*who moved, and why/);
});

test('past cases of a user: each forecast with its error, the best first, and what to keep in mind', () => {
  const { code, stdout } = run('score');
  expect(code).toBe(0);
  expect(stdout).toMatch(/3 cases in 2 groups/);
  expect(stdout).toMatch(/^ {2}always 50 +[\d.]+/m);
  shaped('result-bargain-score.json', run('score-json').stdout);
});

test('powers learned from decided cases: asked for, told, and with whether they helped there', () => {
  const of = (name: string) => {
    const { answer, warnings } = JSON.parse(run(name).stdout) as {
      answer: { issues: { actors: { actor: string; weight: { share: number } }[] }[] };
      warnings: { code: string }[];
    };
    const north = answer.issues[0]?.actors.find(({ actor }) => actor === 'north');
    return { share: north?.weight.share ?? 0, codes: warnings.map(({ code }) => code) };
  };
  expect(of('learned').share).toBeGreaterThan(2 * of('stated').share);
  expect(of('learned').codes).toContain('bargaining/calibrate-helps');
  expect(of('stated').codes).toEqual([]);
});

test.each([
  ['nothing', /nothing to bargain over; name a pack with --issue, or a table with --actors/],
  ['both', /two inputs; give one of them/],
  ['no-issue', /which issue of the pack\?.*river-link/],
  ['no-model', /--rounds belongs to a model.*scholz, spatial, exchange/],
])('%s: what is wrong is told, with what to do', (name, says) => {
  const { code, stderr, stdout } = run(name);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(says);
});
