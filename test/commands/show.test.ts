import { beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE, RIVER, landbridge } from './landbridge.ts';
import type { Run } from './landbridge.ts';

const day = ['--as-of', '2020-06-20'];
const asked = {
  actor: ['XA', ...day],
  issue: ['river-link', ...day],
  project: ['river-line', ...day],
  source: ['gazette-2020', ...day],
  decision: ['works-refused', ...day],
  institution: ['commission-procedure', ...day],
  overview: [...day],
  before: ['XA', '--as-of', '2019-12-31'],
  later: ['works-refused', '--as-of', '2020-06-10'],
  typo: ['river-lnk', ...day],
  name: ['Lowland', ...day],
  kind: ['XA', '--kind', 'actr', ...day],
  json: ['works-refused', '--json', ...day],
} as const;

interface Shown {
  readonly asOf: string;
  readonly schema: string;
  readonly found: readonly object[];
}

let runs: Record<keyof typeof asked, Run>;

beforeAll(async () => {
  const all = Object.entries(asked).map(async ([name, args]) => {
    const run = await landbridge(['show', RIVER, ...args]);
    return [name, run] as const;
  });
  runs = Object.fromEntries(await Promise.all(all)) as typeof runs;
}, PATIENCE);

describe('landbridge show', () => {
  test.each([
    'actor',
    'issue',
    'project',
    'source',
    'decision',
    'institution',
    'overview',
  ] as const)('a person can read: %s', async (kind) => {
    expect(runs[kind].code).toBe(0);
    await expect(runs[kind].stdout).toMatchFileSnapshot(`../golden/commands/show-${kind}.txt`);
  });

  test('who holds an office depends on the day', () => {
    expect(runs.before.stdout).toContain('Premier: Ada First');
    expect(runs.actor.stdout).toContain('Premier: Bela Second');
  });

  test('what was not known yet is said to be so', () => {
    expect(runs.later.code).toBe(2);
    expect(runs.later.stderr).toContain('"works-refused" was not known on 2020-06-10');
  });

  test('a slip of the pen, a name and a wrong kind lead to the right word', () => {
    expect(runs.typo.stderr).toContain('did you mean "river-link"?');
    expect(runs.name.stderr).toContain('did you mean "XA"?');
    expect(runs.kind.stderr).toContain('did you mean "actor"?');
    expect([runs.typo.code, runs.name.code, runs.kind.code]).toEqual([2, 2, 2]);
  });

  test('--json: the record itself and the parts a person reads', () => {
    const { asOf, found, schema } = JSON.parse(runs.json.stdout) as Shown;
    expect({ asOf, schema }).toEqual({ asOf: '2020-06-20', schema: 'show@1' });
    expect(found[0]).toMatchObject({
      kind: 'decisions',
      title: 'Upper State refused works of river-line',
      record: { authority: 'XB', outcome: 'refused' },
    });
  });
});
