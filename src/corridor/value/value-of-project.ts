import { createReasons, makeProblem, succeed } from '../../quantity/index.ts';
import type { Problem, Reason, Result } from '../../quantity/index.ts';
import { LADDER, leafReasons, stateOf } from '../../scenario/index.ts';
import type { View } from '../../scenario/index.ts';
import { tradeOfProject } from '../trade/trade-of-project.ts';
import type { TradeAnswer } from '../trade/trade-of-project.ts';
import { chosenProject } from './chosen-project.ts';
import { creditOf } from './credit-of.ts';
import { lineAnswers } from './line-answers.ts';
import { NOBODY } from './money-line.ts';
import { partAnswer } from './part-answer.ts';
import { prepareProject } from './prepared-project.ts';
import type { PreparedProject } from './prepared-project.ts';
import { financeOf, lateAndStranded, tornadoOf } from './sensitivity.ts';
import { statedAmount } from './stated-amount.ts';
import type { PartyAnswer, ValueAnswer } from './value-answer.ts';
import { gateOf } from './value-gate.ts';
import type { ValueRequest } from './value-request.ts';
import { valueWordsEn } from './words-en.ts';
import { partBase, worthAt, worthOf } from './worth.ts';

export interface ProjectWorth {
  readonly answer: ValueAnswer;
  readonly warnings: readonly Problem[];
  /** what it was reckoned from, for questions about single draws */
  readonly priced: {
    readonly prepared: PreparedProject;
    readonly numbers: readonly ReadonlyMap<string, number>[];
  };
}

/**
 * What a project is worth, as one, to each party and to each state, with range; who loses; whose part
 * is missing a gain, and which payments would make it good.
 *
 * Cash flows of the pack are brought to one currency and price year, laid over the years of building
 * and service, and discounted at each party's own rate; a second time all at one rate, so that the
 * shares add up to the whole. An amount nobody has stated leaves every sum it enters unknown.
 *
 * @returns the answer and warnings; or the problems of the request, of a rate or of a price level that
 *   is missing
 *
 * @example
 * const { answer } = unwrap(valueOfProject(view, { project: 'river-line', draws: 100 }));
 * [answer.whole.status, answer.losers]; // ['known', ['line-company', 'ferry-company']]
 */
export function valueOfProject(
  view: Pick<View, 'asOf' | 'pack'>,
  request: ValueRequest,
): Result<ProjectWorth> {
  const { pack } = view;
  const asked = chosenProject(pack, request);
  if (!asked.ok) return asked;
  const { basis, project, valuation, variant } = asked.value;
  const made = prepareProject({
    pack,
    project,
    variant,
    valuation: valuation.record,
    basis,
    asOf: view.asOf,
  });
  if (!made.ok) return made;
  const prepared = made.value;
  const warnings: Problem[] = [...prepared.warnings];
  const variants = project.variants ?? [];
  const isUnchosen = variants.length > 0 && variant === undefined;
  if (isUnchosen) {
    const params = { count: variants.length, known: variants.map(({ name }) => name).join(', ') };
    warnings.push(
      makeProblem({ code: 'value/no-variant-chosen', params, severity: 'warning' }, valueWordsEn),
    );
  }
  const draws = request.draws ?? 1000;
  const seed = request.seed ?? 1;
  const numbers = drawnNumbers(prepared, draws, seed);
  const reasons = createReasons();
  const lines = lineAnswers(prepared, basis, pack, reasons);
  const whyLine = lines.map(({ why }) => why);
  const rateLeaf = leafReasons(reasons, pack, valuation.record['discount-rate'], valuation.record);
  const why = (
    code: string,
    party: string,
    rate: number,
    sides: PreparedProject['sides'],
  ): string =>
    reasons.add({
      kind: 'computed',
      text: { code, params: { party, rate } },
      value: worthAt(
        sides,
        code === 'reason/party-value' ? 'own' : 'shared',
        prepared.amounts.bases(),
      ),
      from: [...new Set([...sides.map(({ line }) => whyLine[line] ?? ''), ...rateLeaf])].filter(
        (id) => id !== '',
      ),
    });
  const parties = [...Map.groupBy(prepared.sides, ({ party }) => party)].map(
    ([party, sides]): PartyAnswer => {
      const rate = prepared.rateOf(party);
      return {
        party,
        country: stateOf(pack, party) ?? null,
        rate,
        npv: worthOf(
          sides,
          'own',
          prepared,
          numbers,
          why('reason/party-value', party, rate, sides),
        ),
        share: worthOf(
          sides,
          'shared',
          prepared,
          numbers,
          why('reason/share-value', party, prepared.rate, sides),
        ),
      };
    },
  );
  const countries = [
    ...Map.groupBy(prepared.sides, ({ party }) => stateOf(pack, party) ?? null),
  ].map(([country, sides]) => ({
    country,
    share: worthOf(
      sides,
      'shared',
      prepared,
      numbers,
      why('reason/share-value', country ?? NOBODY, prepared.rate, sides),
    ),
  }));
  const whole = worthOf(
    prepared.sides,
    'shared',
    prepared,
    numbers,
    why('reason/whole-value', 'all', prepared.rate, prepared.sides),
  );
  const parts = (project.parts ?? []).map((part) =>
    partAnswer(part, parties, prepared, basis, pack, reasons, numbers),
  );
  const value = financeOf(prepared);
  const shares = parties.reduce((sum, { share }) => sum + (partBase(share) ?? 0), 0);
  const missing = [
    ...new Set(
      prepared.sides.flatMap(({ keys, line }) =>
        keys === undefined ? [prepared.lines[line]?.what ?? ''] : [],
      ),
    ),
  ];
  const traded = tradeOfProject(pack, project, basis, draws, seed);
  if (!traded.ok)
    warnings.push(...traded.problems.map((each) => ({ ...each, severity: 'warning' as const })));
  const trade = traded.ok ? traded.value : undefined;
  const others = variants.map(({ name }) =>
    isUnchosen ? variantWorth(view, request, name) : undefined,
  );
  return succeed({
    answer: {
      project: request.project,
      variant: variant?.name ?? null,
      variants: variants.map((each, at) => ({
        name: each.name,
        scope: each.scope,
        cost: statedAmount([each.cost], 'once', pack.values, basis),
        whole: others[at]?.whole ?? null,
        why: reasons.add({
          kind: 'computed',
          text: { code: 'reason/cash-flow', params: { what: each.name } },
          from: leafReasons(reasons, pack, each.cost, each, project),
        }),
      })),
      valuation: valuation.id,
      currency: basis.currency,
      priceYear: basis.year,
      first: prepared.first,
      building: prepared.timeline.building,
      service: prepared.service,
      whole,
      rate: prepared.rate,
      irr:
        missing.length > 0 || value?.irr.status !== 'known'
          ? null
          : { count: value.irr.count, rates: [...value.irr.rates] },
      payback: missing.length > 0 || value?.payback.status !== 'known' ? null : value.payback.value,
      parties,
      countries,
      losers: parties.filter(({ npv }) => (partBase(npv) ?? 0) < 0).map(({ party }) => party),
      lines,
      gates: LADDER.filter((step) => project.phases[step] !== undefined).map((step) =>
        gateOf(step, parts, parties),
      ),
      tornado: tornadoOf(prepared),
      ...lateAndStranded(prepared),
      credit: creditOf(
        pack,
        request.project,
        parties.map(({ party }) => party),
        view.asOf,
        basis,
      ),
      trade: trade === undefined ? null : withoutReasons(trade),
      missing,
      draws,
      seed,
      identity: Math.abs(shares - (partBase(whole) ?? 0)),
      reasons: [trade, ...others].reduce<Reason[]>(
        (all, each) => joined(all, each?.reasons ?? []),
        reasons.list(),
      ),
    },
    warnings,
    priced: { prepared, numbers },
  });
}

/** Enough draws to tell variants apart in a table. */
const DRAWS_OF_A_VARIANT = 200;

function variantWorth(
  view: Pick<View, 'asOf' | 'pack'>,
  request: ValueRequest,
  variant: string,
): Pick<ValueAnswer, 'reasons' | 'whole'> | undefined {
  const worth = valueOfProject(view, { ...request, variant, draws: DRAWS_OF_A_VARIANT });
  return worth.ok ? worth.value.answer : undefined;
}

const withoutReasons = ({ displaced, elasticity, parties }: TradeAnswer) => ({
  parties,
  displaced,
  elasticity,
});

/** Two graphs as one: a node that stands in both is the same node. */
function joined(first: readonly Reason[], second: readonly Reason[]): Reason[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

/** One map of numbers for each draw, all drawn in one go. */
function drawnNumbers(
  prepared: PreparedProject,
  count: number,
  seed: number,
): ReadonlyMap<string, number>[] {
  const drawn = prepared.amounts.draws(count, seed);
  return Array.from(
    { length: count },
    (_, draw) => new Map([...drawn].map(([key, all]) => [key, all[draw] ?? 0])),
  );
}
