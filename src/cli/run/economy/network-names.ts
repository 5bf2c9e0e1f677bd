import { UNASSIGNED } from '../../../corridor/index.ts';
import { namesOf } from '../../names.ts';
import type { NetworkNames } from '../../screen/economy/flows-screen.ts';
import type { OpenedNetwork } from './open-network.ts';

/** Names for what stands in a network: those of its pack, or the ids where it comes from a file. */
export function networkNames({ view }: OpenedNetwork): NetworkNames {
  if (view === undefined) return { state: plain, asset: plain, bus: plain };
  const { links, markets, places } = view.pack;
  const actors = namesOf(view.pack);
  return {
    state: (id) => (id === UNASSIGNED ? plain(id) : actors.actor(id)),
    asset(id) {
      const [base = id, option] = id.split('+');
      const name = own(links, base)?.name ?? own(markets, base)?.title ?? base;
      return option === undefined ? name : `${name} + ${option}`;
    },
    bus(id) {
      const [place = id, carrier] = id.split('/');
      const name = own(places, place)?.name ?? place;
      return carrier === undefined ? name : `${name}, ${carrier}`;
    },
  };
}

const plain = (id: string): string => id;

function own<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}
