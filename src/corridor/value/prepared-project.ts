import { makeProblem, succeed, yearOf } from '../../quantity/index.ts';
import type { IsoDate, Problem, Result } from '../../quantity/index.ts';
import { centralValue, stateOf } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { discountFactors } from '../finance/discount.ts';
import { scheduleLines } from '../finance/schedule.ts';
import type { LineKind, ProjectLine, Schedule } from '../finance/schedule.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import { Amounts } from './amounts.ts';
import { NOBODY, lineUnit, moneyLines } from './money-line.ts';
import type { MoneyLine, Project, Variant } from './money-line.ts';
import { timelineOf } from './timeline.ts';
import type { Timeline } from './timeline.ts';
import { valueWordsEn } from './words-en.ts';

/** One side of a line: whose, in which direction, and its present value for one unit of its factors. */
export interface Side {
  readonly line: number;
  readonly party: string;
  /** keys of the numbers multiplied; `undefined` where one is unknown */
  readonly keys: readonly string[] | undefined;
  /** present value at the party's own rate, and at that of the whole, for a product of 1 */
  readonly own: number;
  readonly shared: number;
}

/** A project's money ready to be valued at any numbers. */
export interface PreparedProject {
  readonly lines: readonly MoneyLine[];
  readonly sides: readonly Side[];
  readonly amounts: Amounts;
  readonly timeline: Timeline;
  readonly service: number;
  readonly first: number;
  /** for products of 1; scaled by the factors when it is valued */
  readonly schedule: Schedule;
  readonly rate: number;
  readonly rateOf: (party: string) => number;
  readonly energyPerVolume: number | undefined;
  readonly warnings: readonly Problem[];
}

export interface PrepareRequest {
  readonly pack: Pack;
  readonly project: Project;
  readonly variant: Variant | undefined;
  readonly valuation: Pack['valuations'][string];
  readonly basis: PriceBasis;
  readonly asOf: IsoDate;
}

/** Schedules every line of a project for one unit of its factors: what follows is multiplication. */
export function prepareProject(request: PrepareRequest): Result<PreparedProject> {
  const { asOf, basis, pack, project, valuation, variant } = request;
  const { values } = pack;
  const rate = centralValue(valuation['discount-rate'], values, 'share');
  const service = centralValue(valuation.service, values, 'yr');
  if (rate === undefined || service === undefined) {
    const value = rate === undefined ? 'discount-rate' : 'service';
    return { ok: false, problems: [makeProblem({ code: 'value/no-rate', value }, valueWordsEn)] };
  }
  const warnings: Problem[] = [];
  const timeline = timelineOf(project, values);
  for (const step of timeline.untimed) {
    warnings.push(
      makeProblem({ code: 'value/no-duration', value: step, severity: 'warning' }, valueWordsEn),
    );
  }
  const lines = moneyLines(project, variant);
  const amounts = new Amounts(values);
  const first = yearOf(asOf);
  const running = Math.max(1, Math.round(service));
  const scheduled: ProjectLine[] = [];
  const keysOf: (readonly string[] | undefined)[] = [];
  const heat = heatingValueOf(pack);
  for (const [at, line] of lines.entries()) {
    const keys = line.factors.map((quantity, factor) =>
      amounts.add(quantity, `line/${at}/${factor}`),
    );
    const isKnown = keys.every((key) => key !== undefined);
    const unit = isKnown ? lineUnit(line, values, basis.year, heat) : undefined;
    if (unit !== undefined && !unit.ok) warnings.push(...unit.problems.map(asWarning(line.what)));
    const read = unit?.ok === true ? unit.value : undefined;
    keysOf.push(read === undefined ? undefined : keys.filter((key) => key !== undefined));
    const amount =
      read === undefined
        ? { unknown: line.what }
        : { amount: read.scale, currency: read.currency, priceYear: read.priceYear };
    const when = whenOf(line, timeline, first, running);
    for (const [party, kind] of sidesOf(line)) {
      scheduled.push({
        id: `${at}/${kind === 'revenue' ? 'to' : 'from'}`,
        party,
        kind,
        amount,
        when,
      });
    }
  }
  const years = timeline.building + running;
  const schedule = scheduleLines(scheduled, basis, { first, years });
  if (!schedule.ok) return schedule;
  const stated = new Map(
    valuation['discount-rates'].flatMap(({ actor, rate: own }) => {
      const number = centralValue(own, values, 'share');
      return number === undefined ? [] : [[actor, number] as const];
    }),
  );
  const rateOf = (party: string): number =>
    stated.get(party) ?? stated.get(stateOf(pack, party) ?? '') ?? rate;
  const whole = discountFactors(rate, years, 'end-year');
  const flows = new Map(schedule.value.lines.map(({ flow, id }) => [id, flow]));
  const sides = lines.flatMap((line, at) =>
    sidesOf(line).map(([party, kind]): Side => {
      const flow = flows.get(`${at}/${kind === 'revenue' ? 'to' : 'from'}`);
      const own = discountFactors(rateOf(party), years, 'end-year');
      const keys = flow === undefined ? undefined : keysOf[at];
      return { line: at, party, keys, own: present(flow, own), shared: present(flow, whole) };
    }),
  );
  return succeed({
    lines,
    sides,
    amounts,
    timeline,
    service: running,
    first,
    schedule: schedule.value,
    rate,
    rateOf,
    energyPerVolume: heat,
    warnings,
  });
}

/** Who loses by a line, and who gains. */
function sidesOf(line: MoneyLine): [string, LineKind][] {
  const sides: [string, LineKind][] = [];
  if (line.from !== undefined) {
    const isUsedUp = line.to === undefined;
    const kind: LineKind = isUsedUp ? (line.when === 'once' ? 'capex' : 'opex') : 'toll';
    sides.push([line.from, kind]);
  }
  if (line.to !== undefined) sides.push([line.to, 'revenue']);
  return sides.length === 0 ? [[NOBODY, 'opex']] : sides;
}

function whenOf(
  line: MoneyLine,
  { building, phases }: Timeline,
  first: number,
  running: number,
): ProjectLine['when'] {
  if (line.when === 'yearly') return { from: first + building, to: first + building + running - 1 };
  const phase =
    line.during === 'service' ? { from: building, years: 1 } : phases.get(line.during ?? 'works');
  const { from, years } = phase ?? { from: 0, years: 1 };
  // phases without a duration end where the building does: their money falls into its last year
  const begin = Math.min(from, Math.max(0, building + running - years));
  return { from: first + begin, shares: Array.from({ length: years }, () => 1 / years) };
}

function present(flow: Float64Array | undefined, factors: Float64Array): number {
  let sum = 0;
  for (const [year, factor] of factors.entries()) sum += (flow?.[year] ?? 0) * factor;
  return sum;
}

/** The heating value of the first network that states one: gas priced by energy and sold by volume. */
function heatingValueOf({ networks, values }: Pack): number | undefined {
  for (const network of Object.values(networks)) {
    const quantity = network['heating-value'];
    if (quantity !== undefined) return centralValue(quantity, values, 'J/m3');
  }
  return undefined;
}

const asWarning =
  (what: string) =>
  (problem: Problem): Problem => ({ ...problem, path: what, severity: 'warning' });
