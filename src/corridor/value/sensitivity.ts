import { delayCost, strandedCost } from '../finance/risk-cost.ts';
import { tornado } from '../finance/tornado.ts';
import { valueProject } from '../finance/value-project.ts';
import type { ProjectValue } from '../finance/value-project.ts';
import type { PreparedProject } from './prepared-project.ts';
import type { ValueAnswer } from './value-answer.ts';
import { productOf, worthAt } from './worth.ts';

/** Rates of return and payback at base numbers. */
export function financeOf(prepared: PreparedProject): ProjectValue | undefined {
  const schedule = scaledSchedule(prepared);
  const value = valueProject({
    schedule,
    discount: { project: prepared.rate },
    timing: 'end-year',
  });
  return value.ok ? value.value : undefined;
}

function scaledSchedule(prepared: PreparedProject): PreparedProject['schedule'] {
  const bases = prepared.amounts.bases();
  const products = new Map(prepared.sides.map((side) => [side.line, productOf(side, bases)]));
  return {
    ...prepared.schedule,
    lines: prepared.schedule.lines.map((line) => {
      const product = products.get(Number(line.id.split('/')[0])) ?? 0;
      return { ...line, flow: line.flow.map((part) => part * product) };
    }),
  };
}

/** What moving each number from end to end alone does to the whole. */
export function tornadoOf(prepared: PreparedProject): ValueAnswer['tornado'] {
  const bases = prepared.amounts.bases();
  const factors = prepared.amounts.keys.map((key) => {
    const ends = prepared.amounts.ends(key);
    return { id: key, base: bases.get(key) ?? 0, ...ends };
  });
  const named = (key: string): string => {
    const side = prepared.sides.find(({ keys }) => keys?.includes(key) === true);
    return side === undefined ? key : (prepared.lines[side.line]?.what ?? key);
  };
  const result = tornado(factors, (at) =>
    worthAt(prepared.sides, 'shared', new Map(Object.entries(at))),
  );
  const widest = result.bars[0]?.swing ?? 0;
  return {
    bars: result.bars.map((bar) => ({
      ...bar,
      // what two parties pay one another moves the whole by no more than rounding
      swing: bar.swing > 1e-9 * widest ? bar.swing : 0,
      id: named(bar.id),
    })),
    notVaried: result.notVaried.map(named),
  };
}

/** What a year's delay costs, and what is lost where service ends half-way. */
export function lateAndStranded(
  prepared: PreparedProject,
): Pick<ValueAnswer, 'delay' | 'stranded'> {
  if (prepared.sides.some(({ keys }) => keys === undefined)) return { delay: null, stranded: null };
  const bases = prepared.amounts.bases();
  const yearly = prepared.sides.filter(({ line }) => prepared.lines[line]?.when === 'yearly');
  const once = prepared.sides.filter(({ line }) => prepared.lines[line]?.when === 'once');
  const { rate } = prepared;
  const late = delayCost({
    years: 1,
    spent: Math.max(0, -worthAt(once, 'shared', bases)),
    interest: rate,
    receipts: worthAt(yearly, 'shared', bases),
    discount: rate,
  });
  const stop = prepared.first + prepared.timeline.building + Math.floor(prepared.service / 2);
  const stranded = strandedCost(scaledSchedule(prepared), stop, rate);
  return {
    delay: late.ok ? late.value.total : null,
    stranded: stranded.ok ? stranded.value.present : null,
  };
}
