import type { Step } from '../../scenario/index.ts';
import type { GateAnswer, PartAnswer, PartyAnswer } from './value-answer.ts';
import { NOBODY } from './money-line.ts';
import { knownBase } from './worth.ts';

/** One party to the money of a gate: what it gains, less what it has outside where its part is needed. */
export interface Stake {
  readonly party: string;
  readonly gain: number;
  /** a loss of it has to be made good: its part is needed, or nobody is said to bear it */
  readonly isNeeded: boolean;
}

/** Losses to be made good, gains they could be made good from, and what is left. */
export interface Balance {
  readonly losses: readonly { readonly to: string; readonly needs: number }[];
  readonly gains: readonly { readonly from: string; readonly gain: number }[];
  /** gains less losses: at 0 or above the gate is open, alone or with payments */
  readonly margin: number;
}

/** Whether a gate opens, at the numbers of its base or of one draw: the one rule of both. */
export function balanceOf(stakes: readonly Stake[]): Balance {
  const losses = stakes.flatMap(({ gain, isNeeded, party }) =>
    isNeeded && gain < 0 ? [{ to: party, needs: -gain }] : [],
  );
  const gains = stakes.flatMap(({ gain, party }) =>
    party !== NOBODY && gain > 0 ? [{ from: party, gain }] : [],
  );
  const margin =
    gains.reduce((sum, { gain }) => sum + gain, 0) -
    losses.reduce((sum, { needs }) => sum + needs, 0);
  return { losses, gains, margin };
}

/**
 * Whether everyone whose part a phase needs gains against what it has if it stays out, and if not,
 * the payments that would make it so: each party that gains gives in proportion to its gain. What
 * nobody is said to bear has to be borne as well, and counts among the losses to be made good.
 *
 * An unknown amount of anyone concerned leaves the gate unknown: it is never taken for a gain. One
 * whose part is not needed is concerned where the known gains do not suffice: it might pay.
 */
export function gateOf(
  phase: Step,
  parts: readonly PartAnswer[],
  parties: readonly PartyAnswer[],
): GateAnswer {
  const needed = parts.filter((part) => part.for.includes(phase));
  const gate = (status: GateAnswer['status'], transfers: GateAnswer['transfers'] = []) => ({
    phase,
    status,
    transfers,
    parts: needed,
  });
  if (needed.length === 0) return gate('not-assessed');
  const unborne = parties.find(({ party }) => party === NOBODY);
  if (needed.some(({ verdict }) => verdict === 'unknown') || unborne?.npv.status === 'unknown') {
    return gate('unknown');
  }
  const { gains, losses, margin } = balanceOf(baseStakes(needed, parties));
  if (losses.length === 0) return gate('open');
  if (margin < 0) return gate(mightPay(needed, parties).length > 0 ? 'unknown' : 'shut');
  const toGive = gains.reduce((sum, { gain }) => sum + gain, 0);
  const transfers = losses.flatMap(({ needs, to }) =>
    gains.map(({ from, gain }) => ({ from, to, amount: (needs * gain) / toGive })),
  );
  return gate('transfers', transfers);
}

/** Parties outside the gate of whom an amount is missing: nobody knows what they could give. */
export function mightPay(
  needed: readonly PartAnswer[],
  parties: readonly PartyAnswer[],
): PartyAnswer[] {
  return parties.filter(
    ({ npv, party }) => npv.status === 'unknown' && !needed.some(({ actor }) => actor === party),
  );
}

function baseStakes(needed: readonly PartAnswer[], parties: readonly PartyAnswer[]): Stake[] {
  return parties.flatMap(({ npv, party }) => {
    const part = needed.find(({ actor }) => actor === party);
    const gain = knownBase(part === undefined ? npv : part.gain);
    const isNeeded = part !== undefined || party === NOBODY;
    return gain === undefined ? [] : [{ party, gain, isNeeded }];
  });
}
