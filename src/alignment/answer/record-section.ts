import type { Result } from '../../quantity/index.ts';
import { blocsOn } from '../record/bloc-on-day.ts';
import { coordinationSeries } from '../record/coordination.ts';
import { sideliningOf } from '../record/sidelining.ts';
import { consistencyOf } from '../record/words-and-deeds.ts';
import type { Consistency } from '../record/words-and-deeds.ts';
import { endsOf, endsOrNull } from './align-reasons.ts';
import type { AlignAnswer } from './align-schema.ts';
import { subjectsOf } from './align-setting.ts';
import type { AlignSetting } from './align-setting.ts';

/** Who was in the room, from the first day of the series to that of the view. */
export function sideliningSection(setting: AlignSetting): AlignAnswer['sidelining'] {
  const { context, day, reasons, request } = setting;
  return subjectsOf(setting).map((actor) => {
    const found = sideliningOf(context, actor, request.from, day);
    return {
      actor,
      from: found.from,
      to: found.to,
      share: found.share,
      shareOfAll: found.shareOfAll,
      all: found.all,
      meetings: found.meetings.map(({ event, host, id, inRoom }) => ({
        id,
        date: event.date,
        title: event.title,
        inRoom,
        host,
      })),
      hostOutside: [...found.hostOutside],
      why: reasons.computed(
        `sidelining/${actor}`,
        { code: 'align/sidelining', params: { actor, all: found.all } },
        found.meetings.flatMap(({ event }) => reasons.records([event])),
        ...(found.share === null ? [] : [found.share]),
      ),
    };
  });
}

/** How far blocs, and the pairs the request names, act as one. */
export function coordinationSection(setting: AlignSetting): AlignAnswer['coordination'] {
  const { context, day, days, reasons, request } = setting;
  const groups = [
    // whether those who are only said to be a bloc act as one is what the record is asked
    ...blocsOn(context, day).map(({ bloc, claimed, members }) => ({
      bloc,
      members: [...members, ...claimed],
    })),
    ...request.pairs.map((pair) => ({ bloc: null, members: pair })),
  ].filter(({ members }) => members.length > 1);
  return groups.map(({ bloc, members }) => {
    const series = coordinationSeries(context, members, days);
    const items = series.at(-1)?.items ?? [];
    return {
      bloc,
      members: [...members],
      points: series.map(({ cohesion, day: at, score }) => ({
        day: at,
        score: endsOrNull(score),
        cohesion,
      })),
      items: items.map(({ day: at, id, kind, title, value }) => ({
        id,
        kind,
        day: at,
        title,
        value,
      })),
      why: reasons.computed(
        `coordination/${bloc ?? members.join('+')}`,
        { code: 'align/coordination', params: { members: members.join(', ') } },
        [
          ...items.flatMap((item) => reasons.behind(item)),
          ...reasons.parameters([
            'joint-act',
            'joint-vote',
            'coordination-half-life',
            'coordination-prior',
          ]),
        ],
      ),
    };
  });
}

/** The blocs of the view: who is in, who keeps out, and what binds them. */
export function blocSection({ context, day, reasons }: AlignSetting): AlignAnswer['blocs'] {
  return blocsOn(context, day).map(
    ({ bloc, claimed, depth, members, outside, source, status }) => ({
      bloc,
      members: [...members],
      claimed: [...claimed],
      outside: outside.map((each) => ({ ...each })),
      status: [...status],
      depth,
      why: reasons.computed(
        `bloc/${bloc}`,
        { code: 'align/bloc', params: { bloc } },
        source.length > 0
          ? reasons.behind({ source, assumption: undefined })
          : reasons.records([context.pack.actors[bloc]]),
        depth,
      ),
    }),
  );
}

/** What actors say they want beside what they vote and do. */
export function consistencySection(setting: AlignSetting): Result<AlignAnswer['consistency']> {
  const { context, day } = setting;
  const told: AlignAnswer['consistency'] = [];
  for (const actor of subjectsOf(setting)) {
    const found = consistencyOf(context, actor, day);
    if (!found.ok) return found;
    if (found.value.issues.length > 0) told.push(consistencyAnswer(setting, found.value));
  }
  return { ok: true, value: told };
}

function consistencyAnswer(
  { context, reasons }: AlignSetting,
  { actor, byGoals, issues, score }: Consistency,
): AlignAnswer['consistency'][number] {
  const { evidence, votes } = context.pack;
  const records = issues.flatMap(({ ballots, done, said }) => [
    ...[...said, ...done].map((id) => evidence[id]),
    ...ballots.map(({ vote }) => votes[vote]),
  ]);
  return {
    actor,
    score,
    byGoals,
    issues: issues.map(({ ballots, deeds, done, said, words, ...each }) => ({
      ...each,
      words: endsOf(words),
      deeds: endsOf(deeds),
      said: [...said],
      done: [...done],
      ballots: ballots.map((ballot) => ({ ...ballot })),
    })),
    why: reasons.computed(
      `consistency/${actor}`,
      { code: 'align/consistency', params: { actor, issues: issues.length } },
      records.flatMap((record) => reasons.records([record])),
      ...(score === null ? [] : [score]),
    ),
  };
}
