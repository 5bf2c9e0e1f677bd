import type { ActorSize } from '../ties/landscape-on.ts';
import { leverageOn } from '../ties/leverage.ts';
import { exogenousDrivers } from '../ties/driver.ts';
import { endsOf, endsOrNull } from './align-reasons.ts';
import type { AlignAnswer } from './align-schema.ts';
import { isAsked } from './align-setting.ts';
import type { AlignSetting } from './align-setting.ts';

/** Who takes a side, and how much each matters. */
export function actorSection(setting: AlignSetting): AlignAnswer['actors'] {
  const { context, on } = setting;
  return on.sizes.map((size) => ({
    id: size.id,
    name: context.pack.actors[size.id]?.name ?? size.id,
    size:
      size.size === null
        ? null
        : { ...endsOf(size.size), year: size.year ?? '', why: sizeReason(setting, size) },
  }));
}

/** Why an actor counts as much as it does. */
export function sizeReason({ on, reasons }: AlignSetting, size: ActorSize): string {
  const { assumption, id, source, year } = size;
  if (size.size === null) {
    const code = on.alike ? 'align/sizes-alike' : 'align/size-unknown';
    return reasons.assumption({ code, params: { actor: id } });
  }
  return reasons.computed(
    `size/${id}`,
    { code: 'align/size', params: { actor: id, year: year ?? '' } },
    reasons.behind({ source, assumption }),
    size.size.base,
  );
}

/** Who holds what over whom. */
export function leverageSection(setting: AlignSetting): AlignAnswer['leverage'] {
  const { context, day, reasons } = setting;
  return leverageOn(context, day)
    .filter(({ holder, over }) => isAsked(setting, holder, over))
    .map(({ about, holder, kind, over, share, tie, unknown }) => ({
      holder,
      over,
      kind,
      about,
      share: endsOrNull(share),
      unknown,
      why: reasons.computed(
        `leverage/${holder}/${over}/${about}`,
        { code: 'align/leverage', params: { holder, over, about } },
        [
          ...reasons.records([tie.source === undefined ? { source: tie['alleged-by'] } : tie]),
          ...(tie.value === undefined ? [] : reasons.quantity(tie.value, tie)),
        ],
        ...(share === null ? [] : [share.base]),
      ),
    }));
}

/** Rivalries beyond the region that move ties here. */
export function driverSection({ context, day, reasons }: AlignSetting): AlignAnswer['drivers'] {
  return exogenousDrivers(context, day).map(
    ({ about, assumption, id, level, rivals, since, source }) => ({
      id,
      rivals: [rivals[0], rivals[1]],
      since,
      about,
      level,
      why: reasons.computed(
        `driver/${id}`,
        { code: 'align/driver', params: { driver: id, about } },
        [
          ...reasons.behind({ source, assumption }),
          ...(level === 1 ? [] : reasons.parameters(['driver-coupling'])),
        ],
        level,
      ),
    }),
  );
}
