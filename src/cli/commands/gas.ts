import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList, examplePack } from '../example-pack.ts';

/** Options of every part that may take its numbers from a pack. */
export interface GasOptions {
  readonly asOf?: string;
  readonly project?: string;
  readonly variant?: string;
  readonly valuation?: string;
  readonly strict?: boolean;
  readonly length?: string;
  readonly volume?: string;
  readonly gasPerTonne?: string;
  readonly heatingValue?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export interface GasSizeOptions extends GasOptions {
  readonly diameter?: readonly string[];
  readonly cost?: string;
  readonly inlet?: string;
  readonly top?: string;
  readonly outlet?: string;
  readonly ratio?: string;
  readonly equation?: string;
  readonly compressibility?: string;
  readonly roughness?: string;
  readonly pipeEfficiency?: string;
  readonly gravity?: string;
  readonly temperature?: string;
  readonly baseTemperature?: string;
  readonly viscosity?: string;
  readonly heatRatio?: string;
  readonly compressorEfficiency?: string;
  readonly driverEfficiency?: string;
}

export interface GasFeeOptions extends GasOptions {
  readonly rate?: string;
  readonly price?: string;
}

export interface GasBreakEvenOptions extends GasOptions {
  readonly sourcePrice?: string;
  readonly capital?: string;
  readonly rate?: string;
  readonly life?: string;
  readonly upkeep?: string;
  readonly fee?: string;
  readonly feeLength?: string;
  readonly fuel?: string;
  readonly tariff?: string;
  readonly lngPrice?: string;
  readonly oil?: string;
  readonly slope?: string;
  readonly constant?: string;
  readonly liquefying?: string;
  readonly freight?: string;
  readonly shipLength?: string;
  readonly boilOff?: string;
  readonly regas?: string;
  readonly askedPrice?: string;
}

export interface GasHoldUpOptions extends GasOptions {
  readonly by?: string;
  readonly fee?: string;
  readonly shortageCost?: string;
  readonly storage?: string;
  readonly storageCost?: string;
  readonly storageRate?: string;
  readonly backup?: string;
  readonly backupCost?: string;
  readonly loop?: string;
  readonly loopCost?: string;
  readonly hostage?: string;
  readonly hostageCost?: string;
  readonly longest?: string;
  readonly weight?: string;
  readonly lost?: string;
  readonly patience?: string;
}

export interface GasPlanOptions {
  readonly pieces?: string;
  readonly solver?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const PACK = 'a pack whose project carries gas: what it says is taken where no option does';

const examples = (): string => `${exampleList([
  [
    'landbridge gas size --length "1202 km" --volume "10 bcm/yr"',
    'stations, power, fuel, velocity',
  ],
  [
    'landbridge gas fee --rate "2 USD/1000m3/100km" --volume "10.2 bcm/yr" --length "775 km"',
    'what passage costs a year',
  ],
  [`landbridge gas fee ${examplePack()}`, 'the same from the lines of a pack'],
  [`landbridge gas break-even ${examplePack()}`, 'pipe gas against liquefied gas'],
  [
    `landbridge gas hold-up ${examplePack()}`,
    'what the state it crosses could ask for not cutting it',
  ],
  ['landbridge gas plan CASE.m', 'what to build of a GasModels case'],
])}
Numbers carry their units, in quotes: "1202 km", "10 bcm/yr", "8 MPa", "15 USD/1000m3", "30 %".
A range is written "700..851 km", or low..base..high.

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `gas` and its parts to a program. */
export function addGas(program: Command): void {
  const gas = program
    .command('gas')
    .summary('gas lines: size, fee, break-even with liquefied gas, hold-up')
    .description(
      'What a gas line takes, what passage costs, when it beats liquefied gas, and\n' +
        'what the state it crosses could ask for not cutting it.',
    )
    .addHelpText('after', examples);
  addSize(gas);
  addFee(gas);
  addBreakEven(gas);
  addHoldUp(gas);
  addPlan(gas);
}

function addSize(gas: Command): void {
  const size = gas
    .command('size')
    .summary('compressor stations, power, fuel and velocity of a line')
    .description(
      'The fewest evenly spaced stations of a line, for one diameter or many side by\n' +
        'side. Diameters are inner ones, pressures absolute. What is not stated is\n' +
        'assumed, and told.',
    );
  fromPack(size, 'of the line')
    .option(
      '--diameter <diameter>',
      'inner diameter; may be repeated (default: those of the trade)',
      collect,
    )
    .option('--cost <file>', 'a table of costs: the cheapest diameter')
    .option('--inlet <pressure>', 'handed over at the beginning (assumed: 8 MPa)')
    .option('--top <pressure>', 'highest in the line (assumed: as handed over)')
    .option('--outlet <pressure>', 'at the end (assumed: 5 MPa)')
    .option('--ratio <ratio>', 'highest of one station (assumed: 1.5)')
    .option(
      '--equation <name>',
      'colebrook, aga, igt, weymouth, panhandle-a or panhandle-b (default: colebrook)',
    )
    .option('--compressibility <how>', 'papay, cnga or a number (default: papay)')
    .option('--roughness <length>', 'of the wall (assumed: 0.02 mm)')
    .option('--pipe-efficiency <number>', 'share of the flow of the equation')
    .option('--gravity <number>', 'density relative to air (assumed: 0.6)')
    .option('--temperature <temperature>', 'of the gas (assumed: 15 C)')
    .option(
      '--base-temperature <temperature>',
      'at which a cubic metre is measured (assumed: 15 C)',
    )
    .option('--viscosity <viscosity>', 'of the gas (assumed: 0.000011 Pa*s)')
    .option('--heat-ratio <number>', 'ratio of specific heats (assumed: 1.3)')
    .option('--compressor-efficiency <share>', 'adiabatic (assumed: 80 %)')
    .option('--driver-efficiency <share>', 'of the turbine (assumed: 35 %)')
    .option('--heating-value <value>', 'lower one, of the gas burnt (assumed: 35 MJ/m3)')
    .addHelpText(
      'after',
      '\nA table of costs has lines like these:\n' +
        '  pipe: 60000 USD/km/inch\n  station: 2.5 million USD/MW\n  rate: 8 %/yr\n  life: 30 yr\n' +
        '  upkeep: 3 %/yr\n  gas-price: 150 USD/1000m3\n  diameters: 40 inch, 48 inch, 56 inch',
    )
    .action(async (pack: string | undefined, options: GasSizeOptions) => {
      const { gasSize } = await import('../run/economy/gas-size.ts');
      process.exitCode = await gasSize(pack, options);
    });
}

function addFee(gas: Command): void {
  const fee = gas
    .command('fee')
    .summary('what passage costs a year')
    .description(
      'A fee for passage by volume and distance, by volume, or as a share of the price.',
    );
  fromPack(fee, 'on the ground of the state that is paid')
    .option('--rate <rate>', 'such as "2 USD/1000m3/100km", "15 USD/1000m3", "5 %"')
    .option('--price <price>', 'of the gas, for a rate that is a share of it')
    .option('--heating-value <value>', 'energy in a volume, such as "36 MMBtu/1000m3"')
    .action(async (pack: string | undefined, options: GasFeeOptions) => {
      const { gasFee } = await import('../run/economy/gas-fee.ts');
      process.exitCode = await gasFee(pack, options);
    });
}

function addBreakEven(gas: Command): void {
  const even = gas
    .command('break-even')
    .summary('pipe gas against liquefied gas')
    .description(
      'What gas costs on arrival by the line and as liquefied gas, and the distance,\n' +
        'volume and prices at which both cost the same.',
    );
  fromPack(even, 'of the line')
    .option('--source-price <price>', 'of gas where the line begins')
    .option('--capital <money>', 'of the line, as a sum or for each km')
    .option('--rate <share>', 'yearly, of what is built')
    .option('--life <years>', 'the line lasts')
    .option('--upkeep <money>', 'by the year, or "3 %/yr" of what was built')
    .option('--fee <rate>', 'for passage, by volume or by volume and distance')
    .option('--fee-length <length>', 'ground of a fee by distance (default: the whole line)')
    .option('--fuel <share>', 'gas used up over the whole line')
    .option('--tariff <price>', 'any other charge for 1000 m3')
    .option('--lng-price <price>', 'of liquefied gas; with freight of its own, where it is loaded')
    .option('--oil <price>', 'of a barrel, for a contract tied to it')
    .option('--slope <number>', 'of that contract: MMBtu for barrel')
    .option('--constant <price>', 'of that contract (assumed: 0)')
    .option('--liquefying <price>', 'where it is not in the price')
    .option('--freight <rate>', 'where it is not in the price, such as "10 USD/1000m3/1000km"')
    .option('--ship-length <length>', 'way of the ship (default: as the line)')
    .option('--boil-off <share>', 'of the gas, on the ship')
    .option('--regas <price>', 'turning it to gas again')
    .option('--asked-price <price>', 'what is asked for pipe gas on arrival')
    .option('--heating-value <value>', 'energy in a volume, such as "36 MMBtu/1000m3"')
    .action(async (pack: string | undefined, options: GasBreakEvenOptions) => {
      const { gasBreakEven } = await import('../run/economy/gas-break-even.ts');
      process.exitCode = await gasBreakEven(pack, options);
    });
}

function addHoldUp(gas: Command): void {
  const hold = gas
    .command('hold-up')
    .summary('what the state a line crosses could ask for not cutting it')
    .description(
      'What the state a line crosses can gain by the threat to cut it, with and\n' +
        'without gas in store, liquefied gas, a loop around it and a branch back into\n' +
        'it; and whether the fee it would lose deters it.',
    );
  fromPack(hold, 'of the transit, for a fee by distance')
    .option(
      '--by <state>',
      'the state that could cut it (default: the one most of the line lies in)',
    )
    .option('--fee <rate>', 'it earns, by volume or by volume and distance')
    .option('--shortage-cost <price>', 'what going short of gas costs, above its price')
    .option('--storage <days>', 'of flow in store')
    .option('--storage-cost <price>', 'of that gas, above the price')
    .option('--storage-rate <share>', 'of the flow the store gives a day (default: all)')
    .option('--backup <share>', 'of the flow liquefied gas can replace')
    .option('--backup-cost <price>', 'of that gas, above the price')
    .option('--loop <share>', 'of the flow a way around the state can replace')
    .option('--loop-cost <price>', 'of that gas, above the price')
    .option('--hostage <volume>', 'gas the state itself gets from beyond the cut')
    .option('--hostage-cost <price>', 'what losing it costs the state')
    .option('--longest <days>', 'until the buyer has another supply for good')
    .option('--weight <share>', 'part of the transit state (assumed: 50 %)')
    .option('--lost <share>', 'of the fee, for good after a cut (assumed: 100 %)')
    .option('--patience <rate>', 'yearly rate at which the state discounts')
    .option('--heating-value <value>', 'energy in a volume, such as "36 MMBtu/1000m3"')
    .action(async (pack: string | undefined, options: GasHoldUpOptions) => {
      const { gasHoldUp } = await import('../run/economy/gas-hold-up.ts');
      process.exitCode = await gasHoldUp(pack, options);
    });
}

function addPlan(gas: Command): void {
  gas
    .command('plan')
    .summary('what to build of the candidates of a GasModels case')
    .description(
      'The cheapest of the candidate pipes and compressors of a case with which the\n' +
        'network has a steady state within all its bounds. The state is solved exactly,\n' +
        'and what it breaks most is told.',
    )
    .argument('<case>', 'a file in the matgas format of GasModels, in SI units')
    .option('--pieces <n>', 'pieces of each pipe, on either side, for the choice (default: 4)')
    .option('--solver <name>', 'wasm, highs or cbc (default: wasm)')
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print the state as CSV')
    .action(async (path: string, options: GasPlanOptions) => {
      const { gasPlan } = await import('../run/economy/gas-plan.ts');
      process.exitCode = await gasPlan(path, options);
    });
}

/** What every part takes that may be asked of a pack. */
function fromPack(command: Command, ofLength: string): Command {
  return command
    .argument('[pack]', PACK)
    .option('-p, --project <id>', 'a project of the pack that carries gas')
    .option('--variant <name>', 'one of its variants')
    .option('--valuation <id>', 'currency, price year and rates (default: the first of the pack)')
    .option('--as-of <day>', 'as it could be known on that day (default: today, UTC)')
    .option('--strict', 'without anything known only later')
    .option('--length <length>', ofLength)
    .option('--volume <volume>', 'a year, such as "10 bcm/yr" or "7.5 Mt/yr"')
    .option('--gas-per-tonne <volume>', 'for volumes that are masses, such as "1360 m3/t"')
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print the table as CSV');
}
