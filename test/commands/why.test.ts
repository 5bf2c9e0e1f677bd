import { beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE, RIVER, landbridge } from './landbridge.ts';
import type { Run } from './landbridge.ts';

interface Subgraph {
  readonly parts: readonly { readonly reasons: readonly string[] }[];
  readonly reasons: readonly { readonly id: string; readonly from: readonly string[] }[];
}

let tree: Run;
let json: Run;
let lost: Run;

beforeAll(async () => {
  const day = ['--as-of', '2020-06-20', '--draws', '500'];
  [tree, json, lost] = await Promise.all([
    landbridge(['why', RIVER, 'river-line/works/XB', ...day]),
    landbridge(['why', RIVER, 'river-line', ...day, '--json']),
    landbridge(['why', RIVER, 'river-lime/work', ...day]),
  ]);
}, PATIENCE);

describe('landbridge why', () => {
  test('one permission down to its sources', async () => {
    expect(tree.code).toBe(0);
    await expect(tree.stdout).toMatchFileSnapshot('../golden/commands/why-river-works-xb.txt');
  });

  test('--json: the part of the reason graph behind it, closed in itself', () => {
    const { parts, reasons } = JSON.parse(json.stdout) as Subgraph;
    const ids = new Set(reasons.map(({ id }) => id));
    const named = [
      ...parts.flatMap((part) => part.reasons),
      ...reasons.flatMap(({ from }) => from),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids).toContain('step/river-line/works');
  });

  test('a path that leads nowhere: the nearest that does', () => {
    expect(lost.code).toBe(2);
    expect(lost.stderr).toContain('did you mean "river-line/works"?');
    expect(lost.stdout).toBe('');
  });
});
