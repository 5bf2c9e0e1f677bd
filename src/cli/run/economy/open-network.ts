import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { networkOf, priceBasisOf } from '../../../corridor/index.ts';
import type { FlowNetwork, LeftOut, PypsaDetails } from '../../../corridor/index.ts';
import { isNetworkPath, readNetwork } from '../../../intake/index.ts';
import { didYouMean, fail, unwrap } from '../../../quantity/index.ts';
import type { IsoDate, Problem } from '../../../quantity/index.ts';
import type { View } from '../../../scenario/index.ts';
import type { NetworkCommandOptions } from '../../commands/network-options.ts';
import { wordsEn } from '../../words-en.ts';
import { dayOption, openView, today } from '../open-view.ts';

type NetworkOptions = Pick<
  NetworkCommandOptions,
  'asOf' | 'network' | 'project' | 'variant' | 'assume' | 'without' | 'build' | 'prefix' | 'strict'
>;

/** A network to be solved, from a pack or from a file of its own. */
export interface OpenedNetwork {
  readonly network: FlowNetwork;
  readonly day: IsoDate;
  /** the view of the pack it came from */
  readonly view: View | undefined;
  readonly project: string | undefined;
  readonly projectTitle: string | undefined;
  /** the links a project, or its variant, puts there */
  readonly own: readonly string[];
  readonly left: readonly LeftOut[];
  readonly warnings: readonly Problem[];
  readonly pypsa: PypsaDetails | undefined;
}

/** Opens what the user named: a pack's network, or a network file, a PyPSA folder, a MATPOWER case. */
export async function openNetwork(given: string, options: NetworkOptions): Promise<OpenedNetwork> {
  if (isNetworkPath(given, options.prefix)) {
    const day = dayOption(options.asOf, '--as-of') ?? today();
    const read = unwrap(
      readNetwork(given, {
        day,
        build: options.build !== false,
        ...(options.prefix === undefined ? {} : { prefix: options.prefix }),
      }),
    );
    const { network, pypsa, warnings } = read;
    const common = {
      day,
      view: undefined,
      project: undefined,
      projectTitle: undefined,
      own: [],
      left: [],
    };
    return { ...common, network: without(network, options.without), warnings, pypsa };
  }
  requirePack(given, options.prefix);
  const { view } = await openView(given, {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    strict: options.strict === true,
  });
  return networkOfView(view, options);
}

/** A folder that is neither a pack nor has buses in it is told at once, before all of it is read. */
function requirePack(given: string, prefix = ''): void {
  if (!existsSync(given) || !statSync(given).isDirectory()) return;
  if (existsSync(join(given, 'scenario.yaml')) || existsSync(join(given, 'scenario.yml'))) return;
  const params = { buses: `${prefix}buses.csv` };
  unwrap(fail({ code: 'cli/no-network-here', value: given, params }, wordsEn));
}

/** The network of a pack that a project is about, or the one named. */
export function networkOfView(view: View, options: NetworkOptions): OpenedNetwork {
  const { pack } = view;
  const id = networkId(view, options);
  const network = pack.networks[id];
  if (network === undefined) return unwrap(fail({ code: 'cli/no-network', value: id }, wordsEn));
  for (const link of [...(options.assume ?? []), ...(options.without ?? [])])
    requireLink(view, link);
  const { others, own } = projectLinks(view, options);
  const [valuation] = Object.values(pack.valuations);
  const basis = valuation === undefined ? undefined : priceBasisOf(valuation, pack.values);
  const made = unwrap(
    networkOf(pack, {
      network,
      day: view.asOf,
      basis,
      assume: options.assume ?? [],
      options: options.build !== false,
    }),
  );
  return {
    network: without(made.network, [...(options.without ?? []), ...others]),
    day: view.asOf,
    view,
    project: options.project,
    projectTitle: options.project === undefined ? undefined : pack.projects[options.project]?.title,
    own,
    left: made.left,
    warnings: made.warnings,
    pypsa: undefined,
  };
}

/**
 * The links a project puts there: those of the variant chosen or meant, and those it names itself. Links
 * of its other variants are left out: they are other projects, not more of this one.
 */
function projectLinks(
  { pack }: View,
  { project: id, variant }: NetworkOptions,
): { own: readonly string[]; others: readonly string[] } {
  const project = id === undefined ? undefined : pack.projects[id];
  if (id !== undefined && project === undefined) {
    const known = Object.keys(pack.projects);
    const near = didYouMean(id, known);
    const hint = near === undefined ? `one of: ${known.join(', ')}` : `did you mean "${near}"?`;
    unwrap(fail({ code: 'cli/unknown-project', path: '--project', value: id, hint }, wordsEn));
  }
  if (project === undefined) return { own: [], others: [] };
  const variants = project.variants ?? [];
  const name = variant ?? project.variant;
  const chosen = variants.find((each) => each.name === name);
  if (variant !== undefined && chosen === undefined) {
    const params = { known: variants.map((each) => each.name).join(', ') };
    unwrap(fail({ code: 'cli/no-variant', path: '--variant', value: variant, params }, wordsEn));
  }
  const all = variants.flatMap(({ links }) => links ?? []);
  if (chosen?.links === undefined)
    return { own: [...new Set([...(project.links ?? []), ...all])], others: [] };
  const own = [...new Set([...(project.links ?? []), ...chosen.links])];
  return { own, others: all.filter((link) => !own.includes(link)) };
}

function networkId({ pack }: View, { network, project }: NetworkOptions): string {
  const known = Object.keys(pack.networks);
  if (network !== undefined) {
    if (known.includes(network)) return network;
    const near = didYouMean(network, known);
    const hint =
      near === undefined ? `its networks are: ${known.join(', ')}` : `did you mean "${near}"?`;
    return unwrap(
      fail({ code: 'cli/no-network', path: '--network', value: network, hint }, wordsEn),
    );
  }
  const about = Object.entries(pack.networks).filter(
    ([, each]) => project === undefined || each.about?.includes(project) === true,
  );
  // of those about a project the one with the most carriers sees the most of what it touches
  const [first] = about.toSorted(([, a], [, b]) => b.carriers.length - a.carriers.length);
  if (first !== undefined) return first[0];
  const hint =
    known.length === 0 ? 'write networks.yaml' : `name one with --network: ${known.join(', ')}`;
  return unwrap(fail({ code: 'cli/no-network', value: project ?? '', hint }, wordsEn));
}

function requireLink({ pack }: View, id: string): void {
  if (Object.hasOwn(pack.links, id)) return;
  const near = didYouMean(id, Object.keys(pack.links));
  const hint = near === undefined ? 'landbridge show PACK lists links' : `did you mean "${near}"?`;
  unwrap(fail({ code: 'cli/no-link', value: id, hint }, wordsEn));
}

/** The network with some links, and every option on them, taken out. */
function without(network: FlowNetwork, links: readonly string[] = []): FlowNetwork {
  if (links.length === 0) return network;
  const isOut = (id: string): boolean => links.includes(id.split('+')[0] ?? id);
  return {
    ...network,
    links: network.links.filter(({ id }) => !isOut(id)),
    lines: network.lines.filter(({ id }) => !isOut(id)),
  };
}
