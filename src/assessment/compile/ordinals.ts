import type { Pack } from '../../scenario/index.ts';

/**
 * The places of records in their collections, as seen: random addresses are made of these, so that
 * renaming an id moves no number, and a record added at the end of a file shifts nobody else's.
 */
export class Ordinals {
  readonly #maps = new Map<string, ReadonlyMap<string, number>>();
  readonly #pack: Pack;

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  of(
    collection: 'actors' | 'issues' | 'projects' | 'hazards' | 'institutions',
    id: string,
  ): number {
    let map = this.#maps.get(collection);
    if (map === undefined) {
      map = new Map(Object.keys(this.#pack[collection]).map((key, index) => [key, index]));
      this.#maps.set(collection, map);
    }
    const found = map.get(id);
    if (found !== undefined || collection !== 'actors') return found ?? -1;
    // an authority of law that is nobody in the pack follows after its actors
    const authority = Object.keys(this.#pack.authorities).indexOf(id);
    return authority < 0 ? -1 : map.size + authority;
  }
}
