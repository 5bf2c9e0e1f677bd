import type { Step } from '../../scenario/index.ts';
import type { GateAnswer, PartAnswer, PartyAnswer } from './value-answer.ts';
import { NOBODY } from './money-line.ts';
import { knownBase, partBase } from './worth.ts';

/**
 * Whether everyone whose part a phase needs gains against what it has if it stays out, and if not,
 * the payments that would make it so: each party that gains gives in proportion to its gain. What
 * nobody is said to bear has to be borne as well, and counts among the losses to be made good.
 *
 * An unknown amount of anyone concerned leaves the gate unknown: it is never taken for a gain.
 */
export function gateOf(
  phase: Step,
  parts: readonly PartAnswer[],
  parties: readonly PartyAnswer[],
): GateAnswer {
  const needed = parts.filter((part) => part.for.includes(phase));
  if (needed.length === 0) return { phase, status: 'not-assessed', transfers: [], parts: [] };
  const unborne = parties.find(({ party }) => party === NOBODY);
  const isUnknown =
    needed.some(({ verdict }) => verdict === 'unknown') || unborne?.npv.status === 'unknown';
  if (isUnknown) return { phase, status: 'unknown', transfers: [], parts: needed };
  const losses = [
    ...needed.flatMap(({ actor, needs }) =>
      needs === null || needs <= 0 ? [] : [{ to: actor, needs }],
    ),
    ...(unborne === undefined ? [] : [{ to: NOBODY, needs: -(partBase(unborne.npv) ?? 0) }]),
  ].filter(({ needs }) => needs > 0);
  if (losses.length === 0) return { phase, status: 'open', transfers: [], parts: needed };
  const gains = givers(needed, parties);
  const toGive = gains.reduce((sum, { gain }) => sum + gain, 0);
  const toGet = losses.reduce((sum, { needs }) => sum + needs, 0);
  if (toGive < toGet) return { phase, status: 'shut', transfers: [], parts: needed };
  const transfers = losses.flatMap(({ needs, to }) =>
    gains.map(({ actor, gain }) => ({ from: actor, to, amount: (needs * gain) / toGive })),
  );
  return { phase, status: 'transfers', transfers, parts: needed };
}

/** Parties that gain beyond what they have outside, in the order of the answer. */
function givers(
  needed: readonly PartAnswer[],
  parties: readonly PartyAnswer[],
): { actor: string; gain: number }[] {
  return parties.flatMap(({ npv, party }) => {
    const part = needed.find(({ actor }) => actor === party);
    const gain = part === undefined ? knownBase(npv) : knownBase(part.gain);
    return party === NOBODY || gain === undefined || gain <= 0 ? [] : [{ actor: party, gain }];
  });
}
