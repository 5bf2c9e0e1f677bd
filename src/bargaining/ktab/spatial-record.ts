import type { Text } from '../../quantity/index.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import type {
  SpatialBargain,
  SpatialChallenge,
  SpatialMove,
  SpatialOutcome,
  SpatialState,
  SpatialStop,
  SpatialTurn,
} from './spatial-outcome.ts';
import { KTAB_SETTINGS } from './spatial-settings.ts';
import type { SpatialSettings } from './spatial-settings.ts';
import type { SpatialTurns } from './spatial-turns.ts';

/** Writes down, turn by turn, what a run of the spatial model does. */
export class SpatialRecord {
  readonly #table: BargainTable;
  readonly #turns: SpatialTurns;
  readonly #states: SpatialState[] = [];
  readonly #done: SpatialTurn[] = [];
  readonly #seen: Float64Array[] = [];
  readonly #chance: Float64Array;
  readonly #place: Int32Array;

  constructor(table: BargainTable, turns: SpatialTurns) {
    this.#table = table;
    this.#turns = turns;
    this.#chance = new Float64Array(turns.room.actors);
    this.#place = new Int32Array(turns.room.actors);
  }

  /** Where all stand now; to be called when the run has looked. */
  state(): void {
    const { risk, room, taken } = this.#turns;
    const before = this.#states.at(-1);
    const position = this.#table.actors.map((_, actor) => {
      const held = before?.position[actor];
      // who has stayed stands where it stood, to the last digit
      if (held !== undefined) {
        return taken[actor] === -1 ? held : this.#onLines(room.position, actor);
      }
      return this.#table.stands[actor]?.map((stand) => stand?.position ?? Number.NaN) ?? [];
    });
    this.#turns.winning(this.#chance, this.#place);
    this.#states.push({
      position,
      risk: [...risk],
      chance: [...this.#chance],
      place: [...this.#place],
    });
    this.#seen.push(room.position.slice());
  }

  turn(moved: number): void {
    const { bargains: struck, chance, gain, likelihood, room, taken, target } = this.#turns;
    const { actors } = room;
    const challenges: SpatialChallenge[] = [];
    const of = new Map<number, SpatialChallenge>();
    for (let by = 0; by < actors; by++) {
      const on = target[by] ?? -1;
      if (on < 0) continue;
      const challenge = { by, on, chance: chance[by] ?? 0, gain: gain[by] ?? 0 };
      challenges.push(challenge);
      of.set(by, challenge);
    }
    const bargains: SpatialBargain[] = [];
    const open: number[][] = Array.from({ length: actors }, () => []);
    for (let each = 0; each < struck.count; each++) {
      const by = struck.initiator[each] ?? 0;
      const on = struck.receiver[each] ?? 0;
      const challenge = of.get(by);
      if (challenge === undefined) continue;
      bargains.push({
        ...challenge,
        view: viewOf(this.#turns.settings.bargains, each),
        byTo: this.#onLines(struck.initiatorAt, each),
        onTo: this.#onLines(struck.receiverAt, each),
      });
      open[by]?.push(each);
      open[on]?.push(each);
    }
    const moves = open.map((list, actor): SpatialMove => {
      const bargain = taken[actor] ?? -1;
      const rest = { open: list, likelihood: likelihood[actor] ?? 1 };
      return bargain < 0 ? rest : { bargain, ...rest };
    });
    this.#done.push({ challenges, bargains, moves, moved });
  }

  outcome(
    names: { readonly actors: readonly string[]; readonly issues: readonly string[] },
    stop: SpatialStop,
  ): SpatialOutcome {
    const { settings } = this.#turns;
    const period = this.#period();
    const end = period === undefined ? stop : { ...stop, period };
    const why = [...whyStopped(end, this.#done.length), ...whySettings(settings)];
    return { ...names, settings, states: this.#states, turns: this.#done, stop: end, why };
  }

  #onLines(places: Float64Array, row: number): number[] {
    const { issues } = this.#table;
    return issues.map(({ high, low }, issue) => {
      const at = low + (high - low) * (places[row * issues.length + issue] ?? 0);
      return Math.min(Math.max(at, low), high);
    });
  }

  /**
   * After how many turns the last state had been there before, where the run would go on from it the same
   * way; nothing where nobody moves any more, or chance or ideals of their own say otherwise.
   */
  #period(): number | undefined {
    const { accommodation, transitions } = this.#turns.settings;
    if (transitions === 'stochastic' || accommodation !== 1) return undefined;
    const last = this.#seen.length - 1;
    const now = this.#seen[last];
    if (now === undefined || this.#done.at(-1)?.moved === 0) return undefined;
    for (let before = last - 1; before >= 0; before--) {
      if (this.#seen[before]?.every((at, index) => at === now[index]) === true)
        return last - before;
    }
    return undefined;
  }
}

function viewOf(bargains: SpatialSettings['bargains'], at: number): SpatialBargain['view'] {
  if (bargains === 'initiator') return 'initiator';
  if (bargains === 'compromise') return 'compromise';
  return at % 2 === 0 ? 'initiator' : 'receiver';
}

function whyStopped({ period, reason, share }: SpatialStop, turns: number): Text[] {
  const params = { turns, percent: (100 * share).toFixed(1) };
  const why: Text[] = [{ code: `ktab/why-${reason}`, params }];
  if (period !== undefined) why.push({ code: 'ktab/why-period', params: { period } });
  return why;
}

/** What is not as KTAB has it when nobody says otherwise. */
function whySettings(settings: SpatialSettings): Text[] {
  const usual: Readonly<Record<string, unknown>> = { ...KTAB_SETTINGS };
  const own = Object.entries(settings).filter(([name, value]) => usual[name] !== value);
  if (own.length === 0) return [{ code: 'ktab/why-usual', params: {} }];
  return own.map(([name, value]) => ({
    code: 'ktab/why-own',
    params: { name, value: String(value) },
  }));
}
