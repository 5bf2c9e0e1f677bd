import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RIVER } from '../../commands/landbridge.ts';

/** What `landbridge gas` is asked in its test, and what it must refuse. */

const folder = mkdtempSync(join(tmpdir(), 'landbridge-gas-'));
/** Takes away the files the questions are about. */
export const removeFiles = (): void => rmSync(folder, { recursive: true, force: true });

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const COSTS = `# invented
pipe: 60000 USD/km/inch
station: 2.5 million USD/MW   # with its driver
rate: 8 %
life: 30 yr
upkeep: 3 %/yr
gas-price: 150 USD/1000m3
diameters: [40 inch, 48 inch, 56 inch]
`;

/** The head of a case, whose tables are then cut off. */
const CASE = `mgc.gas_specific_gravity = 0.6;
mgc.specific_heat_capacity_ratio = 1.4;
mgc.temperature = 288.7;
mgc.compressibility_factor = 0.8;
mgc.units = 'si';
mgc.is_per_unit = 0;
`;

/** A command as it is typed: quotes hold a number and its unit together. */
const typed = (text: string): string[] =>
  (text.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

const LINE = typed('--length "1000 km" --volume "10 bcm/yr"');
const HOLD = typed(
  '--volume "10 bcm/yr" --fee "2 USD/1000m3/100km" --length "775 km" --shortage-cost "200 USD/1000m3"',
);
const EVEN = `--length "1000 km" --volume "10 bcm/yr" --source-price "150 USD/1000m3"
  --capital "3 million USD/km" --rate "10 %" --life "30 yr" --heating-value "36 MMBtu/1000m3"`;
const LNG = `${EVEN} --lng-price "9 USD/MMBtu"`;
const REGAS = '--regas "0.4 USD/MMBtu"';
const KOREA = 'korea --project gas --as-of 2020-06-01';
export const SHARED = join(import.meta.dirname, '../../../../shared/cases/gas/case-6-ne.m');

export const ASKED: Readonly<Record<string, readonly string[]>> = {
  size: ['size', ...LINE, '--diameter', '48 inch', '--json'],
  narrow: ['size', ...LINE, '--diameter', '36 inch'],
  ends: typed('size --length "700..851 km" --volume "10 bcm/yr" --diameter "1 m" --csv'),
  trade: ['size', ...LINE],
  cost: ['size', ...LINE, '--cost', file('costs.yaml', COSTS), '--json'],
  fee: typed('fee --rate "2 USD/1000m3/100km" --volume "10.2 bcm/yr" --length "775 km"'),
  tonnes: typed(
    `fee --rate "2 USD/1000m3/100km" --volume "7.5 Mt/yr" --gas-per-tonne "1.36 bcm/Mt"
      --length "700..775..851 km" --json`,
  ),
  share: typed('fee --rate "5 %" --price "382 USD/1000m3" --volume "10.2 bcm/yr" --json'),
  even: typed(`break-even ${LNG} ${REGAS} --json`),
  table: typed(`break-even ${LNG} ${REGAS} --csv`),
  without: typed(`break-even ${LNG}`),
  oil: typed(
    `break-even ${EVEN} ${REGAS} --oil "70 USD/bbl" --slope 0.12 --constant "0.6 USD/MMBtu" --json`,
  ),
  hold: [
    'hold-up',
    ...HOLD,
    ...typed(
      `--storage "20 days" --storage-cost "50 USD/1000m3" --backup "40 %"
        --backup-cost "120 USD/1000m3" --loop "60 %" --loop-cost "40 USD/1000m3"
        --longest "60 days" --json`,
    ),
  ],
  lengths: ['hold-up', ...HOLD],
  pack: typed(`fee ${KOREA}`),
  packJson: typed(`fee ${KOREA} --json`),
  packEven: typed(`break-even ${KOREA}`),
  packEvenJson: typed(`break-even ${KOREA} --json`),
  packHold: typed(`hold-up ${KOREA}`),
  packHoldJson: typed(`hold-up ${KOREA} --json`),
  packSize: typed(`size ${KOREA} --csv`),
  packPart: typed(`break-even ${KOREA} --variant total-2011`),
  refused: typed('size --length 5 --volume "1 bcm/yr" --json'),
  plan: ['plan', SHARED, '--json'],
  planScreen: ['plan', SHARED],
};

export const WRONG: Readonly<Record<string, [args: readonly string[], says: RegExp]>> = {
  'a bare number': [
    ['size', '--length', '1202', '--volume', '10 bcm/yr'],
    /--length "1202" lacks a unit \(write it with its unit: --length "1202 km"\)/,
  ],
  'no number': [['size', '--length', 'far', '--volume', '1 bcm/yr'], /--length "far" is no number/],
  'a wrong unit': [['size', '--length', '5 USD', '--volume', '1 bcm/yr'], /cannot be read as km/],
  'a misspelt unit': [['size', '--length', '5 kms', '--volume', '1 bcm/yr'], /did you mean km\?/],
  'two meanings': [['size', '--length', '5 km', '--volume', '1 mcm/yr'], /thousand or million\?/],
  'below nothing': [['size', '--length=-5 km', '--volume', '1 bcm/yr'], /"-5 km" is below 0/],
  nothing: [['size', '--length', '0 km', '--volume', '1 bcm/yr'], /"0 km" must be above 0/],
  'too long for a number': [['size', '--length', '1e309 km', '--volume', '1 bcm/yr'], /no number/],
  'a falling range': [['size', '--length', '9..5 km', '--volume', '1 bcm/yr'], /does not rise/],
  'a range for one number': [['size', ...LINE, '--inlet', '6..7 MPa'], /one number is needed/],
  'an equation nobody knows': [
    ['size', ...LINE, '--equation', 'weymuth'],
    /did you mean "weymouth"/,
  ],
  'a temperature of another scale': [['size', ...LINE, '--temperature', '60 F'], /"15 C" or/],
  'pressure that rises': [
    ['size', ...LINE, '--outlet', '12 MPa'],
    /from the higher pressure to the lower/,
  ],
  'a pipe too narrow': [
    ['size', ...LINE, '--diameter', '8 inch'],
    /more than 200 compressor stations/,
  ],
  'nothing stated': [['size'], /length is not stated \(give --length "1202 km", or name a pack\)/],
  'a cost nobody knows': [
    ['size', ...LINE, '--cost', file('a.yaml', 'pipe: 1 USD/km/inch\nsteel: 3 USD\n')],
    /a\.yaml:2:1 .*no line of a cost table/,
  ],
  'a cost stated twice': [
    ['size', ...LINE, '--cost', file('b.yaml', 'rate: 8 %\nrate: 9 %\n')],
    /b\.yaml:2:1 .*rate is stated twice/,
  ],
  'a cost without its unit': [
    ['size', ...LINE, '--cost', file('c.yaml', COSTS.replace('60000 USD/km/inch', '60000'))],
    /c\.yaml:2: pipe "60000" lacks a unit/,
  ],
  'no cost of fuel': [
    ['size', ...LINE, '--cost', file('d.yaml', COSTS.replace(/gas-price.*\n/, ''))],
    /does not state gas-price \(add a line `gas-price: 150 USD\/1000m3`\)/,
  ],
  'no table there': [['size', ...LINE, '--cost', 'no-such-file.yaml'], /no file no-such-file/],
  'a share of what': [['fee', '--rate', '5 %', '--volume', '1 bcm/yr'], /the price is not stated/],
  'tonnes of what': [
    ['fee', '--rate', '2 USD/1000m3', '--volume', '7.5 Mt/yr'],
    /give --gas-per-tonne/,
  ],
  'energy of what': [
    ['break-even', ...LINE, '--source-price', '5 USD/MMBtu'],
    /give --heating-value/,
  ],
  'two currencies': [
    ['break-even', ...LINE, '--source-price', '150 USD/1000m3', '--lng-price', '300 EUR/1000m3'],
    /the money is in USD and EUR/,
  ],
  'more than all': [
    ['hold-up', ...HOLD, '--loop', '120 %', '--loop-cost', '1 USD/1000m3'],
    /"120 %" is no share/,
  ],
  'a cut of ages': [['hold-up', ...HOLD, '--longest', '100000 days'], /3650/],
  'a pack without gas': [['fee', RIVER], /no project of this pack carries gas/],
  'a project without gas': [['fee', 'korea', '--project', 'rail'], /those that do: gas/],
  'a variant nobody knows': [
    ['fee', 'korea', '--project', 'gas', '--variant', 'x'],
    /its variants are/,
  ],
  'a state it does not cross': [
    ['hold-up', 'korea', '--project', 'gas', '--by', 'KR'],
    /"KR" is no state the line crosses/,
  ],
  'before any money': [
    ['fee', 'korea', '--project', 'gas', '--as-of', '2012-07-01'],
    /no currency and price year known on 2012-07-01/,
  ],
  'a case cut off': [['plan', file('cut.m', `${CASE}mgc.junction = [\n1 2\n`)], /cut\.m:7:\d+ /],
  'no case': [['plan', 'no-such-case.m'], /there is no file no-such-case\.m/],
};
