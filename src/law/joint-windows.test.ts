import { expect, test } from 'vitest';
import { isoDate } from '../quantity/index.ts';
import type { Exemption } from './exemption.ts';
import { jointWindows } from './joint-windows.ts';

const decision = (by: string, from: string, to: string | null): Exemption => ({
  id: `${by}-${from}`,
  by,
  from: isoDate(from),
  to: to === null ? null : isoDate(to),
  covers: 'all',
});

const letter = decision('committee', '2019-06-01', '2019-07-01');

test('decisions of several authorities hold together only where they overlap', () => {
  const open = decision('ministry', '2019-06-10', null);
  expect(jointWindows([letter, open])).toEqual([{ from: '2019-06-10', to: '2019-07-01' }]);
  expect(jointWindows([letter, decision('ministry', '2019-07-01', null)])).toEqual([]);
  expect(jointWindows([open])).toEqual([{ from: '2019-06-10', to: null }]);
  expect(jointWindows([])).toEqual([]);
});

test('decisions of one authority renew one another', () => {
  const renewed = decision('committee', '2019-07-01', '2019-12-01');
  expect(jointWindows([letter, renewed])).toEqual([{ from: '2019-06-01', to: '2019-12-01' }]);
  const late = decision('committee', '2019-09-01', '2019-12-01');
  const open = decision('ministry', '2019-06-10', null);
  expect(jointWindows([late, open, letter])).toEqual([
    { from: '2019-06-10', to: '2019-07-01' },
    { from: '2019-09-01', to: '2019-12-01' },
  ]);
});

test('one that covers something else is no renewal', () => {
  const other: Exemption = { ...decision('committee', '2019-09-01', null), covers: [1] };
  expect(jointWindows([{ ...letter, covers: [0] }, other])).toEqual([]);
});
