import { chooseOffer } from './choose-offer.ts';
import type { Choice } from './choose-offer.ts';
import { offersTo } from './offer.ts';
import { outlookOf } from './outlook.ts';
import type { Outlook, RoundStart } from './outlook.ts';
import { riskOf } from './risk.ts';
import type { Risk } from './risk.ts';

/** One round, from its start to what every actor does. */
interface PlayedRound {
  readonly risk: Risk;
  /** with the risk exponents of the round: the second pass */
  readonly outlook: Outlook;
  /** by actor */
  readonly choices: readonly Choice[];
}

/**
 * One round of the procedure in the appendix of Scholz, Calbert and Smith (2011): expected utilities with
 * all risk exponents 1, from them security, risk levels and exponents, expected utilities again, and each
 * actor's choice among the offers it sees. All choose at once, from the positions at the start.
 */
export function playRound(start: RoundStart): PlayedRound {
  const { places, range, rules } = start;
  const actors = places.of.length;
  const first = outlookOf(
    start,
    places.of.map(() => 1),
  );
  const risk = riskOf(first, actors, rules.security);
  const outlook = outlookOf(start, risk.exponent);
  const choices = places.of.map((place, actor) =>
    chooseOffer(offersTo(actor, start, outlook), places.at[place] ?? 0, range, rules),
  );
  return { risk, outlook, choices };
}
