import { didYouMean, fail, parseUnit, unwrap } from '../../../quantity/index.ts';
import { priceBasisOf, rangeIn as quantityIn, statedAmount } from '../../../corridor/index.ts';
import type { AmountRange } from '../../../corridor/index.ts';
import { resolvedQuantity, stateOf } from '../../../scenario/index.ts';
import type { Link, Pack, PackQuantity, View } from '../../../scenario/index.ts';
import { openView } from '../open-view.ts';
import { projectOption } from '../project-option.ts';
import type { Found } from './gas-inputs.ts';
import { gasCommandWordsEn } from './gas-words-en.ts';

export interface GasPackOptions {
  readonly asOf?: string;
  readonly project?: string;
  readonly variant?: string;
  readonly valuation?: string;
  readonly strict?: boolean;
}

type Project = Pack['projects'][string];
export type CashFlow = NonNullable<Project['cash-flows']>[number];

/** A gas line on the way, with its id. */
export interface PackLink {
  readonly id: string;
  readonly link: Link;
}

/** A cash flow with where it stands. */
export interface PackFlow {
  readonly flow: CashFlow;
  readonly record: string;
}

/** A project that carries gas, as a pack tells it on a day. */
export interface GasPack {
  readonly view: View;
  readonly project: string;
  readonly variant: string | null;
  readonly title: string;
  readonly valuation: { readonly id: string; readonly record: Pack['valuations'][string] };
  readonly currency: string;
  readonly priceYear: number;
  /** gas lines of the variant, or of the project where it has none */
  readonly links: readonly PackLink[];
  /** cash flows of the variant, and those of none */
  readonly flows: readonly PackFlow[];
  /** of the first network that states one, MMBtu in 1000 m3 */
  readonly heating: Found | undefined;
  /** money for one payment of a product of quantities, in the currency and prices of the valuation */
  readonly money: (factors: readonly PackQuantity[]) => AmountRange | null;
  /** the same for one year */
  readonly yearly: (factors: readonly PackQuantity[]) => AmountRange | null;
}

/** Opens a pack, and of it the project and variant that are asked about. */
export async function openGasPack(given: string, options: GasPackOptions): Promise<GasPack> {
  const { view } = await openView(given, {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    strict: options.strict === true,
  });
  const { pack } = view;
  const id = gasProject(view, options.project);
  const project = pack.projects[id];
  const variant = variantOf(project, options.variant);
  const valuation = valuationOf(view, options.valuation);
  const basis = priceBasisOf(valuation.record, pack.values);
  if (basis === undefined) {
    return refuse(
      'cli/gas-no-valuation',
      '--valuation',
      valuation.record.currency,
      pack.valuations,
    );
  }
  const heat = heatingOf(pack);
  const links = (variant?.links ?? project?.links ?? []).flatMap((each): PackLink[] => {
    const link = Object.hasOwn(pack.links, each) ? pack.links[each] : undefined;
    return link?.mode === 'gas' ? [{ id: each, link }] : [];
  });
  const flows = (project?.['cash-flows'] ?? []).flatMap((flow, at): PackFlow[] =>
    flow.variant === undefined || flow.variant === variant?.name
      ? [{ flow, record: `projects.${id}.cash-flows.${at}` }]
      : [],
  );
  const amount = (factors: readonly PackQuantity[], when: 'once' | 'yearly') =>
    statedAmount(factors, when, pack.values, basis, heat?.perVolume);
  return {
    view,
    project: id,
    variant: variant?.name ?? null,
    title: project?.title ?? id,
    valuation,
    currency: basis.currency,
    priceYear: basis.year,
    links,
    flows,
    heating: heat?.found,
    money: (factors) => amount(factors, 'once'),
    yearly: (factors) => amount(factors, 'yearly'),
  };
}

/** What a quantity of a record is called: its own place, and the named value it takes. */
export function recordsOf(place: string, ...quantities: (PackQuantity | undefined)[]): string[] {
  const named = quantities.flatMap((each) =>
    each?.use === undefined ? [] : [`values.${each.use}`],
  );
  return [place, ...named];
}

/** A quantity of a record as a range in a unit, or why it is none. */
export function foundIn(
  { view }: Pick<GasPack, 'view'>,
  quantity: PackQuantity | undefined,
  unit: string,
  place: string,
  says: string,
): Found {
  if (quantity === undefined) return { why: `${place} is left out` };
  const resolved = resolvedQuantity(quantity, view.pack.values);
  if (resolved.unknown !== undefined) return { why: `${place} is unknown` };
  // a stated distribution has no ends to show; its numbers are then those around it
  const range = quantityIn(plain(resolved), unit);
  if (!range.ok) return { why: `${place}: ${range.problems[0]?.message ?? 'no number'}` };
  return { range: range.value, records: recordsOf(place, quantity), says };
}

const plain = ({ base, high, low, unit, unknown }: PackQuantity) => ({
  kind: 'quantity' as const,
  unit,
  ...(low === undefined ? {} : { low }),
  ...(base === undefined ? {} : { base }),
  ...(high === undefined ? {} : { high }),
  ...(unknown === undefined ? {} : { unknown }),
});

/** 1000 m3: with a price it makes an amount. */
export const THOUSAND: PackQuantity = { kind: 'quantity', unit: '1000m3', base: 1 };

/** Whether a quantity is a price of gas, for a volume or its energy. */
export function isGasPrice({ view }: Pick<GasPack, 'view'>, quantity: PackQuantity): boolean {
  const { dimension, things } = unitOf(view.pack, quantity);
  if (dimension['money'] !== 1 || Object.keys(things).length > 0) return false;
  return dimension['length'] === -3 || dimension['energy'] === -1;
}

function unitOf(pack: Pack, quantity: PackQuantity) {
  const unit = parseUnit(resolvedQuantity(quantity, pack.values).unit);
  const none: Readonly<Record<string, number>> = {};
  return unit.ok
    ? { dimension: { ...none, ...unit.value.dimension }, things: unit.value.things ?? none }
    : { dimension: none, things: none };
}

/** The state an actor belongs to, or the actor itself. */
export const stateIn = ({ view }: Pick<GasPack, 'view'>, actor: string): string =>
  stateOf(view.pack, actor) ?? actor;

function gasProject(view: View, given: string | undefined): string {
  const { pack } = view;
  const gas = Object.keys(pack.projects).filter((id) => pack.projects[id]?.modes.includes('gas'));
  if (given !== undefined) {
    const id = projectOption(view, given);
    if (gas.includes(id)) return id;
    const params = { known: gas.length === 0 ? 'none' : gas.join(', ') };
    return unwrap(
      fail({ code: 'cli/gas-not-gas', path: '--project', value: id, params }, gasCommandWordsEn),
    );
  }
  const { headline = '' } = pack.scenario;
  const id = gas.includes(headline) ? headline : gas[0];
  return id ?? unwrap(fail({ code: 'cli/gas-no-project' }, gasCommandWordsEn));
}

function variantOf(project: Project | undefined, given: string | undefined) {
  const variants = project?.variants ?? [];
  const name = given ?? project?.variant ?? (variants.length === 1 ? variants[0]?.name : undefined);
  const found = variants.find((each) => each.name === name);
  if (given !== undefined && found === undefined) {
    const params = { known: variants.map((each) => each.name).join(', ') };
    const fields = { code: 'cli/no-variant', path: '--variant', value: given, params };
    return unwrap(fail(fields, gasCommandWordsEn));
  }
  return found;
}

function valuationOf(
  { asOf, pack: { valuations } }: View,
  given: string | undefined,
): GasPack['valuation'] {
  if (Object.keys(valuations).length === 0) {
    return unwrap(fail({ code: 'cli/gas-no-valuations', value: asOf }, gasCommandWordsEn));
  }
  const id = given ?? Object.keys(valuations)[0] ?? '';
  const record = Object.hasOwn(valuations, id) ? valuations[id] : undefined;
  if (record === undefined) return refuse('cli/gas-no-valuation', '--valuation', id, valuations);
  return { id, record };
}

function refuse(
  code: string,
  path: string,
  value: string,
  known: Readonly<Record<string, unknown>>,
): never {
  const ids = Object.keys(known);
  const near = didYouMean(value, ids);
  const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
  const params = { known: ids.length === 0 ? 'none' : ids.join(', ') };
  return unwrap(fail({ code, path, value, params, ...hint }, gasCommandWordsEn));
}

/** How much energy a volume holds: for prices of energy, and joules in a cubic metre for the engine. */
function heatingOf(pack: Pack): { found: Found; perVolume: number } | undefined {
  for (const [id, network] of Object.entries(pack.networks)) {
    const quantity = network['heating-value'];
    if (quantity === undefined) continue;
    const resolved = plain(resolvedQuantity(quantity, pack.values));
    const [range, joules] = [quantityIn(resolved, 'MMBtu/1000m3'), quantityIn(resolved, 'J/m3')];
    if (!range.ok || !joules.ok) continue;
    const records = recordsOf(`networks.${id}.heating-value`, quantity);
    const found = { range: range.value, records, says: 'energy in a volume of gas' };
    return { found, perVolume: joules.value.base };
  }
  return undefined;
}

/** The day, variant and money of a pack, for the line under a title. */
export const aboutPack = ({ currency, priceYear, variant, view }: GasPack): string =>
  [`as of ${view.asOf}`, variant ?? '', `${currency} of ${priceYear}`]
    .filter((each) => each !== '')
    .join(' · ');
