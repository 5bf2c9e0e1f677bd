import { convert, parseUnit, unwrap } from '../../../quantity/index.ts';
import type { GasRange } from '../../../corridor/index.ts';
import type { GasHoldUpOptions } from '../../commands/gas.ts';
import type { BranchBack, HoldUpRecords } from './gas-hold-up-record.ts';
import type { GasInputs } from './gas-inputs.ts';
import { exactly, scaled } from './gas-quantity.ts';

/** 1000 m3 a day in a bcm a year. */
export const DAILY = unwrap(convert(1, unwrap(parseUnit('bcm/yr')), unwrap(parseUnit('1000m3/d'))));

/** Fallbacks by what they are; each as the range of what is stated of it. */
export interface Covers {
  readonly storage?: { readonly days: GasRange; readonly cost: GasRange; readonly rate: GasRange };
  readonly backup?: { readonly share: GasRange; readonly cost: GasRange };
  readonly loop?: { readonly share: GasRange; readonly cost: GasRange };
  readonly hostage?: { readonly flow: GasRange; readonly cost: GasRange };
}

export interface NamedCovers {
  readonly name: string;
  readonly covers: Covers;
  /** nobody states it: it shows how far it could reach */
  readonly isSupposed?: boolean;
}

/** The line as it is, each fallback by itself, and all of them. */
export function fallbacksOf(
  asked: GasInputs,
  options: GasHoldUpOptions,
  currency: string,
  heating: GasRange | undefined,
  found: HoldUpRecords | undefined,
): NamedCovers[] {
  const cost = (
    name: string,
    option: string,
    text: string | undefined,
    pack?: HoldUpRecords['backupCost'],
  ) =>
    asked.price(
      {
        name,
        option,
        text,
        unit: `${currency}/1000m3`,
        example: `40 ${currency}/1000m3`,
        found: pack,
        needed: false,
        positive: false,
      },
      heating,
    );
  const share = (name: string, option: string, text: string | undefined) =>
    asked.ask({
      name,
      option,
      text,
      unit: 'share',
      example: '60 %',
      needed: false,
      positive: false,
    });
  const rows: NamedCovers[] = [];
  const days = asked.ask({
    name: 'days of flow in store',
    option: '--storage',
    text: options.storage,
    unit: 'd',
    example: '20 days',
    needed: false,
    positive: false,
  });
  if (days !== undefined) {
    const above = cost(
      'cost of gas in store, above the price',
      '--storage-cost',
      options.storageCost,
    );
    const rate =
      options.storageRate === undefined
        ? exactly(1)
        : share('flow the store gives', '--storage-rate', options.storageRate);
    if (above !== undefined && rate !== undefined) {
      rows.push({
        name: `${text(days)} days in store`,
        covers: { storage: { days, cost: above, rate } },
      });
    }
  }
  const backup = share('share liquefied gas replaces', '--backup', options.backup);
  if (backup !== undefined || found !== undefined) {
    const above = cost(
      'cost of liquefied gas, above the price',
      '--backup-cost',
      options.backupCost,
      found?.backupCost,
    );
    if (above !== undefined) {
      const name =
        backup === undefined
          ? 'all by liquefied gas'
          : `liquefied gas for ${text(scaled(backup, 100))} %`;
      rows.push({
        name,
        covers: { backup: { share: backup ?? exactly(1), cost: above } },
        isSupposed: backup === undefined,
      });
    }
  }
  const loop = share('share a loop replaces', '--loop', options.loop);
  if (loop !== undefined) {
    const above = cost('cost of gas by the loop, above the price', '--loop-cost', options.loopCost);
    if (above !== undefined) {
      rows.push({
        name: `a loop for ${text(scaled(loop, 100))} %`,
        covers: { loop: { share: loop, cost: above } },
      });
    }
  }
  rows.push(...hostageRows(asked, options, currency, heating, found?.branches ?? []));
  const bare = { name: 'nothing to fall back on', covers: {} };
  const stated = rows.filter(({ isSupposed }) => isSupposed !== true);
  if (stated.length < 2) return [bare, ...rows];
  // of several branches back one can be built: the first
  const all = stated
    .toReversed()
    .reduce<Covers>((sofar, { covers }) => ({ ...sofar, ...covers }), {});
  return [bare, ...rows, { name: 'all that is stated', covers: all }];
}

const text = ({ high, low }: GasRange): string =>
  low === high ? short(low) : `${short(low)}–${short(high)}`;

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** A branch that gives the transit state gas of its own from beyond the cut. */
function hostageRows(
  asked: GasInputs,
  options: GasHoldUpOptions,
  currency: string,
  heating: GasRange | undefined,
  branches: readonly BranchBack[],
): NamedCovers[] {
  const ask = (branch: BranchBack | undefined): NamedCovers[] => {
    const name = branch === undefined ? 'branch back' : branch.name;
    const flow = asked.volume(
      {
        name: `gas by ${name}`,
        option: '--hostage',
        text: options.hostage,
        example: '0.8 bcm/yr',
        found: branch?.flow,
        needed: false,
        positive: false,
      },
      undefined,
    );
    const cost = asked.price(
      {
        name: `cost of losing it`,
        option: '--hostage-cost',
        text: options.hostageCost,
        unit: `${currency}/1000m3`,
        example: `150 ${currency}/1000m3`,
        found: branch?.cost,
        needed: false,
        positive: false,
      },
      heating,
    );
    if (flow === undefined || cost === undefined) return [];
    const label =
      branch?.variant === undefined || branch.variant === null
        ? 'with a branch back'
        : `with ${branch.variant}`;
    return [{ name: label, covers: { hostage: { flow: scaled(flow, DAILY), cost } } }];
  };
  const isStated = options.hostage !== undefined;
  if (isStated || branches.length === 0) return ask(undefined);
  return branches.flatMap((branch) => ask(branch));
}
