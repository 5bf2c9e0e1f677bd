import type { ValueAnswer, Worth } from '../../corridor/index.ts';
import type { View } from '../../scenario/index.ts';
import type { ProjectOrigin } from '../compile/origin.ts';
import { valueReasonId } from '../compile/value-reasons.ts';
import type { ReasonBook } from './reason-book.ts';
import type { ProjectValueAnswer, WorthAnswer } from './types.ts';

/** The ledger of a project's money; null where its pack does not say enough to reckon it. */
export function worthAnswer(
  { pack }: View,
  { id, value }: ProjectOrigin,
  book: ReasonBook,
): ProjectValueAnswer | null {
  const { worth } = value;
  if (worth === undefined) return null;
  const { answer } = worth;
  book.worth(id, answer.reasons);
  const idOf = (reason: string): string => valueReasonId(id, answer.reasons, reason);
  const lines = answer.lines.map(({ why }) => idOf(why));
  const text = { code: 'reason/worth', params: { project: id } };
  const why = book.computed(`worth/${id}`, text, lines);
  const told = (each: Worth): WorthAnswer => worthOf(each, idOf, why);
  const isState = (actor: string): boolean => pack.actors[actor]?.kind === 'state';
  return {
    variant: answer.variant,
    valuation: answer.valuation,
    currency: answer.currency,
    priceYear: answer.priceYear,
    building: answer.building,
    service: answer.service,
    rate: answer.rate,
    whole: told(answer.whole),
    parties: answer.parties.map(({ country, npv, party, rate, share }) => ({
      party,
      state: country,
      rate,
      own: told(npv),
      share: told(share),
    })),
    states: answer.countries.map(({ country, share }) => ({ state: country, share: told(share) })),
    losers: [...answer.losers],
    parts: partsOf(answer).map(({ actor, as, for: steps, gain, outside }) => ({
      actor,
      as,
      for: [...steps],
      isState: isState(actor),
      outside,
      gain: told(gain),
    })),
    missing: [...answer.missing],
    tornado: {
      base: told(answer.whole).base,
      bars: answer.tornado.bars
        .filter(({ swing }) => swing > 0)
        .map(({ atHigh, atLow, changesSign, id: what }) => ({ what, atLow, atHigh, changesSign })),
      notVaried: [...answer.tornado.notVaried],
      why: told(answer.whole).why,
    },
    draws: answer.draws,
    why,
  };
}

/** Every part once: each stands in the gates of all steps it is needed for. */
function partsOf({ gates }: ValueAnswer): ValueAnswer['gates'][number]['parts'] {
  return [...new Set(gates.flatMap(({ parts }) => parts))];
}

function worthOf(worth: Worth, idOf: (reason: string) => string, otherwise: string): WorthAnswer {
  const isKnown = worth.status === 'known';
  const spread = isKnown ? worth : worth.part;
  return {
    known: isKnown,
    low: spread?.low ?? null,
    base: spread?.base ?? null,
    high: spread?.high ?? null,
    above: isKnown ? worth.above : null,
    missing: isKnown ? [] : [...worth.missing],
    why: spread === null ? otherwise : idOf(spread.why),
  };
}
