import { convert, parseUnit, unwrap } from '../../../quantity/index.ts';
import type { Problem, Result } from '../../../quantity/index.ts';
import {
  agaFriction,
  cheapestDiameter,
  colebrook,
  compressibility,
  meanPressure,
  reynolds,
  sizeLine,
} from '../../../corridor/index.ts';
import type {
  GasRange,
  Hydraulics,
  LineDesign,
  LinePipe,
  LineTask,
} from '../../../corridor/index.ts';
import type { GasSizeOptions } from '../../commands/gas.ts';
import { gasSizeScreen } from '../../screen/economy/gas-size-screen.ts';
import type { SizeAnswer, SizedLine, SizedPipe } from './gas-answers.ts';
import { checkCount, one, readCostTable } from './gas-cost-file.ts';
import type { CostTable } from './gas-cost-file.ts';
import { EQUATION_TEXT, hydraulicsOf } from './gas-hydraulics.ts';
import type { AskedHydraulics } from './gas-hydraulics.ts';
import { GasInputs } from './gas-inputs.ts';
import { aboutPack, openGasPack } from './gas-pack.ts';
import type { GasPack } from './gas-pack.ts';
import { scaled } from './gas-quantity.ts';
import { lengthOf, saleOf } from './gas-record.ts';
import { printGas } from './gas-print.ts';

/** Inner diameters that are compared where none is given: common sizes of line pipe, walls not counted. */
const TRADE = [16, 20, 24, 28, 32, 36, 40, 42, 48, 52, 56, 60];

/** Prints what a line of given length and volume takes; returns the exit code. */
export async function gasSize(given: string | undefined, options: GasSizeOptions): Promise<0> {
  const pack = given === undefined ? undefined : await openGasPack(given, options);
  const answer = sizeAnswer(pack, options);
  await printGas(options, {
    schema: 'gas-size@1',
    pack,
    answer,
    screen: (width) => gasSizeScreen(answer, width),
    table: {
      head: [
        'diameter m',
        'end',
        'stations',
        'power MW',
        'fuel share',
        'delivery MPa',
        'top velocity m/s',
        'capital',
        'yearly',
        'per 1000m3',
        'currency',
        'refused',
      ],
      rows: answer.pipes.flatMap((pipe) =>
        (['low', 'base', 'high'] as const).map((end) => {
          const line = pipe[end];
          const cost = end === 'base' ? pipe.cost : null;
          return [
            pipe.diameter,
            end,
            line?.stations.length ?? null,
            line === null ? null : line.power / 1e6,
            line?.fuelShare ?? null,
            line === null ? null : line.delivery / 1e6,
            line?.topVelocity ?? null,
            cost?.capital ?? null,
            cost?.yearly ?? null,
            cost?.perThousandCubicMetres ?? null,
            answer.currency,
            line === null ? pipe.refused : null,
          ];
        }),
      ),
    },
  });
  return 0;
}

function sizeAnswer(pack: GasPack | undefined, options: GasSizeOptions): SizeAnswer {
  const inputs = new GasInputs();
  const sale = pack === undefined ? undefined : saleOf(pack);
  const perTonne =
    options.gasPerTonne === undefined
      ? undefined
      : inputs.ask({
          name: 'gas of a tonne',
          option: '--gas-per-tonne',
          text: options.gasPerTonne,
          unit: 'bcm/Gt',
          example: '1360 m3/t',
        });
  const length = inputs.ask({
    name: 'length',
    option: '--length',
    text: options.length,
    unit: 'km',
    example: '1202 km',
    found: pack === undefined ? undefined : lengthOf(pack),
  });
  const volume = inputs.volume(
    {
      name: 'volume',
      option: '--volume',
      text: options.volume,
      example: '10 bcm/yr',
      found: sale === undefined ? undefined : 'volume' in sale ? sale.volume : sale,
    },
    perTonne,
  );
  inputs.requireAll();
  const single = (
    name: string,
    option: string,
    text: string | undefined,
    example: string,
    value: number,
    why: string,
  ): number =>
    inputs.ask({ name, option, text, unit: 'MPa', example, assumed: { value, why }, single: true })
      ?.base ?? value;
  const inlet = single(
    'pressure handed over',
    '--inlet',
    options.inlet,
    '8 MPa',
    8,
    'a common trunk line',
  );
  const top = single(
    'highest pressure',
    '--top',
    options.top,
    '8 MPa',
    Math.max(inlet, 0),
    'as handed over',
  );
  const outlet = single(
    'pressure at the end',
    '--outlet',
    options.outlet,
    '5 MPa',
    Math.min(5, inlet),
    'enough for a grid',
  );
  const ratio =
    inputs.ask({
      name: 'highest ratio of a station',
      option: '--ratio',
      text: options.ratio,
      unit: '1',
      example: '1.5',
      assumed: { value: 1.5, why: 'one stage' },
      single: true,
    })?.base ?? 1.5;
  const asked = hydraulicsOf(inputs, options);
  const table = options.cost === undefined ? undefined : readCostTable(options.cost);
  const diameters = diametersOf(options, table);
  const metres = scaled(length ?? NONE, 1000);
  const flow = scaled(
    volume ?? NONE,
    unwrap(convert(1, unwrap(parseUnit('bcm/yr')), unwrap(parseUnit('m3/s')))),
  );
  const task = (end: keyof GasRange): LineTask => ({
    length: metres[end],
    flow: flow[end],
    supplyPressure: inlet * 1e6,
    topPressure: top * 1e6,
    deliveryPressure: outlet * 1e6,
    topRatio: ratio,
  });
  const pipes =
    length === undefined || volume === undefined
      ? []
      : diameters.map((diameter) => sized(diameter, task, asked));
  // where no pipe can be, what is asked for is to mend
  const [first] = pipes;
  if (first !== undefined && pipes.every(({ base }) => base === null)) {
    const widest = pipes.reduce((a, b) => (b.diameter > a.diameter ? b : a), first);
    unwrap(sizeLine(task('base'), pipeOf(widest.diameter, asked), asked.how, asked.kind));
  }
  const costed = table === undefined ? undefined : withCosts(pipes, task('base'), table, asked);
  return {
    title: pack?.title ?? 'Gas line',
    about: pack === undefined ? '' : aboutPack(pack),
    used: inputs.used,
    missing: inputs.missing,
    equation: equationText(asked),
    length: metres,
    flow,
    currency: table?.currency ?? null,
    pipes: costed?.pipes ?? pipes,
    cheapest: costed?.best ?? null,
  };
}

const NONE: GasRange = { low: 0, base: 0, high: 0 };

function diametersOf(
  { diameter }: GasSizeOptions,
  table: CostTable | undefined,
): readonly number[] {
  if (diameter === undefined) return table?.diameters ?? TRADE.map((inches) => inches * 0.0254);
  const texts = diameter.flatMap((text) => text.split(','));
  checkCount(texts.length);
  return texts.map((text) => one({ text, option: '--diameter', example: '56 inch' }, 'm', true));
}

function pipeOf(diameter: number, { efficiency, roughness }: AskedHydraulics): LinePipe {
  return { diameter, efficiency, ...(roughness === undefined ? {} : { roughness }) };
}

function sized(
  diameter: number,
  task: (end: keyof GasRange) => LineTask,
  asked: AskedHydraulics,
): SizedPipe {
  const pipe = pipeOf(diameter, asked);
  const read = (end: keyof GasRange): Result<SizedLine> => {
    const design = sizeLine(task(end), pipe, asked.how, asked.kind);
    return design.ok
      ? { ok: true, value: described(design.value, task(end), pipe, asked.how) }
      : design;
  };
  const [low, base, high] = [read('low'), read('base'), read('high')];
  const problem = [base, high, low].flatMap((each): readonly Problem[] =>
    each.ok ? [] : each.problems,
  )[0];
  return {
    diameter,
    low: low.ok ? low.value : null,
    base: base.ok ? base.value : null,
    high: high.ok ? high.value : null,
    refused: problem?.message ?? null,
    cost: null,
  };
}

function described(design: LineDesign, task: LineTask, pipe: LinePipe, how: Hydraulics): SizedLine {
  const { gas, model } = how;
  const { delivery } = design;
  const section = task.length / (design.stations.filter(({ at }) => at > 0).length + 1);
  const area = (Math.PI * pipe.diameter * pipe.diameter) / 4;
  const velocity = (pressure: number): number =>
    (((task.flow * gas.base.pressure) / pressure) *
      (gas.temperature / gas.base.temperature) *
      compressibility(how.compressibility, gas, pressure)) /
    area;
  const relative = (pipe.roughness ?? 0) / pipe.diameter;
  const number = reynolds(gas, task.flow, pipe.diameter, gas.viscosity ?? NaN);
  const friction =
    model.name === 'colebrook'
      ? colebrook(number, relative)
      : model.name === 'aga'
        ? agaFriction(number, relative, model.drag ?? 0.96)
        : null;
  return {
    ...design,
    section,
    topVelocity: velocity(delivery),
    leastVelocity: velocity(task.topPressure),
    compressibility: compressibility(
      how.compressibility,
      gas,
      meanPressure(task.topPressure, delivery),
    ),
    friction,
  };
}

function withCosts(
  pipes: readonly SizedPipe[],
  task: LineTask,
  { costs }: CostTable,
  asked: AskedHydraulics,
) {
  const candidates = pipes.map(({ diameter }) => pipeOf(diameter, asked));
  const { best, choices } = unwrap(
    cheapestDiameter(task, candidates, costs, asked.how, asked.kind),
  );
  const byDiameter = new Map(choices.map((choice) => [choice.pipe.diameter, choice]));
  return {
    best: best.pipe.diameter,
    pipes: pipes.map((pipe): SizedPipe => {
      const choice = byDiameter.get(pipe.diameter);
      if (choice === undefined) return pipe;
      const { capital, perThousandCubicMetres, yearly } = choice;
      return { ...pipe, cost: { capital, yearly, perThousandCubicMetres } };
    }),
  };
}

function equationText({ efficiency, how }: AskedHydraulics): string {
  const { compressibility: z, model } = how;
  const factor = typeof z === 'string' ? `Z by ${z}` : `Z ${z.factor}`;
  const held = efficiency === 1 ? '' : `, efficiency ${efficiency}`;
  return `${EQUATION_TEXT[model.name]}${held}; ${factor} (Menon, Gas Pipeline Hydraulics, 2005)`;
}
