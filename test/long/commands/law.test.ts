import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lawResultSchema } from '../../../src/law/index.ts';
import { parseActivities } from '../../../src/scenario/index.ts';
import { PATIENCE, landbridge } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const folder = mkdtempSync(join(tmpdir(), 'landbridge-law-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const RAILS = `as-of: 2018-06-01
activities:
  - { id: rails, act: supply, from: RU, to: KP, goods: { hs: '7302', text: rails }, purpose: infrastructure }
`;

/** The same cargo again and again, and a visit among them. */
const many = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    at === 9
      ? '- { act: visit, to: KP }'
      : "- { act: supply, to: KP, goods: { hs: '7302', text: rails } }",
  ).join('\n');

const BROKEN: Readonly<Record<string, [text: string, says: RegExp]>> = {
  'no such heading': [
    `- act: supply\n  to: KP\n  goods: { hs: '7399', text: rails }\n`,
    /:3:\d+ no-hs-code/,
  ],
  'no such chapter': [`- { act: supply, goods: { hs: '77', text: x } }\n`, /:1:\d+ no-hs-code/],
  'a field nobody knows': [`- act: supply\n  good: { text: rails }\n`, /:2:\d+ unknown-field/],
  'an act misspelt': [`- { act: suply, to: KP }\n`, /:1:\d+ not-a-choice/],
  'a contradiction': [
    `- act: pay\n  payment: { form: none, currency: USD }\n`,
    /:2:\d+ activity-contradiction/,
  ],
  'goods that stay and leave': [
    `- act: transfer\n  temporary: true\n  goods: { text: train, leaves: false }\n`,
    /:3:\d+ activity-contradiction/,
  ],
  'a list cut off': [`- { act: supply, to: KP\n- { act: supp`, / yaml-/],
  'nothing at all': [``, / empty-file/],
  'a decision about nobody': [
    `given: [{ by: x, from: 2018-01-01, covers: [other] }]\nactivities: [{ id: rails, act: supply }]\n`,
    /:1:\d+ unknown-activity/,
  ],
};

let runs: Record<string, Run>;

beforeAll(async () => {
  const asked: [string, readonly string[], string?][] = [
    ['judge', ['law', 'judge', file('rails.yaml', RAILS)]],
    ['stdin', ['law', 'judge', '-', '--json'], RAILS],
    ['trace', ['law', 'judge', file('trace.yaml', RAILS), '--trace']],
    [
      'phase',
      ['law', 'korea', '--project', 'rail', '--phase', 'works', '--as-of', '2018-12-22', '--json'],
    ],
    [
      'lift',
      [
        'law',
        'korea',
        '--project',
        'rail',
        '--phase',
        'works',
        '--as-of',
        '2019-10-01',
        '--lift',
        'rok',
        '--json',
      ],
    ],
    ['show', ['law', 'show', 'un-2397-7', '--as-of', '2018-01-01']],
    ['typo', ['law', 'show', 'un-2397-77']],
    ['list', ['law', 'list', '--as-of', '2017-12-21', '--json']],
    [
      'diff',
      ['law', 'diff', '--from', '2018-08-14', '--to', '2018-08-15', '--pack', 'korea', '--json'],
    ],
    ['ledger', ['law', 'ledger', 'refined-petroleum', '--year', '2018', '--as-of', '2024-06-01']],
    ['deadlines', ['law', 'deadlines', '--as-of', '2019-12-23', '--json']],
    ['switch', ['law', 'judge', file('s.yaml', RAILS), '--switch', 'cap-reached=never']],
    ['early', ['law', 'judge', file('e.yaml', RAILS), '--as-of', '1950-01-01']],
    ['unheard', ['law', 'judge', file('u.yaml', RAILS), '--known-at', '1950-01-01']],
    ['many', ['law', 'judge', file('many.yaml', many(400))]],
    [
      'line',
      ['law', 'judge', file('l.yaml', '- { act: cross, to: KP, crosses: [demilitarised-zone] }')],
    ],
    ['missing', ['law', 'judge', join(folder, 'nowhere.yaml')]],
    ['cut', ['law', 'judge', file('cut.yaml', '- { act: supply, to: KP\n- { act: supp')]],
    ['no-law', ['law', 'test/fixtures/three-actors']],
    ['help', ['law', '--help']],
  ];
  const done = asked.map(async ([name, args, input]) => {
    const run = await landbridge(args, input === undefined ? {} : { input });
    return [name, run] as const;
  });
  runs = Object.fromEntries(await Promise.all(done));
}, PATIENCE);

const of = (name: string): Run => {
  const run = runs[name];
  if (run === undefined) throw new Error(`no run ${name}`);
  return run;
};

describe('landbridge law', () => {
  test('judges a file: verdict, paragraph, who can open it, and that it is no advice', () => {
    const { code, stdout } = of('judge');
    expect(code).toBe(0);
    expect(stdout).toContain('Not legal advice');
    expect(stdout).toContain('conditional: barred, and a power in force can open it');
    expect(stdout).toContain('S/RES/2397 (2017), paragraph 7');
    expect(stdout).toMatch(/approval\s+under\s+S\/RES\/2397 \(2017\),\s+paragraph 25/);
    expect(stdout).not.toMatch(/\b(il)?legal\b(?! advice)/);
  });

  test('reads standard input, and prints what its schema says', () => {
    const printed: unknown = JSON.parse(of('stdin').stdout);
    expect(lawResultSchema.safeParse(printed).error?.issues ?? []).toEqual([]);
  });

  test('tells many of one kind once', () => {
    expect(of('many').stdout).toMatch(/^1–9, 11–400 supply: rails — /m);
    expect(of('many').stdout).toMatch(/^10 visit: visit — /m);
    expect(of('many').stdout.split('\n').length).toBeLessThan(150);
  });

  test('a line no row knows is told: it catches nothing', () => {
    expect(of('line').stderr).toContain('did you mean "demilitarized-zone"?');
  });

  test('--trace shows facts, failed exceptions and sources', () => {
    expect(of('trace').stdout).toMatch(/✓ goods\.hs: wanted hs .*72-83/);
    expect(of('trace').stdout).toMatch(/source: un-s-res-2397/);
  });

  test('D10 a phase of the pack has its blockers and its smallest unlock sets', () => {
    const { answer } = lawResultSchema.parse(JSON.parse(of('phase').stdout));
    expect(answer.unlock.blockers.length).toBeGreaterThan(3);
    const [best] = answer.unlock.sets;
    const deciding = best?.acts.map((act) => ('by' in act ? act.by : act.kind)).toSorted();
    expect(deciding).toEqual(['rok-government', 'un-1718-committee', 'un-command']);
    expect(best?.acts.every(({ kind }) => kind !== 'repeal')).toBe(true);
  });

  test('--lift shows what the others still bar', () => {
    const { overlap } = lawResultSchema.parse(JSON.parse(of('lift').stdout));
    const rails = overlap?.[0];
    expect(rails?.freed).toEqual(['ROK']);
    expect(rails?.still).toContainEqual({ layer: 'UN', provision: 'un-2397-7' });
  });

  test('shows a provision with its wording, exceptions and openers', () => {
    const { stdout } = of('show');
    expect(stdout).toContain('in force on 2018-01-01');
    expect(stdout).toContain('verify the text');
    expect(stdout).toMatch(/opened by .*Committee/s);
  });

  test('an id misspelt is told with the nearest', () => {
    expect(of('typo')).toMatchObject({ code: 2 });
    expect(of('typo').stderr).toContain('did you mean');
  });

  test('lists the rows of a day', () => {
    const { rows } = JSON.parse(of('list').stdout) as { rows: { id: string }[] };
    const ids = rows.map(({ id }) => id);
    expect(ids).toContain('un-2375-18');
    expect(ids).not.toContain('un-2397-7');
  });

  test('D02 the diff of 15 August 2018 shows three entities and one person', () => {
    const { designations } = JSON.parse(of('diff').stdout) as {
      designations: { added: { kind: string; grade: string }[] };
    };
    const added = designations.added.filter(({ grade }) => grade === 'designation');
    expect(added.map(({ kind }) => kind).toSorted()).toEqual(['firm', 'firm', 'firm', 'person']);
  });

  test('D08 the ledger of a year keeps its columns apart', () => {
    const { stdout } = of('ledger');
    expect(stdout).toContain('403,421.90 bbl, 80.7 % of the limit');
    expect(stdout).toMatch(/506,529 bbl to 1,367,628 bbl/);
    expect(stdout).toContain('contested');
  });

  test('D07 the duty of 22 December 2019 is partly met, with counts', () => {
    const { deadlines } = JSON.parse(of('deadlines').stdout) as {
      deadlines: { due: string; state: string; compliance: { says: string }[] }[];
    };
    const repatriation = deadlines.find(({ due }) => due === '2019-12-22');
    expect(repatriation?.state).toBe('partly');
    expect(JSON.stringify(repatriation?.compliance)).toMatch(/23.?000/);
  });

  test('help has examples', () => {
    expect(of('help').stdout).toContain('landbridge law judge activities.yaml');
    expect(of('help').stdout).toContain('no legal advice');
  });
});

describe('what cannot be read is told with its place, and nothing of it is kept', () => {
  test.each(Object.entries(BROKEN).map(([name, [text, says]]) => ({ name, says, text })))(
    '$name',
    ({ says, text }) => {
      const { file: read, problems } = parseActivities({ path: 'a.yaml', text });
      expect(read).toBeUndefined();
      expect(
        problems.map(({ code, place }) => `:${place?.line}:${place?.column} ${code}`).join('\n'),
      ).toMatch(says);
    },
  );
});

describe('what cannot be judged ends with 2 and no stack trace', () => {
  test.each([
    ['switch', /cap-reached.*never|never/],
    ['early', /no row encoded had begun on 1950-01-01: the first begins on 1953-07-27/],
    ['unheard', /had begun on 1950-01-01/],
    ['missing', /cannot read/],
    ['cut', /cut\.yaml:\d+:\d+ +error +yaml-/],
    ['no-law', /names no body of sanctions law/],
  ])('%s', (name, says) => {
    expect(of(name).code).toBe(2);
    expect(of(name).stderr).toMatch(says);
    expect(of(name).stderr).not.toMatch(/\n\s+at /);
  });
});
