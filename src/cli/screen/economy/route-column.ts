import type { Route, RouteColumn, RouteLeg, RouteResult } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { bold, column as padded, dim, styled } from '../line.ts';
import type { Line, Span } from '../line.ts';
import { amountText, inDays, rounded } from './route-amount.ts';
import type { RouteNames } from './route-names.ts';
import type { RouteScreen } from './route-screen.ts';
import { keyOf } from './route-side-by-side.ts';
import { legLines } from './route-legs.ts';

const LABEL = 14;
/** Other ways of a column that are worth a line. */
const MOST_WAYS = 4;
const MOST_UNKNOWN = 4;

/** A label and what it says, over as many lines as it needs. */
export function labelled(label: string, text: Line, width: number): Line[] {
  return fill(['  ', dim(padded(label, LABEL))], text, width, LABEL + 2);
}

/** One column by itself: its way, what it needs, whose territory, other ways; or why there is none. */
export function columnLines(column: RouteColumn, result: RouteResult, screen: RouteScreen): Line[] {
  const { names, width } = screen;
  const title = bold(names.column(keyOf(column)));
  if (column.route === null) return [[title], ...absentLines(column, screen)];
  const { route } = column;
  return [
    [title],
    ...labelled('way', wayOf(route.legs, names), width),
    ...timeLines(route, width),
    ...needLines(route, screen),
    ...territoryLines(route, result, screen),
    ...unknownLines(route, screen),
    ...otherLines(column, screen),
    ...(screen.withLegs ? legLines(route, result.answer, screen) : []),
  ];
}

function absentLines({ absent }: RouteColumn, { names, width }: RouteScreen): Line[] {
  if (absent === null) return [];
  const cut = absent.cut.map(({ name, states }) => `${name} (${states.join(', ') || 'no state'})`);
  return [
    ...labelled('no way', [names.text(absent.why)], width),
    ...(cut.length === 0 ? [] : labelled('breaks off at', [cut.join(' · ')], width)),
  ];
}

/** The way by the places where something changes: ship, train, lorry, gauge. */
function wayOf(legs: readonly RouteLeg[], names: RouteNames): Line {
  const parts: string[] = [];
  let open: { how: string; to: string; km: number; known: boolean } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const km = open.known ? ` ${rounded(Math.round(open.km))} km` : '';
    parts.push(`${open.how}${km} to ${names.place(open.to)}`);
  };
  for (const leg of legs) {
    if (leg.kind !== 'link') continue;
    const how = leg.gauge === null ? HOW(leg.mode) : `rail of ${leg.gauge} mm`;
    if (open?.how !== how) {
      close();
      open = { how, to: leg.to, km: 0, known: true };
    }
    if (open === undefined) continue;
    open.to = leg.to;
    open.km += leg.km?.base ?? 0;
    open.known &&= leg.km !== null;
  }
  close();
  return [parts.join(' · ')];
}

const HOW = (mode: string | null): string => (mode === 'sea' ? 'ship' : (mode ?? ''));

function timeLines({ breakdown }: Route, width: number): Line[] {
  const { moving, transfers, waiting } = breakdown.hours;
  const parts = [
    ['under way', moving],
    ['waiting', waiting],
    ['ports, borders, gauge', transfers],
  ] as const;
  const told = parts.flatMap(([name, range]) =>
    range === null || range === undefined ? [] : [`${name} ${amountText(inDays(range))}`],
  );
  return labelled('days', [told.join(' · ')], width);
}

function needLines({ needs }: Route, { names, width }: RouteScreen): Line[] {
  return needs.flatMap(({ crosses, link, name, rebuild, states }) => {
    const costs = rebuild.map(
      ({ title, unit, ...range }) => `${title} ${amountText(range)} ${unit}`,
    );
    const cost: Span | string =
      costs.length === 0 ? styled('what it would cost is unknown', 'warning') : costs.join(' · ');
    const over = crosses.length === 0 ? '' : `, crosses ${crosses.join(', ')}`;
    const state = styled(states.join(' or ') || 'no state on record', 'warning');
    return labelled('needs', [`${name || names.link(link)}: `, state, `${over}. `, cost], width);
  });
}

function territoryLines(
  { legs, territory }: Route,
  { law }: RouteResult,
  { names, width }: RouteScreen,
): Line[] {
  const states = territory.map(({ country, km }) => {
    const far = km === null ? '' : ` ${rounded(Math.round(km.base))} km`;
    return `${names.actor(country)}${far}`;
  });
  const banned = territory.filter(({ sanctioned }) => sanctioned);
  const lines = new Set(territory.flatMap(({ crosses }) => crosses));
  const crossings = law?.crossings.filter(({ line }) => lines.has(line)) ?? [];
  return [
    ...labelled('territory of', [states.join(' · ')], width),
    ...banned.flatMap(({ country }) => {
      const found = law?.states.find(({ state }) => state === country);
      const by = found === undefined ? '' : ` by ${found.layers.join(', ')}`;
      const count = found?.provisions.length ?? 0;
      const told = count === 0 ? '' : ` (${count} ${count === 1 ? 'paragraph' : 'paragraphs'})`;
      const head = styled(`bans about ${names.actor(country)}${by}${told}`, 'warning');
      return labelled('under bans', [head, `: ${stretchesIn(legs, country, names)}`], width);
    }),
    ...leavesOf(crossings).flatMap(({ by, cites, layer, line }) => {
      const who = by.map((one) => `${one.procedure} by ${names.authority(one.by)}`);
      const leave = who.length === 0 ? '' : `: ${who.join(', ')}`;
      return labelled('needs leave', [`${line}, ${layer}${leave} `, dim(`(${cites})`)], width);
    }),
  ];
}

/** Where a way runs through a state: from where to where, over how many links. */
function stretchesIn(legs: readonly RouteLeg[], state: string, names: RouteNames): string {
  const stretches: { from: string; to: string; links: number }[] = [];
  let isOpen = false;
  for (const { countries, from, kind, to } of legs) {
    if (kind !== 'link') continue;
    const last = stretches.at(-1);
    const isThere = countries.includes(state);
    if (isThere && isOpen && last !== undefined) {
      last.to = to;
      last.links += 1;
    } else if (isThere) stretches.push({ from, to, links: 1 });
    isOpen = isThere;
  }
  return stretches
    .map(({ from, links, to }) => {
      const count = links === 1 ? '' : ` (${links} links)`;
      return `${names.place(from)} → ${names.place(to)}${count}`;
    })
    .join(' · ');
}

type Crossing = NonNullable<RouteResult['law']>['crossings'][number];

/** Paragraphs by which the same body can open the same line, told together. */
function leavesOf(crossings: readonly Crossing[]) {
  const groups = Map.groupBy(crossings, ({ layer, line, opens }) =>
    [line, layer, ...opens.map(({ by, procedure }) => `${by} ${procedure}`)].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const cites = group.map(({ cite }) => cite).join('; ');
    return [{ line: first.line, layer: first.layer, by: first.opens, cites }];
  });
}

function unknownLines({ unknown }: Route, { names, width }: RouteScreen): Line[] {
  if (unknown.length === 0) return [];
  const told = unknown.slice(0, MOST_UNKNOWN).map((text) => names.text(text));
  const more = unknown.length - told.length;
  const rest = more > 0 ? ` · and ${more} more` : '';
  return labelled('unknown', [styled(`${told.join(' · ')}${rest}`, 'warning')], width);
}

/** The ways of a column none of which is both slower and dearer, where there is more than one. */
function otherLines({ pareto, paretoComplete, route }: RouteColumn, screen: RouteScreen): Line[] {
  const own = linksOf(route);
  const others = pareto.filter((one) => linksOf(one) !== own).slice(0, MOST_WAYS);
  if (others.length === 0) return [];
  const lines = others.flatMap((one) => {
    const text = `${amountText(inDays(one.hours))} days, ${amountText(one.cost)}: `;
    return labelled('or', [text, ...wayOf(one.legs, screen.names)], screen.width);
  });
  if (paretoComplete) return lines;
  return [...lines, ...labelled('', [dim('and more, some not looked at')], screen.width)];
}

const linksOf = (route: Route | null): string =>
  (route?.legs ?? []).flatMap(({ id, kind }) => (kind === 'link' ? [id] : [])).join(' ');
