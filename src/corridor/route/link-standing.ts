import type { IsoDate } from '../../quantity/index.ts';
import { currentOf, networkOn } from '../../scenario/index.ts';
import type { Link, LinkOnDay, LinkState, Pack } from '../../scenario/index.ts';

/** What carries goods from place to place. */
export const FREIGHT_MODES = ['rail', 'road', 'sea'] as const;
export type FreightMode = (typeof FREIGHT_MODES)[number];

export function isFreight(mode: string): mode is FreightMode {
  return mode === 'rail' || mode === 'road' || mode === 'sea';
}

/** A link of the pack as it stands on a day, for routing. */
export interface LinkStanding extends LinkOnDay {
  /** place among all links of the pack, as seen */
  readonly ordinal: number;
  readonly mode: FreightMode;
  /**
   * `running` carries traffic; `assumed` is taken to by request; `closed` has been there or is being
   * built; `idea` is a plan or a proposal; `silent` the pack says nothing of
   */
  readonly use: 'running' | 'assumed' | 'closed' | 'idea' | 'silent';
  /** of the state it is in, where that differs from the link's own */
  readonly speed:
    | { readonly quantity: NonNullable<Link['speed']>; readonly state: number }
    | undefined;
  readonly capacity:
    | { readonly quantity: NonNullable<Link['capacity']>; readonly state: number }
    | undefined;
}

const IDEAS: readonly LinkState[] = ['planned', 'proposed'];

/** Every link that freight can take, with what it is good for on a day. */
export function linkStandings(
  pack: Pick<Pack, 'links'>,
  day: IsoDate,
  assumed: ReadonlySet<string>,
): LinkStanding[] {
  return networkOn(pack, day).flatMap((on, ordinal): LinkStanding[] => {
    const { link } = on;
    const { mode } = link;
    if (!isFreight(mode)) return [];
    const entries = currentOf(link.states, day).map(({ entry }) => entry);
    const running = entries.find(({ state }) => state === 'in-service' || state === 'trial');
    const entry = running ?? (entries.length === 1 ? entries[0] : undefined);
    const state = entry === undefined ? -1 : link.states.indexOf(entry);
    return [
      {
        ...on,
        ordinal,
        mode,
        use: useOf(on, assumed),
        speed: entry?.speed === undefined ? undefined : { quantity: entry.speed, state },
        capacity: entry?.capacity === undefined ? undefined : { quantity: entry.capacity, state },
      },
    ];
  });
}

function useOf({ id, open, states }: LinkOnDay, assumed: ReadonlySet<string>): LinkStanding['use'] {
  if (open === 'yes' || open === 'maybe') return 'running';
  if (assumed.has(id)) return 'assumed';
  if (states.length === 0) return 'silent';
  return states.every(({ state }) => IDEAS.includes(state)) ? 'idea' : 'closed';
}
