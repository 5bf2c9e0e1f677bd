import type {
  Bus,
  Demand,
  FlowLimit,
  FlowLink,
  Line,
  Store,
  Supply,
} from '../../network/flow-network.ts';
import type { PypsaDetails } from './details.ts';

/** A bus as the other components need it. */
export interface BusFacts {
  readonly carrier: string;
  readonly country: string | undefined;
  readonly vNom: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

type Kept = Pick<
  PypsaDetails,
  | 'buses'
  | 'generators'
  | 'loads'
  | 'links'
  | 'lines'
  | 'transformers'
  | 'stores'
  | 'storageUnits'
  | 'limits'
>;

/** A network while it is put together: its lists, and where each component of PyPSA went. */
export class Draft {
  readonly buses: Bus[] = [];
  readonly supplies: Supply[] = [];
  readonly demands: Demand[] = [];
  readonly links: FlowLink[] = [];
  readonly lines: Line[] = [];
  readonly stores: Store[] = [];
  readonly limits: FlowLimit[] = [];
  readonly kept: Writable<Kept> = {
    buses: [],
    generators: [],
    loads: [],
    links: [],
    lines: [],
    transformers: [],
    stores: [],
    storageUnits: [],
    limits: [],
  };
  readonly facts = new Map<string, BusFacts>();
  /** by carrier what one unit of primary energy uses of each limit */
  readonly uses = new Map<string, ReadonlyMap<string, number>>();
  /** Σ capital cost × given capacity of what may be extended */
  existing = 0;
  readonly #ids = new Set<string>();
  readonly #insides = new Set<string>();

  /** An id that no other thing of the network has: components of two kinds may share a name. */
  id(name: string, kind: string): string {
    let id = this.#ids.has(name) ? `${name} (${kind})` : name;
    for (let again = 2; this.#ids.has(id); again++) id = `${name} (${kind} ${again})`;
    this.#ids.add(id);
    return id;
  }

  /** An id of a bus that is not in the folder. */
  inside(name: string): string {
    let id = `${name} (inside)`;
    for (let again = 2; this.facts.has(id) || this.#insides.has(id); again++) {
      id = `${name} (inside ${again})`;
    }
    this.#insides.add(id);
    return id;
  }
}
