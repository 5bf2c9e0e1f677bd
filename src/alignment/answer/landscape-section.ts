import type { Result } from '../../quantity/index.ts';
import { campMap } from '../landscape/camp-map.ts';
import type { CampMap } from '../landscape/camp-map.ts';
import type { Camps } from '../landscape/camps.ts';
import { descend, energyChange, reachFrom } from '../landscape/descend.ts';
import { energyOf, toleranceOf } from '../landscape/energy.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { tippingOf } from '../landscape/tipping.ts';
import { poleOf } from '../question/standing-camps.ts';
import { rangeAround, spreadOf } from '../range.ts';
import type { Range } from '../range.ts';
import { COMPONENTS } from '../ties/component.ts';
import { landscapeOfPart } from '../ties/landscape-on.ts';
import { sizeReason } from './actor-section.ts';
import type { AlignAnswer } from './align-schema.ts';
import { campLists, subjectsOf } from './align-setting.ts';
import type { AlignSetting } from './align-setting.ts';
import { tieReason, tieReasonOf } from './tie-section.ts';

type LandscapeAnswer = AlignAnswer['landscape'];

/** With more actors than this the parts of ties are not also looked at one by one. */
const MOST_ALONE = 16;
/** Camps told, deepest first. */
const MOST_MINIMA = 40;

/** The camps: where everybody stands, where it would settle, and what would tip each. */
export function landscapeSection(setting: AlignSetting): Result<LandscapeAnswer> {
  const { on, standing } = setting;
  const { map } = on;
  const found = campMap(map);
  const now = standing.camps;
  const settled = descend(map, now);
  const reach = reachFrom(map, now);
  const alone = aloneOf(setting);
  if (!alone.ok) return alone;
  const tellCamps = (camps: number): [string[], string[]] => campLists(setting, camps);
  return {
    ok: true,
    value: {
      arrangements: found.arrangements,
      sizesAlike: on.alike,
      now: {
        camps: tellCamps(now),
        energy: energyOf(map, now),
        isMinimum: settled.moves.length === 0,
        placed: standing.placed.map((each) => ({ ...each })),
      },
      count: found.minima.length,
      minima: found.minima.slice(0, MOST_MINIMA).map(({ basin, camps, energy, strict }) => ({
        camps: tellCamps(camps),
        energy,
        basin,
        strict,
        isNow: camps === now,
      })),
      settles: { camps: tellCamps(settled.to), moves: [...settled.moves] },
      reach: { minima: reach.minima.map(tellCamps), complete: reach.complete },
      tipping: tippings(setting),
      alone: alone.value,
      why: landscapeReason(setting, found),
    },
  };
}

function landscapeReason(setting: AlignSetting, { minima }: CampMap): string {
  const { on, reasons } = setting;
  return reasons.computed(
    'landscape',
    { code: 'align/landscape', params: { actors: on.map.actors.length, minima: minima.length } },
    [
      ...on.dyads.map(({ a, b }) => tieReason(a, b)),
      ...on.sizes.map((size) => sizeReason(setting, size)),
    ],
    minima[0]?.energy ?? 0,
  );
}

function tippings(setting: AlignSetting): LandscapeAnswer['tipping'] {
  const { on, reasons, standing } = setting;
  const { map } = on;
  const tolerance = toleranceOf(map);
  return subjectsOf(setting).map((actor) => {
    const at = map.actors.findIndex(({ id }) => id === actor);
    const told = tippingOf(map, standing.camps, at);
    const { after, frustration, hold, smallest, stays, strongest } = told;
    return {
      actor,
      with: poleOf(map, standing.camps, standing.poles, at),
      frustration,
      hold,
      holdRange: holdRangeOf(setting, at, hold),
      energyChange: told.energyChange,
      wouldMove: told.energyChange < -tolerance,
      smallest: smallest === null ? null : { ...smallest },
      strongest: strongest === null ? null : { ...strongest },
      after: campLists(setting, after),
      stays,
      why: reasons.computed(
        `tipping/${actor}`,
        { code: 'align/tipping', params: { actor } },
        [
          ...map.actors
            .filter(({ id }) => id !== actor)
            .map(({ id }) => tieReasonOf(setting, actor, id)),
          ...on.sizes.map((size) => sizeReason(setting, size)),
        ],
        hold,
      ),
    };
  });
}

/** What holds an actor, by what is not known of its ties: each by itself, to first order. */
function holdRangeOf({ on }: AlignSetting, at: number, hold: number): Range {
  const { actors } = on.map;
  const id = actors[at]?.id;
  let variance = 0;
  for (const { a, b, propensity } of on.dyads) {
    if (a !== id && b !== id) continue;
    const other = actors.find((each) => each.id === (a === id ? b : a));
    const spread = (other?.size ?? 0) * spreadOf(propensity);
    variance += spread * spread;
  }
  return rangeAround(hold, Math.sqrt(variance), -Infinity, Infinity);
}

function aloneOf(setting: AlignSetting): Result<LandscapeAnswer['alone']> {
  const { context, on } = setting;
  if (on.map.actors.length > MOST_ALONE) return { ok: true, value: [] };
  const alone: LandscapeAnswer['alone'] = [];
  for (const component of COMPONENTS) {
    const isSaid = on.dyads.some(({ components }) =>
      components.some(
        ({ name, value }) => name === component && value !== undefined && value.base !== 0,
      ),
    );
    if (!isSaid) continue;
    const part = landscapeOfPart(context, on, component);
    if (!part.ok) return part;
    const { minima } = campMap(part.value);
    const [deepest] = minima;
    if (deepest === undefined) continue;
    const { camps, energy } = deepest;
    alone.push({
      component,
      minima: minima.length,
      camps: campLists(setting, camps),
      energy,
      leave: leaversOf(part.value, setting.standing.camps),
    });
  }
  return { ok: true, value: alone };
}

/** Who would gain by moving alone. */
function leaversOf(map: Landscape, camps: Camps): string[] {
  const tolerance = toleranceOf(map);
  return map.actors
    .filter((_, at) => energyChange(map, camps, at) < -tolerance)
    .map(({ id }) => id);
}
