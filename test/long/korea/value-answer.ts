import { valueOfProject } from '../../../src/corridor/index.ts';
import type { ValueAnswer } from '../../../src/corridor/index.ts';
import { unwrap } from '../../../src/quantity/index.ts';
import type { View } from '../../../src/scenario/index.ts';
import { seenOn } from '../../korea/korea-pack.ts';

/** Knows what was learned of power and gas by the end of 2019. */
export const DAY = '2020-01-01';

/** What a project of the large pack is worth, as seen on a day. */
export const valueAnswer = (
  project: string,
  more: { readonly view?: View; readonly variant?: string } = {},
): ValueAnswer => {
  const { variant, view = seenOn(DAY) } = more;
  return unwrap(valueOfProject(view, { project, variant, draws: 200 })).answer;
};
