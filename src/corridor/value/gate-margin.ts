import type { Step } from '../../scenario/index.ts';
import { NOBODY } from './money-line.ts';
import type { PreparedProject, Side } from './prepared-project.ts';
import type { GateAnswer, PartAnswer, PartyAnswer } from './value-answer.ts';
import { balanceOf, gateOf, mightPay } from './value-gate.ts';
import type { Stake } from './value-gate.ts';
import type { ProjectWorth } from './value-of-project.ts';
import { worthAt } from './worth.ts';

/** The gate of a phase at base values, and how much is left over, or lacking, in each value draw. */
export interface GateMargin {
  readonly gate: GateAnswer;
  /**
   * gains that could be given less losses to be made good, in the currency of the answer, draw by
   * draw: at 0 or above the gate is open, alone or with payments; empty where the gate is not known
   */
  readonly margins: Float64Array;
  /** between which it lies whatever the amounts, within their ranges; infinite where they are open */
  readonly bounds: { readonly low: number; readonly high: number };
  /** lines without an amount that leave the gate unknown */
  readonly missing: readonly string[];
}

/**
 * The value gate of each phase over the draws of a project's worth, for some of those whose part it
 * needs: the same rule as at base values, at the numbers of each draw.
 *
 * @param asks whether a part is asked what it gains in this phase
 *
 * @example
 * const worth = unwrap(valueOfProject(view, { project: 'river-line', draws: 100 }));
 * const [, works] = gateMargins(worth, () => true);
 * [works?.gate.status, works?.margins.length]; // ['transfers', 100]
 */
export function gateMargins(
  worth: ProjectWorth,
  asks: (part: PartAnswer, phase: Step) => boolean,
): GateMargin[] {
  const { answer, priced } = worth;
  const { numbers, prepared } = priced;
  const sides = Map.groupBy(prepared.sides, ({ party }) => party);
  const drawn = new Map(
    [...sides].map(([party, own]) => [
      party,
      Float64Array.from(numbers, (each) => worthAt(own, 'own', each)),
    ]),
  );
  const ends = new Map([...sides].map(([party, own]) => [party, endsOf(own, prepared)]));
  return answer.gates.map(({ parts, phase }): GateMargin => {
    const needed = parts.filter((part) => asks(part, phase));
    const gate = gateOf(phase, needed, answer.parties);
    const unknown = (missing: readonly string[]): GateMargin => ({
      gate: { ...gate, status: 'unknown', transfers: [] },
      margins: new Float64Array(),
      bounds: ANYTHING,
      missing,
    });
    if (gate.status === 'unknown') return unknown(missingOf(needed, answer.parties));
    if (gate.status === 'not-assessed') {
      return { gate, margins: new Float64Array(), bounds: ANYTHING, missing: [] };
    }
    const known = stakers(needed, answer.parties);
    const at = (worthOf: (party: string) => number): number =>
      balanceOf(
        known.map(({ isNeeded, outside, party }): Stake => {
          return { party, isNeeded, gain: worthOf(party) - outside };
        }),
      ).margin;
    const margins = Float64Array.from(numbers, (_, draw) =>
      at((party) => drawn.get(party)?.[draw] ?? 0),
    );
    const outsiders = mightPay(needed, answer.parties);
    if (outsiders.length > 0 && margins.some((margin) => margin < 0)) {
      return unknown(missingIn(outsiders.map(({ npv }) => npv)));
    }
    const bounds = {
      low: at((party) => ends.get(party)?.low ?? 0),
      high: at((party) => ends.get(party)?.high ?? 0),
    };
    return { gate, margins, bounds, missing: [] };
  });
}

/** No stated range holds it. */
const ANYTHING: GateMargin['bounds'] = { low: -Infinity, high: Infinity };

interface Staker {
  readonly party: string;
  readonly isNeeded: boolean;
  readonly outside: number;
}

/** Those whose gain is known, with what is taken off it. */
function stakers(needed: readonly PartAnswer[], parties: readonly PartyAnswer[]): Staker[] {
  return parties.flatMap(({ npv, party }): Staker[] => {
    const part = needed.find(({ actor }) => actor === party);
    if (part !== undefined) return [{ party, isNeeded: true, outside: part.outside }];
    return npv.status === 'unknown' ? [] : [{ party, isNeeded: party === NOBODY, outside: 0 }];
  });
}

function missingOf(needed: readonly PartAnswer[], parties: readonly PartyAnswer[]): string[] {
  const unborne = parties.filter(({ party }) => party === NOBODY);
  const own = missingIn([...needed.map(({ gain }) => gain), ...unborne.map(({ npv }) => npv)]);
  return own.length > 0 ? own : missingIn(mightPay(needed, parties).map(({ npv }) => npv));
}

const missingIn = (worths: readonly PartyAnswer['npv'][]): string[] => [
  ...new Set(worths.flatMap((worth) => (worth.status === 'unknown' ? worth.missing : []))),
];

/**
 * Between which amounts a party's present value lies, whatever its numbers within what they may be:
 * line by line (interval arithmetic), so that it is never too narrow.
 */
function endsOf(sides: readonly Side[], { amounts }: PreparedProject): GateMargin['bounds'] {
  const sum = { low: 0, high: 0 };
  for (const { keys, own } of sides) {
    if (keys === undefined) continue;
    let span: GateMargin['bounds'] = { low: own, high: own };
    for (const key of keys) {
      const { high, low } = amounts.limits(key);
      if (!Number.isFinite(low) || !Number.isFinite(high)) return ANYTHING;
      const corners = [span.low * low, span.low * high, span.high * low, span.high * high];
      span = { low: Math.min(...corners), high: Math.max(...corners) };
    }
    sum.low += span.low;
    sum.high += span.high;
  }
  return sum;
}
