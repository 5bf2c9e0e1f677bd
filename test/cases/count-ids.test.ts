import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countIds, formatCounts, leftOutIds } from '../../scripts/count-ids.ts';
import { caseFile } from './folder.ts';

/** The facts lie beside the folder of cases. */
const SHARED = caseFile('..');

describe('the ids of the founding files', () => {
  const counts = countIds(SHARED, join(import.meta.dirname, '../../scenarios/korea'));

  test('are all in the Korean pack, or left out with a reason', () => {
    expect(counts.flatMap(({ missing }) => missing)).toEqual([]);
  });

  test('are 71 events, 55 forecasts, 68 values and 48 places', () => {
    expect(counts.map(({ ids }) => ids)).toEqual([71, 55, 68, 48]);
  });

  test('are missed when a pack has neither them nor a reason', () => {
    const pack = mkdtempSync(join(tmpdir(), 'landbridge-ids-'));
    const left =
      '## Left out\n\n| id | what | why |\n|---|---|---|\n| `seoul` | a town | a test |\n';
    writeFileSync(join(pack, 'left-out.md'), left);
    for (const name of ['events', 'questions', 'values']) {
      writeFileSync(join(pack, `${name}.yaml`), '{}\n');
    }
    writeFileSync(join(pack, 'places.yaml'), 'busan: {}\n');
    const places = countIds(SHARED, pack).at(-1);
    rmSync(pack, { recursive: true });
    expect(places).toMatchObject({ inPack: 1, leftOut: ['seoul'] });
    expect(places?.missing).toHaveLength(46);
    expect(formatCounts(places === undefined ? [] : [places])).toContain('MISSING: dorasan');
  });

  test('a row of another table or without a reason leaves nothing out', () => {
    const rows = '## Left out\n| `a` | x | why |\n| `b` | x | |\n## Gaps\n| `c` | x | why |\n';
    expect(leftOutIds(rows)).toEqual(['a']);
  });
});
