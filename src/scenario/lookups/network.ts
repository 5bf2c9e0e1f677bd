import type { IsoDate } from '../../quantity/index.ts';
import type { Pack } from '../schema/pack.ts';
import { currentOf } from './standing.ts';

export type Link = Pack['links'][string];
export type LinkState = Link['states'][number]['state'];

/** A link of the network on a day, with the state or the rival states it may be in. */
export interface LinkOnDay {
  readonly id: string;
  readonly link: Link;
  /** empty: the pack does not say; several: dates or sources leave it open */
  readonly states: readonly { readonly state: LinkState; readonly certainty: 'yes' | 'maybe' }[];
  /** whether traffic can run: in service or on trial */
  readonly open: 'yes' | 'maybe' | 'no' | 'unknown';
}

const RUNNING: readonly LinkState[] = ['in-service', 'trial'];

/**
 * The network as it stood on a day, in the order of the pack.
 *
 * @example
 * const states = [{ state: 'in-service', from: '1998', to: '2003' }];
 * const links = { bridge: { states: [...states, { state: 'severed', from: '2003' }] } };
 * networkOn({ links }, day).map(({ id, open }) => [id, open]); // [['bridge', 'no']]
 */
export function networkOn(pack: Pick<Pack, 'links'>, day: IsoDate): LinkOnDay[] {
  return Object.entries(pack.links).map(([id, link]) => {
    const states = currentOf(link.states, day).map(({ entry, certainty }) => ({
      state: entry.state,
      certainty,
    }));
    return { id, link, states, open: openness(states) };
  });
}

function openness(states: LinkOnDay['states']): LinkOnDay['open'] {
  const [first, ...others] = states;
  if (first === undefined) return 'unknown';
  const running = states.filter(({ state }) => RUNNING.includes(state)).length;
  // A single `maybe` has no rival on record: before or after it the pack says nothing.
  const sure = others.length > 0 || first.certainty === 'yes';
  if (running === 0) return sure ? 'no' : 'unknown';
  return sure && running === states.length ? 'yes' : 'maybe';
}
