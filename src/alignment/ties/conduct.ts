import type { IsoDate } from '../../quantity/index.ts';
import { stateOf, statusQuoOn } from '../../scenario/index.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import { rangeAround, spreadOf } from '../range.ts';
import type { AlignContext } from './align-context.ts';
import { unknown } from './component.ts';
import type { Component, ComponentItem } from './component.ts';
import { stanceOnDay } from './stance-on-day.ts';

/**
 * How far each of two states likes what the other does: over the issues that one of them moves by its
 * own acts (`moved-by`), the distance of where things stand from where the other wants them, weighted by
 * how much that one cares. 1 all as wished, 0 half the line away, -1 the whole line. A weapon that one
 * deploys is such an act, and so a chip between it and a third state.
 */
export function conductComponent(
  context: AlignContext,
  a: string,
  b: string,
  day: IsoDate,
): Component {
  const weight = context.parameters.get('weight-conduct');
  const found = [...judged(context, a, b, day), ...judged(context, b, a, day)];
  const care = found.reduce((sum, { salience }) => sum + salience, 0);
  if (care === 0) return unknown('conduct', weight, [-1, 1]);
  let far = 0;
  let variance = 0;
  for (const { distance, salience, spread } of found) {
    far += (salience / care) * distance;
    variance += (salience / care) * (salience / care) * spread * spread;
  }
  return {
    name: 'conduct',
    status: 'known',
    value: rangeAround(1 - 2 * far, 2 * Math.sqrt(variance), -1, 1),
    possible: [-1, 1],
    weight,
    items: found.map(({ item }) => item),
    parameters: [],
  };
}

interface Judged {
  /** shares of the line */
  readonly distance: number;
  readonly spread: number;
  readonly salience: number;
  readonly item: ComponentItem;
}

/** What one state moves, as another sees it. */
function judged(context: AlignContext, mover: string, judge: string, day: IsoDate): Judged[] {
  const { pack } = context;
  return Object.entries(pack.issues).flatMap(([id, issue]): Judged[] => {
    const by = issue['moved-by'];
    if (by === undefined || stateOf(pack, by) !== mover) return [];
    const now = statusQuoOn(pack, id, day);
    const at = now === undefined ? undefined : rangeOfQuantity(now.at, pack.values, 'point');
    const stand = stanceOnDay(context, judge, id, day);
    if (at === undefined || stand === undefined) return [];
    const distance = Math.abs(at.base - stand.ideal.base) / 100;
    const own = spreadOf(stand.ideal);
    const spread = Math.sqrt(own * own + spreadOf(at) * spreadOf(at)) / 100;
    const worth = 1 - 2 * distance;
    const { assumption, source } = stand.stance;
    return [
      {
        distance,
        spread,
        salience: stand.salience.base,
        item: {
          text: {
            code: 'align/conduct',
            params: { judge, mover, issue: id, at: at.base, ideal: stand.ideal.base },
          },
          value: rangeAround(worth, 2 * spread, -1, 1),
          source: source ?? [],
          assumption,
          date: stand.stance.from,
        },
      },
    ];
  });
}
