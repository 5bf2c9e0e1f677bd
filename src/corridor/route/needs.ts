import { checkQuantity } from '../../quantity/index.ts';
import type { PackQuantity } from '../../scenario/index.ts';
import type { Provenance } from './input-book.ts';
import type { LinkStanding } from './link-standing.ts';
import type { RouteReasons } from './reason-book.ts';
import type { RouteGraph } from './route-graph.ts';
import type { RouteNeed } from './route-schema.ts';

/** A cost on record, in the unit it is stated in. */
export interface StatedCost {
  readonly unit: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly why: string;
}

/** What a link that carries nothing on the day would need: its state, whose territory, and the cost. */
export function needOf(
  graph: RouteGraph,
  reasons: RouteReasons,
  { id, link, ordinal, states }: LinkStanding,
): RouteNeed {
  const ofLink = Object.entries(link.options ?? {}).flatMap(([name, option], at) => {
    const given = {
      stream: `link/${ordinal}/option/${at}/capex`,
      path: `links.${id}.options.${name}.capex`,
      params: { title: option.title },
    };
    const cost = statedCost(graph, reasons, option.capex, option, given);
    return cost === undefined ? [] : [{ title: option.title, scope: '', ...cost }];
  });
  return {
    link: id,
    name: link.name,
    states: states.map(({ state }) => state),
    countries: link.countries,
    crosses: link.crosses ?? [],
    rebuild: [...ofLink, ...ofProjects(graph, reasons, id)],
  };
}

/** Named projects that would put the link into service. */
function ofProjects(graph: RouteGraph, reasons: RouteReasons, link: string): RouteNeed['rebuild'] {
  return Object.entries(graph.pack.projects).flatMap(([id, project], ordinal) =>
    (project.variants ?? []).flatMap((variant, at) => {
      if (variant.links?.includes(link) !== true) return [];
      const given = {
        stream: `project/${ordinal}/variant/${at}/cost`,
        path: `projects.${id}.variants.${at}.cost`,
        params: { title: `${id}/${variant.name}` },
      };
      const cost = statedCost(graph, reasons, variant.cost, variant, given);
      const title = `${id}/${variant.name}`;
      return cost === undefined ? [] : [{ title, scope: variant.scope, ...cost }];
    }),
  );
}

/** A cost as it is written; `undefined` where it is unknown. */
export function statedCost(
  graph: RouteGraph,
  reasons: RouteReasons,
  quantity: PackQuantity | undefined,
  record: Provenance,
  given: { stream: string; path: string; params: Record<string, string> },
): StatedCost | undefined {
  if (quantity === undefined || checkQuantity(quantity).length > 0) return undefined;
  const what = { code: 'route/input-rebuild', params: given.params };
  const input = graph.book.add({ stream: given.stream, path: given.path, what, quantity, record });
  const found = input === undefined ? undefined : graph.inputs[input];
  if (input === undefined || found === undefined) return undefined;
  const { base, high, low, unit } = found;
  return { unit, low, base, high, why: reasons.input(input) };
}
