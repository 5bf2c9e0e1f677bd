import { succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { discountFactors } from './discount.ts';
import type { Timing } from './discount.ts';
import { checkRate, failFinance } from './finance-problem.ts';
import { payback } from './payback.ts';
import { ratesOfReturn } from './rate-of-return.ts';
import type { RatesOfReturn } from './rate-of-return.ts';
import { reckoned, wholeOnly } from './reckoned.ts';
import type { Reckoned } from './reckoned.ts';
import type { LineKind, Schedule } from './schedule.ts';

/** What is sold for a tariff: volumes by year of the schedule, who is paid and who pays. */
export interface Service {
  readonly volumes: ArrayLike<number>;
  /** money of the basis for one unit of volume, in real terms; left out: only what it must be is asked */
  readonly tariff?: number;
  readonly paidTo: string;
  /** left out: by customers outside the reckoning */
  readonly paidBy?: string;
}

/** Real yearly discount rates: of each party, of those not named, and of the project as one. */
export interface DiscountRates {
  readonly project: number;
  readonly parties?: Readonly<Record<string, number>>;
  /** for parties not named; left out: the project's */
  readonly other?: number;
}

/** Everything `valueProject` reckons with; plain numbers, so that a draw is a changed copy. */
export interface ProjectInputs {
  readonly schedule: Schedule;
  readonly service?: Service;
  readonly discount: DiscountRates;
  readonly timing: Timing;
  /** factors on single lines by id, 1 when left out: how draws and a tornado move them */
  readonly factors?: Readonly<Record<string, number>>;
}

/** What a project is worth to one party, at its own discount rate. */
export interface PartyValue {
  readonly party: string;
  readonly rate: number;
  readonly npv: Reckoned;
  readonly byKind: readonly { readonly kind: LineKind | 'tariff'; readonly npv: number }[];
}

/** What a project is worth; every figure names what is missing where something is. */
export interface ProjectValue {
  /** of the project as one, at its own rate */
  readonly npv: Reckoned;
  /** every rate of return, or what is missing to tell */
  readonly irr:
    | ({ readonly status: 'known' } & RatesOfReturn)
    | { readonly status: 'unknown'; readonly missing: readonly string[] };
  /** years; `never` where it does not pay back within the horizon */
  readonly payback: Reckoned | { readonly status: 'never' };
  readonly discountedPayback: Reckoned | { readonly status: 'never' };
  /** the tariff at which the party paid it gains nothing, at its own rate; left out without a service */
  readonly tariff?: Reckoned | { readonly status: 'no-volume' };
  /** present value of costs for one unit of discounted volume, at the project's rate */
  readonly levelisedCost?: Reckoned | { readonly status: 'no-volume' };
  readonly byParty: readonly PartyValue[];
  /** ids of the lines without an amount */
  readonly missing: readonly string[];
}

/**
 * Values a project: as one and by party. Cheap enough for thousands of draws: nothing is converted
 * or looked up here, `scheduleLines` has done that.
 *
 * A tariff moves money between parties, so it cancels in the value of the whole where its payer is
 * one of them. The tariff that breaks even is closed: t* = −NPV without tariff / Σ volume × factor,
 * both of the party that is paid. Fails with `finance/bad-rate`, `finance/volumes`.
 *
 * @example
 * const schedule = { first: 2030, years: 3, missing: [], lines: [
 *   { id: 'works', party: 'firm', kind: 'capex' as const, flow: Float64Array.of(-100, 0, 0) },
 * ] };
 * const service = { volumes: [0, 10, 10], tariff: 6, paidTo: 'firm' };
 * const discount = { project: 0.1 };
 * const value = unwrap(valueProject({ schedule, service, discount, timing: 'end-year' }));
 * [value.npv, value.tariff];
 * // [{ status: 'known', value: ≈ 4.13223 }, { status: 'known', value: ≈ 5.761905 }]
 */
export function valueProject(inputs: ProjectInputs): Result<ProjectValue> {
  const { schedule, service, discount, timing } = inputs;
  const problem = check(inputs);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const { years } = schedule;
  const missing = schedule.missing.map(({ id }) => id);
  const whole = discountFactors(discount.project, years, timing);
  const total = new Float64Array(years);
  let costs = 0;
  const parties = new Map<string, PartySum>();
  const sumOf = (party: string): PartySum => {
    const known = parties.get(party);
    if (known !== undefined) return known;
    const rate = discount.parties?.[party] ?? discount.other ?? discount.project;
    const factors = rate === discount.project ? whole : discountFactors(rate, years, timing);
    const sum: PartySum = { rate, factors, byKind: new Map(), withoutTariff: 0, tariff: 0 };
    parties.set(party, sum);
    return sum;
  };
  for (const line of schedule.lines) {
    const factor = inputs.factors?.[line.id] ?? 1;
    const sum = sumOf(line.party);
    let own = 0;
    let shared = 0;
    for (let year = 0; year < years; year++) {
      const part = factor * (line.flow[year] ?? 0);
      total[year] = (total[year] ?? 0) + part;
      own += part * (sum.factors[year] ?? 0);
      shared += part * (whole[year] ?? 0);
    }
    if (COSTS.has(line.kind)) costs -= shared;
    sum.withoutTariff += own;
    sum.byKind.set(line.kind, (sum.byKind.get(line.kind) ?? 0) + own);
  }
  for (const line of schedule.missing) sumOf(line.party);
  const needed = service === undefined ? undefined : sumOf(service.paidTo);
  const volume = service === undefined ? 0 : present(service.volumes, whole);
  const ownVolume = needed === undefined ? 0 : present(service?.volumes ?? [], needed.factors);
  if (service?.tariff !== undefined && needed !== undefined) {
    needed.tariff += service.tariff * ownVolume;
    const payer = service.paidBy === undefined ? undefined : sumOf(service.paidBy);
    if (payer !== undefined)
      payer.tariff -= service.tariff * present(service.volumes, payer.factors);
    if (payer === undefined) {
      for (let year = 0; year < years; year++) {
        total[year] = (total[year] ?? 0) + service.tariff * (service.volumes[year] ?? 0);
      }
    }
  }
  const discounted = total.map((part, year) => part * (whole[year] ?? 0));
  const paidToMissing = schedule.missing.filter(({ party }) => party === service?.paidTo);
  const costMissing = schedule.missing.filter(({ kind }) => COSTS.has(kind));
  return succeed({
    npv: reckoned(present(total, whole), missing),
    irr:
      missing.length > 0
        ? { status: 'unknown', missing }
        : { status: 'known', ...ratesOfReturn(total) },
    payback: timeOrNever(payback(total), missing),
    discountedPayback: timeOrNever(payback(discounted), missing),
    ...(needed === undefined
      ? {}
      : {
          tariff: perVolume(-needed.withoutTariff, ownVolume, paidToMissing),
          levelisedCost: perVolume(costs, volume, costMissing),
        }),
    byParty: [...parties].map(([party, sum]) => partyValue(party, sum, schedule)),
    missing,
  });
}

/** What service costs: what is got for the assets in the end is a saving. */
const COSTS: ReadonlySet<LineKind> = new Set<LineKind>([
  'capex',
  'opex',
  'insurance',
  'toll',
  'salvage',
]);

interface PartySum {
  readonly rate: number;
  readonly factors: Float64Array;
  readonly byKind: Map<LineKind, number>;
  withoutTariff: number;
  tariff: number;
}

function present(flow: ArrayLike<number>, factors: Float64Array): number {
  let value = 0;
  for (let year = 0; year < factors.length; year++) {
    value += (flow[year] ?? 0) * (factors[year] ?? 0);
  }
  return value;
}

function timeOrNever(
  time: number | undefined,
  missing: readonly string[],
): Reckoned | { status: 'never' } {
  if (missing.length === 0 && time === undefined) return { status: 'never' };
  return wholeOnly(time ?? 0, missing);
}

function perVolume(
  value: number,
  volume: number,
  missing: readonly { readonly id: string }[],
): Reckoned | { status: 'no-volume' } {
  if (volume === 0) return { status: 'no-volume' };
  return reckoned(
    value / volume,
    missing.map(({ id }) => id),
  );
}

function partyValue(party: string, sum: PartySum, schedule: Schedule): PartyValue {
  const missing = schedule.missing.filter((line) => line.party === party).map(({ id }) => id);
  const byKind: PartyValue['byKind'] = [
    ...[...sum.byKind].map(([kind, npv]) => ({ kind, npv })),
    ...(sum.tariff === 0 ? [] : [{ kind: 'tariff' as const, npv: sum.tariff }]),
  ];
  return { party, rate: sum.rate, npv: reckoned(sum.withoutTariff + sum.tariff, missing), byKind };
}

function check({ schedule, service, discount }: ProjectInputs): Problem | undefined {
  const rates: [string, number][] = [
    ['discount.project', discount.project],
    ...Object.entries(discount.parties ?? {}).map(([party, rate]): [string, number] => [
      `discount.parties.${party}`,
      rate,
    ]),
  ];
  if (discount.other !== undefined) rates.push(['discount.other', discount.other]);
  for (const [path, rate] of rates) {
    const checked = checkRate(rate, path);
    if (!checked.ok) return checked.problems[0];
  }
  if (service !== undefined && service.volumes.length !== schedule.years) {
    const params = { years: schedule.years };
    const value = String(service.volumes.length);
    const wrong = failFinance({ code: 'finance/volumes', path: 'service.volumes', value, params });
    return wrong.ok ? undefined : wrong.problems[0];
  }
  return undefined;
}
