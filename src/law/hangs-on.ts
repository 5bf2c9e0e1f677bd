import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Activity } from '../scenario/index.ts';
import type { Exemption } from './exemption.ts';
import { judge } from './judge.ts';
import { openLaw } from './open-law.ts';
import type { Law } from './open-law.ts';
import type { VerdictWord } from './verdict.ts';

/** A verdict that would be another under another reading. */
export interface HangsOn {
  readonly activity: number;
  readonly layer: string;
  readonly switch: string;
  /** the reading taken, and the one that changes the verdict */
  readonly stands: string;
  readonly other: string;
  readonly verdict: VerdictWord;
  readonly otherwise: VerdictWord;
}

/**
 * The interpretation switches that verdicts hang on: each switch is turned to each of its other
 * options in turn, and the activities are judged again.
 *
 * @example
 * const wagons = { ...rails, goods: { hs: '8606', text: 'wagons' }, temporary: true };
 * unwrap(hangsOn(law, [wagons])).map((each) => `${each.switch}: ${each.otherwise} if ${each.other}`);
 * // ['temporary-entry: allowed if free']
 */
export function hangsOn(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[] = [],
): Result<HangsOn[]> {
  const base = judge(law, activities, exemptions);
  const found: HangsOn[] = [];
  for (const [id, { options }] of Object.entries(law.lawbook.switches)) {
    const stands = law.switches.get(id) ?? '';
    for (const other of Object.keys(options)) {
      if (other === stands) continue;
      const switches = { ...law.options.switches, [id]: other };
      const turned = openLaw(law.lawbook, { ...law.options, switches });
      if (!turned.ok) return turned;
      const verdicts = judge(turned.value, activities, exemptions);
      for (const [activity, { layers }] of base.entries()) {
        for (const [at, { layer, verdict }] of layers.entries()) {
          const otherwise = verdicts[activity]?.layers[at]?.verdict ?? verdict;
          if (otherwise === verdict) continue;
          found.push({ activity, layer, switch: id, stands, other, verdict, otherwise });
        }
      }
    }
  }
  return succeed(found);
}
