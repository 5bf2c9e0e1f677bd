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
 *
 * @param progress is told how many of the other readings were tried
 */
export function hangsOn(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[] = [],
  progress: (done: number, total: number) => void = () => undefined,
): Result<HangsOn[]> {
  const base = judge(law, activities, exemptions);
  const found: HangsOn[] = [];
  const turns = turnsOf(law);
  for (const [done, { other, stands, id }] of turns.entries()) {
    progress(done, turns.length);
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
  return succeed(found);
}

/** Each switch with each of its options that does not stand. */
function turnsOf({ lawbook, switches }: Law): { id: string; stands: string; other: string }[] {
  return Object.entries(lawbook.switches).flatMap(([id, { options }]) => {
    const stands = switches.get(id) ?? '';
    const others = Object.keys(options).filter((option) => option !== stands);
    return others.map((other) => ({ id, stands, other }));
  });
}
