import { describe, expect, test } from 'vitest';
import { riverView } from '../../../test/fixtures/fixture-pack.ts';
import { render, unwrap } from '../../quantity/index.ts';
import { alignmentWordsEn } from '../words-en.ts';
import { alignParameters } from './align-parameters.ts';
import { PARAMETER_TABLE } from './parameter-table.ts';

const view = riverView('2019-06-01');
const range = (low: number, base: number, high: number) => ({ low, base, high });

describe('the constants', () => {
  test.each(Object.entries(PARAMETER_TABLE))('%s lies in its bounds and says why', (_, row) => {
    expect(row.least <= row.low && row.low <= row.base).toBe(true);
    expect(row.base <= row.high && row.high <= row.most).toBe(true);
    const { base, high, low, why } = row;
    const text = { code: `align/why/${why}`, params: { name: 'it', low, base, high } };
    expect(render(text, alignmentWordsEn)).not.toContain('⟦');
  });

  test('the pack has its own word, and whoever asks the last', () => {
    const own = riverView('2019-06-01', (pack) => {
      pack.parameters.alignment = {
        inertia: {
          kind: 'quantity',
          unit: 'share',
          low: 0,
          base: 0.5,
          high: 1,
          assumption: 'ours',
        },
      };
    });
    expect(unwrap(alignParameters(own)).get('inertia')).toMatchObject({ base: 0.5, from: 'pack' });
    const asked = unwrap(alignParameters(own, { inertia: range(0, 0.1, 0.2) }));
    expect(asked.get('inertia')).toMatchObject({ base: 0.1, from: 'request' });
    expect(unwrap(alignParameters(view)).get('inertia')).toMatchObject({ from: 'default' });
  });

  test('what was looked up is known', () => {
    const parameters = unwrap(alignParameters(view));
    parameters.get('inertia');
    expect(parameters.used().map(({ name }) => name)).toEqual(['inertia']);
  });

  test.each([
    ['no number', { inertia: range(0, NaN, 1) }, 'align/parameter-range at parameters.inertia'],
    [
      'ends out of order',
      { inertia: range(1, 0.5, 0) },
      'align/parameter-range at parameters.inertia',
    ],
    [
      'out of its range',
      { inertia: range(0, 0.5, 2) },
      'align/parameter-range at parameters.inertia',
    ],
    ['no constant', { inertiae: range(0, 0, 0) }, 'align/parameter-name at parameters.inertiae'],
  ])('%s is refused with its place', (_, stated, code) => {
    const made = alignParameters(view, stated);
    expect(made.ok ? '' : `${made.problems[0]?.code} at ${made.problems[0]?.path}`).toBe(code);
  });
});
