import { normalCdf, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { percentOf } from './percent-of.ts';
import { quantalPlay } from './quantal-play.ts';
import type { GameTree } from './quantal-play.ts';

/** One may challenge how things stand; the other may then give way or resist. */
export interface DeterrenceGame {
  readonly challenger: {
    readonly id: string;
    readonly statusQuo: number;
    /** what the challenge brings when the other gives way */
    readonly yield: number;
    readonly war: number;
  };
  readonly defender: { readonly id: string; readonly yield: number; readonly war: number };
  /** standard deviation of the errors, in the unit of the worths, above 0 */
  readonly noise: number;
  /**
   * What is seen with errors. `actions` (default): each side errs about what it can do. `outcomes`: each
   * side alone knows what outcomes are worth to it, and the other guesses.
   */
  readonly errors?: 'actions' | 'outcomes';
}

export interface Deterrence {
  /** chance that the defender resists once challenged */
  readonly resist: number;
  /** chance that the challenger challenges */
  readonly attack: number;
  readonly outcomes: { readonly statusQuo: number; readonly yield: number; readonly war: number };
  /** what the challenger expects of challenging */
  readonly expected: number;
  /**
   * the chance of resistance at which the challenger would be indifferent: how credible a threat must be;
   * undefined where no chance makes it so
   */
  readonly neededResolve: number | undefined;
  readonly why: readonly Text[];
}

/**
 * Two-stage deterrence as a strategic probit (Signorino, "Strategic interaction and the statistical analysis of
 * international conflict", American Political Science Review 93 (1999) 279): p(resist) = Φ((u_B(war) −
 * u_B(yield)) / (σ√2)), and the challenger, who knows it, p(attack) = Φ((p u_A(war) + (1 − p) u_A(yield) −
 * u_A(status quo)) / (σ√2)). With errors in `outcomes` the last divisor is σ√(1 + p² + (1 − p)²)
 * (Signorino, "Structure and uncertainty in discrete choice models", Political Analysis 11 (2003) 316). Fails on
 * worths that are no numbers and on noise not above 0.
 *
 * @example
 * const challenger = { id: 'north', statusQuo: 0, yield: 1, war: -1 };
 * const game = { challenger, defender: { id: 'south', yield: -1, war: -1 }, noise: 1 };
 * const { attack, neededResolve, resist } = unwrap(deterrence(game));
 * [resist, attack, neededResolve]; // [0.5, 0.5, 0.5]
 */
export function deterrence(game: DeterrenceGame): Result<Deterrence> {
  const { challenger, defender, errors = 'actions', noise } = game;
  const checked = checkAmounts([
    ['noise', noise, 'above-0'],
    [`${challenger.id}.statusQuo`, challenger.statusQuo, 'any'],
    [`${challenger.id}.yield`, challenger.yield, 'any'],
    [`${challenger.id}.war`, challenger.war, 'any'],
    [`${defender.id}.yield`, defender.yield, 'any'],
    [`${defender.id}.war`, defender.war, 'any'],
  ]);
  if (!checked.ok) return checked;
  const played = quantalPlay(treeOf(game), { noise });
  if (!played.ok) return played;
  const [first, second] = played.value.moves;
  const resist = second?.actions[0]?.share ?? 0;
  const expected = first?.actions[0]?.value ?? 0;
  const spread = Math.sqrt(1 + resist * resist + (1 - resist) * (1 - resist));
  const attack =
    errors === 'actions'
      ? (first?.actions[0]?.share ?? 0)
      : normalCdf((expected - challenger.statusQuo) / (noise * spread));
  const neededResolve = indifference(challenger);
  return succeed({
    resist,
    attack,
    outcomes: { statusQuo: 1 - attack, yield: attack * (1 - resist), war: attack * resist },
    expected,
    neededResolve,
    why: whyOf(game, { attack, expected, neededResolve, resist }),
  });
}

const end = (id: string, a: number, b: number): GameTree => ({
  kind: 'end',
  id,
  payoffs: { challenger: a, defender: b },
});

/** The game as a tree; the two under names of their roles, so that one who plays both sides is still two. */
function treeOf({ challenger, defender }: DeterrenceGame): GameTree {
  return {
    kind: 'move',
    id: 'challenge',
    player: 'challenger',
    actions: [
      {
        id: 'attack',
        to: {
          kind: 'move',
          id: 'answer',
          player: 'defender',
          actions: [
            { id: 'resist', to: end('war', challenger.war, defender.war) },
            { id: 'yield', to: end('yield', challenger.yield, defender.yield) },
          ],
        },
      },
      // how things stand is worth nothing to the one who does not move there
      { id: 'refrain', to: end('status-quo', challenger.statusQuo, 0) },
    ],
  };
}

function indifference({ statusQuo, war, yield: gain }: DeterrenceGame['challenger']) {
  if (gain === war) return undefined;
  const resolve = (gain - statusQuo) / (gain - war);
  return resolve >= 0 && resolve <= 1 ? resolve : undefined;
}

function whyOf(
  { challenger, defender }: DeterrenceGame,
  found: Pick<Deterrence, 'attack' | 'expected' | 'neededResolve' | 'resist'>,
): Text[] {
  const { attack, expected, neededResolve, resist } = found;
  const why: Text[] = [
    {
      code: 'bargaining/why-resist',
      params: {
        defender: defender.id,
        share: percentOf(resist),
        war: defender.war,
        yield: defender.yield,
      },
    },
    {
      code: 'bargaining/why-attack',
      params: {
        challenger: challenger.id,
        share: percentOf(attack),
        expected,
        statusQuo: challenger.statusQuo,
      },
    },
  ];
  if (neededResolve === undefined) return why;
  const share = percentOf(neededResolve);
  const params = { challenger: challenger.id, defender: defender.id, share };
  return [...why, { code: 'bargaining/why-needed-resolve', params }];
}
