import type { IsoDate } from '../../quantity/index.ts';
import type { Pack } from '../schema/pack.ts';
import { currentOf } from './standing.ts';

export type Track = Pack['tracks'][string];
export type TrackState = Track['states'][number]['state'];

/** A line of talks on a day; several states when dates or sources leave it open. */
export interface TrackOnDay {
  readonly id: string;
  readonly track: Track;
  readonly states: readonly { readonly state: TrackState; readonly certainty: 'yes' | 'maybe' }[];
}

/**
 * The state of every line of talks on a day. A track without any state yet is `none`, surely: a
 * line of talks exists from its first recorded state on.
 *
 * @example
 * const states = [{ state: 'open', from: '2019-03' }, { state: 'stalled', from: '2019-05' }];
 * const [talks] = trackStates({ tracks: { talks: { states } } }, day);
 * talks?.states; // [{ state: 'stalled', certainty: 'yes' }]
 */
export function trackStates(pack: Pick<Pack, 'tracks'>, day: IsoDate): TrackOnDay[] {
  return Object.entries(pack.tracks).map(([id, track]) => {
    const current = currentOf(track.states, day);
    const states = current.map(({ entry, certainty }) => ({ state: entry.state, certainty }));
    return {
      id,
      track,
      states: states.length > 0 ? states : [{ state: 'none', certainty: 'yes' }],
    };
  });
}
