import { fail } from '../../quantity/index.ts';
import type { IsoDate, Result } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { membersOfCamps } from '../landscape/camps.ts';
import type { Camps } from '../landscape/camps.ts';
import { alignParameters } from '../parameters/align-parameters.ts';
import { polesOf, standingCamps } from '../question/standing-camps.ts';
import type { StandingCamps } from '../question/standing-camps.ts';
import { alignContext } from '../ties/align-context.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { landscapeOn, statesOfView } from '../ties/landscape-on.ts';
import type { LandscapeOnDay } from '../ties/landscape-on.ts';
import { alignmentWordsEn } from '../words-en.ts';
import { AlignReasons } from './align-reasons.ts';
import { seriesDays } from './align-request.ts';
import type { FullAlignRequest } from './align-request.ts';

/** What every section of an answer is made from. */
export interface AlignSetting {
  readonly view: View;
  readonly request: FullAlignRequest;
  readonly context: AlignContext;
  readonly reasons: AlignReasons;
  /** the day of the view */
  readonly day: IsoDate;
  /** days of the series, that of the view last */
  readonly days: readonly IsoDate[];
  /** who takes a side, in the order of the pack */
  readonly ids: readonly string[];
  readonly on: LandscapeOnDay;
  readonly standing: StandingCamps;
}

/** Reads a view as a request wants it read. Fails where no landscape can be made of it. */
export function alignSetting(view: View, request: FullAlignRequest): Result<AlignSetting> {
  const parameters = alignParameters(view, request.parameters);
  if (!parameters.ok) return parameters;
  const levels = new Map(Object.entries(request.drivers));
  const context = alignContext(view, parameters.value, levels);
  const day = view.asOf;
  const ids = actorsOf(context, request, day);
  const on = landscapeOn(context, ids, day);
  if (!on.ok) return on;
  const { map } = on.value;
  const poles = request.poles ?? polesOf(map);
  if (request.with?.includes(poles[1]) === true) {
    const value = poles.join(', ');
    return fail({ code: 'align/poles-together', path: 'with', value }, alignmentWordsEn);
  }
  const standing = standingCamps(context, map, poles, day, request.with ?? undefined);
  if (!standing.ok) return standing;
  return {
    ok: true,
    value: {
      view,
      request,
      context,
      reasons: new AlignReasons(view, parameters.value),
      day,
      days: seriesDays(request, day),
      ids,
      on: on.value,
      standing: standing.value,
    },
  };
}

/** Those the request lists, else all whose size is known; with them whoever it names otherwise. */
function actorsOf(context: AlignContext, request: FullAlignRequest, day: IsoDate): string[] {
  const { actor, actors, pairs, poles, with: together } = request;
  const wanted = new Set([
    ...(actors ?? statesOfView(context, day)),
    ...(actor === null ? [] : [actor]),
    ...(poles ?? []),
    ...(together ?? []),
    ...pairs.flat(),
  ]);
  return Object.keys(context.pack.actors).filter((id) => wanted.has(id));
}

/** Those a section is about: the actor asked about, else all. */
export const subjectsOf = ({ ids, request }: AlignSetting): readonly string[] =>
  request.actor === null ? ids : [request.actor];

/** Whether a pair is asked about: it has the actor in it, or no actor is asked about. */
export const isAsked = ({ request }: AlignSetting, a: string, b: string): boolean =>
  request.actor === null || request.actor === a || request.actor === b;

/** Two camps as the answer tells them: who stands with the first pole, and who opposite. */
export function campLists({ on, standing }: AlignSetting, camps: Camps): [string[], string[]] {
  const [one, other] = membersOfCamps(on.map, camps);
  return one.includes(standing.poles[0]) ? [one, other] : [other, one];
}
