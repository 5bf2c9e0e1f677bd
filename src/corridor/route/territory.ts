import type { RouteContext } from './describe-route.ts';
import { plainField } from './link-toll.ts';
import type { LinkMove } from './move.ts';
import type { Monomial } from './monomial.ts';
import { rangeAt } from './monomial.ts';
import { addRanges, NONE } from './range.ts';
import type { RouteTerritory } from './route-schema.ts';

interface Part {
  readonly links: string[];
  readonly lengths: Monomial[];
  readonly crosses: Set<string>;
  isKnown: boolean;
}

/**
 * Whose territory or waters a route needs, in the order it comes to them: the links in each state,
 * how many kilometres, what they cross, and whether the state is one of those handed in. How a link
 * of several states lies over them is known only where the pack says it.
 */
export function territoryOf(
  { graph, reasons, sanctioned }: RouteContext,
  prefix: string,
  links: readonly LinkMove[],
): RouteTerritory[] {
  const parts = new Map<string, Part>();
  for (const { length, standing } of links) {
    const { id, link } = standing;
    for (const country of link.countries) {
      const known = parts.get(country);
      const part = known ?? { links: [], lengths: [], crosses: new Set<string>(), isKnown: true };
      if (known === undefined) parts.set(country, part);
      part.links.push(id);
      for (const line of link.crosses ?? []) part.crosses.add(line);
      const stated = (link.territory ?? []).flatMap((one, at) => {
        if (one.country !== country) return [];
        const field = plainField(standing, `territory/${at}`, one.length, {
          code: 'route/input-territory',
          params: { link: id, country },
        });
        return (
          graph.book.inUnit({ ...field, path: `links.${id}.territory.${at}.length` }, 'km') ?? []
        );
      });
      const whole = link.countries.length === 1 && length !== undefined ? [length] : [];
      const found = stated.length > 0 ? stated : whole;
      if (found.length === 0) part.isKnown = false;
      part.lengths.push(...found);
    }
  }
  return [...parts].map(([country, part]) => {
    const range = part.lengths.reduce(
      (sum, length) => addRanges(sum, rangeAt(length, graph.inputs)),
      NONE,
    );
    const text = { code: 'route/territory', params: { country } };
    const from = reasons.inputsOf(part.lengths);
    return {
      country,
      links: part.links,
      km: part.isKnown ? reasons.range(`${prefix}/territory/${country}`, text, range, from) : null,
      sanctioned: sanctioned.has(country),
      crosses: [...part.crosses],
    };
  });
}
