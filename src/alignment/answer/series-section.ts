import { alignmentPositions } from '../question/alignment-position.ts';
import { dyadOn } from '../ties/dyad.ts';
import type { Dyad } from '../ties/dyad.ts';
import { idealPointOn } from '../ties/ideal-points.ts';
import { temperatureSeries } from '../ties/temperature.ts';
import { endsOf, endsOrNull } from './align-reasons.ts';
import type { AlignAnswer } from './align-schema.ts';
import { isAsked, subjectsOf } from './align-setting.ts';
import type { AlignSetting } from './align-setting.ts';
import { eventOf } from './event-of.ts';

/** Where actors stood between the two poles, day by day. */
export function positionSection(setting: AlignSetting): AlignAnswer['positions'] {
  const { context, days, reasons, standing } = setting;
  const { poles } = standing;
  const between = subjectsOf(setting).filter((id) => !poles.includes(id));
  return between.map((actor) => {
    const dyads = days.flatMap((day) => poles.map((pole) => dyadOn(context, actor, pole, day)));
    return {
      actor,
      points: alignmentPositions(context, actor, poles, days).map((point) => ({
        day: point.day,
        byVotes: endsOrNull(point.byVotes),
        votesAt: point.votesAt,
        byTies: endsOf(point.byTies),
      })),
      why: reasons.computed(
        `positions/${actor}`,
        { code: 'align/positions', params: { actor, first: poles[0], second: poles[1] } },
        [...votesBehind(setting, [actor, ...poles]), ...seriesBehind(setting, dyads)],
      ),
    };
  });
}

function votesBehind(
  { context, days, reasons }: AlignSetting,
  actors: readonly string[],
): string[] {
  const { pack, parameters } = context;
  return actors.flatMap((actor) => {
    const points = days.flatMap((day) => idealPointOn(pack, parameters, actor, day) ?? []);
    if (points.length === 0) {
      return [reasons.unknown({ code: 'align/no-ideal-point', params: { actor } })];
    }
    const source = [...new Set(points.flatMap((point) => point.source))];
    return reasons.behind({ source, assumption: undefined });
  });
}

/** How warm ties were, day by day, with the events between the days. */
export function temperatureSection(setting: AlignSetting): AlignAnswer['temperatures'] {
  const { context, days, on, reasons } = setting;
  return on.dyads
    .filter(({ a, b }) => isAsked(setting, a, b))
    .map(({ a, b }) => ({
      a,
      b,
      points: temperatureSeries(context, a, b, days).map(({ base, day, events, high, low }) => ({
        day,
        low,
        base,
        high,
        events: events.map(eventOf),
      })),
      why: reasons.computed(
        `temperatures/${a}/${b}`,
        { code: 'align/temperatures', params: { a, b } },
        seriesBehind(
          setting,
          days.map((day) => dyadOn(context, a, b, day)),
        ),
      ),
    }));
}

/** What stands behind ties of many days: the records of all of them, and the constants. */
function seriesBehind({ reasons }: AlignSetting, dyads: readonly Dyad[]): string[] {
  const parts = dyads.flatMap(({ components }) => components);
  const items = parts.flatMap((part) => part.items);
  const constants = parts.flatMap(({ name, parameters, status }) =>
    status === 'absent' ? [] : ([`weight-${name}`, ...parameters] as const),
  );
  return [...items.flatMap((item) => reasons.behind(item)), ...reasons.parameters(constants)];
}
