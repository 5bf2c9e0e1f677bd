import { logistic, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';

/** One who could stop a project, asked to join it. */
export interface Invitation {
  readonly actor: string;
  /** where it would have things, in the unit of the line */
  readonly ideal: number;
  readonly statusQuo: number;
  /** how far the project goes */
  readonly proposal: number;
  /** worth of the project to be shared, from 0, in any unit */
  readonly worth: number;
  /** the part a member gets, 0 to 1 */
  readonly share: number;
  /** points it would go for one unit of that worth, from 0 */
  readonly exchange: number;
  /** how far a member can draw the project towards its ideal, 0 not at all to 1 fully; default 0 */
  readonly say?: number;
  /** what joining costs it in points: with whom it would sit there; from 0, default 0 */
  readonly burden?: number;
  /** spread of what it may decide, in points, above 0 */
  readonly noise: number;
}

/** What an actor gains over the status quo, in points, and how likely it says yes. */
export interface ConsentChance {
  readonly gain: number;
  readonly chance: number;
}

export interface Cooptation {
  readonly outside: ConsentChance;
  readonly inside: ConsentChance;
  /** how far the project goes once it has its say */
  readonly proposal: number;
  /** the ideal point at which one outside would say yes as readily: the effect on its position */
  readonly asIf: number;
  /** `asIf` less its ideal point */
  readonly shift: number;
  readonly why: readonly Text[];
}

/**
 * What inviting one who could stop a project into it does to its consent. Outside it gains |x − q| − |x − z|;
 * inside it draws the project to z′ = z + say·(x − z), gets a share of its worth at its own rate of exchange, and
 * bears the burden of membership. Consent as Λ(gain / noise), the rule of the joint model. `asIf` turns the
 * difference into a position; it may lie beyond the line, where the transfer outweighs any position. Fails
 * on numbers out of range and a project that leaves things as they are.
 *
 * @example
 * const invitation = {
 *   actor: 'patron', ideal: 10, statusQuo: 0, proposal: 60, worth: 100, share: 0.2, exchange: 1.5, noise: 12,
 * };
 * const { asIf, inside, outside } = unwrap(cooptation(invitation));
 * [outside.gain, inside.gain, asIf]; // [-40, -10, 25]
 */
export function cooptation(invitation: Invitation): Result<Cooptation> {
  const {
    actor,
    burden = 0,
    exchange,
    ideal,
    noise,
    proposal,
    say = 0,
    share,
    statusQuo,
    worth,
  } = invitation;
  const checked = checkAmounts([
    ['ideal', ideal, 'any'],
    ['statusQuo', statusQuo, 'any'],
    ['proposal', proposal, 'any'],
    ['proposal − statusQuo', Math.abs(proposal - statusQuo), 'above-0'],
    ['worth', worth, 'from-0'],
    ['share', share, 'share'],
    ['exchange', exchange, 'from-0'],
    ['say', say, 'share'],
    ['burden', burden, 'from-0'],
    ['noise', noise, 'above-0'],
  ]);
  if (!checked.ok) return checked;
  const gainOf = (at: number): number => Math.abs(ideal - statusQuo) - Math.abs(ideal - at);
  const drawn = proposal + say * (ideal - proposal);
  const transfer = worth * share * exchange;
  const before = gainOf(proposal);
  const after = gainOf(drawn) + transfer - burden;
  const asIf = positionOf(after, statusQuo, proposal);
  return succeed({
    outside: { gain: before, chance: logistic(before / noise) },
    inside: { gain: after, chance: logistic(after / noise) },
    proposal: drawn,
    asIf,
    shift: asIf - ideal,
    why: [
      {
        code: 'bargaining/why-cooptation',
        params: { actor, transfer, from: proposal, to: drawn, before, after },
      },
      { code: 'bargaining/why-as-if', params: { position: asIf, ideal } },
    ],
  });
}

/**
 * The ideal point that gains so much: between the status quo and the project the gain rises by two points
 * a point, and so it is continued beyond them.
 */
function positionOf(gain: number, statusQuo: number, proposal: number): number {
  const direction = Math.sign(proposal - statusQuo);
  return (statusQuo + proposal) / 2 + (direction * gain) / 2;
}
