import { succeed } from '../../quantity/index.ts';
import type { Reasons, Result, Text } from '../../quantity/index.ts';
import { askOrder } from './ask-order.ts';
import { dealLeaves } from './deal-reasons.ts';
import type { DealLeaves, DealOrigin } from './deal-reasons.ts';
import type { DealAnswer } from './deal-schema.ts';
import { dealWorth } from './deal-worth.ts';
import type { DealWorth } from './deal-worth.ts';
import { decideDeal } from './decide-deal.ts';
import type { ExchangePlan } from './exchange-plan.ts';
import { findDeal } from './find-deal.ts';
import { issueWinsets } from './issue-winsets.ts';
import type { Objection } from './move-objections.ts';
import type { SequencePlan } from './plan-sequence.ts';
import type { StatedDeal } from './read-deal.ts';
import { sidePayment } from './side-payment.ts';
import { spoilerOptions } from './spoiler-option.ts';

/**
 * All there is to say of a deal read from a file: what passes term by term, whether any deal suits all, what
 * payment would turn who refuses the whole, who is left out and could spoil it, in which order it can be carried
 * out, and what to ask patrons for first. Every number has the id of a reason.
 *
 * @param reasons - gets the nodes
 *
 * @example
 * const text = [
 *   'issues: { weapons: { status-quo: 0 }, trade: { status-quo: 0 } }',
 *   'parties:',
 *   '  north: { weights: { weapons: 0.4, trade: 0.6 }, ideals: { weapons: 0, trade: 100 } }',
 *   '  west: { weights: { weapons: 0.7, trade: 0.3 }, ideals: { weapons: 100, trade: 0 } }',
 *   'terms: { freeze: { issue: weapons, to: 50 }, opening: { issue: trade, to: 60 } }',
 * ].join('\n');
 * const { value } = readDeal({ path: 'deal.yaml', text });
 * const answer = unwrap(answerDeal(value, { file: 'deal.yaml' }, createReasons()));
 * answer.oneByOne.terms.map(({ outcome }) => outcome); // ['refused', 'refused']
 * answer.feasible.best.offer; // 'freeze+opening'
 */
export function answerDeal(
  deal: StatedDeal,
  origin: DealOrigin,
  reasons: Reasons,
): Result<DealAnswer> {
  const { offers, question, spoilers, table } = deal;
  const leaves = dealLeaves(deal, origin, reasons);
  const lines = issueWinsets(table, question.consent);
  if (!lines.ok) return lines;
  const decided = decideDeal(table, question);
  if (!decided.ok) return decided;
  const found = findDeal(table, offers, question.consent);
  if (!found.ok) return found;
  const whole = dealWorth(table, question.terms);
  if (!whole.ok) return whole;
  const payments: DealAnswer['whole']['payments'] = [];
  for (const { accepts, party } of whole.value) {
    const isAsked = question.consent === undefined || question.consent.includes(party);
    if (accepts === true || !isAsked) continue;
    const paid = sidePayment(table, question.terms, party);
    if (!paid.ok) return paid;
    const { amount, because, isAffordable, missing, payers, why } = paid.value;
    payments.push({
      party,
      missing: missing ?? null,
      amount: amount ?? null,
      because: because ?? null,
      payers: [...payers],
      isAffordable: isAffordable ?? null,
      why: leaves.add(why, leaves.all),
    });
  }
  const spoiled = spoilerOptions(table, question.terms, spoilers);
  if (!spoiled.ok) return spoiled;
  const favours = favoursOf(deal, leaves);
  if (!favours.ok) return favours;
  const { best } = found.value;
  return succeed({
    title: deal.title ?? null,
    money: table.money ?? null,
    parties: table.parties.map(({ id, reservation = 0 }) => ({
      party: id,
      name: deal.names.get(id) ?? null,
      reservation,
      precedents: [...(deal.reservations.get(id)?.parts ?? [])],
      why: leaves.party(id),
    })),
    alone: lines.value.map(({ absorbed, isStuck, issue, pieces, players, why }) => ({
      issue,
      players: [...players],
      pieces: pieces.map((piece) => ({
        ...piece,
        lowBy: [...piece.lowBy],
        highBy: [...piece.highBy],
      })),
      isStuck,
      absorbed: [...absorbed],
      why: leaves.add(
        why,
        players.map((party) => leaves.party(party)),
      ),
    })),
    oneByOne: {
      terms: decided.value.terms.map(({ refusedBy, unknownTo, ...rest }) => ({
        ...rest,
        refusedBy: [...refusedBy],
        unknownTo: [...unknownTo],
      })),
      deadlocks: decided.value.deadlocks.map((group) => [...group]),
      why: leaves.add(decided.value.why, leaves.all),
    },
    feasible: {
      offers: offers.length,
      sets: found.value.sets.map((set) => ({
        party: set.party,
        accepts: [...set.accepts],
        unknown: [...set.unknown],
        reservation: set.reservation,
        best: set.best ?? null,
      })),
      acceptable: [...found.value.acceptable],
      blockers: [...found.value.blockers],
      best:
        best === undefined
          ? null
          : {
              offer: best.offer,
              worth: worthsOf(best.worth, leaves, termsOf(best.offer, deal)),
            },
      why: leaves.add(found.value.why, leaves.all),
    },
    whole: {
      worth: worthsOf(whole.value, leaves, termsOf(undefined, deal)),
      payments,
    },
    spoilers: spoiled.value.map((each) => ({
      party: each.party,
      worth: each.worth ?? null,
      gain: each.gain ?? null,
      spoils: each.spoils ?? null,
      holds: each.holds ?? null,
      appease: each.appease ?? null,
      payment: each.payment ?? null,
      why: leaves.add(each.why, [leaves.spoiler(each.party), ...leaves.all]),
    })),
    ...ordersOf(deal, leaves),
    favours: favours.value,
  });
}

/** The terms of an offer; without one all there are. */
function termsOf(offer: string | undefined, { offers, question }: StatedDeal): string[] {
  const of = offers.find(({ id }) => id === offer)?.terms ?? question.terms;
  return of.map(({ id }) => id);
}

type WorthOut = DealAnswer['whole']['worth'];

function worthsOf(
  worths: readonly DealWorth[],
  leaves: DealLeaves,
  terms: readonly string[],
): WorthOut {
  return worths.map(({ accepts, barredBy, parts, party, reservation, total, why }) => {
    const from = [leaves.party(party), ...terms.map((term) => leaves.term(term))];
    const ids = leaves.add(why.slice(0, -1), from);
    const last = leaves.add(why.slice(-1), ids.length === 0 ? from : ids);
    return {
      party,
      total: total ?? null,
      reservation,
      accepts: accepts ?? null,
      barredBy: [...barredBy],
      parts: parts.map(({ points, ...part }) => ({ ...part, points: points ?? null })),
      why: last[0] ?? leaves.party(party),
    };
  });
}

function ordersOf(
  { proposed, question, sequence }: StatedDeal,
  leaves: DealLeaves,
): Pick<DealAnswer, 'proposed' | 'sequence'> {
  const terms = question.terms.map(({ id }) => id);
  return {
    proposed:
      proposed === undefined
        ? null
        : {
            order: [...proposed.order],
            isAccepted: proposed.judged.isAccepted,
            objections: proposed.judged.objections.map(objectionOut),
            plan: planOut(proposed.judged.plan, leaves, terms),
            why: leaves.add(proposed.judged.why, leaves.all),
          },
    sequence: sequence === undefined ? null : sequenceOut(sequence, leaves, terms),
  };
}

function sequenceOut(
  { isPossible, plan, stuck, why }: SequencePlan,
  leaves: DealLeaves,
  terms: readonly string[],
): NonNullable<DealAnswer['sequence']> {
  return {
    plan: plan === undefined ? null : planOut(plan, leaves, terms),
    isPossible,
    stuck:
      stuck === undefined
        ? null
        : { after: [...stuck.after], objections: stuck.objections.map(objectionOut) },
    why: leaves.add(why, leaves.all),
  };
}

type PlanOut = NonNullable<NonNullable<DealAnswer['sequence']>['plan']>;
type ObjectionOut = NonNullable<DealAnswer['proposed']>['objections'][number];

function planOut(
  { days, exposure, isTimed, moves, worth }: ExchangePlan,
  leaves: DealLeaves,
  terms: readonly string[],
): PlanOut {
  return {
    moves: moves.map(({ left, together, ...move }) => ({
      ...move,
      together: together ?? null,
      left: [...left],
    })),
    days,
    exposure,
    isTimed,
    worth: worthsOf(worth, leaves, terms),
  };
}

function objectionOut({ kind, party, step, why }: Objection): ObjectionOut {
  const text: Text = why;
  return { step, party: party ?? null, kind, text };
}

function favoursOf(deal: StatedDeal, leaves: DealLeaves): Result<DealAnswer['favours']> {
  const favours: DealAnswer['favours'] = [];
  for (const { asks, favour, of } of deal.favours) {
    const found = askOrder(favour, asks);
    if (!found.ok) return found;
    const { expected, leftOut, order, why } = found.value;
    favours.push({
      of,
      favour,
      order: order.map(({ afterRefusal, ...ask }) => ({
        ...ask,
        afterRefusal: afterRefusal ?? null,
      })),
      leftOut: [...leftOut],
      expected,
      why: leaves.add(why, [leaves.favour(of)]),
    });
  }
  return succeed(favours);
}
