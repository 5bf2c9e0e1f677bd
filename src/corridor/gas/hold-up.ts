import { succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { gasProblem, negative } from './gas-problem.ts';

/**
 * A line that crosses a transit state, and what the buyer can fall back on when it is cut. Flows are
 * in any unit a day (1000 m3), money for one of that unit.
 */
export interface TransitLine {
  /** what the line brings a day */
  readonly flow: number;
  /** what one unit of gas not replaced costs the buyer, above the price of the gas */
  readonly shortageCost: number;
  /** fee the transit state earns on one unit */
  readonly fee: number;
  /** gas in store when the line is cut, in days of flow; `rate` is the share of flow it gives a day, 1 when left out; `cost` above the contract */
  readonly storage?: { readonly days: number; readonly cost: number; readonly rate?: number };
  /** LNG that can be had instead: share of flow, and what a unit costs above the contract */
  readonly backup?: { readonly share: number; readonly cost: number };
  /** a loop around the transit state, or one that brings gas from the buyer's side: share of flow, and what a unit costs above the contract */
  readonly loop?: { readonly share: number; readonly cost: number };
  /** a branch that gives the transit state gas of its own from the line beyond the cut: units a day, and what losing one costs it */
  readonly hostage?: { readonly flow: number; readonly cost: number };
}

/** How the two sides bargain. */
export interface HoldUpGame {
  /** longest cut, days: until the buyer has another supply for good */
  readonly longest: number;
  /** the transit state's part of what the threat is worth, 0 to 1; ½ (Nash) when left out */
  readonly weight?: number;
  /** share of the fee that is lost for good after a cut, as the buyer turns away; 1 when left out */
  readonly lostForGood?: number;
  /** a day's discount factor of the transit state, below 1; left out: only the critical one is given */
  readonly patience?: number;
}

/** What a cut of some days does to both. */
export interface CutCost {
  readonly days: number;
  readonly buyer: number;
  readonly transit: number;
}

/** What holding up is worth, and whether the game's repetition deters it. */
export interface HoldUp {
  /** what the transit state can ask for not cutting, once: the best it can threaten with */
  readonly payoff: number;
  /** the cut it would threaten; 0 days where no threat is worth anything */
  readonly threat: CutCost;
  /** a day's discount factor from which on keeping the fee is worth more than holding up once; 0: never tempted; 1: always */
  readonly criticalPatience: number;
  /** whether a transit state of the stated patience is deterred; left out where none is stated */
  readonly deterred?: boolean;
}

/**
 * What a transit state can gain by threatening to cut a line, and whether it will.
 *
 * A cut of n days costs the buyer the cheapest cover of n days of flow by loop, storage, LNG and going
 * short, and the transit state its fee and the gas of a branch that hangs on the line. With threats
 * that bind, the side that loses less is paid: the transfer is weight × (buyer's cost − own cost), the
 * difference of threats (Nash, "Two-person cooperative games", Econometrica 21 (1953) 128), at the
 * length of cut that makes it largest. In the repeated game one hold-up is set against the fee lost
 * from then on: it is deterred when δ/(1−δ) × fee lost a day ≥ payoff, so the critical factor is
 * payoff / (payoff + fee lost) (grim trigger, Friedman 1971). Mutual hostages work through both terms
 * (Williamson, "Credible commitments", AER 73 (1983) 519).
 *
 * Cover is the least cost of a linear programme, and more of any cover relaxes it: storage, LNG and a
 * loop never raise the payoff.
 *
 * @example
 * const line = { flow: 30, shortageCost: 200, fee: 15 };
 * const bare = unwrap(holdUp(line, { longest: 60 }));
 * const looped = unwrap(holdUp({ ...line, loop: { share: 0.6, cost: 40 } }, { longest: 60 }));
 * [bare.payoff, looped.payoff]; // [166500, 80100]
 */
export function holdUp(line: TransitLine, game: HoldUpGame): Result<HoldUp> {
  const problem = check(line, game);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const { longest, weight = 0.5, lostForGood = 1, patience } = game;
  let threat: CutCost = { days: 0, buyer: 0, transit: 0 };
  let payoff = 0;
  for (let days = 1; days <= longest; days++) {
    const cut = cutCost(line, days);
    const worth = weight * (cut.buyer - cut.transit);
    if (worth > payoff) {
      payoff = worth;
      threat = cut;
    }
  }
  const lost = lostForGood * (line.fee * line.flow);
  const criticalPatience = payoff === 0 ? 0 : payoff / (payoff + lost);
  return succeed({
    payoff,
    threat,
    criticalPatience,
    ...(patience === undefined ? {} : { deterred: patience >= criticalPatience }),
  });
}

/**
 * What a cut of some days costs the buyer and the transit state. All days are alike, so the cheapest
 * cover of the whole cut is found by merit order.
 *
 * @example
 * const line = { flow: 10, shortageCost: 100, fee: 3, storage: { days: 2, cost: 20 } };
 * cutCost(line, 5); // { days: 5, buyer: 3400, transit: 150 }
 */
export function cutCost(line: TransitLine, days: number): CutCost {
  const { flow, shortageCost, fee, storage, backup, loop, hostage } = line;
  const need = flow * days;
  const covers: { amount: number; cost: number }[] = [];
  if (loop !== undefined) covers.push({ amount: need * loop.share, cost: loop.cost });
  if (backup !== undefined) covers.push({ amount: need * backup.share, cost: backup.cost });
  if (storage !== undefined) {
    const given = Math.min(storage.days * flow, need * (storage.rate ?? 1));
    covers.push({ amount: given, cost: storage.cost });
  }
  let left = need;
  let buyer = 0;
  for (const { amount, cost } of covers.toSorted((a, b) => a.cost - b.cost)) {
    if (cost >= shortageCost) break;
    const used = Math.min(left, amount);
    buyer += used * cost;
    left -= used;
  }
  buyer += left * shortageCost;
  const own = hostage === undefined ? 0 : hostage.flow * hostage.cost;
  return { days, buyer, transit: days * (fee * flow + own) };
}

function check(line: TransitLine, game: HoldUpGame): Problem | undefined {
  const { flow, shortageCost, fee, storage, backup, loop, hostage } = line;
  const { longest, weight = 0.5, lostForGood = 1, patience = 0 } = game;
  if (!Number.isInteger(longest) || longest < 1 || longest > 3650) {
    return gasProblem({ code: 'gas/days', path: 'longest', value: String(longest) });
  }
  const shares: Record<string, number> = {
    weight,
    lostForGood,
    patience,
    'backup.share': backup?.share ?? 0,
    'loop.share': loop?.share ?? 0,
    'storage.rate': storage?.rate ?? 1,
  };
  for (const [path, value] of Object.entries(shares)) {
    if (!(value >= 0 && value <= 1)) {
      return gasProblem({ code: 'gas/share', path, value: String(value) });
    }
  }
  return negative({
    flow,
    shortageCost,
    fee,
    'storage.days': storage?.days ?? 0,
    'storage.cost': storage?.cost ?? 0,
    'backup.cost': backup?.cost ?? 0,
    'loop.cost': loop?.cost ?? 0,
    'hostage.flow': hostage?.flow ?? 0,
    'hostage.cost': hostage?.cost ?? 0,
  });
}
