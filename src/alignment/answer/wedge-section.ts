import { SPEED_NAMES } from '../ties/track-speed.ts';
import { treatyValue } from '../ties/dyad.ts';
import { wedgeSeries } from '../ties/wedge.ts';
import type { WedgePoint } from '../ties/wedge.ts';
import { endsOrNull } from './align-reasons.ts';
import type { AlignAnswer } from './align-schema.ts';
import { isAsked } from './align-setting.ts';
import type { AlignSetting } from './align-setting.ts';
import { eventOf } from './event-of.ts';

type WedgeAnswer = AlignAnswer['wedges'][number];

/** Issues told of a wedge, the widest first. */
const MOST_ISSUES = 12;

/** What stands between allies, and between any pair the request names. */
export function wedgeSection(setting: AlignSetting): WedgeAnswer[] {
  const { context, days, request } = setting;
  const pairs = new Map<string, readonly [string, string]>();
  for (const [a, b] of [...alliesOf(setting), ...request.pairs]) {
    pairs.set([a, b].toSorted().join(' '), [a, b]);
  }
  return [...pairs.values()].map(([a, b]) =>
    wedgeOf(setting, a, b, wedgeSeries(context, a, b, days)),
  );
}

/** Pairs with a treaty on the day, of those asked about. */
export function alliesOf(setting: AlignSetting): (readonly [string, string])[] {
  const { context, day, on } = setting;
  return on.dyads
    .filter(({ a, b }) => isAsked(setting, a, b) && treatyValue(context, a, b, day) > 0)
    .map(({ a, b }) => [a, b] as const);
}

function wedgeOf(
  setting: AlignSetting,
  a: string,
  b: string,
  points: readonly WedgePoint[],
): WedgeAnswer {
  const { reasons } = setting;
  const last = points.at(-1);
  return {
    a,
    b,
    points: points.map(({ day, distance, events, speed, tracks, wedge }) => ({
      day,
      wedge: endsOrNull(wedge),
      distance: endsOrNull(distance),
      speed,
      tracks: tracks.map(({ gap, one, other, third }) => ({
        third,
        one: one.track,
        other: other.track,
        states: [one.state, other.state],
        gap,
      })),
      events: events.map(eventOf),
    })),
    issues: (last?.issues ?? []).slice(0, MOST_ISSUES).map((each) => ({
      issue: each.issue,
      salience: each.salience,
      distance: 100 * each.distance,
      ideals: [each.one.ideal.base, each.other.ideal.base],
    })),
    why: reasons.computed(
      `wedge/${a}/${b}`,
      { code: 'align/wedge', params: { a, b } },
      wedgeBehind(setting, points),
    ),
  };
}

function wedgeBehind({ context, reasons }: AlignSetting, points: readonly WedgePoint[]): string[] {
  const stances = new Set(
    points.flatMap(({ issues }) => issues.flatMap(({ one, other }) => [one.stance, other.stance])),
  );
  const tracks = new Set(
    points.flatMap((point) => point.tracks.flatMap(({ one, other }) => [one.track, other.track])),
  );
  return [
    ...[...stances].flatMap((stance) => reasons.quantity(stance.ideal, stance)),
    ...[...tracks].flatMap((id) => reasons.records([context.pack.tracks[id]])),
    ...points.flatMap(({ events }) => events.flatMap(({ event }) => reasons.records([event]))),
    ...reasons.parameters(['wedge-speed', ...(tracks.size > 0 ? SPEED_NAMES : [])]),
  ];
}
