import type { Catalogue } from '../quantity/index.ts';

/** Words that stand in the figures of flows, gains and values. */
export const economyWordsEn: Catalogue = {
  'figure/flow-map': '{title}: what flows where, in {unit}',
  'figure/flow-map-flow': '{from} to {to}: {amount}{full}.',
  'figure/flow-map-idle': '{from} to {to}: stands and carries nothing.',
  'figure/flow-map-absent': '{from} to {to}: does not stand.',
  'figure/flow-map-none': 'Nothing flows.',
  'figure/flow-map-full': ', full',
  'figure/key-flows': 'carries, by width',
  'figure/key-full': 'full',
  'figure/key-idle': 'stands, carries nothing',
  'figure/key-absent': 'does not stand',
  'figure/row': '{name}: {note}.',
  'figure/range': '{name}: {base}, from {low} to {high}.',
  'figure/range-point': '{name}: {base}.',
  'figure/range-unknown': '{name}: unknown.',
  'figure/unknown': 'unknown',
  'figure/bar-of': '{name}, {series}: {amount}.',
};
