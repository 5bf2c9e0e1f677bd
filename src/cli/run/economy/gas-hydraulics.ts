import { didYouMean, fail, unwrap } from '../../../quantity/index.ts';
import type {
  CompressorKind,
  Compressibility,
  FlowModel,
  Hydraulics,
} from '../../../corridor/index.ts';
import type { GasSizeOptions } from '../../commands/gas.ts';
import type { GasInputs } from './gas-inputs.ts';
import { kelvin } from './gas-quantity.ts';
import { gasCommandWordsEn } from './gas-words-en.ts';

const EQUATIONS = ['colebrook', 'aga', 'igt', 'weymouth', 'panhandle-a', 'panhandle-b'] as const;
const FACTORS = ['papay', 'cnga'] as const;

/** Where an equation and its factors are written down. */
export const EQUATION_TEXT: Readonly<Record<FlowModel['name'], string>> = {
  colebrook: 'general equation, friction by Colebrook and White',
  aga: 'general equation, friction by the American Gas Association',
  igt: 'equation of the Institute of Gas Technology',
  weymouth: 'Weymouth equation',
  'panhandle-a': 'Panhandle A equation',
  'panhandle-b': 'Panhandle B equation',
};

/** How flow is reckoned, the machines, and the roughness and efficiency of the pipe. */
export interface AskedHydraulics {
  readonly how: Hydraulics;
  readonly kind: CompressorKind;
  readonly roughness: number | undefined;
  readonly efficiency: number;
}

/** Gas, equation and machines as the user states them; what is not stated is assumed and said. */
export function hydraulicsOf(inputs: GasInputs, options: GasSizeOptions): AskedHydraulics {
  const single = (
    name: string,
    [option, text]: readonly [string, string | undefined],
    unit: string,
    example: string,
    assumed: { readonly value: number; readonly why: string },
  ): number =>
    inputs.ask({ name, option, text, unit, example, assumed, single: true })?.base ?? assumed.value;
  const name = choice('--equation', options.equation, EQUATIONS) ?? 'colebrook';
  const rough = name === 'colebrook' || name === 'aga';
  const roughness = rough
    ? single('roughness', ['--roughness', options.roughness], 'mm', '0.02 mm', {
        value: 0.02,
        why: 'a new steel pipe',
      })
    : undefined;
  const efficiency = single(
    'pipeline efficiency',
    ['--pipe-efficiency', options.pipeEfficiency],
    '1',
    '0.92',
    {
      value: rough ? 1 : 0.92,
      why: rough ? 'the friction factor holds it' : 'usual with explicit equations',
    },
  );
  const gravity = single('gravity', ['--gravity', options.gravity], '1', '0.6', {
    value: 0.6,
    why: 'relative to air; dry gas',
  });
  const temperature = inKelvin(
    inputs,
    'gas temperature',
    '--temperature',
    options.temperature,
    288.15,
  );
  const base = inKelvin(
    inputs,
    'a cubic metre at',
    '--base-temperature',
    options.baseTemperature,
    288.15,
  );
  const viscosity =
    rough || name === 'igt'
      ? single('viscosity', ['--viscosity', options.viscosity], 'Pa*s', '0.000011 Pa*s', {
          value: 0.000_011,
          why: 'methane at about 15 °C',
        })
      : undefined;
  const heatRatio = single(
    'ratio of specific heats',
    ['--heat-ratio', options.heatRatio],
    '1',
    '1.3',
    {
      value: 1.3,
      why: 'natural gas',
    },
  );
  const machine = single(
    'compressor efficiency',
    ['--compressor-efficiency', options.compressorEfficiency],
    'share',
    '80 %',
    {
      value: 0.8,
      why: 'a centrifugal compressor',
    },
  );
  const driver = single(
    'driver efficiency',
    ['--driver-efficiency', options.driverEfficiency],
    'share',
    '35 %',
    {
      value: 0.35,
      why: 'a gas turbine',
    },
  );
  const heat = single(
    'lower heating value',
    ['--heating-value', options.heatingValue],
    'MJ/m3',
    '35 MJ/m3',
    {
      value: 35,
      why: 'of what the stations burn',
    },
  );
  return {
    how: {
      gas: {
        gravity,
        temperature,
        ...(viscosity === undefined ? {} : { viscosity }),
        base: { temperature: base, pressure: ATMOSPHERE },
      },
      model: { name },
      compressibility: factorOf(inputs, options.compressibility),
    },
    kind: { heatRatio, efficiency: machine, driverEfficiency: driver, heatingValue: heat * 1e6 },
    roughness: roughness === undefined ? undefined : roughness / 1000,
    efficiency,
  };
}

const ATMOSPHERE = 101_325;

function inKelvin(
  inputs: GasInputs,
  name: string,
  option: string,
  text: string | undefined,
  usual: number,
): number {
  const value = text === undefined ? usual : kelvin({ text, option, example: '15 C' });
  const origin =
    text === undefined
      ? { kind: 'assumed' as const, why: '15 °C' }
      : { kind: 'option' as const, option };
  inputs.used.push({ name, low: value, base: value, high: value, unit: 'K', origin });
  return value;
}

function factorOf(inputs: GasInputs, text: string | undefined): Compressibility {
  const model =
    text === undefined || !/^[\d.]/.test(text)
      ? (choice('--compressibility', text, FACTORS) ?? 'papay')
      : undefined;
  if (model !== undefined) return model;
  const asked = {
    name: 'compressibility',
    option: '--compressibility',
    text,
    unit: '1',
    example: '0.88',
  };
  return { factor: inputs.ask({ ...asked, single: true })?.base ?? 1 };
}

function choice<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const found = known.find((each) => each === text);
  if (found !== undefined) return found;
  const near = didYouMean(text, [...known]);
  const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
  const params = { known: known.join(', ') };
  return unwrap(
    fail({ code: 'cli/gas-choice', path: option, value: text, params, ...hint }, gasCommandWordsEn),
  );
}
