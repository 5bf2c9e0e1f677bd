import { fail, lpBuilder, succeed } from '../quantity/index.ts';
import type { LpSolver, Result } from '../quantity/index.ts';
import type { Game } from './game.ts';
import { checkPlayers, coalitionText, labelsOf, tableGame } from './game.ts';
import { embeddedMissing } from './partition-game.ts';
import type { PartitionGame } from './partition-game.ts';
import { partitionsOf } from './partitions.ts';
import { coalitionWordsEn } from './words-en.ts';

/** Most players of a recursive core: some thousand small linear programmes at six. */
export const RECURSIVE_PLAYERS = 6;

/**
 * The characteristic function of minimal claims: when a coalition leaves, the others play the game
 * that remains, and stand in one of the ways its recursive core supports, or in any way if that core
 * is empty; the coalition may claim the least it gets in these. Recursive core: Kóczy, "A recursive
 * core for partition function form games", Theory and Decision 63 (2007) 41 (pessimistic form);
 * minimal claims for a pipeline network: Csercsik, Hubert, Sziklai and Kóczy, Energy Economics 80
 * (2019). Up to six players. Fails on more, and where a worth that is needed is unknown.
 *
 * A way of standing is supported when some division of each coalition's worth among its members
 * leaves no group, in one coalition or in several at once, surely better off by leaving.
 *
 * @example
 * const worth = (mask: number, outsiders: readonly number[]) => (mask === 7 ? 9 : outsiders.length);
 * const game = { players: ['A', 'B', 'C'], kind: 'gain' as const, worth };
 * const claims = (solver: LpSolver) => unwrap(minimalClaims(game, solver)).worth(1);
 */
export function minimalClaims(game: PartitionGame, solver: LpSolver): Result<Game> {
  const { kind, players } = game;
  const few = checkPlayers(players, RECURSIVE_PLAYERS);
  if (!few.ok) return few;
  const whole = (1 << players.length) - 1;
  const residual = new Residual(game, solver);
  const worths = new Float64Array(whole + 1);
  for (let mask = 1; mask <= whole; mask++) {
    const claim = residual.claim([mask], mask, whole ^ mask);
    if (!claim.ok) return claim;
    worths[mask] = kind === 'gain' ? claim.value : -claim.value;
  }
  return tableGame({ ...labelsOf(game), players, kind, worths });
}

/** Scaled amounts that differ by less are the same: what a linear programme can tell apart. */
const TOLERANCE = 1e-7;

/** Branches of one search at most. */
const BRANCHES = 5000;

/** A group that could leave in these coalitions, and what each surely has then. */
interface Departure {
  readonly parts: readonly number[];
  readonly sure: readonly number[];
}

/** The games that remain when some have left, each solved once. */
class Residual {
  readonly #game: PartitionGame;
  readonly #solver: LpSolver;
  readonly #supported = new Map<string, Result<readonly (readonly number[])[]>>();

  constructor(game: PartitionGame, solver: LpSolver) {
    this.#game = game;
    this.#solver = solver;
  }

  /** The least a coalition gets while those of `left` stay as they are and `rest` responds. */
  claim(left: readonly number[], mask: number, rest: number): Result<number> {
    const responses = this.#responses(rest, left);
    if (!responses.ok) return responses;
    let least = Infinity;
    for (const response of responses.value) {
      const worth = this.#worth(mask, [...left, ...response]);
      if (!worth.ok) return worth;
      least = Math.min(least, worth.value);
    }
    return succeed(least);
  }

  /** Ways `rest` may stand: those its recursive core supports, or all if it supports none. */
  #responses(rest: number, left: readonly number[]): Result<readonly (readonly number[])[]> {
    const key = `${rest}|${left.toSorted((a, b) => a - b).join(',')}`;
    const known = this.#supported.get(key);
    if (known !== undefined) return known;
    const found = this.#search(rest, left);
    this.#supported.set(key, found);
    return found;
  }

  #search(rest: number, left: readonly number[]): Result<readonly (readonly number[])[]> {
    const all = [...partitionsOf(rest)];
    if (all.length <= 1) return succeed(all);
    const departures = this.#departures(rest, left);
    if (!departures.ok) return departures;
    const supported: (readonly number[])[] = [];
    for (const partition of all) {
      const stable = this.#isSupported(partition, left, departures.value);
      if (!stable.ok) return stable;
      if (stable.value) supported.push(partition);
    }
    return succeed(supported.length === 0 ? all : supported);
  }

  /** Every group of `rest` in every way it could leave; groups in one coalition come first. */
  #departures(rest: number, left: readonly number[]): Result<Departure[]> {
    const found: Departure[] = [];
    for (let group = rest; group !== 0; group = (group - 1) & rest) {
      for (const parts of partitionsOf(group)) {
        const sure: number[] = [];
        for (const part of parts) {
          const claim = this.claim([...left, ...parts], part, rest ^ group);
          if (!claim.ok) return claim;
          sure.push(claim.value);
        }
        found.push({ parts, sure });
      }
    }
    return succeed(found.toSorted((a, b) => a.parts.length - b.parts.length));
  }

  /** Whether some division of the worths of these coalitions lets no departure pay. */
  #isSupported(
    partition: readonly number[],
    left: readonly number[],
    departures: readonly Departure[],
  ): Result<boolean> {
    const amounts: number[] = [];
    for (const part of partition) {
      const worth = this.#worth(part, [...left, ...partition]);
      if (!worth.ok) return worth;
      amounts.push(worth.value);
    }
    const scale = Math.max(
      1e-300,
      ...[...amounts, ...departures.flatMap(({ sure }) => sure)].map(Math.abs),
    );
    let branches = 0;
    /** @param floors what coalitions must have at least; grows by one way to spoil each departure */
    const search = (floors: readonly (readonly [number, number])[]): boolean | 'limit' => {
      branches += 1;
      if (branches > BRANCHES) return 'limit';
      const split = this.#split(partition, amounts, floors, scale);
      if (split === undefined) return false;
      const gets = (mask: number): number =>
        split.reduce((sum, amount, at) => ((mask >>> at) & 1 ? sum + amount : sum), 0);
      const paying = departures.find(({ parts, sure }) =>
        parts.every((part, at) => (sure[at] ?? 0) > gets(part) + 10 * TOLERANCE * scale),
      );
      if (paying === undefined) return true;
      let isLimit = false;
      for (const [at, part] of paying.parts.entries()) {
        const answer = search([...floors, [part, paying.sure[at] ?? 0]]);
        if (answer === true) return true;
        if (answer === 'limit') isLimit = true;
      }
      return isLimit ? 'limit' : false;
    };
    const single = departures.flatMap(({ parts: [part, another], sure: [sure = 0] }) =>
      part === undefined || another !== undefined ? [] : [[part, sure] as const],
    );
    const answer = search(single);
    if (answer !== 'limit') return succeed(answer);
    const params = { coalition: coalitionText(this.#game.players, union(partition)) };
    return fail({ code: 'coalition/search-limit', params }, coalitionWordsEn);
  }

  /** Amounts by player that give each coalition its worth and every floor, if there are any. */
  #split(
    partition: readonly number[],
    amounts: readonly number[],
    floors: readonly (readonly [number, number])[],
    scale: number,
  ): number[] | undefined {
    const lp = lpBuilder();
    for (const _ of this.#game.players) lp.column({ lower: -Infinity });
    const members = (row: number, mask: number): void => {
      for (let at = 0; at < this.#game.players.length; at++) {
        if ((mask >>> at) & 1) lp.entry(row, at, 1);
      }
    };
    for (const [at, part] of partition.entries()) {
      const amount = (amounts[at] ?? 0) / scale;
      members(lp.row(amount, amount), part);
    }
    for (const [mask, floor] of floors) members(lp.row(floor / scale - TOLERANCE, Infinity), mask);
    const solution = this.#solver.solve(lp.build('minimise'));
    if (solution.status !== 'optimal') return undefined;
    return [...solution.values].map((value) => value * scale);
  }

  /** As a gain: costs count as negative. */
  #worth(mask: number, all: readonly number[]): Result<number> {
    const outsiders = all.filter((part) => part !== mask).toSorted((a, b) => a - b);
    const worth = this.#game.worth(mask, outsiders);
    if (!Number.isFinite(worth)) return embeddedMissing(this.#game.players, mask, outsiders);
    return succeed(this.#game.kind === 'gain' ? worth : -worth);
  }
}

const union = (parts: readonly number[]): number => parts.reduce((all, part) => all | part, 0);
